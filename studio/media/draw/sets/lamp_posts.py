"""Owns the lamps that words put into a place: a shade in a room; outdoors posts, or lights of a far shore."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from studio.domain.place_details import PlaceDetail
from studio.domain.sketch import Light, Place
from studio.media.draw.brush import cut, glow, linear, soft_shadow, stroke
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.layers import Layer, SetPicture
from studio.media.draw.sets.details.shore import far_depth, foot_of
from studio.media.draw.sets.mirror import lamp_streaks
from studio.media.draw.sets.scene import Scene, painted_apart
from studio.media.draw.sets.stands import INDOORS
from studio.media.draw.shapes import corners, curve, oval

_NOWHERE = frozenset({Place.NEUTRAL, Place.ABSTRACT})
_LAMPLIT = frozenset({Light.LAMP, Light.SPOTLIGHT})
_BOTTOMLESS = frozenset({Place.UNDERWATER, Place.SPACE, Place.OPEN_SKY})
_WATERS = frozenset({Place.SEA, Place.LAKE})
_BY_DAY = frozenset({Light.NOON, Light.OVERCAST, Light.GOLDEN})
_POST = 2.2  # of an adult
_WARM, _CORE = rgb("FFC878"), rgb("FFF2CC")
_ROW = (0.03, 0.05, 0.08, 0.13, 0.21, 0.34, 0.56)  # where lamps stand: shares of the way from horizon to lower edge
_ROAD_SIDES = ((-0.16, 0.565), (1.16, 0.565))  # x where a row reaches the lower edge, x where it vanishes (of W)
_PATH_SIDE = ((1.12, 0.50),)
_BANK_SIDE = ((-0.16, 0.50),)


def lay_lamps(scene: Scene, picture: SetPicture) -> list[Layer]:
    """Give the lamps of the beat: nothing hangs in the open sky."""
    place = scene.beat.place
    if place in INDOORS or (place in _NOWHERE and scene.palette.light in _LAMPLIT):
        return _hanging(scene, picture)
    if place in _BOTTOMLESS or place is Place.ABSTRACT or scene.overhead:
        return []
    if place in _WATERS:
        quay = any(scene.detailed(detail) for detail in (PlaceDetail.HARBOUR, PlaceDetail.PIER))
        return [_shore_lights(scene, picture, posts=quay)]
    return [_posts(scene, picture)]


def _posts(scene: Scene, picture: SetPicture) -> Layer:
    """Lay rows of street lamps in perspective: along both sides of a road, along one side of a path elsewhere."""
    main, horizon = picture.main, scene.horizon
    ground = scene.ground()
    sides = {Place.ROAD: _ROAD_SIDES, Place.RIVER: _BANK_SIDE}.get(scene.beat.place, _PATH_SIDE)
    bottom = scene.y(1.0)

    def paint(p: QPainter) -> None:
        for share in _ROW:
            foot = horizon + (bottom - horizon) * share
            tall = _POST * ground.person_at(foot)
            for near, far in sides:
                x = scene.x(far + (near - far) * share)
                _post(scene, p, QPointF(x, foot), tall, 1 if near < far else -1)
                if share > 0.1:
                    picture.lamps.append(QPointF(x, foot - tall))

    return painted_apart(scene, "lamp posts", max(0.3, main.depth - 0.06), QRectF(0, 0, scene.w, scene.h), paint)


def _post(scene: Scene, p: QPainter, foot: QPointF, tall: float, side: int) -> None:
    """Paint one street lamp, lit after noon, with its pool on the ground; the arm reaches to `side`."""
    palette = scene.palette
    near = min(1.0, tall / (0.9 * scene.u))
    metal = mix(scene.colour("2E323C", 0.5 + 0.5 * near), palette.shadow, 0.3)
    wide = max(0.9, 0.022 * tall)
    head = QPointF(foot.x() + side * 0.13 * tall, foot.y() - 0.98 * tall)
    lit = palette.light not in _BY_DAY
    soft_shadow(p, foot.x(), foot.y(), 2.6 * wide, 0.7 * wide, palette.shadow, 0.4)
    if lit:
        p.save()
        p.translate(head.x(), foot.y())
        p.scale(1.0, 0.2)
        glow(p, QPointF(0, 0), 0.62 * tall, _WARM, 0.6)
        p.restore()
    top = foot.y() - 0.9 * tall
    stroke(p, [(foot.x(), foot.y()), (foot.x(), top)], metal, wide)
    arm = [(foot.x(), top), (foot.x() + side * 0.03 * tall, foot.y() - 1.0 * tall), (head.x(), head.y() - 0.02 * tall)]
    stroke(p, arm, metal, 0.7 * wide, smooth=True)
    if lit:
        glow(p, head, 0.34 * tall, _WARM, 0.75)
    shade = [(-0.05, 0.0), (0.05, 0.0), (0.025, -0.03), (-0.025, -0.03)]
    p.fillPath(oval(head.x(), head.y(), 0.036 * tall, 0.022 * tall), _CORE if lit else mix(metal, palette.rim, 0.5))
    p.fillPath(corners([(head.x() + dx * tall, head.y() + dy * tall) for dx, dy in shade]), metal)


def _shore_lights(scene: Scene, picture: SetPicture, *, posts: bool) -> Layer:
    """Lay small lights along the far shore, or a row of lamps on its quay, and their streaks on the water."""
    u, roll, palette = scene.u, scene.dice("shore lights"), scene.palette
    foot = foot_of(scene) + (0.02 * u if posts else 0.0)
    tall = 0.085 * u if posts else 0.012 * u
    step = (0.115 if posts else 0.085) * u
    lit = palette.light not in _BY_DAY
    metal = mix(scene.colour("2E323C", 0.6), palette.shadow, 0.3)

    def paint(p: QPainter) -> None:
        x = scene.x(0.0) - step * (int(scene.canvas.bleed_x / step) + 1) + 0.4 * step
        if scene.detailed(PlaceDetail.HARBOUR):
            x = scene.x(0.47)  # where its quay begins
        while x < scene.w:
            at = QPointF(x + (0 if posts else 0.5 * step * roll.uniform(-1, 1)), foot - tall)
            if lit:
                lamp_streaks(p, at.x(), foot + 0.008 * u, u * roll.uniform(0.09, 0.15), 0.012 * u, _WARM, roll, 0.6)
                glow(p, at, (0.05 if posts else 0.03) * u, _WARM, 0.8)
            if posts:
                stroke(p, [(at.x(), foot), (at.x(), at.y())], metal, max(0.9, 0.0035 * u))
            p.fillPath(oval(at.x(), at.y(), 0.0052 * u, 0.0052 * u), _CORE if lit else metal)
            if posts and lit:
                picture.lamps.append(at)
            x += step

    area = QRectF(0, foot - tall - 0.06 * u, scene.w, tall + 0.26 * u)
    return painted_apart(scene, "shore lights", far_depth(scene, 0.47), area, paint)


def _hanging(scene: Scene, picture: SetPicture) -> list[Layer]:
    """A shade that hangs into the frame from above, with its cone of light."""
    u = scene.u
    at = QPointF(min(picture.main.x + 0.22 * scene.canvas.width, scene.x(0.8)), scene.y(0.17))
    depth = max(0.3, picture.main.depth - 0.08)
    metal = mix(scene.palette.local(rgb("3E4A4A")), scene.palette.shadow, 0.2)

    def paint(p: QPainter) -> None:
        stroke(p, [(at.x(), 0), (at.x(), at.y() - 0.05 * u)], metal, max(1.0, 0.004 * u))
        shade = curve(
            [
                (at.x() - 0.012 * u, at.y() - 0.065 * u),
                (at.x() - 0.05 * u, at.y() - 0.025 * u),
                (at.x() - 0.095 * u, at.y() + 0.02 * u),
                (at.x() + 0.095 * u, at.y() + 0.02 * u),
                (at.x() + 0.05 * u, at.y() - 0.025 * u),
                (at.x() + 0.012 * u, at.y() - 0.065 * u),
            ],
            tension=0.1,
        )
        p.fillPath(oval(at.x(), at.y() + 0.024 * u, 0.03 * u, 0.03 * u), rgb("FFF0CC"))
        cut(p, shade, metal, scene.ink, max(1.0, 0.004 * u))

    def cone(p: QPainter) -> None:
        glow(p, QPointF(at.x(), at.y() + 0.03 * u), 0.36 * u, rgb("FFC878"), 0.55)
        rays = corners(
            [
                (at.x() - 0.08 * u, at.y() + 0.02 * u),
                (at.x() + 0.08 * u, at.y() + 0.02 * u),
                (at.x() + 0.42 * u, scene.y(1.0)),
                (at.x() - 0.42 * u, scene.y(1.0)),
            ]
        )
        p.fillPath(
            rays,
            linear(
                at, QPointF(at.x(), scene.y(1.0)), (0.0, veil(rgb("FFD890"), 0.30)), (1.0, veil(rgb("FFD890"), 0.0))
            ),
        )

    picture.lamps.append(at)
    area = QRectF(at.x() - 0.12 * u, 0, 0.24 * u, at.y() + 0.08 * u)
    return [
        painted_apart(scene, "lamp", depth, area, paint),
        painted_apart(scene, "lamp light", depth, QRectF(0, 0, scene.w, scene.h), cone),
    ]
