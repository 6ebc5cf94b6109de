"""Owns the finish that lies over every frame: vignette, grain, letterbox and the label, as one cached picture.

The grain does not move with the picture and is the same for every seed; "film grain" alternates two of them.
"""

from collections.abc import Collection

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from studio.domain.sketch import Treatment
from studio.media.draw.caption import paint_label
from studio.media.draw.sheets import PREMULTIPLIED

Alpha = NDArray[np.float32]
_TILE = 256
_GRAIN_MOST = 0.07
_BAR = QColor("#0B0B0D")
_WIDE_SCREEN = 2.39
_PAPER = QColor("#F3ECDD")


class Finish:
    """The finish of one take. `overlay` gives the picture to paint over a frame; pictures are cached by their gloom."""

    def __init__(self, width: int, height: int, treatments: Collection[Treatment], *, label: bool) -> None:
        self._width = width
        self._height = height
        self._treatments = frozenset(treatments)
        self._label = label
        self._made: dict[tuple[float, int], QImage] = {}

    def overlay(self, gloom: float, frame_index: int) -> QImage:
        """Give the picture (premultiplied, frame size) for a vignette of alpha `gloom` (0..1)."""
        which = frame_index // 2 % 2 if Treatment.FILM_GRAIN in self._treatments else 0
        key = (round(gloom, 2), which)
        if key not in self._made:
            self._made[key] = self._make(*key)
        return self._made[key]

    def _make(self, gloom: float, which: int) -> QImage:
        strength = gloom
        if Treatment.VIGNETTE in self._treatments or Treatment.NOIR in self._treatments:
            strength = min(0.75, gloom + 0.3)
        shade = _vignette(self._width, self._height, strength)
        image = _to_image(*_with_grain(shade, which, rough=Treatment.FILM_GRAIN in self._treatments))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if Treatment.WATERCOLOUR in self._treatments:
            _paint_paper(painter, self._width, self._height)
        if Treatment.LETTERBOX in self._treatments:
            bar = max(0.0, (self._height - self._width / _WIDE_SCREEN) / 2)
            bar = bar if bar > 1.0 else 0.06 * self._height
            painter.fillRect(QRectF(0, 0, self._width, round(bar)), _BAR)
            painter.fillRect(QRectF(0, self._height - round(bar), self._width, round(bar)), _BAR)
        if self._label:
            paint_label(painter, self._width, self._height)
        painter.end()
        return image


def _vignette(width: int, height: int, alpha: float) -> Alpha:
    """Give the alpha of the dark corners: nothing inside 0.6 of the radius 0.62 W, then softly up."""
    radius = 0.62 * max(width, height)
    x = (np.arange(width, dtype=np.float32) - width / 2) / radius
    y = (np.arange(height, dtype=np.float32) - height / 2) / radius
    far = np.sqrt(x[None, :] ** 2 + y[:, None] ** 2)
    share = np.clip((far - 0.6) / 0.4, 0.0, 1.2)
    return np.clip(alpha * share * share * (3.0 - 2.0 * np.minimum(share, 1.0)), 0.0, 0.9).astype(np.float32)


def _with_grain(shade: Alpha, which: int, *, rough: bool) -> tuple[Alpha, Alpha]:
    """Lay the grain tile over the dark corners: give alpha and the premultiplied grey."""
    height, width = shade.shape
    spread = 0.032 if rough else 0.010
    tile = np.clip(np.random.default_rng(1907 + which).normal(0.0, spread, (_TILE, _TILE)), -_GRAIN_MOST, _GRAIN_MOST)
    grain = np.tile(tile.astype(np.float32), (-(-height // _TILE), -(-width // _TILE)))[:height, :width]
    strength = np.abs(grain)
    alpha = np.asarray(strength + shade * (1.0 - strength), np.float32)
    return alpha, np.where(grain > 0.0, strength, 0.0).astype(np.float32)


def _to_image(alpha: Alpha, grey: Alpha) -> QImage:
    height, width = alpha.shape
    pixels = np.empty((height, width, 4), np.uint8)
    pixels[..., :3] = np.rint(grey * 255.0)[..., None]
    pixels[..., 3] = np.maximum(np.rint(alpha * 255.0), pixels[..., 0])
    return QImage(pixels.data, width, height, width * 4, PREMULTIPLIED).copy()


def _paint_paper(painter: QPainter, width: int, height: int) -> None:
    """Let the paper show at the ragged edge of a wash."""
    chance = np.random.default_rng(311)
    paper = QColor(_PAPER)
    paper.setAlphaF(0.30)
    for ring in range(5):
        reach = 0.005 * height * (5 - ring)
        for at in np.arange(0.0, 1.0, 0.02):
            size = reach * float(chance.uniform(0.7, 1.9))
            for x, y in ((at * width, 0.0), (at * width, height), (0.0, at * height), (width, at * height)):
                painter.setPen(QColor(0, 0, 0, 0))
                painter.setBrush(paper)
                painter.drawEllipse(QRectF(x - size * 1.6, y - size, size * 3.2, size * 2))
