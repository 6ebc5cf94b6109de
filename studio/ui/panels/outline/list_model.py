"""Owns the outline's rows as the toolkit's list model."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from studio.ui.panels.outline.view_model import OutlineViewModel, Row, RowKind

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = int(Qt.ItemDataRole.UserRole)


class OutlineListModel(QAbstractListModel):
    """The visible rows. Names of scenes and shots can be edited in place."""

    def __init__(self, view_model: OutlineViewModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view_model = view_model
        self.rows: list[Row] = view_model.rows()

    def read(self) -> None:
        """Read the rows again: in place where only their looks changed, else all anew."""
        rows = self._view_model.rows()
        if [row.id for row in rows] == [row.id for row in self.rows]:
            for at, (old, new) in enumerate(zip(self.rows, rows, strict=True)):
                if old != new:
                    self.rows[at] = new
                    self.dataChanged.emit(self.index(at), self.index(at))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows are visible."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a row's name, its sentence for a screen reader, or the row itself."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._sentence(row)
        return None

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
        flags = super().flags(index)
        if index.isValid() and self.rows[index.row()].kind is not RowKind.TAKE:
            flags |= Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
        return flags

    def _sentence(self, row: Row) -> str:
        if row.kind is RowKind.SCENE:
            return self.tr("Scene {0}, {1}, {2}").format(row.code, row.name, row.detail)
        if row.kind is RowKind.SHOT:
            return self.tr("Shot {0}, {1}, {2}").format(row.code, row.name, row.detail or row.status.value)
        chosen = self.tr("chosen") if row.chosen else ""
        return ", ".join(part for part in (row.name, row.detail, chosen) if part)
