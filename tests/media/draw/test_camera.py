"""Camera movements: their arithmetic, and their signs measured on painted frames."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from studio.domain.sketch import Action, Angle, CameraMove, Colour, Family, Light, Move, Place, SketchSubject, Speed
from studio.media.draw.camera import DEPTHS, CameraPath, Pose, eased, stretch
from tests.judge.motion import Motion, details_of, grey, motion_between
from tests.media.draw.scenes import HEIGHT, WIDTH, beat, frames_of, request_for

MOVES = st.lists(
    st.builds(CameraMove, move=st.sampled_from(Move), speed=st.sampled_from(Speed), then=st.booleans()), max_size=4
)


@given(st.floats(0, 1), st.floats(0, 1))
def test_the_way_travelled_never_goes_back(one: float, other: float) -> None:
    early, late = sorted((one, other))
    assert 0.0 <= eased(early) <= eased(late) <= 1.0


def test_the_way_begins_and_ends_at_rest_and_is_even_between() -> None:
    assert eased(0) == 0.0
    assert eased(0.5) == pytest.approx(0.5)
    assert eased(1) == 1.0
    assert eased(0.01) < 0.001
    assert eased(0.4) - eased(0.3) == pytest.approx(eased(0.7) - eased(0.6))


def test_long_takes_travel_further_but_not_in_proportion() -> None:
    assert stretch(5.0) == pytest.approx(1.0)
    assert 1.0 < stretch(10.0) < 2.0


@settings(deadline=None)
@given(MOVES, st.sampled_from(Angle), st.floats(0.1, 60), st.sampled_from([(320, 180), (180, 320), (420, 180)]))
def test_no_move_looks_past_its_margins(
    moves: list[CameraMove], angle: Angle, seconds: float, size: tuple[int, int]
) -> None:
    width, height = size
    path = CameraPath(moves, angle, seconds, width, height)
    anchor = (0.5 * width, 0.5 * height)
    margin_x, _ = path.margins(anchor)
    for step in range(41):
        pose = path.at(seconds * step / 40)
        assert pose.dolly >= 0.999
        if pose.roll_deg == 0.0 and pose.lens == 1.0:
            for depth in DEPTHS:
                assert _seen_beyond(pose, depth, width, anchor[0]) <= margin_x


def _seen_beyond(pose: Pose, depth: float, width: int, anchor: float) -> float:
    scale, (shift, _) = pose.scale(depth), pose.shift(depth)
    left, right = ((x - anchor - shift - pose.hand_x) / scale + anchor for x in (0, width))
    return max(-left, right - width)


def test_moves_that_follow_each_other_share_the_time() -> None:
    moves = (CameraMove(move=Move.PAN_LEFT), CameraMove(move=Move.TILT_UP, then=True))
    path = CameraPath(moves, Angle.EYE_LEVEL, 4.0, WIDTH, HEIGHT)
    start, middle, end = path.at(0.0), path.at(2.0), path.at(4.0)
    assert middle.pan_x > start.pan_x
    assert middle.pan_y == pytest.approx(start.pan_y)
    assert end.pan_x == pytest.approx(middle.pan_x)
    assert end.pan_y > middle.pan_y


def test_faster_words_travel_further() -> None:
    ways = []
    for speed in (Speed.SLOW, Speed.NORMAL, Speed.FAST):
        path = CameraPath((CameraMove(move=Move.TRACK_LEFT, speed=speed),), Angle.EYE_LEVEL, 5.0, 1280, 720)
        ways.append(path.at(5.0).world_x - path.at(0.0).world_x)
    assert ways == [pytest.approx(0.10 * 1280), pytest.approx(0.22 * 1280), pytest.approx(0.45 * 1280)]


def test_only_a_subject_that_moves_is_followed_by_a_tracking_camera() -> None:
    def way_of(**changes: object) -> float:
        person = SketchSubject(family=Family.PERSON, colour=Colour.RED, **changes)
        tracking = (CameraMove(move=Move.TRACK_RIGHT),)
        request = request_for(beat(end_s=5.0, place=Place.BEACH, light=Light.NOON, subjects=(person,), camera=tracking))
        first, last = (np.argwhere(_red(frame))[:, 1].mean() for frame in frames_of(request, 0, 119))
        return float(last - first)

    assert abs(way_of(action=Action.WALK)) < 0.02 * WIDTH
    assert way_of(action=Action.STAND) < -0.12 * WIDTH


def _red(frame: NDArray[np.uint8]) -> NDArray[np.bool_]:
    blue, green, red = (frame[..., i].astype(int) for i in range(3))
    found: NDArray[np.bool_] = (red > 120) & (red > 2 * green) & (red > 2 * blue)
    return found


def test_a_tracked_subject_stays_where_it_is() -> None:
    path = CameraPath((CameraMove(move=Move.TRACK_RIGHT),), Angle.EYE_LEVEL, 5.0, WIDTH, HEIGHT)
    assert path.at(5.0).shift(1.0)[0] < path.at(0.0).shift(1.0)[0]
    assert path.at(5.0).shift(1.0, tracked=True) == path.at(0.0).shift(1.0, tracked=True)


def _measured(move: Move, place: Place, *subjects: SketchSubject) -> Motion:
    request = request_for(beat(end_s=5.0, place=place, subjects=subjects, camera=(CameraMove(move=move),)))
    before, after = frames_of(request, 40, 52)
    return motion_between(details_of(grey(before)), details_of(grey(after)))


@pytest.mark.parametrize("place", [Place.LAKE, Place.MARKET])
@pytest.mark.parametrize("move", list(Move))
def test_each_move_is_seen_in_the_picture_with_its_sign(move: Move, place: Place) -> None:
    seen = _measured(move, place)
    match move:
        case Move.PAN_LEFT | Move.TRACK_LEFT:
            assert seen.right > 1.0
            assert abs(seen.down) < 0.5
        case Move.PAN_RIGHT | Move.TRACK_RIGHT:
            assert seen.right < -1.0
            assert abs(seen.down) < 0.5
        case Move.ORBIT_LEFT:
            assert seen.right > 0.4
        case Move.ORBIT_RIGHT:
            assert seen.right < -0.4
        case Move.TILT_UP | Move.CRANE_UP:
            assert seen.down > 1.0
            assert abs(seen.right) < 0.5
        case Move.TILT_DOWN | Move.CRANE_DOWN:
            assert seen.down < -1.0
            assert abs(seen.right) < 0.5
        case Move.PUSH_IN | Move.ZOOM_IN | Move.FPV:
            assert seen.scale > 1.005
        case Move.PULL_BACK | Move.ZOOM_OUT:
            assert seen.scale < 0.995
        case Move.ROLL_LEFT:
            assert seen.turn_deg > 0.5
        case Move.ROLL_RIGHT:
            assert seen.turn_deg < -0.5
        case Move.HANDHELD:
            assert abs(seen.right) + abs(seen.down) > 0.1
        case Move.STATIC | Move.RACK_FOCUS:
            assert abs(seen.right) + abs(seen.down) + abs(seen.turn_deg) < 0.3
            assert seen.scale == pytest.approx(1.0, abs=0.002)


@pytest.mark.parametrize("place", [Place.DESERT, Place.BEACH, Place.SPACE, Place.MOUNTAINS, Place.SNOW])
@pytest.mark.parametrize("move", [Move.ORBIT_LEFT, Move.ORBIT_RIGHT])
def test_an_orbit_moves_the_subject_and_what_is_near_it_its_own_way_in_open_country(move: Move, place: Place) -> None:
    seen = _measured(move, place, SketchSubject(family=Family.PERSON))
    assert 2.0 < (seen.right if move is Move.ORBIT_LEFT else -seen.right) < 12.0
    assert abs(seen.down) < 0.5


ROUND_NOTHING = [(Move.ORBIT_LEFT, place) for place in Place] + [
    (Move.ORBIT_RIGHT, place) for place in (Place.SEA, Place.BEACH, Place.OPEN_SKY)
]


@pytest.mark.parametrize(("move", "place"), ROUND_NOTHING)
def test_an_orbit_round_an_empty_place_has_its_sign_in_every_set(move: Move, place: Place) -> None:
    seen = _measured(move, place)
    assert (seen.right if move is Move.ORBIT_LEFT else -seen.right) > 1.0
    assert abs(seen.down) < 0.5


def test_an_orbit_round_nothing_moves_all_one_way_and_the_near_faster() -> None:
    path = CameraPath((CameraMove(move=Move.ORBIT_LEFT),), Angle.EYE_LEVEL, 5.0, 1280, 720, pivot=False)
    ways = [path.at(5.0).shift(depth)[0] - path.at(0.0).shift(depth)[0] for depth in (0.0, 0.3, 0.7, 1.1)]
    assert ways[0] > 0
    assert ways == sorted(ways)


def test_an_orbit_moves_the_far_against_the_near() -> None:
    path = CameraPath((CameraMove(move=Move.ORBIT_LEFT),), Angle.EYE_LEVEL, 5.0, 1280, 720)
    far, near = (path.at(5.0).shift(depth)[0] - path.at(0.0).shift(depth)[0] for depth in (0.0, 1.0))
    assert far < 0 < near


@pytest.mark.parametrize("place", [Place.BEACH, Place.DESERT, Place.SEA])
@pytest.mark.parametrize("move", [Move.TILT_UP, Move.TILT_DOWN, Move.CRANE_UP, Move.CRANE_DOWN])
def test_a_tilt_or_crane_over_open_ground_shifts_the_picture_and_does_not_stretch_it(move: Move, place: Place) -> None:
    seen = _measured(move, place, SketchSubject(family=Family.PERSON))
    assert (seen.down if move in (Move.TILT_UP, Move.CRANE_UP) else -seen.down) > 2.5
    assert abs(seen.right) < 0.25 * abs(seen.down)
    assert seen.scale == pytest.approx(1.0, abs=0.012)
