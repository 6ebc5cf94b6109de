"""Owns the way of F6 through the panels of a page."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def walk(panels: Sequence[QWidget], focus: QWidget | None, step: int) -> None:
    """Give the focus to the next visible panel (`step` 1) or the one before (-1), counted from where `focus` is."""
    visible = [panel for panel in panels if panel.isVisible()]
    if not visible:
        return
    here = next((at for at, panel in enumerate(visible) if focus is not None and _holds(panel, focus)), -step)
    panel = visible[(here + step) % len(visible)]
    if panel.focusPolicy() & Qt.FocusPolicy.TabFocus:
        panel.setFocus(Qt.FocusReason.TabFocusReason)
        return
    first = panel.nextInFocusChain()
    while first is not None and panel.isAncestorOf(first):
        if first.isVisible() and first.isEnabled() and first.focusPolicy() & Qt.FocusPolicy.TabFocus:
            first.setFocus(Qt.FocusReason.TabFocusReason)
            return
        first = first.nextInFocusChain()


def _holds(panel: QWidget, focus: QWidget) -> bool:
    return panel is focus or panel.isAncestorOf(focus)
