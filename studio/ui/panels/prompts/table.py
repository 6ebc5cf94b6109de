"""Owns the list of saved prompts as a widget: its keys, its selection, dragging out of it, files dropped on it.

It is a table of one column: the toolkit lays its rows out by their height alone, so that 100 000 of them take no time.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from studio.domain.library import PromptLine
from studio.ui.kit.look import Look
from studio.ui.kit.rows import rows_in
from studio.ui.panels.prompts.delegate import HEIGHT
from studio.ui.panels.prompts.list_model import PromptListModel
from studio.ui.panels.prompts.view_model import PromptsViewModel

MOST_KEPT = 500
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
ENDINGS = (".json", ".csv", ".tsv", ".md", ".markdown", ".txt", ".text")


class PromptTable(QTableView):
    """The list. Enter uses a prompt, Ctrl+Enter makes a shot of it, Space or F2 shows its details, `/` searches.

    1 to 5 and 0 rate, T tags, M moves, Delete deletes. `selected` comes when other rows are selected.
    """

    use_requested = Signal(str)
    shot_requested = Signal(str)
    details_requested = Signal(str)
    tag_requested = Signal()
    move_requested = Signal()
    search_requested = Signal()
    files_dropped = Signal(object)  # paths
    selected = Signal()

    def __init__(self, look: Look, model: PromptListModel, view_model: PromptsViewModel) -> None:
        super().__init__()
        self._look = look
        self._model = model
        self._view_model = view_model
        self._ids: tuple[str, ...] = ()
        self._current = ""
        self.setModel(model)
        self.setAccessibleName(self.tr("Saved prompts"))
        self.setMouseTracking(True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)
        self.setDropIndicatorShown(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # what stays is moved, not painted anew
        self._fit()
        look.theme.changed.connect(self._fit)
        self.selectionModel().selectionChanged.connect(self._on_selected)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    @property
    def rows(self) -> list[int]:
        """The selected rows from top to bottom."""
        return sorted(rows_in(self.selectionModel().selection()))

    @property
    def count(self) -> int:
        """How many rows are selected; all 100 000 are one stretch, so that counting them takes no time."""
        selection = self.selectionModel().selection()
        return sum(selection.at(at).height() for at in range(selection.count()))

    @property
    def current(self) -> PromptLine | None:
        """The row that the keys mean, or None."""
        index = self.currentIndex()
        return self._model.line(index.row()) if index.isValid() else None

    def restart(self, stay: bool) -> None:
        """Show the rows that were found; with `stay` at the same place, the same prompts selected where they are."""
        at, current, place = self.verticalScrollBar().value(), self._current, self.currentIndex().row()
        ids = self._ids
        self._model.restart()
        if not stay:
            self.verticalScrollBar().setValue(0)
            self._go_to(0)
            return
        self.verticalScrollBar().setValue(at)
        selection = QItemSelection()
        for row in (self._view_model.row_of(prompt_id) for prompt_id in ids):
            if row is not None:
                selection.select(self._model.index(row), self._model.index(row))
        flag = QItemSelectionModel.SelectionFlag
        row = self._view_model.row_of(current)
        if row is not None:
            self.selectionModel().setCurrentIndex(self._model.index(row), flag.NoUpdate)
        elif place >= 0 and not selection.count():  # what stood there is gone: the one behind it takes its place
            self._go_to(min(place, self._model.rowCount() - 1))
            return
        self.selectionModel().select(selection, flag.ClearAndSelect)
        self._on_selected()

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+Enter for a new shot: elsewhere on the page it makes a take."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and Qt.Key(event.key()) in _ENTER
            and event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.ControlModifier
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the list's keys say; a held key does not use a prompt again and again."""
        key, line = Qt.Key(event.key()), self.current
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        if (
            key == Qt.Key.Key_Slash
            or event.text() == "/"
            or (key == Qt.Key.Key_Up and plain and self.currentIndex().row() <= 0)
        ):
            self.search_requested.emit()
        elif line is None or event.isAutoRepeat():
            super().keyPressEvent(event)
        elif key in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.shot_requested.emit(line.id)
        elif key in _ENTER and plain:
            self.use_requested.emit(line.id)
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_F2) and plain:
            self.details_requested.emit(line.id)
        elif plain and self._edits(key):
            return
        else:
            super().keyPressEvent(event)

    def _edits(self, key: Qt.Key) -> bool:
        """Do what a key says to the selected rows; return whether it says anything."""
        if key == Qt.Key.Key_Delete:
            self._view_model.delete(self.rows)
        elif Qt.Key.Key_0 <= key <= Qt.Key.Key_5:
            self._view_model.rate(self.rows, (key - Qt.Key.Key_0) or None)
        elif key == Qt.Key.Key_T:
            self.tag_requested.emit()
        elif key == Qt.Key.Key_M:
            self.move_requested.emit()
        else:
            return False
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, then the rows that are not there yet."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._look.theme.colour("bg1"))
        painter.end()
        super().paintEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: words are looked for in the search field."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show the details of what is double-clicked."""
        index = self.indexAt(event.position().toPoint())
        line = self._model.line(index.row()) if index.isValid() else None
        if line is not None:
            self.details_requested.emit(line.id)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files of prompts in."""
        event.setAccepted(bool(_files(event)))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Take them anywhere in the list."""
        event.setAccepted(bool(_files(event)))

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask to import the files that are dropped."""
        paths = _files(event)
        if paths:
            event.acceptProposedAction()
            self.files_dropped.emit(paths)

    def _go_to(self, row: int) -> None:
        if 0 <= row < self._model.rowCount():
            flag = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(self._model.index(row), flag.ClearAndSelect)
        self._on_selected()

    def _on_selected(self, *_: object) -> None:
        if self.count <= MOST_KEPT:  # more were selected as a whole; to read them all takes too long
            lines = [self._view_model.line(row) for row in self.rows]
            self._ids = tuple(line.id for line in lines if line is not None)
        current = self.current
        self._current = current.id if current is not None else ""
        self.selected.emit()

    def _on_scrolled(self) -> None:
        height = max(1, self.verticalHeader().defaultSectionSize())
        first = self.verticalScrollBar().value() // height
        self._view_model.see(first, first + self.viewport().height() // height + 1)

    def _fit(self) -> None:
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(self._look.theme.px(HEIGHT))
        self._on_scrolled()


def _files(event: QDropEvent) -> Sequence[str]:
    """Return the paths of what is dragged, where all are files of prompts."""
    paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
    return paths if paths and all(path.casefold().endswith(ENDINGS) for path in paths) else []
