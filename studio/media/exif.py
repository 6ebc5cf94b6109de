"""Owns the reading of a camera's notes in a picture: which way is up, and whether there are any.

Reads bytes only, within bounds; what cannot be read is no note.
"""

import struct
from typing import IO

UPRIGHT = 1
_ORIENTATION_TAG = 0x0112
_MOST_ENTRIES, _MOST_PARTS = 512, 2000
_NOTE_LIMIT_BYTES = 1 << 20


def notes(file: IO[bytes]) -> tuple[int, bool]:
    """Return the orientation (1 to 8, as EXIF counts them) and whether the picture holds a camera's notes."""
    file.seek(0)
    head = file.read(16)
    if head[:2] == b"\xff\xd8":
        block, there = _of_jpeg(file)
    elif head[:8] == b"\x89PNG\r\n\x1a\n":
        block, there = _of_png(file)
    elif head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        block, there = _of_webp(file)
    elif head[:4] in (b"II*\0", b"MM\0*"):
        file.seek(0)
        block, there = file.read(_NOTE_LIMIT_BYTES), True
    else:
        block, there = b"", False
    return _orientation(block), there


def _of_jpeg(file: IO[bytes]) -> tuple[bytes, bool]:
    """Return the first block of notes before the picture itself, and whether there is one of any kind."""
    at, there = 2, False
    for _ in range(_MOST_PARTS):
        file.seek(at)
        head = file.read(4)
        if len(head) < 4 or head[0] != 0xFF or head[1] in (0xDA, 0xD9):
            break
        size = int.from_bytes(head[2:], "big")
        if head[1] == 0xE1:
            there = True
            block = file.read(max(0, size - 2))
            if block[:6] == b"Exif\0\0":
                return block[6:], True
        at += 2 + size
    return b"", there


def _of_png(file: IO[bytes]) -> tuple[bytes, bool]:
    at = 8
    for _ in range(_MOST_PARTS):
        file.seek(at)
        head = file.read(8)
        if len(head) < 8 or head[4:] == b"IEND":
            break
        size = int.from_bytes(head[:4], "big")
        if head[4:] == b"eXIf":
            return file.read(min(size, _NOTE_LIMIT_BYTES)), True
        at += 12 + size
    return b"", False


def _of_webp(file: IO[bytes]) -> tuple[bytes, bool]:
    at = 12
    for _ in range(_MOST_PARTS):
        file.seek(at)
        head = file.read(8)
        if len(head) < 8:
            break
        size = int.from_bytes(head[4:], "little")
        if head[:4] == b"EXIF":
            return file.read(min(size, _NOTE_LIMIT_BYTES)).removeprefix(b"Exif\0\0"), True
        at += 8 + size + size % 2
    return b"", False


def _orientation(block: bytes) -> int:
    """Return the orientation that a TIFF block names in its first folder of entries."""
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(block[:4])
    if order is None or len(block) < 8:
        return UPRIGHT
    (at,) = struct.unpack_from(order + "I", block, 4)
    if at + 2 > len(block):
        return UPRIGHT
    (count,) = struct.unpack_from(order + "H", block, at)
    for place in range(min(count, _MOST_ENTRIES)):
        entry = at + 2 + 12 * place
        if entry + 12 > len(block):
            break
        tag, kind, _number, value = struct.unpack_from(order + "HHIH", block, entry)
        if tag == _ORIENTATION_TAG and kind == 3 and UPRIGHT <= value <= 8:
            return int(value)
    return UPRIGHT
