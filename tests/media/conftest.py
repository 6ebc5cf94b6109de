"""Clips that several tests of this folder read."""

from pathlib import Path

import pytest

from tests.media.clips import ClipMake, make_clip


@pytest.fixture(scope="session")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clip of 60 numbered frames with a key frame at every 12th, and sound with a click at frame 30."""
    return make_clip(tmp_path_factory.mktemp("clips") / "clip.mp4", ClipMake(frames=60, flash_at=30))


@pytest.fixture(scope="session")
def reordered_clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A silent clip of 70 numbered frames with B-frames and a key frame at every 30th."""
    make = ClipMake(frames=70, gop=30, b_frames=3, sound=False)
    return make_clip(tmp_path_factory.mktemp("clips") / "reordered.mp4", make)
