"""Owns whether a video file is whole, as far as it tells by itself: the boxes of an MP4 or MOV, the segment of a WebM.

A server may close the line in the middle of an answer whose length it never told. Only the file can say then that
something is missing. No picture is decoded here: of a file of any size, a few bytes a box are read.
"""

import os
from enum import Enum
from pathlib import Path
from typing import BinaryIO, NamedTuple

MOST_BOXES = 200_000
_EBML = b"\x1aE\xdf\xa3"
_SEGMENT = 0x18538067
_LEAST_BOX_BYTES = 8


class Ending(Enum):
    """What a file says of its own end. UNTOLD is a file that could as well go on, such as one made for streaming."""

    WHOLE = "whole"
    CUT = "cut"
    UNTOLD = "untold"


class Box(NamedTuple):
    """One box of the outermost level. `end` is None where the box ends with the file, whichever length that has."""

    kind: bytes
    end: int | None


def ending(path: str) -> Ending:
    """Say whether a file is whole; CUT also for one that is no MP4, MOV or WebM. Blocks; raises OSError."""
    with Path(path).open("rb") as file:
        size_bytes = os.fstat(file.fileno()).st_size
        if file.read(len(_EBML)) == _EBML:
            return _webm(file, size_bytes)
        return _mp4(file, size_bytes)


def _mp4(file: BinaryIO, size_bytes: int) -> Ending:
    """Judge by the boxes: the index (moov) and the media (mdat) must be there, and every box must end in the file."""
    kinds: list[bytes] = []
    at, untold = 0, False
    while at < size_bytes:
        box = _box(file, at, size_bytes)
        if box is None or len(kinds) == MOST_BOXES:
            untold = True  # what follows is no box: padding, or the beginning of one
            break
        if box.end is not None and box.end > size_bytes:
            return Ending.CUT
        kinds.append(box.kind)
        untold = box.end is None
        at = size_bytes if box.end is None else box.end
    if b"moov" not in kinds or not {b"mdat", b"moof"} & set(kinds):
        return Ending.CUT
    if b"moof" in kinds and kinds[-1] != b"mfra":
        return Ending.UNTOLD  # fragments follow each other; only their index tells which is the last
    return Ending.UNTOLD if untold else Ending.WHOLE


def _box(file: BinaryIO, at: int, size_bytes: int) -> Box | None:
    """Return the box that begins `at`, None where there is none."""
    file.seek(at)
    head = file.read(16)
    length, kind = int.from_bytes(head[:4]), head[4:8]
    if len(kind) < 4 or not kind.isascii() or not kind.decode("ascii").isprintable():
        return None
    if length == 0:
        return Box(kind, None)
    least = _LEAST_BOX_BYTES
    if length == 1:
        least, length = 16, int.from_bytes(head[8:16]) if len(head) == 16 else size_bytes + 16
    return Box(kind, at + length) if length >= least else None


def _webm(file: BinaryIO, size_bytes: int) -> Ending:
    """Judge by the length of the segment, which holds all of the video."""
    file.seek(len(_EBML))
    header_bytes = _number(file)
    if header_bytes is None:
        return Ending.CUT
    file.seek(header_bytes, os.SEEK_CUR)
    if int.from_bytes(file.read(4)) != _SEGMENT:
        return Ending.CUT
    before = file.tell()
    segment_bytes = _number(file)
    if segment_bytes is None:
        return Ending.UNTOLD if file.tell() > before else Ending.CUT
    return Ending.WHOLE if file.tell() + segment_bytes <= size_bytes else Ending.CUT


def _number(file: BinaryIO) -> int | None:
    """Read a length of EBML: the zeros before its first one say how many bytes it has; all ones are no length."""
    first = file.read(1)
    if not first or not first[0]:
        return None
    more = 8 - first[0].bit_length()
    rest = file.read(more)
    value = int.from_bytes(bytes([first[0] & (0x7F >> more)]) + rest)
    return None if len(rest) < more or value == (1 << 7 * (more + 1)) - 1 else value
