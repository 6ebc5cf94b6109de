"""Owns why a row of the catalogue has no figure of this bench: in words for the page, never an excuse."""

_NO_ARCHIVES = "nothing to inject yet: projects are not read from archives, so no archive is ever unpacked"

REASONS: dict[str, str] = {
    "E02": _NO_ARCHIVES,
    "E03": _NO_ARCHIVES,
    "E04": "nothing to inject yet: no project is imported; a copied or restored workspace comes up paused",
    "E10": "no experiment here: the only links that are opened are the program's own, to providers' pages",
}
