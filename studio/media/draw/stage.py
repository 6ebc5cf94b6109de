"""Owns a whole take as frames: which beat is on, cuts and changes, light that turns, the first picture, the finish.

`Stage.frame` is a function of its index: the same request gives the same pixels in any order.
"""

import math
from collections.abc import Callable
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

from studio.domain.errors import InputError
from studio.domain.render import RenderRequest
from studio.domain.sketch import Place, SketchBeat, Treatment
from studio.media.draw.beat_picture import BeatPicture, BeatSpec
from studio.media.draw.caption import subtitle_image
from studio.media.draw.casting import MOST_SUBJECTS
from studio.media.draw.finish import Finish
from studio.media.draw.layers import go_on
from studio.media.draw.light_events import LightDrama
from studio.media.draw.nearness import left_out_of_near_frame
from studio.media.draw.palette import mixed, palette_for
from studio.media.draw.sets.details.registry import details_out_of_sight
from studio.media.draw.treatments import Look
from studio.media.draw.weather import weather_out_of_sight

CHANGE_S = 0.4
_FIRST_PICTURE_S = 1.0
_FIRST_PICTURE_FADE_S = 0.6
_LIGHT_STEPS = 4
_MOST_PICTURE_PX = 16_384
_RGB32 = QImage.Format.Format_RGB32


class Stage:
    """One take to be painted. Building it is quick but for a first picture; sets are painted when first seen.

    `halt` is called between the pieces of a set that is being painted; what it raises comes out of `paint`, which may
    be called again. Raises InputError (field `first_frame`) where the first picture cannot be read.
    """

    def __init__(self, request: RenderRequest, halt: Callable[[], None] = go_on) -> None:
        self._request = request
        self._halt = halt
        self._rate: Fraction = request.rate.fraction
        self._finish = Finish(request.width_px, request.height_px, request.plan.treatments, label=request.label)
        self._look = Look(request.plan.treatments)
        self._pictures: dict[tuple[int, int], BeatPicture] = {}
        self._dramas: dict[int, LightDrama] = {}
        self._subtitles: dict[int, QImage] = {}
        self._spare: QImage | None = None
        self._first = None if request.first_frame_path is None else _read_first(request.first_frame_path, self._size)

    @property
    def not_drawn(self) -> tuple[str, ...]:
        """What of the plan is left out, in plain words."""
        crowded = any(len(beat.subjects) > MOST_SUBJECTS for beat in self._beats)
        shut_out = any(weather_out_of_sight(beat) for beat in self._beats)
        eternal = any(beat.place is Place.SPACE and beat.light_to is not None for beat in self._beats)
        many = f"more than {MOST_SUBJECTS} different subjects in one shot"
        unseen = dict.fromkeys(detail for beat in self._beats for detail in details_out_of_sight(beat))
        above = [f"the {detail.value} of the place, from straight above" for detail in unseen]
        return (
            *([many] if crowded else []),
            *(["the weather outside a place without a window"] if shut_out else []),
            *dict.fromkeys(words for beat in self._beats for words in left_out_of_near_frame(beat)),
            *(["the change of the light in space"] if eternal else []),
            *above,
        )

    @property
    def _size(self) -> QSize:
        return QSize(self._request.width_px, self._request.height_px)

    def frame(self, index: int) -> QImage:
        """Give frame `index` (0-based) as a new RGB32 image."""
        pixels = np.zeros((self._request.height_px, self._request.width_px, 4), np.uint8)
        self.paint(index, pixels)
        return QImage(pixels.data, self._size.width(), self._size.height(), _RGB32).copy()

    def paint(self, index: int, pixels: NDArray[np.uint8]) -> None:
        """Paint frame `index` into a buffer (uint8, height x width x 4, BGRX, rows without padding)."""
        height, width = pixels.shape[:2]
        frame = QImage(pixels.data, width, height, width * 4, _RGB32)
        time_s = float(index / self._rate)
        number = self._beat_at(time_s)
        gloom = self._paint_beat(frame, number, time_s)
        since_s = time_s - self._beats[number].start_s
        if number > 0 and not self._beats[number].cut and since_s < CHANGE_S:
            old = self._spare_frame()
            self._paint_beat(old, number - 1, time_s)
            _lay(frame, old, 1.0 - (since_s + float(1 / self._rate)) / CHANGE_S)
        if self._first is not None and time_s < _FIRST_PICTURE_S + _FIRST_PICTURE_FADE_S:
            _lay(frame, self._first, min(1.0, 1.0 - (time_s - _FIRST_PICTURE_S) / _FIRST_PICTURE_FADE_S))
        self._look.apply(pixels)
        self._halt()
        self._paint_over(frame, gloom, index, time_s)

    @property
    def _beats(self) -> tuple[SketchBeat, ...]:
        return self._request.plan.beats

    def _beat_at(self, time_s: float) -> int:
        last = 0
        for number, beat in enumerate(self._beats):
            if beat.start_s <= time_s + 1e-6:
                last = number
        return last

    def _paint_beat(self, frame: QImage, number: int, time_s: float) -> float:
        """Paint one beat's moment, with what happens to its light, and give its gloom."""
        beat = self._beats[number]
        gloom = self._paint_light(frame, number, time_s)
        if beat.light_event is not None:
            if number not in self._dramas:
                length_s, size = beat.end_s - beat.start_s, self._size
                drama = LightDrama(beat, length_s, size.width(), size.height(), self._request.seed)
                self._dramas[number] = drama
            self._dramas[number].paint(frame, time_s - beat.start_s)
        return gloom

    def _paint_light(self, frame: QImage, number: int, time_s: float) -> float:
        """Paint one beat's moment in its light; one that turns is laid from two neighbouring lights."""
        beat = self._beats[number]
        local_s = time_s - beat.start_s
        if beat.light_to is None:
            picture = self._picture(number, 0)
            picture.paint(frame, local_s, time_s)
            return picture.gloom
        way = min(1.0, max(0.0, local_s / max(beat.end_s - beat.start_s, 0.04))) * _LIGHT_STEPS
        step = min(int(way), _LIGHT_STEPS - 1)
        here, later = self._picture(number, step), self._picture(number, step + 1)
        share = way - step
        here.paint(frame, local_s, time_s)
        if share > 0.0:
            other = self._light_frame()
            later.paint(other, local_s, time_s)
            _lay(frame, other, share)
        return here.gloom + (later.gloom - here.gloom) * share

    def _picture(self, number: int, light_step: int) -> BeatPicture:
        key = (number, light_step)
        if key not in self._pictures:
            for old in [k for k in self._pictures if k < (number - 1, 0) or (k[0] == number and k[1] < light_step - 1)]:
                del self._pictures[old]
            self._pictures[key] = BeatPicture(self._spec(number, light_step), self._halt)
        return self._pictures[key]

    def _spec(self, number: int, light_step: int) -> BeatSpec:
        request, beat = self._request, self._beats[number]
        palette = palette_for(beat.light)
        if beat.light_to is not None:
            palette = mixed(palette, palette_for(beat.light_to), light_step / _LIGHT_STEPS)
        return BeatSpec(
            beat,
            palette,
            request.width_px,
            request.height_px,
            request.seed,
            float(self._rate),
            request.plan.pace,
            shallow=Treatment.SHALLOW_FOCUS in request.plan.treatments,
        )

    def _paint_over(self, frame: QImage, gloom: float, index: int, time_s: float) -> None:
        painter = QPainter(frame)
        painter.drawImage(0, 0, self._finish.overlay(math.ceil(gloom * 20) / 20, index))
        for number, subtitle in enumerate(self._request.plan.subtitles):
            if subtitle.start_s <= time_s + 1e-6 < subtitle.end_s and subtitle.text.strip():
                if number not in self._subtitles:
                    self._subtitles[number] = subtitle_image(
                        subtitle.text, self._request.width_px, self._request.height_px
                    )
                painter.drawImage(0, 0, self._subtitles[number])
        painter.end()

    def _spare_frame(self) -> QImage:
        return QImage(self._size, _RGB32)

    def _light_frame(self) -> QImage:
        if self._spare is None:
            self._spare = QImage(self._size, _RGB32)
        return self._spare


def _lay(frame: QImage, picture: QImage, opacity: float) -> None:
    if opacity <= 0.0:
        return
    painter = QPainter(frame)
    painter.setOpacity(min(1.0, opacity))
    painter.drawImage(0, 0, picture)
    painter.end()


def _read_first(path: str, size: QSize) -> QImage:
    """Read the first picture and crop it to fill the frame; raises InputError where it is not a whole picture."""
    reader = QImageReader(path)
    reader.setAutoTransform(True)
    given = reader.size()
    image = QImage()
    if not given.isValid() or max(given.width(), given.height()) <= _MOST_PICTURE_PX:
        image = reader.read()
    if image.isNull():
        raise InputError(
            f"The first frame picture could not be read: {reader.errorString() or 'it is too large'}.",
            "Choose another picture (PNG, JPEG or WebP), or leave the first frame empty.",
            field="first_frame",
        )
    filled = image.convertToFormat(_RGB32).scaled(
        size, Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
    )
    frame = QImage(size, _RGB32)
    painter = QPainter(frame)
    left, top = (filled.width() - size.width()) / 2, (filled.height() - size.height()) / 2
    painter.drawImage(QPointF(0, 0), filled, QRectF(left, top, size.width(), size.height()))
    painter.end()
    return frame
