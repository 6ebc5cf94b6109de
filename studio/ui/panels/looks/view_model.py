"""Owns the looks of the open project as they are listed and edited, and in how many shots each is named."""

from collections.abc import Coroutine, Iterable
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Signal

from studio.domain.looks import LOOK_MARK, Look
from studio.domain.project import Take
from studio.domain.prompt import NamedText, Prompt
from studio.ui.kit.completed import Completed, completed_looks
from studio.ui.workbench import Workbench


class LookRow(NamedTuple):
    """A look, or a name that only prompts know (`look` is None). `shots` counts those that name it, through others too.

    `here` says that the open shot names it; `own` is what that shot says in its place, or None.
    """

    name: str
    look: Look | None
    shots: int
    here: bool
    own: str | None
    take: Take | None = None


class LooksViewModel(QObject):
    """The looks. `changed` says to read the rows again."""

    changed = Signal()

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._named: dict[str, tuple[str, frozenset[str]]] = {}
        workbench.project_opened.connect(self._named.clear)
        for signal in (workbench.project_opened, workbench.project_changed, workbench.shot_opened):
            signal.connect(self._announce)

    @property
    def shot_code(self) -> str:
        """The code of the open shot, or an empty text."""
        project, shot = self._workbench.project, self._workbench.shot
        return project.code(shot.id) if project is not None and shot is not None else ""

    def rows(self) -> list[LookRow]:
        """Return the looks by name, then the names that the open shot has no look for."""
        project, shot = self._workbench.project, self._workbench.shot
        if project is None:
            return []
        reach = _reach(project.looks)
        counts: dict[str, int] = {}
        here: frozenset[str] = frozenset()
        for each in project.shots:
            keys = _closed(self._names_in(each.id, each.prompt.text), reach)
            for key in keys:
                counts[key] = counts.get(key, 0) + 1
            if shot is not None and each.id == shot.id:
                here = keys
        own = {each.name.casefold(): each.text for each in shot.prompt.overrides} if shot is not None else {}
        rows = [
            LookRow(look.name, look, counts.get(look.key, 0), look.key in here, own.get(look.key))
            for look in sorted(project.looks, key=lambda look: look.key)
        ]
        known = {look.key for look in project.looks}
        missing = _names(shot.prompt.text) if shot is not None else {}
        rows += [
            LookRow(name, None, counts.get(key, 0), True, own.get(key))
            for key, name in missing.items()
            if key not in known
        ]
        return rows

    def names(self) -> list[Completed]:
        """Return what "@" can be completed to."""
        project = self._workbench.project
        return completed_looks(project.looks) if project is not None else []

    async def save(self, look: Look, old_name: str = "") -> None:
        """Add a look, or change the one called `old_name` everywhere; raises InputError or NotFound."""
        project = self._workbench.project
        if project is not None:
            await self._workbench.settle_edits()
            await self._workbench.workspace.prompt_edits.save_look(project.id, look, old_name)

    async def write_own(self, name: str, text: str | None) -> None:
        """Let the open shot say `text` in a look's place, or what the project says (None); raises InputError."""
        await self._workbench.settle_edits()
        project, shot = self._workbench.project, self._workbench.shot
        if project is None or shot is None:
            return
        prompt = with_own(shot.prompt, name, text)
        label = self.tr("describe @{0} in one shot").format(name)
        await self._workbench.workspace.projects.set_prompt(project.id, shot.id, prompt, label=label)

    def use_common(self, name: str) -> None:
        """Let the open shot say what the project says of a look."""
        self._run(self.write_own(name, None), "describe a look")

    def delete(self, name: str) -> None:
        """Take a look out of the project; prompts keep its name."""
        self._run(self._delete(name), "delete a look")

    async def _delete(self, name: str) -> None:
        project = self._workbench.project
        if project is not None:
            await self._workbench.settle_edits()
            await self._workbench.workspace.prompt_edits.delete_look(project.id, name)
            self._workbench.told.emit(self.tr("@{0} is deleted. Ctrl+Z brings it back.").format(name))

    def _names_in(self, shot_id: str, text: str) -> frozenset[str]:
        """Return the names in a shot's prompt; only what was changed is read again."""
        known = self._named.get(shot_id)
        if known is None or known[0] is not text:
            known = self._named[shot_id] = (text, frozenset(_names(text)))
        return known[1]

    def _announce(self, *_: object) -> None:
        self.changed.emit()

    def _run(self, work: Coroutine[Any, Any, object], name: str) -> None:
        self._workbench.run(work, name)


def with_own(prompt: Prompt, name: str, text: str | None) -> Prompt:
    """Return the prompt with its own words for a look, or without (None)."""
    kept = tuple(each for each in prompt.overrides if each.name.casefold() != name.casefold())
    own = () if text is None else (NamedText(name=name, text=text),)
    return prompt.replace(overrides=(*kept, *own))


def _names(text: str) -> dict[str, str]:
    """Return the looks that a text names, as they are compared and as they are written."""
    return {match[1].casefold(): match[1] for match in LOOK_MARK.finditer(text)} if "@" in text else {}


def _reach(looks: Iterable[Look]) -> dict[str, frozenset[str]]:
    return {look.key: frozenset(_names(look.text)) for look in looks}


def _closed(keys: frozenset[str], reach: dict[str, frozenset[str]]) -> frozenset[str]:
    """Return the names and those that their looks name in turn."""
    found: set[str] = set()
    left = list(keys)
    while left:
        key = left.pop()
        if key not in found:
            found.add(key)
            left.extend(reach.get(key, ()))
    return frozenset(found)
