"""Owns what makes a corridor a cave, a tunnel, a platform, a warehouse or a factory; and a planet Mars."""

from dataclasses import replace
from random import Random

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter

from studio.media.draw.brush import cut, glow, linear, stroke
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.sets.scene import Scene
from studio.media.draw.sets.vista import Vista, haze_depth, street_view
from studio.media.draw.shapes import corners, oval, slab

_RINGS = (26.0, 17.0, 11.0, 7.2, 4.7, 3.1, 2.0)


def hall_view(scene: Scene) -> Vista:
    """Give the camera of the corridor."""
    view = street_view(scene, 0.5, 0.47)
    return replace(view, eye_m=min(view.eye_m, 2.5))


def _vault(view: Vista, z: float, reach: float, tall: float, rough: float, roll: Random) -> list[tuple[float, float]]:
    """Give the opening of a vault at a distance, from its left foot over the top to its right foot."""
    shape = (
        (-1.0, 0.0),
        (-1.05, 0.35),
        (-0.98, 0.62),
        (-0.74, 0.86),
        (-0.38, 0.97),
        (0.0, 1.0),
        (0.38, 0.97),
        (0.74, 0.86),
        (0.98, 0.62),
        (1.05, 0.35),
        (1.0, 0.0),
    )
    return [
        view.at(
            x * reach * (1 + rough * roll.uniform(-1, 1)), max(0.0, y * tall * (1 + rough * roll.uniform(-1, 1))), z
        )
        for x, y in shape
    ]


def _lay_vaults(scene: Scene, name: str, wall: QColor, rough: float, reach: float, tall: float) -> None:
    """Lay rings of wall one before the other, each open in its middle; the ground runs through."""
    view, palette, u = hall_view(scene), scene.palette, scene.u
    for part, depth, rings in (("far", 0.46, _RINGS[:3]), ("middle", 0.56, _RINGS[3:5]), ("near", 0.64, _RINGS[5:])):
        with scene.sheet(f"{name} {part}", depth) as p:
            for z in rings:
                roll = scene.dice(f"{name} {z}")
                tone = palette.hazed(wall, haze_depth(1.3 * z))
                hole = corners(_vault(view, z, reach, tall, rough, roll))
                foot = view.at(0.0, 0.0, z)[1]
                ring = corners([(-10, -10), (scene.w + 10, -10), (scene.w + 10, foot), (-10, foot)]).subtracted(hole)
                p.fillPath(ring, mix(tone, palette.shadow, 0.12 + 0.22 * (1.0 - haze_depth(z))))
                stroke_px = max(1.0, 0.05 * view.focal / z)
                points = _vault(view, z, reach, tall, rough, scene.dice(f"{name} {z}"))
                stroke(p, points, mix(tone, palette.rim, 0.35), 0.35 * stroke_px)
                if rough:
                    _hang_stones(p, scene, view, z, reach, tall, tone, roll)
                else:
                    for k in range(1, 10):
                        x, y = points[k]
                        out = (view.vx + (x - view.vx) * 1.12, view.vy + (y - view.vy) * 1.12)
                        stroke(p, [(x, y), out], veil(palette.shadow, 0.35), max(0.8, 0.2 * stroke_px))
    with scene.sheet(f"{name} end", 0.44, view.vy - 0.2 * u, view.vy + 0.2 * u) as p:
        glow(p, QPointF(view.vx, view.vy), 0.2 * u, mix(palette.glow, rgb("FFF2D0"), 0.5), 0.7)


def _hang_stones(
    p: QPainter, scene: Scene, view: Vista, z: float, reach: float, tall: float, tone: QColor, roll: Random
) -> None:
    for _ in range(5):
        x = roll.uniform(-0.8, 0.8) * reach
        a, b = view.at(x - 0.09, tall * 0.98, z), view.at(x + 0.09, tall * 0.98, z)
        tip = view.at(x, tall * roll.uniform(0.62, 0.85), z)
        cut(p, corners([a, b, tip]), mix(tone, scene.palette.shadow, 0.2), scene.ink, 0.8)


def lay_cave(scene: Scene) -> None:
    """Rock closes in from all sides, stones hang from above; light at the far end."""
    wall = scene.palette.local(rgb("6A6058"))
    _lay_vaults(scene, "cave", wall, 0.10, 1.9, 2.9)
    _lay_floor(scene, "cave", mix(wall, scene.palette.ground_shade, 0.4))
    view, ground = hall_view(scene), mix(wall, scene.palette.ground_shade, 0.4)
    with scene.sheet("cave stones", 0.65, view.vy) as p:
        roll = scene.dice("cave stones")
        for _ in range(26):
            x, y = view.at(roll.uniform(-1.9, 1.9), 0.0, 2.0 + 10 * roll.random() ** 2)
            r = scene.u * roll.uniform(0.006, 0.02)
            p.fillPath(oval(x, y, 1.6 * r, 0.7 * r), mix(ground, scene.palette.shadow, roll.uniform(0.2, 0.5)))


def _lay_floor(scene: Scene, name: str, ground: QColor) -> None:
    """Lay an even ground between the walls, pale far off."""
    view, palette = hall_view(scene), scene.palette
    with scene.sheet(f"{name} floor", 0.645, view.vy) as p:
        near = view.quad((-3.0, 0, 0.5), (-2.2, 0, 30), (2.2, 0, 30), (3.0, 0, 0.5))
        shade = linear(
            QPointF(0, view.vy),
            QPointF(0, scene.h),
            (0.0, mix(ground, palette.rim, 0.3)),
            (1.0, mix(ground, palette.shadow, 0.4)),
        )
        p.fillPath(near, shade)


def lay_tunnel(scene: Scene) -> None:
    """A vault of brick rings runs towards its end, a lamp at the top of each."""
    _lay_vaults(scene, "tunnel", scene.palette.local(rgb("8A7464")), 0.0, 1.95, 2.9)
    _lay_floor(scene, "tunnel", scene.palette.local(rgb("6A5E58")))
    view = hall_view(scene)
    with scene.sheet("tunnel lamps", 0.66, 0.0, view.vy, crop=True) as p:
        for z in _RINGS[1:6]:
            x, y = view.at(0.0, 2.72, z)
            glow(p, QPointF(x, y), 0.7 * view.focal / z, rgb("FFD890"), 0.55)
            p.fillPath(oval(x, y, 0.12 * view.focal / z, 0.05 * view.focal / z), rgb("FFF2CC"))


def lay_subway(scene: Scene) -> None:
    """A platform with its yellow line, and a track with a train standing at it."""
    _lay_platform(scene)
    view = hall_view(scene)
    with scene.sheet("subway train", 0.67, 0.0, crop=True) as p:
        body, u = scene.colour("B9C0C6", 0.85), scene.u
        for near, far in ((3.2, 6.0), (6.1, 10.0), (10.2, 17.0)):
            side = view.quad((1.1, 0.0, near), (1.1, 2.3, near), (1.1, 2.3, far), (1.1, 0.0, far))
            cut(p, side, mix(body, scene.palette.haze, 0.03 * near), scene.ink, max(0.8, 0.003 * u))
            stripe = view.quad((1.09, 0.6, near), (1.09, 0.8, near), (1.09, 0.8, far), (1.09, 0.6, far))
            p.fillPath(stripe, scene.ink.accent)
            for k in range(4):
                a, b = near + (far - near) * (k + 0.2) / 4, near + (far - near) * (k + 0.8) / 4
                p.fillPath(view.quad((1.09, 1.05, a), (1.09, 1.85, a), (1.09, 1.85, b), (1.09, 1.05, b)), rgb("FFE9B8"))


def lay_station(scene: Scene) -> None:
    """A platform with its yellow line beside the rails, a round clock hanging over it, benches."""
    _lay_platform(scene)
    view = hall_view(scene)
    u = scene.u
    with scene.sheet("station", 0.67, crop=True) as p:
        x, y = view.at(-0.55, 2.25, 4.4)
        r = 0.28 * view.focal / 4.4
        stroke(p, [(x, y - r), (x, y - 2.4 * r)], scene.palette.shadow, 0.12 * r)
        cut(p, oval(x, y, r, r), scene.colour("F4EFE2", 0.9), scene.ink, max(1.0, 0.08 * r))
        for end in ((0.0, -0.7), (0.45, 0.2)):
            stroke(p, [(x, y), (x + end[0] * r, y + end[1] * r)], scene.palette.shadow, max(1.0, 0.1 * r))
        wood = scene.colour("8A5A3A", 0.85)
        for z in (4.2, 6.6, 10.0):
            for lift, wide in ((0.42, 0.34), (0.72, 0.1)):
                seat = view.quad(
                    (-1.8, lift, z), (-1.8 + wide, lift, z), (-1.8 + wide, lift, z * 1.25), (-1.8, lift, z * 1.25)
                )
                cut(p, seat, wood, scene.ink, max(0.8, 0.003 * u))
            stroke(
                p,
                [view.at(-1.5, 0.42, z), view.at(-1.5, 0.0, z)],
                scene.palette.shadow,
                max(1.0, 0.03 * view.focal / z),
            )


def _lay_platform(scene: Scene) -> None:
    view = hall_view(scene)
    palette = scene.palette
    with scene.sheet("platform", 0.65, view.vy) as p:
        bed = mix(scene.colour("4A464C", 0.9), palette.shadow, 0.4)
        p.fillPath(view.quad((0.75, -0.02, 0.6), (0.75, -0.02, 30), (2.2, -0.02, 30), (2.2, -0.02, 0.6)), bed)
        z = 0.9
        while z < 26:
            p.fillPath(
                view.quad((0.95, 0, z), (0.95, 0, z * 1.06), (1.95, 0, z * 1.06), (1.95, 0, z)),
                mix(bed, scene.colour("7A5A44", 0.9), 0.6),
            )
            z *= 1.16
        for x in (1.15, 1.75):
            p.fillPath(
                view.quad((x, 0.03, 0.6), (x, 0.03, 30), (x + 0.05, 0.03, 30), (x + 0.05, 0.03, 0.6)),
                mix(palette.rim, bed, 0.3),
            )
        edge = view.quad((0.58, 0, 0.6), (0.58, 0, 30), (0.75, 0, 30), (0.75, 0, 0.6))
        p.fillPath(edge, scene.colour("D8CCBA", 0.9))
        p.fillPath(
            view.quad((0.36, 0, 0.6), (0.36, 0, 30), (0.46, 0, 30), (0.46, 0, 0.6)), scene.colour("F0BA2B", 0.95)
        )


def lay_warehouse(scene: Scene) -> None:
    """Shelves full of boxes run along both walls up to the ceiling."""
    view, roll = hall_view(scene), scene.dice("warehouse")
    steel = scene.colour("3A5A82", 0.8)
    with scene.sheet("shelves", 0.63) as p:
        for near, far in ((11.0, 16.0), (7.4, 10.6), (4.9, 7.1), (3.2, 4.7), (2.0, 3.1), (1.2, 1.95)):
            for side in (-1, 1):
                x = side * 1.45
                for level in (0.1, 0.95, 1.8):
                    for k in range(3):
                        a, b = near + (far - near) * (k + 0.08) / 3, near + (far - near) * (k + 0.9) / 3
                        tall = roll.uniform(0.4, 0.68)
                        card = scene.colour(roll.choice(("C09A6A", "B08A5A", "D0AC7C", "9A7A54")), haze_depth(near))
                        cut(
                            p,
                            view.quad((x, level, a), (x, level + tall, a), (x, level + tall, b), (x, level, b)),
                            card,
                            scene.ink,
                            0.8,
                        )
                    shelf = view.quad(
                        (x, level - 0.06, near), (x, level, near), (x, level, far), (x, level - 0.06, far)
                    )
                    p.fillPath(shelf, mix(scene.ink.accent, scene.palette.shadow, 0.2))
                for z in (near, far):
                    stroke(
                        p,
                        [view.at(x, 0.0, z), view.at(x, 2.75, z)],
                        mix(steel, scene.palette.haze, 0.02 * z),
                        max(1.0, 0.07 * view.focal / z),
                    )


def lay_factory(scene: Scene) -> None:
    """Machines with wheels and gauges stand along both walls, pipes run over them."""
    view, roll, u = hall_view(scene), scene.dice("factory"), scene.u
    with scene.sheet("machines", 0.63) as p:
        for near, far in ((9.0, 12.5), (5.4, 7.6), (3.2, 4.6), (1.9, 2.7)):
            for side in (-1, 1):
                x, depth = side * 1.35, haze_depth(near)
                body = scene.colour(roll.choice(("4E6A5E", "5A6470", "7A5A44")), depth)
                front = view.quad((x, 0, near), (x, 1.55, near), (x, 1.55, far), (x, 0, far))
                cut(p, front, body, scene.ink, max(0.8, 0.003 * u))
                end = view.quad((x, 0, near), (x, 1.55, near), (side * 1.9, 1.55, near), (side * 1.9, 0, near))
                cut(p, end, mix(body, scene.palette.shadow, 0.3), scene.ink, max(0.8, 0.003 * u))
                m = view.focal / near
                cx, cy = view.at(side * 1.62, 0.85, near)
                cut(p, oval(cx, cy, 0.2 * m, 0.34 * m), scene.colour("B98A3A", depth), scene.ink, max(0.8, 0.02 * m))
                p.fillPath(oval(cx, cy, 0.06 * m, 0.1 * m), scene.palette.shadow)
                gx, gy = view.at(x, 1.2, (near + far) / 2)
                p.fillPath(oval(gx, gy, 0.05 * m, 0.1 * m), rgb("F4EFE2"))
                pipe = [view.at(x, 1.55, (near + far) / 2), view.at(x, 2.3, (near + far) / 2), view.at(x, 2.3, far * 2)]
                stroke(p, pipe, mix(scene.colour("A0522D", depth), scene.palette.rim, 0.1), max(1.2, 0.1 * m))


def lay_mars(scene: Scene) -> None:
    """The planet in the picture is red, with craters and pale caps."""
    u = scene.u
    centre, r = QPointF(scene.x(0.62), scene.y(1.42)), 0.92 * u
    with scene.sheet("mars", 0.31, scene.y(0.4)) as p:
        disc = oval(centre.x(), centre.y(), r, r)
        glow(p, centre, 1.12 * r, rgb("E88A5A"), 0.55)
        p.fillPath(
            disc,
            linear(
                QPointF(centre.x() - r, centre.y() - r),
                QPointF(centre.x() + 0.7 * r, centre.y()),
                (0.0, rgb("E0885A")),
                (0.5, rgb("B4532E")),
                (1.0, rgb("3A1A1E")),
            ),
        )
        p.save()
        p.setClipPath(disc)
        roll = scene.dice("mars")
        for _ in range(34):
            x, y = centre.x() + r * roll.uniform(-0.8, 0.8), centre.y() - r * roll.uniform(0.3, 0.98)
            rx = u * roll.uniform(0.012, 0.06)
            p.fillPath(oval(x, y, rx, 0.45 * rx), veil(rgb("7A3420"), 0.5))
            p.fillPath(oval(x + 0.1 * rx, y + 0.1 * rx, 0.85 * rx, 0.36 * rx), veil(rgb("D0764A"), 0.4))
        p.fillPath(oval(centre.x() - 0.1 * r, centre.y() - r, 0.22 * r, 0.05 * r), veil(rgb("FBE8DC"), 0.9))
        p.restore()


def lay_reef_garden(scene: Scene) -> None:
    """Corals in their colours stand close together on the ground."""
    u, roll = scene.u, scene.dice("reef garden")
    with scene.sheet("coral garden", 0.66, scene.y(0.62)) as p:
        for k in range(int(16 * scene.w / scene.canvas.width)):
            x, y = (k + roll.random()) * scene.canvas.width / 16, scene.y(roll.uniform(0.95, 1.04))
            tone = scene.colour(roll.choice(("E86A6A", "F0A04A", "C06AB0", "F0C46A", "6AC0B0")), 0.85)
            tall = u * roll.uniform(0.08, 0.17)
            if k % 3 == 0:
                cut(p, oval(x, y - 0.3 * tall, 0.7 * tall, 0.5 * tall), tone, scene.ink, max(0.8, 0.003 * u))
                for ring in range(3):
                    stroke(
                        p,
                        [
                            (x - 0.5 * tall + 0.2 * ring * tall, y - 0.2 * tall),
                            (x - 0.2 * tall + 0.2 * ring * tall, y - 0.62 * tall),
                        ],
                        veil(scene.palette.shadow, 0.3),
                        0.02 * tall,
                    )
            else:
                for turn in (-0.5, -0.25, 0.0, 0.25, 0.5):
                    tip = (x + turn * tall, y - tall * (1.0 - 0.5 * abs(turn)))
                    stroke(p, [(x, y), (x + 0.35 * turn * tall, y - 0.45 * tall), tip], tone, 0.09 * tall, smooth=True)
                    box_px = slab(tip[0] - 0.05 * tall, tip[1] - 0.05 * tall, 0.1 * tall, 0.1 * tall, 0.05 * tall)
                    p.fillPath(box_px, mix(tone, rgb("FFFFFF"), 0.35))
