"""Owns the rows of the picker as the toolkit's list model."""

from typing import Any

from PySide6.QtCore import QObject, Qt

from studio.ui.kit.rows import Index, RowModel
from studio.ui.panels.model_picker.view_model import Group, ModelRow, PickerViewModel
from studio.ui.panels.model_picker.words import group_words, sentence

_HEADING = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
_ROW = _HEADING | Qt.ItemFlag.ItemIsSelectable


class PickerListModel(RowModel[ModelRow]):
    """Headings and models. The heading of the retired ones can be chosen: it folds them."""

    def __init__(self, view_model: PickerViewModel, parent: QObject | None = None) -> None:
        super().__init__(view_model.rows, _key, parent)

    def place(self, key: str) -> int:
        """Return the row of that key, or -1."""
        return next((at for at, row in enumerate(self.rows) if row.key == key), -1)

    def first(self) -> int:
        """Return the first model, else the first row that can be chosen, or -1."""
        models = (at for at, row in enumerate(self.rows) if row.line is not None)
        return next(models, next((at for at, row in enumerate(self.rows) if can_be_chosen(row)), -1))

    def part(self, row: ModelRow, role: int) -> Any:
        """Return a row's name, or its sentence for a screen reader."""
        if role == Qt.ItemDataRole.DisplayRole:
            return row.line.name if row.line is not None else group_words(row)
        return sentence(row) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Say what can be done with a row."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _ROW if can_be_chosen(self.rows[index.row()]) else _HEADING


def can_be_chosen(row: ModelRow) -> bool:
    """Say whether the keys stop at a row: models, and the heading that folds."""
    return row.line is not None or row.group is Group.RETIRED


def _key(row: ModelRow) -> str:
    return row.key
