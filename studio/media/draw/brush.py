"""Owns the painter's tools of the sets: gradients, glows, rimmed pieces, sheets, blurs. Knows no place."""

import math
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QImage,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QRadialGradient,
)

from studio.media.draw.colours import mix, veil
from studio.media.draw.ink import Ink
from studio.media.draw.noise import dither_tile
from studio.media.draw.shapes import corners, curve

Stop = tuple[float, QColor]


def linear(start: QPointF, end: QPointF, *stops: Stop) -> QLinearGradient:
    """Give a gradient from one point to another."""
    gradient = QLinearGradient(start, end)
    for place, colour in stops:
        gradient.setColorAt(place, colour)
    return gradient


def falling(top: float, bottom: float, *stops: Stop) -> QLinearGradient:
    """Give a gradient from a height down to another (px)."""
    return linear(QPointF(0, top), QPointF(0, bottom), *stops)


def blank(width: float, height: float) -> QImage:
    """Give an empty transparent image of at least 1 x 1 px."""
    image = QImage(max(1, math.ceil(width)), max(1, math.ceil(height)), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    return image


def begin(image: QImage, origin: QPointF | None = None) -> QPainter:
    """Start painting on an image whose top left lies at `origin`. The caller ends the painter."""
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    painter.setPen(Qt.PenStyle.NoPen)
    if origin is not None:
        painter.translate(-origin.x(), -origin.y())
    return painter


def glow(p: QPainter, centre: QPointF, radius: float, colour: QColor, alpha: float) -> None:
    """Paint a soft light: alpha at the middle, .8 and .2 of it on the way out, nothing at the radius (px)."""
    gradient = QRadialGradient(centre, radius)
    for place, share in ((0.0, 1.0), (0.25, 0.55), (0.55, 0.19), (0.8, 0.05), (1.0, 0.0)):
        gradient.setColorAt(place, veil(colour, alpha * share))
    p.fillRect(QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius), gradient)


def dither(p: QPainter, rect: QRectF) -> None:
    """Lay the dither tile over a large gradient, only where something is painted already."""
    p.save()
    p.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceAtop)
    p.fillRect(rect, QBrush(dither_tile()))
    p.restore()


def along_light(bounds: QRectF, base: QColor, ink: Ink, *, strength: float = 1.0) -> QLinearGradient:
    """Give the gradient of a cut piece: 15 % rim colour at the lit end, 30 % shadow at the far end."""
    dx, dy = _unit(ink.towards_light)
    reach = (abs(dx) * bounds.width() + abs(dy) * bounds.height()) / 2 or 1.0
    centre = bounds.center()
    lit = QPointF(centre.x() + dx * reach, centre.y() + dy * reach)
    dim = QPointF(centre.x() - dx * reach, centre.y() - dy * reach)
    return linear(
        lit, dim, (0.0, mix(base, ink.rim, 0.15 * strength)), (0.4, base), (1.0, mix(base, ink.shadow, 0.30 * strength))
    )


def cut(p: QPainter, path: QPainterPath, base: QColor, ink: Ink, rim_px: float = 0.0, *, strength: float = 1.0) -> None:
    """Paint one piece of paper: its gradient along the light and, with `rim_px`, its lit edge."""
    gradient = along_light(path.boundingRect(), base, ink, strength=strength)
    if rim_px > 0.0:
        dx, dy = _unit(ink.towards_light)
        p.fillPath(path, mix(base, ink.rim, 0.8))
        p.save()
        p.translate(-dx * rim_px, -dy * rim_px)
        p.fillPath(path, gradient)
        p.restore()
    else:
        p.fillPath(path, gradient)


def stroke(
    p: QPainter, points: Sequence[tuple[float, float]], colour: QColor | QBrush, width: float, *, smooth: bool = False
) -> None:
    """Draw an open line with round ends through the points."""
    path = curve(points, closed=False) if smooth and len(points) > 2 else corners(points, closed=False)
    pen = QPen(QBrush(colour), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    p.strokePath(path, pen)


def soft_shadow(p: QPainter, x: float, y: float, rx: float, ry: float, colour: QColor, alpha: float) -> None:
    """Paint the pool of shadow a thing stands in."""
    p.save()
    p.translate(x, y)
    p.scale(1.0, ry / rx)
    gradient = QRadialGradient(QPointF(0, 0), rx)
    gradient.setColorAt(0.0, veil(colour, alpha))
    gradient.setColorAt(0.55, veil(colour, alpha * 0.7))
    gradient.setColorAt(1.0, veil(colour, 0.0))
    p.fillRect(QRectF(-rx, -rx, 2 * rx, 2 * rx), gradient)
    p.restore()


def blurred(image: QImage, factor: int) -> QImage:
    """Give the image blurred: scaled down by `factor`, smoothed there (5-tap, twice each way), and scaled back."""
    smooth, keep = Qt.TransformationMode.SmoothTransformation, Qt.AspectRatioMode.IgnoreAspectRatio
    size = image.size()
    small = image.scaled(max(6, size.width() // factor), max(6, size.height() // factor), keep, smooth)
    small = small.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    raw = np.frombuffer(small.constBits(), np.uint8).reshape(small.height(), small.bytesPerLine() // 4, 4)
    pixels = raw[:, : small.width()].astype(np.float32)
    for _ in range(2):
        for axis in (0, 1):
            pixels = _five_taps(pixels, axis)
    out = np.ascontiguousarray(np.clip(pixels + 0.5, 0, 255).astype(np.uint8))
    soft = QImage(out.data, small.width(), small.height(), small.width() * 4, small.format()).copy()
    return soft.scaled(size, keep, smooth).convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def _five_taps(pixels: NDArray[np.float32], axis: int) -> NDArray[np.float32]:
    margin = [(2, 2) if axis == i else (0, 0) for i in range(3)]
    padded = np.pad(pixels, margin, mode="edge")
    count = pixels.shape[axis]
    total = np.zeros_like(pixels)
    for tap, weight in enumerate((0.0625, 0.25, 0.375, 0.25, 0.0625)):
        total += weight * np.take(padded, range(tap, tap + count), axis=axis)
    return total


def flipped(image: QImage) -> QImage:
    """Give the image upside down."""
    return image.flipped(Qt.Orientation.Vertical)


def part(image: QImage, x: float, y: float, width: float, height: float) -> QImage:
    """Give a copy of a part of the image; what lies outside is transparent."""
    return image.copy(QRect(round(x), round(y), max(1, round(width)), max(1, round(height))))


def cropped(image: QImage, origin: QPointF) -> tuple[QImage, QPointF]:
    """Give the part of an image that is painted on, and where its top left lies; an empty one stays as it is."""
    raw = np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), image.bytesPerLine() // 4)
    rows = np.flatnonzero(raw.any(axis=1))
    if rows.size == 0:
        return image, origin
    top, bottom = int(rows[0]), int(rows[-1]) + 1
    columns = np.flatnonzero(raw[top:bottom, : image.width()].any(axis=0))
    left, right = int(columns[0]), int(columns[-1]) + 1
    return image.copy(left, top, right - left, bottom - top), QPointF(origin.x() + left, origin.y() + top)


def sprite(width: float, height: float, paint: Callable[[QPainter], None]) -> QImage:
    """Paint a small image once, for drawing it many times."""
    image = blank(width, height)
    painter = begin(image)
    paint(painter)
    painter.end()
    return image


def _unit(direction: tuple[float, float]) -> tuple[float, float]:
    length = math.hypot(*direction) or 1.0
    return direction[0] / length, direction[1] / length
