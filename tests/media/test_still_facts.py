"""What is found out about a picture before it is used, and the words for what is none."""

import io
import struct
from pathlib import Path

import numpy as np
import pytest

from studio.domain.errors import UnreadableMedia, UnsupportedCodec
from studio.domain.pictures import BLURRED_BELOW, PictureFacts
from studio.media.exif import notes
from studio.media.probe import MediaProber
from studio.media.probe_child import reply_to
from studio.media.probe_limits import Refused
from studio.media.still_facts import still_facts
from tests.media.stills import (
    checks,
    encoded,
    jpeg,
    moving_gif,
    png,
    quarters,
    ramp,
    tiff_notes,
    with_notes,
)

DATA = Path(__file__).parents[1] / "data" / "pictures"


def facts(content: bytes) -> PictureFacts:
    """Return what is known of a picture."""
    return PictureFacts.model_validate(still_facts(io.BytesIO(content))["still"])


def chunk(kind: bytes, content: bytes) -> bytes:
    """Return a part of a PNG file."""
    return struct.pack(">I", len(content)) + kind + content + bytes(4)


@pytest.mark.parametrize(
    ("content", "ending", "plain"),
    [
        (png(quarters()), "png", True),
        (jpeg(quarters()), "jpg", True),
        (encoded(quarters(), "libwebp", "yuv420p"), "webp", True),
        (png(quarters(), "rgb48be"), "png", False),
        (png(quarters()[:, :, 0], "gray"), "png", True),
        (encoded(quarters(), "bmp", "bgr24"), "bmp", False),
        (encoded(quarters(), "tiff", "rgb24"), "tiff", False),
    ],
)
def test_pictures_of_every_kind_are_known(content: bytes, ending: str, plain: bool) -> None:
    known = facts(content)
    assert (known.size, known.ending, known.plain) == ((64, 48), ending, plain)
    assert (known.size_bytes, known.see_through, known.orientation) == (len(content), False, 1)


def test_four_inks_are_not_plain() -> None:
    known = facts((DATA / "cmyk.jpg").read_bytes())
    assert (known.size, known.plain, known.see_through) == ((48, 32), False, False)


def test_a_see_through_picture_says_so() -> None:
    pixels = np.dstack([quarters(), np.full((48, 64), 255, np.uint8)])
    assert not facts(png(pixels, "rgba")).see_through
    pixels[10:20, 10:20, 3] = 80
    known = facts(png(pixels, "rgba"))
    assert (known.see_through, known.plain) == (True, False)


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_picture_on_its_side_is_as_large_as_it_is_shown(orientation: int, order: str) -> None:
    known = facts(with_notes(jpeg(quarters()), orientation, order))
    assert known.orientation == orientation
    assert known.size == ((48, 64) if orientation > 4 else (64, 48))
    assert not known.plain


def test_a_camera_s_notes_are_found_in_png_webp_and_tiff() -> None:
    picture = png(quarters())
    noted = picture[:33] + chunk(b"eXIf", tiff_notes(6)) + picture[33:]
    assert notes(io.BytesIO(noted)) == (6, True)
    webp = encoded(quarters(), "libwebp", "yuv420p")
    assert notes(io.BytesIO(webp + b"EXIF" + struct.pack("<I", 44) + b"Exif\0\0" + tiff_notes(8))) == (8, True)
    assert notes(io.BytesIO(tiff_notes(3))) == (3, True)
    assert notes(io.BytesIO(picture)) == (1, False)
    assert notes(io.BytesIO(webp)) == (1, False)
    assert notes(io.BytesIO(b"GIF89a")) == (1, False)


@pytest.mark.parametrize(
    "block",
    [
        b"", b"II*\0", b"XX*\0\x08\0\0\0", b"II*\0\xff\xff\0\0", tiff_notes(9), tiff_notes(0), tiff_notes(6)[:14],
        b"II*\0\x08\0\0\0\xff\xff" + bytes(20),
    ],
)  # fmt: skip
def test_broken_notes_are_none(block: bytes) -> None:
    content = jpeg(quarters())
    noted = content[:2] + b"\xff\xe1" + struct.pack(">H", len(block) + 8) + b"Exif\0\0" + block + content[2:]
    assert notes(io.BytesIO(noted)) == (1, True)
    assert notes(io.BytesIO(b"\xff\xd8\xff\xe1\xff\xff")) == (1, True)
    assert notes(io.BytesIO(b"\xff\xd8")) == (1, False)


def test_sharp_soft_and_flat_pictures_differ() -> None:
    sharp, soft = facts(png(checks())).sharpness, facts(png(ramp())).sharpness
    assert sharp is not None
    assert sharp > 3 * BLURRED_BELOW
    assert soft is not None
    assert soft < BLURRED_BELOW
    assert facts(png(np.full((90, 160, 3), 128, np.uint8))).sharpness is None
    assert facts(png(checks(2, 2))).sharpness is None
    assert facts(png(checks(1600, 900, 30))).sharpness == pytest.approx(sharp, rel=0.5)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>", "outlines"),
        (b"\xef\xbb\xbf<?xml version='1.0'?>\n<svg></svg>", "outlines"),
        (b"\n<!DOCTYPE html><html><img src='x'></html>", "web page"),
        (b"%PDF-1.7", "PDF"),
        (bytes(4) + b"ftypheic" + bytes(40), "HEIC"),
        (bytes(4) + b"ftypavif" + bytes(40), "AVIF"),
        (png(quarters())[:33] + chunk(b"acTL", bytes(8)) + png(quarters())[33:], "moves"),
        (b"RIFF\x20\0\0\0WEBPVP8X\x0a\0\0\0\x02" + bytes(30), "moves"),
        (encoded(quarters(), "libwebp", "yuv420p")[:-20], "cut off"),
        (jpeg(quarters())[:-2], "cut off"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR" + struct.pack(">II", 60_000, 60_000) + bytes(9), "60000 × 60000"),
    ],
)
def test_what_is_no_still_picture_is_said_plainly(content: bytes, said: str) -> None:
    with pytest.raises(Refused, match=said):
        still_facts(io.BytesIO(content))


def test_an_animation_is_refused_and_a_still_gif_is_not(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="moves"):
        still_facts(io.BytesIO(moving_gif(tmp_path / "a.gif", 3).read_bytes()))
    assert facts(moving_gif(tmp_path / "b.gif", 1).read_bytes()).ending == "gif"


def test_cut_off_and_foreign_files_get_a_reply() -> None:
    for content in (png(quarters())[:-60], encoded(quarters(), "bmp", "bgr24")[:200], b"hello", bytes(500)):
        assert reply_to("still", io.BytesIO(content))["error"] == "unreadable"


async def test_the_child_tells_it_all(tmp_path: Path) -> None:
    prober = MediaProber()
    try:
        (tmp_path / "turned.jpg").write_bytes(with_notes(jpeg(checks()), 6))
        known = await prober.still(str(tmp_path / "turned.jpg"))
        assert (known.size, known.orientation, known.plain, known.looks_blurred) == ((180, 320), 6, False, False)
        (tmp_path / "page.png").write_bytes(b"<html></html>")
        with pytest.raises(UnreadableMedia, match="web page"):
            await prober.still(str(tmp_path / "page.png"))
        (tmp_path / "drawing.svg").write_bytes(b"<svg/>")
        with pytest.raises(UnsupportedCodec, match="SVG"):
            await prober.still(str(tmp_path / "drawing.svg"))
    finally:
        prober.close()
