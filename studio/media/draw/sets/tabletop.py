"""Owns wooden tops: a ledge seen from the front, a table in plan, a book with glasses."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from studio.media.draw.brush import cut, dither, falling, linear, soft_shadow, stroke
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.layers import SetPicture, Stand
from studio.media.draw.sets.scene import Scene
from studio.media.draw.sets.stands import Ground, table_adult_px
from studio.media.draw.shapes import corners


def paint_wood(scene: Scene, p: QPainter, area: QRectF, wood: QColor) -> None:
    """Paint a wooden top seen from the front: lit at the back, dark in front, long grain."""
    palette, roll = scene.palette, scene.dice("wood grain")
    bottom = min(area.bottom(), scene.y(1.0) + 2)
    p.fillRect(
        area,
        falling(
            area.top(), bottom, (0.0, mix(wood, palette.rim, 0.14)), (0.2, wood), (1.0, mix(wood, palette.shadow, 0.42))
        ),
    )
    for i in range(26):
        share = (i + roll.random()) / 26
        y = area.top() + share**1.3 * (bottom - area.top()) * 1.3
        x = roll.uniform(-0.2, 0.9) * area.width()
        width = area.width() * roll.uniform(0.15, 0.5)
        colour = palette.shadow if roll.random() < 0.65 else palette.rim
        p.fillRect(
            QRectF(x, y, width, max(1.0, 0.0022 * scene.u * (1 + share))), veil(colour, roll.uniform(0.05, 0.12))
        )
    dither(p, area)


def book_and_glasses(scene: Scene, p: QPainter, x: float, y: float, wide: float) -> None:
    """Paint a closed book lying in perspective, with folded glasses on it."""
    ink, palette = scene.ink, scene.palette
    cover, paper = palette.local(rgb("2F5A6E")), palette.local(rgb("EFE6D2"))
    thick, deep = 0.13 * wide, 0.17 * wide
    soft_shadow(p, x + wide * 0.5, y + thick, wide * 0.66, thick * 0.9, palette.shadow, 0.5)
    cut(
        p,
        corners(
            [
                (x, y),
                (x + wide * 0.98, y - 0.04 * wide),
                (x + wide, y + thick - 0.04 * wide),
                (x + 0.03 * wide, y + thick),
            ]
        ),
        mix(cover, palette.shadow, 0.35),
        ink,
    )
    cut(
        p,
        corners(
            [
                (x + 0.03 * wide, y + thick * 0.18),
                (x + wide * 0.99, y - 0.04 * wide + thick * 0.15),
                (x + wide * 0.995, y + thick * 0.78 - 0.04 * wide),
                (x + 0.035 * wide, y + thick * 0.82),
            ]
        ),
        paper,
        ink,
    )
    top = corners(
        [
            (x, y),
            (x - 0.03 * wide, y - deep),
            (x + 0.92 * wide, y - deep - 0.02 * wide),
            (x + wide * 0.98, y - 0.04 * wide),
        ]
    )
    cut(p, top, cover, ink, max(1.0, 0.008 * wide))
    dark = mix(palette.local(rgb("22252C")), palette.shadow, 0.3)
    pen = max(1.4, 0.018 * wide)
    for cx in (0.36, 0.62):
        ring = QPainterPath()
        ring.addEllipse(QPointF(x + cx * wide, y - deep * 0.86), 0.115 * wide, 0.062 * wide)
        p.fillPath(ring, veil(palette.rim, 0.16))
        p.strokePath(ring, QPen(dark, pen))
    stroke(p, [(x + 0.475 * wide, y - deep * 0.92), (x + 0.505 * wide, y - deep * 0.92)], dark, pen)
    stroke(
        p,
        [(x + 0.245 * wide, y - deep * 0.9), (x + 0.17 * wide, y - deep * 1.28), (x + 0.15 * wide, y - deep * 1.2)],
        dark,
        pen,
        smooth=True,
    )
    stroke(p, [(x + 0.735 * wide, y - deep * 0.95), (x + 0.75 * wide, y - deep * 1.2)], dark, pen)


def ledge_from_above(scene: Scene, wood_hex: str) -> SetPicture:
    """Plan view of a table: boards, a cloth runner, a cup's ring, the subject in the middle."""
    palette, roll = scene.palette, scene.dice("plan table")
    wood = palette.local(rgb(wood_hex))
    with scene.sheet("table", 0.6) as p:
        board = 0.19 * scene.u
        rows = int(scene.h / board) + 2
        p.fillRect(QRectF(0, 0, scene.w, scene.h), wood)
        for row in range(rows):
            y = row * board
            tone = mix(wood, palette.rim if roll.random() < 0.5 else palette.shadow, roll.uniform(0.0, 0.14))
            p.fillRect(
                QRectF(0, y, scene.w, board),
                linear(
                    QPointF(0, y),
                    QPointF(scene.w, y + board),
                    (0.0, mix(tone, palette.shadow, 0.22)),
                    (1.0, mix(tone, palette.rim, 0.2)),
                ),
            )
            p.fillRect(QRectF(0, y, scene.w, max(1.0, 0.004 * scene.u)), veil(palette.shadow, 0.5))
            for _ in range(9):
                p.fillRect(
                    QRectF(roll.random() * scene.w, y + roll.random() * board, scene.u * roll.uniform(0.1, 0.5), 1.4),
                    veil(palette.shadow, 0.14),
                )
        dither(p, QRectF(0, 0, scene.w, scene.h))
    with scene.sheet("cloth", 0.65) as p:
        cloth = palette.local(rgb("D8CDB8"))
        strip = corners(
            [(scene.x(0.62), -20), (scene.x(0.90), -20), (scene.x(0.86), scene.h + 20), (scene.x(0.58), scene.h + 20)]
        )
        p.fillPath(strip.translated(-0.012 * scene.u, 0.012 * scene.u), veil(palette.shadow, 0.4))
        cut(p, strip, cloth, scene.ink, max(1.0, 0.004 * scene.u))
        for share in (0.04, 0.24):
            line = [(scene.x(0.62 + share), -20.0), (scene.x(0.58 + share), scene.h + 20)]
            stroke(p, line, veil(scene.ink.accent, 0.55), 0.008 * scene.u)
    ground = Ground(-scene.h, scene.y(0.56), table_adult_px(scene.canvas, scene.beat))
    main = Stand(scene.x(0.42), scene.y(0.56), 0.7, ground.person_px, table=True)
    others = [
        Stand(scene.x(x), scene.y(y), 0.7, ground.person_px, table=True)
        for x, y in ((0.72, 0.4), (0.2, 0.3), (0.24, 0.78), (0.78, 0.8))
    ]
    return scene.picture(main, others, horizon=False, air=False)
