"""Owns how a job is painted, and where in its row the small buttons lie."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from studio.ui.kit.look import Look
from studio.ui.kit.mirror import Mirror
from studio.ui.kit.painted_rows import PaintedRows
from studio.ui.kit.pictures import draw_filling
from studio.ui.kit.rows import Index, row_of
from studio.ui.kit.thumbnails import Thumbnails
from studio.ui.panels.queue.rows import QueueRow

ROW_HEIGHT = 30
BUTTON = 26
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter  # made once: to join flags is slow
_SELECTED = QStyle.StateFlag.State_Selected.value


def buttons_of(row: QueueRow) -> list[tuple[str, str]]:
    """Return the row's buttons from right to left, as pairs of act and icon."""
    buttons = [("cancel", "x")] if row.can_cancel else []
    buttons += [("down", "arrow-down"), ("up", "arrow-up")] if row.can_move else []
    buttons += [("retry", "arrow-clockwise")] if row.can_retry else []
    buttons += [("folder", "folder-open")] if row.can_show else []
    buttons += [("compare", "squares-four")] if row.group is not None and row.group.can_compare else []
    buttons += [("menu", "dots-three")]
    return buttons


def button_boxes(
    rect: QRect, row: QueueRow, direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight
) -> list[tuple[str, str, QRect]]:
    """Return act, icon and place of each button of a row in `rect`."""
    boxes = []
    mirror = Mirror(rect, direction)
    right = rect.right() - 10
    for act, icon in buttons_of(row):
        box = QRect(right - BUTTON, rect.center().y() - BUTTON // 2 + 1, BUTTON, BUTTON)
        boxes.append((act, icon, mirror.rect(box)))
        right -= BUTTON + 2
    return boxes


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

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        row: QueueRow = row_of(index)
        selected, direction = bool(option.state.value & _SELECTED), option.direction
        image = self._thumbnails.image(row.take) if row.take is not None else None
        pointer = self.pointer - option.rect.topLeft()
        boxes = button_boxes(QRect(0, 0, option.rect.width(), option.rect.height()), row, direction)
        lit = next((act for act, _, box in boxes if box.contains(pointer)), "")

        def paint(painter: QPainter, rect: QRect) -> None:
            self._mirror = Mirror(rect, direction)
            if selected:
                painter.fillRect(rect, self._look.theme.selection())
            self._paint_row(painter, rect, row, image)
            for act, icon, box in boxes:
                self._button(painter, act, icon, box, lit=act == lit)

        looks = (selected, direction, lit, image.cacheKey() if image is not None else 0)
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
                self._icon(painter, grip, "dots-six-vertical", "text3", 14)
            self._thumbnail(painter, self._mirror.box(picture), image)
        columns = self._columns(rect)
        self._words(painter, columns[0].adjusted(12 if row.inside else 0, 0, 0, 0), row.title, "text", "bodyStrong")
        self._words(painter, columns[1], row.settings, "text2", "body")
        self._state(painter, columns[2], row)
        self._words(painter, columns[3], row.time, "text2", "body")
        self._words(painter, columns[4], row.cost, "text", "bodyStrong")

    def _columns(self, rect: QRect) -> list[QRect]:
        left, width = rect.left() + 88, rect.width() - 88 - 140
        shares = (0.20, 0.20, 0.36, 0.11, 0.13)
        columns = []
        for share in shares:
            columns.append(QRect(left, rect.top(), int(width * share) - 12, rect.height()))
            left += int(width * share)
        return columns

    def _thumbnail(self, painter: QPainter, box: QRectF, image: QImage | None) -> None:
        if image is not None:
            draw_filling(painter, box, image, 4)
            return
        painter.setPen(QPen(self._look.theme.colour("control"), 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

    def _state(self, painter: QPainter, rect: QRect, row: QueueRow) -> None:
        theme = self._look.theme
        words = rect
        if row.state in {"queued", "submitting", "running", "fetching"}:
            bar = QRectF(rect.left(), rect.center().y() - 1, rect.width() * 0.5, 4)
            words = rect.adjusted(int(rect.width() * 0.5) + 16, 0, 0, 0)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("line2"))
            painter.drawRoundedRect(self._mirror.box(bar), 2, 2)
            if row.fraction is not None:
                painter.setBrush(theme.colour("accent"))
                done = QRectF(bar.left(), bar.top(), bar.width() * min(1.0, row.fraction), bar.height())
                painter.drawRoundedRect(self._mirror.box(done), 2, 2)
            self._words(painter, words, row.words, "text" if row.fraction is not None else "text2", "label")
            return
        icon, role = {
            "done": ("check-circle", "success"),
            "cancelled": ("prohibit", "text3"),
            "unknown": ("question", "warning"),
        }.get(row.state, ("warning-circle", "danger"))
        self._icon(painter, QPointF(rect.left(), rect.center().y() - 6), icon, role, 14)
        self._words(painter, words.adjusted(20, 0, 0, 0), row.words, "text", "bodyStrong")

    def _button(self, painter: QPainter, act: str, icon: str, box: QRect, *, lit: bool) -> None:
        if lit:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.theme.colour("bg4"))
            painter.drawRoundedRect(box, 6, 6)
        role = "accentText" if act == "retry" else "text2"
        self._pixmap(painter, QPointF(box.center().x() - 6, box.center().y() - 6), icon, role, 14)

    def _icon(self, painter: QPainter, at: QPointF, name: str, role: str, size: int) -> None:
        self._pixmap(painter, self._mirror.at(at, size), name, role, size)

    def _pixmap(self, painter: QPainter, at: QPointF, name: str, role: str, size: int) -> None:
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(at, self._look.icons.pixmap(name, self._look.theme.colour(role), size, ratio=ratio))

    def _words(self, painter: QPainter, rect: QRect, words: str, colour: str, role: str) -> None:
        painter.setFont(self._look.theme.font(role))
        painter.setPen(self._look.theme.colour(colour))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, max(0, rect.width()))
        painter.drawText(self._mirror.rect(rect), _LEFT, shown)
