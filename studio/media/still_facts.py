"""Owns what is found out about one untrusted still picture: kind, size, which way is up, and whether it is sharp.

It runs in the child that reads files (see `probe_child`), where nothing can be loaded late: no NumPy here.
"""

import os
from collections import Counter
from typing import IO

import av  # noqa: F401 -- all of it before its parts
from av.container import InputContainer
from av.video.frame import VideoFrame
from av.video.reformatter import Interpolation

from studio.media.exif import UPRIGHT, notes
from studio.media.probe_limits import PIXELS_LIMIT, Refused, Reply, check_size, opened

FORMATS = "png_pipe,jpeg_pipe,webp_pipe,bmp_pipe,tiff_pipe,gif_pipe,gif,mjpeg,image2"
_ENDINGS = {"png": "png", "mjpeg": "jpg", "webp": "webp", "bmp": "bmp", "tiff": "tiff", "gif": "gif"}
_PLAIN_KINDS = ("png", "jpg", "webp")
_PLAIN_PIXELS = frozenset(
    {"rgb24", "gray", "yuvj420p", "yuvj422p", "yuvj444p", "yuvj440p", "yuv420p", "yuv422p", "yuv444p"}
)
_SHARPNESS_PX = 512
_FLAT = 12  # levels of 256: a picture with less contrast is neither sharp nor blurred
_HEAD_BYTES = 4096
_HEIF = (b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1")


def still_facts(file: IO[bytes]) -> Reply:
    """Return what is known of a still picture that decodes whole; raises Refused or av.FFmpegError."""
    size_bytes = file.seek(0, os.SEEK_END)
    file.seek(0)
    _check_head(file.read(_HEAD_BYTES), size_bytes)
    orientation, has_notes = notes(file)
    file.seek(0)
    with opened(file, FORMATS) as container:
        frame, kind = _only_frame(container)
    check_size(frame.width, frame.height)
    if kind == "jpg" and not _jpeg_ends(file):
        raise Refused("The picture is cut off or damaged.")
    turned = orientation > 4
    return {
        "still": {
            "width_px": frame.height if turned else frame.width,
            "height_px": frame.width if turned else frame.height,
            "size_bytes": size_bytes,
            "ending": kind,
            "plain": kind in _PLAIN_KINDS and frame.format.name in _PLAIN_PIXELS and not has_notes,
            "see_through": _is_see_through(frame),
            "orientation": orientation if 1 <= orientation <= 8 else UPRIGHT,
            "sharpness": sharpness(frame),
        }
    }


def _check_head(head: bytes, size_bytes: int) -> None:
    """Refuse by their first bytes what people take for pictures, with words that say what it is."""
    if not head:
        raise Refused("The file is empty.")
    text = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if b"<svg" in text and text.startswith((b"<svg", b"<?xml", b"<!doctype svg", b"<!--")):
        raise Refused("This is a drawing made of outlines (SVG), not of pixels.", "unsupported")
    if text.startswith((b"<!doctype html", b"<html", b"<head", b"<?xml", b"<!--")):
        raise Refused("This is a web page, not a picture.")
    if text.startswith(b"%pdf"):
        raise Refused("This is a PDF document, not a picture.", "unsupported")
    if head[4:8] == b"ftyp" and head[8:12] in _HEIF:
        raise Refused("This is a HEIC picture, which this program cannot read.", "unsupported")
    if head[4:8] == b"ftyp" and head[8:12] in (b"avif", b"avis"):
        raise Refused("This is an AVIF picture, which this program cannot read.", "unsupported")
    if head[:8] == b"\x89PNG\r\n\x1a\n" and len(head) >= 24:
        check_size(int.from_bytes(head[16:20], "big"), int.from_bytes(head[20:24], "big"))
        if b"acTL" in head:
            raise _moving()
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        if int.from_bytes(head[4:8], "little") + 8 > size_bytes:
            raise Refused("The picture is cut off or damaged.")
        if head[12:16] == b"VP8X" and head[20] & 2:
            raise _moving()


def _moving() -> Refused:
    return Refused("This picture moves; a first or last frame stands still.", "unsupported")


def _only_frame(container: InputContainer) -> tuple[VideoFrame, str]:
    """Return the one frame of a still picture and the ending of its kind."""
    streams = container.streams.video
    name = streams[0].codec_context.name if streams and streams[0].codec_context is not None else ""
    if name not in _ENDINGS:
        raise Refused("The file is not a picture of a kind that can be used.", "unsupported")
    stream = streams[0]
    stream.codec_context.thread_count = 1
    strict = {"err_detect": "explode"} if name in ("png", "mjpeg", "webp") else {}  # sound TIFFs would not pass
    stream.codec_context.options = {**strict, "max_pixels": str(PIXELS_LIMIT)}
    frames: list[VideoFrame] = []
    for packet in container.demux(stream):
        frames += packet.decode()
        if len(frames) > 1 and name == "gif":
            raise _moving()
    if not frames:
        raise Refused("No picture of the file can be decoded.")
    if frames[0].is_corrupt:
        raise Refused("The picture is cut off or damaged.")
    return frames[0], _ENDINGS[name]


def _jpeg_ends(file: IO[bytes]) -> bool:
    size = file.seek(0, os.SEEK_END)
    file.seek(max(0, size - 65_536))
    return b"\xff\xd9" in file.read(65_536)


def _small(frame: VideoFrame, pixels: str) -> VideoFrame:
    scale = min(1.0, _SHARPNESS_PX / max(frame.width, frame.height))
    width, height = max(1, round(frame.width * scale)), max(1, round(frame.height * scale))
    return frame.reformat(width=width, height=height, format=pixels, interpolation=Interpolation.AREA, threads=1)


def _rows(frame: VideoFrame, pixel_bytes: int) -> list[bytes]:
    plane = frame.planes[0]
    content, used = bytes(plane), frame.width * pixel_bytes
    return [content[at : at + used] for at in range(0, plane.line_size * frame.height, plane.line_size)]


def _is_see_through(frame: VideoFrame) -> bool:
    if frame.format.name != "pal8" and not any(component.is_alpha for component in frame.format.components):
        return False
    return any(min(row[3::4]) < 255 for row in _rows(_small(frame, "rgba"), 4))


def sharpness(frame: VideoFrame) -> float | None:
    """Return how strong the finest edges are beside the contrast, on a grey copy of at most 512 px a side.

    That is the Laplacian's size that 0.5 % of the pixels pass, over the range of grey without its outer 1 %. None where
    there is hardly any contrast, or fewer than 3 x 3 pixels.
    """
    rows = _rows(_small(frame, "gray"), 1)
    greys: Counter[int] = Counter()
    edges: Counter[int] = Counter()
    for row in rows:
        greys.update(row)
    for above, row, below in zip(rows, rows[1:], rows[2:], strict=False):
        edges.update(
            abs(4 * middle - left - right - up - down)
            for left, middle, right, up, down in zip(row, row[1:], row[2:], above[1:], below[1:], strict=False)
        )
    if not edges:
        return None
    contrast = _passed_by(greys, 0.01) - _passed_by(greys, 0.99)
    return round(_passed_by(edges, 0.005) / contrast, 4) if contrast >= _FLAT else None


def _passed_by(counts: Counter[int], part: float) -> int:
    """Return the largest value that at least `part` of all values reach."""
    wanted, seen = part * counts.total(), 0
    for value in sorted(counts, reverse=True):
        seen += counts[value]
        if seen >= wanted:
            return value
    return 0
