"""Owns sent jobs of one provider until their results are saved: asks, downloads, hands on to be saved.

Knows the provider by its port. A job is ended only by the provider's answer; errors of a question never end one.
What goes on failing is told after a while: the job keeps its state and says why in its `error`.
"""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from functools import partial
from typing import TypeVar

from studio.domain.errors import Billed, MediaError, ProviderError, ResultGone, StoreError, StudioError
from studio.domain.jobs import GenerationJob, JobError, JobState
from studio.domain.ports import Clock, Random
from studio.domain.project import Slate, input_files
from studio.domain.provider_ports import RemoteProvider, RemoteStatus
from studio.services.job_ledger import JobLedger, JobProgress, job_error
from studio.services.retry import CALL_DEADLINE_S, Pace, backoff_s
from studio.services.saving import TakeSaver
from studio.services.tasks import Alarm, TaskScope

T = TypeVar("T")

LONGER_AFTER_S = 120.0
SLOWEST_POLL_S = 120.0
AFTER_FAULT_S = 60.0
GONE_ANSWERS = 3
GONE_OVER_S = 120.0
FETCH_TRIES = 3
TELL_AFTER_S = 300.0
"""Failures in a row over so long are told; whoever waits for the job need not wait on."""
FETCH_DEADLINE_S = 24 * 3600.0
"""After so long a result is fetched only when the user asks, or at the next start."""
STALL_S = 60.0
"""A download in which nothing moves for so long is broken off."""


class Follower:
    """Follows the sent jobs of one provider. `on_ended` is called when it leaves one."""

    def __init__(
        self,
        provider: RemoteProvider,
        ledger: JobLedger,
        saver: TakeSaver,
        scope: TaskScope,
        clock: Clock,
        random: Random,
        pace: Pace,
        program: str,
        on_ended: Callable[[], None],
    ) -> None:
        self._provider = provider
        self._ledger = ledger
        self._saver = saver
        self._scope = scope
        self._clock = clock
        self._random = random
        self._pace = pace
        self._program = program
        self._on_ended = on_ended
        self._pokes: dict[str, Alarm] = {}

    def use(self, provider: RemoteProvider) -> None:
        """Ask by another adapter of the same provider from now on."""
        self._provider = provider

    def poke(self, job_id: str) -> None:
        """Ask about a followed job at once."""
        alarm = self._pokes.get(job_id)
        if alarm is not None:
            alarm.ring()

    def follow(self, job_id: str) -> None:
        """Ask about a sent job until the provider ends it, then take its result. Once for each job."""
        if not self._scope.running(f"follow {job_id}"):
            self._scope.spawn(self._kept_following(job_id), name=f"follow {job_id}")

    async def _kept_following(self, job_id: str) -> None:
        """Follow a job; should a fault of the program end that, it is reported and the job is followed again later."""
        while True:
            task = self._scope.spawn(self._follow(job_id), name=f"question {job_id}")
            try:
                await asyncio.wait({task})
            finally:
                task.cancel()
            if task.cancelled() or task.exception() is None or self._ledger.fault is not None:
                return
            await self._clock.sleep(AFTER_FAULT_S)

    async def _follow(self, job_id: str) -> None:
        self._pokes[job_id] = Alarm(self._clock)
        try:
            job = await self._ledger.job(job_id)
            if job.state is JobState.RUNNING:
                job = await self._poll(job)
            if job.state is JobState.FETCHING:
                await self._fetch(job)
        finally:
            del self._pokes[job_id]
            self._on_ended()

    async def _poll(self, job: GenerationJob) -> GenerationJob:
        """Ask until the provider says how the job ended; return it in its new state."""
        watch, trouble = _Watch(self._clock), _Trouble(self._clock)
        while True:
            job = await self._ledger.job(job.id)
            if job.cancel_requested_at is not None:
                await self._ask_to_cancel(job, watch)
            await self._pace.turn()
            try:
                status = await in_time(self._provider.status(job))
            except ResultGone as error:
                if watch.gone():
                    return await self._ledger.change_surely(job.id, partial(self._lost, error=error))
                await self._tell_trouble(job, error, trouble)
            except (ProviderError, TimeoutError) as error:
                await self._tell_trouble(job, error, trouble)
            else:
                trouble = _Trouble(self._clock)
                watch.seen(status)
                if status.state is not JobState.RUNNING:
                    return await self._ledger.change_surely(job.id, partial(self._ended, status=status))
                await self._tell(job, status, watch)
            wait_s = watch.poll_s(self._provider.poll_s)
            again_s = backoff_s(trouble.times, self._random) if trouble.times else 0.0
            await self._pokes[job.id].wait(max(wait_s, again_s))

    async def _tell_trouble(self, job: GenerationJob, error: StudioError | TimeoutError, trouble: "_Trouble") -> None:
        """Note that a question was not answered; tell it once that goes on for long."""
        if trouble.long():
            await self._told(job, self._no_answer(error), "no_answer")

    def _no_answer(self, error: StudioError | TimeoutError) -> JobError:
        if isinstance(error, StudioError):
            return job_error(error).replace(retryable=True, billed=Billed.UNKNOWN)
        return JobError(
            kind="no_answer", what_happened="The provider did not answer in time.",
            what_to_do="Look at your connection; the job is asked about again by itself.",
            retryable=True, billed=Billed.UNKNOWN,
        )  # fmt: skip

    async def _told(self, job: GenerationJob, words: JobError, phase: str) -> None:
        """Keep why a job does not get on, where the disk takes it, and tell it."""
        with contextlib.suppress(StoreError):  # told below; the state on disk is right without the words
            await self._ledger.change(job.id, lambda now: now.replace(error=words))
        self._ledger.progress.send(JobProgress(job.id, phase))

    async def _ask_to_cancel(self, job: GenerationJob, watch: "_Watch") -> None:
        """Pass the wish on once; where the provider cannot hear it, the job is asked about on and its result kept."""
        if watch.cancel_passed:
            return
        await self._pace.turn()
        try:
            await in_time(self._provider.cancel(job))
        except (ProviderError, TimeoutError):
            return
        watch.cancel_passed = True

    async def _tell(self, job: GenerationJob, status: RemoteStatus, watch: "_Watch") -> None:
        if job.error is not None:
            await self._ledger.change(job.id, lambda now: now.replace(error=None))
        phase = "queued_at_provider" if status.queued else "rendering"
        if watch.stands_still():
            phase = "longer"
        if job.cancel_requested_at is not None:
            phase = "cancel_asked"
        self._ledger.progress.send(JobProgress(job.id, phase, status.progress, status.eta_s))

    def _ended(self, job: GenerationJob, status: RemoteStatus) -> GenerationJob:
        cost = status.cost_micro_usd if status.cost_micro_usd is not None else job.cost_micro_usd
        if status.state is JobState.FETCHING:
            return job.moved_to(JobState.FETCHING, cost_micro_usd=cost, error=None)
        now = self._clock.now()
        if status.state is JobState.CANCELLED:
            return job.moved_to(JobState.CANCELLED, cost_micro_usd=cost, finished_at=now, error=None)
        error = status.error or JobError(
            kind="failed", what_happened="The provider says the job failed, without a reason.",
            what_to_do="Try again, or change the prompt.", retryable=True, billed=Billed.UNKNOWN,
        )  # fmt: skip
        return job.moved_to(JobState.FAILED, cost_micro_usd=cost, finished_at=now, error=error)

    def _failed(self, job: GenerationJob, error: JobError) -> GenerationJob:
        return job.moved_to(JobState.FAILED, finished_at=self._clock.now(), error=error)

    def _lost(self, job: GenerationJob, error: StudioError) -> GenerationJob:
        gone = job_error(error).replace(kind="gone", billed=Billed.UNKNOWN)
        return self._failed(job, gone)

    async def _fetch(self, job: GenerationJob) -> None:
        """Take the result of a done job; where it cannot be saved it is fetched again, never sent again.

        A file that an earlier save left is recorded without fetching anything.
        """
        bad_files, trouble = 0, _Trouble(self._clock)
        while trouble.lasts_s() < FETCH_DEADLINE_S:
            job = await self._ledger.job(job.id)
            part_path = self._saver.new_part(job)
            try:
                if await self._saver.resume(job.id, self._slate(job)):
                    return
                extension = await self._downloaded(job, part_path)
                self._ledger.progress.send(JobProgress(job.id, "checking", 1.0))
                await self._saver.save(job, part_path, extension, self._slate(job))
                return
            except ResultGone as error:
                await self._no_file(job, error)
                return
            except MediaError as error:
                await self._saver.let_go(job.id)
                bad_files += 1
                if bad_files >= FETCH_TRIES:
                    await self._no_file(job, error)
                    return
                trouble.long()
            except StoreError as error:
                trouble.long()
                await self._not_saved(job, error)
            except (StudioError, TimeoutError) as error:
                if trouble.long():
                    await self._told(job, self._no_answer(error).replace(billed=_billed(job)), "not_saved")
                else:
                    self._ledger.progress.send(JobProgress(job.id, "downloading"))
            finally:
                await self._saver.discard(part_path)
            await self._pokes[job.id].wait(backoff_s(trouble.times, self._random))

    async def _downloaded(self, job: GenerationJob, part_path: str) -> str:
        """Fetch the file; raises TimeoutError where nothing moves for `STALL_S`, or what the provider raises."""
        loop = asyncio.get_running_loop()
        await self._pace.turn()
        async with asyncio.timeout(STALL_S) as limit:

            def tell(fraction: float) -> None:
                limit.reschedule(loop.time() + STALL_S)
                self._ledger.progress.send(JobProgress(job.id, "downloading", fraction))

            return await self._provider.fetch(job, part_path, tell)

    async def _no_file(self, job: GenerationJob, error: StudioError) -> None:
        words = job_error(error).replace(billed=_billed(job))
        await self._saver.let_go(job.id)
        await self._ledger.change_surely(job.id, lambda now: self._failed(now, words))

    async def _not_saved(self, job: GenerationJob, error: StoreError) -> None:
        """Say that a result waits for room. The row is written where that is still possible."""
        await self._told(job, await self._saver.words(error), "not_saved")

    def _slate(self, job: GenerationJob) -> Slate:
        return Slate(
            prompt=job.prompt,
            parameters=job.parameters,
            provider=job.provider,
            model=job.model,
            seed=job.parameters.seed,
            cost_micro_usd=job.cost_micro_usd,
            simulated=job.simulated,
            inputs=input_files(job.parameters),
            program=self._program,
            prompt_version=job.prompt_version,
        )


class _Watch:
    """What was seen of one job while asking: whether it stands still, and how often it was not there."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._moved_at = clock.monotonic()
        self._last: tuple[bool, float | None] | None = None
        self._gone_since: float | None = None
        self._gone = 0
        self.cancel_passed = False

    def seen(self, status: RemoteStatus) -> None:
        """Note an answer."""
        self._gone, self._gone_since = 0, None
        if (status.queued, status.progress) != self._last:
            self._last = (status.queued, status.progress)
            self._moved_at = self._clock.monotonic()

    def stands_still(self) -> bool:
        """Say whether nothing changed for so long that the user should know."""
        return self._clock.monotonic() - self._moved_at > LONGER_AFTER_S

    def poll_s(self, usual_s: float) -> float:
        """Return the wait before the next question: wider and wider for a job that stands still."""
        still_s = self._clock.monotonic() - self._moved_at
        return usual_s if still_s <= LONGER_AFTER_S else min(SLOWEST_POLL_S, max(usual_s, still_s / 20))

    def gone(self) -> bool:
        """Note that the provider does not know the job; say whether that was often and long enough to believe."""
        now = self._clock.monotonic()
        self._gone_since = now if self._gone_since is None else self._gone_since
        self._gone += 1
        return self._gone >= GONE_ANSWERS and now - self._gone_since >= GONE_OVER_S


class _Trouble:
    """Failures in a row: how many, and since when."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._since = clock.monotonic()
        self.times = 0

    def lasts_s(self) -> float:
        """Return the seconds since the first failure; 0 where there was none."""
        return self._clock.monotonic() - self._since if self.times else 0.0

    def long(self) -> bool:
        """Note a failure; say whether they have gone on for so long that they are told."""
        if not self.times:
            self._since = self._clock.monotonic()
        self.times += 1
        return self.lasts_s() >= TELL_AFTER_S


def _billed(job: GenerationJob) -> Billed:
    """Say whether the provider charged for a job it did."""
    if job.cost_micro_usd is None:
        return Billed.UNKNOWN
    return Billed.YES if job.cost_micro_usd else Billed.NO


async def in_time(call: Awaitable[T], deadline_s: float = CALL_DEADLINE_S) -> T:
    """Await a call to a provider, at most its deadline; raises TimeoutError."""
    async with asyncio.timeout(deadline_s):
        return await call
