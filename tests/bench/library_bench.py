"""Measures the prompt library with 100 000 prompts: filling it, and searching as the window does: first page and count.

Every search is held against a bare FTS5 query of the same words on the same file in the same run: one count and one
first page by `MATCH`, with nothing around them. Nothing that a search remembers is there when it is measured.
"""

import asyncio
import itertools
import random
import sqlite3
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import NamedTuple

from studio.craft.late_analyser import LateAnalyser
from studio.domain.cards import Card, PromptRange
from studio.domain.library import SavedPrompt
from studio.domain.prompt import Prompt
from studio.services.library import LibraryGivens, PromptLibrary
from studio.services.system import SystemClock, SystemRandom
from studio.store.database import Database
from studio.store.library_store import SqliteLibraryStore
from studio.store.text_files import TextFolder
from studio.store.workspace_folder import WorkspaceFolder
from tests.bench.rows import Row, median, percentile

PROMPTS = 100_000
ROUNDS = 5
PAGE = 50

_SHOTS = ("Wide shot", "Close-up", "Medium shot", "Extreme close-up", "Aerial view", "Over-the-shoulder shot",
          "Low-angle shot", "Two-shot", "Establishing shot", "Macro shot")  # fmt: skip
_ADJECTIVES = ("old", "young", "tired", "red", "wooden", "quiet", "tall", "wet", "bright", "dusty", "small", "silver")
_NOUNS = ("baker", "ferry", "fox", "dancer", "teapot", "cyclist", "lantern", "fisherman", "bottle", "violin",
          "astronaut", "potter", "tram", "heron", "skater", "farmer", "robot", "child", "clock", "yacht")  # fmt: skip
_ACTIONS = ("turns to the window", "crosses the square", "lifts a lamp", "waits under an awning", "opens a door",
            "glides past the pier", "shakes off the rain", "looks up", "pours tea", "rolls to a stop")  # fmt: skip
_PLACES = ("in a narrow alley", "on a misty lake", "in a crowded market", "at the edge of a pine forest",
           "on a rooftop over the harbour", "in an empty station hall", "in a wheat field", "on a snowy pass",
           "inside a glasshouse", "on a gravel road")  # fmt: skip
_LIGHTS = ("golden hour light", "soft overcast light", "hard noon sun", "blue hour glow", "candlelight", "neon light",
           "backlight through haze", "moonlight", "golden lamps at dusk", "cold fluorescent light")  # fmt: skip
_CAMERAS = ("slow dolly in", "static camera", "handheld tracking shot", "crane up", "slow pan left", "orbit",
            "whip pan", "push in", "drone pull-back", "tilt down")  # fmt: skip
_STYLES = ("35mm film grain", "shallow focus", "muted colours", "high contrast black and white", "watercolour",
           "anamorphic lens flare", "documentary look", "stop motion")  # fmt: skip
_SOUNDS = ("distant bells", "rain on tin", "a low cello", "market voices", "wind", "footsteps on gravel")
_SYLLABLES = ("ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "za", "dri", "fle", "gar", "hol", "pim", "que")
_FOLDERS = tuple(f"{top}/{name}" for top in ("Products", "Films", "Clients", "Tests") for name in "ABCDEFGHIJ")
_TAGS = ("food", "travel", "rain", "night", "portrait", "teaser", "loop", "client", "draft", "winter", "city", "sea")

QUERIES = (
    # common words, two and three letters of them, several
    "light", "go", "gol", "wide", "camera light", "slow dolly golden", "the", "shot in",
    # rarer ones
    "astronaut", "glasshouse cello", "watercolour heron rooftop", "violin moonlight", "que", "pimgar",
    # phrases
    '"golden hour light"', '"slow dolly in"', '"crosses the square"', '"distant bells" "wheat field"',
    # components
    "lighting:golden", 'shot:"close up"', "camera:dolly", "subject:fox lighting:neon", 'environment:"pine forest"',
    "style:grain audio:bells",
    # without
    "golden -dusk", "market -rain -neon", "-light", 'fox -"golden hour"', "lighting:golden -camera:static",
    # names and numbers
    "tag:food", "tag:night rating:>3", "folder:Products", "rating:5 golden", "uses:>10 lighting:neon",
    "variable:product",
)  # fmt: skip
WORDS = {
    "light": '"light" *',
    "go": '"go" *',
    "gol": '"gol" *',
    "wide": '"wide" *',
    "camera light": '"camera" * "light" *',
    "slow dolly golden": '"slow" * "dolly" * "golden" *',
    "the": '"the" *',
    "shot in": '"shot" * "in" *',
    "astronaut": '"astronaut" *',
    "glasshouse cello": '"glasshouse" * "cello" *',
    "watercolour heron rooftop": '"watercolour" * "heron" * "rooftop" *',
    "violin moonlight": '"violin" * "moonlight" *',
    "que": '"que" *',
    "pimgar": '"pimgar" *',
    '"golden hour light"': '"golden hour light"',
    '"slow dolly in"': '"slow dolly in"',
    '"crosses the square"': '"crosses the square"',
    '"distant bells" "wheat field"': '"distant bells" "wheat field"',
    "lighting:golden": '"golden" *',
    'shot:"close up"': '"close up"',
    "camera:dolly": '"dolly" *',
    "subject:fox lighting:neon": '"fox" * "neon" *',
    'environment:"pine forest"': '"pine forest"',
    "style:grain audio:bells": '"grain" * "bells" *',
    "golden -dusk": '"golden" * NOT "dusk" *',
    "market -rain -neon": '"market" * NOT "rain" * NOT "neon" *',
    'fox -"golden hour"': '"fox" * NOT "golden hour"',
    "lighting:golden -camera:static": '"golden" * NOT "static" *',
}
"""The same words as FTS5 has them. What asks for all but some words, a tag or a number has none."""


class _Times(NamedTuple):
    """Seconds by search, each the median of its rounds: of all, of the bare queries, of those that have a bare one."""

    all: list[float]
    bare: list[float]
    held: list[float]


def library(folder: Path) -> list[Row]:
    """Fill a library of 100 000 prompts and search it."""
    return asyncio.run(_library(folder / "library"))


async def _library(folder: Path) -> list[Row]:
    place = WorkspaceFolder(folder)
    clock = SystemClock()
    database = await Database.open(folder, clock)
    try:
        store = SqliteLibraryStore(database)
        prompts = list(made_prompts(PROMPTS))
        began = time.perf_counter()
        for start in range(0, PROMPTS, 10_000):
            await store.add(prompts[start : start + 10_000])
        filled_s = time.perf_counter() - began
        del prompts

        def fresh() -> PromptLibrary:
            givens = LibraryGivens(SqliteLibraryStore(database), TextFolder(place), LateAnalyser(""), _no_starters)
            return PromptLibrary(givens, clock, SystemRandom())

        times = await _searched(fresh, database)
        far = await _scrolled(fresh())
    finally:
        await database.close()
    return [
        Row("library of 100 000 prompts, adding them", "–", filled_s, "s"),
        Row("  search, first page and count, p95", "–", percentile(times.all, 95) * 1000, "ms", None, 10),
        Row(
            "  the same, what a bare query can ask, p95",
            "bare FTS5 query",
            percentile(times.held, 95) * 1000,
            "ms",
            percentile(times.bare, 95) * 1000,
            1.5,
        ),
        Row("  scrolling it, the next page of all, p95", "–", percentile(far, 95) * 1000, "ms", None, 10),
    ]


def _no_starters() -> str:
    return '{"prompts": []}'


async def _searched(fresh: Callable[[], PromptLibrary], database: Database) -> _Times:
    """Search in turn with the bare queries, after one round that does not count."""
    own: dict[str, list[float]] = {query: [] for query in QUERIES}
    plain: dict[str, list[float]] = {query: [] for query in WORDS}
    for number in range(ROUNDS + 1):
        for query in QUERIES:
            library = fresh()
            await library.ids("zzzz")  # what its first use needs
            began = time.perf_counter()
            await library.page(query, limit=PAGE)
            took = time.perf_counter() - began
            if number:
                own[query].append(took)
            if query in WORDS and number:
                plain[query].append(await database.read(partial(_bare, WORDS[query])))
    return _Times(
        [median(own[query]) for query in QUERIES],
        [median(plain[query]) for query in WORDS],
        [median(own[query]) for query in WORDS],
    )


def _bare(match: str, connection: sqlite3.Connection) -> float:
    """Return the seconds of a count and a first page by `MATCH` alone."""
    began = time.perf_counter()
    connection.execute("SELECT count(*) FROM prompt_index WHERE prompt_index MATCH ?", (match,)).fetchone()
    connection.execute(
        "SELECT p.id, p.title, substr(p.text, 1, 200), p.folder, p.tags, p.rating, p.uses, p.best_take, p.updated_at"
        " FROM prompt_index JOIN saved_prompts p ON p.place = prompt_index.rowid WHERE prompt_index MATCH ?"
        " ORDER BY prompt_index.rowid LIMIT ?",
        (match, PAGE),
    ).fetchall()
    return time.perf_counter() - began


async def _scrolled(library: PromptLibrary) -> list[float]:
    """Return the seconds of pages all through the library, each the median of its rounds."""
    await library.page(offset=PROMPTS // 2, limit=PAGE)
    times: dict[int, list[float]] = {offset: [] for offset in range(0, PROMPTS, PROMPTS // 100)}
    for _ in range(ROUNDS):
        for offset, taken in times.items():
            began = time.perf_counter()
            await library.page(offset=offset, limit=PAGE)
            taken.append(time.perf_counter() - began)
    return [median(taken) for taken in times.values()]


def made_prompts(count: int) -> Iterator[SavedPrompt]:
    """Yield prompts of some 45 words: common phrases, and two words each of which 20 000 others are made of."""
    chance = random.Random(7)
    rare = ["".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4))) for _ in range(20_000)]
    weights = list(itertools.accumulate(1 / (rank + 5) for rank in range(len(rare))))
    now = datetime(2026, 1, 1, tzinfo=UTC)
    for number in range(count):
        first, second = chance.choices(rare, cum_weights=weights, k=2)
        prompt = _prompt(chance, first, second)
        yield SavedPrompt(
            id=f"{number:032x}",
            title=f"{first.title()} {second}",
            prompt=prompt,
            folder=chance.choice(_FOLDERS),
            tags=tuple(sorted(set(chance.choices(_TAGS, k=3)))),
            rating=chance.choice((None, None, 1, 2, 3, 4, 5)),
            uses=int(chance.expovariate(0.2)),
            created_at=now + timedelta(seconds=number),
            updated_at=now + timedelta(seconds=number),
        )


def _prompt(chance: random.Random, first: str, second: str) -> Prompt:
    thing = "{product}" if chance.random() < 0.05 else chance.choice(_NOUNS)
    parts = (
        (Card.SHOT, chance.choice(_SHOTS), " of "),
        (Card.SUBJECT, f"a {chance.choice(_ADJECTIVES)} {thing} that {chance.choice(_ACTIONS)} with a {first}", " "),
        (Card.ENVIRONMENT, f"{chance.choice(_PLACES)} near the {second}, {chance.choice(_PLACES)}", ". "),
        (Card.LIGHTING, f"{chance.choice(_LIGHTS)} and {chance.choice(_LIGHTS)}", ", "),
        (Card.CAMERA, chance.choice(_CAMERAS), ", "),
        (Card.STYLE, chance.choice(_STYLES), ". Sound: "),
        (Card.AUDIO, f"{chance.choice(_SOUNDS)}, {chance.choice(_SOUNDS)}", "."),
    )
    text = ""
    ranges = []
    for card, words, joint in parts:
        ranges.append(PromptRange(card=card, start=len(text), end=len(text) + len(words)))
        text += words + joint
    return Prompt(text=text, ranges=tuple(ranges))
