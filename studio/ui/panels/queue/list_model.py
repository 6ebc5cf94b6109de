"""Owns the queue's rows as the toolkit's list model."""

from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QStringListModel, Qt

from studio.ui.kit.rows import ROW_ROLE, Index
from studio.ui.panels.queue.row_order import Step
from studio.ui.panels.queue.rows import QueueRow
from studio.ui.panels.queue.view_model import QueueViewModel

_LOOKS = [int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.DecorationRole)]


class QueueListModel(QStringListModel):
    """The jobs and films.

    The toolkit keeps their number itself, as empty texts: a view asks for it once a row each time it lays out, which
    takes 12 ms for 10 000 rows where Python answers, and 0.6 ms where the toolkit does.
    """

    def __init__(self, view_model: QueueViewModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view_model = view_model
        self._ids: list[str] = []
        self._is_own = False
        view_model.shelf.stepped.connect(self._step)
        view_model.shelf.row_changed.connect(self._show)
        self._step(Step(ids=tuple(view_model.shelf.ids), reset=True))

    @property
    def rows(self) -> list[QueueRow]:
        """All rows from top to bottom, each of them made."""
        made = (self._view_model.shelf.row(row_id) for row_id in self._ids)
        return [row for row in made if row is not None]

    def row(self, at: int) -> QueueRow | None:
        """Return a row by its place."""
        return self._view_model.shelf.row(self._ids[at]) if 0 <= at < len(self._ids) else None

    def show_picture(self, sha256: str) -> None:
        """Say that the picture of a file is there."""
        for at in self._view_model.shelf.pictured(sha256):
            self._show(at)

    def _show(self, at: int) -> None:
        index = self.index(at)
        self.dataChanged.emit(index, index, _LOOKS)

    def removeRows(self, row: int, count: int, parent: Index | None = None) -> bool:
        """Remove rows where the queue says so; a view that takes dragged rows away is refused."""
        return self._is_own and super().removeRows(row, count)

    def _step(self, step: Step) -> None:
        self._is_own = True
        self._follow(step)
        self._is_own = False

    def _follow(self, step: Step) -> None:
        if step.reset:
            self._ids = list(step.ids)
            self.setStringList([""] * len(self._ids))
        elif step.to is not None:
            self._ids.insert(step.to, self._ids.pop(step.at))
            if step.to != step.at:
                onto = step.to + (step.to > step.at)
                self.moveRows(QModelIndex(), step.at, 1, QModelIndex(), onto)
        elif step.gone:
            del self._ids[step.at : step.at + step.gone]
            self.removeRows(step.at, step.gone)
        elif step.ids:
            self._ids[step.at : step.at] = step.ids
            self.insertRows(step.at, len(step.ids))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a row for ROW_ROLE, its title, or its sentence for a screen reader."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None or role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        return row.spoken if role == Qt.ItemDataRole.AccessibleTextRole else None

    def supportedDropActions(self) -> Qt.DropAction:
        """Say that rows are moved, not copied: without it the view takes no drop."""
        return Qt.DropAction.MoveAction

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Say that waiting jobs can be dragged, and that nothing is written in place."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDropEnabled
        row = self.row(index.row()) if index.isValid() else None
        return flags | Qt.ItemFlag.ItemIsDragEnabled if row is not None and row.can_move else flags
