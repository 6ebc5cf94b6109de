"""Owns the key figures of spending: the numbers on top, their history and the forecast. Pure, for any thread."""

import statistics
from collections.abc import Sequence
from datetime import date, timedelta

from studio.domain.jobs import GenerationJob, Grade
from studio.domain.ledger import open_reserve
from studio.domain.project import Take
from studio.domain.spend import Compared, DaySpend, KeyFigures
from studio.services.spending_sums import Books, Days, Part, by_day, median_off

WEEKS = 8
FORECAST_DAYS = 7
"""With fewer days of data no forecast is made."""
_LOOK_BACK_DAYS = 30


def key_figures(
    books: Books,
    days: Days,
    past: Days,
    today: date,
    open_jobs: Sequence[GenerationJob],
    pairs: Sequence[Compared],
    *,
    forecasts: bool,
) -> KeyFigures:
    """Return the numbers for `days`; `past` are the days that history and forecast look at, `today` its last one."""
    parts = tuple(books.parts(days))
    spent, unknown = sum(part.micro_usd for part in parts), sum(part.is_unknown for part in parts)
    takes = [take for take in books.takes if days.holds(take.created_at)]
    paid = [take for take in takes if books.is_paid(take)]
    keepers = [take for take in paid if books.is_kept(take)]
    reserves = [reserve for reserve in map(open_reserve, open_jobs) if reserve != 0]
    elapsed_days = max(1, (min(today + timedelta(days=1), days.until) - days.since).days)
    past_parts = tuple(books.parts(past))
    return KeyFigures(
        spent_micro_usd=spent,
        unconfirmed_micro_usd=sum(part.unconfirmed_micro_usd for part in parts),
        unknown_jobs=unknown,
        committed_micro_usd=sum(reserve or 0 for reserve in reserves),
        committed_unknown=reserves.count(None),
        open_jobs=len(reserves),
        keepers=len(keepers),
        paid_takes=len(paid),
        per_kept_micro_usd=-(-spent // len(keepers)) if keepers and not unknown else None,
        per_kept_history=_history(books, past_parts, past, today),
        median_off=median_off(pairs),
        free_takes=sum(not books.is_paid(take) and not take.slate.original_name for take in takes),
        takes_per_keeper=len(paid) / len(keepers) if keepers else None,
        waiting_s=_waiting_s(books, paid),
        finished_s_a_week=sum(take.media.duration_s for take in takes if _is_finished(books, take)) * 7 / elapsed_days,
        forecast_micro_usd=forecast(by_day(past_parts), today, days, spent) if forecasts else None,
    )


def _is_finished(books: Books, take: Take) -> bool:
    return take.grade is not Grade.ANIMATIC and books.is_kept(take)


def _waiting_s(books: Books, takes: Sequence[Take]) -> float | None:
    """Return the median of the seconds from asking for a take to having it; a clock that was set back is left out."""
    waits = [
        (take.created_at - books.jobs[take.job_id].first.at).total_seconds()
        for take in takes
        if take.job_id in books.jobs
    ]
    sound = [wait for wait in waits if wait >= 0]
    return statistics.median(sound) if sound else None


def _history(books: Books, parts: Sequence[Part], past: Days, today: date) -> tuple[int, ...]:
    """Return what a kept clip cost in each of the last weeks that have one, oldest first."""
    costs, kept = [0] * WEEKS, [0] * WEEKS
    for part in parts:
        week = (today - part.day).days // 7
        if 0 <= week < WEEKS:
            costs[week] += part.micro_usd
    for take in books.takes:
        day = past.day(take.created_at)
        if day is not None and 0 <= (today - day).days // 7 < WEEKS and books.is_paid(take) and books.is_kept(take):
            kept[(today - day).days // 7] += 1
    return tuple(cost // count for cost, count in zip(reversed(costs), reversed(kept), strict=True) if count)


def forecast(past: Sequence[DaySpend], today: date, days: Days, spent_micro_usd: int) -> tuple[int, int] | None:
    """Return from what to what the days come to if the rest goes as the last week and the last 30 days did.

    None where the first money of the last 30 days is less than 7 days old.
    """
    recent = [each for each in past if 0 <= (today - each.day).days < _LOOK_BACK_DAYS]
    known_days = max(((today - each.day).days + 1 for each in recent), default=0)
    if known_days < FORECAST_DAYS:
        return None
    left = max(0, (days.until - today).days - 1)
    a_day = sum(each.micro_usd for each in recent) / known_days
    of_week = sum(each.micro_usd for each in recent if (today - each.day).days < FORECAST_DAYS) / FORECAST_DAYS
    low, high = sorted((max(0.0, a_day), max(0.0, of_week)))
    return spent_micro_usd + round(left * low), spent_micro_usd + round(left * high)
