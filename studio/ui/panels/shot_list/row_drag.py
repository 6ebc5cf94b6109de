"""Owns the dragging of the shot list's own rows: a ghost, a bar where they would go, scrolling near the edges."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter, QPixmap

from studio.ui.kit.edge_scroll import EdgeScroll

if TYPE_CHECKING:
    from studio.ui.panels.shot_list.view import ShotTable

GHOST = 0.7


class RowDrag:
    """The drag of the selected rows of one table."""

    def __init__(self, table: "ShotTable") -> None:
        self._table = table
        self._ghost: QPixmap | None = None
        self._grip = 0
        self._at = QPoint()
        self._scroll = EdgeScroll(table, lambda: self._at, table.viewport().update)

    @property
    def is_under_way(self) -> bool:
        """Whether rows are dragged."""
        return self._ghost is not None

    def begin(self, at: QPoint) -> None:
        """Take hold of the row at a place, and all selected ones with it."""
        row = self._table.rowAt(at.y())
        if row < 0:
            return
        box = self._table.row_box(row)
        self._at, self._grip = at, at.y() - box.top()
        self._ghost = self._table.viewport().grab(box)
        self._scroll.start()

    def move(self, at: QPoint) -> None:
        """Follow the pointer."""
        self._at = at
        self._table.viewport().update()

    def drop(self, at: QPoint) -> None:
        """Move the rows to where they are."""
        place, edits = self._table.place_at(at), self._table.view_model.edits
        self.cancel()
        if place is not None:
            edits.move_shots(edits.selected, place.scene_id, place.at)

    def cancel(self) -> bool:
        """Give it up; return whether there was one."""
        was, self._ghost = self.is_under_way, None
        self._scroll.stop()
        if was:
            self._table.viewport().update()
        return was

    def paint(self, painter: QPainter) -> None:
        """Paint the ghost, and the bar where the rows would go."""
        place = self._table.place_at(self._at)
        if self._ghost is None or place is None:
            return
        painter.setOpacity(GHOST)
        painter.drawPixmap(QPoint(0, self._at.y() - self._grip), self._ghost)
        painter.setOpacity(1.0)
        painter.fillRect(place.bar, self._table.accent)
