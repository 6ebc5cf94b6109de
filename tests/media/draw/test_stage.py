"""The stage: frames that repeat bit for bit, seeds, beats, light, words, treatments, the first picture."""

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage

from studio.domain.errors import InputError
from studio.domain.sketch import (
    Action,
    Angle,
    CameraMove,
    Colour,
    Family,
    Light,
    Move,
    Pace,
    Place,
    ShotSize,
    SketchSubject,
    Spot,
    Subtitle,
    Treatment,
    Weather,
)
from studio.media.draw.stage import Stage
from tests.media.draw.scenes import HEIGHT, WIDTH, beat, difference, frames_of, request_for

PERSON = SketchSubject(family=Family.PERSON)


def test_the_same_request_gives_the_same_pixels_in_any_order() -> None:
    request = request_for(
        beat(weather=(Weather.RAIN,), camera=(CameraMove(move=Move.PUSH_IN), CameraMove(move=Move.HANDHELD)))
    )
    forward = frames_of(request, 0, 7, 23)
    backward = frames_of(request, 23, 7, 0)
    for one, other in zip(forward, reversed(backward), strict=True):
        assert np.array_equal(one, other)


def test_a_set_is_given_up_between_its_layers_and_can_be_painted_later() -> None:
    class Halted(Exception):
        pass

    left = 3

    def halt() -> None:
        nonlocal left
        left -= 1
        if left == 0:
            raise Halted

    stage = Stage(request_for(), halt)
    with pytest.raises(Halted):
        stage.frame(0)
    assert stage.frame(0) == Stage(request_for()).frame(0)


def test_another_seed_moves_the_set() -> None:
    one, other = (frames_of(request_for(seed=seed), 0)[0] for seed in (1, 2))
    assert difference(one, other) > 0.5


@pytest.mark.parametrize("place", list(Place))
def test_every_place_covers_what_was_in_the_buffer(place: Place) -> None:
    request = request_for(beat(place=place, subjects=(), camera=(CameraMove(move=Move.CRANE_UP),)))
    stage = Stage(request)
    clean = np.zeros((HEIGHT, WIDTH, 4), np.uint8)
    used = np.full((HEIGHT, WIDTH, 4), 255, np.uint8)
    for index in (0, 23):
        stage.paint(index, clean)
        stage.paint(index, used)
        assert np.array_equal(clean, used)
        assert clean[..., :3].std() > 3


OWN_COLOURS = (Family.MICROPHONE, Family.EYE)


@pytest.mark.parametrize("family", [family for family in Family if family not in OWN_COLOURS])
def test_every_family_is_seen_and_takes_the_colour_of_the_words(family: Family) -> None:
    for size in (ShotSize.EXTREME_WIDE, ShotSize.WIDE):
        red, blue = (
            frames_of(
                request_for(
                    beat(place=Place.MEADOW, size=size, subjects=(SketchSubject(family=family, colour=colour),))
                ),
                0,
            )[0]
            for colour in (Colour.RED, Colour.BLUE)
        )
        assert difference(red, blue) > 0.01, size


@pytest.mark.parametrize("angle", [Angle.OVER_THE_SHOULDER, Angle.POV])
def test_what_the_camera_looks_past_is_in_the_picture(angle: Angle) -> None:
    level, past = (frames_of(request_for(beat(angle=a)), 0)[0] for a in (Angle.EYE_LEVEL, angle))
    assert difference(level, past) > 2


@pytest.mark.parametrize("size", [(320, 180), (180, 320), (200, 200), (160, 200), (420, 180)])
def test_every_ratio_is_filled_to_its_edges(size: tuple[int, int]) -> None:
    width, height = size
    request = request_for(
        beat(camera=(CameraMove(move=Move.PAN_LEFT), CameraMove(move=Move.ROLL_LEFT))), width_px=width, height_px=height
    )
    for frame in frames_of(request, 0, 12, 23):
        corners = frame[[0, 0, -1, -1], [0, -1, 0, -1], :3]
        assert corners.max(axis=1).min() > 8


def test_a_cut_changes_the_picture_at_once_and_a_change_dissolves() -> None:
    cut = request_for(beat(), beat(start_s=1.0, end_s=2.0, cut=True, place=Place.MARKET, light=Light.NOON, subjects=()))
    change = request_for(
        beat(), beat(start_s=1.0, end_s=2.0, cut=False, place=Place.MARKET, light=Light.NOON, subjects=())
    )
    before, at, settled = frames_of(cut, 23, 24, 40)
    assert difference(before, at) > 10
    assert difference(at, settled) < 6
    before, at, settled = frames_of(change, 23, 24, 40)
    assert difference(before, at) < difference(before, settled) / 2


def test_a_light_that_turns_darkens_without_a_jump() -> None:
    request = request_for(beat(light=Light.NOON, light_to=Light.NIGHT, subjects=()))
    lumas = [frame[..., :3].mean() for frame in frames_of(request, 0, 5, 6, 7, 12, 18, 23)]
    assert lumas == sorted(lumas, reverse=True)
    assert lumas[0] - lumas[-1] > 40
    assert max(a - b for a, b in pairwise(lumas[1:4])) < 15


@pytest.mark.parametrize("treatment", list(Treatment))
def test_each_treatment_changes_the_picture(treatment: Treatment) -> None:
    plain = frames_of(request_for(), 0)[0]
    treated = frames_of(request_for(plan={"treatments": (treatment,)}), 0)[0]
    assert difference(plain, treated) > 0.25
    if treatment in (Treatment.BLACK_AND_WHITE, Treatment.NOIR):
        assert np.ptp(treated[..., :3].astype(int), axis=2).max() <= 2


def test_the_label_is_there_only_when_asked_for() -> None:
    bare, labelled = (frames_of(request_for(label=label), 0)[0] for label in (False, True))
    changed = np.argwhere(np.abs(bare[..., :3].astype(int) - labelled[..., :3].astype(int)).max(axis=2) > 12)
    assert len(changed) > 100
    assert changed[:, 0].min() > 0.85 * HEIGHT
    assert changed[:, 1].max() < 0.5 * WIDTH


def test_a_subtitle_is_shown_in_its_time_only() -> None:
    words = Subtitle(start_s=0.25, end_s=0.75, text="Wait for me at the gate, <b>please</b>")
    request = request_for(plan={"subtitles": (words,)})
    silent = request_for()
    for index, shown in ((0, False), (6, True), (17, True), (18, False)):
        changed = difference(frames_of(request, index)[0], frames_of(silent, index)[0])
        assert (changed > 0.05) is shown, index


def _red(frame: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Find the red coat."""
    blue, green, red = (frame[..., i].astype(int) for i in range(3))
    return (red > 120) & (red > 2 * green) & (red > 2 * blue)


def _red_of(*indices: int, **changes: object) -> list[NDArray[np.bool_]]:
    person = PERSON.replace(colour=Colour.RED, **changes)
    return [_red(f) for f in frames_of(request_for(beat(end_s=3.0, light=Light.NOON, subjects=(person,))), *indices)]


def test_a_bigger_shot_size_gives_a_bigger_subject() -> None:
    coat = PERSON.replace(colour=Colour.RED)
    areas = [
        int(_red(frames_of(request_for(beat(size=size, light=Light.NOON, subjects=(coat,))), 0)[0]).sum())
        for size in (ShotSize.EXTREME_WIDE, ShotSize.WIDE, ShotSize.MEDIUM_WIDE)
    ]
    assert 4 < 3 * areas[0] < areas[1] < areas[2] / 1.5


def test_place_and_number_are_honoured() -> None:
    left, right = (_red_of(0, spot=spot)[0] for spot in (Spot.LEFT, Spot.RIGHT))
    assert np.argwhere(left)[:, 1].mean() < 0.35 * WIDTH
    assert np.argwhere(right)[:, 1].mean() > 0.65 * WIDTH
    assert _red_of(0, count=3)[0].sum() > 2 * _red_of(0)[0].sum()


def test_a_walker_moves_on_and_faces_its_way() -> None:
    for facing_left in (False, True):
        start, end = (np.argwhere(f)[:, 1].mean() for f in _red_of(0, 71, action=Action.WALK, facing_left=facing_left))
        assert bool(end < start) is facing_left
        assert abs(end - start) > 0.1 * WIDTH


def test_slow_motion_and_time_lapse_change_how_far_things_get() -> None:
    walker = PERSON.replace(action=Action.WALK)
    frames = {
        pace: frames_of(request_for(beat(end_s=3.0, subjects=(walker,)), plan={"pace": pace}), 60)[0] for pace in Pace
    }
    assert difference(frames[Pace.NORMAL], frames[Pace.SLOW_MOTION]) > 0.5
    assert difference(frames[Pace.NORMAL], frames[Pace.TIME_LAPSE]) > 0.1


def test_the_first_picture_fills_the_first_second_and_then_gives_way(tmp_path: Path) -> None:
    path = tmp_path / "first.png"
    picture = QImage(90, 200, QImage.Format.Format_RGB32)
    picture.fill(QColor(20, 200, 40))
    assert picture.save(str(path))
    request = request_for(beat(end_s=3.0), first_frame_path=str(path))
    first, still, later = frames_of(request, 0, 20, 60)
    for frame in (first, still):
        blue, green, red = frame[HEIGHT // 2, WIDTH // 2, :3].astype(int)
        assert green > 150 > 80 > max(blue, red)
    assert np.array_equal(later, frames_of(request_for(beat(end_s=3.0)), 60)[0])


def test_a_first_picture_that_is_none_names_its_field(tmp_path: Path) -> None:
    broken = tmp_path / "first.png"
    broken.write_bytes(b"\x89PNG\r\n\x1a\nnothing more")
    for path in (broken, tmp_path / "absent.png"):
        with pytest.raises(InputError) as caught:
            frames_of(request_for(first_frame_path=str(path)), 0)
        assert caught.value.field == "first_frame"
