"""Owns one subject in motion: its cached phases, its shadow, reflection and wake, and where it is at a moment.

Knows figures and the view, not how subjects are chosen or placed.
"""

import math
from dataclasses import dataclass, field
from random import Random

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter

from studio.domain.sketch import SketchSubject
from studio.media.draw.brush import cropped
from studio.media.draw.figures.figure import Figure
from studio.media.draw.figures.figure import View as FigureView
from studio.media.draw.layers import Canvas
from studio.media.draw.sheets import PREMULTIPLIED, View, softened

_REFLECTION = 0.42
_SQUASH = 0.9
_WAKE_STREAKS = 11
_NOON_SHADOW = 0.3  # of its length in the morning


@dataclass(slots=True)
class Actor:
    """A figure with its foot at (`x`, `y`) on the canvas, moving `travel` px in all (signed) over its beat.

    `tracked` stays in the frame while the world passes. `rate` is how fast its cycle runs, `late_s` keeps many of a
    kind out of step. `blur` softens what stands outside the focus; `rack` is the blur (px) that a moving focus lays
    on it, from the other side when it stands `behind`. `mirrored_in` is the strength of its reflection, `wake` the
    colour of its trail on water (None: no trail), `drift` the sign of its way. With a
    `step` of 2 only every second picture of its cycle is painted: on twos, for figures that are slow to paint. In plan
    an `upward` one is turned along a road that runs up the picture, and so is its way. `pace` is how fast time runs for
    it beside its cycle's `rate`; one that `laps` passes through the picture again and again, and where `shadow_turns`
    the sun goes over while it stands.
    """

    figure: Figure
    x: float
    y: float
    depth: float
    canvas: Canvas
    subject: SketchSubject
    travel: float = 0.0
    tracked: bool = False
    rate: float = 1.0
    late_s: float = 0.0
    blur: float = 1.0
    mirrored_in: float = 0.0
    wake: QColor | None = None
    drift: float = 0.0
    behind: bool = False
    step: int = 1
    upward: bool = False
    primary: bool = False
    rack: float = 0.0
    pace: float = 1.0
    laps: bool = False
    shadow_turns: bool = False
    _soft: dict[int, tuple[QImage, QPointF]] = field(default_factory=dict)
    _phases: dict[int, tuple[QImage, QPointF]] = field(default_factory=dict)
    _reflections: dict[int, tuple[QImage, QPointF]] = field(default_factory=dict)
    _shadows: dict[int, tuple[QImage, QPointF]] = field(default_factory=dict)

    def paint(self, painter: QPainter, view: View, time_s: float, share: float) -> None:
        """Paint the actor at a world time (s) and a share (0..1) of its beat."""
        clock = time_s * self.rate + self.late_s
        phase = self.figure.phase_at(clock) // self.step * self.step
        motion = self.figure.whole_body_motion(time_s * self.pace + self.late_s)
        height = self.figure.height_px
        x = self._x_at(share)
        rests = self.travel == 0.0 and motion.dx == motion.dy == 0.0
        seat = view.seat(self.depth, tracked=self.tracked, drifts=not rests)
        painter.setOpacity(1.0)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.setTransform(seat.transform())
        if self.upward:
            painter.translate(self.x, self.y - abs(self.travel) * (share - 0.5))
            painter.rotate(90.0 if self.drift < 0 else -90.0)
        else:
            painter.translate(x + motion.dx * height, self.y)
        self._paint_under(painter, phase, time_s * self.pace, share, max(0.0, 1.0 + min(0.0, motion.dy) * 1.5))
        painter.translate(0.0, motion.dy * height)
        if motion.rotation_deg:
            painter.rotate(motion.rotation_deg)
        if motion.scale != 1.0:
            painter.scale(motion.scale, motion.scale)
        self._paint_figure(painter, phase, view)

    def _x_at(self, share: float) -> float:
        """Give where its foot is (canvas px) at a share of the beat."""
        if not self.laps:
            return self.x + self.travel * (share - 0.5)
        least = -self.figure.bounds.right()
        return least + (self.x + self.travel * share - least) % self.lap_px

    @property
    def lap_px(self) -> float:
        """How far it goes before it comes in again from the other side."""
        return self.canvas.full_width + self.figure.bounds.width()

    def _paint_figure(self, painter: QPainter, phase: int, view: View) -> None:
        image, corner = self._phase(phase)
        blur = 0.0
        if self.rack > 0.0 and view.pose.focus is not None:
            blur = 1.0 - view.pose.focus if self.behind else view.pose.focus
        if blur < 1.0:
            painter.drawImage(corner, image)
        if blur > 0.0:
            if phase not in self._soft:
                self._soft[phase] = _blurred_figure(image, QRect(corner.toPoint(), image.size()), self.rack)
            painter.setOpacity(blur)
            painter.drawImage(self._soft[phase][1], self._soft[phase][0])
            painter.setOpacity(1.0)

    def _paint_under(self, painter: QPainter, phase: int, time_s: float, share: float, grounded: float) -> None:
        if self.mirrored_in > 0.0 and self.figure.reflects:
            image, corner = self._reflection(phase)
            painter.setOpacity(self.mirrored_in * _REFLECTION)
            painter.drawImage(corner, image)
            painter.setOpacity(1.0)
        if self.wake is not None:
            self._paint_wake(painter, time_s)
        elif self.mirrored_in == 0.0:
            image, corner = self._shadow(phase)
            painter.setOpacity(grounded)
            if self.shadow_turns:
                self._paint_turning(painter, image, corner, share)
            else:
                painter.drawImage(corner, image)
            painter.setOpacity(1.0)

    @staticmethod
    def _paint_turning(painter: QPainter, image: QImage, corner: QPointF, share: float) -> None:
        """Paint the shadow long to one side first, short at noon, long to the other side at last."""
        length = math.cos(math.pi * share)
        painter.save()
        painter.scale(math.copysign(max(_NOON_SHADOW, 1.3 * abs(length)), length), 1.0)
        painter.drawImage(corner, image)
        painter.restore()

    def share_with(self, twin: "Actor") -> None:
        """Use the twin's cached pictures: it has the same figure."""
        self._phases, self._reflections, self._shadows = twin._phases, twin._reflections, twin._shadows

    def _phase(self, index: int) -> tuple[QImage, QPointF]:
        if index not in self._phases:
            area = self._area()
            image = _blank(area)
            inner = _painter_on(image, area)
            self.figure.paint(inner, index / max(1, self.figure.phases))
            inner.end()
            image, corner = cropped(image, QPointF(area.topLeft()))
            if self.blur >= 1.5:
                image, corner = _blurred_figure(image, QRect(corner.toPoint(), image.size()), self.blur)
            self._phases[index] = (image, corner)
        return self._phases[index]

    def _reflection(self, index: int) -> tuple[QImage, QPointF]:
        if index not in self._reflections:
            image, corner = self._phase(index)
            height = max(1, round(image.height() * _SQUASH))
            flipped = image.flipped(Qt.Orientation.Vertical).scaled(
                image.width(), height, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            fade = QLinearGradient(0.0, 0.0, 0.0, float(height))
            fade.setColorAt(0.0, QColor(0, 0, 0, 255))
            fade.setColorAt(1.0, QColor(0, 0, 0, 20))
            inner = QPainter(flipped)
            inner.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
            inner.fillRect(flipped.rect(), fade)
            inner.end()
            bottom = corner.y() + image.height()
            self._reflections[index] = (flipped, QPointF(corner.x(), -bottom * _SQUASH))
        return self._reflections[index]

    def _shadow(self, index: int) -> tuple[QImage, QPointF]:
        telling = self.figure.view in (FigureView.FROM_ABOVE, FigureView.PLAN)
        key = index if telling else 0
        if key not in self._shadows:
            reach = self.figure.height_px * 1.3
            room = self.figure.bounds.united(QRectF(-reach, -reach * 0.25, 2 * reach, reach * 0.5))
            area = self._visible(room.toAlignedRect())
            image = _blank(area)
            inner = _painter_on(image, area)
            self.figure.contact_shadow(inner, key / max(1, self.figure.phases))
            inner.end()
            self._shadows[key] = (image, QPointF(area.topLeft()))
        return self._shadows[key]

    def _paint_wake(self, painter: QPainter, time_s: float) -> None:
        """Trail light streaks on the water behind the hull; they part and fade with the distance."""
        if self.wake is None:
            return
        behind = 1.0 if self.drift < 0 else -1.0
        chance = Random(7)  # noqa: S311 -- the same trail for every take
        length = self.figure.bounds.width() * 0.5
        thick = max(1.0, self.canvas.height * 0.0028)
        for i in range(_WAKE_STREAKS):
            way = (i / _WAKE_STREAKS + time_s * 0.12 * chance.uniform(0.7, 1.0)) % 1.0
            wide = length * chance.uniform(0.16, 0.4) * (0.5 + way)
            x = behind * (length * 0.55 + way * length * 2.2)
            y = thick * 2 + self.canvas.height * 0.022 * way * chance.uniform(-0.25, 1.0)
            colour = QColor(self.wake)
            colour.setAlphaF(min(1.0, way * 6.0) * 0.5 * (1.0 - way))
            painter.fillRect(QRectF(x - wide / 2, y, wide, thick), colour)

    def _area(self) -> QRect:
        return self._visible(self.figure.bounds.toAlignedRect().adjusted(-2, -2, 2, 2))

    def _visible(self, area: QRect) -> QRect:
        """Cut away what no move can bring into the canvas."""
        if area.width() * area.height() < 0.5 * self.canvas.width * self.canvas.height:
            return area
        reach = math.ceil(abs(self.travel) / 2 + 0.12 * self.canvas.width)
        seen = QRect(
            math.floor(-self.x) - reach,
            math.floor(-self.y) - reach,
            self.canvas.full_width + 2 * reach,
            self.canvas.full_height + 2 * reach,
        )
        kept = area.intersected(seen)
        return kept if not kept.isEmpty() else QRect(0, 0, 1, 1)


def _blank(area: QRect) -> QImage:
    image = QImage(area.size(), PREMULTIPLIED)
    image.fill(Qt.GlobalColor.transparent)
    return image


def _painter_on(image: QImage, area: QRect) -> QPainter:
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    painter.translate(-area.left(), -area.top())
    return painter


def _blurred_figure(image: QImage, area: QRect, factor: float) -> tuple[QImage, QPointF]:
    room = Canvas(area.width() + 8 * math.ceil(factor), area.height() + 8 * math.ceil(factor), 0, 0)
    pad = 4 * math.ceil(factor)
    padded = image.copy(QRect(-pad, -pad, room.width, room.height))
    soft, _ = softened(padded, QRect(0, 0, 1, 1).topLeft(), factor, room)
    return soft, QPointF(area.left() - pad, area.top() - pad)
