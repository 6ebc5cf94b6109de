"""Owns the storms: many short lives of a workspace, each with random faults, kills and wishes; and a very full one."""

import asyncio
import random
import shutil
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

from studio.craft.library_query import parse_query
from studio.domain.jobs import GenerationJob, JobState
from studio.domain.library import LibrarySort, SavedPrompt
from studio.domain.prompt import Prompt
from studio.services.system import SystemClock
from studio.store.database import Database
from studio.store.job_store import SqliteJobStore
from studio.store.library_store import SqliteLibraryStore
from studio.store.take_store import insert_takes
from tests.faults.bench.engine_process import Nursery
from tests.faults.bench.experiments import Figure, Setting, Stage, stage
from tests.faults.bench.fault_rules import Rule
from tests.faults.bench.kill_points import OF_A_SAVE, OF_A_SUBMIT, OF_A_WAIT
from tests.faults.bench.load import FAULTS, USABLE_S
from tests.faults.bench.paid_jobs import Variant
from tests.store.samples import job, take

FAULTS_A_STORM = 20
AT_ONCE = 3
ORDERS = 8
FACTOR = 60.0
KINDS = (
    Variant(render_s=3.0),
    Variant(lists=True, render_s=3.0),
    Variant(lists=True, lag_s=20.0, render_s=3.0),
    Variant(finds=True, render_s=3.0),
    Variant(idempotent=True, key_window_s=3600.0, render_s=3.0),
    Variant(idempotent=True, key_window_s=5.0, lists=True, render_s=3.0),
)
SHIFTS_S = (-86_400.0, -3600.0, 3600.0, 86_400.0)
SEARCH_MS = 100.0
BAD_SEEDS: tuple[int, ...] = (10268,)
"""Storms that once broke a rule; they are run first, each time."""


# ---- H03 -------------------------------------------------------------------------------------------------------------


def storms(setting: Setting) -> Figure:
    """Run storms, each from a seed of its own; all rules must hold after each."""
    count = setting.sized(2, 500)
    seeds = [*BAD_SEEDS, *(setting.seed * 10_000 + number for number in range(count))][: max(count, len(BAD_SEEDS))]
    bad: dict[int, str] = {}
    jobs = bills = kills = 0
    shares = [seeds[first::AT_ONCE] for first in range(AT_ONCE)]
    with ThreadPoolExecutor(AT_ONCE) as threads:
        for seed, words, counted in chain.from_iterable(threads.map(partial(_some_storms, setting), shares)):
            jobs, bills, kills = jobs + counted[0], bills + counted[1], kills + counted[2]
            if words:
                bad[seed] = words
    failing = f"failing seeds {len(bad)} {sorted(bad)[:5]}"
    value = f"{len(seeds)} storms, {jobs} jobs, {bills} bills, {kills} kills; {failing}"
    return Figure("H03", value, not bad, {"bad": bad})


def _some_storms(setting: Setting, seeds: Sequence[int]) -> list[tuple[int, str, tuple[int, int, int]]]:
    """Run storms one after the other, with a nursery of their own."""
    if not seeds:
        return []
    with Nursery(setting.folder / f"nursery-{seeds[0]}") as nursery:
        own = setting._replace(nursery=nursery)
        return [(seed, *_storm(own, seed)) for seed in seeds]


def _storm(setting: Setting, seed: int) -> tuple[str, tuple[int, int, int]]:
    """Return what went wrong in one storm, empty where nothing did; and its jobs, bills and kills."""
    chance = random.Random(seed)
    kind = chance.choice(KINDS)
    with stage(setting._replace(seed=seed), kind, FACTOR, name=f"storm-{seed}") as at:
        at.provider.rules(*_faults(chance))
        kills = chance.randrange(1, 5)
        for _ in range(kills):
            _life(at, chance)
        at.provider.rules()
        try:
            at.finished(orders=0, patience_s=6 * 3600.0)
        except AssertionError as error:
            return f"did not end well: {error}", (0, 0, kills)
        found = at.compared()
        sent_twice = 0 if kind.idempotent else _sent_twice(at)
    shutil.rmtree(at.workspace.parent, ignore_errors=True)
    breaches = found.breaches() | ({"sent_twice": sent_twice} if sent_twice else {})
    return (str(breaches) if breaches else ""), (found.jobs, found.bills, kills)


def _faults(chance: random.Random) -> list[Rule]:
    rules = []
    for _ in range(FAULTS_A_STORM):
        on, do, billed, values = chance.choice(FAULTS)
        times = chance.choice((1, 1, 2, 5))
        rules.append(Rule(on, do, billed=billed, times=times, skip=chance.randrange(4), share=0.7, values=values))
    return rules


def _life(at: Stage, chance: random.Random) -> None:
    """Let an owner live for a while under wishes, then kill it, if it did not come to a kill of its own."""
    point = chance.choice((*OF_A_SUBMIT, *OF_A_WAIT, *OF_A_SAVE, "commit.before", "commit.after", ""))
    owner = at.start(
        orders=ORDERS,
        keep_open=chance.randrange(1, ORDERS),
        finish=False,
        kill=f"{point}:{chance.randrange(1, 6)}" if point else "",
        kill_group=chance.random() < 0.5,
    )
    known: list[str] = []
    deadline = time.monotonic() + chance.uniform(0.3, 1.5)
    while (left := deadline - time.monotonic()) > 0:
        fact = owner.hear(min(left, 0.2))
        if fact is not None and fact["fact"] == "ack":
            known.append(fact["id"])
        if chance.random() < 0.1:
            _wish(owner, chance, known)
    at.killed(owner, group=chance.random() < 0.5)


def _wish(owner: Any, chance: random.Random, known: list[str]) -> None:
    """Tell the owner one thing that a user may want; one that has died hears nothing."""
    wish = chance.choice(("cancel", "hold", "retry", "reconcile", "shift"))
    words: dict[str, Any] = {"id": chance.choice(known)} if known else {}
    if wish == "shift":
        words = {"seconds": chance.choice(SHIFTS_S)}
    elif wish == "hold":
        words["held"] = chance.random() < 0.3
    if wish in ("cancel", "hold", "retry") and not known:
        return
    try:
        owner.tell(wish, **words)
    except BrokenPipeError:
        return


def _sent_twice(at: Stage) -> int:
    """Return how many requests reached the provider again for an intent of which one may have started something."""
    seen: dict[str, bool] = {}
    again = 0
    for asked in at.provider.asked("create"):
        again += seen.get(asked.intent, False)
        started_nothing = not asked.billed and asked.status in (400, 401, 402, 403, 409, 413, 422, 429)
        seen[asked.intent] = seen.get(asked.intent, False) or not started_nothing
    return again


# ---- H04 -------------------------------------------------------------------------------------------------------------


def a_full_library(setting: Setting) -> Figure:
    """Start over very many saved results and prompts, and search them."""
    results, prompts = setting.sized((3000, 500), (100_000, 10_000))
    with stage(setting, Variant(), 1.0) as at:
        asyncio.run(_filled(at.workspace, results, prompts))
        began = time.monotonic()
        owner = at.setting.nursery.start_cold(at.workspace, at.plan(orders=0, finish=False))
        opened = owner.until(lambda fact: fact["fact"] == "opened", 60.0)
        start_s = time.monotonic() - began
        at.killed(owner, group=True)
        search_ms = asyncio.run(_searched(at.workspace))
    words = f"{results} results, {prompts} prompts: start {start_s:.2f} s, slowest search {search_ms:.0f} ms"
    return Figure("H04", words, opened is not None and start_s <= USABLE_S and search_ms <= SEARCH_MS)


async def _filled(workspace: Path, results: int, prompts: int) -> None:
    workspace.mkdir(parents=True)
    database = await Database.open(workspace, SystemClock())
    try:
        store = SqliteJobStore(database)
        for start in range(0, results, 5000):
            numbers = range(start, min(start + 5000, results))
            added = await store.add_all([_done(number) for number in numbers])
            made = [take(each, 0, f"{each.sequence:064x}") for each in added]
            await database.run(lambda connection, made=made: insert_takes(connection, made))  # type: ignore[misc]  # mypy cannot infer it
        library = SqliteLibraryStore(database)
        now = SystemClock().now()
        words = ("barn", "tram", "rain", "dawn", "kite", "heron", "canal", "dunes", "market", "lamp")
        for start in range(0, prompts, 1000):
            await library.add(
                [
                    SavedPrompt(
                        id=f"{number:032x}", title=f"Prompt {number}", created_at=now, updated_at=now,
                        prompt=Prompt(text=f"Wide: {words[number % 10]}, {words[number // 10 % 10]}, {number}."),
                    )
                    for number in range(start, min(start + 1000, prompts))
                ]
            )  # fmt: skip
    finally:
        await database.close()


def _done(number: int) -> GenerationJob:
    ended = job(number)
    return ended.replace(state=JobState.DONE, finished_at=ended.created_at)


async def _searched(workspace: Path) -> float:
    """Return the slowest of some searches, in ms."""
    database = await Database.open(workspace, SystemClock())
    try:
        library = SqliteLibraryStore(database)
        slowest = 0.0
        for words in ("barn", "ra", "heron canal", "lamp dawn 17", "nothing of the kind"):
            began = time.monotonic()
            await library.page(parse_query(words), LibrarySort.CHANGED, 0, 50)
            slowest = max(slowest, (time.monotonic() - began) * 1000)
    finally:
        await database.close()
    return slowest
