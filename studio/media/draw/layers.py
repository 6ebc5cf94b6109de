"""Owns the words between a set and the stage: canvas, layer, stand, and the picture a set builder hands over.

All coordinates are canvas pixels: (0, 0) is the top left of the *bleed* canvas, whose middle is the frame.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter

from studio.domain.sketch import Family


def go_on() -> None:
    """Let painting go on: the answer of whoever never stops it half way."""


@dataclass(frozen=True, slots=True)
class Canvas:
    """The frame (px) and the margin painted around it on each side, so that a move never shows an edge."""

    width: int
    height: int
    bleed_x: int
    bleed_y: int

    @property
    def full_width(self) -> int:
        """Width of the bleed canvas in px."""
        return self.width + 2 * self.bleed_x

    @property
    def full_height(self) -> int:
        """Height of the bleed canvas in px."""
        return self.height + 2 * self.bleed_y

    def x(self, share: float) -> float:
        """Canvas x of a share of the frame's width (0 = left edge of the frame)."""
        return self.bleed_x + share * self.width

    def y(self, share: float) -> float:
        """Canvas y of a share of the frame's height (0 = top edge of the frame)."""
        return self.bleed_y + share * self.height

    def h(self, share: float) -> float:
        """A length: a share of the frame's height, in px."""
        return share * self.height


@dataclass(slots=True)
class Layer:
    """One sheet at a depth (0 sky .. 1 subject plane .. 1.4 before the lens).

    `image` (ARGB32_Premultiplied, cropped to its content) lies at `offset`. `drift_px_s` moves it sideways. `live`
    paints in canvas coordinates at a time in seconds, after the image; it must cost under 2 ms a frame at 720p and
    leave the painter as it found it. `opacity` gives 0..1 at a time (None = 1). `sway` marks a sheet of one plant or
    cloth that the air moves about its root: its lower edge, or its upper one where it hangs from the canvas's top.
    """

    name: str
    depth: float
    image: QImage | None = None
    offset: QPointF = field(default_factory=QPointF)
    drift_px_s: float = 0.0
    blend: QPainter.CompositionMode = QPainter.CompositionMode.CompositionMode_SourceOver
    live: Callable[[QPainter, float], None] | None = None
    opacity: Callable[[float], float] | None = None
    sway: bool = False


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a subject may be put: its foot point, its depth, and how tall a standing adult is there (px)."""

    x: float
    y: float
    depth: float
    person_px: float
    water: bool = False
    air: bool = False
    table: bool = False


@dataclass(slots=True)
class SetPicture:
    """A painted place, back to front, and where subjects go in it. `horizon_y` is None where there is none in view.

    `shown` names the families that the place itself already is (a tower is its own building): they are not drawn again.
    """

    layers: list[Layer]
    main: Stand
    others: list[Stand]
    horizon_y: float | None
    lamps: list[QPointF] = field(default_factory=list)
    shown: frozenset[Family] = frozenset()
