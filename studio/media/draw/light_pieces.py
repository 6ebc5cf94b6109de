"""Owns the lights that are seen: sun, moon, stars, beams with dust, bulbs on a string, flames. Knows no place."""

import math
from collections.abc import Callable
from random import Random

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath

from studio.media.draw.brush import begin, blank, cut, falling, glow, linear, sprite, stroke
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.ink import Ink
from studio.media.draw.layers import Layer
from studio.media.draw.palette import Palette
from studio.media.draw.shapes import corners, curve, oval, slab

BEAM_NEAR = rgb("FFE9BC")
BEAM_FAR = rgb("FFC26A")
BULB = rgb("FFD890")
FLAME = rgb("FFB457")


def paint_sun(p: QPainter, at: QPointF, radius: float, palette: Palette) -> None:
    """Paint the sun's disc; its glow belongs to the sky."""
    glow(p, at, radius * 2.4, palette.disc, 0.45)
    p.fillPath(oval(at.x(), at.y(), radius, radius), palette.disc)


def paint_moon(p: QPainter, at: QPointF, radius: float, palette: Palette, *, thin: bool) -> None:
    """Paint a full moon with its craters, or a thin one lit from below right."""
    glow(p, at, radius * 4.6, palette.disc, 0.42)
    disc = oval(at.x(), at.y(), radius, radius)
    if thin:
        shade = oval(at.x() - radius * 0.42, at.y() - radius * 0.22, radius * 0.92, radius * 0.92)
        p.fillPath(disc.subtracted(shade), palette.disc)
        return
    p.fillPath(disc, palette.disc)
    spots = ((-0.35, -0.2, 0.20), (0.25, 0.3, 0.24), (0.3, -0.4, 0.13), (-0.25, 0.45, 0.12), (0.02, 0.02, 0.09))
    for x, y, r in spots:
        p.fillPath(oval(at.x() + x * radius, at.y() + y * radius, r * radius, r * radius), veil(palette.haze, 0.22))


def paint_stars(p: QPainter, area: QRectF, roll: Random, unit: float, amount: float) -> None:
    """Scatter stars over an area, small ones by far the most; fewer towards its lower edge."""
    count = int(area.width() / unit * 95 * amount)
    for _ in range(count):
        x = area.left() + roll.random() * area.width()
        height = roll.random() ** 1.35
        size = unit * (0.0009 + 0.0028 * roll.random() ** 4)
        colour = veil(rgb("EAF0FF"), (0.35 + 0.6 * roll.random()) * (1 - height * 0.8) * min(1.0, amount + 0.2))
        p.setBrush(colour)
        p.drawEllipse(QPointF(x, area.top() + height * area.height()), size, size)


def beam_path(start: QPointF, end: QPointF, near: float, far: float) -> QPainterPath:
    """Give a trapezoid of light from a lamp to where it falls; widths in px."""
    dx, dy = end.x() - start.x(), end.y() - start.y()
    length = math.hypot(dx, dy) or 1.0
    nx, ny = -dy / length, dx / length
    return corners(
        [
            (start.x() + nx * near / 2, start.y() + ny * near / 2),
            (end.x() + nx * far / 2, end.y() + ny * far / 2),
            (end.x() - nx * far / 2, end.y() - ny * far / 2),
            (start.x() - nx * near / 2, start.y() - ny * near / 2),
        ]
    )


def paint_beam(p: QPainter, start: QPointF, end: QPointF, near: float, far: float, strength: float = 0.6) -> None:
    """Paint a beam: a wide cone and a core at half its width, fading along its length."""
    for share, alpha in ((1.0, 0.55), (0.5, 0.5)):
        fade = linear(
            start,
            end,
            (0.0, veil(BEAM_NEAR, strength * alpha)),
            (0.55, veil(BEAM_FAR, strength * alpha * 0.50)),
            (0.85, veil(BEAM_FAR, strength * alpha * 0.20)),
            (1.0, veil(BEAM_FAR, 0.0)),
        )
        p.fillPath(beam_path(start, end, near * share, far * share), fade)


def dust_in_beam(
    start: QPointF, end: QPointF, near: float, far: float, roll: Random, unit: float, count: int = 56
) -> Callable[[QPainter, float], None]:
    """Give the live motes of a beam: they sink slowly, sway, and glint as they turn."""
    dot = sprite(9, 9, lambda p: glow(p, QPointF(4.5, 4.5), 4.5, rgb("FFF2D0"), 1.0))
    dx, dy = end.x() - start.x(), end.y() - start.y()
    length = math.hypot(dx, dy) or 1.0
    nx, ny = -dy / length, dx / length
    motes = [
        (
            roll.random(),
            roll.uniform(-0.5, 0.5),
            roll.uniform(0.006, 0.02),
            roll.uniform(0, 6.28),
            roll.uniform(0.6, 1.3),
        )
        for _ in range(count)
    ]
    size = max(2.5, unit * 0.0095)

    def paint(p: QPainter, time_s: float) -> None:
        for along, side, speed, phase, scale in motes:
            t = (along + speed * time_s) % 1.0
            wide = (near + (far - near) * t) * (side + 0.03 * math.sin(0.7 * time_s + phase))
            x = start.x() + dx * t + nx * wide
            y = start.y() + dy * t + ny * wide
            shine = 0.35 + 0.65 * max(0.0, math.sin(1.3 * time_s * scale + phase)) ** 2
            p.setOpacity(shine * (1 - 0.5 * t))
            p.drawImage(QRectF(x, y, size * scale, size * scale), dot)
        p.setOpacity(1.0)

    return paint


def catenary(left: QPointF, right: QPointF, sag: float, count: int) -> list[QPointF]:
    """Give points along a hanging string."""
    points = []
    for i in range(count):
        t = i / (count - 1)
        drop = sag * 4 * t * (1 - t)
        points.append(QPointF(left.x() + (right.x() - left.x()) * t, left.y() + (right.y() - left.y()) * t + drop))
    return points


def paint_bulbs(p: QPainter, points: list[QPointF], unit: float, string: QColor) -> None:
    """Paint a string of filament bulbs through the points, with their glow."""
    stroke(p, [(q.x(), q.y()) for q in points], string, max(1.0, 0.0022 * unit), smooth=True)
    r = 0.011 * unit
    for q in points[1:-1]:
        at = QPointF(q.x(), q.y() + 2.1 * r)
        glow(p, at, 7.5 * r, BULB, 0.55)
        p.fillRect(QRectF(q.x() - 0.42 * r, q.y(), 0.84 * r, 1.0 * r), mix(string, rgb("B98A4A"), 0.45))
        path = curve(
            [
                (at.x(), at.y() - 1.2 * r),
                (at.x() + 0.9 * r, at.y()),
                (at.x() + 0.55 * r, at.y() + 0.95 * r),
                (at.x(), at.y() + 1.25 * r),
                (at.x() - 0.55 * r, at.y() + 0.95 * r),
                (at.x() - 0.9 * r, at.y()),
            ]
        )
        p.fillPath(path, veil(rgb("FFC867"), 0.95))
        p.fillPath(oval(at.x(), at.y() + 0.1 * r, 0.5 * r, 0.72 * r), rgb("FFF4D2"))


def flicker_of_bulbs(points: list[QPointF], unit: float, roll: Random) -> Callable[[QPainter, float], None]:
    """Give the live breathing of a string of bulbs: each its own slow pulse."""
    r = 0.011 * unit
    halo = sprite(15 * r, 15 * r, lambda p: glow(p, QPointF(7.5 * r, 7.5 * r), 7.5 * r, BULB, 0.4))
    phases = [(roll.uniform(0, 6.28), roll.uniform(1.2, 3.4)) for _ in points]

    def paint(p: QPainter, time_s: float) -> None:
        for q, (phase, rate) in zip(points[1:-1], phases, strict=False):
            p.setOpacity(0.35 + 0.3 * math.sin(rate * time_s + phase))
            p.drawImage(QPointF(q.x() - 7.5 * r, q.y() + 2.1 * r - 7.5 * r), halo)
        p.setOpacity(1.0)

    return paint


def flame_image(height: float) -> QImage:
    """Paint a candle flame, `height` px tall, in an image of 1.0 x 1.2 heights."""
    image = blank(height, height * 1.2)
    p = begin(image)
    x, y, h = height / 2, height * 1.15, height
    outer = curve(
        [
            (x, y - h),
            (x + 0.2 * h, y - 0.42 * h),
            (x + 0.14 * h, y - 0.08 * h),
            (x, y),
            (x - 0.14 * h, y - 0.08 * h),
            (x - 0.2 * h, y - 0.42 * h),
        ]
    )
    p.fillPath(outer, falling(y - h, y, (0.0, rgb("FFB04A")), (0.5, rgb("FFD27A")), (1.0, rgb("F28A3A"))))
    p.fillPath(oval(x, y - 0.28 * h, 0.09 * h, 0.24 * h), rgb("FFF3CC"))
    p.end()
    return image


def candle_light(at: list[QPointF], height: float, reach: float, roll: Random) -> Callable[[QPainter, float], None]:
    """Give live candle flames standing at the points: shape sways, light flickers 6 % at 7-11 Hz."""
    flame = flame_image(height)
    halo = sprite(2 * reach, 2 * reach, lambda p: glow(p, QPointF(reach, reach), reach, FLAME, 0.5))
    phases = [(roll.uniform(0, 6.28), roll.uniform(7, 11)) for _ in at]

    def paint(p: QPainter, time_s: float) -> None:
        for q, (phase, rate) in zip(at, phases, strict=True):
            wave = math.sin(rate * 2 * time_s + phase) * 0.6 + math.sin(rate * 1.31 * time_s + 2 * phase) * 0.4
            p.setOpacity(0.8 + 0.12 * wave)
            p.drawImage(QPointF(q.x() - reach, q.y() - height * 0.5 - reach), halo)
            p.setOpacity(1.0)
            lean = height * 0.03 * math.sin(2.1 * time_s + phase)
            tall = height * (1.2 + 0.06 * wave)
            p.drawImage(QRectF(q.x() - height / 2 + lean, q.y() - tall, height, tall), flame)

    return paint


def lamp_halo(name: str, depth: float, at: QPointF, radius: float, colour: QColor, alpha: float) -> Layer:
    """Give a still glow around a lamp as a layer."""
    image = sprite(2 * radius, 2 * radius, lambda p: glow(p, QPointF(radius, radius), radius, colour, alpha))
    return Layer(
        name,
        depth,
        image,
        QPointF(at.x() - radius, at.y() - radius),
    )


def bolt_opacity(time_s: float) -> float:
    """Give how strongly a bolt shows: 3 frames on, 2 off, 2 on, an afterglow; it comes again every 2.6 s."""
    frame = int(time_s * 24) % 62
    return 1.0 if 14 <= frame < 17 else 0.7 if 19 <= frame < 21 else 0.12 if 21 <= frame < 24 else 0.0


def sign(p: QPainter, x: float, y: float, w: float, h: float, colour: QColor, kind: int, ink: Ink) -> None:
    """Paint a hanging sign of light: a frame with bars, rings or chevrons, never letters."""
    radius = max(w, h) * 1.1
    glow(p, QPointF(x + w / 2, y + h / 2), radius, colour, 0.38)
    cut(p, slab(x, y, w, h, 0.04 * w), mix(rgb("1C0F36"), ink.shadow, 0.4), ink)
    line = max(1.0, 0.05 * w)
    bright = mix(colour, rgb("FFFFFF"), 0.35)
    inset = 0.09 * w
    stroke(
        p,
        [
            (x + inset, y + inset),
            (x + w - inset, y + inset),
            (x + w - inset, y + h - inset),
            (x + inset, y + h - inset),
            (x + inset, y + inset),
        ],
        veil(colour, 0.9),
        line * 0.7,
    )
    rows = max(2, round(h / w * 1.6))
    for i in range(rows):
        middle = y + h * (0.18 + 0.64 * (i + 0.5) / rows)
        half = 0.22 * w
        if kind == 0:
            stroke(p, [(x + w / 2 - half * (1 if i % 2 else 0.6), middle), (x + w / 2 + half, middle)], bright, line)
        elif kind == 1:
            if i < 2 or h > 2.2 * w:
                p.save()
                ring = oval(x + w / 2, middle, half * 0.85, half * 0.85)
                hole = oval(x + w / 2, middle, half * 0.85 - line, half * 0.85 - line)
                p.fillPath(ring.subtracted(hole), bright)
                p.restore()
        else:
            stroke(
                p,
                [
                    (x + w / 2 - half, middle + half * 0.45),
                    (x + w / 2, middle - half * 0.45),
                    (x + w / 2 + half, middle + half * 0.45),
                ],
                bright,
                line,
            )


def lit_window(roll: Random) -> QColor:
    """Give one of the three creams of lit windows."""
    return rgb(roll.choice(("FFD98A", "FFC35E", "FFF0C4")))


def candle_stick(p: QPainter, at: QPointF, width: float, height: float, colour: QColor, ink: Ink) -> None:
    """Paint a candle's glass: the flame is live."""
    cut(p, slab(at.x() - width / 2, at.y() - height, width, height, width * 0.2), colour, ink, width * 0.06)
    p.fillPath(oval(at.x(), at.y() - height, width / 2, width * 0.14), veil(rgb("FFD890"), 0.9))
