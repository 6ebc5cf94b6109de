"""Owns the versions as the toolkit's list model."""

from typing import Any

from PySide6.QtCore import QDateTime, QLocale, QObject, Qt

from studio.ui.card_words import card_name
from studio.ui.kit.rows import RowModel
from studio.ui.panels.history.view_model import HistoryViewModel, VersionRow


class VersionListModel(RowModel[VersionRow]):
    """The versions, newest first."""

    def __init__(self, view_model: HistoryViewModel, parent: QObject | None = None) -> None:
        super().__init__(view_model.rows, _key, parent)

    def part(self, row: VersionRow, role: int) -> Any:
        """Return a version's heading, or its sentence for a screen reader."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self.heading(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (self.heading(row), self.when(row), self.changes(row), self.takes(row)))
        return None

    def heading(self, row: VersionRow) -> str:
        """Return the version's number and name."""
        number = self.tr("Version {0}").format(row.version.number)
        return f"{number} · {row.version.name}" if row.version.name else number

    def when(self, row: VersionRow) -> str:
        """Return when it was made, in the user's words and time zone."""
        made = QDateTime.fromSecsSinceEpoch(int(row.version.created_at.timestamp()))
        return QLocale().toString(made, QLocale.FormatType.ShortFormat)

    def changes(self, row: VersionRow) -> str:
        """Return which components changed."""
        if row.parent is None:
            return self.tr("First version")
        names = ", ".join(card_name(card) for card in row.cards) or self.tr("Words between the cards")
        return self.tr("From version {0}: {1}").format(row.parent, names) if row.is_branch else names

    def takes(self, row: VersionRow) -> str:
        """Return how many takes were made from it."""
        return self.tr("%n take(s)", "", row.takes) if row.takes else ""


def _key(row: VersionRow) -> str:
    return row.version.id
