"""Owns the fault experiment on flipped bits: what is read of jobs and money is right, or the damage is told."""

import asyncio
import random
import re
import shutil
import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path

from studio.domain.errors import WorkspaceDamaged
from studio.domain.job_events import JobEvent
from studio.domain.jobs import GenerationJob
from studio.domain.ledger import LedgerRow
from studio.domain.ledger_ports import LedgerQuery
from studio.store.job_store import SqliteJobStore
from studio.store.ledger_store import SqliteLedgerStore
from tests.faults.database_faults import Figures, charged, edited, opened
from tests.store.samples import job

PAGE_BYTES = 4096


def flipped_bits(folder: Path, *, rounds: int, seed: int) -> Figures:
    """D03: flip a bit, zero a page or cut the file; what is read of jobs and money is right, or the damage is told.

    Every other round flips a bit within a job, a row about money or an event: each of these must be seen.
    """
    chance = random.Random(seed)
    source = folder / "source"
    asyncio.run(_filled(source))
    whole = (source / "workspace.sqlite").read_bytes()
    wanted = asyncio.run(_kept(source))
    figures: Counter[str] = Counter(rounds=rounds, pages=len(whole) // PAGE_BYTES)
    for number in range(rounds):
        place = folder / "workspace"
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(source, place)
        in_a_row = number % 2 == 0
        (place / "workspace.sqlite").write_bytes((_spoilt_row if in_a_row else _spoilt)(whole, number, chance))
        figures["flips_in_rows"] += in_a_row
        try:
            found = asyncio.run(_kept(place))
        except WorkspaceDamaged:
            aside = any(place.glob("workspace-damaged-*.sqlite"))
            figures["seen_at_opening" if aside else "seen_when_read"] += 1
            figures["seen_in_rows"] += in_a_row
            continue
        figures["unharmed" if found == wanted else "unseen"] += 1
    return dict(figures)


async def _filled(folder: Path) -> None:
    async with opened(folder) as database:
        for number in range(1, 31):
            await edited(database, number)
            await SqliteJobStore(database).add(job(100 + number).replace(cost_micro_usd=number * 10_000))
            await charged(database, number)
    with closing(sqlite3.connect(folder / "workspace.sqlite")) as connection:
        connection.execute("VACUUM")  # no remains of rows that were changed


Kept = tuple[tuple[GenerationJob, ...], tuple[LedgerRow, ...], tuple[tuple[JobEvent, ...], ...]]


async def _kept(folder: Path) -> Kept:
    """Return all jobs, all rows about money and all events of the jobs."""
    async with opened(folder) as database:
        store = SqliteJobStore(database)
        jobs = await store.jobs()
        rows = await SqliteLedgerStore(database).rows(LedgerQuery())
        return jobs, rows, tuple([await store.events(each.id) for each in jobs])


def _spoilt_row(whole: bytes, number: int, chance: random.Random) -> bytes:
    """Flip a bit in the record of a job, of a row about money or of an event."""
    begin = (b'{"id":"job-', b'{"kind":"', b'{"state":"')[number // 2 % 3]
    places = [found.start() for found in re.finditer(re.escape(begin), whole)]
    content = bytearray(whole)
    content[chance.choice(places) + chance.randrange(70)] ^= 1 << chance.randrange(8)
    return bytes(content)


def _spoilt(whole: bytes, number: int, chance: random.Random) -> bytes:
    content = bytearray(whole)
    place = chance.randrange(len(content))
    if number % 20 == 19:
        return bytes(content[:place])
    if number % 5 == 4:
        start = place - place % PAGE_BYTES
        content[start : start + PAGE_BYTES] = bytes(PAGE_BYTES)
    else:
        content[place] ^= 1 << chance.randrange(8)
    return bytes(content)
