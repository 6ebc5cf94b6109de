"""Owns what is kept of each change of a job's state. Rows of it are only ever added."""

from datetime import datetime
from typing import NamedTuple

from studio.domain.jobs import Held, JobState


class JobEvent(NamedTuple):
    """One change of a job's state or hold, as it was written. `error` is the kind of its error, empty without one."""

    sequence: int
    at: datetime
    job_id: str
    state: JobState
    held: Held | None
    attempt: int
    remote_id: str | None
    error: str
