"""Owns the picture that stands for a shot without a take: its code and name, and what its card says.

It is part of the film, so it looks the same in every theme. Painted in a decode thread, on an image of its own.
"""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QLinearGradient, QPainter

from studio.domain.media import Picture

_TOP, _BOTTOM = "#23262E", "#16181D"  # the colours of the cards in an exported film
_MARK, _TITLE, _WORDS = "#F2B33D", "#F4EFE2", "#A9AEBA"
_MOST_CHARACTERS = 220
_MIDDLE = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap


@dataclass(frozen=True, slots=True)
class CaptionCard:
    """A card of the shape `ratio` (width : height). It is a `CardPainter`; two cards that say the same are equal."""

    title: str
    words: str
    ratio: tuple[int, int]
    families: tuple[str, ...]

    def __call__(self, width_px: int, height_px: int) -> Picture:
        """Return the card as large as fits."""
        size = QSize(*self.ratio).scaled(width_px, height_px, Qt.AspectRatioMode.KeepAspectRatio)
        image = QImage(size.expandedTo(QSize(2, 2)), QImage.Format.Format_RGB32)
        painter = QPainter(image)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        self._paint(painter, image.width(), image.height())
        painter.end()
        return Picture(image.width(), image.height(), image.bytesPerLine(), bytes(image.constBits()))

    def _paint(self, painter: QPainter, width: int, height: int) -> None:
        unit = min(height, 1.1 * width)
        ground = QLinearGradient(0.0, 0.0, 0.0, float(height))
        ground.setColorAt(0.0, QColor(_TOP))
        ground.setColorAt(1.0, QColor(_BOTTOM))
        painter.fillRect(0, 0, width, height, ground)
        painter.fillRect(
            QRectF(width / 2 - 0.03 * unit, 0.31 * height, 0.06 * unit, max(2.0, 0.006 * unit)), QColor(_MARK)
        )
        room = QRectF(0.08 * width, 0.36 * height, 0.84 * width, 0.24 * height)
        letters = self._font(0.07 * unit, QFont.Weight.DemiBold)
        used = self._write(painter, room, letters, QColor(_TITLE), self.title)
        below = QRectF(0.1 * width, room.top() + used + 0.03 * height, 0.8 * width, 0.3 * height)
        self._write(painter, below, self._font(0.048 * unit, QFont.Weight.Normal), QColor(_WORDS), self.words)

    def _font(self, height_px: float, weight: QFont.Weight) -> QFont:
        font = QFont(list(self.families))
        font.setWeight(weight)
        font.setPixelSize(max(5, round(height_px)))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def _write(self, painter: QPainter, room: QRectF, font: QFont, colour: QColor, text: str) -> float:
        """Write as many words as there is room for; return how high they are."""
        words = " ".join(text.split())
        shown = words if len(words) <= _MOST_CHARACTERS else words[:_MOST_CHARACTERS].rsplit(" ", 1)[0] + "…"
        metrics = QFontMetricsF(font)
        box = metrics.boundingRect(room, _MIDDLE, shown)
        while box.height() > room.height() and " " in shown:
            shown = shown.removesuffix("…").rstrip().rsplit(" ", 1)[0] + "…"
            box = metrics.boundingRect(room, _MIDDLE, shown)
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(room, _MIDDLE, shown)
        return box.height() if shown else 0.0
