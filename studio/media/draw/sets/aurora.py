"""Owns the northern lights: curtains of green and violet that fold and drift over the sky of an open set."""

import math
from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from studio.domain.sketch import Angle, Place
from studio.media.draw.brush import falling, glow, linear, sprite
from studio.media.draw.colours import rgb, veil
from studio.media.draw.layers import Layer, SetPicture
from studio.media.draw.sets.scene import Scene, painted_apart
from studio.media.draw.sets.stands import INDOORS

_SKYLESS = INDOORS | {Place.UNDERWATER, Place.ABSTRACT}
_STEP = 0.03  # of the unit, from ray to ray
_CURTAINS: tuple[tuple[float, float, str, str, float], ...] = (
    (0.62, 0.50, "6CF0A8", "7A5AD0", 1.0),
    (0.34, 0.38, "4ADCA0", "B05AC8", 0.7),
)  # foot, height, colours


def lay_aurora(scene: Scene, picture: SetPicture) -> list[Layer]:
    """Give two curtains of rays above the horizon and their glow; nothing where no sky is in view."""
    room = scene.horizon - scene.y(0.0)
    if scene.beat.place in _SKYLESS or scene.overhead or room < 0.12 * scene.u:
        return []
    low = scene.beat.angle is Angle.LOW
    reach = min(room, (0.8 if low else 0.62) * scene.u)

    def wash(p: QPainter) -> None:
        for x, colour in ((0.28, "4AE0A0"), (0.66, "5AD8B0"), (0.9, "7A5AD0")):
            glow(p, QPointF(scene.x(x), scene.y(0.0) + 0.5 * reach), 0.6 * scene.u, rgb(colour), 0.26)

    area = QRectF(0, 0, scene.w, max(4.0, scene.horizon))
    layer = painted_apart(scene, "aurora", 0.012, area, wash)
    curtains = [
        _curtain(scene, scene.y(0.0) + foot * reach, tall * reach, low_colour, top_colour, strength)
        for foot, tall, low_colour, top_colour, strength in _CURTAINS
    ]

    def paint(p: QPainter, time_s: float) -> None:
        for curtain in reversed(curtains):
            curtain(p, time_s)

    layer.live = paint
    return [layer]


def _ray(tall: float, wide: float, foot: str, top: str) -> QImage:
    """Paint one ray: bright at its foot, fading upwards from one colour to the other, soft at both sides."""

    def paint(p: QPainter) -> None:
        low = QColor(rgb(foot))
        p.fillRect(
            QRectF(0, 0, wide, tall),
            falling(
                0,
                tall,
                (0.0, veil(rgb(top), 0.0)),
                (0.35, veil(rgb(top), 0.3)),
                (0.72, veil(low, 0.55)),
                (0.93, veil(low, 0.9)),
                (1.0, veil(low, 0.0)),
            ),
        )
        p.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
        clear, full = QColor(0, 0, 0, 0), QColor(0, 0, 0, 255)
        sides = linear(QPointF(0, 0), QPointF(wide, 0), (0.0, clear), (0.5, full), (1.0, clear))
        p.fillRect(QRectF(0, 0, wide, tall), sides)

    return sprite(wide, tall, paint)


def _curtain(
    scene: Scene, foot: float, tall: float, low: str, top: str, strength: float
) -> Callable[[QPainter, float], None]:
    """Give a live curtain along a folded line at about height `foot` (canvas px), its rays `tall` px."""
    u, roll = scene.u, scene.dice(f"aurora {low}")
    step = _STEP * u
    ray = _ray(tall, 3.2 * step, low, top)
    a, b, c = (roll.uniform(0, 6.28) for _ in range(3))
    count = int(scene.w / step) + 4

    def paint(p: QPainter, time_s: float) -> None:
        for i in range(count):
            along = i * step / u
            fold = 0.09 * math.sin(2.3 * along + a + 0.22 * time_s) + 0.035 * math.sin(6.1 * along + b - 0.4 * time_s)
            shine = 0.42 + 0.34 * math.sin(4.3 * along + c + 0.6 * time_s)
            shine *= 0.72 + 0.28 * math.sin(13.0 * along + 2 * a - 1.1 * time_s)
            if shine <= 0.03:
                continue
            x = (i - 2) * step + 0.35 * step * math.sin(0.5 * time_s + 5.0 * along)
            p.setOpacity(min(1.0, shine * strength))
            p.drawImage(QPointF(x, foot - tall + fold * u), ray)
        p.setOpacity(1.0)

    return paint
