"""Owns what moves through the air: rain, snow, leaves, fog, dust, smoke, steam, fireflies, wind. Knows no place.

Everything is painted once: falling things on tiles that scroll (one textured fill a depth and frame), single motes as
sprites. `air_weather` says which of a beat's weathers is in front of the lens: indoors rain stays behind the window.
"""

import math
from collections.abc import Callable
from random import Random

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QColor, QImage, QPainter

from studio.domain.sketch import Angle, Family, Place, SketchBeat, Weather
from studio.media.draw.brush import begin, blank, cut, falling, glow, linear, sprite, stroke
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.layers import Canvas, Layer
from studio.media.draw.noise import dice
from studio.media.draw.palette import Palette
from studio.media.draw.sets.stands import INDOORS
from studio.media.draw.shapes import curve

LEAVES = ("B4532A", "C96B2C", "8F3F26", "DB9136")
PETALS = ("F3C6CE", "E8A0B0", "F7DCE0", "E9B4C4")
_INDOOR_AIR = frozenset({Weather.DUST, Weather.SMOKE, Weather.STEAM, Weather.FIREFLIES})
_WINDOWED = frozenset({Place.ROOM, Place.WINDOW, Place.KITCHEN})
_STEAMING = frozenset({Family.CUP, Family.HANDS})
_RAIN = ((0.40, 90, 1.2, 0.05, 1.2), (0.80, 90, 1.6, 0.08, 1.8), (1.20, 80, 2.2, 0.12, 2.6))
_SNOW = ((0.40, 80, 0.0021, 0.06), (0.80, 60, 0.0036, 0.10), (1.20, 30, 0.0066, 0.16))
_TWOS_PER_S = 12.0

Live = Callable[[QPainter, float], None]


def air_weather(beat: SketchBeat) -> tuple[Weather, ...]:
    """Give the weathers of a beat that are in the air before the lens; indoors only dust, smoke, steam and sparks.

    Steam is left out where what it rises from is the subject and steams by itself.
    """
    own = bool(beat.subjects) and beat.subjects[0].family in _STEAMING
    seen = tuple(weather for weather in beat.weather if not (own and weather is Weather.STEAM))
    if beat.place not in INDOORS:
        return seen
    return tuple(weather for weather in seen if weather in _INDOOR_AIR)


def weather_out_of_sight(beat: SketchBeat) -> bool:
    """Tell whether a beat names weather that no window of its place lets in: it is not drawn then."""
    outside = [weather for weather in beat.weather if weather not in _INDOOR_AIR and weather is not Weather.CLOUDS]
    if beat.place not in INDOORS or not outside:
        return False
    return beat.place not in _WINDOWED or beat.angle is Angle.OVERHEAD


def weather_layers(weather: tuple[Weather, ...], canvas: Canvas, palette: Palette, seed: int) -> list[Layer]:
    """Give the layers of the weather, far to near; pass `air_weather(beat)`. Steam rises left of the middle."""
    layers: list[Layer] = []
    stormy = Weather.STORM in weather
    for kind in dict.fromkeys(weather):
        roll = dice(seed, f"weather {kind}")
        match kind:
            case Weather.RAIN if not stormy:
                layers += _rain(canvas, palette, roll, 0.2)
            case Weather.STORM:
                layers += _rain(canvas, palette, roll, 0.55)
            case Weather.SNOW:
                layers += _snow(canvas, palette, roll)
            case Weather.FOG:
                layers += _fog(canvas, palette, roll)
            case Weather.LEAVES:
                layers.append(Layer("leaves", 0.9, live=_flutter(canvas, palette, roll, LEAVES)))
            case Weather.PETALS:
                layers.append(Layer("petals", 0.9, live=_flutter(canvas, palette, roll, PETALS)))
            case Weather.FIREFLIES:
                layers.append(Layer("fireflies", 0.85, live=_fireflies(canvas, roll)))
            case Weather.DUST:
                layers.append(Layer("dust", 0.8, live=_dust(canvas, palette, roll)))
            case Weather.SMOKE:
                layers.append(
                    Layer(
                        "smoke", 0.55, live=_rising(canvas, palette, roll, QPointF(canvas.x(0.66), canvas.y(0.78)), 1.0)
                    )
                )
            case Weather.STEAM:
                layers.append(
                    Layer(
                        "steam", 0.9, live=_rising(canvas, palette, roll, QPointF(canvas.x(0.40), canvas.y(0.62)), 0.45)
                    )
                )
            case Weather.WIND:
                layers.append(Layer("wind", 0.9, live=_wind(canvas, palette, roll)))
            case _:
                pass
    return sorted(layers, key=lambda layer: layer.depth)


def scrolling(
    canvas: Canvas,
    tile: QImage,
    across_px_s: float,
    down_px_s: float,
    sway_px: float = 0.0,
    phase: float = 0.0,
    twos: float | None = None,
) -> Live:
    """Give the live painting of a tile that repeats over the whole canvas and moves; it sways at .3 Hz by `sway_px`.

    With `twos` it moves 12 times a second only, that share of a step late: what rests costs little to encode.
    """
    brush = QBrush(tile)
    area = QRectF(0, 0, canvas.full_width, canvas.full_height)
    wide, tall = tile.width(), tile.height()

    def paint(p: QPainter, time_s: float) -> None:
        if twos is not None:
            time_s = (math.floor(time_s * _TWOS_PER_S + twos + 1e-6) - twos) / _TWOS_PER_S
        x = (across_px_s * time_s + sway_px * math.sin(1.885 * time_s + phase)) % wide
        y = (down_px_s * time_s) % tall
        p.setBrushOrigin(round(x), round(y))
        p.fillRect(area, brush)
        p.setBrushOrigin(0, 0)

    return paint


def _tile(canvas: Canvas, share: float) -> tuple[int, int]:
    return max(64, round(canvas.width * share)), max(64, round(canvas.height * share))


def _wrapped(wide: int, tall: int, x: float, y: float, reach_x: float, reach_y: float) -> list[tuple[float, float]]:
    """Give the places a thing must be painted at so that the tile joins itself without a seam."""
    xs = [x] + ([x - wide] if x + reach_x > wide else []) + ([x + wide] if x - reach_x < 0 else [])
    ys = [y] + ([y - tall] if y + reach_y > tall else []) + ([y + tall] if y - reach_y < 0 else [])
    return [(one, other) for one in xs for other in ys]


def _rain(canvas: Canvas, palette: Palette, roll: Random, slant: float) -> list[Layer]:
    layers = []
    height = canvas.height
    colour = mix(palette.rim, palette.sky[2], 0.25)
    for index, (depth, count, width, length, speed) in enumerate(_RAIN):
        wide, tall = _tile(canvas, 1.0)
        image = blank(wide, tall)
        p = begin(image)
        for _ in range(round(count * wide / (16 / 9 * height))):
            x, y = roll.random() * wide, roll.random() * tall
            run = height * length * roll.uniform(0.6, 1.2)
            alpha = (0.16, 0.22, 0.26)[index] * roll.uniform(0.6, 1.3)
            for ax, ay in _wrapped(wide, tall, x, y, run, run):
                ink = linear(
                    QPointF(ax, ay),
                    QPointF(ax - slant * run, ay + run),
                    (0.0, veil(colour, 0.0)),
                    (1.0, veil(colour, alpha)),
                )
                stroke(p, [(ax, ay), (ax - slant * run, ay + run)], QBrush(ink), width * height / 720)
        p.end()
        down = speed * height
        layers.append(
            Layer(f"rain {index}", depth, live=scrolling(canvas, image, -slant * down, down, twos=0.5 * (index % 2)))
        )
    return layers


def _snow(canvas: Canvas, palette: Palette, roll: Random) -> list[Layer]:
    layers = []
    height = canvas.height
    colour = mix(rgb("FFFFFF"), palette.tint, palette.tint_amount * 0.5)
    for index, (depth, count, size, speed) in enumerate(_SNOW):
        wide, tall = _tile(canvas, 1.0)
        image = blank(wide, tall)
        p = begin(image)
        for _ in range(round(count * wide / (16 / 9 * height))):
            x, y = roll.random() * wide, roll.random() * tall
            r = max(0.9, height * size * roll.uniform(0.5, 1.1))
            p.setBrush(veil(colour, roll.uniform(0.55, 0.95)))
            for ax, ay in _wrapped(wide, tall, x, y, r, r):
                p.drawEllipse(QPointF(ax, ay), r, r)
        p.end()
        move = scrolling(canvas, image, 0.015 * height, speed * height, 0.012 * height, index * 2.1)
        layers.append(Layer(f"snow {index}", depth, live=move))
    return layers


def _fog(canvas: Canvas, palette: Palette, roll: Random) -> list[Layer]:
    """Two veils with bars of mist on the ground; they drift .01 W a second, the near one against the far one."""
    layers = []
    reach = 0.35 * canvas.width  # beyond the canvas at both sides, so that 30 s of drift show no end
    colour = mix(palette.haze, palette.rim, 0.25)
    for index, (depth, middle, alpha) in enumerate(((0.5, 0.60, 0.30), (1.0, 0.90, 0.22))):
        image = blank(canvas.full_width + 2 * reach, 0.42 * canvas.height)
        p = begin(image)
        tall = image.height()
        p.fillRect(
            image.rect(),
            falling(0, tall, (0.0, veil(colour, 0.0)), (0.5, veil(colour, alpha * 0.75)), (1.0, veil(colour, 0.0))),
        )
        for _ in range(14):
            wide, thick = canvas.width * roll.uniform(0.4, 0.8), canvas.height * roll.uniform(0.05, 0.10)
            x, y = roll.random() * image.width(), tall * roll.uniform(0.3, 0.65)
            p.save()
            p.translate(x, y)
            p.scale(1.0, thick / wide)
            glow(p, QPointF(0, 0), wide / 2, colour, alpha * roll.uniform(0.6, 1.1))
            p.restore()
        p.end()
        at = QPointF(-reach, canvas.y(middle) - tall / 2)
        drift = canvas.width * (0.01, -0.014)[index]
        layers.append(Layer(f"fog {index}", depth, image, at, drift_px_s=drift))
    return layers


def _flutter(canvas: Canvas, palette: Palette, roll: Random, colours: tuple[str, ...]) -> Live:
    """24 leaves or petals: they sink .12 H a second, swing, and turn 90 degrees a second (12 turned pictures each)."""
    kinds = []
    for value in colours:
        size = canvas.height * roll.uniform(0.014, 0.028)
        kinds.append([_leaf(size, turn * 30.0, value, palette) for turn in range(12)])
    area_w, area_h = canvas.full_width * 1.04, canvas.full_height * 1.04
    count = round(24 * canvas.full_width / canvas.width * canvas.full_height / canvas.height)
    motes = [
        (
            roll.random(),
            roll.random(),
            roll.randrange(len(kinds)),
            roll.uniform(0.7, 1.4),
            roll.uniform(0, 6.28),
            roll.choice((-1, 1)),
        )
        for _ in range(count)
    ]

    def paint(p: QPainter, time_s: float) -> None:
        for x, y, kind, speed, phase, way in motes:
            down = (y * area_h + 0.12 * canvas.height * speed * time_s) % area_h
            across = (x * area_w + 0.05 * canvas.width * speed * time_s) % area_w
            swing = 0.03 * canvas.height * math.sin(1.6 * speed * time_s + phase)
            turn = int(way * time_s * 3.0 * speed + phase * 2) % 12
            p.drawImage(QPointF(across + swing, down), kinds[kind][turn])

    return paint


def _leaf(size: float, turn: float, value: str, palette: Palette) -> QImage:
    def paint(p: QPainter) -> None:
        p.translate(size, size)
        p.rotate(turn)
        p.scale(1.0, 0.35 + 0.65 * abs(math.cos(math.radians(turn * 1.5 + 20))))
        path = curve([(-size * 0.8, 0), (-size * 0.25, -size * 0.36), (size * 0.8, 0), (-size * 0.25, size * 0.36)])
        cut(p, path, palette.local(rgb(value)), palette.ink(), max(0.6, size * 0.05))
        stroke(p, [(-size * 0.8, 0), (size * 0.5, 0)], veil(palette.shadow, 0.3), max(0.6, size * 0.05))

    return sprite(2 * size, 2 * size, paint)


def _fireflies(canvas: Canvas, roll: Random) -> Live:
    r = 0.02 * canvas.height
    dot = sprite(2 * r, 2 * r, lambda p: _spark(p, r))
    count = round(28 * canvas.full_width / canvas.width)
    motes = [
        (
            canvas.full_width * roll.random(),
            canvas.y(roll.uniform(0.35, 0.98)),
            roll.uniform(0.4, 0.9),
            roll.uniform(0, 6.28),
        )
        for _ in range(count)
    ]

    def paint(p: QPainter, time_s: float) -> None:
        for x, y, rate, phase in motes:
            shine = max(0.0, math.sin(6.283 * rate * time_s + phase))
            p.setOpacity(0.12 + 0.88 * shine)
            dx = 0.03 * canvas.height * math.sin(0.5 * time_s * rate * 2 + phase)
            dy = 0.02 * canvas.height * math.sin(0.8 * time_s + 2 * phase)
            p.drawImage(QPointF(x + dx - r, y + dy - r), dot)
        p.setOpacity(1.0)

    return paint


def _spark(p: QPainter, r: float) -> None:
    glow(p, QPointF(r, r), r, rgb("FFE28A"), 0.75)
    p.setBrush(rgb("FFF6C8"))
    p.drawEllipse(QPointF(r, r), r * 0.13, r * 0.13)


def _dust(canvas: Canvas, palette: Palette, roll: Random) -> Live:
    """60 soft discs blown along the ground and a few specks in the light."""
    h = canvas.height
    tone = mix(palette.ground_lit, palette.rim, 0.35)
    puffs = [_puff(r, tone, 0.42) for r in (0.06 * h, 0.10 * h)]
    speck = sprite(7, 7, lambda p: glow(p, QPointF(3.5, 3.5), 3.5, palette.rim, 0.9))
    low = [
        (
            roll.random(),
            canvas.y(0.92 - 0.12 * roll.random() ** 2),
            roll.randrange(2),
            roll.uniform(0.6, 1.4),
            roll.uniform(0, 6.28),
        )
        for _ in range(14)
    ]
    motes = [(roll.random(), roll.random(), roll.uniform(0.3, 1.0), roll.uniform(0, 6.28)) for _ in range(46)]
    run_w = canvas.full_width + 0.3 * h

    def paint(p: QPainter, time_s: float) -> None:
        for x, y, kind, speed, phase in low:
            at = (x * run_w + 0.10 * h * speed * time_s) % run_w - 0.15 * h
            p.setOpacity(0.55 + 0.3 * math.sin(0.7 * time_s + phase))
            p.drawImage(
                QPointF(at, y - puffs[kind].height() / 2 + 0.01 * h * math.sin(0.9 * time_s + phase)), puffs[kind]
            )
        for x, y, speed, phase in motes:
            at = (x * run_w + 0.03 * h * speed * time_s) % run_w - 0.15 * h
            p.setOpacity(0.25 + 0.5 * max(0.0, math.sin(1.1 * time_s * speed + phase)))
            p.drawImage(QPointF(at, (y * canvas.full_height + 0.012 * h * math.sin(0.8 * time_s + phase))), speck)
        p.setOpacity(1.0)

    return paint


def _puff(r: float, tone: QColor, alpha: float) -> QImage:
    return sprite(2 * r, 2 * r, lambda p: glow(p, QPointF(r, r), r, tone, alpha))


def _rising(canvas: Canvas, palette: Palette, roll: Random, foot: QPointF, scale: float) -> Live:
    """Steam (scale below 1) or smoke: puffs that rise, widen, sway and fade by (1 - t)^.7."""
    h = canvas.height
    tone = mix(palette.rim, palette.haze, 0.3) if scale < 1.0 else mix(palette.haze, palette.shadow, 0.45)
    size = 0.12 * h * scale
    puff = _puff(size, tone, 0.5)
    puffs = [(i / 22, roll.uniform(0, 6.28), roll.uniform(0.8, 1.2)) for i in range(22)]
    climb = 0.55 * h * scale

    def paint(p: QPainter, time_s: float) -> None:
        for start, phase, speed in puffs:
            t = (start + 0.11 * speed / (0.5 + scale) * time_s) % 1.0
            r = size * (0.25 + 0.75 * t)
            sway = 0.05 * h * scale * math.sin(1.4 * time_s + 4.0 * t + phase * 0.3) * t
            p.setOpacity(0.75 * (1 - t) ** 0.7 * min(1.0, 8 * t))
            p.drawImage(QRectF(foot.x() + sway - r, foot.y() - climb * t - r, 2 * r, 2 * r), puff)
        p.setOpacity(1.0)

    return paint


def _wind(canvas: Canvas, palette: Palette, roll: Random) -> Live:
    """Long pale curls that run through the frame."""
    h = canvas.height
    wide, tall = round(canvas.width * 1.3), canvas.height
    image = blank(wide, tall)
    p = begin(image)
    for _ in range(7):
        x, y, run = roll.random() * wide * 0.7, roll.uniform(0.08, 0.9) * tall, h * roll.uniform(0.25, 0.5)
        x = min(x, wide - run - 8)
        rise = h * roll.uniform(0.01, 0.035)
        thick = 0.004 * h
        upper = [(x, y), (x + run * 0.3, y - rise), (x + run * 0.65, y + rise * 0.4), (x + run, y - rise * 0.6)]
        lower = [(px, py + thick * math.sin(math.pi * i / 3)) for i, (px, py) in enumerate(upper)]
        path = curve([*upper, *reversed(lower)])
        p.fillPath(path, veil(mix(palette.rim, palette.haze, 0.3), 0.5))
    p.end()
    return scrolling(canvas, image, 0.55 * h, 0.0)
