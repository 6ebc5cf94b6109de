import asyncio
import hashlib
import os
import stat
import sys
from pathlib import Path

import pytest

from studio.domain.errors import DiskFull, NotFound, StoreError
from studio.store.durable_files import disk_full, file_error, rename_new
from studio.store.media_folder import MediaFolder
from studio.store.workspace_folder import WorkspaceFolder
from tests.conftest import ExpectedLogs

CONTENT = b"frames" * 1_000
SHA256 = hashlib.sha256(CONTENT).hexdigest()


@pytest.fixture
def media(folder: Path) -> MediaFolder:
    WorkspaceFolder(folder).create()
    return MediaFolder(folder)


def part(media: MediaFolder, attempt: str, content: bytes = CONTENT) -> str:
    path = media.part_path(attempt)
    Path(path).write_bytes(content)
    return path


def files(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


async def test_a_part_becomes_a_file_named_by_its_content(media: MediaFolder, folder: Path) -> None:
    kept = await media.keep(part(media, "job-1"), ".MP4")
    assert (kept.sha256, kept.extension, kept.size_bytes) == (SHA256, "mp4", len(CONTENT))
    assert Path(kept.path) == folder / "media" / SHA256[:2] / SHA256[2:4] / f"{SHA256}.mp4"
    assert Path(kept.path).read_bytes() == CONTENT
    assert files(folder) == [f"media/{SHA256[:2]}/{SHA256[2:4]}/{SHA256}.mp4"]
    assert media.path(SHA256, "mp4") == kept.path
    assert await media.present(SHA256, "mp4")
    assert not await media.present(SHA256, "mov")


@pytest.mark.skipif(sys.platform == "win32", reason="modes")
async def test_kept_files_and_their_folders_are_private(media: MediaFolder, folder: Path) -> None:
    path = part(media, "job-1")
    Path(path).chmod(0o644)
    await media.keep(path, "mp4")
    wrong = [
        each
        for each in (folder / "media").rglob("*")
        if stat.S_IMODE(each.stat().st_mode) != (0o700 if each.is_dir() else 0o600)
    ]
    assert wrong == []


async def test_the_same_content_is_kept_once(media: MediaFolder, folder: Path) -> None:
    first = await media.keep(part(media, "a"), "mp4")
    before = Path(first.path).stat()
    assert await media.keep(part(media, "b"), "mp4") == first
    assert Path(first.path).stat().st_ino == before.st_ino
    assert len(files(folder)) == 1


async def test_a_kept_file_that_was_damaged_is_set_aside_and_saved_anew(
    media: MediaFolder, folder: Path, expected_logs: ExpectedLogs
) -> None:
    expected_logs.expect("A kept file was damaged")
    kept = await media.keep(part(media, "a"), "mp4")
    Path(kept.path).write_bytes(CONTENT[:-1] + b"?")
    assert await media.keep(part(media, "b"), "mp4") == kept
    assert Path(kept.path).read_bytes() == CONTENT
    aside = [path for path in (folder / "media").rglob("*-damaged-*") if path.is_file()]
    assert [path.read_bytes()[-1:] for path in aside] == [b"?"]
    assert list((folder / "parts").iterdir()) == []


async def test_a_part_that_is_missing_or_empty_is_no_file(media: MediaFolder, folder: Path) -> None:
    with pytest.raises(StoreError):
        await media.keep(media.part_path("none"), "mp4")
    with pytest.raises(StoreError, match="empty"):
        await media.keep(part(media, "empty", b""), "mp4")
    assert files(folder / "media") == []


async def test_a_copy_from_outside_leaves_its_source(media: MediaFolder, folder: Path, tmp_path: Path) -> None:
    source = tmp_path / "picture.png"
    source.write_bytes(CONTENT)
    kept = await media.keep_copy(str(source), "png")
    assert (kept.sha256, source.read_bytes(), Path(kept.path).read_bytes()) == (SHA256, CONTENT, CONTENT)
    assert list((folder / "parts").iterdir()) == []
    with pytest.raises(NotFound):
        await media.keep_copy(str(tmp_path / "none.png"), "png")


async def test_a_copy_that_fails_leaves_no_part(media: MediaFolder, folder: Path, tmp_path: Path) -> None:
    source = tmp_path / "empty.png"
    source.write_bytes(b"")
    with pytest.raises(StoreError):
        await media.keep_copy(str(source), "png")
    assert files(folder) == []


async def test_parts_of_a_dead_owner_are_swept(media: MediaFolder, folder: Path) -> None:
    kept = await media.keep(part(media, "a"), "mp4")
    for attempt in ("b", "c"):
        part(media, attempt)
    assert await media.sweep_parts() == 2
    assert await media.sweep_parts() == 0
    assert files(folder) == [str(Path(kept.path).relative_to(folder))]


async def test_a_part_can_be_discarded_twice(media: MediaFolder) -> None:
    path = part(media, "a")
    await media.discard(path)
    await media.discard(path)
    assert not Path(path).exists()


@pytest.mark.parametrize("name", ["", "../x", "a/b", "a\\b", ".hidden", "-rf", "a\0b", "x" * 200, "a b"])
def test_odd_names_of_parts_are_refused(media: MediaFolder, name: str) -> None:
    with pytest.raises(StoreError):
        media.part_path(name)


@pytest.mark.parametrize("extension", ["", ".", "mp4/..", "../mp4", "m p", "waytoolong", "mp4\0", "lnk.mp4"])
async def test_odd_endings_are_refused(media: MediaFolder, extension: str) -> None:
    with pytest.raises(StoreError):
        await media.keep(part(media, "a"), extension)
    with pytest.raises(StoreError):
        media.path(SHA256, extension)


@pytest.mark.parametrize("name", ["", "../../etc/passwd", "AB" * 32, "ab" * 31])
async def test_only_a_content_hash_names_a_file(media: MediaFolder, name: str) -> None:
    with pytest.raises(StoreError):
        await media.present(name, "mp4")


async def test_fifty_saves_of_one_content_at_once_keep_one_file(media: MediaFolder, folder: Path) -> None:
    parts = [part(media, f"attempt-{number}") for number in range(50)]
    kept = await asyncio.gather(*(media.keep(each, "mp4") for each in parts))
    assert set(kept) == {kept[0]}
    assert len(files(folder)) == 1


async def test_the_room_left_is_known(media: MediaFolder) -> None:
    assert await media.free_bytes() > 0


def test_a_taken_name_is_never_written_over(tmp_path: Path) -> None:
    source, target = tmp_path / "a", tmp_path / "b"
    source.write_bytes(b"new")
    target.write_bytes(b"old")
    with pytest.raises(FileExistsError):
        rename_new(source, target)
    assert (source.read_bytes(), target.read_bytes()) == (b"new", b"old")


@pytest.mark.skipif(sys.platform == "win32", reason="hard links")
def test_a_disk_without_hard_links_renames(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    source, target = tmp_path / "a", tmp_path / "b"
    source.write_bytes(b"new")
    rename_new(source, target)
    assert target.read_bytes() == b"new"
    source.write_bytes(b"newer")
    with pytest.raises(FileExistsError):
        rename_new(source, target)


def test_a_full_disk_names_needed_and_free_bytes(tmp_path: Path) -> None:
    full = disk_full("save the file", tmp_path, needed_bytes=12_345)
    assert isinstance(full, DiskFull)
    assert full.needed_bytes == 12_345
    assert full.free_bytes is not None
    assert "12,345 bytes are needed" in full.what_happened
    assert f"{full.free_bytes:,} bytes are free" in full.what_happened


@pytest.mark.parametrize(
    ("number", "kind"),
    [(28, "disk_full"), (27, "disk_full"), (122, "disk_full"), (30, "workspace_read_only"),
     (13, "workspace_read_only"), (5, "store_error"), (2, "store_error")],
)  # fmt: skip
@pytest.mark.skipif(sys.platform != "linux", reason="numbers of Linux")
def test_errors_of_the_system_become_ours(tmp_path: Path, number: int, kind: str) -> None:
    assert file_error(OSError(number, "words"), "save", tmp_path).kind == kind


async def test_a_sealed_part_is_named_and_durable_before_it_is_placed(media: MediaFolder, folder: Path) -> None:
    path = part(media, "job-1")
    sealed = await media.seal(path, ".MP4")
    assert (sealed.sha256, sealed.extension, sealed.size_bytes) == (SHA256, "mp4", len(CONTENT))
    assert files(folder) == ["parts/job-1.part"]
    await media.place(path, sealed)
    assert files(folder) == [f"media/{SHA256[:2]}/{SHA256[2:4]}/{SHA256}.mp4"]
    assert await media.kept(SHA256, ".mp4") == sealed
    assert await media.keep(part(media, "job-2"), "mp4") == sealed


async def test_a_kept_file_is_read_again_and_one_that_is_not_whole_is_not_given(media: MediaFolder) -> None:
    assert await media.kept(SHA256, "mp4") is None
    kept = await media.keep(part(media, "job-1"), "mp4")
    for content in (CONTENT[:-1], b"F" + CONTENT[1:], b""):
        Path(kept.path).write_bytes(content)
        assert await media.kept(SHA256, "mp4") is None
    Path(kept.path).unlink()
    Path(kept.path).mkdir()
    with pytest.raises(StoreError):
        await media.kept(SHA256, "mp4")


async def test_a_file_that_nothing_names_can_be_deleted(media: MediaFolder, folder: Path) -> None:
    await media.delete(SHA256, "mp4")
    kept = await media.keep(part(media, "job-1"), "mp4")
    await media.delete(SHA256, "mov")
    assert files(folder) == [str(Path(kept.path).relative_to(folder))]
    await media.delete(SHA256, "mp4")
    await media.delete(SHA256, "mp4")
    assert files(folder) == []
    with pytest.raises(StoreError):
        await media.delete("../../settings", "json")
