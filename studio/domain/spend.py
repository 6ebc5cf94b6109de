"""Owns what the Spend page and the verb `spend` show: sums over the ledger, as values. Knows no ledger and no clock.

Amounts are millionths of a dollar. What nobody knows is None or counted beside, never taken for zero.
"""

from collections.abc import Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from studio.domain.budgets import BudgetLine
from studio.domain.jobs import Grade
from studio.domain.ledger import JobMoney, LedgerKind, LedgerRow


class SpendPeriod(StrEnum):
    """Which days are looked at."""

    WEEK = "7d"
    DAYS_30 = "30d"
    MONTH = "month"
    YEAR = "year"


class DaySpend(NamedTuple):
    """What one provider took on one day. `unconfirmed_micro_usd` is the part of it that no provider confirmed."""

    day: date
    provider: str
    micro_usd: int
    unconfirmed_micro_usd: int = 0


class ModelSpend(NamedTuple):
    """What the kept clips of a model cost: all takes of shots that have a kept one, over the kept ones.

    `per_kept_s_micro_usd` is the same for one second of kept clips. None where none was kept or a cost is not known.
    """

    model: str
    takes: int
    kept: int
    micro_usd: int
    per_kept_micro_usd: int | None
    per_kept_s_micro_usd: int | None
    free: bool = False


class Compared(NamedTuple):
    """The estimate of a job that was billed, and its bill. `outlier` says that they differ by more than the range."""

    job_id: str
    model: str
    provider: str
    shot: str
    at: datetime
    estimated_micro_usd: int
    actual_micro_usd: int
    outlier: bool


class Charge(NamedTuple):
    """One line of the ledger as it is read: a job with all its rows, or one row of an account. `money` is None there.

    `kept` says whether a take of it is chosen or kept; `take_id` is one to show a picture of, `shot` such as
    "1A · Take 4". `rows` are in their order.
    """

    at: datetime
    job_id: str | None
    take_id: str | None
    shot: str
    project: str
    provider: str
    model: str
    model_name: str
    grade: Grade | None
    money: JobMoney | None
    kind: LedgerKind
    note: str
    kept: bool
    rows: tuple[LedgerRow, ...]


class KeyFigures(NamedTuple):
    """The numbers on top. `forecast` is the range for the whole month, None where there are too few days.

    `keepers` of `paid_takes` takes were kept. `median_off` is the median of actual over estimate, less 1.
    """

    spent_micro_usd: int
    unconfirmed_micro_usd: int
    unknown_jobs: int
    committed_micro_usd: int
    committed_unknown: int
    open_jobs: int
    keepers: int
    paid_takes: int
    per_kept_micro_usd: int | None
    per_kept_history: tuple[int, ...]
    median_off: float | None
    free_takes: int
    takes_per_keeper: float | None
    waiting_s: float | None
    finished_s_a_week: float
    forecast_micro_usd: tuple[int, int] | None


class Balance(NamedTuple):
    """What is left in an account, as the provider told it. Unknown is None."""

    provider: str
    account: str
    balance_micro_usd: int | None
    at: datetime | None


class Spend(NamedTuple):
    """All that the page shows for one choice of days, project and provider."""

    since: date
    until: date
    figures: KeyFigures
    days: tuple[DaySpend, ...]
    budgets: tuple[BudgetLine, ...]
    models: tuple[ModelSpend, ...]
    compared: tuple[Compared, ...]
    balances: tuple[Balance, ...]


def found(charges: Sequence[Charge], words: str) -> tuple[Charge, ...]:
    """Return the charges that hold every one of `words`, without regard to case."""
    wanted = words.casefold().split()

    def holds(charge: Charge) -> bool:
        text = " ".join(
            (charge.shot, charge.project, charge.provider, charge.model_name, charge.model, charge.kind.value,
             charge.grade.value if charge.grade else "", charge.note, charge.job_id or "",
             *(row.entry.remote_id or "" for row in charge.rows))
        ).casefold()  # fmt: skip
        return all(word in text for word in wanted)

    return tuple(charge for charge in charges if holds(charge))
