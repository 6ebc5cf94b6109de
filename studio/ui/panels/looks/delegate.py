"""Owns how a look is painted: what it is, its name, where it is used, its first words."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from studio.domain.looks import LookKind
from studio.ui.kit.look import Look
from studio.ui.kit.mirror import Mirror
from studio.ui.kit.painted_rows import PaintedRows
from studio.ui.kit.rows import Index, row_of
from studio.ui.panels.looks.list_model import LookListModel
from studio.ui.panels.looks.view_model import LookRow

HEIGHT, PAD = 44, 10
ICONS = {LookKind.CHARACTER: "person", LookKind.PLACE: "map-pin", LookKind.STYLE: "palette"}
_STATES = (
    QStyle.StateFlag.State_MouseOver.value,
    QStyle.StateFlag.State_HasFocus.value,
    QStyle.StateFlag.State_Selected.value,
)


class LookDelegate(QStyledItemDelegate):
    """Paints looks; one that the open shot names has a dot before its count."""

    def __init__(self, look: Look, model: LookListModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._model = model
        self._rows = PaintedRows(look, "bg1")

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row."""
        return QSize(160, self._look.theme.px(HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row: LookRow = row_of(index)
        state, direction = option.state.value, option.direction
        looks = (*(state & each for each in _STATES), direction)

        def paint(painter: QPainter, place: QRect) -> None:
            mirror = Mirror(place, direction)
            rect = place.adjusted(6, 0, -6, 0)
            self._paint_ground(painter, rect, state)
            self._paint(painter, rect, row, mirror)

        self._rows.paint(painter, option.rect, row, looks, paint)

    def _paint_ground(self, painter: QPainter, rect: QRect, state: int) -> None:
        theme = self._look.theme
        hovered, focused, selected = (state & each for each in _STATES)
        box = QRectF(rect).adjusted(0, 1, 0, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if hovered or focused:
            painter.setBrush(theme.selection() if focused and selected else theme.colour("bg3", 0.6))
            painter.drawRoundedRect(box, 7, 7)
        if focused:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 7, 7)

    def _paint(self, painter: QPainter, rect: QRect, row: LookRow, mirror: Mirror) -> None:
        theme, ratio = self._look.theme, painter.device().devicePixelRatioF()
        px = theme.px
        size = px(16)
        icon = ICONS[row.look.kind] if row.look is not None else "question"
        role = "warning" if row.look is None else "accentText" if row.here else "text3"
        pixmap = self._look.icons.pixmap(icon, theme.colour(role), size, ratio=ratio)
        painter.drawPixmap(mirror.at(QPointF(rect.left() + PAD - 2, rect.top() + px(6)), size), pixmap)
        left, right = rect.left() + PAD + size + 6, rect.right() - PAD
        upper = QRect(left, rect.top() + 3, right - left, rect.height() // 2 - 2)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("accentText" if row.here else "text3"))
        used = self._model.used(row)
        painter.drawText(mirror.rect(upper), mirror.trailing, used)
        room = painter.fontMetrics().horizontalAdvance(used) + 8
        self._words(painter, mirror, upper.adjusted(0, 0, -room, 0), f"@{row.name}", "text", "bodyStrong")
        lower = upper.translated(0, rect.height() // 2 - 4)
        self._words(painter, mirror, lower, self._model.below(row), "text2", "label")

    def _words(self, painter: QPainter, mirror: Mirror, rect: QRect, words: str, colour: str, role: str) -> None:
        painter.setFont(self._look.theme.font(role))
        painter.setPen(self._look.theme.colour(colour))
        words = words.replace("\n", " ")
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, max(0, rect.width()))
        painter.drawText(mirror.rect(rect), mirror.leading, shown)
