"""Owns how a version is painted: its number and name, when it was made, what changed, and its takes."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from studio.ui.kit.look import Look
from studio.ui.kit.mirror import Mirror
from studio.ui.kit.painted_rows import PaintedRows
from studio.ui.kit.rows import Index, row_of
from studio.ui.panels.history.list_model import VersionListModel
from studio.ui.panels.history.view_model import VersionRow

HEIGHT, PAD, DOT = 54, 10, 8
_SELECTED = QStyle.StateFlag.State_Selected.value
_LEFT = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class VersionDelegate(QStyledItemDelegate):
    """Paints versions. A dot for each component that changed, in its hue; its name stands beside."""

    def __init__(self, look: Look, model: VersionListModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._model = model
        self._rows = PaintedRows(look, "bg2")

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row."""
        return QSize(200, self._look.theme.px(HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        row: VersionRow = row_of(index)
        selected, direction = bool(option.state.value & _SELECTED), option.direction

        def paint(painter: QPainter, rect: QRect) -> None:
            self._paint(painter, rect, row, Mirror(rect, direction), selected=selected)

        self._rows.paint(painter, option.rect, row, (selected, direction), paint)

    def _paint(self, painter: QPainter, rect: QRect, row: VersionRow, mirror: Mirror, *, selected: bool) -> None:
        theme = self._look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.selection())
            painter.drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -2), 8, 8)
        pad, half = theme.px(PAD), rect.height() // 2
        upper = QRect(rect.left() + pad, rect.top() + 4, rect.width() - 2 * pad, half - 4)
        lower = upper.translated(0, half - 4)
        when = self._model.when(row)
        self._words(painter, mirror, upper, when, "caption", "text3", right=True)
        room = QFontMetrics(theme.font("caption")).horizontalAdvance(when) + pad
        role = "accentText" if row.is_base else "text"
        self._words(painter, mirror, upper.adjusted(0, 0, -room, 0), self._model.heading(row), "bodyStrong", role)
        takes = self._model.takes(row)
        self._words(painter, mirror, lower, takes, "caption", "text3", right=True)
        room = QFontMetrics(theme.font("caption")).horizontalAdvance(takes) + pad if takes else 0
        dots = self._dots(painter, mirror, lower, row)
        self._words(painter, mirror, lower.adjusted(dots, 0, -room, 0), self._model.changes(row), "label", "text2")

    def _dots(self, painter: QPainter, mirror: Mirror, line: QRect, row: VersionRow) -> int:
        """Paint the dots and return the room that they take."""
        theme = self._look.theme
        size = theme.px(DOT)
        painter.setPen(Qt.PenStyle.NoPen)
        for place, card in enumerate(row.cards):
            box = QRect(line.left() + place * (size + 3), line.center().y() - size // 2 + 1, size, size)
            painter.setBrush(theme.component(card))
            painter.drawEllipse(mirror.rect(box))
        return len(row.cards) * (size + 3) + (4 if row.cards else 0)

    def _words(
        self, painter: QPainter, mirror: Mirror, box: QRect, words: str, role: str, tone: str, *, right: bool = False
    ) -> None:
        theme = self._look.theme
        font = theme.font(role)
        painter.setFont(font)
        painter.setPen(theme.colour(tone))
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(mirror.rect(box), _RIGHT if right is not mirror.turned else _LEFT, shown)
