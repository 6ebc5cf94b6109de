"""Owns looks that change every pixel of a finished frame: tone tables for luma, curves for each colour channel."""

from collections.abc import Collection
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from studio.domain.sketch import Treatment

Words = NDArray[np.uint32]
_BLUE, _GREEN, _RED = 29, 150, 77  # shares of 256 in luma, bt601: what black and white film is taken to see
_TONED = (Treatment.NOIR, Treatment.BLACK_AND_WHITE, Treatment.SEPIA)
_CURVED = (Treatment.ANIME, Treatment.NEON, Treatment.WATERCOLOUR)


class _Curves(NamedTuple):
    """Tables for two bytes at a time: blue with green, red with the unused byte."""

    blue_green: NDArray[np.uint16]
    red: NDArray[np.uint16]


class Look:
    """The treatments of one take that work on pixels. `apply` changes a frame (uint8, height x width x 4, BGRX)."""

    def __init__(self, treatments: Collection[Treatment]) -> None:
        self._curves = [_curves_of(treatment) for treatment in _CURVED if treatment in treatments]
        tone = next((treatment for treatment in _TONED if treatment in treatments), None)
        self._tones = None if tone is None else _tones_of(tone)

    def apply(self, frame: NDArray[np.uint8]) -> None:
        """Change the frame in place."""
        for curves in self._curves:
            pairs = frame.reshape(frame.shape[0], -1).view(np.uint16).reshape(frame.shape[0], frame.shape[1], 2)
            pairs[..., 0] = curves.blue_green[pairs[..., 0]]
            pairs[..., 1] = curves.red[pairs[..., 1]]
        if self._tones is not None:
            words = frame.reshape(frame.shape[0], -1).view(np.uint32)
            luma = (words & 0xFF) * _BLUE
            luma += ((words >> 8) & 0xFF) * _GREEN
            luma += ((words >> 16) & 0xFF) * _RED
            luma >>= 8
            words[...] = self._tones[luma]


def _tones_of(treatment: Treatment) -> Words:
    grey = np.arange(256, dtype=np.float64) / 255.0
    match treatment:
        case Treatment.SEPIA:
            red, green, blue = grey**0.86, grey**1.0 * 0.93, grey**1.18 * 0.76
            red, green, blue = red * 0.97 + 0.03, green + 0.02, blue + 0.02
        case Treatment.NOIR:
            hard = np.clip(0.5 + (grey - 0.46) * 1.55, 0.0, 1.0) ** 1.15
            red = green = blue = 0.02 + 0.96 * hard
        case _:
            red = green = blue = np.clip(0.5 + (grey - 0.5) * 1.1, 0.0, 1.0)
    words = np.full(256, 0xFF000000, np.uint32)
    for shift, channel in ((0, blue), (8, green), (16, red)):
        words |= _bytes(channel).astype(np.uint32) << np.uint32(shift)
    return words


def _curves_of(treatment: Treatment) -> _Curves:
    value = np.arange(256, dtype=np.float64) / 255.0
    match treatment:
        case Treatment.ANIME:
            step = np.round(value * 7.0) / 7.0
            flat = np.clip(0.5 + (0.4 * step + 0.6 * value - 0.47) * 1.22, 0.0, 1.0)
            red = green = blue = flat
        case Treatment.NEON:
            red = np.clip(0.06 + 1.12 * value**1.15, 0.0, 1.0)
            green = np.clip(0.94 * value**1.45, 0.0, 1.0)
            blue = np.clip(0.13 + 1.02 * value**0.9, 0.0, 1.0)
        case _:
            red, green, blue = 0.14 + 0.84 * value, 0.14 + 0.83 * value, 0.13 + 0.80 * value
    low = np.arange(65536, dtype=np.uint32)
    blue_green = _bytes(blue)[low & 0xFF].astype(np.uint16) | _bytes(green)[low >> 8].astype(np.uint16) << 8
    alpha = _bytes(red)[low & 0xFF].astype(np.uint16) | np.uint16(0xFF00)
    return _Curves(blue_green.astype(np.uint16), alpha.astype(np.uint16))


def _bytes(values: NDArray[np.float64]) -> NDArray[np.uint8]:
    return np.rint(np.clip(values, 0.0, 1.0) * 255.0).astype(np.uint8)
