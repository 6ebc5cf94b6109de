"""Owns the shot list as a table of the toolkit: its keys and its selection."""

from typing import NamedTuple

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QHeaderView, QTableView, QWidget

from studio.ui.kit.later import Later
from studio.ui.kit.look import Look
from studio.ui.kit.rows import rows_in
from studio.ui.kit.thumbnails import Thumbnails
from studio.ui.panels.shot_list.delegate import ShotDelegate
from studio.ui.panels.shot_list.list_model import Column, ShotTableModel
from studio.ui.panels.shot_list.row_drag import RowDrag
from studio.ui.panels.shot_list.view_model import ShotListViewModel, ShotRow
from studio.ui.panels.shot_list.visitors import Visitors

ROW, HEAD, LEAST_WIDTH = 46, 30, 40
WIDTHS = (52, 88, 132, 190, 200, 80, 126, 106, 88, 110)
KEEP_AFTER_MS = 600
BAR = 2
_Hint = QAbstractItemDelegate.EndEditHint
_ROWS = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Place(NamedTuple):
    """A place between shots: before the one that is at `at` of a scene; `bar` marks it."""

    scene_id: str
    at: int
    bar: QRect


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
        self.view_model = view_model
        self.shots = ShotTableModel(view_model, self)
        self._visitors = Visitors(self)
        self._drag = RowDrag(self)
        self._pressed = QPoint()
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
        self.setDragDropOverwriteMode(False)
        self.setDropIndicatorShown(False)
        self.setDragEnabled(True)
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
        for column, width in enumerate(self.view_model.widths(len(Column)) or WIDTHS):
            self.setColumnWidth(column, width)
        head.sectionResized.connect(self._on_resized)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # so that scrolling copies what is there

    def _size(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._look.theme.px(ROW))
        self.horizontalHeader().setFixedHeight(self._look.theme.px(HEAD))

    def _on_resized(self) -> None:
        """Keep widths that were chosen by hand, not those that another size of the window makes."""
        if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._keeping.start()

    def _keep_widths(self) -> None:
        self.view_model.keep_widths([self.columnWidth(column) for column in Column])

    @property
    def accent(self) -> QColor:
        """The colour of what marks a place."""
        return self._look.theme.colour("accentText")

    def row_box(self, row: int) -> QRect:
        """Return where a row lies in the viewport."""
        return QRect(0, self.rowViewportPosition(row), self.viewport().width(), self.rowHeight(row))

    def place_at(self, at: QPoint) -> Place | None:
        """Return the place between shots that is nearest to `at`; behind the last one below it, None without shots."""
        rows = self.shots.rows
        if not rows:
            return None
        row = self.rowAt(at.y()) if at.y() >= 0 else self.rowAt(0)
        row = len(rows) - 1 if row < 0 else row
        box = self.row_box(row)
        below = at.y() > box.center().y()
        bar = QRect(0, box.bottom() if below else box.top() - 1, box.width(), BAR)
        return Place(rows[row].scene_id, rows[row].at + below, bar)

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
        selected = set(self.view_model.selection)
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
        here, current = self.current_row(), self.view_model.current_id
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
        if marked and (marked != set(self.view_model.selection) or opened not in (None, self.view_model.current_id)):
            self.view_model.select([row.id for row in self.shots.rows if row.id in marked], opened)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, the cells, and where a drag from outside would go."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._look.theme.colour("bg0"))
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        self._visitors.paint(painter)
        self._drag.paint(painter)
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
        row, edits = self.current_row(), self.view_model.edits
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
            if not self._drag.cancel():
                self.view_model.select([row.id], row.id)
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

    # ---- what the mouse drags, handed on --------------------------------------------------------------------------

    def startDrag(self, supportedActions: Qt.DropAction) -> None:  # noqa: N803 -- Qt names it
        """Drag the selected rows ourselves: the toolkit would run a loop of its own until they are dropped."""
        self._drag.begin(self._pressed)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag would begin."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with a drag."""
        if self._drag.is_under_way:
            self._drag.move(event.position().toPoint())
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop what is dragged."""
        if self._drag.is_under_way:
            self._drag.drop(event.position().toPoint())
        else:
            super().mouseReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Give a drag up."""
        self._drag.cancel()
        super().focusOutEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Look at what comes."""
        self._visitors.enter(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would go, or why it cannot."""
        self._visitors.move(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Forget it."""
        self._visitors.leave()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take it."""
        self._visitors.drop(event)
