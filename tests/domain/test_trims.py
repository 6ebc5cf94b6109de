"""Trims: in and out stay in order, a slip stays in its take, the clips behind follow."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.frames import DEFAULT_RATE, FrameRate, TimeRange
from studio.domain.timeline import Clip, Timeline
from studio.domain.trims import LONGEST_S, as_trim, retimed, slipped, whole, with_in, with_out
from tests.domain.test_timeline import cut, shot, take

RATE = DEFAULT_RATE


def source(first: int, frames: int) -> TimeRange:
    """Return a range."""
    return TimeRange(first_frame=first, frames=frames)


def clip(trim: TimeRange | None = None, *, frames: int | None = 120, planned_s: float = 5) -> Clip:
    """Return the clip of one shot; `frames` of its take, None without one."""
    takes = (take("a", frames),) if frames is not None else ()
    return cut((shot("a", planned_s, trim),), takes).picture.clips[0]


@pytest.mark.parametrize(("frame", "kept"), [(30, source(30, 90)), (-4, source(0, 120)), (400, source(119, 1))])
def test_the_in_leaves_the_out_where_it_is(frame: int, kept: TimeRange) -> None:
    assert with_in(clip(), frame) == kept


def test_the_in_of_a_held_clip_leaves_a_picture_that_moves() -> None:
    held = clip(frames=48)
    assert held.held == 72
    assert with_in(held, 100) == source(47, 73)
    still = clip(source(60, 30), frames=48)
    assert with_in(still, 70) == source(70, 20)


@pytest.mark.parametrize(("end", "kept"), [(90, source(10, 80)), (200, source(10, 190)), (3, source(10, 1))])
def test_the_out_leaves_the_in_where_it_is_and_may_hold(end: int, kept: TimeRange) -> None:
    assert with_out(clip(source(10, 50)), end, RATE) == kept


def test_no_out_is_later_than_an_hour() -> None:
    assert with_out(clip(), 10**6, RATE).end_frame == LONGEST_S * 24
    late = clip(source(LONGEST_S * 24, 5))
    assert with_out(late, 10**6, RATE) == source(LONGEST_S * 24, 1)


@pytest.mark.parametrize(
    ("trim", "frames", "first"),
    [
        (source(10, 50), 20, 30),
        (source(10, 50), -20, 0),
        (source(10, 50), 500, 70),
        (source(100, 50), 5, 100),
        (source(100, 50), -5, 95),
    ],
)
def test_a_slip_keeps_the_length_and_goes_no_further_than_the_take(trim: TimeRange, frames: int, first: int) -> None:
    assert slipped(clip(trim), frames, RATE) == source(first, 50)


def test_a_card_does_not_slip() -> None:
    assert slipped(clip(frames=None), 10, RATE) == source(0, 120)


def test_what_is_whole_is_no_trim() -> None:
    trimmed = clip(source(10, 50))
    assert whole(trimmed, RATE) == source(0, 120)
    assert as_trim(trimmed, source(0, 120), RATE) is None
    assert as_trim(trimmed, source(0, 119), RATE) == source(0, 119)


def test_a_retimed_cut_is_the_cut_that_the_trim_makes() -> None:
    takes = (take("a", 48), take("b", 96), take("c", 24))
    before = cut((shot("a", 2), shot("b", 4), shot("c", 1)), takes)
    after = cut((shot("a", 2), shot("b", 4, source(80, 40)), shot("c", 1)), takes)
    made = retimed(before, "b", source(80, 40))
    assert _places(made) == _places(after)
    assert made.picture.clips[1].held == 24
    assert made.frames == 112
    assert retimed(before, "a", source(0, 48)).picture.clips == before.picture.clips


def test_a_card_is_retimed_without_pictures() -> None:
    made = retimed(cut((shot("a", 2), shot("b", 2))), "a", source(0, 30))
    assert [(each.frames, each.moving, each.start_frame) for each in made.picture.clips] == [(30, 0, 0), (48, 0, 30)]


@given(
    first=st.integers(0, 300), frames=st.integers(1, 300), there=st.integers(1, 300),
    by=st.integers(-400, 400), rate=st.sampled_from([RATE, FrameRate(numerator=30_000, denominator=1_001)]),
)  # fmt: skip
def test_no_trim_is_empty_or_before_the_take(first: int, frames: int, there: int, by: int, rate: FrameRate) -> None:
    one = cut((shot("a", 5, source(first, frames)),), (take("a", there, rate),), rate).picture.clips[0]
    for made in (with_in(one, first + by), with_out(one, one.source.end_frame + by, rate), slipped(one, by, rate)):
        assert made.frames >= 1
        assert made.first_frame >= 0
    assert slipped(one, by, rate).frames == frames
    assert with_in(one, first + by).end_frame == one.source.end_frame


def _places(timeline: Timeline) -> list[tuple[str, int, int, int, int]]:
    return [
        (each.shot.id, each.start_frame, each.source.first_frame, each.frames, each.moving)
        for each in timeline.picture.clips
    ]
