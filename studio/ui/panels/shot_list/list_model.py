"""Owns the shots as the toolkit's table model."""

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from studio.ui.kit import numerals
from studio.ui.kit.rows import Index
from studio.ui.kit.text import plain_tip
from studio.ui.panels.shot_list.view_model import ShotListViewModel, ShotRow
from studio.ui.shot_words import take_words


class Column(IntEnum):
    """What a column shows."""

    CODE = 0
    PICTURE = 1
    NAME = 2
    CAPTION = 3
    PROMPT = 4
    PLANNED = 5
    LENGTH = 6
    STATUS = 7
    TAKE = 8
    MODEL = 9


EDITABLE = frozenset({Column.NAME, Column.CAPTION, Column.PROMPT, Column.PLANNED, Column.TAKE})
NUMBERS = frozenset({Column.PLANNED, Column.LENGTH})
_SHOWN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
_ROW = (
    Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemNeverHasChildren
)
_EDITED = _ROW | Qt.ItemFlag.ItemIsEditable


class ShotTableModel(QAbstractTableModel):
    """The shots in the film's order. Rows of which only the looks changed are told one by one."""

    def __init__(self, view_model: ShotListViewModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view_model = view_model
        self.rows: list[ShotRow] = []

    def read(self) -> None:
        """Read the rows again."""
        before, rows = self.rows, self._view_model.rows()
        if [row.id for row in before] != [row.id for row in rows]:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()
            return
        self.rows = rows
        for at, (old, new) in enumerate(zip(before, rows, strict=True)):
            if old is not new:
                self._tell(at, Column.CODE, Column.MODEL)

    def show_picture(self, sha256: str) -> None:
        """Say that the picture of a file is there."""
        for at, row in enumerate(self.rows):
            if row.take is not None and row.take.sha256 == sha256:
                self._tell(at, Column.PICTURE, Column.PICTURE)

    def _tell(self, row: int, first: Column, last: Column) -> None:
        self.dataChanged.emit(self.index(row, first), self.index(row, last))

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many shots there are."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a column's name."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section in NUMBERS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role not in _SHOWN:
            return None
        names = {
            Column.CODE: self.tr("Shot"),
            Column.PICTURE: self.tr("Picture"),
            Column.NAME: self.tr("Name"),
            Column.CAPTION: self.tr("Caption"),
            Column.PROMPT: self.tr("Prompt"),
            Column.PLANNED: self.tr("Planned"),
            Column.LENGTH: self.tr("Length"),
            Column.STATUS: self.tr("Status"),
            Column.TAKE: self.tr("Take"),
            Column.MODEL: self.tr("Model"),
        }
        return names[Column(section)]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's words, what is edited of it, or what it has no room for."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row, column = self.rows[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole and column is Column.CODE:
            return self._view_model.sentence(row)
        if role in _SHOWN:
            return self.words(row, column)
        if role == Qt.ItemDataRole.EditRole:
            return self._edited(row, column)
        if role == Qt.ItemDataRole.ToolTipRole and column in (Column.CAPTION, Column.PROMPT, Column.NAME):
            return plain_tip(self._edited(row, column))
        return None

    def words(self, row: ShotRow, column: Column) -> str:
        """Return the words of a cell, on one line."""
        return {
            Column.CODE: row.code,
            Column.PICTURE: "",
            Column.NAME: row.name,
            Column.CAPTION: " ".join(row.caption.split()),
            Column.PROMPT: " ".join(row.prompt.split()),
            Column.PLANNED: numerals.seconds(row.planned_s),
            Column.LENGTH: row.length,
            Column.STATUS: row.status_words,
            Column.TAKE: take_words(row.take) if row.take is not None else "–",
            Column.MODEL: row.model,
        }[column]

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Change what a cell shows, as one undo step."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        row, column, edits = self.rows[index.row()], Column(index.column()), self._view_model.edits
        if value == self._edited(row, column):
            return True
        if column is Column.NAME:
            edits.rename(row.id, str(value))
        elif column is Column.CAPTION:
            edits.set_caption(row.id, str(value))
        elif column is Column.PROMPT:
            edits.set_prompt(row.id, str(value))
        elif column is Column.PLANNED:
            edits.set_planned_s([row.id], float(value))
        elif column is Column.TAKE:
            edits.choose_take(row.id, value)
        return column in EDITABLE

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Say what can be done with a cell."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        column = Column(index.column())
        if column is Column.TAKE and not self.rows[index.row()].takes:
            return _ROW
        return _EDITED if column in EDITABLE else _ROW

    def _edited(self, row: ShotRow, column: Column) -> Any:
        return {
            Column.NAME: row.name,
            Column.CAPTION: row.caption,
            Column.PROMPT: row.prompt,
            Column.PLANNED: row.planned_s,
            Column.TAKE: row.chosen,
        }.get(column)
