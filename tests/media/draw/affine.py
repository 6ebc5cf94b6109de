"""Owns the measuring of motion between two frames: one global shift, scale and turn, fitted to all of the picture."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Grey = NDArray[np.float64]
_ROUNDS = 12


@dataclass(frozen=True)
class Motion:
    """How the picture moved: px right and down, growth (1 = none), clockwise degrees."""

    right: float
    down: float
    scale: float
    turn_deg: float


def grey(pixels: NDArray[np.uint8]) -> Grey:
    """Give luma of BGRX pixels."""
    blue, green, red = (pixels[..., i].astype(np.float64) for i in range(3))
    return 0.114 * blue + 0.587 * green + 0.299 * red


def motion_between(before: Grey, after: Grey) -> Motion:
    """Fit the motion that carries `before` to `after`, coarse to fine."""
    fit = np.array([0.0, 0.0, 0.0, 0.0])  # right, down (px of the full picture), growth, turn (radians)
    for step in (8, 4, 2, 1):
        a, b = _small(before, step), _small(after, step)
        fit[:2] /= step
        for _ in range(_ROUNDS):
            fit += _better(a, b, fit)
        fit[:2] *= step
    return Motion(float(fit[0]), float(fit[1]), float(1 + fit[2]), float(np.degrees(fit[3])))


def _small(picture: Grey, step: int) -> Grey:
    height, width = (side // step * step for side in picture.shape)
    cut = picture[:height, :width].reshape(height // step, step, width // step, step)
    small: Grey = cut.mean(axis=(1, 3))
    return small


def _better(a: Grey, b: Grey, fit: NDArray[np.float64]) -> NDArray[np.float64]:
    """Give one step of Gauss and Newton towards the least difference."""
    height, width = a.shape
    ys, xs = np.mgrid[0:height, 0:width].astype(np.float64)
    xc, yc = xs - width / 2, ys - height / 2
    right, down, growth, turn = fit
    x = width / 2 + xc * (1 + growth) - yc * turn + right
    y = height / 2 + yc * (1 + growth) + xc * turn + down
    inside = (x >= 1) & (x < width - 2) & (y >= 1) & (y < height - 2)
    inside &= (xs >= 1) & (xs < width - 2) & (ys >= 1) & (ys < height - 2)
    x, y = np.clip(x, 0, width - 2), np.clip(y, 0, height - 2)
    x0, y0 = x.astype(int), y.astype(int)
    fx, fy = x - x0, y - y0
    value = (b[y0, x0] * (1 - fx) + b[y0, x0 + 1] * fx) * (1 - fy) + (
        b[y0 + 1, x0] * (1 - fx) + b[y0 + 1, x0 + 1] * fx
    ) * fy
    gy, gx = np.gradient(value)
    difference = (a - value)[inside]
    slopes = np.stack([gx, gy, gx * xc + gy * yc, gy * xc - gx * yc])[:, inside]
    weight = 1.0 / (1.0 + (difference / 12.0) ** 2)
    left = (slopes * weight) @ slopes.T + np.diag([1e-3, 1e-3, 1.0, 1.0])
    step: NDArray[np.float64] = np.linalg.solve(left, (slopes * weight) @ difference)
    return step
