"""Owns the values as chips and the field behind them: Enter adds, Backspace takes back, each pasted line counts."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from studio.domain.prompt import Card
from studio.domain.variations import VALUE_LIMIT
from studio.ui.kit.controls import IconButton
from studio.ui.kit.flow import FlowLayout
from studio.ui.kit.look import Look
from studio.ui.kit.text import Elided

HEIGHT, WIDEST = 26, 220


class ValueChip(QWidget):
    """One value in its card's hue. Delete or Backspace takes it out, the arrows go from chip to chip."""

    removed = Signal()
    step_requested = Signal(int)

    def __init__(self, look: Look, value: str, card: Card) -> None:
        super().__init__()
        self._look = look
        self._card = card
        self.value = value
        self._words = Elided(value, "label")
        self._remove = IconButton(look, "x", self.tr("Remove {0}").format(value), size=10, box=20)
        self._remove.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(value)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 4, 0)
        row.setSpacing(2)
        row.addWidget(self._words, 1)
        row.addWidget(self._remove)
        self._remove.clicked.connect(self.removed)
        look.theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return the room of the words and the cross."""
        px = self._look.theme.px
        wanted = self._words.sizeHint().width() + px(20) + 18
        return QSize(min(wanted, px(WIDEST)), px(HEIGHT))

    def show_card(self, card: Card) -> None:
        """Show the hue of another card."""
        self._card = card
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the value out, or go to the chip beside it."""
        onward = -1 if self.isRightToLeft() else 1
        steps = {Qt.Key.Key_Right: onward, Qt.Key.Key_Left: -onward}
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif key in steps:
            self.step_requested.emit(steps[key])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the ring."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tint, and the ring where it has the focus."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setBrush(theme.tint(self._card))
        painter.setPen(QPen(theme.colour("focus"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box, 6, 6)


class ValueLine(QLineEdit):
    """Where a value is typed. `lines_given` carries what is to be added, `back_requested` asks for the last value."""

    lines_given = Signal(str)
    back_requested = Signal()
    step_requested = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Add with Enter, take back with Backspace in the empty field, add pasted lines."""
        key, text = Qt.Key(event.key()), self.text()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier,
        ):  # fmt: skip
            self._give(text)
        elif key == Qt.Key.Key_Backspace and not text:
            self.back_requested.emit()
        elif key == (Qt.Key.Key_Right if self.isRightToLeft() else Qt.Key.Key_Left) and not text:
            self.step_requested.emit(-1)
        elif event.matches(QKeySequence.StandardKey.Paste) and len(_pasted().splitlines()) > 1:
            self._give(f"{text}{_pasted()}")
        else:
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Add dropped lines."""
        if len(event.mimeData().text().splitlines()) > 1:
            self._give(event.mimeData().text())
            event.acceptProposedAction()
        else:
            super().dropEvent(event)

    def _give(self, text: str) -> None:
        if text.strip():
            self.clear()
            self.lines_given.emit(text)


class ValueField(QWidget):
    """All values and the line behind them."""

    lines_given = Signal(str)
    removed = Signal(int)
    back_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._chips: list[ValueChip] = []
        self.line = ValueLine()
        self.line.setProperty("kind", "bare")
        self.line.setMaxLength(VALUE_LIMIT)
        self.line.setPlaceholderText(self.tr("Add a value"))
        self.line.setAccessibleName(self.tr("Add a value"))
        self._flow = FlowLayout(self)
        self._flow.addWidget(self.line)
        self.line.lines_given.connect(self.lines_given)
        self.line.back_requested.connect(self.back_requested)
        self.line.step_requested.connect(self._step_from_line)

    def show_values(self, values: Sequence[str], card: Card, *, full: bool) -> None:
        """Show other values: chips that stay keep their focus."""
        at = 0
        while at < len(self._chips):
            if at < len(values) and self._chips[at].value == values[at]:
                at += 1
            else:
                self._take(at)
        for value in values[len(self._chips) :]:
            self._put(value, card)
        for chip in self._chips:
            chip.show_card(card)
        self.line.setVisible(not full)
        self._flow.invalidate()
        self.updateGeometry()

    def _put(self, value: str, card: Card) -> None:
        chip = ValueChip(self._look, value, card)
        chip.removed.connect(self._on_removed)
        chip.step_requested.connect(self._step)
        self._flow.insert(len(self._chips), chip)
        self._chips.append(chip)
        chip.show()

    def _take(self, place: int) -> None:
        chip = self._chips.pop(place)
        had_focus = chip.hasFocus()
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()
        if had_focus:
            beside: QWidget = self._chips[min(place, len(self._chips) - 1)] if self._chips else self.line
            beside.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_removed(self) -> None:
        chip = self.sender()
        if isinstance(chip, ValueChip) and chip in self._chips:
            self.removed.emit(self._chips.index(chip))

    def _step(self, step: int) -> None:
        chip = self.sender()
        if isinstance(chip, ValueChip) and chip in self._chips:
            self._go_to(self._chips.index(chip) + step)

    def _step_from_line(self, step: int) -> None:
        self._go_to(len(self._chips) + step)

    def _go_to(self, place: int) -> None:
        if 0 <= place < len(self._chips):
            self._chips[place].setFocus(Qt.FocusReason.OtherFocusReason)
        elif place == len(self._chips):
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)


def _pasted() -> str:
    return QGuiApplication.clipboard().text()
