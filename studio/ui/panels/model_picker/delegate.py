"""Owns how a heading and a model of the picker are painted."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from studio.domain.models import ModelLine
from studio.ui.kit.look import Look
from studio.ui.kit.mirror import Mirror
from studio.ui.kit.painted_rows import PaintedRows
from studio.ui.kit.rows import Index, row_of
from studio.ui.model_words import can_badge, nature_badges, price_per_second, role_words
from studio.ui.panels.model_picker.view_model import Group, ModelRow
from studio.ui.panels.model_picker.words import group_words, under_words

MODEL, HEADING, PAD, LETTER, ICON = 52, 30, 12, 28, 13
_HOVER = QStyle.StateFlag.State_MouseOver.value
_CHOSEN = QStyle.StateFlag.State_Selected.value


class ModelDelegate(QStyledItemDelegate):
    """Paints a heading; a model with its letter, name, badges, price, and what stands in its way."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._rows = PaintedRows(look, "bg2")
        self._mirror = Mirror(QRect(), Qt.LayoutDirection.LeftToRight)
        self.shows_retired = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of the row's kind."""
        row: ModelRow = row_of(index)
        return QSize(100, self._look.theme.px(HEADING if row.line is None else MODEL))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row: ModelRow = row_of(index)
        state, direction = option.state.value, option.direction
        looks = (bool(state & _HOVER), bool(state & _CHOSEN), direction, self.shows_retired)

        def paint(painter: QPainter, place: QRect) -> None:
            self._mirror = Mirror(place, direction)
            if row.line is None:
                self._paint_heading(painter, place, row, chosen=looks[1])
            else:
                self._paint_ground(painter, place.adjusted(6, 1, -6, -1), hovered=looks[0], chosen=looks[1])
                self._paint_model(painter, place.adjusted(PAD, 0, -PAD, 0), row, row.line)

        self._rows.paint(painter, option.rect, row, looks, paint)

    def _paint_ground(self, painter: QPainter, rect: QRect, *, hovered: bool, chosen: bool) -> None:
        theme = self._look.theme
        if hovered or chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.selection() if chosen else theme.colour("bg3"))
            painter.drawRoundedRect(QRectF(rect), 8, 8)
        if chosen:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("focus"), 1.5))
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 8, 8)

    def _paint_heading(self, painter: QPainter, place: QRect, row: ModelRow, *, chosen: bool) -> None:
        theme = self._look.theme
        if chosen:
            self._paint_ground(painter, place.adjusted(6, 2, -6, -2), hovered=False, chosen=True)
        words = place.adjusted(PAD, 2, -PAD, 0)
        if row.group is Group.RETIRED:
            name = "caret-down" if self.shows_retired else "caret-right"
            self._icon(painter, QPointF(words.left(), words.center().y() - 6), name, "text2", 12)
            words.adjust(18, 0, 0, 0)
        painter.setFont(theme.font("label"))
        painter.setPen(theme.colour("text2"))
        painter.drawText(self._mirror.rect(words), self._mirror.leading, group_words(row))

    def _paint_model(self, painter: QPainter, rect: QRect, row: ModelRow, line: ModelLine) -> None:
        theme = self._look.theme
        faint = row.group in (Group.RETIRED, Group.CLOSED)
        self._paint_letter(painter, rect, line)
        half = rect.height() // 2
        left = rect.left() + theme.px(LETTER) + 12
        price = price_per_second(line)
        painter.setFont(theme.font("bodyStrong"))
        price_room = painter.fontMetrics().horizontalAdvance(price) + 2
        right = QRect(rect.right() - price_room, rect.top() + 5, price_room, half - 4)
        painter.setPen(theme.colour("text2" if faint or line.micro_usd_per_s is None else "text"))
        painter.drawText(self._mirror.rect(right), self._mirror.trailing, price)
        room = right.left() - left - 8
        name = painter.fontMetrics().elidedText(line.name, Qt.TextElideMode.ElideRight, room)
        painter.setPen(theme.colour("text2" if faint else "text"))
        painter.drawText(self._mirror.rect(QRect(left, right.top(), room, right.height())), self._mirror.leading, name)
        x = left + painter.fontMetrics().horizontalAdvance(name) + 8
        self._paint_marks(painter, QRect(x, right.top(), right.left() - x - 8, right.height()), row)
        self._paint_below(painter, QRect(left, rect.top() + half, rect.right() - left, half - 5), row)

    def _paint_letter(self, painter: QPainter, rect: QRect, line: ModelLine) -> None:
        theme, size = self._look.theme, self._look.theme.px(LETTER)
        box = self._mirror.box(QRectF(rect.left(), rect.center().y() - size / 2, size, size))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("bg4"))
        painter.drawRoundedRect(box, 6, 6)
        painter.setFont(theme.font("bodyStrong"))
        painter.setPen(theme.colour("text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, line.name[:1].upper())

    def _paint_marks(self, painter: QPainter, room: QRect, row: ModelRow) -> None:
        """Paint the roles in words and the present model's tick, as far as there is room."""
        theme = self._look.theme
        x = room.left()
        if row.is_present:
            self._icon(painter, QPointF(x, room.center().y() - 6), "check-circle", "success", ICON)
            x += ICON + 6
        painter.setFont(theme.font("caption"))
        for role in row.roles:
            words = role_words(role)
            width = painter.fontMetrics().horizontalAdvance(words) + 12
            if x + width > room.right():
                return
            box = self._mirror.box(QRectF(x, room.center().y() - 8, width, 17))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent", 0.2))
            painter.drawRoundedRect(box, 8, 8)
            painter.setPen(theme.colour("accentText"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
            x += width + 5

    def _paint_below(self, painter: QPainter, rect: QRect, row: ModelRow) -> None:
        """Paint what stands in the way at the end, who sells it at the beginning, its badges between."""
        theme, line = self._look.theme, row.line
        if line is None:
            return
        painter.setFont(theme.font("label"))
        metrics = painter.fontMetrics()
        status = metrics.elidedText(row.status, Qt.TextElideMode.ElideRight, rect.width() * 3 // 5)
        status_room = metrics.horizontalAdvance(status)
        painter.setPen(theme.colour(row.tone))
        end = QRect(rect.right() - status_room - 1, rect.top(), status_room + 2, rect.height())
        painter.drawText(self._mirror.rect(end), self._mirror.trailing, status)
        room = end.left() - rect.left() - 10
        words = metrics.elidedText(under_words(row), Qt.TextElideMode.ElideRight, room)
        painter.setPen(theme.colour("text2"))
        painter.drawText(
            self._mirror.rect(QRect(rect.left(), rect.top(), room, rect.height())), self._mirror.leading, words
        )
        x = rect.left() + metrics.horizontalAdvance(words) + 10
        badges = [*nature_badges(local=line.local, free=line.free, simulated=line.simulated)]
        badges += [can_badge(name) for name in line.badges]
        for badge in badges:
            if x + ICON > end.left() - 6:
                return
            self._icon(painter, QPointF(x, rect.center().y() - ICON / 2 + 1), badge.icon, "text3", ICON)
            x += ICON + 6

    def _icon(self, painter: QPainter, at: QPointF, name: str, role: str, size: int) -> None:
        ratio = painter.device().devicePixelRatioF()
        pixmap = self._look.icons.pixmap(name, self._look.theme.colour(role), size, ratio=ratio)
        painter.drawPixmap(self._mirror.at(at, size), pixmap)
