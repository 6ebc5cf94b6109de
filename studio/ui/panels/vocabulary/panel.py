"""Owns the vocabulary as it is seen: a search, the cards, the list of words, and the word that is looked at.

Made when it is first asked for; it stands in a popover and knows no prompt.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from studio.ui.kit.controls import IconButton
from studio.ui.kit.later import Later
from studio.ui.kit.look import Look
from studio.ui.kit.text import label
from studio.ui.panels.vocabulary.card_bar import CardBar
from studio.ui.panels.vocabulary.example import WordPane
from studio.ui.panels.vocabulary.list_model import WordListModel
from studio.ui.panels.vocabulary.view_model import VocabularyViewModel
from studio.ui.panels.vocabulary.word_list import WordList

WIDTH, HEIGHT = 520, 420
_WALK = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class VocabularyPanel(QWidget):
    """The vocabulary, for a popover of `WIDTH` x `HEIGHT`. It reads and plays only while it is seen."""

    def __init__(self, look: Look, view_model: VocabularyViewModel) -> None:
        super().__init__()
        self._look = look
        self._view_model = view_model
        self._field = QLineEdit()
        self._field.setClearButtonEnabled(True)
        self._field.setAccessibleName(self.tr("Search words"))
        self._field.setPlaceholderText(self.tr("Search words"))
        self._stars = IconButton(look, "star", self.tr("Only words you keep"), checkable=True)
        self._cards = CardBar(look)
        self._list = WordList(look)
        self._model = WordListModel(view_model, self)
        self._list.setModel(self._model)
        self._none = label(role="body", tone="text3", wrap=True)
        self._none.setObjectName("nothing found")
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._word = WordPane(look, view_model)
        self._reading = Later(self._read, self)
        self.setFocusProxy(self._field)
        self.setProperty("surface", "bg2")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Vocabulary"))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._field, 1)
        head.addWidget(self._stars)
        left = QVBoxLayout()
        left.setSpacing(4)
        left.addWidget(self._list, 1)
        left.addWidget(self._none, 1)
        self._none.hide()
        body = QHBoxLayout()
        body.setSpacing(10)
        body.addLayout(left, 1)
        body.addWidget(self._word)
        self._word.setFixedWidth(self._word.picture.width())
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 12, 12, 12)
        rows.setSpacing(8)
        rows.addLayout(head)
        rows.addWidget(self._cards)
        rows.addLayout(body, 1)

    def _connect(self) -> None:
        view_model = self._view_model
        self._field.textChanged.connect(view_model.search)
        self._field.returnPressed.connect(self._choose_current)
        self._field.installEventFilter(self)
        self._stars.toggled.connect(view_model.show_kept)
        self._cards.card_chosen.connect(view_model.show_card)
        self._list.chosen.connect(view_model.choose)
        self._list.looked_at.connect(view_model.look_at)
        self._list.keep_requested.connect(view_model.keep)
        self._list.typed.connect(self._type)
        self._word.keep_requested.connect(self._keep_current)
        self._word.copy_requested.connect(self._copy_current)
        self._word.insert_requested.connect(self._choose_current)
        view_model.rows_changed.connect(self._reading.ask)
        view_model.current_changed.connect(self._word.read)
        self._look.theme.changed.connect(self._fit)

    def show_card(self, card: object) -> None:
        """Show the words of one card, as where the cursor stands in it; None shows all."""
        chosen = next((each for each in self._look.theme.tokens.icons if each is card), None)
        self._cards.show_card(chosen)
        self._view_model.show_card(chosen)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to read: the words are loaded at the first time."""
        super().showEvent(event)
        self._view_model.open()
        self._read()
        self._field.selectAll()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop the example."""
        super().hideEvent(event)
        self._view_model.rest()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys walk through the list while one types."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _WALK:
            self._list.keyPressEvent(event)
            return True
        return False

    def _fit(self) -> None:
        self._word.setFixedWidth(self._word.picture.width())

    def _read(self) -> None:
        """Show the rows; the present word stays where it is among them, else the first one is looked at."""
        view_model = self._view_model
        self._model.read()
        key = view_model.current.key if view_model.current is not None else ""
        at = self._model.place(key)
        if at < 0:
            at = self._model.first_word()
        if at >= 0:
            if self._list.currentIndex().row() != at:
                self._list.go_to(at)
                if self._model.place(key) < 0:
                    self._list.scrollToTop()
            view_model.look_at(self._model.rows[at])
        elif view_model.is_loaded:
            view_model.look_at(None)
        nothing = view_model.is_loaded and not self._model.rows
        self._none.setVisible(nothing)
        self._list.setVisible(not nothing)
        if nothing:
            self._none.setText(self._no_words())
        if view_model.is_loaded:
            self._field.setPlaceholderText(self.tr("Search {0} words").format(view_model.count))

    def _no_words(self) -> str:
        if self._view_model.words.strip():
            return self.tr("No word begins like that.")
        return self.tr("You keep no words yet. Press the star of a word.")

    def _choose_current(self) -> None:
        row = self._list.row(self._list.currentIndex())
        if row is not None:
            self._view_model.choose(row)

    def _keep_current(self) -> None:
        if self._view_model.current is not None:
            self._view_model.keep(self._view_model.current)

    def _copy_current(self) -> None:
        row = self._view_model.current
        if row is not None and row.entry is not None:
            QGuiApplication.clipboard().setText(row.entry.term)

    def _type(self, letters: str) -> None:
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._field.setText(self._field.text() + letters)
