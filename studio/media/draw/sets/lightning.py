"""Owns lightning in a set: where a bolt can be seen, in the open sky, before houses, on the ground or in a window."""

from random import Random

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from studio.domain.sketch import Place, ShotSize
from studio.media.draw.brush import begin, blank, glow, stroke
from studio.media.draw.colours import rgb, veil
from studio.media.draw.layers import Layer, SetPicture
from studio.media.draw.light_pieces import bolt_opacity
from studio.media.draw.sets.scene import Scene
from studio.media.draw.sets.stands import INDOORS

_SKYLESS = frozenset({Place.UNDERWATER, Place.SPACE, Place.ABSTRACT})
_WHITE = rgb("F4FFFF")
_COARSE = 8  # px of the canvas to one of the map of what is covered
_DEPTHS = (0.05, 0.2, 0.35, 0.5, 0.6)  # where a bolt is tried: behind everything first, then nearer
_LEAST_OF_SKY, _LEAST, _ENOUGH = 0.13, 0.22, 0.34  # of H: how much of a bolt must be seen
_BODY = {  # of H: half the width that the primary subject covers
    ShotSize.EXTREME_WIDE: 0.06,
    ShotSize.WIDE: 0.2,
    ShotSize.MEDIUM_WIDE: 0.3,
    ShotSize.MEDIUM: 0.42,
    ShotSize.CLOSE_UP: 0.52,
    ShotSize.EXTREME_CLOSE_UP: 0.62,
}
_THICK = {ShotSize.MEDIUM: 1.5, ShotSize.CLOSE_UP: 3.0, ShotSize.EXTREME_CLOSE_UP: 6.0}  # against the blur behind


def storm_light(scene: Scene, picture: SetPicture) -> list[Layer]:
    """Give the bolt and the flash of a storm; a room shows them in its window, and none where it has none."""
    if scene.beat.place in _SKYLESS or (scene.beat.place in INDOORS and (scene.pane is None or scene.overhead)):
        return []
    roll = scene.dice("lightning")
    if scene.pane is not None:
        bolt = _in_pane(scene, scene.pane, roll)
    elif scene.overhead:
        bolt = _on_ground(scene, picture, roll, scene.y(roll.uniform(0.5, 0.62)), slant=0.3)
    elif scene.high:
        bolt = _on_ground(scene, picture, roll, scene.y(roll.uniform(0.40, 0.48)), slant=0.05)
    else:
        bolt = _in_sky(scene, picture, roll)
    image = blank(scene.w, scene.h)
    image.fill(QColor(206, 226, 232, 46))
    return [bolt, Layer("flash", 1.4, image, QPointF(0, 0), opacity=bolt.opacity)]


def _in_sky(scene: Scene, picture: SetPicture, roll: Random) -> Layer:
    """Give the bolt where most of it is seen: behind all where sky is open, else before what hides it."""
    canvas = scene.canvas
    wish = roll.uniform(0.62, 0.82)
    depth, share, foot = _DEPTHS[-1], wish, scene.y(0.6)
    for depth in _DEPTHS:
        shares = _beside_subject(scene, picture, wish)
        share, foot, seen_px = _best_column(scene, _covered(scene, picture, depth), shares)
        if seen_px >= (_LEAST_OF_SKY if depth == _DEPTHS[0] else _LEAST) * canvas.height:
            break
    foot = min(max(foot, scene.y(0.3)), scene.horizon if depth == _DEPTHS[0] else scene.y(0.62))
    return _bolt(scene, roll, QPointF(scene.x(share), max(foot, scene.y(0.3))), depth)


def _on_ground(scene: Scene, picture: SetPicture, roll: Random, foot: float, *, slant: float) -> Layer:
    """Give a bolt seen from above, that strikes the ground beside the subject."""
    share = _beside_subject(scene, picture, roll.uniform(0.66, 0.8))[0]
    behind = picture.main.depth - 0.02
    return _bolt(scene, roll, QPointF(scene.x(share), foot), behind, slant=slant * scene.canvas.height, strikes=True)


def _in_pane(scene: Scene, pane: QRectF, roll: Random) -> Layer:
    """Give a bolt behind the glass of a window."""
    x = pane.left() + pane.width() * roll.uniform(0.66, 0.78)
    foot = QPointF(x, pane.top() + 0.86 * pane.height())
    return _bolt(scene, roll, foot, scene.pane_depth, top=pane.top(), clip=pane)


def _beside_subject(scene: Scene, picture: SetPicture, wish: float) -> list[float]:
    """Give shares of W that the primary subject leaves free, the one nearest to the wish first."""
    canvas = scene.canvas
    shares = [0.06 + 0.02 * i for i in range(45)]
    if scene.beat.subjects:
        x = picture.main.x
        if scene.beat.subjects[0].facing_left:
            x, wish = canvas.full_width - x, 1.0 - wish
        at = (x - canvas.bleed_x) / canvas.width
        half = min(0.4, _BODY[scene.beat.size] * canvas.height / canvas.width)
        free = [share for share in shares if abs(share - at) > half]
        shares = free or [max(shares, key=lambda share: abs(share - at))]
    return sorted(shares, key=lambda share: abs(share - wish))


def _best_column(scene: Scene, covered: NDArray[np.bool_], shares: list[float]) -> tuple[float, float, float]:
    """Give the first share of W where enough of a bolt is seen, else the best, its foot, and how much is seen (px)."""
    top, bottom = int(scene.y(0.0)) // _COARSE, int(scene.y(0.62)) // _COARSE
    best = (shares[0], scene.y(0.0), 0.0)
    for share in shares:
        column = int(scene.x(share)) // _COARSE
        seen = np.flatnonzero(~covered[top:bottom, max(0, column - 1) : column + 2].any(axis=1))
        length = float(seen.size * _COARSE)
        if length > best[2]:
            best = (share, float((top + int(seen[-1]) + 1) * _COARSE), length)
        if length > _ENOUGH * scene.canvas.height:
            return best
    return best


def _covered(scene: Scene, picture: SetPicture, depth: float) -> NDArray[np.bool_]:
    """Tell which parts of the canvas, in coarse px, are hidden by layers nearer than a depth."""
    image = blank(scene.w / _COARSE, scene.h / _COARSE)
    painter = QPainter(image)
    painter.scale(1.0 / _COARSE, 1.0 / _COARSE)
    for layer in picture.layers:
        if layer.depth > depth and layer.image is not None and layer.opacity is None:
            painter.drawImage(layer.offset, layer.image)
    painter.end()
    return _alpha(image) > 140


def _alpha(image: QImage) -> NDArray[np.uint8]:
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, 3 : image.width() * 4 : 4].copy()


def _bolt(
    scene: Scene,
    roll: Random,
    foot: QPointF,
    depth: float,
    *,
    top: float = 0.0,
    slant: float = 0.0,
    strikes: bool = False,
    clip: QRectF | None = None,
) -> Layer:
    """Give a bolt of seven segments and two forks that ends at `foot`; it comes from `slant` px further right."""
    size = scene.canvas.height * min(1.0, 0.35 + 0.65 * (foot.y() - top) / (0.5 * scene.canvas.height))
    wide = 4 * scene.canvas.height / 720 * _THICK.get(scene.beat.size, 1.0) * (0.6 if clip else 1.0)
    reach = 0.3 * size + slant + 4 * wide
    area = QRectF(foot.x() - reach, top, 2 * reach, foot.y() - top + (0.12 * size if strikes else 2 * wide))
    if clip is not None:
        area = area.intersected(clip)
    image = blank(area.width(), area.height())
    p = begin(image, area.topLeft())
    points = _jagged(roll, foot, top - 4.0, slant, 0.06 * size)
    glow(p, QPointF(points[3][0], points[3][1]), 0.25 * size, rgb("DCEAEC"), 0.28)
    if strikes:
        p.save()
        p.translate(foot)
        p.scale(1.0, 0.45)
        glow(p, QPointF(0, 0), 0.2 * size, rgb("E6F6FA"), 0.75)
        p.restore()
    forks = []
    for at in (2, 4):
        side = roll.choice((-1, 1))
        x, y = points[at]
        down = (foot.y() - top) / scene.canvas.height
        forks.append(
            [(x, y), (x + side * 0.05 * size, y + 0.14 * down * size), (x + side * 0.08 * size, y + 0.3 * down * size)]
        )
    for width, alpha in ((3.0 * wide, 0.22), (wide, 1.0)):
        stroke(p, points, veil(_WHITE, alpha), width)
        for fork in forks:
            stroke(p, fork, veil(_WHITE, alpha * 0.85), width * 0.55)
    p.end()
    return Layer("bolt", depth, image, area.topLeft(), opacity=bolt_opacity)


def _jagged(roll: Random, foot: QPointF, top: float, slant: float, sway: float) -> list[tuple[float, float]]:
    """Give eight points from the top down to the foot."""
    points = []
    for i in range(8):
        t = i / 7
        off = roll.uniform(-1.0, 1.0) * sway * min(1.0, 3.0 * (1.0 - t))
        points.append((foot.x() + slant * (1.0 - t) + off, top + (foot.y() - top) * t))
    return points
