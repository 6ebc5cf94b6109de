"""Owns one card of the composer: its hue, its name, its lock and its words."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studio.domain.prompt import Card
from studio.ui.kit.controls import IconButton
from studio.ui.kit.keys import shown_keys
from studio.ui.kit.look import Look
from studio.ui.kit.plain_field import PlainField
from studio.ui.kit.text import Elided, set_tip

LINES, LINES_FOCUSED = 2, 4


class CardWidget(QFrame):
    """A card. `edited` carries its card, `lock_requested` also the wish; `entered` and `left` tell of the focus."""

    edited = Signal(object)
    lock_requested = Signal(object, bool)
    pad_requested = Signal(QWidget)
    entered = Signal()
    left = Signal()

    def __init__(self, look: Look, card: Card, name: str, invitation: str) -> None:
        super().__init__()
        self._look = look
        self.card = card
        self._shown: tuple[str, bool] | None = None
        self._changed = False
        self._icon = QLabel()
        self._icon.setTextFormat(Qt.TextFormat.PlainText)
        self._name = Elided(name, "label", tone=f"card-{card.value}")
        self._lock_names = (self.tr("Lock {0}").format(name), self.tr("Unlock {0}").format(name))
        self._lock = IconButton(look, "lock-simple-open", self._lock_names[0], size=14, box=24, checkable=True)
        self._pad = IconButton(look, "arrows-out-cardinal", self.tr("Open the camera pad"), size=14, box=24)
        self._pad.hide()
        self.field = PlainField(name)
        self.field.invite(invitation)
        self.field.setProperty("kind", "cardField")
        self.field.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        set_tip(self._name, f"{name} ({shown_keys(look.theme.tokens.shortcuts[card])})")
        self._lay_out()
        self.field.edited.connect(self._announce)
        self.field.left.connect(self.left)
        self.field.installEventFilter(self)
        self._lock.clicked.connect(self._ask_lock)
        self._pad.clicked.connect(self._ask_pad)
        look.theme.changed.connect(self._dress)
        self._dress()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(3)
        head.addWidget(self._icon)
        head.addSpacing(3)
        head.addWidget(self._name, 1)
        head.addWidget(self._pad)
        head.addWidget(self._lock)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(10, 4, 4, 6)
        rows.setSpacing(0)
        rows.addLayout(head)
        rows.addWidget(self.field)

    def mark_changed(self, changed: bool) -> None:
        """Show with a full-strength border whether the card changed since the last take."""
        if changed != self._changed:
            self._changed = changed
            self.setAccessibleDescription(self.tr("Changed since the last take") if changed else "")
            self.update()

    def show_text(self, text: str, locked: bool) -> None:
        """Show the card's words and whether it is locked."""
        if (text, locked) == self._shown and text == self.field.text():
            return
        self._shown = (text, locked)
        self.field.set_text(text)
        self.field.setReadOnly(locked)
        self._lock.setChecked(locked)
        self._lock.show_as("lock-simple" if locked else "lock-simple-open", self._lock_names[locked])
        self.update()

    def _dress(self) -> None:
        theme = self._look.theme
        hue = theme.component(self.card)
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(self._look.icons.pixmap(theme.tokens.icons[self.card], hue, theme.px(16), ratio=ratio))
        self.field.setFont(theme.font("body"))
        self.field.set_line_height(theme.px(18))
        self._fit(focused=self.field.hasFocus())
        self.update()

    def _fit(self, *, focused: bool) -> None:
        lines = LINES_FOCUSED if focused else LINES
        wanted = self.field.document().size().height()
        line = self._look.theme.px(18)
        height = max(LINES * line, min(lines * line, round(wanted)))
        self.field.setFixedHeight(height + 4)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow while it has the focus."""
        if event.type() == QEvent.Type.FocusIn:
            self.entered.emit()
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._fit(focused=event.type() == QEvent.Type.FocusIn)
            self._pad.setVisible(self.card is Card.CAMERA and (self.underMouse() or self.field.hasFocus()))
            self.update()
        return False

    def enterEvent(self, event: QEnterEvent) -> None:
        """Offer the camera pad on its card."""
        self._pad.setVisible(self.card is Card.CAMERA)
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Offer it no more, but while the card has the focus."""
        self._pad.setVisible(self.card is Card.CAMERA and self.field.hasFocus())
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the cursor into the card."""
        self.field.setFocus(Qt.FocusReason.MouseFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the wash and the border: dashed where empty, strong where it has the focus."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        empty = not self.field.text() and not self.field.hasFocus()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("bg2" if theme.mode == "dark" else "bg0"))
        if not empty:
            painter.drawRoundedRect(box, 9, 9)
            painter.setBrush(theme.wash(self.card))
            painter.drawRoundedRect(box, 9, 9)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if empty:
            painter.setPen(QPen(theme.colour("line2"), 1, Qt.PenStyle.DashLine))
        elif self.field.hasFocus() or self._changed:
            painter.setPen(QPen(theme.component(self.card), 2))
        else:
            painter.setPen(QPen(theme.component(self.card, 0.45), 1))
        painter.drawRoundedRect(box, 9, 9)

    def _announce(self) -> None:
        self._fit(focused=self.field.hasFocus())
        self.edited.emit(self.card)

    def _ask_pad(self) -> None:
        self.pad_requested.emit(self._pad)

    def _ask_lock(self) -> None:
        self.lock_requested.emit(self.card, self._lock.isChecked())
