"""Owns the board as a view of the toolkit: its own geometry, painting of what is seen, keys, and the selection."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QHelpEvent,
    QHoverEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView

from studio.ui.kit.look import Look
from studio.ui.kit.rows import Index, RowList, rows_in
from studio.ui.kit.text import show_tip
from studio.ui.kit.thumbnails import Thumbnails
from studio.ui.panels.board.card import CardShape
from studio.ui.panels.board.editing import BoardDelegate
from studio.ui.panels.board.hand import BoardHand
from studio.ui.panels.board.hover import BoardHover
from studio.ui.panels.board.keys import BoardKeys
from studio.ui.panels.board.layout import BoardLayout, Sizes, fitted_width
from studio.ui.panels.board.list_model import BoardListModel
from studio.ui.panels.board.painting import BoardPainter, Looks
from studio.ui.panels.board.view_model import BoardRow, BoardViewModel, RowKind
from studio.ui.panels.board.visitors import Visitors

_NO_UPDATE = QItemSelectionModel.SelectionFlag.NoUpdate
_REPLACE = QItemSelectionModel.SelectionFlag.ClearAndSelect


class BoardView(RowList):
    """Scenes and cards. `hand` and `hover`: what the mouse does, `keys`: what keys do, `visitors`: foreign drags."""

    compose_requested = Signal(str)
    menu_requested = Signal(QPoint)
    videos_dropped = Signal(list, str)
    videos_dropped_at = Signal(list, str, int)
    picture_dropped = Signal(str, str)
    script_dropped = Signal(str)

    def __init__(self, look: Look, view_model: BoardViewModel, thumbnails: Thumbnails) -> None:
        super().__init__()
        self.look = look
        self.view_model = view_model
        self.cards = BoardListModel(view_model, self)
        self.places = BoardLayout()
        self.shape = CardShape(look.theme, view_model.card_width, view_model.ratio)
        self.painter = BoardPainter(look, thumbnails, self.shape)
        self.by_keys = False
        self._selected: frozenset[str] = frozenset()
        self._current = QModelIndex()
        self._fields = BoardDelegate(self.shape, self)
        self.hover = BoardHover(self)
        self.hand = BoardHand(self)
        self.keys = BoardKeys(self)
        self.visitors = Visitors(self)
        self.setModel(self.cards)
        self.setItemDelegate(self._fields)
        self.setAccessibleName(self.tr("Board"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DropOnly)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # so that scrolling copies what is there
        self.selectionModel().selectionChanged.connect(self._on_selected)

    @property
    def rows(self) -> list[BoardRow]:
        """The rows as they are laid out."""
        return self.cards.rows

    @property
    def current(self) -> int:
        """The number of the row that has the keys, -1 for none."""
        return self.currentIndex().row()

    def current_row(self) -> BoardRow | None:
        """Return the row that has the keys, or None."""
        return self.rows[self.current] if 0 <= self.current < len(self.rows) else None

    def row_of_id(self, row_id: str | None) -> int:
        """Return the number of a row, -1 where it is not there."""
        return next((at for at, row in enumerate(self.rows) if row.id == row_id), -1)

    def box_of(self, row: int) -> QRect:
        """Return a row's place in the viewport."""
        return self.places.box(row).translated(0, -self.verticalOffset())

    def update_row(self, row: int) -> None:
        """Have a row painted again."""
        self.viewport().update(self.box_of(row))

    # ---- what is shown -------------------------------------------------------------------------------------------

    def read(self) -> None:
        """Show the rows as they are now."""
        if self.shape.ratio != self.view_model.ratio:
            self.reshape()
        here = self.current_row()
        self.cards.read()
        self.show_selection()
        if here is None or here.kind is RowKind.SHOT:
            self.show_current()
        elif self.current < 0:  # the rows are all anew: the keys stay on the scene's head
            self.selectionModel().setCurrentIndex(self.cards.index(self.row_of_id(here.id)), _NO_UPDATE)

    def reshape(self) -> None:
        """Take cards of another size; what is at the top stays there."""
        first = next(self.places.rows_in(QRect(0, self.verticalOffset(), self.viewport().width(), 400)), -1)
        above = self.box_of(first).top()
        self._take_shape()
        self.doItemsLayout()
        if first >= 0:
            self.verticalScrollBar().setValue(self.places.box(first).top() - above)

    def _take_shape(self) -> None:
        width = fitted_width(self.view_model.card_width, self.viewport().width())
        self.shape = CardShape(self.look.theme, width, self.view_model.ratio)
        self.painter.shape = self._fields.shape = self.shape

    def show_current(self) -> None:
        """Give the keys to the open shot."""
        row = self.row_of_id(self.view_model.current_id)
        if row >= 0 and row != self.current:
            self.set_current(row)

    def set_current(self, row: int) -> None:
        """Give a row the keys and show it."""
        before = self.current
        index = self.cards.index(row)
        self.selectionModel().setCurrentIndex(index, _NO_UPDATE)
        self.update_row(before)
        self.update_row(row)
        self.scrollTo(index)

    def show_selection(self) -> None:
        """Show which shots are selected."""
        selected = frozenset(self.view_model.selection)
        if selected != self._selected:
            for row in self.places.rows_in(self._seen()):
                if (self.rows[row].id in selected) != (self.rows[row].id in self._selected):
                    self.update_row(row)
            self._selected = selected
        if self._marked() != self._shown(selected):
            self.selectionModel().select(self._ranges(selected), _REPLACE)

    def _marked(self) -> set[str]:
        return {self.rows[row].id for row in rows_in(self.selectionModel().selection())}

    def _shown(self, ids: Iterable[str]) -> set[str]:
        """Leave out shots of folded scenes: they stay selected, but have no card."""
        return {row.id for row in self.rows} & set(ids)

    def _ranges(self, selected: Iterable[str]) -> QItemSelection:
        wanted, ranges, begin = set(selected), QItemSelection(), -1
        for at in range(len(self.rows) + 1):
            inside = at < len(self.rows) and self.rows[at].id in wanted
            if inside and begin < 0:
                begin = at
            elif not inside and begin >= 0:
                ranges.select(self.cards.index(begin), self.cards.index(at - 1))
                begin = -1
        return ranges

    def _on_selected(self) -> None:
        """Hear a selection that was not made by us: a screen reader's."""
        marked = self._marked()
        if marked and marked != self._shown(self.view_model.selection):
            self.view_model.select([row.id for row in self.rows if row.id in marked])

    def edit_name(self, row: int) -> None:
        """Edit a name in its place."""
        self._edit(row, of_caption=False)

    def edit_caption(self, row: int) -> None:
        """Edit a card's caption in its place."""
        self._edit(row, of_caption=True)

    def _edit(self, row: int, *, of_caption: bool) -> None:
        self._fields.of_caption = of_caption
        self.scrollTo(self.cards.index(row))
        self.edit(self.cards.index(row))

    # ---- geometry, as the toolkit asks for it ----------------------------------------------------------------------

    def doItemsLayout(self) -> None:
        """Give each row its place."""
        room = self.viewport().size()
        if self.shape.width != fitted_width(self.view_model.card_width, room.width()):
            self._take_shape()
        sizes = Sizes(room.width(), self.shape.size, self.shape.head, self.isRightToLeft())
        self.places.lay_out(self.rows, sizes)
        card = self.shape.size
        on_screen = self.places.columns * (room.height() // card.height() + 2)
        self.painter.rows.keep(2 * on_screen + 16)
        QAbstractItemView.doItemsLayout(self)

    def reset(self) -> None:
        """Take other rows."""
        super().reset()
        self.hand.cancel()
        self.hover.forget()
        self.doItemsLayout()

    def updateGeometries(self) -> None:
        """Set what can be scrolled."""
        QAbstractItemView.updateGeometries(self)
        bar = self.verticalScrollBar()
        bar.setSingleStep(40)
        bar.setPageStep(self.viewport().height())
        bar.setRange(0, max(0, self.places.height - self.viewport().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the scenes flow anew."""
        self.doItemsLayout()

    def visualRect(self, index: Index) -> QRect:
        """Return a row's place in the viewport."""
        return self.box_of(index.row()) if index.isValid() else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Return the row at a place of the viewport."""
        row = self.places.row_at(point + QPoint(0, self.verticalOffset()))
        return self.cards.index(row) if row >= 0 else QModelIndex()

    def isIndexHidden(self, index: Index) -> bool:
        """Say that no row is hidden: those of folded scenes are not there."""
        return False

    def horizontalOffset(self) -> int:
        """Say that nothing is scrolled sideways."""
        return 0

    def verticalOffset(self) -> int:
        """Return how far the board is scrolled."""
        return self.verticalScrollBar().value()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Copy what stays in sight, paint the rest."""
        self.viewport().scroll(0, dy)

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Scroll no further than is needed to see all of a row."""
        box, bar = self.places.box(index.row()), self.verticalScrollBar()
        if not index.isValid() or box.isEmpty():
            return
        least, most = box.bottom() + 12 - self.viewport().height(), box.top() - 12
        bar.setValue(min(max(bar.value(), least), most))

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Return the row that a key of the toolkit leads to."""
        row = self.keys.led_to(action, self.current)
        return self.cards.index(row) if row >= 0 else QModelIndex()

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select the cards in a part of the viewport."""
        area = rect.normalized().translated(0, self.verticalOffset())
        ids = {self.rows[row].id for row in self.places.rows_in(area) if self.rows[row].kind is RowKind.SHOT}
        self.selectionModel().select(self._ranges(ids), command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Return where the selected rows are that are in sight."""
        region = QRegion()
        for row in self.places.rows_in(self._seen()):
            if selection.contains(self.cards.index(row)):
                region += self.box_of(row)
        return region

    def _seen(self) -> QRect:
        return self.viewport().rect().translated(0, self.verticalOffset())

    # ---- painting --------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that are in sight, and what the mouse does with them."""
        painter = QPainter(self.viewport())
        area = event.rect()
        painter.fillRect(area, self.look.theme.colour("bg0"))
        direction, scrub = self.layoutDirection(), self.view_model.scrub
        keyed = self.current if self.by_keys and self.hasFocus() else -1
        chosen = self.hand.banded or self._selected
        for at in self.places.rows_in(area.translated(0, self.verticalOffset())):
            row, box = self.rows[at], self.box_of(at)
            self.painter.paint(painter, box, row, Looks(row.id in chosen, at == keyed, at == self.hover.lit, direction))
            if row.id == scrub.shot_id:
                way = self.hover.scrubbed
                self.painter.paint_scrub(painter, box, row, scrub.image, way, mirrored=self.isRightToLeft())
        self.hand.paint(painter)
        self.visitors.paint(painter)

    # ---- events, handed on -------------------------------------------------------------------------------------------

    def viewportEvent(self, event: QEvent) -> bool:
        """Follow the pointer, and tell what a card has no room for."""
        if isinstance(event, QHoverEvent):
            if event.type() == QEvent.Type.HoverLeave:
                self.hover.leave()
            else:
                self.hover.move(event.position().toPoint())
            return True
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self.indexAt(event.pos())
            show_tip(self, event.globalPos(), self.view_model.tip(self.rows[index.row()]) if index.isValid() else "")
            return True
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of what is pressed."""
        self.by_keys = False
        self.hand.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what was pressed."""
        self.hand.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self.hand.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the shot, or edit its caption."""
        self.hand.double(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl make the cards wider or narrower."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.view_model.widen(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the board's keys say; others are the page's. The key that ends a field comes here behind it."""
        if self.state() is QAbstractItemView.State.EditingState:
            event.accept()
        else:
            self.keys.press(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys are."""
        by_tab = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self.by_keys = self.by_keys or by_tab
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that they are elsewhere."""
        self.hand.cancel()
        self.viewport().update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Look at what comes."""
        self.visitors.enter(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would go."""
        self.visitors.move(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Forget it."""
        self.visitors.leave()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take it."""
        self.visitors.drop(event)
