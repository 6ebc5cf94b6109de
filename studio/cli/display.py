"""Owns the question whether a window can be opened. Loads no Qt: a child process tries, for Qt ends one that cannot."""

import ctypes
import os
import subprocess
import sys
import threading

DISPLAY_PROBE = (
    "from PySide6.QtGui import QGuiApplication; app = QGuiApplication([]); screen = app.primaryScreen(); "
    "size = screen.size(); print(app.platformName(), size.width(), 'x', size.height())"
)
_ANSWER_S, _TIMEOUT_S = 1.0, 20.0
_X11_LIBRARIES = (
    "libxcb.so.1", "libxcb-cursor.so.0", "libxcb-icccm.so.4", "libxcb-image.so.0", "libxcb-keysyms.so.1",
    "libxcb-render-util.so.0", "libxcb-xkb.so.1", "libxkbcommon-x11.so.0",
)  # fmt: skip
"""What Qt's X11 plugin loads beside the usual; without one of them Qt ends the process."""
_NEED_NO_SCREEN = frozenset({"offscreen", "minimal", "vnc"})


class DisplayProbe:
    """Tries to open the display: an X server is asked directly, anything else by a child beside the caller's work.

    An X server that does not answer within `answer_s` is left to the child, which gets `timeout_s`.
    """

    def __init__(self, answer_s: float = _ANSWER_S, timeout_s: float = _TIMEOUT_S) -> None:
        self._timeout_s = timeout_s
        self._child: subprocess.Popen[bytes] | None = None
        self.missing = _no_display_is_named()
        self._answers = not self.missing and _x11_answers(answer_s)
        if not self.missing and not self._answers:
            self._child = subprocess.Popen(
                [sys.executable, "-c", DISPLAY_PROBE],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )

    def reason(self) -> str | None:
        """Return None where a window can be opened, else why not; waits for the child."""
        if self._answers:
            return None
        if self._child is None:
            return "There is no display"
        try:
            code = self._child.wait(self._timeout_s)
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


def _x11_answers(answer_s: float) -> bool:
    """Say whether Qt will surely open an X display: its libraries are there and the server lets us in.

    False says nothing; then a child has to try. Takes a few ms, at most `answer_s`: the library itself waits for ever,
    deaf to signals, so a thread asks, and one that gets no answer is left behind.
    """
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM", "xcb") != "xcb":
        return False
    if not os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        return False
    try:
        xcb, *_ = [ctypes.CDLL(name) for name in _X11_LIBRARIES]
    except OSError:
        return False
    answers: list[bool] = []
    asking = threading.Thread(target=lambda: answers.append(_connects(xcb)), name="ask the display", daemon=True)
    asking.start()
    asking.join(answer_s)
    return answers == [True]


def _connects(xcb: ctypes.CDLL) -> bool:
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not refused
