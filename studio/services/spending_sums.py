"""Owns the sums over rows about money and takes: days, models, charges, estimates beside bills. Pure, for any thread.

A take counts as kept where it is the chosen one of its shot or has four stars or five. Simulated takes and animatics
count in nothing that costs; what no provider confirmed is told beside.
"""

import bisect
import statistics
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple

from studio.domain.jobs import Grade
from studio.domain.ledger import ACCOUNT_KINDS, JobMoney, LedgerKind, LedgerRow, job_money
from studio.domain.project import Take
from studio.domain.spend import Charge, Compared, ModelSpend

KEPT_RATING = 4
COMPARED_LIMIT = 2_000
_SLACK = 0.01
"""The part of an estimate by which a bill may leave its range without being called an outlier."""


class Days:
    """Days of a time zone, and which of them a moment belongs to. `until` is not included."""

    def __init__(self, since: date, until: date, zone: tzinfo) -> None:
        self.since, self.until = since, until
        count = max(1, (until - since).days)
        self._starts = [_midnight(since + timedelta(days=day), zone) for day in range(count + 1)]

    @property
    def begin(self) -> datetime:
        """When the first day begins, UTC."""
        return self._starts[0]

    def day(self, at: datetime) -> date | None:
        """Return the day of a moment, None where it is none of them."""
        place = bisect.bisect_right(self._starts, at) - 1
        return self.since + timedelta(days=place) if 0 <= place < len(self._starts) - 1 else None

    def holds(self, at: datetime) -> bool:
        """Say whether a moment is in one of the days."""
        return self._starts[0] <= at < self._starts[-1]


def _midnight(day: date, zone: tzinfo) -> datetime:
    return datetime.combine(day, time(), zone).astimezone(UTC)


class JobSum(NamedTuple):
    """All rows of one job and what they come to. `ended_at` is when the last word about it came, corrections apart.

    `open_unknown` is the row that nobody confirmed or corrected yet.
    """

    rows: tuple[LedgerRow, ...]
    money: JobMoney
    ended_at: datetime
    open_unknown: LedgerRow | None

    @property
    def first(self) -> LedgerRow:
        """The job's first row: when it was asked for, and of what."""
        return self.rows[0]


class Daily(NamedTuple):
    """What one provider took on one day; `unknown` counts jobs of which nobody knows the cost."""

    day: date
    provider: str
    micro_usd: int
    unconfirmed_micro_usd: int
    unknown: int


class Names(NamedTuple):
    """Names of projects and models and codes of shots by id; `chosen` are the takes that stand for their shots."""

    projects: Mapping[str, str] = MappingProxyType({})
    codes: Mapping[str, str] = MappingProxyType({})
    models: Mapping[str, str] = MappingProxyType({})
    chosen: frozenset[str] = frozenset()


class Books:
    """Rows and takes as they were read, with the names that go with them. Immutable; sums are made on first use.

    Of a job that is in them, every row is.
    """

    def __init__(self, rows: Sequence[LedgerRow], takes: Iterable[Take], names: Names) -> None:
        self.rows = rows
        self.takes = tuple(take for take in takes if not take.slate.simulated)
        self._names = names

    @cached_property
    def jobs(self) -> dict[str, JobSum]:
        """The rows by job."""
        by_job: dict[str, list[LedgerRow]] = defaultdict(list)
        for row in self.rows:
            if row.entry.job_id is not None:
                by_job[row.entry.job_id].append(row)
        return {job_id: _job_sum(rows) for job_id, rows in by_job.items()}

    @cached_property
    def takes_by_job(self) -> dict[str, list[Take]]:
        """The takes by job, oldest first."""
        found: dict[str, list[Take]] = defaultdict(list)
        for take in self.takes:
            found[take.job_id].append(take)
        return found

    def is_kept(self, take: Take) -> bool:
        """Say whether a take counts as kept."""
        return take.id in self._names.chosen or (take.rating or 0) >= KEPT_RATING

    def is_paid(self, take: Take) -> bool:
        """Say whether a take is of a job that costs money."""
        return take.job_id in self.jobs or bool(take.slate.cost_micro_usd)

    def settling(self, days: Days) -> Iterator[tuple[LedgerRow, date, int, int, int]]:
        """Give the rows of those days that change what is spent: row, day, by how much, how much of it unconfirmed.

        The last number is 1 where nobody knows by how much.
        """
        jobs = self.jobs
        for row in self.rows:
            entry = row.entry
            settled = entry.settled_micro_usd
            if settled == 0 and entry.kind is not LedgerKind.UNKNOWN:
                continue
            day = days.day(row.at)
            if day is not None:
                job = jobs.get(entry.job_id or "")
                is_open = job is not None and job.open_unknown is row
                known = settled or 0
                yield row, day, known, known if is_open else 0, int(is_open and settled is None)

    def daily(self, days: Days) -> tuple[Daily, ...]:
        """Return what each provider took on each day, in the order of days and names."""
        sums: dict[tuple[date, str], list[int]] = {}
        for row, day, *amounts in self.settling(days):
            sums[day, row.entry.provider] = _added(sums.get((day, row.entry.provider)), amounts)
        return tuple(Daily(*key, *sums[key]) for key in sorted(sums))

    def name(self, model: str) -> str:
        """Return a model's name, its id where it has none here."""
        return self._names.models.get(model, model)

    def project(self, project_id: str | None) -> str:
        """Return a project's name, its id where it is gone."""
        return self._names.projects.get(project_id or "", project_id or "")

    def shot(self, shot_id: str | None, take: Take | None = None) -> str:
        """Return such as “1A · Take 4”; empty for a shot that is gone."""
        code = self._names.codes.get(shot_id or "", "")
        return f"{code} · Take {take.number}" if code and take is not None else code

    def charges(self, days: Days) -> tuple[Charge, ...]:
        """Return the jobs and the rows of accounts that have a row in those days, newest first."""
        jobs = [self._charge(job) for job in self.jobs.values() if any(days.holds(row.at) for row in job.rows)]
        accounts = [
            _of_account(row) for row in self.rows if row.entry.kind in ACCOUNT_KINDS and days.holds(row.at)
        ]  # fmt: skip
        return tuple(sorted((*jobs, *accounts), key=lambda charge: (charge.at, charge.rows[0].sequence), reverse=True))

    def _charge(self, job: JobSum) -> Charge:
        entry = job.first.entry
        takes = self.takes_by_job.get(entry.job_id or "", [])
        kept = [take for take in takes if self.is_kept(take)]
        shown = next(reversed(kept or takes), None)
        return Charge(
            at=job.first.at,
            job_id=entry.job_id,
            take_id=None if shown is None else shown.id,
            shot=self.shot(entry.shot_id, shown),
            project=self.project(entry.project_id),
            provider=entry.provider,
            model=entry.model or "",
            model_name=self.name(entry.model or ""),
            grade=entry.grade,
            money=job.money,
            kind=job.money.state,
            note=next((row.entry.note for row in reversed(job.rows) if row.entry.note), ""),
            kept=bool(kept),
            rows=job.rows,
        )


def _job_sum(rows: list[LedgerRow]) -> JobSum:
    money = job_money(rows)
    last = rows[0]
    for row in reversed(rows):
        if row.entry.kind is money.state:
            last = row
            break
    is_open = money.state is LedgerKind.UNKNOWN and not money.corrected
    return JobSum(tuple(rows), money, last.at, last if is_open else None)


def _of_account(row: LedgerRow) -> Charge:
    entry = row.entry
    return Charge(
        row.at, None, None, "", "", entry.provider, "", "", None, None, entry.kind, entry.note, False, (row,)
    )  # fmt: skip


def _added(sums: list[int] | None, amounts: Sequence[int]) -> list[int]:
    return list(amounts) if sums is None else [one + other for one, other in zip(sums, amounts, strict=True)]


def grouped(books: Books, days: Days, key_of: Callable[[LedgerRow, date], str]) -> dict[str, list[int]]:
    """Return what is spent, what of it is unconfirmed and how many costs are unknown, by a key of rows."""
    sums: dict[str, list[int]] = {}
    for row, day, *amounts in books.settling(days):
        key = key_of(row, day)
        sums[key] = _added(sums.get(key), amounts)
    return sums


def compared(books: Books, days: Days) -> tuple[tuple[Compared, ...], float | None]:
    """Return estimate and bill of the jobs that a provider billed in those days, and how far the bills are off.

    That is the median of bill over estimate, less 1, of all; None without any. Of many pairs the last 2 000 and those
    that stand out are returned, oldest first.
    """
    found: list[tuple[datetime, str, int, int, bool]] = []
    for job_id, job in books.jobs.items():
        low, high, actual, state, _ = job.money
        if state is not LedgerKind.BILLED or not high or actual is None:
            continue
        at = job.ended_at
        if days.holds(at):
            low = high if low is None else low
            outlier = not low * (1 - _SLACK) <= actual <= high * (1 + _SLACK)
            found.append((at, job_id, (low + high) // 2, actual, outlier))
    found.sort()
    first = len(found) - COMPARED_LIMIT
    shown = tuple(_pair(books, *pair) for place, pair in enumerate(found) if place >= first or pair[-1])
    return shown, statistics.median(pair[3] / pair[2] for pair in found) - 1 if found else None


def _pair(books: Books, at: datetime, job_id: str, estimated: int, actual: int, outlier: bool) -> Compared:
    entry = books.jobs[job_id].first.entry
    takes = books.takes_by_job.get(job_id, [])
    shot = books.shot(entry.shot_id, takes[-1] if takes else None)
    return Compared(job_id, entry.model or "", entry.provider, shot, at, estimated, actual, outlier)


class _Shots:
    """What one model cost and made, shot by shot."""

    def __init__(self) -> None:
        self.cost: dict[str, int | None] = defaultdict(lambda: 0)
        self.takes: dict[str, list[Take]] = defaultdict(list)
        self.is_free = True


def by_model(books: Books, days: Days) -> tuple[ModelSpend, ...]:
    """Return what the kept clips of each model cost in those days, the dearest first and free ones last.

    Of a model that has a kept clip, only shots with one count: on others the work goes on. Animatics and imported files
    are not in it.
    """
    models: dict[str, _Shots] = defaultdict(_Shots)
    for job in books.jobs.values():
        entry = job.first.entry
        if days.holds(job.ended_at):
            shots, shot_id = models[entry.model or ""], entry.shot_id or ""
            before, cost = shots.cost[shot_id], job.money.settled_micro_usd
            shots.cost[shot_id] = None if before is None or cost is None else before + cost
            shots.is_free = False
    for take in books.takes:
        if days.holds(take.created_at) and take.grade is not Grade.ANIMATIC and not take.slate.original_name:
            models[take.slate.model].takes[take.shot_id].append(take)
    made = (_model_spend(books, model, shots) for model, shots in models.items())
    shown = [each for each in made if each.takes or each.micro_usd]
    return tuple(sorted(shown, key=lambda each: (each.free, -(each.per_kept_micro_usd or 0), each.model)))


def _model_spend(books: Books, model: str, shots: _Shots) -> ModelSpend:
    kept = {
        shot_id: [take for take in takes if books.is_kept(take)]
        for shot_id, takes in shots.takes.items()
        if any(map(books.is_kept, takes))
    }
    counted = set(kept) or {*shots.cost, *shots.takes}
    costs = [shots.cost.get(shot_id, 0) for shot_id in counted]
    count = sum(map(len, kept.values()))
    seconds = sum(take.media.duration_s for takes in kept.values() for take in takes)
    known = sum(cost for cost in costs if cost is not None)
    has_price = count > 0 and None not in costs and not shots.is_free
    return ModelSpend(
        model=model,
        takes=sum(len(shots.takes.get(shot_id, ())) for shot_id in counted),
        kept=count,
        micro_usd=known,
        per_kept_micro_usd=-(-known // count) if has_price else None,
        per_kept_s_micro_usd=round(known / seconds) if has_price else None,
        free=shots.is_free,
    )


def kept_cost(books: Books, model: str) -> int | None:
    """Return what a kept clip of a model cost so far: all that its jobs cost over its kept takes, rounded up."""
    costs = [
        job.money.settled_micro_usd
        for job in books.jobs.values()
        if job.first.entry.model == model and job.money.state is not LedgerKind.RESERVED
    ]
    kept = sum(take.slate.model == model and books.is_kept(take) for take in books.takes)
    if not kept or not costs or None in costs:
        return None
    return -(-sum(cost or 0 for cost in costs) // kept)
