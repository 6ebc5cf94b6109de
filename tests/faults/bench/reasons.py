"""Owns why a row of the catalogue has no figure of this bench: in words for the page, never an excuse."""

_NO_ARCHIVES = "nothing to inject yet: projects are not read from archives, so no archive is ever unpacked"

REASONS: dict[str, str] = {
    "E01": "no experiment here: a result is named by the hash of its content, and its ending by what it is, so no name "
    "from outside is used (`tests/store/test_media_folder.py`, `tests/providers/test_containers.py`)",
    "E02": _NO_ARCHIVES,
    "E03": _NO_ARCHIVES,
    "E04": "nothing to inject yet: no project is imported; a copied or restored workspace comes up paused",
    "E07": "no experiment here: pictures are read in the child with limits (`tests/media/test_probe.py`); drawings "
    "(SVG) are not taken as pictures",
    "E10": "no experiment here: the only links that are opened are the program's own, to providers' pages",
    "E11": "no experiment here: bounds of catalogues are tests (`tests/store/test_model_files.py`, "
    "`tests/providers/test_openapi_specs.py`)",
    "E12": "no experiment here: one event is one escaped line (`tests/providers/test_http_words.py`)",
}
