"""Owns the whole program with an observer inside it: the real window on a real workspace, looked at while it works.

`python -m tests.faults.living_window FIGURES COURSE WORKSPACE [NAME=NUMBER...]` is a process of its own whose parent
gives it a display. It writes a line of JSON for each look it takes, so that what was seen before a crash is kept. The
program knows nothing of it.
"""

import asyncio
import ctypes
import gc
import json
import os
import sys
import time
import traceback
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QPixmapCache
from PySide6.QtWidgets import QApplication

from studio import app
from studio.ui.kit.collector import give_back_memory
from studio.ui.main_window import MainWindow
from studio.ui.panels.outline.panel import OutlinePanel
from studio.ui.studio_window import StudioWindow
from tests.faults.lateness import BEAT_MS, Lateness, by_ms, rank

LOOK_MS = 100
COURSE_FAILED = 70
PAGE_BYTES = os.sysconf("SC_PAGE_SIZE")

Numbers = Mapping[str, float]


class Process(NamedTuple):
    """What a process holds: memory in store (MB), open handles, threads."""

    rss_mb: float
    handles: int
    threads: int


def holds(process_id: int) -> Process:
    """Return what a living process holds."""
    place = Path("/proc") / str(process_id)
    pages = int((place / "statm").read_text(encoding="ascii").split()[1])
    handles, threads = (sum(1 for _ in (place / name).iterdir()) for name in ("fd", "task"))
    return Process(pages * PAGE_BYTES / 1e6, handles, threads)


class _Malloc(ctypes.Structure):
    """What glibc's `mallinfo2` returns: bytes in all its arenas."""

    _fields_ = (
        *((name, ctypes.c_size_t) for name in ("arena", "ordblks", "smblks", "hblks", "hblkhd", "usmblks", "fsmblks")),
        *((name, ctypes.c_size_t) for name in ("uordblks", "fordblks", "keepcost")),
    )


def in_use_mb() -> float:
    """Return how much this process has asked malloc for and not given back, MB; 0 where glibc cannot tell."""
    ask = getattr(ctypes.CDLL(None), "mallinfo2", None)
    if ask is None:
        return 0.0
    ask.restype = _Malloc
    told = ask()
    return float(told.uordblks + told.hblkhd) / 1e6


def children() -> list[int]:
    """Return the ids of this process's children: the drawing workers and the prober."""
    found: list[int] = []
    for task in Path("/proc/self/task").iterdir():
        found += map(int, (task / "children").read_text(encoding="ascii").split())
    return sorted(found)


class Observer(QObject):
    """A heartbeat of 5 ms in the window's thread, and looks at what the process holds."""

    def __init__(self, figures: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._figures = figures
        self._began = time.monotonic()
        self._lateness = Lateness()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._lateness.beat)
        self._timer.start()

    def look(self, what: str, count: int, *, tidy: bool = False) -> None:
        """Write down what the process holds after `count` of `what`; `tidy` first gives back what can be."""
        if tidy:
            QPixmapCache.clear()  # Qt empties it by itself, but later: at most 10 MB of painted small pictures
            gc.collect()
            give_back_memory()
        late = self._lateness.taken()
        own, workers = holds(os.getpid()), [holds(child) for child in children()]
        line = {
            "what": what,
            "count": count,
            "at_s": round(time.monotonic() - self._began, 1),
            "rss_mb": round(own.rss_mb, 2),
            "handles": own.handles,
            "threads": own.threads,
            "objects": len(gc.get_objects()),
            "blocks": sys.getallocatedblocks(),
            "in_use_mb": round(in_use_mb(), 2),
            "workers": len(workers),
            "workers_rss_mb": round(sum(each.rss_mb for each in workers), 2),
            "workers_handles": sum(each.handles for each in workers),
            "beats": len(late),
            "p50_ms": round(rank(late, 50) * 1000, 2),
            "p99_ms": round(rank(late, 99) * 1000, 2),
            "max_ms": round(rank(late, 100) * 1000, 2),
            "late": by_ms(late),
            "references": [sys.getrefcount(value) for value in (None, True, False)],
            "load": round(os.getloadavg()[0], 2),
        }
        with self._figures.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")

    def stop(self) -> None:
        """End the heartbeat."""
        self._timer.stop()


Course = Callable[[StudioWindow, Observer, Numbers], Awaitable[None]]


async def watched(_: StudioWindow, observer: Observer, numbers: Numbers) -> None:
    """Only look, once every `every_s`, until the window is closed; the work comes from outside, by keys and mouse."""
    count = 0
    while True:
        observer.look("watched", count)
        count += 1
        await pause(numbers["every_s"])


async def pause(seconds: float) -> None:
    """Let the program go on for a while."""
    loop = asyncio.get_running_loop()
    over: asyncio.Future[None] = loop.create_future()
    loop.call_later(seconds, over.set_result, None)
    await over


def open_studio() -> StudioWindow | None:
    """Return the window with all its panels in it; None where it is not there yet."""
    for top in QApplication.topLevelWidgets():
        if isinstance(top, MainWindow):
            outline = top.findChild(OutlinePanel)
            studio = outline._view_model.parent() if outline is not None else None
            if isinstance(studio, StudioWindow) and studio._panels is not None and studio.workbench.takes_known:
                return studio
    return None


class Host(QObject):
    """Waits for the window, then runs a course beside it; a course that ends or fails closes the window."""

    def __init__(self, course: Course, observer: Observer, numbers: Numbers, parent: QObject) -> None:
        super().__init__(parent)
        self._course = course
        self._observer = observer
        self._numbers = numbers
        self._task: asyncio.Task[None] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._begin)
        self._timer.start()
        self.code = 0

    def _begin(self) -> None:
        studio = open_studio()
        if studio is None:
            return
        self._timer.stop()
        studio.closing.connect(self._end)
        self._task = asyncio.get_running_loop().create_task(self._run(studio))

    async def _run(self, studio: StudioWindow) -> None:
        try:
            await self._course(studio, self._observer, self._numbers)
        except Exception:  # noqa: BLE001  # told by the exit code; the window must close all the same
            traceback.print_exc()
            self.code = COURSE_FAILED
        studio.window.close()

    def _end(self) -> None:
        if self._task is not None and not self._task.done():
            self._task.cancel()


def main() -> int:
    """Run the program with a course beside it."""
    from tests.faults.leak_hunt import hunt

    courses: dict[str, Course] = {"watched": watched, "hunt": hunt}
    figures, course, workspace, *words = sys.argv[1:]
    application = QApplication(["shotwright"])
    observer = Observer(Path(figures), application)
    numbers = {name: float(number) for name, _, number in (word.partition("=") for word in words)}
    host = Host(courses[course], observer, numbers, application)
    code = app.main(Path(workspace))
    observer.stop()
    return code or host.code


if __name__ == "__main__":
    sys.exit(main())
