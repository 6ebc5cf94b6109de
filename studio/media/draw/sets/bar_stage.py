"""Owns the stage of a bar: its boards, its grand piano, the beam that falls on it. Knows nobody who stands there."""

from PySide6.QtCore import QPointF, QRectF

from studio.media.draw.brush import cut, dither, falling, glow, linear, soft_shadow, stroke
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.light_pieces import dust_in_beam, paint_beam
from studio.media.draw.sets.bar_guests import room_tone
from studio.media.draw.sets.scene import Scene
from studio.media.draw.shapes import corners, curve, slab

STAGE_BACK, STAGE_FRONT, STAGE_FOOT = 0.735, 0.845, 0.895


def lay_stage(scene: Scene) -> None:
    """Boards that run to the audience, a lit lip, a panelled front, and the floor of the room."""
    palette = scene.palette
    boards = room_tone(scene, "8A5434")
    back, front, foot = scene.y(STAGE_BACK), scene.y(STAGE_FRONT), scene.y(STAGE_FOOT)
    x = scene.x
    with scene.sheet("stage", 0.5, back - 2) as p:
        floor = mix(room_tone(scene, "3A2420"), palette.shadow, 0.35)
        p.fillRect(
            QRectF(0, back, scene.w, scene.h - back),
            falling(
                back,
                scene.y(1.0),
                (0.0, mix(floor, palette.shadow, 0.4)),
                (0.4, floor),
                (1.0, mix(floor, palette.shadow, 0.7)),
            ),
        )
        deck = corners([(x(0.20), back), (x(1.6), back), (x(1.7), front), (x(0.125), front)])
        p.fillPath(
            deck,
            linear(
                QPointF(x(0.2), 0),
                QPointF(x(1.0), 0),
                (0.0, mix(boards, palette.shadow, 0.62)),
                (0.38, mix(boards, palette.rim, 0.12)),
                (0.6, boards),
                (1.0, mix(boards, palette.shadow, 0.72)),
            ),
        )
        p.fillPath(
            deck,
            falling(
                back,
                front,
                (0.0, veil(palette.shadow, 0.5)),
                (0.5, veil(palette.shadow, 0.05)),
                (1.0, veil(palette.shadow, 0.0)),
            ),
        )
        for i in range(-2, 34):
            share = i / 20
            a = (x(0.5) + (share - 0.5) * 1.55 * 0.60 * scene.canvas.width, back)
            b = (x(0.5) + (share - 0.5) * 1.55 * 0.78 * scene.canvas.width, front)
            if b[0] > x(0.13):
                stroke(p, [(max(a[0], x(0.2)), back), b], veil(palette.shadow, 0.4), max(1.0, 0.0018 * scene.u))
        face = corners([(x(0.125), front), (x(1.7), front), (x(1.7), foot), (x(0.13), foot)])
        p.fillPath(
            face, falling(front, foot, (0.0, mix(boards, palette.shadow, 0.6)), (1.0, mix(boards, palette.shadow, 0.9)))
        )
        lip = linear(
            QPointF(x(0.12), 0),
            QPointF(x(1.0), 0),
            (0.0, veil(palette.rim, 0.15)),
            (0.4, veil(palette.rim, 0.85)),
            (1.0, veil(palette.rim, 0.12)),
        )
        p.fillRect(QRectF(x(0.125), front - 0.002 * scene.u, scene.w, max(1.5, 0.005 * scene.u)), lip)
        dither(p, QRectF(0, back, scene.w, scene.h - back))


def lay_piano(scene: Scene) -> None:
    """A grand piano at the right of the stage with its lid up, drawn by its rim."""
    palette, u = scene.palette, scene.u
    black = mix(room_tone(scene, "2A1A1C"), palette.shadow, 0.25)
    x0, y0 = scene.x(0.655), scene.y(0.79)
    rim = max(1.0, 0.0035 * u)
    with scene.sheet("piano", 0.52, y0 - 0.46 * u, y0 + 0.03 * u, left=x0 - 0.1 * u, right=x0 + 0.62 * u) as p:
        soft_shadow(p, x0 + 0.22 * u, y0, 0.32 * u, 0.03 * u, palette.shadow, 0.6)
        for leg in (0.045, 0.24, 0.40):
            cut(
                p,
                corners(
                    [
                        (x0 + leg * u - 0.007 * u, y0 - 0.115 * u),
                        (x0 + leg * u + 0.007 * u, y0 - 0.115 * u),
                        (x0 + leg * u + 0.004 * u, y0),
                        (x0 + leg * u - 0.004 * u, y0),
                    ]
                ),
                black,
                scene.ink,
                rim * 0.5,
            )
        lid = corners(
            [
                (x0 + 0.075 * u, y0 - 0.175 * u),
                (x0 + 0.36 * u, y0 - 0.385 * u),
                (x0 + 0.385 * u, y0 - 0.375 * u),
                (x0 + 0.43 * u, y0 - 0.175 * u),
            ]
        )
        cut(p, lid, mix(black, palette.rim, 0.05), scene.ink, rim)
        stroke(
            p,
            [(x0 + 0.20 * u, y0 - 0.17 * u), (x0 + 0.27 * u, y0 - 0.31 * u)],
            mix(black, palette.rim, 0.3),
            max(1.0, 0.003 * u),
        )
        body = curve(
            [
                (x0, y0 - 0.125 * u),
                (x0 + 0.002 * u, y0 - 0.175 * u),
                (x0 + 0.07 * u, y0 - 0.182 * u),
                (x0 + 0.26 * u, y0 - 0.180 * u),
                (x0 + 0.43 * u, y0 - 0.178 * u),
                (x0 + 0.452 * u, y0 - 0.150 * u),
                (x0 + 0.43 * u, y0 - 0.112 * u),
                (x0 + 0.2 * u, y0 - 0.104 * u),
                (x0 + 0.05 * u, y0 - 0.108 * u),
            ],
            tension=0.1,
        )
        cut(p, body, black, scene.ink, rim)
        p.fillRect(QRectF(x0 + 0.004 * u, y0 - 0.142 * u, 0.05 * u, 0.010 * u), mix(palette.rim, black, 0.15))
        for key in range(7):
            p.fillRect(QRectF(x0 + (0.008 + 0.0068 * key) * u, y0 - 0.142 * u, max(1.0, 0.002 * u), 0.006 * u), black)
        cut(p, slab(x0 - 0.07 * u, y0 - 0.085 * u, 0.05 * u, 0.016 * u, 2), black, scene.ink, rim)
        for leg in (-0.064, -0.026):
            p.fillRect(QRectF(x0 + leg * u, y0 - 0.07 * u, max(1.2, 0.004 * u), 0.07 * u), mix(black, palette.rim, 0.1))


def lay_beam(scene: Scene, aim: float) -> None:
    """One spotlight from above to `aim` (share of W): lamp, cone with core, pool on the boards, dust in it."""
    lamp = aim + (0.29 if aim < 0.62 else -0.29)
    start, end = QPointF(scene.x(lamp), scene.y(-0.02)), QPointF(scene.x(aim), scene.y(0.80))
    near, far = 0.045 * scene.u, 0.36 * scene.u
    with scene.sheet("beam", 0.6, 0.0, scene.y(0.9)) as p:
        p.save()
        p.translate(end.x() + 0.01 * scene.u, scene.y(0.795))
        p.scale(1.0, 0.2)
        glow(p, QPointF(0, 0), 0.34 * scene.u, rgb("FFD692"), 0.75)
        p.restore()
        paint_beam(p, start, end, near, far, 0.78)
        glow(p, start, 0.12 * scene.u, rgb("FFF0CC"), 0.8)
    scene.live("dust", 0.62, dust_in_beam(start, end, near, far, scene.dice("dust"), scene.u))
    with scene.sheet("spot lamp", 0.6, 0.0, scene.y(0.06)) as p:
        p.translate(start.x() + 0.008 * scene.u, start.y())
        p.rotate(35 if lamp > aim else -35)
        cut(
            p,
            slab(-0.03 * scene.u, -0.2 * scene.u, 0.06 * scene.u, 0.215 * scene.u, 0.012 * scene.u),
            mix(rgb("241A1C"), scene.palette.shadow, 0.3),
            scene.ink,
            max(1.0, 0.003 * scene.u),
        )
        p.fillRect(QRectF(-0.026 * scene.u, 0.012 * scene.u, 0.052 * scene.u, 0.006 * scene.u), rgb("FFF0CC"))
    scene.lamps.append(start)
