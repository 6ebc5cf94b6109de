"""Owns the charts: stacked bars by day, dots around a diagonal, a small line. The only module that knows pyqtgraph.

It takes a third of a second to load: import it behind `load_charts`. A chart can be walked with the arrow keys; what
has the focus is told as a tip and to screen readers. Time runs from left to right in every language.
"""

from collections.abc import Sequence
from itertools import pairwise
from math import ceil
from typing import Any

import pyqtgraph as pg  # type: ignore[import-untyped]  # it ships no types
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsGridLayout, QSizePolicy, QWidget

from studio.ui.kit.chart_painting import DOT, bar_box, paint_bars, paint_dots, paint_focus, paint_line
from studio.ui.kit.chart_values import Bars, Dots, steps_to, thinned
from studio.ui.kit.look import Look
from studio.ui.kit.text import hide_tip, show_tip

LEFT_AXIS, BOTTOM_AXIS, HEAD, TAIL = 42, 24, 8, 20


class _Painted(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph is not typed
    """What a chart paints itself within its axes, in px."""

    def __init__(self, chart: "_Chart") -> None:
        super().__init__()
        self._chart = chart

    def boundingRect(self) -> QRectF:
        """Return the whole view: it paints at any place of it."""
        return QRectF(self.viewRect())

    def paint(self, painter: QPainter, option: object, widget: QWidget | None = None) -> None:
        """Paint in px; `to_px` goes from amounts to them."""
        to_px = painter.transform()
        painter.save()
        painter.resetTransform()
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._chart.paint_inside(painter, to_px)
        painter.restore()


class _Chart(pg.GraphicsView):  # type: ignore[misc]  # pyqtgraph is not typed
    """Axes, the keys and the tips of a chart. A kind of chart says how many things it has and what their words are."""

    focus_moved = Signal(int)

    def __init__(self, look: Look, name: str, *, axes: bool = True) -> None:
        super().__init__(background=None)
        self.look = look
        self.at: int | None = None
        self._view = pg.ViewBox(enableMenu=False, enableMouse=False, defaultPadding=0.0)
        self._view.setBorder(None)
        self._left = _axis("left") if axes else None
        self._bottom = _axis("bottom") if axes else None
        self._painted = _Painted(self)
        self._lay_out()
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if axes else Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        look.theme.changed.connect(self._dress)
        self._dress()

    def _lay_out(self) -> None:
        whole = pg.GraphicsWidget()
        whole.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        grid = QGraphicsGridLayout()
        grid.setContentsMargins(0, HEAD, TAIL, 0) if self._left is not None else grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        whole.setLayout(grid)
        grid.addItem(self._view, 0, 1)
        if self._left is not None and self._bottom is not None:
            grid.addItem(self._left, 0, 0)
            grid.addItem(self._bottom, 1, 1)
            self._left.linkToView(self._view)
            self._bottom.linkToView(self._view)
        grid.setRowStretchFactor(0, 1)
        grid.setColumnStretchFactor(1, 1)
        self.setCentralItem(whole)
        self._view.addItem(self._painted, ignoreBounds=True)

    # ---- what a kind of chart says

    @property
    def count(self) -> int:
        """How many things can be focused."""
        return 0

    def told(self, at: int) -> str:
        """Return the words of one."""
        return ""

    def place(self, at: int) -> QPointF:
        """Return where one is, in the axes' amounts."""
        return QPointF()

    def nearest(self, x: float, y: float) -> int | None:
        """Return the one at a place of the axes, None where there is none."""
        return None

    def paint_inside(self, painter: QPainter, to_px: QTransform) -> None:
        """Paint what lies between the axes."""

    # ---- looks

    def _dress(self) -> None:
        theme = self.look.theme
        for axis in (self._left, self._bottom):
            if axis is not None:
                axis.setPen(pg.mkPen(None))
                axis.setTextPen(theme.colour("text3"))
                axis.setStyle(tickFont=theme.font("label"))
        if self._left is not None and self._bottom is not None:
            self._left.setWidth(theme.px(LEFT_AXIS))
            self._bottom.setHeight(theme.px(BOTTOM_AXIS))
        self.repaint_all()

    def repaint_all(self) -> None:
        """Paint all anew."""
        self._painted.update()
        self.viewport().update()

    def show_range(self, x: tuple[float, float], y: tuple[float, float]) -> None:
        """Show these amounts from side to side and from the bottom to the top."""
        self._view.setRange(xRange=x, yRange=y, padding=0, disableAutoRange=True)

    def show_ticks(self, left: Sequence[tuple[float, str]], bottom: Sequence[tuple[float, str]]) -> None:
        """Write these words at these amounts of the axes."""
        if self._left is not None and self._bottom is not None:
            metrics = QFontMetricsF(self.look.theme.font("label"))
            widest = max((metrics.horizontalAdvance(words) for _, words in left), default=0.0)
            self._left.setWidth(max(self.look.theme.px(LEFT_AXIS), ceil(widest) + 16))  # what does not fit is left out
            self._left.setTicks([list(left)])
            self._bottom.setTicks([list(bottom)])

    # ---- keys, pointer, screen readers

    def summarise(self, words: str) -> None:
        """Say what the whole chart shows, for a screen reader."""
        self.setAccessibleDescription(words)

    def focus_on(self, at: int | None) -> None:
        """Give one of them the focus and tell its words."""
        self.at = at
        self.repaint_all()
        if at is None:
            hide_tip()
            return
        words = self.told(at)
        self.setAccessibleDescription(words)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        spot = self.mapFromScene(self._view.mapViewToScene(self.place(at)))
        show_tip(self, self.viewport().mapToGlobal(spot), words)
        self.focus_moved.emit(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrow keys, Home and End; Esc ends it."""
        last = self.count - 1
        now = self.at if self.at is not None else -1
        goal = {
            Qt.Key.Key_Right: min(now + 1, last), Qt.Key.Key_Down: min(now + 1, last),
            Qt.Key.Key_Left: max(now - 1, 0), Qt.Key.Key_Up: max(now - 1, 0),
            Qt.Key.Key_Home: 0, Qt.Key.Key_End: last,
        }.get(Qt.Key(event.key()))  # fmt: skip
        if event.key() == Qt.Key.Key_Escape and self.at is not None:
            self.focus_on(None)
        elif goal is not None and last >= 0:
            self.focus_on(goal)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.repaint_all()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let go of the focused one."""
        super().focusOutEvent(event)
        self.at = None
        self.repaint_all()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Focus what is pressed."""
        self.focus_on(self._under(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Do nothing: the press did it."""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Do nothing: tips come by themselves."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell what is under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at = self._under(QPointF(event.pos()))
            show_tip(self, event.globalPos(), self.told(at) if at is not None else "")
            return True
        return bool(super().viewportEvent(event))

    def _under(self, position: QPointF) -> int | None:
        place = self._view.mapSceneToView(self.mapToScene(position.toPoint()))
        return self.nearest(place.x(), place.y())


def _axis(side: str) -> Any:
    axis = pg.AxisItem(side, showValues=True)
    axis.setStyle(tickLength=0, tickAlpha=0, tickTextOffset=8, autoExpandTextSpace=False, hideOverlappingLabels=False)
    return axis


class BarChart(_Chart):
    """Stacked bars, a dashed limit across them, and what is still to come as a lighter zone."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, name)
        self.bars: Bars | None = None
        self._steps: tuple[float, ...] = (0.0, 1.0)

    def show_bars(self, bars: Bars) -> None:
        """Show other bars."""
        self.bars = bars
        self.at = None
        self._steps = steps_to(bars.highest)
        self.show_range((-0.5, max(len(bars.bars), 1) - 0.5), (0.0, self._steps[-1]))
        self._tick()
        self.repaint_all()

    def resizeEvent(self, event: object) -> None:
        """Write as many words under the axis as there is room for."""
        super().resizeEvent(event)
        if getattr(self, "bars", None) is not None:
            self._tick()

    def _tick(self) -> None:
        bars = self.bars
        if bars is None:
            return
        metrics = QFontMetricsF(self.look.theme.font("label"))
        labelled = [at for at, bar in enumerate(bars.bars) if bar.label]
        widest = max((metrics.horizontalAdvance(bars.bars[at].label) for at in labelled), default=0.0) + 12
        room = min((later - one for one, later in pairwise(labelled)), default=1)
        across = max(1.0, self.width() - self.look.theme.px(LEFT_AXIS)) / max(1, len(bars.bars))
        shown = thinned(labelled, room * across, widest)
        self.show_ticks(
            [(step, bars.axis_words(step)) for step in self._steps], [(at, bars.bars[at].label) for at in shown]
        )

    @property
    def count(self) -> int:
        """How many bars there are up to today."""
        return 0 if self.bars is None else min(self.bars.ahead, len(self.bars.bars))

    def told(self, at: int) -> str:
        """Return a bar's numbers."""
        return "" if self.bars is None else self.bars.told(at)

    def place(self, at: int) -> QPointF:
        """Return the top of a bar."""
        return QPointF(at, 0.0 if self.bars is None else self.bars.bars[at].total)

    def nearest(self, x: float, y: float) -> int | None:
        """Return the bar of the column."""
        at = round(x)
        return at if 0 <= at < self.count and abs(x - at) <= 0.5 and 0 <= y <= self._steps[-1] else None

    def paint_inside(self, painter: QPainter, to_px: QTransform) -> None:
        """Paint grid, zone, bars, limit and words."""
        if self.bars is None:
            return
        paint_bars(painter, self.look, to_px, self.bars, self._steps)
        if self.at is not None and self.hasFocus():
            paint_focus(painter, self.look, bar_box(to_px, self.at, 0.0, self.bars.bars[self.at].total))


class DotChart(_Chart):
    """Dots of what was expected (across) and what came (up), the diagonal, and names at those that stand out."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, name)
        self.dots: Dots | None = None
        self._shown: tuple[float, ...] = (0.0, 1.0)
        self._most = 1.0
        self._order: tuple[int, ...] = ()

    def show_dots(self, dots: Dots) -> None:
        """Show other dots."""
        self.dots = dots
        self.at = None
        self._order = tuple(sorted(range(len(dots.dots)), key=lambda at: (dots.dots[at].x, dots.dots[at].y)))
        steps = steps_to(dots.highest, 5)
        self._most = max(dots.highest * 1.12, steps[1])
        self._shown = tuple(step for step in steps if step <= self._most)
        self.show_range((0.0, self._most), (0.0, self._most))
        words = [(step, dots.axis_words(step)) for step in self._shown]
        self.show_ticks(words, words)
        self.repaint_all()

    @property
    def count(self) -> int:
        """How many dots there are."""
        return len(self._order)

    def told(self, at: int) -> str:
        """Return a dot's words."""
        if self.dots is None:
            return ""
        dot = self.dots.dots[self._order[at]]
        return f"{dot.words} · {dot.label}" if dot.label else dot.words

    def place(self, at: int) -> QPointF:
        """Return where a dot lies."""
        if self.dots is None:
            return QPointF()
        dot = self.dots.dots[self._order[at]]
        return QPointF(dot.x, dot.y)

    def nearest(self, x: float, y: float) -> int | None:
        """Return the dot that is close to a place."""
        wide, high = self._view.viewPixelSize()
        near = [
            (((self.place(at).x() - x) / wide) ** 2 + ((self.place(at).y() - y) / high) ** 2, at)
            for at in range(self.count)
        ]
        distance, at = min(near, default=(float("inf"), -1))
        return at if distance <= (DOT + 2) ** 2 else None

    def paint_inside(self, painter: QPainter, to_px: QTransform) -> None:
        """Paint axes, grid, diagonal, dots and names."""
        if self.dots is None:
            return
        paint_dots(painter, self.look, to_px, self.dots, self._shown, self._most)
        if self.at is not None and self.hasFocus():
            centre = to_px.map(self.place(self.at))
            paint_focus(painter, self.look, QRectF(centre.x() - 4, centre.y() - 4, 8, 8))


class Sparkline(_Chart):
    """A small line of how a number went, with its last point."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, name, axes=False)
        self.values: tuple[float, ...] = ()

    def show_values(self, values: Sequence[float]) -> None:
        """Show other numbers, the oldest first."""
        self.values = tuple(values)
        self.show_range((0.0, 1.0), (0.0, 1.0))
        self.repaint_all()

    def paint_inside(self, painter: QPainter, to_px: QTransform) -> None:
        """Paint the line and its last point."""
        if len(self.values) > 1:
            paint_line(painter, self.look, to_px.mapRect(QRectF(0, 0, 1, 1)).adjusted(4, 5, -5, -5), self.values)
