"""Owns what a screen reader says of its own accord: calm news at most once in 5 s, failures of the user's acts at once.

Knows words only.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

CALM_MS = 5000
_ASSERTIVE = QAccessible.AnnouncementPoliteness.Assertive
_POLITE = QAccessible.AnnouncementPoliteness.Polite


class Announcer(QObject):
    """Announces over a window. Of calm news that come faster, the last is said when the time is over."""

    def __init__(self, window: QWidget, say: Callable[[str, bool], None] | None = None) -> None:
        """`say` takes words and whether they are pressing; without it, the toolkit's own way is used."""
        super().__init__(window)
        self._window = window
        self._say = say or self._announce
        self._waiting = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(CALM_MS)
        self._pause.timeout.connect(self._go_on)

    def tell(self, words: str) -> None:
        """Say news when nothing was said for 5 s."""
        if self._pause.isActive():
            self._waiting = words
            return
        self._say(words, False)
        self._pause.start()

    def warn(self, words: str) -> None:
        """Say at once that what the user just did has failed."""
        self._say(words, True)

    def _go_on(self) -> None:
        words, self._waiting = self._waiting, ""
        if words:
            self.tell(words)

    def _announce(self, words: str, pressing: bool) -> None:
        event = QAccessibleAnnouncementEvent(self._window, words)
        event.setPoliteness(_ASSERTIVE if pressing else _POLITE)
        QAccessible.updateAccessibility(event)
