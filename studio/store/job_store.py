"""Owns the rows of generation jobs. Implements `ports.JobStore`: every write is durable when it returns.

Knows the table of moves of `domain.jobs` and checks it against what is stored, in the transaction that writes. That
transaction also adds the rows about money and the events that belong to the change.
"""

import sqlite3
from collections.abc import Sequence
from datetime import datetime
from functools import partial

from pydantic_core import PydanticSerializationError

from studio.domain.errors import IllegalMove, NotFound
from studio.domain.job_events import JobEvent
from studio.domain.jobs import LOCAL_MOVES, MOVES, OPEN_STATES, GenerationJob, JobState
from studio.domain.project import Take
from studio.store.added_rows import Whole, note_changes
from studio.store.database import Database
from studio.store.ledger_rows import EVENT_COLUMNS, JOB_COLUMNS, event_of, job_of, job_row
from studio.store.storable_text import is_storable, refuse_unstorable
from studio.store.take_store import insert_takes

_ENDED_STATES = tuple(state.value for state in JobState if state not in OPEN_STATES)
_FIXED = (
    "sequence",
    "project_id",
    "shot_id",
    "provider",
    "account",
    "local",
    "body",
    "idempotency_key",
    "created_at",
    "group",
)


class SqliteJobStore:
    """Generation jobs in a workspace's database."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._whole = Whole("job_events")

    async def add(self, job: GenerationJob) -> GenerationJob:
        """Write a new job and return it with its `sequence` and `position` set: behind all others.

        Raises InputError, naming the field, for text that cannot be kept, and IllegalMove where the id is taken.
        """
        return (await self.add_all((job,)))[0]

    async def add_all(self, jobs: Sequence[GenerationJob]) -> tuple[GenerationJob, ...]:
        """Write new jobs in one transaction, all or none; return them with their places, one behind the other.

        Raises as `add` does.
        """
        return await self._database.run(partial(_add_all, jobs=tuple(jobs), at=self._database.now()))

    async def save(self, job: GenerationJob) -> None:
        """Write a job's new state or new words about the same state.

        Raises IllegalMove where the stored state does not allow it or where what was written before sending would
        change, NotFound for a job that was never added, InputError for text that cannot be kept.
        """
        await self.save_all((job,))

    async def save_all(self, jobs: Sequence[GenerationJob]) -> None:
        """Write new states of several jobs in one transaction, all or none; raises as `save` does."""
        await self._database.run(partial(_save_all, jobs=tuple(jobs), at=self._database.now()))

    async def replace(self, old: GenerationJob, new: GenerationJob) -> GenerationJob:
        """Write `old` as it ended and `new` in its place in the queue, in one transaction; return the new one.

        Raises as `save` does for the old one and as `add` does for the new one.
        """
        return await self._database.run(partial(_replace, old=old, new=new, at=self._database.now()))

    async def finish(self, job: GenerationJob, takes: Sequence[Take]) -> tuple[Take, ...]:
        """Write a job as done and its takes in one transaction; return the takes with their numbers set.

        Raises IllegalMove where the stored state does not allow it, so a job is finished once.
        """
        if job.state is not JobState.DONE:
            raise IllegalMove("Only a job that is done can be finished.", "Report this: it is a fault of the program.")
        refuse_unstorable(takes)
        return await self._database.run(partial(_finish, job=job, takes=takes, at=self._database.now()))

    async def add_take(self, job: GenerationJob, take: Take) -> Take:
        """Write one take of a job that has more results and is not done, and clear `saving`; return it with its number.

        Raises as `save` does, and IllegalMove for a job that is done.
        """
        if job.state is not JobState.FETCHING:
            raise IllegalMove("Only a job that is being fetched can get a take.", "Look at it again.")
        refuse_unstorable(take)
        return await self._database.run(partial(_add_take, job=job, take=take, at=self._database.now()))

    async def events(self, job_id: str) -> tuple[JobEvent, ...]:
        """Return every change of a job's state in order. Raises WorkspaceDamaged for a changed or missing row."""
        return await self._database.read(partial(_events, whole=self._whole, job_id=job_id))

    async def remote_ids(self, provider: str) -> frozenset[str]:
        """Return the ids at a provider that jobs have, hidden ones too."""
        return await self._database.read(partial(_remote_ids, provider=provider))

    async def job(self, job_id: str) -> GenerationJob | None:
        """Return one job (a hidden one too), or None. Raises WorkspaceDamaged for a row that was changed."""
        return await self._database.read(partial(_stored, job_id=job_id))

    async def jobs(
        self, *, states: frozenset[JobState] | None = None, project_id: str | None = None
    ) -> tuple[GenerationJob, ...]:
        """Return jobs that are not hidden by position, those that began first first. Raises WorkspaceDamaged."""
        return await self._database.read(partial(_listed, states=states, project_id=project_id))

    async def group(self, group_id: str) -> tuple[GenerationJob, ...]:
        """Return the jobs of a group as they were made, hidden ones too. Raises WorkspaceDamaged."""
        return await self._database.read(partial(_of_group, group_id=group_id))

    async def clear_ended(self, project_id: str | None = None) -> tuple[str, ...]:
        """Hide ended jobs from lists (their rows stay); return their ids."""
        return await self._database.run(partial(_clear_ended, project_id=project_id))


def _add_all(connection: sqlite3.Connection, jobs: Sequence[GenerationJob], at: datetime) -> tuple[GenerationJob, ...]:
    sequence, position = connection.execute(
        "SELECT coalesce((SELECT max(sequence) FROM jobs), 0) + 1, coalesce((SELECT max(position) FROM jobs), 0) + 1"
    ).fetchone()
    placed = tuple(
        job.model_copy(update={"sequence": sequence + place, "position": float(position + place)})
        for place, job in enumerate(jobs)
    )
    _insert(connection, placed, at)
    return placed


def _insert(connection: sqlite3.Connection, jobs: Sequence[GenerationJob], at: datetime) -> None:
    for job in jobs:
        if connection.execute("SELECT 1 FROM jobs WHERE id = ?", (job.id,)).fetchone() is not None:
            raise IllegalMove(f"The job {job.id} is there already.", "Report this: it is a fault of the program.")
        row = _row(job)
        connection.execute(f"INSERT INTO jobs ({JOB_COLUMNS}) VALUES ({_marks(row)})", row)  # noqa: S608  # our own
    note_changes(connection, at, ((None, job) for job in jobs))


def _replace(connection: sqlite3.Connection, old: GenerationJob, new: GenerationJob, at: datetime) -> GenerationJob:
    _save_all(connection, (old,), at)
    sequence = connection.execute("SELECT max(sequence) + 1 FROM jobs").fetchone()[0]
    placed = new.replace(sequence=sequence, position=old.position)
    _insert(connection, (placed,), at)
    return placed


def checked_jobs(connection: sqlite3.Connection, after: int, limit: int) -> int | None:
    """Check up to `limit` jobs behind the sequence `after`, hidden ones too; return where to go on, None at the end.

    Raises WorkspaceDamaged for a row that was changed.
    """
    rows = connection.execute(
        f"SELECT {JOB_COLUMNS} FROM jobs WHERE sequence > ? ORDER BY sequence LIMIT ?",  # noqa: S608  # our own columns
        (after, limit),
    )
    found = [job_of(row).sequence for row in rows]
    return found[-1] if len(found) == limit else None


def _of_group(connection: sqlite3.Connection, group_id: str) -> tuple[GenerationJob, ...]:
    if not is_storable(group_id):
        return ()
    rows = connection.execute(
        f"SELECT {JOB_COLUMNS} FROM jobs WHERE group_id = ? ORDER BY sequence",  # noqa: S608  # our own columns
        (group_id,),
    )
    return tuple(map(job_of, rows))


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))


def _stored(connection: sqlite3.Connection, job_id: str) -> GenerationJob | None:
    if not is_storable(job_id):
        return None
    row = connection.execute(f"SELECT {JOB_COLUMNS} FROM jobs WHERE id = ?", (job_id,)).fetchone()  # noqa: S608
    return None if row is None else job_of(row)


def _save_all(connection: sqlite3.Connection, jobs: Sequence[GenerationJob], at: datetime) -> None:
    changes = []
    for job in jobs:
        stored = _stored(connection, job.id)
        if stored is None:
            raise NotFound(f"The job {job.id} is not in the workspace.", "Look it up again.", field="job")
        _refuse_illegal(stored, job)
        _write(connection, job)
        changes.append((stored, job))
    note_changes(connection, at, changes)


def _refuse_illegal(stored: GenerationJob, job: GenerationJob) -> None:
    for field in _FIXED:
        if getattr(stored, field) != getattr(job, field):
            raise IllegalMove(
                f"The {field.replace('_', ' ')} of a job cannot change.", "Report this: it is a fault of the program."
            )
    if stored.base_url not in ("", job.base_url):
        raise IllegalMove("Where a job was sent cannot change.", "Report this: it is a fault of the program.")
    allowed = MOVES[stored.state] | (LOCAL_MOVES[stored.state] if stored.local else frozenset())
    if job.state is not stored.state and job.state not in allowed:
        raise IllegalMove(
            f"The job is {stored.state.value} by now and cannot become {job.state.value}.",
            "Look at it again.",
        )


def _row(job: GenerationJob) -> tuple[object, ...]:
    """Return a job's row; raises InputError, naming the field, for text that cannot be kept.

    Such text shows in the record. Only then each text is looked at: there may be ten thousand jobs to write.
    """
    try:
        row = job_row(job)
    except PydanticSerializationError:  # half a character
        refuse_unstorable(job)
        raise
    if "\\u0000" in str(row[-3]):
        refuse_unstorable(job)
    return row


def _write(connection: sqlite3.Connection, job: GenerationJob) -> None:
    columns = [name.strip() for name in JOB_COLUMNS.split(",")]
    setting = ", ".join(f"{name} = ?" for name in columns[1:])
    connection.execute(
        f"UPDATE jobs SET {setting}, hidden = hidden AND ? WHERE id = ?",  # noqa: S608  # our own columns
        (*_row(job)[1:], int(job.state not in OPEN_STATES), job.id),
    )


def _finish(
    connection: sqlite3.Connection, job: GenerationJob, takes: Sequence[Take], at: datetime
) -> tuple[Take, ...]:
    stored = _stored(connection, job.id)
    if stored is not None and stored.state is JobState.DONE:
        raise IllegalMove("The job is done already.", "Look at it again.")
    _save_all(connection, (job,), at)
    return insert_takes(connection, takes)


def _add_take(connection: sqlite3.Connection, job: GenerationJob, take: Take, at: datetime) -> Take:
    _save_all(connection, (job.replace(saving=None),), at)
    return insert_takes(connection, (take,))[0]


def _events(connection: sqlite3.Connection, whole: Whole, job_id: str) -> tuple[JobEvent, ...]:
    whole.refuse_gaps(connection)
    if not is_storable(job_id):
        return ()
    rows = connection.execute(
        f"SELECT {EVENT_COLUMNS} FROM job_events WHERE job_id = ? ORDER BY sequence",  # noqa: S608  # our own columns
        (job_id,),
    )
    return tuple(map(event_of, rows))


def _remote_ids(connection: sqlite3.Connection, provider: str) -> frozenset[str]:
    rows = connection.execute("SELECT remote_id FROM jobs WHERE provider = ? AND remote_id IS NOT NULL", (provider,))
    return frozenset(row[0] for row in rows)


def _listed(
    connection: sqlite3.Connection, states: frozenset[JobState] | None, project_id: str | None
) -> tuple[GenerationJob, ...]:
    """Return the jobs asked for. A row whose columns are damaged must be met, not passed over by its own filter."""
    passed_over = [state.value for state in JobState if states is not None and state not in states]
    rows = connection.execute(
        f"SELECT {JOB_COLUMNS} FROM jobs WHERE state NOT IN ({_marks(passed_over)})"  # noqa: S608  # our own
        f" AND (NOT hidden OR state NOT IN ({_marks(_ENDED_STATES)})) ORDER BY position, sequence",
        (*passed_over, *_ENDED_STATES),
    )
    return tuple(job for job in map(job_of, rows) if project_id in (None, job.project_id))


def _clear_ended(connection: sqlite3.Connection, project_id: str | None) -> tuple[str, ...]:
    ended = f"NOT hidden AND state IN ({_marks(_ENDED_STATES)}) AND (? IS NULL OR project_id = ?)"
    values = (*_ENDED_STATES, project_id, project_id)
    rows = connection.execute(f"SELECT id FROM jobs WHERE {ended} ORDER BY sequence", values).fetchall()  # noqa: S608
    connection.execute(f"UPDATE jobs SET hidden = 1 WHERE {ended}", values)  # noqa: S608  # our own words
    return tuple(row[0] for row in rows)
