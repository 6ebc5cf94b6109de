"""Owns caustics: the net of light that water throws on a wall or on the floor of a pool. Elsewhere there is none."""

import math

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from studio.domain.place_details import PlaceDetail
from studio.domain.sketch import Place
from studio.media.draw.brush import linear, sprite, stroke
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.layers import Layer, SetPicture
from studio.media.draw.sets.scene import Scene
from studio.media.draw.sets.stands import INDOORS

_WALLED = INDOORS | {Place.NEUTRAL, Place.ABSTRACT}


def lay_caustics(scene: Scene, picture: SetPicture) -> list[Layer]:
    """Give the moving net of light; nothing where there is neither a wall nor water."""
    u, place = scene.u, scene.beat.place
    if place in _WALLED:
        area = QRectF(scene.x(0.5) - 0.1 * u, scene.y(0.08), 0.62 * u, 0.46 * u)
    elif place is Place.UNDERWATER or scene.detailed(PlaceDetail.POOL):
        area = QRectF(scene.x(0.12), scene.y(0.62), 0.76 * scene.canvas.width, 0.32 * u)
    else:
        return []
    nets = [_net(scene, area, name) for name in ("caustics", "caustics 2")]

    def paint(p: QPainter, time_s: float) -> None:
        for net, turn in zip(nets, (0.0, 2.1), strict=True):
            wave = 0.7 * time_s + turn
            p.setOpacity(0.62 + 0.2 * math.sin(1.3 * wave))
            p.drawImage(
                QPointF(area.x() + 0.018 * u * math.sin(wave), area.y() + 0.012 * u * math.cos(0.8 * wave)), net
            )
        p.setOpacity(1.0)

    return [Layer("caustics", max(0.3, min(0.55, picture.main.depth - 0.02)), live=paint)]


def _net(scene: Scene, area: QRectF, name: str) -> QImage:
    """Paint a net of bent, pale lines that fades to its edges."""
    roll, u = scene.dice(name), scene.u
    cell = 0.09 * u
    light = mix(scene.palette.rim, rgb("F4FFFB"), 0.5)
    loops = [
        (k * cell + (i % 2) * 0.5 * cell, 0.86 * i * cell, [roll.uniform(0.46, 0.66) * cell for _ in range(7)])
        for i in range(int(area.height() / cell) + 2)
        for k in range(int(area.width() / cell) + 2)
    ]

    def paint(p: QPainter) -> None:
        for x, y, radii in loops:
            loop = [
                (x + 1.25 * r * math.cos(math.tau * n / 7), y + 0.8 * r * math.sin(math.tau * n / 7))
                for n, r in enumerate(radii)
            ]
            for alpha, wide in ((0.12, 0.014), (0.24, 0.0035)):
                stroke(p, [*loop, loop[0]], veil(light, alpha), max(1.0, wide * u), smooth=True)
        p.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
        clear, full = veil(rgb("000000"), 0.0), rgb("000000")
        for end in (QPointF(area.width(), 0), QPointF(0, area.height())):
            p.fillRect(
                QRectF(0, 0, area.width(), area.height()),
                linear(QPointF(0, 0), end, (0.0, clear), (0.22, full), (0.78, full), (1.0, clear)),
            )

    return sprite(area.width(), area.height(), paint)
