"""Owns the list of the window's keys, as data: what the shortcuts do and how they are called."""

import re
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication


class Key(NamedTuple):
    """One shortcut: its area, its keys and its words (to be translated with `words_of`)."""

    area: str
    keys: str
    words: str


def QT_TRANSLATE_NOOP(context: str, words: str) -> str:
    """Mark words for the translators; Qt's own marker is not typed."""
    return words


KEYS = (
    Key("Everywhere", "Ctrl+1", QT_TRANSLATE_NOOP("keys", "Compose")),
    Key("Everywhere", "Ctrl+4", QT_TRANSLATE_NOOP("keys", "Spend")),
    Key("Everywhere", "Ctrl+,", QT_TRANSLATE_NOOP("keys", "Settings")),
    Key("Everywhere", "F1", QT_TRANSLATE_NOOP("keys", "Help and key map")),
    Key("Everywhere", "Ctrl+Z", QT_TRANSLATE_NOOP("keys", "Undo")),
    Key("Everywhere", "Ctrl+Shift+Z", QT_TRANSLATE_NOOP("keys", "Redo")),
    Key("Everywhere", "Ctrl+B", QT_TRANSLATE_NOOP("keys", "Show or hide the outline")),
    Key("Everywhere", "Ctrl+F", QT_TRANSLATE_NOOP("keys", "Search the saved prompts")),
    Key("Everywhere", "Ctrl+Shift+B", QT_TRANSLATE_NOOP("keys", "Show or hide the parameters")),
    Key("Everywhere", "Ctrl+J", QT_TRANSLATE_NOOP("keys", "Fold or unfold the queue")),
    Key("Everywhere", "F6 / Shift+F6", QT_TRANSLATE_NOOP("keys", "Next or previous panel")),
    Key("Everywhere", "F11", QT_TRANSLATE_NOOP("keys", "Full screen")),
    Key("Everywhere", "Ctrl+Q", QT_TRANSLATE_NOOP("keys", "Quit")),
    Key("Make takes", "Ctrl+Enter", QT_TRANSLATE_NOOP("keys", "Draft (animatic with the free model)")),
    Key("Make takes", "Ctrl+Shift+Enter", QT_TRANSLATE_NOOP("keys", "Final")),
    Key("Make takes", "Alt+Enter", QT_TRANSLATE_NOOP("keys", "Animatic, free")),
    Key("Make takes", "Ctrl+.", QT_TRANSLATE_NOOP("keys", "Cancel the selected job")),
    Key("Make takes", "Ctrl+Shift+R", QT_TRANSLATE_NOOP("keys", "Retry")),
    Key("Viewer", "Space", QT_TRANSLATE_NOOP("keys", "Play or pause")),
    Key("Viewer", "J K L", QT_TRANSLATE_NOOP("keys", "Backward, stop, forward; again for 2× and 4×")),
    Key("Viewer", "← / →", QT_TRANSLATE_NOOP("keys", "One frame back or on; with Shift ten")),
    Key("Viewer", "Home / End", QT_TRANSLATE_NOOP("keys", "First or last frame")),
    Key("Viewer", "I / O", QT_TRANSLATE_NOOP("keys", "Set in or out; with Alt clear it")),
    Key("Viewer", "Q / W", QT_TRANSLATE_NOOP("keys", "Go to in or out")),
    Key("Viewer", "Ctrl+Shift+L", QT_TRANSLATE_NOOP("keys", "Loop")),
    Key("Viewer", "G", QT_TRANSLATE_NOOP("keys", "Save the frame as a picture")),
    Key("Viewer", "F", QT_TRANSLATE_NOOP("keys", "Full picture")),
    Key("Viewer", "Shift+O", QT_TRANSLATE_NOOP("keys", "Overlays")),
    Key("Viewer", "Shift+G", QT_TRANSLATE_NOOP("keys", "Compare the takes side by side")),
    Key("Compare wall", "← ↑ → ↓", QT_TRANSLATE_NOOP("keys", "Go from take to take")),
    Key("Compare wall", "1 … 9", QT_TRANSLATE_NOOP("keys", "Go to a take")),
    Key("Compare wall", "S", QT_TRANSLATE_NOOP("keys", "Choose the take")),
    Key("Compare wall", "Enter", QT_TRANSLATE_NOOP("keys", "Use its value")),
    Key("Compare wall", ", / .", QT_TRANSLATE_NOOP("keys", "One frame back or on")),
    Key("Compare wall", "M", QT_TRANSLATE_NOOP("keys", "Mute")),
    Key("Compare wall", "Esc", QT_TRANSLATE_NOOP("keys", "Back to the viewer")),
    Key("Composer", "Ctrl+Shift+E", QT_TRANSLATE_NOOP("keys", "Cards, split or prose")),
    Key("Composer", "Alt+1 … Alt+9", QT_TRANSLATE_NOOP("keys", "Go to a card, or give it the selected words")),
    Key("Composer", "Alt+0", QT_TRANSLATE_NOOP("keys", "Take the words away from their card")),
    Key("Composer", "Ctrl+L", QT_TRANSLATE_NOOP("keys", "Lock or unlock the card")),
    Key("Composer", "F8 / Shift+F8", QT_TRANSLATE_NOOP("keys", "Next hint; make its fix")),
    Key("Composer", "F4", QT_TRANSLATE_NOOP("keys", "Vocabulary")),
    Key("Composer", "Ctrl+Shift+H", QT_TRANSLATE_NOOP("keys", "History of the prompt")),
    Key("Composer", "Ctrl+S", QT_TRANSLATE_NOOP("keys", "Keep this version")),
    Key("Composer", "Ctrl+Shift+P", QT_TRANSLATE_NOOP("keys", "Text as it is sent")),
    Key("Composer", "Ctrl+H", QT_TRANSLATE_NOOP("keys", "Find and replace in all shots")),
    Key("Outline", "Ctrl+Shift+N", QT_TRANSLATE_NOOP("keys", "New shot")),
    Key("Outline", "Ctrl+Shift+M", QT_TRANSLATE_NOOP("keys", "New scene")),
    Key("Outline", "F2", QT_TRANSLATE_NOOP("keys", "Rename")),
    Key("Outline", "Alt+↑ / Alt+↓", QT_TRANSLATE_NOOP("keys", "Move up or down")),
    Key("Outline", "Delete", QT_TRANSLATE_NOOP("keys", "Delete")),
    Key("Prompts", "Enter", QT_TRANSLATE_NOOP("keys", "Use in this shot; its old words stay in the history")),
    Key("Prompts", "Ctrl+Enter", QT_TRANSLATE_NOOP("keys", "New shot from it")),
    Key("Prompts", "Space", QT_TRANSLATE_NOOP("keys", "Details")),
    Key("Prompts", "/", QT_TRANSLATE_NOOP("keys", "Search")),
    Key("Prompts", "1 … 5", QT_TRANSLATE_NOOP("keys", "Give stars; 0 takes them away")),
    Key("Prompts", "T / M", QT_TRANSLATE_NOOP("keys", "Tags; move to a folder")),
    Key("Prompts", "Delete", QT_TRANSLATE_NOOP("keys", "Delete")),
)


KEY_NAMES = (
    QT_TRANSLATE_NOOP("key names", "Ctrl"),
    QT_TRANSLATE_NOOP("key names", "Shift"),
    QT_TRANSLATE_NOOP("key names", "Alt"),
    QT_TRANSLATE_NOOP("key names", "Enter"),
    QT_TRANSLATE_NOOP("key names", "Space"),
    QT_TRANSLATE_NOOP("key names", "Home"),
    QT_TRANSLATE_NOOP("key names", "End"),
    QT_TRANSLATE_NOOP("key names", "Delete"),
    QT_TRANSLATE_NOOP("key names", "Esc"),
)


def shown_keys(keys: str) -> str:
    """Return keys such as "Ctrl+Enter" with the names that stand on the keyboards of the window's language."""
    return re.sub(r"[A-Z][a-z]+", lambda name: QCoreApplication.translate("key names", name[0]), keys)


def words_of(key: Key) -> str:
    """Return what the shortcut does, in the window's language."""
    return QCoreApplication.translate("keys", key.words)
