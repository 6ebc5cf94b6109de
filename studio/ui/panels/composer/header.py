"""Owns the line above the cards: version, number of words, the view, and what opens from there."""

from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from studio.ui.kit.controls import Button, IconButton, Segmented
from studio.ui.kit.look import Look
from studio.ui.kit.text import label, set_tip


class ComposerHeader(QWidget):
    """The line. Its wishes carry nothing; `view_chosen` carries cards, split or prose."""

    view_chosen = Signal(str)
    find_requested = Signal()
    vocabulary_requested = Signal()
    history_requested = Signal()
    save_requested = Signal()
    sent_requested = Signal()
    replace_requested = Signal()
    guide_requested = Signal()
    pad_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.version = label(role="label")
        self.version.setProperty("kind", "chip")
        self.version.hide()
        self.count = label(role="label", tone="text2")
        views = [("cards", self.tr("Cards")), ("split", self.tr("Split")), ("prose", self.tr("Prose"))]
        self.views = Segmented(look, self.tr("View"), views)
        self.vocabulary = Button(look, self.tr("Vocabulary"), "quiet", icon="books")
        self.history = Button(look, self.tr("History"), "quiet", icon="clock-counter-clockwise")
        self.save = Button(look, self.tr("Save"), "quiet", icon="bookmark-simple")
        self.more = IconButton(look, "dots-three", self.tr("More about the prompt"))
        self._menu: QMenu | None = None
        self._has_prompt = False
        self._wordy = (self.vocabulary, self.history, self.save)
        set_tip(self.vocabulary, self.tr("Vocabulary: words of film, light and sound (F4)"))
        set_tip(self.history, self.tr("History: versions of this prompt (Ctrl+Shift+H)"))
        self._lay_out()
        self.views.value_chosen.connect(self.view_chosen)
        self.vocabulary.clicked.connect(self.vocabulary_requested)
        self.history.clicked.connect(self.history_requested)
        self.save.clicked.connect(self.save_requested)
        self.more.clicked.connect(self._open_menu)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(label(self.tr("Prompt"), "bodyStrong"))
        row.addWidget(self.version)
        row.addWidget(self.count)
        row.addStretch()
        row.addWidget(self.views)
        row.addStretch()
        for widget in (self.vocabulary, self.history, self.save, self.more):
            row.addWidget(widget)

    @property
    def in_order(self) -> tuple[QWidget, ...]:
        """What Tab walks through."""
        return self.views, self.vocabulary, self.history, self.save, self.more

    def show_version(self, words: str, tip: str) -> None:
        """Show the version that the prompt is, or is written from; nothing where there is none."""
        self.version.setVisible(bool(words))
        self.version.setText(words)
        self.version.setAccessibleName(tip)
        set_tip(self.version, tip)
        self._fit()

    def show_prompt(self, count: str, *, has_words: bool) -> None:
        """Show how many words there are, and offer what needs some."""
        self.count.setText(count)
        self._has_prompt = has_words
        self.save.set_ready(has_words, self.tr("There are no words to keep"))
        if has_words:
            set_tip(self.save, self.tr("Keep the prompt in the library"))
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Return the room of the line whose buttons are icons."""
        return super().minimumSizeHint() - QSize(self._room_of_words(brief=False), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the buttons have words where all of them have room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        whole = super().minimumSizeHint().width() + self._room_of_words(brief=True)
        for button in self._wordy:
            button.set_brief(whole > self.width())

    def _room_of_words(self, *, brief: bool) -> int:
        return sum(button.width_of_words for button in self._wordy if button.is_brief is brief)

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, keys, wish, needs_words in (
            (self.tr("Find components"), "", self.find_requested, True),
            (self.tr("Text as sent…"), "Ctrl+Shift+P", self.sent_requested, True),
            (self.tr("Find and replace…"), "Ctrl+H", self.replace_requested, False),
            (self.tr("What is missing…"), "", self.guide_requested, False),
            (self.tr("Camera pad"), "", self.pad_requested, False),
        ):
            action = menu.addAction(words)
            action.setEnabled(self._has_prompt or not needs_words)
            action.setShortcut(keys)
            action.setShortcutVisibleInContextMenu(True)
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(partial(_announce, wish))
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 2)))


def _announce(wish: SignalInstance, *_: object) -> None:
    wish.emit()
