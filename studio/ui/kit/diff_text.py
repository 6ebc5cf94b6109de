"""Owns the field that shows what differs between two texts: taken out struck through, put in underlined, in colour."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from studio.craft.prompt_diff import DiffWords, Op
from studio.ui.kit.look import Look


class DiffText(QTextEdit):
    """Words with what happened to them. Plain text: whatever was written is shown literally."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self._words: tuple[DiffWords, ...] = ()
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setAccessibleName(name)
        self.setProperty("kind", "prose")
        self.setViewportMargins(12, 10, 12, 10)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        look.theme.changed.connect(self._write)

    def show_words(self, words: Sequence[DiffWords]) -> None:
        """Show another difference."""
        self._words = tuple(words)
        self._write()

    def _write(self) -> None:
        theme = self._look.theme
        self.setFont(theme.font("prose"))
        formats = {op: QTextCharFormat() for op in Op}
        formats[Op.EQUAL].setForeground(theme.colour("text2"))
        formats[Op.DELETE].setForeground(theme.colour("danger"))
        formats[Op.DELETE].setFontStrikeOut(True)
        formats[Op.INSERT].setForeground(theme.colour("success"))
        formats[Op.INSERT].setFontUnderline(True)
        self.clear()
        cursor = QTextCursor(self.document())
        for part in self._words:
            cursor.insertText(part.text, formats[part.op])
        self.moveCursor(QTextCursor.MoveOperation.Start)
