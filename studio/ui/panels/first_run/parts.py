"""Owns the small widgets of the first page: the ticks of recognised components, a starter, the line under the clip."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QSizePolicy, QWidget

from studio.domain.prompt import Card
from studio.ui.kit.look import Look
from studio.ui.kit.numerals import percent
from studio.ui.kit.pictures import draw_filling
from studio.ui.kit.text import label
from studio.ui.kit.theme import set_property

STEP_FRAMES = 10


class Tick(QWidget):
    """One component: its icon and name, lit with a check mark where the idea has words for it."""

    def __init__(self, look: Look, card: Card, name: str) -> None:
        super().__init__()
        self._look = look
        self._card = card
        self._name = name
        self._lit = False
        self._icon = self._sign()
        self._check = self._sign()
        self._words = label(name, "label", tone="text3")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        for widget in (self._icon, self._words, self._check):
            row.addWidget(widget)
        look.theme.changed.connect(self._dress)
        self._dress()

    def _sign(self) -> QLabel:
        sign = QLabel()
        sign.setTextFormat(Qt.TextFormat.PlainText)
        return sign

    def light(self, lit: bool) -> None:
        """Show whether the component was recognised."""
        if lit != self._lit:
            self._lit = lit
            self._dress()

    def _dress(self) -> None:
        theme, icons, ratio = self._look.theme, self._look.icons, self.devicePixelRatioF()
        hue = theme.component(self._card) if self._lit else theme.colour("text3")
        self._icon.setPixmap(icons.pixmap(theme.tokens.icons[self._card], hue, theme.px(16), ratio=ratio))
        sign, role = ("check", "success") if self._lit else ("minus", "textDis")
        self._check.setPixmap(icons.pixmap(sign, theme.colour(role), theme.px(14), weight="bold", ratio=ratio))
        set_property(self._words, "tone", "text" if self._lit else "text3")
        self.setAccessibleName(
            self.tr("{0}: found in your words").format(self._name)
            if self._lit
            else self.tr("{0}: not found yet").format(self._name)
        )


class StarterButton(QAbstractButton):
    """A starter: its picture, its title, and what it shows."""

    def __init__(self, look: Look, title: str, detail: str, picture: QImage) -> None:
        super().__init__()
        self._look = look
        self._detail = detail
        self._picture = picture
        self.setText(title)
        self.setAccessibleName(f"{title}, {detail}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # it looks different under the pointer
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.theme.changed.connect(self.updateGeometry)

    def hasHeightForWidth(self) -> bool:
        """Say that the picture keeps its shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the picture and two lines of words."""
        return round(width * 9 / 16) + self._look.theme.px(44)

    def sizeHint(self) -> QSize:
        """Return a usual size."""
        return QSize(131, self.heightForWidth(131))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint picture, words and ring."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(2, 2, self.width() - 4, (self.width() - 4) * 9 / 16)
        if self._picture.isNull():
            painter.setPen(QPen(theme.colour("control"), 1, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(box, 7, 7)
        else:
            draw_filling(painter, box, self._picture, 7)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.hasFocus() or self.underMouse():
            painter.setPen(QPen(theme.colour("focus" if self.hasFocus() else "control"), 2))
            painter.drawRoundedRect(box, 7, 7)
        line = theme.px(20)
        place = QRectF(2, box.bottom() + 4, self.width() - 4, line)
        for words, role, tone in ((self.text(), "bodyStrong", "text"), (self._detail, "label", "text2")):
            painter.setFont(theme.font(role))
            painter.setPen(theme.colour(tone))
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, round(place.width()))
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
            place.translate(0, line)


class SeekLine(QWidget):
    """The line under the clip: how far it is drawn, then where it plays. A press or the arrow keys seek."""

    seek_requested = Signal(int)
    play_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._frames = 0
        self._frame = 0
        self._drawn: float | None = None
        self.setFixedHeight(24)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Position"))
        look.theme.changed.connect(self.update)

    def show_frame(self, frame: int, frames: int) -> None:
        """Show the playhead at a frame of so many."""
        if (frame, frames, None) != (self._frame, self._frames, self._drawn):
            self._frame, self._frames, self._drawn = frame, frames, None
            self.setAccessibleDescription(self.tr("Frame {0} of {1}").format(frame + 1, frames) if frames else "")
            self.update()

    def show_drawn(self, fraction: float) -> None:
        """Show how much of the clip is drawn (0 to 1); it cannot be sought in."""
        self._frames, self._drawn = 0, fraction
        self.setAccessibleDescription(percent(fraction))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the track, what is drawn or played, and the knob."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, room = self.height() / 2, self.width() - 12
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("line2"))
        painter.drawRoundedRect(QRectF(6, middle - 2, room, 4), 2, 2)
        part = self._drawn if self._drawn is not None else self._frame / max(1, self._frames - 1)
        painter.setBrush(theme.colour("accent"))
        painter.drawRoundedRect(QRectF(6, middle - 2, room * part, 4), 2, 2)
        if not self._frames:
            return
        painter.setBrush(theme.colour("text" if theme.mode == "dark" else "bg0"))
        painter.setPen(QPen(theme.colour("control"), 1))
        painter.drawEllipse(QPointF(6 + room * part, middle), 6, 6)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.drawEllipse(QPointF(6 + room * part, middle), 8, 8)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Seek."""
        self._seek_to(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Seek while dragging."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._seek_to(event.position().x())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Seek with the arrows, play and pause with Space."""
        step = {Qt.Key.Key_Left: -STEP_FRAMES, Qt.Key.Key_Right: STEP_FRAMES}.get(Qt.Key(event.key()))
        if step is not None and self._frames:
            self.seek_requested.emit(min(max(0, self._frame + step), self._frames - 1))
        elif event.key() == Qt.Key.Key_Space:
            self.play_requested.emit()
        else:
            super().keyPressEvent(event)

    def _seek_to(self, x: float) -> None:
        if self._frames:
            part = min(1.0, max(0.0, (x - 6) / max(1, self.width() - 12)))
            self.seek_requested.emit(round(part * (self._frames - 1)))
