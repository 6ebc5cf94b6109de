"""Owns takes that are dragged over the strip from elsewhere: which clip they would stand for, and why they cannot."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from studio.domain.timeline import Clip
from studio.ui.kit.drags import take_in
from studio.ui.kit.text import show_tip
from studio.ui.panels.timeline.view_model import TimelineViewModel


class TakeDrops(QObject):
    """Hears the drags over `surface`. `target` is the id of the shot whose clip is under a take that it can have."""

    target_changed = Signal()

    def __init__(
        self, surface: QWidget, view_model: TimelineViewModel, clip_at: Callable[[QPointF], Clip | None]
    ) -> None:
        super().__init__(surface)
        self._surface = surface
        self._view_model = view_model
        self._clip_at = clip_at
        self.target = ""
        surface.setAcceptDrops(True)
        surface.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the events of a drag; leave all others to the surface."""
        if isinstance(event, QDragEnterEvent):
            event.setAccepted(take_in(event.mimeData()) is not None)
        elif isinstance(event, QDragMoveEvent):
            self._over(event)
        elif event.type() == QEvent.Type.DragLeave:
            self._aim("")
        elif isinstance(event, QDropEvent):
            self._drop(event)
        else:
            return False
        return True

    def _over(self, event: QDragMoveEvent) -> None:
        clip, take_id = self._clip_at(event.position()), take_in(event.mimeData())
        why_not = self._view_model.why_not_take(clip.shot.id, take_id) if clip is not None and take_id else ""
        if why_not:
            show_tip(self._surface, self._surface.mapToGlobal(event.position().toPoint()), why_not)
        good = clip is not None and take_id is not None and not why_not
        event.setAccepted(good)
        self._aim(clip.shot.id if clip is not None and good else "")

    def _drop(self, event: QDropEvent) -> None:
        clip, take_id = self._clip_at(event.position()), take_in(event.mimeData())
        self._aim("")
        if clip is not None and take_id is not None and not self._view_model.why_not_take(clip.shot.id, take_id):
            event.acceptProposedAction()
            self._view_model.choose_take(clip.shot.id, take_id)

    def _aim(self, shot_id: str) -> None:
        if shot_id != self.target:
            self.target = shot_id
            self.target_changed.emit()
