"""Owns the controls of the camera pad: a pad for two movements and a slider for one, both with 0 in the middle."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from studio.craft.camera_words import MOST
from studio.domain.prompt import Card
from studio.ui.kit.look import Look

PAD, LEAST_PAD, KNOB, BIG_STEP = 104, 80, 6.0, 5
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


class AxisPad(QWidget):
    """Two values as a point: across and up, each from -10 to +10. It is never mirrored: left is left in the picture.

    Drag or use the arrow keys (with Shift in steps of 5); a double click, Home or 0 goes back to the middle.
    """

    moved = Signal(int, int)
    let_go = Signal()

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self._point = (0, 0)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.theme.changed.connect(self.updateGeometry)

    @property
    def point(self) -> tuple[int, int]:
        """The values across and up."""
        return self._point

    def show_point(self, across: int, up: int, words: str) -> None:
        """Show values without announcing them; `words` say them to a screen reader."""
        self.setAccessibleDescription(words)
        if (across, up) != self._point:
            self._point = (across, up)
            self.update()

    def hasHeightForWidth(self) -> bool:
        """Say that it is square."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height: as wide as it is, up to its usual size."""
        return min(width, self._look.theme.px(PAD))

    def sizeHint(self) -> QSize:
        """Return the usual size."""
        side = self._look.theme.px(PAD)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Return the least size that the pointer can still set each value on."""
        side = self._look.theme.px(LEAST_PAD)
        return QSize(side, side)

    def _box(self) -> QRectF:
        side = min(self.width(), self.height()) - 2.0
        return QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)

    def _reach(self) -> float:
        return self._box().width() / 2 - KNOB - 3

    def _place(self) -> QPointF:
        step = self._reach() / MOST
        return self._box().center() + QPointF(self._point[0] * step, -self._point[1] * step)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to where it is pressed."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._go_to(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go_to(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a run of changes."""
        self.let_go.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go back to the middle."""
        self.moved.emit(0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by steps; Home and 0 go back to the middle."""
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_0):
            self.moved.emit(0, 0)
        elif event.key() in _STEPS:
            across, up = _STEPS[Qt.Key(event.key())]
            far = BIG_STEP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            self._announce(self._point[0] + across * far, self._point[1] + up * far)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """End a run of changes."""
        super().focusOutEvent(event)
        self.let_go.emit()
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus."""
        super().focusInEvent(event)
        self.update()

    def _go_to(self, at: QPointF) -> None:
        step = self._reach() / MOST
        away = at - self._box().center()
        self._announce(round(away.x() / step), round(-away.y() / step))

    def _announce(self, across: int, up: int) -> None:
        across, up = (max(-MOST, min(MOST, value)) for value in (across, up))
        if (across, up) != self._point:
            self.moved.emit(across, up)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field, its two lines, the way from the middle and the knob."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, middle, knob = self._box(), self._box().center(), self._place()
        painter.setPen(QPen(theme.colour("control"), 1))
        painter.setBrush(theme.colour("field"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.setPen(QPen(theme.colour("line2"), 1))
        painter.drawLine(QPointF(box.left() + 6, middle.y()), QPointF(box.right() - 6, middle.y()))
        painter.drawLine(QPointF(middle.x(), box.top() + 6), QPointF(middle.x(), box.bottom() - 6))
        colour = theme.component(Card.CAMERA) if self.isEnabled() else theme.colour("textDis")
        painter.setPen(QPen(colour, 2))
        painter.drawLine(middle, knob)
        painter.setPen(QPen(theme.colour("field"), 2))
        painter.setBrush(colour)
        painter.drawEllipse(knob, KNOB, KNOB)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 8, 8)


class AxisSlider(QSlider):
    """One value from -10 to +10, its bar drawn from the middle. A double click or 0 goes back there."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._look = look
        self.setRange(-MOST, MOST)
        self.setPageStep(BIG_STEP)
        self.setAccessibleName(name)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # left is left in the picture
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumWidth(look.theme.px(64))
        self.setFixedHeight(look.theme.px(24))
        look.theme.changed.connect(self.update)

    def _x(self, value: int) -> float:
        reach = self.width() / 2 - KNOB - 2
        return self.width() / 2 + value * reach / MOST

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to where it is pressed."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._go_to(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        if self.isSliderDown():
            self._go_to(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a run of changes."""
        self.setSliderDown(False)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go back to the middle."""
        self.setValue(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the middle with 0; the rest is a slider's."""
        if event.key() == Qt.Key.Key_0:
            self.setValue(0)
        else:
            super().keyPressEvent(event)

    def _go_to(self, x: float) -> None:
        reach = self.width() / 2 - KNOB - 2
        self.setValue(round((x - self.width() / 2) * MOST / reach))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the groove, the bar from the middle and the knob."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, y, x = self._x(0), self.height() / 2, self._x(self.value())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("control", 0.6))
        painter.drawRoundedRect(QRectF(2, y - 2, self.width() - 4, 4), 2, 2)
        painter.drawRoundedRect(QRectF(middle - 1, y - 6, 2, 12), 1, 1)
        colour = theme.component(Card.CAMERA) if self.isEnabled() else theme.colour("textDis")
        painter.setBrush(colour)
        painter.drawRoundedRect(QRectF(min(middle, x), y - 2, abs(x - middle), 4), 2, 2)
        painter.setPen(QPen(theme.colour("focus"), 2) if self.hasFocus() else QPen(theme.colour("bg2"), 2))
        painter.drawEllipse(QPointF(x, y), KNOB, KNOB)
