"""Owns the pane: beads, streaks and running drops of rain, frost in its corners."""

import math
from collections.abc import Callable
from random import Random

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from studio.media.draw.brush import falling, glow, linear, sprite
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.sets.scene import Scene
from studio.media.draw.shapes import curve, oval


def lay_glass(scene: Scene, low: float) -> None:
    """Rain on the pane: a pale film, beads, streaks that end in a drop; a few drops run down, live."""
    palette, roll = scene.palette, scene.dice("glass")
    pale = mix(palette.rim, palette.sky[2], 0.25)
    bottom = scene.y(low)
    stretch = scene.w / scene.canvas.width
    beads = [_drop_picture(scene, scene.u * size) for size in (0.006, 0.009, 0.013)]
    with scene.sheet("glass", 0.32, 0.0, bottom) as p:
        p.fillRect(
            QRectF(0, 0, scene.w, bottom),
            linear(
                QPointF(0, 0),
                QPointF(scene.w, bottom),
                (0.0, veil(pale, 0.10)),
                (0.4, veil(pale, 0.02)),
                (0.62, veil(pale, 0.12)),
                (1.0, veil(pale, 0.03)),
            ),
        )
        for _ in range(int(42 * stretch)):
            x, y, tall = roll.random() * scene.w, roll.uniform(-0.05, 0.9) * bottom, scene.u * roll.uniform(0.05, 0.24)
            end = min(bottom, y + tall)
            wide = scene.u * roll.uniform(0.0018, 0.0036)
            p.fillRect(
                QRectF(x - wide / 2, y, wide, end - y),
                falling(y, end, (0.0, veil(pale, 0.0)), (1.0, veil(pale, 0.55))),
            )
            bead = roll.choice(beads)
            p.drawImage(QPointF(x - bead.width() / 2, end - bead.height() * 0.6), bead)
        for _ in range(int(150 * stretch)):
            bead = beads[0] if roll.random() < 0.7 else roll.choice(beads)
            p.setOpacity(roll.uniform(0.35, 0.95))
            p.drawImage(QPointF(roll.random() * scene.w, roll.random() * bottom), bead)
        p.setOpacity(1.0)
    scene.live("running drops", 0.32, _running_drops(scene, bottom, beads[-1], roll, pale))


def _drop_picture(scene: Scene, r: float) -> QImage:
    """A drop: dark upper rim, bright belly (the world upside down), one spark."""
    palette = scene.palette
    size = max(4.0, 2.6 * r)

    def paint(p: QPainter) -> None:
        c = size / 2
        body = curve(
            [
                (c, c - r * 1.15),
                (c + r * 0.8, c),
                (c + r * 0.55, c + r * 0.85),
                (c, c + r * 1.1),
                (c - r * 0.55, c + r * 0.85),
                (c - r * 0.8, c),
            ]
        )
        p.fillPath(
            body,
            falling(
                c - r,
                c + r,
                (0.0, veil(mix(palette.sky[0], palette.shadow, 0.3), 0.65)),
                (0.55, veil(palette.sky[2], 0.55)),
                (1.0, veil(mix(palette.rim, palette.sky[3], 0.2), 0.95)),
            ),
        )
        p.fillPath(oval(c - r * 0.28, c - r * 0.42, r * 0.2, r * 0.26), veil(rgb("FFFFFF"), 0.9))

    return sprite(size, size, paint)


def _running_drops(
    scene: Scene, bottom: float, bead: QImage, roll: Random, pale: QColor
) -> Callable[[QPainter, float], None]:
    tail_px = 0.16 * scene.u
    tail = sprite(
        3,
        tail_px,
        lambda p: p.fillRect(
            QRectF(0, 0, 3, tail_px), falling(0, tail_px, (0.0, veil(pale, 0.0)), (1.0, veil(pale, 0.5)))
        ),
    )
    drops = [
        (scene.x(roll.random()), roll.random(), roll.uniform(0.05, 0.13), roll.uniform(0, 6.28)) for _ in range(11)
    ]

    def paint(p: QPainter, time_s: float) -> None:
        for x, start, speed, phase in drops:
            run = start + speed * time_s + 0.012 * math.sin(2.3 * time_s + phase)
            y = (run % 1.15) * bottom
            if y > bottom - bead.height():
                continue
            p.drawImage(QPointF(x - 1.5, y - tail_px), tail)
            p.drawImage(QPointF(x - bead.width() / 2, y - bead.height() / 2), bead)

    return paint


def lay_frost(scene: Scene, low: float) -> None:
    roll = scene.dice("frost")
    with scene.sheet("frost", 0.32, 0.0, scene.y(low)) as p:
        for _ in range(60):
            x, y = roll.choice((0.02, 0.58, 0.66, 0.98)), low - 0.16 * roll.random() ** 2
            glow(
                p,
                QPointF(scene.x(x + roll.uniform(-0.06, 0.06)), scene.y(y)),
                scene.u * roll.uniform(0.04, 0.12),
                scene.palette.rim,
                0.22,
            )
