"""What sets owe the eye: lamps after dark, water that heaves, ground under the feet, no lights in mid-air."""

import numpy as np
import pytest

from studio.domain.sketch import Angle, Family, Light, LightAccent, Place, SketchSubject, Weather
from studio.media.draw.layers import SetPicture
from tests.media.draw.flat import CANVAS, beat, flat, inside, luma, painted


def names(picture: SetPicture) -> set[str]:
    return {layer.name for layer in picture.layers}


def subject(family: Family, variant: str = "") -> tuple[SketchSubject, ...]:
    return (SketchSubject(family=family, variant=variant),)


def test_a_market_is_lit_by_its_own_lamps_after_dark_only() -> None:
    assert "stall lights" not in names(painted(beat(Place.MARKET, light=Light.NOON)))
    night = painted(beat(Place.MARKET, light=Light.NIGHT))
    lit = luma(inside(flat(night)))
    assert {"stall lights", "bulb strings"} <= names(night)
    night.layers = [layer for layer in night.layers if layer.name not in ("stall lights", "bulb strings")]
    assert lit > luma(inside(flat(night))) + 2.0


def test_wet_streets_give_the_lamps_back_at_night() -> None:
    wet = beat(Place.CITY_STREET, weather=(Weather.RAIN,))
    dark, day = (painted(wet.replace(light=light)) for light in (Light.NIGHT, Light.NOON))
    assert "wet road" in names(dark) & names(day)
    assert dark.lamps
    assert not day.lamps


@pytest.mark.parametrize("family", [Family.BOAT, Family.LIGHTHOUSE])
def test_a_storm_sea_heaves_the_same_way_every_time(family: Family) -> None:
    storm = beat(Place.SEA, light=Light.STORM, subjects=subject(family))
    picture = painted(storm)
    now = flat(picture, time_s=0.4)
    assert not np.array_equal(now, flat(picture, time_s=1.2))
    assert np.array_equal(now, flat(painted(storm), time_s=0.4))


@pytest.mark.parametrize("time_s", [0.0, 0.9, 2.1])
def test_no_edge_of_a_heaving_wave_comes_into_view(time_s: float) -> None:
    picture = painted(beat(Place.SEA, light=Light.STORM, subjects=subject(Family.BOAT)))
    assert inside(flat(picture, time_s=time_s))[..., 3].min() == 255


def test_water_breaks_on_the_rock_of_a_lighthouse_in_a_storm() -> None:
    storm = beat(Place.SEA, light=Light.STORM, subjects=subject(Family.LIGHTHOUSE))
    assert "splash" in names(painted(storm))
    assert "breakers" in names(painted(storm.replace(light=Light.NOON)))


def test_neon_signs_hang_in_a_street_and_stand_on_posts_in_the_open() -> None:
    signs = (LightAccent.NEON_SIGNS,)
    beach = painted(beat(Place.BEACH, light=Light.NEON, light_accents=signs))
    assert "signs" not in names(beach)  # they shine from the far shore
    meadow = painted(beat(Place.MEADOW, light=Light.NIGHT, light_accents=signs))
    layer = next(layer for layer in meadow.layers if layer.name == "signs")
    assert layer.image is not None
    picture = SetPicture([layer], meadow.main, [], None)
    rows = np.flatnonzero(flat(picture)[..., 3].max(axis=1) > 200)
    assert rows[-1] > CANVAS.y(0.6)


def test_people_stand_on_the_terrace_before_the_water() -> None:
    picture = painted(beat(Place.SKYLINE, subjects=subject(Family.PERSON)))
    floor = next(layer for layer in picture.layers if layer.name == "terrace")
    rail = next(layer for layer in picture.layers if layer.name == "balustrade")
    assert floor.depth < rail.depth < picture.main.depth
    assert floor.offset.y() < picture.main.y


def test_a_cat_sits_on_the_ledge_of_a_window_and_a_person_stands_behind_it() -> None:
    cat, person = (painted(beat(Place.WINDOW, subjects=subject(family))) for family in (Family.CAT, Family.PERSON))
    assert CANVAS.y(0.8) < cat.main.y < CANVAS.y(1.0)
    assert person.main.y > CANVAS.y(1.0)


def test_a_car_crosses_the_picture_and_a_walker_goes_into_it() -> None:
    car, walker = (painted(beat(Place.ROAD, subjects=subject(family))) for family in (Family.CAR, Family.PERSON))
    assert "fence" in names(car)
    assert "fence" not in names(walker)


def test_the_deep_keeps_its_colour_by_day() -> None:
    corners = [
        inside(flat(painted(beat(place, light=Light.GOLDEN))))[-20:, :20, :3].astype(float).mean(axis=(0, 1))
        for place in (Place.UNDERWATER, Place.SPACE)
    ]
    for blue, _, red in corners:
        assert blue > red


@pytest.mark.parametrize(("place", "floor"), [(Place.FOREST, "canopy"), (Place.SKYLINE, "own roof")])
def test_seen_from_the_air_a_person_stands_in_the_clear_and_a_bird_over_it_all(place: Place, floor: str) -> None:
    from_air = beat(place, angle=Angle.AERIAL)
    walker, bird = (painted(from_air.replace(subjects=subject(f))) for f in (Family.PERSON, Family.BIRD))
    assert floor in names(walker)
    x, y = round(walker.main.x), round(walker.main.y)
    around = [flat(p)[y - 6 : y + 6, x - 20 : x + 20, :3].astype(float).std() for p in (walker, bird)]
    assert around[0] < around[1]  # even ground under the feet, trees or houses without anybody
