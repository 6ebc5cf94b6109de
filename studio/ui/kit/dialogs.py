"""Owns dialogs: opened without a nested event loop, awaited, always plain text."""

import asyncio
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from studio.ui.kit.controls import Button, Kind
from studio.ui.kit.look import Look
from studio.ui.kit.text import label


async def ask(dialog: QDialog) -> bool:
    """Open `dialog` over its parent and return whether it was accepted. It is deleted afterwards by Qt."""
    answer: asyncio.Future[bool] = asyncio.get_running_loop().create_future()

    def finished(code: int) -> None:
        if not answer.done():
            answer.set_result(code == QDialog.DialogCode.Accepted)

    dialog.finished.connect(finished)
    dialog.open()
    try:
        return await answer
    finally:
        dialog.finished.disconnect(finished)
        dialog.hide()
        dialog.deleteLater()


class Question(QDialog):
    """A question with a verb on the button and a way out: "Cancel" unless it is named; an empty name leaves it away.

    Where it is about money, `is_ready` says whether a press is one of its own: the second click of a double one, or an
    Enter right behind it, still belongs to the press that opened the question, and does not answer it.
    """

    def __init__(
        self, look: Look, title: str, body: str, verb: str, *, kind: Kind = "primary", way_out: str | None = None,
        parent: QWidget | None = None, is_ready: Callable[[], bool] | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._is_ready = is_ready
        self.setWindowTitle(title)
        self.setMinimumWidth(look.theme.px(380))
        self.setMaximumWidth(look.theme.px(560))
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(24, 20, 24, 20)
        self.rows.setSpacing(12)
        self.rows.addWidget(label(title, "heading", wrap=True))
        if body:
            self.rows.addWidget(label(body, tone="text2", wrap=True))
        self.verb = Button(look, verb, kind)
        leave = Button(look, self.tr("Cancel") if way_out is None else way_out, "secondary")
        leave.setVisible(way_out != "")
        self.verb.clicked.connect(self.accept)
        leave.clicked.connect(self.reject)
        self.verb.setDefault(True)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(leave)
        buttons.addWidget(self.verb)
        self.rows.addLayout(buttons)

    def accept(self) -> None:
        """Say yes, where the press is one of its own."""
        if self._is_ready is None or self._is_ready():
            super().accept()


class NameDialog(Question):
    """Asks for a name. `name()` is what was typed."""

    def __init__(
        self, look: Look, title: str, verb: str, present: str = "", *, limit: int = 200, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, title, "", verb, parent=parent)
        self._field = QLineEdit(present)
        self._field.setMaxLength(limit)
        self._field.setAccessibleName(title)
        self._field.selectAll()
        self._field.textChanged.connect(self._check)
        self.rows.insertWidget(1, self._field)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._check()

    def name(self) -> str:
        """Return the name without blanks around it."""
        return self._field.text().strip()

    def _check(self) -> None:
        self.verb.setEnabled(bool(self.name()))


async def ask_for_file(parent: QWidget, title: str, patterns: str) -> str | None:
    """Let the user choose a file to read; return its path or None."""
    dialog = QFileDialog(parent, title, "", patterns)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return dialog.selectedFiles()[0] if await ask(dialog) else None


async def ask_where_to_save(parent: QWidget, title: str, suggestion: str, patterns: str) -> str | None:
    """Let the user choose a file to write; return its path or None. Qt asks before one is replaced."""
    dialog = QFileDialog(parent, title, suggestion, patterns)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    return dialog.selectedFiles()[0] if await ask(dialog) else None
