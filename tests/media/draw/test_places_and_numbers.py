"""Number and place in the frame: as many as the words say, none hidden or cut off, and where the words put them."""

from itertools import pairwise

import numpy as np
import pytest
from numpy.typing import NDArray

from studio.domain.sketch import Action, Colour, Family, Light, Place, ShotSize, SketchSubject, Spot
from studio.media.draw.actors import Actor
from studio.media.draw.casting import Staging, cast
from studio.media.draw.layers import Canvas
from studio.media.draw.palette import palette_for
from studio.media.draw.sets.registry import build_set
from tests.media.draw.scenes import HEIGHT, WIDTH, beat, frames_of, request_for


def _cast(place: Place, *subjects: SketchSubject, size: ShotSize = ShotSize.WIDE) -> list[Actor]:
    shown = beat(place=place, light=Light.NOON, size=size, subjects=subjects)
    canvas, palette = Canvas(WIDTH, HEIGHT, 0, 0), palette_for(Light.NOON)
    picture = build_set(shown, canvas, palette, 3)
    person_px = picture.main.person_px
    return cast(Staging(shown, canvas, palette.ink(), palette.rim, 1.0, main_person_px=person_px), picture)


def _box(actor: Actor) -> tuple[float, float, float, float]:
    """Give left, top, right, bottom in shares of the frame."""
    box = actor.figure.bounds.translated(actor.x, actor.y)
    return box.left() / WIDTH, box.top() / HEIGHT, box.right() / WIDTH, box.bottom() / HEIGHT


@pytest.mark.parametrize("count", [2, 3, 5, 12])
@pytest.mark.parametrize(
    ("place", "family"), [(Place.LAKE, Family.BOAT), (Place.MEADOW, Family.HORSE), (Place.MEADOW, Family.BIRD)]
)
def test_as_many_as_the_words_say_are_in_the_frame(place: Place, family: Family, count: int) -> None:
    action = Action.FLY if family is Family.BIRD else Action.STILL
    actors = _cast(place, SketchSubject(family=family, count=count, action=action))
    assert len(actors) == count
    for left, top, right, bottom in map(_box, actors):
        assert -0.03 < left < right < 1.03
        assert -0.03 < top < bottom < 1.1


def test_a_row_of_three_does_not_hide_one_behind_another() -> None:
    boats = sorted(_cast(Place.LAKE, SketchSubject(family=Family.BOAT, count=3)), key=lambda one: one.x)
    for one, other in pairwise(boats):
        assert _box(one)[2] < _box(other)[0] + 0.02


SPOTS = {
    Spot.UPPER_LEFT: (0.0, 0.45, 0.0, 0.5),
    Spot.UPPER_RIGHT: (0.55, 1.0, 0.0, 0.5),
    Spot.LEFT: (0.0, 0.45, 0.0, 1.0),
    Spot.RIGHT: (0.55, 1.0, 0.0, 1.0),
    Spot.CENTRE: (0.4, 0.6, 0.0, 1.0),
    Spot.LOWER_RIGHT: (0.55, 1.0, 0.5, 1.0),
}


@pytest.mark.parametrize("size", [ShotSize.WIDE, ShotSize.MEDIUM_WIDE])
@pytest.mark.parametrize("spot", list(SPOTS))
@pytest.mark.parametrize("family", [Family.BIRD, Family.BALL])
def test_a_thing_is_whole_where_the_words_put_it(family: Family, spot: Spot, size: ShotSize) -> None:
    action = Action.FLY if family is Family.BIRD and spot.value.startswith("upper") else Action.STILL
    (actor,) = _cast(Place.MEADOW, SketchSubject(family=family, spot=spot, action=action), size=size)
    left, top, right, bottom = _box(actor)
    least_x, most_x, least_y, most_y = SPOTS[spot]
    assert least_x <= (left + right) / 2 <= most_x
    assert least_y <= (top + bottom) / 2 <= most_y
    assert -0.03 < left < right < 1.03


def _red(frame: NDArray[np.uint8]) -> int:
    blue, green, red = (frame[..., i].astype(int) for i in range(3))
    return int(((red > 120) & (red > 2 * green) & (red > 2 * blue)).sum())


def test_the_foreground_is_large_and_the_distance_small() -> None:
    areas = []
    for spot in (Spot.BACKGROUND, None, Spot.FOREGROUND):
        coat = SketchSubject(family=Family.PERSON, colour=Colour.RED, spot=spot)
        areas.append(_red(frames_of(request_for(beat(place=Place.MEADOW, light=Light.NOON, subjects=(coat,))), 0)[0]))
    assert 4 * areas[0] < areas[1] < areas[2] / 1.2


def test_what_stands_left_and_right_stands_on_one_ground() -> None:
    left = SketchSubject(family=Family.DOG, spot=Spot.LEFT)
    dog, cat = _cast(Place.GARDEN, left, SketchSubject(family=Family.CAT, spot=Spot.RIGHT))
    assert dog.y == pytest.approx(cat.y)
    assert cat.figure.height_px > 0.3 * dog.figure.height_px
