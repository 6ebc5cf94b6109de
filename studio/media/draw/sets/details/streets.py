"""Owns what a street, a square, a roof or a balcony holds beside its houses; and what grows over abandoned places."""

from PySide6.QtCore import QPointF, QRectF

from studio.media.draw.brush import cut, glow, soft_shadow, stroke
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.sets.scene import Scene
from studio.media.draw.sets.stands import INDOORS
from studio.media.draw.sets.vista import street_view
from studio.media.draw.shapes import corners, oval, slab


def lay_square(scene: Scene) -> None:
    """A fountain stands in the middle of a square of flagstones."""
    view = street_view(scene)
    u, stone = scene.u, scene.colour("B9AE9C", 0.7)
    with scene.sheet("flagstones", 0.515, view.vy) as p:
        square = view.quad((-5.9, 0, 3.4), (-5.9, 0, 13.0), (5.9, 0, 13.0), (5.9, 0, 3.4))
        p.fillPath(square, mix(stone, scene.palette.ground_lit, 0.4))
        for k in range(13):
            x = -5.9 + 11.8 * k / 12
            stroke(p, [view.at(x, 0, 3.4), view.at(x, 0, 13.0)], veil(scene.palette.shadow, 0.22), max(0.8, 0.002 * u))
            z = 3.4 * (13.0 / 3.4) ** (k / 12)
            stroke(p, [view.at(-5.9, 0, z), view.at(5.9, 0, z)], veil(scene.palette.shadow, 0.22), max(0.8, 0.002 * u))
    x, y = view.at(0.9, 0.0, 7.0)
    m = view.focal / 7.0
    water = mix(scene.palette.water[1], scene.palette.rim, 0.3)
    line = max(0.8, 0.02 * m)
    with scene.sheet("fountain", 0.6, y - 2.6 * m, y + 0.5 * m, crop=True) as p:
        soft_shadow(p, x, y + 0.1 * m, 1.7 * m, 0.25 * m, scene.palette.shadow, 0.4)
        cut(p, oval(x, y, 1.35 * m, 0.22 * m), stone, scene.ink, line)
        cut(p, slab(x - 1.35 * m, y - 0.34 * m, 2.7 * m, 0.36 * m, 0.1 * m), stone, scene.ink, line)
        p.fillPath(oval(x, y - 0.34 * m, 1.28 * m, 0.16 * m), water)
        cut(p, slab(x - 0.14 * m, y - 1.2 * m, 0.28 * m, 0.9 * m), stone, scene.ink, line)
        cut(
            p,
            corners(
                [
                    (x - 0.6 * m, y - 1.3 * m),
                    (x + 0.6 * m, y - 1.3 * m),
                    (x + 0.2 * m, y - 1.05 * m),
                    (x - 0.2 * m, y - 1.05 * m),
                ]
            ),
            stone,
            scene.ink,
            line,
        )
        for dx in (-0.9, -0.5, -0.2, 0.2, 0.5, 0.9):
            jet = [(x, y - 1.3 * m), (x + 0.5 * dx * m, y - 1.9 * m), (x + dx * m, y - 0.36 * m)]
            stroke(p, jet, veil(mix(water, rgb("FFFFFF"), 0.6), 0.8), max(1.0, 0.035 * m), smooth=True)


def lay_playground(scene: Scene) -> None:
    """A slide and a frame of swings stand on a patch of sand."""
    view = street_view(scene)
    x, y = view.at(1.7, 0.0, 6.2)
    m = view.focal / 6.2
    red, blue, yellow = (scene.colour(value, 0.8) for value in ("D2452F", "3A6FB0", "F0BA2B"))
    thick = max(1.2, 0.07 * m)
    with scene.sheet("playground", 0.62, y - 2.6 * m, y + 0.8 * m, crop=True) as p:
        p.fillPath(
            oval(x + 0.2 * m, y + 0.12 * m, 2.7 * m, 0.42 * m),
            mix(scene.colour("E2CDA0", 0.8), scene.palette.ground_lit, 0.3),
        )
        for dx in (-2.0, -0.5):
            stroke(p, [(x + (dx - 0.35) * m, y), (x + dx * m, y - 1.9 * m), (x + (dx + 0.35) * m, y)], red, thick)
        stroke(p, [(x - 2.0 * m, y - 1.9 * m), (x - 0.5 * m, y - 1.9 * m)], red, thick)
        for dx in (-1.6, -0.95):
            stroke(
                p,
                [(x + dx * m, y - 1.9 * m), (x + (dx - 0.05) * m, y - 0.55 * m)],
                scene.palette.shadow,
                max(0.8, 0.02 * m),
            )
            cut(p, slab(x + (dx - 0.25) * m, y - 0.58 * m, 0.4 * m, 0.08 * m), yellow, scene.ink, max(0.8, 0.01 * m))
        for rung in range(5):
            stroke(
                p,
                [(x + 0.75 * m, y - (0.2 + 0.3 * rung) * m), (x + 1.05 * m, y - (0.2 + 0.3 * rung) * m)],
                blue,
                0.6 * thick,
            )
        for dx in (0.75, 1.05):
            stroke(p, [(x + dx * m, y), (x + dx * m, y - 1.75 * m)], blue, thick)
        slide = [
            (x + 1.0 * m, y - 1.5 * m),
            (x + 1.3 * m, y - 1.5 * m),
            (x + 2.3 * m, y - 0.1 * m),
            (x + 2.7 * m, y),
            (x + 2.2 * m, y + 0.06 * m),
            (x + 1.85 * m, y - 0.12 * m),
        ]
        cut(p, corners(slide), yellow, scene.ink, max(0.8, 0.02 * m))


def lay_rooftop(scene: Scene) -> None:
    """The flat roof under our feet: its wall, a water tank on legs, vents, an aerial."""
    u = scene.u
    edge = scene.y(0.80)
    roof = mix(scene.colour("6A6670", 0.9), scene.palette.ground_shade, 0.4)
    steel, wood = scene.colour("8A9098", 0.9), scene.colour("7A5640", 0.9)
    with scene.sheet("rooftop", 0.66, edge - 0.46 * u) as p:
        x, line = scene.x(0.80), max(0.8, 0.004 * u)
        for dx in (-0.09, 0.0, 0.09):
            stroke(
                p,
                [(x + dx * u, edge), (x + 0.8 * dx * u, edge - 0.16 * u)],
                mix(wood, scene.palette.shadow, 0.4),
                0.012 * u,
            )
        cut(p, slab(x - 0.11 * u, edge - 0.34 * u, 0.22 * u, 0.19 * u, 0.01 * u), wood, scene.ink, line)
        cut(
            p,
            corners([(x - 0.125 * u, edge - 0.335 * u), (x, edge - 0.43 * u), (x + 0.125 * u, edge - 0.335 * u)]),
            steel,
            scene.ink,
            line,
        )
        for k in range(1, 6):
            stroke(
                p,
                [(x - 0.11 * u + 0.037 * k * u, edge - 0.33 * u), (x - 0.11 * u + 0.037 * k * u, edge - 0.155 * u)],
                veil(scene.palette.shadow, 0.35),
                0.002 * u,
            )
        for vx, tall in ((0.12, 0.10), (0.2, 0.07)):
            cut(p, slab(scene.x(vx), edge - tall * u, 0.05 * u, tall * u), steel, scene.ink, line)
            cut(
                p, slab(scene.x(vx) - 0.012 * u, edge - (tall + 0.02) * u, 0.074 * u, 0.022 * u), steel, scene.ink, line
            )
        mast = scene.x(0.30)
        stroke(p, [(mast, edge), (mast, edge - 0.24 * u)], steel, 0.005 * u)
        for k in range(4):
            stroke(
                p,
                [
                    (mast - (0.06 - 0.01 * k) * u, edge - (0.15 + 0.025 * k) * u),
                    (mast + (0.06 - 0.01 * k) * u, edge - (0.15 + 0.025 * k) * u),
                ],
                steel,
                0.003 * u,
            )
        cut(p, slab(0, edge - 0.03 * u, scene.w, scene.h), roof, scene.ink, line)
        p.fillRect(QRectF(0, edge - 0.03 * u, scene.w, 0.022 * u), mix(roof, scene.palette.rim, 0.35))


def lay_balcony(scene: Scene) -> None:
    """A balustrade of turned posts before the view, a pot with leaves in the corner."""
    u = scene.u
    top, foot = scene.y(0.70), scene.y(0.93)
    stone = mix(scene.colour("D8CCBA", 1.0), scene.palette.ground_lit, 0.2)
    line = max(0.8, 0.004 * u)
    with scene.sheet("balcony", 0.68, top - 0.2 * u) as p:
        k, pitch = 0, 0.11 * u
        while k * pitch < scene.w:
            x = k * pitch
            for y, half in ((top + 0.03 * u, 0.014), (top + 0.09 * u, 0.026), (top + 0.15 * u, 0.018)):
                cut(p, oval(x, y + 0.01 * u, half * u, 0.04 * u), stone, scene.ink, line)
            k += 1
        cut(p, slab(0, top - 0.012 * u, scene.w, 0.04 * u), stone, scene.ink, line)
        cut(p, slab(0, foot - 0.05 * u, scene.w, scene.h), mix(stone, scene.palette.shadow, 0.15), scene.ink, line)
        x, leaf = scene.x(0.93), scene.colour("5E7A48", 1.0)
        cut(
            p,
            corners(
                [
                    (x - 0.05 * u, top - 0.07 * u),
                    (x + 0.05 * u, top - 0.07 * u),
                    (x + 0.036 * u, top),
                    (x - 0.036 * u, top),
                ]
            ),
            scene.colour("B4603E", 1.0),
            scene.ink,
            line,
        )
        for turn in (-0.09, -0.05, 0.0, 0.05, 0.08):
            stroke(p, [(x, top - 0.07 * u), (x + turn * u, top - 0.19 * u + abs(turn) * 0.8 * u)], leaf, 0.014 * u)


def lay_abandoned(scene: Scene) -> None:
    """Ivy hangs down from above, cracks run through the walls, weeds stand in front."""
    u, roll = scene.u, scene.dice("abandoned")
    ivy = [mix(scene.colour(value, 0.9), scene.palette.shadow, 0.15) for value in ("4E6A3E", "66824A", "3E5634")]
    inside = scene.beat.place in INDOORS
    with scene.sheet("ivy", 0.74) as p:
        for x, y in ((0.16, 0.30), (0.30, 0.18), (0.86, 0.26), (0.70, 0.14)):
            crack = [(scene.x(x), scene.y(y))]
            for _ in range(6):
                crack.append(
                    (crack[-1][0] + u * roll.uniform(-0.03, 0.03), crack[-1][1] + u * roll.uniform(0.02, 0.05))
                )
            stroke(p, crack, veil(scene.palette.shadow, 0.7), max(1.0, 0.003 * u))
        for k in range(int(12 * scene.w / scene.canvas.width)):
            x = (k + roll.random()) * scene.canvas.width / 12
            share = (x - scene.canvas.bleed_x) / scene.canvas.width
            if not inside and abs(share - 0.5) < 0.27:
                continue  # the open sky
            run = u * roll.uniform(0.1, 0.2) * (0.6 + 2.2 * min(1.0, abs(share - 0.5) * 2) ** 2)
            y = -6.0
            while y < scene.y(0.0) + run:
                r = u * roll.uniform(0.012, 0.022)
                p.fillPath(oval(x + u * roll.uniform(-0.018, 0.018), y, r, 0.8 * r), roll.choice(ivy))
                y += 0.010 * u
        for _ in range(int((10 if inside else 26) * scene.w / scene.canvas.width)):
            x, y, tall = roll.random() * scene.w, scene.y(roll.uniform(0.93, 1.02)), u * roll.uniform(0.04, 0.11)
            for blade in (-0.4, -0.1, 0.25, 0.5):
                stroke(p, [(x, y), (x + blade * tall, y - tall)], roll.choice(ivy), max(1.0, 0.005 * u))


def lay_cafe(scene: Scene) -> None:
    """A counter with a coffee machine and cakes under glass, lamps that hang over it in a row."""
    u = scene.u
    top, foot = scene.y(0.52), scene.y(0.72)
    wood, steel = scene.colour("8A5A3A", 0.8), scene.colour("B9C0C6", 0.8)
    line = max(0.8, 0.004 * u)
    left = scene.x(0.55)
    with scene.sheet("cafe", 0.56, 0.0, foot + 2, left=left - 0.1 * u) as p:
        wall = mix(scene.colour("4A5A54", 0.6), scene.palette.shadow, 0.2)
        p.fillRect(QRectF(left, 0, scene.w, foot), wall)
        for row in range(3):
            y = scene.y(0.16 + 0.1 * row)
            p.fillRect(QRectF(left + 0.05 * u, y, scene.w, 0.01 * u), wood)
            for k in range(16):
                tone = scene.colour(("D9C8A4", "B4603E", "F4EFE2", "6E8A84")[(k * 3 + row) % 4], 0.7)
                p.fillPath(slab(left + (0.08 + 0.06 * k) * u, y - 0.038 * u, 0.03 * u, 0.038 * u, 2), tone)
        cut(p, slab(left, top, scene.w, foot - top), wood, scene.ink, line)
        p.fillRect(QRectF(left - 0.01 * u, top - 0.012 * u, scene.w, 0.022 * u), mix(wood, scene.palette.rim, 0.4))
        cut(p, slab(left + 0.1 * u, top - 0.13 * u, 0.2 * u, 0.12 * u, 0.01 * u), steel, scene.ink, line)
        for k in range(2):
            stroke(
                p,
                [(left + (0.15 + 0.1 * k) * u, top - 0.07 * u), (left + (0.15 + 0.1 * k) * u, top - 0.04 * u)],
                scene.palette.shadow,
                0.012 * u,
            )
        p.fillPath(slab(left + 0.42 * u, top - 0.1 * u, 0.26 * u, 0.09 * u, 0.012 * u), veil(rgb("E8F4F4"), 0.5))
        for k in range(4):
            p.fillPath(
                oval(left + (0.46 + 0.06 * k) * u, top - 0.03 * u, 0.022 * u, 0.018 * u),
                scene.colour(("D2934A", "E86A9A", "8A5638", "F0DFA0")[k], 0.8),
            )
        for k in range(4):
            x = left + (0.1 + 0.2 * k) * u
            stroke(p, [(x, 0), (x, scene.y(0.14))], scene.palette.shadow, 0.003 * u)
            glow(p, QPointF(x, scene.y(0.17)), 0.14 * u, rgb("FFD890"), 0.55)
            cut(
                p,
                corners(
                    [
                        (x - 0.02 * u, scene.y(0.13)),
                        (x + 0.02 * u, scene.y(0.13)),
                        (x + 0.045 * u, scene.y(0.165)),
                        (x - 0.045 * u, scene.y(0.165)),
                    ]
                ),
                scene.ink.accent,
                scene.ink,
                line,
            )
