"""Owns the market street: houses, stalls under striped awnings, produce, bunting, walkers, a bright road."""

import itertools
import math
from random import Random

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from studio.domain.place_details import PlaceDetail
from studio.domain.sketch import Light, Place
from studio.media.draw.brush import begin, blank, blurred, cut, dither, falling, glow, linear, soft_shadow, stroke
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.layers import SetPicture, Stand
from studio.media.draw.light_pieces import catenary, paint_moon, paint_sun
from studio.media.draw.sets.scene import Scene
from studio.media.draw.sets.sky import lay_clouds, lay_sky
from studio.media.draw.sets.vista import ADULT_M, Vista, facade, haze_depth, steep_roof, street_view
from studio.media.draw.shapes import corners, curve, oval, slab

HOUSES = ("B4785A", "C98A5E", "A8664E", "D29C6C", "9C5E4C", "BE8464")
ROOFS = ("A8502E", "8A3F34", "7A4A3A", "94583A")
FLAGS = ("D2452F", "F4EFE2", "F0BA2B", "2F6A9A", "3E8A84")
PRODUCE = (
    ("D2452F", "E0603A"),
    ("E8863A", "F0A04A"),
    ("8DB36A", "A6C77C"),
    ("F0BA2B", "F5CE5A"),
    ("7A4A8A", "93609E"),
    ("5E8A48", "7AA65C"),
)
ZONES = (60.0, 27.0, 16.5, 10.5, 6.6, 4.0, 2.0, 0.75)


def build_market(scene: Scene) -> SetPicture:
    """Build a market street at any angle; one vanishing point, the sun low at its end."""
    view = street_view(scene)
    lay_street_sky(scene, view)
    lay_road(scene, view)
    lay_houses(scene, view, "far houses", 0.36, ZONES[:4], under=True)
    lay_houses(scene, view, "near houses", 0.5, ZONES[3:])
    _lay_stalls(scene, view, "far stalls", 0.55, (20.0, 14.4, 10.2))
    lay_walkers(scene, view, 0.5)
    lay_bunting(scene, view)
    _lay_stalls(scene, view, "stalls", 0.72, (7.2, 5.1))
    lay_shafts(scene, view)
    _lay_crates(scene, view)
    return street_picture(scene, view)


def lay_street_sky(scene: Scene, view: Vista, *, sun: bool = True) -> None:
    """Lay the sky, its sun or moon at the end of the street where the light is low."""
    palette = scene.palette
    low = palette.disc_alpha > 0 and palette.disc_y > 0.3
    lay_sky(scene, disc=not low and sun, clouds=False)
    reach = 0.72 * scene.u
    with scene.sheet("light", 0.02, view.vy - reach, view.vy + reach, left=view.vx - reach, right=view.vx + reach) as p:
        if low and sun and not scene.overhead:
            at = QPointF(view.vx, view.vy - 0.045 * scene.u)
            glow(p, at, 0.7 * scene.u, palette.disc, 0.85)
            paint_sun(p, at, 0.095 * scene.u, palette)
        elif palette.crescent and not scene.overhead:
            paint_moon(
                p, QPointF(view.vx + 0.1 * scene.u, view.vy - 0.33 * scene.u), 0.025 * scene.u, palette, thin=True
            )
    lay_clouds(scene)


def lay_houses(
    scene: Scene,
    view: Vista,
    name: str,
    depth: float,
    zones: tuple[float, ...],
    reach: float = 4.0,
    colours: tuple[str, ...] = HOUSES,
    tall: tuple[float, float] = (8.6, 12.5),
    *,
    under: bool = False,
    roofs: bool = False,
) -> None:
    """Lay the house fronts on both sides between the distances (far to near), with steep `roofs` where asked.

    `under` goes on behind the nearer houses, so that a camera that travels opens no gap between the two sheets.
    """
    if under:
        zones = (*zones[:-1], 0.66 * zones[-1])
    roll = scene.dice(name)
    lit = scene.palette.lit + 0.06
    with scene.sheet(name, depth) as p:
        for far, near in itertools.pairwise(zones):
            for side in (-1, 1):
                colour = scene.palette.local(rgb(roll.choice(colours)))
                height = roll.uniform(*tall)
                facade(scene, p, view, side, near, far, reach, height, colour, lit=lit, name=f"{name} {near} {side}")
                if roofs:
                    steep_roof(scene, p, view, side, near, far, reach, height, roll.choice(ROOFS))


def lay_road(scene: Scene, view: Vista, *, half: float = 1.25, depth: float = 0.48, stones: bool = True) -> None:
    """Lay the ground with a bright wedge of road that leads to the light."""
    palette = scene.palette
    paving = mix(palette.ground_lit, palette.ground_shade, 0.5)
    road = mix(palette.ground_lit, palette.rim, 0.45)
    with scene.sheet("road", depth, view.vy) as p:
        p.fillRect(
            QRectF(0, view.vy, scene.w, scene.h - view.vy),
            falling(
                view.vy,
                scene.y(1.0),
                (0.0, mix(paving, palette.haze, 0.6)),
                (0.4, paving),
                (1.0, mix(paving, palette.shadow, 0.35)),
            ),
        )
        left, right = -half, half
        wedge = view.quad((left, 0, 0.6), (left, 0, 90), (right, 0, 90), (right, 0, 0.6))
        p.fillPath(
            wedge,
            falling(
                view.vy, scene.y(1.0), (0.0, mix(road, palette.disc, 0.5)), (0.35, road), (1.0, mix(road, paving, 0.55))
            ),
        )
        for side in (left, right):
            p.fillPath(
                view.quad((side - 0.05, 0, 0.6), (side - 0.05, 0, 60), (side + 0.05, 0, 60), (side + 0.05, 0, 0.6)),
                veil(palette.shadow, 0.22),
            )
        if stones:
            _stones(scene, p, view)
        dither(p, QRectF(0, view.vy, scene.w, scene.h - view.vy))


def _stones(scene: Scene, p: QPainter, view: Vista) -> None:
    roll = scene.dice("stones")
    for i in range(110):
        z = 1.0 + 14.0 * (i / 110) ** 1.6
        x = roll.uniform(-3.8, 3.8)
        wide = roll.uniform(0.25, 0.6)
        light = roll.random() < 0.5
        colour = veil(scene.palette.rim if light else scene.palette.shadow, 0.10)
        p.fillPath(view.quad((x, 0, z), (x, 0, z + 0.16), (x + wide, 0, z + 0.16), (x + wide, 0, z)), colour)


def _lay_stalls(scene: Scene, view: Vista, name: str, depth: float, places: tuple[float, ...]) -> None:
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


def bystander(scene: Scene, p: QPainter, x: float, y: float, height: float, depth: float, roll: Random) -> None:
    """Paint someone far away, standing or in step: coat, legs, head and hair, in the light of the place."""
    ink = scene.ink
    coat = scene.colour(roll.choice(("4A5A6E", "7A4A3E", "4E6254", "8A6A48", "5A4A6A", "93503C")), depth * 0.9)
    skin = scene.colour(roll.choice(("C98F6C", "8E5E46", "E0B08C")), depth)
    dark = mix(coat, scene.palette.shadow, 0.55)
    h, step = height, roll.choice((0.0, 0.07, 0.09))
    for side in (-1, 1):
        stroke(p, [(x + side * 0.03 * h, y - 0.48 * h), (x + side * step * h, y)], dark, 0.075 * h)
    body = curve(
        [
            (x - 0.10 * h, y - 0.80 * h),
            (x, y - 0.845 * h),
            (x + 0.10 * h, y - 0.80 * h),
            (x + 0.125 * h, y - 0.58 * h),
            (x + 0.115 * h, y - 0.38 * h),
            (x, y - 0.36 * h),
            (x - 0.115 * h, y - 0.38 * h),
            (x - 0.125 * h, y - 0.58 * h),
        ]
    )
    cut(p, body, coat, ink, max(0.7, 0.012 * h))
    p.fillPath(slab(x - 0.022 * h, y - 0.875 * h, 0.044 * h, 0.06 * h), mix(skin, scene.palette.shadow, 0.25))
    head = oval(x, y - 0.925 * h, 0.055 * h, 0.07 * h)
    cut(p, head, skin, ink, max(0.6, 0.01 * h))
    facing = roll.choice((-1, 1))
    hair = oval(x - facing * 0.014 * h, y - 0.945 * h, 0.056 * h, 0.058 * h)
    p.fillPath(
        hair.subtracted(slab(x + facing * 0.02 * h - (0 if facing > 0 else 0.2 * h), y - 0.95 * h, 0.2 * h, 0.2 * h)),
        mix(scene.colour("3A2A26", depth), scene.palette.shadow, 0.2),
    )


def lay_walkers(
    scene: Scene, view: Vista, depth: float, distances: tuple[float, ...] = (30.0, 24.0, 19.0, 15.5, 12.5)
) -> None:
    """Lay walkers far down the street, unless it is said to be empty."""
    if scene.detailed(PlaceDetail.EMPTY):
        return
    roll = scene.dice("walkers")
    with scene.sheet("walkers", depth, view.vy - 0.3 * scene.u, view.vy + 0.3 * scene.u) as p:
        for i, z in enumerate(distances):
            side = -1 if i % 2 else 1
            x, y = view.at(side * roll.uniform(0.6, 1.7), 0.0, z)
            tall = ADULT_M * view.focal / z
            soft_shadow(
                p,
                x - 0.3 * tall * scene.palette.towards_light[0],
                y,
                0.45 * tall,
                0.05 * tall,
                scene.palette.shadow,
                0.4,
            )
            bystander(scene, p, x, y, tall, haze_depth(z), roll)


def lay_bunting(scene: Scene, view: Vista) -> None:
    """Lay strings of flags from wall to wall."""
    roll = scene.dice("bunting")
    with scene.sheet("bunting", 0.66, 0.0, view.vy) as p:
        for z, height in ((17.0, 5.2), (10.5, 4.6), (6.4, 4.1)):
            left, right = view.at(-4.0, height, z), view.at(4.0, height + 0.5, z)
            points = catenary(QPointF(*left), QPointF(*right), 0.85 * view.focal / z * 0.7, 17)
            line = scene.colour("5A4238", haze_depth(z))
            stroke(p, [(q.x(), q.y()) for q in points], line, max(0.8, 0.012 * view.focal / z), smooth=True)
            size = 0.30 * view.focal / z
            for i, q in enumerate(points[1:-1]):
                colour = scene.colour(FLAGS[i % len(FLAGS)], haze_depth(z))
                lean = size * roll.uniform(-0.12, 0.2)
                flag = corners(
                    [(q.x() - size * 0.36, q.y()), (q.x() + size * 0.36, q.y()), (q.x() + lean, q.y() + size)]
                )
                cut(p, flag, colour, scene.ink)
    scene.layers[-1].sway = True


def _lay_crates(scene: Scene, view: Vista) -> None:
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


def street_picture(scene: Scene, view: Vista, *, main_x: float = 0.38) -> SetPicture:
    """Hand a street over: the main subject on the road, others further down it and beside."""
    ground = scene.ground(0.88)
    main_x = 0.52 if scene.high else main_x
    others = []
    rows = ((0.64, 0.66, 0.6), (0.20, 0.72, 0.66), (0.56, 0.60, 0.5), (0.72, 0.80, 0.8), (0.50, 0.57, 0.45))
    for x, y, depth in rows:
        if scene.overhead:
            others.append(Stand(scene.x(x), scene.y(y), depth, ground.person_px))
        else:
            top = (view.vy - scene.canvas.bleed_y) / scene.canvas.height
            share = top + (y - 0.5) / 0.5 * (1.0 - top)
            others.append(scene.stand(x, share, ground, depth))
    return scene.picture(scene.main_stand(ground, main_x, depth=0.75), others)


def lay_shafts(scene: Scene, view: Vista) -> None:
    """Lay slanting sunlight between the houses, where the sun is low."""
    if not warm(scene.palette.light) or scene.overhead:
        return
    roll = scene.dice("shafts")
    small = 8
    image = blank(scene.w / small, scene.h / small)
    q = begin(image)
    q.scale(1 / small, 1 / small)
    top, drop = scene.y(0.02), scene.y(1.0) - scene.y(0.02)
    for i in range(4):
        x, wide = view.vx + (0.02 + 0.13 * i) * scene.u, scene.u * roll.uniform(0.05, 0.10)
        run = (0.62 + 0.18 * i) * scene.u
        shaft = corners(
            [(x, top), (x + wide, top), (x + wide * 2.4 - run, top + drop), (x - run - wide * 0.6, top + drop)]
        )
        colour = scene.palette.disc
        stops = ((0.0, veil(colour, 0.0)), (0.35, veil(colour, 0.22)), (0.95, veil(colour, 0.0)))
        q.fillPath(shaft, linear(QPointF(x, top), QPointF(x - run, top + drop), *stops))
    q.end()
    with scene.sheet("shafts", 0.6, crop=True) as p:
        p.drawImage(QRectF(0, 0, scene.w, scene.h), blurred(image, 2), QRectF(image.rect()))


def warm(light: Light) -> bool:
    """Whether the light is a low sun."""
    return light in (Light.GOLDEN, Light.SUNSET, Light.DAWN)


PLACES = {Place.MARKET: build_market}
