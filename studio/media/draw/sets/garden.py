"""Owns the garden: trees, a hedge with an arch, flower beds along a gravel path."""

import math

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainterPath

from studio.domain.sketch import Place, Season
from studio.media.draw.brush import cut, falling, soft_shadow
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.layers import SetPicture
from studio.media.draw.sets.growth import crown_path
from studio.media.draw.sets.land import grass_of, lay_field, lay_trees, lay_tufts
from studio.media.draw.sets.land_above import plan_ground
from studio.media.draw.sets.scene import Scene
from studio.media.draw.sets.sky import foliage, lay_ridge, lay_sky
from studio.media.draw.sets.stands import Ground
from studio.media.draw.shapes import corners, curve, oval, slab


def build_garden(scene: Scene) -> SetPicture:
    """Build a garden: hedge, round trees, a gravel path to a bench of light, beds of flowers, leaves near the lens."""
    if scene.overhead:
        return plan_ground(scene, grass_of(scene))
    palette, u = scene.palette, scene.u
    scene.disc_lift = 0.15
    lay_sky(scene)
    far = palette.hazed(palette.local(rgb("6E8A84")), 0.12)
    lay_ridge(scene, "far trees", 0.08, scene.horizon - 0.05 * u, 0.05, far, frequency=4.0, below=0.3)
    lay_trees(scene, "trees", 0.24, scene.horizon + 0.01 * u, 0.16, 0.34, 0.10, pines=0.08, gap=(0.40, 0.62))
    _lay_hedge(scene)
    grass = grass_of(scene)
    lay_field(scene, "lawn", 0.5, scene.horizon + 0.075 * u, grass, wave=0.006)
    _lay_garden_path(scene)
    _lay_beds(scene, grass)
    lay_tufts(scene, "tufts", 0.66, 0.74, 1.0, grass, 44, 0.024)
    _lay_near_roses(scene)
    ground = scene.ground(0.90)
    return scene.picture(
        scene.main_stand(ground, 0.40),
        scene.standard_others(Ground(ground.horizon, ground.foot, ground.person_px), 0.94),
    )


def _lay_hedge(scene: Scene) -> None:
    """A clipped hedge with an arch in its middle."""
    palette, u, roll = scene.palette, scene.u, scene.dice("hedge")
    green = scene.colour(foliage(scene, Season.SUMMER)[2], 0.62)
    base, tall = scene.horizon + 0.085 * u, 0.10 * u
    with scene.sheet("hedge", 0.38, base - 0.34 * u, base + 0.03 * u) as p:
        for side in (-1, 1):
            edge = scene.x(0.52) + side * 0.075 * u
            outer = -20.0 if side < 0 else scene.w + 20
            path = corners([(edge, base), (edge, base - tall), (outer, base - tall), (outer, base)])
            p.fillPath(
                path,
                falling(
                    base - tall,
                    base,
                    (0.0, mix(green, palette.rim, 0.25)),
                    (0.15, green),
                    (1.0, mix(green, palette.shadow, 0.4)),
                ),
            )
            for _ in range(70):
                x = edge + (outer - edge) * roll.random()
                p.fillPath(
                    oval(x, base - tall + 0.006 * u + roll.random() * tall * 0.8, 0.016 * u, 0.009 * u),
                    veil(palette.rim if roll.random() < 0.4 else palette.shadow, 0.13),
                )
        arch = QPainterPath()
        cx = scene.x(0.52)
        arch.addPath(slab(cx - 0.11 * u, base - 0.27 * u, 0.22 * u, 0.27 * u, 0.10 * u))
        hole = slab(cx - 0.065 * u, base - 0.205 * u, 0.13 * u, 0.30 * u, 0.06 * u)
        cut(p, arch.subtracted(hole), green, scene.ink, max(0.8, 0.003 * u))
        for _ in range(26):
            a = math.pi * roll.random()
            x, y = cx - 0.088 * u * math.cos(a), base - 0.17 * u - 0.085 * u * math.sin(a)
            p.fillPath(
                oval(x, y, 0.008 * u, 0.008 * u),
                palette.hazed(palette.local(rgb(roll.choice(("E86A8A", "F4D6DC")))), 0.7),
            )


def _lay_garden_path(scene: Scene) -> None:
    palette, u = scene.palette, scene.u
    top, low = scene.horizon + 0.080 * u, scene.h + 10
    cx = scene.x(0.52)
    gravel = mix(palette.ground_lit, palette.rim, 0.3)
    with scene.sheet("gravel", 0.54, top) as p:
        path = curve(
            [
                (cx - 0.055 * u, top),
                (cx - 0.10 * u, top + 0.10 * u),
                (scene.x(0.34), scene.y(0.88)),
                (scene.x(0.20), low),
                (scene.x(0.72), low),
                (scene.x(0.60), scene.y(0.86)),
                (cx + 0.10 * u, top + 0.09 * u),
                (cx + 0.055 * u, top),
            ],
            tension=0.12,
        )
        p.fillPath(
            path,
            falling(
                top,
                scene.y(1.0),
                (0.0, palette.hazed(gravel, 0.6)),
                (0.5, gravel),
                (1.0, mix(gravel, palette.ground_shade, 0.4)),
            ),
        )


def _lay_beds(scene: Scene, grass: QColor) -> None:
    palette, u, roll = scene.palette, scene.u, scene.dice("beds")
    with scene.sheet("beds", 0.62, scene.horizon + 0.06 * u, scene.y(1.0)) as p:
        for side in (-1, 1):
            for k in range(3):
                t = (k + 1) / 3
                x = scene.x(0.52) + side * u * (0.16 + 0.32 * t)
                y = scene.horizon + (0.12 + 0.19 * t) * u
                rx = u * (0.06 + 0.10 * t)
                soft_shadow(p, x, y + 0.01 * u, rx * 1.1, rx * 0.22, palette.shadow, 0.35)
                cut(
                    p,
                    crown_path(x, y - rx * 0.2, rx, rx * 0.34, roll, 0.12),
                    mix(grass, scene.colour(foliage(scene, Season.SUMMER)[2]), 0.7),
                    scene.ink,
                    max(0.8, 0.003 * u),
                )
                kinds = (("E86A8A", "F4D6DC"), ("F0BA2B", "F4EFE2"), ("8A6AB4", "C8B4E0"))[(k + (side > 0)) % 3]
                for _ in range(int(20 + 26 * t)):
                    a, d = roll.uniform(0, 6.28), roll.random() ** 0.5
                    r = u * (0.004 + 0.006 * t)
                    fx, fy = x + rx * 0.88 * d * math.cos(a), y - rx * 0.24 + rx * 0.26 * d * math.sin(a)
                    p.fillPath(
                        oval(fx, fy, r, r * 0.85), mix(palette.local(rgb(roll.choice(kinds))), palette.rim, 0.12)
                    )
                    p.fillPath(oval(fx, fy, r * 0.35, r * 0.3), veil(palette.shadow, 0.35))


def _lay_near_roses(scene: Scene) -> None:
    palette, u, roll = scene.palette, scene.u, scene.dice("roses")
    green = mix(palette.local(rgb("4A6A40")), palette.shadow, 0.42)
    with scene.sheet("roses", 1.25, scene.y(0.66), left=scene.x(0.78)) as p:
        for i in range(12):
            x, y = (
                scene.x(0.86 + 0.045 * i) + roll.uniform(-0.02, 0.02) * u,
                scene.y(1.04) - 0.03 * u * i * roll.uniform(0.5, 1.0),
            )
            cut(
                p,
                crown_path(x, y, 0.10 * u, 0.09 * u, roll, 0.22),
                mix(green, palette.shadow, 0.08 * (i % 3)),
                scene.ink,
                max(0.9, 0.004 * u),
            )
        for i in range(9):
            x, y, r = (
                scene.x(0.88 + 0.05 * i) + roll.uniform(-0.03, 0.03) * u,
                scene.y(1.0) - (0.02 + 0.025 * i) * u,
                0.024 * u,
            )
            rose = palette.local(rgb(roll.choice(("D2455A", "E87A90"))))
            cut(p, crown_path(x, y, r, r * 0.9, roll, 0.1), rose, scene.ink, max(0.9, 0.004 * u))
            for k in (0.62, 0.34):
                p.fillPath(
                    crown_path(x + 0.002 * u, y - 0.001 * u, r * k, r * k * 0.85, roll, 0.14),
                    mix(rose, palette.shadow, 0.38 - 0.4 * (0.62 - k)),
                )
        p.fillRect(QRectF(scene.x(0.84), scene.y(1.06), scene.w, scene.h), mix(green, palette.shadow, 0.3))
    scene.layers[-1].sway = True


PLACES = {Place.GARDEN: build_garden}
