"""Owns the table of a batch: cells edited in place, pasted from a spreadsheet, bad ones marked with their reason."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from studio.craft.batch import Problem
from studio.ui.kit.look import Look
from studio.ui.kit.rows import Index
from studio.ui.kit.text import plain_tip
from studio.ui.panels.batch.view_model import BatchViewModel
from studio.ui.panels.batch.words import problem_words

_WORDS = (int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.EditRole))


class BatchTableModel(QAbstractTableModel):
    """The view-model's table for the toolkit."""

    def __init__(self, look: Look, view_model: BatchViewModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._view_model = view_model
        self._bad: dict[tuple[int, str], Problem] = {}
        self._shape: tuple[tuple[str, ...], int] = ((), 0)
        view_model.table_changed.connect(self._read)
        view_model.changed.connect(self._mark)
        self._mark()

    def _read(self) -> None:
        """Show the table as it is now: in place where only words changed, so that editor and selection stay."""
        table = self._view_model.table
        shape = (table.columns, len(table.rows))
        if shape != self._shape:
            self._shape = shape
            self.beginResetModel()
            self.endResetModel()
        else:
            self._tell_all()

    def _tell_all(self) -> None:
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        if last.isValid():
            self.dataChanged.emit(self.index(0, 0), last)

    def _mark(self) -> None:
        """Read which cells are bad."""
        bad = {(each.row - 1, each.column): each for each in self._view_model.problems if each.row is not None}
        if bad != self._bad:
            self._bad = bad
            self._tell_all()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._view_model.table.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(self._view_model.table.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a column's name, or a row's number."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if orientation == Qt.Orientation.Vertical:
            return section + 1
        columns = self._view_model.table.columns
        return columns[section] if section < len(columns) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's text, or how it is marked where something is wrong with it."""
        table = self._view_model.table
        if not index.isValid() or index.row() >= len(table.rows) or index.column() >= len(table.columns):
            return None
        if role in _WORDS:
            return table.rows[index.row()][index.column()]
        problem = self._bad.get((index.row(), table.columns[index.column()]))
        if problem is None:
            return None
        if role == Qt.ItemDataRole.BackgroundRole:
            return self._look.theme.colour("danger", 0.22)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(problem_words(problem))
        return problem_words(problem) if role == Qt.ItemDataRole.AccessibleDescriptionRole else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Write a cell; say that it was taken."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        if str(value) != self._view_model.table.rows[index.row()][index.column()]:
            self._view_model.set_cell(index.row(), index.column(), str(value))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Say that cells can be edited."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable


class BatchTable(QTableView):
    """The table. Ctrl+V pastes a spreadsheet, Ctrl+C copies, Delete empties cells, Ctrl+Delete takes rows out."""

    def __init__(self, look: Look, view_model: BatchViewModel) -> None:
        super().__init__()
        self._look = look
        self._view_model = view_model
        self.setAccessibleName(self.tr("Rows"))
        self.setModel(BatchTableModel(look, view_model, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(True)
        self.setWordWrap(False)
        self.setProperty("kind", "sheet")
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setHighlightSections(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._fit()
        self.model().modelReset.connect(self._fit_columns)
        look.theme.changed.connect(self._fit)

    def showEvent(self, event: QShowEvent) -> None:
        """Share the width between the columns once it is known."""
        super().showEvent(event)
        self._fit_columns()

    def paste(self) -> None:
        """Take over what is on the clipboard."""
        index = self.currentIndex()
        self._view_model.paste(QGuiApplication.clipboard().text(), max(0, index.row()), max(0, index.column()))

    def selected_rows(self) -> list[int]:
        """Return the rows in which cells are selected, in order."""
        return sorted({index.row() for index in self.selectedIndexes()})

    def remove_selected(self) -> None:
        """Take the selected rows out."""
        self._view_model.remove_rows(self.selected_rows())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a spreadsheet's keys say."""
        key = Qt.Key(event.key())
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif key == Qt.Key.Key_Delete and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.remove_selected()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._empty()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            if self.state() != QAbstractItemView.State.EditingState:
                self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _empty(self) -> None:
        for index in self.selectedIndexes():
            self._view_model.set_cell(index.row(), index.column(), "")

    def _copy(self) -> None:
        table = self._view_model.table
        columns = sorted({index.column() for index in self.selectedIndexes()})
        lines = ["\t".join(table.rows[row][column] for column in columns) for row in self.selected_rows()]
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _fit(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._look.theme.px(30))
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Give each column the room of its words, none too narrow to read; they share what is left."""
        px, count = self._look.theme.px, self.model().columnCount()
        wanted = [min(max(self.sizeHintForColumn(at), px(90)), px(280)) for at in range(count)]
        spare = max(0, self.viewport().width() - sum(wanted)) // max(1, count)
        for at, width in enumerate(wanted):
            self.setColumnWidth(at, width + spare)
