"""Owns budgets: limits of money for a day, a month, a project, a provider and one job, and what they allow.

Knows amounts only; who spent what is told to it. The day and the month are those of the budget's time zone.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta, tzinfo
from enum import StrEnum
from typing import NamedTuple

from pydantic import Field

from studio.domain.base import Frozen
from studio.domain.jobs import Grade

WARN_SHARE, ASK_SHARE, STOP_SHARE = 0.8, 0.9, 1.0


class BudgetScope(StrEnum):
    """What a budget is for. A project's holds for all of its life, a provider's for each month."""

    DAY = "day"
    MONTH = "month"
    PROJECT = "project"
    PROVIDER = "provider"
    JOB = "job"


class Budget(Frozen):
    """A limit in millionths of a dollar. `of` is the project's or provider's id; empty for the other scopes."""

    scope: BudgetScope
    of: str = ""
    limit_micro_usd: int = Field(ge=0)


class Budgets(Frozen):
    """All limits of a workspace. `time_zone` is an IANA name such as `Europe/Berlin`; empty: this computer's."""

    limits: tuple[Budget, ...] = ()
    time_zone: str = ""

    def limit(self, scope: BudgetScope, of: str = "") -> int | None:
        """Return a limit, None where there is none."""
        return next((each.limit_micro_usd for each in self.limits if (each.scope, each.of) == (scope, of)), None)

    def with_limit(self, scope: BudgetScope, of: str, limit_micro_usd: int | None) -> "Budgets":
        """Return the budgets with that limit set; None takes it away."""
        others = tuple(each for each in self.limits if (each.scope, each.of) != (scope, of))
        new = () if limit_micro_usd is None else (Budget(scope=scope, of=of, limit_micro_usd=limit_micro_usd),)
        return self.replace(limits=(*others, *new))


class BudgetLine(NamedTuple):
    """How a budget stands: what was spent and what is kept back for open jobs in its period, in millionths of a dollar.

    `limit_micro_usd` has raises for today in it. `unknown` counts jobs whose price nobody knows. `resets_at` is the end
    of its period; None where it has none.
    """

    budget: Budget
    limit_micro_usd: int
    spent_micro_usd: int
    reserved_micro_usd: int
    unknown: int = 0
    resets_at: datetime | None = None

    @property
    def share(self) -> float:
        """The part of the limit that is spent or kept back, 0 upwards."""
        used = self.spent_micro_usd + self.reserved_micro_usd
        return used / self.limit_micro_usd if self.limit_micro_usd else float(used > 0)

    @property
    def left_micro_usd(self) -> int:
        """What may still be asked for; never below 0."""
        return max(0, self.limit_micro_usd - self.spent_micro_usd - self.reserved_micro_usd)


class Judgement(NamedTuple):
    """What the budgets say of work that is asked for.

    `over` are the scopes that it would pass, `asks` says that the user must agree first (a final at 90 %, or a price
    that nobody knows), `tightest` is the line that is passed or, where none is, the fullest one.
    """

    over: tuple[BudgetScope, ...] = ()
    asks: bool = False
    tightest: BudgetLine | None = None


def judged(
    lines: Sequence[BudgetLine], cap_micro_usd: int | None, costs_micro_usd: Sequence[int | None], grade: Grade
) -> Judgement:
    """Judge jobs of these high estimates (None: unknown) against the budget lines that concern them.

    `cap_micro_usd` is the cap of one job. A job of unknown price passes no budget that has room, and always asks.
    """
    known = [cost for cost in costs_micro_usd if cost is not None]
    unknown = len(known) < len(costs_micro_usd)
    wanted = sum(known)
    passed = [line for line in lines if wanted > line.left_micro_usd or (unknown and not line.left_micro_usd)]
    over = [line.budget.scope for line in passed]
    if cap_micro_usd is not None and any(cost > cap_micro_usd for cost in known):
        over.append(BudgetScope.JOB)
    fullest = max(passed or lines, key=lambda line: line.share, default=None)
    late_final = grade is Grade.FINAL and any(line.share >= ASK_SHARE for line in lines)
    return Judgement(tuple(dict.fromkeys(over)), unknown or late_final, fullest)


def day_of(moment: datetime, zone: tzinfo) -> datetime:
    """Return the beginning of the day of a moment in a time zone."""
    return moment.astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0, fold=0)


def month_of(moment: datetime, zone: tzinfo) -> datetime:
    """Return the beginning of the month of a moment in a time zone."""
    return day_of(moment, zone).replace(day=1)


def next_day(day: datetime) -> datetime:
    """Return the beginning of the day after one; days of 23 and 25 hours are days too."""
    return (day + timedelta(days=1)).replace(hour=0)


def next_month(month: datetime) -> datetime:
    """Return the beginning of the month after one."""
    return (month.replace(day=28) + timedelta(days=4)).replace(day=1)
