"""Owns what grows: conifers, leafy trees, bare branches, reeds, grass tufts, bushes. Knows no place."""

import math
from collections.abc import Callable
from random import Random

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath

from studio.media.draw.brush import cut, sprite, stroke
from studio.media.draw.colours import mix, veil
from studio.media.draw.ink import Ink
from studio.media.draw.shapes import corners, curve, slab


def conifer_path(x: float, y: float, height: float, roll: Random) -> QPainterPath:
    """Give five tiers on a short trunk, width growing with tier^.85, jitter 10 %."""
    wide = height * 0.36
    left, right = [], []
    for tier in range(5):
        share = ((tier + 1) / 5) ** 0.85
        half = wide / 2 * share * roll.uniform(0.9, 1.1)
        level = y - height * (1 - 0.93 * (tier + 1) / 5)
        notch = half * 0.55
        left += [(x - half, level), (x - notch, level - height * 0.015)]
        right += [(x + half * roll.uniform(0.9, 1.1), level), (x + notch, level - height * 0.015)]
    trunk = wide * 0.07
    foot = [(x - trunk, y - height * 0.08), (x - trunk, y), (x + trunk, y), (x + trunk, y - height * 0.08)]
    return corners([(x, y - height), *left, *foot, *reversed(right)])


def crown_path(x: float, y: float, rx: float, ry: float, roll: Random, jitter: float = 0.13) -> QPainterPath:
    """Give a leafy crown: a closed 13-point spline around a middle point."""
    points = []
    for i in range(13):
        angle = 2 * math.pi * i / 13
        reach = 1 + roll.uniform(-jitter, jitter)
        points.append((x + rx * reach * math.sin(angle), y - ry * reach * math.cos(angle)))
    return curve(points)


def conifer(p: QPainter, x: float, y: float, height: float, colour: QColor, ink: Ink, rim: float, roll: Random) -> None:
    """Paint a conifer standing at (x, y)."""
    cut(p, conifer_path(x, y, height, roll), colour, ink, rim)


def leafy(p: QPainter, x: float, y: float, height: float, colour: QColor, ink: Ink, rim: float, roll: Random) -> None:
    """Paint a leafy tree standing at (x, y): short trunk, one crown, a smaller lobe on the lit side."""
    wide = height * roll.uniform(0.26, 0.34)
    trunk = mix(mix(colour, ink.shadow, 0.55), ink.haze, 0.05)
    p.fillPath(slab(x - height * 0.025, y - height * 0.32, height * 0.05, height * 0.32), trunk)
    cut(p, crown_path(x, y - height * 0.58, wide, height * 0.42, roll), colour, ink, rim)
    if height > 46:
        side = 1 if ink.towards_light[0] >= 0 else -1
        lobe = crown_path(x + side * wide * 0.28, y - height * 0.66, wide * 0.5, height * 0.2, roll, 0.18)
        p.fillPath(lobe, veil(mix(colour, ink.rim, 0.3), 0.4))


def bare_branch(
    p: QPainter,
    start: tuple[float, float],
    angle: float,
    length: float,
    width: float,
    colour: QColor,
    roll: Random,
    depth: int = 4,
) -> None:
    """Draw a leafless branch that forks `depth` times; angle in degrees, 0 = right, 90 = down."""
    bend = angle + roll.uniform(-8, 8)
    end = (start[0] + length * math.cos(math.radians(bend)), start[1] + length * math.sin(math.radians(bend)))
    stroke(p, [start, end], colour, width)
    if depth == 0:
        return
    for turn in (roll.uniform(-34, -14), roll.uniform(8, 30)):
        bare_branch(p, end, bend + turn, length * roll.uniform(0.6, 0.82), width * 0.62, colour, roll, depth - 1)
    if depth > 1:
        middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
        bare_branch(p, middle, bend + roll.choice((-42, 40)), length * 0.5, width * 0.45, colour, roll, depth - 2)


def reeds(p: QPainter, area: QRectF, foot: float, count: int, colour: QColor, ink: Ink, roll: Random) -> None:
    """Paint reeds and bulrushes: tips inside the area, taller to the right, stems down to `foot`, some with a head."""
    height = area.height()
    width = max(1.2, height * 0.017)
    for i in range(count):
        share = (i + roll.random()) / count
        x = area.left() + area.width() * share
        tall = height * (0.35 + 0.65 * min(1.0, 1.6 * share)) * roll.uniform(0.6, 1.0) + foot - area.bottom()
        lean = roll.uniform(-0.12, 0.06) * tall
        tip = (x + lean, foot - tall)
        bend = lean * 0.3
        blade = curve(
            [
                (x - width, foot),
                (x + bend - width, foot - tall * 0.5),
                tip,
                (x + bend + width, foot - tall * 0.5),
                (x + width, foot),
            ]
        )
        cut(p, blade, colour, ink, max(0.7, width * 0.35))
        if i % 3 == 1:
            head = slab(tip[0] - width * 1.3, tip[1] - tall * 0.01, width * 2.6, height * 0.2, width * 1.3)
            cut(p, head, mix(colour, QColor(150, 84, 44), 0.7), ink, max(0.7, width * 0.4))


def tuft(
    p: QPainter, x: float, y: float, height: float, colour: QColor, roll: Random, blades: int = 7, lean: float = 0.2
) -> None:
    """Paint a tuft of grass: tapered blades fanning out, leaning with the wind."""
    path = QPainterPath()
    for i in range(blades):
        fan = (i / max(1, blades - 1) - 0.5) * 1.1 + lean
        tall = height * roll.uniform(0.6, 1.0)
        tip = (x + fan * tall, y - tall * (1 - 0.25 * abs(fan)))
        half = height * 0.032
        base = x + (i / max(1, blades - 1) - 0.5) * height * 0.3
        path.moveTo(base - half, y)
        path.quadTo(base + fan * tall * 0.2 - half, y - tall * 0.6, *tip)
        path.quadTo(base + fan * tall * 0.2 + half, y - tall * 0.6, base + half, y)
        path.closeSubpath()
    p.fillPath(path, colour)


class Grove:
    """A handful of trees painted once and set many times, scaled: a forest costs what a dozen trees cost."""

    def __init__(
        self, leaves: list[QColor], pines: list[QColor], ink: Ink, size_px: float, rim: float, roll: Random
    ) -> None:
        self._size = max(12.0, size_px)
        self._leafy = [self._paint(leafy, colour, ink, rim, roll) for colour in leaves for _ in range(2)]
        self._pines = [self._paint(conifer, colour, ink, rim, roll) for colour in pines for _ in range(2)]

    def choose(self, roll: Random, pines: float = 0.35) -> QImage:
        """Give the picture of one tree; `pines` is the chance of a conifer."""
        kinds = self._pines if self._pines and roll.random() < pines else self._leafy
        return kinds[roll.randrange(len(kinds))]

    def plant(self, p: QPainter, x: float, y: float, height: float, roll: Random, pines: float = 0.35) -> None:
        """Set one tree with its foot at (x, y)."""
        self.place(p, self.choose(roll, pines), x, y, height)

    def mirror(self, p: QPainter, picture: QImage, x: float, y: float, height: float) -> None:
        """Set a picture of this grove upside down, its foot at (x, y)."""
        p.save()
        p.translate(x, y)
        p.scale(1.0, -1.0)
        self.place(p, picture, 0.0, 0.0, height)
        p.restore()

    def place(self, p: QPainter, picture: QImage, x: float, y: float, height: float) -> None:
        """Set a picture of this grove with its foot at (x, y)."""
        scale = height / self._size
        wide, tall = picture.width() * scale, picture.height() * scale
        p.drawImage(QRectF(x - wide / 2, y - tall + 2 * scale, wide, tall), picture)

    def _paint(self, draw: Callable[..., None], colour: QColor, ink: Ink, rim: float, roll: Random) -> QImage:
        size = self._size
        wide, tall = size * 0.86, size * 1.12
        return sprite(wide, tall, lambda p: draw(p, wide / 2, tall - 2, size, colour, ink, rim, roll))
