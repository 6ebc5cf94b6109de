"""Owns the open sea: long swells, storm crests with foam, a rock for a lighthouse."""

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath

from studio.domain.sketch import Family, Light, Place, Weather
from studio.media.draw.brush import falling
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.layers import SetPicture, Stand
from studio.media.draw.sets.beach import afloat, build_beach, lay_far_side, lay_sea
from studio.media.draw.sets.beach_above import from_above
from studio.media.draw.sets.scene import Scene
from studio.media.draw.sets.sky import lay_sky
from studio.media.draw.sets.stands import AIR_FAMILIES, WATER_FAMILIES, Ground
from studio.media.draw.sets.waves import band, wave_line
from studio.media.draw.shapes import curve


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
        _lay_storm_waves(scene)
    else:
        lay_sea(scene)
        _lay_swell(scene)
    if family is Family.LIGHTHOUSE:
        return _lighthouse(scene)
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


def _lay_storm_waves(scene: Scene) -> None:
    """Rows of steep crests, |sin| shaped, a crescent of foam riding on each."""
    palette, u = scene.palette, scene.u
    top, bottom = scene.horizon, scene.y(1.0)
    with scene.sheet("far sea", 0.16, top - 1) as p:
        p.fillRect(
            QRectF(0, top - 1, scene.w, scene.h),
            falling(top, bottom, (0.0, palette.water[0]), (0.3, palette.water[1]), (1.0, palette.water[2])),
        )
    roll = scene.dice("storm waves")
    for i, share in enumerate((0.06, 0.22, 0.44, 0.72)):
        y, amplitude = top + (bottom - top) * share, u * (0.014 + 0.06 * share)
        length, phase = u * (0.16 + 0.42 * share), roll.uniform(0, 6.28)
        xs = np.arange(-20.0, scene.w + 24, 6.0)
        shape = 1.0 - np.abs(np.sin(math.pi * xs / length + phase))
        edge = np.stack([xs, y - amplitude * (shape**1.4 - 0.3)], axis=1)
        floor = edge.copy()
        floor[:, 1] = np.minimum(scene.h + 5, edge[:, 1] + 0.5 * u)
        tone = mix(
            mix(palette.water[0], palette.water[1], min(1.0, share * 1.8)), palette.water[2], max(0.0, share - 0.3)
        )
        with scene.sheet(f"wave {i}", 0.24 + 0.14 * i, y - amplitude * 1.6, y + 0.55 * u) as p:
            p.fillPath(
                band(edge, floor),
                falling(
                    y - amplitude,
                    y + 0.4 * u,
                    (0.0, mix(tone, palette.rim, 0.2)),
                    (0.3, tone),
                    (1.0, mix(tone, palette.water[2], 0.7)),
                ),
            )
            _foam(scene, p, y, amplitude, length, phase, share)


def _foam(scene: Scene, p: QPainter, y: float, amplitude: float, length: float, phase: float, share: float) -> None:
    roll = scene.dice(f"foam {share}")
    foam = mix(scene.palette.rim, scene.palette.tint, 0.12)
    first = -phase / math.pi * length
    k = math.floor(-first / length) - 1
    while first + k * length < scene.w + length:
        x = first + k * length
        k += 1
        if roll.random() < 0.3:
            continue
        top, w = y - amplitude * 0.72, length * roll.uniform(0.12, 0.2)
        path = QPainterPath(QPointF(x - w, top + amplitude * 0.42))
        path.quadTo(x - w * 0.25, top - amplitude * 0.16, x, top)
        path.quadTo(x + w * 0.5, top + amplitude * 0.05, x + w * 0.9, top + amplitude * 0.5)
        for step in range(5):
            t = step / 5
            path.lineTo(
                x + w * (0.9 - 1.9 * t) - w * 0.12,
                top + amplitude * (0.50 - 0.18 * math.sin(math.pi * t) + (0.12 if step % 2 else -0.02)),
            )
        path.closeSubpath()
        p.fillPath(path, veil(foam, 0.55 + 0.4 * share))


def _lighthouse(scene: Scene) -> SetPicture:
    """The open sea with a lighthouse to the right of the middle; foam breaks where its rock meets the water."""
    palette, u = scene.palette, scene.u
    tall = scene.ground(0.80).person_px
    x, y = scene.x(0.62), scene.horizon + 0.16 * u
    with scene.sheet("breakers", 0.53, y - 0.05 * u, y + 0.08 * u, left=x - 0.4 * u, right=x + 0.42 * u) as p:
        foam = mix(mix(palette.rim, rgb("FFFFFF"), 0.3), palette.tint, palette.tint_amount * 0.5)
        shape = (
            (-0.30, 0.020),
            (-0.12, -0.004),
            (0.04, 0.006),
            (0.20, -0.006),
            (0.34, 0.018),
            (0.1, 0.034),
            (-0.12, 0.030),
        )
        p.fillPath(curve([(x + dx * u, y + dy * u) for dx, dy in shape]), veil(foam, 0.85))
    main = Stand(x, y, 0.5, tall)
    sea = Ground(scene.horizon, scene.y(0.82), 0.3 * u)
    boats = [scene.stand(a, b, sea, 0.6, water=True) for a, b in ((0.26, 0.78), (0.40, 0.68), (0.16, 0.66))]
    return scene.picture(main, boats)


PLACES = {Place.SEA: build_sea}
