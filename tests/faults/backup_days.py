"""Owns the fault experiment on backups over a year of use: real files, the real loop, a clock that runs by itself."""

import asyncio
import random
from collections import Counter
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

from studio.domain.backup_ports import KeptBackup
from studio.domain.errors import StudioError
from studio.domain.jobs import GenerationJob
from studio.services.backups import APART_S, Backups
from studio.services.tasks import TaskScope
from studio.store import backups
from studio.store.database import Database
from studio.store.database_backups import DatabaseBackups
from studio.store.job_store import SqliteJobStore
from studio.store.workspace_folder import WorkspaceFolder
from tests.fakes.time import InstantClock, calm
from tests.store.samples import START, paid_job, wanted_backups

Figures = dict[str, int | float]

WORK_S = 9 * 3600.0
CHANGE_EVERY_S = 700.0
NEW_EVERY = 40
JUMPS = (timedelta(hours=1), timedelta(days=1), timedelta(days=-20_000), timedelta(days=26_000))


class _Noting(DatabaseBackups):
    """Notes when each backup was made, by the clock that never goes back."""

    def __init__(self, folder: WorkspaceFolder, database: Database, clock: InstantClock, made_s: list[float]) -> None:
        super().__init__(folder, database)
        self._now, self._made_s = clock.monotonic, made_s

    async def back_up(self, reason: str) -> KeptBackup:
        self._made_s.append(self._now())
        return await super().back_up(reason)


class _WorkingDay(InstantClock):
    """A clock of a day's work: while the program waits somebody works; it stops when the day is over."""

    def __init__(self, start: datetime, chance: random.Random) -> None:
        super().__init__(start)
        self.over = asyncio.Event()
        self.jobs: SqliteJobStore | None = None
        self.changes = 0
        self._job: GenerationJob | None = None
        self._chance = chance
        self._next_s = 0.0

    async def sleep(self, seconds: float) -> None:
        self.skip(seconds)
        await calm()
        if self.monotonic() >= WORK_S:
            self.over.set()
            await asyncio.Event().wait()
        if self.jobs is not None and self.monotonic() >= self._next_s:
            self._next_s = self.monotonic() + self._chance.uniform(0.0, 2 * CHANGE_EVERY_S)
            await self._work(self.jobs)

    async def _work(self, jobs: SqliteJobStore) -> None:
        """Ask for something now and then, and move it about in the queue."""
        self.changes += 1
        if self._job is None or self.changes % NEW_EVERY == 0:
            self._job = await jobs.add(paid_job(self._chance.randrange(10**12)))
        else:
            await jobs.save(self._job.replace(position=self._chance.uniform(0.0, 100.0)))


def backups_over_days(folder: Path, *, rounds: int, seed: int) -> Figures:
    """D07: work for `rounds` days, with days off; the backups that are left are those of the plan.

    Then the clock jumps there and back, between runs: no backup of the last two days goes.
    """
    return asyncio.run(_over_days(WorkspaceFolder(folder / "workspace"), rounds, random.Random(seed)))


async def _over_days(folder: WorkspaceFolder, days: int, chance: random.Random) -> Figures:
    figures: Counter[str] = Counter(days=days)
    made: list[backups.Backup] = []
    for day in range(days):
        if day % 7 != 6:
            await _day(folder, START + timedelta(days=day), chance, figures, made)
    figures["made"] = len(made)
    left = backups.listed(folder)
    figures["kept"] = len(left)
    figures["unlike_the_plan"] = len({each.counts_as for each in left} ^ wanted_backups([b.counts_as for b in made]))
    figures["not_whole"] = sum(not backups.is_good(each.path) for each in left)
    recent = {each.path for each in left if left[0].counts_as - each.counts_as <= timedelta(hours=44)}
    last = START + timedelta(days=days - 1)
    for number, jump in enumerate(JUMPS, start=1):
        back = last + timedelta(hours=number)  # all of it in four hours of the day after work
        for start in (back + jump, back):
            await _day(folder, start, chance, figures, made, until_s=2_000.0)
    figures["thinned_by_jumps"] = len(recent - {each.path for each in backups.listed(folder)})
    return dict(figures)


async def _day(
    folder: WorkspaceFolder, start: datetime, chance: random.Random, figures: Counter[str],
    made: list[backups.Backup], until_s: float = WORK_S,
) -> None:  # fmt: skip
    """Run the program once, from `start` until the day is over."""
    clock = _WorkingDay(start, chance)
    clock.skip(WORK_S - until_s)
    database = await Database.open(folder.path, clock)
    faults: list[BaseException] = []
    scope = TaskScope("day", faults.append)
    times: list[float] = []
    before = {each.path for each in backups.listed(folder)}
    try:
        running = Backups(_Noting(folder, database, clock, times), clock, scope)
        troubles: list[StudioError] = []
        running.troubles.subscribe(troubles.append)
        clock.jobs = SqliteJobStore(database)
        await running.start()
        await clock.over.wait()
        figures["troubles"] += len(troubles)
    finally:
        await scope.close(5.0)
        await database.close()
    figures["faults"] += len(faults)
    figures["changes"] += clock.changes
    figures["too_close"] += sum(later - sooner < APART_S for sooner, later in pairwise(times))
    figures["without_change"] += max(0, len(times) - clock.changes)
    made.extend(each for each in reversed(backups.listed(folder)) if each.path not in before)
