"""Owns the beach seen from high up and in plan."""

import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath

from studio.media.draw.brush import cut, dither, falling, linear
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.layers import SetPicture
from studio.media.draw.sets.scene import Scene
from studio.media.draw.sets.stands import WATER_FAMILIES, Ground
from studio.media.draw.sets.waves import band, wave_line
from studio.media.draw.shapes import corners, curve, slab


def _clear_water(scene: Scene) -> tuple[QColor, QColor, QColor]:
    """Give the sea's colours looked straight into: shallow, middle, deep; green over sand, little of the sky in it."""
    palette = scene.palette
    near, middle, front = palette.water
    shallow = mix(palette.local(rgb("A4C8B4")), near, 0.35)
    return shallow, mix(mix(palette.local(rgb("4E9496")), middle, 0.4), front, 0.15), front


def from_the_air(scene: Scene) -> SetPicture:
    """High view: sea at the top, scalloped surf, a wide sand with a line of posts running away."""
    palette, u = scene.palette, scene.u
    scene.horizon = scene.y(-0.12)
    near, middle, front = _clear_water(scene)
    with scene.sheet("sea", 0.3) as p:
        p.fillRect(
            QRectF(0, 0, scene.w, scene.h),
            falling(scene.y(0.0), scene.y(0.3), (0.0, front), (0.55, middle), (1.0, mix(middle, near, 0.4))),
        )
        roll = scene.dice("sea marks")
        for _ in range(60):
            p.fillRect(
                QRectF(
                    roll.random() * scene.w,
                    roll.random() * scene.y(0.22),
                    u * roll.uniform(0.02, 0.07),
                    max(1.0, 0.0025 * u),
                ),
                veil(near, 0.4),
            )
        dither(p, QRectF(0, 0, scene.w, scene.h))
    foam = mix(mix(palette.rim, rgb("FFFFFF"), 0.5), palette.tint, palette.tint_amount * 0.8)
    for i, y in enumerate((0.09, 0.17, 0.25)):
        edge = _scallops(scene, f"surf {i}", scene.y(y))
        low, floor = edge.copy(), edge.copy()
        low[:, 1] += u * (0.012 + 0.008 * i) * (1.0 + 0.35 * np.sin(edge[:, 0] / (0.17 * u) + 1.7 * i))
        floor[:, 1] += 0.14 * u
        with scene.sheet(f"surf {i}", 0.40 + 0.06 * i, scene.y(y) - 0.06 * u, scene.y(y) + 0.2 * u) as p:
            shallow = mix(mix(middle, near, 0.3 + 0.25 * i), palette.ground_lit, 0.12 * i)
            p.fillPath(band(low, floor), shallow)
            p.fillPath(band(edge, low), foam)
    edge = _scallops(scene, "beach", scene.y(0.315))
    wet, floor = edge.copy(), edge.copy()
    wet[:, 1] += 0.05 * u + 0.015 * u * np.sin(edge[:, 0] / (0.3 * u))
    floor[:, 1] = scene.h + 10
    with scene.sheet("sand", 0.62, scene.y(0.315) - 0.06 * u) as p:
        _plain_sand(scene, p, band(edge, floor), scene.y(0.3), scene.y(1.0))
        p.fillPath(band(edge, wet), veil(mix(palette.ground_shade, near, 0.2), 0.75))
    _posts_from_above(scene)
    ground = scene.ground(0.76)
    ground = Ground(scene.horizon, ground.foot, ground.person_px)
    return scene.picture(
        scene.main_stand(ground, 0.42),
        [scene.stand(x, y, ground) for x, y in ((0.24, 0.6), (0.60, 0.62), (0.5, 0.48), (0.3, 0.9))],
        horizon=False,
        air=False,
    )


def _scallops(scene: Scene, name: str, y: float) -> NDArray[np.float64]:
    edge = wave_line(scene, name, y, 0.026 * scene.u, 2.2)
    roll = scene.dice(f"{name} lobes")
    edge[:, 1] -= 0.032 * scene.u * np.abs(np.sin(edge[:, 0] / (0.34 * scene.u) + roll.uniform(0, 6.28)))
    return edge


def _plain_sand(scene: Scene, p: QPainter, path: QPainterPath, top: float, bottom: float) -> None:
    palette = scene.palette
    lit, shade = palette.ground_lit, palette.ground_shade
    p.fillPath(
        path,
        linear(
            QPointF(scene.x(1.0), top),
            QPointF(scene.x(0.0), bottom),
            (0.0, mix(lit, palette.rim, 0.12)),
            (0.5, lit),
            (1.0, mix(lit, shade, 0.38)),
        ),
    )
    roll = scene.dice("sand marks")
    for _ in range(90):
        x, y = roll.random() * scene.w, top + 0.05 * scene.u + roll.random() * (scene.h - top)
        if path.contains(QPointF(x, y)):
            p.fillRect(
                QRectF(x, y, scene.u * roll.uniform(0.012, 0.05), max(1.0, 0.002 * scene.u)),
                veil(shade, roll.uniform(0.12, 0.35)),
            )
    dither(p, QRectF(0, 0, scene.w, scene.h))


def _posts_from_above(scene: Scene) -> None:
    palette, u = scene.palette, scene.u
    wood = palette.local(rgb("4A3630"))
    dx, dy = palette.towards_light
    with scene.sheet("posts", 0.7, scene.y(0.3), left=scene.x(0.5)) as p:
        for i in range(10):
            t = i / 7
            x, y = scene.x(0.62 + 0.30 * t), scene.y(0.42 + 0.45 * t)
            wide, tall = u * (0.016 + 0.016 * t), u * (0.036 + 0.036 * t)
            length = tall * (0.4 + 1.2 * palette.contact)
            shadow = corners(
                [
                    (x - wide * 0.4, y),
                    (x + wide * 0.4, y),
                    (x + wide * 0.4 - dx * length, y + abs(dy) * 0.7 * length),
                    (x - wide * 0.4 - dx * length, y + abs(dy) * 0.7 * length),
                ]
            )
            p.fillPath(shadow, veil(palette.shadow, 0.4 if palette.contact else 0.15))
            cut(p, slab(x - wide / 2, y - tall, wide, tall, wide * 0.3), wood, scene.ink, max(0.8, wide * 0.12))
            p.fillPath(_oval(x, y - tall, wide * 0.5, wide * 0.26), mix(wood, palette.rim, 0.4))


def _oval(x: float, y: float, rx: float, ry: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(x, y), rx, ry)
    return path


def from_above(scene: Scene) -> SetPicture:
    """Plan view: sand at the left, the sea at the right, scalloped foam between; footprints and a towel."""
    palette, u = scene.palette, scene.u
    near, middle, front = _clear_water(scene)
    sea_only = scene.family in WATER_FAMILIES
    shift = -0.62 if sea_only else 0.0
    with scene.sheet("sea", 0.5) as p:
        p.fillRect(
            QRectF(0, 0, scene.w, scene.h),
            linear(
                QPointF(scene.x(0.6 + shift), 0),
                QPointF(scene.x(1.05 + 0.5 * shift), 0),
                (0.0, mix(middle, near, 0.6)),
                (0.35, middle),
                (1.0, front),
            ),
        )
        roll = scene.dice("plan sea")
        for _ in range(90):
            x = scene.x(0.66 + shift) + roll.random() * (scene.w - scene.x(0.66 + shift))
            p.fillRect(
                QRectF(x, roll.random() * scene.h, u * roll.uniform(0.01, 0.05), max(1.0, 0.0022 * u)),
                veil(mix(near, palette.rim, 0.3), roll.uniform(0.15, 0.45)),
            )
        dither(p, QRectF(0, 0, scene.w, scene.h))
    foam = mix(mix(palette.rim, rgb("FFFFFF"), 0.5), palette.tint, palette.tint_amount * 0.8)
    for i, x in enumerate((0.78, 0.725, 0.675)):
        with scene.sheet(f"surf {i}", 0.54 + 0.03 * i, right=scene.x(x + 0.14)) as p:
            shallow = mix(mix(middle, near, 0.4 + 0.25 * i), palette.ground_lit, 0.14 * i)
            p.fillPath(_plan_shore(scene, f"plan surf {i}", x + shift, 0.0), foam)
            p.fillPath(_plan_shore(scene, f"plan surf {i}", x + shift, -(0.010 + 0.007 * i) * u), shallow)
    with scene.sheet("sand", 0.64, right=scene.x(0.8)) as p:
        p.fillPath(
            _plan_shore(scene, "plan beach", 0.645 + shift, 0.0), mix(palette.ground_lit, palette.ground_shade, 0.6)
        )
        _plain_sand(scene, p, _plan_shore(scene, "plan beach", 0.645 + shift, -0.045 * u), 0.0, scene.h)
        if not sea_only:
            _towel_and_steps(scene, p)
    _lay_gulls(scene, 0.84 + 0.3 * shift)
    ground = scene.ground()
    return scene.picture(
        scene.main_stand(ground, water=sea_only), scene.standard_others(ground, water=sea_only), horizon=False
    )


def _lay_gulls(scene: Scene, x: float) -> None:
    """Two gulls over the water seen from above them, their shadows below; they glide along the shore."""
    palette, u, roll = scene.palette, scene.u, scene.dice("gulls")
    white = palette.local(rgb("F4EFE2"))
    with scene.sheet("gulls", 0.9, left=scene.x(x - 0.12), right=scene.x(x + 0.16), crop=True) as p:
        for dx, y, size in ((0.0, 0.30, 0.055), (0.07, 0.66, 0.045)):
            cx, cy, s = scene.x(x + dx), scene.y(y + roll.uniform(-0.04, 0.04)), size * u
            wing = [(-1.0, 0.16), (-0.45, -0.16), (0.0, -0.04), (0.45, -0.16), (1.0, 0.16), (0.4, 0.04), (0.0, 0.16)]
            p.save()
            p.translate(cx, cy)
            p.rotate(roll.uniform(20.0, 50.0))
            body = curve([(a * s, b * s) for a, b in (*wing, (-0.4, 0.04))], tension=0.12)
            p.fillPath(body.translated(-0.25 * s, 0.5 * s), veil(palette.shadow, 0.22))
            cut(p, body, white, scene.ink, max(0.8, 0.03 * s))
            p.fillPath(_oval(0.0, 0.06 * s, 0.07 * s, 0.22 * s), white)
            p.restore()
    scene.layers[-1].drift_px_s = 0.004 * scene.canvas.width


def _plan_shore(scene: Scene, name: str, x: float, shift: float) -> QPainterPath:
    points = scene.ridge(name, 2.0, 3, 14.0)
    roll = scene.dice(f"{name} lobes")
    phase, turn = roll.uniform(0, 6.28), scene.dice("plan shore").uniform(0, 6.28)  # the bands share the coves
    path = QPainterPath(QPointF(-40, -40))
    for t, v in points:
        y = float(t) / scene.w * scene.h
        lobe = 0.018 * abs(math.sin(y / (0.3 * scene.u) + phase))
        sweep = 0.055 * math.sin(y / (0.21 * scene.u) + turn) + 0.03 * math.sin(y / (0.11 * scene.u) + 2.3 * turn)
        path.lineTo(scene.x(x) + shift + scene.u * (0.02 * float(v) + lobe + sweep), y)
    path.lineTo(-40, scene.h + 40)
    path.closeSubpath()
    return path


def _towel_and_steps(scene: Scene, p: QPainter) -> None:
    palette, u = scene.palette, scene.u
    p.save()
    p.translate(scene.x(0.09), scene.y(0.2))
    p.rotate(-16)
    p.fillRect(
        QRectF(-0.004 * u - palette.towards_light[0] * 0.01 * u, 0.008 * u, 0.10 * u, 0.13 * u),
        veil(palette.shadow, 0.3),
    )
    cut(p, slab(0, 0, 0.10 * u, 0.13 * u, 2), palette.local(rgb("F1E4CC")), scene.ink, max(0.8, 0.003 * u))
    p.fillRect(QRectF(0.062 * u, 0, 0.022 * u, 0.13 * u), veil(palette.local(rgb("8A8F98")), 0.9))
    p.restore()
    for i in range(15):
        y = scene.y(0.62) + i * 0.033 * u
        x = scene.x(0.5) + 0.01 * u * math.sin(i * 0.4) + (0.012 * u if i % 2 else -0.012 * u)
        p.fillPath(_oval(x, y, 0.0065 * u, 0.012 * u), veil(palette.ground_shade, 0.55))
