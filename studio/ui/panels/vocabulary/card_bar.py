"""Owns the row of nine buttons that narrow the vocabulary to the words of one card."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from studio.domain.prompt import Card
from studio.ui.card_words import card_name
from studio.ui.kit.look import Look
from studio.ui.kit.text import set_tip


class CardBar(QWidget):
    """Nine buttons, at most one of them down. `card_chosen` carries its card, or None."""

    card_chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._buttons = {card: self._button(card) for card in Card}
        self.setAccessibleName(self.tr("Words for"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for button in self._buttons.values():
            row.addWidget(button)
        row.addStretch()
        look.theme.changed.connect(self._dress)
        self._dress()

    def _button(self, card: Card) -> QToolButton:
        button = QToolButton()
        name = self.tr("Only words for {0}").format(card_name(card))
        button.setProperty("kind", "filter")
        button.setProperty("card", card.value)
        button.setCheckable(True)
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        set_tip(button, name)
        button.clicked.connect(self._choose)
        return button

    def show_card(self, card: Card | None) -> None:
        """Show which card is chosen, without announcing it."""
        for each, button in self._buttons.items():
            button.setChecked(each is card)

    def _choose(self) -> None:
        button = self.sender()
        if isinstance(button, QToolButton):
            card = Card(button.property("card")) if button.isChecked() else None
            self.show_card(card)
            self.card_chosen.emit(card)

    def _dress(self) -> None:
        theme = self._look.theme
        size, ratio = theme.px(16), self.devicePixelRatioF()
        for card, button in self._buttons.items():
            hue = theme.component(card)
            icon = QIcon(self._look.icons.pixmap(theme.tokens.icons[card], hue, size, ratio=ratio))
            chosen = self._look.icons.pixmap(theme.tokens.icons[card], hue, size, weight="fill", ratio=ratio)
            icon.addPixmap(chosen, QIcon.Mode.Normal, QIcon.State.On)
            button.setIcon(icon)
            button.setIconSize(QSize(size, size))
            button.setFixedSize(theme.px(28), theme.px(28))
