"""Owns what lies on open land: crops in rows, a farm, a stadium, dunes."""

import math
from collections.abc import Callable
from random import Random

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from studio.media.draw.brush import cut, falling, glow, stroke
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.sets.details.settlements import building
from studio.media.draw.sets.details.shore import far_depth, foot_of
from studio.media.draw.sets.scene import Scene
from studio.media.draw.shapes import curve, oval, slab

Plant = Callable[[QPainter, float, float, float, Random], None]


def _lay_rows(scene: Scene, name: str, soil: str, plant: Plant, *, rows: int, step: float) -> None:
    """Lay rows of a crop that run to one point on the horizon; `plant` paints one at (x, y) with a height (px)."""
    u, roll = scene.u, scene.dice(name)
    top, bottom = scene.horizon + 0.165 * u, scene.h
    vx, vy = scene.x(0.56), scene.horizon - 0.02 * u
    ground = scene.palette.hazed(scene.palette.local(rgb(soil)), 0.75)
    with scene.sheet(name, 0.635, top - 0.1 * u) as p:
        p.fillRect(
            QRectF(0, top, scene.w, bottom - top),
            falling(
                top,
                bottom,
                (0.0, mix(ground, scene.palette.haze, 0.4)),
                (0.3, ground),
                (1.0, mix(ground, scene.palette.ground_shade, 0.5)),
            ),
        )
        reach = bottom - vy
        y = top
        while y < bottom + 0.06 * u:
            scale = (y - vy) / reach
            for k in range(-rows, rows + 1):
                x = vx + k * 0.34 * u * scale * (reach / u)
                if -0.1 * u < x < scene.w + 0.1 * u:
                    plant(p, x + roll.uniform(-0.012, 0.012) * u * scale, y, 0.16 * u * scale, roll)
            y += max(1.5, step * u * scale)


def lay_wheat(scene: Scene) -> None:
    """A field of ripe wheat, ear by ear in front."""
    tones = [scene.colour(value, 0.8) for value in ("E0B04A", "EBC463", "C99638")]

    def ears(p: QPainter, x: float, y: float, tall: float, roll: Random) -> None:
        for _ in range(5):
            dx, lean = roll.uniform(-0.9, 0.9) * tall, roll.uniform(0.05, 0.3) * tall
            tone = roll.choice(tones)
            stroke(p, [(x + dx, y), (x + dx + lean, y - tall)], tone, max(0.8, 0.03 * tall))
            if tall > 9:
                p.fillPath(oval(x + dx + lean, y - tall, 0.05 * tall, 0.16 * tall), mix(tone, scene.palette.rim, 0.3))

    _lay_rows(scene, "wheat", "C9983E", ears, rows=9, step=0.10)


def lay_lavender(scene: Scene) -> None:
    """Rounded rows of lavender with green between them."""
    tones = [scene.colour(value, 0.8) for value in ("7A5AB0", "9A78C8", "6A4A9A")]

    def bush(p: QPainter, x: float, y: float, tall: float, roll: Random) -> None:
        tone = roll.choice(tones)
        p.fillPath(oval(x, y - 0.2 * tall, 0.75 * tall, 0.42 * tall), mix(tone, scene.palette.shadow, 0.2))
        for _ in range(4):
            dx = roll.uniform(-0.6, 0.6) * tall
            stroke(
                p,
                [(x + dx, y - 0.2 * tall), (x + dx * 1.3, y - 0.85 * tall)],
                mix(tone, scene.palette.rim, 0.2),
                max(0.8, 0.07 * tall),
            )

    _lay_rows(scene, "lavender", "8A8A58", bush, rows=7, step=0.075)


def lay_sunflowers(scene: Scene) -> None:
    """Rows of sunflowers that look towards the light."""
    leaf, yellow, brown = (scene.colour(value, 0.85) for value in ("5E7A3E", "F0BA2B", "5A3A22"))

    def flower(p: QPainter, x: float, y: float, tall: float, roll: Random) -> None:
        head = y - tall * roll.uniform(0.85, 1.1)
        stroke(p, [(x, y), (x, head)], leaf, max(0.8, 0.05 * tall))
        p.fillPath(oval(x - 0.16 * tall, y - 0.42 * tall, 0.17 * tall, 0.07 * tall), leaf)
        p.fillPath(oval(x + 0.15 * tall, y - 0.55 * tall, 0.16 * tall, 0.06 * tall), leaf)
        r = 0.21 * tall
        if tall > 14:
            for k in range(11):
                a = math.tau * k / 11
                p.fillPath(oval(x + 0.8 * r * math.cos(a), head + 0.8 * r * math.sin(a), 0.42 * r, 0.42 * r), yellow)
        else:
            p.fillPath(oval(x, head, r, r), yellow)
        p.fillPath(oval(x, head, 0.55 * r, 0.55 * r), brown)

    _lay_rows(scene, "sunflowers", "7A8A4A", flower, rows=8, step=0.11)


def lay_vineyard(scene: Scene) -> None:
    """Rows of vines on posts, grapes between the leaves."""
    leaf, grape, post = (scene.colour(value, 0.8) for value in ("66833F", "6A4A7A", "7A5A40"))

    def vine(p: QPainter, x: float, y: float, tall: float, roll: Random) -> None:
        stroke(p, [(x, y), (x, y - 1.1 * tall)], post, max(0.8, 0.06 * tall))
        p.fillPath(
            oval(x, y - 0.72 * tall, 0.46 * tall, 0.4 * tall),
            mix(leaf, scene.palette.shadow, roll.uniform(0.0, 0.25)),
        )
        p.fillPath(oval(x - 0.12 * tall, y - 0.85 * tall, 0.22 * tall, 0.16 * tall), mix(leaf, scene.palette.rim, 0.3))
        for k in range(3):
            p.fillPath(
                oval(x + (k - 1) * 0.12 * tall, y - 0.42 * tall + 0.04 * tall * (k % 2), 0.08 * tall, 0.08 * tall),
                grape,
            )

    _lay_rows(scene, "vineyard", "B09A6A", vine, rows=5, step=0.12)


def lay_farm(scene: Scene) -> None:
    """A red barn, a silo and a fence stand at the edge of the field."""
    foot, u = foot_of(scene) + 0.05 * scene.u, scene.u
    image, corner = building(scene, "barn", 0.17 * u, 0.6)
    steel = scene.colour("B9C0C6", 0.6)
    x = scene.x(0.70)
    with scene.sheet("farm", far_depth(scene, 0.46), foot - 0.3 * u, foot + 0.06 * u, crop=True) as p:
        cut(p, slab(x + 0.15 * u, foot - 0.2 * u, 0.07 * u, 0.2 * u), steel, scene.ink, max(0.8, 0.003 * u))
        p.fillPath(oval(x + 0.185 * u, foot - 0.2 * u, 0.035 * u, 0.028 * u), mix(steel, scene.palette.shadow, 0.25))
        p.drawImage(QPointF(x, foot) + corner, image)
        wood = scene.colour("8A6A4C", 0.6)
        for k in range(16):
            px = x - 0.42 * u + 0.06 * k * u
            stroke(p, [(px, foot + 0.03 * u), (px, foot - 0.012 * u)], wood, 0.006 * u)
        for lift in (0.0, 0.016):
            stroke(p, [(x - 0.42 * u, foot + lift * u), (x + 0.48 * u, foot + lift * u)], wood, 0.004 * u)


def lay_stadium(scene: Scene) -> None:
    """Stands full of people run round the field under floodlights; white lines and a goal on the grass."""
    foot, u, roll = scene.horizon + 0.165 * scene.u, scene.u, scene.dice("stadium")
    concrete = scene.colour("9AA0A6", 0.6)
    with scene.sheet("stands", 0.61, foot - 0.46 * u, foot + 2) as p:
        for tier, (low, high) in enumerate(((0.0, 0.13), (0.16, 0.28))):
            y0, y1 = foot - low * u, foot - high * u
            cut(p, slab(0, y1, scene.w, y0 - y1), mix(concrete, scene.palette.shadow, 0.15 * tier), scene.ink, 1.0)
            for _ in range(int(760 * scene.w / u)):
                tone = scene.colour(roll.choice(("D2452F", "F4EFE2", "3A6FB0", "F0BA2B", "4A4650")), 0.7)
                r = u * roll.uniform(0.0035, 0.006)
                p.fillPath(oval(roll.random() * scene.w, y1 + (y0 - y1) * roll.uniform(0.08, 0.95), r, r * 1.2), tone)
        cut(p, slab(0, foot - 0.31 * u, scene.w, 0.035 * u), mix(concrete, scene.palette.shadow, 0.5), scene.ink, 1.0)
        for x in (0.08, 0.92):
            stroke(
                p, [(scene.x(x), foot - 0.28 * u), (scene.x(x), foot - 0.43 * u)], scene.colour("4A4E56", 0.7), 0.01 * u
            )
            glow(p, QPointF(scene.x(x), foot - 0.43 * u), 0.12 * u, rgb("FFF6DC"), 0.8)
            p.fillPath(slab(scene.x(x) - 0.04 * u, foot - 0.45 * u, 0.08 * u, 0.035 * u), rgb("FFF6DC"))
    white = veil(scene.palette.local(rgb("F4EFE2")), 0.85)
    with scene.sheet("pitch", 0.64, foot - 0.02 * u) as p:
        stroke(p, [(0, foot + 0.03 * u), (scene.w, foot + 0.03 * u)], white, 0.004 * u)
        stroke(p, [(scene.x(0.5), foot + 0.03 * u), (scene.x(0.44), scene.h)], white, 0.007 * u)
        ring = oval(scene.x(0.48), foot + 0.16 * u, 0.3 * u, 0.06 * u)
        p.fillPath(ring.subtracted(oval(scene.x(0.48), foot + 0.16 * u, 0.292 * u, 0.055 * u)), white)
        x, w, h = scene.x(0.84), 0.16 * u, 0.09 * u
        stroke(
            p,
            [(x, foot + 0.05 * u), (x, foot + 0.05 * u - h), (x + w, foot + 0.05 * u - h), (x + w, foot + 0.05 * u)],
            white,
            0.006 * u,
        )


def lay_dunes(scene: Scene) -> None:
    """Dunes with sharp crests, one side lit and the other in shade."""
    u, palette = scene.u, scene.palette
    foot = scene.horizon + (0.2 if scene.high else 0.1) * u
    sand = scene.colour("E8C48A", 0.7)
    side = 1 if palette.towards_light[0] >= 0 else -1
    for name, depth, lift, shares in (("far", 0.34, 0.0, (0.1, 0.45, 0.86)), ("near", 0.47, 0.05, (0.26, 0.74))):
        with scene.sheet(f"dunes {name}", far_depth(scene, depth), foot - 0.3 * u, foot + (lift + 0.03) * u) as p:
            for k, share in enumerate(shares):
                x, y, half, tall = scene.x(share), foot + lift * u, 0.42 * u, (0.12 + 0.04 * (k % 2)) * u
                body = curve(
                    [
                        (x - half, y),
                        (x - 0.45 * half, y - 0.5 * tall),
                        (x, y - tall),
                        (x + 0.5 * half, y - 0.35 * tall),
                        (x + half, y),
                    ],
                    closed=False,
                )
                body.lineTo(x + half, y + 0.02 * u)
                body.lineTo(x - half, y + 0.02 * u)
                p.fillPath(body, mix(sand, palette.rim, 0.2))
                shade = curve(
                    [(x, y - tall), (x - side * 0.1 * half, y - 0.55 * tall), (x - side * 0.02 * half, y)], closed=False
                )
                shade.lineTo(x - side * half, y)
                shade.quadTo(x - side * 0.5 * half, y - 0.6 * tall, x, y - tall)
                p.save()
                p.setClipPath(body)
                p.fillPath(shade, veil(mix(sand, palette.ground_shade, 0.75), 0.8))
                p.restore()
