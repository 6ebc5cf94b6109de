"""A set in which nothing happens still moves a little, in itself, and the same way every time."""

import itertools

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage, QPainter

from studio.domain.sketch import Family, Light, LightAccent, Place, ShotSize, SketchSubject, Weather
from studio.media.draw.sway import Sway
from tests.media.draw.flat import beat as set_beat
from tests.media.draw.flat import painted
from tests.media.draw.scenes import beat, frames_of, request_for

OWN_LIGHT = {Place.SPACE: Light.SPACE, Place.UNDERWATER: Light.UNDERWATER, Place.BAR: Light.LAMP}
SOMETHING_PX = 40  # of 57 600, that differ by more than grain


def changed(one: np.ndarray, other: np.ndarray) -> int:
    """Give how many pixels of two frames differ by more than two steps."""
    return int((np.abs(one[..., :3].astype(int) - other[..., :3].astype(int)).max(axis=2) > 2).sum())


@pytest.mark.parametrize("light", [None, Light.NIGHT])
@pytest.mark.parametrize("place", list(Place))
def test_every_set_moves_by_itself_under_a_camera_that_stands(place: Place, light: Light | None) -> None:
    shown = beat(place=place, light=light or OWN_LIGHT.get(place, Light.NOON), subjects=(), end_s=3.0)
    start, later, last = frames_of(request_for(shown), 0, 24, 60)
    assert min(changed(start, later), changed(later, last)) > SOMETHING_PX


@pytest.mark.parametrize("size", [ShotSize.MEDIUM, ShotSize.CLOSE_UP])
@pytest.mark.parametrize("place", [Place.ROOM, Place.KITCHEN, Place.CITY_STREET, Place.FOREST, Place.NEUTRAL])
def test_a_still_thing_seen_close_is_not_frozen(place: Place, size: ShotSize) -> None:
    shown = beat(place=place, light=Light.NOON, size=size, subjects=(SketchSubject(family=Family.BOOK),), end_s=2.0)
    frames = frames_of(request_for(shown), *range(0, 48, 4))
    assert all(changed(one, other) > 0 for one, other in itertools.pairwise(frames))


@pytest.mark.parametrize("place", [Place.ROOM, Place.CITY_STREET, Place.MEADOW, Place.SPACE])
def test_most_of_a_still_picture_stays_where_it_is(place: Place) -> None:
    shown = beat(place=place, light=OWN_LIGHT.get(place, Light.NOON), subjects=(), end_s=2.0)
    start, later = frames_of(request_for(shown), 0, 24)
    assert changed(start, later) < 0.06 * start.shape[0] * start.shape[1]


def test_the_air_moves_the_same_way_every_time() -> None:
    request = request_for(beat(place=Place.GARDEN, light=Light.NOON, end_s=2.0))
    one, other = frames_of(request, 30)[0], frames_of(request, 30)[0]
    assert np.array_equal(one, other)


def test_falling_rain_needs_no_motes_and_dark_skies_have_stars_that_twinkle() -> None:
    wet = painted(set_beat(Place.MEADOW, light=Light.NIGHT, weather=(Weather.RAIN,)))
    clear = painted(set_beat(Place.MEADOW, light=Light.NIGHT))
    assert not {"motes", "twinkling"} & {layer.name for layer in wet.layers}
    assert {"motes", "twinkling"} <= {layer.name for layer in clear.layers}
    noon = painted(set_beat(Place.MEADOW, light=Light.NOON, light_accents=(LightAccent.SUN,)))
    assert "twinkling" not in {layer.name for layer in noon.layers}


def column(image: QImage, y: int) -> float:
    """Give where the paint of a row has its middle (px)."""
    shares = [image.pixelColor(x, y).alphaF() for x in range(image.width())]
    return sum(x * share for x, share in enumerate(shares)) / sum(shares)


def swayed(at_y: int) -> list[QImage]:
    """Sway a post, painted at that canvas height, as far as it goes to both sides."""
    post = QImage(60, 200, QImage.Format.Format_ARGB32_Premultiplied)
    post.fill(0)
    painter = QPainter(post)
    painter.fillRect(28, 0, 4, 200, QColor("white"))
    painter.end()
    sway = Sway(1.0, 0.0)
    times = sorted((i / 24 for i in range(240)), key=sway.step_at)
    shown = []
    for time_s in (times[0], times[-1]):
        frame = QImage(80, 400, QImage.Format.Format_ARGB32_Premultiplied)
        frame.fill(0)
        painter = QPainter(frame)
        sway.paint(painter, post, QPoint(10, at_y), time_s)
        painter.end()
        shown.append(frame)
    return shown


def test_a_plant_sways_about_its_foot() -> None:
    one, other = swayed(at_y=100)
    assert abs(column(one, 298) - column(other, 298)) < 0.3
    assert abs(column(one, 102) - column(other, 102)) > 3.0


def test_what_hangs_sways_about_its_top() -> None:
    one, other = swayed(at_y=0)
    assert abs(column(one, 1) - column(other, 1)) < 0.3
    assert abs(column(one, 198) - column(other, 198)) > 3.0
