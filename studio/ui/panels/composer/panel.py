"""Owns the composer: the header, the nine cards, the prose, and what keeps them in step."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from studio.domain.prompt import Card
from studio.ui.kit.later import Later
from studio.ui.kit.look import Look
from studio.ui.kit.plain_field import PlainField
from studio.ui.kit.prose import Prose
from studio.ui.panels.composer.card import CardWidget
from studio.ui.panels.composer.header import ComposerHeader
from studio.ui.panels.composer.view_model import ComposerViewModel

VIEWS = ("cards", "split", "prose")
SPLIT_FROM_WIDTH = 780
NINE_IN_ROW_FROM = 1700


class ComposerPanel(QWidget):
    """The composer. What opens from its header is asked for by signals; `header` says beside what."""

    refused = Signal(str)
    pad_requested = Signal(QWidget)

    def __init__(self, look: Look, view_model: ComposerViewModel) -> None:
        super().__init__()
        self._look = look
        self._view_model = view_model
        self._names = self._card_names()
        self._cards = {
            card: CardWidget(look, card, name, invitation) for card, (name, invitation) in self._names.items()
        }
        self._prose = Prose(look, self.tr("Prompt as prose"))
        self._prose.invite(
            self.tr("Wide shot of a fox crossing a frozen river at dawn, low mist, camera pans slowly right.")
        )
        self.header = ComposerHeader(look)
        self._views = self.header.views
        self._grid = QGridLayout()
        self._card_area = QScrollArea()
        self._goes_to_prompt = False
        self._reading_cards = Later(self._read_cards, self)
        self.setProperty("surface", "bg1")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Composer"))
        self._lay_out()
        self._connect()
        self._read("")
        self._reading_cards.now()

    def _card_names(self) -> dict[Card, tuple[str, str]]:
        return {
            Card.SHOT: (self.tr("Shot type"), self.tr("Name a framing")),
            Card.SUBJECT: (self.tr("Subject & action"), self.tr("Say who does what")),
            Card.ENVIRONMENT: (self.tr("Environment"), self.tr("Describe the place")),
            Card.LIGHTING: (self.tr("Lighting"), self.tr("Set the light")),
            Card.CAMERA: (self.tr("Camera movement"), self.tr("Move the camera, or keep it still")),
            Card.STYLE: (self.tr("Style"), self.tr("Choose a look")),
            Card.AUDIO: (self.tr("Audio"), self.tr("Add a sound")),
            Card.DIALOGUE: (self.tr("Dialogue"), self.tr("Add a spoken line")),
            Card.BEATS: (self.tr("Timed beats"), self.tr("Tie moments to seconds")),
        }

    def _lay_out(self) -> None:
        holder = QWidget()
        holder.setProperty("surface", "bg1")
        holder.setLayout(self._grid)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        self._card_area.setWidgetResizable(True)
        self._card_area.setWidget(holder)
        self._card_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._card_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QHBoxLayout()
        body.setSpacing(12)
        body.addWidget(self._card_area, 64)
        body.addWidget(self._prose, 36)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 8, 16, 12)
        rows.setSpacing(8)
        rows.addWidget(self.header)
        rows.addLayout(body, 1)
        self._place_cards()

    def _order_tabs(self) -> None:
        """Let Tab walk as one reads: the header, the cards, the prose."""
        order = [*self.header.in_order, *self._cards.values(), self._prose]
        for before, behind in pairwise(order):
            QWidget.setTabOrder(before, behind)

    def _connect(self) -> None:
        self._order_tabs()
        view_model = self._view_model
        for widget in self._cards.values():
            widget.edited.connect(self._on_card_edited)
            widget.left.connect(view_model.leave_field)
            widget.entered.connect(self._reading_cards.now)
            widget.lock_requested.connect(view_model.set_locked)
            widget.pad_requested.connect(self.pad_requested)
        self._prose.edited.connect(self._on_prose_edited)
        self._prose.left.connect(view_model.leave_field)
        self._prose.assign_requested.connect(self._on_assign)
        self._prose.clear_requested.connect(self._on_clear)
        self._prose.card_requested.connect(self._go_to)
        self._prose.pasted.connect(view_model.find_components)
        self._prose.word_dropped.connect(self._on_word_dropped)
        self.header.find_requested.connect(view_model.find_components)
        self.header.view_chosen.connect(self._choose_view)
        view_model.prompt_changed.connect(self._read)
        view_model.model_changed.connect(self._show_count)
        view_model.refused.connect(self.refused)
        for card in Card:
            shortcut = QShortcut(QKeySequence(self._look.theme.tokens.shortcuts[card]), self)
            shortcut.setProperty("card", card.value)
            shortcut.activated.connect(self._on_card_keys)
        next_view = QShortcut(QKeySequence("Ctrl+Shift+E"), self)
        next_view.activated.connect(self._next_view)
        lock = QShortcut(QKeySequence("Ctrl+L"), self)
        lock.activated.connect(self._lock_focused)
        self._views.set_value(view_model.view)
        self._show_view(view_model.view)

    def mark_changed(self, cards: tuple[Card, ...]) -> None:
        """Show which cards changed since the last take."""
        for card, widget in self._cards.items():
            widget.mark_changed(card in cards)

    def show_places(self, places: Sequence[tuple[int, int]]) -> None:
        """Frame stretches of the prose: what a hint speaks of."""
        self._prose.show_places(places)

    @property
    def fields(self) -> tuple[PlainField, ...]:
        """The prose and the cards' fields."""
        return self._prose, *(card.field for card in self._cards.values())

    def selected_words(self) -> str:
        """Return what is selected in the prose, where it is one line."""
        start, end = self._prose.selection()
        words = self._prose.text()[start:end]
        return "" if "\n" in words else words

    def insert(self, words: str) -> None:
        """Write words at the cursor: of the field that is typed into, else of the prose."""
        focused = next((field for field in self.fields if field.hasFocus() and not field.isReadOnly()), self._prose)
        if focused is self._prose and self._prose.isHidden():
            self._views.set_value("split")
            self._choose_view("split")
        cursor = focused.textCursor()
        before = focused.text()[: focused.selection()[0]]
        cursor.insertText(words if not before or before[-1].isspace() else f" {words}")
        focused.setFocus(Qt.FocusReason.OtherFocusReason)

    def focused_card(self) -> Card | None:
        """Return the card that is typed into, or None."""
        return next((card for card, widget in self._cards.items() if widget.field.hasFocus()), None)

    def go_to_placeholder(self) -> None:
        """Select the first variable of the prose, where there is one and the prose is shown."""
        if not self._prose.isHidden():
            self._prose.select_placeholder(0)

    def go_to_prompt(self) -> None:
        """Put the cursor into the prose, or into the first card where only cards are shown."""
        self._goes_to_prompt = not self.isVisible()  # what is shown is not known before
        field = next(iter(self._cards.values())).field if self._prose.isHidden() else self._prose
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Go to the prompt where that was asked for before."""
        super().showEvent(event)
        if self._goes_to_prompt:
            self.go_to_prompt()

    def _place_cards(self) -> None:
        wide = self.width() >= NINE_IN_ROW_FROM
        columns = 9 if wide else 3 if self._card_area.width() >= 520 or self.width() < 100 else 2
        if columns == self._grid.property("columns"):
            return
        self._grid.setProperty("columns", columns)
        for at, card in enumerate(self._cards.values()):
            self._grid.addWidget(card, at // columns, at % columns)
        rows = (len(self._cards) + columns - 1) // columns
        for row in range(10):
            self._grid.setRowStretch(row, 1 if row == rows else 0)
        for column in range(9):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the number of columns; a narrow composer shows cards or prose."""
        super().resizeEvent(event)
        self._views.set_ready("split", self.width() >= SPLIT_FROM_WIDTH, self.tr("There is no room for both"))
        self._show_view(self._views.value())
        self._place_cards()

    def _show_view(self, view: str) -> None:
        shown = "cards" if view == "split" and 100 < self.width() < SPLIT_FROM_WIDTH else view
        self._card_area.setVisible(shown in ("cards", "split"))
        self._prose.setVisible(shown in ("prose", "split"))

    def _choose_view(self, view: str) -> None:
        self._view_model.choose_view(view)
        self._show_view(view)

    def _next_view(self) -> None:
        view = VIEWS[(VIEWS.index(self._views.value() or "split") + 1) % len(VIEWS)]
        self._views.set_value(view)
        self._choose_view(view)

    def _read(self, _source: str) -> None:
        """Show the prompt: at once where it may be typed into, a turn later where it is only looked at."""
        self.setEnabled(self._view_model.is_open)
        self._prose.show_prompt(self._view_model.prompt)
        for card, widget in self._cards.items():
            if widget.field.hasFocus():
                self._show_card(card)
        self._reading_cards.ask()

    def _read_cards(self) -> None:
        for card in self._cards:
            self._show_card(card)
        self._show_count()

    def _show_count(self) -> None:
        self.header.show_prompt(self._count_words(), has_words=bool(self._view_model.prompt.text.strip()))

    def _show_card(self, card: Card) -> None:
        prompt = self._view_model.prompt
        self._cards[card].show_text(prompt.card_text(card), prompt.is_locked(card))

    def _count_words(self) -> str:
        prompt, limit = self._view_model.prompt, self._view_model.limit
        words = self.tr("%n word(s)", "", prompt.words)
        if not self._view_model.model_name:
            return words
        if limit is not None and len(prompt.text) > limit:
            return self.tr("{0} · too long for {1}").format(words, self._view_model.model_name)
        return self.tr("{0} · fits {1}").format(words, self._view_model.model_name)

    def _on_card_edited(self, card: Card) -> None:
        self._view_model.write_card(card, self._cards[card].field.text())

    def _on_prose_edited(self) -> None:
        self._view_model.write_prose(self._prose.text(), self._prose.cursor_index())

    def _on_assign(self, card: Card) -> None:
        self._view_model.assign(*self._prose.selection(), card)

    def _on_word_dropped(self, card: Card, start: int, end: int) -> None:
        self._view_model.assign(start, end, card)

    def _on_clear(self) -> None:
        start, end = self._prose.selection()
        if start == end:
            here = [part for part in self._view_model.prompt.ranges if part.start <= start <= part.end]
            if not here:
                return
            start, end = here[0].start, here[0].end
        self._view_model.clear(start, end)

    def _on_card_keys(self) -> None:
        sender = self.sender()
        if sender is not None:
            self._go_to(Card(sender.property("card")))

    def _go_to(self, card: Card) -> None:
        if not self._card_area.isVisible():
            self._views.set_value("split")
            self._choose_view("split")
        self._cards[card].field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._card_area.ensureWidgetVisible(self._cards[card])

    def _lock_focused(self) -> None:
        for card, widget in self._cards.items():
            if widget.field.hasFocus():
                self._view_model.set_locked(card, not self._view_model.prompt.is_locked(card))
