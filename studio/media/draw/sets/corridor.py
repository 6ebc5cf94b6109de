"""Owns the corridor: ribs, doors and pipes towards one vanishing point, a lamp on every rib."""

import itertools
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from studio.domain.place_details import PlaceDetail
from studio.domain.sketch import Light, Place
from studio.media.draw.brush import cut, dither, falling, glow, linear
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.layers import SetPicture
from studio.media.draw.sets.market import (
    street_picture,
)
from studio.media.draw.sets.scene import Scene
from studio.media.draw.sets.vista import Vista, haze_depth, street_view
from studio.media.draw.shapes import slab


def build_corridor(scene: Scene) -> SetPicture:
    """Build a long corridor: ribs, pipes, doors, a lamp on every rib, floor that shines a little."""
    view = street_view(scene, 0.5, 0.47)
    view = replace(view, eye_m=min(view.eye_m, 2.5))  # the camera stays below the ceiling
    palette, u = scene.palette, scene.u
    wall = mix(palette.local(rgb("56727A")), rgb("3E5A66"), 0.25)
    if palette.light is Light.NOON:
        wall = mix(wall, palette.ground_lit, 0.16)
    tall, reach = 3.0, 1.9
    day = palette.light in (Light.NOON, Light.OVERCAST, Light.DAWN, Light.GOLDEN, Light.SUNSET)
    lamp = rgb("FFE2AE") if not day else rgb("FFF3DC")
    with scene.sheet("end", 0.1) as p:
        p.fillRect(QRectF(0, 0, scene.w, scene.h), mix(wall, palette.shadow, 0.5))
        glow(p, QPointF(view.vx, view.vy), 0.5 * u, mix(palette.glow, lamp, 0.5), 0.8)
    zones = (34.0, 22.0, 14.5, 9.6, 6.4, 4.2, 2.7, 1.7, 0.55)
    for name, depth, part in (("far ribs", 0.3, zones[:4]), ("ribs", 0.5, zones[3:7]), ("near ribs", 0.62, zones[6:])):
        with scene.sheet(name, depth) as p:
            for far, near in itertools.pairwise(part):
                _corridor_bay(scene, p, view, near, far, reach, tall, wall, lamp)
            dither(p, QRectF(0, 0, scene.w, scene.h))
    if not any(scene.detailed(detail) for detail in (PlaceDetail.CAVE, PlaceDetail.TUNNEL)):
        _lay_corridor_pipes(scene, view, reach, tall)
    return street_picture(scene, view, main_x=0.5)


def _corridor_bay(
    scene: Scene,
    p: QPainter,
    view: Vista,
    near: float,
    far: float,
    reach: float,
    tall: float,
    wall: QColor,
    lamp: QColor,
) -> None:
    palette = scene.palette
    tone = palette.hazed(wall, haze_depth(far * 1.2))
    dark = mix(tone, palette.shadow, 0.35)
    floor = view.quad((-reach, 0, near), (-reach, 0, far), (reach, 0, far), (reach, 0, near))
    a, b = view.at(0, 0, far), view.at(0, 0, near)
    p.fillPath(
        floor,
        falling(
            a[1],
            b[1],
            (0.0, mix(tone, lamp, 0.28)),
            (0.5, mix(tone, palette.shadow, 0.15)),
            (1.0, mix(tone, palette.shadow, 0.45)),
        ),
    )
    p.fillPath(
        view.quad((-reach, tall, near), (-reach, tall, far), (reach, tall, far), (reach, tall, near)),
        mix(dark, palette.shadow, 0.35),
    )
    for side in (-1, 1):
        x0, x1 = view.at(side * reach, 0, near)[0], view.at(side * reach, 0, far)[0]
        lit = side * palette.towards_light[0] < 0
        face = view.quad(
            (side * reach, 0, near), (side * reach, tall, near), (side * reach, tall, far), (side * reach, 0, far)
        )
        p.fillPath(
            face,
            linear(
                QPointF(x0, 0),
                QPointF(x1, 0),
                (0.0, mix(dark, palette.shadow, 0.1 if lit else 0.3)),
                (1.0, mix(tone, lamp, 0.2)),
            ),
        )
        _corridor_door(scene, p, view, side * reach, (near + far) / 2, dark)
        p.fillPath(
            view.quad(
                (side * reach, 0.0, near),
                (side * reach, 0.42, near),
                (side * reach, 0.42, far),
                (side * reach, 0.0, far),
            ),
            veil(palette.shadow, 0.34),
        )
    _floor_light(p, view, (near * far) ** 0.5, lamp)
    _corridor_rib(scene, p, view, near, reach, tall, mix(tone, palette.shadow, 0.28), lamp)


def _floor_light(p: QPainter, view: Vista, z: float, lamp: QColor) -> None:
    """The pool of a lamp on the floor, and the shine that the boards give back of it, drawn out to the lens."""
    x, y = view.at(0, 0, z)
    scale = view.focal / z
    p.save()
    p.translate(x, y)
    p.scale(1.0, 0.22)
    glow(p, QPointF(0, 0), 1.7 * scale, lamp, 0.46)
    p.restore()
    for k in range(5):
        wide = (0.36 - 0.05 * k) * scale
        p.fillPath(
            slab(x - wide / 2, y + 0.07 * k * scale, wide, 0.022 * scale, 0.01 * scale), veil(lamp, 0.34 - 0.055 * k)
        )


def _corridor_rib(
    scene: Scene, p: QPainter, view: Vista, near: float, reach: float, tall: float, metal: QColor, lamp: QColor
) -> None:
    """One frame of the corridor with the lamp that hangs in it."""
    rib = 0.16
    for side in (-1, 1):
        outer, inner = side * reach, side * (reach - rib)
        cut(
            p,
            view.quad((outer, 0, near), (inner, 0, near), (inner, tall, near), (outer, tall, near)),
            metal,
            scene.ink,
            max(0.8, 0.012 * view.focal / near),
        )
    cut(
        p,
        view.quad((-reach, tall, near), (-reach, tall - rib, near), (reach, tall - rib, near), (reach, tall, near)),
        metal,
        scene.ink,
    )
    at = view.at(0, tall - rib - 0.05, near)
    scale = view.focal / near
    glow(p, QPointF(*at), 1.5 * scale, lamp, 0.5)
    p.fillPath(slab(at[0] - 0.34 * scale, at[1] - 0.03 * scale, 0.68 * scale, 0.07 * scale, 0.03 * scale), lamp)
    if near < 12:
        scene.lamps.append(QPointF(*at))


def _corridor_door(scene: Scene, p: QPainter, view: Vista, x: float, z: float, dark: QColor) -> None:
    """A door in the wall, sometimes painted, sometimes ajar with light behind it."""
    palette, roll = scene.palette, scene.dice(f"door {x} {z:.2f}")
    paint = scene.colour(roll.choice(("5A6468", "5A6468", "4E6E6A", "8A5A44")), haze_depth(z))
    door = view.quad((x, 0, z * 0.94), (x, 2.1, z * 0.94), (x, 2.1, z * 1.16), (x, 0, z * 1.16))
    p.fillPath(door, mix(mix(dark, paint, 0.45), palette.shadow, 0.25))
    if roll.random() < 0.25:
        gap = view.quad((x, 0, z * 1.10), (x, 2.1, z * 1.10), (x, 2.1, z * 1.16), (x, 0, z * 1.16))
        p.fillPath(gap, veil(rgb("FFE6B0"), 0.8))
    plate = view.quad((x, 1.45, z * 1.01), (x, 1.65, z * 1.01), (x, 1.65, z * 1.07), (x, 1.45, z * 1.07))
    p.fillPath(plate, veil(palette.rim, 0.3))


def _lay_corridor_pipes(scene: Scene, view: Vista, reach: float, tall: float) -> None:
    with scene.sheet("pipes", 0.66, crop=True) as p:
        for x, y, r, colour in (
            (-reach + 0.28, tall - 0.35, 0.09, "8A6A4E"),
            (-reach + 0.24, tall - 0.62, 0.06, "7A868C"),
            (reach - 0.28, tall - 0.4, 0.11, "7A868C"),
        ):
            tone = scene.colour(colour, 0.75)
            body = view.quad((x, y - r, 0.5), (x, y + r, 0.5), (x, y + r, 34), (x, y - r, 34))
            p.fillPath(body, mix(tone, scene.palette.shadow, 0.2))
            shine = view.quad((x, y + r * 0.2, 0.5), (x, y + r * 0.7, 0.5), (x, y + r * 0.7, 34), (x, y + r * 0.2, 34))
            p.fillPath(shine, veil(scene.palette.rim, 0.4))


PLACES = {Place.CORRIDOR: build_corridor}
