"""Owns how a heading and a word of the vocabulary are painted."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from studio.ui.kit.icons import Weight
from studio.ui.kit.look import Look
from studio.ui.kit.mirror import Mirror
from studio.ui.kit.painted_rows import PaintedRows
from studio.ui.kit.rows import Index, row_of
from studio.ui.panels.vocabulary.view_model import WordRow

WORD, HEADING, PAD, STAR = 42, 30, 10, 26
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_HOVER = QStyle.StateFlag.State_MouseOver.value
_CHOSEN = QStyle.StateFlag.State_Selected.value
_FOCUS = QStyle.StateFlag.State_HasFocus.value


class WordDelegate(QStyledItemDelegate):
    """Paints a heading in the hue of its card; a word with its meaning, its marks and its star."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._rows = PaintedRows(look, "bg2")
        self._mirror = Mirror(QRect(), Qt.LayoutDirection.LeftToRight)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of the row's kind."""
        row: WordRow = row_of(index)
        return QSize(100, self._look.theme.px(HEADING if row.entry is None else WORD))

    def on_star(self, rect: QRect, x: int, direction: Qt.LayoutDirection) -> bool:
        """Say whether a place of a row is on its star."""
        place = Mirror(rect, direction).rect(rect.adjusted(rect.width() - self._look.theme.px(STAR) - PAD, 0, 0, 0))
        return place.left() <= x <= place.right()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row: WordRow = row_of(index)
        state, direction = option.state.value, option.direction
        looks = (bool(state & _HOVER), bool(state & _CHOSEN), bool(state & _FOCUS), direction)

        def paint(painter: QPainter, place: QRect) -> None:
            self._mirror = Mirror(place, direction)
            painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # the words are English
            if row.entry is None:
                self._paint_heading(painter, place.adjusted(PAD, 0, -PAD, 0), row)
            else:
                self._paint_ground(painter, place.adjusted(4, 1, -4, -1), *looks[:3])
                self._paint_word(painter, place.adjusted(PAD, 0, -PAD, 0), row, starred=row.kept or any(looks[:2]))

        self._rows.paint(painter, option.rect, row, looks, paint)

    def _paint_ground(self, painter: QPainter, rect: QRect, hovered: bool, chosen: bool, focused: bool) -> None:
        theme = self._look.theme
        if hovered or chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.selection() if chosen else theme.colour("bg3"))
            painter.drawRoundedRect(QRectF(rect), 7, 7)
        if focused:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 7, 7)

    def _paint_heading(self, painter: QPainter, rect: QRect, row: WordRow) -> None:
        theme = self._look.theme
        hue, size = theme.component(row.card), theme.px(14)
        at = self._mirror.at(QPointF(rect.left() + 2, rect.center().y() - size / 2 + 2), size)
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(at, self._look.icons.pixmap(theme.tokens.icons[row.card], hue, size, ratio=ratio))
        painter.setFont(theme.font("label"))
        painter.setPen(hue)
        words = rect.adjusted(size + 10, 3, 0, 0)
        self._words(painter, words, self._cut(painter, row.heading, words.width()))

    def _paint_word(self, painter: QPainter, rect: QRect, row: WordRow, *, starred: bool) -> None:
        if row.entry is None:
            return
        theme = self._look.theme
        half, right = rect.height() // 2, rect.right() - (theme.px(STAR) if starred else 0)
        top = QRect(rect.left() + 4, rect.top() + 3, right - rect.left() - 4, half - 2)
        painter.setFont(theme.font("bodyStrong"))
        painter.setPen(theme.colour("textDis" if row.why_not else "text"))
        room = top.width() - (20 if row.good else 0)
        term = self._cut(painter, row.entry.term, room)
        self._words(painter, top, term)
        if row.good:
            x = top.left() + painter.fontMetrics().horizontalAdvance(term) + 6
            self._icon(painter, QPointF(x, top.center().y() - 6), "seal-check", "success", "fill")
        below = QRect(top.left(), rect.top() + half, top.width(), half - 4)
        painter.setFont(theme.font("label"))
        painter.setPen(theme.colour("textDis" if row.why_not else "text2"))
        self._words(painter, below, self._cut(painter, row.why_not or row.entry.meaning, below.width()))
        if starred:
            name: tuple[str, Weight] = ("warning", "fill") if row.kept else ("text3", "regular")
            self._icon(painter, QPointF(right + 6, rect.center().y() - 7), "star", *name, size=14)

    def _icon(self, painter: QPainter, at: QPointF, name: str, role: str, weight: Weight, size: int = 12) -> None:
        colour, ratio = self._look.theme.colour(role), painter.device().devicePixelRatioF()
        pixmap = self._look.icons.pixmap(name, colour, size, weight=weight, ratio=ratio)
        painter.drawPixmap(self._mirror.at(at, size), pixmap)

    def _words(self, painter: QPainter, rect: QRect, words: str) -> None:
        painter.drawText(self._mirror.rect(rect), _RIGHT if self._mirror.turned else _LEFT, words)

    def _cut(self, painter: QPainter, words: str, width: int) -> str:
        return painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, max(0, width))
