"""Owns the forest: trunks in four depths with light between them; a canopy from the air."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath

from studio.domain.sketch import Angle, Light, Place, Season, Weather
from studio.media.draw.brush import begin, blank, blurred, cut, dither, falling, glow, linear, sprite, stroke
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.layers import SetPicture
from studio.media.draw.sets.growth import Grove, crown_path, tuft
from studio.media.draw.sets.land import (
    corner_mound,
    grass_of,
    ground_picture,
    lay_field,
    lay_path,
    lay_tufts,
)
from studio.media.draw.sets.land_above import plan_ground
from studio.media.draw.sets.scene import Scene
from studio.media.draw.sets.sky import foliage, lay_mist, lay_ridge, lay_sky
from studio.media.draw.sets.stands import AIR_FAMILIES
from studio.media.draw.shapes import corners, curve


def build_forest(scene: Scene) -> SetPicture:
    """Build a forest: trunks in four depths, light between them, ferns and a path; from the air a canopy."""
    if scene.overhead:
        return plan_ground(scene, mix(grass_of(scene), scene.palette.ground_shade, 0.35))
    if scene.high:
        return _canopy(scene)
    palette, u = scene.palette, scene.u
    lay_sky(scene, clouds=False, disc=palette.light is Light.NIGHT)
    low = scene.beat.angle is Angle.LOW
    _lay_glade(scene)
    leaves = foliage(scene, Season.SUMMER)
    for i, (depth, count, wide, foot) in enumerate(((0.14, 46, 0.010, 0.02), (0.28, 30, 0.018, 0.045))):
        _lay_trunks(scene, f"trunks {i}", depth, count, wide, scene.horizon + foot * u, leaves)
    _lay_forest_beams(scene)
    floor = mix(grass_of(scene), palette.local(rgb("6A5A44")), 0.35)
    lay_field(scene, "floor", 0.5, scene.horizon + 0.075 * u, mix(floor, palette.ground_shade, 0.25), wave=0.012)
    if not low:
        lay_path(scene, 0.55, scene.horizon + 0.085 * u)
    _lay_dapples(scene)
    _lay_trunks(scene, "trunks 2", 0.56, 9, 0.036, scene.horizon + 0.16 * u, leaves, gap=(0.24, 0.66))
    lay_tufts(scene, "ferns", 0.66, 0.70, 1.0, mix(floor, scene.colour(leaves[0]), 0.5), 54, 0.04)
    _lay_near_trunks(scene, leaves)
    _lay_corner_ferns(scene)
    return ground_picture(scene)


def _lay_glade(scene: Scene) -> None:
    """The light at the end of the wood."""
    palette = scene.palette
    with scene.sheet("glade", 0.05) as p:
        tone = mix(palette.haze, scene.colour(foliage(scene, Season.SUMMER)[3], 0.4), 0.45)
        p.fillRect(
            QRectF(0, 0, scene.w, scene.h),
            falling(
                0,
                scene.horizon,
                (0.0, veil(mix(tone, palette.shadow, 0.35), 0.85)),
                (0.7, veil(tone, 0.55)),
                (1.0, veil(mix(tone, palette.rim, 0.5), 0.6)),
            ),
        )
        if palette.glow_alpha > 0.3:
            bright = mix(palette.glow, palette.rim, 0.3)
            share = 0.5 if palette.light is Light.NIGHT else 0.95
            glow(p, QPointF(scene.x(0.60), scene.horizon - 0.16 * scene.u), 0.75 * scene.u, bright, share)
        dither(p, QRectF(0, 0, scene.w, scene.h))


def _lay_trunks(
    scene: Scene,
    name: str,
    depth: float,
    count: int,
    wide: float,
    foot: float,
    leaves: tuple[str, ...],
    gap: tuple[float, float] | None = None,
) -> None:
    palette, u, roll = scene.palette, scene.u, scene.dice(name)
    bark = mix(scene.colour("5A463A", depth + 0.12), palette.shadow, max(0.0, 0.8 * (depth - 0.2)))
    rim = 0.0 if depth < 0.25 else max(0.8, wide * u * 0.10)
    trunks = [_trunk(scene, mix(bark, palette.shadow, 0.05 * i), wide * u, foot, rim) for i in range(4)]
    with scene.sheet(name, depth, 0.0, foot + 0.2 * u) as p:
        ground = scene.colour("5E6248", depth + 0.1)
        if gap is None:
            p.fillRect(
                QRectF(0, foot - 0.012 * u, scene.w, 0.22 * u),
                falling(
                    foot - 0.012 * u,
                    foot + 0.2 * u,
                    (0.0, veil(ground, 0.0)),
                    (0.16, ground),
                    (1.0, mix(ground, palette.ground_shade, 0.4)),
                ),
            )
        for i in range(int(count * scene.w / scene.canvas.width)):
            x = (i + roll.uniform(-0.3, 0.3)) * scene.canvas.width / count
            share = (x - scene.canvas.bleed_x) / scene.canvas.width
            if gap is not None and gap[0] < share < gap[1]:
                continue
            half, y = wide * u * roll.uniform(0.35, 0.65), foot + roll.uniform(-0.012, 0.012) * u
            trunk = trunks[roll.randrange(len(trunks))]
            p.save()
            p.translate(x, y)
            p.shear(roll.uniform(-0.04, 0.04), 0.0)
            p.drawImage(QRectF(-2 * half, -y - 20, 4 * half, y + 20), trunk)
            p.restore()
        for _ in range(int(count * 0.7 * scene.w / scene.canvas.width)):
            x, y = roll.random() * scene.w, scene.y(roll.uniform(-0.25, 0.20 - 0.1 * depth))
            r = u * (0.05 + 0.12 * depth) * roll.uniform(0.8, 1.6)
            colour = scene.colour(roll.choice(leaves), depth + 0.12)
            cut(
                p,
                crown_path(x, y, r * 1.5, r * 0.75, roll, 0.18),
                mix(colour, palette.shadow, 0.18),
                scene.ink,
                rim * 0.6,
            )


def _trunk(scene: Scene, bark: QColor, wide: float, tall: float, rim: float) -> QImage:
    """One trunk with its flared foot, 2 x `wide` across, painted once and set many times."""
    middle, half = wide, wide / 2

    def paint(p: QPainter) -> None:
        flare, neck = (tall, half * 1.5), (tall - 0.06 * scene.u, half)
        path = corners(
            [
                (middle - flare[1], flare[0]),
                (middle - neck[1], neck[0]),
                (middle - half * 0.75, 0),
                (middle + half * 0.75, 0),
                (middle + neck[1], neck[0]),
                (middle + flare[1], flare[0]),
            ]
        )
        cut(p, path, bark, scene.ink, rim)

    return sprite(2 * wide, tall, paint)


def _lay_dapples(scene: Scene) -> None:
    """Flecks of light on the floor, many where the wood opens; none where no sun or moon comes through."""
    palette, u, roll = scene.palette, scene.u, scene.dice("dapples")
    if palette.disc_alpha < 0.5:
        return
    colour = mix(palette.disc, palette.rim, 0.4)
    top = scene.horizon + 0.1 * u
    with scene.sheet("dapples", 0.555, top) as p:
        for _ in range(int(54 * scene.w / scene.canvas.width)):
            share = roll.random() ** 1.3
            x = 0.58 + (roll.random() - 0.5) * (0.5 + 0.9 * share)
            y = top + share * (scene.y(1.0) - top)
            wide = u * (0.012 + 0.075 * share) * roll.uniform(0.5, 1.2)
            p.fillPath(crown_path(scene.x(x), y, wide, wide * 0.17, roll, 0.25), veil(colour, roll.uniform(0.05, 0.17)))


def _lay_corner_ferns(scene: Scene) -> None:
    """Ferns close to the lens, dark against the floor, in the corner behind the subject's back."""
    palette, u, roll = scene.palette, scene.u, scene.dice("corner ferns")
    dark = mix(scene.colour("3E5440"), palette.shadow, 0.55)
    with scene.sheet("corner ferns", 1.3, scene.y(0.66), right=scene.x(0.34), crop=True) as p:
        p.fillPath(corner_mound(scene, scene.y(0.985), scene.x(0.15), scene.x(0.33)), mix(dark, palette.shadow, 0.2))
        for k in range(11):
            x, tall = scene.x(-0.05 + 0.026 * k), u * roll.uniform(0.16, 0.30) * (1.15 - 0.07 * k)
            lean = roll.uniform(-0.5, 0.75)
            foot, tip = scene.y(1.0) + 0.04 * u, (x + lean * tall, scene.y(1.0) - tall * (0.95 - 0.35 * abs(lean)))
            spine = [(x + (tip[0] - x) * t**1.5, foot + (tip[1] - foot) * t) for t in (0.0, 0.25, 0.5, 0.75, 1.0)]
            tone = mix(dark, palette.rim, roll.uniform(0.0, 0.10))
            stroke(p, spine, tone, max(1.0, 0.004 * u), smooth=True)
            for i in range(1, 14):
                t = i / 14
                cx, cy = x + (tip[0] - x) * t**1.5, foot + (tip[1] - foot) * t
                reach = 0.22 * tall * (1.0 - t) ** 0.7 + 0.01 * u
                for side in (-1, 1):
                    end = (cx + side * reach, cy - 0.35 * reach)
                    half = 0.11 * reach + 0.6
                    middle = cx + side * 0.5 * reach
                    above, below = (middle, cy - 0.4 * reach - half), (middle, cy - 0.1 * reach + half)
                    p.fillPath(curve([(cx, cy), above, end, below]), tone)
    scene.layers[-1].sway = True


def _lay_forest_beams(scene: Scene) -> None:
    """Soft shafts of light that fall between the second and the third row of trunks."""
    if scene.palette.light in (Light.NIGHT, Light.STORM, Light.OVERCAST, Light.NEON):
        return
    roll, small = scene.dice("beams"), 8
    image = blank(scene.w / small, scene.h / small)
    p = begin(image)
    p.scale(1 / small, 1 / small)
    side = 1 if scene.palette.towards_light[0] >= 0 else -1
    colour = mix(scene.palette.rim, scene.palette.glow, 0.4)
    for i in range(int(7 * scene.w / scene.canvas.width)):
        x = (i + roll.uniform(0, 1)) * scene.canvas.width / 6.0
        wide, run, drop = scene.u * roll.uniform(0.04, 0.11), -side * 0.36 * scene.u, scene.y(0.92)
        beam = corners([(x, 0), (x + wide, 0), (x + wide * 2.2 + run, drop), (x - wide * 0.5 + run, drop)])
        p.fillPath(
            beam,
            linear(
                QPointF(x, 0),
                QPointF(x + run, drop),
                (0.0, veil(colour, 0.42)),
                (0.6, veil(colour, 0.22)),
                (1.0, veil(colour, 0.0)),
            ),
        )
    p.end()
    with scene.sheet("beams", 0.4, crop=True) as q:
        q.drawImage(QRectF(0, 0, scene.w, scene.h), blurred(image, 2), QRectF(image.rect()))


def _lay_near_trunks(scene: Scene, leaves: tuple[str, ...]) -> None:
    """One great trunk at the right edge with roots, leaves hanging into the upper corner."""
    palette, u, roll = scene.palette, scene.u, scene.dice("near trunk")
    bark = mix(palette.local(rgb("4A382E")), palette.shadow, 0.4)
    x = scene.x(0.955)
    with scene.sheet("near trunk", 1.25, left=scene.x(0.74), crop=True) as p:
        path = curve(
            [
                (x - 0.11 * u, scene.h + 20),
                (x - 0.085 * u, scene.y(0.97)),
                (x - 0.05 * u, scene.y(0.86)),
                (x - 0.045 * u, scene.y(0.4)),
                (x - 0.035 * u, -30),
                (x + 0.07 * u, -30),
                (x + 0.075 * u, scene.y(0.5)),
                (x + 0.10 * u, scene.y(0.92)),
                (x + 0.16 * u, scene.h + 20),
            ],
            tension=0.13,
        )
        cut(p, path, bark, scene.ink, max(1.2, 0.007 * u))
        for _ in range(16):
            y, sx = roll.random() * scene.h, x + roll.uniform(-0.03, 0.06) * u
            p.fillRect(QRectF(sx, y, 0.006 * u, u * roll.uniform(0.03, 0.10)), veil(palette.shadow, 0.25))
        for _ in range(9):
            lx, ly, r = (
                x + roll.uniform(-0.24, 0.16) * u,
                scene.y(roll.uniform(-0.12, 0.05)),
                u * roll.uniform(0.05, 0.09),
            )
            cut(
                p,
                crown_path(lx, ly, r * 1.3, r * 0.8, roll, 0.2),
                mix(scene.colour(roll.choice(leaves)), palette.shadow, 0.5),
                scene.ink,
                max(0.8, 0.003 * u),
            )


def _canopy(scene: Scene) -> SetPicture:
    """The forest from the air: rows of crowns to the horizon, mist in the dips."""
    palette, u, roll = scene.palette, scene.u, scene.dice("canopy")
    lay_sky(scene)
    far = palette.hazed(palette.local(rgb("5E7484")), 0.12)
    lay_ridge(scene, "far ridge", 0.06, scene.horizon, 0.05, far, frequency=1.5, below=0.5)
    groves = []
    for share in (0.0, 0.5, 1.0):
        leaves = [scene.colour(value, 0.3 + 0.7 * share) for value in foliage(scene, Season.SUMMER)]
        groves.append(
            Grove(
                leaves,
                [scene.colour("3F5A4C", 0.3 + 0.7 * share)],
                scene.ink,
                u * (0.08 + 0.16 * share),
                max(0.8, 0.003 * u),
                scene.dice(f"grove {share}"),
            )
        )
    first = scene.horizon + 0.02 * u
    with scene.sheet("canopy", 0.5, scene.horizon - 0.08 * u) as p:
        floor = mix(scene.colour(foliage(scene, Season.SUMMER)[2], 0.7), palette.shadow, 0.4)
        p.fillRect(
            QRectF(0, first, scene.w, scene.h - first),
            falling(first, scene.y(1.0), (0.0, palette.hazed(floor, 0.3)), (1.0, floor)),
        )
        glade = _canopy_glade(scene, p)
        y = first
        while y < scene.h + 0.2 * u:
            share = (y - first) / scene.canvas.height
            size = u * (0.05 + 0.19 * share)
            x = -size
            while x < scene.w + size:
                foot, tall = y + size * roll.uniform(0.2, 0.5), size * roll.uniform(0.9, 1.3)
                tree = groves[min(2, int(3 * share))].choose(roll)
                if glade is None or not glade.intersects(
                    QRectF(x - 0.3 * size, foot - 0.8 * tall, 0.6 * size, 0.9 * tall)
                ):
                    groves[min(2, int(3 * share))].place(p, tree, x, foot, tall)
                x += size * roll.uniform(0.5, 0.75)
            y += size * 0.42
    lay_mist(
        scene, "mist", 0.52, scene.horizon + 0.12 * u, 12, alpha=0.3 if not scene.has(Weather.FOG) else 0.5, spread=0.07
    )
    return ground_picture(scene, 0.72, 0.45)


def _canopy_glade(scene: Scene, p: QPainter) -> QPainterPath | None:
    """Paint the clearing that a subject on foot stands in, seen from above the trees; give where no tree may be."""
    if scene.family is None or scene.family in AIR_FAMILIES:
        return None
    palette, u, roll = scene.palette, scene.u, scene.dice("glade")
    x, y = scene.x(0.47), scene.y(0.70)
    grass = mix(grass_of(scene), palette.ground_lit, 0.2)
    outline = crown_path(x, y, 0.50 * u, 0.20 * u, roll, 0.12)
    for grown, share in ((1.34, 0.55), (1.17, 0.34)):  # the shade that the trees around it throw
        ring = crown_path(x, y, 0.50 * grown * u, 0.20 * grown * u, scene.dice("glade"), 0.12)
        p.fillPath(ring, mix(grass, palette.shadow, share))
    p.fillPath(outline, falling(y - 0.2 * u, y + 0.2 * u, (0.0, mix(grass, palette.rim, 0.22)), (1.0, grass)))
    for _ in range(9):
        px, py = x + roll.uniform(-0.36, 0.36) * u, y + roll.uniform(-0.12, 0.12) * u
        tone = palette.rim if roll.random() < 0.5 else palette.ground_shade
        p.fillPath(crown_path(px, py, roll.uniform(0.04, 0.12) * u, 0.018 * u, roll, 0.2), veil(tone, 0.14))
    for _ in range(26):
        tuft(
            p,
            x + roll.uniform(-0.4, 0.4) * u,
            y + roll.uniform(-0.12, 0.15) * u,
            0.02 * u,
            mix(grass, palette.ground_shade, 0.4),
            roll,
            5,
        )
    return outline


PLACES = {Place.FOREST: build_forest}
