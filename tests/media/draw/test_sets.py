"""The sets: whole in every angle and ratio, stands where subjects belong, a seed that moves only scenery."""

import numpy as np
import pytest
from PySide6.QtGui import QImage, QPainter

from studio.domain.sketch import (
    Angle,
    Colour,
    Family,
    Light,
    LightAccent,
    Place,
    Season,
    ShotSize,
    SketchSubject,
    Weather,
)
from studio.media.draw.layers import Canvas, SetPicture, Stand
from studio.media.draw.palette import palette_for
from studio.media.draw.sets.registry import palette_in
from tests.media.draw.flat import CANVAS, beat, flat, inside, luma, painted

LIGHTS = list(Light)
ANGLES = [Angle.EYE_LEVEL, Angle.LOW, Angle.HIGH, Angle.AERIAL, Angle.OVERHEAD]
RATIOS = [Canvas(320, 180, 60, 30), Canvas(180, 320, 40, 50), Canvas(240, 240, 40, 40), Canvas(378, 162, 70, 30)]


def stands_of(picture: SetPicture) -> list[Stand]:
    return [picture.main, *picture.others]


def one_of(family: Family) -> tuple[SketchSubject, ...]:
    return (SketchSubject(family=family),)


@pytest.mark.parametrize("place", list(Place))
@pytest.mark.parametrize("angle", ANGLES)
def test_every_place_at_every_angle_covers_the_canvas(place: Place, angle: Angle) -> None:
    light = LIGHTS[(list(Place).index(place) + 3 * ANGLES.index(angle)) % len(LIGHTS)]
    picture = painted(beat(place, angle=angle, light=light))
    pixels = flat(picture)
    assert pixels[..., 3].min() == 255
    assert pixels[..., :3].std() > 4
    assert 2 <= len(picture.layers) <= 20
    assert sum(layer.live is not None for layer in picture.layers) <= 3
    assert picture.horizon_y is None or angle is not Angle.OVERHEAD


@pytest.mark.parametrize("place", list(Place))
@pytest.mark.parametrize("canvas", RATIOS, ids=lambda canvas: f"{canvas.width}x{canvas.height}")
def test_every_place_fills_every_ratio(place: Place, canvas: Canvas) -> None:
    picture = painted(beat(place, light=Light.GOLDEN), canvas=canvas)
    assert flat(picture, canvas)[..., 3].min() == 255
    main = picture.main
    assert canvas.x(0.1) < main.x < canvas.x(0.9)
    assert main.person_px > 0


@pytest.mark.parametrize("place", list(Place))
def test_the_same_seed_paints_the_same_and_another_moves_only_scenery(place: Place) -> None:
    shown = beat(place, light=Light.DAWN, subjects=one_of(Family.PERSON))
    first, again, other = painted(shown, 5), painted(shown, 5), painted(shown, 6)
    assert np.array_equal(flat(first, time_s=1.3), flat(again, time_s=1.3))
    assert not np.array_equal(flat(first), flat(other))
    assert stands_of(first) == stands_of(other)
    assert first.horizon_y == other.horizon_y


@pytest.mark.parametrize("place", [Place.BEACH, Place.LAKE])
def test_lights_keep_their_order_of_brightness(place: Place) -> None:
    value = {light: luma(inside(flat(painted(beat(place, light=light))))) for light in LIGHTS[:9]}
    assert value[Light.NEON] < value[Light.NIGHT] < min(value[Light.STORM], value[Light.DUSK])
    assert max(value[Light.STORM], value[Light.DUSK]) < value[Light.DAWN]
    assert value[Light.DAWN] < max(value[Light.OVERCAST], value[Light.GOLDEN]) < value[Light.NOON]


def test_golden_light_is_warm_and_noon_is_cool() -> None:
    def warmth(light: Light) -> float:
        mean = inside(flat(painted(beat(Place.BEACH, light=light)))).reshape(-1, 4).mean(axis=0)
        return float(mean[2] - mean[0])

    assert warmth(Light.GOLDEN) > warmth(Light.DAWN) > 0 > warmth(Light.NOON)
    assert warmth(Light.NIGHT) < 0


@pytest.mark.parametrize("place", [Place.BEACH, Place.FOREST, Place.MARKET, Place.NEUTRAL, Place.SNOW])
def test_an_adult_grows_from_wide_to_close(place: Place) -> None:
    heights = [
        painted(beat(place, size=size, subjects=one_of(Family.PERSON))).main.person_px / CANVAS.height
        for size in ShotSize
    ]
    assert heights == sorted(heights)
    assert 0.08 <= heights[0] <= 0.14
    assert 0.45 <= heights[1] <= 0.65
    assert heights[4] * 0.15 == pytest.approx(0.61, abs=0.03)


@pytest.mark.parametrize("place", [Place.BEACH, Place.FOREST, Place.MARKET, Place.LAKE, Place.ROAD, Place.CITY_STREET])
def test_a_wide_shot_shows_feet_and_head_on_the_left_third(place: Place) -> None:
    main = painted(beat(place, subjects=one_of(Family.PERSON))).main
    assert CANVAS.y(0.56) < main.y <= CANVAS.y(0.96)
    assert main.y - main.person_px > CANVAS.y(0.08)
    assert CANVAS.x(0.34) < main.x < CANVAS.x(0.43)


@pytest.mark.parametrize("place", [Place.LAKE, Place.RIVER, Place.SEA, Place.BEACH])
def test_a_boat_floats_and_a_person_has_ground(place: Place) -> None:
    assert painted(beat(place, subjects=one_of(Family.BOAT))).main.water
    assert not painted(beat(place, subjects=one_of(Family.PERSON))).main.water
    assert any(stand.water for stand in painted(beat(place, subjects=one_of(Family.PERSON))).others)


@pytest.mark.parametrize("place", [Place.WINDOW, Place.KITCHEN])
def test_small_things_stand_on_the_table(place: Place) -> None:
    close = painted(beat(place, size=ShotSize.CLOSE_UP, subjects=one_of(Family.CUP)))
    assert close.main.table
    assert CANVAS.y(0.7) < close.main.y < CANVAS.y(1.0)
    assert all(stand.table for stand in close.others)
    assert not painted(beat(place, subjects=one_of(Family.PERSON))).main.table


def test_birds_find_the_sky_and_a_tower_is_its_own_building() -> None:
    picture = painted(beat(Place.TOWER, angle=Angle.LOW, light=Light.DUSK, subjects=one_of(Family.BUILDING)))
    assert Family.BUILDING in picture.shown
    assert any(stand.air and stand.y < CANVAS.y(0.5) for stand in picture.others)
    assert painted(beat(Place.TOWER, angle=Angle.LOW, subjects=one_of(Family.FLOCK))).main.air


def test_people_further_away_are_smaller_and_higher() -> None:
    picture = painted(beat(Place.MEADOW, subjects=one_of(Family.PERSON)))
    ground = sorted((s for s in picture.others if not s.air), key=lambda stand: stand.y)
    assert [s.person_px for s in ground] == sorted(s.person_px for s in ground)
    assert ground[0].depth < ground[-1].depth


def test_the_season_colours_the_leaves() -> None:
    def mean(season: Season) -> list[float]:
        pixels = inside(flat(painted(beat(Place.LAKE, season=season))))
        return [float(value) for value in pixels.reshape(-1, 4).mean(axis=0)]

    assert mean(Season.AUTUMN)[2] > mean(Season.SUMMER)[2]
    assert mean(Season.WINTER)[0] > mean(Season.AUTUMN)[0]


def test_rain_wets_the_window_and_the_street() -> None:
    for place in (Place.WINDOW, Place.CITY_STREET):
        dry, wet = painted(beat(place)), painted(beat(place, weather=(Weather.RAIN,)))
        assert {layer.name for layer in wet.layers} != {layer.name for layer in dry.layers}


@pytest.mark.parametrize("accent", list(LightAccent))
def test_every_named_light_can_be_seen(accent: LightAccent) -> None:
    plain = beat(Place.MEADOW, light=Light.DUSK, subjects=one_of(Family.PERSON))
    lit = plain.model_copy(update={"light_accents": (accent,)})
    time_s = 15 / 24
    difference = np.abs(flat(painted(plain), time_s=time_s).astype(int) - flat(painted(lit), time_s=time_s).astype(int))
    if accent not in (LightAccent.SUN, LightAccent.CAUSTICS):  # a dusk keeps its thin moon; caustics need a wall
        assert difference.max() > 12


def test_a_bar_at_night_is_lit_by_its_own_lamps() -> None:
    night = palette_for(Light.NIGHT)
    inside_bar = palette_in(beat(Place.BAR, light=Light.NIGHT), night)
    assert inside_bar.rim.red() > inside_bar.rim.blue()
    assert palette_in(beat(Place.BEACH, light=Light.NIGHT), night) is night


def test_live_layers_leave_the_painter_as_they_found_it() -> None:
    picture = painted(beat(Place.BAR, light_accents=(LightAccent.SPOTLIGHT, LightAccent.BULBS)))
    image = QImage(CANVAS.full_width, CANVAS.full_height, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    for layer in picture.layers:
        if layer.live is not None:
            layer.live(painter, 2.0)
    assert painter.opacity() == 1.0
    assert painter.transform().isIdentity()
    painter.end()


def test_an_abstract_picture_wears_the_colours_of_the_words_and_drifts() -> None:
    reds, blues = (inside(flat(painted(beat(Place.ABSTRACT, tones=(tone,))))) for tone in (Colour.RED, Colour.BLUE))
    assert reds[..., 2].mean() > reds[..., 0].mean() + 30
    assert blues[..., 0].mean() > blues[..., 2].mean() + 30
    assert all(layer.drift_px_s for layer in painted(beat(Place.ABSTRACT)).layers if layer.name.startswith("shape"))
