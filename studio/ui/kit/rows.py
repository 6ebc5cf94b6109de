"""Owns what the lists of the window have in common: rows read from a view-model, changed in place where they can be."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QEvent,
    QItemSelection,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QHoverEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from studio.domain.project import Take

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = int(Qt.ItemDataRole.UserRole)
_LOOKS = [int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.DecorationRole)]


class PicturedRow(Protocol):
    """A row; `take` is the take whose picture stands in it."""

    @property
    def take(self) -> Take | None:
        """The take, or None."""


R = TypeVar("R", bound=PicturedRow)


class RowModel(QAbstractListModel, Generic[R]):
    """The rows that `read_rows` returns. `key` names a row: rows of the same key have the same size."""

    def __init__(
        self, read_rows: Callable[[], list[R]], key: Callable[[R], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._read_rows = read_rows
        self._key = key
        self.rows: list[R] = []

    def read(self) -> None:
        """Read the rows again: in place where only their looks changed, else all anew."""
        known = {self._key(row): row for row in self.rows}
        keys, rows = [], []
        for row in self._read_rows():  # a row that is the same stays the same object: it was painted already
            key = self._key(row)
            old = known.get(key)
            keys.append(key)
            rows.append(old if old is not None and old == row else row)
        if keys != list(known):
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()
            return
        changed = [at for at, (old, new) in enumerate(zip(self.rows, rows, strict=True)) if old is not new]
        self.rows = rows
        self._tell(changed)

    def show_picture(self, sha256: str) -> None:
        """Say that the picture of a file is there."""
        self._tell([at for at, row in enumerate(self.rows) if row.take is not None and row.take.sha256 == sha256])

    def _tell(self, changed: Sequence[int]) -> None:
        for at in changed:
            index = self.index(at)
            self.dataChanged.emit(index, index, _LOOKS)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a row for ROW_ROLE, else what `part` says."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        return row if role == ROW_ROLE else self.part(row, role)

    def part(self, row: R, role: int) -> Any:
        """Return what a row has for a role of the toolkit: its name, its sentence for a screen reader."""
        return None


def row_of(index: Index) -> Any:
    """Return the row of a valid index of a `RowModel`; asking for ROW_ROLE goes twice through the toolkit."""
    model = index.model()
    return model.rows[index.row()] if isinstance(model, RowModel) else index.data(ROW_ROLE)


def rows_in(selection: QItemSelection) -> set[int]:
    """Return the rows of a selection; to ask the toolkit for each of 500 takes 10 ms."""
    ranges = [selection.at(number) for number in range(selection.count())]
    return {row for each in ranges for row in range(each.top(), each.bottom() + 1)}


class RowList(QListView):
    """A list that does less than Qt 6.11's own where that would hold the window up.

    It keeps its layout while rows change only their looks, and does not ask the display where the pointer is at each
    step of scrolling: the answer of a busy one was up to 120 ms late.
    """

    def dataChanged(self, top_left: Index, bottom_right: Index, roles: Sequence[int] = ()) -> None:
        """Repaint the changed rows."""
        if roles:
            QAbstractItemView.dataChanged(self, top_left, bottom_right, roles)
        else:
            super().dataChanged(top_left, bottom_right, roles)

    def verticalScrollbarValueChanged(self, value: int) -> None:
        """Do nothing: `wheelEvent` knows where the pointer is, and all rows are there."""

    def horizontalScrollbarValueChanged(self, value: int) -> None:
        """Do nothing, likewise."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, and light the row that is under the pointer then."""
        super().wheelEvent(event)
        here, there = event.position(), event.globalPosition()
        QCoreApplication.sendEvent(self.viewport(), QHoverEvent(QEvent.Type.HoverMove, here, there, here))
