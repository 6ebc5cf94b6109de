"""Owns what stands far off over water and land: fjord walls, cliff, island, volcano, valley, ice, waterfall."""

import itertools

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from studio.domain.sketch import Place
from studio.media.draw.brush import cut, falling, glow, linear, stroke
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.sets.growth import Grove
from studio.media.draw.sets.scene import Scene
from studio.media.draw.shapes import corners, oval

Point = tuple[float, float]


def foot_of(scene: Scene) -> float:
    """Give where far things stand (canvas y): on the horizon, or on the far ground when the camera looks down."""
    return scene.horizon + (0.16 * scene.u if scene.high else 0.006 * scene.u)


def far_depth(scene: Scene, depth: float) -> float:
    """Give the depth of far things: before the ground when the camera looks down on it."""
    return 0.62 if scene.high else depth


def rock_wall(scene: Scene, p: QPainter, outline: list[Point], colour: QColor, name: str) -> None:
    """Paint a steep wall of rock through its outline, lit along the light, with clefts that run down it."""
    path, roll, palette = corners(outline), scene.dice(name), scene.palette
    bounds = path.boundingRect()
    cut(p, path, colour, scene.ink, max(0.8, 0.004 * scene.u))
    p.save()
    p.setClipPath(path)
    for _ in range(int(16 * bounds.width() / (0.3 * scene.u)) + 6):
        x, y = bounds.left() + roll.random() * bounds.width(), bounds.top() + roll.random() * bounds.height() * 0.7
        run = bounds.height() * roll.uniform(0.15, 0.5)
        tone = veil(palette.shadow, roll.uniform(0.08, 0.22)) if roll.random() < 0.7 else veil(palette.rim, 0.10)
        side = roll.uniform(-0.04, 0.04) * scene.u
        p.fillPath(
            corners([(x, y), (x + roll.uniform(0.006, 0.03) * scene.u, y + 0.1 * run), (x + side, y + run)]), tone
        )
    p.fillRect(
        bounds,
        falling(
            bounds.top() + 0.55 * bounds.height(),
            bounds.bottom(),
            (0.0, veil(palette.haze, 0.0)),
            (1.0, veil(palette.haze, 0.45)),
        ),
    )
    p.restore()


def lay_fjord(scene: Scene) -> None:
    """Steep walls come down into the water from both sides, the far ones paler."""
    foot, u = foot_of(scene), scene.u
    for index, (reach, tall, depth) in enumerate(((0.40, 0.30, 0.22), (0.27, 0.50, 0.36))):
        tone = scene.palette.hazed(scene.palette.local(rgb("5A6468" if index else "6E7A84")), depth + 0.2)
        with scene.sheet(f"fjord {index}", far_depth(scene, depth), foot - 0.75 * u, foot + 2) as p:
            for side in (-1, 1):
                roll = scene.dice(f"fjord {index} {side}")
                inner, outer = (scene.x(reach), 0.0) if side < 0 else (scene.x(1.0 - 0.75 * reach), scene.w)
                line: list[Point] = [(inner, foot)]
                for k in range(1, 10):
                    t = k / 9
                    rise = min(1.0, 1.5 * t**0.55) * tall * u * (0.85 + 0.3 * roll.random())
                    line.append((inner + (outer - inner) * t**1.25, foot - rise))
                rock_wall(scene, p, [*line, (outer, foot)], tone, f"clefts {index} {side}")


def lay_cliff(scene: Scene) -> None:
    """One high cliff stands at the right, its foot in the water or on the ground."""
    foot, u = foot_of(scene) + 0.02 * scene.u, scene.u
    roll = scene.dice("cliff")
    tone = scene.colour("8A7A6A" if scene.beat.place is not Place.MOUNTAINS else "76747A", 0.55)
    edge = scene.x(0.70)
    line: list[Point] = [(edge, foot), (edge + 0.03 * u, foot - 0.16 * u), (edge + 0.015 * u, foot - 0.2 * u)]
    line += [(edge + 0.05 * u, foot - 0.38 * u), (edge + 0.09 * u, foot - 0.43 * u)]
    x = edge + 0.14 * u
    while x < scene.w:
        line.append((x, foot - (0.45 + 0.03 * roll.random()) * u))
        x += 0.12 * u
    with scene.sheet("cliff", far_depth(scene, 0.44), foot - 0.6 * u, foot + 2, left=edge - 4) as p:
        rock_wall(scene, p, [*line, (scene.w, foot - 0.46 * u), (scene.w, foot)], tone, "cliff clefts")
        grass = scene.colour("7A8A52", 0.6)
        for (ax, ay), (bx, by) in itertools.pairwise(line[4:]):
            stroke(p, [(ax, ay), (bx, by)], grass, 0.014 * u)


def lay_island(scene: Scene) -> None:
    """A small wooded island lies off in the water."""
    foot, u, roll = foot_of(scene) + 0.012 * scene.u, scene.u, scene.dice("island")
    middle, half = scene.x(0.66), 0.17 * u
    with scene.sheet("island", far_depth(scene, 0.42), foot - 0.3 * u, foot + 0.03 * u, crop=True) as p:
        sand = scene.colour("E2CDA0", 0.5)
        p.fillPath(oval(middle, foot, half * 1.2, 0.014 * u), sand)
        hill = [(middle - half, foot), (middle - 0.5 * half, foot - 0.07 * u), (middle, foot - 0.1 * u)]
        hill += [(middle + 0.55 * half, foot - 0.05 * u), (middle + half, foot)]
        cut(p, corners(hill), scene.colour("6E8450", 0.5), scene.ink, max(0.8, 0.003 * u))
        leaves = [scene.colour(value, 0.55) for value in ("5E7A48", "7A9A54", "4E6A44")]
        grove = Grove(leaves, leaves[:1], scene.ink, 0.14 * u, 0.8, roll)
        for k in range(15):
            t = (k + roll.random()) / 15
            lift = 0.085 * u * (1.0 - abs(2 * t - 1.0))
            grove.plant(p, middle + (2 * t - 1.0) * half * 0.9, foot - lift, u * roll.uniform(0.06, 0.13), roll, 0.2)


def lay_volcano(scene: Scene) -> None:
    """A cone with a broken top, fire in its crater, and smoke that leans with the wind."""
    foot, u = foot_of(scene), scene.u
    middle, top, half = scene.x(0.62), foot - 0.42 * u, 0.42 * u
    tone = scene.palette.hazed(scene.palette.local(rgb("5A5058")), 0.45)
    with scene.sheet("volcano", far_depth(scene, 0.16), top - 0.5 * u, foot + 0.03 * u, crop=True) as p:
        roll = scene.dice("volcano smoke")
        for k in range(16):
            t = k / 15
            r = u * (0.03 + 0.10 * t)
            at = QPointF(middle + 0.22 * u * t * t + u * roll.uniform(-0.02, 0.02), top - 0.34 * u * t)
            glow(p, at, r * 1.5, mix(scene.palette.shadow, scene.palette.haze, 0.3 + 0.3 * t), 0.75 * (1.0 - 0.7 * t))
        glow(p, QPointF(middle, top), 0.2 * u, rgb("FF7A3A"), 0.8)
        cone = [(middle - half, foot + 4), (middle - 0.24 * half, top + 0.08 * u), (middle - 0.11 * half, top)]
        cone += [
            (middle, top + 0.02 * u),
            (middle + 0.12 * half, top - 0.006 * u),
            (middle + 0.27 * half, top + 0.09 * u),
        ]
        rock_wall(scene, p, [*cone, (middle + half * 1.08, foot + 4)], tone, "volcano clefts")
        for dx, run in ((-0.05, 0.16), (0.02, 0.24), (0.06, 0.13)):
            lava = [(middle + dx * half, top + 0.012 * u), (middle + 2.2 * dx * half, top + 0.5 * run * u)]
            stroke(p, [*lava, (middle + 4.0 * dx * half, top + run * u)], rgb("FF9A4A"), 0.007 * u, smooth=True)


def lay_valley(scene: Scene) -> None:
    """Two wooded slopes come down from both sides and leave the view open between them."""
    foot, u = foot_of(scene) + 0.06 * scene.u, scene.u
    for index, (reach, tall, depth) in enumerate(((0.46, 0.2, 0.36), (0.30, 0.34, 0.46))):
        tone = scene.palette.hazed(scene.palette.local(rgb("55704E")), depth + 0.2)
        with scene.sheet(f"valley slope {index}", far_depth(scene, depth), foot - 0.5 * u, foot + 2) as p:
            roll = scene.dice(f"valley {index}")
            for side in (-1, 1):
                inner, outer = (scene.x(reach), 0.0) if side < 0 else (scene.x(1.0 - reach), scene.w)
                slope = [(inner, foot)]
                slope += [(inner + (outer - inner) * k / 8, foot - tall * u * (k / 8) ** 0.8) for k in range(1, 9)]
                cut(p, corners([*slope, (outer, foot)]), tone, scene.ink, max(0.8, 0.003 * u))
                pines = [mix(tone, scene.palette.shadow, share) for share in (0.15, 0.3)]
                grove = Grove(pines, pines, scene.ink, 0.09 * u, 0.0, roll)
                for k in range(26):
                    t = (k + roll.random()) / 26
                    y = foot - tall * u * t**0.8 + 0.02 * u + roll.random() * 0.1 * u * t
                    grove.plant(p, inner + (outer - inner) * t, min(y, foot), u * roll.uniform(0.04, 0.09), roll, 0.9)


def lay_glacier(scene: Scene) -> None:
    """A tongue of ice comes down between rocks, blue in its crevasses."""
    foot, u, roll = foot_of(scene) + 0.03 * scene.u, scene.u, scene.dice("glacier")
    ice = scene.colour("DCEEF4", 0.6)
    blue = scene.colour("7FB4D0", 0.6)
    with scene.sheet("glacier", far_depth(scene, 0.40), foot - 0.45 * u, foot + 2, crop=True) as p:
        rock_wall(
            scene,
            p,
            [
                (scene.x(0.34), foot),
                (scene.x(0.52), foot - 0.26 * u),
                (scene.x(0.6), foot - 0.36 * u),
                (scene.x(0.9), foot - 0.4 * u),
                (scene.x(1.05), foot),
            ],
            scene.colour("6A727C", 0.5),
            "glacier rocks",
        )
        tongue = [(scene.x(0.47), foot), (scene.x(0.58), foot - 0.17 * u), (scene.x(0.66), foot - 0.37 * u)]
        tongue += [(scene.x(0.8), foot - 0.375 * u), (scene.x(0.8), foot - 0.2 * u), (scene.x(0.92), foot)]
        cut(p, corners(tongue), ice, scene.ink, max(0.8, 0.004 * u))
        p.save()
        p.setClipPath(corners(tongue))
        for k in range(18):
            y = foot - 0.36 * u * (k / 18) ** 1.3
            x = scene.x(0.48) + (scene.x(0.88) - scene.x(0.48)) * roll.random()
            arc = [(x - 0.09 * u, y - 0.01 * u), (x, y + 0.012 * u), (x + 0.09 * u, y - 0.008 * u)]
            stroke(p, arc, blue, u * roll.uniform(0.002, 0.006), smooth=True)
        p.restore()


def lay_iceberg(scene: Scene) -> None:
    """Three bergs of ice, white where the light falls and blue on their other side."""
    foot, u = foot_of(scene) + 0.03 * scene.u, scene.u
    with scene.sheet("icebergs", far_depth(scene, 0.46), foot - 0.4 * u, foot + 0.06 * u, crop=True) as p:
        for x, size, down in ((0.9, 0.10, 0.0), (0.12, 0.13, 0.01), (0.68, 0.26, 0.03)):
            cx, y, s = scene.x(x), foot + down * u, size * u
            left = [
                (cx - 0.9 * s, y),
                (cx - 0.62 * s, y - 0.5 * s),
                (cx - 0.2 * s, y - 0.95 * s),
                (cx, y - 0.3 * s),
                (cx - 0.1 * s, y),
            ]
            right = [
                (cx - 0.1 * s, y),
                (cx, y - 0.3 * s),
                (cx - 0.2 * s, y - 0.95 * s),
                (cx + 0.3 * s, y - 0.62 * s),
                (cx + 0.62 * s, y - 0.7 * s),
                (cx + 1.0 * s, y),
            ]
            lit, dim = scene.colour("F2FAFC", 0.8), scene.colour("8FC0DA", 0.7)
            pair = (dim, lit) if scene.palette.towards_light[0] >= 0 else (lit, dim)
            for path, tone in zip((left, right), pair, strict=True):
                cut(p, corners(path), tone, scene.ink, max(0.8, 0.003 * u))
            p.fillRect(
                QRectF(cx - 0.95 * s, y, 1.98 * s, 0.12 * s),
                falling(y, y + 0.12 * s, (0.0, veil(lit, 0.7)), (1.0, veil(lit, 0.0))),
            )


def lay_waterfall(scene: Scene) -> None:
    """Water falls white over a wall of rock into a mist; its strands run down, live."""
    u, roll = scene.u, scene.dice("waterfall")
    foot = foot_of(scene) + (0.10 if scene.beat.place is Place.FOREST else 0.03) * u
    x, half, tall = scene.x(0.72), 0.055 * u, 0.36 * u
    depth = far_depth(scene, 0.58 if scene.beat.place is Place.FOREST else 0.44)
    rock = [
        (x - 0.3 * u, foot),
        (x - 0.24 * u, foot - 0.7 * tall),
        (x - 0.12 * u, foot - tall * 1.02),
        (x - half, foot - tall),
    ]
    rock += [
        (x + half, foot - tall),
        (x + 0.16 * u, foot - 1.06 * tall),
        (x + 0.3 * u, foot - 0.8 * tall),
        (x + 0.36 * u, foot),
    ]
    white = mix(scene.colour("F2FAFC", 0.8), scene.palette.rim, 0.2)
    with scene.sheet("waterfall", depth, foot - 1.2 * tall, foot + 0.06 * u, crop=True) as p:
        rock_wall(scene, p, rock, scene.colour("5E625C", 0.6), "fall rocks")
        fall = [(x - half, foot - tall), (x + half, foot - tall), (x + 1.25 * half, foot), (x - 1.3 * half, foot)]
        p.fillPath(
            corners(fall), linear(QPointF(0, foot - tall), QPointF(0, foot), (0.0, veil(white, 0.85)), (1.0, white))
        )
        for _ in range(16):
            sx = x + roll.uniform(-1.0, 1.0) * half
            stroke(p, [(sx, foot - tall), (sx + (sx - x) * 0.25, foot)], veil(scene.palette.water[1], 0.3), 0.004 * u)
        for k in range(7):
            glow(p, QPointF(x + (k - 3) * 0.5 * half, foot), 0.07 * u, white, 0.5)

    def strands(p: QPainter, time_s: float) -> None:
        tone = veil(white, 0.75)
        for k in range(14):
            t = (time_s * 0.7 + k * 0.377) % 1.0
            sx = x + (((k * 37) % 28) / 14 - 1.0) * half * (0.9 + 0.25 * t)
            p.fillRect(QRectF(sx, foot - tall * (1.0 - t), 0.004 * u, 0.08 * tall * (1.0 - 0.6 * t)), tone)

    scene.live("falling water", depth, strands)
