"""Owns still pictures for takes: what is known of one, and what is cut, filled, scaled and written of it.

A file from outside is first read by the prober's child; only what passed there is decoded here, in a thread. Nothing
of a source but its pixels gets into what is made: no camera's notes, no place.
"""

import asyncio
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from fractions import Fraction
from pathlib import Path
from typing import Any, Protocol

import av
import numpy as np
from av.video.frame import VideoFrame
from av.video.reformatter import Interpolation
from numpy.typing import NDArray

from studio.domain.errors import EncodeFailed, InputError, UnreadableMedia
from studio.domain.picture_origin import BLURRED_EDGE
from studio.domain.pictures import LARGEST_PX, SMALLEST_PX, PictureFacts, PictureOrder, Size
from studio.media.opening import fit_inside, reading
from studio.media.probe_limits import PIXELS_LIMIT
from studio.media.still_facts import FORMATS

Pixels = NDArray[np.uint8]
_OPTIONS = {"format_whitelist": FORMATS, "protocol_whitelist": "file", "max_pixels": str(PIXELS_LIMIT)}
_NEXT_STEP = "Choose another picture."
_SOFT_PX = 24  # the blurred edge comes from a copy of this many px on its longer side
_WHITE = 255
_ROWS_AT_ONCE = 256
_QUALITIES = {"jpg": (2, 3, 5, 8, 12), "webp": (95, 88, 78, 65, 50), "png": (0,)}
_SCALES = (1.0, 0.75, 0.5, 0.35, 0.25)


class StillReader(Protocol):
    """Who reads what is known of a picture first."""

    async def still(self, path: str) -> PictureFacts:
        """Return what is known of a picture; raises UnreadableMedia or UnsupportedCodec."""


class PictureStudio:
    """Implements `pictures.PictureMaker`. `close` ends its thread; nothing may be asked afterwards."""

    def __init__(self, reader: StillReader) -> None:
        self._reader = reader
        self._hand = ThreadPoolExecutor(max_workers=1, thread_name_prefix="decode")

    async def facts(self, path: str) -> PictureFacts:
        """Return what is known of a picture; raises UnreadableMedia or UnsupportedCodec."""
        return await self._reader.still(path)

    async def make(self, order: PictureOrder, part_path: str) -> None:
        """Write the picture; raises UnreadableMedia, InputError, EncodeFailed or DiskFull."""
        await self._in_thread(lambda: _write(_made(order), part_path))

    async def put(self, content: bytes, part_path: str) -> None:
        """Write bytes as they are; raises DiskFull or UnreadableMedia."""
        await self._in_thread(lambda: _write(content, part_path))

    def close(self) -> None:
        """End the thread after what it is doing."""
        self._hand.shutdown(wait=True, cancel_futures=True)

    async def _in_thread(self, call: Callable[[], None]) -> None:
        await asyncio.get_running_loop().run_in_executor(self._hand, call)


def _write(content: bytes, part_path: str) -> None:
    with reading(part_path):  # it knows a full disk
        Path(part_path).write_bytes(content)


def _made(order: PictureOrder) -> bytes:
    """Return the file of an order. Blocks for as long as the picture is large."""
    pixels = _upright(_decoded(order.source_path), order.orientation)
    if order.crop is not None:
        pixels = _cut(pixels, order)
    for size_px in _sizes(order, pixels):
        drawn = _drawn(pixels, size_px, order.pad)
        for quality in _QUALITIES[order.ending]:
            content = _encoded(drawn, order.ending, quality)
            if order.most_bytes is None or len(content) <= order.most_bytes:
                return content
    raise InputError(
        f"The picture cannot be made smaller than {order.most_bytes or 0:,} bytes.",
        "Choose one with less detail, or another model.",
        field="first_frame",
    )


def _sizes(order: PictureOrder, pixels: Pixels) -> Iterator[Size]:
    """Yield the sizes that may be tried: the wanted one alone, else the picture's own and smaller ones."""
    if order.size_px is not None:
        yield order.size_px
        return
    height, width = pixels.shape[:2]
    for scale in _SCALES if order.most_bytes is not None else _SCALES[:1]:
        size = round(width * scale), round(height * scale)
        if scale == 1.0 or min(size) >= SMALLEST_PX:
            yield size


def _decoded(path: str) -> Pixels:
    """Return a picture's pixels as they lie in the file, RGB, see-through parts over white."""
    with reading(path), av.open(f"file:{path}", "r", options=_OPTIONS, metadata_errors="replace") as container:
        stream = container.streams.video[0]
        stream.codec_context.options = {"max_pixels": str(PIXELS_LIMIT)}
        frame: VideoFrame | None = next(container.decode(stream), None)
        if frame is None:
            raise UnreadableMedia("No picture of the file can be decoded.", _NEXT_STEP)
        may_show_through = frame.format.name == "pal8" or any(part.is_alpha for part in frame.format.components)
        pixels = np.asarray(
            frame.reformat(format="rgba" if may_show_through else "rgb24", threads=1).to_ndarray(), np.uint8
        )
    return _over_white(pixels) if may_show_through else pixels


def _over_white(pixels: Pixels) -> Pixels:
    mixed = np.empty((*pixels.shape[:2], 3), np.uint8)
    for top in range(0, len(pixels), _ROWS_AT_ONCE):  # the sums take four times the room of a picture
        rows = slice(top, top + _ROWS_AT_ONCE)
        alpha = pixels[rows, :, 3:].astype(np.uint16)
        mixed[rows] = (pixels[rows, :, :3] * alpha + _WHITE * (255 - alpha) + 127) // 255
    return mixed


def _upright(pixels: Pixels, orientation: int) -> Pixels:
    """Turn and mirror by an EXIF orientation, 1 to 8."""
    if orientation in (2, 4, 5, 7):
        pixels = pixels[:, ::-1]
    turns = {3: 2, 4: 2, 5: 1, 6: 3, 7: 3, 8: 1}.get(orientation, 0)  # quarters against the clock
    return np.ascontiguousarray(np.rot90(pixels, turns))


def _cut(pixels: Pixels, order: PictureOrder) -> Pixels:
    crop, (height, width) = order.crop, pixels.shape[:2]
    if crop is None:
        return pixels
    if crop.left_px + crop.width_px > width or crop.top_px + crop.height_px > height:
        raise InputError("The part to cut lies outside the picture.", "Cut it again.", field="first_frame")
    return np.ascontiguousarray(
        pixels[crop.top_px : crop.top_px + crop.height_px, crop.left_px : crop.left_px + crop.width_px]
    )


def _drawn(pixels: Pixels, size_px: Size, pad: str) -> Pixels:
    """Return the picture at a size, whole with edges around it, or filling it where `pad` is empty."""
    if not (min(size_px) > 0 and max(size_px) <= LARGEST_PX):
        raise InputError(f"A picture of {size_px[0]} × {size_px[1]} is not possible.", _NEXT_STEP, field="first_frame")
    if not pad:
        return _scaled(pixels, size_px, Interpolation.LANCZOS)
    height, width = pixels.shape[:2]
    inside = fit_inside(width, height, *size_px)
    canvas = _soft_edge(pixels, size_px) if pad == BLURRED_EDGE else _plain(pad, size_px)
    left, top = (size_px[0] - inside[0]) // 2, (size_px[1] - inside[1]) // 2
    canvas[top : top + inside[1], left : left + inside[0]] = _scaled(pixels, inside, Interpolation.LANCZOS)
    return canvas


def _plain(colour: str, size_px: Size) -> Pixels:
    rgb = bytes.fromhex(colour.removeprefix("#"))
    return np.full((size_px[1], size_px[0], 3), np.frombuffer(rgb, np.uint8), np.uint8)


def _soft_edge(pixels: Pixels, size_px: Size) -> Pixels:
    """Return the middle of the picture, filling `size_px`, so soft that only its colours are left."""
    height, width = pixels.shape[:2]
    inside = fit_inside(*size_px, width, height)
    left, top = (width - inside[0]) // 2, (height - inside[1]) // 2
    middle = np.ascontiguousarray(pixels[top : top + inside[1], left : left + inside[0]])
    small = fit_inside(*size_px, _SOFT_PX, _SOFT_PX)
    return _scaled(_scaled(middle, small, Interpolation.AREA), size_px, Interpolation.BICUBIC).copy()


def _scaled(pixels: Pixels, size_px: Size, quality: Interpolation) -> Pixels:
    if (pixels.shape[1], pixels.shape[0]) == size_px:
        return pixels
    frame = VideoFrame.from_ndarray(pixels, format="rgb24")
    scaled = frame.reformat(width=size_px[0], height=size_px[1], format="rgb24", interpolation=quality, threads=1)
    return np.asarray(scaled.to_ndarray(), np.uint8)


def _encoded(pixels: Pixels, ending: str, quality: int) -> bytes:
    """Return a file of the pixels; equal ones make equal bytes. Raises EncodeFailed."""
    codec, pixel_format, options = {
        "jpg": ("mjpeg", "yuvj420p", {"qmin": str(quality), "qmax": str(quality)}),
        "webp": ("libwebp", "yuv420p", {"quality": str(quality)}),
        "png": ("png", "rgb24", {"pred": "mixed"}),
    }[ending]
    frame = VideoFrame.from_ndarray(pixels, format="rgb24").reformat(format=pixel_format, threads=1)
    try:
        encoder: Any = av.CodecContext.create(codec, "w")
        encoder.width, encoder.height, encoder.pix_fmt = frame.width, frame.height, pixel_format
        encoder.time_base, encoder.thread_count = Fraction(1, 24), 1
        encoder.options = {**options, "flags": "+bitexact"}
        frame.pts = 0
        return b"".join(bytes(packet) for packet in (*encoder.encode(frame), *encoder.encode(None)))
    except av.FFmpegError as error:
        raise EncodeFailed("The picture could not be written.", "Choose another picture.") from error
