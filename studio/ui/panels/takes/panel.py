"""Owns the takes strip: one tile a take, the running ones with their progress, and what can be done with each."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QMimeData, QModelIndex, QObject, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QImage, QKeyEvent, QMouseEvent, QPainter, QPen, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from studio.ui.kit.drags import drag_of_take
from studio.ui.kit.later import Later
from studio.ui.kit.look import Look
from studio.ui.kit.mirror import Mirror
from studio.ui.kit.painted_rows import PaintedRows
from studio.ui.kit.pictures import draw_filling
from studio.ui.kit.rows import ROW_ROLE, Index, RowList, RowModel, row_of
from studio.ui.kit.text import label
from studio.ui.kit.thumbnails import Thumbnails
from studio.ui.panels.takes.view_model import TakesViewModel, Tile

TILE = QSize(118, 54)
WORDS_X, WORDS_ROOM = 90, 26
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter  # made once: to join flags is slow
_TILE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren | Qt.ItemFlag.ItemIsSelectable
_FOCUS = QStyle.StateFlag.State_HasFocus.value


class TakesListModel(RowModel[Tile]):
    """The tiles."""

    def __init__(self, view_model: TakesViewModel, parent: QObject | None = None) -> None:
        super().__init__(view_model.tiles, _key, parent)

    def part(self, row: Tile, role: int) -> Any:
        """Return a tile's sentence for a screen reader."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            name = self.tr("Take {0}").format(row.number) if row.take is not None else self.tr("New take")
            chosen = self.tr("chosen") if row.chosen else ""
            return ", ".join(part for part in (name, row.final_of or row.words, chosen) if part)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Say what can be done with a tile: a take can be dragged."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _TILE | Qt.ItemFlag.ItemIsDragEnabled if self.rows[index.row()].take is not None else _TILE

    def supportedDragActions(self) -> Qt.DropAction:
        """Say that takes are copied."""
        return Qt.DropAction.CopyAction

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return what dragging a take carries."""
        taken = (self.rows[index.row()].take for index in indexes)
        take = next((take for take in taken if take is not None), None)
        return drag_of_take(take.id) if take is not None else QMimeData()


def _key(tile: Tile) -> str:
    """Name a tile; the words of a take make it as wide as it is."""
    return f"{tile.key} {tile.words}" if tile.take is not None else tile.key


class TakesDelegate(QStyledItemDelegate):
    """Paints a tile: picture, number, price or progress."""

    def __init__(self, look: Look, thumbnails: Thumbnails, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._thumbnails = thumbnails
        self._rows = PaintedRows(look)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of a tile: as wide as its words need."""
        tile: Tile = row_of(index)
        words = QFontMetrics(self._look.theme.font("caption")).horizontalAdvance(tile.words) if tile.take else 0
        return QSize(WORDS_X + max(WORDS_ROOM, words) + 6, TILE.height()).expandedTo(TILE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a tile."""
        tile: Tile = row_of(index)
        focused, direction = bool(option.state.value & _FOCUS), option.direction
        image = self._thumbnails.image(tile.take) if tile.take is not None else None

        def paint(painter: QPainter, place: QRect) -> None:
            theme, mirror, rect = self._look.theme, Mirror(place, direction), QRectF(place).adjusted(1, 1, -1, -1)
            if tile.shown:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.selection())
                painter.drawRoundedRect(rect, 8, 8)
            box = QRectF(rect.left() + 3, rect.top() + 3, 80, 45)
            if tile.take is not None:
                self._paint_take(painter, box, tile, mirror, image)
            else:
                self._paint_job(painter, mirror.box(box.adjusted(0, 0, 30, 0)), tile, mirror)
            if focused:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(theme.colour("focus"), 2))
                painter.drawRoundedRect(rect, 8, 8)

        looks = (focused, direction, image.cacheKey() if image is not None else 0)
        self._rows.paint(painter, option.rect, tile, looks, paint)

    def _paint_take(self, painter: QPainter, place: QRectF, tile: Tile, mirror: Mirror, image: QImage | None) -> None:
        theme, box = self._look.theme, mirror.box(place)
        if image is not None:
            draw_filling(painter, box, image, 5)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("bg3"))
            painter.drawRoundedRect(box, 5, 5)
        if tile.shown:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("accentText"), 2))
            painter.drawRoundedRect(box, 5, 5)
        left = place.right() + 6
        painter.setFont(theme.font("bodyStrong"))
        painter.setPen(theme.colour("text"))
        painter.drawText(mirror.box(QRectF(left, box.top(), 30, 22)), Qt.AlignmentFlag.AlignVCenter, tile.number)
        number = painter.fontMetrics().horizontalAdvance(tile.number)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("text2"))
        words = QRectF(left, box.top() + 20, painter.fontMetrics().horizontalAdvance(tile.words) + 2, 22)
        painter.drawText(mirror.box(words), Qt.AlignmentFlag.AlignVCenter, tile.words)
        if tile.chosen:
            ratio = painter.device().devicePixelRatioF()
            star = self._look.icons.pixmap("star", theme.colour("warning"), 14, weight="fill", ratio=ratio)
            painter.drawPixmap(mirror.at(QPointF(left + number + 5, box.top() + 4), 14), star)

    def _paint_job(self, painter: QPainter, wide: QRectF, tile: Tile, mirror: Mirror) -> None:
        theme = self._look.theme
        painter.setPen(QPen(theme.colour("danger" if tile.failed else "control"), 1, Qt.PenStyle.SolidLine))
        painter.setBrush(theme.colour("danger", 0.12) if tile.failed else theme.colour("bg2"))
        painter.drawRoundedRect(wide.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("danger" if tile.failed else "text"))
        words = wide.adjusted(8, 4, -8, -14 if not tile.failed else -4)
        shown = painter.fontMetrics().elidedText(tile.words, Qt.TextElideMode.ElideRight, int(words.width()))
        painter.drawText(words, _LEFT, shown)
        if not tile.failed:
            bar = QRectF(wide.left() + 8, wide.bottom() - 12, wide.width() - 16, 4)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("line2"))
            painter.drawRoundedRect(bar, 2, 2)
            if tile.fraction is not None:
                painter.setBrush(theme.colour("accent"))
                done = bar.width() * tile.fraction
                left = bar.right() - done if mirror.turned else bar.left()
                painter.drawRoundedRect(QRectF(left, bar.top(), done, 4), 2, 2)


class TakesList(RowList):
    """The tiles in a row. Enter chooses, Delete deletes, the menu key shows what else can be done."""

    menu_requested = Signal(object, QPoint)

    def __init__(self, view_model: TakesViewModel) -> None:
        super().__init__()
        self._view_model = view_model
        self.setAccessibleName(self.tr("Takes"))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(TILE.height() + 12)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)

    def tile_at(self, at: QPoint) -> Tile | None:
        """Return the tile at a place."""
        index = self.indexAt(at)
        return index.data(ROW_ROLE) if index.isValid() else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Show the pressed take; the right button opens the menu."""
        super().mousePressEvent(event)
        tile = self.tile_at(event.position().toPoint())
        if tile is not None and event.button() == Qt.MouseButton.RightButton:
            self.menu_requested.emit(tile, event.globalPosition().toPoint())
        elif tile is not None:
            self._view_model.show(tile)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Choose the take, or make a failed one again."""
        tile = self.tile_at(event.position().toPoint())
        if tile is not None and tile.take is not None:
            self._view_model.choose(tile.take.id)
        elif tile is not None and tile.failed:
            self._view_model.retry(tile)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrows, choose with Enter, delete with Delete; other keys are the viewer's."""
        index = self.currentIndex()
        tile: Tile | None = index.data(ROW_ROLE) if index.isValid() else None
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not event.modifiers():
            super().keyPressEvent(event)
            moved = self.currentIndex()
            if moved.isValid():
                self._view_model.show(moved.data(ROW_ROLE))
        elif tile is not None and tile.take is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._view_model.choose(tile.take.id)
        elif tile is not None and tile.take is not None and key == Qt.Key.Key_Delete:
            self._view_model.delete(tile.take.id)
        elif tile is not None and key == Qt.Key.Key_Menu:
            self.menu_requested.emit(tile, self.viewport().mapToGlobal(self.visualRect(index).bottomLeft()))
        else:
            event.ignore()


class TakesPanel(QWidget):
    """The strip."""

    folder_requested = Signal(str)

    def __init__(self, look: Look, view_model: TakesViewModel, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._view_model = view_model
        self._model = TakesListModel(view_model, self)
        self._list = TakesList(view_model)
        self._list.setModel(self._model)
        self._list.setItemDelegate(TakesDelegate(look, thumbnails, self._list))
        self._empty = label(self.tr("No takes yet. The first one stands here."), "label", tone="text3")
        self._empty.setMinimumHeight(TILE.height() + 12)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 0, 16, 4)
        rows.setSpacing(0)
        rows.addWidget(self._list)
        rows.addWidget(self._empty)
        self._list.menu_requested.connect(self._show_menu)
        thumbnails.ready.connect(self._model.show_picture)
        look.theme.changed.connect(self._list.scheduleDelayedItemsLayout)
        self._reading = Later(self._read, self, turns=2)
        view_model.changed.connect(self._reading.ask)
        self._read()

    def showEvent(self, event: QShowEvent) -> None:
        """Show nothing that is out of date."""
        self._reading.now()
        super().showEvent(event)

    def _read(self) -> None:
        self._model.read()
        any_tile = bool(self._model.rows)
        self._list.setVisible(any_tile)
        self._empty.setVisible(not any_tile)
        at = next((at for at, tile in enumerate(self._model.rows) if tile.shown), None)
        if at is not None:
            index = self._model.index(at)
            if self._list.currentIndex() != index:
                self._list.setCurrentIndex(index)

    def _show_menu(self, tile: Tile, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        view_model = self._view_model
        if tile.take is not None:
            words = self.tr("Take the choice back") if tile.chosen else self.tr("Choose take")
            menu.addAction(words).triggered.connect(partial(view_model.choose, tile.take.id))
            menu.addAction(self.tr("Show in folder")).triggered.connect(
                partial(self.folder_requested.emit, view_model.path(tile.take))
            )
            menu.addSeparator()
            menu.addAction(self.tr("Delete take")).triggered.connect(partial(view_model.delete, tile.take.id))
        elif tile.failed:
            menu.addAction(tile.retry).triggered.connect(partial(view_model.retry, tile))
            menu.addAction(self.tr("Take it off the strip")).triggered.connect(partial(view_model.dismiss, tile))
        else:
            menu.addAction(self.tr("Cancel")).triggered.connect(partial(view_model.cancel, tile))
        menu.popup(at)
