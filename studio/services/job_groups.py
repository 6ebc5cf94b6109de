"""Owns jobs that are asked for in one act: all or none are written, one cancel, one end, and which of them stand.

Knows jobs through their service only and sets no state itself.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from studio.domain.cards import Card
from studio.domain.errors import IllegalMove, InputError
from studio.domain.jobs import OPEN_STATES, GenerationJob, JobGroup, JobState
from studio.domain.ports import Random
from studio.services.broadcast import Broadcast
from studio.services.job_ledger import JobChange
from studio.services.job_requests import GenerateOrder
from studio.services.jobs import Jobs


class GroupEnd(NamedTuple):
    """A group none of whose jobs is open any more; `group` names it with the value of the job that ended last."""

    group: JobGroup
    project_id: str
    shot_id: str


class Member(NamedTuple):
    """What is asked for under a value of the group."""

    value: str
    order: GenerateOrder


class JobGroups:
    """The groups of one workspace's jobs. `ended` comes once all jobs of a group have come to an end."""

    def __init__(self, jobs: Jobs, random: Random) -> None:
        self._jobs = jobs
        self._random = random
        self.ended: Broadcast[GroupEnd] = Broadcast()
        self._stop_hearing = jobs.changes.subscribe(self._on_job)

    def close(self) -> None:
        """Hear no more of jobs."""
        self._stop_hearing()

    async def request(
        self, title: str, members: Sequence[Member], card: Card | None = None
    ) -> tuple[GenerationJob, ...]:
        """Write one job for each member in one transaction, all or none, and wake what makes them.

        `card` is the one in which the prompts differ, where that is what they do. Raises InputError (naming the
        field), NotFound, UnreadableMedia or StoreError; nothing is written then.
        """
        group_id = self._random.new_id()
        return await self._jobs.request_all(
            [
                member.order.replace(group=JobGroup(id=group_id, title=title, value=member.value, card=card))
                for member in members
            ]
        )

    def open_jobs(self, group_id: str) -> tuple[GenerationJob, ...]:
        """Return the jobs of a group that have not ended, in the order of the queue."""
        return self._jobs.open_of_group(group_id)

    async def standing(self, group_id: str) -> tuple[GenerationJob, ...]:
        """Return a group's jobs as they were asked for, each as the last one that was made for its value."""
        return standing(await self._jobs.group(group_id))

    async def cancel(self, group_id: str) -> int:
        """Cancel all jobs of a group that can be cancelled; return how many were.

        Those that wait go first, the last one before the others, so that none begins while the rest is cancelled.
        """
        cancelled = 0
        for job in sorted(self.open_jobs(group_id), key=_waits_longest, reverse=True):
            if job.state is JobState.UNKNOWN or job.cancel_requested_at is not None:
                continue
            try:
                await self._jobs.cancel(job.id)
            except (InputError, IllegalMove):  # it ended meanwhile
                continue
            cancelled += 1
        return cancelled

    def _on_job(self, change: JobChange) -> None:
        group = change.job.group
        if group is not None and change.job.state not in OPEN_STATES and not self.open_jobs(group.id):
            self.ended.send(GroupEnd(group, change.job.project_id, change.job.shot_id))


def _waits_longest(job: GenerationJob) -> tuple[bool, float, int]:
    return job.state is JobState.QUEUED, job.position, job.sequence


def standing(jobs: Iterable[GenerationJob]) -> tuple[GenerationJob, ...]:
    """Return jobs in their order, each that was asked for again as the last one that was made of it."""
    stands: dict[str, GenerationJob] = {}
    first_of: dict[str, str] = {}
    for job in sorted(jobs, key=lambda job: job.sequence):
        first = first_of.get(job.retry_of or "", job.id)
        first_of[job.id] = first
        stands[first] = job
    return tuple(stands.values())
