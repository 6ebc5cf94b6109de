"""Films from clips: copied where that can be done, in step at every join, encoded once where it cannot."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

import av
import numpy as np
import pytest

from studio.domain.errors import DiskFull, EncodeFailed, UnreadableMedia
from studio.domain.frames import FrameRate
from studio.domain.media import CutClip, ExportFinished, ExportProgress, ExportRequest
from studio.domain.render import RenderFinished
from studio.media.clip_frames import ClipReader
from studio.media.film_file import FilmFile
from studio.media.worker_protocol import CaptionCard
from tests.media.clips import ClipMake, make_clip, number_in

SIZE = (320, 180)


class _Cards:
    """Paints no words, but makes the clip it is asked for."""

    def __init__(self) -> None:
        self.cards: list[CaptionCard] = []

    async def caption_card(self, card: CaptionCard) -> RenderFinished:
        self.cards.append(card)
        assert card.frames is not None
        make = ClipMake(card.frames, card.width_px, card.height_px, card.rate.fraction, sound=False, first_number=7000)
        make_clip(Path(card.part_path), make)
        return RenderFinished(part_path=card.part_path, size_bytes=Path(card.part_path).stat().st_size)


class _Film(NamedTuple):
    finished: ExportFinished
    progress: list[int]

    def numbers(self) -> list[int]:
        reader = ClipReader(self.finished.part_path)
        found = [number_in(reader.read(index, *reader.size).picture) for index in range(reader.frames)]
        reader.close()
        return found


@pytest.fixture
async def film_file() -> AsyncIterator[FilmFile]:
    made = FilmFile(_Cards())
    yield made
    made.close()


def _request(folder: Path, clips: list[CutClip], size: tuple[int, int] = SIZE, rate: int = 24) -> ExportRequest:
    return ExportRequest(
        clips=tuple(clips),
        width_px=size[0],
        height_px=size[1],
        rate=FrameRate(numerator=rate),
        part_path=str(folder / "film.part"),
        metadata=(("title", "A film"), ("shotwright", "sample")),
    )


def _cut(path: Path | None, frames: int, first: int = 0) -> CutClip:
    return CutClip(shot_id=f"shot-{path and path.stem}", take_id=None, grade=None, path=str(path) if path else None,
                   caption="A card", first_frame=first, frames=frames)  # fmt: skip


async def _write(film_file: FilmFile, request: ExportRequest) -> _Film:
    events = [event async for event in film_file.write(request)]
    assert isinstance(events[-1], ExportFinished)
    progress = [event.frames_done for event in events if isinstance(event, ExportProgress)]
    assert progress == sorted(progress)
    return _Film(events[-1], progress)


def _clicks(path: str) -> list[float]:
    """Return when the clicks of a film's sound begin, in seconds, by the container's own time stamps."""
    found: list[float] = []
    with av.open(path) as container:
        samples: list[np.ndarray[tuple[int], np.dtype[np.float32]]] = []
        first = None
        for frame in container.decode(audio=0):
            first = frame.pts if first is None else first
            assert frame.pts == (first or 0) + sum(map(len, samples)), "a hole in the sound"
            samples.append(frame.to_ndarray()[0])
    loud = np.flatnonzero(np.abs(np.concatenate(samples)) > 0.35)
    for place in loud:
        if not found or place / 48_000 - found[-1] > 0.1:
            found.append(place / 48_000)
    return [at + (first or 0) / 48_000 for at in found]


@pytest.fixture(scope="module")
def flashes(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("flashes")
    return [
        make_clip(folder / f"{place}.mp4", ClipMake(frames=20 + place % 3, flash_at=0, first_number=100 * place))
        for place in range(20)
    ]


async def test_copied_film_is_in_step_at_all_of_twenty_joins(
    film_file: FilmFile, flashes: list[Path], tmp_path: Path
) -> None:
    cuts = [_cut(path, 20 + place % 3) for place, path in enumerate(flashes)]
    film = await _write(film_file, _request(tmp_path, cuts))
    assert film.finished.stream_copied
    assert film.finished.warnings == ()
    starts = np.cumsum([0, *(cut.frames for cut in cuts)])
    expected = [100 * place + frame for place, cut in enumerate(cuts) for frame in range(cut.frames)]
    assert film.numbers() == expected
    assert (film.finished.frames, film.progress[-1]) == (len(expected), len(expected))
    assert film.finished.duration_s == pytest.approx(len(expected) / 24)
    clicks = _clicks(film.finished.part_path)
    assert len(clicks) == 20
    errors = [abs(click - start / 24) for click, start in zip(clicks, starts, strict=False)]
    assert max(errors) <= 0.5 / 24


async def test_copied_film_is_fast_to_start_and_carries_its_tags(
    film_file: FilmFile, flashes: list[Path], tmp_path: Path
) -> None:
    film = await _write(film_file, _request(tmp_path, [_cut(flashes[0], 20)]))
    content = Path(film.finished.part_path).read_bytes()
    assert content.find(b"moov") < content.find(b"mdat")
    assert len(content) == film.finished.size_bytes
    with av.open(film.finished.part_path) as container:
        assert container.metadata["title"] == "A film"
        assert container.metadata["shotwright"] == "sample"
        assert container.streams.video[0].start_time == 0
        assert container.streams.video[0].average_rate == 24


async def test_trims_at_key_frames_are_copied(film_file: FilmFile, clip: Path, tmp_path: Path) -> None:
    film = await _write(film_file, _request(tmp_path, [_cut(clip, 30, 12), _cut(clip, 7, 24), _cut(clip, 5)]))
    assert film.finished.stream_copied
    assert film.numbers() == [*range(12, 42), *range(24, 31), *range(5)]
    assert [round(click * 24) for click in _clicks(film.finished.part_path)] == [18, 36]


async def test_trims_elsewhere_are_encoded_to_the_exact_frame(film_file: FilmFile, clip: Path, tmp_path: Path) -> None:
    film = await _write(film_file, _request(tmp_path, [_cut(clip, 20, 17), _cut(clip, 9, 25)]))
    assert not film.finished.stream_copied
    assert film.numbers() == [*range(17, 37), *range(25, 34)]
    clicks = _clicks(film.finished.part_path)
    assert [round(click * 24) for click in clicks] == [13, 25]
    assert max(abs(click * 24 - round(click * 24)) for click in clicks) < 0.1


async def test_reordered_frames_are_copied_whole_and_encoded_when_cut(
    film_file: FilmFile, reordered_clip: Path, tmp_path: Path
) -> None:
    whole = await _write(film_file, _request(tmp_path, [_cut(reordered_clip, 70), _cut(reordered_clip, 40, 30)]))
    assert whole.finished.stream_copied
    assert whole.numbers() == [*range(70), *range(30, 70)]
    Path(whole.finished.part_path).unlink()
    cut = await _write(film_file, _request(tmp_path, [_cut(reordered_clip, 33)]))
    assert not cut.finished.stream_copied
    assert cut.numbers() == list(range(33))


async def test_a_clip_without_sound_gets_silence(film_file: FilmFile, flashes: list[Path], tmp_path: Path) -> None:
    mute = make_clip(tmp_path / "mute.mp4", ClipMake(frames=31, sound=False, first_number=5000))
    cuts = [_cut(mute, 31), _cut(flashes[1], 21), _cut(mute, 31), _cut(flashes[2], 22)]
    film = await _write(film_file, _request(tmp_path, cuts))
    assert film.finished.stream_copied
    clicks = _clicks(film.finished.part_path)
    assert [round(click * 24) for click in clicks] == [31, 83]
    assert max(abs(click - frame / 24) for click, frame in zip(clicks, (31, 83), strict=True)) <= 0.5 / 24
    with av.open(film.finished.part_path) as container:
        assert sum(frame.samples for frame in container.decode(audio=0)) / 48_000 == pytest.approx(105 / 24, abs=0.025)


async def test_a_film_of_mute_clips_has_no_sound_track(
    film_file: FilmFile, reordered_clip: Path, tmp_path: Path
) -> None:
    film = await _write(film_file, _request(tmp_path, [_cut(reordered_clip, 70)]))
    with av.open(film.finished.part_path) as container:
        assert not container.streams.audio


async def test_different_sizes_and_rates_are_encoded_to_the_films(
    film_file: FilmFile, clip: Path, tmp_path: Path
) -> None:
    tall = make_clip(tmp_path / "tall.mp4", ClipMake(frames=60, width_px=160, height_px=320, rate=Fraction(30),
                                                     flash_at=30))  # fmt: skip
    film = await _write(film_file, _request(tmp_path, [_cut(clip, 24), _cut(tall, 48)]))
    assert not film.finished.stream_copied
    reader = ClipReader(film.finished.part_path)
    assert (reader.frames, reader.size, reader.rate) == (72, SIZE, FrameRate(numerator=24))
    picture = reader.read(24 + 24, *SIZE).picture
    pixels = (
        np.frombuffer(picture.pixels, np.uint8).reshape(180, picture.stride)[:, : 320 * 4].reshape(180, 320, 4)[..., :3]
    )
    assert pixels[90, :100].max() < 40
    assert pixels[:, 160].max() > 50
    assert [round(click * 24) for click in _clicks(film.finished.part_path)] == [24 + 24]


async def test_cards_stand_for_missing_takes(film_file: FilmFile, flashes: list[Path], tmp_path: Path) -> None:
    film = await _write(film_file, _request(tmp_path, [_cut(flashes[0], 20), _cut(None, 10), _cut(flashes[1], 21)]))
    assert film.numbers()[20:30] == list(range(7000, 7010))
    assert [round(click * 24) for click in _clicks(film.finished.part_path)] == [0, 30]
    assert [path.name for path in tmp_path.iterdir()] == ["film.part"]


async def test_a_clip_that_is_too_short_is_held_and_said(
    film_file: FilmFile, flashes: list[Path], tmp_path: Path
) -> None:
    film = await _write(film_file, _request(tmp_path, [_cut(flashes[0], 44), _cut(flashes[1], 21)]))
    assert [shot for shot, _ in film.finished.warnings] == ["shot-0"]
    assert round(_clicks(film.finished.part_path)[1] * 24) == 44


async def test_closing_the_iterator_cancels_and_leaves_nothing(film_file: FilmFile, clip: Path, tmp_path: Path) -> None:
    writing = film_file.write(_request(tmp_path, [_cut(clip, 50, 1)] * 8, (640, 360)))
    async with contextlib.aclosing(writing):
        async for _ in writing:
            break
    assert list(tmp_path.iterdir()) == []


async def test_cancelling_the_task_leaves_nothing(film_file: FilmFile, clip: Path, tmp_path: Path) -> None:
    writing = film_file.write(_request(tmp_path, [_cut(clip, 50, 1)] * 8))
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
        await _write(film_file, _request(tmp_path, [_cut(clip, 60), _cut(tmp_path / "absent.mp4", 10)]))
    with pytest.raises(EncodeFailed):
        await _write(film_file, _request(tmp_path / "absent", [_cut(clip, 60)]))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("first", [0, 1])
async def test_a_full_disk_is_said(film_file: FilmFile, clip: Path, tmp_path: Path, first: int) -> None:
    (tmp_path / "film.part").symlink_to("/dev/full")
    with pytest.raises(DiskFull):
        await _write(film_file, _request(tmp_path, [_cut(clip, 50, first)]))
