"""Owns the drawer with all of a saved prompt: every part can be changed there and is saved when it is left."""

from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from studio.domain.library import NOTE_LIMIT, TITLE_LIMIT
from studio.domain.prompt import PROMPT_LIMIT, Card, Prompt
from studio.ui.kit import numerals
from studio.ui.kit.controls import Button, IconButton
from studio.ui.kit.later import Later
from studio.ui.kit.look import Look
from studio.ui.kit.plain_field import PlainField
from studio.ui.kit.prose import Prose
from studio.ui.kit.stars import StarsField
from studio.ui.kit.text import Elided, label
from studio.ui.kit.theme import set_state
from studio.ui.panels.prompts.details_model import DetailsViewModel

PROSE_HEIGHT, NOTE_HEIGHT = 220, 84


class DetailsPanel(QFrame):
    """The drawer. Wishes carry the prompt's id; `closed` asks to put it away."""

    use_requested = Signal(str)
    shot_requested = Signal(str)
    insert_requested = Signal(str)
    delete_requested = Signal(str)
    closed = Signal()

    def __init__(self, look: Look, view_model: DetailsViewModel) -> None:
        super().__init__()
        self._look = look
        self._view_model = view_model
        self._prompt = Prompt()
        self._shown = ""
        self._title = QLineEdit()
        self._title.setMaxLength(TITLE_LIMIT)
        self._title.setAccessibleName(self.tr("Title"))
        self._close = IconButton(look, "x", self.tr("Close the details"), keys="Esc", size=14, box=24)
        self._stars = StarsField(look, self.tr("Stars"))
        self._prose = Prose(look, self.tr("Words of the prompt"))
        self._variables = label(role="label", tone="text2", wrap=True)
        self._folder = QLineEdit()
        self._folder.setAccessibleName(self.tr("Folder"))
        self._folder.setPlaceholderText(self.tr("None"))
        self._tags = QLineEdit()
        self._tags.setAccessibleName(self.tr("Tags"))
        self._tags.setPlaceholderText(self.tr("Words between commas"))
        self._note = PlainField(self.tr("Note"))
        self._note.invite(self.tr("What it is good for, what to watch"))
        self._fault = label(role="label", tone="danger", wrap=True)
        self._history = Elided(role="label", tone="text2")
        self._use = Button(look, self.tr("Use in this shot"), "primary", icon="arrow-elbow-down-right")
        self._use.setProperty("bar", True)
        self._shot = Button(look, self.tr("New shot"), icon="plus")
        self._insert = Button(look, self.tr("Insert"), icon="cursor-click")
        self._delete = IconButton(look, "trash", self.tr("Delete"))
        self.setProperty("kind", "popover")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Details of the saved prompt"))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(14, 12, 10, 8)
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(self._fields())
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 8, 14, 12)
        foot.setSpacing(8)
        for widget in (self._use, self._shot, self._insert):
            foot.addWidget(widget)
        foot.addStretch()
        foot.addWidget(self._delete)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(area, 1)
        whole.addLayout(foot)

    def _fields(self) -> QWidget:
        inside = QWidget()
        inside.setProperty("surface", "bg2")
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(14, 0, 14, 8)
        rows.setSpacing(6)
        rows.addWidget(self._stars)
        px = self._look.theme.px
        self._prose.setMinimumHeight(px(PROSE_HEIGHT))
        self._note.setFixedHeight(px(NOTE_HEIGHT))
        self._note.setViewportMargins(8, 6, 8, 6)
        rows.addWidget(self._prose, 1)
        rows.addWidget(self._variables)
        for words, field in (
            (self.tr("Folder"), self._folder),
            (self.tr("Tags"), self._tags),
            (self.tr("Note"), self._note),
        ):
            rows.addWidget(label(words, "label", tone="text2"))
            rows.addWidget(field)
        rows.addWidget(self._fault)
        rows.addWidget(self._history)
        return inside

    def _connect(self) -> None:
        view_model = self._view_model
        self._reading = Later(self._read, self)
        view_model.changed.connect(self._reading.ask)
        view_model.gone.connect(self.closed)
        self._title.editingFinished.connect(self._leave_title)
        self._folder.editingFinished.connect(self._leave_folder)
        self._tags.editingFinished.connect(self._leave_tags)
        self._prose.edited.connect(self._on_prose)
        self._prose.left.connect(self._leave_prose)
        self._prose.assign_requested.connect(self._assign)
        self._prose.clear_requested.connect(self._clear)
        self._note.left.connect(self._leave_note)
        self._stars.rated.connect(view_model.rate)
        self._close.clicked.connect(self.closed)
        self._use.clicked.connect(self._on_use)
        self._shot.clicked.connect(self._on_shot)
        self._insert.clicked.connect(self._on_insert)
        self._delete.clicked.connect(self._on_delete)

    def offer(self, folders: tuple[str, ...]) -> None:
        """Complete folders that are there already."""
        completer = QCompleter(list(folders), self._folder)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._folder.setCompleter(completer)

    def go_to_title(self) -> None:
        """Put the cursor into the title."""
        self._title.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Save what is written and not saved yet."""
        self._leave_title()
        self._leave_folder()
        self._leave_tags()
        self._leave_prose()
        self._leave_note()

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+Enter for a new shot: elsewhere on the page it makes a take."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_ctrl_enter(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape, make a shot with Ctrl+Enter."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif _is_ctrl_enter(event) and not event.isAutoRepeat():
            self.shot_requested.emit(self._shown)
        else:
            super().keyPressEvent(event)

    def _read(self) -> None:
        saved = self._view_model.saved
        self._fault.setText(self._view_model.fault)
        self._fault.setVisible(bool(self._view_model.fault))
        for name, field in (("title", self._title), ("folder", self._folder), ("tag", self._tags)):
            set_state(field, "bad" if name == self._view_model.fault_field else "")
        if saved is None:
            return
        another, self._shown = saved.id != self._shown, saved.id
        for field, words in (
            (self._title, saved.title),
            (self._folder, saved.folder),
            (self._tags, ", ".join(saved.tags)),
        ):
            if another or not (field.hasFocus() or field.property("state") == "bad"):
                field.setText(words)
                field.setCursorPosition(0)
        if another or not self._prose.hasFocus():
            self._prompt = saved.prompt
            self._prose.show_prompt(saved.prompt)
        if another or not self._note.hasFocus():
            self._note.set_text(saved.note)
        self._stars.set_stars(saved.rating or 0)
        names = self._view_model.variables
        self._variables.setText(self.tr("Asks for {0}").format(", ".join(f"{{{name}}}" for name in names)))
        self._variables.setVisible(bool(names))
        self._history.set_text(self._history_words(saved.uses, saved.updated_at, starter=saved.starter))

    def _history_words(self, uses: int, changed_at: datetime, *, starter: bool) -> str:
        day = numerals.day(changed_at.astimezone().date())
        parts = [
            self.tr("Used %n time(s)", "", uses) if uses else self.tr("Not used yet"),
            self.tr("changed {0} {1}").format(day, changed_at.astimezone().year),
        ]
        return " · ".join([*parts, self.tr("starter")] if starter else parts)

    def _on_prose(self) -> None:
        self._prompt = self._prompt.with_text(self._prose.text()[:PROMPT_LIMIT], self._prose.cursor_index())
        self._prose.show_prompt(self._prompt)

    def _assign(self, card: Card) -> None:
        self._prompt = self._prompt.assigned(*self._prose.selection(), card)
        self._prose.show_prompt(self._prompt)

    def _clear(self) -> None:
        self._prompt = self._prompt.cleared(*self._prose.selection())
        self._prose.show_prompt(self._prompt)

    def _leave_title(self) -> None:
        if self._is_current():
            self._view_model.set_title(self._title.text())

    def _leave_folder(self) -> None:
        if self._is_current():
            self._view_model.set_folder(self._folder.text())

    def _leave_tags(self) -> None:
        if self._is_current():
            self._view_model.set_tags(self._tags.text())

    def _leave_prose(self) -> None:
        if self._is_current():
            self._view_model.set_prompt(self._prompt)

    def _leave_note(self) -> None:
        if self._is_current():
            self._view_model.set_note(self._note.text()[:NOTE_LIMIT])

    def _is_current(self) -> bool:
        """Say whether what stands in the fields is of the prompt that is shown: another one may be on its way."""
        saved = self._view_model.saved
        return saved is not None and saved.id == self._shown

    def _on_use(self) -> None:
        self.use_requested.emit(self._shown)

    def _on_shot(self) -> None:
        self.shot_requested.emit(self._shown)

    def _on_insert(self) -> None:
        self.insert_requested.emit(self._shown)

    def _on_delete(self) -> None:
        self.delete_requested.emit(self._shown)


def _is_ctrl_enter(event: QKeyEvent) -> bool:
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and held == Qt.KeyboardModifier.ControlModifier
