"""Owns open land seen in plan: patches, a path or a lane, crowns and stones with their shadows."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from studio.domain.sketch import Season
from studio.media.draw.brush import cut, dither, linear, soft_shadow
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.layers import SetPicture
from studio.media.draw.sets.growth import crown_path
from studio.media.draw.sets.scene import Scene
from studio.media.draw.sets.sky import foliage
from studio.media.draw.shapes import curve


def plan_ground(scene: Scene, colour: QColor, *, trees: bool = True, lane: bool = False) -> SetPicture:
    """Plan view of a ground: soft patches, a path (or a `lane` of asphalt), round crowns with their shadows beside."""
    palette, roll = scene.palette, scene.dice("plan")
    with scene.sheet("ground", 0.6) as p:
        p.fillRect(
            QRectF(0, 0, scene.w, scene.h),
            linear(
                QPointF(scene.w, 0),
                QPointF(0, scene.h),
                (0.0, mix(colour, palette.rim, 0.15)),
                (0.5, colour),
                (1.0, mix(colour, palette.ground_shade, 0.4)),
            ),
        )
        for _ in range(26):
            x, y, r = roll.random() * scene.w, roll.random() * scene.h, scene.u * roll.uniform(0.06, 0.2)
            tone = palette.rim if roll.random() < 0.5 else palette.ground_shade
            p.fillPath(crown_path(x, y, r, r * 0.6, roll, 0.2), veil(tone, 0.07))
        if lane:
            _plan_lane(scene, p)
        else:
            _plan_path(scene, p, colour)
        dither(p, QRectF(0, 0, scene.w, scene.h))
    if trees:
        _plan_trees(scene)
    else:
        _plan_stones(scene)
    ground = scene.ground()
    return scene.picture(scene.main_stand(ground), scene.standard_others(ground), horizon=False)


def _plan_path(scene: Scene, p: QPainter, colour: QColor) -> None:
    """Paint a trodden path that winds up the plan."""
    palette = scene.palette
    path = curve(
        [
            (scene.x(0.55), -60),
            (scene.x(0.60), scene.y(0.25)),
            (scene.x(0.50), scene.y(0.55)),
            (scene.x(0.55), scene.y(0.8)),
            (scene.x(0.50), scene.h + 60),
            (scene.x(0.60), scene.h + 60),
            (scene.x(0.645), scene.y(0.8)),
            (scene.x(0.60), scene.y(0.55)),
            (scene.x(0.70), scene.y(0.25)),
            (scene.x(0.65), -60),
        ]
    )
    p.fillPath(path, mix(mix(colour, palette.ground_lit, 0.7), palette.rim, 0.15))


def _plan_lane(scene: Scene, p: QPainter) -> None:
    """Paint a road that runs straight up the plan: verges, asphalt, its edges and its dashes."""
    palette, u = scene.palette, scene.u
    middle, half = scene.x(0.5), 0.32 * u
    asphalt = mix(palette.local(rgb("62606A")), palette.ground_shade, 0.2)
    verge = mix(palette.ground_lit, palette.ground_shade, 0.35)
    p.fillRect(QRectF(middle - 1.16 * half, 0, 2.32 * half, scene.h), verge)
    across = linear(
        QPointF(middle - half, 0), QPointF(middle + half, 0), (0.0, mix(asphalt, palette.shadow, 0.16)), (1.0, asphalt)
    )
    p.fillRect(QRectF(middle - half, 0, 2 * half, scene.h), across)
    white = veil(palette.local(rgb("EFEAE0")), 0.75)
    for side in (-1, 1):
        p.fillRect(QRectF(middle + side * 0.92 * half - 0.006 * u, 0, 0.012 * u, scene.h), white)
    dash = 0.11 * u
    for k in range(int(scene.h / (1.9 * dash)) + 1):
        p.fillRect(QRectF(middle - 0.006 * u, k * 1.9 * dash, 0.012 * u, dash), palette.local(rgb("E8B93A")))


def _plan_stones(scene: Scene) -> None:
    """Stones and dry scrub on bare ground, each with its shadow."""
    palette, roll = scene.palette, scene.dice("plan stones")
    dx, dy = palette.towards_light
    with scene.sheet("stones", 0.66) as p:
        for _ in range(int(60 * scene.w / scene.canvas.width)):
            x, y, r = roll.random() * scene.w, roll.random() * scene.h, scene.u * roll.uniform(0.006, 0.024)
            soft_shadow(p, x - dx * r, y + abs(dy) * r, r * 1.7, r * 1.3, palette.shadow, 0.4)
            tone = palette.local(rgb(roll.choice(("A8764E", "8E6A50", "7E8A52"))))
            cut(p, crown_path(x, y, r, r * 0.9, roll, 0.2), tone, scene.ink, max(0.7, r * 0.1))


def _plan_trees(scene: Scene) -> None:
    palette, roll = scene.palette, scene.dice("plan trees")
    dx, dy = palette.towards_light
    with scene.sheet("crowns", 0.8) as p:
        spots = []
        for _ in range(int(34 * scene.w / scene.canvas.width)):
            x, y = scene.x(roll.choice((roll.uniform(-0.3, 0.16), roll.uniform(0.86, 1.3)))), roll.random() * scene.h
            spots.append((x, y, scene.u * roll.uniform(0.05, 0.095)))
        for x, y, r in spots:
            soft_shadow(p, x - dx * r, y + abs(dy) * r, r * 1.25, r * 1.15, palette.shadow, 0.4)
        for x, y, r in spots:
            colour = scene.colour(roll.choice(foliage(scene, Season.SUMMER)))
            cut(p, crown_path(x, y, r, r, roll), colour, scene.ink, max(0.8, 0.004 * scene.u))
            p.fillPath(
                crown_path(x + dx * r * 0.25, y + dy * r * 0.25, r * 0.5, r * 0.5, roll, 0.18),
                veil(mix(colour, palette.rim, 0.35), 0.45),
            )
