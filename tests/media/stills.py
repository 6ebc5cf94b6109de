"""Owns still pictures that tests make: of every kind, with notes of a camera, cut off, or only called pictures."""

import struct
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
from av.video.frame import VideoFrame
from numpy.typing import NDArray

RED, GREEN, BLUE, YELLOW = (220, 30, 30), (30, 200, 60), (40, 60, 220), (230, 210, 40)


def quarters(width: int = 64, height: int = 48) -> NDArray[np.uint8]:
    """Return a picture with red, green, blue and yellow quarters, row by row."""
    pixels = np.zeros((height, width, 3), np.uint8)
    pixels[: height // 2, : width // 2], pixels[: height // 2, width // 2 :] = RED, GREEN
    pixels[height // 2 :, : width // 2], pixels[height // 2 :, width // 2 :] = BLUE, YELLOW
    return pixels


def checks(width: int = 320, height: int = 180, square: int = 6) -> NDArray[np.uint8]:
    """Return a picture with sharp edges everywhere."""
    rows, columns = np.mgrid[0:height, 0:width]
    light = ((rows // square + columns // square) % 2 * 200 + 20).astype(np.uint8)
    return np.repeat(light[:, :, None], 3, axis=2)


def ramp(width: int = 320, height: int = 180) -> NDArray[np.uint8]:
    """Return a picture without any edge."""
    light = np.linspace(0, 255, width).astype(np.uint8)
    return np.broadcast_to(light[None, :, None], (height, width, 3)).copy()


def encoded(pixels: NDArray[Any], codec: str, pixel_format: str, *, frames: int = 1, **options: str) -> bytes:
    """Return packets of a picture, one behind the other: a file of most still kinds."""
    source = {1: "gray", 3: "rgb24", 4: "rgba"}[pixels.shape[2] if pixels.ndim == 3 else 1]
    encoder: Any = av.CodecContext.create(codec, "w")
    encoder.width, encoder.height, encoder.pix_fmt = pixels.shape[1], pixels.shape[0], pixel_format
    encoder.time_base, encoder.options = Fraction(1, 24), options
    content = b""
    for number in range(frames):
        frame = VideoFrame.from_ndarray(pixels, format=source).reformat(format=pixel_format)
        frame.pts = number
        content += b"".join(bytes(packet) for packet in encoder.encode(frame))
    return content + b"".join(bytes(packet) for packet in encoder.encode(None))


def png(pixels: NDArray[Any], pixel_format: str = "rgb24") -> bytes:
    """Return a PNG file."""
    return encoded(pixels, "png", pixel_format)


def jpeg(pixels: NDArray[Any]) -> bytes:
    """Return a JPEG file of high quality."""
    return encoded(pixels, "mjpeg", "yuvj444p", qmin="1", qmax="1")


def with_notes(content: bytes, orientation: int, order: str = "<") -> bytes:
    """Return a JPEG file with a camera's notes that name an orientation."""
    block = tiff_notes(orientation, order)
    size = struct.pack(">H", len(block) + 8)
    return content[:2] + b"\xff\xe1" + size + b"Exif\0\0" + block + content[2:]


def tiff_notes(orientation: int, order: str = "<") -> bytes:
    """Return a camera's notes: its make, then the orientation."""
    mark = b"II*\0" if order == "<" else b"MM\0*"
    entries = struct.pack(order + "HHIHH", 0x010F, 2, 4, 0, 0) + struct.pack(
        order + "HHIHH", 0x0112, 3, 1, orientation, 0
    )
    return mark + struct.pack(order + "IH", 8, 2) + entries + bytes(4)


def moving_gif(path: Path, pictures: int) -> Path:
    """Write a GIF of so many pictures."""
    with av.open(str(path), "w", format="gif") as container:
        stream: Any = container.add_stream("gif", rate=10)
        stream.width, stream.height, stream.pix_fmt = 64, 48, "rgb8"
        for number in range(pictures):
            frame = VideoFrame.from_ndarray(np.roll(quarters(), number * 9, axis=1), format="rgb24")
            for packet in stream.encode(frame.reformat(format="rgb8")):
                container.mux(packet)
        for packet in stream.encode(None):
            container.mux(packet)
    return path


def read(path: Path) -> NDArray[np.uint8]:
    """Return the pixels of a picture as they lie in the file."""
    with av.open(str(path)) as container:
        frame = next(container.decode(container.streams.video[0]))
        return np.asarray(frame.reformat(format="rgb24").to_ndarray(), np.uint8)
