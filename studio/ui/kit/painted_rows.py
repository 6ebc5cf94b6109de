"""Owns the rows of a list as they were painted last, so that a list that scrolls or is uncovered only copies them."""

from collections import OrderedDict
from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from studio.ui.kit.look import Look

KEPT = 64  # somewhat more than a tall window shows
Paint = Callable[[QPainter, QRect], None]


class PaintedRows:
    """Pictures of rows. A row is painted anew where it is another object, or where its looks are other ones."""

    def __init__(self, look: Look, ground: str | None = None) -> None:
        """Paint on the theme colour `ground`; None = see-through."""
        self._look = look
        self._ground = ground
        self._most = KEPT
        self._kept: OrderedDict[int, tuple[object, tuple[object, ...], QPixmap]] = OrderedDict()

    def keep(self, most: int) -> None:
        """Keep up to `most` rows: no fewer than are on screen, or each is painted anew at each step of scrolling."""
        self._most = most

    def paint(self, painter: QPainter, rect: QRect, row: object, looks: tuple[object, ...], paint: Paint) -> None:
        """Paint `row` at `rect`; `looks` is what else than the row and the theme its picture stands on.

        `paint` gets a painter with smooth edges and the row's place within it.
        """
        ratio = painter.device().devicePixelRatioF()
        if ratio != round(ratio):  # a copy would lie between the pixels
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(rect.topLeft())
            paint(painter, QRect(0, 0, rect.width(), rect.height()))
            painter.restore()
            return
        theme = self._look.theme
        looks = (*looks, rect.width(), rect.height(), ratio, theme.mode, theme.scale)
        kept = self._kept.get(id(row))  # the row is kept beside its picture: no other can have its id
        if kept is None or kept[1] != looks:
            ground = theme.colour(self._ground) if self._ground is not None else QColor(Qt.GlobalColor.transparent)
            kept = self._kept[id(row)] = (row, looks, _painted(rect, ratio, ground, paint))
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
        self._kept.move_to_end(id(row))
        painter.drawPixmap(rect.topLeft(), kept[2])


def _painted(rect: QRect, ratio: float, ground: QColor, paint: Paint) -> QPixmap:
    pixmap = QPixmap(ceil(rect.width() * ratio), ceil(rect.height() * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(ground)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint(painter, QRect(0, 0, rect.width(), rect.height()))
    painter.end()
    return pixmap
