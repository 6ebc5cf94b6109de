"""Owns the question whether a window can be opened. Loads no Qt: a child process tries, for Qt ends one that cannot."""

import os
import subprocess
import sys

DISPLAY_PROBE = (
    "from PySide6.QtGui import QGuiApplication; app = QGuiApplication([]); screen = app.primaryScreen(); "
    "size = screen.size(); print(app.platformName(), size.width(), 'x', size.height())"
)
_TIMEOUT_S = 20.0
_NEED_NO_SCREEN = frozenset({"offscreen", "minimal", "vnc"})


class DisplayProbe:
    """Tries to open the display beside whatever the caller does meanwhile."""

    def __init__(self) -> None:
        self._child: subprocess.Popen[bytes] | None = None
        self.missing = _no_display_is_named()
        if not self.missing:
            self._child = subprocess.Popen(
                [sys.executable, "-c", DISPLAY_PROBE],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )

    def reason(self) -> str | None:
        """Return None where a window can be opened, else why not; waits for the child."""
        if self._child is None:
            return "There is no display"
        try:
            code = self._child.wait(_TIMEOUT_S)
        except subprocess.TimeoutExpired:
            self._child.kill()
            self._child.wait()
            return "The display does not answer"
        return None if code == 0 else "The display cannot be opened"


def _no_display_is_named() -> bool:
    if not sys.platform.startswith("linux"):
        return False
    if os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0] in _NEED_NO_SCREEN:
        return False
    return not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
