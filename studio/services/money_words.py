"""Owns the words with which a budget refuses work. Knows no names of projects: whoever shows them may."""

from collections.abc import Sequence

from studio.domain.budgets import ASK_SHARE, STOP_SHARE, BudgetLine, BudgetScope
from studio.domain.errors import BudgetRefused
from studio.domain.money import usd_text

_NAMES = {
    BudgetScope.DAY: "The budget of this day",
    BudgetScope.MONTH: "The budget of this month",
    BudgetScope.PROJECT: "This project's budget",
    BudgetScope.PROVIDER: "The month's budget for this provider",
}
_WAITS = {
    BudgetScope.DAY: "wait for tomorrow, ",
    BudgetScope.MONTH: "wait for the next month, ",
    BudgetScope.PROVIDER: "wait for the next month, ",
}


def money_text(micro_usd: int) -> str:
    """Return an amount for people, such as $0.60."""
    return f"-${usd_text(-micro_usd)}" if micro_usd < 0 else f"${usd_text(micro_usd)}"


def passed(line: BudgetLine, costs_micro_usd: Sequence[int | None]) -> BudgetRefused:
    """Return the refusal of jobs that a budget has no room for. An unknown price is refused where nothing is left."""
    wanted = sum(cost or 0 for cost in costs_micro_usd)
    scope, left = line.budget.scope, line.left_micro_usd
    has = f"has {money_text(left)} left" if left else f"of {money_text(line.limit_micro_usd)} is used up"
    what = f"{_costs(wanted, len(costs_micro_usd))} " if wanted else "What this costs is not known. "
    return BudgetRefused(
        f"{what}{_NAMES[scope]} {has}. Nothing was sent.",
        f"Raise the budget, {_WAITS.get(scope, '')}or choose a shorter, smaller or cheaper take.",
        field="budget",
    )


def level(line: BudgetLine) -> str:
    """Return what a budget that is filled to 80 % or more means, in one or two sentences."""
    used = money_text(line.spent_micro_usd + line.reserved_micro_usd)
    then = ""
    if line.share >= STOP_SHARE:
        then = " Nothing paid is sent until it is raised or begins anew."
    elif line.share >= ASK_SHARE:
        then = " Finals ask first; drafts still run."
    amounts = f"{used} of {money_text(line.limit_micro_usd)}"
    return f"{_NAMES[line.budget.scope]} is used to {line.share:.0%}: {amounts}.{then}"


def capped(wanted_micro_usd: int, cap_micro_usd: int) -> BudgetRefused:
    """Return the refusal of a job that costs more than one job may."""
    return BudgetRefused(
        f"{_costs(wanted_micro_usd, 1)} One job may cost {money_text(cap_micro_usd)}. Nothing was sent.",
        "Raise the limit of one job, or choose a shorter, smaller or cheaper take.",
        field="budget",
    )


def unknown_price() -> BudgetRefused:
    """Return the refusal of a job without a price that nobody agreed to."""
    return BudgetRefused(
        "Nobody knows what this costs, so it is not sent without a yes. Nothing was sent.",
        "Agree to send it at an unknown price, or choose a model with a price.",
        field="budget",
    )


def late_final(line: BudgetLine, costs_micro_usd: Sequence[int | None]) -> BudgetRefused:
    """Return the refusal of finals that nobody agreed to where a budget is nearly used up."""
    wanted = sum(cost or 0 for cost in costs_micro_usd)
    return BudgetRefused(
        f"{_costs(wanted, len(costs_micro_usd))} {_NAMES[line.budget.scope]} is used to {line.share:.0%}, so a"
        " final is not sent without a yes. Nothing was sent.",
        "Agree to the price, raise the budget, or make a draft.",
        field="budget",
    )


def _costs(wanted_micro_usd: int, jobs: int) -> str:
    amount = money_text(wanted_micro_usd)
    return f"This may cost {amount}." if jobs == 1 else f"These {jobs} requests may cost {amount}."
