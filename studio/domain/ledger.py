"""Owns what is written about money: rows that are only ever added, and the rule which rows a change of a job makes.

Amounts are exact integers: millionths of a dollar, or of another unit such as a provider's credit. None is unknown,
never zero. Money of rehearsals is no money: their jobs make no rows. So do jobs that are free.
"""

from collections.abc import Iterable
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from pydantic import Field

from studio.domain.base import Frozen
from studio.domain.errors import Billed
from studio.domain.jobs import OPEN_STATES, GenerationJob, Grade, JobState
from studio.domain.money import Amount, Rate


class LedgerKind(StrEnum):
    """What a row says.

    ESTIMATED: what a job may cost. RESERVED: what is kept back for it. RELEASED: it was not charged. BILLED: what the
    provider charged, by its own word. UNKNOWN: it may have been charged; the amount is the most it can be. REFUNDED and
    CORRECTED: what changes that later. GRANTED (free credits), PACK (credits paid in advance) and SUBSCRIPTION: money
    and credits of an account as a whole, which count in no total of what jobs cost.
    """

    ESTIMATED = "estimated"
    RESERVED = "reserved"
    RELEASED = "released"
    BILLED = "billed"
    UNKNOWN = "unknown"
    REFUNDED = "refunded"
    CORRECTED = "corrected"
    GRANTED = "granted"
    PACK = "pack"
    SUBSCRIPTION = "subscription"


ACCOUNT_KINDS = frozenset({LedgerKind.GRANTED, LedgerKind.PACK, LedgerKind.SUBSCRIPTION})
"""Rows about an account as a whole."""


class LedgerEntry(Frozen):
    """A row that is to be written.

    `amount` is in the provider's own unit, `usd_micro` the same in millionths of a dollar by `rate`; `low_usd_micro` is
    the lower end of an estimate. `settled_micro_usd` is by how much this row changes what is spent: the sum of it over
    rows is the total, 0 for rows that only plan, None where nobody knows. `source` says whose word it is.
    """

    kind: LedgerKind
    job_id: str | None = None
    project_id: str | None = None
    shot_id: str | None = None
    provider: str
    account: str = ""
    model: str | None = None
    grade: Grade | None = None
    remote_id: str | None = None
    amount: Amount | None = None
    rate: Rate | None = None
    usd_micro: int | None = None
    low_usd_micro: int | None = None
    settled_micro_usd: int | None = 0
    as_of: date | None = None
    note: str = ""
    source: str = Field(default="", description="provider, estimate or user")


class LedgerRow(Frozen):
    """A row as it was written: its place among all rows, the time, and what it says."""

    sequence: int = Field(ge=1)
    at: datetime
    entry: LedgerEntry


def is_money(job: GenerationJob) -> bool:
    """Say whether a job can cost anything: not one of this computer, of a rehearsal, or of a model that is free."""
    return not (job.local or job.simulated or (job.estimate.high_micro_usd == 0 and not job.cost_micro_usd))


def open_reserve(job: GenerationJob) -> int | None:
    """Return what is kept back for a job now, in millionths of a dollar: 0 where nothing is, None for an unknown price.

    A job reserves the high end of its estimate until it is known what it cost or that it cost nothing.
    """
    if not is_money(job) or job.cost_micro_usd is not None or job.state not in OPEN_STATES:
        return 0
    return job.estimate.high_micro_usd


def settled(job: GenerationJob | None) -> int | None:
    """Return what a job counts as spent, before corrections: 0 for an open or uncharged one, None where unknown."""
    if job is None or not is_money(job):
        return 0
    if job.cost_micro_usd is not None:
        return job.cost_micro_usd
    if job.state in OPEN_STATES or not _may_be_charged(job):
        return 0
    return job.estimate.high_micro_usd


def _may_be_charged(job: GenerationJob) -> bool:
    """Say whether an ended job without a known cost may have been charged."""
    if job.state is JobState.DONE:
        return True
    if job.error is None:
        return job.remote_id is not None
    return job.error.billed is not Billed.NO


def entries(before: GenerationJob | None, after: GenerationJob) -> tuple[LedgerEntry, ...]:
    """Return the rows that belong to a change of a job; to be written in the transaction that writes the change."""
    if not is_money(after):
        return ()
    if before is None:
        return (_planned(after, LedgerKind.ESTIMATED), _planned(after, LedgerKind.RESERVED))
    if after.cost_micro_usd is not None:
        return () if before.cost_micro_usd == after.cost_micro_usd else (_billed(before, after),)
    was_open, is_open = before.state in OPEN_STATES, after.state in OPEN_STATES
    if is_open:
        return () if was_open else (_planned(after, LedgerKind.RESERVED, _change(before, after)),)
    return (_ended(before, after),) if was_open or settled(before) != settled(after) else ()


def _entry(job: GenerationJob, kind: LedgerKind, **fields: object) -> LedgerEntry:
    return LedgerEntry.model_validate(
        {
            "kind": kind,
            "job_id": job.id,
            "project_id": job.project_id,
            "shot_id": job.shot_id,
            "provider": job.provider,
            "account": job.account,
            "model": job.model,
            "grade": job.grade,
            "remote_id": job.remote_id,
            **fields,
        }
    )


def _planned(job: GenerationJob, kind: LedgerKind, settled_micro_usd: int | None = 0) -> LedgerEntry:
    high = job.estimate.high_micro_usd
    low = job.estimate.low_micro_usd if kind is LedgerKind.ESTIMATED else None
    amount = None if high is None else Amount(micro=high)
    return _entry(
        job, kind, amount=amount, usd_micro=high, low_usd_micro=low, settled_micro_usd=settled_micro_usd,
        as_of=job.estimate.as_of, source="estimate",
    )  # fmt: skip


def _billed(before: GenerationJob, after: GenerationJob) -> LedgerEntry:
    cost = after.cost_micro_usd or 0
    amount = Amount(micro=cost) if after.bill is None else after.bill.amount
    rate = None if after.bill is None else after.bill.rate
    return _entry(
        after,
        LedgerKind.BILLED,
        amount=amount,
        rate=rate,
        usd_micro=cost,
        settled_micro_usd=_change(before, after),
        as_of=None if rate is None else rate.as_of,
        source="provider",
    )


def _ended(before: GenerationJob, after: GenerationJob) -> LedgerEntry:
    note = "" if after.error is None else after.error.kind
    if not _may_be_charged(after):
        return _entry(
            after, LedgerKind.RELEASED, usd_micro=0, settled_micro_usd=_change(before, after), note=note,
            source="provider" if after.remote_id is not None else "studio",
        )  # fmt: skip
    most = after.estimate.high_micro_usd
    return _entry(
        after, LedgerKind.UNKNOWN, amount=None if most is None else Amount(micro=most), usd_micro=most,
        settled_micro_usd=_change(before, after), as_of=after.estimate.as_of, note=note, source="estimate",
    )  # fmt: skip


def _change(before: GenerationJob, after: GenerationJob) -> int | None:
    """Return by how much a job's change moves what is spent; None where either side is unknown."""
    old, new = settled(before), settled(after)
    return None if new is None else new - (old or 0)


class JobMoney(NamedTuple):
    """What the rows of one job come to. `billed_micro_usd` has corrections in it; None where nothing is known yet.

    `state` is the last word: reserved, released, billed or unknown.
    """

    estimate_low_micro_usd: int | None
    estimate_high_micro_usd: int | None
    settled_micro_usd: int | None
    state: LedgerKind
    corrected: bool


_STATES = (LedgerKind.RESERVED, LedgerKind.RELEASED, LedgerKind.BILLED, LedgerKind.UNKNOWN)


def job_money(rows: Iterable[LedgerRow]) -> JobMoney:
    """Return what the rows of one job come to, in whatever order they are given."""
    low: int | None = None
    high: int | None = None
    total: int | None = 0
    state, corrected = LedgerKind.RESERVED, False
    for row in sorted(rows, key=lambda row: row.sequence):
        entry = row.entry
        if entry.kind is LedgerKind.ESTIMATED:
            low, high = entry.low_usd_micro, entry.usd_micro
        if entry.kind in _STATES:
            state = entry.kind
            if entry.usd_micro is None and entry.kind is LedgerKind.UNKNOWN:
                total = None
            elif total is None:
                total = entry.usd_micro or 0
                continue
        corrected = corrected or entry.kind in (LedgerKind.CORRECTED, LedgerKind.REFUNDED)
        if total is None and entry.kind is LedgerKind.CORRECTED:
            total = 0  # until now nobody knew what it cost
        if total is not None:
            total += entry.settled_micro_usd or 0
    return JobMoney(low, high, total, state, corrected)
