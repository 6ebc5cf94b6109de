"""Owns the sea and the beach at every light and angle, and the storm sea."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath

from studio.domain.sketch import Angle, Light, Place
from studio.media.draw.brush import cut, dither, falling, soft_shadow
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.layers import SetPicture, Stand
from studio.media.draw.sets.beach_above import from_above, from_the_air
from studio.media.draw.sets.growth import tuft
from studio.media.draw.sets.mirror import lamp_streaks, live_glints, live_sun_path
from studio.media.draw.sets.scene import Scene
from studio.media.draw.sets.sky import disc_at, lay_sky
from studio.media.draw.sets.stands import WATER_FAMILIES, Ground
from studio.media.draw.sets.waves import band, wave_line
from studio.media.draw.shapes import curve, slab


def build_beach(scene: Scene) -> SetPicture:
    """Build a beach: sea, three bands of surf, wet edge, sand, groyne posts, marram grass."""
    if scene.overhead:
        return from_above(scene)
    if scene.high:
        return from_the_air(scene)
    scene.horizon = min(scene.horizon, scene.y(0.90))
    lay_sky(scene)
    lay_far_side(scene)
    low = scene.beat.angle is Angle.LOW
    lay_sea(scene)
    if scene.family in WATER_FAMILIES:
        return afloat(scene)
    sand = 0.865 if not low else 0.965
    _lay_surf(scene, sand)
    _lay_sand(scene, sand)
    if not low:
        _lay_groyne(scene)
    _lay_marram(scene, low)
    ground = scene.ground(0.93)
    return scene.picture(scene.main_stand(ground), _shore_others(scene, ground))


def _shore_others(scene: Scene, ground: Ground) -> list[Stand]:
    on_sand = [
        scene.stand(x, y, ground, depth)
        for x, y, depth in ((0.62, 0.92, 0.68), (0.20, 0.915, 0.66), (0.52, 0.905, 0.64), (0.86, 0.97, 0.8))
    ]
    afloat = [scene.stand(x, y, ground, 0.3, water=True) for x, y in ((0.66, 0.64), (0.22, 0.66), (0.82, 0.61))]
    return [*on_sand, *afloat]


def afloat(scene: Scene) -> SetPicture:
    ground = scene.ground(0.80)
    return scene.picture(
        scene.main_stand(ground, water=True, depth=0.62), scene.standard_others(ground, 0.86, water=True)
    )


def lay_far_side(scene: Scene) -> None:
    """Two headlands; under neon a city on the far shore."""
    palette = scene.palette
    if palette.light is Light.NEON:
        _lay_neon_shore(scene)
        return
    colour = palette.hazed(palette.local(rgb("7A7468")), 0.12)
    if palette.light is Light.STORM:
        colour = mix(colour, palette.sky[1], 0.6)
    base = scene.horizon + 0.006 * scene.u
    for name, side, reach in (("left head", -1, 0.42), ("right head", 1, 0.34)):
        with scene.sheet(name, 0.08, base - 0.16 * scene.u, base + 0.01 * scene.u) as p:
            _headland(scene, p, name, side, reach, base, mix(colour, palette.haze, 0.0 if side < 0 else 0.2))


def _headland(scene: Scene, p: QPainter, name: str, side: int, reach: float, base: float, colour: QColor) -> None:
    points = scene.ridge(name, 2.2)
    edge = 0.0 if side < 0 else 1.0
    path = QPainterPath(QPointF(-20.0, base))
    for x, v in points:
        share = (float(x) - scene.canvas.bleed_x) / scene.canvas.width
        away = abs(share - edge) if (share - edge) * side <= 0 else 0.0
        rise = max(0.0, 1 - away / reach) ** 1.3
        path.lineTo(float(x), base - (0.105 + 0.03 * float(v)) * rise * scene.u)
    path.lineTo(scene.w + 20, base)
    path.closeSubpath()
    p.fillPath(
        path,
        falling(
            base - 0.13 * scene.u,
            base,
            (0.0, mix(colour, scene.palette.rim, 0.12)),
            (0.5, colour),
            (1.0, mix(colour, scene.palette.haze, 0.5)),
        ),
    )


def _lay_neon_shore(scene: Scene) -> None:
    palette, roll = scene.palette, scene.dice("neon shore")
    base = scene.horizon + 2
    with scene.sheet("far city", 0.10, base - 0.34 * scene.u, base) as p:
        x = 0.0
        while x < scene.w:
            wide, tall = scene.u * roll.uniform(0.02, 0.06), scene.u * (0.05 + 0.24 * roll.random() ** 1.7)
            tone = mix(palette.sky[1], palette.shadow, 0.35)
            p.fillRect(
                QRectF(x, base - tall, wide, tall),
                falling(base - tall, base, (0.0, tone), (1.0, mix(tone, palette.haze, 0.7))),
            )
            for _ in range(int(tall / (0.016 * scene.u))):
                at = QRectF(
                    x + wide * roll.uniform(0.1, 0.8), base - tall * roll.random(), 0.005 * scene.u, 0.007 * scene.u
                )
                p.fillRect(at, veil(rgb(roll.choice(("FF3E9A", "2FE6E0", "FFC24A", "B48CFF"))), 0.9))
            x += wide * roll.uniform(0.8, 1.3)


def lay_sea(scene: Scene) -> None:
    palette = scene.palette
    top, bottom = scene.horizon, scene.y(0.93)
    near, middle, front = palette.water
    roll = scene.dice("sea")
    with scene.sheet("sea", 0.2, top - 1) as p:
        p.fillRect(
            QRectF(0, top - 1, scene.w, scene.h - top + 1),
            falling(
                top,
                bottom,
                (0.0, near),
                (0.07, mix(near, middle, 0.62)),
                (0.38, mix(middle, front, 0.28)),
                (1.0, mix(middle, front, 0.72)),
            ),
        )
        stretch = scene.w / scene.canvas.width
        for colour, count, alpha in (
            (mix(near, palette.rim, 0.3), 54, 0.34),
            (mix(front, palette.shadow, 0.2), 34, 0.26),
        ):
            for _ in range(int(count * stretch)):
                share = roll.random() ** 1.3
                y = top + (0.015 + 0.97 * share) * (scene.y(0.95) - top)
                wide = scene.u * (0.012 + 0.13 * share) * roll.uniform(0.4, 1.2)
                p.fillRect(
                    QRectF(roll.random() * scene.w, y, wide, max(1.0, scene.u * (0.001 + 0.0028 * share))),
                    veil(colour, alpha * roll.uniform(0.5, 1.0)),
                )
        dither(p, QRectF(0, top, scene.w, scene.h - top))
    if palette.light is Light.NEON:
        _lay_neon_streaks(scene)
    scene.live("glints", 0.2, live_glints(scene, top, 26))
    if palette.disc_alpha > 0 or palette.crescent:
        x = scene.x(0.75) if palette.crescent else disc_at(scene).x()
        radius = max(palette.disc_r, 0.05) * scene.u
        colour = palette.rim if palette.crescent else mix(palette.disc, palette.glow, 0.25)
        scene.live("sun path", 0.2, live_sun_path(scene, x, top + 3, top + 0.31 * scene.u, radius, colour, 0.85))


def _lay_neon_streaks(scene: Scene) -> None:
    """The signs of the far city, mirrored as broken bars on the water."""
    roll = scene.dice("neon streaks")
    with scene.sheet("neon streaks", 0.2, scene.horizon, scene.horizon + 0.3 * scene.u) as p:
        for x, colour in ((0.08, "2FE6E0"), (0.22, "FF3E9A"), (0.56, "FFC24A"), (0.70, "2FE6E0"), (0.88, "FF3E9A")):
            at = scene.x(x + roll.uniform(-0.03, 0.03))
            lamp_streaks(p, at, scene.horizon + 4, 0.24 * scene.u, 0.05 * scene.u, rgb(colour), roll, 0.55)


def _lay_surf(scene: Scene, sand: float) -> None:
    """Three bands of water, each with a foam edge; they breathe to the beach and back."""
    palette = scene.palette
    u, top = scene.u, scene.horizon
    room = scene.y(sand) - top
    foam = mix(mix(palette.rim, rgb("FFFFFF"), 0.35), palette.tint, palette.tint_amount * 0.8)
    for i, (share, thick, tone) in enumerate(((0.46, 0.007, 0.30), (0.66, 0.012, 0.48), (0.86, 0.018, 0.7))):
        y = top + room * share
        edge = wave_line(scene, f"surf {i}", y, 0.019 * u * (0.5 + share), 2.4)
        low = edge.copy()
        low[:, 1] += thick * u * (1.05 + 0.62 * np.sin(edge[:, 0] / (0.13 * u) + 2.1 * i))
        with scene.sheet(f"surf {i}", 0.40 + 0.05 * i, y - 0.05 * u, y + 0.30 * u) as p:
            floor = low.copy()
            floor[:, 1] += 0.17 * u
            shallow = mix(mix(palette.water[1], palette.water[0], tone * 0.40), palette.ground_lit, 0.05 * i)
            shallow = mix(shallow, palette.water[2], 0.22 - 0.08 * i)
            p.fillPath(
                band(low, floor),
                falling(y, y + 0.18 * u, (0.0, shallow), (0.75, veil(shallow, 0.85)), (1.0, veil(shallow, 0.0))),
            )
            p.fillPath(band(edge, low), veil(foam, 0.95))
            shade = low.copy()
            shade[:, 1] += 0.004 * u
            p.fillPath(band(low, shade), veil(palette.shadow, 0.16))


def _lay_sand(scene: Scene, sand: float) -> None:
    palette, u = scene.palette, scene.u
    y = scene.y(sand)
    edge = wave_line(scene, "beach", y, 0.013 * u, 1.2)
    edge[:, 1] -= 0.02 * u * np.clip((edge[:, 0] - scene.x(0.35)) / scene.canvas.width, -0.4, 1.2)
    floor = edge.copy()
    floor[:, 1] = scene.h + 10
    with scene.sheet("sand", 0.62, y - 0.07 * u) as p:
        foam = edge.copy()
        foam[:, 1] -= 0.012 * u
        p.fillPath(band(foam, edge), veil(mix(palette.rim, palette.tint, palette.tint_amount * 0.8), 0.9))
        lit, shade = palette.ground_lit, palette.ground_shade
        p.fillPath(
            band(edge, floor),
            falling(
                y - 0.02 * u,
                scene.y(1.0),
                (0.0, mix(lit, shade, 0.55)),
                (0.22, mix(lit, shade, 0.15)),
                (0.5, lit),
                (1.0, mix(lit, shade, 0.45)),
            ),
        )
        wet = edge.copy()
        wet[:, 1] += 0.022 * u
        p.fillPath(band(edge, wet), veil(mix(shade, palette.water[0], 0.35), 0.55))
        roll = scene.dice("sand")
        for _ in range(int(70 * scene.w / scene.canvas.width)):
            at = y + 0.04 * u + roll.random() * (scene.h - y)
            p.fillRect(
                QRectF(roll.random() * scene.w, at, u * roll.uniform(0.008, 0.04), max(1.0, 0.0016 * u)),
                veil(shade, roll.uniform(0.15, 0.4)),
            )
        dither(p, QRectF(0, y - 0.07 * u, scene.w, scene.h))


def _lay_groyne(scene: Scene) -> None:
    """Weathered posts from the lower right corner out into the surf: the line that leads in."""
    palette, u = scene.palette, scene.u
    wood = palette.local(rgb("4A3630"))
    with scene.sheet("groyne", 0.7, scene.y(0.70), left=scene.x(0.60)) as p:
        count = 15
        for i in range(count):
            t = (i / (count - 1)) ** 1.55
            x = scene.x(0.655 + 0.40 * t)
            foot = scene.y(0.795 + 0.165 * t)
            tall, wide = u * (0.022 + 0.115 * t), u * (0.006 + 0.022 * t)
            if i > 6:
                sx = -palette.towards_light[0]
                length = tall * (0.3 + palette.contact)
                soft_shadow(
                    p,
                    x + sx * length * 0.5,
                    foot,
                    wide + abs(sx) * length * 0.7,
                    0.012 * u * (0.4 + t),
                    palette.shadow,
                    0.35,
                )
            cut(
                p,
                slab(x - wide / 2, foot - tall, wide, tall + (4 if i < 7 else 0), wide * 0.22),
                palette.hazed(wood, 0.45 + 0.5 * t),
                scene.ink,
                max(0.8, wide * 0.14),
            )
            p.fillRect(
                QRectF(x - wide * 0.36, foot - tall * 0.30, wide * 0.72, tall * 0.30), veil(palette.shadow, 0.25)
            )


def _lay_marram(scene: Scene, low: bool) -> None:
    roll = scene.dice("marram")
    palette, u = scene.palette, scene.u
    colour = mix(palette.local(rgb("5A5E42")), palette.shadow, 0.5)
    with scene.sheet("marram", 1.25, scene.y(0.66), right=scene.x(0.34)) as p:
        foot = scene.y(1.0) + 0.03 * u
        dune = curve(
            [
                (-40, foot - 0.10 * u),
                (scene.x(0.05), foot - 0.085 * u),
                (scene.x(0.16), foot - 0.035 * u),
                (scene.x(0.28), foot + 0.03 * u),
            ],
            closed=False,
        )
        dune.lineTo(scene.x(0.28), scene.h + 20)
        dune.lineTo(-40, scene.h + 20)
        dune.closeSubpath()
        p.fillPath(dune, mix(mix(palette.ground_lit, palette.ground_shade, 0.75), palette.shadow, 0.25))
        count = int(15 * (scene.x(0.24)) / (0.24 * scene.canvas.width))
        for i in range(count):
            share = i / count
            x = -10 + share * (scene.x(0.24) + 10)
            tall = u * roll.uniform(0.10, 0.19) * (1.15 - 0.6 * share) * (1.25 if low else 1.0)
            tuft(
                p,
                x,
                foot - 0.06 * u * (1 - share) + 0.02 * u,
                tall,
                mix(colour, palette.rim, roll.uniform(0.0, 0.18)),
                roll,
                6,
                0.34,
            )
    scene.layers[-1].sway = True


PLACES = {
    Place.BEACH: build_beach,
}
