"""Owns in which direction a text is read: that of its first letter that has one."""

from unicodedata import bidirectional

from PySide6.QtCore import Qt


def direction_of(text: str) -> Qt.LayoutDirection:
    """Return the direction of a text; one without letters is read from left to right."""
    first = next((kind for kind in map(bidirectional, text) if kind in ("L", "R", "AL")), "L")
    return Qt.LayoutDirection.LeftToRight if first == "L" else Qt.LayoutDirection.RightToLeft
