"""Owns the queue of this computer: one job at a time, in the order of the queue. Knows providers by their port."""

import asyncio
from contextlib import aclosing
from functools import partial

from studio.domain.errors import DiskFull, EncodeFailed, MediaError, RenderCancelled, StoreError, StudioError
from studio.domain.jobs import MAX_LOCAL_RESTARTS, GenerationJob, Held, JobError, JobState
from studio.domain.ports import Clock, Random
from studio.domain.provider_ports import LocalProvider
from studio.domain.render import PreviewFrame, RenderEvent, RenderFinished, RenderProgress
from studio.services.catalogue import Catalogue
from studio.services.job_ledger import JobLedger, JobPreview, JobProgress
from studio.services.open_jobs import THIS_COMPUTER
from studio.services.retry import backoff_s
from studio.services.saving import TakeSaver
from studio.services.tasks import Alarm, Stalled, until

STALL_S = 60.0
"""A drawing that says nothing for so long is ended and begun again: its worker was stopped or hangs."""
LOCAL_WORK = (JobState.SUBMITTING, JobState.RUNNING, JobState.FETCHING)


class _Stopped(Exception):
    """The stream was ended before its file was whole: by the user, or because the studio closes."""


class LocalRunner:
    """Makes the takes of local jobs."""

    def __init__(
        self, ledger: JobLedger, catalogue: Catalogue, saver: TakeSaver, clock: Clock, random: Random, program: str
    ) -> None:
        self._ledger = ledger
        self._catalogue = catalogue
        self._saver = saver
        self._clock = clock
        self._random = random
        self._program = program
        self._alarm = Alarm(clock)
        self._stop: asyncio.Event | None = None
        self._current = ""
        self._closing = False
        self._failures = 0
        self._refused = ""
        """The job whose row the disk refused just now; the others have a turn before it."""

    def wake(self) -> None:
        """Look at the queue again."""
        self._alarm.ring()

    @property
    def busy(self) -> bool:
        """Whether a job is being made at this moment. One that only waits for its row is not."""
        return any(
            job.id == self._current and job.state in LOCAL_WORK for job in self._ledger.lanes.busy(THIS_COMPUTER)
        )  # fmt: skip

    def stop(self, job_id: str) -> None:
        """End the work on `job_id` if it is the one being made."""
        if self._stop is not None and self._current == job_id:
            self._stop.set()

    def close(self) -> None:
        """Take no new job and end the one being made; it stays in the queue."""
        self._closing = True
        if self._stop is not None:
            self._stop.set()
        self._alarm.ring()

    async def run(self) -> None:
        """Make one job after the other until `close`."""
        while not self._closing:
            job, wait_s = self._next()
            if job is None:
                await self._alarm.wait(wait_s)
                continue
            try:
                await self._one(job)
                self._failures, self._refused = 0, ""
            except StoreError as error:
                if self._ledger.fault is not None:
                    raise
                self._failures, self._refused = self._failures + 1, job.id
                self._ledger.tell_unsaved(job.id, error)
                await self._alarm.wait(backoff_s(self._failures, self._random))

    def _next(self) -> tuple[GenerationJob | None, float | None]:
        """Return the job whose turn it is, else how long to wait for one (None: until woken).

        A take that is made and only waits for its row goes before all that is still to be made.
        """
        made = [job for job in self._ledger.lanes.busy(THIS_COMPUTER) if job.state is JobState.FETCHING]
        made.sort(key=lambda job: job.id == self._refused)
        if made and made[0].id != self._refused:
            return made[0], None
        job, wait_s = self._ledger.next_of(THIS_COMPUTER)
        return (made[0], None) if made and job is None else (job, wait_s)

    async def _one(self, job: GenerationJob) -> None:
        made = job.state is JobState.FETCHING
        if not made:
            if job.cancel_requested_at is not None:
                await self._ledger.change(job.id, self._cancelled)
                return
            job = await self._ledger.change(
                job.id, lambda now: now.moved_to(JobState.SUBMITTING, sent_at=self._clock.now(), error=None)
            )
        self._current, self._stop = job.id, asyncio.Event()
        if self._closing or job.cancel_requested_at is not None:
            self._stop.set()
        part_path = self._saver.new_part(job)
        try:
            await (self._resume(job) if made else self._make(job, part_path, self._stop))
        except _Stopped:
            await self._ledger.change_surely(job.id, self._stopped_job)
        except StudioError as error:
            await self._not_made(job, error)
        finally:
            self._current, self._stop = "", None
            await self._saver.discard(part_path)

    async def _make(self, job: GenerationJob, part_path: str, stop: asyncio.Event) -> None:
        provider = self._catalogue.local(job.provider)
        extension = await self._render(job, provider, part_path, stop)
        await self._ledger.change(job.id, lambda now: now.moved_to(JobState.FETCHING))
        self._ledger.progress.send(JobProgress(job.id, "checking", 1.0))
        await self._saver.save(job, part_path, extension, provider.slate(job, self._program))

    async def _resume(self, job: GenerationJob) -> None:
        """Finish a save that was cut off; raises EncodeFailed where its file is not whole, so that it is made anew."""
        self._ledger.progress.send(JobProgress(job.id, "checking", 1.0))
        slate = self._catalogue.local(job.provider).slate(job, self._program)
        if not await self._saver.resume(job.id, slate):
            raise EncodeFailed("The file of this take is not whole.", "Try again.")

    async def _not_made(self, job: GenerationJob, error: StudioError) -> None:
        """Put a job whose take could not be made or saved into the state that says so."""
        if self._ledger.fault is not None:  # nothing more can be written; the next start goes on from what is there
            raise self._ledger.fault from error
        if isinstance(error, DiskFull) and await self._saver.waits(job.id):
            raise error  # no room for the row: the take stays in its state and is not made a second time
        words = await self._saver.words(error)
        await self._saver.let_go(job.id)
        await self._ledger.change_surely(job.id, partial(self._after, error=error, words=words))

    async def _render(self, job: GenerationJob, provider: LocalProvider, part_path: str, stop: asyncio.Event) -> str:
        """Draw the part file and return its ending.

        Raises _Stopped, EncodeFailed where it stands still, or what the provider raises.
        """
        started = self._clock.monotonic()
        drawing = until(provider.make(job, part_path, preview=self._ledger.previews.heard), stop, self._clock, STALL_S)
        sent = False
        try:
            async with aclosing(drawing) as events:  # also where the job's row cannot be written
                async for event in events:
                    if not sent:
                        await self._ledger.change(job.id, lambda now: now.moved_to(JobState.RUNNING))
                        sent = True
                    if isinstance(event, RenderFinished):
                        return event.extension
                    self._tell(job.id, event, started)
        except Stalled as error:
            raise EncodeFailed(f"The drawing stood still for {STALL_S:.0f} s and was ended.", "Try again.") from error
        if stop.is_set():
            raise _Stopped
        raise EncodeFailed("The drawing ended without a whole file.", "Try again.")

    def _tell(self, job_id: str, event: RenderEvent, started: float) -> None:
        if isinstance(event, PreviewFrame):
            self._ledger.previews.send(JobPreview(job_id, event))
        elif isinstance(event, RenderProgress):
            fraction = event.frames_done / event.frames
            spent_s = self._clock.monotonic() - started
            eta_s = spent_s / fraction - spent_s if fraction > 0.05 else None
            self._ledger.progress.send(JobProgress(job_id, "rendering", fraction, eta_s))

    def _cancelled(self, job: GenerationJob) -> GenerationJob:
        return job.moved_to(JobState.CANCELLED, finished_at=self._clock.now())

    def _stopped_job(self, job: GenerationJob) -> GenerationJob:
        """Return the job after its work was ended on purpose: cancelled by the user, or back in the queue."""
        if job.cancel_requested_at is not None and job.state is JobState.RUNNING:
            return self._cancelled(job)
        return job.moved_to(JobState.QUEUED, restarts=job.restarts)

    def _after(self, job: GenerationJob, error: StudioError, words: JobError) -> GenerationJob:
        """Return the job after `error`: waiting for room, in the queue again, or failed with the reason."""
        if isinstance(error, StoreError):
            return job.moved_to(
                JobState.QUEUED,
                restarts=job.restarts,
                held=Held.DISK,
                held_until=self._ledger.until(10.0),
                error=words,
            )
        if isinstance(error, RenderCancelled):
            return self._stopped_job(job)
        broken = isinstance(error, MediaError) and error.retryable
        if broken and job.restarts < MAX_LOCAL_RESTARTS:
            return job.moved_to(JobState.QUEUED, error=words)
        return job.moved_to(JobState.FAILED, finished_at=self._clock.now(), error=words)
