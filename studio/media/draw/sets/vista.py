"""Owns the one-point perspective of streets and corridors: metres of the place to canvas pixels, house fronts."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPainterPath

from studio.domain.place_details import PlaceDetail
from studio.domain.sketch import Angle
from studio.media.draw.brush import linear
from studio.media.draw.colours import mix
from studio.media.draw.light_pieces import lit_window
from studio.media.draw.sets.scene import Scene
from studio.media.draw.shapes import corners

ADULT_M = 1.72
_NARROW = 0.5
_FRAMED_PX = 42.0  # a metre seen larger than this shows the frames of its windows


@dataclass(frozen=True, slots=True)
class Vista:
    """A camera looking along a street: x metres to the right, y up from the ground, z away from the lens.

    `squeeze` brings both sides of the street together: 1 as built, less for a narrow one.
    """

    vx: float
    vy: float
    focal: float
    eye_m: float
    squeeze: float = 1.0

    def at(self, x: float, y: float, z: float) -> tuple[float, float]:
        """Give where a point of the street lies on the canvas (px)."""
        return self.vx + self.focal * self.squeeze * x / z, self.vy + self.focal * (self.eye_m - y) / z

    def quad(self, *points: tuple[float, float, float]) -> QPainterPath:
        """Give a face through points of the street."""
        return corners([self.at(*point) for point in points])


def street_view(scene: Scene, vx: float = 0.60, vy: float = 0.50) -> Vista:
    """Give the street camera of a scene: its eye stands where the main subject's size and foot want it."""
    angle = scene.beat.angle
    if angle is Angle.LOW:
        vy = 0.86
    elif scene.high:
        vy = 0.10
    elif scene.overhead:
        vy = -0.45
    scene.horizon = scene.y(vy)
    eye = 1.13
    if scene.high:
        eye = 4.6
    elif scene.overhead:
        eye = 8.0
    elif angle is Angle.LOW:
        eye = 0.45
    focal = 0.9 * min(scene.canvas.height, 1.25 * scene.canvas.width)
    squeeze = _NARROW if scene.detailed(PlaceDetail.NARROW) else 1.0
    return Vista(scene.x(vx), scene.y(vy), focal, eye, squeeze)


def facade(
    scene: Scene,
    p: QPainter,
    view: Vista,
    side: int,
    near: float,
    far: float,
    reach: float,
    tall: float,
    colour: QColor,
    *,
    lit: float,
    name: str,
    floor: float = 3.0,
    first: float = 0.95,
) -> None:
    """Paint one house front from z `near` to `far`, `reach` metres from the street's middle, with its windows."""
    palette = scene.palette
    x = side * reach
    wall = view.quad((x, -0.02, near), (x, tall, near), (x, tall, far), (x, -0.02, far))
    a, b = view.at(x, tall, near), view.at(x, tall, far)
    depth = _depth(near)
    sunny = side * palette.towards_light[0] < 0
    late = 0.36 * palette.tint_amount  # after dark the walls go back behind their windows
    lit_far = palette.hazed(mix(mix(colour, palette.rim, 0.10 if sunny else 0.0), palette.shadow, late), _depth(far))
    dark = palette.hazed(mix(colour, palette.shadow, (0.08 if sunny else 0.22) + late), depth)
    p.fillPath(wall, linear(QPointF(a[0], 0), QPointF(b[0], 0), (0.0, dark), (1.0, lit_far)))
    trim = mix(dark, palette.rim, 0.4)
    p.fillPath(view.quad((x, tall, near), (x, tall + 0.25, near), (x, tall + 0.25, far), (x, tall, far)), trim)
    _windows(scene, p, view, x, near, far, tall, (dark, lit_far), lit, name, floor, first)


def steep_roof(
    scene: Scene,
    p: QPainter,
    view: Vista,
    side: int,
    near: float,
    far: float,
    reach: float,
    tall: float,
    colour: str,
) -> None:
    """Paint the roof of a small house: its slope over the front, and the gable that looks at the lens."""
    x, ridge = side * reach, side * (reach + 1.5)
    tone = scene.colour(colour, _depth(near))
    gable = view.quad((x, tall, near), (ridge, tall + 1.9, near), (side * (reach + 3.0), tall, near))
    p.fillPath(gable, mix(scene.colour("D9C4A4", _depth(near)), scene.palette.shadow, 0.3))
    eaves = x - side * 0.25
    slope = view.quad(
        (eaves, tall - 0.2, near), (ridge, tall + 1.95, near), (ridge, tall + 1.95, far), (eaves, tall - 0.2, far)
    )
    a, b = view.at(eaves, tall, near), view.at(eaves, tall, far)
    far_tone = mix(scene.colour(colour, _depth(far)), scene.palette.rim, 0.15)
    p.fillPath(slope, linear(QPointF(a[0], 0), QPointF(b[0], 0), (0.0, tone), (1.0, far_tone)))


def _windows(
    scene: Scene,
    p: QPainter,
    view: Vista,
    x: float,
    near: float,
    far: float,
    tall: float,
    wall: tuple[QColor, QColor],
    lit: float,
    name: str,
    floor: float,
    first: float,
) -> None:
    roll = scene.dice(f"windows {name}")
    count = max(1, round((far - near) / 2.1))
    pitch = (far - near) / count
    dark, frames, bars = QPainterPath(), QPainterPath(), QPainterPath()
    shade = mix(mix(wall[0], wall[1], 0.5), scene.palette.shadow, 0.42)
    bright: list[tuple[QPainterPath, QColor]] = []
    level = first
    while level + 1.6 < tall:
        for i in range(count):
            z = near + pitch * (i + 0.28)
            z2 = z + pitch * 0.46
            if z < 0.8:
                continue
            pane = view.quad((x, level, z), (x, level + 1.5, z), (x, level + 1.5, z2), (x, level, z2))
            if roll.random() < lit:
                bright.append((pane, mix(lit_window(roll), wall[1], 0.25)))
            else:
                dark.addPath(pane)
            if view.focal / z > _FRAMED_PX:
                _add_frame(view, frames, bars, x, level, z, z2)
        level += floor
    p.fillPath(frames, mix(mix(wall[0], wall[1], 0.4), scene.palette.rim, 0.34))
    p.fillPath(dark, shade)
    for pane, colour in bright:
        p.fillPath(pane, colour)
    p.fillPath(bars, mix(mix(wall[0], wall[1], 0.4), scene.palette.shadow, 0.24))


def _add_frame(
    view: Vista, frames: QPainterPath, bars: QPainterPath, x: float, level: float, z: float, z2: float
) -> None:
    """Add a near window's lit surround and sill, its cross of bars, and the shade of the lintel on the pane."""
    wide = z2 - z
    out, thin = 0.07 * wide, 0.03 * wide
    side = -1 if x > 0 else 1
    high, low = level + 1.5, level
    frames.addPath(
        view.quad((x, low, z - out), (x, high + 0.12, z - out), (x, high + 0.12, z2 + out), (x, low, z2 + out))
    )
    sill = x + side * 0.16
    frames.addPath(
        view.quad(
            (x, low, z - 2 * out), (sill, low, z - 2 * out), (sill, low - 0.12, z2 + out), (x, low - 0.12, z2 + out)
        )
    )
    middle, rail = (z + z2) / 2, level + 0.98
    bars.addPath(
        view.quad((x, low, middle - thin), (x, high, middle - thin), (x, high, middle + thin), (x, low, middle + thin))
    )
    bars.addPath(view.quad((x, rail, z), (x, rail + 0.06, z), (x, rail + 0.06, z2), (x, rail, z2)))
    bars.addPath(view.quad((x, high - 0.13, z), (x, high, z), (x, high, z2), (x, high - 0.13, z2)))


def _depth(z: float) -> float:
    return max(0.12, min(1.0, 1.08 - 0.036 * z))


def haze_depth(z: float) -> float:
    """Give the depth that a distance (m) is hazed for."""
    return _depth(z)
