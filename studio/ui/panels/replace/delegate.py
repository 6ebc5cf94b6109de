"""Owns how shots and hits are painted: the words around a hit, the hit itself marked, a lock where it is left alone."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from studio.ui.kit.look import Look
from studio.ui.kit.mirror import Mirror
from studio.ui.kit.reading_direction import direction_of
from studio.ui.kit.rows import Index, row_of
from studio.ui.panels.replace.list_model import HitListModel
from studio.ui.panels.replace.view_model import HitRow

HEIGHT, PAD = 28, 10
_HOVER, _FOCUS = QStyle.StateFlag.State_MouseOver.value, QStyle.StateFlag.State_HasFocus.value


class HitDelegate(QStyledItemDelegate):
    """Paints the rows."""

    def __init__(self, look: Look, model: HitListModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row."""
        return QSize(200, self._look.theme.px(HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row: HitRow = row_of(index)
        theme, state = self._look.theme, option.state.value
        mirror = Mirror(option.rect, option.direction)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(2, 1, -2, -1)
        if state & (_HOVER | _FOCUS) and row.start is not None:
            painter.setPen(QPen(theme.colour("focus"), 2) if state & _FOCUS else Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("bg3", 0.6))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)
        elif state & _FOCUS:
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)
        rect = option.rect.adjusted(PAD, 0, -PAD, 0)
        if row.start is None:
            self._paint_shot(painter, rect, row, mirror)
        else:
            self._paint_hit(painter, rect, row, mirror)
        painter.restore()

    def _paint_shot(self, painter: QPainter, rect: QRect, row: HitRow, mirror: Mirror) -> None:
        theme = self._look.theme
        painter.setFont(theme.font("label"))
        painter.setPen(theme.colour("text3"))
        count = self._model.count(row)
        painter.drawText(mirror.rect(rect), mirror.trailing, count)
        room = rect.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(count) - 8, 0)
        painter.setFont(theme.font("bodyStrong"))
        painter.setPen(theme.colour("text"))
        words = painter.fontMetrics().elidedText(
            f"{row.code}  {row.name}", Qt.TextElideMode.ElideRight, max(0, room.width())
        )
        painter.drawText(mirror.rect(room), mirror.leading, words)

    def _paint_hit(self, painter: QPainter, rect: QRect, row: HitRow, mirror: Mirror) -> None:
        """Paint the words in the direction in which they are read, which need not be the window's."""
        theme = self._look.theme
        mirror = Mirror(rect, direction_of(f"{row.before}{row.words}{row.after}"))
        painter.setFont(theme.font("body"))
        metrics = painter.fontMetrics()
        left, right = rect.left() + 14, rect.right()
        if row.locked:
            size = theme.px(13)
            lock = self._look.icons.pixmap(
                "lock-simple", theme.colour("text3"), size, ratio=painter.device().devicePixelRatioF()
            )
            painter.drawPixmap(mirror.at(QPointF(right - size, rect.center().y() - size / 2), size), lock)
            right -= size + 8
        before = metrics.elidedText(row.before, Qt.TextElideMode.ElideLeft, max(0, (right - left) // 2))
        words = metrics.elidedText(row.words.replace("\n", " "), Qt.TextElideMode.ElideRight, max(0, right - left))
        parts = ((before, "text2", False), (words, "text", True), (row.after, "text2", False))
        for text, colour, marked in parts:
            width = min(metrics.horizontalAdvance(text) + 1, max(0, right - left))
            place = mirror.rect(QRect(left, rect.top(), width, rect.height()))
            if marked:
                mark = QRectF(place).adjusted(-1, 4, 1, -4)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.colour("text3" if row.locked else "warning", 0.28))
                painter.drawRoundedRect(mark, 3, 3)
                painter.setPen(QPen(theme.colour("text3" if row.locked else "warning"), 1.5))
                painter.drawLine(mark.bottomLeft(), mark.bottomRight())
            painter.setPen(theme.colour(colour))
            cut = text is row.after and metrics.horizontalAdvance(text) > width
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width) if cut else text
            painter.drawText(place, mirror.leading, shown)
            left += width
