"""Files of text from outside and to outside: whole or not at all, and nothing of the workspace's own."""

import os
import sys
from pathlib import Path

import pytest

from studio.domain.errors import InputError
from studio.store.text_files import TextFolder
from studio.store.workspace_folder import WorkspaceFolder


@pytest.fixture
def files(folder: Path) -> TextFolder:
    workspace = WorkspaceFolder(folder)
    workspace.create()
    return TextFolder(workspace)


async def test_what_is_written_is_read(files: TextFolder, tmp_path: Path) -> None:
    path = tmp_path / "kites and 🪁.csv"
    await files.write(str(path), b"one", overwrite=False)
    assert await files.read(str(path), 3) == b"one"
    with pytest.raises(InputError, match="exists already"):
        await files.write(str(path), b"two", overwrite=False)
    assert path.read_bytes() == b"one"
    await files.write(str(path), b"two", overwrite=True)
    assert path.read_bytes() == b"two"
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == [path.name]


async def test_what_is_no_file_is_refused(files: TextFolder, tmp_path: Path, folder: Path) -> None:
    places = [tmp_path, tmp_path / "none" / "a.csv", folder / "media" / "a.csv"]
    if sys.platform != "win32":
        os.mkfifo(tmp_path / "pipe")
        places.append(tmp_path / "pipe")
    for place in places:
        with pytest.raises(InputError) as caught:
            await files.write(str(place), b"one", overwrite=True)
        assert caught.value.field == "out"
    for place in [tmp_path / "none.csv", tmp_path / "a\0b", *places[:1], *places[3:]]:
        with pytest.raises(InputError) as caught:
            await files.read(str(place), 10)
        assert caught.value.field == "file"


async def test_a_file_that_is_too_large_is_refused(files: TextFolder, tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_bytes(b"x" * 2_000_001)
    with pytest.raises(InputError, match="too large") as caught:
        await files.read(str(path), 2_000_000)
    assert "2 MB" in caught.value.what_to_do


@pytest.mark.skipif(sys.platform == "win32", reason="the name has another limit there")
async def test_a_name_that_no_disk_takes_is_told(files: TextFolder, tmp_path: Path) -> None:
    with pytest.raises(InputError):
        await files.write(str(tmp_path / ("x" * 300)), b"one", overwrite=False)


async def test_one_that_comes_between_is_not_written_over(
    files: TextFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.csv"
    synced = os.fsync

    def slow_disk(descriptor: int) -> None:
        path.write_bytes(b"theirs")
        synced(descriptor)

    monkeypatch.setattr(os, "fsync", slow_disk)
    with pytest.raises(InputError, match="exists already"):
        await files.write(str(path), b"ours", overwrite=False)
    assert path.read_bytes() == b"theirs"
