"""Owns the scrolling of a list while something is dragged near its upper or lower edge."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QAbstractScrollArea

EDGE, SCROLL_MS, MOST_STEP = 24, 16, 28


class EdgeScroll(QObject):
    """Scrolls `area` between `start` and `stop`, the faster the nearer `pointer` is to an edge of its viewport.

    `scrolled` is called where that changed what is seen.
    """

    def __init__(
        self, area: QAbstractScrollArea, pointer: Callable[[], QPoint], scrolled: Callable[[], object]
    ) -> None:
        super().__init__(area)
        self._area = area
        self._pointer = pointer
        self._scrolled = scrolled
        self._timer = QTimer(self)
        self._timer.setInterval(SCROLL_MS)
        self._timer.timeout.connect(self._step)

    def start(self) -> None:
        """Look where the pointer is from now on."""
        self._timer.start()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def _step(self) -> None:
        y, bar = self._pointer().y(), self._area.verticalScrollBar()
        above, below = EDGE - y, y - (self._area.viewport().height() - EDGE)
        nearness = max(above, below)
        if nearness <= 0:
            return
        step, before = min(MOST_STEP, 2 + nearness // 2), bar.value()
        bar.setValue(before + (-step if above > 0 else step))
        if bar.value() != before:
            self._scrolled()
