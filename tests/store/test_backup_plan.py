from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.store.backup_plan import ALL_OF, believed, kept
from tests.store.samples import wanted_backups

DAY = timedelta(days=1)
BEGIN = datetime(2026, 1, 1, 9, 0, tzinfo=UTC)


def year_of_use() -> list[datetime]:
    """Return when a backup is made in 400 days of work: half-hourly in the day, with days off and two holidays."""
    moments: list[datetime] = []
    for day in range(400):
        if day % 7 == 6 or day in range(100, 121) or day in range(300, 303):
            continue
        moments.extend(BEGIN + day * DAY + timedelta(minutes=30 * half_hour + day % 7) for half_hour in range(18))
    return moments


Kept = list[tuple[datetime, datetime]]


def thinned(made: list[datetime], before: Kept | None = None) -> Kept:
    """Return the backups, by the clock and as they count, that are left where each new one is followed by thinning."""
    left = list(before or ())
    for moment in made:
        counts_as = left[-1][1] + believed(moment - left[-1][0]) if left else moment
        left.append((moment, counts_as))
        keep = kept([each for _, each in left])
        left = [each for place, each in enumerate(left) if place in keep]
    return left


def test_after_400_days_the_kept_ones_are_those_of_the_plan() -> None:
    moments = [each for each in year_of_use() if not BEGIN + 99 * DAY < each < BEGIN + 122 * DAY]
    without_holiday = [each if each < BEGIN + 100 * DAY else each - 22 * DAY for each in moments]
    left = thinned(without_holiday)
    assert {each for each, _ in left} == wanted_backups(without_holiday)
    assert len(left) < 3 * 18 + 12 + 10 + 9 + 19


def test_after_a_holiday_nothing_has_grown_old() -> None:
    before = [each for each in year_of_use() if each < BEGIN + 100 * DAY]
    after = BEGIN + 121 * DAY
    left = thinned(before)
    assert thinned([*before, after]) == [*left, (after, left[-1][1])]


@pytest.mark.parametrize("days", [1, 3, 13, 40, 90])
def test_the_kept_ones_are_those_of_the_plan_on_any_day(days: int) -> None:
    made = [each for each in year_of_use() if each < BEGIN + days * DAY]
    assert {each for each, _ in thinned(made)} == wanted_backups(made)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.sampled_from([timedelta(hours=1), DAY, -DAY, timedelta(days=-20_000), timedelta(days=26_000)]),
        min_size=1, max_size=6,
    )
)  # fmt: skip
def test_jumps_of_the_clock_thin_nothing_of_the_last_two_days(jumps: list[timedelta]) -> None:
    made = [each for each in year_of_use() if each < BEGIN + 20 * DAY]
    left = thinned(made)
    recent = {each for each, _ in left if made[-1] - each <= ALL_OF}
    jumped = [made[-1]]
    for number, jump in enumerate(jumps, start=1):  # there and back again, with a backup in each
        jumped.append(jumped[-1] + jump)
        jumped.append(made[-1] + timedelta(minutes=number))
    now = thinned(jumped[1:], left)
    assert recent <= {each for each, _ in now}
    assert len({each.date() for each, _ in now} & {each.date() for each, _ in left}) >= 12


def test_the_last_one_is_kept_whatever_the_times_say() -> None:
    assert kept([]) == frozenset()
    assert kept([BEGIN]) == {0}
    odd = [BEGIN + DAY * 900, BEGIN, BEGIN - DAY * 9]
    assert 2 in kept(odd)
