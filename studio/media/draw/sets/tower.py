"""Owns towers and skylines: glass facades that meet at an edge, rows of panes, lit windows, the sky in the glass."""

import itertools
from dataclasses import dataclass
from random import Random

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from studio.domain.place_details import PlaceDetail
from studio.domain.sketch import Angle, Family, Place, Season
from studio.media.draw.brush import cut, dither, falling, glow, stroke
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.layers import SetPicture, Stand
from studio.media.draw.light_pieces import lit_window
from studio.media.draw.sets.growth import crown_path
from studio.media.draw.sets.land import corner_mound, lay_trees
from studio.media.draw.sets.scene import Scene
from studio.media.draw.sets.sky import foliage, lay_sky
from studio.media.draw.sets.skyline import build_skyline
from studio.media.draw.sets.stands import AIR_FAMILIES, Ground
from studio.media.draw.shapes import corners, oval

GLASS = "34558C"


@dataclass(frozen=True, slots=True)
class Block:
    """A tower: x of its left, edge and right side at top and bottom (px), heights, rows and columns of panes."""

    top: float
    bottom: float
    at_top: tuple[float, float, float]
    at_bottom: tuple[float, float, float]
    rows: int
    columns: tuple[int, int]
    depth: float
    power: float = 1.75

    def side(self, index: int, y: float) -> float:
        """Give the x of an edge (0 left, 1 middle, 2 right) at a height (px)."""
        share = (y - self.top) / (self.bottom - self.top)
        return self.at_top[index] + (self.at_bottom[index] - self.at_top[index]) * share


_OLDER = (PlaceDetail.CASTLE, PlaceDetail.CHURCH, PlaceDetail.TEMPLE)


def build_tower(scene: Scene) -> SetPicture:
    """Build a glass tower among others: from below its facades converge, at eye level it stands on its plaza."""
    low = scene.beat.angle is Angle.LOW
    if scene.high or scene.overhead:
        return build_skyline(scene)
    lay_sky(scene)
    base = scene.y(1.06) if low else scene.horizon + 0.03 * scene.u
    reach = 1.0 if low else 0.62
    far = (
        (0.085, 0.22, 0.080, 0.115, 30, 0.30),
        (0.865, 0.29, 0.085, 0.13, 28, 0.30),
        (0.715 if low else 0.46, 0.58, 0.022, 0.055, 22, 0.18),
        (-0.22, 0.34, 0.07, 0.11, 26, 0.3),
        (1.2, 0.2, 0.08, 0.12, 28, 0.3),
        (0.245, 0.66, 0.02, 0.04, 20, 0.16),
    )
    if low:
        _lay_roofs_behind(scene, scene.y(0.93), 0.12, (0.02, 0.12))
    else:
        _lay_roofs_behind(scene, base, 0.12, (0.10, 0.30))
    if any(scene.detailed(detail) for detail in _OLDER):  # it stands alone where the glass towers would
        if not low:
            _lay_plaza(scene)
        _lay_corner(scene, low)
        return _tower_stands(scene, low)
    for i, (x, top, half, foot, rows, depth) in enumerate(far):
        block = _block(
            scene,
            x,
            top if low else 0.1 + top * 0.7,
            half * reach,
            foot * reach if low else half * reach * 1.06,
            base,
            rows,
            depth,
            low,
        )
        with scene.sheet(f"tower {i}", depth, block.top - 0.1 * scene.u) as p:
            paint_tower(scene, p, block, f"tower {i}")
    if not low:
        _lay_roofs_behind(scene, base + 0.012 * scene.u, 0.34, (0.05, 0.20))
        _lay_plaza(scene)
        lay_trees(scene, "plaza trees", 0.5, base + 0.03 * scene.u, 0.05, 0.10, 0.06, pines=0.0, gap=(0.29, 0.60))
    if low:
        main = _block(scene, 0.475, 0.075, 0.05, 0.228, base, 27, 0.7, low)
    else:  # to the right of whoever stands before it
        main = _block(scene, 0.64, 0.06, 0.085, 0.10, base, 27, 0.7, low)
    with scene.sheet("main tower", 0.62, 0.0) as p:
        paint_tower(scene, p, main, "main tower")
        _mast(scene, p, main)
    _lay_corner(scene, low)
    return _tower_stands(scene, low)


def _lay_roofs_behind(scene: Scene, base: float, depth: float, heights: tuple[float, float]) -> None:
    """Lay a row of houses in the haze that hides the bare horizon; `base` in canvas px, heights in units."""
    palette, u, roll = scene.palette, scene.u, scene.dice(f"roofs behind {depth}")
    low, tall = heights
    tone = mix(palette.hazed(palette.local(rgb("4A5A80")), depth + 0.08), palette.shadow, 0.12 + 0.6 * depth)
    if depth < 0.2:
        tone = mix(tone, palette.sky[2], 0.35)
    lit = veil(mix(rgb("FFD98A"), tone, 0.2), 0.9)
    with scene.sheet(f"roofs behind {depth}", depth, base - (tall + 0.02) * u) as p:
        x = 0.0
        while x < scene.w:
            wide, high = u * roll.uniform(0.04, 0.11), u * (low + (tall - low) * roll.random() ** 1.6)
            block = QRectF(x, base - high, wide + 1, scene.h - base + high)
            shade = mix(tone, palette.shadow, roll.uniform(0.0, 0.16))
            p.fillRect(block, falling(base - high, base + 0.1 * u, (0.0, shade), (1.0, mix(shade, palette.haze, 0.35))))
            for _ in range(round(high * wide / (u * u) * 2600 * palette.lit)):
                at = QPointF(x + wide * roll.uniform(0.08, 0.86), base - high * roll.uniform(0.06, 0.94))
                p.fillRect(QRectF(at.x(), at.y(), 0.006 * u, 0.009 * u), lit)
            x += wide


def _block(
    scene: Scene, x: float, top: float, half: float, foot: float, base: float, rows: int, depth: float, low: bool
) -> Block:
    """Build a tower around a middle x (share of W); from below it widens to the foot and leans to the middle."""
    width = scene.canvas.width if scene.canvas.width > scene.canvas.height else scene.canvas.height * 0.9
    middle = scene.x(x)
    lean = (scene.x(0.5) - middle) * (0.10 if low else 0.0)
    split = 0.06 if x < 0.5 else -0.14
    at_top = (middle + lean - half * width, middle + lean + split * half * width, middle + lean + half * width)
    at_bottom = (middle - foot * width, middle + (split + 0.1) * foot * width, middle + foot * width * 1.02)
    if low:
        at_bottom = (at_bottom[0], at_bottom[1] + 0.03 * width, at_bottom[2])
    tall = scene.h + 4 if low else base
    y = scene.y(top)
    if low:
        bottom = scene.y(1.0)
        grow = (tall - y) / (bottom - y)
        at_bottom = tuple(a + (b - a) * grow for a, b in zip(at_top, at_bottom, strict=True))  # type: ignore[assignment]  # still three
    columns = (max(4, round((half + 0.25 * foot) * 84)), max(3, round((half + 0.25 * foot) * 66)))
    return Block(y, tall, at_top, at_bottom, rows, columns, depth, 1.75 if low else 1.12)


def paint_tower(scene: Scene, p: QPainter, block: Block, name: str, lit: float | None = None) -> None:
    """Paint both facades of a tower with panes, lit windows, the sky's colours in the glass and lit edges."""
    palette = scene.palette
    glass = palette.hazed(mix(palette.local(rgb(GLASS)), palette.sky[1], 0.25), block.depth)
    toward = palette.towards_light[0] >= 0
    for face in (0, 1):
        sunny = (face == 1) == toward
        _facade(scene, p, block, face, glass, sunny, name, palette.lit if lit is None else lit)
    edge = mix(palette.rim, palette.haze, 0.4 * (1 - block.depth))
    bright = max(1.0, 0.0028 * scene.u * (0.5 + 0.5 * block.depth))
    stroke(p, [(block.at_top[1], block.top), (block.at_bottom[1], block.bottom)], veil(edge, 0.85), bright)
    outer = 2 if toward else 0
    stroke(p, [(block.at_top[outer], block.top), (block.at_bottom[outer], block.bottom)], veil(edge, 0.6), bright * 0.8)
    for a, b in ((0, 1), (1, 2)):
        stroke(p, [(block.at_top[a], block.top), (block.at_top[b], block.top)], veil(edge, 0.7), bright)


def _facade(
    scene: Scene, p: QPainter, block: Block, face: int, glass: QColor, sunny: bool, name: str, lit: float
) -> None:
    palette, roll = scene.palette, scene.dice(f"{name} {face}")
    a, b = face, face + 1
    wall = corners(
        [
            (block.at_top[a], block.top),
            (block.at_top[b], block.top),
            (block.at_bottom[b], block.bottom),
            (block.at_bottom[a], block.bottom),
        ]
    )
    shade = mix(glass, palette.shadow, 0.10 if sunny else 0.42)
    _glass(scene, p, wall, block, shade, sunny=sunny)
    levels = [block.top + (block.bottom - block.top) * (k / block.rows) ** block.power for k in range(block.rows + 1)]
    _panes(scene, p, block, face, levels, lit, roll)
    line = veil(mix(shade, palette.shadow, 0.5), 0.65)
    for y in levels[1:-1]:
        thick = max(1.0, 0.0022 * scene.u * (0.4 + 1.4 * (y - block.top) / (block.bottom - block.top)))
        left = block.side(a, y)
        p.fillRect(QRectF(left, y, block.side(b, y) - left, thick), line)
    thin = veil(mix(shade, palette.shadow, 0.4), 0.32)
    p.setPen(QPen(thin, max(0.8, 0.0015 * scene.u), Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    for i in range(1, block.columns[face]):
        share = i / block.columns[face]
        x0 = block.at_top[a] + (block.at_top[b] - block.at_top[a]) * share
        x1 = block.at_bottom[a] + (block.at_bottom[b] - block.at_bottom[a]) * share
        p.drawLine(QPointF(x0, block.top), QPointF(x1, block.bottom))
    p.setPen(Qt.PenStyle.NoPen)


def _glass(scene: Scene, p: QPainter, wall: QPainterPath, block: Block, shade: QColor, *, sunny: bool) -> None:
    """Fill a facade with its glass: the sky above at its top, the whole sunset on the side that faces it."""
    sky, warm = scene.palette.sky, scene.palette.sky[3]
    glow_band = mix(warm, scene.palette.rim, 0.5)
    if sunny:
        mirror = (
            (0.0, sky[0], 0.38),
            (0.28, sky[2], 0.44),
            (0.58, warm, 0.78),
            (0.76, glow_band, 0.88),
            (1.0, mix(warm, sky[2], 0.5), 0.7),
        )
    else:
        mirror = (
            (0.0, sky[0], 0.35),
            (0.5, sky[1], 0.06),
            (0.72, sky[2], 0.16),
            (0.9, warm, 0.30),
            (1.0, sky[2], 0.30),
        )
    stops = [(at, mix(shade, colour, amount)) for at, colour, amount in mirror]
    p.fillPath(wall, falling(block.top, min(block.bottom, scene.y(1.05)), *stops))


def _panes(scene: Scene, p: QPainter, block: Block, face: int, levels: list[float], lit: float, roll: Random) -> None:
    palette = scene.palette
    count = block.columns[face]
    pale, dim = veil(palette.sky[2], 0.20), veil(palette.shadow, 0.16)
    for y0, y1 in itertools.pairwise(levels):
        if y1 < -10 or y1 - y0 < 1.5:
            continue
        working = False
        for column in range(count):
            chance = roll.random()
            working = chance < (0.46 if working else 0.6 * lit)  # who works late has several windows in a row
            if not working and chance > lit + 0.30:
                continue
            pane = _pane(block, face, column / count, (column + 1) / count, y0, y1)
            if working:
                p.fillPath(pane, palette.hazed(lit_window(roll), 0.4 + 0.6 * block.depth))
            else:
                p.fillPath(pane, pale if chance < lit + 0.15 else dim)


def _pane(block: Block, face: int, left: float, right: float, y0: float, y1: float) -> QPainterPath:
    """One pane, inset in its cell."""
    inset_x, inset_y = (right - left) * 0.14, (y1 - y0) * 0.16
    y0, y1 = y0 + inset_y, y1 - inset_y * 0.4

    def x(share: float, y: float) -> float:
        a, b = block.side(face, y), block.side(face + 1, y)
        return a + (b - a) * share

    l, r = left + inset_x, right - inset_x  # noqa: E741 - left and right of the pane
    return corners([(x(l, y0), y0), (x(r, y0), y0), (x(r, y1), y1), (x(l, y1), y1)])


def _mast(scene: Scene, p: QPainter, block: Block) -> None:
    """A short crown and a mast with its red light on the highest tower."""
    palette, u = scene.palette, scene.u
    x = block.at_top[1]
    metal = mix(palette.local(rgb("4A5A78")), palette.shadow, 0.3)
    cut(
        p,
        corners(
            [
                (x - 0.03 * u, block.top),
                (x - 0.018 * u, block.top - 0.028 * u),
                (x + 0.018 * u, block.top - 0.028 * u),
                (x + 0.03 * u, block.top),
            ]
        ),
        metal,
        scene.ink,
        max(1.0, 0.002 * u),
    )
    stroke(p, [(x, block.top - 0.02 * u), (x, block.top - 0.06 * u)], metal, max(1.2, 0.004 * u))
    glow(p, QPointF(x, block.top - 0.06 * u), 0.045 * u, rgb("FF4A3A"), 0.75)
    p.fillPath(oval(x, block.top - 0.06 * u, 0.005 * u, 0.005 * u), rgb("FF8A70"))


def _lay_corner(scene: Scene, low: bool) -> None:
    """Dark leaves in the lower left and a street lamp at the right frame the view from below."""
    palette, u, roll = scene.palette, scene.u, scene.dice("corner")
    with scene.sheet("leaves", 1.2, scene.y(0.80), right=scene.x(0.36)) as p:
        for i in range(15):
            share = i / 14
            x = scene.x(-0.30 + 0.58 * share)
            y = scene.h + (0.03 + 0.10 * max(0.0, share - 0.45)) * u - scene.canvas.bleed_y
            leaf = mix(scene.colour(roll.choice(foliage(scene, Season.SUMMER))), palette.shadow, 0.78)
            r = u * roll.uniform(0.06, 0.11)
            cut(p, crown_path(x, y, r, r * 0.95, roll, 0.2), leaf, scene.ink, max(0.8, 0.002 * u), strength=0.6)
        mound = mix(scene.colour("2E3A34"), palette.shadow, 0.8)  # closes what a camera that looks down would see
        p.fillPath(corner_mound(scene, scene.y(1.02), scene.x(0.16), scene.x(0.34)), mound)
    x, y = scene.x(0.915), scene.y(0.50 if low else 0.36)
    dark = mix(palette.local(rgb("2A2E3C")), palette.shadow, 0.55)
    on = palette.lit > 0.15
    with scene.sheet("lamp", 1.15, y - 0.2 * u, left=x - 0.3 * u, right=x + 0.1 * u) as p:
        if on:
            glow(p, QPointF(x - 0.105 * u, y + 0.015 * u), 0.17 * u, rgb("FFE0A0"), 0.55)
        stroke(p, [(x, scene.h), (x, y + 0.052 * u)], dark, 0.012 * u)
        bow = [
            (0.0, 0.052),
            (-0.010, 0.016),
            (-0.04, -0.008),
            (-0.08, -0.01),
        ]
        stroke(p, [(x + dx * u, y + dy * u) for dx, dy in bow], dark, 0.012 * u, smooth=True)
        stroke(
            p, [(x + 0.005 * u, scene.h), (x + 0.005 * u, y + 0.06 * u)], veil(palette.rim, 0.5), max(1.0, 0.0022 * u)
        )
        cut(
            p,
            corners(
                [
                    (x - 0.145 * u, y + 0.008 * u),
                    (x - 0.115 * u, y - 0.020 * u),
                    (x - 0.075 * u, y - 0.018 * u),
                    (x - 0.06 * u, y + 0.004 * u),
                ]
            ),
            dark,
            scene.ink,
            max(1.0, 0.002 * u),
        )
        if on:
            p.fillPath(oval(x - 0.103 * u, y + 0.010 * u, 0.036 * u, 0.009 * u), rgb("FFF2CC"))
            scene.lamps.append(QPointF(x - 0.105 * u, y + 0.015 * u))


def _lay_plaza(scene: Scene) -> None:
    palette = scene.palette
    top = scene.horizon
    with scene.sheet("plaza", 0.6, top) as p:
        paving = mix(palette.ground_lit, palette.local(rgb("9A9AA0")), 0.4)
        p.fillRect(
            QRectF(0, top, scene.w, scene.h - top),
            falling(
                top,
                scene.y(1.0),
                (0.0, mix(paving, palette.haze, 0.35)),
                (0.35, paving),
                (1.0, mix(paving, palette.ground_shade, 0.6)),
            ),
        )
        for i in range(-30, 61):
            x = scene.x(0.5) + (i - 15) * 0.02 * scene.canvas.width
            stroke(
                p,
                [(x, top), (scene.x(0.5) + (i - 15) * 0.16 * scene.canvas.width, scene.h)],
                veil(palette.ground_shade, 0.35),
                max(1.0, 0.0018 * scene.u),
            )
        for k in range(1, 9):
            y = top + (k / 8) ** 2 * (scene.h - top)
            p.fillRect(QRectF(0, y, scene.w, max(1.0, 0.0022 * scene.u)), veil(palette.ground_shade, 0.3))
        dither(p, QRectF(0, top, scene.w, scene.h - top))


def _tower_stands(scene: Scene, low: bool) -> SetPicture:
    ground = scene.ground(0.92)
    family = scene.family
    sky = ((0.30, 0.30), (0.42, 0.24), (0.60, 0.20), (0.70, 0.36), (0.20, 0.18))
    small = 0.16 * min(scene.canvas.height, scene.canvas.width)
    flying = [Stand(scene.x(x), scene.y(y), 0.78, small, air=True) for x, y in sky]
    if family in AIR_FAMILIES:
        main = Stand(scene.x(0.30), scene.y(0.34), 0.8, 0.22 * scene.canvas.height, air=True)
    elif family in (Family.BUILDING, None):
        main = Stand(
            scene.x(0.475), scene.y(1.06) if low else scene.horizon + 0.03 * scene.u, 0.62, 0.07 * scene.canvas.height
        )
    else:
        main = scene.main_stand(ground, 0.38, depth=0.9)
    others = [*flying, *([] if low else scene.standard_others(Ground(scene.horizon, scene.y(0.92), 0.5 * scene.u)))]
    picture = scene.picture(main, others, air=False)
    picture.shown = frozenset({Family.BUILDING})
    return picture


PLACES = {
    Place.TOWER: build_tower,
}
