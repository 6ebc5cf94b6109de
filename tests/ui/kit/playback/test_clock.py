"""The frame clock: which frame is due, for every speed, range and loop, with time in the test's hand."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.ui.kit.playback.clock import FASTEST, SLOWEST, FrameClock, Range
from studio.ui.kit.playback.playback_time import PlaybackTime
from tests.ui.kit.playback.fakes import HandTime


def _clock(frames: int = 100, rate: Fraction = Fraction(24)) -> tuple[FrameClock, HandTime]:
    time = HandTime()
    clock = FrameClock(time)
    clock.set_timeline(frames, rate)
    return clock, time


def test_it_stands_until_it_plays_and_counts_whole_frames() -> None:
    clock, time = _clock()
    time.go(9)
    assert clock.frame == 0
    clock.play()
    time.go(0.999 / 24)
    assert clock.frame == 0
    time.go(0.002 / 24)
    assert clock.frame == 1
    time.go(2)
    assert clock.frame == 49
    clock.pause()
    time.go(9)
    assert clock.frame == 49


def test_no_drift_in_an_hour_of_a_fractional_rate() -> None:
    clock, time = _clock(200_000, Fraction(30_000, 1001))
    clock.play()
    for _ in range(3600):
        time.go(1)
        assert clock.frame >= 0
    assert clock.frame == 3600 * 30_000 // 1001


def test_the_last_frame_has_its_full_time_before_the_end() -> None:
    clock, time = _clock(24)
    clock.play()
    time.go(23.5 / 24)
    assert (clock.frame, clock.at_end) == (23, False)
    time.go(0.51 / 24)
    assert (clock.frame, clock.at_end) == (23, True)


def test_backward() -> None:
    clock, time = _clock()
    clock.seek(50)
    clock.set_speed(Fraction(-2))
    clock.play()
    time.go(1)
    assert clock.frame == 50 - 48
    time.go(1)
    assert (clock.frame, clock.at_end) == (0, True)


def test_a_change_of_speed_keeps_the_frame() -> None:
    clock, time = _clock()
    clock.play()
    time.go(1)
    clock.set_speed(Fraction(1, 4))
    assert clock.frame == 24
    time.go(1)
    assert clock.frame == 30
    clock.set_speed(Fraction(-1))
    time.go(0.5)
    assert clock.frame == 18


@pytest.mark.parametrize(("speed", "held"), [(9, FASTEST), (-9, -FASTEST), (Fraction(1, 9), SLOWEST), (0, -SLOWEST)])
def test_speeds_are_held_within_limits(speed: Fraction, held: Fraction) -> None:
    clock, _ = _clock()
    clock.set_speed(Fraction(speed))
    assert clock.speed == held


def test_loop_goes_round_in_the_range() -> None:
    clock, time = _clock()
    clock.set_range(30, 10)
    assert clock.range == Range(10, 30)
    clock.set_loop(True)
    clock.rewind_if_spent()
    clock.play()
    seen = []
    for _ in range(45):
        seen.append(clock.frame)
        time.go(1 / 24 + 1e-9)
    assert seen == [10 + place % 21 for place in range(45)]
    assert not clock.at_end
    clock.set_speed(Fraction(-1))
    assert clock.upcoming(30)[:3] == (seen[-1] + 1, seen[-1], seen[-1] - 1)


def test_play_from_a_spent_or_outside_place_begins_at_the_start() -> None:
    clock, _ = _clock()
    clock.seek(99)
    clock.rewind_if_spent()
    assert clock.frame == 0
    clock.set_range(20, 40)
    clock.rewind_if_spent()
    assert clock.frame == 20
    clock.set_speed(Fraction(-1))
    clock.rewind_if_spent()
    assert clock.frame == 40
    clock.seek(33)
    clock.rewind_if_spent()
    assert clock.frame == 33


def test_play_outside_the_range_goes_through_the_timeline() -> None:
    clock, time = _clock()
    clock.set_range(20, 40)
    clock.play()
    clock.seek(90)
    time.go(1)
    assert (clock.frame, clock.at_end) == (99, True)


def test_a_new_length_keeps_place_and_range() -> None:
    clock, _ = _clock()
    clock.seek(80)
    clock.set_length(50)
    assert (clock.frame, clock.range) == (49, Range(0, 49))
    clock.set_range(10, 20)
    clock.set_length(15)
    assert clock.range == Range(10, 14)


def test_four_times_leaves_frames_out_at_even_steps() -> None:
    clock, time = _clock()
    clock.set_speed(Fraction(4))
    clock.play()
    coming = clock.upcoming(5)
    assert coming == (0, 3, 6, 9, 12)
    time.go(clock.due_in_ns() / 1e9)
    assert clock.frame == 3


@given(
    speed=st.sampled_from([Fraction(1, 4), Fraction(1), Fraction(2), Fraction(4), Fraction(-1), Fraction(-4)]),
    first=st.integers(0, 40),
    length=st.integers(1, 60),
    loop=st.booleans(),
    start=st.integers(0, 99),
    waits=st.lists(st.integers(0, 300_000_000), max_size=20),
)
def test_what_was_said_to_come_does_come(
    speed: Fraction, first: int, length: int, loop: bool, start: int, waits: list[int]
) -> None:
    clock, time = _clock()
    clock.set_range(first, first + length - 1)
    clock.set_loop(loop)
    clock.set_speed(speed)
    clock.seek(start)
    clock.rewind_if_spent()
    clock.play()
    for wait in waits:
        expected = clock.frame_of(clock.step() + 1)
        assert clock.range.first <= clock.frame <= clock.range.last
        time.ns += clock.due_in_ns()
        assert clock.frame == expected
        assert clock.upcoming(4)[0] == clock.frame
        time.ns += wait


def test_time_follows_the_device_smoothly_and_never_goes_back() -> None:
    own, device = HandTime(), HandTime()
    time = PlaybackTime(own)
    time.follow(device)
    last = time.now_ns()
    begin, device_begin = last, device.ns
    for tick in range(4000):  # 40 s; the device is 1 % slow and tells its time ten times a second
        own.go(0.01)
        if tick % 10 == 9:
            device.go(0.1 * 0.99)
        now = time.now_ns()
        assert now >= last
        last = now
    assert abs((last - begin) - (device.ns - device_begin)) < 60_000_000
    time.let_go()
    own.go(1)
    assert time.now_ns() == last + 1_000_000_000


def test_a_device_that_stands_still_does_not_stop_time() -> None:
    own, device = HandTime(), HandTime()
    time = PlaybackTime(own)
    time.follow(device)
    begin = time.now_ns()
    for _ in range(100):
        own.go(0.01)
        time.now_ns()
    device.go(0.01)
    own.go(0.01)
    assert time.now_ns() - begin == pytest.approx(1.01e9, abs=2e7)
