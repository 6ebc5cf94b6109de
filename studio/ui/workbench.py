"""Owns what is open in the window: the project, the shot, the take, and the wishes that more than one panel has.

Panels share it and hear its signals; it calls services and keeps no picture of its own. It knows no widget.
"""

from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

from PySide6.QtCore import QObject, Signal

from studio.domain.project import Project, ProjectChange, Shot, Take, shown_take
from studio.services.settings import Settings
from studio.services.takes import TakeChange
from studio.services.tasks import TaskScope
from studio.services.workspace import Workspace
from studio.ui.kit.binding import Bindings


class Workbench(QObject):
    """The open project, shot and take. All signals come after the attributes have their new values.

    `key` names the workspace in the settings: its folder.
    """

    project_opened = Signal()
    project_changed = Signal(object)  # ProjectChange of the open project
    projects_changed = Signal()  # the list of projects, or a name in it
    shot_opened = Signal()
    takes_changed = Signal()  # takes of the open project came or went
    take_shown = Signal()
    undo_changed = Signal()
    settings_changed = Signal(object)  # Settings
    models_changed = Signal()  # a provider or a model came, went or was read
    money_changed = Signal()  # sums or budgets are others now
    failed = Signal(object)  # an error to be told
    told = Signal(str)  # a short good message
    take_trashed = Signal(object)  # Take; it can be brought back

    def __init__(self, workspace: Workspace, key: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self._key = key
        self.project: Project | None = None
        self.shot: Shot | None = None
        self.take: Take | None = None
        self.takes: tuple[Take, ...] = ()
        self.takes_known = False  # whether they were read: none is not the same as not known
        self._sorted: tuple[Take, ...] = ()
        self._by_shot: dict[str, tuple[Take, ...]] = {}
        self._shown_of: dict[str, tuple[tuple[Take, ...], str | None, Take | None]] = {}
        self.undo_label: str | None = None
        self.redo_label: str | None = None
        self.scope = TaskScope("window", self.failed.emit)
        self._settlers: list[Callable[[], Awaitable[None]]] = []
        self._bindings = Bindings()
        self._bindings.listen(workspace.projects.changes, self._on_project_change)
        self._bindings.listen(workspace.takes.changes, self._on_take_change)
        self._bindings.listen(workspace.settings.changes, self.settings_changed.emit)
        self._bindings.listen(workspace.catalogue.changes, self._on_models_change)
        self._bindings.listen(workspace.money.changes, self._on_money_change)

    @property
    def settings(self) -> Settings:
        """The settings as they are now."""
        return self.workspace.settings.value()

    def run(self, work: Coroutine[Any, Any, object], name: str, *, exclusive: bool = False) -> None:
        """Do `work` in the window's scope; an error of it is told. A wish that comes after the end is let go."""
        if self.scope.is_open:
            self.scope.spawn(work, name=name, exclusive=exclusive)
        else:
            work.close()

    def settle_with(self, settler: Callable[[], Awaitable[None]]) -> None:
        """Have `settler` called before anything reads the project for good: it saves edits that are not saved yet."""
        self._settlers.append(settler)

    async def settle_edits(self) -> None:
        """Save every edit that a panel still holds."""
        for settler in self._settlers:
            await settler()

    async def close(self) -> None:
        """Save what is not saved, let go of the services and end the window's tasks."""
        await self.settle_edits()
        self._bindings.drop()
        await self.scope.close()

    async def open_project(self, project_id: str, shot_id: str | None = None) -> None:
        """Open a project at a shot (its first one by default) and show that shot's take."""
        await self._open(project_id, shot_id, await self.workspace.takes.of_project(project_id))

    async def open_outline(self, project_id: str, shot_id: str | None = None) -> None:
        """Open a project as `open_project` does, without its takes: what stands on them waits for `read_takes`."""
        await self._open(project_id, shot_id, None)

    async def read_takes(self) -> None:
        """Read the takes of the project that was opened without them."""
        project = self.project
        if project is None or self.takes_known:
            return
        takes = await self.workspace.takes.of_project(project.id)
        if self.project is None or self.project.id != project.id or self.takes_known:
            return
        read = {take.id for take in takes}
        self.takes = (*takes, *(take for take in self.takes if take.id not in read))
        self.takes_known = True
        self.takes_changed.emit()
        self.take = self.shown_of(self.shot) if self.shot is not None else None
        self.take_shown.emit()

    async def _open(self, project_id: str, shot_id: str | None, takes: tuple[Take, ...] | None) -> None:
        await self.settle_edits()
        undo_labels = await self.workspace.projects.undo_labels(project_id)
        project = self.workspace.projects.project(project_id)
        self.takes, self.takes_known = takes or (), takes is not None
        self.project, self.shot, self.take = project, None, None
        self._shown_of.clear()  # it would keep the takes of every shot that was ever open
        self._read_undo_labels(*undo_labels)
        self.project_opened.emit()
        shots = project.shots
        wanted = project.shot(shot_id) if shot_id else None
        self._open_shot(wanted or (shots[0] if shots else None))
        await self._remember()

    def open_shot(self, shot_id: str) -> None:
        """Open a shot of the open project; an id that is not there changes nothing."""
        shot = self.project.shot(shot_id) if self.project is not None else None
        if shot is not None and (self.shot is None or shot.id != self.shot.id):
            self._open_shot(shot)
            self.run(self._remember(), "remember", exclusive=True)

    def show_take(self, take_id: str | None) -> None:
        """Show a take of the open project in the viewer."""
        take = next((take for take in self.takes if take.id == take_id), None)
        if take is not None and self.shot is not None and take.shot_id != self.shot.id:
            self.open_shot(take.shot_id)
        if take != self.take:
            self.take = take
            self.take_shown.emit()

    def trash_take(self, take_id: str) -> None:
        """Put a take of the open project into the trash; `take_trashed` says so."""
        take = next((take for take in self.takes if take.id == take_id), None)
        if take is not None:
            self.run(self._trash(take), "delete take")

    def restore_take(self, take_id: str) -> None:
        """Take a take out of the trash again."""
        self.run(self.workspace.takes.restore(take_id), "restore take")

    async def _trash(self, take: Take) -> None:
        await self.workspace.takes.trash(take.id)
        self.take_trashed.emit(take)

    def takes_of(self, shot_id: str) -> tuple[Take, ...]:
        """Return the takes of a shot, oldest first."""
        if self._sorted is not self.takes:  # once for each change: the outline asks for every shot at every letter
            by_shot: dict[str, list[Take]] = {}
            for take in self.takes:
                by_shot.setdefault(take.shot_id, []).append(take)
            self._by_shot = {shot: tuple(takes) for shot, takes in by_shot.items()}
            self._sorted = self.takes
        return self._by_shot.get(shot_id, ())

    def shown_of(self, shot: Shot) -> Take | None:
        """Return the take that stands for a shot of the open project, found once for each change of its takes."""
        takes = self.takes_of(shot.id)
        found = self._shown_of.get(shot.id)
        if found is None or found[0] is not takes or found[1] != shot.chosen_take:
            found = self._shown_of[shot.id] = (takes, shot.chosen_take, shown_take(shot, takes))
        return found[2]

    def undo(self) -> None:
        """Take back the last edit of the open project."""
        if self.project is not None:
            self.run(self.workspace.projects.undo(self.project.id), "undo")

    def redo(self) -> None:
        """Make the edit that was taken back again."""
        if self.project is not None:
            self.run(self.workspace.projects.redo(self.project.id), "redo")

    def _open_shot(self, shot: Shot | None) -> None:
        self.shot = shot
        self.shot_opened.emit()
        self.take = self.shown_of(shot) if shot is not None else None
        self.take_shown.emit()

    async def _remember(self) -> None:
        await self.remember(project=self.project.id if self.project else "", shot=self.shot.id if self.shot else "")

    def remembered(self, name: str, default: str) -> str:
        """Return what was last remembered of this workspace's window under `name`."""
        page = self.settings.pages.get(self._key, {})
        return str(page.get(name, default))

    async def remember(self, **values: str) -> None:
        """Keep values for the next start, for this workspace."""
        pages = dict(self.settings.pages)
        pages[self._key] = {**pages.get(self._key, {}), **values}
        await self.workspace.settings.change(pages=pages)

    def _on_models_change(self, _: str) -> None:
        self.models_changed.emit()

    def _on_money_change(self, _: None) -> None:
        self.money_changed.emit()

    def _on_project_change(self, change: ProjectChange) -> None:
        self.projects_changed.emit()
        if self.project is None or change.project_id != self.project.id:
            return
        if change.project is None:
            self.project, self.takes = None, ()
            self.project_opened.emit()
            self._open_shot(None)
            return
        self.project = change.project
        open_shot = change.project.shot(self.shot.id) if self.shot is not None else None
        gone = self.shot is not None and open_shot is None
        self.shot = open_shot
        self.project_changed.emit(change)
        if gone or (open_shot is None and change.project.shots):
            self._open_shot(self._neighbour(change))
        self.run(self._refresh_undo(change.project_id), "undo labels", exclusive=True)

    def _neighbour(self, change: ProjectChange) -> Shot | None:
        shots = change.project.shots if change.project is not None else ()
        added = [shot for shot in shots if shot.id in change.added]
        return added[0] if added else shots[0] if shots else None

    def _on_take_change(self, change: TakeChange) -> None:
        if self.project is None or change.project_id != self.project.id:
            return
        gone = set(change.removed)
        known = {take.id for take in self.takes}
        added = tuple(take for take in change.added if take.id not in known)
        takes = [take for take in self.takes if take.id not in gone]
        for take in added:  # behind the rest, but one from the trash before the later ones of its shot
            later = (
                at for at, other in enumerate(takes) if other.shot_id == take.shot_id and other.number > take.number
            )
            takes.insert(next(later, len(takes)), take)
        self.takes = tuple(takes)
        self.takes_changed.emit()
        if self.shot is not None and change.shot_id == self.shot.id:
            if self.take is not None and self.take.id in gone:
                self.show_take(next(iter([t.id for t in [shown_take(self.shot, self.takes)] if t]), None))
            elif added:
                self.show_take(added[-1].id)

    async def _refresh_undo(self, project_id: str) -> None:
        self._read_undo_labels(*await self.workspace.projects.undo_labels(project_id))

    def _read_undo_labels(self, undo: str | None, redo: str | None) -> None:
        self.undo_label, self.redo_label = undo, redo
        self.undo_changed.emit()
