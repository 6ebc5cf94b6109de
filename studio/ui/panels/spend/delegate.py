"""Owns how a line of the ledger is painted, cell by cell: the picture of its take, its words, its mark."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from studio.domain.ledger import LedgerKind
from studio.domain.spend import Charge
from studio.ui.kit.look import Look
from studio.ui.kit.mirror import Mirror
from studio.ui.kit.painted_rows import PaintedRows
from studio.ui.kit.pictures import draw_filling
from studio.ui.kit.thumbnails import Thumbnails
from studio.ui.panels.spend.list_model import TRAILING, Column, LedgerModel
from studio.ui.panels.spend.view_model import SpendViewModel

HEIGHT, THUMB_WIDTH, THUMB_HEIGHT = 39, 34, 20
_SELECTED = QStyle.StateFlag.State_Selected.value


class LedgerDelegate(QStyledItemDelegate):
    """Paints cells. `hovered` is the row under the pointer, -1 where there is none."""

    def __init__(
        self, look: Look, model: LedgerModel, view_model: SpendViewModel, thumbnails: Thumbnails, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._model = model
        self._view_model = view_model
        self._thumbnails = thumbnails
        self._painted = {column: PaintedRows(look, "bg1") for column in Column}
        self.hovered = -1
        self.focused = -1

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of a row."""
        return QSize(60, self._look.theme.px(HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one cell; one that was painted before is copied."""
        charge = self._model.charge(index.row())
        if charge is None:
            return
        column, direction = Column(index.column()), option.direction
        selected = bool(option.state.value & _SELECTED)
        hovered, focused = index.row() == self.hovered, index.row() == self.focused
        image = self._image(charge) if column is Column.TAKE else None
        key = image.cacheKey() if image is not None else 0
        looks = (selected, hovered, focused, direction, key, self._view_model.today)

        def paint(painter: QPainter, rect: QRect) -> None:
            theme, mirror = self._look.theme, Mirror(rect, direction)
            if selected:
                painter.fillRect(rect, theme.selection())
            elif hovered:
                painter.fillRect(rect, theme.colour("bg3", 0.6))
            painter.setPen(QPen(theme.colour("line"), 1))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
            if column is Column.KEPT and self._has_sign(charge):
                self._paint_sign(painter, mirror, rect, charge)
            else:
                self._paint_words(painter, mirror, rect, charge, column, image)
            if focused:
                painter.setPen(QPen(theme.colour("focus"), 2))
                for y in (rect.top() + 1, rect.bottom()):
                    painter.drawLine(rect.left(), y, rect.right(), y)

        self._painted[column].paint(painter, option.rect, charge, looks, paint)

    def keep(self, rows: int) -> None:
        """Keep as many painted rows as are on screen, and some more."""
        for painted in self._painted.values():
            painted.keep(rows + 8)

    def _image(self, charge: Charge) -> QImage | None:
        take = self._view_model.take_of(charge)
        return self._thumbnails.image(take) if take is not None else None

    def _paint_words(
        self, painter: QPainter, mirror: Mirror, rect: QRect, charge: Charge, column: Column, image: QImage | None
    ) -> None:
        theme = self._look.theme
        left, right = rect.left() + 3, rect.right() - theme.px(4)
        if column is Column.TAKE:
            left = self._paint_picture(painter, mirror, rect, charge, image)
        if column in TRAILING:
            left += theme.px(4)
        role, colour = self._dress(charge, column)
        painter.setFont(theme.font(role))
        painter.setPen(theme.colour(colour))
        words = self._model.words(charge, column)
        room = max(0, right - left)
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        side = mirror.trailing if column in TRAILING else mirror.leading
        painter.drawText(mirror.rect(QRect(left, rect.top(), room, rect.height())), side, shown)

    def _dress(self, charge: Charge, column: Column) -> tuple[str, str]:
        """Return the font and the colour of a cell's words."""
        money = charge.money
        if column is Column.TAKE:
            return "bodyStrong", "text"
        if column is Column.ACTUAL:
            if money is not None and money.state is LedgerKind.RESERVED:
                return "body", "text3"
            if money is not None and money.state is LedgerKind.UNKNOWN and not money.corrected:
                return "body", "warning"
            return "bodyStrong", "text"
        if column is Column.KEPT:
            released = money is not None and money.state is LedgerKind.RELEASED
            return ("bodyStrong", "info") if released else ("body", "text3")
        return "body", "text2"

    def _paint_picture(
        self, painter: QPainter, mirror: Mirror, rect: QRect, charge: Charge, image: QImage | None
    ) -> int:
        """Paint the picture of a take; return where its words begin."""
        theme = self._look.theme
        wide, high = theme.px(THUMB_WIDTH), theme.px(THUMB_HEIGHT)
        box = mirror.box(QRectF(rect.left() + 3, rect.center().y() - high / 2 + 0.5, wide, high))
        if image is not None:
            draw_filling(painter, box, image, 3)
        elif charge.money is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("bg4", 0.7))
            painter.drawRoundedRect(box, 3, 3)
        else:
            self._paint_icon(painter, box, "wallet", "text3")
        return rect.left() + 3 + wide + theme.px(10)

    @staticmethod
    def _has_sign(charge: Charge) -> bool:
        return charge.money is not None and (charge.kept or charge.money.state is LedgerKind.RESERVED)

    def _paint_sign(self, painter: QPainter, mirror: Mirror, rect: QRect, charge: Charge) -> None:
        size = self._look.theme.px(16)
        left = rect.right() - self._look.theme.px(4) - size
        box = mirror.box(QRectF(left, rect.center().y() - size / 2 + 0.5, size, size))
        if charge.kept:
            self._paint_icon(painter, box, "seal-check", "success", fill=True)
        else:
            self._paint_icon(painter, box, "circle-notch", "accentText")

    def _paint_icon(self, painter: QPainter, box: QRectF, name: str, role: str, *, fill: bool = False) -> None:
        theme, ratio = self._look.theme, painter.device().devicePixelRatioF()
        size = min(theme.px(16), round(box.height()))
        pixmap = self._look.icons.pixmap(
            name, theme.colour(role), size, weight="fill" if fill else "regular", ratio=ratio
        )
        painter.drawPixmap(
            QRectF(box.center().x() - size / 2, box.center().y() - size / 2, size, size).topLeft(), pixmap
        )
