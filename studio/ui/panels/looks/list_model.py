"""Owns the looks as the toolkit's list model."""

from typing import Any

from PySide6.QtCore import QObject, Qt

from studio.domain.looks import LookKind
from studio.ui.kit.rows import RowModel
from studio.ui.panels.looks.view_model import LookRow, LooksViewModel


class LookListModel(RowModel[LookRow]):
    """The rows and their words."""

    def __init__(self, view_model: LooksViewModel, parent: QObject | None = None) -> None:
        super().__init__(view_model.rows, _key, parent)
        self._view_model = view_model

    def part(self, row: LookRow, role: int) -> Any:
        """Return a row's name, or its sentence for a screen reader."""
        if role == Qt.ItemDataRole.DisplayRole:
            return f"@{row.name}"
        return self._sentence(row) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def kind(self, row: LookRow) -> str:
        """Return what a look is, in words."""
        if row.look is None:
            return self.tr("no description in this project")
        return {
            LookKind.CHARACTER: self.tr("character"),
            LookKind.PLACE: self.tr("place"),
            LookKind.STYLE: self.tr("style"),
        }[row.look.kind]

    def used(self, row: LookRow) -> str:
        """Return in how many shots it is named."""
        return self.tr("%n shot(s)", "", row.shots) if row.shots else self.tr("not used")

    def below(self, row: LookRow) -> str:
        """Return the line under the name: what it says, here or everywhere."""
        if row.own is not None:
            return self.tr("{0} only: {1}").format(self._view_model.shot_code, row.own)
        if row.look is None:
            return self.tr("No description yet")
        return row.look.text or self.tr("No description yet")

    def _sentence(self, row: LookRow) -> str:
        return ", ".join((f"@{row.name}", self.kind(row), self.used(row), self.below(row)))


def _key(row: LookRow) -> str:
    return row.name.casefold()
