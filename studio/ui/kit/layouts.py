"""Owns the emptying of a layout whose widgets are made anew."""

from PySide6.QtWidgets import QLayout


def clear(layout: QLayout) -> None:
    """Take all items out of a layout and delete their widgets, which are not seen again from now on."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
