"""Owns the saved prompts as the toolkit's list model: as many rows as are found, read when they are looked at."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, Qt

from studio.domain.library import PromptLine
from studio.ui.kit.drags import drag_of_prompt
from studio.ui.kit.rows import ROW_ROLE, Index
from studio.ui.panels.prompts.view_model import PromptsViewModel

_FLAGS = (
    Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemNeverHasChildren
)
SKELETONS = 6
"""Grey rows that stand for the first answer."""
_LOOKS = [int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.DecorationRole)]


class PromptListModel(QAbstractListModel):
    """The rows. A row that is not read yet has no line."""

    def __init__(self, view_model: PromptsViewModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view_model = view_model
        self._total = view_model.total if view_model.known else SKELETONS
        view_model.rows_changed.connect(self._repaint)

    def line(self, row: int) -> PromptLine | None:
        """Return the line of a row, or None while it is read."""
        return self._view_model.line(row)

    def restart(self) -> None:
        """Take over how many rows there are now."""
        self.beginResetModel()
        self._total = self._view_model.total
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many prompts were found."""
        return 0 if parent is not None and parent.isValid() else self._total

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a row's line, its title, or its sentence for a screen reader."""
        if not index.isValid() or role not in (
            ROW_ROLE, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole
        ):  # fmt: skip
            return None
        line = self.line(index.row())
        if role == ROW_ROLE or line is None:
            return line
        return line.title if role == Qt.ItemDataRole.DisplayRole else self._sentence(line)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Say that rows can be chosen and dragged."""
        return _FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return what the drag of the first of some rows carries."""
        lines = [line for line in (self.line(index.row()) for index in indexes) if line is not None]
        return drag_of_prompt(lines[0].id) if lines else QMimeData()

    def uses(self, line: PromptLine) -> str:
        """Return how often a prompt was used, in words."""
        return self.tr("used %n time(s)", "", line.uses) if line.uses else ""

    def _sentence(self, line: PromptLine) -> str:
        parts = [line.title, line.excerpt]
        if line.rating is not None:
            parts.append(self.tr("%n star(s)", "", line.rating))
        parts.append(self.uses(line))
        if line.tags:
            parts.append(self.tr("tags {0}").format(", ".join(line.tags)))
        if line.variables:
            parts.append(self.tr("asks for {0}").format(", ".join(line.variables)))
        if line.starter:
            parts.append(self.tr("starter"))
        return ", ".join(part for part in parts if part)

    def _repaint(self, first: int, last: int) -> None:
        last = min(last, self._total - 1)
        if 0 <= first <= last:
            self.dataChanged.emit(self.index(first), self.index(last), _LOOKS)
