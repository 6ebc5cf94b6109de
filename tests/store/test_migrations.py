import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from studio.domain.frames import TimeRange
from studio.domain.jobs import JobState
from studio.domain.lint_rules import Rule
from studio.domain.project import Project
from studio.store import backups
from studio.store.database import Database
from studio.store.job_store import SqliteJobStore
from studio.store.library_store import SqliteLibraryStore
from studio.store.migrations import CURRENT_VERSION, MIGRATIONS
from studio.store.opening import APPLICATION_ID
from studio.store.project_store import SqliteProjectStore
from studio.store.take_store import SqliteTakeStore
from studio.store.version_store import SqliteVersionStore
from studio.store.workspace_folder import WorkspaceFolder
from tests.data.workspaces.make_samples import FOLDER, HERON, SAVED, VERSION, make_database
from tests.store.samples import SteppedClock

VERSIONS = range(CURRENT_VERSION + 1)


def schema(path: Path) -> set[str]:
    connection = sqlite3.connect(path)
    found = {row[0] for row in connection.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL")}
    connection.close()
    return found


async def projects_of(folder: Path, clock: SteppedClock) -> tuple[Project, ...]:
    opened = await Database.open(folder, clock)
    try:
        return await SqliteProjectStore(opened).projects()
    finally:
        await opened.close()


def test_migrations_are_in_order_and_every_format_has_a_sample() -> None:
    assert [step.version for step in MIGRATIONS] == list(range(1, CURRENT_VERSION + 1))
    assert sorted(path.name for path in FOLDER.glob("v*")) == sorted(f"v{version}" for version in VERSIONS)


@pytest.mark.parametrize("version", VERSIONS)
async def test_every_old_format_ends_in_the_schema_of_a_new_workspace(
    folder: Path, tmp_path: Path, clock: SteppedClock, version: int
) -> None:
    folder.mkdir()
    make_database(version, folder / "workspace.sqlite")
    await projects_of(folder, clock)
    await projects_of(tmp_path / "new", clock)
    assert schema(folder / "workspace.sqlite") == schema(tmp_path / "new" / "workspace.sqlite")
    connection = sqlite3.connect(folder / "workspace.sqlite")
    assert connection.execute("PRAGMA user_version").fetchone() == (CURRENT_VERSION,)
    assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()


async def test_version_0_keeps_its_rows_and_is_backed_up_first(folder: Path, clock: SteppedClock) -> None:
    folder.mkdir()
    make_database(0, folder / "workspace.sqlite")
    empty, harbour = await projects_of(folder, clock)
    assert (empty.name, empty.scenes[0].name, empty.shots) == ("Nothing yet", "Scene 1", ())
    assert harbour.created_at == datetime(2025, 11, 2, 18, 20, tzinfo=UTC)
    assert [(each.id, each.name, each.parameters.duration_s) for each in harbour.shots] == [
        ("s-gull", "Gull", 4.0), ("s-crane", "Crane", 6.5), ("s-lamp", "Lamp", 5.0),
    ]  # fmt: skip
    assert harbour.shots[0].prompt.text == 'A gull — 🕊 "tired" — lands on a rope.\nIt folds its wings.'
    (backup,) = backups.listed(WorkspaceFolder(folder))
    assert backup.reason == f"before-v{CURRENT_VERSION}"
    connection = sqlite3.connect(backup.path)
    assert connection.execute("SELECT count(*) FROM shot").fetchone() == (3,)
    connection.close()


async def test_a_migrated_workspace_is_not_migrated_again(folder: Path, clock: SteppedClock) -> None:
    folder.mkdir()
    make_database(0, folder / "workspace.sqlite")
    first = await projects_of(folder, clock)
    assert await projects_of(folder, clock) == first
    assert len(backups.listed(WorkspaceFolder(folder))) == 1


async def test_the_sample_of_version_1_reads_as_it_was_written(folder: Path, clock: SteppedClock) -> None:
    folder.mkdir()
    make_database(1, folder / "workspace.sqlite")
    opened = await Database.open(folder, clock)
    store = SqliteProjectStore(opened)
    first, second = await store.projects()
    assert [each.prompt.text for each in first.shots] == [
        "A heron stands in shallow water.",
        "A heron — 🪶 — lifts off.\r\nRings spread over the water.",
        "A heron stands in shallow water.",
    ]
    assert second.archived
    assert await store.undo_labels(first.id) == ("Change prompt", "Change prompt")
    redone = await store.redo(first.id)
    assert redone is not None
    assert redone[1].shots[2].prompt.text == "Reeds bend in the wind."
    done, queued = await SqliteJobStore(opened).jobs()
    assert (done.state, queued.state, queued.body) == (JobState.DONE, JobState.QUEUED, b"\xff\x00request 2")
    assert [take.number for take in await SqliteTakeStore(opened).takes_of_job(done.id)] == [1, 2]
    assert len(backups.listed(WorkspaceFolder(folder))) == 1
    await opened.close()


async def test_the_sample_of_version_2_reads_as_it_was_written(folder: Path, clock: SteppedClock) -> None:
    folder.mkdir()
    make_database(2, folder / "workspace.sqlite")
    opened = await Database.open(folder, clock)
    store = SqliteProjectStore(opened)
    first = await store.project("project-1")
    assert first is not None
    assert (first.shots[0].caption, first.shots[0].trim) == ("", None)
    await store.redo(first.id)
    redone = await store.redo(first.id)
    assert redone is not None
    assert redone[1].shots[0].caption == "The heron waits."
    assert redone[1].shots[0].trim == TimeRange(first_frame=12, frames=48)
    assert len(backups.listed(WorkspaceFolder(folder))) == 1
    await opened.close()


async def test_rows_of_version_0_that_point_nowhere_do_not_stop_the_rest(folder: Path, clock: SteppedClock) -> None:
    folder.mkdir()
    make_database(0, folder / "workspace.sqlite")
    connection = sqlite3.connect(folder / "workspace.sqlite")
    connection.execute("DELETE FROM project WHERE id = 'p-harbour'")
    connection.commit()
    connection.close()
    assert [each.id for each in await projects_of(folder, clock)] == ["p-empty"]


async def test_the_sample_of_version_3_reads_as_it_was_written(folder: Path, clock: SteppedClock) -> None:
    folder.mkdir()
    make_database(3, folder / "workspace.sqlite")
    opened = await Database.open(folder, clock)
    store = SqliteProjectStore(opened)
    first = await store.project("project-1")
    assert first is not None
    assert (first.looks, first.rules_off) == ((), ())
    for _ in range(3):
        redone = await store.redo(first.id)
    assert redone is not None
    assert (redone[1].looks, redone[1].rules_off) == ((HERON,), (Rule.TAG_LIST,))
    assert await SqliteVersionStore(opened).versions("shot-0") == (VERSION,)
    library = SqliteLibraryStore(opened)
    assert await library.prompts(["saved-1"]) == (SAVED,)
    (member,) = await SqliteJobStore(opened).group("group-1")
    assert member.group is not None
    assert (member.group.value, member.prompt_version) == ("Moonlight", 1)
    assert backups.listed(WorkspaceFolder(folder)) == ()
    await opened.close()
