"""Owns the outline's rows as the toolkit's list model."""

from typing import Any

from PySide6.QtCore import QObject, Qt

from studio.ui.kit.rows import Index, RowModel
from studio.ui.panels.outline.view_model import OutlineViewModel, Row, RowKind

_FIXED = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
_MOVED = _FIXED | Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled


class OutlineListModel(RowModel[Row]):
    """The visible rows. Names of scenes and shots can be edited in place."""

    def __init__(self, view_model: OutlineViewModel, parent: QObject | None = None) -> None:
        super().__init__(view_model.rows, _key, parent)
        self._view_model = view_model

    def part(self, row: Row, role: int) -> Any:
        """Return a row's name, or its sentence for a screen reader."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return row.name
        return self._sentence(row) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Rename a scene or a shot."""
        if role == Qt.ItemDataRole.EditRole and index.isValid():
            self._view_model.rename(self.rows[index.row()], str(value))
            return True
        return False

    def supportedDropActions(self) -> Qt.DropAction:
        """Say that rows are moved, not copied: without it the view takes no drop."""
        return Qt.DropAction.MoveAction

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Say what can be done with a row."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _FIXED if self.rows[index.row()].kind is RowKind.TAKE else _MOVED

    def _sentence(self, row: Row) -> str:
        if row.kind is RowKind.SCENE:
            return self.tr("Scene {0}, {1}, {2}").format(row.code, row.name, row.detail)
        if row.kind is RowKind.SHOT:
            return self.tr("Shot {0}, {1}, {2}").format(row.code, row.name, row.detail or row.status.value)
        chosen = self.tr("chosen") if row.chosen else ""
        return ", ".join(part for part in (row.name, row.detail, chosen) if part)


def _key(row: Row) -> str:
    return row.id
