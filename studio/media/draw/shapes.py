"""Owns the shapes that paper is cut into: curves, corners, ovals, slabs, rings, limbs, ribbons. Knows no colour."""

import itertools
import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

Point = tuple[float, float]

_HALF_ROUND = tuple(
    (math.cos(math.pi / 2 - math.pi * i / 9), math.sin(math.pi / 2 - math.pi * i / 9)) for i in range(1, 9)
)


def curve(points: Sequence[Point], *, closed: bool = True, tension: float = 1 / 6) -> QPainterPath:
    """Give a smooth path (Catmull-Rom) through at least two points."""
    count = len(points)
    path = QPainterPath(QPointF(*points[0]))
    for i in range(count if closed else count - 1):
        if closed:
            a, b, c, d = points[i - 1], points[i], points[(i + 1) % count], points[(i + 2) % count]
        else:
            a, b, c, d = points[max(i - 1, 0)], points[i], points[i + 1], points[min(i + 2, count - 1)]
        path.cubicTo(
            b[0] + (c[0] - a[0]) * tension,
            b[1] + (c[1] - a[1]) * tension,
            c[0] - (d[0] - b[0]) * tension,
            c[1] - (d[1] - b[1]) * tension,
            c[0],
            c[1],
        )
    if closed:
        path.closeSubpath()
    return path


def corners(points: Sequence[Point], *, closed: bool = True) -> QPainterPath:
    """Give a path through straight corners."""
    path = QPainterPath(QPointF(*points[0]))
    for x, y in points[1:]:
        path.lineTo(x, y)
    if closed:
        path.closeSubpath()
    return path


def oval(x: float, y: float, rx: float, ry: float | None = None) -> QPainterPath:
    """Give an ellipse, or a circle, around a middle point."""
    path = QPainterPath()
    path.addEllipse(QPointF(x, y), rx, rx if ry is None else ry)
    return path


def slab(x: float, y: float, width: float, height: float, radius: float = 0.0) -> QPainterPath:
    """Give a rectangle from its top left corner, its corners rounded by `radius`."""
    path = QPainterPath()
    if radius > 0:
        path.addRoundedRect(QRectF(x, y, width, height), radius, radius)
    else:
        path.addRect(QRectF(x, y, width, height))
    return path


def ring(x: float, y: float, outer: float, inner: float) -> QPainterPath:
    """Give a flat ring."""
    path = oval(x, y, outer)
    path.addEllipse(QPointF(x, y), inner, inner)
    return path


def limb(joints: Sequence[Point], radii: Sequence[float]) -> QPainterPath:
    """Give one outline around tapered capsules through the joints (two or more), round at ends and bends."""
    left = _flank(joints, radii, 1.0)
    right = _flank(joints, radii, -1.0)
    outline = left + _cap(joints[-2], joints[-1], radii[-1]) + right[::-1] + _cap(joints[1], joints[0], radii[0])
    return corners(outline)


def ribbon(spine: Sequence[Point], widths: Sequence[float]) -> QPainterPath:
    """Give a smooth band around a spine; `widths` are full widths at each of its points."""
    left, right = [], []
    for i, (x, y) in enumerate(spine):
        ax, ay = spine[max(i - 1, 0)]
        bx, by = spine[min(i + 1, len(spine) - 1)]
        length = math.hypot(bx - ax, by - ay) or 1.0
        nx, ny = -(by - ay) / length, (bx - ax) / length
        half = widths[i] / 2
        left.append((x + nx * half, y + ny * half))
        right.append((x - nx * half, y - ny * half))
    path = curve(left, closed=False)
    back = curve(right[::-1], closed=False)
    path.connectPath(back)
    path.closeSubpath()
    return path


def _flank(joints: Sequence[Point], radii: Sequence[float], side: float) -> list[Point]:
    """Give one side of a limb: offset lines that meet inside a bend and turn in an arc outside it."""
    lines = []
    for (ax, ay), (bx, by), ra, rb in zip(joints, joints[1:], radii, radii[1:], strict=False):
        length = math.hypot(bx - ax, by - ay) or 1e-6
        nx, ny = -(by - ay) / length * side, (bx - ax) / length * side
        lines.append(((ax + nx * ra, ay + ny * ra), (bx + nx * rb, by + ny * rb), (nx, ny)))
    points = [lines[0][0]]
    for i, (one, other) in enumerate(itertools.pairwise(lines)):
        bend = one[2][0] * other[2][1] - one[2][1] * other[2][0]
        if bend * side > 0:
            points.append(_meeting(one[0], one[1], other[0], other[1]))
        else:
            points.extend(_arc(joints[i + 1], radii[i + 1], one[2], other[2]))
    points.append(lines[-1][1])
    return points


def _meeting(a: Point, b: Point, c: Point, d: Point) -> Point:
    """Give where two lines cross, or the middle between their near ends when they hardly do."""
    ux, uy, vx, vy = b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]
    cross = ux * vy - uy * vx
    if abs(cross) < 1e-6 * (math.hypot(ux, uy) * math.hypot(vx, vy) + 1e-9):
        return (b[0] + c[0]) / 2, (b[1] + c[1]) / 2
    t = ((c[0] - a[0]) * vy - (c[1] - a[1]) * vx) / cross
    t = min(1.0, max(0.0, t))
    return a[0] + ux * t, a[1] + uy * t


def _arc(centre: Point, radius: float, start: Point, end: Point) -> list[Point]:
    first = math.atan2(start[1], start[0])
    turn = math.remainder(math.atan2(end[1], end[0]) - first, math.tau)
    steps = max(2, math.ceil(abs(turn) / 0.3))
    return [
        (
            centre[0] + radius * math.cos(first + turn * i / steps),
            centre[1] + radius * math.sin(first + turn * i / steps),
        )
        for i in range(steps + 1)
    ]


def _cap(inner: Point, end: Point, radius: float) -> list[Point]:
    """Give the round end of a limb, from its left side to its right one."""
    dx, dy = end[0] - inner[0], end[1] - inner[1]
    length = math.hypot(dx, dy)
    ax, ay = (dx / length, dy / length) if length > 0.0 else (1.0, 0.0)
    return [(end[0] + radius * (ax * c - ay * s), end[1] + radius * (ay * c + ax * s)) for c, s in _HALF_ROUND]
