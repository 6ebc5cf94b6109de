"""Owns the block of the sidebar in which one card is varied: the card, its values, the price, the buttons."""

from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from studio.domain.jobs import Grade
from studio.domain.prompt import Card
from studio.ui.card_words import card_name
from studio.ui.kit.controls import Button, IconButton
from studio.ui.kit.later import Later
from studio.ui.kit.look import Look
from studio.ui.kit.text import Elided, label
from studio.ui.kit.theme import set_property
from studio.ui.panels.variations.chips import ValueField
from studio.ui.panels.variations.view_model import VariationsViewModel


class CardButton(Button):
    """Names the card that is varied, in its hue; a press opens the list of cards."""

    def __init__(self, look: Look, card: Card) -> None:
        super().__init__(look, card_name(card), "quiet")
        self._card = card
        self.setProperty("small", True)
        self.setProperty("picker", True)
        look.theme.changed.connect(self._dress)
        self._dress()

    def show_card(self, card: Card) -> None:
        """Name another card."""
        self._card = card
        self.set_words(card_name(card))
        self._dress()

    def _dress(self) -> None:
        theme, size = self._look.theme, self._look.theme.px(16)
        hue, ratio = theme.component(self._card), self.devicePixelRatioF()
        self.setIcon(QIcon(self._look.icons.pixmap(theme.tokens.icons[self._card], hue, size, ratio=ratio)))
        self.setIconSize(QSize(size, size))
        self.setAccessibleName(self.tr("Component to vary: {0}").format(card_name(self._card)))
        set_property(self, "tone", f"card-{self._card.value}")

    def sizeHint(self) -> QSize:
        """Return the room of icon, words and caret."""
        return super().sizeHint() + QSize(self._look.theme.px(18), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button and its caret."""
        super().paintEvent(event)
        painter, size = QPainter(self), self._look.theme.px(12)
        colour = self._look.theme.colour("text2")
        caret = self._look.icons.pixmap("caret-down", colour, size, ratio=self.devicePixelRatioF())
        left = 6 if self.isRightToLeft() else self.width() - size - 6
        painter.drawPixmap(left, (self.height() - size) // 2, caret)


class VariationsPanel(QWidget):
    """The block. It asks the view-model for a group of takes."""

    def __init__(self, look: Look, view_model: VariationsViewModel) -> None:
        super().__init__()
        self._look = look
        self._view_model = view_model
        self.setAccessibleName(self.tr("Variations"))
        self._rule = Elided(self.tr("1 component per take"), "label", tone="text2")
        self._card = CardButton(look, view_model.card)
        self._summary = Elided(role="label")
        self._summary.setProperty("tone", "text2")
        self.field = ValueField(look)
        self._words = IconButton(look, "books", self.tr("Words for it"), size=14, box=24)
        self._main = Button(look, "", "secondary", icon="stack")
        self._animatics = Button(look, "", "animatic", icon="pencil-line")
        self._why_not = label(role="label", tone="text3", wrap=True)
        self._lay_out()
        self._connect()
        self._read()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Variations"), "label", tone="text2"))
        head.addStretch()
        head.addWidget(self._rule)
        self._rule.setMinimumWidth(0)
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(self._card)
        top.addWidget(self._summary, 1, Qt.AlignmentFlag.AlignRight)
        top.addWidget(self._words)
        inside = QFrame()
        inside.setProperty("kind", "card")
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(8, 6, 8, 8)
        rows.setSpacing(6)
        rows.addLayout(top)
        rows.addWidget(self.field)
        rows.addWidget(self._why_not)
        rows.addWidget(self._main)
        rows.addWidget(self._animatics)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        whole.addLayout(head)
        whole.addWidget(inside)

    def _connect(self) -> None:
        view_model = self._view_model
        self._reading = Later(self._read, self, turns=3)
        view_model.changed.connect(self._reading.ask)
        self._look.theme.changed.connect(self._reading.ask)
        self._card.clicked.connect(self._show_cards)
        self._words.clicked.connect(self._show_words)
        self.field.lines_given.connect(view_model.add_value)
        self.field.removed.connect(view_model.remove)
        self.field.back_requested.connect(self._take_back)
        self._main.clicked.connect(self._make)
        self._animatics.clicked.connect(partial(view_model.generate, Grade.ANIMATIC))

    def showEvent(self, event: QShowEvent) -> None:
        """Show nothing that is out of date."""
        self._reading.now()
        super().showEvent(event)

    def _read(self) -> None:
        view_model = self._view_model
        values, grade = view_model.values, view_model.main_grade
        self._card.show_card(view_model.card)
        self._summary.set_text(view_model.summary)
        self.field.show_values(values, view_model.card, full=view_model.is_full)
        why_not = view_model.why_not(grade)
        count = len(values)
        note = why_not or view_model.time_words
        self._why_not.setText(note)
        self._why_not.setVisible(bool(count and note))
        self._main.setVisible(count > 0)
        self._animatics.setVisible(count > 0 and not view_model.draws_here)
        animatics = self.tr("%n animatic(s) · free", "", count)
        drafts = self.tr("%n draft(s) · {0}", "", count).format(view_model.price_words(grade))
        self._main.set_words(animatics if view_model.draws_here else drafts)
        self._main.set_ready(not why_not, why_not)
        self._animatics.set_words(animatics)
        if not view_model.draws_here:
            free_why_not = view_model.why_not(Grade.ANIMATIC)
            self._animatics.set_ready(not free_why_not, free_why_not)

    def _make(self) -> None:
        self._view_model.generate(self._view_model.main_grade)

    def _take_back(self) -> None:
        """Take the last value out of the chips into the field, to be written anew."""
        value = self._view_model.remove_last()
        if value:
            self.field.line.setText(value)

    def _show_cards(self) -> None:
        menu = self._menu()
        for choice in self._view_model.cards():
            words = f"{choice.name} — {choice.why_not}" if choice.why_not else choice.name
            action = menu.addAction(words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(choice.card is self._view_model.card)
            action.setEnabled(not choice.why_not)
            action.triggered.connect(partial(self._choose, choice.card))
        menu.popup(self._card.mapToGlobal(QPoint(0, self._card.height() + 4)))

    def _choose(self, card: Card, *_: object) -> None:
        self._view_model.choose_card(card)
        self.field.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_words(self) -> None:
        groups = self._view_model.words()
        if not groups:
            self._view_model.told.emit(self.tr("The words are not read yet."))
            return
        menu = self._menu()
        for group in groups:
            inner = menu.addMenu(group.heading)
            for word in group.words:
                inner.addAction(word.replace("&", "&&")).triggered.connect(partial(self._add, word))
        menu.popup(self._words.mapToGlobal(QPoint(0, self._words.height() + 4)))

    def _add(self, word: str, *_: object) -> None:
        self._view_model.add_value(word)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu
