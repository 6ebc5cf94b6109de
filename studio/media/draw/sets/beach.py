"""Owns the sea and the beach at every light and angle, and the storm sea."""

import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath

from studio.domain.sketch import Angle, Family, Light, Place, Weather
from studio.media.draw.brush import box, cut, dither, faded, falling, linear, polygon, soft_shadow, spline, stroke
from studio.media.draw.layers import SetPicture, Stand
from studio.media.draw.palette import mix, rgb
from studio.media.draw.sets.growth import tuft
from studio.media.draw.sets.mirror import live_glints, live_sun_path
from studio.media.draw.sets.scene import Scene
from studio.media.draw.sets.sky import disc_at, lay_ridge, lay_sky
from studio.media.draw.sets.stands import AIR_FAMILIES, WATER_FAMILIES, Ground


def build_beach(scene: Scene) -> SetPicture:
    """Build a beach: sea, three bands of surf, wet edge, sand, groyne posts, marram grass."""
    if scene.overhead:
        return _from_above(scene)
    if scene.high:
        return _from_the_air(scene)
    scene.horizon = min(scene.horizon, scene.y(0.90))
    lay_sky(scene)
    _lay_far_side(scene)
    low = scene.beat.angle is Angle.LOW
    _lay_sea(scene)
    if scene.family in WATER_FAMILIES:
        return _afloat(scene)
    sand = 0.865 if not low else 0.965
    _lay_surf(scene, sand)
    _lay_sand(scene, sand)
    if not low:
        _lay_groyne(scene)
    _lay_marram(scene, low)
    ground = scene.ground(0.93)
    return scene.picture(scene.main_stand(ground), _shore_others(scene, ground))


def _shore_others(scene: Scene, ground: Ground) -> list[Stand]:
    on_sand = [scene.stand(x, y, ground, depth) for x, y, depth in ((0.62, 0.92, 0.68), (0.20, 0.915, 0.66), (0.52, 0.905, 0.64), (0.86, 0.97, 0.8))]
    afloat = [scene.stand(x, y, ground, 0.3, water=True) for x, y in ((0.66, 0.64), (0.22, 0.66), (0.82, 0.61))]
    return [*on_sand, *afloat]


def build_sea(scene: Scene) -> SetPicture:
    """Build the open sea; with a subject that needs ground under its feet it is seen from the beach or from a rock."""
    family = scene.family
    if scene.overhead:
        return _from_above(scene)
    if family is not None and family not in WATER_FAMILIES | AIR_FAMILIES and family is not Family.LIGHTHOUSE:
        return build_beach(scene)
    lay_sky(scene)
    _lay_far_side(scene)
    rough = scene.palette.light is Light.STORM or scene.has(Weather.STORM)
    if rough:
        _lay_storm_waves(scene)
    else:
        _lay_sea(scene)
        _lay_swell(scene)
    if family is Family.LIGHTHOUSE:
        return _lighthouse(scene)
    return _afloat(scene)


def _afloat(scene: Scene) -> SetPicture:
    ground = scene.ground(0.80)
    return scene.picture(scene.main_stand(ground, water=True, depth=0.62), scene.standard_others(ground, 0.86, water=True))


def _lay_far_side(scene: Scene) -> None:
    """Two headlands; under neon a city on the far shore."""
    palette = scene.palette
    if palette.light is Light.NEON:
        _lay_neon_shore(scene)
        return
    colour = palette.hazed(palette.local(rgb("7A7468")), 0.12)
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
    p.fillPath(path, falling(base - 0.13 * scene.u, base, (0.0, mix(colour, scene.palette.rim, 0.12)), (0.5, colour), (1.0, mix(colour, scene.palette.haze, 0.5))))


def _lay_neon_shore(scene: Scene) -> None:
    palette, roll = scene.palette, scene.dice("neon shore")
    base = scene.horizon + 2
    with scene.sheet("far city", 0.10, base - 0.34 * scene.u, base) as p:
        x = 0.0
        while x < scene.w:
            wide, tall = scene.u * roll.uniform(0.02, 0.06), scene.u * (0.05 + 0.24 * roll.random() ** 1.7)
            tone = mix(palette.sky[1], palette.shadow, 0.35)
            p.fillRect(QRectF(x, base - tall, wide, tall), falling(base - tall, base, (0.0, tone), (1.0, mix(tone, palette.haze, 0.7))))
            for _ in range(int(tall / (0.016 * scene.u))):
                at = QRectF(x + wide * roll.uniform(0.1, 0.8), base - tall * roll.random(), 0.005 * scene.u, 0.007 * scene.u)
                p.fillRect(at, faded(rgb(roll.choice(("FF3E9A", "2FE6E0", "FFC24A", "B48CFF"))), 0.9))
            x += wide * roll.uniform(0.8, 1.3)


def _lay_sea(scene: Scene) -> None:
    palette = scene.palette
    top, bottom = scene.horizon, scene.y(0.93)
    near, middle, front = palette.water
    roll = scene.dice("sea")
    with scene.sheet("sea", 0.2, top - 1) as p:
        p.fillRect(QRectF(0, top - 1, scene.w, scene.h - top + 1), falling(top, bottom, (0.0, near), (0.10, mix(near, middle, 0.45)), (0.5, middle), (1.0, mix(middle, front, 0.6))))
        stretch = scene.w / scene.canvas.width
        for colour, count, alpha in ((mix(near, palette.rim, 0.3), 54, 0.34), (mix(front, palette.shadow, 0.2), 34, 0.26)):
            for _ in range(int(count * stretch)):
                share = roll.random() ** 1.3
                y = top + (0.015 + 0.97 * share) * (scene.y(0.95) - top)
                wide = scene.u * (0.012 + 0.13 * share) * roll.uniform(0.4, 1.2)
                p.fillRect(QRectF(roll.random() * scene.w, y, wide, max(1.0, scene.u * (0.001 + 0.0028 * share))), faded(colour, alpha * roll.uniform(0.5, 1.0)))
        dither(p, QRectF(0, top, scene.w, scene.h - top))
    scene.live("glints", 0.2, live_glints(scene, top, 26))
    if palette.disc_alpha > 0 or palette.crescent:
        x = scene.x(0.75) if palette.crescent else disc_at(scene).x()
        radius = max(palette.disc_r, 0.05) * scene.u
        colour = palette.rim if palette.crescent else mix(palette.disc, palette.glow, 0.25)
        scene.live("sun path", 0.2, live_sun_path(scene, x, top + 3, top + 0.27 * scene.u, radius, colour, 0.6))


def _wave_line(scene: Scene, name: str, y: float, amplitude: float, frequency: float = 1.7) -> NDArray[np.float64]:
    points = scene.ridge(name, frequency, 3, 16.0)
    points[:, 1] = y + amplitude * points[:, 1]
    return points


def _band(points: NDArray[np.float64], lower: NDArray[np.float64]) -> QPainterPath:
    top = [(float(x), float(y)) for x, y in points]
    low = [(float(x), float(y)) for x, y in lower][::-1]
    path = spline(top, closed=False)
    path.connectPath(spline(low, closed=False))
    path.closeSubpath()
    return path


def _lay_surf(scene: Scene, sand: float) -> None:
    """Three bands of water, each with a foam edge; they breathe to the beach and back."""
    palette = scene.palette
    u, top = scene.u, scene.horizon
    room = scene.y(sand) - top
    foam = mix(mix(palette.rim, rgb("FFFFFF"), 0.35), palette.tint, palette.tint_amount * 0.8)
    for i, (share, thick, tone) in enumerate(((0.50, 0.006, 0.35), (0.70, 0.010, 0.55), (0.90, 0.015, 0.8))):
        y = top + room * share
        edge = _wave_line(scene, f"surf {i}", y, 0.012 * u * (0.5 + share))
        low = edge.copy()
        low[:, 1] += thick * u * (1.0 + 0.35 * np.sin(edge[:, 0] / (0.11 * u) + i))
        with scene.sheet(f"surf {i}", 0.40 + 0.05 * i, y - 0.05 * u, y + 0.30 * u) as p:
            floor = low.copy()
            floor[:, 1] += 0.17 * u
            shallow = mix(mix(palette.water[1], palette.water[0], tone * 0.55), palette.ground_lit, 0.10 * i)
            p.fillPath(_band(low, floor), falling(y, y + 0.18 * u, (0.0, shallow), (0.75, faded(shallow, 0.85)), (1.0, faded(shallow, 0.0))))
            p.fillPath(_band(edge, low), faded(foam, 0.95))
            shade = low.copy()
            shade[:, 1] += 0.004 * u
            p.fillPath(_band(low, shade), faded(palette.shadow, 0.16))


def _lay_sand(scene: Scene, sand: float) -> None:
    palette, u = scene.palette, scene.u
    y = scene.y(sand)
    edge = _wave_line(scene, "beach", y, 0.013 * u, 1.2)
    edge[:, 1] -= 0.02 * u * np.clip((edge[:, 0] - scene.x(0.35)) / scene.canvas.width, -0.4, 1.2)
    floor = edge.copy()
    floor[:, 1] = scene.h + 10
    with scene.sheet("sand", 0.62, y - 0.07 * u) as p:
        foam = edge.copy()
        foam[:, 1] -= 0.012 * u
        p.fillPath(_band(foam, edge), faded(mix(palette.rim, palette.tint, palette.tint_amount * 0.8), 0.9))
        lit, shade = palette.ground_lit, palette.ground_shade
        p.fillPath(_band(edge, floor), falling(y - 0.02 * u, scene.y(1.0), (0.0, mix(lit, shade, 0.55)), (0.22, mix(lit, shade, 0.15)), (0.5, lit), (1.0, mix(lit, shade, 0.45))))
        wet = edge.copy()
        wet[:, 1] += 0.022 * u
        p.fillPath(_band(edge, wet), faded(mix(shade, palette.water[0], 0.35), 0.55))
        roll = scene.dice("sand")
        for _ in range(int(70 * scene.w / scene.canvas.width)):
            at = y + 0.04 * u + roll.random() * (scene.h - y)
            p.fillRect(QRectF(roll.random() * scene.w, at, u * roll.uniform(0.008, 0.04), max(1.0, 0.0016 * u)), faded(shade, roll.uniform(0.15, 0.4)))
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
                soft_shadow(p, x + sx * length * 0.5, foot, wide + abs(sx) * length * 0.7, 0.012 * u * (0.4 + t), palette.shadow, 0.35)
            cut(p, box(x - wide / 2, foot - tall, wide, tall + (4 if i < 7 else 0), wide * 0.22), palette.hazed(wood, 0.45 + 0.5 * t), scene.ink, max(0.8, wide * 0.14))
            p.fillRect(QRectF(x - wide * 0.36, foot - tall * 0.30, wide * 0.72, tall * 0.30), faded(palette.shadow, 0.25))


def _lay_marram(scene: Scene, low: bool) -> None:
    roll = scene.dice("marram")
    palette, u = scene.palette, scene.u
    colour = mix(palette.local(rgb("5A5E42")), palette.shadow, 0.5)
    with scene.sheet("marram", 1.25, scene.y(0.66), right=scene.x(0.34)) as p:
        foot = scene.y(1.0) + 0.03 * u
        dune = spline([(-40, foot - 0.10 * u), (scene.x(0.05), foot - 0.085 * u), (scene.x(0.16), foot - 0.035 * u), (scene.x(0.28), foot + 0.03 * u)], closed=False)
        dune.lineTo(scene.x(0.28), scene.h + 20)
        dune.lineTo(-40, scene.h + 20)
        dune.closeSubpath()
        p.fillPath(dune, mix(mix(palette.ground_lit, palette.ground_shade, 0.75), palette.shadow, 0.25))
        count = int(15 * (scene.x(0.24)) / (0.24 * scene.canvas.width))
        for i in range(count):
            share = i / count
            x = -10 + share * (scene.x(0.24) + 10)
            tall = u * roll.uniform(0.10, 0.19) * (1.15 - 0.6 * share) * (0.8 if low else 1.0)
            tuft(p, x, foot - 0.06 * u * (1 - share) + 0.02 * u, tall, mix(colour, palette.rim, roll.uniform(0.0, 0.18)), roll, 6, 0.34)
    scene.layers[-1].sway = True


def _lay_swell(scene: Scene) -> None:
    """Long low swells across an open sea, each lit along its crest."""
    palette, u, top = scene.palette, scene.u, scene.horizon
    room = scene.y(1.0) - top
    for i, share in enumerate((0.30, 0.58, 0.86)):
        y = top + room * share
        edge = _wave_line(scene, f"swell {i}", y, 0.014 * u * (0.5 + share), 2.2)
        floor = edge.copy()
        floor[:, 1] += 0.26 * u
        tone = mix(palette.water[1], palette.water[2], 0.2 + 0.45 * share)
        with scene.sheet(f"swell {i}", 0.34 + 0.14 * i, y - 0.06 * u, y + 0.28 * u) as p:
            p.fillPath(_band(edge, floor), falling(y - 0.02 * u, y + 0.24 * u, (0.0, faded(mix(tone, palette.water[0], 0.22), 0.9)), (0.35, faded(tone, 0.55)), (1.0, faded(tone, 0.0))))
            crest = edge.copy()
            crest[:, 1] += 0.0035 * u * (1 + share)
            p.fillPath(_band(edge, crest), faded(mix(palette.water[0], palette.rim, 0.4), 0.5))


def _lay_storm_waves(scene: Scene) -> None:
    """Rows of steep crests, |sin| shaped, a crescent of foam riding on each."""
    palette, u = scene.palette, scene.u
    top, bottom = scene.horizon, scene.y(1.0)
    with scene.sheet("far sea", 0.16, top - 1) as p:
        p.fillRect(QRectF(0, top - 1, scene.w, scene.h), falling(top, bottom, (0.0, palette.water[0]), (0.3, palette.water[1]), (1.0, palette.water[2])))
    roll = scene.dice("storm waves")
    for i, share in enumerate((0.06, 0.22, 0.44, 0.72)):
        y, amplitude = top + (bottom - top) * share, u * (0.014 + 0.06 * share)
        length, phase = u * (0.16 + 0.42 * share), roll.uniform(0, 6.28)
        xs = np.arange(-20.0, scene.w + 24, 6.0)
        shape = 1.0 - np.abs(np.sin(math.pi * xs / length + phase))
        edge = np.stack([xs, y - amplitude * (shape**1.4 - 0.3)], axis=1)
        floor = edge.copy()
        floor[:, 1] = np.minimum(scene.h + 5, edge[:, 1] + 0.5 * u)
        tone = mix(mix(palette.water[0], palette.water[1], min(1.0, share * 1.8)), palette.water[2], max(0.0, share - 0.3))
        with scene.sheet(f"wave {i}", 0.24 + 0.14 * i, y - amplitude * 1.6, y + 0.55 * u) as p:
            p.fillPath(_band(edge, floor), falling(y - amplitude, y + 0.4 * u, (0.0, mix(tone, palette.rim, 0.2)), (0.3, tone), (1.0, mix(tone, palette.water[2], 0.7))))
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
            path.lineTo(x + w * (0.9 - 1.9 * t) - w * 0.12, top + amplitude * (0.50 - 0.18 * math.sin(math.pi * t) + (0.12 if step % 2 else -0.02)))
        path.closeSubpath()
        p.fillPath(path, faded(foam, 0.55 + 0.4 * share))


def _lighthouse(scene: Scene) -> SetPicture:
    """A rock in the sea to stand a lighthouse on."""
    palette, u = scene.palette, scene.u
    x, y = scene.x(0.66), scene.horizon + 0.17 * u
    with scene.sheet("rock", 0.52, y - 0.15 * u, y + 0.1 * u, left=x - 0.3 * u, right=x + 0.34 * u) as p:
        rock = mix(palette.local(rgb("4A4A50")), palette.shadow, 0.2)
        path = polygon([(x - 0.26 * u, y + 0.04 * u), (x - 0.2 * u, y - 0.02 * u), (x - 0.13 * u, y - 0.075 * u), (x - 0.04 * u, y - 0.1 * u), (x + 0.09 * u, y - 0.095 * u), (x + 0.16 * u, y - 0.05 * u), (x + 0.25 * u, y + 0.005 * u), (x + 0.3 * u, y + 0.04 * u)])
        cut(p, path, rock, scene.ink, max(1.0, 0.004 * u))
        for a, b in (((-0.13, -0.075), (-0.08, 0.03)), ((0.09, -0.095), (0.05, 0.03)), ((0.16, -0.05), (0.17, 0.03))):
            stroke(p, [(x + a[0] * u, y + a[1] * u), (x + b[0] * u, y + b[1] * u)], faded(palette.shadow, 0.4), 0.006 * u)
        foam = mix(palette.rim, palette.tint, 0.15)
        p.fillPath(spline([(x - 0.29 * u, y + 0.045 * u), (x - 0.1 * u, y + 0.02 * u), (x + 0.1 * u, y + 0.03 * u), (x + 0.33 * u, y + 0.042 * u), (x + 0.1 * u, y + 0.055 * u), (x - 0.12 * u, y + 0.05 * u)]), faded(foam, 0.85))
    ground = Ground(scene.horizon, y - 0.085 * u, scene.ground(0.8).person_px)
    main = Stand(x + 0.02 * u, y - 0.088 * u, 0.5, ground.person_px)
    sea = Ground(scene.horizon, scene.y(0.82), 0.3 * u)
    return scene.picture(main, [scene.stand(a, b, sea, 0.6, water=True) for a, b in ((0.26, 0.78), (0.40, 0.68), (0.16, 0.66))])


def _from_the_air(scene: Scene) -> SetPicture:
    """High view: sea at the top, scalloped surf, a wide sand with a line of posts running away."""
    palette, u = scene.palette, scene.u
    scene.horizon = scene.y(-0.12)
    near, middle, front = palette.water
    with scene.sheet("sea", 0.3) as p:
        p.fillRect(QRectF(0, 0, scene.w, scene.h), falling(scene.y(0.0), scene.y(0.3), (0.0, front), (0.55, middle), (1.0, mix(middle, near, 0.4))))
        roll = scene.dice("sea marks")
        for _ in range(60):
            p.fillRect(QRectF(roll.random() * scene.w, roll.random() * scene.y(0.22), u * roll.uniform(0.02, 0.07), max(1.0, 0.0025 * u)), faded(near, 0.4))
        dither(p, QRectF(0, 0, scene.w, scene.h))
    foam = mix(mix(palette.rim, rgb("FFFFFF"), 0.5), palette.tint, palette.tint_amount * 0.8)
    for i, y in enumerate((0.09, 0.17, 0.25)):
        edge = _scallops(scene, f"surf {i}", scene.y(y))
        low, floor = edge.copy(), edge.copy()
        low[:, 1] += u * (0.010 + 0.006 * i)
        floor[:, 1] += 0.14 * u
        with scene.sheet(f"surf {i}", 0.40 + 0.06 * i, scene.y(y) - 0.06 * u, scene.y(y) + 0.2 * u) as p:
            shallow = mix(mix(middle, near, 0.3 + 0.25 * i), palette.ground_lit, 0.12 * i)
            p.fillPath(_band(low, floor), shallow)
            p.fillPath(_band(edge, low), foam)
    edge = _scallops(scene, "beach", scene.y(0.315))
    wet, floor = edge.copy(), edge.copy()
    wet[:, 1] += 0.05 * u + 0.015 * u * np.sin(edge[:, 0] / (0.3 * u))
    floor[:, 1] = scene.h + 10
    with scene.sheet("sand", 0.62, scene.y(0.315) - 0.06 * u) as p:
        _plain_sand(scene, p, _band(edge, floor), scene.y(0.3), scene.y(1.0))
        p.fillPath(_band(edge, wet), faded(mix(palette.ground_shade, near, 0.2), 0.75))
    _posts_from_above(scene)
    ground = scene.ground(0.76)
    ground = Ground(scene.horizon, ground.foot, ground.person_px)
    return scene.picture(scene.main_stand(ground, 0.42), [scene.stand(x, y, ground) for x, y in ((0.24, 0.6), (0.60, 0.62), (0.5, 0.48), (0.3, 0.9))], horizon=False, air=False)


def _scallops(scene: Scene, name: str, y: float) -> NDArray[np.float64]:
    edge = _wave_line(scene, name, y, 0.016 * scene.u, 2.4)
    roll = scene.dice(f"{name} lobes")
    edge[:, 1] -= 0.02 * scene.u * np.abs(np.sin(edge[:, 0] / (0.34 * scene.u) + roll.uniform(0, 6.28)))
    return edge


def _plain_sand(scene: Scene, p: QPainter, path: QPainterPath, top: float, bottom: float) -> None:
    palette = scene.palette
    lit, shade = palette.ground_lit, palette.ground_shade
    p.fillPath(path, linear(QPointF(scene.x(1.0), top), QPointF(scene.x(0.0), bottom), (0.0, mix(lit, palette.rim, 0.12)), (0.5, lit), (1.0, mix(lit, shade, 0.38))))
    roll = scene.dice("sand marks")
    for _ in range(90):
        x, y = roll.random() * scene.w, top + 0.05 * scene.u + roll.random() * (scene.h - top)
        if path.contains(QPointF(x, y)):
            p.fillRect(QRectF(x, y, scene.u * roll.uniform(0.012, 0.05), max(1.0, 0.002 * scene.u)), faded(shade, roll.uniform(0.12, 0.35)))
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
            shadow = polygon([(x - wide * 0.4, y), (x + wide * 0.4, y), (x + wide * 0.4 - dx * length, y + abs(dy) * 0.7 * length), (x - wide * 0.4 - dx * length, y + abs(dy) * 0.7 * length)])
            p.fillPath(shadow, faded(palette.shadow, 0.4 if palette.contact else 0.15))
            cut(p, box(x - wide / 2, y - tall, wide, tall, wide * 0.3), wood, scene.ink, max(0.8, wide * 0.12))
            p.fillPath(_oval(x, y - tall, wide * 0.5, wide * 0.26), mix(wood, palette.rim, 0.4))


def _oval(x: float, y: float, rx: float, ry: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(x, y), rx, ry)
    return path


def _from_above(scene: Scene) -> SetPicture:
    """Plan view: sand at the left, the sea at the right, scalloped foam between; footprints and a towel."""
    palette, u = scene.palette, scene.u
    near, middle, front = palette.water
    with scene.sheet("sea", 0.5) as p:
        p.fillRect(QRectF(0, 0, scene.w, scene.h), linear(QPointF(scene.x(0.6), 0), QPointF(scene.x(1.05), 0), (0.0, mix(middle, near, 0.6)), (0.35, middle), (1.0, front)))
        roll = scene.dice("plan sea")
        for _ in range(90):
            x = scene.x(0.66) + roll.random() * (scene.w - scene.x(0.66))
            p.fillRect(QRectF(x, roll.random() * scene.h, u * roll.uniform(0.01, 0.05), max(1.0, 0.0022 * u)), faded(mix(near, palette.rim, 0.3), roll.uniform(0.15, 0.45)))
        dither(p, QRectF(0, 0, scene.w, scene.h))
    sea_only = scene.family in WATER_FAMILIES
    shift = -0.62 if sea_only else 0.0
    foam = mix(mix(palette.rim, rgb("FFFFFF"), 0.5), palette.tint, palette.tint_amount * 0.8)
    for i, x in enumerate((0.78, 0.725, 0.675)):
        with scene.sheet(f"surf {i}", 0.54 + 0.03 * i, right=scene.x(x + 0.14)) as p:
            shallow = mix(mix(middle, near, 0.4 + 0.25 * i), palette.ground_lit, 0.14 * i)
            p.fillPath(_plan_shore(scene, f"plan surf {i}", x + shift, 0.0), foam)
            p.fillPath(_plan_shore(scene, f"plan surf {i}", x + shift, -(0.010 + 0.007 * i) * u), shallow)
    with scene.sheet("sand", 0.64, right=scene.x(0.8)) as p:
        p.fillPath(_plan_shore(scene, "plan beach", 0.645 + shift, 0.0), mix(palette.ground_lit, palette.ground_shade, 0.6))
        _plain_sand(scene, p, _plan_shore(scene, "plan beach", 0.645 + shift, -0.045 * u), 0.0, scene.h)
        if not sea_only:
            _towel_and_steps(scene, p)
    ground = scene.ground()
    return scene.picture(scene.main_stand(ground, water=sea_only), scene.standard_others(ground, water=sea_only), horizon=False)


def _plan_shore(scene: Scene, name: str, x: float, shift: float) -> QPainterPath:
    points = scene.ridge(name, 2.0, 3, 14.0)
    roll = scene.dice(f"{name} lobes")
    phase = roll.uniform(0, 6.28)
    path = QPainterPath(QPointF(-40, -40))
    for t, v in points:
        y = float(t) / scene.w * scene.h
        lobe = 0.018 * abs(math.sin(y / (0.3 * scene.u) + phase))
        path.lineTo(scene.x(x) + shift + scene.u * (0.028 * float(v) + lobe), y)
    path.lineTo(-40, scene.h + 40)
    path.closeSubpath()
    return path


def _towel_and_steps(scene: Scene, p: QPainter) -> None:
    palette, u = scene.palette, scene.u
    p.save()
    p.translate(scene.x(0.09), scene.y(0.2))
    p.rotate(-16)
    p.fillRect(QRectF(-0.004 * u - palette.towards_light[0] * 0.01 * u, 0.008 * u, 0.10 * u, 0.13 * u), faded(palette.shadow, 0.3))
    cut(p, box(0, 0, 0.10 * u, 0.13 * u, 2), palette.local(rgb("F1E4CC")), scene.ink, max(0.8, 0.003 * u))
    p.fillRect(QRectF(0.062 * u, 0, 0.022 * u, 0.13 * u), faded(palette.local(rgb("8A8F98")), 0.9))
    p.restore()
    for i in range(15):
        y = scene.y(0.62) + i * 0.033 * u
        x = scene.x(0.5) + 0.01 * u * math.sin(i * 0.4) + (0.012 * u if i % 2 else -0.012 * u)
        p.fillPath(_oval(x, y, 0.0065 * u, 0.012 * u), faded(palette.ground_shade, 0.55))


PLACES = {Place.BEACH: build_beach, Place.SEA: build_sea}
