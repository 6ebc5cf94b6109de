"""Owns the reading of clips for playback: exact frames forward and backward, nearest key frames, gapless sound.

Each reader has its own decoder for pictures and another one for sound, so that neither waits for the other. Decoded
frames are kept up to a number of bytes: a step back or a backward play decodes each group of pictures once.
"""

import threading
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Iterator
from fractions import Fraction

import av  # noqa: F401  # all of it, before parts: two threads that each begin at a part leave it half loaded
from av.video.frame import VideoFrame as DecodedFrame

from studio.domain.errors import UnreadableMedia
from studio.domain.frames import FrameRate
from studio.domain.media import Sound, VideoFrame
from studio.media.clip_sound import ClipSound, SilentSound
from studio.media.opening import (
    decoded_frames,
    frame_count,
    frame_index,
    frame_pts,
    frame_rate,
    key_frames,
    open_container,
    picture_of,
    picture_stream,
    reading,
    size_inside,
)
from studio.media.shown_shape import pixel_shape, quarter_turns, shown_size

KEPT_BYTES = 48 << 20
_WORTH_A_SEEK = 4  # frames: a key frame at least so far ahead is reached by a seek, not by decoding up to it


class ClipFrames:
    """Implements `ports.Frames`. `kept_bytes` bounds the decoded frames that one reader keeps."""

    def __init__(self, kept_bytes: int = KEPT_BYTES) -> None:
        self._kept_bytes = kept_bytes

    def open(self, path: str) -> "ClipReader":
        """Open a clip that passed the probe. Blocks; raises UnreadableMedia."""
        return ClipReader(path, self._kept_bytes)


class ClipReader:
    """Implements `ports.FrameReader`. One picture thread and one sound thread may use it at the same time."""

    def __init__(self, path: str, kept_bytes: int = KEPT_BYTES) -> None:
        self._path = path
        self._container = open_container(path)
        try:
            self._stream = picture_stream(self._container)
        except UnreadableMedia:
            self._container.close()
            raise
        self._stream.thread_type = "AUTO"
        self._rate = frame_rate(self._stream)
        self._frames = frame_count(self._container, self._stream, self._rate)
        self._keys = key_frames(self._stream)
        self._shape = pixel_shape(self._stream)
        self._size: tuple[int, int] | None = None
        self._ends_at: int | None = None  # the last frame that decodes, where the file holds fewer than its header says
        self._kept = _KeptFrames(kept_bytes)
        self._decoding: Iterator[DecodedFrame] | None = None
        self._last: tuple[int, DecodedFrame] | None = None  # what the decoder gave last
        self.frames_decoded = 0  # how much work was done, for tests and measurements
        self._has_sound = bool(self._container.streams.audio)
        self._sound: ClipSound | SilentSound | None = None
        self._sound_lock = threading.Lock()

    @property
    def rate(self) -> FrameRate:
        """Frames per second."""
        return FrameRate(numerator=self._rate.numerator, denominator=self._rate.denominator)

    @property
    def frames(self) -> int:
        """How many frames the clip holds."""
        return self._frames

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in px as shown. The first call may decode a frame."""
        if self._size is None:
            with reading(self._path):
                frame = self._last[1] if self._last is not None else self._exact(0)
            self._size = shown_size(frame.width, frame.height, self._shape, quarter_turns(frame))
        return self._size

    @property
    def shape(self) -> Fraction:
        """The width of a pixel over its height."""
        return self._shape

    @property
    def ends_at(self) -> int | None:
        """The last frame that could be decoded, once it is known that the file holds fewer than its header says."""
        return self._ends_at

    @property
    def has_sound(self) -> bool:
        """Whether there is a sound track."""
        return self._has_sound

    def read(self, frame_index: int, width_px: int, height_px: int) -> VideoFrame:
        """Return exactly that frame (clamped to the clip), scaled to fit inside the size; raises UnreadableMedia."""
        wanted = min(max(0, frame_index), self._frames - 1)
        with reading(self._path):
            return self._scaled(wanted, self._exact(wanted), width_px, height_px)

    def read_key(self, frame_index: int, width_px: int, height_px: int) -> VideoFrame:
        """Return the key frame nearest to that frame, for dragging; raises UnreadableMedia."""
        wanted = min(max(0, frame_index), self._frames - 1)
        nearest = min(self._keys, key=lambda key: abs(key - wanted), default=wanted)
        with reading(self._path):
            frame = self._kept.get(nearest) or self._decode_key(nearest)
            return self._scaled(nearest, frame, width_px, height_px)

    def decoded(self, frame_index: int) -> DecodedFrame:
        """Return that frame as it was decoded, for encoding it again; owned by the reader. Raises UnreadableMedia."""
        with reading(self._path):
            return self._exact(min(max(0, frame_index), self._frames - 1))

    def sound(self, start_sample: int, samples: int) -> Sound:
        """Return up to `samples` stereo samples at 48 kHz from `start_sample`, padded with silence."""
        with self._sound_lock, reading(self._path):
            if self._sound is None:
                start_s = (self._stream.start_time or 0) * (self._stream.time_base or 0)
                self._sound = ClipSound(self._path, start_s) if self._has_sound else SilentSound()
            return Sound(start_sample, self._sound.read(start_sample, samples))

    def close(self) -> None:
        """Close the file; later calls do nothing."""
        self._decoding = None
        self._kept.clear()
        self._last = None
        self._container.close()
        with self._sound_lock:
            if self._sound is not None:
                self._sound.close()

    def _scaled(self, index: int, frame: DecodedFrame, width_px: int, height_px: int) -> VideoFrame:
        return VideoFrame(index, picture_of(frame, *size_inside(frame, self._shape, width_px, height_px)))

    def _exact(self, wanted: int) -> DecodedFrame:
        if self._ends_at is not None:
            wanted = min(wanted, self._ends_at)
        kept = self._kept.get(wanted)
        if kept is not None:
            return kept
        if not self._is_ahead(wanted):
            self._seek(wanted)
        return self._decode_up_to(wanted)

    def _is_ahead(self, wanted: int) -> bool:
        """Say whether decoding on is the shortest way to `wanted`."""
        if self._decoding is None or self._last is None or self._last[0] > wanted:
            return False
        key = self._key_before(wanted)
        return key - self._last[0] < _WORTH_A_SEEK

    def _key_before(self, wanted: int) -> int:
        place = bisect_right(self._keys, wanted)
        return self._keys[place - 1] if place else 0

    def _seek(self, wanted: int) -> None:
        """Put the decoder on a key frame at or before `wanted`; its first frame is in `_last` afterwards."""
        back = 0
        while True:
            begin = max(0, wanted - back)
            self._container.seek(frame_pts(self._stream, self._rate, begin), stream=self._stream, backward=True)
            self._decoding = decoded_frames(self._container, self._stream)
            self._last = None
            first = self._next_frame()
            if first is None and begin == 0:
                raise UnreadableMedia("The clip holds no picture that can be decoded.", "Choose another clip.")
            if begin == 0 or (first is not None and first[0] <= wanted):
                return
            back = max(2 * self._longest_group(), back * 2)

    def _longest_group(self) -> int:
        steps = (after - before for before, after in zip(self._keys, self._keys[1:], strict=False))
        return max(steps, default=48)

    def _decode_up_to(self, wanted: int) -> DecodedFrame:
        """Decode on until the frame that is on screen at `wanted` is known."""
        before = self._last
        while before is None or before[0] < wanted:
            following = self._next_frame()
            if following is None and before is not None and before[0] < self._frames - 1:
                self._ends_at = before[0]
            if following is None or (before is not None and following[0] > wanted):
                break  # the end, or a hole in the time stamps: the frame before stays on screen
            before = following
        if before is None:
            raise UnreadableMedia("The clip could not be decoded at that place.", "Choose another place or clip.")
        self._kept.keep(wanted, before[1])
        return before[1]

    def _next_frame(self) -> tuple[int, DecodedFrame] | None:
        frame = next(self._decoding, None) if self._decoding is not None else None
        if frame is None:
            self._decoding = None
            return None
        self.frames_decoded += 1
        pts = frame.pts if frame.pts is not None else (frame.dts or 0)
        self._last = (frame_index(self._stream, self._rate, pts), frame)
        self._kept.keep(*self._last)
        return self._last

    def _decode_key(self, key: int) -> DecodedFrame:
        """Decode one key frame alone: the decoder is emptied at once instead of waiting for its threads to fill."""
        self._decoding, self._last = None, None
        self._container.seek(frame_pts(self._stream, self._rate, key), stream=self._stream, backward=True)
        context = self._stream.codec_context
        try:
            for packet in self._container.demux(self._stream):
                frames: list[DecodedFrame] = context.decode(packet)
                frames += context.decode(None) if packet.size else []
                if frames:
                    self._kept.keep(key, frames[0])
                    return frames[0]
                context.flush_buffers()
        finally:
            context.flush_buffers()
        raise UnreadableMedia("The clip holds no key frame there.", "Choose another place or clip.")


class _KeptFrames:
    """Decoded frames by index, those used last first, up to a number of bytes."""

    def __init__(self, most_bytes: int) -> None:
        self._most_bytes = most_bytes
        self._bytes = 0
        self._frames: OrderedDict[int, DecodedFrame] = OrderedDict()

    def get(self, index: int) -> DecodedFrame | None:
        frame = self._frames.get(index)
        if frame is not None:
            self._frames.move_to_end(index)
        return frame

    def keep(self, index: int, frame: DecodedFrame) -> None:
        if index in self._frames:
            return
        self._frames[index] = frame
        self._bytes += _bytes_of(frame)
        while self._bytes > self._most_bytes and len(self._frames) > 1:
            self._bytes -= _bytes_of(self._frames.popitem(last=False)[1])

    def clear(self) -> None:
        self._frames.clear()
        self._bytes = 0


def _bytes_of(frame: DecodedFrame) -> int:
    return sum(plane.buffer_size for plane in frame.planes)
