"""Owns the board's rows as the toolkit's list model."""

from typing import Any

from PySide6.QtCore import QObject, Qt

from studio.ui.kit.rows import Index, RowModel
from studio.ui.panels.board.view_model import BoardRow, BoardViewModel, RowKind

CAPTION_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_ADD = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
_SCENE = _ADD | Qt.ItemFlag.ItemIsEditable
_CARD = _SCENE | Qt.ItemFlag.ItemIsSelectable


class BoardListModel(RowModel[BoardRow]):
    """The rows. Names of scenes and shots, and captions of shots, can be edited in place."""

    def __init__(self, view_model: BoardViewModel, parent: QObject | None = None) -> None:
        super().__init__(view_model.rows, _key, parent)
        self._view_model = view_model

    def part(self, row: BoardRow, role: int) -> Any:
        """Return a row's name, the caption that was written, or its sentence for a screen reader."""
        if role == Qt.ItemDataRole.EditRole:
            return row.name
        if role == CAPTION_ROLE:
            return "" if row.caption_is_prompt else row.caption
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._view_model.sentence(row)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Rename a scene or a shot, or write a shot's caption."""
        if not index.isValid():
            return False
        row = self.rows[index.row()]
        if role == CAPTION_ROLE and row.kind is RowKind.SHOT:
            self._view_model.edits.set_caption(row.id, str(value))
            return True
        if role == Qt.ItemDataRole.EditRole and row.kind is not RowKind.ADD:
            if str(value).strip() != row.name:
                self._view_model.edits.rename(row.id, str(value))
            return True
        return False

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Say what can be done with a row."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        kind = self.rows[index.row()].kind
        return _CARD if kind is RowKind.SHOT else _SCENE if kind is RowKind.SCENE else _ADD


def _key(row: BoardRow) -> str:
    return row.id
