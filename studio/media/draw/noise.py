"""Owns seeded chance and cheap noise: dice of a layer, ridge lines, dither tile. Knows nothing of what is painted."""

from functools import cache
from random import Random

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

DITHER_PX = 256


def dice(seed: int, name: str) -> Random:
    """Give the chance of one named thing: the same seed and name always roll the same numbers."""
    return Random(f"{seed}:{name}")  # noqa: S311 - a picture's chance, no secret


def ridge(seed: int, name: str, at: NDArray[np.float64], frequency: float, octaves: int = 5) -> NDArray[np.float64]:
    """Sample value noise, gain .5, at `at` (shares of a frame width); about -1..1, `frequency` waves per width."""
    generator = np.random.default_rng(dice(seed, name).getrandbits(48))
    table = generator.uniform(-1.0, 1.0, 512)
    total = np.zeros_like(at)
    gain, reach = 1.0, 0.0
    for octave in range(octaves):
        place = at * frequency * 2**octave + 64.0 + 37.0 * octave
        cell = np.floor(place).astype(np.int64)
        inside = place - cell
        inside = inside * inside * (3.0 - 2.0 * inside)
        total += gain * (table[cell % 512] * (1.0 - inside) + table[(cell + 1) % 512] * inside)
        reach += gain
        gain *= 0.5
    return total * (1.5 / reach)


@cache
def dither_tile() -> QImage:
    """Give the tile of black and white specks, alpha at most 3 of 255, that hides the bands of a large gradient."""
    generator = np.random.default_rng(20)
    size = DITHER_PX
    alpha = generator.integers(0, 4, (size, size), dtype=np.uint8)
    white = generator.integers(0, 2, (size, size), dtype=np.uint8)
    pixels = np.empty((size, size, 4), np.uint8)
    pixels[..., :3] = (alpha * white)[..., None]
    pixels[..., 3] = alpha
    data = pixels.tobytes()
    return QImage(data, size, size, size * 4, QImage.Format.Format_ARGB32_Premultiplied).copy()
