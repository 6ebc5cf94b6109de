"""Slow motion and time-lapse: how far things get, what streams, and how shadows turn."""

import pytest

from studio.domain.sketch import Action, Family, Light, Pace, Place, SketchSubject
from studio.media.draw.actors import Actor
from studio.media.draw.beat_picture import BeatPicture, BeatSpec
from studio.media.draw.palette import palette_for
from studio.media.draw.sheets import Sheet
from tests.media.draw.scenes import HEIGHT, WIDTH, beat, difference, frames_of, request_for


def _parts(pace: Pace, subject: SketchSubject, place: Place = Place.MEADOW) -> tuple[list[Sheet], Actor]:
    shown = beat(end_s=4.0, place=place, light=Light.GOLDEN, subjects=(subject,))
    picture = BeatPicture(BeatSpec(shown, palette_for(Light.GOLDEN), WIDTH, HEIGHT, 3, 24.0, pace, shallow=False))
    sheets = [part for part in picture._parts if isinstance(part, Sheet)]
    return sheets, next(part for part in picture._parts if isinstance(part, Actor))


@pytest.mark.parametrize(("pace", "sky", "near"), [(Pace.SLOW_MOTION, 0.35, 0.35), (Pace.TIME_LAPSE, 12.0, 3.0)])
def test_the_clock_of_the_sky_and_of_what_is_near(pace: Pace, sky: float, near: float) -> None:
    sheets, _ = _parts(pace, SketchSubject(family=Family.TREE))
    for sheet in sheets:
        moves = sheet.drift_px_s != 0.0 or sheet.live is not None
        if moves:
            assert sheet.rate == (sky if sheet.depth < 0.25 else near)


def test_slow_motion_slows_steps_way_and_leaps() -> None:
    for action in (Action.WALK, Action.JUMP):
        _, plain = _parts(Pace.NORMAL, SketchSubject(family=Family.DOG, action=action))
        _, slow = _parts(Pace.SLOW_MOTION, SketchSubject(family=Family.DOG, action=action))
        assert slow.pace == pytest.approx(0.35 * plain.pace)
        assert slow.rate == pytest.approx(0.35 * plain.rate, rel=0.3)
        assert abs(slow.travel) <= abs(plain.travel)


@pytest.mark.parametrize(
    ("place", "subject"),
    [
        (Place.CITY_STREET, SketchSubject(family=Family.CROWD, action=Action.WALK)),
        (Place.ROAD, SketchSubject(family=Family.CAR)),
    ],
)
def test_crowds_and_traffic_stream_through_a_time_lapse(place: Place, subject: SketchSubject) -> None:
    _, actor = _parts(Pace.TIME_LAPSE, subject, place)
    assert actor.laps
    assert actor.travel > WIDTH
    places = [actor._x_at(share / 100) for share in range(101)]
    box = actor.figure.bounds
    assert min(places) >= -box.right() - 1
    assert max(places) <= actor.canvas.full_width - box.left() + 1
    assert max(places) - min(places) > 0.8 * WIDTH


def test_the_shadow_of_what_stands_turns_from_one_side_to_the_other() -> None:
    tree = SketchSubject(family=Family.TREE)
    still, lapse = (
        frames_of(
            request_for(beat(end_s=4.0, place=Place.MEADOW, light=Light.GOLDEN, subjects=(tree,)), plan={"pace": pace}),
            0,
            95,
        )
        for pace in (Pace.NORMAL, Pace.TIME_LAPSE)
    )
    low = slice(int(0.8 * HEIGHT), None)
    assert difference(lapse[0][low], lapse[1][low]) > difference(still[0][low], still[1][low]) + 0.1
