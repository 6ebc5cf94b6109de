import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from studio.domain.ledger_ports import QUEUE_FACT
from studio.services.queue_pause import QueuePause
from studio.store import backups
from studio.store.database import Database
from studio.store.ledger_store import SqliteLedgerStore
from studio.store.workspace_folder import WorkspaceFolder
from studio.store.workspace_home import WorkspaceHome, computer_name
from tests.data.workspaces.make_samples import make_database
from tests.store.samples import SteppedClock


async def start(folder: Path, computer: str = "here", *, pause: bool = True) -> str:
    """Open a workspace and close it again, as the program does; return why its queue comes up paused."""
    database = await Database.open(folder, SteppedClock())
    try:
        why = await WorkspaceHome(WorkspaceFolder(folder), database, lambda: computer).settled_in()
        if why and pause:
            await SqliteLedgerStore(database).keep_facts(QUEUE_FACT, why)
        return why
    finally:
        await database.close()


async def backed_up(folder: Path) -> Path:
    """Return a backup of a workspace."""
    database = await Database.open(folder, SteppedClock())
    try:
        return (await database.backup("auto")).path
    finally:
        await database.close()


def copied_whole(folder: Path, target: Path) -> None:
    """Copy a folder with its times and owners."""
    subprocess.run(["cp", "-a", str(folder), str(target)], check=True, timeout=20)


async def test_a_workspace_that_stays_is_at_home(folder: Path) -> None:
    assert [await start(folder) for _ in range(4)] == ["", "", "", ""]


async def test_a_renamed_or_moved_folder_is_at_home(folder: Path, tmp_path: Path) -> None:
    await start(folder)
    folder.rename(tmp_path / "renamed")
    assert await start(tmp_path / "renamed") == ""
    (tmp_path / "deeper").mkdir()
    shutil.move(tmp_path / "renamed", tmp_path / "deeper" / "again")
    assert await start(tmp_path / "deeper" / "again") == ""


async def test_a_copied_folder_is_known_once_and_the_first_one_stays_at_home(folder: Path, tmp_path: Path) -> None:
    await start(folder)
    shutil.copytree(folder, tmp_path / "copy")
    assert await start(tmp_path / "copy") == "copied"
    assert await start(tmp_path / "copy") == ""
    assert await start(folder) == ""


@pytest.mark.skipif(sys.platform == "win32", reason="cp")
async def test_a_copy_that_keeps_times_and_takes_the_place_is_known(folder: Path, tmp_path: Path) -> None:
    await start(folder)
    copied_whole(folder, tmp_path / "copy")
    folder.rename(tmp_path / "old")
    (tmp_path / "copy").rename(folder)
    assert await start(folder) == "copied"


async def test_another_computer_is_known_and_one_without_a_name_is_not_asked(folder: Path) -> None:
    await start(folder)
    assert await start(folder, "there") == "copied"
    assert await start(folder, "") == ""
    assert await start(folder, "here") == ""  # nothing is known of where it was before


async def test_a_restored_backup_is_known_however_it_came_back(folder: Path, clock: SteppedClock) -> None:
    await start(folder)
    backup = await backed_up(folder)
    backups.restore(WorkspaceFolder(folder), backup, clock.now())
    assert await start(folder) == "restored"
    assert await start(folder) == ""
    shutil.copyfile(backup, folder / "workspace.sqlite")  # over the file, in its place
    assert await start(folder) == "restored"
    backup.rename(folder / "workspace.sqlite")
    assert await start(folder) == "restored"
    assert await start(folder) == ""


async def test_a_backup_opened_in_another_folder_is_restored_too(folder: Path, tmp_path: Path) -> None:
    await start(folder)
    backup = await backed_up(folder)
    (tmp_path / "other").mkdir()
    shutil.copyfile(backup, tmp_path / "other" / "workspace.sqlite")
    assert await start(tmp_path / "other") == "restored"


@pytest.mark.parametrize("over", [True, False])
async def test_an_older_database_of_the_users_own_is_known(folder: Path, tmp_path: Path, *, over: bool) -> None:
    await start(folder)
    shutil.copy2(folder / "workspace.sqlite", tmp_path / "mine.sqlite")
    assert [await start(folder) for _ in range(2)] == ["", ""]
    if not over:
        (folder / "workspace.sqlite").unlink()
    shutil.copy2(tmp_path / "mine.sqlite", folder / "workspace.sqlite")
    assert await start(folder) == "restored"
    assert await start(folder) == ""


async def test_a_reason_is_said_again_until_the_queue_was_paused(folder: Path, tmp_path: Path) -> None:
    await start(folder)
    shutil.copytree(folder, tmp_path / "copy")
    copy = tmp_path / "copy"
    assert [await start(copy, pause=False) for _ in range(3)] == ["copied"] * 3
    assert [await start(copy), await start(copy)] == ["copied", ""]


async def test_an_end_before_the_file_beside_it_was_written_is_no_restored_backup(folder: Path) -> None:
    await start(folder)
    before = (folder / "workspace.home").read_bytes()
    await start(folder)
    (folder / "workspace.home").write_bytes(before)
    assert await start(folder) == ""


@pytest.mark.parametrize("content", [b"", b"\xff", b"many", b"9" * 400, "٣".encode(), None])
async def test_a_file_beside_it_that_says_nothing_is_no_reason(folder: Path, content: bytes | None) -> None:
    await start(folder)
    place = folder / "workspace.home"
    place.unlink()
    if content is not None:
        place.write_bytes(content)
    assert await start(folder) == ""
    assert place.read_bytes() == b"2\n"


async def test_a_home_that_cannot_be_understood_is_none(folder: Path) -> None:
    await start(folder)
    database = await Database.open(folder, SteppedClock())
    await SqliteLedgerStore(database).keep_facts("home", '{"planet":"Mars"}')
    await database.close()
    assert await start(folder) == ""


async def test_a_workspace_of_an_older_format_is_at_home(folder: Path) -> None:
    folder.mkdir()
    make_database(3, folder / "workspace.sqlite")
    assert [await start(folder), await start(folder)] == ["", ""]


async def test_the_file_beside_it_is_one_of_the_workspaces_own(folder: Path) -> None:
    await start(folder)
    assert WorkspaceFolder(folder).keeps(folder / "workspace.home")
    if sys.platform != "win32":
        assert (folder / "workspace.home").stat().st_mode & 0o777 == 0o600


def test_the_name_of_this_computer_tells_nothing_else() -> None:
    name = computer_name()
    assert name == computer_name()
    place = Path("/etc/machine-id")
    if place.exists():
        assert len(name) == 32
        assert place.read_text(encoding="ascii").strip() not in name


async def test_a_backup_says_that_it_is_one(folder: Path) -> None:
    await start(folder)
    connection = sqlite3.connect(await backed_up(folder))
    assert connection.execute("SELECT value FROM workspace_facts WHERE name = 'backup'").fetchone() == (
        "2026-03-01T09:30:00+00:00",
    )
    connection.close()


async def test_what_cannot_be_written_or_asked_stops_no_start(folder: Path) -> None:
    await start(folder)
    (folder / "workspace.home").unlink()
    (folder / "workspace.home").mkdir()
    assert [await start(folder), await start(folder)] == ["", ""]
    database = await Database.open(folder, SteppedClock())
    (folder / "media").rmdir()
    assert await WorkspaceHome(WorkspaceFolder(folder), database, lambda: "here").settled_in() == ""
    await database.close()


async def test_the_queue_of_a_copy_stands_still_until_somebody_lets_it_go_on(folder: Path, tmp_path: Path) -> None:
    async def started(*, turned_on: bool = False) -> tuple[str, str]:
        database = await Database.open(tmp_path / "copy", SteppedClock())
        why = await WorkspaceHome(WorkspaceFolder(tmp_path / "copy"), database, lambda: "here").settled_in()
        queue = QueuePause(SqliteLedgerStore(database))
        await queue.load(why)
        found = (why, queue.why)
        if turned_on:
            await queue.turn(paused=False)
        await database.close()
        return found

    await start(folder)
    shutil.copytree(folder, tmp_path / "copy")
    assert await started() == ("copied", "copied")
    assert await started(turned_on=True) == ("", "copied")
    assert await started() == ("", "")
