"""Owns what is dragged over the shot list: its own rows and files from outside; where it goes, and why it cannot."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QPainter, QPen

from studio.ui.kit.drags import Carried, Load, load_of
from studio.ui.kit.look import Look
from studio.ui.kit.text import show_tip
from studio.ui.panels.shot_list.view_model import ShotRow

if TYPE_CHECKING:
    from studio.ui.panels.shot_list.view import ShotTable

BAR = 2


class Visitors:
    """The drag over one table."""

    def __init__(self, table: "ShotTable", look: Look) -> None:
        self._table = table
        self._look = look
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
        if event.source() is not self._table:
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
        """Move the selected rows, or announce the files and where they go."""
        self._at = event.position().toPoint()
        if event.source() is self._table:
            self._move_rows()
            event.setDropAction(Qt.DropAction.IgnoreAction)  # else the toolkit removes the rows it dragged
            event.accept()
        else:
            self._load = load_of(event.mimeData())
            if self._why_not():
                event.ignore()
            else:
                event.setDropAction(Qt.DropAction.CopyAction)
                event.accept()
                self._take(self._load)
        self.leave()

    def paint(self, painter: QPainter) -> None:
        """Mark where it would go: a bar between rows, a frame around one."""
        if not self._is_here or (self._load is not None and self._why_not()):
            return
        accent, room = self._look.theme.colour("accentText"), self._table.viewport().rect()
        row = self._table.rowAt(self._at.y())
        framed = self._load is not None and (row >= 0 or self._load.kind is Carried.SCRIPT)
        if framed:
            painter.setPen(QPen(accent, BAR))
            painter.drawRect((room if row < 0 else self._box(row)).adjusted(1, 1, -1, -1))
            return
        below = row < 0 or self._is_below(row)
        box = self._box(row if row >= 0 else len(self._table.shots.rows) - 1)
        painter.fillRect(QRect(0, box.bottom() if below else box.top() - 1, room.width(), BAR), accent)

    def _move_rows(self) -> None:
        place, edits = self._place(), self._table.view_model.edits
        if place is not None:
            edits.move_shots(edits.selected, *place)

    def _take(self, load: Load) -> None:
        row, place, paths = self._row(), self._place(), list(load.paths)
        if load.kind is Carried.SCRIPT:
            self._table.script_dropped.emit(paths[0])
        elif load.kind is Carried.PICTURE and row is not None:
            self._table.picture_dropped.emit(paths[0], row.id)
        elif load.kind is Carried.VIDEOS and row is not None:
            self._table.videos_dropped.emit(paths, row.id)
        elif load.kind is Carried.VIDEOS and place is not None:
            self._table.videos_dropped_at.emit(paths, *place)
        elif load.kind is Carried.TAKE and row is not None:
            self._table.view_model.edits.choose_take(row.id, load.take_id)

    def _row(self) -> ShotRow | None:
        at = self._table.rowAt(self._at.y())
        return self._table.shots.rows[at] if at >= 0 else None

    def _place(self) -> tuple[str, int] | None:
        """Return scene and place before which something goes that is dropped here; below the last row: behind it."""
        rows = self._table.shots.rows
        if not rows:
            return None
        at = self._table.rowAt(self._at.y())
        if at < 0:
            return rows[-1].scene_id, rows[-1].at + 1
        return rows[at].scene_id, rows[at].at + self._is_below(at)

    def _is_below(self, row: int) -> bool:
        return self._at.y() > self._box(row).center().y()

    def _box(self, row: int) -> QRect:
        table = self._table
        return QRect(0, table.rowViewportPosition(row), table.viewport().width(), table.rowHeight(row))

    def _why_not(self) -> str:
        load, row = self._load, self._row()
        if load is None or load.kind is Carried.NOTHING:
            return load.why_not if load is not None else ""
        if load.kind is Carried.PICTURE and row is None:
            return self._table.tr("Drop a picture on a shot: it becomes the first frame.")
        if load.kind is Carried.VIDEOS and self._place() is None:
            return self._table.tr("Add a shot first.")
        if load.kind is Carried.TAKE and (row is None or all(take.id != load.take_id for take in row.takes)):
            return self._table.tr("A take can be chosen for its own shot only.")
        return ""
