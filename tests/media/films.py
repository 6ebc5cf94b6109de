"""Owns how tests write films of clips and read them back: numbers in the pictures, clicks in the sound."""

from pathlib import Path
from typing import NamedTuple

import av
import numpy as np

from studio.domain.frames import FrameRate
from studio.domain.media import CutClip, ExportFinished, ExportProgress, ExportRequest
from studio.domain.render import RenderFinished
from studio.media.clip_frames import ClipReader
from studio.media.film_file import FilmFile
from studio.media.worker_protocol import CaptionCard
from tests.media.clips import ClipMake, make_clip, number_in

SIZE = (320, 180)


class Cards:
    """Paints no words, but makes the clip it is asked for."""

    def __init__(self) -> None:
        self.cards: list[CaptionCard] = []

    async def caption_card(self, card: CaptionCard) -> RenderFinished:
        self.cards.append(card)
        assert card.frames is not None
        make = ClipMake(card.frames, card.width_px, card.height_px, card.rate.fraction, sound=False, first_number=7000)
        make_clip(Path(card.part_path), make)
        return RenderFinished(part_path=card.part_path, size_bytes=Path(card.part_path).stat().st_size)


class WrittenFilm(NamedTuple):
    """A film and how its writing was told."""

    finished: ExportFinished
    progress: list[int]

    def numbers(self) -> list[int]:
        """Return the number that is burnt into each frame of the film's grid."""
        reader = ClipReader(self.finished.part_path)
        found = [number_in(reader.read(index, *reader.size).picture) for index in range(reader.frames)]
        reader.close()
        return found

    def raw_frames(self) -> int:
        """Return how many pictures the film holds, each decoded."""
        with av.open(self.finished.part_path) as container:
            return sum(1 for _ in container.decode(video=0))


def film_request(folder: Path, clips: list[CutClip], size: tuple[int, int] = SIZE, rate: int = 24) -> ExportRequest:
    """Return a request for a film in `folder`."""
    return ExportRequest(
        clips=tuple(clips),
        width_px=size[0],
        height_px=size[1],
        rate=FrameRate(numerator=rate),
        part_path=str(folder / "film.part"),
        metadata=(("title", "A film"), ("shotwright", "sample")),
    )


def cut_of(path: Path | None, frames: int, first: int = 0) -> CutClip:
    """Return a part of a clip as a shot of the film; without a path a card."""
    return CutClip(shot_id=f"shot-{path and path.stem}", take_id=None, grade=None, path=str(path) if path else None,
                   caption="A card", first_frame=first, frames=frames)  # fmt: skip


async def write_film(film_file: FilmFile, request: ExportRequest) -> WrittenFilm:
    """Write a film to its end."""
    events = [event async for event in film_file.write(request)]
    assert isinstance(events[-1], ExportFinished)
    progress = [event.frames_done for event in events if isinstance(event, ExportProgress)]
    assert progress == sorted(progress)
    return WrittenFilm(events[-1], progress)


def clicks_in(path: str) -> list[float]:
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
