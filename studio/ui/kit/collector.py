"""Owns what the interpreter does beside the window: when it frees cycles and memory, and how its threads take turns.

Left alone, the collector runs in whichever thread happens to make the next object; freeing a QObject there stops its
timers from a foreign thread, which Qt forbids and which has crashed. And a thread that decodes may keep the interpreter
for 5 ms each time the window's thread comes back from the toolkit: a change of shot stood still for 40 to 70 ms.
"""

import ctypes
import gc
import sys

from PySide6.QtCore import QObject, QTimer

LOOK_MS = 500
TURN_S = 0.0005
YOUNG, MIDDLE_ROUNDS, OLD_ROUNDS = 2_000, 10, 60


class Collector(QObject):
    """Collects in the thread it lives in; from `start` to `stop` the automatic collector is off and turns are short."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rounds = 0
        self._turn_s = sys.getswitchinterval()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        """Leave what is there now alone for good, and collect what comes."""
        gc.disable()
        gc.freeze()
        sys.setswitchinterval(TURN_S)
        self._timer.start()

    def stop(self) -> None:
        """Hand collecting back to Python; only where no other thread is left that could then free a QObject."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
        sys.setswitchinterval(self._turn_s)

    def _look(self) -> None:
        if gc.get_count()[0] < YOUNG:
            return
        self._rounds += 1
        if self._rounds % OLD_ROUNDS == 0:
            gc.collect(2)
        elif self._rounds % MIDDLE_ROUNDS == 0:
            gc.collect(1)
        else:
            gc.collect(0)


def give_back_memory() -> None:
    """Give the system back what is not used any more; only glibc can be asked. For a thread: it takes some ms."""
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)
