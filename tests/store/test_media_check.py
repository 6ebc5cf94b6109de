"""The check of kept files: deleted, cut and changed ones are named, whole ones are not, and nothing is written."""

from pathlib import Path

import pytest

from studio.domain.errors import StoreError
from studio.services.system import SystemClock
from studio.store.database import Database
from studio.store.job_store import SqliteJobStore
from studio.store.media_check import MediaChecked, checked_media
from studio.store.media_folder import MediaFolder
from studio.store.take_store import insert_takes
from studio.store.workspace_folder import WorkspaceFolder
from tests.store.samples import job, take


async def _kept(folder: Path, count: int) -> list[Path]:
    """Keep files that takes name; return where they lie."""
    workspace = WorkspaceFolder(folder)
    paths = []
    with workspace.lock("test"):
        database = await Database.open(folder, SystemClock())
        try:
            media, jobs = MediaFolder(folder), SqliteJobStore(database)
            for number in range(count):
                part = Path(media.part_path(f"part-{number}"))
                part.write_bytes(f"clip {number}".encode() * 100)
                kept = await media.keep(str(part), "mp4")
                made = take(await jobs.add(job(number)), 0, kept.sha256)
                await database.run(lambda connection, made=made: insert_takes(connection, [made]))  # type: ignore[misc]  # mypy cannot infer it
                paths.append(Path(kept.path))
        finally:
            await database.close()
    return paths


async def test_what_was_changed_behind_the_programs_back_is_named(tmp_path: Path) -> None:
    whole, flipped, cut, gone = await _kept(tmp_path, 4)
    for path in (flipped, cut):
        path.chmod(0o600)
    content = bytearray(flipped.read_bytes())
    content[7] ^= 1
    flipped.write_bytes(content)
    cut.write_bytes(cut.read_bytes()[:-1])
    gone.unlink()
    found = checked_media(WorkspaceFolder(tmp_path))
    assert (found.files, found.gone, set(found.changed)) == (4, (str(gone),), {str(flipped), str(cut)})
    assert whole.exists()


async def test_an_untouched_workspace_and_one_that_is_not_there_are_good(tmp_path: Path) -> None:
    await _kept(tmp_path / "used", 2)
    assert checked_media(WorkspaceFolder(tmp_path / "used")) == MediaChecked(2, (), ())
    assert checked_media(WorkspaceFolder(tmp_path / "none")) == MediaChecked(0, (), ())
    assert not (tmp_path / "none").exists()


def test_a_database_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "workspace.sqlite").write_bytes(b"no database" * 100)
    with pytest.raises(StoreError):
        checked_media(WorkspaceFolder(tmp_path))
