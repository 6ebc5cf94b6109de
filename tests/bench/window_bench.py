"""Measures the window: its start, the first key, the first picture, stalls under load, idle memory."""

import contextlib
import json
import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from tests.bench.filled import fill
from tests.bench.rows import Row, median, percentile
from tests.end_to_end.real_window import (
    ROOT,
    Box,
    RealWindow,
    Screen,
    past_first_run,
    program,
    screen,
    shotwright,
    until,
)

OUTLINE_ROWS = Box(130, 150, 150, 80)
MIDDLE = Box(700, 480, 40, 40)
TEXT_RIGHT_OF_CURSOR = Box(990, 600, 200, 60)
VIEWER = Box(480, 150, 500, 260)
SCRUBBER_Y, SCRUBBER = 507, (380, 1100)
PICTURE_COLOURS = 400
DARK_X, LIGHT_X, THEME_Y = 650, 873, 189
RAIL = Box(10, 500, 40, 40)
BEAT_S = 0.005
BARE = [sys.executable, "-m", "tests.end_to_end.bare_window"]


def filled_workspace(folder: Path) -> Path:
    """Return the workspace of 1 000 takes, made where it is not there."""
    workspace = folder / "filled"
    if not (workspace / "workspace.sqlite").exists():
        fill(workspace)
    return workspace


def colours(pixels: bytes) -> int:
    """Return how many colours there are."""
    return len(set(memoryview(pixels).cast("I")))


@contextlib.contextmanager
def running(on: Screen, command: list[str]) -> Iterator["subprocess.Popen[bytes]"]:
    """Run a program on the screen and end it with SIGTERM."""
    process = subprocess.Popen(
        command, env=on.environment, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        yield process
    finally:
        process.terminate()
        process.wait(15)


def start(folder: Path, repeats: int = 7) -> list[Row]:
    """Process start to painted window, and to the first typed letter, in turns with a bare window."""
    workspace = filled_workspace(folder)
    bare: list[float] = []
    ours: list[float] = []
    typed: list[float] = []
    with screen() as on:
        for _ in range(repeats + 1):
            until(lambda: not any(on.pixels(MIDDLE)), "empty screen")
            began = time.monotonic()
            with running(on, BARE):
                until(lambda: any(on.pixels(MIDDLE)), "bare window")
                bare.append(time.monotonic() - began)
            until(lambda: not any(on.pixels(OUTLINE_ROWS)), "empty screen")
            began = time.monotonic()
            with running(on, program(workspace)):
                until(lambda: colours(on.pixels(OUTLINE_ROWS)) > 20, "outline")
                ours.append(time.monotonic() - began)
                before = on.pixels(TEXT_RIGHT_OF_CURSOR)
                subprocess.run(["xdotool", "key", "w"], env=on.environment, check=True)
                until(lambda: on.pixels(TEXT_RIGHT_OF_CURSOR) != before, "typed letter")  # noqa: B023  # called at once
                typed.append(time.monotonic() - began)
    words = "start to first painted window, 1 000 takes"
    return [
        Row(words, "bare QMainWindow", median(ours[1:]) * 1000, "ms", median(bare[1:]) * 1000, 3.3),
        Row("start to the first typed letter on screen", "–", median(typed[1:]) * 1000, "ms", None, 1200),
    ]


def first_picture(folder: Path, repeats: int = 5) -> list[Row]:
    """Click on the button to the first pixels of the new animatic on the screen, with a warm worker."""
    workspace = folder / "pictures"
    past_first_run(workspace)
    waits: list[float] = []
    with screen() as on:
        window = RealWindow(on, workspace, folder)
        window.fill()
        for number in range(repeats + 1):
            if number:
                window.changes(Box(56, 120, 230, 300), lambda: window.key("ctrl+shift+n"), "new shot")
            window.type(f"Wide shot of {number + 2} boats on a lake at dawn, the camera pans right")
            window.settles(Box(300, 600, 950, 200))
            began = time.monotonic()
            window.xdotool("mousemove", "1430", "831", "click", "1")
            until(lambda: colours(on.pixels(VIEWER)) > PICTURE_COLOURS, "picture")
            waits.append(time.monotonic() - began)
            until(lambda: len(window.clips()) == number + 1, "take")  # noqa: B023  # called at once
        window.close()
        window.kill()
    return [
        Row("first picture of a new animatic, click to pixels", "–", median(waits[1:]) * 1000, "ms", None, 1000),
        Row("  the slowest of them", "–", max(waits) * 1000, "ms", None, 1000),
    ]


def stalls(folder: Path, seconds: float = 60.0) -> list[Row]:
    """UI stalls while clips are drawn and played, thumbnails come, and a user types, scrubs and scrolls."""
    workspace = filled_workspace(folder)
    ours_file, bare_file = folder / "ours.json", folder / "bare.json"
    with screen() as on:
        command = [sys.executable, "-m", "tests.bench.heartbeat", str(ours_file), "studio", str(workspace)]
        window = RealWindow(on, workspace, folder, command)
        window.fill()
        window.settles(Box(56, 120, 230, 300))
        load = _use(window, seconds)
        theme = _switch_theme(window)
        window.close()
        window.kill()
        bare_load = _use_bare(on, bare_file, folder / "beside", seconds / 2)
    ours, bare = json.loads(ours_file.read_text())["ticks"], json.loads(bare_file.read_text())["ticks"]
    under_load, beside, switching = stalled(ours, *load), stalled(bare, *bare_load), stalled(ours, *theme)
    words = f"UI stall, {seconds:.0f} s of render + playback + thumbnails + input"
    return [
        Row(f"{words}, p99", "–", percentile(under_load, 99) * 1000, "ms", None, 16),
        Row(f"{words}, max", "–", max(under_load) * 1000, "ms", None, 50),
        Row("  bare window under the same load, p99", "–", percentile(beside, 99) * 1000, "ms"),
        Row("  bare window under the same load, max", "–", max(beside) * 1000, "ms"),
        Row("theme switch, longest stall", "–", max(switching) * 1000, "ms"),
    ]


def stalled(ticks: list[float], begin: float, end: float) -> list[float]:
    """Return how late each beat came between two moments; beats that were missed count as late ones, too."""
    inside = [tick for tick in ticks if begin <= tick <= end]
    late: list[float] = []
    for before, after in pairwise(inside):
        gap = after - before
        while gap > 0:
            late.append(max(0.0, gap - BEAT_S))
            gap -= BEAT_S
    return late


def _use(window: RealWindow, seconds: float) -> tuple[float, float]:
    """Work as a user does and return from when to when."""
    begin = time.monotonic()
    step = 0
    while time.monotonic() - begin < seconds:
        if step % 4 == 0:
            window.key("ctrl+Return")
        window.xdotool("mousemove", "1100", "700", "click", "1")
        window.type("the reeds bend slowly ")
        window.drag((SCRUBBER[0], SCRUBBER_Y), (SCRUBBER[1], SCRUBBER_Y))
        window.xdotool("mousemove", "160", "400", "click", "--repeat", "12", "--delay", "25", "5")
        window.click(160, 250 + 38 * (step % 6))
        window.xdotool("mousemove", "160", "400", "click", "--repeat", "12", "--delay", "25", "4")
        step += 1
    return begin, time.monotonic()


def _switch_theme(window: RealWindow) -> tuple[float, float]:
    window.key("ctrl+comma")
    window.settles(Box(600, 60, 400, 60))
    begin = time.monotonic()
    for x in (LIGHT_X, DARK_X, LIGHT_X, DARK_X):
        before = window.screen.pixels(RAIL)
        window.click(x, THEME_Y)
        until(lambda: window.screen.pixels(RAIL) != before, "other theme")  # noqa: B023  # called at once
    return begin, time.monotonic()


def _use_bare(on: Screen, out: Path, workspace: Path, seconds: float) -> tuple[float, float]:
    """Send the same input to a bare window while the command line draws beside it."""
    over = threading.Event()

    def draw() -> None:
        while not over.is_set():
            shotwright(workspace, "generate", "Wide shot of a red barn at noon, pan left", "--project", "Beside")

    drawing = threading.Thread(target=draw)
    drawing.start()
    with running(on, [sys.executable, "-m", "tests.bench.heartbeat", str(out), "bare"]):
        until(lambda: any(on.pixels(MIDDLE)), "bare window")
        begin = time.monotonic()
        while time.monotonic() - begin < seconds:
            for words in (
                ["mousemove", "1100", "700", "click", "1", "type", "--delay", "8", "the reeds bend slowly "],
                ["mousemove", "160", "400", "click", "--repeat", "12", "--delay", "25", "5"],
            ):
                subprocess.run(["xdotool", *words], env=on.environment, check=True)
        end = time.monotonic()
    over.set()
    drawing.join()
    return begin, end


def memory(folder: Path, repeats: int = 3) -> list[Row]:
    """Resident memory of the idle window's process, in turns with a bare window that imported the same packages."""
    workspace = filled_workspace(folder)
    ours: list[float] = []
    bare: list[float] = []
    out = folder / "memory.json"
    beating = [sys.executable, "-m", "tests.bench.heartbeat", str(out)]
    with screen() as on:
        _idle_window(on, workspace, folder, [*beating, "studio", str(workspace)])
        modules = [name for name in json.loads(out.read_text())["modules"] if not OWN.match(name)]
        for _ in range(repeats):
            ours.append(_idle_window(on, workspace, folder))
            with running(on, [*beating, "bare", *modules]) as process:
                until(lambda: any(on.pixels(MIDDLE)), "bare window")
                _idle(2.0)
                bare.append(resident_mb(process.pid))
    return [Row("resident memory, idle window", "bare window, same packages", median(ours), "MB", median(bare), 1.4)]


def _idle_window(on: Screen, workspace: Path, folder: Path, command: Sequence[str] = ()) -> float:
    """Open the window, leave it alone, and return its resident memory."""
    window = RealWindow(on, workspace, folder, command)
    window.fill()
    _idle(8.0)
    used = resident_mb(window.process.pid)
    window.close()
    window.kill()
    return used


OWN = re.compile(r"studio|tests|__main__|__mp_main__|antigravity|this")


def _idle(seconds: float) -> None:
    threading.Event().wait(seconds)


def resident_mb(process_id: int) -> float:
    """Return how much memory a process has in store."""
    status = Path(f"/proc/{process_id}/status").read_text(encoding="utf-8")
    line = next(line for line in status.splitlines() if line.startswith("VmRSS:"))
    return int(line.split()[1]) / 1024
