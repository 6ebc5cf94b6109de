"""Owns what stands at the water's edge: pier, harbour, bridge, houses along a canal."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

from studio.domain.sketch import Place
from studio.media.draw.brush import cut, falling, stroke
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.sets.details.shore import far_depth, foot_of
from studio.media.draw.sets.scene import Scene
from studio.media.draw.shapes import corners, oval, slab


def lay_pier(scene: Scene) -> None:
    """A pier of planks on posts runs from the right front corner out over the water."""
    u, palette = scene.u, scene.palette
    far_y, near_y = scene.horizon + 0.10 * u, scene.y(1.02)
    wood = mix(palette.local(rgb("8A6A4C")), palette.ground_lit, 0.25)
    post = mix(wood, palette.shadow, 0.45)

    def edge(t: float, side: int) -> tuple[float, float]:
        """Give a point of the deck's edge: t = 0 far, 1 near."""
        y = far_y + (near_y - far_y) * t
        middle = scene.x(0.70) + (scene.x(0.93) - scene.x(0.70)) * t
        return middle + side * u * (0.028 + 0.25 * t), y

    with scene.sheet("pier", 0.64, far_y - 0.12 * u, crop=True) as p:
        for k in range(6):
            t = (k / 5) ** 1.6
            for side in (-1, 1):
                x, y = edge(t, side)
                wide, tall = u * (0.006 + 0.022 * t), u * (0.05 + 0.16 * t)
                p.fillRect(QRectF(x - 0.5 * wide, y, wide, 0.5 * tall), veil(palette.shadow, 0.5))
        deck = corners([edge(0, -1), edge(0, 1), edge(1, 1), edge(1, -1)])
        cut(p, deck, wood, scene.ink, max(0.8, 0.004 * u))
        for k in range(1, 22):
            t = (k / 22) ** 1.7
            stroke(p, [edge(t, -1), edge(t, 1)], veil(palette.shadow, 0.4), max(0.8, 0.0012 * u + 0.003 * u * t))
        for k in range(6):
            t = (k / 5) ** 1.6
            for side in (-1, 1):
                x, y = edge(t, side)
                wide, tall = u * (0.008 + 0.026 * t), u * (0.028 + 0.10 * t)
                cut(
                    p,
                    slab(x - 0.5 * wide, y - tall, wide, tall * 1.1, 0.2 * wide),
                    post,
                    scene.ink,
                    max(0.7, 0.1 * wide),
                )
                p.fillPath(oval(x, y - tall, 0.5 * wide, 0.16 * wide), mix(post, palette.rim, 0.4))


def lay_harbour(scene: Scene) -> None:
    """Sheds, masts and a crane stand along a quay across the water."""
    foot, u, roll = foot_of(scene) + 0.012 * scene.u, scene.u, scene.dice("harbour")
    stone = scene.colour("7E7870", 0.55)
    dark = mix(scene.colour("4A4650", 0.5), scene.palette.shadow, 0.2)
    left, right = scene.x(0.46), scene.w
    with scene.sheet("harbour", far_depth(scene, 0.44), foot - 0.36 * u, foot + 0.03 * u, left=left) as p:
        for k in range(7):
            x, wide, tall = left + (0.05 + 0.14 * k) * u, 0.12 * u, u * roll.uniform(0.06, 0.10)
            wall = scene.colour(roll.choice(("B0563E", "C8A06A", "8A9A9A", "D9C8A4")), 0.55)
            shed = [
                (x, foot),
                (x, foot - tall),
                (x + 0.5 * wide, foot - tall - 0.035 * u),
                (x + wide, foot - tall),
                (x + wide, foot),
            ]
            cut(p, corners(shed), wall, scene.ink, max(0.8, 0.003 * u))
            door = rgb("FFD98A") if scene.palette.lit > 0.15 else mix(wall, scene.palette.shadow, 0.55)
            p.fillRect(QRectF(x + 0.36 * wide, foot - 0.6 * tall, 0.26 * wide, 0.6 * tall), door)
        crane = left + 0.62 * u
        for dx in (-0.02, 0.02):
            stroke(p, [(crane + dx * u, foot), (crane, foot - 0.2 * u)], dark, 0.006 * u)
        stroke(p, [(crane - 0.06 * u, foot - 0.19 * u), (crane + 0.2 * u, foot - 0.3 * u)], dark, 0.008 * u)
        stroke(p, [(crane + 0.19 * u, foot - 0.295 * u), (crane + 0.19 * u, foot - 0.16 * u)], dark, 0.002 * u)
        cut(p, slab(left, foot - 0.012 * u, right - left, 0.036 * u), stone, scene.ink, max(0.8, 0.003 * u))
        for k in range(8):
            x, tall = left + (0.03 + 0.125 * k + 0.03 * roll.random()) * u, u * roll.uniform(0.10, 0.17)
            stroke(p, [(x, foot + 0.016 * u), (x, foot - tall)], dark, 0.0035 * u)
            stroke(p, [(x, foot - tall), (x + 0.035 * u, foot)], veil(dark, 0.7), 0.0014 * u)
            hull = [
                (x - 0.04 * u, foot + 0.002 * u),
                (x + 0.045 * u, foot + 0.002 * u),
                (x + 0.03 * u, foot + 0.024 * u),
                (x - 0.03 * u, foot + 0.024 * u),
            ]
            tone = scene.colour(("F4EFE2", "3A6FB0", "D2452F", "2F6A72")[k % 4], 0.6)
            cut(p, corners(hull), tone, scene.ink, max(0.7, 0.002 * u))


def lay_bridge(scene: Scene) -> None:
    """A bridge crosses the water on arches; on a road its railings and cables run along both sides."""
    if scene.beat.place is Place.ROAD:
        _lay_road_bridge(scene)
        return
    foot, u = foot_of(scene) + 0.02 * scene.u, scene.u
    stone = scene.colour("B4A48C", 0.55)
    deck = foot - 0.13 * u
    with scene.sheet("bridge", far_depth(scene, 0.44), deck - 0.05 * u, foot + 0.02 * u) as p:
        path = QPainterPath()
        path.addRect(QRectF(0, deck, scene.w, foot - deck))
        pitch = 0.26 * u
        start = scene.x(0.5) - pitch * 12
        for k in range(24):
            arch = QPainterPath()
            arch.moveTo(start + pitch * (k + 0.12), foot + 2)
            arch.cubicTo(
                start + pitch * (k + 0.12),
                deck - 0.02 * u,
                start + pitch * (k + 0.88),
                deck - 0.02 * u,
                start + pitch * (k + 0.88),
                foot + 2,
            )
            path = path.subtracted(arch)
        cut(p, path, stone, scene.ink, max(0.8, 0.004 * u))
        cut(
            p,
            slab(0, deck - 0.018 * u, scene.w, 0.022 * u),
            mix(stone, scene.palette.rim, 0.25),
            scene.ink,
            max(0.8, 0.003 * u),
        )
        for k in range(60):
            x = start + pitch * k * 0.4
            p.fillRect(QRectF(x, deck - 0.03 * u, 0.012 * u, 0.014 * u), mix(stone, scene.palette.shadow, 0.25))


def _lay_road_bridge(scene: Scene) -> None:
    u, palette = scene.u, scene.palette
    top, steel = scene.horizon, scene.colour("A8483A", 0.75)
    vx = scene.x(0.56)
    with scene.sheet("bridge", 0.62, 0.0) as p:
        for side in (-1, 1):

            def at(t: float, lift: float, side: int = side) -> tuple[float, float]:
                """Give a point beside the road: t = 0 far, 1 near; `lift` in shares of the near height."""
                near_y = scene.y(1.04)
                scale = 0.03 + 0.97 * t
                return vx + side * 0.62 * u * scale * 1.5, top + (near_y - top) * scale - lift * u * scale

            for t in (0.0, 0.02, 0.05, 0.09, 0.15, 0.23, 0.34, 0.48, 0.66, 0.88):
                stroke(p, [at(t, 0.0), at(t, 0.2)], mix(steel, palette.shadow, 0.3), max(1.0, 0.012 * u * (0.1 + t)))
            for lift in (0.2, 0.1):
                stroke(p, [at(0.0, lift), at(1.0, lift)], steel, max(1.2, 0.006 * u))
            for t, tall in ((0.04, 5.0), (0.30, 2.2)):
                stroke(p, [at(t, 0.0), at(t, tall)], steel, max(2.0, 0.05 * u * (0.12 + t)))
            for start, end, sag in ((at(0.04, 5.0), at(0.30, 2.2), 0.10), (at(0.30, 2.2), at(1.0, 0.9), 0.16)):
                hang = [
                    (
                        start[0] + (end[0] - start[0]) * k / 8,
                        start[1] + (end[1] - start[1]) * k / 8 + 4 * sag * u * (k / 8) * (1 - k / 8),
                    )
                    for k in range(9)
                ]
                stroke(p, hang, steel, max(1.4, 0.008 * u), smooth=True)


def lay_canal(scene: Scene) -> None:
    """Tall narrow houses with stepped gables stand wall to wall along the water."""
    foot, u, roll = foot_of(scene) + 0.01 * scene.u, scene.u, scene.dice("canal")
    with scene.sheet("canal houses", far_depth(scene, 0.43), foot - 0.42 * u, foot + 0.03 * u) as p:
        x = 0.0
        while x < scene.w:
            wide, tall = u * roll.uniform(0.085, 0.12), u * roll.uniform(0.22, 0.30)
            wall = scene.colour(roll.choice(("B4603E", "8A4A3A", "D9B48A", "6E7A84", "C98A4E", "E6D8BE")), 0.55)
            gable = [(x, foot), (x, foot - tall)]
            for step in range(3):
                gable += [
                    (x + wide * (0.14 * (step + 1)), foot - tall - 0.022 * u * step),
                    (x + wide * (0.14 * (step + 1)), foot - tall - 0.022 * u * (step + 1)),
                ]
            gable += [(2 * x + wide - a, b) for a, b in reversed(gable)]
            cut(p, corners(gable), wall, scene.ink, max(0.8, 0.003 * u))
            for row in range(4):
                for column in range(3):
                    lit = roll.random() < scene.palette.lit + 0.05
                    tone = rgb("FFD98A") if lit else mix(wall, scene.palette.shadow, 0.55)
                    p.fillRect(
                        QRectF(
                            x + wide * (0.16 + 0.26 * column),
                            foot - tall * (0.92 - 0.22 * row),
                            wide * 0.15,
                            tall * 0.13,
                        ),
                        tone,
                    )
            x += wide
        quay = scene.colour("9A8E7E", 0.6)
        p.fillRect(
            QRectF(0, foot - 0.012 * u, scene.w, 0.04 * u),
            falling(
                foot - 0.012 * u,
                foot + 0.03 * u,
                (0.0, mix(quay, scene.palette.rim, 0.3)),
                (1.0, mix(quay, scene.palette.shadow, 0.4)),
            ),
        )
