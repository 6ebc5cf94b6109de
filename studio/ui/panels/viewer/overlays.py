"""Owns what may lie over the picture: thirds, safe area and timecode. Never part of the file."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from studio.ui.kit.look import Look

LINES = QColor(255, 255, 255, 90)


class Overlays:
    """Painted by the pane when `shown`. `timecode` says what the clock reads."""

    def __init__(self, look: Look, timecode: Callable[[], str]) -> None:
        self._look = look
        self._timecode = timecode
        self.shown = False

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint over the picture in `rect`."""
        if not self.shown:
            return
        painter.setPen(QPen(LINES, 1))
        for third in (1 / 3, 2 / 3):
            x, y = rect.left() + rect.width() * third, rect.top() + rect.height() * third
            painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))
        painter.setPen(QPen(LINES, 1, Qt.PenStyle.DashLine))
        in_x, in_y = rect.width() * 0.05, rect.height() * 0.05
        painter.drawRect(rect.adjusted(in_x, in_y, -in_x, -in_y))
        painter.setFont(self._look.theme.font("timecode"))
        words = self._timecode()
        box = QRectF(painter.fontMetrics().boundingRect(words)).adjusted(-6, -3, 6, 3)
        box.moveTopRight(rect.topRight() + QPointF(-12, 12))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(15, 16, 19, 184))
        painter.drawRoundedRect(box, 5, 5)
        painter.setPen(QColor(255, 255, 255))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
