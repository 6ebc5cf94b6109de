"""Owns which jobs are open, ordered so that thousands of them cost nothing: by lane, by place in the queue, by group.

A lane is one account of a provider, or this computer. Holds values only and does nothing with them.
"""

from bisect import bisect_left, insort
from collections.abc import Iterator
from typing import NamedTuple

from studio.domain.jobs import GenerationJob, JobState


class Lane(NamedTuple):
    """One account of a provider; both are empty for the jobs of this computer."""

    provider: str = ""
    account: str = ""


THIS_COMPUTER = Lane()
_Place = tuple[float, int, str]


def lane_of(job: GenerationJob) -> Lane:
    """Return the lane that a job waits in."""
    return THIS_COMPUTER if job.local else Lane(job.provider, job.account)


def _place(job: GenerationJob) -> _Place:
    return job.position, job.sequence, job.id


class OpenJobs:
    """Open jobs as frozen values."""

    def __init__(self) -> None:
        self._jobs: dict[str, GenerationJob] = {}
        self._queued: dict[Lane, list[_Place]] = {}
        self._busy: dict[Lane, dict[str, GenerationJob]] = {}
        self._groups: dict[str, dict[str, None]] = {}

    def get(self, job_id: str) -> GenerationJob | None:
        """Return an open job, None for one that is not open."""
        return self._jobs.get(job_id)

    def put(self, job: GenerationJob) -> None:
        """Take in a job, in the place of what was known of it."""
        self.drop(job.id)
        self._jobs[job.id] = job
        lane = lane_of(job)
        if job.state is JobState.QUEUED:
            insort(self._queued.setdefault(lane, []), _place(job))
        else:
            self._busy.setdefault(lane, {})[job.id] = job
        if job.group is not None:
            self._groups.setdefault(job.group.id, {})[job.id] = None

    def drop(self, job_id: str) -> None:
        """Let go of a job; nothing happens for one that is not here."""
        old = self._jobs.pop(job_id, None)
        if old is None:
            return
        lane = lane_of(old)
        if old.state is JobState.QUEUED:
            waiting = self._queued[lane]
            del waiting[bisect_left(waiting, _place(old))]
        else:
            del self._busy[lane][job_id]
        if old.group is not None:
            members = self._groups[old.group.id]
            del members[job_id]
            if not members:
                del self._groups[old.group.id]

    def all(self, *states: JobState) -> tuple[GenerationJob, ...]:
        """Return jobs in `states` (all where none is named), in the order of the queue."""
        jobs = (job for job in self._jobs.values() if not states or job.state in states)
        return tuple(sorted(jobs, key=_place))

    def lanes(self, provider: str) -> tuple[Lane, ...]:
        """Return a provider's lanes in which jobs wait."""
        return tuple(lane for lane, waiting in self._queued.items() if waiting and lane.provider == provider)

    def queued(self, lane: Lane) -> Iterator[GenerationJob]:
        """Yield the waiting jobs of a lane in the order of the queue; nothing may be taken in or out meanwhile."""
        return (self._jobs[place[2]] for place in self._queued.get(lane, ()))

    def busy(self, lane: Lane) -> tuple[GenerationJob, ...]:
        """Return the jobs of a lane that are sent, being sent, or of unknown fate."""
        return tuple(self._busy.get(lane, {}).values())

    def of_provider(self, provider: str) -> tuple[GenerationJob, ...]:
        """Return all jobs of a provider that are sent, being sent, or of unknown fate."""
        return tuple(
            job for lane, jobs in self._busy.items() if lane.provider == provider for job in jobs.values()
        )  # fmt: skip

    def of_group(self, group_id: str) -> tuple[GenerationJob, ...]:
        """Return the open jobs of a group in the order of the queue."""
        return tuple(sorted((self._jobs[job_id] for job_id in self._groups.get(group_id, ())), key=_place))

    def waiting(self, *, but: str = "") -> tuple[GenerationJob, ...]:
        """Return all waiting jobs but one in the order of the queue."""
        return tuple(job for job in self.all(JobState.QUEUED) if job.id != but)

    def __len__(self) -> int:
        return len(self._jobs)
