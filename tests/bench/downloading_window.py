"""The whole program with a heartbeat and twenty downloads in its network thread, again and again until it is closed.

`python -m tests.bench.downloading_window FILE WORKSPACE ORIGIN FOLDER`: FILE then holds the ticks and the ends of the
downloads (seconds of the monotonic clock). `... FILE alone ORIGIN FOLDER` downloads without a window until its input
ends: the same load, for a bare window beside it. The program knows nothing of it.
"""

import asyncio
import json
import sys
import threading
import time
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from studio.domain.servers import Network
from studio.providers.http_calls import Call, Downloaded, Http
from studio.providers.http_late import LateHttp
from studio.providers.http_policy import StrictPolicy
from studio.providers.network_thread import NetworkThread
from tests.faults.lateness import BEAT_MS
from tests.faults.living_window import LOOK_MS, open_studio

FILES = 20


async def keep_downloading(http: Http, origin: str, place: Path, ends: list[float]) -> None:
    """Download twenty files at once, each again when it is there, until this is cancelled."""

    async def again(number: int) -> None:
        while True:
            call, path = Call("GET", f"{origin}/{number}"), str(place / f"{number}.part")
            found = await http.download(call, path, lambda _: None, provider="bench", home=origin)
            assert isinstance(found, Downloaded)
            ends.append(time.monotonic())

    try:
        async with asyncio.TaskGroup() as group:
            for number in range(FILES):
                group.create_task(again(number))
    finally:
        await http.close()


class Downloader(QObject):
    """Waits for the window, then downloads beside it until the window is closed."""

    def __init__(self, origin: str, place: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._origin = origin
        self._place = place
        self.ends: list[float] = []
        self._task: asyncio.Task[None] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._begin)
        self._timer.start()

    def _begin(self) -> None:
        studio = open_studio()
        if studio is None:
            return
        self._timer.stop()
        studio.closing.connect(self._end)
        http = NetworkThread(Network(), StrictPolicy())
        work = keep_downloading(http, self._origin, self._place, self.ends)
        self._task = asyncio.get_running_loop().create_task(work)

    def _end(self) -> None:
        if self._task is not None:
            self._task.cancel()


def beside(origin: str, place: Path) -> list[float]:
    """Download without a window until standard input ends; return when each was there."""
    ends: list[float] = []

    async def work() -> None:
        loop = asyncio.get_running_loop()
        task = loop.create_task(keep_downloading(LateHttp(Network(), StrictPolicy()), origin, place, ends))
        threading.Thread(target=lambda: (sys.stdin.read(), loop.call_soon_threadsafe(task.cancel)), daemon=True).start()
        await asyncio.wait({task})

    asyncio.run(work())
    return ends


def main() -> int:
    """Run the program, or only its downloads."""
    out, workspace, origin, place = sys.argv[1:]
    if workspace == "alone":
        Path(out).write_text(json.dumps({"ticks": [], "ends": beside(origin, Path(place))}), encoding="utf-8")
        return 0
    from studio import app

    application = QApplication(["shotwright"])
    ticks: list[float] = []
    timer = QTimer(application)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.setInterval(BEAT_MS)
    timer.timeout.connect(lambda: ticks.append(time.monotonic()))
    timer.start()
    downloader = Downloader(origin, Path(place), application)
    code = app.main(Path(workspace))
    timer.stop()
    Path(out).write_text(json.dumps({"ticks": ticks, "ends": downloader.ends}), encoding="utf-8")
    return code


if __name__ == "__main__":
    sys.exit(main())
