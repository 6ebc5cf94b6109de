"""Owns the lines of the ledger as the toolkit's table model: a row a charge, painted by the delegate."""

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from studio.domain.spend import Charge
from studio.ui.kit.rows import ROW_ROLE, Index
from studio.ui.model_words import provider_name
from studio.ui.panels.spend.view_model import SpendViewModel
from studio.ui.panels.spend.words import (
    actual_words,
    estimate_words,
    kept_words,
    kind_words,
    title_of,
    when_words,
    whole_when,
)


class Column(IntEnum):
    """The columns in reading order."""

    WHEN = 0
    TAKE = 1
    MODEL = 2
    KIND = 3
    ESTIMATE = 4
    ACTUAL = 5
    KEPT = 6


TRAILING = (Column.ESTIMATE, Column.ACTUAL, Column.KEPT)


class LedgerModel(QAbstractTableModel):
    """The charges that were found, the newest first."""

    def __init__(self, view_model: SpendViewModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view_model = view_model
        self.charges: tuple[Charge, ...] = ()

    def read(self) -> None:
        """Take over what was found."""
        self.beginResetModel()
        self.charges = self._view_model.found
        self.endResetModel()

    def repaint(self) -> None:
        """Say that pictures of takes are there."""
        if self.charges:
            column = Column.TAKE
            self.dataChanged.emit(self.index(0, column), self.index(len(self.charges) - 1, column))

    def charge(self, row: int) -> Charge | None:
        """Return the charge of a row."""
        return self.charges[row] if 0 <= row < len(self.charges) else None

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many charges there are."""
        return 0 if parent is not None and parent.isValid() else len(self.charges)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a row's charge, the words of a cell, or what a screen reader says of it."""
        if not index.isValid():
            return None
        charge = self.charges[index.row()]
        if role == ROW_ROLE:
            return charge
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words(charge, Column(index.column()))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._said(charge, Column(index.column()))
        return None

    def words(self, charge: Charge, column: Column) -> str:
        """Return what stands in a cell."""
        if column is Column.WHEN:
            view = self._view_model
            return when_words(view.day_of(charge.at), view.now)
        return {
            Column.TAKE: title_of,
            Column.MODEL: self._model_words,
            Column.KIND: kind_words,
            Column.ESTIMATE: estimate_words,
            Column.ACTUAL: actual_words,
            Column.KEPT: kept_words,
        }[column](charge)

    def _said(self, charge: Charge, column: Column) -> str:
        """Return a cell with the name of its column; the first one says the whole moment."""
        if column is Column.WHEN:
            return whole_when(self._view_model.day_of(charge.at))
        words = self.words(charge, column)
        return f"{self._names()[column]}: {words}" if words else ""

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the name of a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._names()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section in TRAILING else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def _names(self) -> tuple[str, ...]:
        return (
            self.tr("When"), self.tr("Take"), self.tr("Model"), self.tr("Kind"), self.tr("Estimate"),
            self.tr("Actual"), self.tr("Kept"),
        )  # fmt: skip

    def _model_words(self, charge: Charge) -> str:
        return self._view_model.model_name(charge.model) if charge.model else provider_name(charge.provider)
