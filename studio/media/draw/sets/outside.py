"""Owns what falls outside a window: rain and snow that move behind the glass, and mist. Knows no room."""

import math
from collections.abc import Callable
from random import Random

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QColor, QImage, QPainter

from studio.domain.sketch import Weather
from studio.media.draw.brush import linear, sprite, stroke
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.palette import Palette
from studio.media.draw.sets.scene import Scene

_SLANT = 0.22
_RAIN_ROWS = ((0.030, 1.1, 0.40, 70), (0.060, 1.7, 0.60, 46))  # length and speed in units, alpha, how many on a unit²
_SNOW_ROWS = ((0.0018, 0.07, 0.70, 70), (0.0032, 0.11, 0.95, 46))  # radius instead of length
_SWAY = 0.012
_PICTURES_PER_S = 12.0  # rain outside jumps on twos: nobody sees it, and what stands still costs nothing to encode
_MOST = 150


def lay_outside_weather(scene: Scene, pane: QRectF, depth: float, palette: Palette, *, size: float = 1.0) -> None:
    """Lay what falls behind a pane (canvas px) over the view, in the light outdoors; `size` is its scale."""
    roll = scene.dice("outside weather")
    if scene.has(Weather.FOG):
        with scene.sheet("mist outside", depth, pane.top(), pane.bottom(), left=pane.left(), right=pane.right()) as p:
            p.fillRect(pane, veil(mix(palette.haze, palette.rim, 0.3), 0.5))
    if scene.has(Weather.RAIN, Weather.STORM):
        pale = mix(palette.rim, palette.sky[2], 0.2)
        scene.live("rain outside", depth, _rain(pane, scene.u * size, pale, roll))
    if scene.has(Weather.SNOW):
        scene.live("snow outside", depth, _snow(pane, scene.u * size, roll))


def _count(pane: QRectF, unit: float, many: int) -> int:
    return max(12, min(_MOST, round(many * pane.width() * pane.height() / (0.35 * unit * unit))))


def _rain(pane: QRectF, unit: float, pale: QColor, roll: Random) -> Callable[[QPainter, float], None]:
    drops: list[tuple[QImage, float, float, float]] = []
    for length, speed, alpha, many in _RAIN_ROWS:
        streak = _streak(unit * length, unit, pale, alpha)
        count = _count(pane, unit, many)
        drops += [(streak, roll.random(), roll.random(), speed * unit * roll.uniform(0.9, 1.1)) for _ in range(count)]
    wide, tall = pane.width() + 0.1 * unit, pane.height() + 0.2 * unit

    def paint(p: QPainter, time_s: float) -> None:
        clock = math.floor(time_s * _PICTURES_PER_S + 1e-6) / _PICTURES_PER_S
        p.setClipRect(pane)
        for streak, x, y, speed in drops:
            way = speed * clock
            down = (y * tall + way) % tall - 0.15 * unit
            across = (x * wide - _SLANT * way) % wide - 0.05 * unit
            p.drawImage(QPointF(round(pane.left() + across), round(pane.top() + down)), streak)

    return paint


def _streak(length: float, unit: float, pale: QColor, alpha: float) -> QImage:
    side = _SLANT * length

    def paint(p: QPainter) -> None:
        fade = linear(QPointF(side, 0), QPointF(0, length), (0.0, veil(pale, 0.0)), (1.0, veil(pale, alpha)))
        stroke(p, [(side + 1, 1), (1, length - 1)], QBrush(fade), max(0.9, 0.0018 * unit))

    return sprite(side + 2, length, paint)


def _snow(pane: QRectF, unit: float, roll: Random) -> Callable[[QPainter, float], None]:
    flakes: list[tuple[QImage, float, float, float, float]] = []
    for radius, speed, alpha, many in _SNOW_ROWS:
        kinds = [_flake(max(0.9, unit * radius * grown), alpha) for grown in (0.75, 1.0, 1.3)]
        for _ in range(_count(pane, unit, many)):
            fall = speed * unit * roll.uniform(0.8, 1.2)
            flakes.append((roll.choice(kinds), roll.random(), roll.random(), fall, roll.uniform(0, 6.28)))
    wide, tall = pane.width() + 0.04 * unit, pane.height() + 0.04 * unit

    def paint(p: QPainter, time_s: float) -> None:
        p.setClipRect(pane)
        for flake, x, y, speed, phase in flakes:
            down = (y * tall + speed * time_s) % tall - 0.02 * unit
            sway = _SWAY * unit * math.sin(1.9 * time_s + phase)
            across = (x * wide + 0.012 * unit * time_s + sway) % wide - 0.02 * unit
            p.drawImage(QPointF(pane.left() + across, pane.top() + down), flake)

    return paint


def _flake(radius: float, alpha: float) -> QImage:
    def paint(p: QPainter) -> None:
        p.setBrush(veil(rgb("FFFFFF"), alpha))
        p.drawEllipse(QPointF(radius + 1, radius + 1), radius, radius)

    return sprite(2 * radius + 2, 2 * radius + 2, paint)
