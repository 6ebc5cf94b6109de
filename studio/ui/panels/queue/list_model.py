"""Owns the queue's rows as the toolkit's list model."""

from typing import Any

from PySide6.QtCore import QObject, Qt

from studio.ui.kit.rows import Index, RowModel
from studio.ui.panels.queue.rows import QueueRow
from studio.ui.panels.queue.view_model import QueueViewModel


class QueueListModel(RowModel[QueueRow]):
    """The jobs."""

    def __init__(self, view_model: QueueViewModel, parent: QObject | None = None) -> None:
        super().__init__(view_model.rows, _key, parent)

    def part(self, row: QueueRow, role: int) -> Any:
        """Return a row's title, or its sentence for a screen reader."""
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (row.title, row.settings, row.words, row.time, row.cost) if part)
        return None

    def supportedDropActions(self) -> Qt.DropAction:
        """Say that rows are moved, not copied: without it the view takes no drop."""
        return Qt.DropAction.MoveAction

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Say that waiting jobs can be dragged."""
        flags = super().flags(index)
        if index.isValid() and self.rows[index.row()].can_move:
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags | Qt.ItemFlag.ItemIsDropEnabled


def _key(row: QueueRow) -> str:
    return row.job_id
