"""Owns what happens to the light within a beat: lamps that go out or on, a shadow that is walked into, a flicker.

It is laid over the finished picture of the beat as one thin dark sheet, so that every set and every figure takes part.
"""

import math

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter

from studio.domain.sketch import Action, Light, LightAccent, LightEvent, SketchBeat
from studio.media.draw.noise import dice

_DARK = QColor(8, 12, 26)
_OUT = 0.74  # how dark it is without lamps
_SHADE = 0.66
_OUT_AT, _ON_AT = 0.45, 0.35  # shares of the beat
_FADE_S = 0.35
_STUTTER = ((0.0, 0.06, 0.75), (0.06, 0.16, 0.1), (0.16, 0.22, 0.9), (0.22, 0.30, 0.3))  # from, to (s), how dark
_GENTLE, _HARSH = 0.11, 0.6
_EDGE = 0.34  # of W: how soft the border of a shadow is
_STAYS = frozenset({Action.STILL, Action.SIT, Action.STAND, Action.HOLD, Action.REACH, Action.WORK, Action.WAVE})
_FLAMES = frozenset({LightAccent.CANDLE, LightAccent.FIRE})


class LightDrama:
    """The light event of one beat, `seconds` long, over frames of a size (px). The same moment gives the same."""

    def __init__(self, beat: SketchBeat, seconds: float, width: int, height: int, seed: int) -> None:
        self._event = beat.light_event
        self._beat = beat
        self._seconds = max(seconds, 0.04)
        self._width, self._height = width, height
        roll = dice(seed, "flicker")
        self._waves = [(roll.uniform(7.0, 11.0), roll.uniform(0.0, math.tau)) for _ in range(3)]

    def paint(self, frame: QImage, time_s: float) -> None:
        """Darken the frame of the moment `time_s` (s from the beat's start)."""
        if self._event is None:
            return
        if self._event in (LightEvent.INTO_SHADOW, LightEvent.INTO_LIGHT):
            self._paint_shade(frame, time_s)
            return
        dark = self.darkness(time_s)
        if dark <= 0.004:
            return
        veil = QColor(_DARK)
        veil.setAlphaF(min(1.0, dark))
        painter = QPainter(frame)
        painter.fillRect(QRectF(0, 0, self._width, self._height), veil)
        painter.end()

    def darkness(self, time_s: float) -> float:
        """Give how dark (0..1) all of the picture is at a time."""
        match self._event:
            case LightEvent.LIGHTS_OUT:
                return _OUT * _gone(time_s - _OUT_AT * self._seconds)
            case LightEvent.LIGHTS_ON:
                return _OUT * (1.0 - _gone(time_s - _ON_AT * self._seconds))
            case LightEvent.FLICKER:
                return self._flicker(time_s)
            case _:
                return 0.0

    def _flicker(self, time_s: float) -> float:
        swing = sum(math.sin(math.tau * rate * time_s + phase) for rate, phase in self._waves) / 3
        candle = bool(_FLAMES & set(self._beat.light_accents)) or any(
            one.action is Action.FLICKER for one in self._beat.subjects
        )
        if candle or self._beat.light not in (Light.LAMP, Light.NEON, Light.NIGHT, Light.SPOTLIGHT):
            return _GENTLE * (0.5 + 0.5 * swing)
        slow = math.sin(math.tau * 0.7 * time_s + self._waves[0][1])
        return _HARSH if slow + swing > 0.9 else _GENTLE * 0.5 * (1.0 + swing)

    def _paint_shade(self, frame: QImage, time_s: float) -> None:
        """Lay a shadow with a soft edge; a subject that moves goes over the edge, else the edge goes over it."""
        left = bool(self._beat.subjects) and self._beat.subjects[0].facing_left
        stays = not self._beat.subjects or self._beat.subjects[0].action in _STAYS
        way = _smooth((time_s / self._seconds - 0.2) / 0.6)
        into = self._event is LightEvent.INTO_SHADOW
        begins = 0.5 if not stays else (1.0 - way if into else way) * 1.5 - 0.25
        dark_right = (not left) if into else left
        edge = begins if not left else 1.0 - begins
        if stays and not into:
            dark_right = not left
        clear, dark, reach = QColor(_DARK), QColor(_DARK), _EDGE * self._width / 2
        clear.setAlphaF(0.0)
        dark.setAlphaF(_SHADE)
        fade = QLinearGradient(edge * self._width - reach, 0.0, edge * self._width + reach, self._height * 0.12)
        fade.setColorAt(0.0, clear if dark_right else dark)
        fade.setColorAt(1.0, dark if dark_right else clear)
        painter = QPainter(frame)
        painter.fillRect(QRectF(0, 0, self._width, self._height), fade)
        painter.end()


def _gone(since_s: float) -> float:
    """Give how far (0..1) the lamps are out so long after their switch: they stutter, then fade."""
    if since_s < 0.0:
        return 0.0
    for start_s, end_s, dark in _STUTTER:
        if start_s <= since_s < end_s:
            return dark
    return 0.3 + 0.7 * _smooth((since_s - _STUTTER[-1][1]) / _FADE_S)


def _smooth(share: float) -> float:
    u = min(1.0, max(0.0, share))
    return u * u * (3.0 - 2.0 * u)
