"""Owns the cards to be made as the toolkit's list model."""

from typing import Any

from PySide6.QtCore import QObject, Qt

from studio.ui.kit.numerals import seconds
from studio.ui.kit.rows import RowModel
from studio.ui.panels.script.view_model import ScriptRow, ScriptViewModel


class ScriptListModel(RowModel[ScriptRow]):
    """Headings and cards."""

    def __init__(self, view_model: ScriptViewModel, parent: QObject | None = None) -> None:
        super().__init__(view_model.rows, _key, parent)

    def part(self, row: ScriptRow, role: int) -> Any:
        """Return a row's name, or its sentence for a screen reader."""
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if row.is_scene:
                return self.tr("Scene {0}, {1}").format(row.code, row.name)
            sentence = ", ".join((row.code, row.name, seconds(row.duration_s), row.prompt))
            return sentence if row.kept else self.tr("Left out: {0}").format(sentence.lstrip(", "))
        return None


def _key(row: ScriptRow) -> str:
    return row.key
