import asyncio
import os
import shutil
import sqlite3
import sys
from pathlib import Path

import pytest

from studio.domain.errors import DiskFull, StoreError, WorkspaceDamaged
from studio.store import opening
from studio.store.database import Database
from studio.store.migrations import CURRENT_VERSION, Migration
from studio.store.project_store import SqliteProjectStore
from studio.store.workspace_folder import WorkspaceFolder
from tests.conftest import ExpectedLogs
from tests.data.workspaces.make_samples import make_database
from tests.store.samples import START, SteppedClock


async def test_what_an_old_program_left_half_written_is_rolled_back_first(folder: Path, clock: SteppedClock) -> None:
    made = folder.with_name("made")
    made.mkdir()
    make_database(0, made / "workspace.sqlite")
    writing = sqlite3.connect(made / "workspace.sqlite", isolation_level=None)
    writing.execute("PRAGMA cache_size = 1")
    writing.execute("BEGIN")
    for number in range(400):
        writing.execute("INSERT INTO project VALUES (?, ?, '2025-01-01T00:00:00+00:00')", (str(number), "x" * 500))
    shutil.copytree(made, folder)  # as a kill leaves it: pages of an unfinished transaction and its journal
    writing.close()
    assert (folder / "workspace.sqlite-journal").stat().st_size > 512
    opened = await Database.open(folder, clock)
    assert {each.id for each in await SqliteProjectStore(opened).projects()} == {"p-harbour", "p-empty"}
    await opened.close()
    assert not (folder / "workspace.sqlite-journal").exists()


@pytest.mark.parametrize("kind", ["folder", "pipe"])
async def test_what_is_no_file_in_the_place_of_the_database_is_said_and_left(
    folder: Path, clock: SteppedClock, kind: str
) -> None:
    place = folder / "workspace.sqlite"
    folder.mkdir()
    if kind == "folder":
        place.mkdir()
    else:
        _make_pipe(place)
    with pytest.raises(StoreError, match=r"workspace's database .* is not a file"):
        await Database.open(folder, clock)
    assert place.exists()
    assert not place.is_file()


async def test_a_schema_that_is_no_text_any_more_is_damage(
    folder: Path, clock: SteppedClock, expected_logs: ExpectedLogs
) -> None:
    expected_logs.expect("set aside")
    await (await Database.open(folder, clock)).close()
    database = folder / "workspace.sqlite"
    content = database.read_bytes()
    assert b"CREATE TABLE jobs" in content
    database.write_bytes(content.replace(b"CREATE TABLE jobs", b"CREATE TA\xe5LE jobs"))
    with pytest.raises(WorkspaceDamaged):
        await Database.open(folder, clock)
    assert list(folder.glob("workspace-damaged-*.sqlite"))


def _make_pipe(path: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("no named pipes in folders")
    os.mkfifo(path)


async def test_a_log_left_alone_is_not_lost(folder: Path, clock: SteppedClock) -> None:
    folder.mkdir()
    (folder / "workspace.sqlite-wal").write_bytes(b"commits")
    await (await Database.open(folder, clock)).close()
    assert [path.read_bytes() for path in folder.glob("workspace-leftover-*-wal")] == [b"commits"]


def test_a_migration_that_leaves_rows_pointing_nowhere_is_undone(folder: Path) -> None:
    workspace = WorkspaceFolder(folder)
    connection = opening.open_database(workspace, START)

    def spoil(connection: sqlite3.Connection) -> None:
        connection.execute("INSERT INTO scenes VALUES ('lost', 'no project', 'Lost', '[]')")

    with pytest.raises(StoreError, match="points nowhere"):
        opening.migrate(connection, [Migration(CURRENT_VERSION + 1, spoil)])
    assert connection.execute("SELECT count(*) FROM scenes").fetchone() == (0,)
    assert connection.execute("PRAGMA user_version").fetchone() == (CURRENT_VERSION,)
    connection.close()


async def test_an_opening_without_room_says_so(
    folder: Path, clock: SteppedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> sqlite3.Connection:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    monkeypatch.setattr(sqlite3, "connect", full)
    with pytest.raises(DiskFull):
        await Database.open(folder, clock)


async def test_two_openings_of_one_process_do_not_harm_the_file(folder: Path, clock: SteppedClock) -> None:
    first = await Database.open(folder, clock)
    second = asyncio.create_task(Database.open(folder, clock))
    await asyncio.wait([second], timeout=0)
    second.cancel()
    await first.close()
    await asyncio.wait([second])
    third = await Database.open(folder, clock)
    assert await SqliteProjectStore(third).projects() == ()
    await third.close()
    assert list(folder.glob("workspace-*.sqlite")) == []


async def test_a_database_can_be_examined_without_a_change(folder: Path, clock: SteppedClock) -> None:
    workspace = WorkspaceFolder(folder)
    assert opening.examined(workspace) == ""
    assert not folder.exists()
    await (await Database.open(folder, clock)).close()
    assert opening.examined(workspace) == ""
    workspace.database.write_bytes(b"\xff" * 9_000)
    assert "not a database" in opening.examined(workspace)
    assert workspace.database.read_bytes() == b"\xff" * 9_000
