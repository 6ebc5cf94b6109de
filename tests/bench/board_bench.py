"""Measures the Storyboard page with 500 shots: its opening, scrolling, the frame under the pointer, the cut's start."""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tests.bench.filled import LONG_BOARD, fill
from tests.bench.rows import Row, median, percentile
from tests.end_to_end.real_window import Box, RealWindow, screen, until

CARDS = Box(90, 100, 900, 400)
WORDS = Box(95, 245, 900, 95)
THUMBNAIL = Box(104, 150, 150, 80)
PREVIEW = Box(1300, 90, 260, 140)
AWAY = ("1200", "20")
TURNS = 150


def waited(change: Callable[[], object], act: Callable[[], object]) -> float:
    """Return the seconds from before `act` until `change` is seen, looked for without a pause."""
    began = time.monotonic()
    act()
    while not change():
        if time.monotonic() - began > 10:
            raise AssertionError("nothing changed on the screen")
    return time.monotonic() - began


def board(folder: Path, repeats: int = 5) -> list[Row]:
    """Ctrl+2 to painted cards; the wheel over them; the pointer over a thumbnail; Space to the first moved frame."""
    workspace = folder / "board"
    fill(workspace, LONG_BOARD)
    opened: list[float] = []
    words = b""
    hovered: list[float] = []
    started: list[float] = []
    out = folder / "board.json"
    turns: list[float] = []
    command = [sys.executable, "-m", "tests.bench.timed_board", str(out), str(workspace)]
    with screen() as on:
        for number in range(repeats + 1):
            window = RealWindow(on, workspace, folder, command)
            window.fill()
            window.xdotool("mousemove", *AWAY)
            window.settles(Box(56, 120, 230, 300))
            if number:
                opened.append(waited(lambda: on.pixels(WORDS) == words, lambda: window.key("ctrl+2")))  # noqa: B023
            else:
                window.changes(CARDS, lambda: window.key("ctrl+2"), "board")  # noqa: B023
                words = on.pixels(WORDS)  # how the cards' words look, to know them by
            window.settles(CARDS)
            hovered += _hover(window)
            started.append(_play(window))
            _scroll(window)
            window.key("ctrl+1")  # the next start begins there
            window.settles(CARDS)
            window.close()
            window.kill()
            turns += json.loads(out.read_text(encoding="utf-8"))["turns"]
    return [
        Row("board of 500 shots, Ctrl+2 to painted cards", "–", median(opened) * 1000, "ms", None, 300),
        Row("  scrolling it, a turn of the wheel, p95", "–", percentile(turns, 95) * 1000, "ms", None, 8),
        Row("  hover scrub, pointer to the frame under it, p95", "–", percentile(hovered, 95) * 1000, "ms", None, 50),
        Row("  sequence preview, Space to the first moved frame", "–", median(started) * 1000, "ms", None, 150),
    ]


def _hover(window: RealWindow) -> list[float]:
    """Move over the left half of a thumbnail in steps; the right half shows when the frame is there.

    The line under the pointer moves at once and does not count.
    """
    x, y = THUMBNAIL.x + 4, THUMBNAIL.y + 20
    half = THUMBNAIL.width // 2
    right = Box(THUMBNAIL.x + half + 8, THUMBNAIL.y, half - 8, THUMBNAIL.height - 30)
    before = window.screen.pixels(right)
    window.xdotool("mousemove", str(x + half - 8), str(y))
    until(lambda: window.screen.pixels(right) != before, "scrubbed thumbnail")
    window.settles(THUMBNAIL)
    waits = []
    for step in range(1, 13):
        before = window.screen.pixels(right)
        place = x + (half - 8) * (step * 5 % 12) // 12
        waits.append(
            waited(
                lambda: window.screen.pixels(right) != before,  # noqa: B023  # called at once
                lambda: window.xdotool("mousemove", str(place), str(y)),  # noqa: B023
            )
        )
        window.settles(THUMBNAIL)
    window.xdotool("mousemove", *AWAY)
    return waits


def _play(window: RealWindow) -> float:
    """Play the cut from where it stands and stop again."""
    before = window.screen.pixels(PREVIEW)
    wait = waited(lambda: window.screen.pixels(PREVIEW) != before, lambda: window.key("space"))
    window.key("space")
    window.settles(PREVIEW)
    return wait


def _scroll(window: RealWindow) -> None:
    window.xdotool("mousemove", "500", "300", "click", "--repeat", str(TURNS), "--delay", "25", "5")
    window.settles(CARDS)
