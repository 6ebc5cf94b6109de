"""Owns the stalls of a market: counters heaped with fruit, their awnings and vendors, the crates before the lens."""

import math
from random import Random

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter

from studio.domain.place_details import PlaceDetail
from studio.media.draw.brush import cut, linear, soft_shadow, stroke
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.sets.passers import bystander
from studio.media.draw.sets.scene import Scene
from studio.media.draw.sets.vista import ADULT_M, Vista, haze_depth
from studio.media.draw.shapes import corners, oval

PRODUCE = (
    ("D2452F", "E0603A"),
    ("E8863A", "F0A04A"),
    ("8DB36A", "A6C77C"),
    ("F0BA2B", "F5CE5A"),
    ("7A4A8A", "93609E"),
    ("5E8A48", "7AA65C"),
)


def lay_stalls(scene: Scene, view: Vista, name: str, depth: float, places: tuple[float, ...]) -> None:
    roll = scene.dice(name)
    nearest = places[-1] - 0.3
    top, bottom = view.at(0, 3.2, nearest)[1], view.at(0, -0.2, nearest)[1]
    with scene.sheet(name, depth, min(top, view.vy), max(bottom, view.vy)) as p:
        for i, z in enumerate(places):
            for side in (-1, 1):
                stripes = (("C8402F", "F1E4CC"), ("2F6A8A", "F1E4CC"))[(i + (side > 0)) % 2]
                _stall(scene, p, view, side, z, z + 2.3, stripes, roll)


def _stall(
    scene: Scene, p: QPainter, view: Vista, side: int, near: float, far: float, stripes: tuple[str, str], roll: Random
) -> None:
    depth = haze_depth(near)
    wood = scene.colour("6E4630", depth)
    inner, outer, top = side * 2.15, side * 3.7, 0.82
    pool = view.at((inner + outer) / 2, 0, (near + far) / 2)
    wide = abs(view.at(outer, 0, near)[0] - view.at(inner, 0, near)[0])
    soft_shadow(p, pool[0], pool[1], wide * 1.1, wide * 0.35, scene.palette.shadow, 0.4)
    _vendor(scene, p, view, side * 3.35, far + 0.3, depth, roll)
    cut(
        p,
        view.quad((inner, 0, near), (inner, top, near), (inner, top, far), (inner, 0, far)),
        mix(wood, scene.palette.shadow, 0.2),
        scene.ink,
    )
    cut(p, view.quad((inner, 0, near), (inner, top, near), (outer, top, near), (outer, 0, near)), wood, scene.ink)
    for k in range(1, 4):
        y = top * k / 4
        stroke(
            p,
            [view.at(inner, y, near), view.at(outer, y, near)],
            veil(scene.palette.shadow, 0.3),
            max(1.0, 0.02 * view.focal / near),
        )
    _heap(scene, p, view, (inner, outer), top, (near, far), depth, roll)
    pole = scene.colour("4A3228", depth)
    for z in (far, near):
        foot, head = view.at(inner, 0, z), view.at(inner, 2.5, z)
        stroke(p, [foot, head], pole, max(1.0, 0.05 * view.focal / z))
    _awning(scene, p, view, side, (near - 0.25, far + 0.25), stripes, depth)


def _awning(
    scene: Scene, p: QPainter, view: Vista, side: int, span: tuple[float, float], stripes: tuple[str, str], depth: float
) -> None:
    wall, edge, high, low = side * 3.9, side * 1.95, 3.05, 2.4
    count = 9
    near, far = span
    for i in reversed(range(count)):
        za, zb = near + (far - near) * i / count, near + (far - near) * (i + 1) / count
        base = scene.colour(stripes[i % 2], depth)
        under = mix(base, scene.palette.shadow, 0.18)
        quad = view.quad((wall, high, za), (edge, low, za), (edge, low, zb), (wall, high, zb))
        start, end = view.at(wall, high, za), view.at(edge, low, za)
        p.fillPath(
            quad,
            linear(
                QPointF(*start),
                QPointF(*end),
                (0.0, mix(under, scene.palette.shadow, 0.3)),
                (1.0, mix(under, scene.palette.rim, 0.22)),
            ),
        )
        a, b = view.at(edge, low, za), view.at(edge, low, zb)
        drop = 0.24 * view.focal / ((za + zb) / 2)
        flap = corners(
            [
                a,
                b,
                (b[0], b[1] + drop * 0.8),
                ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2 + drop * 1.15),
                (a[0], a[1] + drop * 0.8),
            ]
        )
        p.fillPath(flap, mix(base, scene.palette.rim, 0.16))
    a, b = view.at(edge, low, near), view.at(edge, low, far)
    stroke(p, [a, b], mix(scene.colour(stripes[1], depth), scene.palette.rim, 0.7), max(1.0, 0.025 * view.focal / near))


def _heap(
    scene: Scene,
    p: QPainter,
    view: Vista,
    across: tuple[float, float],
    top: float,
    span: tuple[float, float],
    depth: float,
    roll: Random,
) -> None:
    """Round fruit heaped in three crates along the stall, far ones first."""
    near, far = span
    crates = [roll.choice(PRODUCE) for _ in range(3)]
    step = 0.23
    z = far - 0.1
    while z > near + 0.05:
        kind = crates[min(2, int(3 * (far - z) / (far - near)))]
        x = across[0]
        count = 6
        for i in range(count):
            x = across[0] + (across[1] - across[0]) * (i + 0.5) / count
            lift = 0.07 + 0.14 * math.sin(math.pi * (i + 0.5) / count) + roll.uniform(0, 0.03)
            at = view.at(x, top + lift, z + roll.uniform(-0.05, 0.05))
            r = 0.135 * view.focal / z
            _fruit(scene, p, at, r, scene.colour(kind[i % 2], depth))
        z -= step


def _fruit(scene: Scene, p: QPainter, at: tuple[float, float], r: float, colour: QColor) -> None:
    palette = scene.palette
    p.fillPath(oval(at[0], at[1], r, r), mix(colour, palette.shadow, 0.34))
    dx = palette.towards_light[0]
    p.fillPath(oval(at[0] + 0.14 * r * dx, at[1] - 0.12 * r, r * 0.84, r * 0.84), colour)
    if r > 5:
        p.fillPath(oval(at[0] + 0.4 * r * dx, at[1] - 0.42 * r, r * 0.26, r * 0.2), veil(palette.rim, 0.6))


def _vendor(scene: Scene, p: QPainter, view: Vista, x: float, z: float, depth: float, roll: Random) -> None:
    if z < 3.0 or scene.detailed(PlaceDetail.EMPTY):
        return
    foot = view.at(x, 0.0, z)
    bystander(scene, p, foot[0], foot[1], ADULT_M * view.focal / z * roll.uniform(0.92, 1.02), depth, roll)


def lay_crates(scene: Scene, view: Vista) -> None:
    """The near stall closes the right lower corner: two stepped crates heaped with fruit."""
    if scene.overhead:
        return
    roll = scene.dice("crates")
    size = scene.u
    left = scene.x(0.80)
    wood = scene.colour("6A3E2A")
    with scene.sheet("crates", 1.15, scene.y(0.55), left=left - 0.1 * size) as p:
        for row, (x, y, r) in enumerate(((0.815, 0.80, 0.034), (0.775, 0.955, 0.046))):
            x0, y0 = scene.x(x), scene.y(y)
            wide = scene.w - x0 + 10
            kinds = [roll.choice(PRODUCE) for _ in range(8)]
            for tier in (1, 0):
                count = int(wide / (1.75 * r * size)) + 1
                for i in range(count):
                    cx = x0 + (1.75 * i + 1.0 + 0.85 * tier) * r * size
                    cy = y0 - (0.55 + 1.35 * tier) * r * size + roll.uniform(-0.1, 0.1) * r * size
                    kind = kinds[min(7, i // 4)]
                    _fruit(scene, p, (cx, cy), r * size, scene.palette.local(rgb(kind[(i + tier) % 2])))
            for plank in range(6 if row else 2):
                top = y0 + plank * 0.062 * size
                path = corners(
                    [
                        (x0 - 0.012 * size + plank * 3, top),
                        (scene.w + 10, top - 0.02 * size),
                        (scene.w + 10, top + 0.045 * size),
                        (x0 - 0.008 * size + plank * 3, top + 0.052 * size),
                    ]
                )
                cut(p, path, mix(wood, scene.palette.shadow, 0.12 * plank), scene.ink, max(0.8, 0.004 * size))
