"""Owns the open project's cut in the window, and which of its shots are selected. Board, timeline, preview and
inspector share it. It knows no widget.
"""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from studio.domain.project import Shot
from studio.domain.timeline import Clip, Timeline, timeline_of
from studio.ui.workbench import Workbench


class Cutting(QObject):
    """The cut follows the project and its takes; the open shot is always among the selected ones.

    Signals come after the attributes have their new values.
    """

    timeline_changed = Signal()
    selection_changed = Signal()

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._timeline: Timeline | None = None
        self._is_read = False
        self.selection: tuple[str, ...] = ()
        for signal in (workbench.project_opened, workbench.project_changed, workbench.takes_changed):
            signal.connect(self._read)
        workbench.shot_opened.connect(self._on_shot_opened)
        self._read()
        self._on_shot_opened()

    @property
    def timeline(self) -> Timeline | None:
        """The cut, put together once for each change; None where no project is open."""
        if not self._is_read:
            project = self._workbench.project
            self._timeline = timeline_of(project, self._workbench.shown_of) if project is not None else None
            self._is_read = True
        return self._timeline

    @property
    def clip(self) -> Clip | None:
        """The open shot's clip."""
        shot = self._workbench.shot
        return self.timeline.picture.clip_of(shot.id) if self.timeline is not None and shot is not None else None

    def selected_shots(self) -> tuple[Shot, ...]:
        """Return the selected shots in the film's order."""
        project = self._workbench.project
        chosen = set(self.selection)
        return tuple(shot for shot in project.shots if shot.id in chosen) if project is not None else ()

    def select(self, shot_ids: Sequence[str], current: str | None = None) -> None:
        """Select shots; `current`, else the last of them, becomes the open shot."""
        project = self._workbench.project
        wanted = set(shot_ids)
        chosen = tuple(shot.id for shot in project.shots if shot.id in wanted) if project is not None else ()
        opened = current if current in wanted else (shot_ids[-1] if shot_ids else None)
        if chosen != self.selection:
            self.selection = chosen
            self.selection_changed.emit()
        if opened is not None:
            self._workbench.open_shot(opened)

    def _read(self, *_: object) -> None:
        self._is_read = False
        project = self._workbench.project
        there = {shot.id for shot in project.shots} if project is not None else set()
        kept = tuple(shot_id for shot_id in self.selection if shot_id in there)
        if kept != self.selection:
            self.selection = kept
            self.selection_changed.emit()
        self.timeline_changed.emit()

    def _on_shot_opened(self) -> None:
        shot = self._workbench.shot
        if shot is not None and shot.id not in self.selection:
            self.selection = (shot.id,)
            self.selection_changed.emit()
