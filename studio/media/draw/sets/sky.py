"""Owns the sky of outdoor sets: gradient, sun or moon, stars, clouds, far ridges, mist bars. Knows no place."""

import math
from random import Random

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath

from studio.domain.sketch import Angle, Light, LightAccent, Season, Weather
from studio.media.draw.brush import cut, dither, falling, glow
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.light_pieces import paint_moon, paint_stars, paint_sun
from studio.media.draw.noise import dice
from studio.media.draw.sets.scene import Scene
from studio.media.draw.shapes import oval, slab


def lay_sky(scene: Scene, *, disc: bool = True, clouds: bool = True, stars: bool = True) -> None:
    """Lay the sky and its clouds. Below the horizon the sky sheet is haze, so no move opens a hole."""
    palette = scene.palette
    top, horizon = scene.y(0.0), max(scene.horizon, scene.y(0.12))
    with scene.sheet("sky", 0.0) as p:
        sky = palette.sky
        span = max(1.0, horizon)
        at = [(top + (horizon - top) * share) / span for share in (0.0, 0.45, 0.82, 1.0)]
        p.fillRect(QRectF(0, 0, scene.w, horizon + 1), falling(0, span, *zip(at, sky, strict=True)))
        p.fillRect(QRectF(0, horizon, scene.w, scene.h - horizon), mix(sky[3], palette.haze, 0.5))
        covered = scene.has(Weather.RAIN, Weather.STORM, Weather.SNOW) and not _told(scene)
        if stars and not covered and (palette.stars > 0.05 or LightAccent.STARS in scene.beat.light_accents):
            amount = max(palette.stars, 0.6 if LightAccent.STARS in scene.beat.light_accents else 0.0)
            paint_stars(p, QRectF(0, 0, scene.w, horizon), scene.dice("stars"), scene.u, amount)
        if disc:
            _lay_disc(scene, p, horizon, covered=covered and palette.light is Light.NIGHT)
        dither(p, QRectF(0, 0, scene.w, scene.h))
    if clouds:
        lay_clouds(scene)


def _told(scene: Scene) -> bool:
    """Tell whether the words ask for a light in the sky, whatever falls from it."""
    return bool({LightAccent.MOON, LightAccent.STARS, LightAccent.SUN} & set(scene.beat.light_accents))


def disc_at(scene: Scene) -> QPointF:
    """Give where the sun or moon stands (canvas px); it keeps its place above the horizon at every angle."""
    palette = scene.palette
    share = (scene.horizon - scene.canvas.bleed_y) / scene.canvas.height / 0.56
    low = palette.disc_y > 0.3
    y = min(palette.disc_y, palette.disc_y * max(share, 0.1)) - (scene.disc_lift if low else 0.0)
    return QPointF(scene.x(palette.disc_x), scene.y(y))


def _lay_disc(scene: Scene, p: QPainter, horizon: float, *, covered: bool) -> None:
    palette, accents = scene.palette, scene.beat.light_accents
    at = disc_at(scene)
    if scene.beat.angle is Angle.LOW:
        at = QPointF(at.x(), scene.y(min(0.8, palette.disc_y * 1.55)) if palette.disc_y > 0.3 else at.y())
    radius = palette.disc_r * scene.u
    if palette.crescent:
        middle = QPointF(scene.x(0.75), horizon)
        glow(p, middle, 0.75 * scene.u, palette.glow, palette.glow_alpha)
    else:
        glow(p, at, 0.72 * scene.u, palette.glow, palette.glow_alpha)
    moon = palette.light in (Light.NIGHT, Light.DUSK) or LightAccent.MOON in accents
    if covered or (scene.high and palette.disc_y > 0.2):
        return
    if moon:
        told = palette.crescent and LightAccent.MOON in accents
        paint_moon(p, at, max(radius, (0.045 if told else 0.03) * scene.u), palette, thin=palette.crescent)
    elif palette.disc_alpha > 0 or (LightAccent.SUN in accents and palette.light is not Light.OVERCAST):
        paint_sun(p, at, max(radius, 0.045 * scene.u), palette)


def lay_clouds(scene: Scene) -> None:
    """Lay flat-based clouds that drift .006 W a second; storms get dark banks, overcast skies wide pale ones."""
    light, roll = scene.palette.light, scene.dice("clouds")
    many = Weather.CLOUDS in scene.beat.weather
    room = scene.horizon - scene.y(0.0)
    if room < 0.2 * scene.u or (
        light is Light.NIGHT and not many and scene.palette.stars > 0.9 and roll.random() < 0.0
    ):
        return
    count = {Light.OVERCAST: 5, Light.STORM: 7}.get(light, 5) + (5 if many else 0)
    left, right = -0.15 * scene.canvas.width, scene.w + 0.05 * scene.canvas.width
    with scene.sheet("clouds", 0.03, 0.0, scene.horizon) as p:
        for i in range(count):
            width = scene.u * roll.uniform(0.24, 0.48) * (1.6 if light in (Light.OVERCAST, Light.STORM) else 1.0)
            x = left + (right - left - width) * ((i + roll.uniform(0.1, 0.9)) / count)
            y = scene.y(0.0) + room * roll.uniform(0.08, 0.62)
            if light is Light.STORM:
                y = scene.y(0.0) + room * roll.uniform(0.0, 0.45)
            x = max(4.0, min(x, scene.w - width - 4.0))
            _cloud(scene, p, x, y, width, roll)
    scene.layers[-1].drift_px_s = 0.006 * scene.canvas.width


def _cloud(scene: Scene, p: QPainter, x: float, y: float, width: float, roll: Random) -> None:
    full = 1.35 if scene.palette.light is Light.NOON else 1.0
    path = cloud_path(x, y, width, width * roll.uniform(0.08, 0.13) * full, roll)
    body, alpha = cloud_colour(scene)
    bounds = path.boundingRect()
    lit = 0.14 if scene.palette.light is Light.STORM else 0.5
    p.fillPath(
        path,
        falling(
            bounds.top(),
            bounds.bottom(),
            (0.0, veil(mix(body, scene.palette.rim, lit), alpha)),
            (1.0, veil(body, alpha * 0.75)),
        ),
    )


def cloud_colour(scene: Scene) -> tuple[QColor, float]:
    """Give a cloud's body colour and alpha in this light."""
    palette = scene.palette
    match palette.light:
        case Light.NOON:
            return rgb("F4FAFA"), 0.92
        case Light.STORM:
            return mix(palette.sky[0], palette.sky[1], 0.45), 0.7
        case Light.OVERCAST:
            return mix(palette.sky[2], rgb("FFFFFF"), 0.5), 0.36
        case Light.NIGHT:
            return mix(palette.sky[2], palette.haze, 0.3), 0.5
        case Light.DUSK:
            return mix(palette.sky[2], palette.rim, 0.1), 0.55
        case Light.NEON:
            return mix(palette.sky[1], palette.sky[2], 0.6), 0.6
        case _:
            return mix(palette.sky[2], palette.rim, 0.35), 0.55


def cloud_path(x: float, y: float, width: float, height: float, roll: Random) -> QPainterPath:
    """Give 6-8 ellipses on a flat base, as one path."""
    path = slab(x, y - height * 0.22, width, height * 0.22, height * 0.11)
    count = roll.randint(6, 8)
    for i in range(count):
        share = (i + 0.5) / count
        tall = height * (0.35 + 0.65 * math.sin(math.pi * share) ** 0.8) * roll.uniform(0.75, 1.1)
        wide = width / count * roll.uniform(0.85, 1.25)
        path = path.united(oval(x + width * (0.08 + 0.84 * share), y - height * 0.12, wide, tall * 0.8))
    clip = slab(x - width, y - height * 3, width * 3, height * 3)
    return path.intersected(clip)


def lay_ridge(
    scene: Scene,
    name: str,
    depth: float,
    base: float,
    amplitude: float,
    colour: QColor,
    *,
    frequency: float = 2.5,
    below: float = 0.14,
    octaves: int = 5,
    rim: float = 0.0,
) -> None:
    """Lay a hill line around height `base` (canvas px), amplitude and margin below in shares of H."""
    points = scene.ridge(name, frequency, octaves)
    tall = amplitude * scene.u
    with scene.sheet(name, depth, base - 1.6 * tall, base + below * scene.u) as p:
        line = [(float(x), base - tall * float(v)) for x, v in points]
        outline = [*line, (scene.w + 40, scene.h), (-40.0, scene.h)]
        path = QPainterPath(QPointF(*outline[0]))
        for x, y in outline[1:]:
            path.lineTo(x, y)
        light = mix(colour, scene.palette.rim, 0.12)
        foot = mix(colour, scene.palette.haze, 0.55)
        if rim:
            p.fillPath(path, mix(colour, scene.palette.rim, 0.5))
            p.translate(0, rim)
        p.fillPath(path, falling(base - 1.2 * tall, base + 0.5 * tall, (0.0, light), (0.35, colour), (1.0, foot)))


def lay_mist(
    scene: Scene, name: str, depth: float, y: float, count: int, *, alpha: float = 0.45, spread: float = 0.03
) -> None:
    """Lay bars of mist along a height (canvas px); they drift .01 W a second."""
    roll = dice(scene.seed, f"{scene.beat.place}:{name}")
    colour = mix(scene.palette.haze, scene.palette.rim, 0.35)
    reach = spread * scene.u
    with scene.sheet(name, depth, y - 3 * reach, y + 3 * reach) as p:
        for i in range(count):
            width = scene.canvas.width * roll.uniform(0.25, 0.55)
            height = scene.u * roll.uniform(0.012, 0.03)
            x = (scene.w - width) * ((i + roll.uniform(0, 1)) / count)
            middle = y + reach * roll.uniform(-1, 1)
            strength = alpha * roll.uniform(0.6, 1.1)
            p.fillPath(slab(x, middle - height / 2, width, height, height / 2), veil(colour, strength))
    scene.layers[-1].drift_px_s = 0.01 * scene.canvas.width


def foliage(scene: Scene, own: Season) -> tuple[str, ...]:
    """Give the leaf colours of the season."""
    return {
        Season.AUTUMN: ("B4532A", "C96B2C", "8F3F26", "DB9136"),
        Season.SUMMER: ("5E7A48", "6E8A4C", "4C6A44", "8BA05A"),
        Season.SPRING: ("7E9A58", "9CB468", "E3A7B0", "8BA85E"),
        Season.WINTER: ("5D7480", "6B828C", "4E6470", "7A8E98"),
    }[scene.season(own)]


def rimmed(scene: Scene, p: QPainter, path: QPainterPath, colour: QColor, depth: float, width: float = 0.004) -> None:
    """Cut a piece with the rim its depth allows: none far away, half in the middle, full from .6 on."""
    share = 0.0 if depth < 0.25 else 0.5 if depth < 0.6 else 1.0
    cut(p, path, colour, scene.ink, max(0.8, width * scene.u) * share if share else 0.0)
