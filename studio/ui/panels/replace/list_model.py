"""Owns the hits of a search as the toolkit's list model."""

from typing import Any

from PySide6.QtCore import QObject, Qt

from studio.ui.kit.rows import RowModel
from studio.ui.panels.replace.view_model import HitRow, ReplaceViewModel


class HitListModel(RowModel[HitRow]):
    """Shots and, under each, what was found in it."""

    def __init__(self, view_model: ReplaceViewModel, parent: QObject | None = None) -> None:
        super().__init__(view_model.rows, _key, parent)

    def part(self, row: HitRow, role: int) -> Any:
        """Return the words of a row, or its sentence for a screen reader."""
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name if row.start is None else f"{row.before}{row.words}{row.after}"
        if role != Qt.ItemDataRole.AccessibleTextRole:
            return None
        if row.start is None:
            return self.tr("Shot {0}, {1}, {2}").format(row.code, row.name, self.count(row))
        words = f"{row.before} {row.words} {row.after}"
        return self.tr("{0}, in a locked card").format(words) if row.locked else words

    def count(self, row: HitRow) -> str:
        """Return how many hits a shot has, in words."""
        return self.tr("%n hit(s)", "", row.hits)


def _key(row: HitRow) -> str:
    return f"{row.shot_id}:{row.start}"
