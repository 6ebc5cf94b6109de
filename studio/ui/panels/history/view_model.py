"""Owns the history of the open shot's prompt: its versions, newest first, and what differs between them."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from studio.craft.prompt_diff import DiffWords, changed_cards, diff_prompts
from studio.domain.project import Take
from studio.domain.prompt import Card, Prompt, PromptRange
from studio.domain.versions import PromptVersion
from studio.ui.version_states import VersionStates
from studio.ui.workbench import Workbench


class VersionRow(NamedTuple):
    """A version in the list. `cards` changed since the version it was written from; `parent` is that one's number."""

    version: PromptVersion
    cards: tuple[Card, ...]
    parent: int | None
    takes: int
    is_base: bool
    is_branch: bool

    @property
    def take(self) -> Take | None:
        """No picture stands in a version's row."""
        return None


class HistoryViewModel(QObject):
    """Versions and wishes. `compare_requested` carries the ids of two takes, one of each version."""

    changed = Signal()
    compare_requested = Signal(object)

    def __init__(
        self,
        workbench: Workbench,
        states: VersionStates,
        find_components: Callable[[str], tuple[PromptRange, ...]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._states = states
        self._find = find_components
        self.selected: int | None = None
        self.to_now = False
        states.changed.connect(self._on_changed)

    def rows(self) -> list[VersionRow]:
        """Return the versions, newest first."""
        by_number = {version.number: version for version in self._states.versions}
        made_from: dict[int | None, int] = {}
        shot = self._workbench.shot
        for take in self._workbench.takes_of(shot.id) if shot is not None else ():
            number = take.slate.prompt_version
            made_from[number] = made_from.get(number, 0) + 1
        base = self._states.base
        rows = []
        for version in self._states.versions:
            before = by_number.get(version.parent or 0)
            cards = changed_cards(self._read(before.prompt), self._read(version.prompt)) if before is not None else ()
            rows.append(
                VersionRow(
                    version,
                    cards,
                    version.parent,
                    made_from.get(version.number, 0),
                    base is not None and base.number == version.number,
                    version.parent is not None and version.parent != version.number - 1,
                )
            )
        return rows[::-1]

    def select(self, number: int | None) -> None:
        """Look at a version."""
        if number != self.selected:
            self.selected = number
            self.changed.emit()

    def compare_to(self, *, now: bool) -> None:
        """Show what changed from the version on to now, or since the one before it."""
        if now != self.to_now:
            self.to_now = now
            self.changed.emit()

    @property
    def version(self) -> PromptVersion | None:
        """The version that is looked at: the selected one, else the newest."""
        versions = self._states.versions
        found = next((version for version in versions if version.number == self.selected), None)
        return found or (versions[-1] if versions else None)

    def words(self) -> tuple[DiffWords, ...]:
        """Return what differs: since the version before it, or from it to the prompt as it is now."""
        version, shot = self.version, self._workbench.shot
        if version is None or shot is None:
            return ()
        if self.to_now:
            return diff_prompts(self._read(version.prompt), self._read(shot.prompt))
        before = next((other for other in self._states.versions if other.number == version.parent), None)
        return diff_prompts(self._read(before.prompt) if before is not None else Prompt(), self._read(version.prompt))

    def restore(self) -> None:
        """Let the prompt be that of the version again."""
        if self.version is not None:
            self._states.restore(self.version)

    def branch(self) -> None:
        """Put a new shot with the version's prompt behind the open one, and open it."""
        if self.version is not None:
            self._workbench.run(self._branch(self.version), "branch a prompt")

    def takes_to_compare(self) -> tuple[str, ...]:
        """Return the newest take of the version and the newest take of the one that it is compared with."""
        version, shot = self.version, self._workbench.shot
        if version is None or shot is None:
            return ()
        other = self._states.versions[-1].number if self.to_now else version.parent
        found = []
        for number in dict.fromkeys((other, version.number)):
            takes = [take for take in self._workbench.takes_of(shot.id) if take.slate.prompt_version == number]
            if number is not None and takes:
                found.append(takes[-1].id)
        return tuple(found) if len(found) == 2 else ()

    def compare_takes(self) -> None:
        """Show takes of the two versions beside each other."""
        takes = self.takes_to_compare()
        if takes:
            self.compare_requested.emit(takes)

    def keep(self, name: str = "") -> None:
        """Keep the prompt as it is now."""
        self._states.keep(name)

    async def _branch(self, version: PromptVersion) -> None:
        await self._workbench.settle_edits()
        project, shot = self._workbench.project, self._workbench.shot
        if project is None or shot is None:
            return
        scene = next(scene for scene in project.scenes if shot in scene.shots)
        place = scene.shots.index(shot) + 1
        prompt = version.prompt.replace(ignored=shot.prompt.ignored)
        change = await self._workbench.workspace.projects.add_shot(project.id, scene.id, prompt=prompt, at=place)
        for added in change.added:
            self._workbench.open_shot(added)

    def _read(self, prompt: Prompt) -> Prompt:
        return prompt if prompt.ranges else prompt.with_ranges(self._find(prompt.text))

    def _on_changed(self) -> None:
        if self.selected is not None and all(each.number != self.selected for each in self._states.versions):
            self.selected = None
        self.changed.emit()
