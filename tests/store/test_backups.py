import sqlite3
import stat
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from studio.domain.errors import StoreError, WorkspaceDamaged
from studio.store import backups
from studio.store.database import Database
from studio.store.project_store import SqliteProjectStore
from studio.store.workspace_folder import WorkspaceFolder
from tests.store.samples import SteppedClock, project


async def test_a_backup_holds_what_was_committed(database: Database, folder: Path, tmp_path: Path) -> None:
    await SqliteProjectStore(database).save_project(project())
    backup = await database.backup("test")
    await SqliteProjectStore(database).save_project(project(project_id="later"))
    connection = sqlite3.connect(backup.path)
    assert connection.execute("SELECT id FROM projects").fetchall() == [("project-1",)]
    connection.close()
    assert [path.name for path in (folder / "backups").iterdir()] == ["backup-20260301T093000Z-test.1.sqlite"]
    if sys.platform != "win32":
        assert stat.S_IMODE(backup.path.stat().st_mode) == 0o600


async def test_backups_are_listed_newest_first_and_never_written_over(
    database: Database, folder: Path, clock: SteppedClock
) -> None:
    first, second = await database.backup("one"), await database.backup("one")
    clock.moment += timedelta(minutes=1)
    third = await database.backup("before-v2")
    (folder / "backups" / "holiday.sqlite").write_bytes(b"")
    assert [each.path for each in backups.listed(WorkspaceFolder(folder))] == [third.path, second.path, first.path]
    assert [each.reason for each in backups.listed(WorkspaceFolder(folder))] == ["before-v2", "one", "one"]
    assert len({first.path, second.path}) == 2


async def test_backups_are_in_the_order_they_were_made_whatever_the_clock_says(
    database: Database, folder: Path, clock: SteppedClock
) -> None:
    made = []
    for days in (0, 1, -1, -20_000, 1, 27_000, 0.5, 1, -7_000):
        clock.moment += timedelta(days=days)
        made.append(await database.backup("auto"))
    found = backups.listed(WorkspaceFolder(folder))
    assert [each.path for each in found] == [each.path for each in reversed(made)]
    assert list(found) == made[::-1]
    assert [each.number for each in found] == [9, 8, 7, 6, 5, 4, 3, 2, 1]
    assert backups.newest_good(WorkspaceFolder(folder)) == made[-1]
    passed = [(each.counts_as - made[0].made_at) / timedelta(days=1) for each in made]
    assert passed == [0, 1, 0, 0, 1, 1, 1.5, 2.5, 2.5]


async def test_backups_of_older_programs_come_before_all_others(
    database: Database, folder: Path, clock: SteppedClock
) -> None:
    first = await database.backup("auto")
    first.path.rename(first.path.with_name("backup-20991231T235959Z-before-v3.sqlite"))
    second = await database.backup("auto")
    assert (second.number, second.counts_as) == (1, clock.now())
    third = await database.backup("auto")
    assert [each.made_at.year for each in backups.listed(WorkspaceFolder(folder))] == [2026, 2026, 2099]
    assert (third.number, third.counts_as) == (2, clock.now())


async def test_the_newest_good_backup_passes_over_broken_ones(
    database: Database, folder: Path, clock: SteppedClock
) -> None:
    good = await database.backup("good")
    clock.moment += timedelta(minutes=1)
    broken = await database.backup("broken")
    broken.path.write_bytes(b"\0" * 4096)
    assert backups.newest_good(WorkspaceFolder(folder)) == good
    good.path.unlink()
    assert backups.newest_good(WorkspaceFolder(folder)) is None


async def test_a_restored_backup_takes_the_place_and_the_old_one_is_kept(folder: Path, clock: SteppedClock) -> None:
    opened = await Database.open(folder, clock)
    await SqliteProjectStore(opened).save_project(project())
    backup = await opened.backup("test")
    await SqliteProjectStore(opened).save_project(project(project_id="later"))
    await opened.close()
    aside = backups.restore(WorkspaceFolder(folder), backup.path, clock.now())
    assert aside is not None
    assert backups.is_good(aside)
    opened = await Database.open(folder, clock)
    assert await SqliteProjectStore(opened).projects() == (project(),)
    await opened.close()
    assert backup.path.exists()
    old = sqlite3.connect(aside)
    assert old.execute("SELECT count(*) FROM projects").fetchone() == (2,)
    old.close()


async def test_a_restore_that_was_cut_off_is_ended_by_the_next_opening(folder: Path, clock: SteppedClock) -> None:
    opened = await Database.open(folder, clock)
    await SqliteProjectStore(opened).save_project(project())
    backup = await opened.backup("test")
    await opened.close()
    workspace = WorkspaceFolder(folder)
    backup.path.rename(workspace.restoring)
    workspace.database.rename(folder / "elsewhere.sqlite")
    opened = await Database.open(folder, clock)
    assert await SqliteProjectStore(opened).projects() == (project(),)
    await opened.close()
    assert not workspace.restoring.exists()


async def test_a_broken_backup_is_not_restored(folder: Path, clock: SteppedClock, tmp_path: Path) -> None:
    opened = await Database.open(folder, clock)
    await SqliteProjectStore(opened).save_project(project())
    await opened.close()
    broken = tmp_path / "broken.sqlite"
    broken.write_bytes(b"\xff" * 5_000)
    with pytest.raises(WorkspaceDamaged, match=r"broken\.sqlite"):
        backups.restore(WorkspaceFolder(folder), broken, clock.now())
    opened = await Database.open(folder, clock)
    assert await SqliteProjectStore(opened).projects() == (project(),)
    await opened.close()


async def test_a_backup_that_cannot_be_written_leaves_nothing(database: Database, folder: Path) -> None:
    (folder / "backups").rmdir()
    (folder / "backups").write_bytes(b"")
    with pytest.raises(StoreError, match="write a backup"):
        await database.backup("test")
    assert (folder / "backups").read_bytes() == b""


@pytest.mark.parametrize("reason", ["", "../x", "Big", "a b", "x" * 50])
async def test_odd_reasons_are_refused(database: Database, reason: str) -> None:
    with pytest.raises(StoreError, match="cannot name"):
        await database.backup(reason)
