"""Owns the queue's sums: how many jobs are in each state at each provider, what waits where, what rehearsals hold back.

Every sum is kept up with each change of a job; none is counted anew.
"""

from bisect import bisect_left, insort
from collections import Counter

from studio.domain.jobs import OPEN_STATES, GenerationJob, JobState

LOCAL_LANE = ""
UNDER_WAY = frozenset({JobState.SUBMITTING, JobState.RUNNING, JobState.FETCHING})
Waiting = tuple[float, int, str]


def lane_of(job: GenerationJob) -> str:
    """Return what a job waits its turn at: its provider, or this computer."""
    return LOCAL_LANE if job.local else job.provider


def _place(job: GenerationJob) -> Waiting:
    return (job.position, job.sequence, job.id)


class Tally:
    """Sums over all jobs of the list."""

    def __init__(self) -> None:
        self.states: Counter[JobState] = Counter()
        self.providers: Counter[str] = Counter()
        """How many jobs of each provider that is asked over a wire are in the list."""
        self.simulated_micro_usd = 0
        """What open rehearsals would keep back. It is no money."""
        self._waiting: list[Waiting] = []
        self._next: dict[str, list[Waiting]] = {}
        self._under_way: dict[str, dict[str, None]] = {}

    @property
    def open(self) -> int:
        """How many jobs are open."""
        return sum(self.states[state] for state in OPEN_STATES)

    @property
    def under_way(self) -> int:
        """How many jobs are being sent, made or fetched."""
        return sum(self.states[state] for state in UNDER_WAY)

    @property
    def ended(self) -> int:
        """How many jobs ended."""
        return self.states.total() - self.open

    def change(self, before: GenerationJob | None, after: GenerationJob | None) -> tuple[str, ...]:
        """Take over a job's change, or that it came or left; return the ids of jobs that are or were next."""
        job = after or before
        if job is None:
            return ()
        lane = lane_of(job)
        first = self.next(lane)
        if before is not None:
            self._count(before, -1)
            self._drop(before)
        if after is not None:
            self._count(after, 1)
            self._take(after)
        now = self.next(lane)
        return () if first == now else tuple(each for each in (first, now) if each)

    def next(self, lane: str) -> str:
        """Return the id of the job whose turn is next at a provider or here; empty where none waits freely."""
        waiting = self._next.get(lane)
        return waiting[0][2] if waiting else ""

    def busy(self, lane: str) -> tuple[str, ...]:
        """Return the jobs under way at a provider or here."""
        return tuple(self._under_way.get(lane, ()))

    def all_busy(self) -> tuple[str, ...]:
        """Return every job under way."""
        return tuple(job_id for jobs in self._under_way.values() for job_id in jobs)

    def first_waiting(self) -> str | None:
        """Return the first of all jobs that wait, None where none does."""
        return self._waiting[0][2] if self._waiting else None

    def _count(self, job: GenerationJob, by: int) -> None:
        self.states[job.state] += by
        if not job.local:
            self.providers[job.provider] += by
        if job.simulated and not job.local and job.state in OPEN_STATES:
            self.simulated_micro_usd += by * (job.estimate.high_micro_usd or 0)

    def _take(self, job: GenerationJob) -> None:
        if job.state is JobState.QUEUED:
            insort(self._waiting, _place(job))
            if job.held is None:
                insort(self._next.setdefault(lane_of(job), []), _place(job))
        elif job.state in UNDER_WAY:
            self._under_way.setdefault(lane_of(job), {})[job.id] = None

    def _drop(self, job: GenerationJob) -> None:
        if job.state is JobState.QUEUED:
            _remove(self._waiting, _place(job))
            if job.held is None:
                _remove(self._next[lane_of(job)], _place(job))
        elif job.state in UNDER_WAY:
            self._under_way[lane_of(job)].pop(job.id, None)


def _remove(waiting: list[Waiting], place: Waiting) -> None:
    del waiting[bisect_left(waiting, place)]
