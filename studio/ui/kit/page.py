"""Owns how a page of text and fields lies: in the middle, not too wide, scrolling where it is too high."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget


def fill_page(page: QWidget, content: QLayout, most_width: int) -> None:
    """Put `content` on an empty page, centred and at most `most_width` logical px wide."""
    holder = QWidget()
    holder.setProperty("surface", "bg0")
    holder.setMaximumWidth(most_width)
    holder.setLayout(content)
    centred = QWidget()
    centred.setProperty("surface", "bg0")
    across = QHBoxLayout(centred)
    across.setContentsMargins(0, 0, 0, 0)
    across.addWidget(holder, 1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(centred)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    whole = QVBoxLayout(page)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.addWidget(area)
