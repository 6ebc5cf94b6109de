"""Owns the cut piece of paper: its shape, its gradient along the light, its one lit rim. Knows no place and no figure.

A `Paper` wraps a painter. Everything drawn through it is lit the same way, however the drawing is turned or mirrored,
can be measured without painting, or painted again as one flat shadow.
"""

import itertools
import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath, QPen, QRadialGradient, QTransform

from studio.domain.sketch import Colour
from studio.media.draw.ink import Ink

Point = tuple[float, float]

COLOURS = {
    Colour.RED: "D2452F",
    Colour.ORANGE: "E8863A",
    Colour.YELLOW: "F0BA2B",
    Colour.GREEN: "5E7A48",
    Colour.TEAL: "2F6A72",
    Colour.BLUE: "3A6FB0",
    Colour.PURPLE: "6A4A9A",
    Colour.PINK: "E86A9A",
    Colour.BROWN: "8A5638",
    Colour.BLACK: "22252C",
    Colour.WHITE: "F4EFE2",
    Colour.GREY: "8A9098",
    Colour.GOLD: "D9A441",
    Colour.SILVER: "B9C0C6",
}
SILHOUETTE = 0.86
VIVID_TINT = 0.62
RIM_MIX = 0.86


def hue(value: str) -> QColor:
    """Read six hexadecimal digits as an opaque sRGB colour."""
    return QColor(int(value[0:2], 16), int(value[2:4], 16), int(value[4:6], 16))


def colour_of(colour: Colour) -> QColor:
    """Give the paint of a colour named in the words."""
    return hue(COLOURS[colour])


def blend(a: QColor, b: QColor, t: float) -> QColor:
    """Mix two colours in sRGB, as paint would: t = 0 gives `a`, 1 gives `b`; the alpha of `a` stays."""
    t = min(1.0, max(0.0, t))
    ar, ag, ab, alpha = cast("tuple[float, float, float, float]", a.getRgbF())  # the stub calls it an object
    br, bg, bb, _ = cast("tuple[float, float, float, float]", b.getRgbF())
    s = 1.0 - t
    return QColor.fromRgbF(min(1.0, ar * s + br * t), min(1.0, ag * s + bg * t), min(1.0, ab * s + bb * t), alpha)


def veil(colour: QColor, alpha: float) -> QColor:
    """Give the colour at an alpha of 0..1."""
    thin = QColor(colour)
    thin.setAlphaF(min(1.0, max(0.0, alpha)))
    return thin


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
    ahead = math.atan2(end[1] - inner[1], end[0] - inner[0])
    turns = [math.pi / 2 - math.pi * i / 9 for i in range(1, 9)]
    return [(end[0] + radius * math.cos(ahead + t), end[1] + radius * math.sin(ahead + t)) for t in turns]


class Paper:
    """Cuts lit pieces onto a painter (or only measures them when there is none).

    `rim` is the width of the lit edge in drawing units. With `flat` every piece has that one colour: a shadow. `bounds`
    is the rectangle, in the drawing's own units, that was painted so far.
    """

    def __init__(self, painter: QPainter | None, ink: Ink, rim: float, *, flat: QColor | None = None) -> None:
        self.ink = ink
        self.bounds = QRectF()
        self._painter = painter
        self._rim = rim * (1.5 if ink.silhouette else 1.0)
        self._flat = flat
        self._plain = False
        self._transform = QTransform()
        self._tones: dict[tuple[int, bool], QColor] = {}
        length = math.hypot(*ink.towards_light) or 1.0
        self._light = (ink.towards_light[0] / length, ink.towards_light[1] / length)

    @contextmanager
    def at(
        self, x: float, y: float, *, turn: float = 0.0, scale: float = 1.0, stretch: Point = (1.0, 1.0)
    ) -> Iterator[None]:
        """Draw around another origin, turned by degrees clockwise, scaled, stretched (negative = mirrored)."""
        before = QTransform(self._transform)
        step = QTransform().translate(x, y).rotate(turn).scale(scale * stretch[0], scale * stretch[1])
        self._transform = step * before
        if self._painter is not None:
            self._painter.save()
            self._painter.setTransform(step, True)
        try:
            yield
        finally:
            self._transform = before
            if self._painter is not None:
                self._painter.restore()

    @contextmanager
    def plain(self, wanted: bool = True) -> Iterator[None]:
        """Paint pieces in one even tone without rim: for what is far away and many."""
        before, self._plain = self._plain, wanted
        try:
            yield
        finally:
            self._plain = before

    @contextmanager
    def within(self, path: QPainterPath) -> Iterator[None]:
        """Draw only inside a path."""
        if self._painter is None:
            kept = QRectF(self.bounds)
            yield
            self.bounds = kept
            return
        self._painter.save()
        self._painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
        try:
            yield
        finally:
            self._painter.restore()

    def light(self) -> Point:
        """Give the direction towards the light where we draw now (length 1)."""
        m = self._transform
        det = m.m11() * m.m22() - m.m12() * m.m21() or 1.0
        x, y = self._light
        lx, ly = (x * m.m22() - y * m.m21()) / det, (y * m.m11() - x * m.m12()) / det
        length = math.hypot(lx, ly) or 1.0
        return lx / length, ly / length

    def tone(self, colour: QColor, *, vivid: bool = False) -> QColor:
        """Give a local colour as this light shows it; `vivid` keeps more of a named or accent colour."""
        key = (colour.rgba(), vivid)
        known = self._tones.get(key)
        if known is None:
            known = blend(colour, self.ink.tint, self.ink.tint_amount * (VIVID_TINT if vivid else 1.0))
            if self.ink.silhouette:
                known = blend(known, self.ink.shadow, SILHOUETTE)
            self._tones[key] = known
        return known

    def far(self, colour: QColor, share: float = 0.35) -> QColor:
        """Give the colour of a piece on the far side of its figure."""
        return blend(colour, self.ink.shadow, share)

    def cut(
        self, path: QPainterPath, base: QColor, *, rim: float = 1.0, strength: float = 1.0, vivid: bool = False
    ) -> None:
        """Paint one piece: a gradient along the light, then the lit rim (`rim` times the usual width; 0 = none).

        The outline of a piece with a rim must not cross itself.
        """
        bounds = path.boundingRect()
        self._see(bounds)
        if self._painter is None:
            return
        if self._flat is not None:
            self._painter.fillPath(path, self._flat)
            return
        tone = self.tone(base, vivid=vivid)
        if self._plain:
            self._painter.fillPath(path, tone)
            return
        self._painter.fillPath(path, self._along_light(bounds, tone, strength))
        if rim > 0:
            self._edge(path, tone, rim)

    def flat(self, path: QPainterPath, colour: QColor, *, vivid: bool = False) -> None:
        """Paint a small detail in one even local colour."""
        self._see(path.boundingRect())
        if self._painter is not None:
            self._painter.fillPath(path, self._flat or self.tone(colour, vivid=vivid))

    def glowing(self, path: QPainterPath, colour: QColor | QBrush) -> None:
        """Paint what shines by itself, or is laid on as a veil: neither tinted nor darkened; it casts no shadow."""
        self._see(path.boundingRect())
        if self._painter is not None and self._flat is None:
            self._painter.fillPath(path, colour)

    def line(
        self,
        points: Sequence[Point] | QPainterPath,
        colour: QColor,
        width: float,
        *,
        smooth: bool = False,
        vivid: bool = False,
        flat_ends: bool = False,
    ) -> None:
        """Draw an open line with round ends (or flat ones)."""
        if isinstance(points, QPainterPath):
            path = points
        else:
            path = curve(points, closed=False) if smooth and len(points) > 2 else corners(points, closed=False)
        half = width / 2
        self._see(path.boundingRect().adjusted(-half, -half, half, half))
        if self._painter is None:
            return
        pen = QPen(QBrush(self._flat or self.tone(colour, vivid=vivid)), width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap if flat_ends else Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self._painter.strokePath(path, pen)

    def shade(self, path: QPainterPath, alpha: float, inside: QPainterPath | None = None) -> None:
        """Lay the shadow tint over a path, or over the part of it that lies inside another."""
        if self._painter is None or self._flat is not None:
            return
        self._veil(path, veil(self.ink.shadow, alpha), inside)

    def shine(self, path: QPainterPath, alpha: float, inside: QPainterPath | None = None) -> None:
        """Lay the colour of the light over a path, or over the part of it that lies inside another."""
        if self._painter is None or self._flat is not None:
            return
        self._veil(path, veil(self.ink.rim, alpha * (0.3 if self.ink.silhouette else 1.0)), inside)

    def halo(self, x: float, y: float, radius: float, colour: QColor, alpha: float) -> None:
        """Paint a soft round light that fades to nothing at `radius`."""
        area = QRectF(x - radius, y - radius, 2 * radius, 2 * radius)
        self._see(area)
        if self._painter is None or self._flat is not None:
            return
        gradient = QRadialGradient(QPointF(x, y), radius)
        for place, share in ((0.0, 1.0), (0.25, 0.55), (0.55, 0.19), (0.8, 0.05), (1.0, 0.0)):
            gradient.setColorAt(place, veil(colour, alpha * share))
        self._painter.fillRect(area, gradient)

    def mist(self, path: QPainterPath, colour: QColor, start_y: float, end_y: float) -> None:
        """Paint a veil that fades from `start_y` to nothing at `end_y`, thin where it begins."""
        self._see(path.boundingRect())
        if self._painter is None or self._flat is not None:
            return
        gradient = QLinearGradient(QPointF(0, start_y), QPointF(0, end_y))
        for place, share in ((0.0, 0.0), (0.12, 0.8), (0.4, 1.0), (0.75, 0.45), (1.0, 0.0)):
            gradient.setColorAt(place, veil(colour, colour.alphaF() * share))
        self._painter.fillPath(path, gradient)

    def ray(self, path: QPainterPath, colour: QColor, start: Point, end: Point) -> None:
        """Paint a beam of light that fades from one point to nothing at another."""
        self._see(path.boundingRect())
        if self._painter is None or self._flat is not None:
            return
        gradient = QLinearGradient(QPointF(*start), QPointF(*end))
        gradient.setColorAt(0.0, colour)
        gradient.setColorAt(1.0, veil(colour, 0.0))
        self._painter.fillPath(path, gradient)

    def pool(self, x: float, y: float, rx: float, ry: float, alpha: float) -> None:
        """Paint the soft flat shadow that a thing stands in."""
        with self.at(x, y, stretch=(1.0, ry / rx)):
            self._see(QRectF(-rx, -rx, 2 * rx, 2 * rx))
            if self._painter is None or self._flat is not None:
                return
            gradient = QRadialGradient(QPointF(0, 0), rx)
            for place, share in ((0.0, 1.0), (0.6, 0.72), (1.0, 0.0)):
                gradient.setColorAt(place, veil(self.ink.shadow, alpha * share))
            self._painter.fillRect(QRectF(-rx, -rx, 2 * rx, 2 * rx), gradient)

    def _veil(self, path: QPainterPath, colour: QColor, inside: QPainterPath | None) -> None:
        if self._painter is None:
            return
        if inside is None:
            self._painter.fillPath(path, colour)
            return
        self._painter.save()
        self._painter.setClipPath(inside, Qt.ClipOperation.IntersectClip)
        self._painter.fillPath(path, colour)
        self._painter.restore()

    def _along_light(self, box: QRectF, tone: QColor, strength: float) -> QLinearGradient:
        dx, dy = self.light()
        reach = (abs(dx) * box.width() + abs(dy) * box.height()) / 2 or 1.0
        centre = box.center()
        gradient = QLinearGradient(
            QPointF(centre.x() + dx * reach, centre.y() + dy * reach),
            QPointF(centre.x() - dx * reach, centre.y() - dy * reach),
        )
        lit = 0.04 if self.ink.silhouette else 0.15
        gradient.setColorAt(0.0, blend(tone, self.ink.rim, lit * strength))
        gradient.setColorAt(0.35, tone)
        gradient.setColorAt(1.0, blend(tone, self.ink.shadow, 0.30 * strength))
        return gradient

    def _edge(self, path: QPainterPath, tone: QColor, rim: float) -> None:
        """Fill what the path covers and its copy, moved away from the light, does not."""
        if self._painter is None:
            return
        dx, dy = self.light()
        width = rim * self._rim / (math.sqrt(abs(self._transform.determinant())) or 1.0)
        lit = QPainterPath(path)
        lit.addPath(path.translated(-dx * width, -dy * width))
        lit.setFillRule(Qt.FillRule.OddEvenFill)
        self._painter.save()
        self._painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
        self._painter.fillPath(lit, blend(tone, self.ink.rim, RIM_MIX))
        self._painter.restore()

    def _see(self, box: QRectF) -> None:
        self.bounds = self.bounds.united(self._transform.mapRect(box))
