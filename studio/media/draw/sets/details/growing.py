"""Owns what grows and lies in woods and gardens: bamboo, jungle, swamp; park, pool, greenhouse."""

from random import Random

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from studio.media.draw.brush import cut, falling, glow, stroke
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.sets.growth import crown_path, reeds
from studio.media.draw.sets.scene import Scene
from studio.media.draw.shapes import corners, curve, oval, slab


def lay_bamboo(scene: Scene) -> None:
    """Stems of bamboo with their rings, straight and close, narrow leaves at the joints."""
    u, roll = scene.u, scene.dice("bamboo")
    for name, depth, count, wide, foot in (("far", 0.36, 26, 0.013, 0.08), ("near", 0.58, 11, 0.026, 0.2)):
        base = scene.horizon + foot * u
        tones = [scene.colour(value, depth + 0.25) for value in ("7E9A4A", "93AE58", "6A8A44")]
        with scene.sheet(f"bamboo {name}", depth, 0.0, base + 0.01 * u) as p:
            for k in range(int(count * scene.w / scene.canvas.width)):
                x = (k + roll.uniform(-0.3, 0.3)) * scene.canvas.width / count
                share = (x - scene.canvas.bleed_x) / scene.canvas.width
                if name == "near" and 0.22 < share < 0.62:
                    continue
                _stem(scene, p, x, base, wide * u * roll.uniform(0.7, 1.1), roll.choice(tones), roll)


def _stem(scene: Scene, p: QPainter, x: float, foot: float, wide: float, tone: QColor, roll: Random) -> None:
    colour = tone
    cut(p, slab(x - 0.5 * wide, -4, wide, foot + 4), colour, scene.ink, max(0.7, 0.1 * wide))
    y = foot - 3 * wide * roll.random()
    while y > 0:
        p.fillRect(
            QRectF(x - 0.56 * wide, y, 1.12 * wide, max(1.0, 0.12 * wide)), mix(colour, scene.palette.shadow, 0.4)
        )
        if y < 0.6 * foot and roll.random() < 0.5:
            side = roll.choice((-1, 1))
            for turn in (0.2, 0.7):
                tip = (x + side * 4.2 * wide, y + turn * 2.4 * wide)
                leaf = curve(
                    [
                        (x, y),
                        (x + side * 2 * wide, y + (turn - 0.35) * 1.4 * wide),
                        tip,
                        (x + side * 2 * wide, y + turn * 1.8 * wide),
                    ]
                )
                p.fillPath(leaf, mix(colour, scene.palette.rim, 0.12))
        y -= 5.5 * wide * roll.uniform(0.9, 1.1)


def lay_jungle(scene: Scene) -> None:
    """Lianas hang between the trunks, and great leaves close the corners before the lens."""
    u, roll = scene.u, scene.dice("jungle")
    vine = mix(scene.colour("4A6238", 0.7), scene.palette.shadow, 0.2)
    with scene.sheet("lianas", 0.6, 0.0, scene.y(0.75)) as p:
        for k in range(int(9 * scene.w / scene.canvas.width)):
            x = (k + roll.random()) * scene.canvas.width / 9
            run, sag = u * roll.uniform(0.15, 0.4), u * roll.uniform(0.25, 0.55)
            stroke(p, [(x, -10), (x + 0.5 * run, sag), (x + run, -10)], vine, 0.007 * u, smooth=True)
            for step in range(6):
                p.fillPath(
                    oval(x + run * (0.25 + 0.1 * step), sag * (0.5 + 0.08 * (step % 3)), 0.012 * u, 0.022 * u), vine
                )
    dark, lit = scene.colour("35552F", 1.0), scene.colour("5E8A44", 1.0)
    with scene.sheet("great leaves", 1.25, 0.0) as p:
        for x, y, turns, size in (
            (0.0, 1.02, (-80, -55, -30, -8), 0.42),
            (1.0, 0.98, (-172, -150, -125, -100), 0.46),
            (1.0, -0.02, (165, 140, 112), 0.34),
        ):
            for k, turn in enumerate(turns):
                _great_leaf(scene, p, QPointF(scene.x(x), scene.y(y)), turn, size * u, mix(dark, lit, 0.3 * (k % 3)))


def _great_leaf(scene: Scene, p: QPainter, foot: QPointF, turn: float, size: float, colour: QColor) -> None:
    p.save()
    p.translate(foot)
    p.rotate(turn)
    path = curve(
        [
            (0, 0),
            (0.3 * size, -0.15 * size),
            (0.72 * size, -0.13 * size),
            (size, 0),
            (0.72 * size, 0.13 * size),
            (0.3 * size, 0.15 * size),
        ]
    )
    cut(p, path, mix(colour, scene.palette.shadow, 0.1), scene.ink, max(0.8, 0.004 * scene.u))
    stroke(p, [(0, 0), (0.96 * size, 0)], veil(scene.palette.rim, 0.35), 0.012 * size)
    for k in range(1, 6):
        for side in (-1, 1):
            stroke(
                p,
                [(0.16 * k * size, 0), ((0.16 * k + 0.1) * size, side * 0.1 * size)],
                veil(scene.palette.shadow, 0.3),
                0.006 * size,
            )
    p.restore()


def lay_swamp(scene: Scene) -> None:
    """Still dark water stands between the trunks; moss hangs from above, reeds grow in it."""
    u, roll, palette = scene.u, scene.dice("swamp"), scene.palette
    water = mix(palette.water[2], scene.colour("3E4A34", 0.8), 0.5)
    with scene.sheet("swamp water", 0.57, scene.horizon + 0.1 * u) as p:
        for x, y, rx, ry in (
            (0.72, 0.80, 0.46, 0.055),
            (0.08, 0.76, 0.34, 0.04),
            (0.9, 0.95, 0.5, 0.07),
            (0.2, 0.97, 0.26, 0.045),
        ):
            pool = oval(scene.x(x), scene.y(y), rx * u, ry * u)
            p.fillPath(
                pool, falling(scene.y(y - ry), scene.y(y + ry), (0.0, mix(water, palette.haze, 0.55)), (1.0, water))
            )
            p.save()
            p.setClipPath(pool)
            for _ in range(12):
                sx, sy = scene.x(x) + rx * u * roll.uniform(-1, 1), scene.y(y) + ry * u * roll.uniform(-0.8, 0.9)
                p.fillRect(QRectF(sx, sy, u * roll.uniform(0.03, 0.12), max(1.0, 0.0022 * u)), veil(palette.rim, 0.35))
            p.restore()
            p.fillPath(pool.subtracted(pool.translated(0, 0.006 * u)), veil(palette.rim, 0.4))
        reeds(
            p,
            QRectF(scene.x(0.74), scene.y(0.64), 0.24 * u, 0.18 * u),
            scene.y(0.85),
            14,
            scene.colour("5E6A3E", 0.8),
            scene.ink,
            roll,
        )
    moss = mix(scene.colour("7A8A5E", 0.6), palette.haze, 0.15)
    with scene.sheet("moss", 0.61, 0.0, scene.y(0.5)) as p:
        for k in range(int(16 * scene.w / scene.canvas.width)):
            x, run = (k + roll.random()) * scene.canvas.width / 16, u * roll.uniform(0.12, 0.36)
            for strand in range(5):
                dx = (strand - 2) * 0.010 * u
                stroke(
                    p,
                    [(x + dx, -4), (x + 0.7 * dx, run * roll.uniform(0.5, 1.0))],
                    veil(moss, 0.8),
                    max(1.0, 0.004 * u),
                )


def lay_park(scene: Scene) -> None:
    """A bench and a lamp stand beside the path."""
    u = scene.u
    y = scene.horizon + 0.22 * u
    wood, iron = scene.colour("8A5A3A", 0.7), scene.colour("2E343C", 0.7)
    x = scene.x(0.74)
    with scene.sheet("park bench", 0.62, y - 0.4 * u, y + 0.04 * u, crop=True) as p:
        for dx in (-0.10, 0.10):
            stroke(
                p, [(x + dx * u, y), (x + dx * u, y - 0.05 * u), (x + (dx - 0.012) * u, y - 0.12 * u)], iron, 0.008 * u
            )
        for lift in (0.05, 0.085, 0.11):
            cut(p, slab(x - 0.13 * u, y - lift * u, 0.26 * u, 0.015 * u, 2), wood, scene.ink, max(0.8, 0.003 * u))
        post = x + 0.24 * u
        stroke(p, [(post, y + 0.01 * u), (post, y - 0.31 * u)], iron, 0.009 * u)
        glow(p, QPointF(post, y - 0.33 * u), 0.1 * u, rgb("FFE6B0"), 0.7 if scene.palette.lit > 0.15 else 0.15)
        cut(p, oval(post, y - 0.33 * u, 0.022 * u, 0.028 * u), rgb("FFF2CC"), scene.ink, max(0.8, 0.003 * u))
        for dx, r in ((-0.28, 0.05), (0.34, 0.06)):
            cut(
                p,
                crown_path(x + dx * u, y - 0.6 * r * u, r * 1.3 * u, r * u, scene.dice("park bush")),
                scene.colour("5E7A48", 0.7),
                scene.ink,
                1.0,
            )


def lay_pool(scene: Scene) -> None:
    """A swimming pool lies in the lawn: pale rim, bright water with nets of light, a ladder."""
    u, palette = scene.u, scene.palette
    y0, y1 = scene.horizon + 0.17 * u, scene.horizon + 0.36 * u
    stone = mix(palette.local(rgb("E6DCCB")), palette.ground_lit, 0.3)
    blue = mix(palette.local(rgb("35B4C8")), palette.water[1], 0.3)
    rim = corners([(scene.x(0.46), y0), (scene.x(0.94), y0), (scene.x(1.06), y1), (scene.x(0.40), y1)])
    basin = corners(
        [
            (scene.x(0.485), y0 + 0.015 * u),
            (scene.x(0.92), y0 + 0.015 * u),
            (scene.x(1.01), y1 - 0.03 * u),
            (scene.x(0.445), y1 - 0.03 * u),
        ]
    )
    with scene.sheet("pool", 0.63, y0 - 0.06 * u, y1 + 4) as p:
        cut(p, rim, stone, scene.ink, max(0.8, 0.004 * u))
        p.fillPath(basin, falling(y0, y1, (0.0, mix(blue, palette.rim, 0.35)), (1.0, mix(blue, palette.shadow, 0.12))))
        p.save()
        p.setClipPath(basin)
        roll = scene.dice("pool")
        for _ in range(46):
            x, y = scene.x(roll.uniform(0.42, 1.02)), y0 + (y1 - y0) * roll.random()
            run = u * roll.uniform(0.02, 0.06)
            stroke(
                p,
                [(x, y), (x + 0.5 * run, y - 0.006 * u), (x + run, y)],
                veil(palette.rim, 0.5),
                max(1.0, 0.0025 * u),
                smooth=True,
            )
        p.restore()
        for dx in (0.0, 0.03):
            x = scene.x(0.84) + dx * u
            stroke(
                p,
                [
                    (x, y0 + 0.05 * u),
                    (x, y0 - 0.035 * u),
                    (x + 0.02 * u, y0 - 0.045 * u),
                    (x + 0.03 * u, y0 - 0.01 * u),
                ],
                scene.colour("D8DEE2", 0.8),
                0.005 * u,
                smooth=True,
            )


def lay_greenhouse(scene: Scene) -> None:
    """White ribs and panes of glass arch over everything, one bay behind the other."""
    u, palette = scene.u, scene.palette
    white = mix(palette.local(rgb("F2F4EE")), palette.rim, 0.2)
    vx, vy = scene.x(0.5), scene.horizon + 0.02 * u
    for name, depth, scales in (("far", 0.4, (0.3, 0.45)), ("near", 0.66, (0.72, 1.15))):
        with scene.sheet(f"greenhouse {name}", depth) as p:
            for scale in scales:
                wide, tall = 0.95 * u * scale, 0.72 * u * scale
                foot = vy + 0.42 * u * scale
                arch = [
                    (vx - wide, foot),
                    (vx - wide, vy - 0.25 * tall),
                    (vx - 0.55 * wide, vy - 0.8 * tall),
                    (vx, vy - tall),
                ]
                arch += [(2 * vx - x, y) for x, y in reversed(arch[:-1])]
                stroke(p, arch, mix(white, palette.haze, 0.5 * (1.15 - scale)), max(1.0, 0.014 * u * scale))
                for k in range(1, 8):
                    x = vx + (k - 4) * 0.25 * wide
                    lift = vy - tall * (1.0 - 0.36 * (abs(k - 4) / 4) ** 1.3) + (0.0 if k == 4 else 0.02 * tall)
                    end = (vx + (x - vx) * 1.5, vy + (lift - vy) * 1.5)
                    stroke(p, [(x, lift), end], veil(white, 0.55), max(0.8, 0.004 * u * scale))
            p.fillRect(QRectF(0, 0, scene.w, scene.h), veil(palette.sky[3], 0.05))
