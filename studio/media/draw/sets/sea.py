"""Owns the open sea: long swells, storm crests with foam, a rock for a lighthouse."""

import math
from random import Random

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath

from studio.domain.sketch import Family, Light, Place, ShotSize, Weather
from studio.media.draw.brush import falling, sprite
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.layers import SetPicture, Stand
from studio.media.draw.sets.beach import afloat, build_beach, lay_far_side, lay_sea
from studio.media.draw.sets.beach_above import from_above
from studio.media.draw.sets.scene import Scene
from studio.media.draw.sets.sky import lay_sky
from studio.media.draw.sets.stands import AIR_FAMILIES, WATER_FAMILIES, Ground
from studio.media.draw.sets.waves import band, wave_line
from studio.media.draw.shapes import curve, oval, slab

_STORM_ROWS = (0.03, 0.13, 0.28, 0.50, 0.78)
_SPLASH_EVERY_S = 2.6
_ROCK_Y = {
    ShotSize.MEDIUM_WIDE: 0.84,
    ShotSize.MEDIUM: 1.12,
    ShotSize.CLOSE_UP: 1.4,
    ShotSize.EXTREME_CLOSE_UP: 2.0,
}


def build_sea(scene: Scene) -> SetPicture:
    """Build the open sea; with a subject that needs ground under its feet it is seen from the beach or from a rock."""
    family = scene.family
    if scene.overhead:
        return from_above(scene)
    if family is not None and family not in WATER_FAMILIES | AIR_FAMILIES and family is not Family.LIGHTHOUSE:
        return build_beach(scene)
    lay_sky(scene)
    lay_far_side(scene)
    rough = scene.palette.light is Light.STORM or scene.has(Weather.STORM)
    if rough:
        _lay_storm_waves(scene, 0, 3 if family is Family.LIGHTHOUSE else 5)
    else:
        lay_sea(scene)
        _lay_swell(scene)
    if family is Family.LIGHTHOUSE:
        return _lighthouse(scene, rough)
    return afloat(scene)


def _lay_swell(scene: Scene) -> None:
    """Long low swells across an open sea, each lit along its crest."""
    palette, u, top = scene.palette, scene.u, scene.horizon
    room = scene.y(1.0) - top
    for i, share in enumerate((0.30, 0.58, 0.86)):
        y = top + room * share
        edge = wave_line(scene, f"swell {i}", y, 0.014 * u * (0.5 + share), 2.2)
        floor = edge.copy()
        floor[:, 1] += 0.26 * u
        tone = mix(palette.water[1], palette.water[2], 0.2 + 0.45 * share)
        with scene.sheet(f"swell {i}", 0.34 + 0.14 * i, y - 0.06 * u, y + 0.28 * u) as p:
            p.fillPath(
                band(edge, floor),
                falling(
                    y - 0.02 * u,
                    y + 0.24 * u,
                    (0.0, veil(mix(tone, palette.water[0], 0.22), 0.9)),
                    (0.35, veil(tone, 0.55)),
                    (1.0, veil(tone, 0.0)),
                ),
            )
            crest = edge.copy()
            crest[:, 1] += 0.0035 * u * (1 + share)
            p.fillPath(band(edge, crest), veil(mix(palette.water[0], palette.rim, 0.4), 0.5))


def _lay_storm_waves(scene: Scene, first: int = 0, last: int = 5, keep_clear: tuple[float, float] = (0, 0)) -> None:
    """Lay rows of steep crests, each nearer one darker; foam rides on them, and they heave as the swell passes.

    No foam lies between the two places across (canvas px) of `keep_clear`, where a boat is.
    """
    palette = scene.palette
    top, bottom = scene.horizon, scene.y(1.0)
    if first == 0:
        with scene.sheet("far sea", 0.16, top - 1) as p:
            p.fillRect(
                QRectF(0, top - 1, scene.w, scene.h),
                falling(top, bottom, (0.0, palette.water[0]), (0.2, palette.water[1]), (1.0, palette.water[2])),
            )
    for i in range(first, last):
        _lay_storm_row(scene, i, keep_clear)


def _lay_storm_row(scene: Scene, i: int, keep_clear: tuple[float, float]) -> None:
    palette, u = scene.palette, scene.u
    share = _STORM_ROWS[i]
    y = scene.horizon + (scene.y(1.0) - scene.horizon) * share
    amplitude, length = u * (0.014 + 0.082 * share), u * (0.17 + 0.52 * share)
    roll = scene.dice(f"storm wave {i}")
    phase = roll.uniform(0, 6.28)
    xs = np.arange(-20.0, scene.w + 24, 5.0)
    turns = math.pi * xs / length + phase
    swell = 0.72 + 0.28 * np.sin(turns * 0.37 + 2.0 * phase)
    shape = (1.0 - np.abs(np.sin(turns))) ** 1.5 * swell
    edge = np.stack([xs, y - amplitude * (shape - 0.3)], axis=1)
    tone = mix(mix(palette.water[0], palette.water[1], min(1.0, 0.35 + share * 1.5)), palette.water[2], share**1.15)
    with scene.sheet(f"wave {i}", 0.2 + 0.11 * i, y - amplitude * 2.2, y + amplitude + 0.34 * u) as p:
        floor = edge.copy()
        floor[:, 1] += 0.42 * u
        lit, deep = mix(tone, palette.rim, 0.30 - 0.16 * share), mix(tone, palette.water[2], 0.6)
        p.fillPath(band(edge, floor), falling(y - amplitude, y + 0.24 * u, (0.0, lit), (0.3, tone), (1.0, deep)))
        crest = edge.copy()  # the lit edge runs out towards the troughs
        crest[:, 1] += u * (0.004 + 0.010 * share) * np.clip(shape, 0.0, 1.0)
        p.fillPath(band(edge, crest), veil(mix(tone, palette.rim, 0.5), 0.75))
        _ripples(scene, p, y, amplitude, tone, share, roll)
        _foam(scene, p, y, amplitude, length, phase, share, keep_clear)
    if i > 0:
        _heave(scene, share, phase)


def _ripples(scene: Scene, p: QPainter, y: float, amplitude: float, tone: QColor, share: float, roll: Random) -> None:
    """Paint long flat strokes of light and dark in the troughs."""
    u, palette = scene.u, scene.palette
    for k in range(int(16 * scene.w / scene.canvas.width)):
        wide, tall = u * (0.03 + 0.2 * share) * roll.uniform(0.4, 1.0), max(1.0, u * (0.001 + 0.003 * share))
        at = y + amplitude * 0.5 + roll.random() * (0.05 + 0.14 * share) * u
        tint = mix(tone, palette.rim, 0.35) if k % 3 else mix(tone, palette.shadow, 0.5)
        p.fillPath(slab(roll.random() * scene.w, at, wide, tall, tall / 2), veil(tint, roll.uniform(0.2, 0.5)))


def _heave(scene: Scene, share: float, phase: float) -> None:
    """Turn the sheet just laid into one that goes round slowly, as water does under a swell (whole px)."""
    layer = scene.layers[-1]
    image, x, y = layer.image, layer.offset.x(), layer.offset.y()
    if image is None:
        return
    reach = min((0.006 + 0.014 * share) * scene.u, max(0.0, scene.canvas.bleed_x - 1.0))  # no end comes into view
    lift = (0.003 + 0.009 * share) * scene.u
    rate = 1.9 - 0.5 * share

    def paint(p: QPainter, time_s: float) -> None:
        turn = rate * time_s + phase
        p.drawImage(QPointF(round(x + reach * math.sin(turn)), round(y + lift * (1.0 + math.cos(turn)))), image)

    layer.image, layer.live = None, paint


def _foam(
    scene: Scene,
    p: QPainter,
    y: float,
    amplitude: float,
    length: float,
    phase: float,
    share: float,
    keep_clear: tuple[float, float],
) -> None:
    """Paint a torn cap on some of the crests, with drops that the wind takes from it."""
    roll = scene.dice(f"foam {share}")
    foam = mix(scene.palette.rim, scene.palette.tint, 0.10)
    first = -phase / math.pi * length
    k = math.floor(-first / length) - 1
    while first + k * length < scene.w + length:
        x = first + k * length
        k += 1
        swell = 0.72 + 0.28 * math.sin((math.pi * x / length + phase) * 0.37 + 2.0 * phase)
        if roll.random() < 0.22 or swell < 0.52 or keep_clear[0] < x < keep_clear[1]:
            continue
        top, w = y - amplitude * (swell - 0.3), length * roll.uniform(0.14, 0.2)
        path = QPainterPath(QPointF(x - w, top + amplitude * 0.36))
        path.quadTo(x - w * 0.3, top - amplitude * 0.06, x, top - amplitude * 0.05)
        path.quadTo(x + w * 0.5, top + amplitude * 0.08, x + w * 0.95, top + amplitude * 0.42)
        for step in range(1, 8):
            t = step / 8
            torn = 0.30 if step % 2 else 0.10
            sag = 0.36 + 0.10 * t - 0.30 * math.sin(math.pi * t)
            path.lineTo(x + w * (0.95 - 1.9 * t), top + amplitude * (sag + torn))
        path.closeSubpath()
        p.fillPath(path, veil(foam, 0.6 + 0.38 * share))
        for _ in range(4):
            r = scene.u * roll.uniform(0.0012, 0.0022 + 0.0034 * share)
            p.fillPath(
                oval(x + w * roll.uniform(-0.2, 1.1), top - amplitude * roll.uniform(0.1, 0.5), r, r), veil(foam, 0.75)
            )


def _lighthouse(scene: Scene, rough: bool) -> SetPicture:
    """Hand over the sea with a lighthouse on the side where no sun or moon stands: water breaks on its rock."""
    u, palette = scene.u, scene.palette
    tall = scene.ground(0.80).person_px
    across = 0.36 if not rough and palette.disc_alpha > 0.0 and palette.disc_x > 0.5 else 0.64
    x, y = scene.x(across), scene.horizon + 0.17 * u
    if scene.beat.size in _ROCK_Y:  # its top is what a near frame shows: the rock goes down, and out of it
        y = scene.y(_ROCK_Y[scene.beat.size])
    boats: tuple[tuple[float, float], ...] = ((0.25, 0.86), (0.40, 0.74), (0.13, 0.72))
    if rough and scene.beat.size not in _ROCK_Y:  # near waves would drown the lamp
        _lay_splash(scene, QPointF(x - 0.27 * u, y + 0.02 * u))
        _lay_storm_waves(scene, 3, keep_clear=(scene.x(0.06), scene.x(0.36)))
        boats = ((0.22, 0.82), (0.40, 0.76), (0.12, 0.75))
    elif not rough:
        _lay_breakers(scene, x, y)
    sea = Ground(scene.horizon, scene.y(0.82), 0.46 * u)
    if across < 0.5:
        boats = tuple((1.0 - a, b) for a, b in boats)
    stands = [scene.stand(a, b, sea, 0.6 if not rough else 0.56, water=True) for a, b in boats]
    return scene.picture(Stand(x, y + (0.03 * u if rough else 0.0), 0.5, tall), stands)


def _lay_breakers(scene: Scene, x: float, y: float) -> None:
    palette, u = scene.palette, scene.u
    foam = mix(mix(palette.rim, rgb("FFFFFF"), 0.3), palette.tint, palette.tint_amount * 0.5)
    with scene.sheet("breakers", 0.53, y - 0.05 * u, y + 0.08 * u, left=x - 0.4 * u, right=x + 0.42 * u) as p:
        shape = ((-0.30, 0.020), (-0.12, -0.004), (0.04, 0.006), (0.20, -0.006), (0.34, 0.018), (0.1, 0.034))
        path = curve([(x + dx * u, y + dy * u) for dx, dy in (*shape, (-0.12, 0.030))])
        p.fillPath(path, veil(foam, 0.85))


def _lay_splash(scene: Scene, foot: QPointF) -> None:
    """Lay the sea breaking on a rock: a crown of foam that shoots up, and drops that fly and fall, every 2.6 s."""
    palette, u, roll = scene.palette, scene.u, scene.dice("splash")
    foam = mix(mix(palette.rim, rgb("FFFFFF"), 0.4), palette.tint, 0.08)
    size = 0.25 * u
    crown = sprite(1.3 * size, size, lambda p: p.fillPath(_crown(size), veil(foam, 0.92)))
    drop = sprite(
        0.1 * size, 0.1 * size, lambda p: p.fillPath(oval(0.05 * size, 0.05 * size, 0.045 * size, 0.045 * size), foam)
    )
    drops = [(roll.uniform(-0.5, 0.75), roll.uniform(0.7, 1.5), roll.uniform(0.3, 1.0)) for _ in range(26)]

    def paint(p: QPainter, time_s: float) -> None:
        t = (time_s / _SPLASH_EVERY_S + 0.34) % 1.0
        up = max(0.0, math.sin(math.pi * min(1.0, t * 1.25))) ** 0.7
        tall, wide = size * (0.2 + 0.8 * up), size * (1.15 + 0.4 * t)
        p.setOpacity(min(1.0, 0.5 + up))
        p.drawImage(QRectF(foot.x() - wide / 2, foot.y() - tall, wide, tall), crown)
        for side, climb, big in drops:
            y = size * (climb * 2.9 * t - 3.4 * t * t)
            if y <= 0.0:
                continue
            p.setOpacity(min(1.0, 1.4 * (1.0 - t)))
            r = 0.07 * size * big
            p.drawImage(QRectF(foot.x() + side * size * (0.35 + t), foot.y() - y - r, r, r), drop)
        p.setOpacity(1.0)

    scene.live("splash", 0.505, paint)


def _crown(size: float) -> QPainterPath:
    """Give a crown of thrown water with five tongues, in an image of 1.3 x 1 sizes."""
    outline = [
        (0.0, 1.0), (0.16, 0.90), (0.20, 0.42), (0.13, 0.22), (0.34, 0.58), (0.44, 0.62), (0.50, 0.16), (0.46, 0.0),
        (0.60, 0.30), (0.66, 0.56), (0.78, 0.50), (0.92, 0.10), (0.86, 0.44), (0.92, 0.66), (1.10, 0.40), (1.04, 0.78),
        (1.12, 0.92), (1.30, 1.0),
    ]  # fmt: skip
    return curve([(x * size, y * size) for x, y in outline], tension=0.35)


PLACES = {Place.SEA: build_sea}
