"""Owns what goes between saved prompts and shots: using one, keeping one, filling in its variables, finding words.

Made when the first of these is wished for. Knows the dialogs of the panels and the services behind them.
"""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtWidgets import QWidget

from studio.domain.library import SavedPrompt, title_of
from studio.domain.looks import LOOK_MARK, Look
from studio.domain.project import Project, Shot, shown_take
from studio.domain.prompt import NamedText, Prompt
from studio.domain.versions import VERSION_NAME_LIMIT
from studio.ui.kit.dialogs import ask
from studio.ui.kit.forms import fill_in
from studio.ui.kit.look import Look as Dress
from studio.ui.kit.popover import Popover
from studio.ui.panels.prompts.save_dialog import SavePromptDialog
from studio.ui.panels.variables.dialog import VariablesDialog
from studio.ui.panels.variables.view_model import LastValues, variables_of, with_values
from studio.ui.workbench import Workbench

if TYPE_CHECKING:
    from studio.services.library import PromptLibrary
    from studio.ui.panels.replace.panel import ReplacePanel

REPLACE_SIZE = QSize(560, 460)


class PromptWishes(QObject):
    """The wishes. `hit_shown` carries a stretch of the open shot's prose, `insert_requested` words for its cursor."""

    hit_shown = Signal(int, int)
    insert_requested = Signal(str)

    def __init__(self, workbench: Workbench, dress: Dress, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._dress = dress
        self._window = window
        self._last = LastValues(workbench)
        self._replace: Popover | None = None
        self._replace_panel: ReplacePanel | None = None

    @property
    def _library(self) -> "PromptLibrary":
        return self._workbench.workspace.library

    def use(self, prompt_id: str) -> None:
        """Let a saved prompt be the open shot's; its old words are kept as a version."""
        shot = self._workbench.shot
        if shot is None:
            self._workbench.told.emit(self.tr("No shot is open."))
        else:
            self.use_in(prompt_id, shot.id)

    def use_in(self, prompt_id: str, shot_id: str) -> None:
        """Let a saved prompt be a shot's, likewise."""
        self._workbench.run(self._use(prompt_id, shot_id), "use a saved prompt", exclusive=True)

    def make_shot(self, prompt_id: str) -> None:
        """Make a shot of a saved prompt behind the open one, and open it."""
        self._workbench.run(self._make_shot(prompt_id), "make a shot of a saved prompt", exclusive=True)

    def insert(self, prompt_id: str) -> None:
        """Write a saved prompt's words at the cursor of the open shot's prose."""
        self._workbench.run(self._insert(prompt_id), "insert a saved prompt", exclusive=True)

    def keep_in_library(self) -> None:
        """Ask how the open shot's prompt is kept in the library."""
        self._workbench.run(self._keep(), "keep a prompt in the library", exclusive=True)

    def ask_values(self) -> None:
        """Ask the values of the open shot's variables; nothing happens where it has none."""
        self._workbench.run(self._ask_values(), "fill in variables", exclusive=True)

    def find_words(self, beside: QWidget, words: str = "") -> None:
        """Open the search through the prompts of many shots, beginning with `words`."""
        if self._replace is None or self._replace_panel is None:
            from studio.ui.panels.replace.panel import ReplacePanel
            from studio.ui.panels.replace.view_model import ReplaceViewModel

            self._replace_panel = ReplacePanel(self._dress, ReplaceViewModel(self._workbench, self))
            self._replace_panel.hit_shown.connect(self.hit_shown)
            self._replace = Popover(self._replace_panel, self.tr("Find and replace in prompts"), REPLACE_SIZE)
        self._workbench.run(self._workbench.settle_edits(), "settle edits")
        if not self._replace.isVisible():
            self._replace.open_beside(beside)
        self._replace_panel.look_for(words)

    # ---- using

    async def _use(self, prompt_id: str, shot_id: str) -> None:
        await self._workbench.settle_edits()
        saved = await self._library.prompt(prompt_id)
        project, shot = self._shot(shot_id)
        prompt = await self._filled(saved, project, self.tr("Use it"))
        if prompt is None:
            return
        project, shot = self._shot(shot_id)  # while the values were asked for, it may have gone
        if project is None or shot is None:
            return
        versions = self._workbench.workspace.versions
        if shot.prompt.text.strip():
            await versions.keep(project.id, shot.id, shot.prompt)
        label = self.tr("use “{0}”").format(saved.title)
        await self._workbench.workspace.projects.set_prompt(project.id, shot.id, prompt, label=label)
        known = any(version.prompt.text == prompt.text for version in await versions.of_shot(shot.id))
        await versions.keep(project.id, shot.id, prompt, "" if known else saved.title[:VERSION_NAME_LIMIT])
        await self._library.use(saved.id)
        words = self.tr("“{0}” is the prompt of {1} now. What it was is in the history.")
        self._workbench.told.emit(words.format(saved.title, project.code(shot.id)))

    async def _make_shot(self, prompt_id: str) -> None:
        await self._workbench.settle_edits()
        saved = await self._library.prompt(prompt_id)
        prompt = await self._filled(saved, self._workbench.project, self.tr("Make the shot"))
        project, shot = self._workbench.project, self._workbench.shot
        if prompt is None or project is None:
            return
        scene = next((scene for scene in project.scenes if shot in scene.shots), None)
        scene = scene or (project.scenes[-1] if project.scenes else None)
        if scene is None:
            self._workbench.told.emit(self.tr("Add a scene first."))
            return
        at = scene.shots.index(shot) + 1 if shot in scene.shots else len(scene.shots)
        projects = self._workbench.workspace.projects
        change = await projects.add_shot(project.id, scene.id, prompt=prompt, at=at)
        await self._library.use(saved.id)
        if change.added:
            self._workbench.open_shot(change.added[0])

    async def _insert(self, prompt_id: str) -> None:
        saved = await self._library.prompt(prompt_id)
        await self._library.use(saved.id)
        self.insert_requested.emit(saved.prompt.text)

    async def _filled(self, saved: SavedPrompt, project: Project | None, verb: str) -> Prompt | None:
        """Return what a shot gets of a saved prompt, its values asked for; None where the user takes it back."""
        looks = project.looks if project is not None else ()
        known = {look.key for look in looks}
        own = tuple(each for each in saved.prompt.overrides if each.name.casefold() not in known)
        return await self._with_values(saved.prompt.replace(locked=(), overrides=own), looks, saved.title, verb)

    async def _with_values(self, prompt: Prompt, looks: Sequence[Look], title: str, verb: str) -> Prompt | None:
        variables = variables_of(prompt, looks, self._last.get())
        if not variables:
            return prompt
        dialog = VariablesDialog(self._dress, title, verb, variables, self._window)
        if not await ask(dialog):
            return None
        await self._last.keep(dialog.values)
        return with_values(prompt, dialog.values)

    async def _ask_values(self) -> None:
        await self._workbench.settle_edits()
        project, shot = self._workbench.project, self._workbench.shot
        if project is None or shot is None:
            return
        title = self.tr("Values of {0}").format(project.code(shot.id))
        prompt = await self._with_values(shot.prompt, project.looks, title, self.tr("Fill in"))
        project, now = self._shot(shot.id)
        if prompt is not None and project is not None and now is not None and prompt != shot.prompt:
            filled = now.prompt.replace(values=prompt.values)
            label = self.tr("fill in variables")
            await self._workbench.workspace.projects.set_prompt(project.id, now.id, filled, label=label)

    def _shot(self, shot_id: str) -> tuple[Project | None, Shot | None]:
        project = self._workbench.project
        return project, project.shot(shot_id) if project is not None else None

    # ---- keeping

    async def _keep(self) -> None:
        await self._workbench.settle_edits()
        project, shot = self._workbench.project, self._workbench.shot
        if project is None or shot is None or not shot.prompt.text.strip():
            self._workbench.told.emit(self.tr("There are no words to keep."))
            return
        prompt = kept_prompt(shot.prompt, project.looks)
        twins = await self._library.find_similar(prompt.text)
        folders = [facet.name for facet in (await self._library.facets()).folders]
        take = shown_take(shot, self._workbench.takes_of(shot.id))
        dialog = SavePromptDialog(self._dress, title_of(prompt.text), folders, twins, self._window)
        await fill_in(dialog, partial(self._add, dialog, prompt, take.id if take is not None else None))

    async def _add(self, dialog: SavePromptDialog, prompt: Prompt, best_take: str | None) -> None:
        saved = await self._library.add(
            prompt,
            title=dialog.title,
            folder=dialog.folder,
            tags=dialog.tags,
            rating=dialog.rating,
            note=dialog.note,
            best_take=best_take,
        )
        self._workbench.told.emit(self.tr("“{0}” is in the library.").format(saved.prompt.title))


def kept_prompt(prompt: Prompt, looks: Sequence[Look]) -> Prompt:
    """Return a shot's prompt as the library keeps it: with the words of the looks it names, without locks."""
    own = {each.name.casefold(): each for each in prompt.overrides}
    texts = {look.key: look for look in looks}
    left = [match[1].casefold() for match in LOOK_MARK.finditer(prompt.text)]
    kept: dict[str, NamedText] = {}
    while left:
        key = left.pop(0)
        look = texts.get(key)
        words = own.get(key) or (NamedText(name=look.name, text=look.text) if look is not None else None)
        if key not in kept and words is not None:
            kept[key] = words
            left.extend(match[1].casefold() for match in LOOK_MARK.finditer(words.text))
    return prompt.replace(locked=(), overrides=tuple(kept.values()))
