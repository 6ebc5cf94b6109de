"""Owns the catalogue's rows as the bench reads them: what each fault is, what must hold, and which figure is told."""

from pathlib import Path
from typing import NamedTuple

GROUPS = {
    "A": "Paid submission",
    "B": "Waiting",
    "C": "Download and save",
    "D": "Local data",
    "E": "Hostile content",
    "F": "Secrets and privacy",
    "G": "Machine and environment",
    "H": "Load and time",
}


class Row(NamedTuple):
    """One fault. `level` is G (gate: no tolerance) or R (required)."""

    id: str
    level: str
    fault: str
    must_hold: str
    figure: str


def rows(group: str = "") -> tuple[Row, ...]:
    """Return the rows of a group, all where none is named, in their order."""
    text = Path(__file__).with_name("catalogue.tsv").read_text(encoding="utf-8")
    found = (Row(*line.split("\t")) for line in text.splitlines())
    return tuple(row for row in found if row.id.startswith(group))
