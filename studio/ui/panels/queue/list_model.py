"""Owns the queue's rows as the toolkit's list model."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from studio.ui.panels.queue.view_model import QueueRow, QueueViewModel

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = int(Qt.ItemDataRole.UserRole)


class QueueListModel(QAbstractListModel):
    """The jobs."""

    def __init__(self, view_model: QueueViewModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view_model = view_model
        self.rows: list[QueueRow] = []

    def read(self) -> None:
        """Read the rows again, in place where they are the same jobs."""
        rows = self._view_model.rows()
        if [row.job_id for row in rows] != [row.job_id for row in self.rows]:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()
            return
        for at, (old, new) in enumerate(zip(self.rows, rows, strict=True)):
            if old != new:
                self.rows[at] = new
                self.dataChanged.emit(self.index(at), self.index(at))

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many jobs are shown."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a row, its title, or its sentence for a screen reader."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
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
