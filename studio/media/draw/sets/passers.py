"""Owns the people of a street who are no subject: walkers far down it, and whoever stands by."""

from random import Random

from PySide6.QtGui import QPainter

from studio.domain.place_details import PlaceDetail
from studio.domain.sketch import Weather
from studio.media.draw.brush import cut, soft_shadow, stroke
from studio.media.draw.colours import mix
from studio.media.draw.sets.scene import Scene
from studio.media.draw.sets.vista import ADULT_M, Vista, haze_depth
from studio.media.draw.shapes import curve, oval, slab


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


def _umbrella(scene: Scene, p: QPainter, x: float, y: float, h: float, depth: float, roll: Random) -> None:
    """Paint an umbrella over someone `h` px tall who stands at (x, y)."""
    cloth = scene.colour(roll.choice(("3E4A66", "8A3A44", "3A5A5A", "4A3A5A")), depth * 0.9)
    top, wide = y - 1.27 * h, 0.36 * h
    stroke(
        p,
        [(x + 0.05 * h, y - 0.62 * h), (x + 0.03 * h, top + 0.05 * h)],
        mix(cloth, scene.palette.shadow, 0.5),
        0.018 * h,
    )
    rim = [(x + wide * t, top + 0.24 * h - (0.035 * h if k % 2 else 0.0)) for k, t in enumerate((1.0, 0.66, 0.33, 0.0))]
    rim += [(2 * x - a, b) for a, b in reversed(rim[:-1])]
    dome = [
        (x - 0.82 * wide, top + 0.09 * h),
        (x - 0.4 * wide, top + 0.02 * h),
        (x, top),
        (x + 0.4 * wide, top + 0.02 * h),
    ]
    canopy = curve([*rim, *dome, (x + 0.82 * wide, top + 0.09 * h)], tension=0.1)
    cut(p, canopy, cloth, scene.ink, max(0.8, 0.016 * h))


def lay_walkers(
    scene: Scene, view: Vista, depth: float, distances: tuple[float, ...] = (30.0, 24.0, 19.0, 15.5, 12.5)
) -> None:
    """Lay walkers far down the street, unless it is said to be empty."""
    if scene.detailed(PlaceDetail.EMPTY):
        return
    roll, wet = scene.dice("walkers"), scene.has(Weather.RAIN, Weather.STORM)
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
            if wet and i % 2 == 0:
                _umbrella(scene, p, x, y, tall, haze_depth(z), roll)
