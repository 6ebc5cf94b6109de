"""Owns what is dragged to the shot list from outside: where it would go, and why it cannot."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QPainter, QPen

from studio.ui.kit.drags import Carried, Load, load_of
from studio.ui.kit.text import show_tip
from studio.ui.panels.shot_list.view_model import ShotRow

if TYPE_CHECKING:
    from studio.ui.panels.shot_list.view import ShotTable


class Visitors:
    """The drag over one table."""

    def __init__(self, table: "ShotTable") -> None:
        self._table = table
        self._load: Load | None = None
        self._is_here = False
        self._at = QPoint()

    def enter(self, event: QDragEnterEvent) -> None:
        """Look at what comes. It is let in even if it can be dropped nowhere, to be told why."""
        self._load = load_of(event.mimeData())
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def move(self, event: QDragMoveEvent) -> None:
        """Say whether it may be dropped here."""
        self._at, self._is_here = event.position().toPoint(), True
        why_not = self._why_not()
        if why_not:
            event.ignore()
            show_tip(self._table, self._table.viewport().mapToGlobal(self._at), why_not)
        else:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        self._table.viewport().update()

    def leave(self) -> None:
        """Forget it."""
        self._load, self._is_here = None, False
        self._table.viewport().update()

    def drop(self, event: QDropEvent) -> None:
        """Announce what was dropped, and where."""
        self._at, self._load = event.position().toPoint(), load_of(event.mimeData())
        if self._why_not():
            event.ignore()
        else:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self._take(self._load)
        self.leave()

    def paint(self, painter: QPainter) -> None:
        """Mark where it would go: a frame around a row, or a bar below the last."""
        if self._load is None or not self._is_here or self._why_not():
            return
        row, place = self._table.rowAt(self._at.y()), self._table.place_at(self._at)
        if row >= 0 or self._load.kind is Carried.SCRIPT:
            box = self._table.viewport().rect() if self._load.kind is Carried.SCRIPT else self._table.row_box(row)
            painter.setPen(QPen(self._table.accent, 2))
            painter.drawRect(box.adjusted(1, 1, -1, -1))
        elif place is not None:
            painter.fillRect(place.bar, self._table.accent)

    def _take(self, load: Load) -> None:
        row, place, paths = self._row(), self._table.place_at(self._at), list(load.paths)
        if load.kind is Carried.SCRIPT:
            self._table.script_dropped.emit(paths[0])
        elif load.kind is Carried.PICTURE and row is not None:
            self._table.picture_dropped.emit(paths[0], row.id)
        elif load.kind is Carried.VIDEOS and row is not None:
            self._table.videos_dropped.emit(paths, row.id)
        elif load.kind is Carried.VIDEOS and place is not None:
            self._table.videos_dropped_at.emit(paths, place.scene_id, place.at)
        elif load.kind is Carried.TAKE and row is not None:
            self._table.view_model.edits.choose_take(row.id, load.take_id)

    def _row(self) -> ShotRow | None:
        at = self._table.rowAt(self._at.y())
        return self._table.shots.rows[at] if at >= 0 else None

    def _why_not(self) -> str:
        load, row = self._load, self._row()
        if load is None or load.kind is Carried.NOTHING:
            return load.why_not if load is not None else ""
        if load.kind is Carried.PICTURE and row is None:
            return QCoreApplication.translate("shot list", "Drop a picture on a shot: it becomes the first frame.")
        if load.kind is Carried.VIDEOS and self._table.place_at(self._at) is None:
            return QCoreApplication.translate("shot list", "Add a shot first.")
        if load.kind is Carried.TAKE and (row is None or all(take.id != load.take_id for take in row.takes)):
            return QCoreApplication.translate("shot list", "A take can be chosen for its own shot only.")
        return ""
