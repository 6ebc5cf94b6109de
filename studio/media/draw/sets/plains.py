"""Owns wide bare land: snow, desert and the road through open country."""

import itertools

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from studio.domain.sketch import Angle, Family, Place
from studio.media.draw.brush import cut, dither, falling, soft_shadow, stroke
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.layers import SetPicture
from studio.media.draw.sets.desert import lay_cross_road
from studio.media.draw.sets.growth import Grove, bare_branch
from studio.media.draw.sets.land import (
    grass_of,
    ground_picture,
    lay_corner_grass,
    lay_field,
    lay_trees,
    lay_tufts,
)
from studio.media.draw.sets.land_above import plan_ground
from studio.media.draw.sets.scene import Scene
from studio.media.draw.sets.sky import lay_mist, lay_ridge, lay_sky
from studio.media.draw.shapes import corners, curve, oval, slab

RIDERS = frozenset({Family.CAR, Family.MOTORBIKE, Family.BICYCLE, Family.TRAIN})


def _white(scene: Scene) -> QColor:
    palette = scene.palette
    return mix(mix(rgb("F3F6F6"), palette.ground_lit, 0.08), palette.tint, palette.tint_amount)


def build_snow(scene: Scene) -> SetPicture:
    """Build a snowy field: hills, two lines of pines, drifts, a fence that leads in, a bare branch near the lens."""
    palette, u = scene.palette, scene.u
    white = _white(scene)
    if scene.overhead:
        return plan_ground(scene, white)
    lay_sky(scene)
    hill = palette.hazed(mix(palette.local(rgb("9AA8B2")), white, 0.3), 0.15)
    lay_ridge(scene, "hills", 0.06, scene.horizon - 0.015 * u, 0.045, hill, frequency=1.5, below=0.3)
    _lay_pines(scene, "far pines", 0.16, scene.horizon + 0.008 * u, 0.022, 0.045, 0.008, None)
    _lay_pines(scene, "pines", 0.30, scene.horizon + 0.04 * u, 0.08, 0.23, 0.024, (0.30, 0.88))
    shade = mix(white, palette.shadow, 0.16)
    _lay_snowfield(scene, white, shade)
    _lay_snow_fence(scene)
    _lay_prints(scene, shade)
    with scene.sheet("branch", 1.3, 0.0, scene.y(0.40), right=scene.x(0.46)) as p:
        dark = mix(palette.local(rgb("3A3434")), palette.shadow, 0.4)
        bare_branch(p, (scene.x(-0.04), scene.y(0.10)), 4.0, 0.14 * u, 0.012 * u, dark, scene.dice("branch"))
        bare_branch(p, (scene.x(-0.04), scene.y(-0.02)), 18.0, 0.12 * u, 0.009 * u, dark, scene.dice("branch 2"))
        stroke(p, [(0, scene.y(0.09)), (scene.x(-0.03), scene.y(0.10))], dark, 0.013 * u)
        stroke(p, [(0, scene.y(-0.05)), (scene.x(-0.03), scene.y(-0.02))], dark, 0.010 * u)
    scene.layers[-1].sway = True
    return ground_picture(scene, 0.84)


def _lay_pines(
    scene: Scene,
    name: str,
    depth: float,
    base: float,
    low: float,
    tall: float,
    step: float,
    gap: tuple[float, float] | None,
) -> None:
    roll = scene.dice(name)
    palette, u = scene.palette, scene.u
    colours = [scene.colour(value, depth + 0.34) for value in ("56707C", "4A626E", "647C86")]
    grove = Grove([], colours, scene.ink, tall * u, 0.0 if depth < 0.25 else max(0.8, 0.0026 * u), roll)
    with scene.sheet(name, depth, base - 1.2 * tall * u, base + 0.12 * u) as p:
        p.fillRect(
            QRectF(0, base - 1, scene.w, 0.12 * u),
            falling(base, base + 0.1 * u, (0.0, mix(_white(scene), palette.haze, 0.5)), (1.0, _white(scene))),
        )
        x = 0.0
        while x < scene.w:
            share = (x - scene.canvas.bleed_x) / scene.canvas.width
            size = roll.uniform(low, tall)
            inside = gap is not None and gap[0] < share < gap[1]
            if not inside:
                edge = 1.0 if gap is None else min(1.0, 0.30 + 2.6 * min(abs(share - gap[0]), abs(share - gap[1])))
                grove.plant(p, x, base + roll.uniform(0, 0.006) * u, size * edge * u, roll, 1.0)
            x += step * u * roll.uniform(0.5, 1.6)


def _lay_snowfield(scene: Scene, white: QColor, shade: QColor) -> None:
    palette, u = scene.palette, scene.u
    lay_field(scene, "field", 0.48, scene.horizon + 0.035 * u, mix(white, palette.haze, 0.12), wave=0.006)
    with scene.sheet("drifts", 0.6, scene.horizon + 0.06 * u) as p:
        for i, share in enumerate((0.10, 0.26, 0.46, 0.70, 0.96)):
            y = scene.horizon + share * (scene.y(1.0) - scene.horizon)
            points = scene.ridge(f"drift {i}", 1.3, 3, 20.0)
            top = [(float(x), y - 0.012 * u * (0.4 + share) * float(v)) for x, v in points]
            path = curve(top, closed=False)
            path.lineTo(scene.w + 40, y + 0.3 * u)
            path.lineTo(-40, y + 0.3 * u)
            path.closeSubpath()
            crest = mix(white, palette.rim, 0.35)
            p.fillPath(
                path,
                falling(
                    y - 0.01 * u,
                    y + 0.16 * u,
                    (0.0, veil(crest, 0.9)),
                    (0.18, veil(white, 0.7)),
                    (0.75, veil(shade, 0.45)),
                    (1.0, veil(shade, 0.0)),
                ),
            )
        dither(p, QRectF(0, scene.horizon, scene.w, scene.h))


def _lay_snow_fence(scene: Scene) -> None:
    palette, u = scene.palette, scene.u
    wood = mix(palette.local(rgb("5A4E48")), palette.shadow, 0.2)
    with scene.sheet("fence", 0.72, scene.y(0.6), left=scene.x(0.5)) as p:
        posts = []
        for i in range(12):
            t = (i / 8) ** 1.35
            posts.append((scene.x(0.60 + 0.37 * t), scene.y(0.705 + 0.17 * t), u * (0.024 + 0.085 * t)))
        for (x0, y0, t0), (x1, y1, t1) in itertools.pairwise(posts):
            for rail in (0.82, 0.45):
                sag = 0.06 * t1
                stroke(
                    p,
                    [
                        (x0, y0 - rail * t0),
                        ((x0 + x1) / 2, (y0 + y1) / 2 - rail * (t0 + t1) / 2 + sag),
                        (x1, y1 - rail * t1),
                    ],
                    wood,
                    max(0.8, 0.02 * t1),
                    smooth=True,
                )
        for x, y, tall in posts:
            soft_shadow(p, x, y, 0.22 * tall, 0.05 * tall, palette.shadow, 0.3)
            cut(
                p,
                slab(x - 0.05 * tall, y - tall, 0.10 * tall, tall),
                palette.hazed(wood, 0.8),
                scene.ink,
                max(0.7, 0.02 * tall),
            )
            p.fillPath(oval(x, y - tall, 0.075 * tall, 0.04 * tall), _white(scene))


def _lay_prints(scene: Scene, shade: QColor) -> None:
    """A trail of footprints out of the lower left, up to where the subject stands."""
    u = scene.u
    dark = mix(shade, scene.palette.shadow, 0.28)
    with scene.sheet("footprints", 0.64, scene.y(0.8), right=scene.x(0.4)) as p:
        for i in range(14):
            t = i / 13
            x = scene.x(0.355 - 0.30 * t) + (0.006 * u if i % 2 else -0.006 * u)
            y = scene.y(0.846 + 0.15 * t)
            r = u * (0.006 + 0.007 * t)
            p.fillPath(oval(x, y, r * 1.5, r * 0.55), veil(dark, 0.75))
            p.fillPath(oval(x + r * 0.3, y + r * 0.3, r * 1.1, r * 0.3), veil(mix(shade, scene.palette.rim, 0.5), 0.6))


def build_road(scene: Scene) -> SetPicture:
    """Build a road through open country: it runs to the horizon past trees, posts and fields."""
    if scene.overhead:
        return plan_ground(scene, grass_of(scene), lane=True)
    palette, u = scene.palette, scene.u
    lay_sky(scene)
    far = palette.hazed(palette.local(rgb("70808E")), 0.12)
    lay_ridge(scene, "far ridge", 0.06, scene.horizon - 0.008 * u, 0.055, far, frequency=1.6, below=0.3)
    grass = grass_of(scene)
    lay_ridge(
        scene,
        "hill",
        0.16,
        scene.horizon + 0.006 * u,
        0.03,
        palette.hazed(grass, 0.3),
        frequency=1.3,
        below=0.3,
        octaves=3,
    )
    lay_trees(scene, "trees", 0.28, scene.horizon + 0.02 * u, 0.04, 0.11, 0.04, pines=0.3, gap=(0.46, 0.66))
    lay_field(scene, "fields", 0.42, scene.horizon + 0.012 * u, grass, wave=0.004)
    crossing = scene.family in RIDERS and scene.family is not Family.TRAIN and scene.beat.angle is not Angle.LOW
    if scene.family is Family.TRAIN:
        _lay_rails(scene)
    elif crossing:  # what is seen from its side rides across, not into the picture
        _lay_roadside(scene, grass)
    else:
        _lay_long_road(scene)
    lay_mist(scene, "haze", 0.4, scene.horizon + 0.004 * u, 6, alpha=0.25, spread=0.012)
    lay_tufts(scene, "verge", 0.66, 0.80, 1.0, mix(grass, palette.ground_shade, 0.3), 30, 0.03)
    foot = 0.865 if crossing else 0.88 if scene.family in RIDERS else 0.90
    return ground_picture(scene, foot, 0.40)


def _lay_roadside(scene: Scene, grass: QColor) -> None:
    """A lane of trees behind, a fence, the road across, and its near verge with tall grass in a corner."""
    u = scene.u
    lay_trees(scene, "lane", 0.46, scene.horizon + 0.055 * u, 0.12, 0.22, 0.24, pines=0.25)
    lay_field(scene, "verge far", 0.5, scene.horizon + 0.06 * u, mix(grass, scene.palette.rim, 0.06), wave=0.012)
    _lay_fence(scene, 0.60, scene.y(0.735))
    lay_cross_road(scene)
    lay_field(scene, "verge near", 1.05, scene.y(0.945), mix(grass, scene.palette.ground_shade, 0.3), wave=0.014)
    lay_corner_grass(scene, mix(grass, scene.palette.ground_shade, 0.5))


def _lay_fence(scene: Scene, depth: float, foot: float) -> None:
    """A low fence along a road, its foot at a height (canvas px)."""
    palette, u = scene.palette, scene.u
    wood = mix(palette.local(rgb("6A5240")), palette.shadow, 0.12)
    tall, step = 0.062 * u, 0.15 * u
    with scene.sheet("fence", depth, foot - 1.3 * tall, foot + 0.3 * tall) as p:
        for rail in (0.78, 0.42):
            p.fillRect(QRectF(0, foot - rail * tall, scene.w, max(1.2, 0.09 * tall)), wood)
            p.fillRect(QRectF(0, foot - rail * tall, scene.w, max(0.8, 0.025 * tall)), veil(palette.rim, 0.5))
        for i in range(int(scene.w / step) + 1):
            x = i * step
            soft_shadow(
                p, x - palette.towards_light[0] * 0.3 * tall, foot, 0.3 * tall, 0.06 * tall, palette.shadow, 0.35
            )
            cut(p, slab(x - 0.07 * tall, foot - tall, 0.14 * tall, tall, 1.5), wood, scene.ink, max(0.8, 0.025 * tall))


def _lay_rails(scene: Scene) -> None:
    """A railway across the picture: ballast, sleepers, two bright rails."""
    palette, u, roll = scene.palette, scene.u, scene.dice("ballast")
    foot = scene.ground(0.88).foot
    top, bottom = foot - 0.035 * u, foot + 0.05 * u
    stone = mix(palette.local(rgb("8A8078")), palette.ground_shade, 0.35)
    with scene.sheet("rails", 0.6, top - 0.02 * u, bottom + 0.04 * u) as p:
        fade = (
            (0.0, veil(stone, 0.0)),
            (0.2, stone),
            (0.75, mix(stone, palette.shadow, 0.2)),
            (1.0, veil(stone, 0.0)),
        )
        p.fillRect(
            QRectF(0, top - 0.02 * u, scene.w, bottom - top + 0.06 * u),
            falling(top - 0.02 * u, bottom + 0.04 * u, *fade),
        )
        for _ in range(int(120 * scene.w / scene.canvas.width)):
            x, y = roll.random() * scene.w, top + roll.random() * (bottom - top + 0.02 * u)
            p.fillRect(
                QRectF(x, y, 0.008 * u, 0.004 * u), veil(palette.rim if roll.random() < 0.5 else palette.shadow, 0.2)
            )
        wood = mix(palette.local(rgb("5A4438")), palette.shadow, 0.25)
        for i in range(int(scene.w / (0.045 * u)) + 1):
            x = i * 0.045 * u
            sleeper = corners([(x, top), (x + 0.016 * u, top), (x + 0.004 * u, bottom), (x - 0.018 * u, bottom)])
            p.fillPath(sleeper, wood)
        for y, tall in ((foot - 0.012 * u, 0.005), (foot + 0.028 * u, 0.008)):
            p.fillRect(QRectF(0, y, scene.w, tall * u), mix(palette.local(rgb("6A6460")), palette.shadow, 0.3))
            p.fillRect(QRectF(0, y, scene.w, max(1.0, 0.3 * tall * u)), mix(palette.rim, stone, 0.25))


def _lay_long_road(scene: Scene) -> None:
    palette, u = scene.palette, scene.u
    vx, top = scene.x(0.565), scene.horizon + 0.012 * u
    asphalt = mix(palette.local(rgb("5E5C64")), palette.ground_shade, 0.2)
    with scene.sheet("road", 0.56, scene.horizon - 0.1 * u) as p:

        def edge(x: float, y: float) -> tuple[float, float]:
            share = (y - top) / (scene.y(1.0) - top)
            return vx + (scene.x(x) - vx) * share, y

        low = scene.h + 10
        shoulder = corners([edge(0.563, top), edge(0.567, top), edge(1.12, low), edge(-0.10, low)])
        p.fillPath(shoulder, mix(palette.ground_lit, palette.ground_shade, 0.3))
        road = corners([edge(0.5635, top), edge(0.5665, top), edge(1.04, low), edge(-0.02, low)])
        p.fillPath(
            road,
            falling(
                top,
                scene.y(1.0),
                (0.0, mix(asphalt, palette.rim, 0.45)),
                (0.2, mix(asphalt, palette.haze, 0.25)),
                (1.0, mix(asphalt, palette.shadow, 0.25)),
            ),
        )
        for a, b in ((0.015, 0.03), (0.99, 1.005)):
            p.fillPath(
                corners([edge(0.565, top), edge(0.565, top), edge(b, low), edge(a, low)]),
                veil(palette.local(rgb("F1ECE0")), 0.75),
            )
        for k in range(13):
            y0, y1 = top + ((k + 0.0) / 12) ** 2.4 * (low - top), top + ((k + 0.5) / 12) ** 2.4 * (low - top)
            p.fillPath(
                corners([edge(0.502, y0), edge(0.514, y0), edge(0.514, y1), edge(0.502, y1)]),
                palette.local(rgb("E8B93A")),
            )
        for i in range(9):
            t = (i / 8) ** 2.2
            y = top + 0.02 * u + t * (scene.y(1.0) - top)
            x, _ = edge(1.10, y)
            tall = u * (0.008 + 0.11 * t)
            soft_shadow(p, x, y, 0.3 * tall, 0.05 * tall, palette.shadow, 0.35)
            cut(
                p,
                slab(x - 0.05 * tall, y - tall, 0.1 * tall, tall),
                palette.local(rgb("EDE8DC")),
                scene.ink,
                max(0.6, 0.02 * tall),
            )
            p.fillRect(QRectF(x - 0.05 * tall, y - 0.85 * tall, 0.1 * tall, 0.14 * tall), palette.local(rgb("C8402F")))
        dither(p, QRectF(0, top, scene.w, scene.h))


PLACES = {Place.SNOW: build_snow, Place.ROAD: build_road}
