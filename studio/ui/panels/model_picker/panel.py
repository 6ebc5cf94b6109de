"""Owns the picker as it is seen: a search, filters, the list of models, and what the project keeps the present one for.

Made when it is first asked for; it stands in a popover and knows no shot.
"""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from studio.domain.models import ModelStatus
from studio.services.model_search import EVERY_MODEL
from studio.ui.kit.controls import Button
from studio.ui.kit.later import Later
from studio.ui.kit.layouts import clear
from studio.ui.kit.look import Look
from studio.ui.kit.text import Elided, label, set_tip
from studio.ui.model_roles import Role
from studio.ui.model_words import role_words
from studio.ui.panels.model_picker.answers import AnswerCard
from studio.ui.panels.model_picker.filters import Filters
from studio.ui.panels.model_picker.list_model import PickerListModel
from studio.ui.panels.model_picker.model_list import ModelList
from studio.ui.panels.model_picker.view_model import ModelRow, PickerViewModel
from studio.ui.panels.model_picker.words import about_words

WIDTH, HEIGHT = 560, 640
ANSWERS_AT_MOST = 2
_WALK = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class ModelPicker(QWidget):
    """The picker, for a popover of `WIDTH` x `HEIGHT`. `done` says that a model was chosen."""

    done = Signal()

    def __init__(self, look: Look, view_model: PickerViewModel) -> None:
        super().__init__()
        self._look = look
        self._view_model = view_model
        self._field = QLineEdit()
        self._field.setClearButtonEnabled(True)
        self._field.setAccessibleName(self.tr("Search models"))
        self._field.setPlaceholderText(self.tr("Search models"))
        self._filters = Filters(look)
        self._answers = QVBoxLayout()
        self._answered: tuple[object, ...] = ()
        self._list = ModelList(look)
        self._model = PickerListModel(view_model, self)
        self._list.setModel(self._model)
        self._nothing = QWidget()
        self._none = label(tone="text2", wrap=True)
        self._about = Elided(role="caption", tone="text3")
        self._roles: dict[Role, QPushButton] = {}
        self._reading = Later(self._read, self)
        self.setFocusProxy(self._field)
        self.setProperty("surface", "bg2")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Models"))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._answers.setSpacing(6)
        clear = Button(self._look, self.tr("Clear search and filters"))
        clear.clicked.connect(self._clear)
        nothing = QVBoxLayout(self._nothing)
        nothing.addStretch()
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        nothing.addWidget(self._none)
        nothing.addWidget(clear, alignment=Qt.AlignmentFlag.AlignHCenter)
        nothing.addStretch()
        self._nothing.hide()
        top = QVBoxLayout()
        top.setContentsMargins(12, 12, 12, 0)
        top.setSpacing(8)
        top.addWidget(self._field)
        top.addWidget(self._filters)
        top.addLayout(self._answers)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addLayout(top)
        rows.addWidget(self._list, 1)
        rows.addWidget(self._nothing, 1)
        rows.addLayout(self._foot())

    def _foot(self) -> QVBoxLayout:
        keep = QHBoxLayout()
        keep.setSpacing(6)
        keep.addWidget(label(self.tr("Keep for"), "label", tone="text2"))
        for role in Role:
            button = QPushButton(role_words(role))
            button.setCheckable(True)
            button.setProperty("kind", "filter")
            button.setAccessibleName(self.tr("Keep this model for: {0}").format(role_words(role)))
            button.clicked.connect(partial(self._give_role, role))
            keep.addWidget(button)
            self._roles[role] = button
        keep.addStretch(1)
        foot = QVBoxLayout()
        foot.setContentsMargins(12, 4, 12, 10)
        foot.setSpacing(6)
        foot.addLayout(keep)
        foot.addWidget(self._about)
        return foot

    def _connect(self) -> None:
        view_model = self._view_model
        self._field.textChanged.connect(self._want)
        self._field.returnPressed.connect(self._choose_current)
        self._field.installEventFilter(self)
        self._filters.changed.connect(self._want)
        self._list.chosen.connect(view_model.choose)
        self._list.looked_at.connect(self._look_at)
        self._list.typed.connect(self._type)
        view_model.rows_changed.connect(self._reading.ask)
        view_model.model_chosen.connect(self.done)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to read: the models are loaded at the first time."""
        super().showEvent(event)
        self._view_model.open()
        self._field.selectAll()
        self._list.scrollToTop()
        self._list.setCurrentIndex(self._model.index(-1))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys walk through the list while one types."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _WALK:
            self._list.keyPressEvent(event)
            return True
        return False

    def _want(self, *_: object) -> None:
        self._view_model.want(self._filters.wanted(self._field.text()))
        self._view_model.sort(self._filters.order)

    def _clear(self) -> None:
        self._field.clear()
        self._filters.clear()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _read(self) -> None:
        """Show the rows; the present row stays where it is among them, else the first one is looked at."""
        view_model = self._view_model
        self._list.painter.shows_retired = view_model.shows_retired
        current = self._list.current
        self._model.read()
        self._show_answers()
        at = self._model.place(current.key) if current is not None else -1
        if at < 0:
            at = self._model.first()
            self._list.scrollToTop()
        if at >= 0 and self._list.currentIndex().row() != at:
            self._list.go_to(at)
            if at == self._model.first():
                self._list.scrollToTop()
        nothing = view_model.is_loaded and not self._model.rows
        self._nothing.setVisible(nothing)
        self._list.setVisible(not nothing)
        self._none.setText(self._no_words())
        if view_model.is_loaded:
            self._field.setPlaceholderText(self.tr("Search {0} models").format(view_model.count))
        self._look_at(self._list.current)

    def _no_words(self) -> str:
        wanted = self._view_model.wanted
        words = wanted.words.strip()
        if words and wanted == EVERY_MODEL._replace(words=wanted.words):
            return self.tr("No model is called “{0}”.").format(words)
        if words:
            return self.tr("No model matches “{0}” with these filters.").format(words)
        return self.tr("No model has all of this.")

    def _show_answers(self) -> None:
        answers = self._view_model.answers[:ANSWERS_AT_MOST]
        if answers == self._answered:
            return
        self._answered = answers
        clear(self._answers)
        for answer in answers:
            lines = (self._view_model.line(model) for model in answer.models)
            offered = [line for line in lines if line is not None and line.status is not ModelStatus.RETIRED]
            card = AnswerCard(self._look, answer, offered)
            card.model_chosen.connect(self._view_model.model_chosen)
            self._answers.addWidget(card)

    def _look_at(self, row: ModelRow | None) -> None:
        """Say when a model's facts were read, and what the project keeps it for."""
        line = row.line if row is not None else None
        can_be_kept = row is not None and line is not None and row.chosen_id == line.id
        why_not = "" if can_be_kept else self.tr("Only a model that can still be used can be kept")
        for role, button in self._roles.items():
            button.setEnabled(can_be_kept)
            button.setAccessibleDescription(why_not)
            set_tip(button, why_not)
            button.setChecked(row is not None and role in row.roles)
        self._about.set_text(about_words(line) if line is not None else "")

    def _give_role(self, role: Role, *_: object) -> None:
        row = self._list.current
        if row is not None and row.line is not None:
            self._view_model.give_role(role, row.line.id, given=self._roles[role].isChecked())

    def _choose_current(self) -> None:
        row = self._list.current
        if row is not None:
            self._view_model.choose(row)

    def _type(self, letters: str) -> None:
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._field.setText(self._field.text() + letters)
