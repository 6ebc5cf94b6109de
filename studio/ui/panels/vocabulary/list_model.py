"""Owns the rows of the vocabulary as the toolkit's list model: what they are called, what dragging them carries."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QMimeData, QModelIndex, QObject, Qt

from studio.ui.card_words import card_name
from studio.ui.kit.drags import Word, drag_of_word
from studio.ui.kit.rows import Index, RowModel
from studio.ui.panels.vocabulary.view_model import VocabularyViewModel, WordRow

_HEADING = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
_WORD = _HEADING | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled


class WordListModel(RowModel[WordRow]):
    """Headings and words."""

    def __init__(self, view_model: VocabularyViewModel, parent: QObject | None = None) -> None:
        super().__init__(view_model.rows, _key, parent)

    def place(self, key: str) -> int:
        """Return the row of that key, or -1."""
        return next((at for at, row in enumerate(self.rows) if row.key == key), -1)

    def first_word(self) -> int:
        """Return the first row that is a word, or -1."""
        return next((at for at, row in enumerate(self.rows) if row.entry is not None), -1)

    def part(self, row: WordRow, role: int) -> Any:
        """Return a row's word, or its sentence for a screen reader."""
        if role == Qt.ItemDataRole.DisplayRole:
            return row.entry.term if row.entry is not None else row.heading
        return self._sentence(row) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Say what can be done with a row."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _HEADING if self.rows[index.row()].entry is None else _WORD

    def supportedDragActions(self) -> Qt.DropAction:
        """Say that words are copied."""
        return Qt.DropAction.CopyAction

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return what dragging or copying a word carries."""
        for index in indexes:
            row = self.rows[index.row()]
            if row.entry is not None:
                return drag_of_word(Word(row.card, row.entry.term))
        return QMimeData()

    def _sentence(self, row: WordRow) -> str:
        if row.entry is None:
            return row.heading
        marks = (
            card_name(row.card),
            row.entry.meaning,
            self.tr("known to work well") if row.good else "",
            row.why_not,
            self.tr("kept") if row.kept else "",
        )
        return ". ".join(part.rstrip(".") for part in (row.entry.term, *marks) if part)


def _key(row: WordRow) -> str:
    return row.key
