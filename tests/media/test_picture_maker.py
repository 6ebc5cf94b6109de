"""Pictures as they are sent: upright, cut, filled, scaled and small enough, and the same bytes each time."""

import zlib
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from studio.domain.errors import InputError, UnreadableMedia
from studio.domain.picture_origin import Crop
from studio.domain.pictures import PictureOrder
from studio.media.exif import notes
from studio.media.late import LatePictures
from studio.media.probe import MediaProber
from tests.media.stills import (
    BLUE,
    GREEN,
    RED,
    YELLOW,
    checks,
    encoded,
    jpeg,
    moving_gif,
    png,
    quarters,
    read,
    tiff_notes,
    with_notes,
)

DATA = Path(__file__).parents[1] / "data" / "pictures"


@pytest.fixture
async def maker() -> AsyncIterator[LatePictures]:
    """A maker that is loaded when it is first asked."""
    prober = MediaProber()
    made = LatePictures(prober)
    yield made
    made.close()
    prober.close()


def order(path: Path, **changes: Any) -> PictureOrder:
    """Return an order for all of a picture as PNG."""
    return PictureOrder(str(path), 1, None, "", None, "png")._replace(**changes)


def near(pixel: np.ndarray, colour: tuple[int, int, int], most: int = 12) -> bool:
    """Say whether a pixel has a colour, as nearly as JPEG keeps it."""
    return bool(np.abs(pixel.astype(int) - colour).max() <= most)


def corners(pixels: np.ndarray) -> list[np.ndarray]:
    """Return the pixels near the corners, row by row."""
    return [pixels[4, 4], pixels[4, -5], pixels[-5, 4], pixels[-5, -5]]


@pytest.mark.parametrize(
    ("orientation", "shown"),
    [
        (1, (RED, GREEN, BLUE, YELLOW)), (2, (GREEN, RED, YELLOW, BLUE)), (3, (YELLOW, BLUE, GREEN, RED)),
        (4, (BLUE, YELLOW, RED, GREEN)), (5, (RED, BLUE, GREEN, YELLOW)), (6, (BLUE, RED, YELLOW, GREEN)),
        (7, (YELLOW, GREEN, BLUE, RED)), (8, (GREEN, YELLOW, RED, BLUE)),
    ],
)  # fmt: skip
async def test_every_orientation_is_turned_upright_and_its_notes_are_gone(
    maker: LatePictures, tmp_path: Path, orientation: int, shown: tuple[tuple[int, int, int], ...]
) -> None:
    source, made = tmp_path / "a.jpg", tmp_path / "a.part"
    source.write_bytes(with_notes(jpeg(quarters()), orientation))
    for ending in ("png", "jpg"):
        await maker.make(order(source, orientation=orientation, ending=ending), str(made))
        assert all(near(pixel, colour, 20) for pixel, colour in zip(corners(read(made)), shown, strict=True))
        with made.open("rb") as file:
            assert notes(file) == (1, False)
        known = await maker.facts(str(made))
        assert (known.plain, known.orientation, known.ending) == (True, 1, ending)


async def test_notes_in_a_png_do_not_turn_what_is_made(maker: LatePictures, tmp_path: Path) -> None:
    source, made = tmp_path / "a.png", tmp_path / "a.part"
    content, block = png(quarters()), tiff_notes(6)
    chunk = len(block).to_bytes(4, "big") + b"eXIf" + block
    source.write_bytes(content[:33] + chunk + zlib.crc32(chunk[4:]).to_bytes(4, "big") + content[33:])
    await maker.make(order(source, orientation=6), str(made))
    assert read(made).shape == (64, 48, 3)
    with made.open("rb") as file:
        assert notes(file) == (1, False)


async def test_a_part_is_cut_to_the_pixel(maker: LatePictures, tmp_path: Path) -> None:
    source, made = tmp_path / "a.png", tmp_path / "a.part"
    pixels = np.random.default_rng(7).integers(0, 256, (60, 80, 3), np.uint8)
    source.write_bytes(png(pixels))
    crop = Crop(left_px=13, top_px=7, width_px=41, height_px=23)
    await maker.make(order(source, crop=crop), str(made))
    assert np.array_equal(read(made), pixels[7:30, 13:54])
    outside = crop.replace(left_px=40)
    with pytest.raises(InputError, match="outside"):
        await maker.make(order(source, crop=outside), str(made))


async def test_edges_are_a_colour_or_the_picture_itself_softened(maker: LatePictures, tmp_path: Path) -> None:
    source, made = tmp_path / "a.png", tmp_path / "a.part"
    source.write_bytes(png(quarters(60, 60)))
    await maker.make(order(source, pad="#102030", size_px=(160, 90)), str(made))
    framed = read(made)
    assert framed.shape == (90, 160, 3)
    assert near(framed[45, 5], (16, 32, 48), 0)
    assert near(framed[10, 50], RED, 2)
    assert near(framed[80, 110], YELLOW, 2)
    await maker.make(order(source, pad="blur", size_px=(160, 90)), str(made))
    soft = read(made)
    assert near(soft[10, 50], RED, 2)
    assert near(soft[10, 3], RED, 40)
    assert near(soft[80, 155], YELLOW, 40)
    await maker.make(order(source, pad="blur", size_px=(90, 160)), str(made))
    assert read(made).shape == (160, 90, 3)


async def test_a_picture_is_scaled_to_exactly_the_wanted_size(maker: LatePictures, tmp_path: Path) -> None:
    source, made = tmp_path / "a.png", tmp_path / "a.part"
    source.write_bytes(png(quarters(400, 300)))
    await maker.make(order(source, size_px=(128, 72), ending="webp"), str(made))
    known = await maker.facts(str(made))
    assert (known.size, known.ending, known.plain) == ((128, 72), "webp", True)
    with pytest.raises(InputError, match="not possible"):
        await maker.make(order(source, size_px=(20_000, 72)), str(made))


@pytest.mark.parametrize("ending", ["png", "jpg", "webp"])
async def test_equal_orders_make_equal_bytes(maker: LatePictures, tmp_path: Path, ending: str) -> None:
    source = tmp_path / "a.png"
    source.write_bytes(png(checks()))
    wish = order(source, pad="blur", size_px=(200, 200), ending=ending)
    for name in ("one", "two"):
        await maker.make(wish, str(tmp_path / name))
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


async def test_a_picture_is_made_as_small_as_it_must_be(maker: LatePictures, tmp_path: Path) -> None:
    source, made = tmp_path / "a.png", tmp_path / "a.part"
    noise = np.random.default_rng(7).integers(0, 256, (240, 320, 3), np.uint8)
    source.write_bytes(png(noise))
    await maker.make(order(source, ending="jpg", most_bytes=40_000, size_px=(320, 240)), str(made))
    assert made.stat().st_size <= 40_000
    assert read(made).shape == (240, 320, 3)
    await maker.make(order(source, most_bytes=60_000), str(made))
    assert made.stat().st_size <= 60_000
    assert read(made).shape == (120, 160, 3)
    with pytest.raises(InputError, match="cannot be made smaller than 500 bytes"):
        await maker.make(order(source, most_bytes=500), str(made))


async def test_strange_pixels_become_plain_ones(maker: LatePictures, tmp_path: Path) -> None:
    see_through = np.dstack([quarters(), np.full((48, 64), 255, np.uint8)])
    see_through[:24, :32, 3] = 0
    (tmp_path / "alpha.png").write_bytes(png(see_through, "rgba"))
    (tmp_path / "deep.png").write_bytes(png(quarters(), "rgb48be"))
    (tmp_path / "a.bmp").write_bytes(encoded(quarters(), "bmp", "bgr24"))
    (tmp_path / "a.tif").write_bytes(encoded(quarters(), "tiff", "rgb24"))
    moving_gif(tmp_path / "a.gif", 1)
    made = tmp_path / "part"
    for name, first in (("alpha.png", (255, 255, 255)), ("deep.png", RED), ("a.bmp", RED), ("a.tif", RED)):
        await maker.make(order(tmp_path / name), str(made))
        pixels = corners(read(made))
        assert near(pixels[0], first, 1), name
        assert near(pixels[1], GREEN, 1), name
        assert (await maker.facts(str(made))).plain
    await maker.make(order(tmp_path / "a.gif"), str(made))
    assert near(corners(read(made))[3], YELLOW, 50)
    await maker.make(order(DATA / "cmyk.jpg"), str(made))
    mixed = read(made)
    assert near(mixed[16, 8], (200, 60, 40), 25)
    assert near(mixed[16, 40], (40, 90, 180), 25)


async def test_what_cannot_be_read_or_written_is_told(maker: LatePictures, tmp_path: Path) -> None:
    with pytest.raises(UnreadableMedia):
        await maker.make(order(tmp_path / "gone.png"), str(tmp_path / "part"))
    (tmp_path / "a.png").write_bytes(png(quarters()))
    with pytest.raises(UnreadableMedia):
        await maker.make(order(tmp_path / "a.png"), str(tmp_path / "no folder" / "part"))
    await maker.put(b"as it is", str(tmp_path / "part"))
    assert (tmp_path / "part").read_bytes() == b"as it is"
