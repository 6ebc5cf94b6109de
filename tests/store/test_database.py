import asyncio
import gc
import hashlib
import logging
import sqlite3
import stat
import sys
import threading
from pathlib import Path

import pytest

from studio.domain.errors import DiskFull, StoreError, WorkspaceDamaged, WorkspaceTooNew
from studio.domain.jobs import JobState
from studio.store.database import Database
from studio.store.job_store import SqliteJobStore
from studio.store.migrations import CURRENT_VERSION
from studio.store.opening import APPLICATION_ID
from studio.store.project_store import SqliteProjectStore
from studio.store.sqlite_errors import DatabaseBusy
from tests.conftest import ExpectedLogs
from tests.store.samples import SteppedClock, paid_job, project


def count(connection: sqlite3.Connection) -> int:
    return int(connection.execute("SELECT count(*) FROM projects").fetchone()[0])


def insert(connection: sqlite3.Connection, number: int = 1) -> None:
    connection.execute(
        "INSERT INTO projects VALUES (?, 'n', '16:9', '24/1', '[]', 0, '2026-01-01', '2026-01-01', 0, '[]', '[]')",
        (str(number),),
    )


def snapshot(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


async def test_the_connection_is_one_durable_and_of_this_program(database: Database) -> None:
    def pragma(connection: sqlite3.Connection, name: str) -> object:
        return connection.execute(f"PRAGMA {name}").fetchone()[0]

    found = await database.read(
        lambda connection: {
            name: pragma(connection, name)
            for name in ("journal_mode", "synchronous", "foreign_keys", "locking_mode", "application_id")
        }
    )
    assert found == {
        "journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "locking_mode": "exclusive",
        "application_id": APPLICATION_ID,
    }  # fmt: skip
    assert await database.read(lambda connection: pragma(connection, "user_version")) == CURRENT_VERSION


async def test_work_runs_in_the_database_thread_only(database: Database) -> None:
    names = {await database.run(lambda _: threading.current_thread().name) for _ in range(5)}
    assert names == {"db_0"}


async def test_another_connection_is_refused(database: Database, folder: Path) -> None:
    other = sqlite3.connect(folder / "workspace.sqlite", timeout=0)
    with pytest.raises(sqlite3.OperationalError, match="locked"):
        other.execute("SELECT count(*) FROM projects")
    other.close()


async def test_what_raises_is_rolled_back(database: Database) -> None:
    def work(connection: sqlite3.Connection) -> None:
        insert(connection)
        raise KeyError("a fault of the caller")

    with pytest.raises(KeyError):
        await database.run(work)
    assert await database.read(count) == 0


async def test_an_error_of_sqlite_becomes_ours(database: Database, expected_logs: ExpectedLogs) -> None:
    expected_logs.expect("studio.store.database: Could not save")
    with pytest.raises(StoreError) as failed:
        await database.run(lambda connection: connection.execute("INSERT INTO nowhere VALUES (1)"))
    assert isinstance(failed.value.__cause__, sqlite3.OperationalError)


async def test_a_cancelled_caller_loses_no_write(database: Database) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def slow(connection: sqlite3.Connection) -> None:
        begun.set()
        assert go_on.wait(10)
        insert(connection, 1)

    first = asyncio.create_task(database.run(slow))
    second = asyncio.create_task(database.run(lambda connection: insert(connection, 2)))
    await asyncio.to_thread(begun.wait, 10)
    for task in (first, second):  # one is running, one has not begun
        task.cancel()
    go_on.set()
    assert [type(result) for result in await asyncio.gather(first, second, return_exceptions=True)] == [
        asyncio.CancelledError,
        asyncio.CancelledError,
    ]
    assert await database.read(count) == 2


async def test_a_closed_database_says_so(database: Database) -> None:
    await database.close()
    await database.close()
    with pytest.raises(StoreError, match="closed"):
        await database.read(count)


@pytest.mark.parametrize(
    ("error", "logged"),
    [(DiskFull("No room.", "Free some."), ""), (RuntimeError("a fault"), "ERROR .*nobody waited for")],
)
async def test_only_a_fault_is_told_again_when_nobody_waits_for_it(
    database: Database, expected_logs: ExpectedLogs, error: Exception, logged: str
) -> None:
    if logged:
        expected_logs.expect(logged)
    begun, go_on = threading.Event(), threading.Event()

    def fail(_: sqlite3.Connection) -> None:
        begun.set()
        assert go_on.wait(10)
        raise error

    caller = asyncio.create_task(database.run(fail))
    await asyncio.to_thread(begun.wait, 10)
    caller.cancel()
    go_on.set()
    with pytest.raises(asyncio.CancelledError):
        await caller
    await database.read(lambda _: None)
    gc.collect()  # the loop would complain now of an error that nobody heard


async def test_an_opening_that_is_cancelled_leaves_the_database_free(folder: Path, clock: SteppedClock) -> None:
    opening = asyncio.create_task(Database.open(folder, clock))
    await asyncio.wait([opening], timeout=0)
    opening.cancel()
    with pytest.raises(asyncio.CancelledError):
        await opening
    opened = await Database.open(folder, clock)
    await opened.close()


async def test_the_version_of_sqlite_is_logged(
    folder: Path, clock: SteppedClock, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO):
        await (await Database.open(folder, clock)).close()
    assert f"SQLite {sqlite3.sqlite_version}" in caplog.text


@pytest.mark.skipif(sys.platform == "win32", reason="modes")
async def test_the_database_and_its_log_are_private(database: Database, folder: Path) -> None:
    await database.run(insert)
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.glob("workspace.sqlite*")}
    assert modes == {"workspace.sqlite": 0o600, "workspace.sqlite-wal": 0o600}


@pytest.mark.parametrize("with_log", [False, True])
async def test_a_newer_database_is_refused_without_a_byte_written(
    folder: Path, clock: SteppedClock, *, with_log: bool
) -> None:
    await (await Database.open(folder, clock)).close()
    newer = sqlite3.connect(folder / "workspace.sqlite")
    newer.execute("PRAGMA wal_autocheckpoint = 0")
    newer.execute(f"PRAGMA user_version = {CURRENT_VERSION + 1}")
    newer.commit()
    copied = {}
    if with_log:  # as a killed newer program leaves it: the version is in the log only
        copied = {path: path.read_bytes() for path in folder.glob("workspace.sqlite*") if not path.name.endswith("shm")}
        assert any(path.name.endswith("-wal") and content for path, content in copied.items())
    newer.close()
    for path, content in copied.items():
        path.write_bytes(content)
    before = snapshot(folder)
    with pytest.raises(WorkspaceTooNew, match="newer version"):
        await Database.open(folder, clock)
    assert snapshot(folder) == before


@pytest.mark.parametrize(
    "content", [b"not a database at all" * 400, b"\0" * 8192, b"SQLite format 3\0" + b"\xff" * 9000]
)
async def test_what_is_no_database_is_set_aside(
    folder: Path, clock: SteppedClock, expected_logs: ExpectedLogs, content: bytes
) -> None:
    expected_logs.expect("Database damaged")
    folder.mkdir()
    (folder / "workspace.sqlite").write_bytes(content)
    (folder / "workspace.sqlite-wal").write_bytes(b"log")
    with pytest.raises(WorkspaceDamaged, match="set aside as workspace-damaged-20260301T093000Z") as damaged:
        await Database.open(folder, clock)
    assert "no backup" in damaged.value.what_to_do
    assert (folder / "workspace-damaged-20260301T093000Z.sqlite").read_bytes() == content
    assert (folder / "workspace-damaged-20260301T093000Z.sqlite-wal").read_bytes() == b"log"
    assert not (folder / "workspace.sqlite").exists()
    await (await Database.open(folder, clock)).close()


async def test_a_damaged_page_is_seen_at_opening_and_the_newest_backup_is_named(
    folder: Path, clock: SteppedClock, expected_logs: ExpectedLogs
) -> None:
    expected_logs.expect("Database damaged")
    opened = await Database.open(folder, clock)
    await SqliteProjectStore(opened).save_project(project(200))
    backup = await opened.backup("test")
    await opened.close()
    with (folder / "workspace.sqlite").open("rb+") as file:
        file.seek(4096 * 2)
        file.write(b"\xff" * 4096 * 4)
    with pytest.raises(WorkspaceDamaged) as damaged:
        await Database.open(folder, clock)
    assert backup.path.name in damaged.value.what_to_do


async def test_an_emptied_database_is_set_aside_where_there_are_backups(
    folder: Path, clock: SteppedClock, expected_logs: ExpectedLogs
) -> None:
    expected_logs.expect("the file is empty")
    opened = await Database.open(folder, clock)
    await opened.backup("test")
    await opened.close()
    (folder / "workspace.sqlite").write_bytes(b"")
    with pytest.raises(WorkspaceDamaged):
        await Database.open(folder, clock)


async def test_a_database_of_another_program_is_set_aside(
    folder: Path, clock: SteppedClock, expected_logs: ExpectedLogs
) -> None:
    expected_logs.expect("belongs to another program")
    folder.mkdir()
    other = sqlite3.connect(folder / "workspace.sqlite")
    other.execute("CREATE TABLE songs (title)")
    other.close()
    with pytest.raises(WorkspaceDamaged, match="another program"):
        await Database.open(folder, clock)


async def test_after_damage_nothing_is_written(database: Database, expected_logs: ExpectedLogs) -> None:
    expected_logs.expect("seen by hand")

    def damaged(_: sqlite3.Connection) -> None:
        raise WorkspaceDamaged("Damage seen by hand.", "Restore a backup.")

    with pytest.raises(WorkspaceDamaged):
        await database.read(damaged)
    for refused in (database.run(insert), database.backup("late")):
        with pytest.raises(WorkspaceDamaged, match="seen by hand"):
            await refused
    assert await database.read(count) == 0


async def test_a_database_that_another_program_holds_is_said(folder: Path, clock: SteppedClock) -> None:
    await (await Database.open(folder, clock)).close()
    other = sqlite3.connect(folder / "workspace.sqlite", isolation_level=None)
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(DatabaseBusy) as busy:
        await Database.open(folder, clock)
    assert busy.value.retryable
    other.close()
    await (await Database.open(folder, clock)).close()


async def test_tables_that_are_not_those_of_the_format_are_damage(
    folder: Path, clock: SteppedClock, expected_logs: ExpectedLogs
) -> None:
    expected_logs.expect("tables are not those of format")
    await (await Database.open(folder, clock)).close()
    path = folder / "workspace.sqlite"
    path.write_bytes(path.read_bytes().replace(b"cost_micro_usd INTEGER", b"cosu_micro_usd INTEGER"))
    with pytest.raises(WorkspaceDamaged):
        await Database.open(folder, clock)


async def test_the_write_ahead_log_stays_bounded(folder: Path, clock: SteppedClock) -> None:
    opened = await Database.open(folder, clock)
    jobs, log = SqliteJobStore(opened), Path(f"{folder / 'workspace.sqlite'}-wal")
    added = await jobs.add_all([paid_job(number).replace(body=bytes(20_000)) for number in range(1_000)])
    assert 16 << 20 < log.stat().st_size < 32 << 20
    for each in added[:60]:
        await jobs.save(each.moved_to(JobState.SUBMITTING))
    assert log.stat().st_size <= 16 << 20
    await opened.close()
