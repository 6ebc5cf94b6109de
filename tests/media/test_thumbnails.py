"""Small pictures and single frames: right frame, right size, new files only."""

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import av
import numpy as np
import pytest

from studio.domain.errors import DiskFull, InputError, UnreadableMedia
from studio.media.thumbnails import Thumbnails
from tests.media.clips import number_in, number_in_pixels


@pytest.fixture
def thumbnails() -> Iterator[Thumbnails]:
    made = Thumbnails()
    yield made
    made.close()


@pytest.mark.parametrize(("index", "key"), [(0, 0), (5, 0), (7, 12), (59, 48), (-3, 0), (900, 48)])
async def test_thumbnail_is_the_nearest_key_frame(thumbnails: Thumbnails, clip: Path, index: int, key: int) -> None:
    picture = await thumbnails.thumbnail(str(clip), 160, 160, index)
    assert (picture.width_px, picture.height_px) == (160, 90)
    assert number_in(picture) == key


async def test_frame_is_exact_and_of_full_size(thumbnails: Thumbnails, clip: Path, reordered_clip: Path) -> None:
    for path, index in ((clip, 0), (clip, 17), (clip, 59), (reordered_clip, 31), (reordered_clip, 69)):
        picture = await thumbnails.frame(str(path), index)
        assert (picture.width_px, picture.height_px, number_in(picture)) == (320, 180, index)


async def test_thumbnail_of_reordered_frames(thumbnails: Thumbnails, reordered_clip: Path) -> None:
    assert number_in(await thumbnails.thumbnail(str(reordered_clip), 320, 180, 40)) == 30


async def test_saved_frame_is_that_frame(thumbnails: Thumbnails, clip: Path, tmp_path: Path) -> None:
    out = tmp_path / "still.png"
    assert await thumbnails.save_frame(str(clip), 23, str(out)) == (320, 180)
    with av.open(str(out)) as container:
        frame = next(container.decode(video=0))
        pixels = frame.to_ndarray(format="bgra")
    assert number_in_pixels(np.asarray(pixels, np.uint8)) == 23


async def test_nothing_is_overwritten(thumbnails: Thumbnails, clip: Path, tmp_path: Path) -> None:
    out = tmp_path / "still.png"
    out.write_bytes(b"mine")
    with pytest.raises(InputError) as raised:
        await thumbnails.save_frame(str(clip), 0, str(out))
    assert raised.value.field == "out"
    assert out.read_bytes() == b"mine"
    with pytest.raises(InputError) as raised:
        await thumbnails.save_frame(str(clip), 0, str(tmp_path / "absent" / "still.png"))
    assert raised.value.field == "out"


async def test_no_half_of_a_picture_stays_on_a_full_disk(
    thumbnails: Thumbnails, clip: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(DiskFull):
        await thumbnails.save_frame(str(clip), 0, str(tmp_path / "still.png"))
    assert not (tmp_path / "still.png").exists()


async def test_still_pictures_have_thumbnails_too(thumbnails: Thumbnails, clip: Path, tmp_path: Path) -> None:
    out = tmp_path / "still.png"
    await thumbnails.save_frame(str(clip), 9, str(out))
    picture = await thumbnails.thumbnail(str(out), 160, 90)
    assert (picture.width_px, picture.height_px, number_in(picture)) == (160, 90, 9)


async def test_broken_files_are_refused(thumbnails: Thumbnails, tmp_path: Path) -> None:
    broken = tmp_path / "broken.mp4"
    broken.write_bytes(bytes(1000))
    for path in (broken, tmp_path / "absent.mp4", tmp_path):
        with pytest.raises(UnreadableMedia):
            await thumbnails.thumbnail(str(path), 160, 90)
        with pytest.raises(UnreadableMedia):
            await thumbnails.frame(str(path), 3)
