"""Reels are in their place whole, or not at all, and never over another file unasked."""

import hashlib
import os
from pathlib import Path

import pytest

from studio.domain.errors import InputError
from studio.store.reel_files import ReelFolder
from studio.store.workspace_folder import WorkspaceFolder


def _reels(folder: Path) -> ReelFolder:
    return ReelFolder(WorkspaceFolder(folder / "workspace"))


async def test_a_reel_is_moved_to_its_place_whole(tmp_path: Path) -> None:
    reels, target = _reels(tmp_path), tmp_path / "films" / "film.mp4"
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
    reels, target = _reels(tmp_path), tmp_path / "film.mp4"
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
        await _reels(tmp_path).check(str(tmp_path), overwrite=True)
    await _reels(tmp_path).discard(str(tmp_path / "gone"))


async def test_two_reels_never_share_a_part_file(tmp_path: Path) -> None:
    target = str(tmp_path / ("🛶" * 60 + "." + "x" * 10))
    names = {_reels(tmp_path).part_beside(target) for _ in range(100)}
    assert len(names) == 100
    assert all(len(os.fsencode(Path(name).name)) < 120 for name in names)


@pytest.mark.parametrize(
    "place",
    ["workspace.sqlite", "workspace.sqlite-wal", "workspace.lock", "settings.json", "settings.json.bak",
     "media/ab/a.mp4", "parts/a.mp4", "backups/b.sqlite", "logs/l.log", "rehearsal/r.jsonl"],
)  # fmt: skip
async def test_what_the_workspace_keeps_is_no_place_for_a_reel(tmp_path: Path, place: str) -> None:
    kept = tmp_path / "workspace" / place
    kept.parent.mkdir(parents=True)
    kept.write_bytes(b"kept")
    (tmp_path / "link").symlink_to(kept.parent)
    for way in (kept, kept.parent / ".." / kept.parent.name / kept.name, tmp_path / "link" / kept.name):
        with pytest.raises(InputError) as refused:
            await _reels(tmp_path).check(str(way), overwrite=True)
        assert refused.value.field == "out"
    assert kept.read_bytes() == b"kept"


async def test_a_film_may_lie_beside_what_the_workspace_keeps(tmp_path: Path) -> None:
    (tmp_path / "workspace").mkdir()
    await _reels(tmp_path).check(str(tmp_path / "workspace" / "films" / "film.mp4"), overwrite=False)
    await _reels(tmp_path).check(str(tmp_path / "workspace" / "film.mp4"), overwrite=False)


async def test_places_that_cannot_be_are_named(tmp_path: Path) -> None:
    file, pipe = tmp_path / "film.mp4", tmp_path / "pipe"
    file.write_bytes(b"film")
    os.mkfifo(pipe)
    for place in (file / "film.mp4", tmp_path / ("x" * 300), pipe):
        with pytest.raises(InputError) as refused:
            await _reels(tmp_path).check(str(place), overwrite=True)
        assert refused.value.field == "out"
    assert file.read_bytes() == b"film"


async def test_what_a_killed_export_left_is_swept_a_day_later(tmp_path: Path) -> None:
    reels, target = _reels(tmp_path), str(tmp_path / "film.mp4")
    old, young, other = Path(reels.part_beside(target)), Path(reels.part_beside(target)), tmp_path / "mine.part"
    for path in (old, young, other):
        path.write_bytes(b"part")
    for path in (old, other):
        os.utime(path, (0, 0))
    await reels.check(target, overwrite=False)
    assert (old.exists(), young.exists(), other.exists()) == (False, True, True)
