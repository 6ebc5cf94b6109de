"""Owns which backups are kept: all of two days, the last of each of 12 days, of 10 weeks and of 9 months.

Pure. Time is what backups count as (`believed`), never what a clock says now: a jump of the clock makes nothing old.
"""

from collections.abc import Hashable, Sequence
from datetime import datetime, timedelta

ALL_OF = timedelta(days=2)
CLOCK_MAY_BE_WRONG = timedelta(days=1)
"""All of so much more is kept: a clock that was set a day ahead between two runs is not to be told from a free day."""
LONGEST_REST = timedelta(days=4)
"""Between two backups; more is no rest but a holiday or a jump of the clock, and nothing grows old in it."""
DAYS, WEEKS, MONTHS = 12, 10, 9


def believed(passed: timedelta) -> timedelta:
    """Return how much time passed between two backups by whose clocks `passed` did; less than none after a jump back.

    So a clock that is set back and forth comes out where it was.
    """
    return passed if abs(passed) <= LONGEST_REST else timedelta()


def kept(moments: Sequence[datetime]) -> frozenset[int]:
    """Return the places in `moments`, the times that backups count as in the order they were made, of those to keep.

    The last one is always kept.
    """
    if not moments:
        return frozenset()
    since = moments[-1] - ALL_OF - CLOCK_MAY_BE_WRONG
    places = {place for place, moment in enumerate(moments) if moment >= since}
    for kind, count in ((_day, DAYS), (_week, WEEKS), (_month, MONTHS)):
        last_of = {kind(moment): place for place, moment in enumerate(moments)}
        places.update(sorted(last_of.values())[-count:])
    return frozenset(places | {len(moments) - 1})


def _day(moment: datetime) -> Hashable:
    return moment.date()


def _week(moment: datetime) -> Hashable:
    return moment.isocalendar()[:2]


def _month(moment: datetime) -> Hashable:
    return (moment.year, moment.month)
