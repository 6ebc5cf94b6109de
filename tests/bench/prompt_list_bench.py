"""Measures the Prompts tab over 100 000 saved prompts: its first opening, a search, scrolling."""

import asyncio
import json
import sys
from pathlib import Path

from studio.services.system import SystemClock
from studio.store.database import Database
from studio.store.library_store import SqliteLibraryStore
from tests.bench.board_bench import waited
from tests.bench.library_bench import PROMPTS, made_prompts
from tests.bench.rows import Row, median, percentile
from tests.end_to_end.real_window import Box, RealWindow, past_first_run, screen

HEADING = Box(100, 136, 100, 14)
"""Where "Folders" stands; nothing does until the library has answered."""
LIST = Box(84, 360, 210, 300)
FIRST_TITLE = Box(88, 372, 130, 16)
AT_LIST = ("180", "480")
TURNS = 150


def prompt_list(folder: Path, repeats: int = 3) -> list[Row]:
    """Ctrl+F to the first rows; letters to other rows; the wheel over them."""
    workspace = folder / "prompt-list"
    past_first_run(workspace)
    asyncio.run(_fill(workspace))
    out = folder / "prompt-list.json"
    opened: list[float] = []
    searched: list[float] = []
    turns: list[float] = []
    command = [sys.executable, "-m", "tests.bench.timed_prompts", str(out), str(workspace)]
    with screen() as on:
        for number in range(repeats + 1):
            window = RealWindow(on, workspace, folder, command)
            window.fill()
            window.settles(Box(84, 46, 230, 600))
            before = on.pixels(HEADING)
            took = waited(lambda: on.pixels(HEADING) != before, lambda: window.key("ctrl+f"))  # noqa: B023
            if number:  # the first start reads the modules from a cold disk
                opened.append(took)
            window.settles(LIST)
            before = on.pixels(FIRST_TITLE)
            searched.append(waited(lambda: on.pixels(FIRST_TITLE) != before, lambda: window.type("glass")))  # noqa: B023
            window.key("Escape")
            window.settles(LIST)
            window.xdotool("mousemove", *AT_LIST, "click", "--repeat", str(TURNS), "--delay", "25", "5")
            window.settles(LIST)
            window.close()
            window.kill()
            turns += json.loads(out.read_text(encoding="utf-8"))["turns"]
    return [
        Row("Prompts tab over 100 000 prompts, Ctrl+F to the first rows", "–", median(opened) * 1000, "ms", None, 500),
        Row("  letters typed into its search, to other rows", "–", median(searched) * 1000, "ms", None, 200),
        Row("  scrolling it, a turn of the wheel, p95", "–", percentile(turns, 95) * 1000, "ms", None, 8),
    ]


async def _fill(workspace: Path) -> None:
    database = await Database.open(workspace, SystemClock())
    try:
        store = SqliteLibraryStore(database)
        prompts = list(made_prompts(PROMPTS))
        for start in range(0, PROMPTS, 10_000):
            await store.add(prompts[start : start + 10_000])
    finally:
        await database.close()
