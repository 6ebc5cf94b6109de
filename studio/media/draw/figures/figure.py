"""Owns the figure: a subject ready to paint, its cycle, its size, its stand and motion. Knows no family, no place."""

import math
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPolygonF, QTransform

from studio.media.draw.ink import Ink
from studio.media.draw.paper import Paper

UNITS = 100.0
RIM_SHARE = 0.009
SPARE = 1.2  # units around what was measured, four times as much where phases lie between the measured ones
MEASURED = 8  # phases that show how far a cycle reaches
RIM_MIN_PX = 0.8
FRAME_WINDOW = QRectF(-145.0, -118.0, 290.0, 138.0)  # what a framed figure may show, with room for a move
SHADOW_DETAIL = 4.0  # px in a unit of the sheet of a cast shadow
BENT_DETAIL = 0.95  # of the wider end's own detail: how finely a sheet is painted that will be bent


class Standing(StrEnum):
    """Where a figure belongs by nature."""

    GROUND = "ground"
    WATER = "water"
    AIR = "air"
    TABLE = "table"
    FRAME = "frame"  # composed for the frame: its foot is the lower edge of the picture


class Motion(NamedTuple):
    """How far a whole figure is moved: dx, dy in figure heights (y down), clockwise degrees, and a scale."""

    dx: float = 0.0
    dy: float = 0.0
    rotation_deg: float = 0.0
    scale: float = 1.0


class View(StrEnum):
    """How a drawing is bent by the height of the camera."""

    LEVEL = "level"
    FROM_BELOW = "from_below"
    FROM_ABOVE = "from_above"
    PLAN = "plan"


def breath(t_s: float) -> Motion:
    """Give the breath of a still figure: 1 % over 4 s."""
    return Motion(scale=1.0 + 0.005 * (1.0 - math.cos(math.tau * t_s / 4.0)))


def rest(_t_s: float) -> Motion:
    """Give the motion of a thing that stays where it is."""
    return Motion()


@dataclass(frozen=True, slots=True)
class Drawing:
    """What a family draws. `body` paints at a phase of 0..1 in hundredths of the figure's height, foot at (0, 0).

    `person_scale` is its height against a standing adult. `foot` is half the width of what touches the ground, in
    units; `measured` phases, with more room to spare, are enough to know the bounds (0 = the usual number). `bend` is
    how much a low or high camera widens one end (2 = twice). `caster` is the upright body, an adult 100 units tall,
    whose long shadow is seen from straight above. `head` is where the middle of an animal's head is, in units.
    """

    body: Callable[[Paper, float], None]
    period_s: float = 0.0
    phases: int = 1
    ground_speed: float = 0.0
    person_scale: float = 1.0
    standing: Standing = Standing.GROUND
    foot: float = 14.0
    reflects: bool = True
    motion: Callable[[float], Motion] = rest
    bend: float = 1.3
    view: View = View.LEVEL
    caster: Callable[[Paper, float], None] | None = None
    measured: int = 0
    head: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A subject in one light, one size and one angle, `height_px` tall. Its foot is (0, 0), y is negative upwards.

    `size` is (width, height) in figure heights, `bounds` the px rectangle that no phase paints outside of; `period_s` 0
    means one phase is enough; `ground_speed` is in figure heights a second, forward.
    """

    height_px: float
    period_s: float
    phases: int
    ground_speed: float
    person_scale: float
    standing: Standing
    reflects: bool
    facing_left: bool
    view: View
    bounds: QRectF
    size: tuple[float, float]
    _drawing: Drawing = field(repr=False)
    _ink: Ink = field(repr=False)
    _seen: QRectF = field(repr=False)

    def paint(self, painter: QPainter, phase: float) -> None:
        """Paint the figure at a phase of 0..1 around the painter's origin; leaves the painter as it found it."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.view in (View.FROM_BELOW, View.FROM_ABOVE):
            self._paint_bent(painter, phase)
        else:
            painter.setTransform(_placing(self._drawing, self.height_px, mirrored=self.facing_left), True)
            if self.standing is Standing.FRAME:
                painter.setClipRect(self._seen, Qt.ClipOperation.IntersectClip)
            self._drawing.body(Paper(painter, self._seen_ink(), rim_units(self.height_px)), phase % 1.0)
        painter.restore()

    @property
    def contact_width(self) -> float:
        """Give how wide it touches what it stands on, in figure heights: smaller than `size` where arms reach out."""
        return 2.0 * self._drawing.foot / UNITS

    @property
    def upright_breadth(self) -> float:
        """Give how wide it is at eye level, in figure heights."""
        return self._seen.width() / UNITS

    @property
    def head(self) -> QPointF | None:
        """Give where the middle of an animal's head is (px from the foot); None where its top says enough."""
        if self._drawing.head is None:
            return None
        return _placing(self._drawing, self.height_px, mirrored=self.facing_left).map(QPointF(*self._drawing.head))

    def phase_at(self, t_s: float) -> int:
        """Give the index of the cached phase for a time in seconds."""
        if self.period_s <= 0:
            return 0
        return int(t_s / self.period_s * self.phases) % self.phases

    def whole_body_motion(self, t_s: float) -> Motion:
        """Give how the whole figure is moved at a time in seconds (mirrored already)."""
        motion = self._drawing.motion(t_s)
        if self.facing_left:
            return Motion(-motion.dx, motion.dy, -motion.rotation_deg, motion.scale)
        return motion

    def contact_shadow(self, painter: QPainter, phase: float = 0.0) -> None:
        """Paint the shadow on the ground, under the figure: a pool, and what the light casts away from itself."""
        if self.standing in (Standing.AIR, Standing.FRAME):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        foot = self._drawing.foot
        ink = self._ink
        length = min(1.2, ink.contact) * UNITS
        side = -1.0 if ink.towards_light[0] > 0 else 1.0
        if self.view is View.PLAN:
            self._cast_plan(painter, phase, max(length, 30.0) / UNITS, side)
            painter.restore()
            return
        if self.view is View.FROM_ABOVE and length > 0 and self.standing is Standing.GROUND:
            self._cast(painter, phase, max(length, 45.0) / UNITS, side)
        unit = self.height_px / UNITS
        painter.scale(unit, unit)
        soft = Paper(painter, ink, 0.0)
        soft.pool(side * foot * 0.12, 0.4, foot * 1.25, max(1.6, foot * 0.16), 0.44)
        if length > 0 and self.standing is not Standing.WATER:
            reach = min(length, 70.0)
            soft.pool(side * (reach * 0.45), 1.2, foot * 0.5 + reach * 0.55, max(1.6, foot * 0.14), 0.34)
        painter.restore()

    def _seen_ink(self) -> Ink:
        """Give the light as the drawing sees it: mirrored with the drawing, so that the rim stays on the lit side."""
        if not self.facing_left:
            return self._ink
        x, y = self._ink.towards_light
        return replace(self._ink, towards_light=(-x, y))

    def _paint_bent(self, painter: QPainter, phase: float, flat: QColor | None = None) -> None:
        """Paint on a sheet of its own first and bend that: clips are not painted right through a perspective."""
        level = self.height_px * max(1.1, BENT_DETAIL * math.sqrt(self._drawing.bend))
        box = QTransform().scale(level / UNITS, level / UNITS).mapRect(self._seen)
        image = QImage(box.size().toSize() + QSize(2, 2), QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(0)
        inner = QPainter(image)
        inner.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner.translate(-box.left(), -box.top())
        inner.scale(level / UNITS, level / UNITS)
        self._drawing.body(Paper(inner, self._seen_ink(), rim_units(self.height_px), flat=flat), phase % 1.0)
        inner.end()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        placing = _placing(self._drawing, self.height_px, mirrored=self.facing_left)
        painter.setTransform(QTransform().scale(UNITS / level, UNITS / level) * placing, True)
        painter.drawImage(box.topLeft(), image)

    def _cast(self, painter: QPainter, phase: float, length: float, side: float) -> None:
        """Lay the figure itself down as a flat shadow, leaning away from the light."""
        painter.save()
        painter.setOpacity(painter.opacity() * 0.42)
        painter.setTransform(QTransform(0.55, 0.1 * side, -side * length, 0.34 * length, 0, 0), True)
        self._paint_bent(painter, phase, QColor(self._ink.shadow))
        painter.restore()

    def _cast_plan(self, painter: QPainter, phase: float, length: float, side: float) -> None:
        """Cast the shadow seen from straight above: a pool, and the upright body laid on the ground."""
        unit = self.height_px / UNITS
        painter.save()
        painter.scale(unit, unit)
        foot = self._drawing.foot
        Paper(painter, self._ink, 0.0).pool(
            side * min(foot, 60.0) * 0.2, -46.0, foot * 1.15, min(foot * 0.75, 54.0), 0.4
        )
        if self._drawing.caster is not None:
            adult = 1.0 / max(self._drawing.person_scale, 0.1)
            painter.translate(0, -46.0)
            painter.rotate(side * 76.0)
            painter.scale(0.7 * adult / SHADOW_DETAIL, 0.75 * length * adult / SHADOW_DETAIL)
            painter.setOpacity(painter.opacity() * 0.42)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            corner = QPointF(-UNITS, -1.3 * UNITS) * SHADOW_DETAIL
            painter.drawImage(corner, self._shadow_sheet(phase))
        painter.restore()

    def _shadow_sheet(self, phase: float) -> QImage:
        """Paint the upright body in one flat colour, so that its pieces do not darken each other; 2 x 1.5 figures."""
        wide, tall = (round(share * UNITS * SHADOW_DETAIL) for share in (2.0, 1.5))
        image = QImage(wide, tall, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(0)
        inner = QPainter(image)
        inner.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner.scale(SHADOW_DETAIL, SHADOW_DETAIL)
        inner.translate(UNITS, 1.3 * UNITS)
        if self._drawing.caster is not None:
            self._drawing.caster(Paper(inner, self._ink, 0.0, flat=QColor(self._ink.shadow)), phase % 1.0)
        inner.end()
        return image


def rim_units(height_px: float) -> float:
    """Give the width of the rim in drawing units for a figure of that height."""
    return max(RIM_SHARE * UNITS, RIM_MIN_PX * UNITS / max(height_px, 1.0))


def finish(drawing: Drawing, ink: Ink, height_px: float, *, facing_left: bool) -> Figure:
    """Make a drawing into a figure: measure its phases, so that nothing is ever painted outside of `bounds`."""
    paper = Paper(None, ink, rim_units(height_px))
    count = drawing.measured or min(drawing.phases, MEASURED)
    for index in range(count):
        drawing.body(paper, index / count)
    spare = SPARE * (4.0 if count < drawing.phases else 1.0)
    seen = paper.bounds.adjusted(-spare, -spare, spare, spare)
    if drawing.standing is Standing.FRAME:
        seen = seen.intersected(FRAME_WINDOW)
    box = _placing(drawing, height_px, mirrored=facing_left).mapRect(seen)
    return Figure(
        height_px=height_px,
        period_s=drawing.period_s,
        phases=drawing.phases,
        ground_speed=drawing.ground_speed,
        person_scale=drawing.person_scale,
        standing=drawing.standing,
        reflects=drawing.reflects,
        facing_left=facing_left,
        view=drawing.view,
        bounds=QRectF(box.toAlignedRect()).adjusted(-1, -1, 1, 1),
        size=(box.width() / height_px, box.height() / height_px),
        _drawing=drawing,
        _ink=ink,
        _seen=seen,
    )


def _placing(drawing: Drawing, height_px: float, *, mirrored: bool) -> QTransform:
    """Give the transform from drawing units to px around the foot: mirror, bend, scale."""
    unit = height_px / UNITS
    place = QTransform().scale(-unit if mirrored else unit, unit)
    if drawing.view is View.FROM_BELOW:
        return _bent(1.0 / math.sqrt(drawing.bend), math.sqrt(drawing.bend), 1.0) * place
    if drawing.view is View.FROM_ABOVE:
        return _bent(drawing.bend**0.4, drawing.bend**-0.6, 0.9) * place
    return place


def _bent(top: float, foot: float, tall: float) -> QTransform:
    """Give the perspective that makes the head `top` and the foot `foot` times as wide, the whole `tall` as high."""
    level = QPolygonF([QPointF(-50, -UNITS), QPointF(50, -UNITS), QPointF(50, 0), QPointF(-50, 0)])
    high = -UNITS * tall
    seen = QPolygonF([QPointF(-50 * top, high), QPointF(50 * top, high), QPointF(50 * foot, 0), QPointF(-50 * foot, 0)])
    bend = QTransform()
    QTransform.quadToQuad(level, seen, bend)
    return bend
