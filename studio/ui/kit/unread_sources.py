"""Keeps PySide6 from reading the source of each module that is imported after it; to be imported before those.

PySide6 6.11 looks into every source for a name of its own and leaves the text in `linecache`: 12 ms of the start and
7 MB for this program. We use none of the features it looks for. It has no switch, so its question is answered here.
Can go when a release of PySide6 stops asking.
"""

from shibokensupport import feature  # type: ignore[import-not-found]  # made by PySide6 as it is imported


def _uses_features(_module: object) -> bool:
    return False


if hasattr(feature, "_mod_uses_pyside"):
    feature._mod_uses_pyside = _uses_features
