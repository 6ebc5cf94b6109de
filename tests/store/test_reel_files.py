"""Reels are in their place whole, or not at all, and never over another file unasked."""

import asyncio
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


async def test_what_another_workspace_left_is_swept_a_day_later(tmp_path: Path) -> None:
    reels, others, target = _reels(tmp_path), _reels(tmp_path / "else"), str(tmp_path / "film.mp4")
    old, young, other = Path(others.part_beside(target)), Path(others.part_beside(target)), tmp_path / "mine.part"
    for path in (old, young, other):
        path.write_bytes(b"part")
    for path in (old, other):
        os.utime(path, (0, 0))
    await reels.check(target, overwrite=False)
    assert (old.exists(), young.exists(), other.exists()) == (False, True, True)


async def test_parts_of_a_killed_owner_go_at_the_next_reel_there_but_no_others(tmp_path: Path) -> None:
    target = str(tmp_path / "film.mp4")
    left, other = Path(_reels(tmp_path).part_beside(target)), Path(_reels(tmp_path / "else").part_beside(target))
    card = left.with_name(f"{left.name}.card1.mp4")
    reels = _reels(tmp_path)
    own = Path(reels.part_beside(target))
    for part in (left, other, card, own):
        part.write_bytes(b"half")
    await reels.check(target, overwrite=False)
    assert {path.name for path in tmp_path.iterdir()} == {other.name, own.name}
    await reels.discard(str(own))
    assert not own.exists()


async def test_a_cancelled_placing_leaves_the_place_alone_or_is_too_late(tmp_path: Path) -> None:
    reels, placed, dropped = _reels(tmp_path), 0, 0
    for turn in range(30):
        target = tmp_path / f"film{turn}.mp4"
        part = Path(reels.part_beside(str(target)))
        part.write_bytes(bytes(3 << 20))
        async with asyncio.TaskGroup() as group:
            task = group.create_task(reels.place(str(part), str(target), overwrite=False))
            for _ in range(turn):
                await asyncio.to_thread(target.exists)
            task.cancel()
        assert target.exists() != task.cancelled()
        assert part.exists() == task.cancelled()
        placed, dropped = placed + target.exists(), dropped + task.cancelled()
    assert placed + dropped == 30
