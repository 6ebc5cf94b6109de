"""Owns `python -m tests.judge [PART...]`: judges the animatic from finished files, ends with 1 where it is not right.

    python -m tests.judge [--all] [--keep FOLDER] [--processes N] [PART]...

A PART may be narrowed: `camera:sea` judges only the cases of that set (`light:lake`, `size:horse`, `words:weather`).
Prints the share of each part's cases that are right, and the cases that are not (with `--all` every case).
"""

import argparse
import asyncio
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

from tests.judge import camera, light, seeds, size, words
from tests.judge.clips import Drawer, drawing
from tests.judge.verdicts import Part, details, table

PARTS: dict[str, Callable[[Drawer, str], Awaitable[list[Part]]]] = {
    "camera": camera.judge,
    "light": light.judge,
    "size": size.judge,
    "seeds": seeds.judge,
    "words": words.judge,
}


async def run(names: list[str], folder: Path, processes: int, *, keep: bool) -> list[Part]:
    """Judge the named parts, or all."""
    parts: list[Part] = []
    async with drawing(folder, processes, keep=keep) as drawer:
        for name in names or PARTS:
            began, before = time.monotonic(), drawer.drawn
            part, _, only = name.partition(":")
            parts += [found for found in await PARTS[part](drawer, only) if found.verdicts]
            clips, seconds = drawer.drawn - before, time.monotonic() - began
            print(f"{name}: {clips} clips in {seconds:.0f} s", file=sys.stderr, flush=True)
    return parts


def main(arguments: list[str]) -> int:
    """Judge what the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m tests.judge", description="Judges the animatic.")
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--all", action="store_true", help="print every case")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="leave the clips in this folder")
    parser.add_argument("--processes", type=int, default=2, help="how many drawing processes (2)")
    asked = parser.parse_args(arguments)
    unknown = [name for name in asked.parts if name.partition(":")[0] not in PARTS]
    if unknown:
        parser.error(f"unknown: {', '.join(unknown)}; there are {', '.join(PARTS)}")
    if asked.keep:
        asked.keep.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="judge-") as folder:
        parts = asyncio.run(run(asked.parts, asked.keep or Path(folder), asked.processes, keep=bool(asked.keep)))
    shown = [verdict for part in parts for verdict in part.verdicts if asked.all or not verdict.good]
    if shown:
        print(details(shown), end="\n\n")
    print(table(parts))
    return int(not parts or not all(part.good for part in parts))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
