"""Owns what stands before the stage of a bar: tables with stacked chairs, or an audience by candlelight."""

import math
from random import Random

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from studio.domain.sketch import Light
from studio.media.draw.brush import cut, glow, soft_shadow, stroke
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.light_pieces import (
    candle_light,
    candle_stick,
)
from studio.media.draw.sets.scene import Scene
from studio.media.draw.shapes import corners, curve, oval, slab


def is_dark(scene: Scene) -> bool:
    return scene.palette.light in (Light.LAMP, Light.SPOTLIGHT, Light.NIGHT, Light.NEON, Light.DUSK, Light.STORM)


def room_tone(scene: Scene, value: str) -> QColor:
    """A bar's own light is warm and low, whatever the hour: its tones lean to the brown of the room."""
    tone = scene.palette.local(rgb(value))
    if scene.palette.light is Light.NOON:
        return mix(tone, scene.palette.ground_lit, 0.2)  # the bright day comes in at the door
    return mix(tone, rgb("1C0E10"), 0.28 if is_dark(scene) else 0.0)


def lay_stacked_tables(scene: Scene) -> None:
    """Tables before the stage, chairs upside down on them: far ones at the sides, a near pair in the corners."""
    places = ((0.255, 0.955, 0.17), (0.735, 0.955, 0.17), (-0.20, 0.97, 0.20), (1.2, 0.97, 0.20))
    near = ((0.085, 1.04, 0.27), (0.925, 1.05, 0.29))
    for name, depth, spots in (("tables", 0.85, places), ("near tables", 1.15, near)):
        with scene.sheet(name, depth, scene.y(0.36)) as p:
            for x, y, size in spots:
                _table_with_chairs(scene, p, scene.x(x), scene.y(y), size * scene.u, scene.dice(f"{name} {x}"))


def _table_with_chairs(scene: Scene, p: QPainter, x: float, y: float, s: float, roll: Random) -> None:
    """One round table, two chairs upside down on its top; `s` is the table's height."""
    palette = scene.palette
    wood = mix(room_tone(scene, "6A3E2A"), palette.shadow, 0.42)
    rim = max(1.0, 0.014 * s)
    soft_shadow(p, x, y, 0.62 * s, 0.1 * s, palette.shadow, 0.6)
    cut(
        p,
        curve([(x - 0.26 * s, y), (x, y - 0.07 * s), (x + 0.26 * s, y), (x, y + 0.045 * s)]),
        wood,
        scene.ink,
        rim * 0.7,
    )
    cut(p, slab(x - 0.032 * s, y - 0.96 * s, 0.064 * s, 0.95 * s), wood, scene.ink, rim)
    for side in (-1, 1):
        _upturned_chair(scene, p, x + side * 0.27 * s, y - 0.99 * s, 0.80 * s, side, mix(wood, palette.shadow, 0.12))
    top = oval(x, y - 0.985 * s, 0.62 * s, 0.085 * s)
    p.fillPath(top.translated(0, 0.04 * s), mix(wood, palette.shadow, 0.5))
    cut(p, top, mix(wood, palette.rim, 0.10), scene.ink, rim)
    for side in (-1, 1):
        p.fillPath(oval(x + side * 0.27 * s, y - 0.985 * s, 0.22 * s, 0.035 * s), veil(palette.shadow, 0.4))
    for side in (-1, 1):
        _seat(scene, p, x + side * 0.27 * s, y - 1.0 * s, 0.80 * s, side, mix(wood, palette.rim, 0.07))
    del roll


def _upturned_chair(scene: Scene, p: QPainter, x: float, y: float, s: float, side: int, wood: QColor) -> None:
    """The far part of a chair upside down: its back hangs outside the table, its far legs point up."""
    width = 0.052 * s
    outer = x + side * 0.20 * s
    for shift in (0.0, -side * 0.10 * s):
        stroke(
            p,
            [(outer + shift, y - 0.10 * s), (outer + shift + side * 0.10 * s, y + 0.46 * s)],
            mix(wood, scene.palette.shadow, 0.35),
            width,
        )
    for drop in (0.22, 0.40):
        a = (outer + side * 0.06 * s, y + drop * s)
        stroke(p, [(a[0] - side * 0.10 * s, a[1]), a], mix(wood, scene.palette.shadow, 0.2), width * 1.5)
    for shift in (-0.10, 0.12):
        stroke(
            p,
            [(x + shift * s, y - 0.12 * s), (x + shift * s * 1.25, y - 0.60 * s)],
            mix(wood, scene.palette.shadow, 0.5),
            width * 0.8,
        )


def _seat(scene: Scene, p: QPainter, x: float, y: float, s: float, side: int, wood: QColor) -> None:
    """The near part: seat on the table top, two legs and their rail towards the ceiling, rims lit."""
    ink, rim = scene.ink, max(0.9, 0.014 * s)
    for shift in (-0.21, 0.21):
        tip = x + shift * 1.3 * s
        leg = corners(
            [
                (x + shift * s - 0.03 * s, y - 0.1 * s),
                (x + shift * s + 0.03 * s, y - 0.1 * s),
                (tip + 0.018 * s, y - 0.68 * s),
                (tip - 0.018 * s, y - 0.68 * s),
            ]
        )
        cut(p, leg, wood, ink, rim)
    stroke(
        p, [(x - 0.24 * s, y - 0.36 * s), (x + 0.24 * s, y - 0.36 * s)], mix(wood, scene.palette.rim, 0.16), 0.03 * s
    )
    cut(p, slab(x - 0.27 * s, y - 0.13 * s, 0.54 * s, 0.085 * s, 0.03 * s), wood, ink, rim)
    del side


def lay_audience(scene: Scene) -> None:
    """Heads and shoulders from behind, drawn by their rims, and candle tables between them."""
    roll = scene.dice("audience")
    flames = []
    with scene.sheet("audience", 0.95, scene.y(0.62)) as p:
        tables = [(share, 1.0 + 0.01 * math.sin(share * 9)) for share in (-0.24, 0.15, 0.475, 0.655, 0.85, 1.2)]
        for x, y in tables:
            at = QPointF(scene.x(x), scene.y(y * 0.955))
            glow(p, at, 0.14 * scene.u, rgb("FFB457"), 0.32)
            cut(
                p,
                oval(at.x(), at.y() + 0.02 * scene.u, 0.075 * scene.u, 0.016 * scene.u),
                room_tone(scene, "8A4A34"),
                scene.ink,
                max(1.0, 0.003 * scene.u),
            )
            candle_stick(
                p,
                QPointF(at.x(), at.y() + 0.014 * scene.u),
                0.03 * scene.u,
                0.045 * scene.u,
                room_tone(scene, "A63A34"),
                scene.ink,
            )
            flames.append(QPointF(at.x(), at.y() - 0.028 * scene.u))
        for share in (-0.3, -0.14, 0.06, 0.245, 0.345, 0.76, 0.95, 1.14, 1.3):
            _head_from_behind(
                scene,
                p,
                scene.x(share + roll.uniform(-0.015, 0.015)),
                scene.y(1.06),
                scene.u * roll.uniform(0.30, 0.40),
                roll,
            )
    scene.live("candles", 0.95, candle_light(flames, 0.045 * scene.u, 0.09 * scene.u, roll))


def _head_from_behind(scene: Scene, p: QPainter, x: float, foot: float, s: float, roll: Random) -> None:
    dark = mix(room_tone(scene, "2E1C1A"), scene.palette.shadow, 0.45)
    rim = max(1.0, 0.0045 * scene.u)
    lower = scene.h - foot + 20
    shoulders = curve(
        [
            (x - 0.44 * s, foot + lower),
            (x - 0.42 * s, foot - 0.22 * s),
            (x - 0.30 * s, foot - 0.36 * s),
            (x - 0.10 * s, foot - 0.44 * s),
            (x + 0.10 * s, foot - 0.44 * s),
            (x + 0.30 * s, foot - 0.36 * s),
            (x + 0.42 * s, foot - 0.22 * s),
            (x + 0.44 * s, foot + lower),
        ],
        tension=0.12,
    )
    cut(p, shoulders, dark, scene.ink, rim)
    kind = roll.randrange(3)
    if kind == 0:
        cut(p, oval(x, foot - 0.83 * s, 0.075 * s, 0.07 * s), dark, scene.ink, rim)
    if kind == 1:
        cut(
            p,
            curve(
                [
                    (x - 0.18 * s, foot - 0.36 * s),
                    (x - 0.19 * s, foot - 0.6 * s),
                    (x, foot - 0.80 * s),
                    (x + 0.19 * s, foot - 0.6 * s),
                    (x + 0.18 * s, foot - 0.36 * s),
                    (x, foot - 0.33 * s),
                ]
            ),
            dark,
            scene.ink,
            rim,
        )
        return
    p.fillRect(QRectF(x - 0.06 * s, foot - 0.52 * s, 0.12 * s, 0.14 * s), mix(dark, scene.palette.rim, 0.03))
    cut(p, oval(x, foot - 0.61 * s, 0.145 * s, 0.175 * s), dark, scene.ink, rim)
