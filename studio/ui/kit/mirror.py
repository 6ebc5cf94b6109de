"""Owns where the parts of a painted row lie when the window runs from right to left. Pictures and words keep their way.

Rows are laid out as if the window ran from left to right; a `Mirror` then turns each place around within its row. The
painter itself aligns words to the side on which they begin.
"""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtWidgets import QStyle


class Mirror:
    """Turns places within a row around where `direction` is from right to left."""

    def __init__(self, row: QRect, direction: Qt.LayoutDirection) -> None:
        self._row = QRectF(row)
        self._direction = direction
        self.turned = direction is Qt.LayoutDirection.RightToLeft

    @property
    def leading(self) -> Qt.AlignmentFlag:
        """How names are aligned that begin where the row begins, whatever their own direction is."""
        side = Qt.AlignmentFlag.AlignRight if self.turned else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter

    @property
    def trailing(self) -> Qt.AlignmentFlag:
        """How what stands at the row's end is aligned."""
        side = Qt.AlignmentFlag.AlignLeft if self.turned else Qt.AlignmentFlag.AlignRight
        return side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter

    def x(self, x: float) -> float:
        """Return where an upright line at `x` lies."""
        return self._row.left() + self._row.right() - x if self.turned else x

    def at(self, left_top: QPointF, width: float) -> QPointF:
        """Return the left upper corner of what is `width` wide and would begin at `left_top`."""
        return QPointF(self.x(left_top.x()) - width, left_top.y()) if self.turned else left_top

    def box(self, box: QRectF) -> QRectF:
        """Return where a box lies."""
        return QRectF(self.at(box.topLeft(), box.width()), box.size())

    def rect(self, rect: QRect) -> QRect:
        """Return where a box of whole pixels lies."""
        return QStyle.visualRect(self._direction, self._row.toRect(), rect)
