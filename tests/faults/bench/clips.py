"""Owns the small videos of the bench: real ones, each with content of its own, and how they are read without a decoder.

A clip is a true MP4 of some frames and, behind it, a box that players pass over. It makes every result another file of
any wanted size.
"""

import io
import struct
from fractions import Fraction
from functools import cache
from pathlib import Path

import av
import numpy as np

from studio.domain.errors import UnreadableMedia
from studio.domain.project import MediaFacts

FRAMES, RATE, WIDTH_PX, HEIGHT_PX = 10, 10, 64, 36
_BOX = struct.Struct(">I4s")


@cache
def _film() -> bytes:
    buffer = io.BytesIO()
    with av.open(buffer, "w", format="mp4") as container:
        stream = container.add_stream("libx264", rate=RATE)
        stream.width, stream.height, stream.pix_fmt = WIDTH_PX, HEIGHT_PX, "yuv420p"
        stream.thread_count = 1
        for number in range(FRAMES):
            picture = np.full((HEIGHT_PX, WIDTH_PX, 3), number * 20, np.uint8)
            frame = av.VideoFrame.from_ndarray(picture, format="rgb24")
            frame.pts, frame.time_base = number, Fraction(1, RATE)
            container.mux(stream.encode(frame))
        container.mux(stream.encode())
    return buffer.getvalue()


def clip(name: str, size_bytes: int = 0) -> bytes:
    """Return the video called `name`, of `size_bytes` where that is more than it needs; the same whenever asked."""
    film, words = _film(), name.encode()
    rest = max(len(words), size_bytes - len(film) - _BOX.size)
    filling = (words * (rest // len(words) + 1))[:rest]
    return film + _BOX.pack(_BOX.size + rest, b"free") + filling


def is_whole(content: bytes) -> bool:
    """Say whether the boxes of a file end where it ends, and those of a film are among them."""
    at, kinds = 0, set[bytes]()
    while at + _BOX.size <= len(content):
        size, kind = _BOX.unpack_from(content, at)
        if size < _BOX.size:
            return False
        kinds.add(kind)
        at += size
    return at == len(content) and {b"ftyp", b"moov", b"mdat"} <= kinds


class LightProber:
    """A `Prober` that reads a file's boxes and decodes nothing: for experiments with thousands of results."""

    async def probe(self, path: str) -> MediaFacts:
        """Return the facts of a clip of the bench; raises UnreadableMedia for anything else, cut ones too."""
        if not is_whole(Path(path).read_bytes()):
            raise UnreadableMedia("The file is no whole video.", "Fetch it again.")
        return MediaFacts(
            width_px=WIDTH_PX, height_px=HEIGHT_PX, rate=f"{RATE}/1", frames=FRAMES, duration_s=FRAMES / RATE,
            video_codec="h264", container="mp4",
        )  # fmt: skip

    async def probe_picture(self, path: str) -> tuple[int, int]:
        """Raise: the bench has no pictures."""
        raise UnreadableMedia("The file is no picture.", "Choose another one.")

    def close(self) -> None:
        """Nothing was opened."""
