"""Owns what the tests of sets share: a small beat, a painted set, its layers laid flat."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter

from studio.domain.sketch import Light, Place, SketchBeat
from studio.media.draw.layers import Canvas, SetPicture
from studio.media.draw.palette import palette_for
from studio.media.draw.sets.registry import build_set

CANVAS = Canvas(320, 180, 64, 40)


def beat(place: Place, **changes: Any) -> SketchBeat:
    """Give a beat of five seconds in a place."""
    return SketchBeat(start_s=0.0, end_s=5.0, place=place, **changes)


def painted(shown: SketchBeat, seed: int = 3, canvas: Canvas = CANVAS, light: Light | None = None) -> SetPicture:
    """Paint the set of a beat."""
    return build_set(shown, canvas, palette_for(light or shown.light), seed)


def flat(picture: SetPicture, canvas: Canvas = CANVAS, time_s: float | None = None) -> NDArray[np.uint8]:
    """Lay the layers on one transparent canvas (uint8, height x width x 4, premultiplied BGRA); live ones at a time."""
    image = QImage(canvas.full_width, canvas.full_height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    for layer in picture.layers:
        painter.setOpacity(layer.opacity(time_s or 0.0) if layer.opacity else 1.0)
        painter.setCompositionMode(layer.blend)
        if layer.image is not None:
            painter.drawImage(QPointF(layer.offset), layer.image)
        if layer.live is not None and time_s is not None:
            painter.setOpacity(1.0)
            layer.live(painter, time_s)
    painter.end()
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)
    return pixels.copy()


def luma(pixels: NDArray[np.uint8]) -> float:
    """Give the mean luma of a picture, 0 to 255."""
    values = pixels.astype(float)
    return float((0.0722 * values[..., 0] + 0.7152 * values[..., 1] + 0.2126 * values[..., 2]).mean())


def inside(pixels: NDArray[np.uint8], canvas: Canvas = CANVAS) -> NDArray[np.uint8]:
    """Give the frame's part of the bleed canvas."""
    x, y = canvas.bleed_x, canvas.bleed_y
    return pixels[y : y + canvas.height, x : x + canvas.width]
