"""Owns the folders and tags of the library as rows that narrow the list: the tree, the numbers, what is folded."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Any, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, Qt

from studio.domain.library import Facet, Facets
from studio.domain.project import Take
from studio.ui.kit.rows import RowModel
from studio.ui.panels.prompts.queries import Choice


class FacetKind(StrEnum):
    """What a row is."""

    HEADING = "heading"
    FOLDER = "folder"
    TAG = "tag"


class FacetRow(NamedTuple):
    """One row. `name` is a folder's whole path; headings are named after what they head. `depth` counts from 0."""

    kind: FacetKind
    name: str
    words: str
    prompts: int
    depth: int
    chosen: bool
    unfolded: bool
    take: Take | None = None


def folder_tree(folders: Sequence[Facet]) -> list[Facet]:
    """Return every folder and those above it, in order, each with its prompts and those of the folders in it."""
    sums: dict[str, int] = {}
    for facet in folders:
        parts = facet.name.split("/")
        for depth in range(1, len(parts) + 1):
            path = "/".join(parts[:depth])
            sums[path] = sums.get(path, 0) + facet.prompts
    paths = sorted(sums, key=lambda path: [part.casefold() for part in path.split("/")])
    return [Facet(path, sums[path]) for path in paths]


def facet_rows(facets: Facets, choice: Choice, folded: frozenset[FacetKind]) -> list[FacetRow]:
    """Return the rows from top to bottom; kinds of which there are none have no heading."""
    rows: list[FacetRow] = []
    parts = (
        (FacetKind.FOLDER, QCoreApplication.translate("facets", "Folders"), folder_tree(facets.folders), choice.folder),
        (FacetKind.TAG, QCoreApplication.translate("facets", "Tags"), list(facets.tags), choice.tag),
    )
    for kind, words, found, chosen in parts:
        if not found:
            continue
        unfolded = kind not in folded
        rows.append(FacetRow(FacetKind.HEADING, kind.value, words, len(found), 0, False, unfolded))
        for facet in found:
            if facet.name == chosen or (unfolded and _is_near(facet.name, chosen)):
                depth = facet.name.count("/") if kind is FacetKind.FOLDER else 0
                shown = facet.name.rpartition("/")[2] if kind is FacetKind.FOLDER else facet.name
                rows.append(FacetRow(kind, facet.name, shown, facet.prompts, depth, facet.name == chosen, False))
    return rows


def _is_near(folder: str, chosen: str) -> bool:
    """Say whether a folder has none above it, or stands in one that is chosen or is above the chosen one."""
    above = folder.rpartition("/")[0]
    return not above or f"{chosen}/".startswith(f"{above}/")


class FacetModel(RowModel[FacetRow]):
    """The rows as the toolkit's list model."""

    def __init__(self, read_rows: Callable[[], list[FacetRow]], parent: QObject | None = None) -> None:
        super().__init__(read_rows, _key, parent)

    def part(self, row: FacetRow, role: int) -> Any:
        """Return a row's name, or its sentence for a screen reader."""
        if role == Qt.ItemDataRole.DisplayRole:
            return row.words
        return self._sentence(row) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def _sentence(self, row: FacetRow) -> str:
        if row.kind is FacetKind.HEADING:
            state = self.tr("unfolded") if row.unfolded else self.tr("folded")
            return f"{row.words}, {state}"
        kind = self.tr("Folder {0}") if row.kind is FacetKind.FOLDER else self.tr("Tag {0}")
        chosen = self.tr("chosen") if row.chosen else ""
        parts = (kind.format(row.name), self.tr("%n prompt(s)", "", row.prompts), chosen)
        return ", ".join(part for part in parts if part)


def _key(row: FacetRow) -> str:
    return f"{row.kind}:{row.name}"
