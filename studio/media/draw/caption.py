"""Owns words in the picture: the label, subtitles, the card of a shot without a take. Text is literal, no markup."""

import textwrap

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QTextLayout,
    QTextOption,
)

from studio.media.draw.sheets import PREMULTIPLIED

LABEL = "Animatic · drawn on this computer"
FAMILY = "Inter"
_LINES = 2
_LINE_CHARACTERS = 38
_INK = QColor("#0F1013")
_WHITE = QColor("#FFFFFF")


def font(height_px: float, weight: QFont.Weight = QFont.Weight.DemiBold) -> QFont:
    """Give the house's font at a size in px."""
    made = QFont(FAMILY)
    made.setWeight(weight)
    made.setPixelSize(max(5, round(height_px)))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def paint_label(painter: QPainter, width: int, height: int) -> None:
    """Paint the small label that says what the picture is, bottom left."""
    unit = min(height, 1.1 * width)
    letters = font(0.024 * unit)
    metrics = QFontMetricsF(letters)
    pad_x, pad_y = 0.011 * unit, 0.007 * unit
    box = QRectF(
        0.035 * unit,
        height - 0.035 * unit - metrics.height() - 2 * pad_y,
        metrics.horizontalAdvance(LABEL) + 2 * pad_x,
        metrics.height() + 2 * pad_y,
    )
    plate = QColor(_INK)
    plate.setAlphaF(0.72)
    path = QPainterPath()
    path.addRoundedRect(box, 0.010 * unit, 0.010 * unit)
    painter.fillPath(path, plate)
    painter.setFont(letters)
    painter.setPen(_WHITE)
    painter.drawText(QPointF(box.left() + pad_x, box.top() + pad_y + metrics.ascent()), LABEL)


def subtitle_image(text: str, width: int, height: int) -> QImage:
    """Give a subtitle as a picture of frame size: at most two lines, shaped, right to left where it is due."""
    upright = height > width
    size, base = (0.034, 0.80) if upright else (0.042, 0.90)
    unit = min(height, 1.4 * width)
    letters = font(size * unit)
    image = QImage(width, height, PREMULTIPLIED)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    lines = subtitle_lines(text)
    step = QFontMetricsF(letters).height() * 1.12
    drop = max(1.0, 2.0 * height / 720)
    for index, line in enumerate(lines):
        baseline = base * height - (len(lines) - 1 - index) * step
        shadow = QColor(0, 0, 0, 153)
        for dx, dy, colour in ((drop, drop, shadow), (0.0, drop, shadow), (0.0, 0.0, _WHITE)):
            _paint_line(painter, line, letters, colour, width / 2 + dx, baseline + dy, 0.94 * width)
    painter.end()
    return image


def subtitle_lines(text: str) -> list[str]:
    """Break a spoken line into at most two of 38 characters; what does not fit ends in an ellipsis."""
    words = " ".join(text.split())
    lines = textwrap.wrap(words, _LINE_CHARACTERS, break_long_words=True) or [""]
    if len(lines) > _LINES:
        lines = [*lines[: _LINES - 1], lines[_LINES - 1][: _LINE_CHARACTERS - 1].rstrip() + "…"]
    if len(lines) == _LINES and len(words) <= 2 * _LINE_CHARACTERS:
        even = textwrap.wrap(words, max(len(words) // 2 + 4, 12), break_long_words=True)
        if len(even) == _LINES and max(map(len, even)) <= _LINE_CHARACTERS:
            return even
    return lines


def card_image(text: str, width: int, height: int) -> QImage:
    """Give the opaque card of a shot that has no take: its title on a quiet ground."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    unit = min(height, 1.1 * width)
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    ground = QLinearGradient(0.0, 0.0, 0.0, float(height))
    ground.setColorAt(0.0, QColor("#23262E"))
    ground.setColorAt(1.0, QColor("#16181D"))
    painter.fillRect(image.rect(), ground)
    painter.setPen(QColor("#F2B33D"))
    painter.setBrush(QColor("#F2B33D"))
    painter.drawRect(QRectF(width / 2 - 0.03 * unit, 0.5 * height - 0.13 * unit, 0.06 * unit, max(2.0, 0.005 * unit)))
    letters = font(0.058 * unit)
    limit = max(8, int(0.82 * width / (0.034 * unit)))
    lines = textwrap.wrap(" ".join(text.split()), limit, break_long_words=True)[:4]
    step = QFontMetricsF(letters).height() * 1.15
    for index, line in enumerate(lines):
        _paint_line(painter, line, letters, QColor("#F4EFE2"), width / 2, height / 2 + index * step, 0.9 * width)
    painter.end()
    return image


def _paint_line(
    painter: QPainter, text: str, letters: QFont, colour: QColor, middle: float, baseline: float, most: float
) -> None:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    layout = QTextLayout(text, letters)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(1_000_000.0)
    layout.endLayout()
    wide = line.naturalTextWidth()
    squeeze = min(1.0, most / wide) if wide > 0 else 1.0
    painter.save()
    painter.setPen(colour)
    painter.translate(middle, baseline)
    painter.scale(squeeze, squeeze)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(wide + 1.0)
    layout.endLayout()
    layout.draw(painter, QPointF(-wide / 2, -line.ascent()))
    painter.restore()
