"""Owns small still pictures and single exact frames of files that passed the probe. Two decode threads, no cache.

For a thumbnail only one key frame is decoded, without the deblocking filter, which nobody sees at that size.
"""

import asyncio
import contextlib
import errno
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from fractions import Fraction
from typing import TypeVar

import av
from av.container import InputContainer
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from studio.domain.errors import DiskFull, InputError, StoreError, StudioError, UnreadableMedia
from studio.domain.media import Picture
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
from studio.media.shown_shape import pixel_shape, quarter_turns, shown_size, turned

T = TypeVar("T")
_THREADS = 2
_NOT_THERE = "Choose another frame of the clip."


class Thumbnails:
    """Implements `ports.Thumbnailer`. `close` ends its threads; nothing may be asked afterwards."""

    def __init__(self) -> None:
        self._hands = ThreadPoolExecutor(max_workers=_THREADS, thread_name_prefix="decode")

    async def thumbnail(self, path: str, width_px: int, height_px: int, frame_index: int = 0) -> Picture:
        """Return the nearest key frame scaled to fit inside the size; raises UnreadableMedia."""
        return await self._in_thread(lambda: read_thumbnail(path, width_px, height_px, frame_index))

    async def frame(self, path: str, frame_index: int) -> Picture:
        """Return exactly that frame at full size; raises UnreadableMedia."""
        return await self._in_thread(lambda: _read_frame(path, frame_index))

    async def save_frame(self, path: str, frame_index: int, out_path: str) -> tuple[int, int]:
        """Write exactly that frame as PNG and return its size in px.

        The file is new: InputError where one is there. Raises UnreadableMedia, DiskFull or StoreError.
        """
        return await self._in_thread(lambda: _save_frame(path, frame_index, out_path))

    def close(self) -> None:
        """End the threads after what they are doing."""
        self._hands.shutdown(wait=True, cancel_futures=True)

    async def _in_thread(self, call: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._hands, call)


def read_thumbnail(path: str, width_px: int, height_px: int, index: int) -> Picture:
    """Return the key frame nearest to frame `index`, scaled to fit inside the size. Blocks; raises UnreadableMedia."""
    with reading(path), open_container(path) as container:
        stream = picture_stream(container)
        context = stream.codec_context
        context.thread_count = 1
        context.skip_frame = "NONKEY"
        context.options = {"skip_loop_filter": "all", "flags2": "+fast"}
        if index > 0:
            container.seek(_nearest_key_pts(stream, index), stream=stream, backward=True)
        for packet in container.demux(stream):
            if not packet.is_keyframe and packet.size:
                continue
            frames: list[VideoFrame] = context.decode(packet)
            frames += context.decode(None) if packet.size else []
            if frames:
                size = size_inside(frames[0], pixel_shape(stream), width_px, height_px)
                return picture_of(frames[0], *size, fast=True)
            context.flush_buffers()
    raise UnreadableMedia("The clip holds no picture that can be decoded.", _NOT_THERE)


def _nearest_key_pts(stream: VideoStream, index: int) -> int:
    nearest = min(key_frames(stream), key=lambda key: abs(key - index), default=index)
    return frame_pts(stream, frame_rate(stream), nearest)


def _read_frame(path: str, index: int) -> Picture:
    frame, shape = _exact_frame(path, index)
    with reading(path):
        return picture_of(frame, *shown_size(frame.width, frame.height, shape, quarter_turns(frame)))


def _exact_frame(path: str, index: int) -> tuple[VideoFrame, Fraction]:
    """Return a frame as it was decoded, and the shape of its pixels."""
    with reading(path), open_container(path) as container:
        stream = picture_stream(container)
        stream.thread_type = "AUTO"
        rate = frame_rate(stream)
        wanted = min(max(0, index), frame_count(container, stream, rate) - 1)
        back = 0
        while True:
            frame, began_at = _decode_to(container, stream, wanted, wanted - back)
            if frame is not None and (began_at <= wanted or wanted - back <= 0):
                return frame, pixel_shape(stream)
            if wanted - back <= 0:
                raise UnreadableMedia("That frame cannot be decoded.", _NOT_THERE)
            back = min(wanted, max(24, back * 4))  # the seek landed behind the frame: begin earlier


def _decode_to(
    container: InputContainer, stream: VideoStream, wanted: int, seek_to: int
) -> tuple[VideoFrame | None, int]:
    """Decode from the key frame before `seek_to`; return the frame on screen at `wanted` and where decoding began."""
    rate = frame_rate(stream)
    container.seek(frame_pts(stream, rate, seek_to), stream=stream, backward=True)
    found: VideoFrame | None = None
    began_at = -1
    for frame in decoded_frames(container, stream):
        at = frame_index(stream, rate, frame.pts or 0)
        began_at = at if began_at < 0 else began_at
        if found is None or at <= wanted:
            found = frame
        if at >= wanted:
            break
    return found, began_at


def _save_frame(path: str, index: int, out_path: str) -> tuple[int, int]:
    frame, shape = _exact_frame(path, index)
    with reading(path):
        rgb = _upright_rgb(frame, shape)
        png = _png(rgb)
    try:
        file = open(out_path, "xb")  # noqa: PTH123, SIM115 -- a path crosses the port as text; closed below
    except FileExistsError as error:
        raise InputError(
            "There is already a file of that name.", "Choose another name; nothing was overwritten.", field="out"
        ) from error
    except OSError as error:
        raise _write_failure(error) from error
    try:
        with file:
            file.write(png)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        with contextlib.suppress(OSError):
            os.unlink(out_path)  # noqa: PTH108 -- no half of a picture stays
        raise _write_failure(error) from error
    return rgb.width, rgb.height


def _upright_rgb(frame: VideoFrame, shape: Fraction) -> VideoFrame:
    width, height = shown_size(frame.width, frame.height, shape, 0)
    return turned(frame.reformat(width=width, height=height, format="rgb24"), quarter_turns(frame))


def _png(rgb: VideoFrame) -> bytes:
    encoder = av.CodecContext.create("png", "w")
    encoder.width, encoder.height, encoder.pix_fmt = rgb.width, rgb.height, "rgb24"
    encoder.time_base = Fraction(1, 24)
    return b"".join(bytes(packet) for packet in (*encoder.encode(rgb), *encoder.encode(None)))


def _write_failure(error: OSError) -> StudioError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return DiskFull("The disk is full; the picture was not saved.", "Free some room and try again.")
    if error.errno in (errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG, errno.EACCES, errno.EPERM, errno.EROFS):
        return InputError(
            f"The picture cannot be saved there: {error.strerror}.", "Choose another folder.", field="out"
        )
    return StoreError(f"The picture could not be saved: {error.strerror}.", "Choose another folder.")
