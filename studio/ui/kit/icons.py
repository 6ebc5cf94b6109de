"""Owns the icons: SVG outlines painted in the theme's colours, at device pixels, kept once painted."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from studio.ui.kit.theme import Theme

Weight = Literal["regular", "fill", "bold"]


class Icons:
    """Icons by name. `load` returns the SVG text of a weight and name, such as `fill`, `play`."""

    def __init__(self, load: Callable[[Weight, str], bytes], theme: Theme) -> None:
        self._load = load
        self._theme = theme
        self._outlines: dict[tuple[Weight, str], bytes] = {}
        self._pixmaps: dict[tuple[Weight, str, str, int, float], QPixmap] = {}

    def pixmap(
        self, name: str, colour: QColor, size: int = 16, *, weight: Weight = "regular", ratio: float = 1.0
    ) -> QPixmap:
        """Return an icon of `size` logical px in `colour` for a screen of `ratio` device pixels."""
        key = (weight, name, colour.name(QColor.NameFormat.HexArgb), size, ratio)
        if key not in self._pixmaps:
            self._pixmaps[key] = self._painted(name, colour, size, weight, ratio)
        return self._pixmaps[key]

    def icon(
        self, name: str, role: str = "text2", size: int = 16, *, weight: Weight = "regular", ratio: float = 1.0
    ) -> QIcon:
        """Return an icon in a theme colour; its disabled form is in `textDis`."""
        icon = QIcon(self.pixmap(name, self._theme.colour(role), size, weight=weight, ratio=ratio))
        off = self.pixmap(name, self._theme.colour("textDis"), size, weight=weight, ratio=ratio)
        icon.addPixmap(off, QIcon.Mode.Disabled)
        return icon

    def _painted(self, name: str, colour: QColor, size: int, weight: Weight, ratio: float) -> QPixmap:
        if (weight, name) not in self._outlines:
            self._outlines[weight, name] = self._load(weight, name)
        svg = self._outlines[weight, name].replace(b"currentColor", colour.name().encode())
        pixmap = QPixmap(round(size * ratio), round(size * ratio))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setOpacity(colour.alphaF())
        QSvgRenderer(QByteArray(svg)).render(painter, QRectF(0, 0, size * ratio, size * ratio))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap
