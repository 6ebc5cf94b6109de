import sqlite3
from itertools import pairwise
from pathlib import Path

import pytest

from studio.domain.cards import Card
from studio.domain.errors import IllegalMove, InputError, NotFound, WorkspaceDamaged
from studio.domain.jobs import LOCAL_MOVES, MOVES, GenerationJob, Held, JobError, JobGroup, JobState, SavingFile
from studio.domain.parameters import Parameters
from studio.store.database import Database
from studio.store.job_store import SqliteJobStore
from studio.store.take_store import SqliteTakeStore
from tests.conftest import ExpectedLogs
from tests.store.samples import AWKWARD_TEXTS, START, SteppedClock, brought, job, steps_to, take

SUBMITTING, RUNNING, FETCHING, DONE = JobState.SUBMITTING, JobState.RUNNING, JobState.FETCHING, JobState.DONE
WAYS = {
    JobState.QUEUED: (),
    SUBMITTING: (SUBMITTING,),
    RUNNING: (SUBMITTING, RUNNING),
    FETCHING: (SUBMITTING, RUNNING, FETCHING),
    JobState.FAILED: (JobState.FAILED,),
    JobState.CANCELLED: (JobState.CANCELLED,),
    JobState.UNKNOWN: (SUBMITTING, JobState.UNKNOWN),
}


@pytest.fixture
def store(database: Database) -> SqliteJobStore:
    return SqliteJobStore(database)


async def test_a_job_comes_back_as_it_was_after_a_restart(folder: Path, clock: SteppedClock) -> None:
    first = await Database.open(folder, clock)
    made = job().replace(
        held=Held.USER, account="home", cost_micro_usd=120_000, retry_of="job-0",
        error=JobError(kind="bad_reply", what_happened="Ünusual \r\n reply", what_to_do="Wait."),
    )  # fmt: skip
    added = await SqliteJobStore(first).add(made)
    await first.close()
    second = await Database.open(folder, clock)
    assert await SqliteJobStore(second).job(made.id) == added == made.replace(sequence=1, position=1.0)
    assert await SqliteJobStore(second).job("none") is None
    await second.close()


async def test_jobs_queue_behind_one_another_and_can_be_moved(store: SqliteJobStore) -> None:
    jobs = [await store.add(job(number)) for number in range(4)]
    assert [each.sequence for each in jobs] == [1, 2, 3, 4]
    await store.save(jobs[3].replace(position=0.5))
    await store.save(jobs[0].replace(position=99.0))
    assert [each.id[-1] for each in await store.jobs()] == ["3", "1", "2", "0"]
    assert (await store.add(job(9))).position > 99.0


async def test_an_id_is_added_once(store: SqliteJobStore) -> None:
    await store.add(job())
    with pytest.raises(IllegalMove):
        await store.add(job())


@pytest.mark.parametrize("local", [True, False])
async def test_only_moves_of_the_table_are_saved(store: SqliteJobStore, *, local: bool) -> None:
    number = 0
    for start, way in WAYS.items():
        for target in JobState:
            if target is DONE or target is start:
                continue
            number += 1
            stored = await brought(store, job(number, local=local), *way)
            allowed = target in MOVES[start] or (local and target in LOCAL_MOVES[start])
            asked = stored.replace(state=target)
            if allowed:
                await store.save(asked)
            else:
                with pytest.raises(IllegalMove):
                    await store.save(asked)
            now = await store.job(stored.id)
            assert now is not None
            assert now.state is (target if allowed else start)


async def test_a_stale_writer_cannot_take_a_job_back(store: SqliteJobStore) -> None:
    running = await brought(store, job(), SUBMITTING, RUNNING)
    await store.save(running.moved_to(FETCHING))
    with pytest.raises(IllegalMove):
        await store.save(running.replace(cancel_requested_at=START))


@pytest.mark.parametrize(
    "change", [{"body": b"other"}, {"idempotency_key": "other"}, {"account": "other"}, {"project_id": "other"}]
)
async def test_what_was_written_before_sending_cannot_change(store: SqliteJobStore, change: dict[str, object]) -> None:
    added = await store.add(job())
    with pytest.raises(IllegalMove):
        await store.save(added.replace(**change))
    assert await store.job(added.id) == added


async def test_a_job_that_was_never_added_cannot_be_saved(store: SqliteJobStore) -> None:
    with pytest.raises(NotFound):
        await store.save(job())
    with pytest.raises(NotFound):
        await store.finish(steps_to(job(), *WAYS[FETCHING], DONE), [])


async def test_finishing_writes_job_and_takes_together_and_once(store: SqliteJobStore, database: Database) -> None:
    fetching = await brought(store, job(), *WAYS[FETCHING])
    done = fetching.moved_to(DONE, cost_micro_usd=0)
    kept = await store.finish(done, [take(done, 0), take(done, 1)])
    assert [each.number for each in kept] == [1, 2]
    assert await store.job(done.id) == done
    assert await SqliteTakeStore(database).takes_of_job(done.id) == kept
    with pytest.raises(IllegalMove):
        await store.finish(done, [take(done, 2)])
    assert await SqliteTakeStore(database).takes_of_job(done.id) == kept


async def test_a_job_that_may_not_be_done_gets_no_takes(store: SqliteJobStore, database: Database) -> None:
    running = await brought(store, job(), *WAYS[RUNNING])
    for asked in (running, running.replace(state=DONE)):
        with pytest.raises(IllegalMove):
            await store.finish(asked, [take(running)])
    assert await store.job(running.id) == running
    assert await SqliteTakeStore(database).takes() == ()


async def test_a_finish_that_fails_half_way_leaves_nothing(
    store: SqliteJobStore, database: Database, expected_logs: ExpectedLogs
) -> None:
    expected_logs.expect("UNIQUE constraint failed")
    fetching = await brought(store, job(), *WAYS[FETCHING])
    with pytest.raises(Exception, match="Could not save"):
        await store.finish(fetching.moved_to(DONE), [take(fetching, 0), take(fetching, 0)])
    assert await store.job(fetching.id) == fetching
    assert await SqliteTakeStore(database).takes() == ()
    assert [each.number for each in await store.finish(fetching.moved_to(DONE), [take(fetching)])] == [1]


async def test_jobs_are_listed_by_state_and_project(store: SqliteJobStore) -> None:
    await brought(store, job(1), *WAYS[RUNNING])
    await brought(store, job(2, project_id="other"))
    await brought(store, job(3), JobState.CANCELLED)
    assert [each.id[-1] for each in await store.jobs(states=frozenset({RUNNING, JobState.QUEUED}))] == ["1", "2"]
    assert [each.id[-1] for each in await store.jobs(project_id="project-1")] == ["1", "3"]
    assert await store.jobs(states=frozenset()) == ()


async def test_cleared_jobs_are_hidden_and_come_back_with_a_late_result(store: SqliteJobStore) -> None:
    await brought(store, job(1))
    ended = await brought(store, job(2), JobState.FAILED)
    await brought(store, job(3, project_id="other"), JobState.CANCELLED)
    assert await store.clear_ended("project-1") == (ended.id,)
    assert [each.id[-1] for each in await store.jobs()] == ["1", "3"]
    assert await store.job(ended.id) == ended
    assert await store.clear_ended() == ("job-00003",)
    await store.save(ended.replace(cost_micro_usd=5))
    assert [each.id[-1] for each in await store.jobs()] == ["1"]
    await store.save(ended.moved_to(FETCHING))
    assert [each.id[-1] for each in await store.jobs()] == ["1", "2"]


async def test_text_that_cannot_be_kept_is_refused_by_field(store: SqliteJobStore) -> None:
    with pytest.raises(InputError) as refused:
        await store.add(job().replace(prompt="a\0b"))
    assert refused.value.field == "prompt"
    with pytest.raises(InputError) as refused:
        await store.add(job().model_copy(update={"account": "a\ud800"}))
    assert refused.value.field == "account"
    added = await store.add(job().replace(prompt="the text \\u0000 is one"))
    with pytest.raises(InputError):
        await store.save(added.replace(model="a\0"))
    assert await store.job(added.id) == added


CHANGES = [
    "state = 'queued'",
    "cost_micro_usd = 1",
    "position = 7",
    "provider = 'other'",
    "shot_id = 'other'",
    "sequence = 44",
    "simulated = 1",
    "remote_id = 'other'",
    "body = X'00'",
    "body = 'text'",
    "record = replace(record, 'heron', 'stork')",
    "checksum = zeroblob(32)",
    "record = X'7b'",
]


@pytest.mark.parametrize("change", CHANGES)
async def test_a_changed_row_is_seen_and_named(
    store: SqliteJobStore, database: Database, expected_logs: ExpectedLogs, change: str
) -> None:
    expected_logs.expect("job job-00001 .*damaged")
    await brought(store, job(), SUBMITTING)

    def spoil(connection: sqlite3.Connection) -> None:
        connection.execute(f"UPDATE jobs SET {change}")

    await database.run(spoil)
    with pytest.raises(WorkspaceDamaged, match="job-00001"):
        await store.job("job-00001")


@pytest.mark.parametrize("change", ["state = 'qu%ued'", "project_id = 'other'", "hidden = 1"])
async def test_a_list_does_not_pass_over_a_row_by_a_damaged_column(
    store: SqliteJobStore, database: Database, expected_logs: ExpectedLogs, change: str
) -> None:
    if "hidden" not in change:
        expected_logs.expect("job job-00001 .*damaged")
    made = await brought(store, job(), SUBMITTING)

    def spoil(connection: sqlite3.Connection) -> None:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute(f"UPDATE jobs SET {change}")

    await database.run(spoil)
    if "hidden" in change:  # only ended jobs can be hidden: an open one is money
        assert await store.jobs() == (made,)
        return
    with pytest.raises(WorkspaceDamaged, match="job-00001"):
        await store.jobs(states=frozenset({SUBMITTING}), project_id=made.project_id)


def test_the_ways_of_these_tests_are_ways_of_the_table() -> None:
    for way in WAYS.values():
        for here, there in pairwise((JobState.QUEUED, *way)):
            assert there in MOVES[here]


@pytest.mark.parametrize("name", AWKWARD_TEXTS)
async def test_any_text_comes_back_exactly(store: SqliteJobStore, database: Database, name: str) -> None:
    made = job().replace(prompt=AWKWARD_TEXTS[name], parameters=Parameters(negative=AWKWARD_TEXTS[name]))
    fetching = await brought(store, made, *WAYS[FETCHING])
    assert await store.job(made.id) == fetching
    kept = await store.finish(fetching.moved_to(DONE), [take(fetching)])
    assert await SqliteTakeStore(database).takes() == kept
    assert kept[0].slate.prompt == AWKWARD_TEXTS[name]


async def test_a_text_that_is_none_any_more_is_damage_and_is_not_quoted(
    store: SqliteJobStore, database: Database, expected_logs: ExpectedLogs
) -> None:
    expected_logs.expect("a text in it is broken")
    await brought(store, job(), SUBMITTING)
    spoil = "UPDATE jobs SET record = CAST(CAST(record AS BLOB) || X'ff' AS TEXT)"
    await database.run(lambda connection: connection.execute(spoil))
    with pytest.raises(WorkspaceDamaged) as damaged:
        await store.jobs()
    assert "heron" not in damaged.value.what_happened


async def test_a_save_under_way_is_noted_in_the_row_and_leaves_no_trace_in_it_when_it_is_over(
    store: SqliteJobStore, database: Database
) -> None:
    made = await brought(store, job(), SUBMITTING, RUNNING, FETCHING)
    assert "saving" not in await _record(database)
    noted = made.replace(saving=SavingFile(sha256="ab" * 32, extension="mp4"))
    await store.save(noted)
    assert await store.job(made.id) == noted
    assert '"saving":{"sha256"' in await _record(database)
    await store.finish(noted.moved_to(DONE), [take(noted)])
    assert "saving" not in await _record(database)  # as a program from before this field wrote it, and can read it


async def _record(database: Database) -> str:
    return str(await database.read(lambda connection: connection.execute("SELECT record FROM jobs").fetchone()[0]))


def in_group(number: int, group_id: str = "group-1") -> GenerationJob:
    return job(number).replace(
        group=JobGroup(id=group_id, title="Lighting", value=f"Light {number}", card=Card.LIGHTING)
    )


async def test_jobs_of_one_act_are_written_together_in_their_order(folder: Path, clock: SteppedClock) -> None:
    first = await Database.open(folder, clock)
    store = SqliteJobStore(first)
    await store.add(job(7))
    added = await store.add_all([in_group(number) for number in (3, 1, 2)])
    assert [(each.id, each.sequence, each.position) for each in added] == [
        ("job-00003", 2, 2.0), ("job-00001", 3, 3.0), ("job-00002", 4, 4.0),
    ]  # fmt: skip
    await first.close()
    second = await Database.open(folder, clock)
    store = SqliteJobStore(second)
    assert await store.group("group-1") == added
    assert await store.group("group-2") == await store.group("\ud800") == ()
    assert [each.id for each in await store.jobs()] == ["job-00007", "job-00003", "job-00001", "job-00002"]
    await second.close()


async def test_a_group_is_written_whole_or_not_at_all(store: SqliteJobStore) -> None:
    await store.add(job(2))
    with pytest.raises(IllegalMove):
        await store.add_all([in_group(1), in_group(2), in_group(3)])
    with pytest.raises(InputError) as refused:
        await store.add_all([in_group(4), in_group(5).replace(group=JobGroup(id="g", title="a\0", value="b"))])
    assert refused.value.field == "title"
    assert [each.id for each in await store.jobs()] == ["job-00002"]


async def test_a_group_stays_with_its_jobs_when_they_are_hidden(store: SqliteJobStore) -> None:
    (added,) = await store.add_all([in_group(1)])
    cancelled = added.moved_to(JobState.CANCELLED)
    await store.save(cancelled)
    await store.clear_ended()
    assert await store.jobs() == ()
    assert await store.group("group-1") == (cancelled,)
    with pytest.raises(IllegalMove, match="group"):
        await store.save(cancelled.replace(group=None))
