"""Owns the arithmetic of budgets: what is spent in the periods that go on, and what is kept back for open jobs.

Knows no store and no clock: both are told to it.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, tzinfo
from typing import NamedTuple

from studio.domain.budgets import BudgetScope, day_of, month_of, next_day
from studio.domain.jobs import GenerationJob, JobState
from studio.domain.ledger import open_reserve
from studio.domain.ledger_ports import LedgerQuery

Key = tuple[BudgetScope, str]
"""A scope and the project or provider it is for."""

DAY, MONTH = (BudgetScope.DAY, ""), (BudgetScope.MONTH, "")
_SENT = frozenset({JobState.SUBMITTING, JobState.RUNNING, JobState.FETCHING, JobState.UNKNOWN})


def keys_of(project_id: str | None, provider: str | None) -> tuple[Key, ...]:
    """Return the sums that money of a project and a provider belongs to."""
    project = () if project_id is None else ((BudgetScope.PROJECT, project_id),)
    return (DAY, MONTH, *project, *(() if provider is None else ((BudgetScope.PROVIDER, provider),)))


class Spent:
    """What is spent by scope since the present day and month of a time zone began; of projects, in all their life."""

    def __init__(self, zone: tzinfo, now: datetime) -> None:
        self.zone = zone
        self.day = day_of(now, zone)
        self.month = month_of(now, zone)
        self._from, self._to = _span(self.day)
        self.sums: dict[Key, int] = {}

    def query(self, key: Key) -> LedgerQuery:
        """Return which rows a sum is of. Rows with a later time than now are in it: clocks are set back at times."""
        scope, of = key
        if scope is BudgetScope.PROJECT:
            return LedgerQuery(project_id=of)
        since = (self.day if scope is BudgetScope.DAY else self.month).astimezone(UTC)
        return LedgerQuery(since=since, provider=of if scope is BudgetScope.PROVIDER else None)

    def add(self, project_id: str | None, provider: str, micro_usd: int) -> None:
        """Count money that was settled now, or taken back."""
        for key in keys_of(project_id, provider):
            if key in self.sums:
                self.sums[key] += micro_usd

    def turn(self, now: datetime) -> bool:
        """Begin a later day and its month with nothing spent; say whether the day is another one than was counted.

        Of an earlier day nothing is known here: its sums stay until they are read anew.
        """
        if self._from <= now < self._to:
            return False
        day, month = day_of(now, self.zone), month_of(now, self.zone)
        if day > self.day:
            over = {scope for scope in (BudgetScope.MONTH, BudgetScope.PROVIDER) if month != self.month}
            for key in self.sums:
                if key == DAY or key[0] in over:
                    self.sums[key] = 0
            self.day, self.month = day, month
            self._from, self._to = _span(day)
        return True


def _span(day: datetime) -> tuple[datetime, datetime]:
    """Return when a day begins and ends, UTC: what is asked often is compared with these."""
    return day.astimezone(UTC), next_day(day).astimezone(UTC)


class Kept(NamedTuple):
    """What is kept back for one open job; `micro_usd` is None for an unknown price."""

    project_id: str
    provider: str
    micro_usd: int | None
    sent: bool


class Total(NamedTuple):
    """What is kept back for several jobs, and how many of them have a price that nobody knows."""

    micro_usd: int = 0
    sent_micro_usd: int = 0
    unknown: int = 0

    def changed(self, kept: Kept, sign: int) -> "Total":
        """Return the total with one job more (1) or less (-1)."""
        amount = sign * (kept.micro_usd or 0)
        return Total(
            self.micro_usd + amount,
            self.sent_micro_usd + (amount if kept.sent else 0),
            self.unknown + (sign if kept.micro_usd is None else 0),
        )


class Reserves:
    """What is kept back for every open job that can cost something, by scope."""

    def __init__(self) -> None:
        self._kept: dict[str, Kept] = {}
        self._totals: dict[Key, Total] = {}

    def put(self, job: GenerationJob) -> bool:
        """Keep back what a job reserves as it is now, in the place of what it did; say whether that is another."""
        return self.set(job.id, kept_of(job))

    def set(self, job_id: str, kept: Kept | None) -> bool:
        """Keep that back for a job, None for nothing; say whether it is another than before."""
        before = self._kept.pop(job_id, None)
        if kept is not None:
            self._kept[job_id] = kept
        if kept == before:
            return False
        for each, sign in ((before, -1), (kept, 1)):
            if each is not None:
                for key in keys_of(each.project_id, each.provider):
                    self._totals[key] = self.total(key).changed(each, sign)
        return True

    def sent_micro_usd(self, key: Key, *, but: str) -> int:
        """Return what is kept back within a scope for jobs that were sent, one job left out."""
        own = self._kept.get(but)
        return self.total(key).sent_micro_usd - ((own.micro_usd or 0) if own is not None and own.sent else 0)

    @contextmanager
    def without(self, job_ids: Iterable[str]) -> Iterator[None]:
        """Keep nothing back for those jobs while the block runs; it must not await."""
        before = {job_id: self._kept.get(job_id) for job_id in job_ids}
        for job_id in before:
            self.set(job_id, None)
        try:
            yield
        finally:
            for job_id, kept in before.items():
                self.set(job_id, kept)

    def total(self, key: Key) -> Total:
        """Return what is kept back within a scope."""
        return self._totals.get(key, Total())

    def only(self, job_ids: Iterable[str]) -> None:
        """Forget all jobs but those."""
        kept = {job_id: self._kept[job_id] for job_id in job_ids if job_id in self._kept}
        self._kept, self._totals = {}, {}
        for job_id, each in kept.items():
            self.set(job_id, each)


def kept_of(job: GenerationJob) -> Kept | None:
    """Return what is kept back for a job; None where nothing is."""
    amount = open_reserve(job)
    if amount == 0:
        return None
    return Kept(job.project_id, job.provider, amount, job.state in _SENT)
