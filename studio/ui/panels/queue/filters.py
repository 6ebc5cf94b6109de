"""Owns which jobs the queue shows: all, or those that run, wait, need somebody or ended, of all providers or of one."""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from studio.domain.jobs import OPEN_STATES, GenerationJob, Held, JobState
from studio.services.exports import ENDED, ExportState
from studio.ui.panels.queue.tally import UNDER_WAY

PROBLEM_HOLDS = frozenset({Held.BUDGET, Held.NO_KEY, Held.ACCOUNT, Held.DISK})
"""Reasons to wait that only somebody's act ends."""


class Kept(StrEnum):
    """Which rows are shown."""

    ALL = "all"
    RUNNING = "running"
    WAITING = "waiting"
    PROBLEMS = "problems"
    ENDED = "ended"


class Filter(NamedTuple):
    """Which rows are shown. `provider` is empty for all."""

    kept: Kept = Kept.ALL
    provider: str = ""

    @property
    def is_on(self) -> bool:
        """Whether anything may be left out."""
        return self != Filter()

    def shows(self, jobs: Iterable[GenerationJob], unsaved: bool = False) -> bool:
        """Say whether a job, or a group with one that fits, is shown; `unsaved`: its result could not be saved."""
        return any(self._fits(job, unsaved) for job in jobs)

    def _fits(self, job: GenerationJob, unsaved: bool) -> bool:
        if self.provider and job.provider != self.provider:
            return False
        if self.kept is Kept.RUNNING:
            return job.state in UNDER_WAY
        if self.kept is Kept.WAITING:
            return job.state is JobState.QUEUED
        if self.kept is Kept.PROBLEMS:
            return unsaved or job.state in (JobState.FAILED, JobState.UNKNOWN) or job.held in PROBLEM_HOLDS
        return self.kept is Kept.ALL or job.state not in OPEN_STATES

    def shows_film(self, state: ExportState) -> bool:
        """Say whether a film in that state is shown."""
        if self.provider:
            return False
        return {
            Kept.ALL: True,
            Kept.RUNNING: state is ExportState.RUNNING,
            Kept.WAITING: state is ExportState.WAITING,
            Kept.PROBLEMS: state is ExportState.FAILED,
            Kept.ENDED: state in ENDED,
        }[self.kept]
