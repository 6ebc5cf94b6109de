"""Owns the experiment that kills owners while they import a file of prompts: all of its prompts are there, or none."""

import asyncio
import json
import random
import sqlite3
from collections import Counter
from pathlib import Path

from studio.craft.late_analyser import LateAnalyser
from studio.domain.library import Duplicates
from studio.services.library import LibraryGivens, PromptLibrary
from studio.services.system import SystemClock, SystemRandom
from studio.store.library_store import SqliteLibraryStore
from studio.store.text_files import TextFolder
from studio.store.workspace_folder import WorkspaceFolder
from tests.faults.database_faults import Figures, opened
from tests.faults.killing import Say, count_steps, run_forked

PROMPTS = 700
LONGEST_RUN_S = 0.6


def kills_while_importing(folder: Path, *, rounds: int, seed: int) -> Figures:
    """D01, for the library: kill at steps of an import spread over all of it, then at random moments."""
    chance = random.Random(seed)
    source = folder / "prompts.json"
    folder.mkdir(parents=True, exist_ok=True)
    entries = [
        {"text": f"A kite {n}.", "tags": [f"t{n % 7}"], "folder": f"F/{n % 3}",
         "ranges": [{"card": "subject", "start": 0, "end": 6}]}
        for n in range(PROMPTS)
    ]  # fmt: skip
    source.write_text(json.dumps(entries), encoding="utf-8")

    def work(say: Say) -> None:
        asyncio.run(_import(folder / "w", source, say))

    asyncio.run(_import(folder / "w", source, lambda _: None))
    steps = count_steps(work)
    figures: Counter[str] = Counter(steps=steps)
    there = asyncio.run(_there(folder / "w", figures))
    for number in range(rounds):
        if number % 3 == 2:
            ended = run_forked(work, kill_after_s=chance.uniform(0.02, LONGEST_RUN_S))
        else:
            ended = run_forked(work, kill_at_step=1 + number * (steps - 1) // rounds)
        promised = any(line == "added" for line in ended.lines)
        now = asyncio.run(_there(folder / "w", figures))
        figures["rounds"] += 1
        figures["kills"] += ended.killed
        figures["failed_by_itself"] += ended.failed
        figures["half_imports"] += now - there not in (0, PROMPTS)
        figures["acknowledged_but_lost"] += promised and now == there
        there = now
    return dict(figures)


async def _import(folder: Path, source: Path, say: Say) -> None:
    async with opened(folder) as database:
        place = WorkspaceFolder(folder)
        givens = LibraryGivens(SqliteLibraryStore(database), TextFolder(place), LateAnalyser(""), _no_starters)
        report = await PromptLibrary(givens, SystemClock(), SystemRandom()).import_file(
            str(source), duplicates=Duplicates.KEEP
        )
        if len(report.added) == PROMPTS:
            say("added")


def _no_starters() -> str:
    return '{"prompts": []}'


async def _there(folder: Path, figures: Counter[str]) -> int:
    """Return how many prompts there are; count where rows, index and numbers differ."""

    def look(connection: sqlite3.Connection) -> tuple[int, int, int, int]:
        connection.execute("INSERT INTO prompt_index (prompt_index) VALUES ('integrity-check')")
        return (
            connection.execute("SELECT count(*) FROM saved_prompts").fetchone()[0],
            connection.execute("SELECT count(*) FROM prompt_index WHERE prompt_index MATCH 'kite'").fetchone()[0],
            connection.execute("SELECT sum(prompts) FROM prompt_labels WHERE kind = 'tag'").fetchone()[0],
            connection.execute("SELECT count(*) FROM library_marks").fetchone()[0],
        )

    async with opened(folder) as database:
        rows, indexed, labelled, marks = await database.run(look)
    figures["rows_unlike_index"] += rows != indexed
    figures["rows_unlike_numbers"] += rows != labelled
    figures["marks_lost"] += marks != 1
    return rows
