"""Reels are in their place whole, or not at all, and never over another file unasked."""

import hashlib
from pathlib import Path

import pytest

from studio.domain.errors import InputError
from studio.store.reel_files import ReelFolder


async def test_a_reel_is_moved_to_its_place_whole(tmp_path: Path) -> None:
    reels, target = ReelFolder(), tmp_path / "films" / "film.mp4"
    await reels.check(str(target), overwrite=False)
    part = Path(reels.part_beside(str(target)))
    assert part.parent == target.parent
    part.write_bytes(b"film")
    placed = await reels.place(str(part), str(target), overwrite=False)
    assert (placed.path, placed.size_bytes) == (str(target), 4)
    assert placed.sha256 == hashlib.sha256(b"film").hexdigest()
    assert [path.name for path in target.parent.iterdir()] == ["film.mp4"]


@pytest.mark.parametrize("overwrite", [False, True])
async def test_a_file_that_came_meanwhile_is_replaced_only_when_asked(tmp_path: Path, overwrite: bool) -> None:
    reels, target = ReelFolder(), tmp_path / "film.mp4"
    part = Path(reels.part_beside(str(target)))
    part.write_bytes(b"new")
    target.write_bytes(b"old")
    if overwrite:
        await reels.place(str(part), str(target), overwrite=True)
    else:
        with pytest.raises(InputError) as refused:
            await reels.place(str(part), str(target), overwrite=False)
        assert refused.value.field == "out"
        await reels.discard(str(part))
    assert target.read_bytes() == (b"new" if overwrite else b"old")
    assert not part.exists()


async def test_a_folder_is_no_place_for_a_reel(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        await ReelFolder().check(str(tmp_path), overwrite=True)
    await ReelFolder().discard(str(tmp_path / "gone"))


async def test_two_reels_never_share_a_part_file(tmp_path: Path) -> None:
    target = str(tmp_path / ("x" * 200 + ".mp4"))
    names = {ReelFolder().part_beside(target) for _ in range(100)}
    assert len(names) == 100
    assert all(len(Path(name).name) < 120 for name in names)
