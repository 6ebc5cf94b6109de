"""Owns the outline: the list of scenes, shots and takes with its filter, its menu, its keys and dragging."""

from functools import partial

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from studio.ui.kit.controls import Button, IconButton
from studio.ui.kit.later import Later
from studio.ui.kit.look import Look
from studio.ui.kit.rows import ROW_ROLE, RowList
from studio.ui.kit.text import Elided, label
from studio.ui.kit.thumbnails import Thumbnails
from studio.ui.panels.outline.delegate import OutlineDelegate
from studio.ui.panels.outline.list_model import OutlineListModel
from studio.ui.panels.outline.view_model import OutlineViewModel, Row, RowKind

CARET_WIDTH = 30


class OutlineList(RowList):
    """The list. A click on a caret folds; arrows walk; Alt+arrows move; Enter opens; F2 renames; Delete deletes.

    `prompt_dropped` carries the id of a saved prompt and that of the shot it was dropped on.
    """

    prompt_dropped = Signal(str, str)

    def __init__(self, view_model: OutlineViewModel) -> None:
        super().__init__()
        self._view_model = view_model
        self._dragged: Row | None = None
        self.setAccessibleName(self.tr("Outline"))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(True)

    def row_at(self, index: QModelIndex) -> Row | None:
        """Return the row of an index, or None."""
        return index.data(ROW_ROLE) if index.isValid() else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Fold at a caret, else remember what may be dragged or opened."""
        row = self.row_at(self.indexAt(event.position().toPoint()))
        x = event.position().x()
        on_caret = (self.viewport().width() - x if self.isRightToLeft() else x) < CARET_WIDTH
        if row is not None and event.button() == Qt.MouseButton.LeftButton:
            if row.kind is RowKind.SCENE or (row.kind is RowKind.SHOT and on_caret and row.take is not None):
                self._view_model.fold(row)
                return
            self._dragged = row
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open what was pressed; not earlier, as rows that come with it would end a drag. A drag eats the release."""
        super().mouseReleaseEvent(event)
        row = self.row_at(self.indexAt(event.position().toPoint()))
        pressed, self._dragged = self._dragged, None
        if pressed is not None and row is not None and row.id == pressed.id:
            self._view_model.open(row)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Rename what is double-clicked."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.edit(index)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take saved prompts in, too."""
        if _prompt_in(event) is not None:
            self._dragged = None  # a row that was dropped elsewhere is not what comes
            event.acceptProposedAction()
            return
        super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Let a saved prompt be dropped on a shot."""
        if _prompt_in(event) is None:
            super().dragMoveEvent(event)
            return
        index = self.indexAt(event.position().toPoint())
        row = self.row_at(index)
        self.setCurrentIndex(index)
        event.setAccepted(row is not None and row.kind is RowKind.SHOT)

    def dropEvent(self, event: QDropEvent) -> None:
        """Move the dragged row to where it is dropped, or give a shot the saved prompt."""
        onto = self.row_at(self.indexAt(event.position().toPoint()))
        prompt_id = _prompt_in(event) if self._dragged is None else None
        if prompt_id is not None:
            if onto is not None and onto.kind is RowKind.SHOT:
                event.acceptProposedAction()
                self.prompt_dropped.emit(prompt_id, onto.id)
            return
        if self._dragged is not None and onto is not None:
            self._view_model.drop(self._dragged, onto)
        self._dragged = None
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the list's keys say."""
        row = self.row_at(self.currentIndex())
        key = Qt.Key(event.key())
        moved = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if row is None:
            super().keyPressEvent(event)
        elif moved and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._view_model.move(row, -1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._view_model.fold(row) if row.kind is RowKind.SCENE else self._view_model.open(row)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and row.kind is not RowKind.TAKE:
            backward = Qt.Key.Key_Right if self.isRightToLeft() else Qt.Key.Key_Left
            if row.unfolded == (key == backward):
                self._view_model.fold(row)
        elif key == Qt.Key.Key_Delete:
            self._view_model.remove(row)
        else:
            super().keyPressEvent(event)


class OutlinePanel(QWidget):
    """The outline. Its two buttons are in `corner`, which whoever shows the panel may put beside its title.

    `show_in_folder_requested` carries the path of a take's file; `prompt_dropped` a saved prompt's id and a shot's.
    """

    prompt_dropped = Signal(str, str)
    show_in_folder_requested = Signal(str)

    def __init__(self, look: Look, view_model: OutlineViewModel, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._view_model = view_model
        self._model = OutlineListModel(view_model, self)
        self._list = OutlineList(view_model)
        self._list.setModel(self._model)
        self._list.setItemDelegate(OutlineDelegate(look, thumbnails, self._list))
        self._filter = QLineEdit()
        self._filter.setPlaceholderText(self.tr("Filter shots"))
        self._filter.setAccessibleName(self.tr("Filter shots"))
        self._filter.setClearButtonEnabled(True)
        self._add = IconButton(look, "plus", self.tr("New shot"), keys="Ctrl+Shift+N")
        self._add_scene = IconButton(look, "film-strip", self.tr("New scene"), keys="Ctrl+Shift+M")
        self.corner = QWidget()
        self._count = Elided(role="label", tone="text2")
        self._chosen = label(role="label", tone="text2")
        self._empty = Button(look, self.tr("Add shot"), "secondary", icon="plus")
        self.setProperty("surface", "bg1")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._lay_out()
        self._filter.textChanged.connect(view_model.filter)
        self._add.clicked.connect(view_model.add_shot)
        self._add_scene.clicked.connect(view_model.add_scene)
        self._empty.clicked.connect(view_model.add_shot)
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._list.customContextMenuRequested.connect(self._show_menu)
        self._list.prompt_dropped.connect(self.prompt_dropped)
        thumbnails.ready.connect(self._model.show_picture)
        look.theme.changed.connect(self._list.scheduleDelayedItemsLayout)
        self._scrolled_to: str | None = None
        self._reading = Later(self._read, self)
        view_model.changed.connect(self._reading.ask)
        self._read()

    def showEvent(self, event: QShowEvent) -> None:
        """Show nothing that is out of date."""
        self._reading.now()
        super().showEvent(event)

    def take_focus(self) -> None:
        """Give the keys to the list."""
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout(self.corner)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(0)
        buttons.addWidget(self._add_scene)
        buttons.addWidget(self._add)
        field = QHBoxLayout()
        field.setContentsMargins(12, 4, 12, 8)
        field.addWidget(self._filter)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 8, 16, 8)
        foot.setSpacing(12)
        foot.addWidget(self._count, 1)
        foot.addWidget(self._chosen)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.corner, alignment=Qt.AlignmentFlag.AlignRight)
        rows.addLayout(field)
        rows.addWidget(self._empty, alignment=Qt.AlignmentFlag.AlignHCenter)
        rows.addWidget(self._list, 1)
        rows.addLayout(foot)

    def _read(self) -> None:
        self._model.read()
        count, chosen = self._view_model.summary
        self._count.set_text(count)
        self._chosen.setText(chosen)
        any_shot = any(row.kind is RowKind.SHOT for row in self._model.rows)
        self._empty.setVisible(not any_shot and not self._filter.text())
        current = self._view_model.current_id
        at = next((at for at, row in enumerate(self._model.rows) if row.id == current), None)
        present = self._list.row_at(self._list.currentIndex())
        keeps = present is not None and (present.current or present.kind is RowKind.SCENE)
        if at is not None and not keeps:
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self._list.setAutoScroll(current != self._scrolled_to)  # folding must not carry the list away
            self._list.selectionModel().setCurrentIndex(self._model.index(at), flag)
            self._list.setAutoScroll(True)
        self._scrolled_to = current

    def _show_menu(self, at: QPoint) -> None:
        index = self._list.indexAt(at)
        row = self._list.row_at(index)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if row is None:
            menu.addAction(self.tr("New shot"), self._view_model.add_shot)
            menu.addAction(self.tr("New scene"), self._view_model.add_scene)
        elif row.kind is RowKind.TAKE:
            choose = self.tr("Take the choice back") if row.chosen else self.tr("Choose take")
            menu.addAction(choose).triggered.connect(partial(self._view_model.choose, row))
            menu.addAction(self.tr("Show in folder")).triggered.connect(partial(self._show_in_folder, row))
            menu.addSeparator()
            menu.addAction(self.tr("Delete take")).triggered.connect(partial(self._view_model.remove, row))
        else:
            menu.addAction(self.tr("Rename")).triggered.connect(partial(self._list.edit, index))
            menu.addAction(self.tr("Duplicate")).triggered.connect(partial(self._view_model.duplicate, row))
            menu.addAction(self.tr("Move up")).triggered.connect(partial(self._view_model.move, row, -1))
            menu.addAction(self.tr("Move down")).triggered.connect(partial(self._view_model.move, row, 1))
            menu.addSeparator()
            menu.addAction(self.tr("Delete")).triggered.connect(partial(self._view_model.remove, row))
        menu.popup(self._list.viewport().mapToGlobal(at))

    def _show_in_folder(self, row: Row) -> None:
        path = self._view_model.path_of(row)
        if path is not None:
            self.show_in_folder_requested.emit(path)


def _prompt_in(event: QDropEvent) -> str | None:
    """Return the id of the saved prompt that is dragged, or None. Not imported before: no start needs it."""
    from studio.ui.kit.drags import prompt_in

    return prompt_in(event.mimeData())
