"""Owns the lake and the river at eye level: mirrored forest, banks, reeds."""

import math

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath

from studio.domain.sketch import Light, Place, Season, Weather
from studio.media.draw.brush import cut, falling, soft_shadow
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.layers import SetPicture
from studio.media.draw.sets.details.registry import lay_shore_details
from studio.media.draw.sets.growth import Grove, crown_path, reeds, tuft
from studio.media.draw.sets.lake_above import from_above, from_the_air
from studio.media.draw.sets.mirror import lay_water, live_sun_path
from studio.media.draw.sets.scene import Scene
from studio.media.draw.sets.sky import disc_at, foliage, lay_mist, lay_ridge, lay_sky
from studio.media.draw.sets.stands import AIR_FAMILIES, WATER_FAMILIES
from studio.media.draw.shapes import curve


def build_lake(scene: Scene) -> SetPicture:
    """Build a lake at any angle."""
    if scene.overhead:
        return from_above(scene)
    if scene.high:
        return from_the_air(scene)
    return _at_eye_level(scene)


def _afloat(scene: Scene) -> bool:
    return scene.family is None or scene.family in WATER_FAMILIES or scene.family in AIR_FAMILIES


def _at_eye_level(scene: Scene) -> SetPicture:
    scene.disc_lift = 0.08
    lay_sky(scene)
    far = scene.palette.hazed(scene.palette.local(rgb("6E7A86")), 0.06)
    lay_ridge(scene, "far ridge", 0.06, scene.horizon - 0.02 * scene.u, 0.045, far, frequency=1.6)
    hill = scene.palette.hazed(scene.palette.local(rgb("7A6A64")), 0.2)
    lay_ridge(scene, "hill", 0.12, scene.horizon - 0.004 * scene.u, 0.03, hill, frequency=2.3)
    lay_shore_trees(scene, "far trees", 0.2, 0.026, 0.052, 0.010, gap=None)
    lay_shore_trees(scene, "near trees", 0.34, 0.075, 0.19, 0.024, gap=(0.42, 0.70))
    lay_shore_details(scene)
    lay_water(scene, scene.horizon, clear=0.98, band=1.0)
    if scene.palette.disc_alpha > 0:
        at = disc_at(scene)
        radius = scene.palette.disc_r * scene.u
        mirrored = scene.horizon + (scene.horizon - at.y()) * 0.95
        colour = mix(scene.palette.disc, scene.palette.glow, 0.3)
        scene.live(
            "sun path", 0.45, live_sun_path(scene, at.x(), scene.horizon + 4, mirrored + 1.2 * radius, radius, colour)
        )
    misty = scene.has(Weather.FOG) or scene.palette.light is Light.DAWN
    lay_mist(scene, "shore mist", 0.46, scene.horizon, 17 if misty else 7, alpha=0.7 if misty else 0.32, spread=0.018)
    bank = not _afloat(scene)
    if bank:
        _lay_bank(scene)
    _lay_reeds(scene)
    ground = scene.ground(0.90 if bank else 0.80)
    main = scene.main_stand(ground, water=not bank, depth=0.7)
    return scene.picture(main, scene.standard_others(ground, 0.86, water=True))


def lay_shore_trees(
    scene: Scene, name: str, depth: float, low: float, tall: float, step: float, *, gap: tuple[float, float] | None
) -> None:
    """Lay a band of trees standing at the horizon; heights and step in shares of the unit, `gap` in shares of W."""
    roll = scene.dice(name)
    clear = depth + (0.04 if depth < 0.25 else 0.34)  # the far ones pale into the haze, the near ones stand out
    colours = [scene.colour(value, clear) for value in foliage(scene, Season.SUMMER)]
    pines = [scene.colour(value, clear) for value in ("3F5A4C", "4A5E44", "35504A")]
    if scene.season(Season.SUMMER) is Season.AUTUMN:
        pines = [scene.colour(value, clear) for value in ("5A4632", "8A4426", "C98A2C")]
    rim = 0.0 if depth < 0.25 else max(0.8, 0.0024 * scene.u)
    base = scene.horizon + 0.004 * scene.u
    grove = Grove(colours, pines, scene.ink, tall * scene.u, rim, roll)
    with scene.sheet(name, depth, base - 1.25 * tall * scene.u, base + 0.10 * scene.u) as p:
        floor = mix(colours[2], scene.palette.haze, 0.45)
        p.fillRect(
            QRectF(0, base - 0.004 * scene.u, scene.w, 0.1 * scene.u),
            falling(base, base + 0.08 * scene.u, (0.0, floor), (1.0, scene.palette.haze)),
        )
        x = 0.0
        while x < scene.w:
            share = (x - scene.canvas.bleed_x) / scene.canvas.width
            size = roll.uniform(low, tall)
            if gap is not None:
                distance = max(gap[0] - share, share - gap[1])
                if distance < 0.0:
                    x += step * scene.u
                    continue
                size *= min(1.0, 0.30 + distance * 2.6)
            foot = base + roll.uniform(-0.002, 0.004) * scene.u
            grove.plant(p, x, foot, size * scene.u, roll, 0.36)
            x += step * scene.u * roll.uniform(0.5, 1.5)


def _lay_bank(scene: Scene) -> None:
    palette = scene.palette
    with scene.sheet("bank", 0.68, scene.y(0.74)) as p:
        points = scene.ridge("bank edge", 1.3, 3, 24.0)
        top = [(float(x), scene.y(0.845) - 0.018 * scene.u * float(v)) for x, v in points]
        path = curve(top, closed=False)
        path.lineTo(scene.w + 60, scene.h)
        path.lineTo(-60, scene.h)
        path.closeSubpath()
        grass = mix(palette.local(rgb("8A8A58")), palette.ground_lit, 0.45)
        wet = mix(palette.water[2], palette.ground_shade, 0.5)
        p.save()
        p.translate(0, -0.012 * scene.u)
        p.fillPath(path, wet)
        p.restore()
        p.fillPath(
            path,
            falling(
                scene.y(0.82),
                scene.y(1.0),
                (0.0, mix(grass, palette.rim, 0.2)),
                (0.2, grass),
                (1.0, mix(grass, palette.ground_shade, 0.75)),
            ),
        )
        roll = scene.dice("bank tufts")
        for _ in range(int(34 * scene.w / scene.canvas.width)):
            share = roll.random()
            x, y = roll.random() * scene.w, scene.y(0.865 + 0.14 * share)
            tuft(
                p,
                x,
                y,
                scene.u * (0.02 + 0.03 * share),
                mix(mix(grass, palette.ground_shade, 0.55), palette.rim, roll.uniform(0, 0.2)),
                roll,
            )


def _lay_reeds(scene: Scene) -> None:
    """Lay reeds in the corner away from the subject."""
    left, right = scene.x(0.77), scene.w
    with scene.sheet("reeds", 1.3, scene.y(0.6), left=scene.x(0.72)) as p:
        colour = mix(scene.palette.local(rgb("3A4A3E")), scene.palette.shadow, 0.5)
        area = QRectF(left, scene.y(0.71), right - left, scene.y(1.0) - scene.y(0.71))
        count = round(22 * area.width() / (0.23 * scene.canvas.width))
        reeds(p, area, scene.h + 4, count, colour, scene.ink, scene.dice("reeds"))
    scene.layers[-1].sway = True


def build_river(scene: Scene) -> SetPicture:
    """Build a river: the lake's forest and water between two banks that lead away."""
    if scene.overhead or scene.high:
        return build_lake(scene)
    scene.disc_lift = 0.08
    lay_sky(scene)
    far = scene.palette.hazed(scene.palette.local(rgb("6E7A86")), 0.06)
    lay_ridge(scene, "far ridge", 0.06, scene.horizon - 0.02 * scene.u, 0.06, far, frequency=1.9)
    lay_shore_trees(scene, "far trees", 0.2, 0.04, 0.08, 0.012, gap=None)
    lay_shore_trees(scene, "near trees", 0.34, 0.08, 0.2, 0.026, gap=(0.46, 0.60))
    lay_shore_details(scene)
    lay_water(scene, scene.horizon, clear=0.95, band=1.0)
    _river_banks(scene)
    lay_mist(scene, "shore mist", 0.5, scene.horizon, 8, alpha=0.35, spread=0.02)
    _lay_reeds(scene)
    bank = not _afloat(scene)
    ground = scene.ground(0.90 if bank else 0.80)
    main = scene.main_stand(ground, 0.24 if bank else 0.44, water=not bank)
    others = scene.standard_others(ground, 0.86, water=True)
    if bank:  # beside and behind on the same side of the water
        others = [scene.stand(0.10, 0.93, ground, 0.72), scene.stand(0.34, 0.74, ground, 0.6), *others]
    return scene.picture(main, others)


def _paint_bank(scene: Scene, p: QPainter, path: QPainterPath, side: int, grass: QColor) -> None:
    """Paint the folds of a bank, and the bushes on it: small ones far away, large ones close to the frame."""
    palette, u, roll = scene.palette, scene.u, scene.dice(f"bank {side}")
    p.save()
    p.setClipPath(path)
    for k in range(4):
        y = scene.y(0.62 + 0.11 * k)
        fold = [(0.0, y), (scene.x(0.25), y - 0.03 * u), (scene.x(0.6), y + 0.02 * u), (scene.w, y - 0.03 * u)]
        lower = [(x, at + (0.02 + 0.012 * k) * u) for x, at in reversed(fold)]
        tone = palette.rim if k % 2 else palette.ground_shade
        p.fillPath(curve([*fold, *lower]), veil(tone, 0.14))
    p.restore()
    leaves = [scene.colour(value, 0.75) for value in foliage(scene, Season.SUMMER)]
    for k in range(9):
        t = (k + roll.uniform(0.2, 0.8)) / 9
        x = 0.53 + side * (0.10 + 0.52 * t + roll.uniform(-0.02, 0.02))
        y, r = scene.horizon + (0.012 + 0.10 * t**1.4) * u, u * (0.014 + 0.040 * t)
        tone = mix(roll.choice(leaves), palette.shadow, roll.uniform(0.0, 0.2))
        soft_shadow(p, scene.x(x) - palette.towards_light[0] * r, y, 1.5 * r, 0.3 * r, palette.shadow, 0.35)
        for dx, size in ((-0.6, 0.75), (0.55, 0.8), (0.0, 1.0)):
            crown = crown_path(scene.x(x) + dx * r, y - 0.62 * size * r, size * r, 0.72 * size * r, roll, 0.1)
            cut(p, crown, mix(tone, palette.rim, 0.06 * size), scene.ink, max(0.8, 0.05 * r))


def _river_banks(scene: Scene) -> None:
    palette = scene.palette
    grass = mix(palette.local(rgb("7E9456")), palette.ground_lit, 0.16)
    mouth = scene.x(0.53)
    bank = not _afloat(scene)
    roll = scene.dice("banks")
    with scene.sheet("banks", 0.62, scene.horizon - 2) as p:
        for side in (-1, 1):
            outer = -60.0 if side < 0 else scene.w + 60.0
            edge = scene.x(0.53 + side * (0.20 if bank and side < 0 else 0.42))
            path = QPainterPath(QPointF(outer, scene.horizon))
            for i in range(41):
                t = i / 40
                y = scene.horizon + t * t * (scene.h - scene.horizon)
                bend = 0.07 * math.sin(5.2 * t + 0.6) * (0.25 + t)
                reach = (0.012 + (0.24 if bank and side < 0 else 0.46) * t**1.7) * side
                path.lineTo(mouth + (bend + reach) * scene.canvas.width, y)
            path.lineTo(outer, scene.h + 20)
            path.closeSubpath()
            hz = scene.horizon
            wet = mix(mix(palette.water[2], palette.ground_shade, 0.5), palette.shadow, 0.3)
            p.fillPath(path.translated(-side * 0.005 * scene.u, 0.003 * scene.u), veil(wet, 0.5))
            p.fillPath(path.translated(-side * 0.002 * scene.u, 0.0), mix(grass, palette.rim, 0.5))
            p.fillPath(
                path,
                falling(
                    hz,
                    scene.y(1.0),
                    (0.0, palette.hazed(mix(grass, palette.rim, 0.15), 0.35)),
                    (0.25, grass),
                    (1.0, mix(grass, palette.ground_shade, 0.75)),
                ),
            )
            _paint_bank(scene, p, path, side, grass)
            for _ in range(40):
                share = roll.random()
                y = scene.y(0.64 + 0.4 * share)
                x = outer + (edge - outer) * roll.random() * 0.8
                tuft(
                    p,
                    x,
                    y,
                    scene.u * (0.015 + 0.035 * share),
                    mix(grass, palette.ground_shade, roll.uniform(0.3, 0.7)),
                    roll,
                )


PLACES = {Place.LAKE: build_lake, Place.RIVER: build_river}
