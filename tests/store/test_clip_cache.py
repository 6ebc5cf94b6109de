"""Clips that can be made again: whole or not there, the oldest go first, what is in use stays."""

import os
from pathlib import Path

import pytest

from studio.domain.errors import StoreError
from studio.store.clip_cache import IN_USE_S, ClipCacheFolder
from studio.store.workspace_folder import WorkspaceFolder


async def _keep(cache: ClipCacheFolder, folder: Path, key: str, size: int, age_s: float = 0) -> Path:
    part = folder / "part"
    part.write_bytes(bytes(size))
    os.utime(part, (part.stat().st_mtime - age_s,) * 2)
    return Path(await cache.keep(str(part), key))


async def test_a_clip_is_found_again_by_its_key(tmp_path: Path) -> None:
    cache = ClipCacheFolder(WorkspaceFolder(tmp_path / "w"))
    (tmp_path / "w").mkdir()
    assert await cache.found("ab12") is None
    kept = await _keep(cache, tmp_path, "ab12", 5)
    assert await cache.found("ab12") == str(kept)
    assert kept.stat().st_size == 5
    kept.write_bytes(b"")
    assert await cache.found("ab12") is None
    assert not (tmp_path / "part").exists()


@pytest.mark.parametrize("key", ["", "../../a", "AB", "a.mp4"])
async def test_a_key_is_no_path(tmp_path: Path, key: str) -> None:
    with pytest.raises(StoreError):
        await ClipCacheFolder(WorkspaceFolder(tmp_path)).found(key)


async def test_what_was_not_used_for_long_makes_room(tmp_path: Path) -> None:
    cache = ClipCacheFolder(WorkspaceFolder(tmp_path / "w"), most_bytes=250)
    (tmp_path / "w").mkdir()
    for place, age_s in enumerate((3, 2, 0.5)):
        await _keep(cache, tmp_path, f"a{place}", 100, age_s * IN_USE_S)
    assert [await cache.found(f"a{place}") is None for place in range(3)] == [True, False, False]
    await _keep(cache, tmp_path, "b", 200)
    assert await cache.found("a1") is not None  # found just now
