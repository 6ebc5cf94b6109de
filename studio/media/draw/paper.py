"""Owns the cut piece of paper: its gradient along the light, its one lit rim. Knows no place and no figure.

A `Paper` wraps a painter. Everything drawn through it is lit the same way, however the drawing is turned or mirrored,
can be measured without painting, or painted again as one flat shadow.
"""

import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath, QPen, QRadialGradient, QTransform

from studio.media.draw.colours import mix, veil
from studio.media.draw.ink import Ink
from studio.media.draw.shapes import Point, corners, curve

SILHOUETTE = 0.86
VIVID_TINT = 0.62
RIM_MIX = 0.86


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
            known = mix(colour, self.ink.tint, self.ink.tint_amount * (VIVID_TINT if vivid else 1.0))
            if self.ink.silhouette:
                known = mix(known, self.ink.shadow, SILHOUETTE)
            self._tones[key] = known
        return known

    def far(self, colour: QColor, share: float = 0.35) -> QColor:
        """Give the colour of a piece on the far side of its figure."""
        return mix(colour, self.ink.shadow, share)

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
        gradient.setColorAt(0.0, mix(tone, self.ink.rim, lit * strength))
        gradient.setColorAt(0.35, tone)
        gradient.setColorAt(1.0, mix(tone, self.ink.shadow, 0.30 * strength))
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
        self._painter.fillPath(lit, mix(tone, self.ink.rim, RIM_MIX))
        self._painter.restore()

    def _see(self, box: QRectF) -> None:
        self.bounds = self.bounds.united(self._transform.mapRect(box))
