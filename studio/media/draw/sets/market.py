"""Owns the market street: houses, bunting, a bright road; its stalls and passers are elsewhere."""

import itertools

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from studio.domain.sketch import Light, Place
from studio.media.draw.brush import begin, blank, blurred, cut, dither, falling, glow, linear, stroke
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.layers import SetPicture, Stand
from studio.media.draw.light_pieces import catenary, flicker_of_bulbs, paint_bulbs, paint_moon, paint_sun
from studio.media.draw.sets.passers import lay_walkers
from studio.media.draw.sets.scene import Scene
from studio.media.draw.sets.sky import lay_clouds, lay_sky
from studio.media.draw.sets.stalls import lay_crates, lay_stalls
from studio.media.draw.sets.vista import Vista, facade, haze_depth, steep_roof, street_view
from studio.media.draw.shapes import corners, oval

HOUSES = ("B4785A", "C98A5E", "A8664E", "D29C6C", "9C5E4C", "BE8464")
ROOFS = ("A8502E", "8A3F34", "7A4A3A", "94583A")
FLAGS = ("D2452F", "F4EFE2", "F0BA2B", "2F6A9A", "3E8A84")
ZONES = (60.0, 27.0, 16.5, 10.5, 6.6, 4.0, 2.0, 0.75)


def build_market(scene: Scene) -> SetPicture:
    """Build a market street at any angle; one vanishing point, the sun low at its end."""
    view = street_view(scene)
    lay_street_sky(scene, view)
    lay_road(scene, view)
    lay_houses(scene, view, "far houses", 0.36, ZONES[:4], under=True)
    lay_houses(scene, view, "near houses", 0.5, ZONES[3:])
    lay_stalls(scene, view, "far stalls", 0.55, (20.0, 14.4, 10.2))
    lay_walkers(scene, view, 0.5)
    lay_bunting(scene, view)
    lay_stalls(scene, view, "stalls", 0.72, (7.2, 5.1))
    if scene.palette.lit > 0.15:
        _lay_stall_lights(scene, view)
    lay_shafts(scene, view)
    lay_crates(scene, view)
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
    road = mix(palette.ground_lit, palette.rim, 0.45 if palette.lit < 0.15 else 0.14)
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


def _lay_stall_lights(scene: Scene, view: Vista) -> None:
    """Lay what lights a market after dark: a lamp under each awning, its pool, and strings of bulbs over the street."""
    if scene.overhead:
        return
    colour = rgb("FFB457")
    with scene.sheet("stall lights", 0.73, crop=True) as p:
        for z in (20.0, 14.4, 10.2, 7.2, 5.1):
            for side in (-1, 1):
                scale = view.focal / z
                x, y = view.at(side * 2.75, 2.05, z + 1.0)
                glow(p, QPointF(x, y), 1.9 * scale, colour, 0.5)
                counter = view.at(side * 2.4, 0.9, z + 0.4)
                glow(p, QPointF(*counter), 1.1 * scale, rgb("FFD890"), 0.34)
                pool = view.at(side * 1.7, 0.0, z + 0.6)
                p.save()
                p.translate(*pool)
                p.scale(1.0, 0.22)
                glow(p, QPointF(0, 0), 2.0 * scale, colour, 0.42)
                p.restore()
                r = max(1.2, 0.07 * scale)
                p.fillPath(oval(x, y, r, 1.25 * r), rgb("FFF2CC"))
                if z < 12:
                    scene.lamps.append(QPointF(x, y))
    strings = []
    with scene.sheet("bulb strings", 0.67, 0.0, view.vy) as p:
        for z, height in ((14.0, 4.9), (8.4, 4.5), (5.6, 4.3)):
            left, right = view.at(-3.9, height, z), view.at(3.9, height + 0.2, z)
            points = catenary(QPointF(*left), QPointF(*right), 0.5 * view.focal / z, 13)
            paint_bulbs(p, points, scene.u * min(1.0, 6.0 / z), mix(scene.palette.shadow, rgb("2A1A16"), 0.4))
            strings.append(points)
    scene.live("bulb light", 0.67, flicker_of_bulbs(strings[-1], scene.u, scene.dice("market bulbs")))


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
