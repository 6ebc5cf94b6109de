"""Owns the places beyond ground: under water, space, the open sky, the abstract, and the garden."""

import math
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainterPath, QRadialGradient

from studio.domain.sketch import Family, Light, Place, ShotSize
from studio.media.draw.brush import cut, dither, falling, glow, linear, soft_shadow
from studio.media.draw.colours import colour_of, mix, rgb, veil
from studio.media.draw.layers import SetPicture, Stand
from studio.media.draw.light_pieces import paint_stars
from studio.media.draw.palette import palette_for
from studio.media.draw.sets.growth import crown_path
from studio.media.draw.sets.scene import Scene
from studio.media.draw.sets.sky import cloud_colour, cloud_path, lay_sky
from studio.media.draw.shapes import curve, oval


def floating(scene: Scene, *, water: bool = False, air: bool = False, share: float = 1.0) -> SetPicture:
    """Hand over a place without ground: the main subject hangs left of the middle, others around it."""
    ground = scene.ground(0.72)
    swims = water and scene.family is Family.PERSON and scene.beat.size is ShotSize.WIDE
    tall = ground.person_px * share * (1.4 if swims else 1.0)  # who swims lies: length, not height, fills the frame
    wide = scene.beat.size.value in ("wide", "extreme_wide")
    y = scene.y(0.5) + tall * 0.5 if wide else ground.foot
    main = Stand(scene.x(0.42), y, 0.7, tall, water=water, air=air)
    spots = (
        (0.70, 0.62, 0.6, 0.55),
        (0.22, 0.70, 0.5, 0.4),
        (0.80, 0.34, 0.45, 0.32),
        (0.56, 0.26, 0.4, 0.28),
        (0.15, 0.3, 0.4, 0.3),
    )
    others = [Stand(scene.x(x), scene.y(sy), depth, tall * k, water=water, air=air) for x, sy, depth, k in spots]
    picture = scene.picture(main, others, horizon=False, air=False)
    for extra in others[:3]:
        picture.others.append(
            Stand(
                extra.x + 0.06 * scene.canvas.width,
                extra.y - 0.1 * scene.canvas.height,
                extra.depth,
                extra.person_px,
                air=not air,
                water=not water,
            )
        )
    return picture


def build_space(scene: Scene) -> SetPicture:
    """Build space: four glows of nebula, stars, a moon, a planet's limb with its air, rocks near the lens."""
    space, asked = palette_for(Light.SPACE), scene.palette
    if asked.light is not Light.SPACE:  # a light named for elsewhere colours what is lit here, never the dark
        warm = mix(space.rim, asked.rim, 0.45)
        sky = (space.sky[0], mix(space.sky[1], asked.sky[0], 0.10), mix(space.sky[2], asked.sky[1], 0.10), space.sky[3])
        space = replace(space, rim=warm, sky=sky)
    scene.palette = base = space
    scene.ink = base.ink()
    palette, u, roll = scene.palette, scene.u, scene.dice("nebula")
    with scene.sheet("space", 0.0) as p:
        p.fillRect(
            QRectF(0, 0, scene.w, scene.h),
            linear(
                QPointF(0, 0),
                QPointF(scene.w, scene.h),
                (0.0, palette.sky[0]),
                (0.5, palette.sky[1]),
                (1.0, palette.sky[2]),
            ),
        )
        for x, y, r, colour, alpha in (
            (0.30, 0.35, 0.62, "6A3A9A", 0.42),
            (0.62, 0.18, 0.5, "2F4AA0", 0.40),
            (0.78, 0.62, 0.55, "8A3A80", 0.34),
            (0.12, 0.8, 0.5, "24508A", 0.3),
        ):
            glow(
                p,
                QPointF(scene.x(x + roll.uniform(-0.05, 0.05)), scene.y(y + roll.uniform(-0.05, 0.05))),
                r * u,
                rgb(colour),
                alpha,
            )
        paint_stars(p, QRectF(0, 0, scene.w, scene.h), scene.dice("stars"), u, 2.0)
        for _ in range(9):
            glow(p, QPointF(roll.random() * scene.w, roll.random() * scene.h), 0.018 * u, rgb("DCE8FF"), 0.7)
        dither(p, QRectF(0, 0, scene.w, scene.h))
    _lay_moon(scene)
    _lay_planet(scene)
    _lay_rocks(scene)
    return floating(scene, air=True)


def _lay_moon(scene: Scene) -> None:
    u = scene.u
    x, y, r = scene.x(0.81), scene.y(0.21), 0.085 * u
    with scene.sheet("moon", 0.1, y - 2 * r, y + 2 * r, left=x - 2 * r, right=x + 2 * r) as p:
        glow(p, QPointF(x, y), 1.9 * r, rgb("C8C4E8"), 0.22)
        disc = oval(x, y, r, r)
        cut(p, disc, rgb("B9B4C8"), scene.ink, max(1.0, 0.03 * r))
        p.save()
        p.setClipPath(disc)
        for dx, dy, s in (
            (-0.3, -0.25, 0.24),
            (0.2, 0.3, 0.28),
            (0.35, -0.35, 0.15),
            (-0.35, 0.42, 0.16),
            (0.05, -0.02, 0.10),
        ):
            p.fillPath(oval(x + dx * r, y + dy * r, s * r, s * r), veil(rgb("6A6690"), 0.45))
        p.restore()


def _lay_planet(scene: Scene) -> None:
    """A blue planet's edge: land and cloud on it, eight rings of air, night creeping over."""
    palette, u, roll = scene.palette, scene.u, scene.dice("planet")
    cx, cy, r = scene.x(0.60), scene.y(1.0) + 0.52 * u, 0.86 * u
    with scene.sheet("planet", 0.3, cy - 1.12 * r) as p:
        for i in range(8):
            p.fillPath(
                oval(cx, cy, r * (1.10 - 0.0115 * i), r * (1.10 - 0.0115 * i)),
                veil(palette.water[0], 0.045 + 0.012 * i),
            )
        disc = oval(cx, cy, r, r)
        p.fillPath(
            disc,
            linear(
                QPointF(cx - 0.7 * r, cy - r),
                QPointF(cx + 0.7 * r, cy - 0.2 * r),
                (0.0, palette.water[0]),
                (0.4, palette.water[1]),
                (1.0, palette.water[2]),
            ),
        )
        p.save()
        p.setClipPath(disc)
        for _ in range(8):
            a = roll.uniform(-2.4, -0.7)
            k = r * roll.uniform(0.62, 0.95)
            land = mix(rgb(roll.choice(("5E9A6A", "6FA46A", "8AA866"))), palette.water[2], 0.2)
            for _ in range(3):
                x = cx + k * math.cos(a) + r * roll.uniform(-0.07, 0.07)
                y = cy + k * math.sin(a) + r * roll.uniform(-0.03, 0.03)
                size = r * roll.uniform(0.05, 0.11)
                p.save()
                p.translate(x, y)
                p.rotate(math.degrees(a) + 90.0)
                p.fillPath(crown_path(0, 0, size * 1.5, size * 0.55, roll, 0.3), veil(land, 0.9))
                p.restore()
        for _ in range(16):
            a, k = roll.uniform(-2.6, -0.6), r * roll.uniform(0.66, 0.985)
            half, thick = roll.uniform(0.05, 0.17), r * roll.uniform(0.008, 0.024)
            p.fillPath(_streamer(cx, cy, k, a, half, thick), veil(rgb("F4FAFF"), roll.uniform(0.4, 0.75)))
        night = QRadialGradient(QPointF(cx - 0.45 * r, cy - 0.5 * r), 1.35 * r)
        night.setColorAt(0.45, veil(palette.shadow, 0.0))
        night.setColorAt(1.0, veil(palette.shadow, 0.85))
        p.fillPath(disc, night)
        p.restore()
        edge = disc.subtracted(disc.translated(0.004 * u, 0.007 * u))
        p.fillPath(edge, veil(mix(palette.water[0], rgb("FFFFFF"), 0.6), 0.85))


def _streamer(cx: float, cy: float, reach: float, at: float, half: float, thick: float) -> QPainterPath:
    """Give a cloud that follows a planet's curve: `at` and `half` are radians around its middle, the rest px."""
    outer: list[tuple[float, float]] = []
    inner: list[tuple[float, float]] = []
    for step in range(9):
        t = step / 8
        angle, swell = at - half + 2 * half * t, thick * math.sin(math.pi * t) ** 0.7
        for line, k in ((outer, reach + swell), (inner, reach - 0.4 * swell)):
            line.append((cx + k * math.cos(angle), cy + k * math.sin(angle)))
    return curve([*outer, *reversed(inner)])


def _lay_rocks(scene: Scene) -> None:
    palette, u, roll = scene.palette, scene.u, scene.dice("rocks")
    with scene.sheet("rocks", 1.3, crop=True) as p:
        for x, y, s in (
            (0.03, 0.93, 0.09),
            (0.12, 1.0, 0.05),
            (-0.12, 0.80, 0.07),
            (0.97, 0.86, 0.06),
            (1.12, 0.70, 0.09),
            (0.06, 0.78, 0.02),
        ):
            cx, cy, r = scene.x(x), scene.y(y), s * u
            rock = mix(rgb("4A4470"), palette.shadow, 0.3)
            cut(p, crown_path(cx, cy, r, r * 0.85, roll, 0.16), rock, scene.ink, max(0.9, 0.05 * r))
            for _ in range(4):
                p.fillPath(
                    oval(cx + r * roll.uniform(-0.45, 0.45), cy + r * roll.uniform(-0.4, 0.4), r * 0.14, r * 0.11),
                    veil(palette.shadow, 0.5),
                )


def build_open_sky(scene: Scene) -> SetPicture:
    """Build the open sky: four depths of cloud, far and flat to near and full."""
    scene.horizon = scene.y(0.98)
    lay_sky(scene, clouds=False)
    body, _ = cloud_colour(scene)
    palette, u = scene.palette, scene.u
    for i, (depth, y, count, wide, tall) in enumerate(
        (
            (0.06, 0.72, 11, 0.22, 0.09),
            (0.2, 0.80, 9, 0.36, 0.13),
            (0.42, 0.93, 8, 0.55, 0.16),
            (1.1, 1.06, 5, 0.8, 0.17),
        )
    ):
        roll = scene.dice(f"bank {i}")
        with scene.sheet(f"clouds {i}", depth, scene.y(y - 0.34), None) as p:
            tone = mix(mix(body, palette.haze, 0.55 - 0.16 * i), palette.sky[3], 0.25)
            places = int(count * scene.w / scene.canvas.width) + 1
            for k in range(places):
                w = u * wide * roll.uniform(0.8, 1.3)
                x = (k + roll.uniform(-0.3, 0.3)) * scene.w / places - w * 0.3
                base = scene.y(y) + u * roll.uniform(-0.03, 0.03)
                path = cloud_path(x, base, w, u * tall * roll.uniform(0.8, 1.2), roll)
                bounds = path.boundingRect()
                p.fillPath(
                    path,
                    falling(
                        bounds.top(),
                        bounds.bottom(),
                        (0.0, mix(tone, palette.rim, 0.5)),
                        (0.6, tone),
                        (1.0, mix(tone, palette.haze, 0.5)),
                    ),
                )
            p.fillRect(
                QRectF(0, scene.y(y) - 0.012 * u, scene.w, scene.h),
                falling(
                    scene.y(y) - 0.02 * u,
                    scene.y(y) + 0.2 * u,
                    (0.0, veil(tone, 0.0)),
                    (0.15, mix(tone, palette.haze, 0.4)),
                    (1.0, mix(tone, palette.haze, 0.7)),
                ),
            )
    _lay_high_clouds(scene)
    return floating(scene, air=True)


def _lay_high_clouds(scene: Scene) -> None:
    roll, u = scene.dice("high clouds"), scene.u
    body, alpha = cloud_colour(scene)
    with scene.sheet("high clouds", 0.12, 0.0, scene.y(0.5)) as p:
        for i in range(6):
            w = u * roll.uniform(0.2, 0.45)
            x = (scene.w - w) * ((i + roll.random()) / 6)
            path = cloud_path(x, scene.y(roll.uniform(0.05, 0.42)), w, w * 0.13, roll)
            b = path.boundingRect()
            p.fillPath(
                path,
                falling(
                    b.top(),
                    b.bottom(),
                    (0.0, veil(mix(body, scene.palette.rim, 0.5), alpha)),
                    (1.0, veil(body, alpha * 0.6)),
                ),
            )
    scene.layers[-1].drift_px_s = 0.006 * scene.canvas.width


def build_abstract(scene: Scene) -> SetPicture:
    """Build no place at all: seven soft shapes drifting at their own depths, in the words' colours or the light's."""
    palette, u, roll = scene.palette, scene.u, scene.dice("blobs")
    colours = _abstract_colours(scene)
    with scene.sheet("field", 0.0) as p:
        a, b = mix(palette.sky[1], palette.haze, 0.3), mix(palette.sky[2], palette.sky[3], 0.4)
        if scene.beat.tones:
            a, b = mix(a, colours[0], 0.55), mix(b, colours[1], 0.3)
        p.fillRect(QRectF(0, 0, scene.w, scene.h), linear(QPointF(0, 0), QPointF(scene.w, scene.h), (0.0, a), (1.0, b)))
        glow(p, QPointF(scene.x(0.66), scene.y(0.36)), 0.7 * u, palette.glow, max(0.4, palette.glow_alpha))
        dither(p, QRectF(0, 0, scene.w, scene.h))
    for i, ((x, y, r, depth), colour) in enumerate(zip(_BLOBS, colours, strict=True)):
        cx, cy, size = scene.x(x + roll.uniform(-0.03, 0.03)), scene.y(y + roll.uniform(-0.03, 0.03)), r * u
        with scene.sheet(
            f"shape {i}", depth, cy - 1.5 * size, cy + 1.5 * size, left=cx - 1.8 * size, right=cx + 1.8 * size
        ) as p:
            path = crown_path(cx, cy, size * 1.2, size, roll, 0.16)
            soft_shadow(
                p, cx - palette.towards_light[0] * 0.03 * u, cy + 0.05 * u, size * 1.4, size * 1.2, palette.shadow, 0.25
            )
            cut(p, path, mix(colour, palette.haze, 0.3 * (1 - depth)), scene.ink, max(1.0, 0.006 * u))
        scene.layers[-1].drift_px_s = (0.024 if i % 2 else -0.02) * scene.canvas.width * (0.4 + depth)
    return floating(scene)


_BLOBS = (
    (0.16, 0.30, 0.40, 0.12),
    (0.82, 0.74, 0.46, 0.25),
    (0.30, 0.92, 0.42, 0.42),
    (0.90, 0.14, 0.30, 0.6),
    (0.46, 0.22, 0.08, 0.7),
    (0.62, 0.55, 0.10, 0.9),
    (0.24, 0.62, 0.055, 1.0),
)
"""Shapes without a place: x, y (shares of the frame), radius (share of u), depth."""


def _abstract_colours(scene: Scene) -> list[QColor]:
    """Give a colour for each shape; the small near ones are the picture's accent."""
    palette, tones = scene.palette, [scene.palette.local(colour_of(tone)) for tone in scene.beat.tones]
    if not tones:
        large = [palette.sky[0], palette.water[1], palette.ground_lit, palette.sky[2], palette.water[0]]
        return [*large, scene.ink.accent, scene.ink.accent]
    second = tones[1 % len(tones)]
    pale, deep = mix(tones[0], palette.rim, 0.45), mix(second, palette.shadow, 0.35)
    return [tones[0], second, tones[2 % len(tones)] if len(tones) > 2 else pale, deep, pale, tones[-1], second]


PLACES = {
    Place.SPACE: build_space,
    Place.OPEN_SKY: build_open_sky,
    Place.ABSTRACT: build_abstract,
}
