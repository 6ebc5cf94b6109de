"""Owns the words for pictures and films that cross ports: decoded frames, export requests and what they report."""

from typing import NamedTuple

from pydantic import Field

from studio.domain.base import Frozen
from studio.domain.frames import RateText
from studio.domain.jobs import Grade


class Picture(NamedTuple):
    """Decoded pixels: BGRX, 4 bytes a pixel, rows of `stride` bytes, sRGB. Whoever gets it owns it."""

    width_px: int
    height_px: int
    stride: int
    pixels: bytes | bytearray | memoryview


class VideoFrame(NamedTuple):
    """One decoded frame of a clip and its index from 0 at the clip's own rate."""

    frame_index: int
    picture: Picture


class Sound(NamedTuple):
    """Decoded sound: interleaved signed 16-bit stereo at 48 kHz, from `start_sample` of the clip."""

    start_sample: int
    samples: bytes


class KeptFile(Frozen):
    """A file in the media store, named by its content."""

    sha256: str
    extension: str
    size_bytes: int = Field(ge=1)
    path: str


class CutClip(Frozen):
    """One shot's part of the film: a file with the range to show, or a caption card where `path` is None.

    `first_frame` and `frames` count frames of the film's rate.
    """

    shot_id: str
    take_id: str | None
    grade: Grade | None
    path: str | None
    label_free_path: str | None = None
    caption: str = ""
    first_frame: int = Field(default=0, ge=0)
    frames: int = Field(ge=1)


class ExportRequest(Frozen):
    """A film to write: clips in order. The part file is written whole and synced; the caller moves it to its place."""

    clips: tuple[CutClip, ...] = Field(min_length=1)
    width_px: int
    height_px: int
    rate: RateText
    part_path: str
    metadata: tuple[tuple[str, str], ...] = ()


class ExportProgress(Frozen):
    """`frames_done` of `frames` of the film are written."""

    frames_done: int
    frames: int


class ExportFinished(Frozen):
    """The film's part file is whole."""

    part_path: str
    size_bytes: int
    frames: int
    duration_s: float
    stream_copied: bool
    warnings: tuple[tuple[str, str], ...] = Field(default=(), description="shot id and plain message")


ExportEvent = ExportProgress | ExportFinished
