"""Owns how charts are painted within their axes: grid, bars, zone, limit, dots, diagonal, a small line. In px.

`to_px` goes from the amounts of the axes to px. Knows no widget.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTransform

from studio.ui.kit.chart_values import Bars, Dots
from studio.ui.kit.look import Look

WIDEST_BAR, GAP, ROUND = 28.0, 2.0, 2.5
DOT, OUTLIER = 8.0, 10.0
NARROW_ZONE = 100.0
MOST_NAMES = 4


def paint_bars(painter: QPainter, look: Look, to_px: QTransform, bars: Bars, steps: Sequence[float]) -> None:
    """Paint the zone of the future, the grid, the bars, the limit and the words of both."""
    view = to_px.mapRect(QRectF(-0.5, 0.0, len(bars.bars), steps[-1]))
    _paint_zone(painter, look, to_px, view, bars)
    _paint_grid(painter, look, to_px, view, steps)
    painter.setPen(Qt.PenStyle.NoPen)
    for at, bar in enumerate(bars.bars):
        low = 0.0
        for series, amount in zip(bars.series, bar.amounts, strict=True):
            if amount <= 0:
                continue
            box = bar_box(to_px, at, low, low + amount)
            if low:
                box.setBottom(max(box.top() + 1, box.bottom() - GAP))
            painter.setBrush(look.theme.series(series.colour))
            painter.drawPath(_rounded(box))
            low += amount
    if bars.limit is not None:
        _paint_limit(painter, look, view, to_px.map(QPointF(0.0, bars.limit)).y(), bars.limit_words)


def bar_box(to_px: QTransform, at: int, low: float, high: float) -> QRectF:
    """Return where a part of a bar lies."""
    column = to_px.mapRect(QRectF(at - 0.5, low, 1.0, high - low))
    width = min(WIDEST_BAR, max(2.0, column.width() * 0.66))
    return QRectF(column.center().x() - width / 2, column.top(), width, column.height())


def paint_focus(painter: QPainter, look: Look, box: QRectF) -> None:
    """Paint the ring around what has the focus."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(look.theme.colour("focus"), 2))
    painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 4, 4)


def paint_dots(
    painter: QPainter, look: Look, to_px: QTransform, dots: Dots, steps: Sequence[float], most: float
) -> None:
    """Paint grid, left axis, diagonal, dots, and names at those that stand out; both axes end at `most`."""
    theme = look.theme
    view = to_px.mapRect(QRectF(0, 0, most, most))
    _paint_grid(painter, look, to_px, view, steps)
    painter.setPen(QPen(theme.colour("line2"), 1))
    painter.drawLine(QPointF(view.left() + 0.5, view.top()), QPointF(view.left() + 0.5, view.bottom()))
    painter.setPen(_dashed(theme.colour("text2")))
    painter.drawLine(to_px.map(QPointF(0, 0)), to_px.map(QPointF(most, most)))
    painter.setFont(theme.font("caption"))
    painter.setPen(theme.colour("text3"))
    painter.drawText(view.adjusted(6, 0, 0, 0), Qt.AlignmentFlag.AlignLeft, dots.y_name)
    for dot in sorted(dots.dots, key=lambda dot: bool(dot.label)):
        centre = to_px.map(QPointF(dot.x, dot.y))
        size = OUTLIER if dot.label else DOT
        painter.setPen(QPen(theme.colour("bg1"), 1.2))
        painter.setBrush(theme.colour("danger") if dot.label else theme.series(dot.series))
        painter.drawEllipse(centre, size / 2, size / 2)
    _paint_names(painter, look, to_px, view, dots)


def _paint_names(painter: QPainter, look: Look, to_px: QTransform, view: QRectF, dots: Dots) -> None:
    """Write the names of the dots that stand out most, each where none was written yet."""
    painter.setFont(look.theme.font("caption"))
    painter.setPen(look.theme.colour("text"))
    metrics = painter.fontMetrics()
    written: list[QRectF] = []
    outliers = sorted((dot for dot in dots.dots if dot.label), key=lambda dot: -abs(dot.y - dot.x))
    for dot in outliers[:MOST_NAMES]:
        centre = to_px.map(QPointF(dot.x, dot.y))
        wide, high = metrics.horizontalAdvance(dot.label) + 2, metrics.height()
        left = min(max(view.left() + 6, centre.x() - wide / 2), view.right() - wide)
        above, below = centre.y() - OUTLIER - high, centre.y() + OUTLIER
        boxes = [QRectF(left, top, wide, high) for top in (above, below) if view.top() <= top <= view.bottom() - high]
        free = next((box for box in boxes if not any(box.intersects(other) for other in written)), None)
        if free is not None:
            written.append(free)
            painter.drawText(free, Qt.AlignmentFlag.AlignLeft, dot.label)


def paint_line(painter: QPainter, look: Look, view: QRectF, values: Sequence[float]) -> None:
    """Paint a line of two values or more from the oldest on, and its last point."""
    low, high = min(values), max(values)
    points = [
        QPointF(
            view.left() + view.width() * at / (len(values) - 1),
            view.bottom() - view.height() * ((value - low) / (high - low) if high > low else 0.5),
        )
        for at, value in enumerate(values)
    ]
    colour = look.theme.colour("success")
    painter.setPen(QPen(colour, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(points)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(points[-1], 4, 4)


def _paint_zone(painter: QPainter, look: Look, to_px: QTransform, view: QRectF, bars: Bars) -> None:
    if bars.ahead >= len(bars.bars):
        return
    theme = look.theme
    left = to_px.map(QPointF(bars.ahead - 0.5, 0.0)).x()
    zone = QRectF(left, view.top(), view.right() - left, view.height())
    painter.fillRect(zone, theme.colour("bg3", 0.35) if theme.mode == "dark" else theme.colour("bg4", 0.4))
    painter.setFont(theme.font("label"))
    painter.setPen(theme.colour("text2"))
    if zone.width() >= NARROW_ZONE:
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap
        painter.drawText(zone.adjusted(8, 0, -6, -8), flags, bars.ahead_words)
    else:  # little is left of the time: the words end where it ends, over the bars before it
        box = view.adjusted(0, 6, -6, 0)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, bars.ahead_words)


def _paint_limit(painter: QPainter, look: Look, view: QRectF, y: float, words: str) -> None:
    painter.setPen(_dashed(look.theme.colour("text2")))
    painter.drawLine(QPointF(view.left(), y), QPointF(view.right(), y))
    painter.setFont(look.theme.font("caption"))
    high = painter.fontMetrics().height()
    above = y - high - 4
    box = QRectF(view.left(), above if above >= view.top() else y + 4, view.width() - 6, high)
    is_low = y > view.bottom() - 3 * high  # words about the future stand there
    side = Qt.AlignmentFlag.AlignLeft if is_low else Qt.AlignmentFlag.AlignRight
    painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, words)


def _paint_grid(painter: QPainter, look: Look, to_px: QTransform, view: QRectF, steps: Sequence[float]) -> None:
    for step in steps:
        painter.setPen(QPen(look.theme.colour("line2" if step == 0 else "line"), 1))
        y = round(to_px.map(QPointF(0.0, step)).y()) + (-0.5 if step == 0 else 0.5)
        painter.drawLine(QPointF(view.left(), y), QPointF(view.right(), y))


def _dashed(colour: QColor) -> QPen:
    pen = QPen(colour, 1.5)
    pen.setDashPattern([4, 3])
    return pen


def _rounded(box: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(box, min(ROUND, box.height() / 2), min(ROUND, box.height() / 2))
    return path
