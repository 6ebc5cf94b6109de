"""Owns the city as a whole: a skyline across the water, its roofs from the air."""

from random import Random

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from studio.domain.sketch import Family, Light, Place
from studio.media.draw.brush import cut, falling, soft_shadow, stroke
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.layers import SetPicture
from studio.media.draw.light_pieces import lit_window
from studio.media.draw.sets.mirror import lamp_streaks, lay_water
from studio.media.draw.sets.scene import Scene
from studio.media.draw.sets.sky import lay_ridge, lay_sky
from studio.media.draw.sets.stands import AIR_FAMILIES
from studio.media.draw.shapes import corners, slab


def build_skyline(scene: Scene) -> SetPicture:
    """Build a city across the water, or its roofs from the air: three bands of towers, haze between."""
    if scene.high or scene.overhead:
        return _roofs(scene)
    scene.disc_lift = 0.14
    lay_sky(scene)
    palette = scene.palette
    shore = scene.horizon + 0.02 * scene.u
    for name, depth, low, tall, wide in (
        ("far towers", 0.12, 0.10, 0.30, 0.030),
        ("towers", 0.22, 0.12, 0.42, 0.040),
        ("near towers", 0.34, 0.06, 0.26, 0.052),
    ):
        _tower_band(scene, name, depth, shore, low, tall, wide)
    with scene.sheet("quay", 0.40, shore - 0.012 * scene.u, shore + 0.05 * scene.u) as p:
        stone = palette.hazed(palette.local(rgb("6A6A70")), 0.45)
        p.fillRect(
            QRectF(0, shore - 0.006 * scene.u, scene.w, 0.06 * scene.u),
            falling(shore, shore + 0.05 * scene.u, (0.0, stone), (1.0, mix(stone, palette.shadow, 0.4))),
        )
    lay_water(scene, shore, clear=0.88, band=2.0)
    if palette.lit > 0.15:
        with scene.sheet("lights on water", 0.46, shore) as p:
            roll = scene.dice("water lights")
            for _ in range(int(16 * scene.w / scene.canvas.width)):
                colour = (
                    lit_window(roll)
                    if palette.light is not Light.NEON
                    else rgb(roll.choice(("FF3E9A", "2FE6E0", "FFC24A")))
                )
                lamp_streaks(
                    p,
                    roll.random() * scene.w,
                    shore + 2,
                    scene.u * roll.uniform(0.14, 0.34),
                    scene.u * 0.018,
                    colour,
                    roll,
                    0.5,
                )
    family = scene.family
    ground = scene.ground(0.93)
    afloat = family is not None and family in (Family.BOAT, Family.SHIP)
    if not afloat and family not in (None, Family.BUILDING) and family not in AIR_FAMILIES:
        _lay_parapet(scene)
    picture = scene.picture(scene.main_stand(ground, water=afloat), scene.standard_others(ground, 0.86, water=True))
    picture.shown = frozenset({Family.BUILDING})
    return picture


def _tower_band(scene: Scene, name: str, depth: float, base: float, low: float, tall: float, wide: float) -> None:
    palette, roll = scene.palette, scene.dice(name)
    with scene.sheet(name, depth, base - (tall + 0.12) * scene.u, base + 0.1 * scene.u) as p:
        x = -0.1 * scene.u
        colour = palette.hazed(mix(palette.local(rgb("56627E")), palette.shadow, 0.2), depth + 0.15)
        while x < scene.w:
            width = scene.u * wide * roll.uniform(0.8, 1.9)
            share = (x - scene.canvas.bleed_x) / scene.canvas.width
            centre = max(0.25, 1.0 - 1.3 * abs(share - 0.62))
            height = scene.u * (low + (tall - low) * roll.random() ** 1.6 * centre)
            _plain_tower(scene, p, x, base, width, height, mix(colour, palette.haze, roll.uniform(0, 0.2)), roll)
            x += width * roll.uniform(0.86, 1.35)
        p.fillRect(QRectF(0, base, scene.w, 0.1 * scene.u), mix(colour, palette.haze, 0.4))


def _plain_tower(
    scene: Scene, p: QPainter, x: float, base: float, width: float, height: float, colour: QColor, roll: Random
) -> None:
    palette = scene.palette
    body = slab(x, base - height, width, height + 2)
    p.fillPath(body, falling(base - height, base, (0.0, colour), (1.0, mix(colour, palette.haze, 0.4))))
    lit_left = palette.towards_light[0] < 0
    band = width * 0.34
    p.fillRect(QRectF(x if lit_left else x + width - band, base - height, band, height), veil(palette.rim, 0.14))
    top = roll.randrange(4)
    if top == 0:
        stroke(
            p,
            [(x + width / 2, base - height), (x + width / 2, base - height - 0.05 * scene.u)],
            colour,
            max(1.0, 0.003 * scene.u),
        )
    elif top == 1:
        p.fillPath(
            corners([(x, base - height), (x + width / 2, base - height - width * 0.6), (x + width, base - height)]),
            colour,
        )
    elif top == 2:
        p.fillRect(QRectF(x + width * 0.2, base - height - width * 0.22, width * 0.6, width * 0.24), colour)
    cell = 0.0135 * scene.u
    lit = palette.lit + 0.04
    for row in range(int(height / cell) - 1):
        for column in range(int(width / cell)):
            if roll.random() < lit:
                at = QRectF(x + (column + 0.3) * cell, base - height + (row + 0.7) * cell, cell * 0.45, cell * 0.5)
                p.fillRect(at, veil(lit_window(roll), 0.85) if palette.lit > 0.05 else veil(palette.shadow, 0.25))


def _lay_parapet(scene: Scene) -> None:
    """A terrace for a subject that does not float: its floor, and a balustrade between it and the water."""
    palette, u = scene.palette, scene.u
    top = scene.y(0.86)
    stone = palette.local(rgb("8A8078"))
    with scene.sheet("terrace", 0.62, top - 0.02 * u) as p:
        p.fillRect(
            QRectF(0, top, scene.w, scene.h - top),
            falling(
                top, scene.y(1.0), (0.0, mix(stone, palette.rim, 0.15)), (1.0, mix(stone, palette.ground_shade, 0.7))
            ),
        )
        for i in range(int(scene.w / (0.13 * u))):
            x = i * 0.13 * u
            foot = (scene.x(0.5) + (x - scene.x(0.5)) * 1.6, scene.h)
            stroke(p, [(x, top), foot], veil(palette.shadow, 0.22), max(1.0, 0.002 * u))
    rail, tall = top - 0.13 * u, 0.13 * u
    with scene.sheet("balustrade", 0.64, rail - 0.02 * u, top + 0.03 * u) as p:
        p.fillRect(QRectF(0, top, scene.w, 0.025 * u), falling(top, top + 0.025 * u, *_fade(palette.shadow, 0.4)))
        metal = mix(palette.local(rgb("3E4450")), palette.shadow, 0.3)
        step = 0.034 * u
        for i in range(int(scene.w / step) + 1):
            wide = 0.012 * u if i % 9 == 0 else 0.0035 * u
            p.fillRect(QRectF(i * step - wide / 2, rail, wide, tall), metal)
            if i % 9 == 0:
                lit = i * step + (wide * 0.28 if palette.towards_light[0] >= 0 else -wide / 2)
                p.fillRect(QRectF(lit, rail, wide * 0.22, tall), veil(palette.rim, 0.55))
        p.fillRect(QRectF(0, top - 0.016 * u, scene.w, 0.007 * u), metal)
        p.fillPath(slab(-9, rail - 0.012 * u, scene.w + 18, 0.017 * u, 0.006 * u), metal)
        p.fillRect(QRectF(0, rail - 0.012 * u, scene.w, max(1.0, 0.0035 * u)), mix(metal, palette.rim, 0.7))


def _fade(colour: QColor, alpha: float) -> tuple[tuple[float, QColor], ...]:
    return ((0.0, veil(colour, alpha)), (1.0, veil(colour, 0.0)))


def _roofs(scene: Scene) -> SetPicture:
    """The city from the air: roofs and facades in rows, streets of light between them."""
    lay_sky(scene)
    palette, roll = scene.palette, scene.dice("roofs")
    far = palette.hazed(palette.local(rgb("5C6680")), 0.12)
    lay_ridge(scene, "far ridge", 0.06, scene.horizon, 0.04, far, frequency=1.6, below=0.5)
    street = mix(mix(palette.ground_shade, palette.shadow, 0.3), rgb("FFB45A"), 0.22 if palette.lit > 0.15 else 0.0)
    first = scene.y(0.0) if scene.overhead else scene.horizon + 0.02 * scene.u
    with scene.sheet("city", 0.5, first) as p:
        p.fillRect(
            QRectF(0, first, scene.w, scene.h - first),
            falling(first, scene.y(1.0), (0.0, mix(street, palette.haze, 0.6)), (1.0, street)),
        )
        y = first
        while y < scene.h + 0.4 * scene.u:
            share = min(1.3, (y - first) / scene.canvas.height)
            size = scene.u * (0.035 + 0.15 * share)
            x = -size
            while x < scene.w + size:
                width, height = size * roll.uniform(0.7, 1.1), size * roll.uniform(0.5, 1.9)
                _roof_block(scene, p, x, y, width, height, 0.2 + 0.8 * min(1.0, share), roll)
                x += size * roll.uniform(1.15, 1.5)
            y += size * 0.62
    if scene.family is not None and scene.family not in AIR_FAMILIES and not scene.overhead:
        _lay_own_roof(scene)
    ground = scene.ground(0.7)
    picture = scene.picture(scene.main_stand(ground, 0.45), scene.standard_others(ground))
    picture.shown = frozenset({Family.BUILDING})
    return picture


def _lay_own_roof(scene: Scene) -> None:
    """The flat roof that the subject stands on: its slabs, its lit parapet, a hatch and vents, the wall below."""
    palette, u = scene.palette, scene.u
    stone = palette.local(rgb("8E867E"))
    back, front = scene.y(0.57), scene.y(0.93)

    def at(x: float, t: float) -> tuple[float, float]:
        middle = scene.x(0.47)
        return middle + (x * 1.02 * u) * (0.66 + 0.34 * t), back + (front - back) * t

    with scene.sheet("own roof", 0.66, back - 0.1 * u) as p:
        deck = corners([at(-0.62, 0), at(0.62, 0), at(0.62, 1), at(-0.62, 1)])
        wall = corners([at(-0.62, 1), at(0.62, 1), (at(0.62, 1)[0] - 0.02 * u, scene.h), (at(-0.62, 1)[0], scene.h)])
        p.fillPath(wall, falling(front, scene.y(1.1), (0.0, mix(stone, palette.shadow, 0.5)), (1.0, palette.shadow)))
        lit, dim = mix(stone, palette.rim, 0.16), mix(stone, palette.ground_shade, 0.45)
        p.fillPath(deck, falling(back, front, (0.0, lit), (1.0, dim)))
        for k in range(1, 8):
            x = -0.62 + 1.24 * k / 8
            stroke(p, [at(x, 0), at(x, 1)], veil(palette.shadow, 0.14), max(1.0, 0.0018 * u))
        for k in range(1, 6):
            stroke(
                p,
                [at(-0.62, (k / 6) ** 1.3), at(0.62, (k / 6) ** 1.3)],
                veil(palette.shadow, 0.14),
                max(1.0, 0.0018 * u),
            )
        for edge in ([at(-0.62, 0), at(0.62, 0)], [at(-0.62, 0), at(-0.62, 1)], [at(0.62, 0), at(0.62, 1)]):
            stroke(p, [(x, y - 0.012 * u) for x, y in edge], mix(stone, palette.shadow, 0.3), 0.026 * u)
            stroke(p, [(x, y - 0.022 * u) for x, y in edge], mix(stone, palette.rim, 0.55), max(1.0, 0.005 * u))
        stroke(p, [at(-0.62, 1), at(0.62, 1)], mix(stone, palette.rim, 0.5), max(1.5, 0.010 * u))
        for x, t, wide, tall in ((0.36, 0.2, 0.15, 0.11), (-0.46, 0.3, 0.07, 0.06), (-0.36, 0.26, 0.05, 0.08)):
            foot = at(x, t)
            away = -palette.towards_light[0] * tall * u
            soft_shadow(p, foot[0] + 0.5 * away, foot[1], 0.8 * wide * u, 0.018 * u, palette.shadow, 0.45)
            box = slab(foot[0] - wide * u / 2, foot[1] - tall * u, wide * u, tall * u, 0.004 * u)
            cut(p, box, mix(stone, palette.shadow, 0.18), scene.ink, max(1.0, 0.004 * u))
            p.fillRect(
                QRectF(foot[0] - wide * u / 2, foot[1] - tall * u, wide * u, 0.014 * u), mix(stone, palette.rim, 0.4)
            )


def _roof_block(
    scene: Scene, p: QPainter, x: float, y: float, width: float, height: float, depth: float, roll: Random
) -> None:
    palette = scene.palette
    wall = scene.colour(roll.choice(("56627E", "6A6676", "7A6A66", "4A5A70")), depth)
    front = QRectF(x, y - height, width, height)
    p.fillRect(
        front, falling(y - height, y, (0.0, mix(wall, palette.shadow, 0.1)), (1.0, mix(wall, palette.shadow, 0.45)))
    )
    rise, run = width * 0.38, width * 0.22
    roof = corners(
        [(x, y - height), (x + run, y - height - rise), (x + width + run, y - height - rise), (x + width, y - height)]
    )
    cut(p, roof, mix(wall, palette.ground_lit, 0.45), scene.ink, max(0.8, 0.02 * width))
    side = corners(
        [(x + width, y - height), (x + width + run, y - height - rise), (x + width + run, y - rise), (x + width, y)]
    )
    p.fillPath(side, mix(wall, palette.rim, 0.22) if palette.towards_light[0] > 0 else mix(wall, palette.shadow, 0.5))
    cell = max(3.0, width * 0.17)
    for row in range(int(height / cell)):
        for column in range(int(width / cell)):
            if roll.random() < 0.16 + palette.lit:
                colour = (
                    lit_window(roll) if palette.lit > 0.15 or roll.random() < 0.2 else mix(wall, palette.shadow, 0.5)
                )
                p.fillRect(
                    QRectF(x + (column + 0.3) * cell, y - height + (row + 0.3) * cell, cell * 0.45, cell * 0.5),
                    veil(colour, 0.9),
                )


PLACES = {Place.SKYLINE: build_skyline}
