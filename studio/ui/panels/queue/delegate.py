"""Owns how a job is painted."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from studio.ui.kit.look import Look
from studio.ui.kit.mirror import Mirror
from studio.ui.kit.painted_rows import PaintedRows
from studio.ui.kit.pictures import draw_filling
from studio.ui.kit.rows import Index
from studio.ui.kit.thumbnails import Thumbnails
from studio.ui.panels.queue.list_model import QueueListModel
from studio.ui.panels.queue.row_buttons import Boxes, button_boxes, room_for_buttons
from studio.ui.panels.queue.rows import QueueRow

ROW_HEIGHT = 30
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter  # made once: to join flags is slow
_SELECTED = QStyle.StateFlag.State_Selected.value
_FOCUSED = QStyle.StateFlag.State_HasFocus.value
_BEGIN = 88
"""Where a row's words begin."""
_SHARES = (0.15, 0.21, 0.37, 0.11, 0.16)
_LONGEST_BAR = 260
_MOVING = frozenset({"queued", "submitting", "running", "fetching"})


class QueueDelegate(QStyledItemDelegate):
    """Paints one job a line."""

    def __init__(self, look: Look, thumbnails: Thumbnails, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._thumbnails = thumbnails
        self._rows = PaintedRows(look, "bg1")
        self._mirror = Mirror(QRect(), Qt.LayoutDirection.LeftToRight)
        self.pointer = QPoint(-1, -1)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row."""
        return QSize(200, self._look.theme.px(ROW_HEIGHT))

    def boxes(self, rect: QRect, row: QueueRow, direction: Qt.LayoutDirection) -> Boxes:
        """Return the buttons of a row in `rect`."""
        return button_boxes(rect, row, direction, QFontMetrics(self._look.theme.font("label")))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        model = index.model()
        row = model.row(index.row()) if isinstance(model, QueueListModel) else None
        if row is None:
            return
        state, direction = option.state.value, option.direction
        selected, focused = bool(state & _SELECTED), bool(state & _FOCUSED)
        image = self._thumbnails.image(row.take) if row.take is not None else None
        pointer = self.pointer - option.rect.topLeft()
        boxes = self.boxes(QRect(0, 0, option.rect.width(), option.rect.height()), row, direction)
        lit = next((act for act, _, box in boxes if box.contains(pointer)), "")

        def paint(painter: QPainter, rect: QRect) -> None:
            self._mirror = Mirror(rect, direction)
            if selected:
                painter.fillRect(rect, self._look.theme.selection())
            self._paint_row(painter, rect, row, image)
            words = {offer.act: offer.words for offer in row.offers}
            for act, icon, box in boxes:
                if icon:
                    self._button(painter, icon, box, lit=act == lit)
                else:
                    self._offer(painter, words[act], box, lit=act == lit)
            if focused and selected:
                painter.setPen(QPen(self._look.theme.colour("focus"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(rect).adjusted(3, 2, -3, -1), 5, 5)

        looks = (selected, focused, direction, lit, image.cacheKey() if image is not None else 0)
        self._rows.paint(painter, option.rect, row, looks, paint)

    def _paint_row(self, painter: QPainter, rect: QRect, row: QueueRow, image: QImage | None) -> None:
        painter.setPen(QPen(self._look.theme.colour("line"), 1))
        painter.drawLine(rect.topLeft(), rect.topRight())
        picture = QRectF(rect.left() + (48 if row.inside else 36), rect.top() + 4, 40, rect.height() - 7)
        if row.path:
            self._icon(painter, picture.center() - QPointF(9, 9), "film-strip", "text2", 18)
        else:
            grip = QPointF(rect.left() + 14, rect.center().y() - 6)
            if row.group is not None:
                onward = "caret-left" if self._mirror.turned else "caret-right"
                self._icon(painter, grip, onward if row.group.folded else "caret-down", "text2", 14)
            elif not row.inside:
                self._icon(painter, grip, "dots-six-vertical", "text2" if row.can_move else "line2", 14)
            self._thumbnail(painter, self._mirror.box(picture), image)
        title, settings, state, time, cost = self._columns(rect)
        self._words(painter, title.adjusted(12 if row.inside else 0, 0, 0, 0), row.title, "text", "bodyStrong")
        self._words(painter, settings, row.settings, "text2", "body")
        self._state(painter, state, 0 if row.time else time.right() - state.right(), row)
        self._words(painter, time, row.time, "text2", "body")
        self._words(painter, cost, row.cost, "text", "bodyStrong")

    def _columns(self, rect: QRect) -> list[QRect]:
        left, width = rect.left() + _BEGIN, rect.width() - _BEGIN - room_for_buttons(rect.width())
        columns = []
        for share in _SHARES:
            columns.append(QRect(left, rect.top(), int(width * share) - 12, rect.height()))
            left += int(width * share)
        return columns

    def _thumbnail(self, painter: QPainter, box: QRectF, image: QImage | None) -> None:
        if image is not None:
            draw_filling(painter, box, image, 4)
            return
        painter.setPen(QPen(self._look.theme.colour("control"), 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

    def _state(self, painter: QPainter, rect: QRect, more: int, row: QueueRow) -> None:
        """Paint where a row is; its words may take `more` room behind the column, where no time stands there."""
        if row.state in _MOVING:
            self._progress(painter, rect, more, row)
            return
        icon, role = {
            "done": ("check-circle", "success"),
            "cancelled": ("prohibit", "text3"),
            "unknown": ("question", "warning"),
        }.get(row.state, ("warning-circle", "danger"))
        self._icon(painter, QPointF(rect.left(), rect.center().y() - 6), icon, role, 14)
        self._words(painter, rect.adjusted(20, 0, more, 0), row.words, "text", "bodyStrong")

    def _progress(self, painter: QPainter, rect: QRect, more: int, row: QueueRow) -> None:
        theme = self._look.theme
        long = min(_LONGEST_BAR, int(rect.width() * 0.45))
        bar = QRectF(rect.left(), rect.center().y() - 1, long, 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("line2"))
        painter.drawRoundedRect(self._mirror.box(bar), 2, 2)
        if row.fraction is not None:
            painter.setBrush(theme.colour("accent"))
            done = QRectF(bar.left(), bar.top(), bar.width() * min(1.0, row.fraction), bar.height())
            painter.drawRoundedRect(self._mirror.box(done), 2, 2)
        needs = row.state == "queued" and bool(row.offers)
        tone = "warning" if needs else "text" if row.fraction is not None else "text2"
        self._words(painter, rect.adjusted(long + 16, 0, more, 0), row.words, tone, "label")

    def _button(self, painter: QPainter, icon: str, box: QRect, *, lit: bool) -> None:
        if lit:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.theme.colour("bg4"))
            painter.drawRoundedRect(box, 6, 6)
        self._pixmap(painter, QPointF(box.center().x() - 6, box.center().y() - 6), icon, "text2", 14)

    def _offer(self, painter: QPainter, words: str, box: QRect, *, lit: bool) -> None:
        theme = self._look.theme
        painter.setPen(QPen(theme.colour("line2"), 1))
        painter.setBrush(theme.colour("bg4" if lit else "bg3"))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.setFont(theme.font("label"))
        painter.setPen(theme.colour("text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _icon(self, painter: QPainter, at: QPointF, name: str, role: str, size: int) -> None:
        self._pixmap(painter, self._mirror.at(at, size), name, role, size)

    def _pixmap(self, painter: QPainter, at: QPointF, name: str, role: str, size: int) -> None:
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(at, self._look.icons.pixmap(name, self._look.theme.colour(role), size, ratio=ratio))

    def _words(self, painter: QPainter, rect: QRect, words: str, colour: str, role: str) -> None:
        if not words:
            return
        painter.setFont(self._look.theme.font(role))
        painter.setPen(self._look.theme.colour(colour))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, max(0, rect.width()))
        painter.drawText(self._mirror.rect(rect), _LEFT, shown)
