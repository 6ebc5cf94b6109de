"""Owns the desert: mesas, a plain with stones, telegraph poles, a road, a cactus."""

import itertools

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from studio.domain.sketch import Place
from studio.media.draw.brush import cut, falling, soft_shadow, stroke
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.layers import SetPicture
from studio.media.draw.sets.land import ground_picture, lay_field
from studio.media.draw.sets.land_above import plan_ground
from studio.media.draw.sets.scene import Scene
from studio.media.draw.sets.sky import lay_sky
from studio.media.draw.shapes import corners, slab


def build_desert(scene: Scene) -> SetPicture:
    """Build a desert: mesas with strata, a plain with stones, poles in perspective, a road, a cactus near the lens."""
    palette, u = scene.palette, scene.u
    sand = mix(palette.local(rgb("CE7C42")), palette.ground_lit, 0.20)
    if scene.overhead:
        return plan_ground(scene, sand, trees=False)
    lay_sky(scene)
    base = scene.horizon + 0.012 * u
    _lay_mesas(
        scene, "far mesas", 0.08, base, ((-0.2, 0.16, 0.14), (0.10, 0.15, 0.12), (0.62, 0.22, 0.12), (1.16, 0.2, 0.14))
    )
    _lay_mesas(
        scene,
        "mesas",
        0.18,
        base + 0.004 * u,
        ((0.24, 0.19, 0.235), (0.885, 0.16, 0.29), (-0.3, 0.2, 0.24), (1.4, 0.2, 0.22)),
    )
    far_sand = mix(sand, palette.local(rgb("B85C28")), 0.4)  # the haze takes some of it again
    lay_field(scene, "plain", 0.42, base, far_sand, wave=0.004)
    _lay_stones(scene, sand)
    _lay_poles(scene)
    lay_cross_road(scene)
    lay_field(scene, "dune", 1.05, scene.y(0.955), mix(sand, palette.ground_shade, 0.35), wave=0.018)
    _lay_cactus(scene)
    return ground_picture(scene, 0.865)


def _lay_mesas(
    scene: Scene, name: str, depth: float, base: float, places: tuple[tuple[float, float, float], ...]
) -> None:
    """Stepped tables of rock with strata and flutes; widths in W, heights in units."""
    palette, u, roll = scene.palette, scene.u, scene.dice(name)
    rock = scene.colour("B05A34", depth + 0.42)
    with scene.sheet(name, depth, base - 0.40 * u, base + 0.16 * u) as p:
        for x, wide, tall in places:
            cx = scene.x(x + roll.uniform(-0.015, 0.015))
            half, high = wide * scene.canvas.width / 2, tall * u * roll.uniform(0.9, 1.1)
            steps = [
                (-1.5, 0.0),
                (-1.12, 0.30),
                (-0.90, 0.40),
                (-0.86, 0.88),
                (-0.6, 0.91),
                (-0.58, 1.0),
                (0.42, 0.98),
                (0.45, 0.90),
                (0.74, 0.87),
                (0.78, 0.42),
                (1.02, 0.30),
                (1.45, 0.0),
            ]
            shape = corners([(cx + half * a, base - high * b) for a, b in steps])
            cut(p, shape, rock, scene.ink, 0.0 if depth < 0.1 else max(0.8, 0.0025 * u))
            p.save()
            p.setClipPath(shape)
            for k in range(5):
                y = base - high * (0.16 + 0.18 * k)
                p.fillRect(
                    QRectF(cx - 1.6 * half, y, 3.2 * half, high * 0.045),
                    veil(palette.rim if k % 2 else palette.shadow, 0.10),
                )
            for k in range(15):
                fx = cx + half * (-0.86 + 1.64 * k / 14) + roll.uniform(-2, 2)
                p.fillRect(
                    QRectF(
                        fx,
                        base - high * roll.uniform(0.84, 0.97),
                        max(1.0, half * roll.uniform(0.02, 0.05)),
                        high * roll.uniform(0.3, 0.5),
                    ),
                    veil(palette.shadow, 0.13),
                )
            p.fillPath(
                corners(
                    [
                        (cx - half * 1.6, base),
                        (cx - half * 0.9, base - high * 0.38),
                        (cx + half * 0.78, base - high * 0.40),
                        (cx + half * 1.5, base),
                    ]
                ),
                veil(palette.haze, 0.16),
            )
            p.restore()
        p.fillRect(
            QRectF(0, base - 1, scene.w, 0.16 * u),
            falling(base, base + 0.1 * u, (0.0, palette.hazed(rock, 0.3)), (1.0, palette.haze)),
        )


def _lay_stones(scene: Scene, sand: QColor) -> None:
    palette, u, roll = scene.palette, scene.u, scene.dice("stones")
    with scene.sheet("stones", 0.5, scene.horizon, scene.y(1.0)) as p:
        for share in sorted(roll.random() for _ in range(int(46 * scene.w / scene.canvas.width))):
            y = scene.horizon + 0.02 * u + share * 0.26 * u
            x, r = roll.random() * scene.w, u * (0.003 + 0.009 * share) * roll.uniform(0.6, 1.2)
            soft_shadow(p, x - palette.towards_light[0] * r, y, r * 1.8, r * 0.5, palette.shadow, 0.3)
            tone = mix(sand, palette.shadow, 0.35) if roll.random() < 0.7 else palette.local(rgb("7E8A52"))
            cut(
                p,
                corners([(x - r, y), (x - r * 0.6, y - r * 0.7), (x + r * 0.2, y - r * 0.9), (x + r, y)]),
                tone,
                scene.ink,
                max(0.6, r * 0.12),
            )


def _lay_poles(scene: Scene) -> None:
    """Telegraph poles that shrink to the right, their wires hanging between."""
    palette, u = scene.palette, scene.u
    wood = mix(palette.local(rgb("4A332C")), palette.shadow, 0.2)
    with scene.sheet("poles", 0.56, scene.y(0.1), scene.y(0.92)) as p:
        posts = []
        for i in range(11):
            t = 0.70**i
            posts.append((scene.x(0.52 - 0.50 * t / 0.70), scene.horizon + (0.035 + 0.16 * t) * u, u * 0.56 * t, t))
        for (x0, y0, h0, t0), (x1, y1, h1, _) in itertools.pairwise(posts):
            for side in (-1, 1):
                a = (x0 + side * 0.075 * h0, y0 - 0.93 * h0)
                b = (x1 + side * 0.075 * h1, y1 - 0.93 * h1)
                stroke(
                    p,
                    [a, ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2 + 0.06 * h0), b],
                    veil(wood, 0.75),
                    max(0.7, 0.0022 * u * t0),
                    smooth=True,
                )
        for x, y, tall, t in reversed(posts):
            tone = palette.hazed(wood, 0.35 + 0.6 * t)
            half = max(0.8, 0.011 * tall)
            p.fillRect(QRectF(x - half, y - tall, 2 * half, tall), tone)
            p.fillRect(QRectF(x + half * 0.4, y - tall, half * 0.5, tall), veil(palette.rim, 0.25))
            for bar in (0.93, 0.84):
                p.fillRect(QRectF(x - 0.09 * tall, y - bar * tall, 0.18 * tall, max(1.0, 0.018 * tall)), tone)


def lay_cross_road(scene: Scene) -> None:
    """Lay a road that runs across the picture, with its lit edges and its dashes."""
    palette, u = scene.palette, scene.u
    top, bottom = scene.y(0.765), scene.y(0.895)
    if scene.high:
        top, bottom = scene.y(0.60), scene.y(0.80)
    with scene.sheet("road", 0.62, top - 0.03 * u, bottom + 0.09 * u) as p:
        asphalt = mix(palette.local(rgb("6A5A58")), palette.ground_shade, 0.25)
        p.fillRect(
            QRectF(0, bottom, scene.w, 0.09 * u),
            falling(
                bottom,
                bottom + 0.09 * u,
                (0.0, mix(palette.ground_shade, palette.ground_lit, 0.35)),
                (1.0, veil(palette.ground_shade, 0.0)),
            ),
        )
        p.fillRect(
            QRectF(0, top, scene.w, bottom - top),
            falling(
                top,
                bottom,
                (0.0, mix(asphalt, palette.haze, 0.25)),
                (0.3, asphalt),
                (1.0, mix(asphalt, palette.shadow, 0.3)),
            ),
        )
        p.fillRect(QRectF(0, top, scene.w, max(1.0, 0.004 * u)), veil(palette.rim, 0.6))
        p.fillRect(QRectF(0, bottom - 0.005 * u, scene.w, max(1.0, 0.006 * u)), veil(palette.rim, 0.7))
        dash, y = 0.085 * u, top + 0.52 * (bottom - top)
        for i in range(int(scene.w / (1.75 * dash)) + 1):
            p.fillRect(QRectF(i * 1.75 * dash, y, dash, max(1.0, 0.007 * u)), palette.local(rgb("E8B93A")))


def _lay_cactus(scene: Scene) -> None:
    palette, u = scene.palette, scene.u
    green = mix(palette.local(rgb("4E7A4E")), palette.shadow, 0.12)
    x, foot = scene.x(0.915), scene.y(1.02)
    with scene.sheet("cactus", 1.3, scene.y(0.45), left=x - 0.16 * u, right=x + 0.16 * u) as p:
        rim = max(1.0, 0.005 * u)
        arms = [
            [
                (x - 0.10 * u, foot - 0.36 * u),
                (x - 0.10 * u, foot - 0.26 * u),
                (x - 0.07 * u, foot - 0.235 * u),
                (x, foot - 0.235 * u),
            ],
            [
                (x + 0.09 * u, foot - 0.33 * u),
                (x + 0.09 * u, foot - 0.20 * u),
                (x + 0.06 * u, foot - 0.175 * u),
                (x, foot - 0.175 * u),
            ],
        ]
        for arm in arms:
            stroke(p, arm, mix(green, palette.rim, 0.75), 0.046 * u, smooth=True)
            p.save()
            p.translate(-palette.towards_light[0] * rim, -palette.towards_light[1] * rim)
            stroke(p, arm, green, 0.046 * u, smooth=True)
            p.restore()
        cut(
            p,
            slab(x - 0.034 * u, foot - 0.48 * u, 0.068 * u, scene.h - foot + 0.6 * u, 0.034 * u),
            green,
            scene.ink,
            rim,
        )
        for k in (-0.5, 0.0, 0.5):
            p.fillRect(
                QRectF(x + k * 0.036 * u, foot - 0.455 * u, max(1.0, 0.0035 * u), scene.h - foot + 0.455 * u),
                veil(palette.shadow, 0.25),
            )
        roll = scene.dice("spines")
        for _ in range(30):
            sx, sy = x + roll.uniform(-0.028, 0.028) * u, foot - roll.uniform(0.0, 0.45) * u
            p.fillRect(QRectF(sx, sy, max(1.0, 0.003 * u), max(1.0, 0.003 * u)), veil(palette.rim, 0.7))


PLACES = {Place.DESERT: build_desert}
