"""Owns the fields in which names and captions are edited on the board."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QPlainTextEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)  # fmt: skip

from studio.domain.project import CAPTION_LIMIT, NAME_LIMIT
from studio.ui.kit.mirror import Mirror
from studio.ui.kit.rows import Index, row_of
from studio.ui.panels.board.card import CardShape
from studio.ui.panels.board.list_model import CAPTION_ROLE
from studio.ui.panels.board.view_model import BoardRow, RowKind


class BoardDelegate(QStyledItemDelegate):
    """Makes the fields. `of_caption` says which of a card's texts is edited next, `shape` where it stands."""

    def __init__(self, shape: CardShape, parent: QAbstractItemView) -> None:
        super().__init__(parent)
        self._view = parent
        self.shape = shape
        self.of_caption = False

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return a field over the row's name or caption."""
        if self.of_caption:
            field = QPlainTextEdit(parent)
            field.setAccessibleName(self.tr("Caption"))
            field.setTabChangesFocus(True)
            field.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            field.document().setDocumentMargin(3)
            field.setProperty("role", "label")
            return field
        line = QLineEdit(parent)
        line.setMaxLength(NAME_LIMIT)
        line.setAccessibleName(self.tr("Name"))
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show the text that is there, selected, so that typing replaces it."""
        if isinstance(editor, QPlainTextEdit):
            editor.setPlainText(str(index.data(CAPTION_ROLE)))
            editor.selectAll()
        elif isinstance(editor, QLineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QObject, index: Index) -> None:
        """Write what was typed."""
        if isinstance(editor, QPlainTextEdit):
            caption = editor.toPlainText()[:CAPTION_LIMIT].strip()
            if caption != index.data(CAPTION_ROLE):
                self._view.model().setData(index, caption, CAPTION_ROLE)
        elif isinstance(editor, QLineEdit):
            self._view.model().setData(index, editor.text(), Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Put the field over its text."""
        row: BoardRow = row_of(index)
        box = self._view.visualRect(index)
        if row.kind is RowKind.SCENE:
            place = Mirror(box, self._view.layoutDirection()).rect(box.adjusted(20, 0, -40, 0))
        elif isinstance(editor, QPlainTextEdit):
            place = self.shape.caption(box).adjusted(-7, -4, 7, 8)
        else:
            place = self.shape.name(box).adjusted(-7, -4, 7, 4)
        editor.setGeometry(QRect(place))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Let Enter write a caption as it writes a name; with Shift it begins a new line."""
        if isinstance(editor, QPlainTextEdit) and isinstance(event, QKeyEvent):
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if (
                enter
                and event.type() == QEvent.Type.KeyPress
                and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            ):
                self.commitData.emit(editor)
                self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
                return True
        return super().eventFilter(editor, event)
