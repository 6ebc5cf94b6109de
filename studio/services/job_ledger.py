"""Owns the jobs in memory and their one way to disk: every change is saved before it is announced.

Knows the table of states through `GenerationJob.moved_to` only, and nothing of providers.
"""

import asyncio
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import NamedTuple

from studio.domain.errors import InputError, NotFound, StoreError, StudioError, WorkspaceDamaged, WorkspaceReadOnly
from studio.domain.jobs import OPEN_STATES, GenerationJob, Held, JobError, JobState, SavingFile
from studio.domain.ports import Clock, JobStore, Random
from studio.domain.project import Take
from studio.domain.render import PreviewFrame
from studio.services.broadcast import Broadcast
from studio.services.open_jobs import Lane, OpenJobs
from studio.services.purse import Purse
from studio.services.retry import LONGEST_DELAY_S, backoff_s

TIMED_HOLDS = frozenset({Held.OFFLINE, Held.RATE_LIMIT, Held.DISK})
"""Reasons to wait that end by themselves at `held_until`."""
_HELD_FOR_AN_ACT = frozenset({Held.USER, Held.NO_KEY, Held.ACCOUNT})

DETAILS_LIMIT = 4000
"""So much of a raw answer is kept with a job."""


class JobChange(NamedTuple):
    """A job as it is now; `takes` are given when it became done."""

    job: GenerationJob
    takes: tuple[Take, ...] = ()


class JobProgress(NamedTuple):
    """What is known of work under way. `phase` is one of `queued_at_provider`, `rendering`, `longer`, `cancel_asked`,
    `no_answer`, `downloading`, `checking` and `not_saved`; `fraction` (0..1) and `eta_s` are None where unknown.

    `words` says why something could not be saved; on a full disk they stand nowhere else."""

    job_id: str
    phase: str
    fraction: float | None = None
    eta_s: float | None = None
    words: JobError | None = None


class JobPreview(NamedTuple):
    """A small frame of a clip that is being drawn."""

    job_id: str
    frame: PreviewFrame


class JobLedger:
    """Open jobs as frozen values. Changes of one workspace's jobs happen one after the other.

    Jobs are counted by the purse before they are written, and it is told of every change. `fault` is set once the store
    can take nothing more in this run of the program; runners end then.
    """

    def __init__(self, store: JobStore, purse: Purse, clock: Clock, random: Random) -> None:
        self._store = store
        self._purse = purse
        self._clock = clock
        self._random = random
        self._open = OpenJobs()
        self._due: dict[str, float] = {}
        self._line = asyncio.Lock()
        self.fault: StoreError | None = None
        self._unsaved: dict[str, JobError] = {}
        self.changes: Broadcast[JobChange] = Broadcast()
        self.progress: Broadcast[JobProgress] = Broadcast()
        self.previews: Broadcast[JobPreview] = Broadcast()

    async def load(self) -> None:
        """Read the open jobs into memory."""
        for job in await self._store.jobs(states=OPEN_STATES):
            self._open.put(job)

    def open_jobs(self, *states: JobState) -> tuple[GenerationJob, ...]:
        """Return open jobs in `states` (all where none is named), in the order of the queue."""
        return self._open.all(*states)

    @property
    def lanes(self) -> OpenJobs:
        """The open jobs by lane and group; read only."""
        return self._open

    async def job(self, job_id: str) -> GenerationJob:
        """Return one job as it is now; raises NotFound."""
        job = self._open.get(job_id) or await self._store.job(job_id)
        if job is None:
            raise NotFound("That job is not in the workspace.", "Look it up in the list of jobs.", field="job")
        return job

    async def add(self, job: GenerationJob, *, agreed: bool = False) -> GenerationJob:
        """Write a new job; return it with its sequence and position. Raises BudgetRefused."""
        return (await self.add_all([job], agreed=agreed))[0]

    async def add_all(self, jobs: Sequence[GenerationJob], *, agreed: bool = False) -> tuple[GenerationJob, ...]:
        """Write new jobs, all or none; return them with their places. Raises BudgetRefused where they pass a budget."""
        async with self._line:
            self._purse.admit(jobs, agreed=agreed)
            try:
                added = await self._store.add_all(jobs)
            except BaseException:
                self._purse.forget([job.id for job in jobs])
                raise
            for job in added:
                self._keep(None, job)
        for job in added:
            self.changes.send(JobChange(job))
        return added

    async def replace(self, job_id: str, new: GenerationJob, *, agreed: bool) -> GenerationJob:
        """Put a new job in the place of a waiting one, which is cancelled; return it.

        Raises BudgetRefused, or InputError where the old one was sent in the meantime or has ended.
        """
        async with self._line:
            before = await self.job(job_id)
            if before.state is not JobState.QUEUED:
                raise InputError(
                    "Only a waiting job can be changed.", "Cancel it, then ask for another take.", field="job"
                )
            old = before.moved_to(JobState.CANCELLED, finished_at=self._clock.now(), error=None)
            self._purse.admit([new], agreed=agreed, instead_of=[job_id])
            try:
                added = await self._store.replace(old, new)
            except BaseException:
                self._purse.forget([new.id])
                raise
            self._keep(before, old)
            self._keep(None, added)
        self.changes.send(JobChange(old))
        self.changes.send(JobChange(added))
        return added

    async def change_all(
        self, jobs: Iterable[GenerationJob], change: Callable[[GenerationJob], GenerationJob]
    ) -> tuple[GenerationJob, ...]:
        """Change jobs as they are at this moment, all or none in one write; return those that are others now."""
        async with self._line:
            found = [(now, self._timed(change(now), now)) for each in jobs if (now := self._open.get(each.id))]
            changed = [(before, after) for before, after in found if before != after]
            if changed:
                await self._store.save_all([after for _, after in changed])
            for before, after in changed:
                self._keep(before, after)
        for _, after in changed:
            self.changes.send(JobChange(after))
        return tuple(after for _, after in changed)

    async def change(self, job_id: str, change: Callable[[GenerationJob], GenerationJob]) -> GenerationJob:
        """Change the job as it is at this moment: save, keep, announce. Raises what `change` or the store raises."""
        before, after = await self._written(job_id, change)
        if after != before:
            self.changes.send(JobChange(after))
        return after

    async def at_rest(self) -> None:
        """Return when every change that has begun is on disk and known here."""
        async with self._line:
            return

    async def note_saving(self, job_id: str, saving: SavingFile) -> None:
        """Write which file is about to become the job's take. Not announced: to a person nothing changed."""
        await self._written(job_id, lambda now: now.replace(saving=saving))

    def _timed(self, after: GenerationJob, before: GenerationJob) -> GenerationJob:
        """Return a changed job with how long it is held: the time of day alone says too much once a clock was set."""
        if after.held_until == before.held_until:
            return after
        return after.replace(held_s=None if after.held_until is None else self._seconds_to(after.held_until))

    async def _written(
        self, job_id: str, change: Callable[[GenerationJob], GenerationJob]
    ) -> tuple[GenerationJob, GenerationJob]:
        """Save a job where `change` changes it; return it as it was and as it is."""
        async with self._line:
            before = await self.job(job_id)
            after = self._timed(change(before), before)
            if after != before:
                with self._writing(job_id):
                    await self._store.save(after)
                self._keep(before, after)
        return before, after

    async def change_surely(self, job_id: str, change: Callable[[GenerationJob], GenerationJob]) -> GenerationJob:
        """Change a job whose news must not be lost: where the disk refuses, try again until it takes it.

        Raises WorkspaceDamaged or WorkspaceReadOnly at once: there the disk will not take it; see `fault`.
        """
        attempt = 0
        while True:
            try:
                return await self.change(job_id, change)
            except StoreError as error:
                if self.fault is not None:
                    raise
                attempt += 1
                self.tell_unsaved(job_id, error)
                await self._clock.sleep(backoff_s(attempt, self._random))

    async def finish(self, job_id: str, take: Take, cost_micro_usd: int | None) -> tuple[Take, ...]:
        """Write a job as done, with its take, in one transaction; then announce both."""
        async with self._line:
            job = await self.job(job_id)
            done = job.moved_to(JobState.DONE, finished_at=self._clock.now(), cost_micro_usd=cost_micro_usd, error=None)
            with self._writing(job_id):
                takes = await self._store.finish(done, [take])
            self._keep(job, done)
        self.changes.send(JobChange(done, takes))
        return takes

    async def add_take(self, job_id: str, take: Take) -> Take:
        """Write one take of a job that has more results to come; then announce it."""
        async with self._line:
            before = await self.job(job_id)
            after = before.replace(saving=None)
            with self._writing(job_id):
                added = await self._store.add_take(after, take)
            self._keep(before, after)
        self.changes.send(JobChange(after, (added,)))
        return added

    @contextmanager
    def _writing(self, job_id: str) -> Iterator[None]:
        """Where the store can take nothing more, note it and wake who waits for the job."""
        try:
            yield
        except (WorkspaceDamaged, WorkspaceReadOnly) as error:
            self.fault = error
            self.tell_unsaved(job_id, error)
            raise

    def tell_unsaved(self, job_id: str, error: StoreError) -> None:
        """Tell that a job's news could not be saved, and remember why until they are."""
        self.tell_words(job_id, job_error(error))

    def tell_words(self, job_id: str, words: JobError) -> None:
        """Tell why a job's news or its result could not be saved, and remember it until something of it is."""
        self._unsaved[job_id] = words
        self.progress.send(JobProgress(job_id, "not_saved", words=words))

    def unsaved(self, job_id: str) -> JobError | None:
        """Return why a job's last news are not on disk, None where they are."""
        return self._unsaved.get(job_id)

    def _keep(self, before: GenerationJob | None, job: GenerationJob) -> None:
        self._unsaved.pop(job.id, None)
        self._purse.changed(before, job)
        if job.state in OPEN_STATES:
            self._open.put(job)
        else:
            self._open.drop(job.id)
        if job.held_until is None:
            self._due.pop(job.id, None)
        elif job.held in TIMED_HOLDS:
            self._due[job.id] = self._clock.monotonic() + self._seconds_to(job.held_until)

    def _seconds_to(self, moment: datetime) -> float:
        return max(0.0, (moment - self._clock.now()).total_seconds())

    def _kept_wait_s(self, job: GenerationJob, until: datetime) -> float:
        """Return how long a job still waits that an earlier run held; a clock that was set back makes it no longer."""
        if job.held is not Held.RATE_LIMIT:
            return min(self._seconds_to(until), LONGEST_DELAY_S)
        return self._seconds_to(until) if job.held_s is None else min(self._seconds_to(until), job.held_s)

    def until(self, wait_s: float) -> datetime:
        """Return the time of day `wait_s` seconds from now."""
        return self._clock.now() + timedelta(seconds=wait_s)

    def next_of(self, lane: Lane) -> tuple[GenerationJob | None, float | None]:
        """Return the first waiting job of a lane whose turn it is, else how long to wait for one (None: for an act)."""
        shortest: float | None = None
        refused: dict[str, int] = {}  # by project, the least cost that its budgets do not allow: thousands may wait
        for job in self._open.queued(lane):
            if job.held in _HELD_FOR_AN_ACT:
                continue
            cost = job.estimate.high_micro_usd
            if job.held is Held.BUDGET and cost is not None and cost >= refused.get(job.project_id, cost + 1):
                continue
            wait_s = self.wait_s(job)
            if job.held is Held.BUDGET and wait_s != 0.0 and cost is not None:
                refused[job.project_id] = cost
            if wait_s == 0.0:
                return job, None
            if wait_s is not None:
                shortest = wait_s if shortest is None else min(shortest, wait_s)
        return None, shortest

    def hasten(self, lane: Lane, held: Held) -> None:
        """Let the jobs of a lane that wait for this reason go at once: what they waited for is there."""
        for job in self._open.queued(lane):
            if job.held is held and job.held_until is not None:
                self._due[job.id] = self._clock.monotonic()

    def wait_s(self, job: GenerationJob) -> float | None:
        """Return the seconds until a queued job may go (0: now), or None where only somebody's act lets it go.

        In one run the monotonic clock decides, so that a changed time of day neither hastens nor delays a job.
        """
        if job.state is not JobState.QUEUED:
            return None
        if job.held is None:
            return 0.0
        if job.held is Held.BUDGET:
            return 0.0 if self._purse.allows(job) else self._purse.seconds_to_next_day()
        if job.held not in TIMED_HOLDS or job.held_until is None:
            return None
        if job.id not in self._due:
            self._due[job.id] = self._clock.monotonic() + self._kept_wait_s(job, job.held_until)
        return max(0.0, self._due[job.id] - self._clock.monotonic())


def job_error(error: StudioError) -> JobError:
    """Return the words of an error as a job keeps them."""
    return JobError(
        kind=error.kind,
        what_happened=error.what_happened,
        what_to_do=error.what_to_do,
        retryable=error.retryable,
        billed=error.billed,
        details=error.details[:DETAILS_LIMIT],
    )
