"""Owns the key figures of spending: the numbers on top, their history and the forecast. Pure, for any thread."""

import statistics
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from studio.domain.jobs import GenerationJob, Grade
from studio.domain.ledger import open_reserve
from studio.domain.project import Take
from studio.domain.spend import KeyFigures
from studio.services.spending_sums import Books, Daily, Days

WEEKS = 8
FORECAST_DAYS = 7
"""With fewer days of data no forecast is made."""
_LOOK_BACK_DAYS = 30


class Look(NamedTuple):
    """What the figures are for: `days`, and `past`, the days that history and forecast look at, up to `today`.

    `daily` holds both.
    """

    days: Days
    past: Days
    today: date
    daily: Sequence[Daily]


def key_figures(
    books: Books, look: Look, open_jobs: Iterable[GenerationJob], median_off: float | None, *, forecasts: bool
) -> KeyFigures:
    """Return the numbers on top; `open_jobs` are those that money is kept back for."""
    days = look.days
    now = [each for each in look.daily if days.since <= each.day < days.until]
    spent, unknown = sum(each.micro_usd for each in now), sum(each.unknown for each in now)
    takes = [take for take in books.takes if days.holds(take.created_at)]
    paid, free = _parted(books, takes)
    keepers = sum(map(books.is_kept, paid))
    reserves = [reserve for reserve in map(open_reserve, open_jobs) if reserve != 0]
    elapsed_days = max(1, (min(look.today + timedelta(days=1), days.until) - days.since).days)
    return KeyFigures(
        spent_micro_usd=spent,
        unconfirmed_micro_usd=sum(each.unconfirmed_micro_usd for each in now),
        unknown_jobs=unknown,
        committed_micro_usd=sum(reserve or 0 for reserve in reserves),
        committed_unknown=reserves.count(None),
        open_jobs=len(reserves),
        keepers=keepers,
        paid_takes=len(paid),
        per_kept_micro_usd=-(-spent // keepers) if keepers and not unknown else None,
        per_kept_history=_history(books, look),
        median_off=median_off,
        free_takes=sum(not take.slate.original_name for take in free),
        takes_per_keeper=len(paid) / keepers if keepers else None,
        waiting_s=_waiting_s(books, paid),
        finished_s_a_week=sum(take.media.duration_s for take in takes if _is_finished(books, take)) * 7 / elapsed_days,
        forecast_micro_usd=forecast(look, spent) if forecasts else None,
    )


def _parted(books: Books, takes: Sequence[Take]) -> tuple[list[Take], list[Take]]:
    """Return those of the takes that are paid for, and those that are free."""
    parts: tuple[list[Take], list[Take]] = ([], [])
    for take in takes:
        parts[not books.is_paid(take)].append(take)
    return parts


def _is_finished(books: Books, take: Take) -> bool:
    return take.grade is not Grade.ANIMATIC and books.is_kept(take)


def _waiting_s(books: Books, takes: Sequence[Take]) -> float | None:
    """Return the median of the seconds from asking for a take to having it; a clock that was set back is left out."""
    jobs = books.jobs
    waits = [(take.created_at - jobs[take.job_id].first.at).total_seconds() for take in takes if take.job_id in jobs]
    sound = [wait for wait in waits if wait >= 0]
    return statistics.median(sound) if sound else None


def _history(books: Books, look: Look) -> tuple[int, ...]:
    """Return what a kept clip cost in each of the last weeks that have one, oldest first."""
    costs, kept = [0] * WEEKS, [0] * WEEKS
    for each in look.daily:
        week = (look.today - each.day).days // 7
        if 0 <= week < WEEKS:
            costs[week] += each.micro_usd
    for take in books.takes:
        if books.is_kept(take) and books.is_paid(take):
            day = look.past.day(take.created_at)
            week = WEEKS if day is None else (look.today - day).days // 7
            if week < WEEKS:
                kept[week] += 1
    return tuple(cost // count for cost, count in zip(reversed(costs), reversed(kept), strict=True) if count)


def forecast(look: Look, spent_micro_usd: int) -> tuple[int, int] | None:
    """Return from what to what the days come to if the rest goes as the last week and the last 30 days did.

    None where the first money of the last 30 days is less than 7 days old.
    """
    ages = [((look.today - each.day).days, each.micro_usd) for each in look.daily]
    recent = [(age, cost) for age, cost in ages if 0 <= age < _LOOK_BACK_DAYS]
    known_days = max((age + 1 for age, _ in recent), default=0)
    if known_days < FORECAST_DAYS:
        return None
    left = max(0, (look.days.until - look.today).days - 1)
    a_day = sum(cost for _, cost in recent) / known_days
    of_week = sum(cost for age, cost in recent if age < FORECAST_DAYS) / FORECAST_DAYS
    low, high = sorted((max(0.0, a_day), max(0.0, of_week)))
    return spent_micro_usd + round(left * low), spent_micro_usd + round(left * high)
