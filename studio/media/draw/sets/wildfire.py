"""Owns a land on fire: flames that spread along its ground, their glow, embers and smoke. No campfire."""

import math
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from studio.domain.sketch import Place
from studio.media.draw.brush import begin, blank, falling, glow, sprite
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.layers import Layer, SetPicture
from studio.media.draw.sets.scene import Scene, painted_apart
from studio.media.draw.sets.stands import INDOORS
from studio.media.draw.shapes import curve

_NOWHERE = INDOORS | {Place.UNDERWATER, Place.SPACE, Place.ABSTRACT, Place.OPEN_SKY}
_ON_WATER = frozenset({Place.SEA, Place.LAKE, Place.RIVER, Place.BEACH})
_SPREAD_PER_S, _BURNING = 0.055, 0.5  # shares of W: how fast the front goes, and how much burns at first
_ROWS = ((0.035, 0.09, 0.03, 0.33), (0.24, 0.2, 0.062, 0.62))  # foot below the horizon, height, step (u), depth


class _Tongue(NamedTuple):
    x: float
    y: float
    tall: float
    since_s: float
    phase: float
    rate: float


def lay_wildfire(scene: Scene, picture: SetPicture) -> list[Layer]:
    """Give rows of flames over the ground of an open set, with glow, embers and smoke above them."""
    if scene.beat.place in _NOWHERE or scene.overhead:
        return []
    rows = _ROWS[:1] if scene.beat.place in _ON_WATER else _ROWS  # water burns at its far shore only
    flames = [_blaze(scene, kind) for kind in range(3)]
    layers: list[Layer] = []
    for place, (below, tall, step, depth) in enumerate(rows):
        room = scene.y(1.0) - scene.horizon
        foot = scene.horizon + min(below * scene.u, below * 1.4 * room)
        tongues = _tongues(scene, f"wildfire {place}", foot, tall * scene.u, step * scene.u)
        at = min(depth, picture.main.depth - 0.05)
        layers += [
            _glow(scene, at - 0.01, foot, tall * scene.u),
            Layer(f"wildfire {place}", at, live=_flames(tongues, flames)),
        ]
        if place == 0:
            layers.append(Layer("fire smoke", at - 0.02, live=_smoke(scene, foot)))
    layers.append(Layer("embers", picture.main.depth + 0.03, live=_embers(scene)))
    return layers


def _tongues(scene: Scene, name: str, foot: float, tall: float, step: float) -> list[_Tongue]:
    """Give the flames of a row: from the right most burn at once, the others catch fire as the front goes left."""
    roll, found = scene.dice(name), []
    for i in range(int(scene.w / step) + 1):
        x = (i + roll.uniform(-0.4, 0.4)) * step
        share = 1.0 - (x - scene.canvas.bleed_x) / scene.canvas.width
        since = max(0.0, (share - _BURNING + roll.uniform(-0.06, 0.06)) / _SPREAD_PER_S)
        size = tall * roll.uniform(0.45, 1.25)
        y = foot + 0.12 * tall * roll.uniform(-1, 1)
        found.append(_Tongue(x, y, size, since, roll.uniform(0, 6.28), roll.uniform(0.8, 1.3)))
    return sorted(found, key=lambda one: one.y)


def _blaze(scene: Scene, kind: int) -> QImage:
    """Paint a clump of pointed tongues of fire, red outside and pale at the heart, its foot dissolving."""
    roll, side = scene.dice(f"blaze {kind}"), max(8.0, 0.2 * scene.u)
    image = blank(side, side)
    p = begin(image)
    tips = [(0.16, 0.5), (0.34, 0.78), (0.56, 1.0), (0.76, 0.7), (0.9, 0.42)]
    tips = [(x + roll.uniform(-0.04, 0.04), tall * roll.uniform(0.75, 1.0)) for x, tall in tips]
    for share, foot, tip in ((1.0, "FF7A2A", "D8401E"), (0.72, "FFA83C", "FF8A2E"), (0.45, "FFE9A8", "FFC24E")):
        for x, tall in tips:
            high, half = 0.94 * tall * share * side, 0.17 * (0.4 + 0.6 * share) * side
            at, low = x * side, side
            bend = roll.uniform(-0.07, 0.07) * side
            path = curve(
                [
                    (at - half, low),
                    (at - 0.8 * half, low - 0.34 * high),
                    (at - 0.3 * half + bend, low - 0.7 * high),
                    (at + bend, low - high),
                    (at + 0.4 * half, low - 0.62 * high),
                    (at + 0.85 * half, low - 0.3 * high),
                    (at + half, low),
                ],
                tension=0.14,
            )
            p.fillPath(path, falling(low - high, low, (0.0, rgb(tip)), (0.7, rgb(foot)), (1.0, veil(rgb(foot), 0.15))))
    p.end()
    return image


def _flames(tongues: list[_Tongue], flames: list[QImage]) -> Callable[[QPainter, float], None]:
    """Give the live flames: each grows in a second once it has caught fire, then licks and leans."""

    def paint(p: QPainter, time_s: float) -> None:
        for i, (x, y, tall, since, phase, rate) in enumerate(tongues):
            grown = min(1.0, time_s - since + 0.4)
            if grown <= 0.05:
                continue
            wave = math.sin(9.0 * rate * time_s + phase) * 0.6 + math.sin(5.3 * rate * time_s + 2 * phase) * 0.4
            high = tall * grown * (1.0 + 0.16 * wave)
            wide = 1.1 * tall * (0.7 + 0.3 * grown) * (1.0 - 0.05 * wave)
            lean = 0.05 * tall * math.sin(2.4 * time_s + phase)
            p.drawImage(QRectF(x - wide / 2 + lean, y - high, wide, 1.08 * high), flames[i % len(flames)])

    return paint


def _glow(scene: Scene, depth: float, foot: float, tall: float) -> Layer:
    """Give the glow behind a row of flames and on the ground before it; it breathes with them."""

    def paint(p: QPainter) -> None:
        for share in (0.15, 0.42, 0.7, 0.95):
            p.save()
            p.translate(scene.x(share), foot - 0.3 * tall)
            p.scale(1.0, 0.5)
            glow(p, QPointF(0, 0), 0.5 * scene.u, rgb("FF6A22"), 0.62)
            p.restore()

    layer = painted_apart(scene, "fire glow", depth, QRectF(0, foot - 0.3 * scene.u, scene.w, 0.6 * scene.u), paint)
    layer.opacity = lambda time_s: 0.84 + 0.1 * math.sin(7.3 * time_s) + 0.06 * math.sin(11.9 * time_s + 1.0)
    return layer


def _smoke(scene: Scene, foot: float) -> Callable[[QPainter, float], None]:
    """Give live banks of dark smoke that rise from the fire and lean with the wind."""
    u, roll, palette = scene.u, scene.dice("fire smoke"), scene.palette
    size = 0.12 * u
    tone = mix(mix(palette.haze, palette.shadow, 0.6), rgb("3A2A26"), 0.4)
    puff = sprite(2 * size, 2 * size, lambda p: glow(p, QPointF(size, size), size, tone, 0.85))
    puffs = [(roll.random(), roll.random(), roll.uniform(0.8, 1.3), roll.uniform(0, 6.28)) for _ in range(15)]
    climb = max(0.2 * u, min(0.6 * u, foot - scene.y(0.0)))

    def paint(p: QPainter, time_s: float) -> None:
        for x, start, speed, phase in puffs:
            t = (start + 0.07 * speed * time_s) % 1.0
            r = size * (0.5 + 0.7 * t)
            at = x * scene.w - 0.14 * u * t + 0.015 * u * math.sin(0.9 * time_s + phase)
            p.setOpacity(0.8 * (1 - t) ** 0.7 * min(1.0, 6 * t))
            p.drawImage(QRectF(at - r, foot - climb * t - r, 2 * r, 2 * r), puff)
        p.setOpacity(1.0)

    return paint


def _embers(scene: Scene) -> Callable[[QPainter, float], None]:
    """Give live embers that fly up before the fire, and glow as they turn."""
    u, roll = scene.u, scene.dice("embers")
    r = max(2.0, 0.008 * u)
    dot = sprite(2 * r, 2 * r, lambda p: glow(p, QPointF(r, r), r, rgb("FFB04A"), 1.0))
    motes = [(roll.random(), roll.random(), roll.uniform(0.5, 1.2), roll.uniform(0, 6.28)) for _ in range(34)]

    def paint(p: QPainter, time_s: float) -> None:
        for x, start, speed, phase in motes:
            t = (start + 0.16 * speed * time_s) % 1.0
            p.setOpacity((1 - t) * (0.5 + 0.5 * math.sin(5.0 * speed * time_s + phase) ** 2))
            sway = 0.03 * u * math.sin(1.7 * time_s + phase) - 0.08 * u * t
            p.drawImage(QPointF(x * scene.w + sway - r, scene.y(0.95) - 0.75 * u * t - r), dot)
        p.setOpacity(1.0)

    return paint
