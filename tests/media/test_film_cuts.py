"""Cuts of every kind: the film has exactly the frames that were planned, and sound in step at each join."""

from fractions import Fraction
from pathlib import Path

import av
import pytest

from studio.domain.errors import UnreadableMedia
from studio.media.film_file import FilmFile
from tests.media.clips import ClipMake, make_clip
from tests.media.films import clicks_in, cut_of, film_request, write_film


def _shown(first: int, frames: int, there: int, number: int = 0) -> list[int]:
    return [number + min(first + place, there - 1) for place in range(frames)]


@pytest.mark.parametrize(
    ("first", "frames", "copied"),
    [
        (0, 60, True),  # all of it
        (0, 41, True),  # an end before the clip's
        (12, 30, True),  # from a key frame
        (24, 36, True),
        (5, 20, False),  # from between key frames
        (59, 1, False),
        (0, 61, True),  # one frame more than there is: a rounded length
        (12, 49, False),  # the same of a part is a wish to hold it
        (0, 85, False),  # held
        (31, 60, False),
        (70, 5, False),  # nothing but the held picture
    ],
)
async def test_a_cut_has_exactly_its_frames(
    film_file: FilmFile, clip: Path, flashes: list[Path], tmp_path: Path, first: int, frames: int, copied: bool
) -> None:
    cuts = [cut_of(clip, frames, first), cut_of(flashes[1], 21), cut_of(clip, frames, first), cut_of(flashes[2], 22)]
    request = film_request(tmp_path, cuts)
    assert await film_file.copies(request) is copied
    film = await write_film(film_file, request)
    assert film.finished.stream_copied is copied
    own = _shown(first, frames, 60)
    assert film.numbers() == [*own, *range(100, 121), *own, *range(200, 222)]
    assert film.raw_frames() == film.finished.frames - (2 if (first, frames) == (0, 61) else 0)
    expected = [frames, 2 * frames + 21]
    if first <= 30 < first + frames:
        expected += [30 - first, frames + 21 + 30 - first]
    clicks = clicks_in(film.finished.part_path)
    assert len(clicks) == len(expected)
    assert max(abs(heard * 24 - at) for heard, at in zip(clicks, sorted(expected), strict=True)) <= 0.5


async def test_a_last_picture_that_lacks_a_frame_stays_for_two(film_file: FilmFile, clip: Path, tmp_path: Path) -> None:
    film = await write_film(film_file, film_request(tmp_path, [cut_of(clip, 61), cut_of(clip, 61)]))
    assert film.finished.stream_copied
    with av.open(film.finished.part_path) as container:
        stream = container.streams.video[0]
        assert stream.duration is not None
        assert stream.duration * (stream.time_base or 0) == Fraction(122, 24)


async def test_reordered_frames_are_held_by_an_encode(
    film_file: FilmFile, reordered_clip: Path, tmp_path: Path
) -> None:
    film = await write_film(film_file, film_request(tmp_path, [cut_of(reordered_clip, 75), cut_of(reordered_clip, 69)]))
    assert not film.finished.stream_copied
    assert film.numbers() == [*_shown(0, 75, 70), *range(69)]
    assert film.raw_frames() == 144


@pytest.mark.parametrize(("rate", "frames"), [(Fraction(30), 40), (Fraction(30_000, 1001), 50), (Fraction(12), 30)])
async def test_a_clip_of_another_rate_lasts_as_planned(
    film_file: FilmFile, tmp_path: Path, rate: Fraction, frames: int
) -> None:
    clip = make_clip(tmp_path / "other.mp4", ClipMake(frames=40, rate=rate, sound=False))
    film = await write_film(film_file, film_request(tmp_path, [cut_of(clip, frames, 2), cut_of(clip, 8)]))
    expected = [min(39, int((2 + place) * rate / 24)) for place in range(frames)]
    assert film.numbers() == [*expected, *(int(place * rate / 24) for place in range(8))]
    assert film.raw_frames() == frames + 8


async def test_frames_at_uneven_times_are_laid_on_the_grid(film_file: FilmFile, tmp_path: Path) -> None:
    stamps = [stamp for stamp in range(60) if stamp % 7 != 3 and not 20 <= stamp < 26]
    clip = make_clip(tmp_path / "uneven.mp4", ClipMake(frames=len(stamps), sound=False, stamps=tuple(stamps)))
    film = await write_film(film_file, film_request(tmp_path, [cut_of(clip, 50, 5)]))
    assert not film.finished.stream_copied
    on_screen = [max(place for place, stamp in enumerate(stamps) if stamp <= at) for at in range(5, 55)]
    assert film.numbers() == on_screen
    assert film.raw_frames() == 50


async def test_a_file_that_was_cut_off_is_held_and_said(film_file: FilmFile, clip: Path, tmp_path: Path) -> None:
    short = tmp_path / "short.mp4"
    content = clip.read_bytes()
    short.write_bytes(content[: len(content) // 2])
    film = await write_film(film_file, film_request(tmp_path, [cut_of(short, 60), cut_of(clip, 60)]))
    assert not film.finished.stream_copied
    assert [shot for shot, _ in film.finished.warnings] == ["shot-short"]
    numbers = film.numbers()
    there = numbers[59] + 1
    assert 10 < there < 50
    assert numbers == [*_shown(0, 60, there), *range(60)]


async def test_cards_leave_open_whether_a_film_can_be_copied(
    film_file: FilmFile, clip: Path, reordered_clip: Path, tmp_path: Path
) -> None:
    assert await film_file.copies(film_request(tmp_path, [cut_of(clip, 60), cut_of(None, 10)])) is None
    assert await film_file.copies(film_request(tmp_path, [cut_of(clip, 60, 1), cut_of(None, 10)])) is False
    assert await film_file.copies(film_request(tmp_path, [cut_of(clip, 60), cut_of(reordered_clip, 70)])) is False
    assert await film_file.copies(film_request(tmp_path, [cut_of(None, 10)])) is True
    with pytest.raises(UnreadableMedia):
        await film_file.copies(film_request(tmp_path, [cut_of(tmp_path / "gone.mp4", 10)]))
    assert list(tmp_path.iterdir()) == []
