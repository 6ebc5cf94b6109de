"""Owns the small motion that every set has when nothing happens: motes, lamps that breathe, stars, steam, sand.

It is local and never drifts as a whole, so that a camera that stands still is seen to stand still. Every piece is a
handful of cached spots: together under a millisecond a frame at 720p.
"""

import math
from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from studio.domain.sketch import Light, LightAccent, Place, ShotSize, Weather
from studio.media.draw.brush import glow, sprite
from studio.media.draw.colours import mix, rgb
from studio.media.draw.layers import Layer, SetPicture
from studio.media.draw.sets.scene import Scene
from studio.media.draw.sets.stands import INDOORS

_Lay = Callable[[Scene, SetPicture], Layer]
_MOST_LAMPS = 7
_NEAR = {
    ShotSize.EXTREME_WIDE: 0.6,
    ShotSize.WIDE: 1.0,
    ShotSize.MEDIUM_WIDE: 1.3,
    ShotSize.MEDIUM: 1.7,
    ShotSize.CLOSE_UP: 2.3,
    ShotSize.EXTREME_CLOSE_UP: 3.0,
}
"""How large what floats near the lens is, by the size of the shot."""

_STEAM_AT = {
    Place.CITY_STREET: (0.78, 0.66, 0.13),
    Place.MARKET: (0.80, 0.64, 0.12),
    Place.NEON_ALLEY: (0.76, 0.68, 0.15),
    Place.TOWER: (0.10, 0.80, 0.16),
    Place.SKYLINE: (0.20, 0.56, 0.09),
    Place.CORRIDOR: (0.84, 0.62, 0.14),
}
"""Where steam comes out of a grate, a chimney or a pipe: x, y (shares of W and H), and how wide (u)."""
_FALLING = (Weather.RAIN, Weather.SNOW, Weather.STORM)
_CLOSE = frozenset({ShotSize.MEDIUM, ShotSize.CLOSE_UP, ShotSize.EXTREME_CLOSE_UP})
_MOST_LIVE = 3  # layers of a set that move
_DARK = frozenset({Light.NIGHT, Light.DUSK, Light.NEON, Light.LAMP, Light.SPOTLIGHT, Light.SPACE})


def lay_ambience(scene: Scene, picture: SetPicture) -> None:
    """Add the place's own small motion to a finished set."""
    live = sum(layer.live is not None for layer in picture.layers)
    found = [lay(scene, picture) for lay in _in_order(scene, picture)][: max(1, _MOST_LIVE - live)]
    for layer in found:
        at = next((i for i, other in enumerate(picture.layers) if other.depth > layer.depth), len(picture.layers))
        picture.layers.insert(at, layer)


def _in_order(scene: Scene, picture: SetPicture) -> list[_Lay]:
    """Give what suits the place, the most telling first; close by, it is what floats about the subject."""
    place, level = scene.beat.place, not (scene.overhead or scene.high)
    dry = not scene.has(*_FALLING)
    suits: dict[_Lay, bool] = {
        _steam: place in _STEAM_AT and level,
        _blown: place in (Place.DESERT, Place.SNOW) and dry and not scene.overhead,
        _dappled: place in (Place.ROOM, Place.KITCHEN) and scene.palette.light not in _DARK,
        _twinkling: _has_stars(scene),
        _breathing: bool(picture.lamps) and not scene.overhead,
        _in_the_air: place not in (Place.UNDERWATER, Place.ABSTRACT) and dry,
    }
    order: list[_Lay] = [lay for lay, fits in suits.items() if fits]
    if scene.beat.size in _CLOSE and _in_the_air in order:
        order.insert(0, order.pop())
    return order


def _has_stars(scene: Scene) -> bool:
    place = scene.beat.place
    if place is Place.SPACE:
        return True
    if place in INDOORS | {Place.UNDERWATER, Place.ABSTRACT} or scene.overhead or scene.has(*_FALLING):
        return False
    return scene.palette.stars > 0.05 or LightAccent.STARS in scene.beat.light_accents


def _twinkling(scene: Scene, _picture: SetPicture) -> Layer:
    """Give some stars that flicker where they stand."""
    roll, u = scene.dice("twinkling"), scene.u
    r = max(2.0, 0.0085 * u)
    dot = sprite(2 * r, 2 * r, lambda p: glow(p, QPointF(r, r), r, rgb("F4F8FF"), 1.0))
    room = scene.h if scene.beat.place is Place.SPACE else max(0.1 * u, 0.8 * (scene.horizon - scene.y(0.0)))
    top = 0.0 if scene.beat.place is Place.SPACE else scene.y(0.0)
    count = max(12, round(26 * scene.w / scene.canvas.width))
    stars = [
        (roll.random() * scene.w, top + roll.random() ** 1.3 * room, roll.uniform(1.3, 4.2), roll.uniform(0, 6.28))
        for _ in range(count)
    ]

    def paint(p: QPainter, time_s: float) -> None:
        for x, y, rate, phase in stars:
            shine = 0.5 + 0.5 * math.sin(rate * time_s + phase)
            p.setOpacity(0.1 + 0.9 * shine * shine)
            p.drawImage(QPointF(x - r, y - r), dot)
        p.setOpacity(1.0)

    return Layer("twinkling", 0.011, live=paint)


def _in_the_air(scene: Scene, picture: SetPicture) -> Layer:
    """Give motes in the air about the subject: dust in a room, pollen and midges out of doors; they hover and glint."""
    palette, roll, u = scene.palette, scene.dice("air"), scene.u
    inside = scene.beat.place in INDOORS
    space = scene.beat.place is Place.SPACE
    near = _NEAR[scene.beat.size]
    r = max(1.8, (0.0052 if inside else 0.0044) * u * near)
    tone = rgb("FFF4D8") if inside or palette.light in _DARK else mix(palette.rim, rgb("FFFFFF"), 0.4)
    dot = sprite(2 * r, 2 * r, lambda p: glow(p, QPointF(r, r), r, tone, 1.0))
    low, high = (0.05, 0.95) if inside or space else (0.34, 0.97)
    count = round((34 if inside else 26) * min(1.6, scene.w / scene.canvas.width) / max(1.0, 0.7 * near))
    motes = [
        (roll.random() * scene.w, scene.y(roll.uniform(low, high)), roll.uniform(0.5, 1.2), roll.uniform(0, 6.28))
        for _ in range(count)
    ]
    reach = 0.022 * u * near

    def paint(p: QPainter, time_s: float) -> None:
        for x, y, speed, phase in motes:
            turn = 0.9 * speed * time_s
            shine = 0.5 + 0.5 * math.sin(2.1 * turn + phase)
            p.setOpacity((0.15 + 0.6 * shine) * (0.8 if inside else 0.62))
            dx = reach * (math.sin(turn + phase) + 0.4 * math.sin(2.3 * turn + 2.0 * phase))
            dy = reach * (math.cos(0.8 * turn + 1.7 * phase) + 0.3 * math.sin(1.9 * turn + phase))
            p.drawImage(QPointF(x + dx - r, y + dy - r), dot)
        p.setOpacity(1.0)

    return Layer("motes", max(0.3, picture.main.depth - 0.02), live=paint)


def _breathing(scene: Scene, picture: SetPicture) -> Layer:
    """Give halos on the lamps of a set that rise and fall, each in its own time; one of a row stutters now and then."""
    roll, u = scene.dice("breathing"), scene.u
    r = 0.07 * u
    colour = mix(scene.palette.glow, rgb("FFD890"), 0.6) if scene.palette.light is not Light.NEON else rgb("FF9AD8")
    halo = sprite(2 * r, 2 * r, lambda p: glow(p, QPointF(r, r), r, QColor(colour), 0.5))
    step = max(1, len(picture.lamps) // _MOST_LAMPS)
    lamps = [(at, roll.uniform(1.4, 3.6), roll.uniform(0, 6.28)) for at in picture.lamps[::step][:_MOST_LAMPS]]

    def paint(p: QPainter, time_s: float) -> None:
        for at, rate, phase in lamps:
            wave = 0.6 * math.sin(rate * time_s + phase) + 0.4 * math.sin(2.7 * rate * time_s + 2 * phase)
            p.setOpacity(0.4 + 0.32 * wave)
            p.drawImage(QPointF(at.x() - r, at.y() - r), halo)
        p.setOpacity(1.0)

    return Layer("breathing lamps", max(0.3, picture.main.depth - 0.04), live=paint)


def _steam(scene: Scene, picture: SetPicture) -> Layer:
    """Give a thin plume out of a grate, a chimney or a pipe of the place."""
    palette, roll, u = scene.palette, scene.dice("steam"), scene.u
    x, y, scale = _STEAM_AT[scene.beat.place]
    foot = QPointF(scene.x(x), scene.y(y))
    size = 0.34 * scale * u
    tone = mix(palette.rim, palette.haze, 0.35)
    puff = sprite(2 * size, 2 * size, lambda p: glow(p, QPointF(size, size), size, tone, 0.55))
    puffs = [(i / 12, roll.uniform(0, 6.28), roll.uniform(0.85, 1.2)) for i in range(12)]

    def paint(p: QPainter, time_s: float) -> None:
        for start, phase, speed in puffs:
            t = (start + 0.17 * speed * time_s) % 1.0
            r = size * (0.3 + 0.7 * t)
            sway = 0.35 * size * math.sin(1.3 * time_s + 4.0 * t + 0.3 * phase) * t
            p.setOpacity(0.85 * (1 - t) ** 0.8 * min(1.0, 6 * t))
            p.drawImage(QRectF(foot.x() + sway - r, foot.y() - 1.5 * scale * u * t - r, 2 * r, 2 * r), puff)
        p.setOpacity(1.0)

    return Layer("plume", max(0.3, min(0.58, picture.main.depth - 0.05)), live=paint)


def _blown(scene: Scene, _picture: SetPicture) -> Layer:
    """Give wisps of sand or snow that run low over the ground, thin out and come again."""
    palette, roll, u = scene.palette, scene.dice("blown"), scene.u
    long, tall = 0.3 * u, 0.026 * u
    tone = mix(palette.ground_lit, palette.rim, 0.6)

    def shape(p: QPainter) -> None:
        p.translate(long / 2, tall / 2)
        p.scale(1.0, tall / long)
        glow(p, QPointF(0, 0), long / 2, tone, 0.7)

    wisp = sprite(long, tall, shape)
    rows = [(roll.random(), roll.uniform(0.12, 0.9), roll.uniform(0.7, 1.3), roll.random()) for _ in range(11)]
    room = scene.y(1.0) - scene.horizon

    def paint(p: QPainter, time_s: float) -> None:
        for x, down, speed, start in rows:
            t = (start + 0.22 * speed * time_s) % 1.0
            p.setOpacity(0.75 * math.sin(math.pi * t))
            p.drawImage(QPointF(x * scene.w + 0.24 * u * t - long / 2, scene.horizon + down * room), wisp)
        p.setOpacity(1.0)

    return Layer("blown", 0.6, live=paint)


def _dappled(scene: Scene, _picture: SetPicture) -> Layer:
    """Give the spots of light that come through the leaves before the window and stir on the wall."""
    roll, u = scene.dice("dappled"), scene.u
    r = 0.085 * u
    tone = mix(scene.palette.rim, rgb("FFF6DC"), 0.5)
    blot = sprite(2 * r, 2 * r, lambda p: glow(p, QPointF(r, r), r, tone, 0.42))
    leaves = [
        (scene.x(0.44) + 0.6 * u * roll.random(), scene.y(roll.uniform(0.14, 0.52)), roll.uniform(0.5, 1.2), i * 0.7)
        for i in range(13)
    ]

    def paint(p: QPainter, time_s: float) -> None:
        for x, y, size, phase in leaves:
            gust = 0.7 * math.sin(1.1 * time_s + 0.4 * phase) + 0.3 * math.sin(2.9 * time_s + phase)
            p.setOpacity(0.75 + 0.25 * math.sin(1.7 * time_s + phase))
            at = QPointF(
                x + 0.016 * u * gust - r * size, y + 0.008 * u * math.sin(1.9 * time_s + phase) - 0.8 * r * size
            )
            p.drawImage(QRectF(at.x(), at.y(), 2 * r * size, 1.6 * r * size), blot)
        p.setOpacity(1.0)

    return Layer("dappled light", 0.31, live=paint)
