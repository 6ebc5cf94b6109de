"""Owns water seen at an angle: the mirrored picture, its gradient, streaks, the live glints and the sun's path."""

import math
from collections.abc import Callable
from random import Random

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from studio.media.draw.brush import dither, falling, flipped
from studio.media.draw.colours import mix, veil
from studio.media.draw.sets.scene import Scene
from studio.media.draw.shapes import slab


def lay_water(
    scene: Scene,
    top: float,
    *,
    depth: float = 0.45,
    mirror: float = 1.0,
    clear: float = 0.93,
    band: float = 0.0,
    glints: bool = True,
) -> None:
    """Lay a water plane from `top` (canvas px) down that mirrors the layers before it.

    `mirror` 0..1 is how much of the picture is kept, `clear` the water's own alpha in front, `band` a margin (px)
    painted above the top so that no gap opens to the shore.
    """
    palette = scene.palette
    height = scene.h - top
    bottom = scene.y(1.0)
    with scene.sheet("water", depth, top - band) as p:
        near, middle, front = palette.water
        p.fillRect(
            QRectF(0, top - band, scene.w, height + band),
            falling(top, bottom, (0.0, near), (0.4, middle), (1.0, front)),
        )
        if mirror > 0.0:
            _mirror(scene, p, top, height, mirror)
        over = (
            (0.0, veil(near, 0.14)),
            (0.10, veil(mix(near, middle, 0.7), 0.46 * clear)),
            (0.32, veil(middle, 0.80 * clear)),
            (0.62, veil(mix(middle, front, 0.62), 0.92 * clear)),
            (1.0, veil(front, clear)),
        )
        p.fillRect(QRectF(0, top, scene.w, height), falling(top, bottom, *over))
        _streaks(scene, p, top)
        dither(p, QRectF(0, top, scene.w, height))
    if glints:
        scene.live("glints", depth, live_glints(scene, top))


def _mirror(scene: Scene, p: QPainter, top: float, height: float, share: float) -> None:
    source = min(top, height / 0.95)
    above = scene.flat(top - source, top)
    picture = flipped(above)
    p.save()
    p.setOpacity(share)
    p.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    roll = scene.dice("ripple")
    phase = roll.uniform(0, 6.28)
    y, tall = 0.0, float(picture.height())
    width = int(scene.w)
    while y < tall:
        near = y / max(1.0, scene.canvas.height * 0.44)
        step = 2.0 + 5.0 * near
        shift = (
            (math.sin(y * 0.35 + phase) + math.sin(y * 0.13 + 2 * phase)) * (0.4 + 5.0 * near * near) * scene.u / 720
        )
        rows = QRect(0, int(y), width, math.ceil(step))
        p.drawImage(QRectF(shift, top + y * 0.95, width, math.ceil(step) * 0.95 + 0.6), picture, QRectF(rows))
        y += math.ceil(step)
    p.restore()


def _streaks(scene: Scene, p: QPainter, top: float) -> None:
    roll = scene.dice("streaks")
    palette = scene.palette
    room = scene.y(1.0) - top
    light = mix(palette.water[0], palette.rim, 0.35)
    dark = mix(palette.water[2], palette.shadow, 0.3)
    stretch = scene.w / scene.canvas.width
    for colour, count, alpha in ((light, 46, 0.30), (dark, 26, 0.26)):
        for _ in range(int(count * stretch)):
            share = roll.random() ** 1.25 * 1.15
            y = top + 0.02 * scene.u + share * room
            width = scene.u * (0.02 + 0.2 * share) * roll.uniform(0.4, 1.1)
            tall = max(1.0, scene.u * (0.0012 + 0.0042 * share))
            x = roll.uniform(-0.05, 1.0) * scene.w
            p.fillPath(slab(x, y, width, tall, tall / 2), veil(colour, alpha * roll.uniform(0.5, 1.1)))


def live_glints(scene: Scene, top: float, count: int = 34) -> Callable[[QPainter, float], None]:
    """Give slow bright bars that swell, drift and fade on the water."""
    roll = scene.dice("glints")
    palette = scene.palette
    room = scene.y(1.0) - top
    colour = mix(palette.water[0], palette.rim, 0.6)
    bars = []
    for _ in range(int(count * scene.w / scene.canvas.width)):
        share = roll.random() ** 1.2
        width = scene.u * (0.02 + 0.11 * share) * roll.uniform(0.5, 1.2)
        bars.append(
            (
                roll.random() * scene.w,
                round(top + (0.03 + 0.97 * share) * room),
                width,
                max(1, round(scene.u * (0.0014 + 0.003 * share))),
                roll.uniform(0, 6.28),
                roll.uniform(0.5, 1.1),
            )
        )

    def paint(p: QPainter, time_s: float) -> None:
        for x, y, width, tall, phase, rate in bars:
            wave = math.sin(rate * time_s + phase)
            if wave <= 0.0:
                continue
            wide = width * (0.6 + 0.4 * wave)
            p.fillRect(QRect(round(x - wide / 2 + 4 * time_s * rate), y, round(wide), tall), veil(colour, 0.42 * wave))

    return paint


def live_sun_path(
    scene: Scene, at_x: float, top: float, bottom: float, radius: float, colour: QColor, alpha: float = 0.5
) -> Callable[[QPainter, float], None]:
    """Give the 24 shimmering bars of the light's path on the water below a disc."""
    roll = scene.dice("sun path")
    bars = []
    for i in range(24):
        share = ((i + 0.5) / 24) ** 1.25
        width = radius * (1.3 + 1.7 * share) * roll.uniform(0.6, 1.25)
        bars.append(
            (
                at_x + radius * roll.uniform(-0.35, 0.35) * (1 + share),
                round(top + (bottom - top) * share),
                width,
                max(1, round(scene.u * (0.0025 + 0.0036 * share))),
                roll.uniform(0, 6.28),
                alpha * (1 - 0.75 * share),
            )
        )

    def paint(p: QPainter, time_s: float) -> None:
        for x, y, width, tall, phase, strength in bars:
            wave = math.sin(1.7 * time_s + phase)
            wide = width * (0.82 + 0.26 * wave)
            shift = 0.12 * width * math.sin(0.9 * time_s + 2 * phase)
            p.fillRect(
                QRect(round(x + shift - wide / 2), y, round(wide), tall), veil(colour, strength * (0.8 + 0.2 * wave))
            )

    return paint


def wet_ground(scene: Scene, p: QPainter, top: float, alpha: float = 0.85) -> None:
    """Paint wet ground: the picture above, flipped, smeared downwards, under a falling gradient."""
    height = scene.h - top
    above = flipped(scene.flat(max(0.0, top - height), top))
    smear = above.scaled(
        max(2, int(scene.w / 3)), 40, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    p.save()
    p.setOpacity(alpha)
    p.drawImage(QRectF(0, top, scene.w, height), smear, QRectF(smear.rect()))
    p.restore()
    shade = mix(scene.palette.ground_shade, scene.palette.shadow, 0.4)
    p.fillRect(
        QRectF(0, top, scene.w, height),
        falling(top, scene.y(1.0), (0.0, veil(shade, 0.1)), (0.6, veil(shade, 0.42)), (1.0, veil(shade, 0.8))),
    )


def lamp_streaks(
    p: QPainter, x: float, top: float, length: float, width: float, colour: QColor, roll: Random, alpha: float = 0.7
) -> None:
    """Paint a lamp's reflection: 26 thin bars narrowing and fading downwards."""
    for i in range(26):
        share = i / 26
        wide = width * (1 - 0.55 * share) * roll.uniform(0.4, 1.1)
        y = top + length * share
        p.fillRect(
            QRectF(x - wide / 2 + width * roll.uniform(-0.18, 0.18), y, wide, max(1.0, length / 58)),
            veil(colour, alpha * (1 - share) ** 1.2),
        )
