"""Owns how the cells of the shot list are painted, and the fields in which they are edited."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    Qt,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDoubleSpinBox,
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from studio.domain.project import CAPTION_LIMIT, NAME_LIMIT
from studio.ui.kit.look import Look
from studio.ui.kit.mirror import Mirror
from studio.ui.kit.pictures import draw_filling
from studio.ui.kit.thumbnails import Thumbnails
from studio.ui.panels.shot_list.list_model import NUMBERS, Column, ShotTableModel
from studio.ui.panels.shot_list.view_model import ShotRow
from studio.ui.shot_states import STATUS_MARKS
from studio.ui.shot_words import grade_words, take_words

LEAST_S, MOST_S = 0.5, 3600.0
TALL, WIDE = 132, 360
GAP = 8
# Made once: to join or ask flags costs PySide more than to paint a word.
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_SELECTED, _FOCUS = QStyle.StateFlag.State_Selected.value, QStyle.StateFlag.State_HasFocus.value
Index = QModelIndex | QPersistentModelIndex
_Hint = QStyledItemDelegate.EndEditHint


class ShotDelegate(QStyledItemDelegate):
    """Paints cells. Names are edited on a line, captions and prompts in a larger field, takes are picked."""

    def __init__(self, look: Look, model: ShotTableModel, thumbnails: Thumbnails, parent: QAbstractItemView) -> None:
        super().__init__(parent)
        self._look = look
        self._model = model
        self._thumbnails = thumbnails
        self._view = parent

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        theme, row, column = self._look.theme, self._model.rows[index.row()], Column(index.column())
        state, rect = option.state.value, option.rect
        if state & _SELECTED:
            painter.fillRect(rect, theme.selection())
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        place = rect.adjusted(GAP, 0, -GAP, 0)
        if column is Column.PICTURE:
            self._paint_picture(painter, place, row)
        elif column is Column.STATUS:
            self._paint_status(painter, place, row, option.direction)
        else:
            self._paint_words(painter, place, row, column, option.direction)
        if state & _FOCUS:
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -2, -2))

    def _paint_picture(self, painter: QPainter, place: QRect, row: ShotRow) -> None:
        height = place.height() - 8
        box = QRectF(place.left(), place.top() + 4, min(place.width(), round(height * 16 / 9)), height)
        image = self._thumbnails.image(row.take) if row.take is not None else None
        if image is not None:
            draw_filling(painter, box, image, 4)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.theme.colour("control"), 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _paint_status(self, painter: QPainter, place: QRect, row: ShotRow, direction: Qt.LayoutDirection) -> None:
        name, role, weight = STATUS_MARKS[row.status]
        ratio = painter.device().devicePixelRatioF()
        mark = self._look.icons.pixmap(name, self._look.theme.colour(role), 14, weight=weight, ratio=ratio)
        mirror = Mirror(place, direction)
        painter.drawPixmap(mirror.at(QPointF(place.left(), place.center().y() - 6), 14), mark)
        self._words(painter, mirror.rect(place.adjusted(20, 0, 0, 0)), row.status_words, "text", "body")

    def _paint_words(
        self, painter: QPainter, place: QRect, row: ShotRow, column: Column, direction: Qt.LayoutDirection
    ) -> None:
        words = self._model.words(row, column)
        number = column in NUMBERS
        strong = column in (Column.CODE, Column.NAME)
        tone = "text" if strong or column is Column.PLANNED else "text2"
        if column is Column.TAKE and row.take is not None and row.take.id == row.chosen:
            ratio = painter.device().devicePixelRatioF()
            star = self._look.icons.pixmap("star", self._look.theme.colour("warning"), 12, weight="fill", ratio=ratio)
            mirror = Mirror(place, direction)
            painter.drawPixmap(mirror.at(QPointF(place.left(), place.center().y() - 6), 12), star)
            place = mirror.rect(place.adjusted(18, 0, 0, 0))
        self._words(painter, place, words, tone, "bodyStrong" if strong else "body", _RIGHT if number else _LEFT)

    def _words(
        self, painter: QPainter, place: QRect, words: str, tone: str, role: str, side: Qt.AlignmentFlag = _LEFT
    ) -> None:
        painter.setFont(self._look.theme.font(role))
        painter.setPen(self._look.theme.colour(tone))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, side, shown)

    # ---- editing ---------------------------------------------------------------------------------------------------

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return the field for a cell, named as its column."""
        column = Column(index.column())
        field: QWidget
        if column in (Column.CAPTION, Column.PROMPT):
            field = QPlainTextEdit(parent)
        elif column is Column.PLANNED:
            number = QDoubleSpinBox(parent)
            number.setRange(LEAST_S, MOST_S)
            number.setDecimals(1)
            number.setSingleStep(0.5)
            field = number
        elif column is Column.TAKE:
            field = self._takes_box(parent, self._model.rows[index.row()])
        else:
            line = QLineEdit(parent)
            line.setMaxLength(NAME_LIMIT)
            field = line
        field.setAccessibleName(str(self._model.headerData(column, Qt.Orientation.Horizontal)))
        return field

    def _takes_box(self, parent: QWidget, row: ShotRow) -> QComboBox:
        box = QComboBox(parent)
        box.addItem(self.tr("The best there is"), None)
        for take in reversed(row.takes):
            box.addItem(self.tr("{0} · {1}").format(take_words(take), grade_words(take.grade)), take.id)
        box.activated.connect(self._commit_choice)
        return box

    def _commit_choice(self) -> None:
        box = self.sender()
        if isinstance(box, QComboBox):
            self.commitData.emit(box)
            self.closeEditor.emit(box, _Hint.NoHint)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show what is there."""
        value = index.data(Qt.ItemDataRole.EditRole)
        if isinstance(editor, QPlainTextEdit):
            editor.setPlainText(value)
            editor.selectAll()
        elif isinstance(editor, QDoubleSpinBox):
            editor.setValue(value)
            editor.selectAll()
        elif isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findData(value)))
        elif isinstance(editor, QLineEdit):
            editor.setText(value)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Write what was typed or picked."""
        if isinstance(editor, QPlainTextEdit):
            text = editor.toPlainText()
            model.setData(index, text[:CAPTION_LIMIT].strip() if index.column() == Column.CAPTION else text)
        elif isinstance(editor, QDoubleSpinBox):
            editor.interpretText()
            model.setData(index, editor.value())
        elif isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Put the field over its cell; a larger one is kept inside the list."""
        cell, room = self._view.visualRect(index), self._view.viewport().rect()
        if not isinstance(editor, QPlainTextEdit):
            editor.setGeometry(cell.adjusted(2, 4, -2, -4))
            return
        tall = self._look.theme.px(TALL if index.column() == Column.PROMPT else TALL // 2 + 8)
        place = QRect(cell.left(), cell.top() + 2, max(cell.width(), WIDE), tall)
        place.moveLeft(max(0, min(place.left(), room.width() - place.width() - 2)))
        place.moveTop(max(0, min(place.top(), room.height() - place.height() - 2)))
        editor.setGeometry(place)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Let Enter and Tab end the larger fields as they end a line; with Shift, Enter begins a new line."""
        if isinstance(editor, QPlainTextEdit) and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            ends = {
                Qt.Key.Key_Return: _Hint.NoHint,
                Qt.Key.Key_Enter: _Hint.NoHint,
                Qt.Key.Key_Tab: _Hint.EditNextItem,
                Qt.Key.Key_Backtab: _Hint.EditPreviousItem,
            }
            hint = ends.get(Qt.Key(event.key()))
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if hint is not None and (not shifted or hint is _Hint.EditPreviousItem):
                self.commitData.emit(editor)
                self.closeEditor.emit(editor, hint)
                return True
        return super().eventFilter(editor, event)
