"""What falls outside a window: it moves, stays behind its pane, and the day of it is a grey one."""

import numpy as np
import pytest

from studio.domain.sketch import Light, LightAccent, Place, Weather
from studio.media.draw.palette import palette_for
from studio.media.draw.sets.registry import palette_in
from tests.media.draw.flat import CANVAS, beat, flat, luma, painted


@pytest.mark.parametrize("place", [Place.ROOM, Place.KITCHEN, Place.WINDOW])
@pytest.mark.parametrize("weather", [Weather.RAIN, Weather.SNOW])
def test_rain_and_snow_fall_behind_a_window(place: Place, weather: Weather) -> None:
    picture = painted(beat(place, weather=(weather,)))
    falling = [layer for layer in picture.layers if layer.name in ("rain outside", "snow outside")]
    assert len(falling) == 1
    picture.layers = falling
    now, later = flat(picture, time_s=0.5), flat(picture, time_s=1.0)
    assert now[..., 3].max() > 60
    assert not np.array_equal(now, later)
    assert np.array_equal(now, flat(picture, time_s=0.5))


def test_what_falls_outside_stays_behind_the_pane() -> None:
    picture = painted(beat(Place.ROOM, weather=(Weather.SNOW,)))
    picture.layers = [layer for layer in picture.layers if layer.name == "snow outside"]
    seen = np.argwhere(flat(picture, time_s=0.7)[..., 3] > 0)
    top, left = seen.min(axis=0)
    bottom, right = seen.max(axis=0)
    assert left >= CANVAS.x(0.10) - 1
    assert right <= CANVAS.x(0.34) + 1
    assert top >= CANVAS.y(0.10) - 1
    assert bottom <= CANVAS.y(0.60) + 1


def test_noon_in_the_rain_is_overcast_unless_the_sun_is_named() -> None:
    wet = beat(Place.CITY_STREET, light=Light.NOON, weather=(Weather.RAIN,))
    noon = palette_for(Light.NOON)
    assert palette_in(wet, noon) == palette_for(Light.OVERCAST)
    assert palette_in(wet.replace(light_accents=(LightAccent.SUN,)), noon) == noon


def test_a_home_at_night_is_warmer_than_its_window_and_cold_by_moonlight() -> None:
    night = beat(Place.ROOM, light=Light.NIGHT)
    home, moonlit = painted(night), painted(night.replace(light_accents=(LightAccent.MOON,)))
    warm, cold = (flat(picture)[..., :3].astype(float).mean(axis=(0, 1)) for picture in (home, moonlit))
    assert warm[2] - warm[0] > cold[2] - cold[0] + 5  # red over blue
    assert luma(flat(home)) < luma(flat(painted(beat(Place.ROOM, light=Light.NOON))))
