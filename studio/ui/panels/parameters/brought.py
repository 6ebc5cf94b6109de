"""Owns what a drop or the clipboard may bring to the zone of a first or last frame."""

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage, QImageWriter

from studio.ui.kit.drags import take_in

PICTURE_ENDINGS = (".png", ".jpg", ".jpeg", ".webp", ".bmp", ".tif", ".tiff", ".gif")
_LONGEST_ADDRESS = 4000


class Brought(StrEnum):
    """What a drop or the clipboard brings."""

    FILE = "file"
    TAKE = "take"
    ADDRESS = "address"
    PICTURE = "picture"


class Load(NamedTuple):
    """What a drop or the clipboard brings: a path, a take's id, an address, or nothing beside the picture itself."""

    kind: Brought
    words: str = ""


def load_of(carried: QMimeData | None) -> Load | None:
    """Return what of a drop or the clipboard (None: it is empty) can be a picture, None where nothing can."""
    if carried is None:
        return None
    take_id = take_in(carried)
    if take_id is not None:
        return Load(Brought.TAKE, take_id)
    paths = [url.toLocalFile() for url in carried.urls() if url.isLocalFile()]
    if len(paths) == 1:
        return Load(Brought.FILE, paths[0])
    if carried.hasImage():
        return Load(Brought.PICTURE)
    words = carried.text().strip()[:_LONGEST_ADDRESS] if carried.hasText() else ""
    if words.startswith(("https://", "http://")) and len(words.split()) == 1:
        return Load(Brought.ADDRESS, words)
    return None


def png_of(image: QImage) -> bytes:
    """Return a picture as a PNG file. Blocks; may be called in any thread."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(image)
    return bytes(buffer.data().data())
