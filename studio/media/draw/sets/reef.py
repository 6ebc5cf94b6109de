"""Owns the sea from within: surface, light shafts, reefs, small fish, corals, kelp, bubbles."""

import math
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath

from studio.domain.sketch import Light, Place
from studio.media.draw.brush import begin, blank, blurred, cut, dither, falling, glow, sprite, stroke
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.layers import SetPicture
from studio.media.draw.palette import Palette, mixed, palette_for
from studio.media.draw.sets.beyond import floating
from studio.media.draw.sets.scene import Scene
from studio.media.draw.shapes import corners, curve, oval


def _sea_light(scene: Scene) -> Palette:
    """Under water every light is seen through water: the underwater row, shaded by the light above."""
    light = scene.palette.light
    if light is Light.UNDERWATER:
        return scene.palette
    water = palette_for(Light.UNDERWATER)
    share = {Light.NIGHT: 0.5, Light.DUSK: 0.4, Light.STORM: 0.4, Light.NEON: 0.45}.get(light)
    if share is not None:
        return mixed(water, scene.palette, share)
    above = scene.palette  # a day's light tints what is near the surface; the deep keeps its own colours
    sky = (mix(water.sky[0], above.disc, 0.3), mix(water.sky[1], above.haze, 0.14), water.sky[2], water.sky[3])
    return replace(water, sky=sky, glow=mix(water.glow, above.disc, 0.5), rim=mix(water.rim, above.rim, 0.35))


def build_underwater(scene: Scene) -> SetPicture:
    """Build the sea from within: bright surface, light shafts, two reefs, small fish, kelp and coral near the lens."""
    scene.palette = _sea_light(scene)
    scene.ink = scene.palette.ink()
    palette, u = scene.palette, scene.u
    top, bottom = scene.y(0.0), scene.y(1.0)
    sky = palette.sky
    with scene.sheet("water", 0.0) as p:
        stops = ((0.0, sky[0]), (0.34, sky[1]), (0.72, sky[2]), (1.0, mix(sky[2], sky[3], 0.7)))
        p.fillRect(QRectF(0, 0, scene.w, scene.h), falling(top - 0.1 * u, bottom, *stops))
        glow(p, QPointF(scene.x(0.56), top - 0.04 * u), 0.75 * u, palette.glow, 0.75)
        roll = scene.dice("surface")
        for _ in range(int(60 * scene.w / scene.canvas.width)):
            share = roll.random()
            y = top + 0.11 * u * share**1.6
            p.fillPath(
                oval(
                    roll.random() * scene.w, y, u * roll.uniform(0.02, 0.09) * (1.2 - share), u * 0.003 * (1.3 - share)
                ),
                veil(palette.rim, 0.5 * (1 - share)),
            )
        dither(p, QRectF(0, 0, scene.w, scene.h))
    _lay_reef(scene, "far reef", 0.16, 0.80, 0.075, 0.25)
    _lay_small_fish(scene)
    _lay_shafts(scene)
    _lay_reef(scene, "reef", 0.40, 0.90, 0.085, 0.55)
    _lay_seabed(scene)
    scene.live("bubbles", 0.75, _bubbles(scene))
    _lay_kelp(scene)
    return floating(scene, water=True)


def _lay_reef(scene: Scene, name: str, depth: float, y: float, tall: float, near: float) -> None:
    palette, u = scene.palette, scene.u
    points = scene.ridge(name, 3.0)
    tone = mix(palette.sky[2], palette.sky[3], 0.25 + 0.6 * near)
    base = scene.y(y)
    with scene.sheet(name, depth, base - 1.8 * tall * u) as p:
        path = QPainterPath(QPointF(-20, scene.h + 10))
        for x, v in points:
            path.lineTo(float(x), base - tall * u * (float(v) + 0.35 * abs(math.sin(float(x) / (0.09 * u)))))
        path.lineTo(scene.w + 20, scene.h + 10)
        path.closeSubpath()
        p.fillPath(
            path,
            falling(
                base - 1.4 * tall * u,
                base + 0.2 * u,
                (0.0, mix(tone, palette.rim, 0.10)),
                (0.4, tone),
                (1.0, mix(tone, palette.shadow, 0.5)),
            ),
        )


def _lay_shafts(scene: Scene) -> None:
    small, roll = 8, scene.dice("shafts")
    image = blank(scene.w / small, scene.h / small)
    p = begin(image)
    p.scale(1 / small, 1 / small)
    for i in range(int(8 * scene.w / scene.canvas.width)):
        x = (i + roll.uniform(0, 0.9)) * scene.canvas.width / 7.0
        lean = (x - scene.x(0.56)) * 0.55
        wide, drop = scene.u * roll.uniform(0.02, 0.07), scene.y(roll.uniform(0.75, 1.05))
        shaft = corners([(x, 0), (x + wide, 0), (x + wide * 2.4 + lean, drop), (x + lean - wide, drop)])
        p.fillPath(
            shaft,
            falling(
                0,
                drop,
                (0.0, veil(scene.palette.rim, 0.55)),
                (0.5, veil(scene.palette.rim, 0.22)),
                (1.0, veil(scene.palette.rim, 0.0)),
            ),
        )
    p.end()
    with scene.sheet("shafts", 0.3) as q:
        q.drawImage(QRectF(0, 0, scene.w, scene.h), blurred(image, 2), QRectF(image.rect()))


def _lay_small_fish(scene: Scene) -> None:
    """A school far off, on a loose spiral."""
    roll, u = scene.dice("school"), scene.u
    cx, cy = scene.x(0.68), scene.y(0.42)
    tone = mix(scene.palette.sky[2], scene.palette.shadow, 0.35)
    with scene.sheet("school", 0.24, cy - 0.3 * u, cy + 0.3 * u) as p:
        for i in range(34):
            angle, reach = i * 0.55, u * (0.03 + 0.006 * i)
            x, y = cx + reach * 1.6 * math.cos(angle), cy + reach * 0.6 * math.sin(angle)
            s = u * roll.uniform(0.008, 0.014)
            p.fillPath(curve([(x - s, y), (x, y - s * 0.4), (x + s, y), (x, y + s * 0.4)]), veil(tone, 0.7))
            p.fillPath(
                corners([(x + s * 0.8, y), (x + s * 1.6, y - s * 0.4), (x + s * 1.6, y + s * 0.4)]), veil(tone, 0.7)
            )
    scene.layers[-1].drift_px_s = -0.012 * scene.canvas.width


def _lay_seabed(scene: Scene) -> None:
    """The near floor with corals in warm colours."""
    palette, u, roll = scene.palette, scene.u, scene.dice("corals")
    base = scene.y(0.955)
    with scene.sheet("seabed", 0.66, base - 0.17 * u) as p:
        points = scene.ridge("seabed", 1.6, 3, 20.0)
        line = [(float(x), base - 0.02 * u * float(v)) for x, v in points]
        path = curve(line, closed=False)
        path.lineTo(scene.w + 40, scene.h + 10)
        path.lineTo(-40, scene.h + 10)
        path.closeSubpath()
        p.fillPath(path, falling(base, scene.y(1.05), (0.0, palette.ground_lit), (1.0, palette.ground_shade)))
        for _ in range(int(9 * scene.w / scene.canvas.width)):
            x, s = roll.random() * scene.w, u * roll.uniform(0.05, 0.09)
            colour = palette.local(rgb(roll.choice(("D2596A", "E8863A", "B46AA0", "E0A64A"))))
            for arm in range(7):
                angle = math.radians(-150 + 20 * arm + roll.uniform(-6, 6))
                tip = (x + s * math.cos(angle), base + 0.01 * u + s * math.sin(angle) * 1.1)
                bend = ((x + tip[0]) / 2 + s * 0.06, (base + tip[1]) / 2)
                stroke(
                    p,
                    [(x, base + 0.02 * u), bend, tip],
                    mix(colour, palette.rim, 0.08 * (arm % 3)),
                    s * 0.16,
                    smooth=True,
                )


def _lay_kelp(scene: Scene) -> None:
    palette, u, roll = scene.palette, scene.u, scene.dice("kelp")
    dark = mix(palette.sky[3], palette.shadow, 0.35)
    with scene.sheet("kelp", 1.25, scene.y(0.42)) as p:
        for left, right, count in ((0.0, scene.x(0.13), 7), (scene.x(0.90), scene.w, 6)):
            for i in range(count):
                x = left + (right - left) * (i + roll.random()) / count
                tall = scene.h - scene.y(1.0) + u * roll.uniform(0.2, 0.5)
                sway = u * roll.uniform(-0.05, 0.05)
                spine = [(x + sway * math.sin(t * 3.0), scene.h - tall * t) for t in (0.0, 0.25, 0.5, 0.75, 1.0)]
                half = u * 0.012
                outline = [(sx - half * (1 - 0.7 * k / 4), sy) for k, (sx, sy) in enumerate(spine)]
                back = [(sx + half * (1 - 0.7 * k / 4), sy) for k, (sx, sy) in enumerate(spine)]
                cut(
                    p,
                    curve([*outline, *reversed(back)], tension=0.12),
                    mix(dark, palette.rim, roll.uniform(0, 0.08)),
                    scene.ink,
                    max(0.8, 0.002 * u),
                )
                for k in range(1, 8):
                    t = k / 8
                    lx, ly, side = x + sway * math.sin(t * 3.0), scene.h - tall * t, 1 if k % 2 else -1
                    leaf = curve(
                        [
                            (lx, ly),
                            (lx + side * 0.05 * u, ly - 0.012 * u),
                            (lx + side * 0.085 * u, ly - 0.06 * u),
                            (lx + side * 0.025 * u, ly - 0.05 * u),
                        ]
                    )
                    p.fillPath(leaf, dark)
    scene.layers[-1].sway = True


def _bubbles(scene: Scene) -> Callable[[QPainter, float], None]:
    roll = scene.dice("bubbles")
    motes = [
        (
            scene.x(roll.choice((0.14, 0.48, 0.77)) + roll.uniform(-0.02, 0.02)),
            roll.random(),
            roll.uniform(0.003, 0.008) * scene.u,
            roll.uniform(0.7, 1.3),
            roll.uniform(0, 6.28),
        )
        for _ in range(26)
    ]
    size = 0.02 * scene.u
    picture = sprite(size, size, lambda p: _bubble(p, size / 2, scene.palette))
    span = scene.h

    def paint(p: QPainter, time_s: float) -> None:
        for x, start, r, speed, phase in motes:
            y = scene.h - ((start * span + 0.09 * scene.u * speed * time_s) % span)
            p.drawImage(QRectF(x + r * 2 * math.sin(2 * time_s + phase) - r, y - r, 2 * r, 2 * r), picture)

    return paint


def _bubble(p: QPainter, r: float, palette: Palette) -> None:
    p.fillPath(oval(r, r, r * 0.9, r * 0.9), veil(palette.rim, 0.25))
    p.fillPath(oval(r, r, r * 0.9, r * 0.9).subtracted(oval(r, r, r * 0.75, r * 0.75)), veil(palette.rim, 0.8))
    p.fillPath(oval(r * 0.7, r * 0.65, r * 0.2, r * 0.16), veil(rgb("FFFFFF"), 0.9))


PLACES = {Place.UNDERWATER: build_underwater}
