"""Clips that several tests of this folder read."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from studio.media.film_file import FilmFile
from tests.media.clips import ClipMake, make_clip
from tests.media.films import Cards


@pytest.fixture(scope="session")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clip of 60 numbered frames with a key frame at every 12th, and sound with a click at frame 30."""
    return make_clip(tmp_path_factory.mktemp("clips") / "clip.mp4", ClipMake(frames=60, flash_at=30))


@pytest.fixture(scope="session")
def reordered_clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A silent clip of 70 numbered frames with B-frames and a key frame at every 30th."""
    make = ClipMake(frames=70, gop=30, b_frames=3, sound=False)
    return make_clip(tmp_path_factory.mktemp("clips") / "reordered.mp4", make)


@pytest.fixture
async def film_file() -> AsyncIterator[FilmFile]:
    """A writer of films."""
    made = FilmFile(Cards())
    yield made
    made.close()


@pytest.fixture(scope="session")
def flashes(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Twenty clips of 20 to 22 numbered frames, each with a flash and a click at its first."""
    folder = tmp_path_factory.mktemp("flashes")
    return [
        make_clip(folder / f"{place}.mp4", ClipMake(frames=20 + place % 3, flash_at=0, first_number=100 * place))
        for place in range(20)
    ]
