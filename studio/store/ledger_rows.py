"""Owns how jobs and takes are written as rows that carry their own checksum, and how those rows are read back.

SQLite's own check misses most changed content, and these rows hold money: a row that does not match its checksum, or
whose columns say something else than its record, raises WorkspaceDamaged that names it.
"""

import hashlib
import json
from datetime import UTC, datetime

from pydantic import ValidationError

from studio.domain.errors import WorkspaceDamaged
from studio.domain.jobs import GenerationJob
from studio.domain.project import Take

JOB_COLUMNS = (
    "id, sequence, position, project_id, shot_id, provider, state, simulated, cost_micro_usd, group_id, record, body,"
    " checksum"
)
TAKE_COLUMNS = (
    "id, project_id, shot_id, job_id, number, sha256, extension, created_at, trashed, rating, record, checksum"
)


def job_row(job: GenerationJob) -> tuple[object, ...]:
    """Return a job as the values of `JOB_COLUMNS`."""
    unset = {name for name in ("saving", "group") if getattr(job, name) is None}
    record = job.model_dump_json(exclude={"body", *unset})  # rows from before these fields are as new ones without
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
    )


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
