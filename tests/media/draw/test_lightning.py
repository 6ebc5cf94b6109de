"""Lightning: a storm of five seconds shows a bolt in the picture, wherever the camera stands and however near it is."""

from typing import Any

import numpy as np
import pytest

from studio.domain.sketch import Angle, Family, Light, Place, ShotSize, SketchBeat, SketchSubject, Weather
from studio.media.draw.stage import Stage
from studio.media.flashes import flash_moments
from tests.media.draw.scenes import HEIGHT, WIDTH, beat, frames_of, request_for

OUTDOORS = [Place.LAKE, Place.BEACH, Place.FOREST, Place.CITY_STREET, Place.MARKET, Place.NEON_ALLEY, Place.NEUTRAL]


def stormy(place: Place, **changes: Any) -> SketchBeat:
    return beat(end_s=5.0, place=place, light=Light.STORM, weather=(Weather.STORM,), **changes)


def seen_of_a_bolt(shown: SketchBeat, **changes: Any) -> int:
    """Count the pixels that a flash lights up far more than the rest of the picture."""
    at = round(flash_moments(5.0)[0] * 24)
    before, lit = (frame[..., :3].astype(int) for frame in frames_of(request_for(shown, **changes), at - 1, at + 1))
    gain = (lit - before).mean(axis=2)
    return int((gain > np.median(gain) + 35).sum())


def test_the_first_flash_comes_within_five_seconds() -> None:
    assert 0.0 < flash_moments(5.0)[0] < 2.5


@pytest.mark.parametrize("angle", list(Angle))
@pytest.mark.parametrize("place", OUTDOORS)
def test_a_bolt_is_in_the_picture_at_every_angle(place: Place, angle: Angle) -> None:
    assert seen_of_a_bolt(stormy(place, angle=angle, subjects=())) > 40


@pytest.mark.parametrize("facing_left", [False, True])
@pytest.mark.parametrize("size", list(ShotSize))
def test_a_bolt_is_beside_the_subject_at_every_size(size: ShotSize, facing_left: bool) -> None:
    person = SketchSubject(family=Family.PERSON, facing_left=facing_left)
    assert seen_of_a_bolt(stormy(Place.SEA, size=size, subjects=(person,))) > 150


@pytest.mark.parametrize("place", [Place.ROOM, Place.KITCHEN, Place.WINDOW])
def test_a_room_shows_the_bolt_in_its_window(place: Place) -> None:
    assert seen_of_a_bolt(stormy(place, subjects=())) > 60


def test_an_upright_frame_shows_it_too() -> None:
    assert seen_of_a_bolt(stormy(Place.MEADOW, subjects=()), width_px=HEIGHT, height_px=WIDTH) > 100


def test_weather_behind_walls_without_a_window_is_listed_as_not_drawn() -> None:
    assert Stage(request_for(stormy(Place.CORRIDOR))).not_drawn == ("the weather outside a place without a window",)
    assert Stage(request_for(stormy(Place.ROOM))).not_drawn == ()
    assert Stage(request_for(stormy(Place.SEA))).not_drawn == ()
