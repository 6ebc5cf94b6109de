"""Owns the list of jobs and films: its keys, its mouse, and the dragging of rows that wait."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QDropEvent, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView

from studio.ui.kit.rows import RowList
from studio.ui.kit.text import show_tip
from studio.ui.panels.queue.delegate import QueueDelegate
from studio.ui.panels.queue.list_model import QueueListModel
from studio.ui.panels.queue.rows import QueueRow
from studio.ui.panels.queue.view_model import QueueViewModel

CARET = 36
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class QueueList(RowList):
    """Jobs and films. Enter opens the shot or shows the film's file, Shift+Enter the details, Delete cancels,
    Alt+arrows move a waiting job. The menu key shows what else can be done.
    """

    act_requested = Signal(str, object)
    menu_requested = Signal(object, QPoint)

    def __init__(
        self, view_model: QueueViewModel, model: QueueListModel, tip_of: Callable[[QueueRow, str], str]
    ) -> None:
        """Show `model`; `tip_of` returns what is told under the pointer, for a row and the act of the button there."""
        super().__init__()
        self._view_model = view_model
        self._rows = model
        self._dragged: QueueRow | None = None
        self._kept = ""
        self._tip_of = tip_of
        self.setAccessibleName(self.tr("Queue"))
        self.setModel(model)
        self.setUniformItemSizes(True)  # with it 10 000 rows are laid out in 0.6 ms
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(True)
        model.modelAboutToBeReset.connect(self._keep_current)
        model.modelReset.connect(self._find_current)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def current(self) -> QueueRow | None:
        """Return the row that the keys work on."""
        index = self.currentIndex()
        return self._rows.row(index.row()) if index.isValid() else None

    def row_at(self, at: QPoint) -> tuple[QueueRow | None, str]:
        """Return the row at a place, and the act of the button there."""
        index = self.indexAt(at)
        row = self._rows.row(index.row()) if index.isValid() else None
        delegate = self.itemDelegate()
        if row is None or not isinstance(delegate, QueueDelegate):
            return row, ""
        boxes = delegate.boxes(self.visualRect(index), row, self.layoutDirection())
        return row, next((act for act, _, box in boxes if box.contains(at)), "")

    def rect_of(self, row_id: str) -> QRect:
        """Return where a row is on the list's surface; empty where it is not shown."""
        at = self._view_model.shelf.index(row_id)
        return QRect() if at is None else self.visualRect(self._rows.index(at))

    def _keep_current(self) -> None:
        row = self.current()
        self._kept = row.job_id if row is not None else ""

    def _find_current(self) -> None:
        at = self._view_model.shelf.index(self._kept) if self._kept else None
        if at is not None:
            self.setCurrentIndex(self._rows.index(at))

    def _on_scrolled(self, value: int) -> None:
        if value and value == self.verticalScrollBar().maximum():
            self._view_model.show_more()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light the button under the pointer."""
        delegate = self.itemDelegate()
        if isinstance(delegate, QueueDelegate):
            before, delegate.pointer = delegate.pointer, event.position().toPoint()
            for place in (before, delegate.pointer):
                index = self.indexAt(place)
                if index.isValid():
                    self.update(index)
        super().mouseMoveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Press a row's button, or take hold of the row."""
        row, act = self.row_at(event.position().toPoint())
        if row is not None and event.button() == Qt.MouseButton.RightButton:
            self.menu_requested.emit(row, event.globalPosition().toPoint())
        if row is not None and act and event.button() == Qt.MouseButton.LeftButton:
            self.setCurrentIndex(self.indexAt(event.position().toPoint()))
            if act == "menu":
                self.menu_requested.emit(row, event.globalPosition().toPoint())
            else:
                self.act_requested.emit(act, row)
            return
        if row is not None and row.group is not None and self._is_on_caret(event.position().toPoint()):
            self._view_model.toggle(row.job_id)
            return
        self._dragged = row
        super().mousePressEvent(event)

    def _is_on_caret(self, at: QPoint) -> bool:
        return (self.viewport().width() - at.x() if self.isRightToLeft() else at.x()) < CARET

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the shot of the job, or show the film's file."""
        row, act = self.row_at(event.position().toPoint())
        if row is not None and not act:
            self._open(row)

    def _open(self, row: QueueRow) -> None:
        if row.group is not None:
            self._view_model.toggle(row.job_id)
        elif not row.path:
            self._view_model.wishes.open_shot(row.job_id)
        elif row.can_show:
            self.act_requested.emit("folder", row)

    def _fold(self, row: QueueRow, key: Qt.Key) -> None:
        """Fold with the arrow towards the row's beginning, unfold with the other."""
        unfolds = (key == Qt.Key.Key_Right) != self.isRightToLeft()
        if row.group is not None and row.group.folded == unfolds:
            self._view_model.toggle(row.job_id)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell, under the pointer, what a button does, the reason of a failure, or what is to be known of a film."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            row, act = self.row_at(event.pos())
            words = self._tip_of(row, act) if row is not None else ""
            if words:
                show_tip(self, event.globalPos(), words)
                return True
        return super().viewportEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Move the dragged job before the one it is dropped on."""
        onto, _ = self.row_at(event.position().toPoint())
        if self._dragged is not None and self._dragged.can_move:
            self._view_model.wishes.move_before(self._dragged.job_id, onto.job_id if onto is not None else None)
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the list's keys say."""
        row, key = self.current(), Qt.Key(event.key())
        if row is None:
            super().keyPressEvent(event)
        elif event.modifiers() == Qt.KeyboardModifier.AltModifier and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.act_requested.emit("up" if key == Qt.Key.Key_Up else "down", row)
        elif key == Qt.Key.Key_Delete and row.can_cancel:
            self.act_requested.emit("cancel", row)
        elif key in _ENTER and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.act_requested.emit("details", row)
        elif key in _ENTER:
            self._open(row)
        elif row.group is not None and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._fold(row, key)
        elif key == Qt.Key.Key_Menu:
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
            self.menu_requested.emit(row, place)
        else:
            super().keyPressEvent(event)
