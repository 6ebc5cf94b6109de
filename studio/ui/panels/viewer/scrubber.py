"""Owns the scrubber: where the playhead is, the range that plays with its handles, and dragging both."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.ui.kit.look import Look

EDGE = 8
GRIP = 7


class Scrubber(QWidget):
    """The line under the picture. Frames are those of the timeline."""

    scrubbed = Signal(int)
    released = Signal(int)
    range_dragged = Signal(int, int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._frames = 0
        self._frame = 0
        self._first, self._last = 0, 0
        self._drawn = -1
        self._held = ""
        self.setFixedHeight(22)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Position"))
        look.theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return the usual size."""
        return QSize(400, 22)

    def show_length(self, frames: int) -> None:
        """Show a timeline of that many frames."""
        self._frames = frames
        self._first, self._last = 0, max(0, frames - 1)
        self._drawn = -1
        self.update()

    def show_frame(self, frame: int) -> None:
        """Show where the playhead is."""
        if frame != self._frame:
            self._frame = frame
            self.setAccessibleDescription(str(frame))
            self.update()

    def show_range(self, first: int, last: int) -> None:
        """Show the range that plays."""
        self._first, self._last = first, last
        self.update()

    def show_drawn(self, frame: int) -> None:
        """Show how far a clip is drawn; -1 = all of it."""
        self._drawn = frame
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint track, range, handles and playhead."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("line2"))
        painter.drawRoundedRect(QRectF(EDGE, middle - 2, self.width() - 2 * EDGE, 4), 2, 2)
        if self._frames < 1:
            return
        end = self._drawn if self._drawn >= 0 else self._last
        here = min(max(self._frame, self._first), self._last)
        for colour, frame in ((theme.colour("accent", 0.55), end), (theme.colour("accent"), here)):
            painter.setBrush(colour)
            left = self._x(self._first)
            painter.drawRoundedRect(QRectF(left, middle - 2, max(0.0, self._x(frame) - left), 4), 2, 2)
        painter.setBrush(theme.colour("warning"))
        for frame in (self._first, self._last):
            painter.drawRoundedRect(QRectF(self._x(frame) - 2, middle - 7, 4, 14), 1.5, 1.5)
        painter.setBrush(theme.colour("text" if theme.mode == "dark" else "bg0"))
        painter.setPen(QPen(theme.colour("control"), 1))
        painter.drawEllipse(QPointF(self._x(self._frame), middle), 6, 6)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.drawEllipse(QPointF(self._x(self._frame), middle), 9, 9)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a handle or of the playhead."""
        if event.button() != Qt.MouseButton.LeftButton or self._frames < 1:
            return
        x = event.position().x()
        grips = {"first": self._x(self._first), "last": self._x(self._last)}
        near = min(grips, key=lambda name: abs(grips[name] - x))
        on_playhead = abs(self._x(self._frame) - x) <= GRIP
        self._held = near if abs(grips[near] - x) <= GRIP and not on_playhead else "frame"
        self._drag(x)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what is held."""
        if self._held:
            self._drag(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go: the exact frame is shown."""
        if self._held == "frame":
            self.released.emit(self._frame_at(event.position().x()))
        self._held = ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the keys to the viewer."""
        event.ignore()

    def _drag(self, x: float) -> None:
        frame = self._frame_at(x)
        if self._held == "frame":
            self.scrubbed.emit(frame)
        elif self._held == "first":
            self.range_dragged.emit(min(frame, self._last), self._last)
        else:
            self.range_dragged.emit(self._first, max(frame, self._first))

    def _x(self, frame: int) -> float:
        room = self.width() - 2 * EDGE
        return EDGE + room * frame / max(1, self._frames - 1)

    def _frame_at(self, x: float) -> int:
        room = max(1, self.width() - 2 * EDGE)
        return round(min(1.0, max(0.0, (x - EDGE) / room)) * max(0, self._frames - 1))
