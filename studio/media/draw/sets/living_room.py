"""Owns the living room: boards and rug, sofa, pictures, lamp, a plant near the lens."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from studio.domain.place_details import PlaceDetail
from studio.domain.sketch import LightAccent, Place, ShotSize
from studio.media.draw.brush import cut, dither, falling, glow, soft_shadow, stroke
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.layers import SetPicture, Stand
from studio.media.draw.sets.rooms import by_day, lay_room_wall, lay_room_window, lay_sunlight, lay_table, table_picture
from studio.media.draw.sets.scene import Scene
from studio.media.draw.sets.stands import TABLE_FAMILIES, Ground, table_adult_px
from studio.media.draw.sets.tabletop import ledge_from_above
from studio.media.draw.shapes import corners, curve, oval, slab

_FURNISHED = frozenset(  # what brings its own furniture in place of the sofa
    {
        PlaceDetail.BEDROOM,
        PlaceDetail.CLASSROOM,
        PlaceDetail.DESK,
        PlaceDetail.FIREPLACE,
        PlaceDetail.LIBRARY,
        PlaceDetail.OFFICE,
        PlaceDetail.WORKSHOP,
    }
)


def build_room(scene: Scene) -> SetPicture:
    """Build a living room: window, picture, plant, lamp, a sofa by the wall, a rug on the boards."""
    if scene.overhead:
        return ledge_from_above(scene, "8A6248")
    floor = 0.74
    lay_room_wall(scene, floor, "D9BFA0", tiles=False)
    lay_room_window(scene, 0.10, 0.34, 0.10, 0.60)
    _lay_room_floor(scene, floor)
    lay_sunlight(scene, floor)
    _lay_furniture(scene, floor)
    ground = scene.ground(0.93)
    scene.horizon = scene.y(0.46)
    ground = Ground(scene.horizon, ground.foot, ground.person_px)
    table = table_adult_px(scene.canvas, scene.beat)
    others = [scene.stand(x, y, ground, 0.7) for x, y in ((0.60, 0.91), (0.22, 0.92), (0.80, 0.97))]
    side = Stand(scene.x(0.93), scene.y(0.70), 0.6, min(table, 1.2 * scene.u), table=True)
    if scene.family in TABLE_FAMILIES and scene.beat.size not in (ShotSize.WIDE, ShotSize.EXTREME_WIDE):
        return _with_table(scene)
    return scene.picture(scene.main_stand(ground, 0.42), [*others, side], horizon=False, air=False)


def _with_table(scene: Scene) -> SetPicture:
    """Hand a room over with a table drawn up before the lens, for small things seen close."""
    lay_table(scene, 0.76, bread=False)
    scene.layers.sort(key=lambda layer: layer.depth)  # the near plant stands before the table
    return table_picture(scene, 0.76)


def _lay_room_floor(scene: Scene, floor: float) -> None:
    palette, u = scene.palette, scene.u
    wood = mix(palette.local(rgb("A0704C")), palette.shadow, 0.08 if by_day(scene) else 0.4)
    y = scene.y(floor)
    with scene.sheet("floor", 0.5, y) as p:
        p.fillRect(
            QRectF(0, y, scene.w, scene.h - y),
            falling(y, scene.y(1.0), (0.0, mix(wood, palette.rim, 0.12)), (1.0, mix(wood, palette.shadow, 0.4))),
        )
        for i in range(-26, 27):
            x = scene.x(0.5) + i * 0.07 * u
            stroke(
                p,
                [(x, y), (scene.x(0.5) + (x - scene.x(0.5)) * 2.6, scene.h)],
                veil(palette.shadow, 0.22),
                max(1.0, 0.0018 * u),
            )
        rug = oval(scene.x(0.46), scene.y(floor + 0.16), 0.52 * u, 0.085 * u)
        cut(p, rug, palette.local(rgb("A8483C")), scene.ink, max(1.0, 0.003 * u))
        p.fillPath(
            oval(scene.x(0.46), scene.y(floor + 0.16), 0.44 * u, 0.068 * u).subtracted(
                oval(scene.x(0.46), scene.y(floor + 0.16), 0.42 * u, 0.063 * u)
            ),
            veil(palette.local(rgb("F1E4CC")), 0.8),
        )
        dither(p, QRectF(0, y, scene.w, scene.h))


def _lay_furniture(scene: Scene, floor: float) -> None:
    """A sofa with cushions at the right, a lamp beside it, pictures on the wall, a plant near the lens."""
    u = scene.u
    x, y = scene.x(0.60), scene.y(floor + 0.055)
    night = not by_day(scene)
    if not any(scene.detailed(detail) for detail in _FURNISHED):
        with scene.sheet("sofa", 0.56, y - 0.92 * u, y + 0.05 * u, left=x - 0.16 * u, right=x + 1.3 * u) as p:
            _pictures(scene, p, x, y)
            _sofa(scene, p, x, y)
            _floor_lamp(scene, p, x + 0.60 * u, y, on=night or LightAccent.LAMP in scene.beat.light_accents)
    with scene.sheet("near plant", 1.25, scene.y(0.40), left=scene.x(0.84)) as p:
        _big_leaves(scene, p)
    scene.layers[-1].sway = True


def _pictures(scene: Scene, p: QPainter, x: float, y: float) -> None:
    palette, u = scene.palette, scene.u
    for dx, wide, tall, colour in (
        (0.08, 0.13, 0.17, "7FA0A8"),
        (0.25, 0.10, 0.12, "D9A05A"),
        (0.38, 0.12, 0.16, "B46A58"),
    ):
        top = y - (0.56 if tall > 0.15 else 0.54) * u
        frame = slab(x + dx * u, top, wide * u, tall * u)
        p.fillPath(frame.translated(0.006 * u, 0.008 * u), veil(palette.shadow, 0.25))
        cut(p, frame, palette.local(rgb("6A4A38")), scene.ink, max(0.8, 0.003 * u))
        inner = QRectF(x + (dx + 0.012) * u, top + 0.012 * u, (wide - 0.024) * u, (tall - 0.024) * u)
        tone = palette.local(rgb(colour))
        p.fillRect(
            inner,
            falling(
                inner.top(),
                inner.bottom(),
                (0.0, mix(tone, palette.rim, 0.4)),
                (0.55, tone),
                (0.56, mix(tone, palette.shadow, 0.4)),
                (1.0, mix(tone, palette.shadow, 0.2)),
            ),
        )
        p.fillPath(
            oval(inner.center().x() + 0.015 * u, inner.top() + inner.height() * 0.36, 0.013 * u, 0.013 * u),
            palette.local(rgb("F4E4B4")),
        )


def _sofa(scene: Scene, p: QPainter, x: float, y: float) -> None:
    palette, u = scene.palette, scene.u
    cloth = palette.local(rgb("4E6E72"))
    rim = max(0.9, 0.004 * u)
    soft_shadow(p, x + 0.28 * u, y + 0.005 * u, 0.38 * u, 0.035 * u, palette.shadow, 0.45)
    cut(
        p,
        slab(x + 0.02 * u, y - 0.30 * u, 0.52 * u, 0.24 * u, 0.035 * u),
        mix(cloth, palette.shadow, 0.12),
        scene.ink,
        rim,
    )
    for i in range(2):
        cut(p, slab(x + (0.035 + 0.245 * i) * u, y - 0.155 * u, 0.24 * u, 0.075 * u, 0.02 * u), cloth, scene.ink, rim)
    cut(p, slab(x + 0.02 * u, y - 0.09 * u, 0.52 * u, 0.06 * u, 0.012 * u), mix(cloth, palette.shadow, 0.2), scene.ink)
    for dx in (-0.03, 0.515):
        cut(p, slab(x + dx * u, y - 0.205 * u, 0.075 * u, 0.19 * u, 0.03 * u), cloth, scene.ink, rim)
    for dx in (0.0, 0.54):
        p.fillRect(
            QRectF(x + dx * u, y - 0.02 * u, 0.016 * u, 0.026 * u),
            mix(palette.local(rgb("4A3226")), palette.shadow, 0.3),
        )
    for dx, colour in ((0.06, "D9963E"), (0.40, "C8583E")):
        cut(
            p,
            curve(
                [
                    (x + dx * u, y - 0.155 * u),
                    (x + (dx + 0.005) * u, y - 0.25 * u),
                    (x + (dx + 0.055) * u, y - 0.255 * u),
                    (x + (dx + 0.105) * u, y - 0.245 * u),
                    (x + (dx + 0.105) * u, y - 0.155 * u),
                ],
                tension=0.09,
            ),
            palette.local(rgb(colour)),
            scene.ink,
            rim,
        )


def _floor_lamp(scene: Scene, p: QPainter, x: float, y: float, *, on: bool) -> None:
    palette, u = scene.palette, scene.u
    metal = mix(palette.local(rgb("3A3230")), palette.shadow, 0.2)
    if on:
        warm = rgb("FFC878")
        glow(p, QPointF(x, y - 0.47 * u), 0.62 * u, warm, 0.62)
        for foot, reach in (((x, y), 0.30 * u), ((x, y - 0.62 * u), 0.22 * u)):  # what it throws down and up
            p.save()
            p.translate(*foot)
            p.scale(1.0, 0.22 if reach > 0.25 * u else 1.0)
            glow(p, QPointF(0, 0), reach, warm, 0.5)
            p.restore()
        scene.lamps.append(QPointF(x, y - 0.47 * u))
    cut(p, oval(x, y, 0.055 * u, 0.012 * u), metal, scene.ink, max(0.8, 0.002 * u))
    p.fillRect(QRectF(x - 0.004 * u, y - 0.45 * u, 0.008 * u, 0.45 * u), metal)
    shade = palette.local(rgb("EED9AE")) if not on else rgb("FFE2A6")
    cut(
        p,
        corners(
            [
                (x - 0.045 * u, y - 0.55 * u),
                (x + 0.045 * u, y - 0.55 * u),
                (x + 0.085 * u, y - 0.42 * u),
                (x - 0.085 * u, y - 0.42 * u),
            ]
        ),
        shade,
        scene.ink,
        max(0.8, 0.003 * u),
    )


def _big_leaves(scene: Scene, p: QPainter) -> None:
    palette, u, roll = scene.palette, scene.u, scene.dice("big leaves")
    green = mix(palette.local(rgb("4E6E4A")), palette.shadow, 0.35)
    x, y = scene.x(1.0), scene.h + 0.02 * u
    for i in range(9):
        lean = -0.36 + 0.085 * i
        tip = (x + lean * u, scene.y(0.98) - u * (0.46 - 0.5 * abs(lean + 0.08)) * roll.uniform(0.85, 1.1))
        middle = (x + lean * 0.55 * u, (scene.y(1.0) + tip[1]) / 2)
        leaf = curve(
            [
                (x - 0.02 * u, y),
                (middle[0] - 0.055 * u, middle[1]),
                tip,
                (middle[0] + 0.05 * u, middle[1] + 0.03 * u),
                (x + 0.02 * u, y),
            ]
        )
        cut(p, leaf, mix(green, palette.shadow, 0.08 * (i % 3)), scene.ink, max(1.0, 0.005 * u))
        stroke(p, [(x, y), middle, tip], veil(palette.rim, 0.18), max(1.0, 0.003 * u), smooth=True)


PLACES = {Place.ROOM: build_room}
