"""Owns what the top bar says: the way to the open shot, and what undo and redo would do."""

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from studio.ui.workbench import Workbench


class Crumb(NamedTuple):
    """One step of the way: its words and what may be opened there instead, as pairs of id and name."""

    words: str
    others: tuple[tuple[str, str], ...]


class TopBarViewModel(QObject):
    """Read by the top bar; `changed` says to read again."""

    changed = Signal()

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._page = ""
        for signal in (
            workbench.project_opened,
            workbench.project_changed,
            workbench.projects_changed,
            workbench.shot_opened,
            workbench.undo_changed,
        ):
            signal.connect(self._announce)

    def _announce(self, *_: object) -> None:
        self.changed.emit()

    def show_page(self, page: str) -> None:
        """Say where the user is: over the whole film the way ends there, not at a shot."""
        if page != self._page:
            self._page = page
            self.changed.emit()

    @property
    def project(self) -> Crumb:
        """The open project and all projects."""
        project = self._workbench.project
        every = tuple((one.id, one.name) for one in self._workbench.workspace.projects.all())
        if self._page == "spend":
            return Crumb(self.tr("All projects"), every)
        return Crumb(project.name if project else self.tr("No project"), every)

    @property
    def scene(self) -> Crumb | None:
        """The open shot's scene and all scenes, by their first shot."""
        project, shot = self._workbench.project, self._workbench.shot
        if project is None or shot is None or self._page in ("storyboard", "spend"):
            return None
        scene = next(one for one in project.scenes if shot in one.shots)
        return Crumb(scene.name, tuple((one.shots[0].id, one.name) for one in project.scenes if one.shots))

    @property
    def shot(self) -> Crumb | None:
        """The open shot and the shots of its scene; the page where it shows the whole film."""
        project, shot = self._workbench.project, self._workbench.shot
        if self._page == "storyboard":
            return Crumb(self.tr("Storyboard"), ())
        if self._page == "spend":
            return Crumb(self.tr("Spend"), ())
        if project is None or shot is None:
            return None
        scene = next(one for one in project.scenes if shot in one.shots)
        codes = project.codes()
        others = tuple((one.id, f"{codes[one.id]} {one.name}") for one in scene.shots)
        return Crumb(f"{codes[shot.id]} {shot.name}", others)

    @property
    def undo_words(self) -> str | None:
        """What undo would take back, or None."""
        return self._workbench.undo_label

    @property
    def redo_words(self) -> str | None:
        """What redo would make again, or None."""
        return self._workbench.redo_label

    def open_project(self, project_id: str) -> None:
        """Open another project."""
        self._workbench.run(self._workbench.open_project(project_id), "open project", exclusive=True)

    def open_shot(self, shot_id: str) -> None:
        """Open another shot."""
        self._workbench.open_shot(shot_id)

    def new_project(self, name: str) -> None:
        """Make a project and open it."""
        self._workbench.run(self._make(name), "new project")

    def rename_project(self, name: str) -> None:
        """Give the open project another name."""
        if self._workbench.project is not None:
            work = self._workbench.workspace.projects.rename(self._workbench.project.id, name)
            self._workbench.run(work, "rename project")

    def undo(self) -> None:
        """Take back the last edit."""
        self._workbench.undo()

    def redo(self) -> None:
        """Make it again."""
        self._workbench.redo()

    async def _make(self, name: str) -> None:
        projects = self._workbench.workspace.projects
        project = await projects.create(name)
        await projects.add_shot(project.id, project.scenes[0].id)
        await self._workbench.open_project(project.id)
