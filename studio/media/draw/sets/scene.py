"""Owns the sheet of paper a set is painted on: the beat, the light, the measures, and the layers laid so far."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from random import Random

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from studio.domain.place_details import PlaceDetail, details_of
from studio.domain.sketch import Angle, Family, Season, SketchBeat, Weather
from studio.media.draw.brush import begin, blank, cropped
from studio.media.draw.colours import rgb
from studio.media.draw.ink import Ink
from studio.media.draw.layers import Canvas, Layer, SetPicture, Stand, go_on
from studio.media.draw.noise import dice, ridge
from studio.media.draw.palette import Palette
from studio.media.draw.sets.stands import (
    HIGH_ANGLES,
    Ground,
    adult_px,
    air_stands,
    foot_y,
    main_family,
    unit_px,
)

_HORIZONS = {Angle.LOW: 0.92, Angle.HIGH: 0.06, Angle.AERIAL: 0.14}


@dataclass(slots=True)
class Scene:
    """One set in the making. Coordinates are canvas px; `u` is the length pieces are measured in (about H).

    `halt` is called before each sheet and may raise, to give a set up half way. `pane` is the glass (canvas px) through
    which a room sees the sky, `pane_depth` the depth of what is right behind it; None: no window. `laid` are the
    details of the place that its set has painted already. `daylight` is the light outdoors where the place has its own.
    `disc_lift` is how much higher (share of H) a low sun stands over what closes the horizon.
    """

    beat: SketchBeat
    canvas: Canvas
    palette: Palette
    seed: int
    layers: list[Layer] = field(default_factory=list)
    lamps: list[QPointF] = field(default_factory=list)
    halt: Callable[[], None] = go_on
    pane: QRectF | None = None
    pane_depth: float = 0.3
    laid: set[PlaceDetail] = field(default_factory=set)
    daylight: Palette | None = None
    disc_lift: float = 0.0
    u: float = 0.0
    horizon: float = 0.0
    ink: Ink = field(init=False)

    def __post_init__(self) -> None:
        self.u = unit_px(self.canvas, self.beat.size)
        self.horizon = self.y(_HORIZONS.get(self.beat.angle, 0.56))
        self.ink = self.palette.ink()

    @property
    def w(self) -> float:
        """Width of the bleed canvas (px)."""
        return self.canvas.full_width

    @property
    def h(self) -> float:
        """Height of the bleed canvas (px)."""
        return self.canvas.full_height

    @property
    def outdoors(self) -> Palette:
        """The light outside of the place: what a window shows."""
        return self.daylight or self.palette

    @property
    def high(self) -> bool:
        """Whether the camera looks down on a ground plane with the horizon near the top."""
        return self.beat.angle in HIGH_ANGLES

    @property
    def overhead(self) -> bool:
        """Whether the place is seen in plan."""
        return self.beat.angle is Angle.OVERHEAD

    @property
    def family(self) -> Family | None:
        """Family of the primary subject."""
        return main_family(self.beat)

    def x(self, share: float) -> float:
        """Canvas x of a share of the frame's width."""
        return self.canvas.x(share)

    def y(self, share: float) -> float:
        """Canvas y of a share of the frame's height."""
        return self.canvas.y(share)

    def dice(self, name: str) -> Random:
        """Give the chance of one named piece of this set."""
        return dice(self.seed, f"{self.beat.place}:{name}")

    def colour(self, value: str, depth: float = 1.0) -> QColor:
        """Give a local colour in this light and at this depth."""
        return self.palette.hazed(self.palette.local(rgb(value)), depth)

    def has(self, *weathers: Weather) -> bool:
        """Whether the beat names one of these weathers."""
        return any(weather in self.beat.weather for weather in weathers)

    def detailed(self, detail: PlaceDetail) -> bool:
        """Whether the beat names this detail of its place."""
        return detail in details_of(self.beat.place_detail, self.beat.place)

    def season(self, own: Season) -> Season:
        """Give the season asked for, else the set's own."""
        return self.beat.season or own

    def ridge(self, name: str, frequency: float, octaves: int = 5, step: float = 6.0) -> NDArray[np.float64]:
        """Give points (n x 2: canvas x in px, noise about -1..1) of a ridge across the whole canvas."""
        xs = np.arange(-step, self.w + 2 * step, step)
        shares = (xs - self.canvas.bleed_x) / self.canvas.width
        values = ridge(self.seed, f"{self.beat.place}:{name}", shares, frequency, octaves)
        return np.stack([xs, values], axis=1)

    @contextmanager
    def sheet(
        self,
        name: str,
        depth: float,
        top: float = 0.0,
        bottom: float | None = None,
        *,
        left: float = 0.0,
        right: float | None = None,
        crop: bool = False,
    ) -> Iterator[QPainter]:
        """Lay a new layer over a rectangle of the canvas and give its painter, in canvas coordinates.

        `crop` looks for what was painted and keeps only that: worth its 3 ms for few things on a large sheet.
        """
        self.halt()
        x0, y0 = int(max(0.0, left)), int(max(0.0, min(top, self.h - 1)))
        x1 = self.w if right is None else min(right, self.w)
        y1 = self.h if bottom is None else min(bottom, self.h)
        image = blank(x1 - x0, y1 - y0)
        origin = QPointF(x0, y0)
        painter = begin(image, origin)
        try:
            yield painter
        finally:
            painter.end()
        if crop:
            image, origin = cropped(image, origin)
        self.layers.append(Layer(name, depth, image, origin))

    def live(self, name: str, depth: float, paint: Callable[[QPainter, float], None]) -> None:
        """Lay a layer that only moves."""
        self.layers.append(Layer(name, depth, live=paint))

    def flat(self, top: float, bottom: float, layers: list[Layer] | None = None) -> QImage:
        """Give the layers so far as one opaque picture of a band of the canvas, full width."""
        image = blank(self.w, bottom - top)
        painter = QPainter(image)
        painter.translate(0, -round(top))
        for layer in self.layers if layers is None else layers:
            if layer.image is not None:
                painter.setCompositionMode(layer.blend)
                painter.drawImage(layer.offset, layer.image)
        painter.end()
        return image

    def ground(self, wide_y: float = 0.88) -> Ground:
        """Give the perspective of the ground that the main subject stands on; `wide_y` is its foot in a wide shot."""
        tall = adult_px(self.canvas, self.beat)
        if self.beat.angle is Angle.LOW:
            wide_y = max(wide_y, 0.985)
        elif self.high:
            wide_y = min(wide_y, 0.76)
        elif self.overhead:
            wide_y = 0.56
        return Ground(self.horizon, foot_y(self.canvas, self.beat, tall, wide_y), tall)

    def picture(self, main: Stand, others: list[Stand], *, horizon: bool = True, air: bool = True) -> SetPicture:
        """Hand the set over; stands in the sky are added behind the others."""
        ground = Ground(self.horizon, main.y, main.person_px)
        if air:
            others = [*others, *air_stands(self.canvas, ground)]
        seen = horizon and not self.overhead
        return SetPicture(self.layers, main, others, self.horizon if seen else None, self.lamps)

    def stand(self, x: float, y: float, ground: Ground, depth: float = 0.7, *, water: bool = False) -> Stand:
        """Give a stand at shares of the frame, as tall as the perspective of the ground makes an adult there."""
        at = self.y(y)
        return Stand(self.x(x), at, depth, ground.person_at(at), water=water)

    def main_stand(self, ground: Ground, x: float = 0.38, *, depth: float = 0.7, water: bool = False) -> Stand:
        """Give the primary subject's stand."""
        return Stand(self.x(0.5 if self.overhead else x), ground.foot, depth, ground.person_px, water=water)

    def standard_others(self, ground: Ground, near: float = 0.93, *, water: bool = False) -> list[Stand]:
        """Give further stands on the same ground: right, left, far right, far left, in front."""
        top = (self.horizon - self.canvas.bleed_y) / self.canvas.height
        if self.overhead:
            spots = ((0.68, 0.40), (0.30, 0.74), (0.74, 0.76), (0.24, 0.30), (0.52, 0.22))
            return [Stand(self.x(x), self.y(y), 0.7, ground.person_px, water=water) for x, y in spots]
        low = near if near > top + 0.04 else top + 0.06
        rows = ((0.66, 0.62, 0.66), (0.16, 0.5, 0.62), (0.80, 0.3, 0.5), (0.54, 0.22, 0.45), (0.90, 1.0, 0.9))
        return [self.stand(x, top + (low - top) * share, ground, depth, water=water) for x, share, depth in rows]


def painted_apart(scene: Scene, name: str, depth: float, area: QRectF, paint: Callable[[QPainter], None]) -> Layer:
    """Paint a layer over a part of the canvas (px) without laying it yet."""
    with scene.sheet(name, depth, area.top(), area.bottom(), left=area.left(), right=area.right()) as p:
        paint(p)
    return scene.layers.pop()
