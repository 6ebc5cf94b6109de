"""Owns open country: mountains, forest, meadow, the neutral place, and the plan view of any ground."""

import math

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath

from studio.domain.sketch import Place, Season
from studio.media.draw.brush import cut, dither, falling, glow, soft_shadow
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.layers import SetPicture
from studio.media.draw.sets.growth import Grove, crown_path, tuft
from studio.media.draw.sets.land_above import plan_ground
from studio.media.draw.sets.scene import Scene
from studio.media.draw.sets.sky import foliage, lay_mist, lay_ridge, lay_sky
from studio.media.draw.shapes import corners, curve


def grass_of(scene: Scene) -> QColor:
    """Give the colour of the grass: the season's green in this light, warmed by the lit ground."""
    values = {Season.AUTUMN: "A98A4A", Season.SUMMER: "84A054", Season.SPRING: "93B45E", Season.WINTER: "C9D2D2"}
    base = scene.palette.local(rgb(values[scene.season(Season.SUMMER)]))
    dark = 0.5 * scene.palette.tint_amount  # by dusk and night the ground takes the light's own colour, not a grey
    return mix(base, scene.palette.ground_lit, 0.22 + dark)


def lay_field(
    scene: Scene, name: str, depth: float, top: float, colour: QColor, *, wave: float = 0.02, frequency: float = 1.1
) -> None:
    """Lay a soft rise of ground whose edge is at `top` (canvas px) and which reaches the lower edge."""
    palette = scene.palette
    points = scene.ridge(name, frequency, 3, 20.0)
    line = [(float(x), top - wave * scene.u * float(v)) for x, v in points]
    with scene.sheet(name, depth, top - 2.0 * wave * scene.u) as p:
        path = curve(line, closed=False)
        path.lineTo(scene.w + 40, scene.h + 10)
        path.lineTo(-40, scene.h + 10)
        path.closeSubpath()
        near = palette.hazed(colour, depth)
        p.fillPath(
            path,
            falling(
                top - wave * scene.u,
                scene.y(1.02),
                (0.0, mix(near, palette.rim, 0.22)),
                (0.12, near),
                (1.0, mix(near, palette.ground_shade, 0.6)),
            ),
        )
        p.save()
        p.setClipPath(path)
        _swathes(scene, p, line, top, name)
        _pool_of_light(scene, p, top)
        p.restore()
        dither(p, QRectF(0, top - wave * scene.u * 2, scene.w, scene.h))


def _swathes(scene: Scene, p: QPainter, line: list[tuple[float, float]], top: float, name: str) -> None:
    """Paint the folds of a field: long bands of light and shade that follow its edge, wider towards the lens."""
    palette, u, roll = scene.palette, scene.u, scene.dice(f"{name} folds")
    room = scene.y(1.06) - top
    reach, shift = 0.9 * scene.canvas.width, roll.uniform(0, 6.28)
    for k in range(5):
        share = 0.05 + 0.9 * ((k + roll.uniform(0.1, 0.7)) / 5) ** 1.5
        tall, bend = u * (0.012 + 0.06 * share), u * (0.012 + 0.05 * share)
        upper = [
            (x, y + room * share + bend * math.sin(x / reach * 4.2 + shift + 1.3 * k)) for x, y in line[:: max(1, 3)]
        ]
        lower = [(x, y + tall * (0.35 + 0.65 * math.sin(x / reach * 5.0 + 2.0 * k) ** 2)) for x, y in upper]
        tone = palette.rim if k % 2 else palette.ground_shade
        p.fillPath(curve([*upper, *reversed(lower)]), veil(tone, 0.10 if k % 2 else 0.16))


def _pool_of_light(scene: Scene, p: QPainter, top: float) -> None:
    """Paint what a low sun or moon throws on the ground below it."""
    palette = scene.palette
    if palette.disc_alpha < 0.5 or palette.disc_y < 0.15 or scene.high:
        return
    x = scene.x(palette.disc_x)
    p.save()
    p.translate(x, top)
    p.scale(1.0, 0.42)
    glow(p, QPointF(0, 0), 0.85 * scene.u, mix(palette.disc, palette.glow, 0.5), 0.34)
    p.restore()


def lay_tufts(
    scene: Scene, name: str, depth: float, top: float, bottom: float, colour: QColor, count: int, size: float = 0.03
) -> None:
    """Lay tufts of grass over a band of ground (shares of H), larger in front."""
    roll = scene.dice(name)
    with scene.sheet(name, depth, scene.y(top) - 0.06 * scene.u, scene.y(bottom) + 0.02 * scene.u) as p:
        spots = sorted((roll.random(), roll.random()) for _ in range(int(count * scene.w / scene.canvas.width)))
        for share, x in spots:
            y = scene.y(top + (bottom - top) * share)
            tall = scene.u * size * (0.35 + share)
            tuft(
                p,
                x * scene.w,
                y,
                tall,
                mix(
                    colour,
                    scene.palette.rim if roll.random() < 0.3 else scene.palette.ground_shade,
                    roll.uniform(0.1, 0.5),
                ),
                roll,
                5,
                0.22,
            )


def lay_trees(
    scene: Scene,
    name: str,
    depth: float,
    base: float,
    low: float,
    tall: float,
    step: float,
    *,
    pines: float = 0.4,
    gap: tuple[float, float] | None = None,
) -> None:
    """Lay a line of trees whose feet stand at `base` (canvas px); heights and step in shares of the unit."""
    roll = scene.dice(name)
    leaves = [scene.colour(value, depth + 0.2) for value in foliage(scene, Season.SUMMER)]
    dark = [scene.colour(value, depth + 0.2) for value in ("3F5A4C", "46604E")]
    rim = 0.0 if depth < 0.25 else max(0.8, 0.0024 * scene.u)
    grove = Grove(leaves, dark, scene.ink, tall * scene.u, rim, roll)
    with scene.sheet(name, depth, base - 1.2 * tall * scene.u, base + 0.08 * scene.u) as p:
        _tree_foot(scene, p, base, leaves[2], gap, min(0.08, 0.7 * tall) * scene.u)
        x = 0.0
        while x < scene.w:
            share = (x - scene.canvas.bleed_x) / scene.canvas.width
            if gap is None or not gap[0] < share < gap[1]:
                grove.plant(
                    p, x, base + roll.uniform(0, 0.006) * scene.u, scene.u * roll.uniform(low, tall), roll, pines
                )
            x += step * scene.u * roll.uniform(0.5, 1.5)


def _tree_foot(
    scene: Scene, p: QPainter, base: float, leaf: QColor, gap: tuple[float, float] | None, deep: float
) -> None:
    """Paint the shade that a line of trees stands in, `deep` px downwards; it runs out towards the gap."""
    shade, low = mix(leaf, scene.palette.shadow, 0.25), base + deep
    fade = falling(base, base + 0.9 * deep, (0.0, shade), (1.0, veil(shade, 0.0)))
    if gap is None:
        p.fillRect(QRectF(0, base - 2, scene.w, low - base), fade)
        return
    for edge, outer, way in ((scene.x(gap[0]), -10.0, 1.0), (scene.x(gap[1]), scene.w + 10.0, -1.0)):
        run = way * 0.07 * scene.canvas.width
        path = QPainterPath(QPointF(outer, base - 2))
        path.lineTo(edge - run, base - 2)
        path.cubicTo(edge - 0.4 * run, base - 2, edge - 0.1 * run, base + 0.12 * deep, edge + 0.4 * run, low)
        path.lineTo(outer, low)
        path.closeSubpath()
        p.fillPath(path, fade)


def build_neutral(scene: Scene) -> SetPicture:
    """Build the calm place of a prompt that names none: sky, one ridge, quiet ground."""
    if scene.overhead:
        return plan_ground(scene, mix(scene.palette.ground_lit, scene.palette.ground_shade, 0.25))
    lay_sky(scene)
    far = scene.palette.hazed(scene.palette.local(rgb("7A8088")), 0.16)
    lay_ridge(scene, "far ridge", 0.06, scene.horizon - 0.035 * scene.u, 0.075, far, frequency=1.2, below=0.3)
    nearer = mix(scene.palette.hazed(scene.palette.local(rgb("76806E")), 0.26), scene.palette.ground_lit, 0.12)
    lay_ridge(scene, "ridge", 0.12, scene.horizon - 0.004 * scene.u, 0.05, nearer, frequency=1.6, below=0.3)
    near = mix(scene.palette.ground_lit, scene.palette.haze, 0.2)
    lay_field(
        scene, "rise", 0.35, scene.horizon + 0.012 * scene.u, mix(near, scene.palette.ground_shade, 0.16), wave=0.008
    )
    lay_field(scene, "ground", 0.62, scene.horizon + 0.12 * scene.u, near, wave=0.014)
    lay_trees(
        scene, "far trees", 0.24, scene.horizon + 0.008 * scene.u, 0.018, 0.045, 0.016, pines=0.2, gap=(0.30, 0.66)
    )
    lay_mist(scene, "mist", 0.3, scene.horizon + 0.01 * scene.u, 7, alpha=0.3, spread=0.02)
    lay_path(scene, 0.63, scene.horizon + 0.125 * scene.u)
    shade = mix(scene.palette.ground_shade, scene.palette.shadow, 0.2)
    lay_tufts(scene, "tufts", 0.66, 0.74, 1.0, mix(near, shade, 0.5), 26, 0.022)
    lay_corner_grass(scene, shade)
    return ground_picture(scene)


def ground_picture(scene: Scene, wide_y: float = 0.90, x: float = 0.38) -> SetPicture:
    """Hand over a set whose subjects stand on open ground."""
    ground = scene.ground(wide_y)
    return scene.picture(scene.main_stand(ground, x), scene.standard_others(ground, 0.94))


def lay_corner_grass(scene: Scene, colour: QColor) -> None:
    """Tall grass in the lower right corner, close to the lens."""
    roll = scene.dice("corner grass")
    with scene.sheet("corner grass", 1.3, scene.y(0.74), left=scene.x(0.74)) as p:
        count = int(16 * (scene.w - scene.x(0.8)) / (0.2 * scene.canvas.width))
        foot = scene.y(1.0) + 0.02 * scene.u
        dark = mix(colour, scene.palette.shadow, 0.45)
        bank = curve(
            [
                (scene.x(0.76), scene.h + 9),
                (scene.x(0.84), foot + 0.01 * scene.u),
                (scene.x(1.0), foot - 0.045 * scene.u),
                (scene.w + 30, foot - 0.07 * scene.u),
            ],
            closed=False,
        )
        bank.lineTo(scene.w + 30, scene.h + 10)
        bank.closeSubpath()
        p.fillPath(bank, dark)
        for i in range(count):
            share = i / count
            x = scene.x(0.82) + share * (scene.w - scene.x(0.82))
            tuft(
                p,
                x,
                foot + 0.02 * scene.u - 0.05 * scene.u * share,
                scene.u * roll.uniform(0.08, 0.17) * (0.6 + 0.5 * share),
                mix(dark, scene.palette.rim, roll.uniform(0.0, 0.14)),
                roll,
                6,
                -0.28,
            )
    scene.layers[-1].sway = True


def corner_mound(scene: Scene, top: float, flat_to: float, foot: float) -> QPainterPath:
    """Give the ground that what grows in the lower left corner stands on: level to `flat_to`, out at `foot` (px)."""
    path = QPainterPath(QPointF(-40.0, top))
    path.lineTo(flat_to - 0.5 * (foot - flat_to), top)
    path.cubicTo(flat_to, top, foot - 0.3 * (foot - flat_to), top + 0.04 * scene.u, foot, scene.h + 20)
    path.lineTo(-40.0, scene.h + 20)
    path.closeSubpath()
    return path


def lay_path(scene: Scene, depth: float, top: float) -> None:
    """A trodden path that bends down to the main subject."""
    palette = scene.palette
    with scene.sheet("path", depth, top) as p:
        left, right = [], []
        for i in range(25):
            t = i / 24
            y = top + (t**1.8) * (scene.h - top)
            x = scene.x(0.56 - 0.16 * t + 0.10 * math.sin(4.4 * t) * (1 - 0.5 * t))
            half = scene.u * (0.006 + 0.13 * t**1.8)
            left.append((x - half, y))
            right.append((x + half * 0.9, y))
        earth = mix(palette.ground_lit, palette.ground_shade, 0.12)
        path = corners([*left, *reversed(right)])
        p.fillPath(path.translated(0, -0.004 * scene.u), veil(palette.shadow, 0.16))
        p.fillPath(
            path,
            falling(
                top,
                scene.y(1.0),
                (0.0, palette.hazed(earth, 0.5)),
                (0.4, mix(earth, palette.rim, 0.2)),
                (1.0, mix(earth, palette.ground_shade, 0.4)),
            ),
        )


def build_meadow(scene: Scene) -> SetPicture:
    """Build a meadow: two soft hills, a lone line of trees, tufts and flowers in two colours."""
    if scene.overhead:
        return plan_ground(scene, grass_of(scene))
    palette, u = scene.palette, scene.u
    lay_sky(scene)
    grass = grass_of(scene)
    far = palette.hazed(palette.local(rgb("70868A")), 0.1)
    lay_ridge(scene, "far ridge", 0.06, scene.horizon - 0.01 * u, 0.05, far, frequency=1.5, below=0.3)
    lay_ridge(
        scene,
        "far hill",
        0.16,
        scene.horizon + 0.01 * u,
        0.04,
        palette.hazed(grass, 0.3),
        frequency=1.2,
        below=0.3,
        octaves=2,
    )
    lay_trees(scene, "trees", 0.3, scene.horizon + 0.035 * u, 0.05, 0.12, 0.05, pines=0.15, gap=(0.28, 0.60))
    lay_field(scene, "hill", 0.42, scene.horizon + 0.055 * u, mix(grass, palette.rim, 0.08), wave=0.05, frequency=0.9)
    _lay_lone_tree(scene, 0.5, 0.89, scene.horizon + 0.10 * u, 0.30)
    lay_field(scene, "meadow", 0.6, scene.horizon + 0.16 * u, grass, wave=0.04, frequency=0.8)
    lay_path(scene, 0.62, scene.horizon + 0.165 * u)
    lay_tufts(scene, "grass", 0.66, 0.74, 1.0, grass, 90, 0.034)
    lay_flowers(scene, 0.68, 0.73, 1.0, ("F0BA2B", "E86A6A"), 60)
    lay_corner_grass(scene, mix(grass, palette.ground_shade, 0.55))
    return ground_picture(scene)


def _lay_lone_tree(scene: Scene, depth: float, x: float, y: float, tall: float) -> None:
    """One broad tree on the rise, on the side the subject looks to, with its shadow; `tall` in units."""
    palette, u, roll = scene.palette, scene.u, scene.dice("lone tree")
    at, h = scene.x(x), tall * u
    leaf = scene.colour(foliage(scene, Season.SUMMER)[0], depth + 0.2)
    bark = mix(scene.colour("5A4030", depth + 0.2), palette.shadow, 0.25)
    dx = palette.towards_light[0]
    area = (at - 1.6 * h, at + 1.6 * h)
    with scene.sheet("lone tree", depth, y - 1.1 * h, y + 0.12 * h, left=area[0], right=area[1]) as p:
        soft_shadow(p, at - dx * 0.5 * h * palette.contact, y, 0.62 * h, 0.045 * h, palette.shadow, 0.42)
        trunk = [(-0.045, 0.0), (-0.022, -0.3), (-0.09, -0.5), (0.0, -0.42), (0.08, -0.52), (0.024, -0.3), (0.05, 0.0)]
        cut(p, corners([(at + a * h, y + b * h) for a, b in trunk]), bark, scene.ink, max(0.8, 0.006 * h))
        lobes = (
            (-0.24, -0.52, 0.24),
            (0.24, -0.54, 0.25),
            (0.02, -0.72, 0.29),
            (-0.13, -0.62, 0.24),
            (0.14, -0.6, 0.22),
        )
        for k, (a, b, r) in enumerate(lobes):
            tone = mix(leaf, palette.shadow, 0.22 - 0.05 * k)
            crown = crown_path(at + a * h, y + b * h, r * h, 0.82 * r * h, roll, 0.09)
            cut(p, crown, tone, scene.ink, max(0.8, 0.008 * h))


def lay_flowers(scene: Scene, depth: float, top: float, bottom: float, colours: tuple[str, str], count: int) -> None:
    """Lay flowers in two colours over a band of ground (shares of H)."""
    roll = scene.dice("flowers")
    with scene.sheet("flowers", depth, scene.y(top) - 0.03 * scene.u, scene.y(bottom) + 0.02 * scene.u) as p:
        for share in sorted(roll.random() for _ in range(int(count * scene.w / scene.canvas.width))):
            x, y = roll.random() * scene.w, scene.y(top + (bottom - top) * share)
            r = scene.u * (0.0024 + 0.0052 * share)
            colour = scene.palette.local(rgb(colours[0] if roll.random() < 0.6 else colours[1]))
            p.fillRect(
                QRectF(x - r * 0.14, y, max(0.8, r * 0.28), r * 3.4),
                mix(grass_of(scene), scene.palette.ground_shade, 0.5),
            )
            for petal in range(5):
                angle = petal * 1.2566 + share
                p.setBrush(mix(colour, scene.palette.rim, 0.15))
                p.drawEllipse(QPointF(x + r * 0.75 * math.cos(angle), y + r * 0.6 * math.sin(angle)), r * 0.6, r * 0.55)
            p.setBrush(mix(colour, scene.palette.shadow, 0.4))
            p.drawEllipse(QPointF(x, y), r * 0.42, r * 0.38)


PLACES = {
    Place.NEUTRAL: build_neutral,
    Place.MEADOW: build_meadow,
}
