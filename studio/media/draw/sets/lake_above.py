"""Owns the lake from the air, a wooded bowl round still water, and in plan, a shore of round crowns."""

import math

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath

from studio.domain.sketch import Light, Season, Weather
from studio.media.draw.brush import dither, falling, flipped, glow, part, soft_shadow
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.layers import SetPicture
from studio.media.draw.sets.growth import Grove, crown_path
from studio.media.draw.sets.scene import Scene
from studio.media.draw.sets.sky import foliage, lay_mist, lay_ridge, lay_sky, rimmed


def from_the_air(scene: Scene) -> SetPicture:
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


def from_above(scene: Scene) -> SetPicture:
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
