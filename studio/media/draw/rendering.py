"""Owns one order being drawn: stage to encoder, previews on the way, the sound made beside it. Knows no pipes.

Drawing stays in the calling thread; the encoder has its own; the sound is made in a third meanwhile and is waited for
only two seconds of picture later, so that it never delays the first frames.
"""

import threading
import time
from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QImageWriter

from studio.domain.errors import EncodeFailed
from studio.domain.frames import FrameRate
from studio.domain.render import RenderFinished, RenderProgress, RenderRequest
from studio.domain.sketch import Light, Place, ShotSize, SketchBeat, SketchPlan
from studio.media.draw.caption import card_image
from studio.media.draw.stage import Stage
from studio.media.encode import SAMPLE_RATE, ClipEncoder, ClipFormat, Pixels, Samples, encode_failure, write_synced
from studio.media.sound.mix import sound_of
from studio.media.worker_protocol import CaptionCard, preview_size

PREVIEW_GAP_S = 1.0 / 12
_PROGRESS_FRAMES = 6
_STOP_LOOK_S = 0.05

Told = Callable[[RenderProgress], None]
Shown = Callable[[int, QImage], None]


class Stopped(Exception):
    """The order was cancelled; nothing of it is kept."""


class _Sound:
    """Makes the samples in a thread of its own from the start on; `samples` waits for them, but not past a stop."""

    def __init__(self, request: RenderRequest, count: int, stopped: threading.Event) -> None:
        self._stopped = stopped
        self._request = request
        self._count = count
        self._made: Samples | None = None
        self._error: Exception | None = None
        self._thread = threading.Thread(target=self._run, name="sound", daemon=True)
        self._thread.start()

    def samples(self) -> Samples:
        while self._thread.is_alive() and not self._stopped.is_set():
            self._thread.join(_STOP_LOOK_S)
        if self._made is None:
            raise EncodeFailed("The sound could not be made.", "Try again without sound.") from self._error
        return self._made

    def _run(self) -> None:
        try:
            self._made = sound_of(self._request.plan, self._count, self._request.seed)
        except (MemoryError, ValueError, ArithmeticError, IndexError) as error:
            self._error = error


def draw_clip(request: RenderRequest, stopped: threading.Event, told: Told, shown: Shown | None) -> RenderFinished:
    """Draw a request to its part file. Blocks; raises Stopped or a StudioError, then no part file is left."""
    clip = ClipFormat(
        request.part_path,
        request.width_px,
        request.height_px,
        request.rate.fraction,
        request.frames,
        request.metadata,
    )

    def halt() -> None:
        if stopped.is_set():
            raise Stopped

    stage = Stage(request, halt)
    sound = _Sound(request, clip.sample_count, stopped) if request.audio else None
    encoder = ClipEncoder(clip, sound.samples if sound else None)
    try:
        _draw_frames(request, stage, encoder, stopped, told, shown)
        size = encoder.finish()
    except BaseException:
        encoder.abandon()
        raise
    told(RenderProgress(frames_done=request.frames, frames=request.frames))
    return RenderFinished(part_path=request.part_path, size_bytes=size, not_drawn=stage.not_drawn)


def _draw_frames(
    request: RenderRequest,
    stage: Stage,
    encoder: ClipEncoder,
    stopped: threading.Event,
    told: Told,
    shown: Shown | None,
) -> None:
    next_preview_s = 0.0
    for index in range(request.frames):
        if stopped.is_set():
            raise Stopped
        slot = encoder.take_buffer()
        pixels = encoder.buffers[slot]
        stage.paint(index, pixels)
        now_s = time.monotonic()
        if shown is not None and now_s >= next_preview_s:
            shown(index, small_picture(pixels))
            next_preview_s = now_s + PREVIEW_GAP_S
        encoder.put(slot)
        if index % _PROGRESS_FRAMES == 0:
            told(RenderProgress(frames_done=encoder.frames_done, frames=request.frames))
    if stopped.is_set():
        raise Stopped


def draw_card(card: CaptionCard) -> RenderFinished:
    """Draw a caption card to its part file: a PNG, or a silent clip. Blocks; raises a StudioError."""
    image = card_image(card.text, card.width_px, card.height_px)
    if card.frames is None:
        return _save_png(image, card.part_path)
    clip = ClipFormat(
        card.part_path, card.width_px, card.height_px, card.rate.fraction, card.frames, card.metadata, comment=""
    )
    encoder = ClipEncoder(clip, lambda: np.zeros((2, clip.sample_count), np.float32))
    picture = np.frombuffer(image.constBits(), np.uint8).reshape(card.height_px, card.width_px, 4)
    try:
        for _ in range(card.frames):
            slot = encoder.take_buffer()
            encoder.buffers[slot][...] = picture
            encoder.put(slot)
        return RenderFinished(part_path=card.part_path, size_bytes=encoder.finish())
    except BaseException:
        encoder.abandon()
        raise


def _save_png(image: QImage, path: str) -> RenderFinished:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not QImageWriter(buffer, QByteArray(b"png")).write(image):
        raise EncodeFailed("The card could not be made into a picture.", "Try again.")
    try:
        size = write_synced(path, bytes(data.data()))
    except OSError as error:
        raise encode_failure(error) from error
    return RenderFinished(part_path=path, size_bytes=size)


def small_picture(pixels: Pixels) -> QImage:
    """Give the preview of a frame: at most 640 x 360, RGB32, rows without padding."""
    height, width = pixels.shape[:2]
    frame = QImage(pixels.data, width, height, width * 4, QImage.Format.Format_RGB32)
    return frame.scaled(
        *preview_size(width, height), Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )


def warm_up() -> None:
    """Draw one tiny frame, so that the first order finds all code, fonts and tables loaded."""
    beat = SketchBeat(start_s=0, end_s=1, place=Place.LAKE, light=Light.NOON, size=ShotSize.WIDE)
    request = RenderRequest(
        plan=SketchPlan(duration_s=1, beats=(beat,)),
        width_px=128,
        height_px=72,
        rate=FrameRate(numerator=24),
        frames=1,
        seed=1,
        part_path="",
    )
    Stage(request).frame(0)
    sound_of(request.plan, SAMPLE_RATE // 10, 1)
