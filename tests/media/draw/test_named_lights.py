"""Lamps out of doors, lanterns that are the subject, northern lights, wildfire and caustics, as sets show them."""

import numpy as np
import pytest

from studio.domain.sketch import Action, Family, HeldThing, Light, LightAccent, Place, SketchSubject
from studio.media.draw.layers import Layer, SetPicture
from tests.media.draw.flat import CANVAS, beat, flat, inside, painted

LAMP = (LightAccent.LAMP,)
OUTDOORS = [Place.ROAD, Place.MEADOW, Place.SNOW, Place.FOREST, Place.GARDEN, Place.BEACH, Place.RIVER, Place.DESERT]


def names(picture: SetPicture) -> set[str]:
    return {layer.name for layer in picture.layers}


def layer_of(picture: SetPicture, name: str) -> Layer:
    return next(layer for layer in picture.layers if layer.name == name)


def alone(picture: SetPicture, *wanted: str, time_s: float | None = None) -> np.ndarray:
    """Lay only some layers of a picture, and give the frame's part."""
    layers = [layer for layer in picture.layers if layer.name in wanted]
    return inside(flat(SetPicture(layers, picture.main, [], None), time_s=time_s))


@pytest.mark.parametrize("place", OUTDOORS)
def test_lamps_out_of_doors_stand_on_posts_on_the_ground(place: Place) -> None:
    picture = painted(beat(place, light=Light.NIGHT, light_accents=LAMP))
    assert "lamp posts" in names(picture)
    assert not {"lamp", "lamp light"} & names(picture)
    rows = np.flatnonzero((alone(picture, "lamp posts")[..., 3] > 200).any(axis=1))
    assert rows[-1] > 0.6 * CANVAS.height
    assert picture.lamps


@pytest.mark.parametrize("place", [Place.SEA, Place.LAKE])
def test_lamps_over_open_water_are_small_lights_of_the_far_shore(place: Place) -> None:
    picture = painted(beat(place, light=Light.DUSK, light_accents=LAMP))
    assert "shore lights" in names(picture)
    assert not {"lamp", "lamp posts"} & names(picture)
    rows = np.flatnonzero((alone(picture, "shore lights")[..., 3] > 150).any(axis=1))
    assert 0.4 * CANVAS.height < rows[0] <= rows[-1] < 0.85 * CANVAS.height


def test_the_lamps_of_a_harbour_stand_on_its_quay() -> None:
    picture = painted(beat(Place.SEA, place_detail="harbour", light=Light.DUSK, light_accents=LAMP))
    columns = np.flatnonzero((alone(picture, "shore lights")[..., 3] > 150).any(axis=0))
    assert columns[0] > 0.4 * CANVAS.width


def test_posts_by_day_are_not_lit() -> None:
    day, night = (painted(beat(Place.ROAD, light=light, light_accents=LAMP)) for light in (Light.NOON, Light.NIGHT))
    assert alone(day, "lamp posts")[..., 2].sum() < alone(night, "lamp posts")[..., 2].sum() / 2


@pytest.mark.parametrize("place", [Place.KITCHEN, Place.BAR])
def test_a_lamp_indoors_hangs_from_the_ceiling(place: Place) -> None:
    assert "lamp" in names(painted(beat(place, light=Light.LAMP, light_accents=LAMP)))


@pytest.mark.parametrize(
    "subject",
    [
        SketchSubject(family=Family.LAMP, variant="lantern"),
        SketchSubject(family=Family.OBJECT, variant="candle", action=Action.FLICKER),
        SketchSubject(family=Family.PERSON, held=HeldThing(family=Family.LAMP, variant="lantern")),
    ],
)
def test_a_lantern_that_is_seen_brings_no_second_lamp(subject: SketchSubject) -> None:
    lights = (LightAccent.LAMP, LightAccent.CANDLE)
    picture = painted(beat(Place.KITCHEN, light=Light.LAMP, light_accents=lights, subjects=(subject,)))
    assert not {"lamp", "lamp light", "candle", "candle flame"} & names(picture)


@pytest.mark.parametrize("place", [Place.LAKE, Place.SNOW, Place.MOUNTAINS, Place.MEADOW, Place.FOREST, Place.SEA])
def test_northern_lights_move_in_the_sky_only(place: Place) -> None:
    picture = painted(beat(place, light=Light.NIGHT, light_accents=(LightAccent.AURORA,)))
    now, later = (alone(picture, "aurora", time_s=time_s) for time_s in (0.5, 2.5))
    assert not np.array_equal(now, later)
    lit = now.astype(int)
    assert lit[..., 1].sum() > 1.2 * lit[..., 2].sum()  # green before red
    assert now[round(0.62 * CANVAS.height) :, :, 3].max() == 0


@pytest.mark.parametrize("place", [Place.ROOM, Place.CORRIDOR, Place.UNDERWATER])
def test_where_no_sky_is_seen_there_are_no_northern_lights_and_no_wildfire(place: Place) -> None:
    picture = painted(beat(place, light_accents=(LightAccent.AURORA, LightAccent.WILDFIRE)))
    assert not {"aurora", "wildfire 0", "embers"} & names(picture)


@pytest.mark.parametrize("place", [Place.MOUNTAINS, Place.FOREST, Place.MEADOW, Place.ROAD])
def test_a_wildfire_spreads_along_the_ground(place: Place) -> None:
    picture = painted(beat(place, light=Light.DUSK, light_accents=(LightAccent.WILDFIRE,)))
    assert {"wildfire 0", "wildfire 1", "fire smoke", "embers"} <= names(picture)
    assert "flames" not in names(picture)
    burning = [(alone(picture, "wildfire 0", "wildfire 1", time_s=t)[..., 3] > 128) for t in (0.0, 2.0, 4.5)]
    widths = [np.count_nonzero(fire.any(axis=0)) for fire in burning]
    assert 0.3 * CANVAS.width < widths[0] < widths[1] < widths[2]
    assert np.flatnonzero(burning[0].any(axis=1))[0] > 0.3 * CANVAS.height


def test_caustics_lie_on_walls_and_pool_floors_only() -> None:
    lights = (LightAccent.CAUSTICS,)
    shown = {
        place: painted(beat(place, light_accents=lights)) for place in (Place.ROOM, Place.DESERT, Place.UNDERWATER)
    }
    assert "caustics" in names(shown[Place.ROOM])
    assert "caustics" in names(shown[Place.UNDERWATER])
    assert "caustics" not in names(shown[Place.DESERT])
    assert "caustics" in names(painted(beat(Place.GARDEN, place_detail="pool", light_accents=lights)))
    assert layer_of(shown[Place.ROOM], "caustics").depth < shown[Place.ROOM].main.depth
