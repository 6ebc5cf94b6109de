"""Owns the system's wishes to end the program (SIGTERM, SIGINT, SIGHUP): turned into a call in the window's loop."""

import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QSocketNotifier

_SIGNALS = ("SIGTERM", "SIGINT", "SIGHUP")


class QuitSignals:
    """Calls `quit_asked` when the system asks the program to end.

    Python runs a handler only when its code runs; the wake-up socket makes Qt's loop call into Python at once.
    """

    def __init__(self, quit_asked: Callable[[], None]) -> None:
        self._quit_asked = quit_asked
        self._wake, self._sink = socket.socketpair()
        self._wake.setblocking(False)
        self._sink.setblocking(False)
        self._notifier = QSocketNotifier(self._wake.fileno(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._drain)
        signal.set_wakeup_fd(self._sink.fileno(), warn_on_full_buffer=False)
        self._before = {
            number: signal.signal(number, self._on_signal)
            for number in (getattr(signal, name, None) for name in _SIGNALS)
            if number is not None
        }

    def close(self) -> None:
        """Give the signals back."""
        for number, handler in self._before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(-1)
        self._notifier.setEnabled(False)
        self._wake.close()
        self._sink.close()

    def _on_signal(self, _number: int, _frame: object) -> None:
        self._quit_asked()

    def _drain(self) -> None:
        try:
            self._wake.recv(64)
        except BlockingIOError:
            return
