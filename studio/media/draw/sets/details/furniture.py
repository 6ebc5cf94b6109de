"""Owns what furnishes a room: bed, desk, office, shelves of books, blackboard, workbench, hearth."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from studio.media.draw.brush import cut, falling, glow, soft_shadow, stroke
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.light_pieces import candle_light
from studio.media.draw.sets.scene import Scene
from studio.media.draw.shapes import corners, oval, slab

_DEPTH = 0.46
_BOOKS = ("8A3A34", "2F5A6E", "C9A04E", "4E6A4A", "6A4A6A", "B4603E", "D9C8A4")


def _line(scene: Scene) -> float:
    return max(0.8, 0.004 * scene.u)


def lay_bedroom(scene: Scene) -> None:
    """A bed with its headboard, two pillows and a blanket stands by the wall."""
    u, foot = scene.u, scene.y(0.84)
    x, line = scene.x(0.60), _line(scene)
    wood, sheet, blanket = (scene.colour(value, 0.85) for value in ("7A5238", "F2EBDD", "5A7A9A"))
    with scene.sheet("bed", _DEPTH + 0.06, scene.y(0.38), foot + 0.1 * u) as p:
        soft_shadow(p, x + 0.32 * u, foot + 0.02 * u, 0.45 * u, 0.05 * u, scene.palette.shadow, 0.4)
        cut(p, slab(x - 0.03 * u, foot - 0.36 * u, 0.05 * u, 0.36 * u, 0.02 * u), wood, scene.ink, line)
        cut(p, slab(x, foot - 0.12 * u, 0.66 * u, 0.1 * u), wood, scene.ink, line)
        cut(p, slab(x, foot - 0.19 * u, 0.65 * u, 0.1 * u, 0.03 * u), sheet, scene.ink, line)
        for dx in (0.02, 0.07):
            cut(p, slab(x + dx * u, foot - 0.25 * u, 0.14 * u, 0.08 * u, 0.035 * u), sheet, scene.ink, line)
        cover = corners(
            [
                (x + 0.2 * u, foot - 0.2 * u),
                (x + 0.66 * u, foot - 0.2 * u),
                (x + 0.67 * u, foot - 0.06 * u),
                (x + 0.24 * u, foot - 0.06 * u),
            ]
        )
        cut(p, cover, blanket, scene.ink, line)
        p.fillPath(
            corners(
                [
                    (x + 0.2 * u, foot - 0.2 * u),
                    (x + 0.27 * u, foot - 0.2 * u),
                    (x + 0.3 * u, foot - 0.06 * u),
                    (x + 0.24 * u, foot - 0.06 * u),
                ]
            ),
            mix(blanket, rgb("FFFFFF"), 0.35),
        )
        cut(p, slab(x + 0.66 * u, foot - 0.24 * u, 0.035 * u, 0.24 * u, 0.012 * u), wood, scene.ink, line)


def _desk(scene: Scene, p: QPainter, x: float, foot: float, wide: float, colour: QColor) -> float:
    """Paint a desk with drawers and give the height of its top (canvas y)."""
    u, line = scene.u, _line(scene)
    top = foot - 0.24 * u
    soft_shadow(p, x + 0.5 * wide, foot, 0.6 * wide, 0.03 * u, scene.palette.shadow, 0.4)
    cut(p, slab(x + 0.03 * u, top, 0.03 * u, 0.24 * u), mix(colour, scene.palette.shadow, 0.2), scene.ink, line)
    cut(p, slab(x + wide - 0.17 * u, top, 0.15 * u, 0.24 * u), mix(colour, scene.palette.shadow, 0.1), scene.ink, line)
    for k in range(3):
        p.fillRect(QRectF(x + wide - 0.115 * u, top + (0.05 + 0.07 * k) * u, 0.04 * u, 0.008 * u), scene.palette.shadow)
    cut(p, slab(x, top - 0.015 * u, wide, 0.03 * u, 2), colour, scene.ink, line)
    return top - 0.015 * u


def lay_desk(scene: Scene) -> None:
    """A desk with a lamp, papers and a pile of books."""
    u, x, foot = scene.u, scene.x(0.58), scene.y(0.86)
    with scene.sheet("desk", _DEPTH + 0.06, scene.y(0.34), foot + 0.05 * u) as p:
        top = _desk(scene, p, x, foot, 0.6 * u, scene.colour("8A5A3A", 0.85))
        lamp = x + 0.12 * u
        stroke(
            p,
            [(lamp, top), (lamp - 0.02 * u, top - 0.1 * u), (lamp + 0.07 * u, top - 0.17 * u)],
            scene.colour("B98A3A", 0.9),
            0.009 * u,
        )
        glow(p, QPointF(lamp + 0.08 * u, top - 0.12 * u), 0.16 * u, rgb("FFD890"), 0.5)
        shade = corners(
            [
                (lamp + 0.05 * u, top - 0.2 * u),
                (lamp + 0.1 * u, top - 0.18 * u),
                (lamp + 0.13 * u, top - 0.12 * u),
                (lamp + 0.03 * u, top - 0.14 * u),
            ]
        )
        cut(p, shade, scene.ink.accent, scene.ink, _line(scene))
        for k in range(4):
            cut(
                p,
                slab(x + 0.38 * u, top - (0.028 * (k + 1)) * u, (0.14 - 0.01 * k) * u, 0.027 * u),
                scene.colour(_BOOKS[k], 0.9),
                scene.ink,
                0.8,
            )
        cut(
            p,
            corners(
                [
                    (x + 0.2 * u, top),
                    (x + 0.33 * u, top),
                    (x + 0.31 * u, top - 0.01 * u),
                    (x + 0.21 * u, top - 0.01 * u),
                ]
            ),
            scene.colour("F4EFE2", 0.9),
            scene.ink,
            0.8,
        )


def lay_office(scene: Scene) -> None:
    """Two desks with screens, a rack of folders on the wall, a plant of paper."""
    u, foot, line = scene.u, scene.y(0.86), _line(scene)
    with scene.sheet("office", _DEPTH + 0.06, scene.y(0.2), foot + 0.05 * u) as p:
        for row in range(2):
            y = scene.y(0.34 + 0.11 * row)
            p.fillRect(QRectF(scene.x(0.56), y, 0.56 * u, 0.012 * u), scene.colour("B9B0A2", 0.8))
            for k in range(11):
                tone = scene.colour(("3A6FB0", "E8E4DA", "2E343C", "D2452F")[(k * 5 + row) % 4], 0.8)
                cut(p, slab(scene.x(0.57) + 0.047 * k * u, y - 0.075 * u, 0.036 * u, 0.075 * u), tone, scene.ink, 0.8)
        for x in (scene.x(0.52), scene.x(0.80)):
            top = _desk(scene, p, x, foot, 0.44 * u, scene.colour("D8CCBA", 0.85))
            stroke(p, [(x + 0.2 * u, top), (x + 0.2 * u, top - 0.05 * u)], scene.palette.shadow, 0.02 * u)
            cut(
                p,
                slab(x + 0.09 * u, top - 0.19 * u, 0.22 * u, 0.15 * u, 0.008 * u),
                scene.colour("2E343C", 0.9),
                scene.ink,
                line,
            )
            screen = QRectF(x + 0.1 * u, top - 0.18 * u, 0.2 * u, 0.13 * u)
            p.fillRect(screen, falling(screen.top(), screen.bottom(), (0.0, rgb("BFE0EC")), (1.0, rgb("6A9AB4"))))
            for k in range(3):
                p.fillRect(
                    QRectF(x + 0.12 * u, top - (0.15 - 0.03 * k) * u, (0.12 - 0.03 * k) * u, 0.012 * u), rgb("F4EFE2")
                )


def lay_library(scene: Scene) -> None:
    """Shelves full of books cover the wall; a ladder leans on them."""
    u, roll, line = scene.u, scene.dice("library"), _line(scene)
    wood = scene.colour("6A4630", 0.8)
    left, top, foot = scene.x(0.44), scene.y(-0.1), scene.y(0.79)
    with scene.sheet("bookshelves", _DEPTH, 0.0, foot + 0.02 * u, left=left - 4) as p:
        cut(p, slab(left, top, scene.w, foot - top), mix(wood, scene.palette.shadow, 0.45), scene.ink, line)
        tall = 0.135 * u
        y = foot - 0.03 * u
        while y > top:
            x = left + 0.02 * u
            while x < scene.w:
                wide, high = u * roll.uniform(0.012, 0.03), tall * roll.uniform(0.6, 0.86)
                tone = mix(scene.colour(roll.choice(_BOOKS), 0.8), scene.palette.shadow, roll.uniform(0.0, 0.2))
                p.fillRect(QRectF(x, y - high, wide - 1, high), tone)
                p.fillRect(QRectF(x, y - 0.8 * high, wide - 1, max(1.0, 0.004 * u)), veil(rgb("F0D9A0"), 0.7))
                x += wide + (0.03 * u if roll.random() < 0.04 else 0.0)
            cut(p, slab(left, y, scene.w, 0.018 * u), wood, scene.ink, line)
            y -= tall
        for x in (left, left + 0.42 * u, left + 0.84 * u):
            cut(p, slab(x, top, 0.022 * u, foot - top), wood, scene.ink, line)
        for dx in (0.50, 0.58):
            stroke(
                p,
                [(left + dx * u, foot), (left + (dx + 0.09) * u, scene.y(0.12))],
                scene.colour("B98A5A", 0.9),
                0.011 * u,
            )
        for k in range(8):
            t = (k + 0.5) / 8
            sx, sy = left + (0.50 + 0.09 * t) * u, foot + (scene.y(0.12) - foot) * t
            stroke(p, [(sx, sy), (sx + 0.08 * u, sy)], scene.colour("B98A5A", 0.9), 0.009 * u)


def lay_classroom(scene: Scene) -> None:
    """A blackboard with drawings in chalk, and rows of desks before it."""
    u, line = scene.u, _line(scene)
    board = QRectF(scene.x(0.42), scene.y(0.18), 0.86 * u, 0.34 * u)
    with scene.sheet("blackboard", _DEPTH, board.top() - 0.03 * u, board.bottom() + 0.04 * u) as p:
        frame = scene.colour("8A5A3A", 0.8)
        cut(
            p,
            slab(board.left() - 0.02 * u, board.top() - 0.02 * u, board.width() + 0.04 * u, board.height() + 0.04 * u),
            frame,
            scene.ink,
            line,
        )
        p.fillRect(
            board,
            falling(
                board.top(), board.bottom(), (0.0, scene.colour("33503F", 0.8)), (1.0, scene.colour("2A4236", 0.8))
            ),
        )
        chalk = veil(rgb("F4EFE2"), 0.75)
        x, y = board.left() + 0.12 * u, board.top() + 0.2 * u
        stroke(p, [(x, y), (x + 0.09 * u, y - 0.13 * u), (x + 0.18 * u, y), (x, y)], chalk, 0.005 * u)
        ring = oval(x + 0.34 * u, y - 0.06 * u, 0.07 * u, 0.07 * u)
        p.fillPath(ring.subtracted(oval(x + 0.34 * u, y - 0.06 * u, 0.064 * u, 0.064 * u)), chalk)
        for k in range(4):
            stroke(
                p,
                [
                    (x + 0.48 * u, y - (0.12 - 0.045 * k) * u),
                    (x + (0.66 - 0.04 * (k % 2)) * u, y - (0.12 - 0.045 * k) * u),
                ],
                chalk,
                0.004 * u,
            )
    with scene.sheet("school desks", _DEPTH + 0.08, scene.y(0.66)) as p:
        wood = scene.colour("C9985E", 0.85)
        for row, (y, size) in enumerate(((0.80, 0.13), (0.92, 0.18))):
            for k in range(4):
                x = scene.x(0.55) + (k - 0.5 * row) * 1.75 * size * u
                for dx in (0.08, 0.92):
                    stroke(
                        p,
                        [(x + dx * size * u, scene.y(y)), (x + dx * size * u, scene.y(y) + 0.8 * size * u)],
                        scene.palette.shadow,
                        0.006 * u,
                    )
                top = [
                    (x + 0.1 * size * u, scene.y(y) - 0.25 * size * u),
                    (x + 0.9 * size * u, scene.y(y) - 0.25 * size * u),
                    (x + size * u, scene.y(y)),
                    (x, scene.y(y)),
                ]
                cut(p, corners(top), wood, scene.ink, line)


def lay_workshop(scene: Scene) -> None:
    """Tools hang on a board over a bench with a vice and shavings."""
    u, line = scene.u, _line(scene)
    left, foot = scene.x(0.52), scene.y(0.86)
    steel, wood = scene.colour("9AA2AA", 0.85), scene.colour("9A6A40", 0.85)
    with scene.sheet("workshop", _DEPTH + 0.06, scene.y(0.12), foot + 0.05 * u) as p:
        cut(p, slab(left, scene.y(0.18), 0.72 * u, 0.3 * u), mix(wood, scene.palette.rim, 0.25), scene.ink, line)
        for k in range(8):
            x, y = left + (0.05 + 0.085 * k) * u, scene.y(0.22)
            handle = scene.colour(("D2452F", "7A5238", "F0BA2B", "2F6A72")[k % 4], 0.85)
            stroke(p, [(x, y + 0.08 * u), (x, y + 0.2 * u)], handle, 0.016 * u)
            if k % 3 == 0:
                cut(p, slab(x - 0.035 * u, y + 0.04 * u, 0.07 * u, 0.04 * u, 2), steel, scene.ink, line)
            elif k % 3 == 1:
                stroke(p, [(x, y + 0.08 * u), (x, y)], steel, 0.008 * u)
            else:
                cut(
                    p,
                    corners(
                        [
                            (x - 0.04 * u, y),
                            (x + 0.03 * u, y),
                            (x + 0.012 * u, y + 0.09 * u),
                            (x - 0.012 * u, y + 0.09 * u),
                        ]
                    ),
                    steel,
                    scene.ink,
                    line,
                )
        top = foot - 0.25 * u
        for dx in (0.06, 0.62):
            cut(p, slab(left + dx * u, top, 0.05 * u, 0.25 * u), mix(wood, scene.palette.shadow, 0.25), scene.ink, line)
        cut(p, slab(left - 0.02 * u, top - 0.03 * u, 0.78 * u, 0.045 * u), wood, scene.ink, line)
        cut(
            p,
            slab(left + 0.1 * u, top - 0.09 * u, 0.09 * u, 0.06 * u, 2),
            scene.colour("3A5A82", 0.85),
            scene.ink,
            line,
        )
        for k in range(9):
            at = QPointF(left + (0.34 + 0.03 * k) * u, top - 0.034 * u - 0.004 * (k % 3) * u)
            p.fillPath(oval(at.x(), at.y(), 0.014 * u, 0.007 * u), scene.colour("E8C88A", 0.9))


def lay_fireplace(scene: Scene) -> None:
    """A hearth of stone with a mantel; a fire burns in it and lights the floor."""
    u, line = scene.u, _line(scene)
    x, foot = scene.x(0.72), scene.y(0.79)
    stone = scene.colour("A89C8C", 0.8)
    with scene.sheet("hearth", _DEPTH + 0.02, scene.y(-0.05), foot + 0.12 * u) as p:
        cut(p, slab(x - 0.15 * u, 0, 0.3 * u, foot - 0.36 * u), mix(stone, scene.palette.shadow, 0.12), scene.ink, line)
        cut(p, slab(x - 0.24 * u, foot - 0.36 * u, 0.48 * u, 0.36 * u), stone, scene.ink, line)
        cut(p, slab(x - 0.28 * u, foot - 0.39 * u, 0.56 * u, 0.04 * u), scene.colour("6A4630", 0.85), scene.ink, line)
        mouth = slab(x - 0.15 * u, foot - 0.25 * u, 0.3 * u, 0.25 * u, 0.06 * u)
        p.fillPath(mouth, rgb("1A1012"))
        glow(p, QPointF(x, foot - 0.08 * u), 0.2 * u, rgb("FF8A3A"), 0.9)
        for dx, turn in ((-0.07, 0.02), (0.02, -0.02)):
            stroke(
                p,
                [(x + dx * u, foot - 0.02 * u), (x + (dx + 0.1) * u, foot - (0.03 + turn) * u)],
                rgb("5A3A26"),
                0.026 * u,
            )
        for dx, tall, tone in ((-0.05, 0.12, "FF9A3A"), (0.04, 0.14, "FFB04A"), (0.0, 0.1, "FFE08A")):
            flame = corners(
                [
                    (x + (dx - 0.035) * u, foot - 0.03 * u),
                    (x + dx * u, foot - (0.03 + tall) * u),
                    (x + (dx + 0.035) * u, foot - 0.03 * u),
                ]
            )
            p.fillPath(flame, rgb(tone))
        p.save()
        p.translate(x, foot + 0.03 * u)
        p.scale(1.0, 0.22)
        glow(p, QPointF(0, 0), 0.42 * u, rgb("FFB457"), 0.5)
        p.restore()
    at = [QPointF(x + dx * u, foot - 0.03 * u) for dx in (-0.05, 0.0, 0.05)]
    scene.live("hearth fire", _DEPTH + 0.02, candle_light(at, 0.11 * u, 0.16 * u, scene.dice("hearth")))
