"""Where frames lie on the strip, and what the ruler names."""

from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.frames import DEFAULT_RATE, FrameRate
from studio.domain.parameters import Parameters
from studio.domain.project import Project, Scene, Shot
from studio.domain.timeline import Timeline, timeline_of
from studio.ui.panels.timeline.axis import CLOSEST, LEAD_PX, Axis, clock_words, first_px, fitting_px, ticks

NTSC = FrameRate(numerator=30_000, denominator=1001)


@given(px=st.floats(0.01, CLOSEST), scrolled=st.floats(0, 100_000), frame=st.integers(0, 100_000))
def test_a_frame_is_found_where_it_lies(px: float, scrolled: float, frame: int) -> None:
    axis = Axis(px, scrolled)
    assert axis.at(axis.x(frame)) == pytest.approx(frame, abs=1e-4)
    assert axis.frame(axis.x(frame) + px / 2) == frame


def test_the_whole_cut_fits() -> None:
    px = fitting_px(1000, 800)
    assert Axis(px, 0).x(1000) <= 800 - LEAD_PX
    assert fitting_px(3, 800) == CLOSEST
    assert fitting_px(0, 800) == CLOSEST


@pytest.mark.parametrize(
    ("px", "words"),
    [
        (0.6, ["0:00", "0:05", "0:10", "0:15", "0:20", "0:25"]),
        (0.05, ["0:00", "1:00", "2:00", "3:00", "4:00", "5:00"]),
        (8, ["0:00", "0:01", "0:02"]),
    ],
)
def test_the_ruler_names_round_seconds_that_can_be_read(px: float, words: list[str]) -> None:
    named = [tick for tick in ticks(Axis(px, 0), DEFAULT_RATE, 0, 400) if tick.words]
    assert [tick.words for tick in named] == words


def test_there_are_lines_between_the_names() -> None:
    lines = list(ticks(Axis(0.6, 0), DEFAULT_RATE, 0, 160))
    assert [(line.frame / 24, line.words) for line in lines] == [(second, f"0:{second:02}" if second % 5 == 0 else "")
        for second in range(11)]  # fmt: skip


def test_a_ruler_that_is_scrolled_begins_before_what_is_seen() -> None:
    axis = Axis(0.6, 50_000)
    lines = list(ticks(axis, NTSC, 0, 400))
    assert axis.x(lines[0].frame) <= 0
    assert axis.x(lines[-1].frame) <= 400
    assert all(later.frame > earlier.frame for earlier, later in pairwise(lines))


def test_times_are_written_as_on_a_clock() -> None:
    assert [clock_words(seconds) for seconds in (0, 9, 60, 3599, 3600, 7325)] == [
        "0:00", "0:09", "1:00", "59:59", "1:00:00", "2:02:05",
    ]  # fmt: skip


def test_a_long_cut_is_opened_so_that_its_clips_can_be_told_apart() -> None:
    shots = tuple(Shot(id=str(number), name=str(number), parameters=Parameters(duration_s=2)) for number in range(500))
    assert first_px(None, 1200) == 0
    assert first_px(_cut(shots[:0]), 1200) == 0
    assert first_px(_cut(shots[:20]), 1200) == 0
    assert first_px(_cut(shots), 1200) * 48 == 90


def _cut(shots: tuple[Shot, ...]) -> Timeline:
    now = datetime(2026, 11, 22, tzinfo=UTC)
    scene = Scene(id="s", name="S", shots=shots)
    return timeline_of(Project(id="p", name="P", scenes=(scene,), created_at=now, updated_at=now), lambda _: None)
