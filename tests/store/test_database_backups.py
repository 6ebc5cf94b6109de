import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest

from studio.domain.backup_ports import BackupStore
from studio.domain.errors import WorkspaceDamaged
from studio.domain.jobs import JobState
from studio.store import backups
from studio.store.database import Database
from studio.store.database_backups import DatabaseBackups
from studio.store.job_store import SqliteJobStore
from studio.store.project_store import SqliteProjectStore
from studio.store.workspace_folder import WorkspaceFolder
from tests.conftest import ExpectedLogs
from tests.store.samples import SteppedClock, paid_job, project


@pytest.fixture
def kept(database: Database, folder: Path) -> BackupStore:
    return DatabaseBackups(WorkspaceFolder(folder), database)


async def test_a_change_is_seen_until_it_is_backed_up(kept: BackupStore, database: Database) -> None:
    assert not await kept.changed()
    await SqliteProjectStore(database).save_project(project())
    assert [await kept.changed(), await kept.changed()] == [True, True]
    backup = await kept.back_up("auto")
    assert backup.name == "backup-20260301T093000Z-auto.1.sqlite"
    assert not await kept.changed()
    await SqliteProjectStore(database).projects()
    assert not await kept.changed()
    await SqliteProjectStore(database).save_project(project(project_id="project-2"))
    assert await kept.changed()


async def test_a_change_of_a_short_run_is_known_to_the_next(folder: Path, clock: SteppedClock) -> None:
    for known, changes in ((False, True), (True, False), (True, False)):
        database = await Database.open(folder, clock)
        kept = DatabaseBackups(WorkspaceFolder(folder), database)
        assert await kept.changed() == known
        if changes:
            await SqliteProjectStore(database).save_project(project())
            assert await kept.changed()
        await database.close()


async def test_the_age_is_that_of_the_backup_made_last(kept: BackupStore, clock: SteppedClock) -> None:
    assert await kept.age_s() is None
    await kept.back_up("auto")
    clock.moment += timedelta(minutes=5)
    assert await kept.age_s() == 300
    clock.moment -= timedelta(days=300)
    await kept.back_up("auto")
    assert await kept.age_s() == 0
    clock.moment -= timedelta(seconds=7)
    assert await kept.age_s() == -7


async def test_old_backups_go_by_the_plan_and_by_nothing_else(
    kept: BackupStore, folder: Path, clock: SteppedClock
) -> None:
    (folder / "backups" / "my own.sqlite").write_bytes(b"")
    for _ in range(10):
        await kept.back_up("auto")
        clock.moment += timedelta(hours=12)
    for days in (1, -1, -20_000, 47_000, -27_000):
        clock.moment += timedelta(days=days)
        await kept.back_up("auto")
    names = [each.path.name for each in reversed(backups.listed(WorkspaceFolder(folder)))]
    dropped = await kept.thin()
    assert dropped == tuple(names[place] for place in (0, 2))  # of the two first days their last is left
    assert await kept.thin() == ()
    assert (folder / "backups" / "my own.sqlite").exists()


async def test_a_check_reads_everything_hidden_jobs_too(kept: BackupStore, database: Database) -> None:
    jobs = SqliteJobStore(database)
    await jobs.add_all([paid_job(number) for number in range(450)])
    first = await jobs.job("job-00001")
    assert first is not None
    await jobs.save(first.moved_to(JobState.CANCELLED))
    await jobs.clear_ended()
    await kept.check()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE jobs SET cost_micro_usd = 1 WHERE id = 'job-00430'",
        "UPDATE jobs SET hidden = 1, body = X'00' WHERE id = 'job-00449'",
        "UPDATE ledger SET settled_micro_usd = 5 WHERE sequence = 799",
        "DELETE FROM ledger WHERE sequence = 900",
        "DELETE FROM job_events WHERE sequence = 1",
        "UPDATE job_events SET record = replace(record, 'queued', 'done') WHERE sequence = 450",
    ],
)
async def test_a_check_finds_damage_and_ends_all_writing(
    kept: BackupStore, database: Database, expected_logs: ExpectedLogs, change: str
) -> None:
    expected_logs.expect("(damaged|missing)")
    await SqliteJobStore(database).add_all([paid_job(number) for number in range(450)])

    def spoil(connection: sqlite3.Connection) -> None:
        for table in ("ledger", "job_events"):
            connection.execute(f"DROP TRIGGER {table}_keeps_its_rows")
            connection.execute(f"DROP TRIGGER {table}_loses_no_row")
        connection.execute(change)

    await database.run(spoil)
    with pytest.raises(WorkspaceDamaged):
        await kept.check()
    with pytest.raises(WorkspaceDamaged):
        await SqliteJobStore(database).add(paid_job(900))
    with pytest.raises(WorkspaceDamaged):
        await kept.back_up("auto")
