"""Owns the measuring of motion between two pictures: one affine map fitted to all of the picture that moves alike.

Gradients, coarse to fine; what does not fit (a walker, rain, a subject that is followed) is trimmed away by weight.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Grey = NDArray[np.float64]
_STEPS = (8, 4, 2, 1)
_ONLY_SHIFTED = 8  # so coarse a picture shows no growth
_ROUNDS = 12
_SETTLED = 1e-3
_SOFT = 12.0  # luma steps: a difference of this size counts half
_LEAST_TRIM = 2.0


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
    """Fit the motion that carries `before` to `after`: shift, growth and turn of an affine map."""
    fit = np.zeros(6)  # right, down (px of the full picture), then what x and y add to each: xx, xy, yx, yy
    for step in _STEPS:
        a, b = _small(before, step), _small(after, step)
        fit[:2] /= step
        for _ in range(_ROUNDS):
            change = _better(a, b, fit)
            if step >= _ONLY_SHIFTED:
                change[2:] = 0.0
            fit += change
            if np.abs(change[:2]).max() < _SETTLED and np.abs(change[2:]).max() < _SETTLED / 100:
                break
        fit[:2] *= step
    xx, xy, yx, yy = (float(value) for value in fit[2:])
    return Motion(float(fit[0]), float(fit[1]), 1 + _shared(xx, yy), float(np.degrees(_shared(yx, -xy))))


def _shared(one: float, other: float) -> float:
    """Give what two parts of the map have in common.

    A picture that grows does so along both axes, and one that turns turns both; what only one of them does is the near
    sliding past the far.
    """
    return 0.0 if one * other <= 0 else np.sign(one) * min(abs(one), abs(other))


def details_of(picture: Grey, reach: int = 16) -> Grey:
    """Give the picture without its slow changes: what lies still over a moving picture is a dark rim, and grain."""
    mean = picture
    for axis in (0, 1):
        edge = [(reach + 1, reach) if axis == at else (0, 0) for at in (0, 1)]
        total = np.cumsum(np.pad(mean, edge, mode="edge"), axis=axis)
        long = picture.shape[axis]
        span = 2 * reach + 1
        late, early = np.take(total, range(span, span + long), axis), np.take(total, range(long), axis)
        mean = (late - early) / span
    detail: Grey = picture - mean
    return detail


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
    right, down, xx, xy, yx, yy = fit
    x, y = xs + right + xx * xc + xy * yc, ys + down + yx * xc + yy * yc
    inside = (x >= 1) & (x < width - 2) & (y >= 1) & (y < height - 2)
    inside &= (xs >= 1) & (xs < width - 2) & (ys >= 1) & (ys < height - 2)
    value = _sampled(b, np.clip(x, 0, width - 2), np.clip(y, 0, height - 2))
    gy, gx = np.gradient(value)
    difference = (a - value)[inside]
    if difference.size < 64:
        return np.zeros(6)
    slopes = np.stack([gx, gy, gx * xc, gx * yc, gy * xc, gy * yc])[:, inside]
    weight = _trust(difference)
    reach = (width / 4) ** 2
    left = (slopes * weight) @ slopes.T + np.diag([1e-3, 1e-3, *[1e-3 * reach] * 4])
    step: NDArray[np.float64] = np.linalg.solve(left, (slopes * weight) @ difference)
    most = np.array([0.25 * width, 0.25 * width, 0.2, 0.2, 0.2, 0.2])
    return np.clip(step, -most, most)


def _trust(difference: NDArray[np.float64]) -> NDArray[np.float64]:
    """Give the weight of each pixel: little where it differs much, none in the worst tenth."""
    size = np.abs(difference)
    weight: NDArray[np.float64] = 1.0 / (1.0 + (size / _SOFT) ** 2)
    weight[size > max(_LEAST_TRIM, float(np.quantile(size, 0.9)))] = 0.0
    return weight


def _sampled(picture: Grey, x: Grey, y: Grey) -> Grey:
    x0, y0 = x.astype(int), y.astype(int)
    fx, fy = x - x0, y - y0
    upper = picture[y0, x0] * (1 - fx) + picture[y0, x0 + 1] * fx
    lower = picture[y0 + 1, x0] * (1 - fx) + picture[y0 + 1, x0 + 1] * fx
    sampled: Grey = upper * (1 - fy) + lower * fy
    return sampled
