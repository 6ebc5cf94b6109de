"""Owns a named choice of the sidebar: segments where there are few, a list where there are many, with prices."""

from collections.abc import Callable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studio.ui.kit.controls import DropDown
from studio.ui.kit.look import Look
from studio.ui.kit.text import Elided, label, set_tip
from studio.ui.panels.parameters.choices import Choice
from studio.ui.panels.parameters.segments import Segments

SEGMENTS_AT_MOST = 5
SEGMENTS_ROOM = 284


def heading(name: str, doubt: str = "") -> QLabel:
    """Return the heading of a field; one whose limits are not sure has a question mark that says why."""
    made = label(f"{name} ?" if doubt else name, "label", tone="text2")
    made.setAccessibleDescription(doubt)
    set_tip(made, doubt)
    return made


class ChoiceField(QWidget):
    """A named choice. A value that cannot be is grey; one that would change another is dim. The reason is shown."""

    def __init__(self, look: Look, name: str, chosen: Callable[[str], None], doubt: str = "") -> None:
        """Name a choice; `doubt` says why its limits are not sure."""
        super().__init__()
        self._look = look
        self._chosen = chosen
        self._note = Elided(role="caption", tone="text2")
        self._segments = Segments(look, name)
        self._list = DropDown(look, name)
        self._shown: list[Choice] = []
        self._few: bool | None = None
        self._read_last: tuple[list[Choice], str, str, float, int] | None = None  # None: the user moved it since
        head = QHBoxLayout()
        head.addWidget(heading(name, doubt))
        head.addStretch(1)
        head.addWidget(self._note)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addLayout(head)
        rows.addWidget(self._segments)
        rows.addWidget(self._list)
        self._segments.value_chosen.connect(self._choose)
        self._list.activated.connect(self._on_activated)

    def read(self, choices: list[Choice], value: str, note: str = "") -> None:
        """Show the choices with their prices, which of them is chosen, and why others are not like it."""
        room = self.width() if self.isVisible() else self._look.theme.px(SEGMENTS_ROOM)
        reading = (choices, value, note, self._look.theme.scale, room)
        if reading == self._read_last:
            return
        self._read_last = reading
        if [choice[:2] for choice in choices] != [choice[:2] for choice in self._shown] or self._few is None:
            self._segments.set_choices([(choice.value, choice.words) for choice in choices])
        self._shown = choices
        self._fill_segments()
        self._few = len(choices) <= SEGMENTS_AT_MOST and self._segments.stack_where_needed(room)
        self._segments.setVisible(self._few)
        self._list.setVisible(not self._few)
        self._fill_list()
        self._segments.set_value(value)
        self._list.setCurrentIndex(self._list.findData(value))
        reasons = (choice.why_not or choice.rule for choice in choices if choice.why_not or choice.rule)
        self._note.set_text(next(reasons, note))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the choices to the room."""
        super().resizeEvent(event)
        if self._read_last is not None and event.size().width() != event.oldSize().width():
            choices, value, note = self._read_last[:3]
            self.read(choices, value, note)

    def _fill_segments(self) -> None:
        for choice in self._shown:
            segment = self._segments.segment(choice.value)
            segment.set_note(choice.price)
            segment.set_shape(choice.shape)
            self._segments.set_ready(choice.value, not choice.why_not, choice.why_not)
            if not choice.why_not:
                segment.set_dim(bool(choice.rule), choice.would)

    def _fill_list(self) -> None:
        if self._few:
            return
        self._list.clear()
        for choice in self._shown:
            words = f"{choice.words} · {choice.price}" if choice.price else choice.words
            self._list.addItem(f"{words} — {choice.rule}" if choice.rule else words, choice.value)

    def _choose(self, value: str) -> None:
        self._read_last = None
        self._chosen(value)

    def _on_activated(self, at: int) -> None:
        choice = self._shown[at]
        if choice.why_not:
            self._read_last = None
            self._note.set_text(choice.why_not)
        else:
            self._choose(choice.value)
