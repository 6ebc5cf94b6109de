"""Films from clips: copied where that can be done, in step at every join, encoded once where it cannot."""

import asyncio
import contextlib
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from studio.domain.errors import DiskFull, EncodeFailed, UnreadableMedia
from studio.domain.frames import FrameRate
from studio.media.clip_frames import ClipReader
from studio.media.film_file import FilmFile
from tests.media.clips import ClipMake, make_clip
from tests.media.films import SIZE, clicks_in, cut_of, film_request, write_film


async def test_copied_film_is_in_step_at_all_of_twenty_joins(
    film_file: FilmFile, flashes: list[Path], tmp_path: Path
) -> None:
    cuts = [cut_of(path, 20 + place % 3) for place, path in enumerate(flashes)]
    film = await write_film(film_file, film_request(tmp_path, cuts))
    assert film.finished.stream_copied
    assert film.finished.warnings == ()
    starts = np.cumsum([0, *(cut.frames for cut in cuts)])
    expected = [100 * place + frame for place, cut in enumerate(cuts) for frame in range(cut.frames)]
    assert film.numbers() == expected
    assert (film.finished.frames, film.progress[-1]) == (len(expected), len(expected))
    assert film.finished.duration_s == pytest.approx(len(expected) / 24)
    clicks = clicks_in(film.finished.part_path)
    assert len(clicks) == 20
    errors = [abs(click - start / 24) for click, start in zip(clicks, starts, strict=False)]
    assert max(errors) <= 0.5 / 24


async def test_copied_film_is_fast_to_start_and_carries_its_tags(
    film_file: FilmFile, flashes: list[Path], tmp_path: Path
) -> None:
    film = await write_film(film_file, film_request(tmp_path, [cut_of(flashes[0], 20)]))
    content = Path(film.finished.part_path).read_bytes()
    assert content.find(b"moov") < content.find(b"mdat")
    assert len(content) == film.finished.size_bytes
    with av.open(film.finished.part_path) as container:
        assert container.metadata["title"] == "A film"
        assert container.metadata["shotwright"] == "sample"
        assert container.streams.video[0].start_time == 0
        assert container.streams.video[0].average_rate == 24


async def test_trims_at_key_frames_are_copied(film_file: FilmFile, clip: Path, tmp_path: Path) -> None:
    cuts = [cut_of(clip, 30, 12), cut_of(clip, 7, 24), cut_of(clip, 5)]
    film = await write_film(film_file, film_request(tmp_path, cuts))
    assert film.finished.stream_copied
    assert film.numbers() == [*range(12, 42), *range(24, 31), *range(5)]
    assert [round(click * 24) for click in clicks_in(film.finished.part_path)] == [18, 36]


async def test_trims_elsewhere_are_encoded_to_the_exact_frame(film_file: FilmFile, clip: Path, tmp_path: Path) -> None:
    film = await write_film(film_file, film_request(tmp_path, [cut_of(clip, 20, 17), cut_of(clip, 9, 25)]))
    assert not film.finished.stream_copied
    assert film.numbers() == [*range(17, 37), *range(25, 34)]
    clicks = clicks_in(film.finished.part_path)
    assert [round(click * 24) for click in clicks] == [13, 25]
    assert max(abs(click * 24 - round(click * 24)) for click in clicks) < 0.1


async def test_reordered_frames_are_copied_whole_and_encoded_when_cut(
    film_file: FilmFile, reordered_clip: Path, tmp_path: Path
) -> None:
    whole = await write_film(
        film_file, film_request(tmp_path, [cut_of(reordered_clip, 70), cut_of(reordered_clip, 40, 30)])
    )
    assert whole.finished.stream_copied
    assert whole.numbers() == [*range(70), *range(30, 70)]
    Path(whole.finished.part_path).unlink()
    cut = await write_film(film_file, film_request(tmp_path, [cut_of(reordered_clip, 33)]))
    assert not cut.finished.stream_copied
    assert cut.numbers() == list(range(33))


async def test_a_clip_without_sound_gets_silence(film_file: FilmFile, flashes: list[Path], tmp_path: Path) -> None:
    mute = make_clip(tmp_path / "mute.mp4", ClipMake(frames=31, sound=False, first_number=5000))
    cuts = [cut_of(mute, 31), cut_of(flashes[1], 21), cut_of(mute, 31), cut_of(flashes[2], 22)]
    film = await write_film(film_file, film_request(tmp_path, cuts))
    assert film.finished.stream_copied
    clicks = clicks_in(film.finished.part_path)
    assert [round(click * 24) for click in clicks] == [31, 83]
    assert max(abs(click - frame / 24) for click, frame in zip(clicks, (31, 83), strict=True)) <= 0.5 / 24
    with av.open(film.finished.part_path) as container:
        assert sum(frame.samples for frame in container.decode(audio=0)) / 48_000 == pytest.approx(105 / 24, abs=0.025)


async def test_a_film_of_mute_clips_has_no_sound_track(
    film_file: FilmFile, reordered_clip: Path, tmp_path: Path
) -> None:
    film = await write_film(film_file, film_request(tmp_path, [cut_of(reordered_clip, 70)]))
    with av.open(film.finished.part_path) as container:
        assert not container.streams.audio


async def test_different_sizes_and_rates_are_encoded_to_the_films(
    film_file: FilmFile, clip: Path, tmp_path: Path
) -> None:
    tall = make_clip(tmp_path / "tall.mp4", ClipMake(frames=60, width_px=160, height_px=320, rate=Fraction(30),
                                                     flash_at=30))  # fmt: skip
    film = await write_film(film_file, film_request(tmp_path, [cut_of(clip, 24), cut_of(tall, 48)]))
    assert not film.finished.stream_copied
    reader = ClipReader(film.finished.part_path)
    assert (reader.frames, reader.size, reader.rate) == (72, SIZE, FrameRate(numerator=24))
    picture = reader.read(24 + 24, *SIZE).picture
    pixels = (
        np.frombuffer(picture.pixels, np.uint8).reshape(180, picture.stride)[:, : 320 * 4].reshape(180, 320, 4)[..., :3]
    )
    assert pixels[90, :100].max() < 40
    assert pixels[:, 160].max() > 50
    assert [round(click * 24) for click in clicks_in(film.finished.part_path)] == [24 + 24]


async def test_cards_stand_for_missing_takes(film_file: FilmFile, flashes: list[Path], tmp_path: Path) -> None:
    film = await write_film(
        film_file, film_request(tmp_path, [cut_of(flashes[0], 20), cut_of(None, 10), cut_of(flashes[1], 21)])
    )
    assert film.numbers()[20:30] == list(range(7000, 7010))
    assert [round(click * 24) for click in clicks_in(film.finished.part_path)] == [0, 30]
    assert [path.name for path in tmp_path.iterdir()] == ["film.part"]


async def test_a_clip_that_is_too_short_is_held_and_said(
    film_file: FilmFile, flashes: list[Path], tmp_path: Path
) -> None:
    film = await write_film(film_file, film_request(tmp_path, [cut_of(flashes[0], 44), cut_of(flashes[1], 21)]))
    assert [shot for shot, _ in film.finished.warnings] == ["shot-0"]
    assert round(clicks_in(film.finished.part_path)[1] * 24) == 44


async def test_closing_the_iterator_cancels_and_leaves_nothing(film_file: FilmFile, clip: Path, tmp_path: Path) -> None:
    writing = film_file.write(film_request(tmp_path, [cut_of(clip, 50, 1)] * 8, (640, 360)))
    async with contextlib.aclosing(writing):
        async for _ in writing:
            break
    assert list(tmp_path.iterdir()) == []


async def test_cancelling_the_task_leaves_nothing(film_file: FilmFile, clip: Path, tmp_path: Path) -> None:
    writing = film_file.write(film_request(tmp_path, [cut_of(clip, 50, 1)] * 8))
    began = asyncio.Event()

    async def export() -> None:
        async with contextlib.aclosing(writing):
            async for _ in writing:
                began.set()

    async with asyncio.TaskGroup() as tasks:
        task = tasks.create_task(export())
        await began.wait()
        task.cancel()
    assert task.cancelled()
    assert list(tmp_path.iterdir()) == []


async def test_a_missing_clip_and_a_place_that_cannot_be_written(
    film_file: FilmFile, clip: Path, tmp_path: Path
) -> None:
    with pytest.raises(UnreadableMedia):
        await write_film(film_file, film_request(tmp_path, [cut_of(clip, 60), cut_of(tmp_path / "absent.mp4", 10)]))
    with pytest.raises(EncodeFailed):
        await write_film(film_file, film_request(tmp_path / "absent", [cut_of(clip, 60)]))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("first", [0, 1])
async def test_a_full_disk_is_said(film_file: FilmFile, clip: Path, tmp_path: Path, first: int) -> None:
    (tmp_path / "film.part").symlink_to("/dev/full")
    with pytest.raises(DiskFull):
        await write_film(film_file, film_request(tmp_path, [cut_of(clip, 50, first)]))
