"""Makes small clips for tests: every frame carries its number as 16 black or white blocks that a program can read.

Blocks lie side by side over the whole width, in the upper half of the picture; the left block is the highest bit.
"""

from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

import av
import numpy as np
import numpy.typing as npt
from av.audio.frame import AudioFrame
from av.video.frame import VideoFrame

from studio.domain.media import Picture

SAMPLE_RATE = 48_000
BITS = 16


class ClipMake(NamedTuple):
    """What a test clip is to hold. `flash_at` is a frame that is white below its number, with a click at its start.

    `stamps` are the times of the frames, counted at the rate, where they are not even. `turn` is noted in the file, in
    degrees against the clock; `shape` is the width of a pixel over its height.
    """

    frames: int = 48
    width_px: int = 320
    height_px: int = 180
    rate: Fraction = Fraction(24)
    gop: int = 12
    b_frames: int = 0
    sound: bool = True
    first_number: int = 0
    flash_at: int | None = None
    noise: bool = False
    crf: int = 20
    stamps: tuple[int, ...] = ()
    turn: int = 0
    shape: Fraction = Fraction(1)


def make_clip(path: Path, make: ClipMake | None = None) -> Path:
    """Write a clip and return its path. The sound is a quiet ramp tone, with the click where `flash_at` says."""
    make = make or ClipMake()
    with av.open(str(path), "w", format="mp4", options={"movflags": "+faststart"}) as container:
        video = container.add_stream("libx264", rate=make.rate)
        context = video.codec_context
        context.width, context.height, context.pix_fmt = make.width_px, make.height_px, "yuv420p"
        context.time_base = 1 / make.rate
        context.sample_aspect_ratio = make.shape
        if make.turn:
            video.set_display_rotation(make.turn)
        context.gop_size = make.gop
        context.thread_count = 1
        context.options = {
            "preset": "superfast",
            "crf": str(make.crf),
            "bf": str(make.b_frames),
            "x264-params": f"keyint={make.gop}:min-keyint={make.gop}:scenecut=0",
        }
        audio = container.add_stream("aac", rate=SAMPLE_RATE) if make.sound else None
        if audio is not None:
            audio.codec_context.format, audio.codec_context.layout = "fltp", "stereo"
            audio.codec_context.bit_rate = 128_000
        pictures, samples = _Pictures(make), _samples(make)
        block = 0
        for index in range(make.frames):
            frame = pictures.frame(index)
            frame.pts, frame.time_base = make.stamps[index] if make.stamps else index, 1 / make.rate
            container.mux(video.encode(frame))
            while audio is not None and block * 1024 < min(samples.shape[1], (index + 1) / make.rate * SAMPLE_RATE):
                container.mux(audio.encode(_sound_frame(samples, block)))
                block += 1
        container.mux(video.encode(None))
        if audio is not None:
            container.mux(audio.encode(None))
    return path


def number_in(picture: Picture) -> int:
    """Return the number that is burnt into a decoded picture (BGRX)."""
    rows = np.frombuffer(picture.pixels, np.uint8, picture.stride * picture.height_px)
    pixels = rows.reshape(picture.height_px, picture.stride)[:, : picture.width_px * 4]
    return number_in_pixels(pixels.reshape(picture.height_px, picture.width_px, 4))


def number_in_pixels(pixels: npt.NDArray[np.uint8]) -> int:
    """Return the number that is burnt into pixels of `height x width x 4`."""
    height, width = pixels.shape[:2]
    line = pixels[height // 4, :, 1]
    middles = ((np.arange(BITS) + 0.5) * width / BITS).astype(int)
    return int("".join("1" if line[middle] > 127 else "0" for middle in middles), 2)


class _Pictures:
    """Draws the frames of one clip straight as yuv420p planes."""

    def __init__(self, make: ClipMake) -> None:
        self._make = make
        self._noise = np.random.default_rng(1).integers(0, 60, (make.height_px, make.width_px), np.uint8)

    def frame(self, index: int) -> VideoFrame:
        make = self._make
        height, width = make.height_px, make.width_px
        planes = np.full((height * 3 // 2, width), 128, np.uint8)
        luma = planes[:height]
        luma[:] = 60
        if make.noise:
            luma[height // 2 :] = 60 + np.roll(self._noise[height // 2 :], index * 5, axis=1)
        bar = index * 7 % width
        luma[height * 3 // 4 :, bar : bar + 12] = 180
        if index == make.flash_at:
            luma[height // 2 :] = 235
        edges = (np.arange(BITS + 1) * width / BITS).astype(int)
        for bit in range(BITS):
            on = (index + make.first_number) >> (BITS - 1 - bit) & 1
            luma[: height // 2, edges[bit] : edges[bit + 1]] = 235 if on else 16
        return VideoFrame.from_ndarray(planes, format="yuv420p")


def _samples(make: ClipMake) -> npt.NDArray[np.float32]:
    count = -(-SAMPLE_RATE * make.frames * make.rate.denominator // make.rate.numerator)
    tone = (0.02 * np.sin(np.arange(count) * 2 * np.pi * 330 / SAMPLE_RATE)).astype(np.float32)
    if make.flash_at is not None:
        start = int(make.flash_at / make.rate * SAMPLE_RATE)
        tone[start : start + 480] += np.linspace(0.9, 0.5, 480, dtype=np.float32)[: len(tone) - start]
    return np.stack([tone, tone])


def _sound_frame(samples: npt.NDArray[np.float32], block: int) -> AudioFrame:
    part = np.ascontiguousarray(samples[:, block * 1024 : (block + 1) * 1024])
    frame = AudioFrame.from_ndarray(part, format="fltp", layout="stereo")
    frame.sample_rate, frame.pts, frame.time_base = SAMPLE_RATE, block * 1024, Fraction(1, SAMPLE_RATE)
    return frame
