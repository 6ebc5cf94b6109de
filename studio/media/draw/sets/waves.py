"""Owns the outline of a wave and the band between two of them. Knows no place."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QPainterPath

from studio.media.draw.sets.scene import Scene
from studio.media.draw.shapes import curve


def wave_line(scene: Scene, name: str, y: float, amplitude: float, frequency: float = 1.7) -> NDArray[np.float64]:
    points = scene.ridge(name, frequency, 3, 16.0)
    points[:, 1] = y + amplitude * points[:, 1]
    return points


def band(points: NDArray[np.float64], lower: NDArray[np.float64]) -> QPainterPath:
    top = [(float(x), float(y)) for x, y in points]
    low = [(float(x), float(y)) for x, y in lower][::-1]
    path = curve(top, closed=False)
    path.connectPath(curve(low, closed=False))
    path.closeSubpath()
    return path
