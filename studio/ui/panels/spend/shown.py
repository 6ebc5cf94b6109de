"""Owns the way from sums to what the charts and tables show: bars by day or month, dots, and their sentences."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from studio.domain.budgets import BudgetScope
from studio.domain.jobs import Grade
from studio.domain.money import MICRO
from studio.domain.spend import Charge, Compared, DaySpend, Spend, SpendPeriod
from studio.ui.kit.chart_values import Bar, Bars, Dot, Dots, Series, Table
from studio.ui.kit.counted import Counted
from studio.ui.kit.numerals import day, fixed, month, short_month
from studio.ui.model_words import provider_name
from studio.ui.money_words import brief, exact, of_dollars, on_axis, rounded
from studio.ui.panels.spend.view_model import SpendViewModel

COLOURS = 5


class Shown(NamedTuple):
    """A chart of bars with its title, its sentence and its table."""

    title: str
    bars: Bars
    summary: str
    table: Table


def providers_of(spend: Spend) -> tuple[str, ...]:
    """Return the providers that were paid, the largest first: a provider has the same colour in all charts."""
    sums: Counter[str] = Counter()
    for each in spend.days:
        sums[each.provider] += each.micro_usd
    for one in spend.compared:
        sums[one.provider] += 0
    return tuple(sorted(sums, key=lambda provider: (-sums[provider], provider)))


def bars_of(view: SpendViewModel, spend: Spend, charges: Sequence[Charge]) -> Shown:
    """Return the bars of a period: by month for a year, else by day."""
    providers = providers_of(spend)
    groups = _groups(providers)
    series = tuple(Series(name, at) for at, (name, _) in enumerate(groups))
    by_month = view.period is SpendPeriod.YEAR
    days = _months(spend) if by_month else _days(spend, view.period)
    sums = _sums(spend.days, by_month=by_month)
    bars = tuple(
        Bar(
            _label(when, view.period, days),
            f"{month(when)} {when.year}" if by_month else day(when),
            tuple(sum(sums[when, each] for each in members) / MICRO for _, members in groups),
        )
        for when in days
    )
    today = view.today.replace(day=1) if by_month else view.today
    ahead = sum(when <= today for when in days)
    limit = None if by_month else view.money.budgets.limit(BudgetScope.DAY)
    words = QCoreApplication.translate("spend", "Daily budget {0}").format(brief(limit)) if limit is not None else ""
    shown = Bars(
        series, bars, of_dollars, on_axis, ahead, _forecast(spend, view.period),
        None if limit is None else limit / MICRO, words,
    )  # fmt: skip
    title = (
        QCoreApplication.translate("spend", "By month") if by_month else QCoreApplication.translate("spend", "By day")
    )
    summary = _summary(view, shown, days, charges)
    return Shown(title, shown, summary, _bars_table(shown, by_month=by_month))


def _groups(providers: Sequence[str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return names and members of the series: beyond as many as there are colours, the rest is one."""
    if len(providers) <= COLOURS:
        return tuple((provider_name(provider), (provider,)) for provider in providers)
    alone = tuple((provider_name(provider), (provider,)) for provider in providers[: COLOURS - 1])
    rest = tuple(providers[COLOURS - 1 :])
    return (*alone, (Counted.tr("%n other(s)", "", len(rest)), rest))


def _days(spend: Spend, period: SpendPeriod) -> list[date]:
    """Return the days of the period; of a month all of them, also those to come."""
    first, end = spend.since, spend.until
    if period is SpendPeriod.MONTH:
        first = first.replace(day=1)
        end = (first.replace(day=28) + timedelta(days=4)).replace(day=1)
    days = {first + timedelta(days=at) for at in range(max(1, (end - first).days))}
    return sorted(days | {each.day for each in spend.days})


def _months(spend: Spend) -> list[date]:
    months = {date(spend.since.year, number, 1) for number in range(1, 13)}
    return sorted(months | {each.day.replace(day=1) for each in spend.days})


def _sums(days: Sequence[DaySpend], *, by_month: bool) -> defaultdict[tuple[date, str], int]:
    sums: defaultdict[tuple[date, str], int] = defaultdict(int)
    for each in days:
        sums[each.day.replace(day=1) if by_month else each.day, each.provider] += each.micro_usd
    return sums


def _label(when: date, period: SpendPeriod, days: Sequence[date]) -> str:
    if period is SpendPeriod.YEAR:
        return short_month(when)
    if period is SpendPeriod.WEEK:
        return day(when)
    if period is SpendPeriod.MONTH:
        return day(when) if when.day == 1 or when.day % 5 == 0 else ""
    return day(when) if (when - days[0]).days % 5 == 0 else ""


def _forecast(spend: Spend, period: SpendPeriod) -> str:
    forecast = spend.figures.forecast_micro_usd
    if period is not SpendPeriod.MONTH or forecast is None:
        return ""
    low, high = (round(each / MICRO) * MICRO if each >= 10 * MICRO else each for each in forecast)
    if low == high:
        return QCoreApplication.translate("spend", "Forecast for the month: {0}").format(brief(high))
    return QCoreApplication.translate("spend", "Forecast for the month: {0} to {1}").format(brief(low), brief(high))


def _summary(view: SpendViewModel, bars: Bars, days: Sequence[date], charges: Sequence[Charge]) -> str:
    """Return the sentence about the highest bar, and what finals had of it."""
    highest = max(range(len(bars.bars)), key=lambda at: bars.bars[at].total, default=0)
    if not bars.bars or not bars.bars[highest].total:
        return ""
    amount = of_dollars(bars.bars[highest].total)
    if view.period is SpendPeriod.YEAR:
        words = QCoreApplication.translate("spend", "The highest month was {0}: {1}.")
        return words.format(bars.bars[highest].name, amount)
    if days[highest] == view.today:
        words = QCoreApplication.translate("spend", "Today is the highest day so far: {0}.").format(amount)
    else:
        words = QCoreApplication.translate("spend", "The highest day was {0}: {1}.")
        words = words.format(bars.bars[highest].name, amount)
    finals = [
        charge.money.settled_micro_usd
        for charge in charges
        if charge.grade is Grade.FINAL and charge.money is not None and charge.money.settled_micro_usd
        and view.day_of(charge.at).date() == days[highest]
    ]  # fmt: skip
    if not finals:
        return words
    more = Counted.tr("%n final(s) had {0} of it.", "", len(finals))
    return f"{words} {more.format(rounded(sum(finals)))}"


def _bars_table(shown: Bars, *, by_month: bool) -> Table:
    first = QCoreApplication.translate("spend", "Month") if by_month else QCoreApplication.translate("spend", "Day")
    heads = (first, *(one.name for one in shown.series), QCoreApplication.translate("spend", "Together"))
    rows = tuple(
        (bar.name, *(of_dollars(amount) if amount else "–" for amount in bar.amounts), of_dollars(bar.total))
        for bar in shown.bars[: shown.ahead]
        if bar.total
    )
    return Table(heads, rows, frozenset(range(1, len(heads))))


# ---- estimate and actual


def dots_of(view: SpendViewModel, spend: Spend) -> tuple[Dots, Table, str]:
    """Return the dots of what was estimated and billed, their table, and a sentence."""
    places = {provider: min(at, COLOURS - 1) for at, provider in enumerate(providers_of(spend))}
    words = QCoreApplication.translate("spend", "{0}, {1}: estimated {2}, billed {3}")
    dots = tuple(
        Dot(
            one.estimated_micro_usd / MICRO,
            one.actual_micro_usd / MICRO,
            places[one.provider],
            words.format(
                one.shot, view.model_name(one.model), exact(one.estimated_micro_usd), exact(one.actual_micro_usd)
            ),
            _label_of(one) if one.outlier else "",
        )
        for one in spend.compared
    )
    heads = (
        QCoreApplication.translate("spend", "Take"),
        QCoreApplication.translate("spend", "Estimated"), QCoreApplication.translate("spend", "Billed"),
        QCoreApplication.translate("spend", "Stands out"),
    )  # fmt: skip
    rows = tuple(
        (
            one.shot,
            exact(one.estimated_micro_usd),
            exact(one.actual_micro_usd),
            dot.label,
        )
        for one, dot in zip(spend.compared, dots, strict=True)
    )
    shown = Dots(
        dots, on_axis,
        QCoreApplication.translate("spend", "Estimated"), QCoreApplication.translate("spend", "Billed"),
    )  # fmt: skip
    return shown, Table(heads, rows, frozenset({1, 2})), _dots_summary(spend.compared)


def _label_of(one: Compared) -> str:
    if not one.estimated_micro_usd:
        return QCoreApplication.translate("spend", "Not expected")
    ratio = one.actual_micro_usd / one.estimated_micro_usd
    if ratio >= 1.05:
        return QCoreApplication.translate("spend", "{0}× estimate").format(fixed(ratio, 1))
    return QCoreApplication.translate("spend", "Less than estimated")


def _dots_summary(compared: Sequence[Compared]) -> str:
    if not compared:
        return QCoreApplication.translate("spend", "No job with an estimate was billed in the last 90 days.")
    outliers = sum(one.outlier for one in compared)
    words = Counted.tr("%n job(s) compared.", "", len(compared))
    if not outliers:
        return words
    more = QCoreApplication.translate("spend", "Outside their estimate: {0}.").format(outliers)
    return f"{words} {more}"
