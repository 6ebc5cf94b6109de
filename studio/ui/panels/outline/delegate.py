"""Owns how a row of the outline is painted and edited."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from studio.ui.kit.icons import Weight
from studio.ui.kit.look import Look
from studio.ui.kit.mirror import Mirror
from studio.ui.kit.painted_rows import PaintedRows
from studio.ui.kit.pictures import draw_filling
from studio.ui.kit.rows import Index, row_of
from studio.ui.kit.thumbnails import Thumbnails
from studio.ui.panels.outline.view_model import Row, RowKind
from studio.ui.shot_states import STATUS_MARKS

_HEIGHTS = {RowKind.SCENE: 34, RowKind.SHOT: 38, RowKind.TAKE: 27}
CARET_X, THUMB_X, TEXT_GAP = 12, 30, 8
# Made once: to join or ask flags costs PySide more than to paint a word.
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_HOVER, _FOCUS = QStyle.StateFlag.State_MouseOver.value, QStyle.StateFlag.State_HasFocus.value


class OutlineDelegate(QStyledItemDelegate):
    """Paints scenes, shots with their picture, and takes."""

    def __init__(self, look: Look, thumbnails: Thumbnails, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._thumbnails = thumbnails
        self._rows = PaintedRows(look, "bg1")
        self._mirror = Mirror(QRect(), Qt.LayoutDirection.LeftToRight)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of the row's kind."""
        row: Row = row_of(index)
        return QSize(100, self._look.theme.px(_HEIGHTS[row.kind]))  # the list asks for it at each paint, too

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row: Row = row_of(index)
        state, direction = option.state.value, option.direction
        image = self._thumbnails.image(row.take) if row.take is not None and row.kind is RowKind.SHOT else None
        looks = (bool(state & _HOVER), bool(state & _FOCUS), direction, image.cacheKey() if image is not None else 0)

        def paint(painter: QPainter, place: QRect) -> None:
            self._mirror = Mirror(place, direction)
            rect = place.adjusted(6, 0, -6, 0)
            self._paint_ground(painter, rect, row, hovered=looks[0], focused=looks[1])
            if row.kind is RowKind.SCENE:
                self._paint_scene(painter, rect, row)
            elif row.kind is RowKind.SHOT:
                self._paint_shot(painter, rect, row, image)
            else:
                self._paint_take(painter, rect, row)

        self._rows.paint(painter, option.rect, row, looks, paint)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return a field over the row's name."""
        editor = QLineEdit(parent)
        editor.setMaxLength(200)
        editor.setAccessibleName(self.tr("Name"))
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Put the field over the name."""
        row: Row = row_of(index)
        left = 34 if row.kind is RowKind.SCENE else 84
        editor.setGeometry(Mirror(option.rect, option.direction).rect(option.rect.adjusted(left, 2, -8, -2)))

    def _paint_ground(self, painter: QPainter, rect: QRect, row: Row, *, hovered: bool, focused: bool) -> None:
        theme = self._look.theme
        ground = self._mirror.box(QRectF(rect).adjusted(0 if row.kind is not RowKind.TAKE else 40, 1, 0, -1))
        painter.setPen(Qt.PenStyle.NoPen)
        if row.current:
            painter.setBrush(theme.selection() if row.kind is RowKind.SHOT else theme.colour("bg3"))
            painter.drawRoundedRect(ground, 7, 7)
        elif hovered:
            painter.setBrush(theme.colour("bg3", 0.6))
            painter.drawRoundedRect(ground, 7, 7)
        if focused:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), 7, 7)

    def _paint_scene(self, painter: QPainter, rect: QRect, row: Row) -> None:
        self._caret(painter, rect, row)
        right = self._detail(painter, rect, row.detail)
        self._words(painter, rect.adjusted(24, 0, 0, 0), row.code, "text", "bodyStrong", right)
        self._words(painter, rect.adjusted(42, 0, 0, 0), row.name, "text", "bodyStrong", right)

    def _paint_shot(self, painter: QPainter, rect: QRect, row: Row, image: QImage | None) -> None:
        theme = self._look.theme
        if row.take is not None:
            self._caret(painter, rect.adjusted(4, 0, 0, 0), row)
        height = theme.px(38) - 12
        box = self._mirror.box(QRectF(rect.left() + THUMB_X, rect.top() + (rect.height() - height) / 2, 46, height))
        if image is not None:
            draw_filling(painter, box, image, 4)
        else:
            painter.setPen(QPen(theme.colour("control"), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        name, role, weight = STATUS_MARKS[row.status]
        self._icon(painter, QPointF(rect.right() - 22, rect.center().y() - 7), name, role, weight)
        right = rect.right() - 28
        code = rect.adjusted(THUMB_X + 46 + TEXT_GAP, 0, 0, 0)
        self._words(painter, code, row.code, "text", "bodyStrong", right)
        width = painter.fontMetrics().horizontalAdvance(row.code) + TEXT_GAP
        self._words(painter, code.adjusted(width, 0, 0, 0), row.name, "text", "body", right)

    def _paint_take(self, painter: QPainter, rect: QRect, row: Row) -> None:
        theme = self._look.theme
        painter.setPen(QPen(theme.colour("line2"), 1))
        x = rect.left() + 46
        stem, tip, middle = self._mirror.x(x), self._mirror.x(x + 7), rect.center().y()
        painter.drawLine(QPointF(stem, rect.top()), QPointF(stem, middle))
        painter.drawLine(QPointF(stem, middle), QPointF(tip, middle))
        right = self._detail(painter, rect, row.detail)
        words = rect.adjusted(58, 0, 0, 0)
        self._words(painter, words, row.name, "text" if row.current else "text2", "body", right)
        if row.chosen:
            width = painter.fontMetrics().horizontalAdvance(row.name)
            self._icon(painter, QPointF(words.left() + width + 6, rect.center().y() - 6), "star", "warning", "fill")

    def _caret(self, painter: QPainter, rect: QRect, row: Row) -> None:
        name = "caret-down" if row.unfolded else "caret-left" if self._mirror.turned else "caret-right"
        self._icon(painter, QPointF(rect.left() + CARET_X - 6, rect.center().y() - 6), name, "text3", "regular", 12)

    def _icon(self, painter: QPainter, at: QPointF, name: str, role: str, weight: str, size: int = 14) -> None:
        ratio = painter.device().devicePixelRatioF()
        colour = self._look.theme.colour(role)
        fill: Weight = "fill" if weight == "fill" else "regular"
        place = self._mirror.at(at, size)
        painter.drawPixmap(place, self._look.icons.pixmap(name, colour, size, weight=fill, ratio=ratio))

    def _detail(self, painter: QPainter, rect: QRect, words: str) -> int:
        painter.setFont(self._look.theme.font("label"))
        painter.setPen(self._look.theme.colour("text3"))
        place = self._mirror.rect(rect.adjusted(0, 0, -8, 0))
        painter.drawText(place, _RIGHT, words)
        return rect.right() - 12 - painter.fontMetrics().horizontalAdvance(words)

    def _words(self, painter: QPainter, rect: QRect, words: str, colour: str, role: str, right: int) -> None:
        painter.setFont(self._look.theme.font(role))
        painter.setPen(self._look.theme.colour(colour))
        room = QRect(rect.left(), rect.top(), max(0, right - rect.left()), rect.height())
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(self._mirror.rect(room), _LEFT, shown)
