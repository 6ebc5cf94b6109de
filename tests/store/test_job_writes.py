"""What is written with a job: its events, several at once, in the place of another, with more results than one."""

import json
import sqlite3
from datetime import timedelta

import pytest

from studio.domain.errors import IllegalMove, NotFound
from studio.domain.jobs import Held, JobError, JobState, SavingFile
from studio.store.database import Database
from studio.store.job_store import SqliteJobStore
from studio.store.take_store import SqliteTakeStore
from tests.store.samples import START, SteppedClock, brought, job, paid_job, take

SUBMITTING, RUNNING, FETCHING, DONE = JobState.SUBMITTING, JobState.RUNNING, JobState.FETCHING, JobState.DONE


@pytest.fixture
def store(database: Database) -> SqliteJobStore:
    return SqliteJobStore(database)


async def test_every_change_of_state_hold_attempt_or_remote_id_is_an_event(
    store: SqliteJobStore, clock: SteppedClock
) -> None:
    made = await store.add(paid_job(1))
    await store.add(paid_job(2))
    clock.moment += timedelta(seconds=5)
    held = made.replace(held=Held.RATE_LIMIT)
    await store.save(held)
    await store.save(held.replace(position=7.0, held_until=START))
    sent = held.replace(held_until=None).moved_to(SUBMITTING)
    await store.save(sent)
    again = sent.replace(attempts=2)
    await store.save(again)
    error = JobError(kind="maybe_sent", what_happened="No answer.", what_to_do="Wait.")
    await store.save(again.moved_to(JobState.UNKNOWN, error=error))
    await store.save(again.moved_to(JobState.UNKNOWN, error=error).moved_to(RUNNING, remote_id="far-1", error=None))
    events = await store.events("job-00001")
    assert [event[3:] for event in events] == [
        (JobState.QUEUED, None, 0, None, ""),
        (JobState.QUEUED, Held.RATE_LIMIT, 0, None, ""),
        (SUBMITTING, None, 1, None, ""),
        (SUBMITTING, None, 2, None, ""),
        (JobState.UNKNOWN, None, 2, None, "maybe_sent"),
        (RUNNING, None, 2, "far-1", ""),
    ]
    assert [event.sequence for event in events] == [1, 3, 4, 5, 6, 7]
    assert [event.at for event in events[:2]] == [START, START + timedelta(seconds=5)]
    assert await store.events("none") == await store.events("\ud800") == ()


async def test_several_jobs_are_saved_together_or_not_at_all(store: SqliteJobStore) -> None:
    first, second = await store.add_all([job(1), job(2)])
    with pytest.raises(NotFound):
        await store.save_all([first.moved_to(JobState.CANCELLED), job(3)])
    assert await store.jobs() == (first, second)
    ended = [each.moved_to(JobState.CANCELLED) for each in (first, second)]
    await store.save_all(ended)
    assert list(await store.jobs()) == ended


async def test_an_edited_job_takes_the_place_of_the_old_one(store: SqliteJobStore) -> None:
    jobs = await store.add_all([paid_job(number) for number in (1, 2, 3)])
    new = paid_job(9).replace(replaces=jobs[1].id)
    placed = await store.replace(jobs[1].moved_to(JobState.CANCELLED), new)
    assert (placed.position, placed.sequence, placed.replaces) == (jobs[1].position, 4, "job-00002")
    assert [each.id for each in await store.jobs(states=frozenset({JobState.QUEUED}))] == [
        "job-00001", "job-00009", "job-00003",
    ]  # fmt: skip
    with pytest.raises(IllegalMove):  # it was sent meanwhile
        await store.replace(jobs[1].moved_to(SUBMITTING), paid_job(10))
    assert await store.job("job-00010") is None


async def test_a_job_with_more_results_gets_them_one_by_one(store: SqliteJobStore, database: Database) -> None:
    saving = SavingFile(sha256="cd" * 32, extension="mp4")
    fetching = await brought(store, job(), SUBMITTING, RUNNING, FETCHING)
    await store.save(fetching.replace(saving=saving))
    first = await store.add_take(fetching.replace(saving=saving), take(fetching, 0))
    stored = await store.job(fetching.id)
    assert stored == fetching
    second = await store.finish(fetching.moved_to(DONE), [take(fetching, 1)])
    assert [first.number, second[0].number] == [1, 2]
    assert await SqliteTakeStore(database).takes_of_job(fetching.id) == (first, *second)
    with pytest.raises(IllegalMove):
        await store.add_take(fetching.moved_to(DONE), take(fetching, 2))
    with pytest.raises(IllegalMove):
        await store.add_take(fetching, take(fetching, 2))


async def test_ids_at_a_provider_are_known_also_of_hidden_jobs(store: SqliteJobStore) -> None:
    await brought(store, paid_job(1), SUBMITTING)
    sent = await brought(store, paid_job(2), SUBMITTING)
    await store.save(sent.moved_to(RUNNING, remote_id="far-2"))
    await store.save(sent.moved_to(RUNNING, remote_id="far-2").moved_to(JobState.FAILED))
    await store.clear_ended()
    assert await store.remote_ids("away") == {"far-2"}
    assert await store.remote_ids("animatic") == frozenset()


async def test_where_a_job_is_sent_is_said_once(store: SqliteJobStore) -> None:
    added = await store.add(paid_job(1))
    sent = added.moved_to(SUBMITTING, base_url="https://one.example")
    await store.save(sent)
    with pytest.raises(IllegalMove, match="sent"):
        await store.save(sent.replace(base_url="https://two.example"))
    await store.save(sent.moved_to(RUNNING, remote_id="far-1"))


async def test_a_field_that_came_later_is_left_out_where_it_says_nothing(
    store: SqliteJobStore, database: Database
) -> None:
    error = JobError(kind="bad_reply", what_happened="No.", what_to_do="Wait.")
    await store.add(job(1).replace(error=error))
    await store.add(job(2).replace(base_url="https://one.example", attempts=2, error=error.replace(details="<b>")))

    def records(connection: sqlite3.Connection) -> list[dict[str, object]]:
        return [json.loads(row[0]) for row in connection.execute("SELECT record FROM jobs ORDER BY sequence")]

    plain, used = await database.read(records)
    assert used.keys() - plain.keys() == {"base_url", "attempts"}
    assert "details" not in str(plain["error"])
    assert "<b>" in str(used["error"])
