"""Owns the soak of the real window: so many minutes of a user's work with real keys and mouse, and a 5 ms heartbeat.

The heartbeat runs in the window's thread (`living_window`); a thread of this process that does nothing beats beside it
and tells how busy the machine was with other things. Every minute both are read, with memory, handles and threads.
"""

import json
import os
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from tests.end_to_end.real_window import Box, RealWindow, past_first_run, screen
from tests.faults.lateness import BEAT_S, Lateness, by_ms, every_ms, rank
from tests.faults.leak_hunt import slope

PROSE_AT, OUTLINE_AT, FIRST_ROW, ROW = (1100, 700), (160, 400), (160, 181), 37
SCRUBBER_Y, SCRUBBER = 507, (380, 1100)
DARK, LIGHT = (650, 189), (873, 189)
PROMPTS = (
    "Wide shot of a ferry on a lake at dawn, the camera pans left.",
    "Close-up of a lamp on a desk at night, slow push in.",
    "A tram crosses a bridge in the rain, evening, tracking shot.",
)
SHOTS = 6
RENDER_EVERY, RETYPE_EVERY, UNDO_EVERY, PAGES_EVERY, THEME_EVERY = 3, 5, 7, 11, 40
WARM_SHARE = 0.4
P99_MS = 16.0
KB_A_TAKE, MB_A_MINUTE = 80.0, 0.3
"""What may stay: of each take its slate and, until 200 are kept, a small picture of 58 kB; of each minute little."""
FREE_LOAD = 2.0  # for each processor; the window and its worker make up to one of it
HANDLES_MORE, THREADS_MORE = 6, 6
COUNTS_A_MINUTE = 2_000
"""References to None, True and False that may go: the program's objects come and go, the toolkit's calls take none.

They may come without end: PyAV 18.1 adds one to None for each memoryview of a picture, which costs nothing."""


class Machine(threading.Thread):
    """Beats as the window does, in a thread that does nothing else."""

    def __init__(self) -> None:
        super().__init__(name="machine", daemon=True)
        self._over = threading.Event()
        self._lateness = Lateness()

    def run(self) -> None:
        """Beat until `stop`."""
        while not self._over.wait(BEAT_S):
            self._lateness.beat()

    def late(self) -> dict[str, Any]:
        """Return how late the beats since the last call came."""
        late = self._lateness.taken()
        return {
            "machine_p99_ms": rank(late, 99) * 1000,
            "machine_max_ms": rank(late, 100) * 1000,
            "machine_late": by_ms(late),
        }

    def stop(self) -> None:
        """End the beats."""
        self._over.set()
        self.join()


class Soaked(NamedTuple):
    """What a soak found: the looks of every minute, the takes made, exit code and words of the program."""

    looks: list[dict[str, Any]]
    takes: int
    steps: int
    code: int
    output: str

    def judged(self) -> tuple[str, bool]:
        """Return the figures of the whole run as a line, and whether they are as they must be."""
        warm = self.looks[int(len(self.looks) * WARM_SHARE) :]
        minutes = max((warm[-1]["at_s"] - warm[0]["at_s"]) / 60, 0.1)
        mb_a_minute = slope([(look["at_s"] / 60, look["rss_mb"]) for look in warm])
        allowed = MB_A_MINUTE + self.takes / (self.looks[-1]["at_s"] / 60) * KB_A_TAKE / 1000
        handles, threads = (_most(warm, name) - warm[0][name] for name in ("handles", "threads"))
        counts = max(
            (first - last) / minutes for first, last in zip(warm[0]["references"], warm[-1]["references"], strict=True)
        )
        late, machine = (every_ms(look[name] for look in self.looks) for name in ("late", "machine_late"))
        p99, machine_p99 = rank(late, 99), rank(machine, 99)
        free = [look for look in self.looks if look["load"] <= FREE_LOAD * (os.cpu_count() or 1)]
        free_p99 = rank(every_ms(look["late"] for look in free), 99)
        good = self.code == 0 and "Traceback" not in self.output and mb_a_minute <= allowed
        good = good and free_p99 <= P99_MS and counts <= COUNTS_A_MINUTE
        good = good and handles <= HANDLES_MORE and threads <= THREADS_MORE
        return (
            f"{self.looks[-1]['at_s'] / 60:.1f} min, {len(late)} beats, {self.steps} rounds of input, {self.takes} "
            f"takes: p50 {rank(late, 50)}, p99 {p99}, max {_most(self.looks, 'max_ms'):.1f} ms (a thread that does "
            f"nothing: {rank(machine, 50)}, {machine_p99}, {_most(self.looks, 'machine_max_ms'):.1f}), p99 of "
            f"{len(free)} minutes in which the machine was free {free_p99 if free else 'not known'}; memory "
            f"{mb_a_minute:+.2f} MB a minute, {allowed:.2f} allowed, handles {handles:+d}, threads {threads:+d}, "
            f"references to None, True or False lost {counts:.0f} a minute; exit code {self.code}",
            good,
        )

    def table(self) -> str:
        """Return the looks in columns."""
        head = " min  beats   p50   p99    max  mach. p99   max   rss MB  handles  threads  workers MB  objects  load"
        lines = [
            f"{look['at_s'] / 60:4.1f}{look['beats']:7}{look['p50_ms']:6.1f}{look['p99_ms']:6.1f}{look['max_ms']:7.1f}"
            f"{look['machine_p99_ms']:11.1f}{look['machine_max_ms']:6.0f}{look['rss_mb']:9.1f}{look['handles']:9}"
            f"{look['threads']:9}{look['workers_rss_mb']:12.1f}{look['objects']:9}{look['load']:6.1f}"
            for look in self.looks
        ]
        return "\n".join([head, *lines])


def _most(looks: list[dict[str, Any]], name: str) -> Any:
    return max(look[name] for look in looks)


def run(folder: Path, *, minutes: float, every_s: float = 60.0) -> Soaked:
    """Work in the window for so long, in an empty folder; return what was seen."""
    workspace, figures = folder / "workspace", folder / "looks.jsonl"
    past_first_run(workspace)
    command = [sys.executable, "-m", "tests.faults.living_window", str(figures), "watched", str(workspace)]
    machine = Machine()
    beside: list[dict[str, Any]] = []
    with screen() as on:
        window = RealWindow(on, workspace, folder, [*command, f"every_s={every_s}"])
        try:
            window.fill()
            window.settles(Box(56, 120, 230, 300))
            machine.start()
            steps = _worked(window, minutes * 60, lambda: _read(figures, machine, beside))
            window.key("ctrl+1")
            code = window.close()
            output = window.output()
        finally:
            machine.stop() if machine.is_alive() else None
            window.kill()
    looks = [json.loads(line) for line in figures.read_text(encoding="utf-8").splitlines()]
    for look, other in zip(looks, beside, strict=False):
        look.update(other)
    looks = [look for look in looks if "machine_p99_ms" in look][1:]  # the first look is the start
    return Soaked(looks, len(window.clips()), steps, code, output)


def _read(figures: Path, machine: Machine, beside: list[dict[str, Any]]) -> None:
    """Read the machine's beats as often as the window's are read."""
    if figures.is_file() and figures.read_bytes().count(b"\n") > len(beside):
        beside.append(machine.late())


def _worked(window: RealWindow, seconds: float, read: Callable[[], None]) -> int:
    """Do what a user does, over and over; return how many rounds."""
    end, step = time.monotonic() + seconds, 0
    for number in range(1, SHOTS):
        window.key("ctrl+shift+n")
        window.settles(Box(56, 120, 230, 300))
        window.type(PROMPTS[number % len(PROMPTS)])
    while time.monotonic() < end:
        _step(window, step)
        read()
        assert window.process.poll() is None, window.output()
        step += 1
    return step


def _step(window: RealWindow, step: int) -> None:
    x, y = FIRST_ROW
    window.click(x, y + ROW * (step % SHOTS))
    if step % RENDER_EVERY == 0:
        window.key("ctrl+Return")
    window.xdotool("mousemove", *map(str, PROSE_AT), "click", "1")
    if step % RETYPE_EVERY == 0:  # so that a prompt does not grow without end
        window.key("ctrl+a")
        window.type(PROMPTS[step % len(PROMPTS)])
    else:
        window.type("the reeds bend ")
    window.drag((SCRUBBER[0], SCRUBBER_Y), (SCRUBBER[1], SCRUBBER_Y))
    for button in ("5", "4"):
        window.xdotool("mousemove", *map(str, OUTLINE_AT), "click", "--repeat", "12", "--delay", "25", button)
    if step % UNDO_EVERY == 0:
        window.key(*["ctrl+z"] * 4, *["ctrl+shift+z"] * 4)
    if step % PAGES_EVERY == 0 or step % THEME_EVERY == 0:
        window.key("ctrl+comma")
        if step % THEME_EVERY == 0:
            window.click(*LIGHT)
            window.click(*DARK)
        window.key("F1")
        window.key("ctrl+1")


if __name__ == "__main__":
    import tempfile

    wanted = float([*sys.argv[1:], "30"][0])
    with tempfile.TemporaryDirectory(prefix="soak-") as place:
        soaked = run(Path(place), minutes=wanted, every_s=min(60.0, wanted * 6))
    print(soaked.table())
    words, is_good = soaked.judged()
    print(f"{os.cpu_count()} processors; {words}")
    print("good" if is_good else "BAD ")
