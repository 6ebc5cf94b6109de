"""Owns what the sidebar says under the model's card: what else was changed, and where a retired model's shot can go."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studio.ui.kit.controls import Button, IconButton
from studio.ui.kit.layouts import clear
from studio.ui.kit.look import Look
from studio.ui.kit.text import Elided, label, set_tip

ROWS_AT_MOST = 12


class ChangeRow(NamedTuple):
    """A setting, its old and its new value as words, and why it is another one."""

    name: str
    old: str
    new: str
    why: str = ""


class ChangeTable(QWidget):
    """Changes, one a line: name, old value, new value."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[ChangeRow, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(3, 1)

    def show_rows(self, rows: Sequence[ChangeRow]) -> None:
        """Show other changes."""
        if tuple(rows) == self._shown:
            return
        self._shown = tuple(rows)
        clear(self._grid)
        for place, row in enumerate(self._shown[:ROWS_AT_MOST]):
            for column, widget in enumerate(self._parts(row)):
                self._grid.addWidget(widget, place, column)
        sentences = (self.tr("{0}: {1} becomes {2}").format(*row[:3]) for row in self._shown)
        self.setAccessibleName(". ".join(sentences))

    def _parts(self, row: ChangeRow) -> tuple[QWidget, ...]:
        new = Elided(row.new, "label")
        set_tip(new, row.why or row.new)
        arrow = label("←" if self.isRightToLeft() else "→", "label", tone="text3")
        return label(row.name, "label", tone="text2"), Elided(row.old, "label", tone="text3"), arrow, new


class Notice(QFrame):
    """A framed note: a sentence, perhaps a table of changes, one button, and a way to put the note away."""

    act_requested = Signal()
    dismissed = Signal()

    def __init__(self, look: Look, *, can_dismiss: bool) -> None:
        super().__init__()
        self._look = look
        self._can_dismiss = can_dismiss
        self._parts: tuple[QLabel, ChangeTable, Button] | None = None  # made for the first note: most shots have none
        self.setProperty("kind", "note")
        self.hide()

    def _made(self) -> tuple[QLabel, ChangeTable, Button]:
        words, table = label(role="label", wrap=True), ChangeTable()
        act = Button(self._look, "", "link" if self._can_dismiss else "secondary")
        act.setProperty("small", True)
        act.clicked.connect(self.act_requested)
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(words, 1)
        if self._can_dismiss:
            away = IconButton(self._look, "x", self.tr("Put this note away"), size=12, box=24)
            away.clicked.connect(self.dismissed)
            head.addWidget(act)
            head.addWidget(away)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(10, 8, 8, 8)
        rows.setSpacing(8)
        rows.addLayout(head)
        rows.addWidget(table)
        if not self._can_dismiss:
            rows.addWidget(act)
        return words, table, act

    def show_note(self, words: str, rows: Sequence[ChangeRow], act: str) -> None:
        """Show a note; an empty `words` hides it."""
        if words:
            if self._parts is None:
                self._parts = self._made()
            note, table, button = self._parts
            note.setText(words)
            table.show_rows(rows)
            table.setVisible(bool(rows))
            button.set_words(act)
            button.setVisible(bool(act))
            self.setAccessibleName(words)
        self.setVisible(bool(words))
