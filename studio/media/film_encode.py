"""Owns the making of a film whose clips differ: decodes each, fits it into the film's size and rate, encodes once.

Sound is laid down sample by sample, so it is in step at every join.
"""

from collections.abc import Iterator
from fractions import Fraction

import av  # noqa: F401  # all of it, before parts: two threads that each begin at a part leave it half loaded
import numpy as np
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.container import OutputContainer
from av.filter import Graph
from av.video.frame import PictureType, VideoFrame
from av.video.reformatter import ColorRange, Colorspace
from av.video.stream import VideoStream

from studio.media.clip_frames import ClipReader
from studio.media.film_packets import FilmPart

SAMPLE_RATE = 48_000
_PACKET = 1024
_KEPT_BYTES = 8 << 20
_BT709 = 1
_AUDIO_BITS_PER_S = 192_000


class FilmEncoder:
    """Encodes parts one after the other as H.264 (yuv420p, bt709) and AAC stereo."""

    def __init__(
        self, out: OutputContainer, parts: tuple[FilmPart, ...], size_px: tuple[int, int], rate: Fraction, sound: bool
    ) -> None:
        self._out = out
        self._parts = parts
        self._size_px = size_px
        self._rate = rate
        self._video = _video_stream(out, size_px, rate)
        self._sound = _SoundTrack(out) if sound else None

    def write(self) -> Iterator[int]:
        """Write everything; yield the number of the film's frames written, now and then. Raises UnreadableMedia."""
        at = 0
        for part in self._parts:
            reader = ClipReader(part.path, _KEPT_BYTES)
            try:
                yield from self._write_part(part, reader, at)
            finally:
                reader.close()
            at += part.frames
        for packet in self._video.encode(None):
            self._out.mux_one(packet)
        if self._sound is not None:
            self._sound.close()

    def _write_part(self, part: FilmPart, reader: ClipReader, at: int) -> Iterator[int]:
        fit = _Fit(self._size_px)
        heard = self._sample(part.first_frame)
        for place in range(part.frames):
            source = int((part.first_frame + place) * reader.rate.fraction / self._rate)
            picture = fit.fitted(reader.decoded(source))
            picture.pts, picture.time_base, picture.pict_type = at + place, 1 / self._rate, PictureType.NONE
            for packet in self._video.encode(picture):
                self._out.mux_one(packet)
            if self._sound is not None:
                until = self._sample(part.first_frame) + self._sample(at + place + 1) - self._sample(at)
                self._sound.put(reader.sound(heard, until - heard).samples)
                heard = until
            if place % 6 == 5:
                yield at + place + 1

    def _sample(self, frame: int) -> int:
        return int(frame * SAMPLE_RATE / self._rate)


class _Fit:
    """Scales pictures of one clip into the film's size, with black beside them, as yuv420p of limited range."""

    def __init__(self, size_px: tuple[int, int]) -> None:
        self._width, self._height = size_px
        self._graph: Graph | None = None
        self._taken: tuple[int, int, str] | None = None

    def fitted(self, frame: VideoFrame) -> VideoFrame:
        nature = (frame.width, frame.height, frame.format.name)
        if nature == (self._width, self._height, "yuv420p"):
            return frame
        if self._graph is None or nature != self._taken:
            self._graph, self._taken = self._made_for(frame), nature
        self._graph.push(frame)
        fitted = self._graph.pull()
        if not isinstance(fitted, VideoFrame):
            raise TypeError("a graph of pictures gives pictures")
        return fitted

    def _made_for(self, frame: VideoFrame) -> Graph:
        graph = Graph()
        size = f"{self._width}:{self._height}"
        steps = [
            graph.add_buffer(width=frame.width, height=frame.height, format=frame.format, time_base=frame.time_base),
            graph.add("scale", f"{size}:force_original_aspect_ratio=decrease:force_divisible_by=2:out_range=limited"),
            graph.add("pad", f"{size}:(ow-iw)/2:(oh-ih)/2:black"),
            graph.add("setsar", "1"),
            graph.add("format", "yuv420p"),
            graph.add("buffersink"),
        ]
        graph.link_nodes(*steps).configure()
        return graph


class _SoundTrack:
    """Encodes 48 kHz stereo of 16 bits in packets of 1024 samples."""

    def __init__(self, out: OutputContainer) -> None:
        self._out = out
        self._stream: AudioStream = out.add_stream("aac", rate=SAMPLE_RATE)
        self._stream.codec_context.format = "fltp"
        self._stream.codec_context.layout = "stereo"
        self._stream.codec_context.bit_rate = _AUDIO_BITS_PER_S
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
    context.gop_size = 12
    context.thread_count = 2
    context.color_primaries = context.color_trc = _BT709
    context.colorspace, context.color_range = Colorspace.ITU709, ColorRange.MPEG
    context.options = {"preset": "veryfast", "crf": "18", "bf": "0"}
    return video
