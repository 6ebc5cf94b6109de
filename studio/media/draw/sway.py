"""Owns how the air bends a sheet with one plant or cloth on it. Knows no camera and no set.

The bends are painted once each and kept: a frame lays one of them like any still sheet.
"""

import math
from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPainter, QTransform

_MOST = 0.016  # sideways, of the height above the root: a degree
_STEPS = 7  # bends to each side
_KEPT_MOST_PX = 1_200_000  # a larger sheet is bent anew in each frame: its bends would take too much memory
_SLOW, _QUICK = 0.31, 0.83  # Hz of the two waves that make the air


@dataclass(slots=True)
class Sway:
    """The bends of one sheet. `strength` 1 is a light air; `x_px` puts neighbours out of step."""

    strength: float
    x_px: float
    _bends: dict[int, QImage] = field(default_factory=dict)

    def paint(self, painter: QPainter, image: QImage, at: QPoint, time_s: float) -> None:
        """Paint the image, which lies at `at` on the canvas, as the air bends it at a time."""
        step = self.step_at(time_s)
        room = self._room(image)
        if image.width() * image.height() > _KEPT_MOST_PX:
            painter.setTransform(self._bend(image, at.y() <= 2, step) * QTransform.fromTranslate(at.x(), at.y()), True)
            painter.drawImage(0, 0, image)
            return
        if step not in self._bends:
            self._bends[step] = self._bent(image, at.y() <= 2, step, room)
        painter.drawImage(at - QPoint(room, 0), self._bends[step])

    def step_at(self, time_s: float) -> int:
        """Give which bend shows at a time (s): -7 .. 7."""
        phase = self.x_px * 0.011
        wave = 0.7 * math.sin(math.tau * _SLOW * time_s + phase) + 0.3 * math.sin(
            math.tau * _QUICK * time_s + 2 * phase
        )
        return round(_STEPS * wave)

    def _room(self, image: QImage) -> int:
        return math.ceil(_MOST * self.strength * image.height()) + 1

    def _bend(self, image: QImage, hangs: bool, step: int) -> QTransform:
        lean = _MOST * self.strength * step / _STEPS
        root = 0.0 if hangs else float(image.height())
        return QTransform(1, 0, lean, 1, -lean * root, 0)

    def _bent(self, image: QImage, hangs: bool, step: int, room: int) -> QImage:
        bent = QImage(image.width() + 2 * room, image.height(), QImage.Format.Format_ARGB32_Premultiplied)
        bent.fill(Qt.GlobalColor.transparent)
        painter = QPainter(bent)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setTransform(self._bend(image, hangs, step) * QTransform.fromTranslate(room, 0))
        painter.drawImage(0, 0, image)
        painter.end()
        return bent
