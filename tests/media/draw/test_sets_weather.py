"""Weather in the air: what falls moves, repeats without a seam, and stays outside of rooms."""

import numpy as np
import pytest

from studio.domain.sketch import Light, Place, Weather
from studio.media.draw.layers import Layer, SetPicture, Stand
from studio.media.draw.palette import palette_for
from studio.media.draw.weather import air_weather, weather_layers
from tests.media.draw.flat import CANVAS, beat, flat

MOVING = [w for w in Weather if w is not Weather.CLOUDS]


def layers_of(*weather: Weather, seed: int = 2) -> list[Layer]:
    return weather_layers(weather, CANVAS, palette_for(Light.OVERCAST), seed)


def frame(layers: list[Layer], time_s: float) -> np.ndarray:
    return flat(SetPicture(layers, Stand(0, 0, 1, 1), [], None), time_s=time_s)


@pytest.mark.parametrize("weather", MOVING)
def test_every_weather_is_seen_and_repeats_for_a_seed(weather: Weather) -> None:
    now = frame(layers_of(weather), 0.4)
    assert now[..., 3].max() > 20
    assert np.array_equal(now, frame(layers_of(weather), 0.4))
    assert not np.array_equal(now, frame(layers_of(weather, seed=9), 0.4))


@pytest.mark.parametrize("weather", [w for w in MOVING if w is not Weather.FOG])
def test_what_is_in_the_air_moves(weather: Weather) -> None:
    layers = layers_of(weather)
    assert not np.array_equal(frame(layers, 0.4), frame(layers, 0.9))


def test_near_rain_falls_faster_and_further_in_front() -> None:
    layers = layers_of(Weather.RAIN)
    assert [layer.depth for layer in layers] == sorted(layer.depth for layer in layers)
    assert len(layers) == 3


def test_a_storm_has_one_rain_only() -> None:
    assert len(layers_of(Weather.STORM, Weather.RAIN)) == 3


def test_rain_falls_evenly_over_the_whole_canvas() -> None:
    alpha = frame(layers_of(Weather.RAIN), 0.3)[..., 3].astype(float)
    columns = np.array([part.mean() for part in np.array_split(alpha, 4, axis=1)])
    rows = np.array([part.mean() for part in np.array_split(alpha, 4, axis=0)])
    assert columns.min() > 0.4 * columns.max()
    assert rows.min() > 0.4 * rows.max()


def test_indoors_the_rain_stays_outside_and_the_steam_inside() -> None:
    window = beat(Place.WINDOW, weather=(Weather.RAIN, Weather.STEAM))
    assert air_weather(window) == (Weather.STEAM,)
    street = beat(Place.CITY_STREET, weather=(Weather.RAIN, Weather.WIND))
    assert air_weather(street) == street.weather


def test_clouds_belong_to_the_sky_of_the_set() -> None:
    assert layers_of(Weather.CLOUDS) == []
