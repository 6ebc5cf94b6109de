"""Time on the timeline."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from studio.domain.base import Frozen
from studio.domain.frames import DEFAULT_RATE, FrameRate, RateText

RATES = st.builds(FrameRate, numerator=st.integers(1, 240_000), denominator=st.sampled_from([1, 2, 1001]))
NTSC = FrameRate(numerator=30_000, denominator=1001)


class _Clip(Frozen):
    rate: RateText


def test_a_rate_is_kept_in_lowest_terms() -> None:
    assert FrameRate(numerator=48, denominator=2) == DEFAULT_RATE
    assert str(DEFAULT_RATE) == "24/1"


@given(RATES)
def test_a_rate_survives_being_written(rate: FrameRate) -> None:
    assert TypeAdapter(FrameRate).validate_python(str(rate)) == rate
    assert _Clip.model_validate_json(_Clip(rate=rate).model_dump_json()).rate == rate
    assert _Clip(rate=rate).model_dump() == {"rate": str(rate)}


def test_whole_numbers_as_text_are_rates() -> None:
    assert TypeAdapter(FrameRate).validate_python("25") == FrameRate(numerator=25)


@pytest.mark.parametrize(
    "bad", ["", "x", "24/0", "-24/1", "0/1", "24/x", {"numerator": 24}, {"numerator": 1.5, "denominator": 1}, 24, None]
)
def test_what_is_no_rate_is_refused(bad: Any) -> None:
    if bad == {"numerator": 24}:
        assert TypeAdapter(FrameRate).validate_python(bad) == DEFAULT_RATE
        return
    with pytest.raises(ValidationError):
        TypeAdapter(FrameRate).validate_python(bad)


@given(RATES, st.integers(1, 10_000))
def test_frames_and_seconds_agree(rate: FrameRate, frames: int) -> None:
    seconds = rate.seconds(frames)
    assert seconds == Fraction(frames) / rate.fraction
    if seconds.denominator <= 1_000_000:
        assert rate.frames_in(seconds) == frames
        assert rate.frame_at(seconds) == frames


def test_a_moment_is_at_least_one_frame_and_instants_round_down() -> None:
    assert DEFAULT_RATE.frames_in(0) == 1
    assert DEFAULT_RATE.frames_in(5.0) == 120
    assert DEFAULT_RATE.frame_at(0.999) == 23
    assert NTSC.frames_in(10) == 300


@pytest.mark.parametrize(
    ("rate", "frame", "timecode"),
    [
        (DEFAULT_RATE, 0, "00:00:00:00"),
        (DEFAULT_RATE, 23, "00:00:00:23"),
        (DEFAULT_RATE, 24 * 3661 + 5, "01:01:01:05"),
        (NTSC, 30, "00:00:01:00"),
        (NTSC, 29, "00:00:00:29"),
    ],
)
def test_timecodes(rate: FrameRate, frame: int, timecode: str) -> None:
    assert rate.timecode(frame) == timecode


@given(RATES, st.integers(0, 10_000_000))
def test_a_timecode_says_its_frame(rate: FrameRate, frame: int) -> None:
    hours, minutes, seconds, rest = map(int, rate.timecode(frame).split(":"))
    per_second = -(-rate.numerator // rate.denominator)
    assert ((hours * 60 + minutes) * 60 + seconds) * per_second + rest == frame
    assert rest < per_second
