"""Owns the light sources that a beat names, laid into a finished set that does not already show them."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from studio.domain.place_details import PlaceDetail
from studio.domain.sketch import Family, Light, LightAccent, Place, SketchSubject, Weather
from studio.media.draw.brush import cut, glow, linear, soft_shadow, stroke
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.layers import Layer, SetPicture
from studio.media.draw.light_pieces import (
    beam_path,
    candle_light,
    candle_stick,
    catenary,
    dust_in_beam,
    flicker_of_bulbs,
    lamp_halo,
    paint_beam,
    paint_bulbs,
    sign,
)
from studio.media.draw.sets.aurora import lay_aurora
from studio.media.draw.sets.caustics import lay_caustics
from studio.media.draw.sets.lamp_posts import lay_lamps
from studio.media.draw.sets.lightning import storm_light
from studio.media.draw.sets.scene import Scene, painted_apart
from studio.media.draw.sets.stands import INDOORS, subject_share
from studio.media.draw.sets.wildfire import lay_wildfire
from studio.media.draw.shapes import corners, oval

_OWN: dict[Place, frozenset[LightAccent]] = {
    Place.BAR: frozenset({LightAccent.BULBS, LightAccent.SPOTLIGHT, LightAccent.BEAM}),
    Place.ROOM: frozenset({LightAccent.LAMP, LightAccent.WINDOW_LIGHT}),
    Place.KITCHEN: frozenset({LightAccent.WINDOW_LIGHT}),
    Place.NEON_ALLEY: frozenset({LightAccent.NEON_SIGNS}),
    Place.CORRIDOR: frozenset({LightAccent.LAMP}),
    Place.CITY_STREET: frozenset({LightAccent.LAMP}),
    Place.MARKET: frozenset({LightAccent.LAMP}),
}
_OPEN = frozenset(
    {
        Place.BEACH,
        Place.DESERT,
        Place.GARDEN,
        Place.FOREST,
        Place.LAKE,
        Place.MEADOW,
        Place.MOUNTAINS,
        Place.OPEN_SKY,
        Place.RIVER,
        Place.ROAD,
        Place.SEA,
        Place.SNOW,
    }
)
_WINDOWED = frozenset({Place.CITY_STREET, Place.MARKET, Place.NEON_ALLEY, Place.SKYLINE, Place.TOWER})
_SKYLESS = INDOORS | {Place.UNDERWATER, Place.SPACE, Place.ABSTRACT}


def lay_accents(scene: Scene, picture: SetPicture) -> None:
    """Add the beat's named lights to the picture, each at its depth."""
    wanted = set(scene.beat.light_accents) - _OWN.get(scene.beat.place, frozenset())
    if scene.beat.place in (Place.BEACH, Place.SEA) and scene.palette.light is Light.NEON:
        wanted.discard(LightAccent.NEON_SIGNS)  # they shine from the far shore
    if scene.beat.place in _WINDOWED:
        wanted.discard(LightAccent.WINDOW_LIGHT)  # its own windows are lit
    if any(subject.family is Family.LIGHTHOUSE for subject in scene.beat.subjects):
        wanted.discard(LightAccent.BEAM)  # it has its own
    if any(_shines(subject) for subject in scene.beat.subjects):
        wanted -= {LightAccent.LAMP, LightAccent.CANDLE}  # it is the light itself
    if scene.detailed(PlaceDetail.FIREPLACE):
        wanted.discard(LightAccent.FIRE)  # it burns in the hearth
    if Weather.STORM in scene.beat.weather:
        wanted.add(LightAccent.LIGHTNING)
    for accent in LightAccent:
        lay = _LAYERS.get(accent)
        if accent in wanted and lay is not None:
            for layer in lay(scene, picture):
                _insert(picture, layer)


def _shines(subject: SketchSubject) -> bool:
    """Tell whether a subject is a lamp or candle, or has one in the hands."""
    things = [(subject.family, subject.variant)]
    if subject.held is not None:
        things.append((subject.held.family, subject.held.variant))
    return any(family is Family.LAMP or variant in ("candle", "lantern") for family, variant in things)


def _insert(picture: SetPicture, layer: Layer) -> None:
    at = next((i for i, other in enumerate(picture.layers) if other.depth > layer.depth), len(picture.layers))
    picture.layers.insert(at, layer)


def _whole(scene: Scene) -> QRectF:
    return QRectF(0, 0, scene.w, scene.h)


def _head(scene: Scene, picture: SetPicture) -> QPointF:
    """Give where the main subject's upper part is, kept inside the frame."""
    main = picture.main
    y = min(max(main.y - 0.7 * main.person_px, scene.y(0.25)), scene.y(0.8))
    return QPointF(main.x, y)


def _spotlight(scene: Scene, picture: SetPicture) -> list[Layer]:
    main = picture.main
    x = scene.x(subject_share(scene.beat, (main.x - scene.canvas.bleed_x) / scene.canvas.width))
    foot = QPointF(x, min(main.y, scene.y(1.05)))
    start = QPointF(x + 0.26 * scene.u, scene.y(-0.03))
    near, far = 0.04 * scene.u, max(0.26 * scene.u, min(0.5 * main.person_px, 0.7 * scene.u))
    depth = main.depth + 0.04

    def paint(p: QPainter) -> None:
        p.save()
        p.translate(foot.x(), foot.y())
        p.scale(1.0, 0.2)
        glow(p, QPointF(0, 0), far * 0.95, rgb("FFD692"), 0.7)
        p.restore()
        paint_beam(p, start, foot, near, far, 0.5)

    beam = painted_apart(scene, "spotlight", depth, QRectF(0, 0, scene.w, foot.y() + 0.2 * far), paint)
    dust = Layer("spotlight dust", depth, live=dust_in_beam(start, foot, near, far, scene.dice("accent dust"), scene.u))
    return [beam, dust]


def _beam(scene: Scene, picture: SetPicture) -> list[Layer]:
    if LightAccent.SPOTLIGHT in scene.beat.light_accents:
        return []
    side = -1 if scene.palette.towards_light[0] < 0 else 1
    start = QPointF(scene.x(0.5 + side * 0.34), scene.y(-0.08))
    end = QPointF(picture.main.x, min(picture.main.y, scene.y(0.98)))
    near, far = 0.10 * scene.u, 0.34 * scene.u
    colour = mix(scene.palette.rim, rgb("FFE9BC"), 0.4)

    def paint(p: QPainter) -> None:
        for share in (1.0, 0.6, 0.3):
            ray = beam_path(start, end, near * share, far * share)
            p.fillPath(
                ray,
                linear(start, end, (0.0, veil(colour, 0.26)), (0.6, veil(colour, 0.12)), (1.0, veil(colour, 0.0))),
            )

    layer = painted_apart(scene, "beam", picture.main.depth + 0.04, _whole(scene), paint)
    motes = dust_in_beam(start, end, near, far, scene.dice("beam dust"), scene.u, 40)
    return [layer, Layer("beam dust", layer.depth, live=motes)]


def _bulbs(scene: Scene, picture: SetPicture) -> list[Layer]:
    runs = [
        catenary(QPointF(scene.x(a), scene.y(0.07)), QPointF(scene.x(b), scene.y(0.07)), 0.08 * scene.u, 10)
        for a, b in ((-0.45, 0.02), (0.02, 0.51), (0.51, 0.98), (0.98, 1.45))
    ]

    def paint(p: QPainter) -> None:
        for run in runs:
            paint_bulbs(p, run, scene.u, mix(rgb("2A1A16"), scene.palette.shadow, 0.3))

    layer = painted_apart(scene, "bulbs", 0.82, QRectF(0, 0, scene.w, scene.y(0.36)), paint)
    lit = [*runs[1], *runs[2]]
    picture.lamps.extend(lit[1:-1:3])
    return [layer, Layer("bulb light", 0.82, live=flicker_of_bulbs(lit, scene.u, scene.dice("bulbs")))]


def _candle(scene: Scene, picture: SetPicture) -> list[Layer]:
    main = picture.main
    tall = min(0.22 * scene.u, max(0.05 * scene.u, main.person_px * (0.05 if main.table else 0.12)))
    foot = QPointF(main.x + max(0.16 * scene.canvas.width, 0.3 * tall), min(main.y, scene.y(0.93)))
    depth = main.depth + 0.02

    def paint(p: QPainter) -> None:
        soft_shadow(p, foot.x(), foot.y(), tall * 0.5, tall * 0.1, scene.palette.shadow, 0.5)
        cut(
            p,
            oval(foot.x(), foot.y(), tall * 0.36, tall * 0.07),
            scene.palette.local(rgb("B98A4A")),
            scene.ink,
            max(0.8, 0.02 * tall),
        )
        candle_stick(p, foot, tall * 0.28, tall, scene.palette.local(rgb("F1E4CC")), scene.ink)

    area = QRectF(foot.x() - tall, foot.y() - 2 * tall, 2 * tall, 2.4 * tall)
    flame = QPointF(foot.x(), foot.y() - tall)
    picture.lamps.append(flame)
    light = candle_light([flame], tall * 0.55, max(1.6 * tall, 0.3 * scene.u), scene.dice("candle"))
    return [painted_apart(scene, "candle", depth, area, paint), Layer("candle flame", depth, live=light)]


def _fire(scene: Scene, picture: SetPicture) -> list[Layer]:
    main = picture.main
    size = min(0.22 * scene.u, max(0.07 * scene.u, main.person_px * 0.32))
    foot = QPointF(main.x + 0.2 * scene.canvas.width, min(main.y + 0.02 * scene.u, scene.y(0.95)))
    depth = main.depth + 0.02

    def paint(p: QPainter) -> None:
        glow(p, QPointF(foot.x(), foot.y() - 0.4 * size), 3.2 * size, rgb("FF9A4A"), 0.35)
        wood = mix(scene.palette.local(rgb("5A3826")), scene.palette.shadow, 0.3)
        for x0, y0, x1, y1 in ((-0.62, -0.05, 0.4, -0.22), (0.62, -0.04, -0.4, -0.24), (-0.5, 0.03, 0.5, 0.02)):
            line = [(foot.x() + x0 * size, foot.y() + y0 * size), (foot.x() + x1 * size, foot.y() + y1 * size)]
            stroke(p, line, wood, 0.13 * size)
            stroke(p, [(x, y - 0.04 * size) for x, y in line], veil(rgb("FFC878"), 0.7), max(0.8, 0.025 * size))
        for k in range(9):
            x = foot.x() + (-0.8 + 0.2 * k) * size
            stone = mix(scene.palette.local(rgb("6A6660")), scene.palette.shadow, 0.2)
            cut(
                p,
                oval(x, foot.y() + 0.09 * size, 0.13 * size, 0.085 * size),
                stone,
                scene.ink,
                max(0.8, 0.015 * size),
            )

    area = QRectF(foot.x() - 3.3 * size, foot.y() - 3.7 * size, 6.6 * size, 4.4 * size)
    flames = [
        QPointF(foot.x() + dx * size, foot.y() + dy * size) for dx, dy in ((-0.22, -0.08), (0.22, -0.06), (0.0, 0.0))
    ]
    picture.lamps.append(QPointF(foot.x(), foot.y() - 0.5 * size))
    light = candle_light(flames, 0.95 * size, 1.8 * size, scene.dice("fire"))
    return [painted_apart(scene, "fire", depth, area, paint), Layer("flames", depth, live=light)]


def _signs(scene: Scene, picture: SetPicture) -> list[Layer]:
    u = scene.u
    places: tuple[tuple[float, float, float, float, str, int], ...] = (
        (0.06, 0.14, 0.12, 0.26, "FF3E9A", 2),
        (0.86, 0.10, 0.10, 0.24, "2FE6E0", 1),
        (0.78, 0.34, 0.08, 0.10, "FFC24A", 0),
    )

    standing = scene.beat.place in _OPEN  # nothing above to hang them on: they stand on posts
    if standing:
        places = ((0.80, 0.34, 0.11, 0.26, "FF3E9A", 2), (0.91, 0.42, 0.08, 0.18, "2FE6E0", 1))
    foot = max(scene.horizon + 0.1 * u, min(scene.y(0.8), picture.main.y))

    def paint(p: QPainter) -> None:
        for x, y, wide, tall, colour, kind in places:
            left = scene.x(x)
            if standing:
                middle, post = left + wide * u / 2, mix(scene.palette.shadow, rgb("3A3450"), 0.5)
                soft_shadow(p, middle, foot, 0.05 * u, 0.008 * u, scene.palette.shadow, 0.5)
                stroke(p, [(middle, scene.y(y)), (middle, foot)], post, max(1.6, 0.008 * u))
                sign(p, left, scene.y(y), wide * u, tall * u, rgb(colour), kind, scene.ink)
                continue
            stroke(
                p,
                [(left + wide * u / 2, scene.y(y)), (left + wide * u / 2, 0)],
                mix(scene.palette.shadow, rgb(colour), 0.08),
                max(1.2, 0.004 * u),
            )
            sign(p, left, scene.y(y), wide * u, tall * u, rgb(colour), kind, scene.ink)

    for x, y, wide, tall, _, _ in places:
        picture.lamps.append(QPointF(scene.x(x) + wide * u / 2, scene.y(y) + tall * u / 2))
    return [painted_apart(scene, "signs", 0.62, QRectF(0, 0, scene.w, max(scene.y(0.62), foot + 0.02 * u)), paint)]


def _backlight(scene: Scene, picture: SetPicture) -> list[Layer]:
    at = _head(scene, picture)
    colour = mix(scene.palette.rim, scene.palette.glow, 0.4)
    return [lamp_halo("backlight", max(0.0, picture.main.depth - 0.02), at, 0.55 * scene.u, colour, 0.6)]


def _headlights(scene: Scene, picture: SetPicture) -> list[Layer]:
    spots = [stand for stand in picture.others if not (stand.air or stand.water or stand.table)]
    if not spots:
        return []
    far = min(spots, key=lambda stand: stand.person_px)
    tall = max(0.04 * scene.u, far.person_px)
    y = far.y - 0.32 * tall

    def paint(p: QPainter) -> None:
        for dx in (-0.38, 0.38):
            at = QPointF(far.x + dx * tall, y)
            glow(p, at, 0.9 * tall, rgb("FFF2CC"), 0.8)
            p.fillPath(oval(at.x(), at.y(), 0.09 * tall, 0.09 * tall), rgb("FFFDF0"))
            ray = corners(
                [
                    (at.x() - 0.1 * tall, y),
                    (at.x() + 0.1 * tall, y),
                    (at.x() + 0.9 * tall, far.y + 0.8 * tall),
                    (at.x() - 0.9 * tall, far.y + 0.8 * tall),
                ]
            )
            p.fillPath(
                ray,
                linear(
                    at,
                    QPointF(at.x(), far.y + 0.8 * tall),
                    (0.0, veil(rgb("FFF2CC"), 0.4)),
                    (1.0, veil(rgb("FFF2CC"), 0.0)),
                ),
            )

    area = QRectF(far.x - 2 * tall, y - tall, 4 * tall, 3 * tall)
    return [painted_apart(scene, "headlights", far.depth, area, paint)]


def _window_light(scene: Scene, picture: SetPicture) -> list[Layer]:
    """Light through a window that is out of the picture: its four panes lie slanting over wall and ground."""
    colour = mix(scene.palette.rim, scene.palette.glow, 0.4)
    x, y, u = picture.main.x - 0.05 * scene.u, scene.y(0.36), scene.u

    def paint(p: QPainter) -> None:
        for row in range(2):
            for column in range(2):
                left, top = x + column * 0.20 * u + row * 0.07 * u, y + row * 0.26 * u + column * 0.05 * u
                pane = corners(
                    [
                        (left, top),
                        (left + 0.18 * u, top + 0.045 * u),
                        (left + 0.24 * u, top + 0.285 * u),
                        (left + 0.06 * u, top + 0.24 * u),
                    ]
                )
                p.fillPath(pane, veil(colour, 0.22))

    return [painted_apart(scene, "window light", 0.5, _whole(scene), paint)]


_LAYERS: dict[LightAccent, Callable[[Scene, SetPicture], list[Layer]]] = {
    LightAccent.SPOTLIGHT: _spotlight,
    LightAccent.BEAM: _beam,
    LightAccent.BULBS: _bulbs,
    LightAccent.CANDLE: _candle,
    LightAccent.FIRE: _fire,
    LightAccent.LAMP: lay_lamps,
    LightAccent.NEON_SIGNS: _signs,
    LightAccent.BACKLIGHT: _backlight,
    LightAccent.LIGHTNING: storm_light,
    LightAccent.HEADLIGHTS: _headlights,
    LightAccent.WINDOW_LIGHT: _window_light,
    LightAccent.AURORA: lay_aurora,
    LightAccent.WILDFIRE: lay_wildfire,
    LightAccent.CAUSTICS: lay_caustics,
}
