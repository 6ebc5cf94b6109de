"""Owns the lake and the river: mirrored forest at eye level, a wooded bowl from the air, a shore in plan."""

import math

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath

from studio.domain.sketch import Light, Place, Season, Weather
from studio.media.draw.brush import dither, falling, flipped, glow, part, soft_shadow
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.layers import SetPicture
from studio.media.draw.sets.details.registry import lay_shore_details
from studio.media.draw.sets.growth import Grove, crown_path, reeds, tuft
from studio.media.draw.sets.mirror import lay_water, live_sun_path
from studio.media.draw.sets.scene import Scene
from studio.media.draw.sets.sky import disc_at, foliage, lay_mist, lay_ridge, lay_sky, rimmed
from studio.media.draw.sets.stands import AIR_FAMILIES, WATER_FAMILIES
from studio.media.draw.shapes import curve


def build_lake(scene: Scene) -> SetPicture:
    """Build a lake at any angle."""
    if scene.overhead:
        return _from_above(scene)
    if scene.high:
        return _from_the_air(scene)
    return _at_eye_level(scene)


def _afloat(scene: Scene) -> bool:
    return scene.family is None or scene.family in WATER_FAMILIES or scene.family in AIR_FAMILIES


def _at_eye_level(scene: Scene) -> SetPicture:
    lay_sky(scene)
    far = scene.palette.hazed(scene.palette.local(rgb("6E7A86")), 0.06)
    lay_ridge(scene, "far ridge", 0.06, scene.horizon - 0.02 * scene.u, 0.045, far, frequency=1.6)
    hill = scene.palette.hazed(scene.palette.local(rgb("7A6A64")), 0.2)
    lay_ridge(scene, "hill", 0.12, scene.horizon - 0.004 * scene.u, 0.03, hill, frequency=2.3)
    lay_shore_trees(scene, "far trees", 0.2, 0.036, 0.067, 0.010, gap=None)
    lay_shore_trees(scene, "near trees", 0.34, 0.07, 0.155, 0.024, gap=(0.42, 0.70))
    lay_shore_details(scene)
    lay_water(scene, scene.horizon, clear=0.9, band=1.0)
    if scene.palette.disc_alpha > 0:
        at = disc_at(scene)
        radius = scene.palette.disc_r * scene.u
        mirrored = scene.horizon + (scene.horizon - at.y()) * 0.95
        colour = mix(scene.palette.disc, scene.palette.glow, 0.3)
        scene.live(
            "sun path", 0.45, live_sun_path(scene, at.x(), scene.horizon + 4, mirrored + 1.2 * radius, radius, colour)
        )
    misty = scene.has(Weather.FOG) or scene.palette.light is Light.DAWN
    lay_mist(scene, "shore mist", 0.46, scene.horizon, 17 if misty else 7, alpha=0.62 if misty else 0.3, spread=0.022)
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
    colours = [scene.colour(value, depth + 0.25) for value in foliage(scene, Season.SUMMER)]
    pines = [scene.colour(value, depth + 0.25) for value in ("3F5A4C", "4A5E44", "35504A")]
    if scene.season(Season.SUMMER) is Season.AUTUMN:
        pines = [scene.colour(value, depth + 0.25) for value in ("5A4632", "6B3F2A", "3F4A3A")]
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
                size *= min(1.0, 0.5 + distance * 2.4)
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


def _from_the_air(scene: Scene) -> SetPicture:
    """A bowl of forest round still water: rows of crowns run down both sides, mirrored along the shore."""
    lay_sky(scene)
    far = scene.palette.hazed(scene.palette.local(rgb("6E7A86")), 0.1)
    lay_ridge(scene, "far ridge", 0.06, scene.horizon - 0.005 * scene.u, 0.05, far, frequency=1.5, below=0.4)
    hill = scene.palette.hazed(scene.palette.local(rgb(foliage(scene, Season.SUMMER)[1])), 0.12)
    lay_ridge(scene, "hill", 0.12, scene.horizon + 0.05 * scene.u, 0.035, hill, frequency=2.2, below=0.4)
    shore = scene.y(0.30)
    _lay_air_water(scene, shore)
    _lay_canopy(scene, shore)
    _lay_far_mirror(scene, shore)
    misty = scene.has(Weather.FOG) or scene.palette.light is Light.DAWN
    lay_mist(scene, "far mist", 0.36, scene.y(0.15), 12, alpha=0.55 if misty else 0.25, spread=0.05)
    lay_mist(
        scene,
        "shore mist",
        0.5,
        shore + 0.035 * scene.u,
        16 if misty else 8,
        alpha=0.5 if misty else 0.25,
        spread=0.045,
    )
    _lay_near_crowns(scene)
    ground = scene.ground(0.66)
    main = scene.main_stand(ground, 0.42, water=True, depth=0.6)
    others = [
        scene.stand(x, y, ground, 0.6, water=True) for x, y in ((0.60, 0.50), (0.50, 0.42), (0.64, 0.74), (0.34, 0.48))
    ]
    return scene.picture(main, others)


def _shore_x(scene: Scene, y: float, side: int) -> float:
    """Give the shore's x at a height: the water widens towards the front, with bays."""
    share = (y - scene.y(0.30)) / (scene.canvas.height * 0.7)
    reach = 0.27 + 0.16 * max(0.0, share) ** 0.8 + 0.03 * math.sin(share * 7.0 + side * 1.3 + (scene.seed % 7))
    middle = 0.5 + 0.02 * math.sin(share * 3.0)
    return scene.x(middle + side * reach)


def _lay_air_water(scene: Scene, shore: float) -> None:
    palette = scene.palette
    with scene.sheet("water", 0.45, shore - 0.12 * scene.u) as p:
        near, middle, front = palette.water
        band = shore - 0.12 * scene.u
        p.fillRect(
            QRectF(0, band, scene.w, scene.h - band),
            falling(
                shore, scene.y(1.0), (0.0, mix(near, palette.sky[2], 0.4)), (0.35, mix(near, middle, 0.7)), (1.0, front)
            ),
        )
        sheen = mix(palette.sky[3], palette.rim, 0.3)
        p.save()
        p.translate(scene.x(0.55), scene.y(0.5))
        p.scale(1.0, 0.42)
        from_sky = 0.55 * scene.canvas.width
        glow(p, QPointF(0, 0), from_sky, sheen, 0.4)
        p.restore()
        _air_streaks(scene, p, shore)
        dither(p, QRectF(0, band, scene.w, scene.h - band))


def _air_streaks(scene: Scene, p: QPainter, shore: float) -> None:
    chance = scene.dice("air streaks")
    light = mix(scene.palette.water[0], scene.palette.rim, 0.4)
    for _ in range(40):
        share = chance.random()
        y = shore + share * (scene.y(1.0) - shore)
        width = scene.u * (0.03 + 0.14 * share) * chance.uniform(0.4, 1.0)
        x = _shore_x(scene, y, -1) + chance.random() * (_shore_x(scene, y, 1) - _shore_x(scene, y, -1))
        p.fillRect(
            QRectF(x - width / 2, y, width, max(1.0, scene.u * 0.002)), veil(light, 0.22 * chance.uniform(0.4, 1.0))
        )


def _lay_canopy(scene: Scene, shore: float) -> None:
    """Rows of trees from the far shore down both sides, each at the shore with its picture in the water."""
    roll = scene.dice("canopy")
    bands = [_canopy_grove(scene, share) for share in (0.0, 0.33, 0.66, 1.0)]
    with scene.sheet("canopy", 0.46, scene.y(0.08)) as p:
        trees = []
        for x, y, size, at_shore in _canopy_trees(scene, shore):
            grove = bands[min(3, max(0, int(4 * (y - scene.y(0.14)) / (0.8 * scene.canvas.height))))]
            trees.append((x, y, size, at_shore, grove, grove.choose(roll, 0.3)))
        p.setOpacity(0.62)
        for x, y, size, at_shore, grove, picture in trees:
            if at_shore:
                grove.mirror(p, picture, x, y + size * 0.02, size * 1.2)
        p.setOpacity(1.0)
        for x, y, size, _, grove, picture in trees:
            grove.place(p, picture, x, y + size * 0.1, size * 1.3)


def _lay_far_mirror(scene: Scene, shore: float) -> None:
    """The far forest upside down in the water before it, fading towards the lens; it lies under the canopy."""
    canopy = scene.layers[-1]
    tall = 0.19 * scene.u
    if canopy.image is None:
        return
    strip = flipped(part(canopy.image, 0, shore - tall - canopy.offset.y(), scene.w, tall))
    top = shore + 0.012 * scene.u
    with scene.sheet("far mirror", 0.455, top, top + tall) as p:
        p.setOpacity(0.8)
        p.drawImage(QPointF(0, top), strip)
        p.setOpacity(1.0)
        p.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
        fade = falling(
            top, top + tall, (0.0, QColor(0, 0, 0, 235)), (0.55, QColor(0, 0, 0, 130)), (1.0, QColor(0, 0, 0, 0))
        )
        p.fillRect(QRectF(0, top, scene.w, tall + 2), fade)
    scene.layers.insert(len(scene.layers) - 2, scene.layers.pop())


def _canopy_grove(scene: Scene, nearness: float) -> Grove:
    depth = 0.3 + 0.7 * nearness
    leaves = [scene.colour(value, depth) for value in foliage(scene, Season.SUMMER)]
    pine = scene.colour("4A4E38" if scene.season(Season.SUMMER) is Season.AUTUMN else "35503E", depth)
    size = scene.u * (0.07 + 0.13 * nearness)
    return Grove(
        leaves, [mix(leaves[2], pine, 0.6)], scene.ink, size, max(0.8, size * 0.022), scene.dice(f"grove {nearness}")
    )


def _canopy_trees(scene: Scene, shore: float) -> list[tuple[float, float, float, bool]]:
    """Give foot points, sizes (px) and whether the tree stands at the water, far ones first."""
    roll = scene.dice("canopy places")
    trees = []
    y = scene.y(0.19)
    while y < scene.h + 0.1 * scene.u:
        share = (y - scene.y(0.14)) / scene.canvas.height
        size = scene.u * (0.045 + 0.13 * max(0.0, share) ** 1.1)
        x = -size
        while x < scene.w + size:
            at = y + size * roll.uniform(-0.15, 0.15)
            left, right = _shore_x(scene, at, -1), _shore_x(scene, at, 1)
            if at <= shore or not left - size * 0.2 < x < right + size * 0.2:
                edge = min(abs(x - left), abs(x - right)) < size * 0.9
                far = y <= shore < y + size * 0.45
                trees.append((x, at, size * roll.uniform(0.8, 1.15), far or (edge and at > shore)))
            x += size * roll.uniform(0.45, 0.68)
        y += size * 0.42
    trees.sort(key=lambda tree: tree[1])
    return trees


def _lay_near_crowns(scene: Scene) -> None:
    """Crowns close under the camera close one lower corner."""
    roll = scene.dice("near crowns")
    with scene.sheet("near crowns", 1.2, scene.y(0.78), left=scene.x(0.70)) as p:
        for i in range(9):
            share = i / 8
            x = scene.x(0.80 + 0.24 * share + roll.uniform(-0.02, 0.02)) + scene.canvas.bleed_x * share * 0.7
            y = scene.h - scene.canvas.bleed_y * 0.5 + scene.u * (0.05 - 0.13 * share + roll.uniform(-0.02, 0.02))
            colour = mix(scene.colour(roll.choice(foliage(scene, Season.SUMMER))), scene.palette.shadow, 0.5)
            rimmed(scene, p, crown_path(x, y, 0.09 * scene.u, 0.10 * scene.u, roll), colour, 1.2, 0.004)


def _from_above(scene: Scene) -> SetPicture:
    """Plan view: open water, a wooded shore of round crowns down one side, its shadows on the water."""
    palette = scene.palette
    with scene.sheet("water", 0.45) as p:
        near, middle, front = palette.water
        p.fillRect(
            QRectF(0, 0, scene.w, scene.h),
            falling(0, scene.h, (0.0, mix(middle, near, 0.35)), (0.5, middle), (1.0, mix(middle, front, 0.6))),
        )
        roll = scene.dice("plan streaks")
        for _ in range(70):
            width = scene.u * roll.uniform(0.02, 0.09)
            p.fillRect(
                QRectF(roll.random() * scene.w, roll.random() * scene.h, width, max(1.0, 0.002 * scene.u)),
                veil(mix(near, palette.rim, 0.4), roll.uniform(0.1, 0.3)),
            )
        dither(p, QRectF(0, 0, scene.w, scene.h))
    edge = scene.ridge("plan shore", 1.4, 4, 12.0)
    reach = scene.w * 0.0
    with scene.sheet("shore", 0.5) as p:
        path = QPainterPath(QPointF(scene.w + 40, -40))
        for t, v in edge:
            y = float(t) / scene.w * scene.h
            path.lineTo(scene.x(0.74) + reach + 0.07 * scene.u * float(v), y)
        path.lineTo(scene.w + 40, scene.h + 40)
        path.closeSubpath()
        p.save()
        p.translate(-0.03 * scene.u, 0)
        p.fillPath(path, veil(mix(near, palette.ground_lit, 0.4), 0.55))
        p.restore()
        p.fillPath(path, mix(palette.local(rgb("8A8A58")), palette.ground_shade, 0.4))
        _plan_crowns(scene, p)
    ground = scene.ground()
    return scene.picture(scene.main_stand(ground, water=True), scene.standard_others(ground, water=True), horizon=False)


def _plan_crowns(scene: Scene, p: QPainter) -> None:
    roll = scene.dice("plan crowns")
    dx, dy = scene.palette.towards_light
    for _ in range(int(90 * scene.h / scene.canvas.height)):
        x = scene.x(0.80) + roll.random() ** 1.2 * (scene.w - scene.x(0.80) + 20)
        y, r = roll.random() * scene.h, scene.u * roll.uniform(0.03, 0.06)
        soft_shadow(p, x - dx * r * 0.8, y + abs(dy) * r * 0.8, r * 1.2, r * 1.1, scene.palette.shadow, 0.4)
        rimmed(
            scene, p, crown_path(x, y, r, r, roll), scene.colour(roll.choice(foliage(scene, Season.SUMMER))), 1.0, 0.003
        )


def build_river(scene: Scene) -> SetPicture:
    """Build a river: the lake's forest and water between two banks that lead away."""
    if scene.overhead or scene.high:
        return build_lake(scene)
    lay_sky(scene)
    far = scene.palette.hazed(scene.palette.local(rgb("6E7A86")), 0.06)
    lay_ridge(scene, "far ridge", 0.06, scene.horizon - 0.02 * scene.u, 0.06, far, frequency=1.9)
    lay_shore_trees(scene, "far trees", 0.2, 0.04, 0.08, 0.012, gap=None)
    lay_shore_trees(scene, "near trees", 0.34, 0.08, 0.2, 0.026, gap=(0.46, 0.60))
    lay_shore_details(scene)
    lay_water(scene, scene.horizon, clear=0.85, band=1.0)
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


def _river_banks(scene: Scene) -> None:
    palette = scene.palette
    grass = mix(palette.local(rgb("86905A")), palette.ground_lit, 0.35)
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
            p.fillPath(
                path.translated(-side * 0.008 * scene.u, 0.006 * scene.u),
                mix(palette.water[2], palette.ground_shade, 0.6),
            )
            p.fillPath(
                path,
                falling(
                    hz,
                    scene.y(1.0),
                    (0.0, palette.hazed(grass, 0.35)),
                    (0.4, grass),
                    (1.0, mix(grass, palette.ground_shade, 0.7)),
                ),
            )
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
