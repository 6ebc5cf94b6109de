"""Owns what the window says of budgets before work is sent: what is left, what would pass them, how far to raise them.

Knows budgets and names as values; asks nobody and sends nothing.
"""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from studio.domain.budgets import BudgetLine, BudgetScope
from studio.domain.jobs import Grade
from studio.domain.money import MICRO, usd_text
from studio.ui.kit.counted import Counted


class Raise(NamedTuple):
    """A budget and the limit, in millionths of a dollar, that it needs today."""

    scope: BudgetScope
    of: str
    limit_micro_usd: int


class Over(NamedTuple):
    """Why budgets have no room for work, in words, and what would make room. `raises` is empty where nothing would."""

    words: str
    raises: tuple[Raise, ...]


def money(micro_usd: int) -> str:
    """Return an amount as it is read: "$0.60"."""
    sign = "-" if micro_usd < 0 else ""
    return f"{sign}${usd_text(abs(micro_usd))}"


def left_words(line: BudgetLine, project: str, provider: str) -> str:
    """Return what a budget has left: "Amber & Oak has $0.54 left"; the names are those of its project and provider."""
    left = money(line.left_micro_usd)
    words = {
        BudgetScope.DAY: QCoreApplication.translate("budgets", "Today has {0} left"),
        BudgetScope.MONTH: QCoreApplication.translate("budgets", "This month has {0} left"),
        BudgetScope.PROJECT: QCoreApplication.translate("budgets", "{1} has {0} left"),
        BudgetScope.PROVIDER: QCoreApplication.translate("budgets", "{2} has {0} left this month"),
        BudgetScope.JOB: QCoreApplication.translate("budgets", "One take has {0} left"),
    }[line.budget.scope]
    return words.format(left, project, provider)


def left_of_words(line: BudgetLine, project: str, provider: str) -> str:
    """Return what a budget has left of how much: "$41.60 of $60.00 this month"."""
    words = {
        BudgetScope.DAY: QCoreApplication.translate("budgets", "{0} of {1} today"),
        BudgetScope.MONTH: QCoreApplication.translate("budgets", "{0} of {1} this month"),
        BudgetScope.PROJECT: QCoreApplication.translate("budgets", "{0} of {1} for {2}"),
        BudgetScope.PROVIDER: QCoreApplication.translate("budgets", "{0} of {1} this month at {3}"),
        BudgetScope.JOB: QCoreApplication.translate("budgets", "{0} of {1} for one take"),
    }[line.budget.scope]
    return words.format(money(line.left_micro_usd), money(line.limit_micro_usd), project, provider)


def cost_words(grade: Grade, cost_micro_usd: int | None) -> str:
    """Return what a take of a grade costs, as a sentence."""
    if cost_micro_usd is None:
        return QCoreApplication.translate("budgets", "Nobody publishes a price for this.")
    words = {
        Grade.DRAFT: QCoreApplication.translate("budgets", "Draft costs {0}."),
        Grade.FINAL: QCoreApplication.translate("budgets", "Final costs {0}."),
        Grade.ANIMATIC: QCoreApplication.translate("budgets", "Animatic costs {0}."),
    }[grade]
    return words.format(money(cost_micro_usd))


def several_cost_words(count: int, cost_micro_usd: int | None) -> str:
    """Return what several takes cost together, as a sentence."""
    if cost_micro_usd is None:
        return QCoreApplication.translate("budgets", "Nobody publishes a price for this.")
    words = Counted.tr("%n take(s) cost {0}.", "", count)
    return words.format(money(cost_micro_usd))


def over_words(
    costs: str,
    cost_micro_usd: int | None,
    over: Sequence[BudgetScope],
    lines: Sequence[BudgetLine],
    cap_micro_usd: int | None,
    names: tuple[str, str],
) -> Over:
    """Return why work cannot be sent that passes the budgets `over`, and what would make room for it.

    `costs` is the sentence that names its cost, None where nobody knows it. `lines` are the budgets that concern it,
    `cap_micro_usd` is the cap of one job, `names` those of project and provider.
    """
    passed = [line for line in lines if line.budget.scope in over and _has_no_room(line, cost_micro_usd)]
    reasons = [f"{left_words(line, *names)}." for line in passed]
    raises = [Raise(line.budget.scope, line.budget.of, _enough(line, cost_micro_usd or 0)) for line in passed]
    if BudgetScope.JOB in over and cap_micro_usd is not None:
        words = QCoreApplication.translate("budgets", "One take may cost {0}.")
        reasons.append(words.format(money(cap_micro_usd)))
        raises.append(Raise(BudgetScope.JOB, "", _whole_dollars(cost_micro_usd or 0)))
    return Over(" ".join((costs, *reasons)), tuple(raises))


def raise_words(raises: Sequence[Raise]) -> str:
    """Return the verb that makes room: "Raise to $9 today"; of several limits no amount is named."""
    if len(raises) == 1 and raises[0].scope is not BudgetScope.JOB:
        amount = raises[0].limit_micro_usd // MICRO
        return QCoreApplication.translate("budgets", "Raise to ${0} today").format(amount)
    return QCoreApplication.translate("budgets", "Raise for today")


def _has_no_room(line: BudgetLine, cost_micro_usd: int | None) -> bool:
    return line.left_micro_usd == 0 if cost_micro_usd is None else cost_micro_usd > line.left_micro_usd


def _enough(line: BudgetLine, cost_micro_usd: int) -> int:
    """Return the least limit in whole dollars above the present one that has room for a cost; 0: nobody knows it."""
    wanted = line.spent_micro_usd + line.reserved_micro_usd + cost_micro_usd
    return _whole_dollars(max(wanted, line.limit_micro_usd + 1))


def _whole_dollars(micro_usd: int) -> int:
    return -(-micro_usd // MICRO) * MICRO
