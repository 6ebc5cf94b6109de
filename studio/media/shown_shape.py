"""Owns how a clip's pictures are meant to be shown: pixels that are not square, and pictures that lie on their side.

A telephone held upright films lying pictures and notes the turn in the file; some cameras film narrow pixels.
"""

import contextlib
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import IO

import av
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

_SQUARE = Fraction(1)
_NARROWEST, _WIDEST = Fraction(1, 4), Fraction(4)  # pixels beyond these are a fault of the file
_AS_IT_IS = bytes.fromhex("00010000" + "00" * 12 + "00010000" + "00" * 12 + "40000000")
_HOLDERS = (b"moov", b"trak")
_MATRIX_FROM_END = {b"mvhd": 64, b"tkhd": 44}
_MOST_BOXES = 2000


def pixel_shape(stream: VideoStream) -> Fraction:
    """Return the width of the track's pixels over their height."""
    shape = stream.sample_aspect_ratio
    return shape if shape and _NARROWEST <= shape <= _WIDEST else _SQUARE


def quarter_turns(frame: VideoFrame) -> int:
    """Return by how many quarters a decoded frame is to be turned against the clock: 0 to 3."""
    return round(frame.rotation / 90) % 4


def shown_size(width: int, height: int, shape: Fraction, turns: int) -> tuple[int, int]:
    """Return width and height as shown, in square pixels. Nothing gets smaller by it."""
    if shape >= 1:
        width = round(width * shape)
    else:
        height = round(height / shape)
    return (height, width) if turns % 2 else (width, height)


def may_be_turned(path: str, container_format: str) -> bool:
    """Say whether a file may ask for a turn; only decoding tells. A plain MP4 or MOV is known not to. Blocks."""
    if "mov" not in container_format:
        return "matroska" in container_format
    with contextlib.suppress(OSError, ValueError), Path(path).open("rb") as file:
        return any(matrix != _AS_IT_IS for matrix in _matrices(file))
    return True


def turned(frame: VideoFrame, turns: int) -> VideoFrame:
    """Return a packed frame (BGRA or RGB) turned by quarters against the clock."""
    import numpy as np

    if not turns:
        return frame
    pixels = np.ascontiguousarray(np.rot90(frame.to_ndarray(), turns), np.uint8)
    return VideoFrame.from_ndarray(pixels, format=frame.format.name)


def first_turns(container: av.container.InputContainer, stream: VideoStream) -> int:
    """Return the turns of the first frame that decodes, leaving the container behind it; 0 where none does."""
    frame = next(container.decode(stream), None)
    return quarter_turns(frame) if frame is not None else 0


def _matrices(file: IO[bytes]) -> Iterator[bytes]:
    """Yield what the headers of film and tracks say of the picture's place; raises ValueError for odd boxes."""
    at, end = 0, file.seek(0, 2)
    for _ in range(_MOST_BOXES):
        if at + 8 > end:
            return
        file.seek(at)
        head = file.read(16)
        size, kind, begin = int.from_bytes(head[:4], "big"), head[4:8], at + 8
        if size == 1:
            size, begin = int.from_bytes(head[8:16], "big"), at + 16
        size = size or end - at
        if size < begin - at:
            raise ValueError("a box is smaller than its head")
        if kind in _MATRIX_FROM_END:
            file.seek(at + size - _MATRIX_FROM_END[kind])
            yield file.read(36)
        at = begin if kind in _HOLDERS else at + size
    raise ValueError("more boxes than a film has")
