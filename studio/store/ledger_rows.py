"""Owns how jobs, takes, money and events are written as rows that carry their own checksum, and are read back.

SQLite's own check misses most changed content, and these rows hold money: a row that does not match its checksum, or
whose columns say something else than its record, raises WorkspaceDamaged that names it.
"""

import hashlib
import json
from datetime import UTC, datetime
from typing import Any

from pydantic import ValidationError

from studio.domain.errors import WorkspaceDamaged
from studio.domain.job_events import JobEvent
from studio.domain.jobs import GenerationJob, Held, JobState
from studio.domain.ledger import LedgerEntry, LedgerRow
from studio.domain.project import Take
from studio.store.durable_files import compact_json

JOB_COLUMNS = (
    "id, sequence, position, project_id, shot_id, provider, state, simulated, cost_micro_usd, group_id, remote_id,"
    " record, body, checksum"
)
TAKE_COLUMNS = (
    "id, project_id, shot_id, job_id, number, sha256, extension, created_at, trashed, rating, record, checksum"
)
LEDGER_COLUMNS = "sequence, at, kind, job_id, project_id, provider, settled_micro_usd, record, checksum"
EVENT_COLUMNS = "sequence, job_id, at, record, checksum"
_FIRST_FIELDS = (
    "id sequence position project_id shot_id model provider account grade prompt parameters takes state held"
    " held_until local simulated body body_sha256 idempotency_key estimate cost_micro_usd remote_id retry_of"
    " prompt_version restarts cancel_requested_at created_at sent_at finished_at error"
)
"""What every row of a job has. A field that came later is left out where it has its default, which never changes: so a
row from before it is as a new one without, and an older program reads every row that does not use it."""
_LATER_FIELDS = tuple(
    (name, field.default) for name, field in GenerationJob.model_fields.items() if name not in _FIRST_FIELDS.split()
)


def job_row(job: GenerationJob) -> tuple[object, ...]:
    """Return a job as the values of `JOB_COLUMNS`."""
    left_out: dict[str, Any] = {"body": True}
    left_out |= {name: True for name, default in _LATER_FIELDS if getattr(job, name) == default}
    if job.error is not None and not job.error.details:
        left_out["error"] = {"details"}
    record = job.model_dump_json(exclude=left_out)
    return (*_job_columns(job), record, job.body, _checksum(record, job.body))


def job_of(row: tuple[object, ...]) -> GenerationJob:
    """Return the job of a row of `JOB_COLUMNS`; raises WorkspaceDamaged."""
    record, body, checksum = row[-3:]
    if not isinstance(record, str) or not isinstance(body, bytes) or checksum != _checksum(record, body):
        raise _damaged("job", row[0])
    try:
        job = GenerationJob.model_validate({**json.loads(record), "body": body})
    except (ValidationError, ValueError) as error:
        raise _damaged("job", row[0]) from error
    if row[:-3] != _job_columns(job):
        raise _damaged("job", row[0])
    return job


def take_row(take: Take) -> tuple[object, ...]:
    """Return a take as the values of `TAKE_COLUMNS`."""
    # A name that is not there is left out, so that programs from before imports still read every row but theirs.
    slate = {} if take.slate.original_name else {"original_name": True}
    record = take.model_dump_json(exclude={"trashed": True, "rating": True, "slate": slate})
    return (*_take_columns(take), int(take.trashed), take.rating, record, _checksum(record, b""))


def take_of(row: tuple[object, ...]) -> Take:
    """Return the take of a row of `TAKE_COLUMNS`; raises WorkspaceDamaged."""
    trashed, rating, record, checksum = row[-4:]
    if not isinstance(record, str) or checksum != _checksum(record, b""):
        raise _damaged("take", row[0])
    try:
        take = Take.model_validate_json(record)
        if trashed or rating is not None:
            take = take.replace(trashed=bool(trashed), rating=rating)
    except ValidationError as error:
        raise _damaged("take", row[0]) from error
    if row[:-4] != _take_columns(take):
        raise _damaged("take", row[0])
    return take


def ledger_row(sequence: int, at: datetime, entry: LedgerEntry) -> tuple[object, ...]:
    """Return a row about money as the values of `LEDGER_COLUMNS`."""
    values = (sequence, utc_text(at), *_entry_columns(entry), entry.model_dump_json(exclude_defaults=True))
    return (*values, row_checksum(values))


def ledger_of(row: tuple[object, ...]) -> LedgerRow:
    """Return the row about money of the values of `LEDGER_COLUMNS`; raises WorkspaceDamaged."""
    sequence, at, record = row[0], row[1], row[-2]
    if row[-1] != row_checksum(row[:-1]) or not isinstance(record, str):
        raise _damaged("ledger's row", sequence)
    try:
        entry = LedgerEntry.model_validate_json(record)
        read = LedgerRow.model_validate({"sequence": sequence, "at": at, "entry": entry})
    except ValidationError as error:
        raise _damaged("ledger's row", sequence) from error
    if row[2:-2] != _entry_columns(entry):
        raise _damaged("ledger's row", sequence)
    return read


def event_row(sequence: int, at: datetime, job: GenerationJob) -> tuple[object, ...]:
    """Return the event that a job is as it is now as the values of `EVENT_COLUMNS`."""
    event = {
        "state": job.state.value,
        "held": None if job.held is None else job.held.value,
        "attempt": job.attempts,
        "remote_id": job.remote_id,
        "error": "" if job.error is None else job.error.kind,
    }
    values = (sequence, job.id, utc_text(at), compact_json(event))
    return (*values, row_checksum(values))


def event_of(row: tuple[object, ...]) -> JobEvent:
    """Return the event of a row of `EVENT_COLUMNS`; raises WorkspaceDamaged."""
    sequence, job_id, at, record, checksum = row
    if checksum != row_checksum(row[:-1]):
        raise _damaged("event", sequence)
    try:
        event = json.loads(str(record))
        held = None if event["held"] is None else Held(event["held"])
        return JobEvent(
            int(str(sequence)), datetime.fromisoformat(str(at)), str(job_id), JobState(event["state"]), held,
            event["attempt"], event["remote_id"], event["error"],
        )  # fmt: skip
    except (KeyError, TypeError, ValueError) as error:
        raise _damaged("event", sequence) from error


def row_checksum(values: tuple[object, ...]) -> bytes:
    """Return the checksum of a row that is only ever added: over its sequence and all its other values as texts."""
    return hashlib.sha256("\0".join(map(str, values)).encode(errors="replace")).digest()


def utc_text(moment: datetime) -> str:
    """Return a time as text that sorts by time."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def _job_columns(job: GenerationJob) -> tuple[object, ...]:
    return (
        job.id,
        job.sequence,
        job.position,
        job.project_id,
        job.shot_id,
        job.provider,
        job.state.value,
        int(job.simulated),
        job.cost_micro_usd,
        job.group.id if job.group is not None else None,
        job.remote_id,
    )


def _entry_columns(entry: LedgerEntry) -> tuple[object, ...]:
    return (entry.kind.value, entry.job_id, entry.project_id, entry.provider, entry.settled_micro_usd)


def _take_columns(take: Take) -> tuple[object, ...]:
    return (
        take.id,
        take.project_id,
        take.shot_id,
        take.job_id,
        take.number,
        take.sha256,
        take.extension,
        utc_text(take.created_at),
    )


def _checksum(record: str, body: bytes) -> bytes:
    return hashlib.sha256(b"\0".join((record.encode(), body))).digest()


def _damaged(kind: str, row_id: object) -> WorkspaceDamaged:
    return WorkspaceDamaged(
        f"The {kind} {row_id} in the workspace's database is damaged.",
        "Nothing more is written to it. Restore a backup, or report this with the log.",
    )
