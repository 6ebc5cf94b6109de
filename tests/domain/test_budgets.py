"""Budgets: limits, lines, days and months, and what is judged of work that is asked for."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from studio.domain.budgets import (
    Budget,
    BudgetLine,
    Budgets,
    BudgetScope,
    day_of,
    judged,
    month_of,
    next_day,
    next_month,
)
from studio.domain.jobs import Grade

BERLIN = ZoneInfo("Europe/Berlin")


def line(limit: int, spent: int = 0, reserved: int = 0, scope: BudgetScope = BudgetScope.MONTH) -> BudgetLine:
    """Return a line of a budget."""
    return BudgetLine(Budget(scope=scope, limit_micro_usd=limit), limit, spent, reserved)


def test_a_limit_is_set_changed_and_taken_away() -> None:
    budgets = Budgets().with_limit(BudgetScope.PROJECT, "p", 5).with_limit(BudgetScope.DAY, "", 3)
    assert (budgets.limit(BudgetScope.PROJECT, "p"), budgets.limit(BudgetScope.PROJECT, "q")) == (5, None)
    budgets = budgets.with_limit(BudgetScope.PROJECT, "p", 7)
    assert budgets.limit(BudgetScope.PROJECT, "p") == 7
    assert len(budgets.limits) == 2
    assert budgets.with_limit(BudgetScope.DAY, "", None).limit(BudgetScope.DAY) is None


def test_a_line_says_its_share_and_what_is_left() -> None:
    assert (line(100, 50, 30).share, line(100, 50, 30).left_micro_usd) == (0.8, 20)
    assert (line(100, 120).share, line(100, 120).left_micro_usd) == (1.2, 0)
    assert (line(0).share, line(0, 1).share) == (0.0, 1.0)


def test_work_that_fits_is_not_over_and_the_fullest_line_is_named() -> None:
    full, empty = line(100, 70), line(100, scope=BudgetScope.DAY)
    judgement = judged([empty, full], 30, [10, 20], Grade.DRAFT)
    assert judgement == ((), False, full)
    assert judged([], None, [10], Grade.DRAFT) == ((), False, None)


def test_work_that_passes_a_limit_names_each_scope_once() -> None:
    day, month = line(100, 95, scope=BudgetScope.DAY), line(100, 99)
    judgement = judged([day, month, month], 5, [6, 1], Grade.DRAFT)
    assert judgement.over == (BudgetScope.DAY, BudgetScope.MONTH, BudgetScope.JOB)
    assert judgement.tightest == month
    assert judged([], 5, [6], Grade.DRAFT).over == (BudgetScope.JOB,)


def test_an_unknown_price_asks_and_passes_no_budget_that_is_used_up() -> None:
    assert judged([line(100, 99)], 5, [None], Grade.DRAFT) == ((), True, line(100, 99))
    assert judged([line(100, 100)], None, [None], Grade.DRAFT).over == (BudgetScope.MONTH,)


@pytest.mark.parametrize(("spent", "grade", "asks"), [(89, Grade.FINAL, False), (90, Grade.FINAL, True),
                                                      (90, Grade.DRAFT, False)])  # fmt: skip
def test_finals_ask_from_ninety_percent_on(spent: int, grade: Grade, asks: bool) -> None:
    assert judged([line(100, spent)], None, [1], grade).asks == asks


def test_days_begin_at_midnight_of_their_zone() -> None:
    moment = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)
    assert day_of(moment, BERLIN) == datetime(2026, 11, 22, tzinfo=BERLIN)
    assert month_of(datetime(2026, 11, 30, 23, 30, tzinfo=UTC), BERLIN) == datetime(2026, 12, 1, tzinfo=BERLIN)


@pytest.mark.parametrize(("day", "hours"), [((2026, 3, 29), 23), ((2026, 10, 25), 25), ((2026, 7, 1), 24)])
def test_days_have_23_and_25_hours_too(day: tuple[int, int, int], hours: int) -> None:
    begin = datetime(*day, tzinfo=BERLIN)
    length = next_day(begin).astimezone(UTC) - begin.astimezone(UTC)
    assert length == timedelta(hours=hours)


@pytest.mark.parametrize(("month", "after"), [((2026, 1), (2026, 2)), ((2026, 2), (2026, 3)), ((2026, 12), (2027, 1))])
def test_months_follow_each_other(month: tuple[int, int], after: tuple[int, int]) -> None:
    assert next_month(datetime(*month, 1, tzinfo=BERLIN)) == datetime(*after, 1, tzinfo=BERLIN)
