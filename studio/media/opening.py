"""Owns how this package opens a file that passed the probe, and how the library's errors become ours.

Nothing here follows a name inside a file: no network, no playlists, no references to other files.
"""

import contextlib
import errno
import math
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

import av
from av.audio.stream import AudioStream
from av.container import InputContainer
from av.video.frame import VideoFrame
from av.video.reformatter import Interpolation
from av.video.stream import VideoStream

from studio.domain.errors import DiskFull, StudioError, UnreadableMedia
from studio.domain.media import Picture
from studio.media.shown_shape import quarter_turns, shown_size, turned

PIXEL_FORMAT = "bgra"
_DAMAGED_IN_A_ROW = 200
_RAGGED_END = Fraction(3, 2)  # frames: so much may a header's length differ from its count
_FORMATS = "mov,matroska,avi,mpegts,mpeg,flv,asf,ogg,gif,mxf,png_pipe,jpeg_pipe,webp_pipe,image2"
_OPTIONS = {"format_whitelist": _FORMATS, "protocol_whitelist": "file", "max_streams": "64"}
_NEXT_STEP = "Check that the file is there and plays in another program; if it is damaged, make it again."


def open_container(path: str) -> InputContainer:
    """Open a file for reading. Blocks; raises UnreadableMedia."""
    with reading(path):
        return av.open(f"file:{path}", "r", options=_OPTIONS, metadata_errors="replace")


def picture_stream(container: InputContainer) -> VideoStream:
    """Return the picture track, with its decoder set to threads; raises UnreadableMedia."""
    if not container.streams.video or container.streams.video[0].codec_context is None:
        raise UnreadableMedia("The file holds no picture track that can be decoded.", _NEXT_STEP)
    return container.streams.video[0]


@contextlib.contextmanager
def reading(path: str) -> Iterator[None]:
    """Turn the library's errors into UnreadableMedia, chained."""
    try:
        yield
    except StudioError:
        raise
    except (av.FFmpegError, OSError, ValueError, MemoryError) as error:
        if isinstance(error, OSError) and error.errno == errno.ENOSPC:
            raise DiskFull("The disk is full.", "Free some room and try again.") from error
        reason = getattr(error, "strerror", None) or type(error).__name__
        raise UnreadableMedia(f"The file {path!r} could not be read: {reason}.", _NEXT_STEP) from error


def frame_rate(stream: VideoStream) -> Fraction:
    """Return the frames per second that the file's indices count in."""
    for rate in (stream.guessed_rate, stream.average_rate):
        if rate and 0 < rate <= 240:
            return Fraction(rate).limit_denominator(1001)
    return Fraction(24)


def frame_index(stream: VideoStream, rate: Fraction, pts: int) -> int:
    """Return the index of the frame with that time stamp; the clip's first is 0."""
    return math.floor((pts - (stream.start_time or 0)) * _base(stream) * rate + Fraction(1, 2))


def frame_pts(stream: VideoStream, rate: Fraction, index: int) -> int:
    """Return the time stamp of frame `index` (>= 0)."""
    return round(index / rate / _base(stream)) + (stream.start_time or 0)


def frame_count(container: InputContainer, stream: VideoStream, rate: Fraction) -> int:
    """Return how many frames of its regular grid the clip lasts, from its header."""
    if stream.frames > 0 and is_regular(stream, rate):
        return stream.frames
    if stream.duration:
        return max(1, round(stream.duration * _base(stream) * rate))
    return max(1, round(Fraction(container.duration or 0, av.time_base) * rate))


def is_regular(stream: VideoStream, rate: Fraction) -> bool:
    """Say whether the frames that the header counts fill the clip's time; telephones film at uneven times."""
    if not stream.duration or not stream.frames:
        return True
    return abs(stream.frames - stream.duration * _base(stream) * rate) <= _RAGGED_END


def key_frames(stream: VideoStream) -> list[int]:
    """Return the indices of the key frames from the container's index; empty where it has no whole one."""
    entries = stream.index_entries
    if len(entries) != stream.frames:
        return []  # a partial or damaged index says less than a seek does
    rate = frame_rate(stream)
    if is_regular(stream, rate):
        return [place for place, entry in enumerate(entries) if entry.is_keyframe]
    first = (stream.start_time or 0) - entries[0].timestamp
    stamps = (entry.timestamp for entry in entries if entry.is_keyframe)
    return sorted({frame_index(stream, rate, stamp + first) for stamp in stamps})


def decoded_frames(container: InputContainer, stream: VideoStream | AudioStream) -> Iterator[Any]:
    """Decode one track from where the container stands to its end; yields frames of the track's kind.

    Damaged packets are passed over, up to a number in a row; then the library's error is raised.
    """
    damaged = 0
    for packet in container.demux(stream):
        try:
            frames = packet.decode()
        except av.InvalidDataError:
            damaged += 1
            if damaged > _DAMAGED_IN_A_ROW:
                raise
            continue
        damaged = 0
        yield from frames


def fit_inside(width: int, height: int, most_width: int, most_height: int) -> tuple[int, int]:
    """Return the largest size of the same shape inside the given one, at least 1 x 1."""
    if width * most_height >= height * most_width:
        return max(1, most_width), max(1, round(height * most_width / width))
    return max(1, round(width * most_height / height)), max(1, most_height)


def size_inside(frame: VideoFrame, shape: Fraction, most_width: int, most_height: int) -> tuple[int, int]:
    """Return the largest size of a frame as it is shown, inside the given one; `shape` is that of its pixels."""
    return fit_inside(*shown_size(frame.width, frame.height, shape, quarter_turns(frame)), most_width, most_height)


def picture_of(frame: VideoFrame, width: int, height: int, *, fast: bool = False) -> Picture:
    """Return a frame upright as BGRX of that size; the pixels are owned by the result and are not copied."""
    quality = Interpolation.FAST_BILINEAR if fast else Interpolation.BILINEAR
    turns = quarter_turns(frame)
    if turns % 2:
        width, height = height, width
    scaled = frame.reformat(width=width, height=height, format=PIXEL_FORMAT, interpolation=quality, threads=1)
    upright = turned(scaled, turns)
    plane = upright.planes[0]
    return Picture(upright.width, upright.height, plane.line_size, memoryview(plane))


def _base(stream: VideoStream) -> Fraction:
    return stream.time_base or Fraction(1, 90_000)
