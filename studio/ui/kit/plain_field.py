"""Owns the fields for prose: plain text, exact letters, and no undo stack of their own."""

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QTextEdit

from studio.domain.prompt import Card
from studio.domain.ranges import differing_middle
from studio.domain.utf16 import index_at_utf16, utf16_offset
from studio.ui.kit.drags import word_in

_BREAKS = str.maketrans({"\u2029": "\n", "\u2028": "\n"})


class PlainField(QTextEdit):
    """A field for plain text with a fixed line height (QPlainTextEdit cannot have one).

    `edited` comes for the user's own edits only; offsets are code points. Undo and redo are left to the window.
    `word_dropped` comes behind it for a word of the vocabulary: its card, and where it begins and ends.
    """

    edited = Signal()
    left = Signal()
    pasted = Signal()
    word_dropped = Signal(object, int, int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._line_px = 0
        self._invitation = ""
        self._setting = False
        self._dropped: tuple[Card, int, int] | None = None
        self.setAccessibleName(name)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(0)
        self.document().contentsChanged.connect(self._on_contents_changed)

    def text(self) -> str:
        """Return the text exactly as it was written, line breaks as line feeds."""
        return self.document().toRawText().translate(_BREAKS)

    def set_text(self, text: str) -> None:
        """Show another text; the cursor stays where it can. Nothing is announced."""
        shown = self.text()
        if text == shown:
            return
        at = self.cursor_index()
        self._setting = True
        self._replace(shown, text)
        self._setting = False
        cursor = self.textCursor()
        cursor.setPosition(utf16_offset(text, min(at, len(text))))
        self.setTextCursor(cursor)

    def invite(self, words: str) -> None:
        """Show `words` while the field is empty (Qt 6.11 cuts its own placeholder off after the first line)."""
        self._invitation = words
        self.setAccessibleDescription(words)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, or the invitation."""
        super().paintEvent(event)
        if self._invitation and self.document().isEmpty():
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            flags = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
            painter.drawText(self.viewport().rect(), flags, self._invitation)

    def set_line_height(self, px: int) -> None:
        """Give every line the same height in px."""
        self._line_px = px
        self._setting = True
        self._apply_line_height()
        self._setting = False

    def cursor_index(self) -> int:
        """Return where the cursor stands."""
        return index_at_utf16(self.text(), self.textCursor().position())

    def selection(self) -> tuple[int, int]:
        """Return the start and end of what is selected; equal where nothing is."""
        text = self.text()
        cursor = self.textCursor()
        return index_at_utf16(text, cursor.selectionStart()), index_at_utf16(text, cursor.selectionEnd())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste plain text only; a word of the vocabulary is set apart from its neighbours and told with its place."""
        word = word_in(source)
        if word is None:
            self.textCursor().insertText(source.text())
            self.pasted.emit()
            return
        from studio.craft.vocabulary import fitted  # late: no word is dropped before there is a vocabulary

        start, end = self.selection()
        text = self.text()
        put = fitted(text[:start] + text[end:], start, word.term)
        start += put.index(word.term)
        self._dropped = word.card, start, start + len(word.term)  # a drop tells of the new text after it has returned
        self.textCursor().insertText(put)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Write, but leave undo, redo and Ctrl or Alt with Enter to the window."""
        if _is_undo(event):
            event.ignore()
            return
        if event.matches(QKeySequence.StandardKey.InsertParagraphSeparator) and not self.isReadOnly():
            self.textCursor().insertBlock()  # Qt 6.11 takes the height off an empty line and begins no other
            self.ensureCursorVisible()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the field was left."""
        super().focusOutEvent(event)
        self.left.emit()

    def _replace(self, shown: str, text: str) -> None:
        """Write only what differs: the lines around it keep their layout, and new ones take their height over."""
        start, end, new = differing_middle(shown, text)
        cursor = QTextCursor(self.document())
        cursor.setPosition(utf16_offset(shown, start))
        cursor.setPosition(utf16_offset(shown, end), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(new)

    def _apply_line_height(self) -> None:
        if not self._line_px:
            return
        style = QTextBlockFormat()
        style.setLineHeight(self._line_px, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(style)

    def _on_contents_changed(self) -> None:
        if self._setting:
            return
        self.edited.emit()
        dropped, self._dropped = self._dropped, None
        if dropped is not None:
            self.word_dropped.emit(*dropped)


def _is_undo(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
