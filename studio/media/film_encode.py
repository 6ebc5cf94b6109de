"""Owns the encoding of a film whose clips differ: one encode of what the source decodes ahead, as H.264 and AAC."""

import os
from collections.abc import Iterator
from fractions import Fraction

import av  # noqa: F401  # all of it, before parts: two threads that each begin at a part leave it half loaded
import numpy as np
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.container import OutputContainer
from av.video.frame import PictureType
from av.video.reformatter import ColorRange, Colorspace
from av.video.stream import VideoStream

from studio.media.film_source import SAMPLE_RATE, FilmSource

PRESET, CRF, KEY_FRAME_EVERY = "veryfast", "18", 12
AUDIO_BITS_PER_S = 192_000
_PACKET = 1024
_BT709 = 1
_MOST_THREADS = 8


def encoder_threads() -> int:
    """Return how many threads encode the pictures on this computer."""
    return max(2, min(_MOST_THREADS, os.cpu_count() or 2))


class FilmEncoder:
    """Encodes what a source gives as H.264 (yuv420p, bt709, limited range) and AAC stereo."""

    def __init__(
        self, out: OutputContainer, source: FilmSource, size_px: tuple[int, int], rate: Fraction, *, sound: bool
    ) -> None:
        self._out = out
        self._source = source
        self._rate = rate
        self._video = _video_stream(out, size_px, rate)
        self._sound = _SoundTrack(out) if sound else None

    def write(self) -> Iterator[int]:
        """Write everything; yield the number of the film's frames written after each, and while one is waited for.

        Raises UnreadableMedia.
        """
        at = 0
        for piece in self._source.pieces():
            if piece is None:
                yield at
                continue
            picture, sound = piece
            picture.pts, picture.time_base, picture.pict_type = at, 1 / self._rate, PictureType.NONE
            for packet in self._video.encode(picture):
                self._out.mux_one(packet)
            if self._sound is not None:
                self._sound.put(sound)
            at += 1
            yield at
        for packet in self._video.encode(None):
            self._out.mux_one(packet)
        if self._sound is not None:
            self._sound.close()


class _SoundTrack:
    """Encodes 48 kHz stereo of 16 bits in packets of 1024 samples."""

    def __init__(self, out: OutputContainer) -> None:
        self._out = out
        self._stream: AudioStream = out.add_stream("aac", rate=SAMPLE_RATE)
        self._stream.codec_context.format = "fltp"
        self._stream.codec_context.layout = "stereo"
        self._stream.codec_context.bit_rate = AUDIO_BITS_PER_S
        self._waiting = bytearray()
        self._next = 0

    def put(self, samples: bytes) -> None:
        self._waiting += samples
        while len(self._waiting) >= _PACKET * 4:
            self._encode(bytes(self._waiting[: _PACKET * 4]))
            del self._waiting[: _PACKET * 4]

    def close(self) -> None:
        if self._waiting:
            self._encode(bytes(self._waiting))
        for packet in self._stream.encode(None):
            self._out.mux_one(packet)

    def _encode(self, samples: bytes) -> None:
        both = np.frombuffer(samples, np.int16).reshape(-1, 2).T.astype(np.float32) / 32_768
        frame = AudioFrame.from_ndarray(np.ascontiguousarray(both), format="fltp", layout="stereo")
        frame.sample_rate, frame.pts, frame.time_base = SAMPLE_RATE, self._next, Fraction(1, SAMPLE_RATE)
        self._next += frame.samples
        for packet in self._stream.encode(frame):
            self._out.mux_one(packet)


def _video_stream(out: OutputContainer, size_px: tuple[int, int], rate: Fraction) -> VideoStream:
    video: VideoStream = out.add_stream("libx264", rate=rate)
    context = video.codec_context
    context.width, context.height = size_px
    context.pix_fmt = "yuv420p"
    context.time_base = 1 / rate
    context.gop_size = KEY_FRAME_EVERY
    context.thread_count = encoder_threads()
    context.color_primaries = context.color_trc = _BT709
    context.colorspace, context.color_range = Colorspace.ITU709, ColorRange.MPEG
    context.options = {"preset": PRESET, "crf": CRF, "bf": "0"}
    return video
