"""Owns the shot list as a table of the toolkit: its keys, its selection, and what is dropped on it."""

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QHeaderView, QTableView, QWidget

from studio.ui.kit.drags import Carried, Load, load_of
from studio.ui.kit.later import Later
from studio.ui.kit.look import Look
from studio.ui.kit.rows import rows_in
from studio.ui.kit.text import show_tip
from studio.ui.kit.thumbnails import Thumbnails
from studio.ui.panels.shot_list.delegate import ShotDelegate
from studio.ui.panels.shot_list.list_model import Column, ShotTableModel
from studio.ui.panels.shot_list.view_model import ShotListViewModel, ShotRow

ROW, HEAD, LEAST_WIDTH = 46, 30, 40
WIDTHS = (52, 88, 132, 190, 200, 80, 126, 106, 88, 110)
KEEP_AFTER_MS = 600
_Hint = QAbstractItemDelegate.EndEditHint
_ROWS = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ShotTable(QTableView):
    """The shots. F2 and Enter edit, Tab goes to the next cell that can be edited, Alt+arrows move the rows."""

    compose_requested = Signal(str)
    menu_requested = Signal(QPoint)
    videos_dropped = Signal(list, str)
    videos_dropped_at = Signal(list, str, int)
    picture_dropped = Signal(str, str)
    script_dropped = Signal(str)

    def __init__(self, look: Look, view_model: ShotListViewModel, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._look = look
        self._view_model = view_model
        self.shots = ShotTableModel(view_model, self)
        self._load: Load | None = None
        self._at = QPoint()
        self._announcing = Later(self._announce, self)
        self._keeping = QTimer(self)
        self._keeping.setSingleShot(True)
        self._keeping.setInterval(KEEP_AFTER_MS)
        self._keeping.timeout.connect(self._keep_widths)
        self.setModel(self.shots)
        self.setItemDelegate(ShotDelegate(look, self.shots, thumbnails, self))
        self._set_up()
        self.selectionModel().selectionChanged.connect(self._announcing.ask)
        self.selectionModel().currentChanged.connect(self._announcing.ask)
        look.theme.changed.connect(self._size)
        self._size()

    def _set_up(self) -> None:
        self.setAccessibleName(self.tr("Shot list"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDragDropOverwriteMode(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        head.setMinimumSectionSize(LEAST_WIDTH)
        head.setStretchLastSection(True)
        for column, width in enumerate(self._view_model.widths(len(Column)) or WIDTHS):
            self.setColumnWidth(column, width)
        head.sectionResized.connect(self._keeping.start)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # so that scrolling copies what is there

    def _size(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._look.theme.px(ROW))
        self.horizontalHeader().setFixedHeight(self._look.theme.px(HEAD))

    def _keep_widths(self) -> None:
        self._view_model.keep_widths([self.columnWidth(column) for column in Column])

    def current_row(self) -> ShotRow | None:
        """Return the shot that has the keys, or None."""
        at = self.currentIndex().row()
        return self.shots.rows[at] if 0 <= at < len(self.shots.rows) else None

    # ---- what is shown -------------------------------------------------------------------------------------------

    def read(self) -> None:
        """Show the shots as they are now."""
        self.shots.read()
        self.follow()

    def follow(self) -> None:
        """Show the selection and the open shot."""
        self.show_selection()
        self.show_current()

    def show_selection(self) -> None:
        """Show which shots are selected."""
        self._announcing.now()
        selected = set(self._view_model.selection)
        if self._marked() != selected:
            self.selectionModel().select(self._ranges(selected), _ROWS)

    def _ranges(self, selected: set[str]) -> QItemSelection:
        ranges, begin = QItemSelection(), -1
        rows = self.shots.rows
        for at in range(len(rows) + 1):
            inside = at < len(rows) and rows[at].id in selected
            if inside and begin < 0:
                begin = at
            elif not inside and begin >= 0:
                ranges.select(self.shots.index(begin, 0), self.shots.index(at - 1, Column.MODEL))
                begin = -1
        return ranges

    def show_current(self) -> None:
        """Give the keys to the open shot, in the column where they are."""
        here, current = self.current_row(), self._view_model.current_id
        if here is not None and here.id == current:
            return
        at = next((at for at, row in enumerate(self.shots.rows) if row.id == current), -1)
        if at >= 0:
            index = self.shots.index(at, max(self.currentIndex().column(), 0) or Column.NAME)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(index)

    def _marked(self) -> set[str]:
        return {self.shots.rows[row].id for row in rows_in(self.selectionModel().selection())}

    def _announce(self) -> None:
        """Tell which rows the user selected: behind all signals of one act, as the toolkit sends them one by one."""
        marked, current = self._marked(), self.current_row()
        opened = current.id if current is not None and current.id in marked else None
        if marked and (marked != set(self._view_model.selection) or opened not in (None, self._view_model.current_id)):
            self._view_model.select([row.id for row in self.shots.rows if row.id in marked], opened)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, the cells, and where a drag from outside would go."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._look.theme.colour("bg0"))
        painter.end()
        super().paintEvent(event)
        if self._load is None or self._why_not():
            return
        painter = QPainter(self.viewport())
        painter.setPen(QPen(self._look.theme.colour("accentText"), 2))
        painter.drawRect(self._mark().adjusted(1, 1, -1, -1))
        painter.end()

    # ---- keys --------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the list's keys say; letters are the page's."""
        key = Qt.Key(event.key())
        if self.state() is QAbstractItemView.State.EditingState:
            event.accept()  # the key that ends a field comes here behind it
        elif self._act(key, event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier):
            event.accept()
        elif event.text() and key not in (Qt.Key.Key_A,) and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _act(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        row, edits = self.current_row(), self._view_model.edits
        plain = modifiers == Qt.KeyboardModifier.NoModifier
        if row is None:
            return False
        if modifiers == Qt.KeyboardModifier.AltModifier and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            edits.step_shots(edits.selected, -1 if key == Qt.Key.Key_Up else 1)
        elif plain and (key == Qt.Key.Key_F2 or key in _ENTER):
            self._edit_or_open(row, key)
        elif plain and key == Qt.Key.Key_Delete:
            edits.remove(edits.selected)
        elif modifiers == Qt.KeyboardModifier.ControlModifier and key == Qt.Key.Key_D:
            edits.duplicate(edits.selected)
        elif plain and key == Qt.Key.Key_Escape:
            self._view_model.select([row.id], row.id)
        elif plain and key == Qt.Key.Key_Menu:
            self.menu_requested.emit(self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft()))
        else:
            return False
        return True

    def _edit_or_open(self, row: ShotRow, key: Qt.Key) -> None:
        index = self.currentIndex()
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)
        elif key == Qt.Key.Key_F2:
            self.edit_name()
        else:
            self.compose_requested.emit(row.id)

    def edit_name(self) -> None:
        """Edit the name of the shot that has the keys."""
        self._edit_cell(Column.NAME)

    def edit_caption(self) -> None:
        """Edit its caption."""
        self._edit_cell(Column.CAPTION)

    def _edit_cell(self, column: Column) -> None:
        index = self.shots.index(self.currentIndex().row(), column)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.edit(index)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """End editing; Tab goes on to the next cell that can be edited, in the next row behind the last."""
        index = self.currentIndex()
        super().closeEditor(editor, _Hint.NoHint if hint in (_Hint.EditNextItem, _Hint.EditPreviousItem) else hint)
        if hint in (_Hint.EditNextItem, _Hint.EditPreviousItem):
            to = self._editable_beside(index, 1 if hint is _Hint.EditNextItem else -1)
            if to.isValid():
                self.setCurrentIndex(to)
                self.edit(to)

    def _editable_beside(self, index: QModelIndex, step: int) -> QModelIndex:
        cells = len(self.shots.rows) * len(Column)
        at = index.row() * len(Column) + index.column() + step
        while 0 <= at < cells:
            beside = self.shots.index(*divmod(at, len(Column)))
            if beside.flags() & Qt.ItemFlag.ItemIsEditable:
                return beside
            at += step
        return QModelIndex()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit a cell, or open the shot where there is nothing to edit."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and not index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.compose_requested.emit(self.shots.rows[index.row()].id)
        else:
            super().mouseDoubleClickEvent(event)

    # ---- dropping ----------------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Look at what comes: rows of ours, or files."""
        if event.source() is self:
            super().dragEnterEvent(event)
            return
        self._load = load_of(event.mimeData())
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would go, or why it cannot."""
        if self._load is None:
            super().dragMoveEvent(event)
            return
        self._at = event.position().toPoint()
        why_not = self._why_not()
        if why_not:
            event.ignore()
            show_tip(self, self.viewport().mapToGlobal(self._at), why_not)
        else:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        self.viewport().update()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Forget it."""
        self._load = None
        super().dragLeaveEvent(event)
        self.viewport().update()

    def dropEvent(self, event: QDropEvent) -> None:
        """Move the selected rows, or announce the files."""
        self._at = event.position().toPoint()
        self._load = load_of(event.mimeData()) if event.source() is not self else None
        if self._load is None:
            place = self._place()
            if place is not None:
                self._view_model.edits.move_shots(self._view_model.edits.selected, *place)
            event.setDropAction(Qt.DropAction.IgnoreAction)  # else the toolkit removes the rows it dragged
            event.accept()
        elif self._why_not():
            event.ignore()
        else:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self._take(self._load)
        self._load = None
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()

    def stopAutoScroll(self) -> None:
        """End the scrolling near an edge, as the toolkit does where it handles a drop itself."""
        self.setAutoScroll(False)
        self.setAutoScroll(True)

    def _take(self, load: Load) -> None:
        row, place, paths = self._row(), self._place(), list(load.paths)
        if load.kind is Carried.SCRIPT:
            self.script_dropped.emit(paths[0])
        elif load.kind is Carried.PICTURE and row is not None:
            self.picture_dropped.emit(paths[0], row.id)
        elif load.kind is Carried.VIDEOS and row is not None:
            self.videos_dropped.emit(paths, row.id)
        elif load.kind is Carried.VIDEOS and place is not None:
            self.videos_dropped_at.emit(paths, *place)
        elif load.kind is Carried.TAKE and row is not None:
            self._view_model.edits.choose_take(row.id, load.take_id)

    def _row(self) -> ShotRow | None:
        at = self.rowAt(self._at.y())
        return self.shots.rows[at] if at >= 0 else None

    def _place(self) -> tuple[str, int] | None:
        """Return scene and place before which something goes that is dropped here; below the last row: behind it."""
        rows = self.shots.rows
        if not rows:
            return None
        at = self.rowAt(self._at.y())
        if at < 0:
            return rows[-1].scene_id, rows[-1].at + 1
        box = self.visualRect(self.shots.index(at, 0))
        return rows[at].scene_id, rows[at].at + (self._at.y() > box.center().y())

    def _mark(self) -> QRect:
        at = self.rowAt(self._at.y())
        if self._load is not None and self._load.kind is Carried.SCRIPT:
            return self.viewport().rect()
        last = self.rowViewportPosition(len(self.shots.rows) - 1) + self.rowHeight(0) if self.shots.rows else 0
        top, tall = (self.rowViewportPosition(at), self.rowHeight(at)) if at >= 0 else (last, 2)
        return QRect(0, top, self.viewport().width(), tall)

    def _why_not(self) -> str:
        load, row = self._load, self._row()
        if load is None or load.kind is Carried.NOTHING:
            return load.why_not if load is not None else ""
        if load.kind is Carried.PICTURE and row is None:
            return self.tr("Drop a picture on a shot: it becomes the first frame.")
        if load.kind is Carried.VIDEOS and self._place() is None:
            return self.tr("Add a shot first.")
        if load.kind is Carried.TAKE and (row is None or all(take.id != load.take_id for take in row.takes)):
            return self.tr("A take can be chosen for its own shot only.")
        return ""
