"""Owns sent jobs of one provider until it ends them: asks, hears, and hands results on to be fetched.

Knows the provider by its port. A job is ended only by the provider's answer; errors of a question never end one.
What goes on failing is told after a while: the job keeps its state and says why in its `error`.
"""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from studio.domain.errors import (
    Billed,
    ProviderError,
    ProviderUnavailable,
    RateLimited,
    ResultGone,
    StoreError,
    StudioError,
)
from studio.domain.jobs import GenerationJob, JobError, JobState
from studio.domain.ports import Clock
from studio.domain.provider_ports import RemoteProvider, RemoteStatus
from studio.services.charges import billed, charged
from studio.services.job_ledger import JobProgress, job_error
from studio.services.reach import Reach
from studio.services.remote_fetch import Fetcher
from studio.services.retry import CALL_DEADLINE_S, Pace, Trouble, wait_after
from studio.services.tasks import Alarm

if TYPE_CHECKING:
    from studio.services.remote_jobs import Engine

T = TypeVar("T")

LONGER_AFTER_S = 120.0
SLOWEST_POLL_S = 120.0
LONGEST_POLL_S = 900.0
"""A provider that asks for a longer wait between questions is asked all the same: a result may expire."""
AFTER_FAULT_S = 60.0
GONE_ANSWERS = 3
GONE_OVER_S = 120.0


class Follower:
    """Follows the sent jobs of one provider. `on_ended` is called when it leaves one."""

    def __init__(
        self, provider: RemoteProvider, engine: "Engine", pace: Pace, reach: Reach, *, on_ended: Callable[[], None]
    ) -> None:
        self._provider = provider
        self._engine = engine
        self._ledger = engine.ledger
        self._scope = engine.scope
        self._clock = engine.clock
        self._random = engine.random
        self._pace = pace
        self._reach = reach
        self._on_ended = on_ended
        self._fetcher = Fetcher(provider, engine, pace)
        self._pokes: dict[str, Alarm] = {}

    def use(self, provider: RemoteProvider) -> None:
        """Ask by another adapter of the same provider from now on."""
        self._provider = provider
        self._fetcher.use(provider)

    def poke(self, job_id: str) -> None:
        """Ask about a followed job at once."""
        alarm = self._pokes.get(job_id)
        if alarm is not None:
            alarm.ring()

    def poke_all(self) -> None:
        """Ask about all followed jobs, as fast as the provider may be asked."""
        for alarm in self._pokes.values():
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
                await self._fetcher.fetch(job, self._pokes[job_id])
        finally:
            del self._pokes[job_id]
            self._on_ended()

    async def _poll(self, job: GenerationJob) -> GenerationJob:
        """Ask until the provider says how the job ended; return it in its new state."""
        watch, trouble = _Watch(self._clock), Trouble(self._clock)
        while True:
            job = await self._ledger.job(job.id)
            if job.cancel_requested_at is not None:
                await self._ask_to_cancel(job, watch)
            await self._pace.turn()
            began, again_s = self._clock.monotonic(), 0.0
            try:
                status = await in_time(self._provider.status(job))
            except ResultGone as error:
                if watch.gone(surely=await self._same_key(job)):
                    return await self._ledger.change_surely(job.id, partial(self._lost, error=error))
                again_s = await self._tell_trouble(job, error, trouble)
            except (ProviderError, TimeoutError) as error:
                again_s = await self._tell_trouble(job, error, trouble)
            else:
                trouble = Trouble(self._clock)
                self._reach.found()
                self._engine.health.answered(self._provider.id, self._clock.monotonic() - began)
                watch.seen(status)
                if status.state is not JobState.RUNNING:
                    return await self._ledger.change_surely(job.id, partial(self._ended, status=status))
                await self._tell(job, status, watch)
            await self._pokes[job.id].wait(max(watch.poll_s(self._provider.poll_s), again_s))

    async def _tell_trouble(self, job: GenerationJob, error: StudioError | TimeoutError, trouble: Trouble) -> float:
        """Note that a question was not answered, and tell it once that goes on for long; return how long to wait."""
        again_s = min(LONGEST_POLL_S, wait_after(error, trouble.times + 1, self._random))
        until = self._ledger.until(again_s) if isinstance(error, RateLimited) else None
        self._engine.health.failed(self._provider.id, error, until)
        if isinstance(error, ProviderUnavailable):
            self._reach.lost(self._provider)
        if trouble.long():
            await self._told(job, no_answer_words(error), "no_answer")
        return again_s

    async def _same_key(self, job: GenerationJob) -> bool:
        """Say whether a job is asked about with the key it was sent with: another account does not know it at all.

        Of jobs of earlier versions nobody knows the key; they are taken to have been sent with the present one.
        """
        try:
            return await self._provider.key_fingerprint(job.account) == job.key_fingerprint or not job.key_fingerprint
        except StudioError:
            return False

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
        job = charged(job, status)
        if status.state is JobState.FETCHING and status.outputs < 1:
            return self._failed(job, _no_output(job))
        if status.state is JobState.FETCHING:
            return job.moved_to(JobState.FETCHING, expires_at=status.expires_at, outputs=status.outputs, error=None)
        now = self._clock.now()
        if status.state is JobState.CANCELLED:
            return job.moved_to(JobState.CANCELLED, finished_at=now, error=None)
        error = status.error or JobError(
            kind="failed", what_happened="The provider says the job failed, without a reason.",
            what_to_do="Try again, or change the prompt.", retryable=True, billed=Billed.UNKNOWN,
        )  # fmt: skip
        # Only a cost that was told says whether it was charged: an adapter that knows failures to be free tells 0.
        return job.moved_to(JobState.FAILED, finished_at=now, error=error.replace(billed=billed(job)))

    def _failed(self, job: GenerationJob, error: JobError) -> GenerationJob:
        return job.moved_to(JobState.FAILED, finished_at=self._clock.now(), error=error)

    def _lost(self, job: GenerationJob, error: StudioError) -> GenerationJob:
        gone = job_error(error).replace(kind="gone", billed=Billed.UNKNOWN)
        return self._failed(job, gone)


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

    def gone(self, *, surely: bool) -> bool:
        """Note that the provider does not know the job; say whether that was often and long enough to believe.

        What is not said of the account that the job was sent with says nothing, and begins the count anew.
        """
        if not surely:
            self._gone, self._gone_since = 0, None
            return False
        now = self._clock.monotonic()
        self._gone_since = now if self._gone_since is None else self._gone_since
        self._gone += 1
        return self._gone >= GONE_ANSWERS and now - self._gone_since >= GONE_OVER_S


def _no_output(job: GenerationJob) -> JobError:
    charge = Billed.UNKNOWN if job.cost_micro_usd is None else Billed.YES if job.cost_micro_usd else Billed.NO
    return JobError(
        kind="no_output", what_happened="The provider says that the job is done, and has no result of it.",
        what_to_do="Ask the provider what became of it, or try again.", retryable=True, billed=charge,
    )  # fmt: skip


def no_answer_words(error: StudioError | TimeoutError) -> JobError:
    """Return why a provider does not answer a question, as a job keeps it."""
    if isinstance(error, StudioError):
        return job_error(error).replace(retryable=True, billed=Billed.UNKNOWN)
    return JobError(
        kind="no_answer", what_happened="The provider did not answer in time.",
        what_to_do="Look at your connection; the job is asked about again by itself.",
        retryable=True, billed=Billed.UNKNOWN,
    )  # fmt: skip


async def in_time(call: Awaitable[T], deadline_s: float = CALL_DEADLINE_S) -> T:
    """Await a call to a provider, at most its deadline; raises TimeoutError."""
    async with asyncio.timeout(deadline_s):
        return await call
