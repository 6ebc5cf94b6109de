"""The colours of each light: whole rows, mixing in linear light, what an ink carries over."""

import pytest
from PySide6.QtGui import QColor

from studio.domain.sketch import Light
from studio.media.draw.colours import mix, rgb
from studio.media.draw.palette import Palette, mixed, mixed_light, palette_for


def luma(colour: QColor) -> float:
    """Give the luma of a colour, 0 to 255."""
    return 0.2126 * colour.red() + 0.7152 * colour.green() + 0.0722 * colour.blue()


@pytest.mark.parametrize("light", list(Light))
def test_every_light_has_a_row_of_its_own_name_in_range(light: Light) -> None:
    palette = palette_for(light)
    assert palette.light in (light, Light.SUNSET if light is Light.SUNSET else light)
    assert len(palette.sky) == 4
    assert all(colour.isValid() for colour in (*palette.sky, *palette.water, palette.rim, palette.shadow, palette.haze))
    assert 0.0 <= palette.tint_amount <= 1.0
    assert 0.0 < palette.gloom < 1.0
    assert palette.towards_light != (0.0, 0.0)


@pytest.mark.parametrize("light", list(Light))
def test_the_lit_ground_is_brighter_than_the_shaded_and_no_colour_is_pure_black(light: Light) -> None:
    palette = palette_for(light)
    assert luma(palette.ground_lit) > luma(palette.ground_shade)
    assert luma(palette.shadow) > 0


def test_mixing_starts_at_one_light_and_ends_at_the_other() -> None:
    day, night = palette_for(Light.NOON), palette_for(Light.NIGHT)
    assert mixed(day, night, 0.0) == day
    assert mixed(day, night, 1.0) == night
    half = mixed(day, night, 0.5)
    assert luma(night.sky[0]) < luma(half.sky[0]) < luma(day.sky[0])
    assert half.gloom == pytest.approx((day.gloom + night.gloom) / 2)
    assert night.towards_light[1] != half.towards_light[1] != day.towards_light[1]


def test_linear_light_is_brighter_than_paint_half_way() -> None:
    black, white = rgb("000000"), rgb("FFFFFF")
    assert luma(mixed_light(black, white, 0.5)) > luma(mix(black, white, 0.5)) + 30


def test_far_things_take_the_haze_and_near_ones_do_not() -> None:
    palette = palette_for(Light.DAWN)
    red = rgb("D2452F")
    assert palette.hazed(red, 1.0) == mix(red, palette.haze, 0.0)
    assert palette.hazed(red, 0.0) == mix(red, palette.haze, 0.75)


@pytest.mark.parametrize("light", [Light.GOLDEN, Light.NIGHT, Light.NEON])
def test_ink_carries_the_light(light: Light) -> None:
    palette: Palette = palette_for(light)
    ink = palette.ink(rgb("2F6A72"), silhouette=True)
    assert (ink.rim, ink.shadow, ink.haze, ink.tint) == (palette.rim, palette.shadow, palette.haze, palette.tint)
    assert ink.towards_light == palette.towards_light
    assert ink.accent == rgb("2F6A72")
    assert ink.silhouette
    assert not palette.ink().silhouette
