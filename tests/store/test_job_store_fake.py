"""The job store in memory, which tests of the services use, does what the real one does."""

import random
from pathlib import Path
from typing import Any

import pytest

from studio.domain.errors import IllegalMove, StudioError
from studio.domain.jobs import GenerationJob, Held, JobError, JobState
from studio.domain.ledger_ports import LedgerQuery, LedgerStore
from studio.domain.ports import JobStore
from studio.store.database import Database
from studio.store.job_store import SqliteJobStore
from studio.store.ledger_store import SqliteLedgerStore
from tests.fakes.stores import MemoryJobs, MemoryLedger, MemoryTakes
from tests.store.samples import START, SteppedClock, job, paid_job, take


def changed(stored: GenerationJob, chance: random.Random) -> GenerationJob:
    """Return a job in another state, allowed or not, or with other words about the same one."""
    costs = [None, None, 0, 250_000, 600_000]
    error = JobError(kind="odd", what_happened="It ended.", what_to_do="Look.", billed=chance.choice(["no", "unknown"]))
    changes: dict[str, Any] = chance.choice(
        [
            {"state": chance.choice(list(JobState))},
            {"state": chance.choice(list(JobState)), "error": error, "remote_id": "far"},
            {"held": chance.choice([None, *Held])},
            {"attempts": chance.randrange(3)},
            {"cost_micro_usd": chance.choice(costs)},
            {"base_url": chance.choice(["", "https://one.example", "https://two.example"])},
            {"account": chance.choice(["home", "home", "work"])},
        ]
    )
    return stored.replace(**changes)


async def done(store: JobStore, number: int, chance: random.Random) -> object:
    """Do one thing with a store; return what it returned, or the kind of its refusal."""
    known = [each for each in [await store.job(f"job-{index:05}") for index in range(40)] if each is not None]
    deed = chance.choice(
        ["add", "add_all", "save", "save", "save", "save", "save_all", "replace", "finish", "add_take"]
    )
    picked = chance.choice(known) if known else job(39)
    other = chance.choice(known) if known else job(38)
    try:
        match deed:
            case "add":
                number = chance.randrange(40)
                return await store.add(chance.choice([job(number), paid_job(number)]))
            case "add_all":
                return await store.add_all([paid_job(chance.randrange(40)), paid_job(40 + number, high_micro_usd=None)])
            case "save":
                await store.save(changed(picked, chance))
                return None
            case "save_all":
                await store.save_all([changed(picked, chance), other.replace(position=float(number))])
                return None
            case "replace":
                return await store.replace(picked.replace(state=JobState.CANCELLED), paid_job(80 + number))
            case "finish":
                done = picked.replace(state=JobState.DONE, cost_micro_usd=picked.cost_micro_usd or 90_000)
                return await store.finish(done, [take(picked, number)])
            case _:
                return await store.add_take(picked, take(picked, number))
    except StudioError as refused:
        return type(refused)


@pytest.mark.parametrize("seed", range(6))
async def test_both_stores_do_the_same(tmp_path: Path, seed: int) -> None:
    clock = SteppedClock()
    database = await Database.open(tmp_path, clock)
    memory_ledger = MemoryLedger(clock)

    async def step() -> None:
        return None

    real: tuple[JobStore, LedgerStore] = (SqliteJobStore(database), SqliteLedgerStore(database))
    fake: tuple[JobStore, LedgerStore] = (MemoryJobs(MemoryTakes(), step, memory_ledger), memory_ledger)
    refused = 0
    for number in range(150):
        clock.moment = START.replace(minute=number % 60)
        returned = [await done(store, number, random.Random(seed * 1_000 + number)) for store, _ in (real, fake)]
        assert returned[0] == returned[1]
        refused += returned[0] is IllegalMove
    assert 10 < refused < 140
    assert await real[0].jobs() == await fake[0].jobs()
    rows = await real[1].rows(LedgerQuery())
    assert rows == await fake[1].rows(LedgerQuery())
    assert len({row.entry.kind for row in rows}) >= 4
    assert await real[1].spent(LedgerQuery()) == await fake[1].spent(LedgerQuery()) > 0
    for each in await real[0].jobs():
        assert await real[0].events(each.id) == await fake[0].events(each.id)
    assert await real[0].remote_ids("away") == await fake[0].remote_ids("away")
    await database.close()
