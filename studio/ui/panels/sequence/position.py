"""Owns the line under the preview: where the playhead is in the whole cut, and dragging it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QSlider, QStyle, QStyleOptionSlider


class PositionLine(QSlider):
    """A slider of frames. `scrubbed` comes while it is dragged, `released` at the end; neither for `show_frame`."""

    scrubbed = Signal(int)
    released = Signal(int)

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setAccessibleName(self.tr("Position"))
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # time runs to the right in every language
        self.setFixedHeight(24)
        self._dragged = False

    def show_length(self, frames: int) -> None:
        """Show a cut of that many frames."""
        self.setRange(0, max(0, frames - 1))
        self.setEnabled(frames > 1)

    def show_frame(self, frame: int, timecode: str) -> None:
        """Show where the playhead is."""
        if not self._dragged:
            self.setValue(frame)
        self.setAccessibleDescription(timecode)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go where it was pressed."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._dragged = True
            self._drag(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go along."""
        if self._dragged:
            self._drag(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go: the exact frame is shown."""
        if self._dragged and event.button() == Qt.MouseButton.LeftButton:
            self._dragged = False
            self.released.emit(self.value())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what is around."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the keys to the panel."""
        event.ignore()

    def _drag(self, event: QMouseEvent) -> None:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        knob = self.style().pixelMetric(QStyle.PixelMetric.PM_SliderLength, option, self)
        room = max(1, self.width() - knob)
        at = round(event.position().x() - knob / 2)
        frame = QStyle.sliderValueFromPosition(self.minimum(), self.maximum(), min(max(0, at), room), room)
        self.setValue(frame)
        self.scrubbed.emit(frame)
