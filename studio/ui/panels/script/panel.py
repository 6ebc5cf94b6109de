"""Owns the dialog that makes scenes and shots of a script: the text on the left, the cards to be made on the right."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from studio.ui.kit.controls import Button, IconButton, NumberField
from studio.ui.kit.dialogs import ask_for_file
from studio.ui.kit.look import Look
from studio.ui.kit.named_switch import NamedSwitch
from studio.ui.kit.text import label
from studio.ui.panels.script.cards import CardList
from studio.ui.panels.script.field import ScriptField
from studio.ui.panels.script.view_model import LEAST_S, ScriptViewModel

LOOK_LIMIT = 1200
MOST_S = 60.0


class ScriptDialog(QDialog):
    """Shows the view-model's script and asks it to make the shots; it is accepted once they are there.

    What was typed stays in the view-model when the dialog is closed.
    """

    def __init__(self, look: Look, view_model: ScriptViewModel, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._view_model = view_model
        self.field = ScriptField(look, self.tr("Script"))
        self.field.invite(
            self.tr("Paste or drop a script here. Headings begin scenes; numbers or empty lines begin shots.")
        )
        self.cards = CardList(look, view_model)
        self._empty = label(self.tr("The cards of the shots come here."), tone="text3", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._split = IconButton(look, "scissors", self.tr("Split the shot at the caret"), keys="Ctrl+Return")
        self._open = IconButton(look, "folder-open", self.tr("Open a text file"))
        self._summary = label(role="body", tone="text2")
        self._length = NumberField(look, self.tr("Seconds per shot"), LEAST_S, MOST_S, 0.5, decimals=1)
        self._style = QLineEdit()
        self._draw = NamedSwitch(look, self.tr("Draw animatics of all at once (free)"))
        self._remainder = label(role="label", tone="text3", wrap=True)
        self._trouble = label(role="body", tone="danger", wrap=True)
        self.create_button = Button(look, self.tr("Create shots"), "primary", icon="cards")
        self._cancel = Button(look, self.tr("Cancel"))
        self.setWindowTitle(self.tr("Storyboard from a script"))
        self._dress_fields()
        self._lay_out()
        self._connect()
        self._take_room()
        self.field.set_text(view_model.text)
        view_model.read_now()
        self._read()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _dress_fields(self) -> None:
        self._length.set_suffix(self.tr(" s"))
        self._length.set_number(self._view_model.default_s)
        self._length.setMaximumWidth(self._look.theme.px(170))
        self._style.setMaxLength(LOOK_LIMIT)
        self._style.setAccessibleName(self.tr("Look of all shots"))
        self._style.setPlaceholderText(self.tr("Added to each prompt: grainy 16 mm film, muted colours"))
        self._style.setText(self._view_model.look)
        self._draw.setChecked(self._view_model.draw)
        for button in (self.create_button, self._cancel):
            button.setAutoDefault(False)

    # --- layout ---

    def _take_room(self) -> None:
        """Take most of the room of the window below; Qt would give two thirds of the screen at most."""
        px = self._look.theme.px
        above = self.parentWidget()
        wanted = QSize(px(1120), px(720))
        if above is not None:
            room = above.window().size() - QSize(48, 48)
            wanted = wanted.boundedTo(room).expandedTo(QSize(px(820), px(480)))
        self.resize(wanted)

    def _lay_out(self) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(20)
        columns.addLayout(self._left(), 11)
        columns.addLayout(self._right(), 9)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 20, 24, 20)
        rows.setSpacing(14)
        rows.addWidget(label(self.tr("Storyboard from a script"), "title"))
        rows.addLayout(columns, 1)
        rows.addLayout(self._choices())
        rows.addWidget(self._trouble)
        rows.addLayout(self._foot())

    def _left(self) -> QVBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(label(self.tr("Script"), "bodyStrong"))
        head.addStretch()
        head.addWidget(self._split)
        head.addWidget(self._open)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.field, 1)
        return column

    def _right(self) -> QVBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(label(self.tr("Cards"), "bodyStrong"))
        head.addStretch()
        head.addWidget(self._summary)
        holder = QWidget()
        holder.setFixedHeight(self._look.theme.px(28))
        holder.setLayout(head)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(holder)
        column.addWidget(self.cards, 1)
        column.addWidget(self._empty, 1)
        return column

    def _choices(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(_named(self.tr("Seconds per shot"), self._length))
        row.addWidget(self._length)
        row.addSpacing(18)
        row.addWidget(_named(self.tr("Look"), self._style))
        row.addWidget(self._style, 1)
        return row

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._draw)
        row.addSpacing(12)
        row.addWidget(self._remainder, 1)
        row.addWidget(self._cancel)
        row.addWidget(self.create_button)
        return row

    # --- events ---

    def _connect(self) -> None:
        view_model = self._view_model
        self.field.edited.connect(self._on_edited)
        self.field.caret_moved.connect(self._on_caret)
        self.field.split_requested.connect(self._split_at)
        self.field.file_dropped.connect(view_model.open_path)
        self.cards.shot_chosen.connect(self._show_in_text)
        self._split.clicked.connect(self._split_here)
        self._open.clicked.connect(self._ask_for_file)
        self._length.number_chosen.connect(view_model.set_default)
        self._style.textEdited.connect(view_model.set_look)
        view_model.look_changed.connect(self._read_look)
        self._draw.toggled.connect(view_model.set_draw)
        self.create_button.clicked.connect(self._create)
        self._cancel.clicked.connect(self.reject)
        view_model.changed.connect(self._read)
        view_model.text_changed.connect(self._read_text)
        view_model.shots_made.connect(self._on_made)

    def _read(self) -> None:
        view_model = self._view_model
        self.cards.read()
        self.field.show_marks(view_model.marks())
        any_row = self.cards.model().rowCount() > 0
        self.cards.setVisible(any_row)
        self._empty.setVisible(not any_row)
        self._summary.setText(view_model.summary)
        self._remainder.setText(view_model.remainder)
        self._trouble.setText(view_model.trouble)
        self._trouble.setVisible(bool(view_model.trouble))
        count = view_model.count
        self.create_button.set_words(self.tr("Create %n shot(s)", "", count) if count else self.tr("Create shots"))
        self.create_button.set_ready(not view_model.why_not, view_model.why_not)
        self._follow_caret()

    def _read_look(self) -> None:
        self._style.setText(self._view_model.look)
        self._style.setCursorPosition(0)

    def _read_text(self) -> None:
        self.field.set_text(self._view_model.text)
        self.field.show_marks(self._view_model.marks())

    def _on_edited(self) -> None:
        self._view_model.write(self.field.text(), self.field.cursor_index())
        self.create_button.set_ready(not self._view_model.why_not, self._view_model.why_not)

    def _on_caret(self, at: int) -> None:
        if self.field.hasFocus():
            self._follow_caret()

    def _follow_caret(self) -> None:
        """Show the card of the shot that the caret is in."""
        start = self._view_model.shot_at(self.field.cursor_index())
        if start is not None and self.field.hasFocus():
            self.cards.show_shot(start)
        row = self.cards.row()
        self.field.show_current(row.start if row is not None and not row.is_scene else start)

    def _show_in_text(self, start: int) -> None:
        self.field.go_to(start)
        self.field.show_current(start)

    def _split_here(self) -> None:
        self._split_at(self.field.cursor_index())
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _split_at(self, at: int) -> None:
        self._view_model.split(at)

    def _ask_for_file(self) -> None:
        self._view_model.run(self._choose_file(), "ask for a script")

    async def _choose_file(self) -> None:
        path = await ask_for_file(self, self.tr("Open a script"), self.tr("Text files") + " (*.txt *.md *.fountain)")
        if path is not None:
            self._view_model.open_path(path)

    def _create(self) -> None:
        self.cards.flush()
        self._view_model.create()

    def _on_made(self, shot_ids: object, draw: bool) -> None:
        self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the fields: only its button makes the shots."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)


def _named(words: str, field: QWidget) -> QLabel:
    """Return the words beside a field."""
    made = label(words, "body", tone="text2")
    made.setBuddy(field)
    return made
