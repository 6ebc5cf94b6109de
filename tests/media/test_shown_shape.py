"""Pictures that lie on their side, and pixels that are not square: shown upright and in shape everywhere."""

from fractions import Fraction
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from studio.domain.media import Picture
from studio.media.clip_frames import ClipReader
from studio.media.film_file import FilmFile
from studio.media.probe import MediaProber
from studio.media.shown_shape import may_be_turned, shown_size
from studio.media.thumbnails import Thumbnails
from tests.media.clips import ClipMake, make_clip, number_in, number_in_pixels
from tests.media.films import cut_of, film_request, write_film


def _pixels(picture: Picture) -> npt.NDArray[np.uint8]:
    rows = np.frombuffer(picture.pixels, np.uint8, picture.stride * picture.height_px)
    pixels = rows.reshape(picture.height_px, picture.stride)[:, : picture.width_px * 4]
    return pixels.reshape(picture.height_px, picture.width_px, 4)


def _lying(folder: Path, turn: int) -> Path:
    return make_clip(folder / f"turn{turn}.mp4", ClipMake(frames=24, turn=turn, sound=False, first_number=300))


@pytest.mark.parametrize("turn", [90, 180, -90])
async def test_a_clip_that_lies_is_shown_upright(film_file: FilmFile, tmp_path: Path, turn: int) -> None:
    path = _lying(tmp_path, turn)
    size = (320, 180) if turn == 180 else (180, 320)
    back = -turn // 90  # what the file asks for is undone, so that the number can be read
    assert may_be_turned(str(path), "mov,mp4")
    reader = ClipReader(str(path))
    assert reader.size == size
    shown = reader.read(5, *size).picture
    assert (shown.width_px, shown.height_px) == size
    assert number_in_pixels(np.rot90(_pixels(shown), back)) == 305
    assert (reader.read(5, 90, 90).picture.width_px < 90) == (turn != 180)
    reader.close()
    prober, thumbnails = MediaProber(), Thumbnails()
    facts = await prober.probe(str(path))
    assert (facts.width_px, facts.height_px) == size
    small = await thumbnails.thumbnail(str(path), *size)
    assert number_in_pixels(np.rot90(_pixels(small), back)) == 300
    assert await thumbnails.save_frame(str(path), 7, str(tmp_path / "still.png")) == size
    assert number_in_pixels(np.rot90(_pixels(await thumbnails.frame(str(path), 7)), back)) == 307
    thumbnails.close()
    prober.close()
    film = await write_film(film_file, film_request(tmp_path, [cut_of(path, 24)], size))
    assert not film.finished.stream_copied
    reader = ClipReader(film.finished.part_path)
    numbers = [number_in_pixels(np.rot90(_pixels(reader.read(index, *size).picture), back)) for index in range(24)]
    assert numbers == list(range(300, 324))
    reader.close()


async def test_a_lying_clip_among_others_of_its_coded_size_is_not_copied(
    film_file: FilmFile, clip: Path, tmp_path: Path
) -> None:
    request = film_request(tmp_path, [cut_of(clip, 60), cut_of(_lying(tmp_path, 90), 24)])
    assert await film_file.copies(request) is False
    assert not may_be_turned(str(clip), "mov,mp4")


@pytest.mark.parametrize(
    ("shape", "size"), [(Fraction(4, 3), (426, 180)), (Fraction(2, 3), (320, 270)), (Fraction(64, 45), (456, 180))]
)
async def test_pixels_that_are_not_square_are_shown_in_shape(
    film_file: FilmFile, tmp_path: Path, shape: Fraction, size: tuple[int, int]
) -> None:
    path = make_clip(tmp_path / "narrow.mp4", ClipMake(frames=24, shape=shape, sound=False))
    reader = ClipReader(str(path))
    assert all(abs(have - want) <= 1 for have, want in zip(reader.size, size, strict=True))
    picture = reader.read(9, *size).picture
    assert number_in(picture) == 9
    assert all(abs(have - want) <= 1 for have, want in zip((picture.width_px, picture.height_px), size, strict=True))
    prober = MediaProber()
    facts = await prober.probe(str(path))
    assert (facts.width_px, facts.height_px) == reader.size
    prober.close()
    film = await write_film(film_file, film_request(tmp_path, [cut_of(path, 24)], size))
    assert not film.finished.stream_copied
    assert film.numbers() == list(range(24))


def test_a_shape_never_makes_a_picture_smaller() -> None:
    assert shown_size(1440, 1080, Fraction(4, 3), 0) == (1920, 1080)
    assert shown_size(720, 576, Fraction(8, 9), 1) == (648, 720)


@pytest.mark.parametrize("content", [b"", b"\0\0\0\4moov", b"\0\0\0\x08free" * 4000, b"\0\0\0\1moov\0\0\0\0\0\0\0\3"])
def test_odd_boxes_end_the_look(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "odd.mp4"
    path.write_bytes(content)
    assert may_be_turned(str(path), "mov,mp4") == bool(content)
    assert may_be_turned(str(tmp_path / "absent.mp4"), "mov,mp4")
