"""Owns the reading of a panel that may be hidden: at once while it is on screen, else when it is shown again."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget


class WhenSeen(QObject):
    """Calls `act` for `ask`: now where `widget` is visible, else once when it is shown. The widget owns it.

    What must not wait there as `act` may (`Later`) is given as `on_show`.
    """

    def __init__(self, widget: QWidget, act: Callable[[], object], on_show: Callable[[], object] | None = None) -> None:
        super().__init__(widget)
        self._widget = widget
        self._act = act
        self._on_show = on_show or act
        self._due = False
        widget.installEventFilter(self)

    def ask(self, *_: object) -> None:
        """Read, now or when there is somebody to see it."""
        if self._widget.isVisible():
            self._act()
        else:
            self._due = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Catch up when the widget is shown."""
        if self._due and event.type() == QEvent.Type.Show:
            self._due = False
            self._on_show()
        return False
