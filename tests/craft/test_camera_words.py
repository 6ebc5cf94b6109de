"""Six numbers and the words for them: there and back, with everything else in the text left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.craft.analyser import Analyser
from studio.craft.camera_words import STATIC, Axis, CameraValues, read, with_values, words
from studio.craft.sketch.reader import read_sketch
from studio.domain.cards import Component
from studio.domain.sketch import Move, Speed

VALUES = st.builds(CameraValues, *[st.integers(-10, 10)] * 6)
OTHER = ("Handheld", "around the lighthouse", "subtle drift", "rack focus to the hand", "crane up", "on a gimbal")
SAID = ("the camera pans slowly to the left", "Push in", "tilting up", "zooms out fast", "static", "a slow roll right")
TEXTS = st.lists(st.sampled_from(OTHER + SAID), max_size=5).flatmap(
    lambda parts: st.sampled_from((", ", " and ", "; ", ". ", ", then ", " ")).map(lambda joint: joint.join(parts))
)


@given(VALUES)
def test_values_come_back_from_their_words(values: CameraValues) -> None:
    reading = read(words(values))
    assert reading.values == values
    assert reading.unknown == ()


@given(TEXTS, VALUES)
def test_any_text_can_be_made_to_say_the_values(text: str, values: CameraValues) -> None:
    written = with_values(text, values)
    assert read(written).values == values
    assert with_values(written, values) == written


@given(st.lists(st.sampled_from(OTHER), max_size=4), VALUES, VALUES)
def test_words_that_mean_something_else_are_never_changed(
    parts: list[str], before: CameraValues, behind: CameraValues
) -> None:
    text = with_values(", ".join(parts), before)
    written = with_values(text, behind)
    place = 0
    for part in parts:
        place = written.index(part, place) + len(part)


@given(TEXTS)
def test_values_that_a_text_says_change_nothing(text: str) -> None:
    if text.strip():
        assert with_values(text, read(text).values) == text


@given(st.text(max_size=60), VALUES)
def test_no_text_is_too_odd(text: str, values: CameraValues) -> None:
    assert read(with_values(text, values)).values == values


@pytest.mark.parametrize(
    ("text", "values", "unknown"),
    [
        ("slow pan left", {"pan": -3}, ()),
        ("The camera slowly pans to the right.", {"pan": 3}, ()),
        ("fast dolly in, tilt up", {"dolly": 8, "tilt": 5}, ()),
        ("pulls back quickly", {"dolly": -7}, ()),
        ("gentle push-in on the lamp", {"dolly": 4}, ("on the lamp",)),
        ("dolly left past the stalls", {"truck": -5}, ("past the stalls",)),
        ("crash zoom in", {"zoom": 10}, ()),
        ("slow zoom", {"zoom": 3}, ()),
        ("whip pan right", {"pan": 10}, ()),
        ("rolls counterclockwise", {"roll": -5}, ()),
        ("static camera", {}, ()),
        ("locked-off shot", {}, ()),
        ("dolly zoom on the stairs", {}, ("dolly zoom on the stairs",)),
        ("tilt-shift look", {}, ("tilt-shift look",)),
        ("a panda looks left", {}, ("a panda looks left",)),
        ("pan left then pan right", {"pan": -5}, ("pan right",)),
        ("handheld, pan left and orbit", {"pan": -5}, ("handheld", "orbit")),
        ("", {}, ()),
    ],
)
def test_words_of_other_hands_are_read(text: str, values: dict[str, int], unknown: tuple[str, ...]) -> None:
    reading = read(text)
    assert reading.values == CameraValues(**values)
    assert reading.unknown == unknown


@pytest.mark.parametrize(
    ("text", "values", "written"),
    [
        ("", CameraValues(), STATIC),
        ("handheld", CameraValues(), "handheld"),
        ("static camera", CameraValues(pan=-3), "slow pan left"),
        ("Slow pan left across the roofs.", CameraValues(pan=8), "Fast pan right across the roofs."),
        ("The camera pans left.", CameraValues(pan=-5, tilt=3), "The camera pans left, slow tilt up."),
        ("handheld, pan left, around the mill", CameraValues(), "handheld, around the mill"),
        ("Pan left and tilt up", CameraValues(tilt=5), "tilt up"),
        ("pan left then pan right", CameraValues(), STATIC),
    ],
)
def test_only_what_must_change_is_written_anew(text: str, values: CameraValues, written: str) -> None:
    assert with_values(text, values) == written


def test_an_axis_is_changed_alone_and_within_its_limits() -> None:
    assert CameraValues(pan=2).with_value(Axis.ZOOM, -4) == CameraValues(pan=2, zoom=-4)
    with pytest.raises(ValueError, match="11"):
        CameraValues().with_value(Axis.PAN, 11)


DRAWN = {
    Axis.PAN: (Move.PAN_LEFT, Move.PAN_RIGHT),
    Axis.TILT: (Move.TILT_DOWN, Move.TILT_UP),
    Axis.ROLL: (Move.ROLL_LEFT, Move.ROLL_RIGHT),
    Axis.ZOOM: (Move.ZOOM_OUT, Move.ZOOM_IN),
    Axis.DOLLY: (Move.PULL_BACK, Move.PUSH_IN),
    Axis.TRUCK: (Move.TRACK_LEFT, Move.TRACK_RIGHT),
}


@pytest.mark.parametrize("axis", list(Axis))
def test_every_value_is_known_to_the_analyser_and_drawn_as_it_says(axis: Axis, analyser: Analyser) -> None:
    speeds = [Speed.SLOW, Speed.NORMAL, Speed.FAST]
    for side in (-1, 1):
        before = 0
        for size in range(1, 11):
            text = f"A fox in the snow at dawn. {words(CameraValues().with_value(axis, side * size))}."
            assert analyser.read(text).has(Component.CAMERA_MOVEMENT)
            (move,) = read_sketch(text, 3.0, analyser).beats[0].camera
            assert move.move is DRAWN[axis][side > 0]
            assert speeds.index(move.speed) >= before
            before = speeds.index(move.speed)
        assert before == 2
