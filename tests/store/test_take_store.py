import sqlite3

import pytest

from studio.domain.errors import NotFound, WorkspaceDamaged
from studio.domain.jobs import JobState
from studio.domain.project import Take
from studio.store.database import Database
from studio.store.job_store import SqliteJobStore
from studio.store.take_store import SqliteTakeStore
from tests.conftest import ExpectedLogs
from tests.store.samples import job, take

STATES = (JobState.SUBMITTING, JobState.RUNNING, JobState.FETCHING)


@pytest.fixture
def store(database: Database) -> SqliteTakeStore:
    return SqliteTakeStore(database)


async def finished(database: Database, number: int, takes: int = 1, **changes: object) -> tuple[Take, ...]:
    """Store a finished job with takes."""
    jobs = SqliteJobStore(database)
    made = await jobs.add(job(number).replace(**changes))
    for state in STATES:
        made = made.moved_to(state)
        await jobs.save(made)
    return await jobs.finish(made.moved_to(JobState.DONE), [take(made, each) for each in range(takes)])


async def test_takes_come_back_as_they_were_saved_by_project_and_shot(
    store: SqliteTakeStore, database: Database
) -> None:
    first = await finished(database, 1, takes=2)
    second = await finished(database, 2, shot_id="shot-2")
    third = await finished(database, 3, project_id="other")
    assert set(await store.takes()) == {*first, *second, *third}
    assert await store.takes(project_id="project-1") == (*first, *second)
    assert await store.takes(shot_id="shot-2") == second
    assert await store.takes(project_id="other", shot_id="shot-2") == ()
    assert await store.take(third[0].id) == third[0]
    assert await store.take("none") is None


async def test_numbers_count_per_shot_and_never_come_twice(store: SqliteTakeStore, database: Database) -> None:
    assert [each.number for each in await finished(database, 1, takes=2)] == [1, 2]
    assert [each.number for each in await finished(database, 2, shot_id="shot-2")] == [1]
    await database.run(lambda connection: connection.execute("DELETE FROM takes"))
    assert [each.number for each in await finished(database, 3)] == [3]


async def test_the_trash_hides_a_take_and_gives_it_back(store: SqliteTakeStore, database: Database) -> None:
    kept, trashed = await finished(database, 1, takes=2)
    await store.trash_take(trashed.id, trashed=True)
    assert await store.takes() == (kept,)
    assert await store.take(trashed.id) == trashed.replace(trashed=True)
    assert await store.takes_of_job(trashed.job_id) == (kept, trashed.replace(trashed=True))
    await store.trash_take(trashed.id, trashed=False)
    assert await store.takes() == (kept, trashed)
    with pytest.raises(NotFound):
        await store.trash_take("none", trashed=True)


async def test_takes_with_one_content_share_a_file(store: SqliteTakeStore, database: Database) -> None:
    await finished(database, 1, takes=2)
    (third,) = await finished(database, 2)
    assert await store.uses_of(third.sha256) == 3
    await store.trash_take(third.id, trashed=True)
    assert await store.uses_of(third.sha256) == 3
    assert await store.uses_of("00" * 32) == 0


@pytest.mark.parametrize(
    "change",
    [
        "record = replace(record, 'heron', 'stork')",
        "sha256 = 'other'",
        "number = 9",
        "shot_id = 'other'",
        "rating = 1.5",
        "checksum = zeroblob(32)",
        "record = X'00'",
    ],
)
async def test_a_changed_row_is_seen_and_named(
    store: SqliteTakeStore, database: Database, expected_logs: ExpectedLogs, change: str
) -> None:
    expected_logs.expect("take take-job-00001-0 .*damaged")
    await finished(database, 1)

    def spoil(connection: sqlite3.Connection) -> None:
        connection.execute(f"UPDATE takes SET {change}")

    await database.run(spoil)
    with pytest.raises(WorkspaceDamaged, match="take-job-00001-0"):
        await store.take("take-job-00001-0")
