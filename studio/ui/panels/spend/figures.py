"""Owns the words of the key figures: what is written large, and the line under it. Unknown is said, never zero."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from studio.domain.budgets import WARN_SHARE, BudgetLine, BudgetScope
from studio.domain.spend import Spend, SpendPeriod
from studio.ui.kit.counted import Counted
from studio.ui.kit.numerals import count, month, percent, plain, seconds, signed_percent
from studio.ui.money_words import brief, rounded


class Figure(NamedTuple):
    """A key figure. `share` fills a small bar, None where it has none; `tone` is the bar's colour."""

    title: str
    value: str
    note: str
    share: float | None = None
    tone: str = "success"


def figures(spend: Spend, period: SpendPeriod) -> tuple[Figure, ...]:
    """Return the five of them in their order."""
    numbers = spend.figures
    free = Figure(
        QCoreApplication.translate("spend", "Made free"),
        count(numbers.free_takes),
        QCoreApplication.translate("spend", "animatics and local takes"),
    )
    return _spent(spend, period), _committed(spend), _per_kept(spend), _off(spend), free


def _spent(spend: Spend, period: SpendPeriod) -> Figure:
    numbers = spend.figures
    title = {
        SpendPeriod.WEEK: QCoreApplication.translate("spend", "Spent in 7 days"),
        SpendPeriod.DAYS_30: QCoreApplication.translate("spend", "Spent in 30 days"),
        SpendPeriod.MONTH: QCoreApplication.translate("spend", "Spent in {0}").format(month(spend.since)),
        SpendPeriod.YEAR: QCoreApplication.translate("spend", "Spent in {0}").format(spend.since.year),
    }[period]
    line = month_line(spend) if period is SpendPeriod.MONTH else None
    parts = []
    if line is not None:
        words = QCoreApplication.translate("spend", "{0} of {1}")
        used = line.spent_micro_usd / line.limit_micro_usd if line.limit_micro_usd else 1.0
        parts.append(words.format(percent(used), brief(line.limit_micro_usd)))
    if numbers.unconfirmed_micro_usd:
        words = QCoreApplication.translate("spend", "{0} not confirmed")
        parts.append(words.format(rounded(numbers.unconfirmed_micro_usd)))
    if numbers.unknown_jobs:
        parts.append(Counted.tr("%n job(s) of unknown price", "", numbers.unknown_jobs))
    if not parts:
        nothing = QCoreApplication.translate("spend", "nothing was charged")
        confirmed = QCoreApplication.translate("spend", "all of it confirmed")
        parts.append(confirmed if numbers.spent_micro_usd else nothing)
    share = None if line is None else used
    return Figure(title, rounded(numbers.spent_micro_usd), " · ".join(parts), share, tone_of(line))


def _committed(spend: Spend) -> Figure:
    numbers = spend.figures
    note = Counted.tr("%n job(s) waiting or running", "", numbers.open_jobs)
    value = rounded(numbers.committed_micro_usd)
    if numbers.committed_unknown:
        words = Counted.tr("%n of unknown price", "", numbers.committed_unknown)
        note = f"{note} · {words}"
        only_unknown = not numbers.committed_micro_usd
        value = QCoreApplication.translate("spend", "unknown") if only_unknown else f"{value} +"
    return Figure(QCoreApplication.translate("spend", "Committed in queue"), value, note)


def _per_kept(spend: Spend) -> Figure:
    numbers = spend.figures
    title = QCoreApplication.translate("spend", "Cost per kept clip")
    if not numbers.paid_takes:
        return Figure(title, "–", QCoreApplication.translate("spend", "no paid takes"))
    words = Counted.tr("{0} kept of %n paid take(s)", "", numbers.paid_takes)
    note = words.format(count(numbers.keepers))
    if numbers.per_kept_micro_usd is not None:
        return Figure(title, rounded(numbers.per_kept_micro_usd), note)
    none_kept = QCoreApplication.translate("spend", "none kept yet")
    return Figure(title, QCoreApplication.translate("spend", "unknown") if numbers.keepers else none_kept, note)


def _off(spend: Spend) -> Figure:
    title = QCoreApplication.translate("spend", "Estimate vs actual")
    off = spend.figures.median_off
    if off is None:
        return Figure(title, "–", QCoreApplication.translate("spend", "no bills yet"))
    return Figure(title, signed_percent(off), QCoreApplication.translate("spend", "median, last 90 days"))


def month_line(spend: Spend) -> BudgetLine | None:
    """Return how the month's budget stands; None where there is none."""
    return next((line for line in spend.budgets if line.budget.scope is BudgetScope.MONTH), None)


def tone_of(line: BudgetLine | None) -> str:
    """Return the colour of a budget: amber from 80 % on, red where it is used up."""
    if line is None or line.share < WARN_SHARE:
        return "success"
    return "warning" if line.share < 1.0 else "danger"


def more_words(spend: Spend) -> str:
    """Return what else is told of kept clips: takes for each, the wait for one, finished film in a week."""
    numbers, parts = spend.figures, []
    if numbers.takes_per_keeper is not None:
        words = QCoreApplication.translate("spend", "{0} takes per kept clip")
        parts.append(words.format(plain(round(numbers.takes_per_keeper, 1))))
    if numbers.waiting_s is not None:
        words = QCoreApplication.translate("spend", "{0} wait per take")
        parts.append(words.format(seconds(round(numbers.waiting_s))))
    if round(numbers.finished_s_a_week):
        words = QCoreApplication.translate("spend", "{0} of film a week")
        parts.append(words.format(seconds(round(numbers.finished_s_a_week))))
    return " · ".join(parts)
