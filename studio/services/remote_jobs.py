"""Owns the sending of one provider's jobs. Money first: the intent is on disk, then the request, then its id.

Knows the provider by its port. Nothing is sent twice: a request of unknown fate is looked up, never repeated.
"""

from studio.domain.errors import (
    AuthFailed,
    InputError,
    MaybeSent,
    NoKey,
    PromptRejected,
    ProviderError,
    ProviderUnavailable,
    QuotaExceeded,
    RateLimited,
    StoreError,
    StudioError,
)
from studio.domain.jobs import GenerationJob, Held, JobError, JobState
from studio.domain.ports import Clock, Random
from studio.domain.provider_ports import RemoteProvider
from studio.services.job_ledger import JobLedger, job_error
from studio.services.remote_follow import Follower, in_time
from studio.services.retry import CALL_DEADLINE_S, Pace, backoff_s, wait_after
from studio.services.saving import TakeSaver
from studio.services.tasks import Alarm, TaskScope

AT_ONCE = 4
LOOK_UPS = 3


class RemoteRunner:
    """Sends and follows the jobs of one provider."""

    def __init__(
        self,
        provider: RemoteProvider,
        ledger: JobLedger,
        saver: TakeSaver,
        scope: TaskScope,
        clock: Clock,
        random: Random,
        program: str,
    ) -> None:
        self._provider = provider
        self._ledger = ledger
        self._scope = scope
        self._clock = clock
        self._random = random
        self._alarm = Alarm(clock)
        self._pace = Pace(clock)
        self._follower = Follower(
            provider, ledger, saver, scope, clock, random, self._pace, program, on_ended=self._alarm.ring
        )
        self._closed_until = 0.0
        self._refused_sends = 0
        self._closing = False

    @property
    def provider_id(self) -> str:
        """The provider whose jobs these are."""
        return self._provider.id

    def use(self, provider: RemoteProvider) -> None:
        """Send by another adapter of the same provider from now on: its settings were changed."""
        self._provider = provider
        self._follower.use(provider)

    def wake(self) -> None:
        """Look at the queue again, and at results that could not be saved."""
        self._alarm.ring()

    def poke(self, job_id: str) -> None:
        """Ask about a followed job at once."""
        self._follower.poke(job_id)

    def follow(self, job_id: str) -> None:
        """Ask about a sent job until the provider ends it, then take its result."""
        if not self._closing:
            self._follower.follow(job_id)

    def close(self) -> None:
        """Send nothing more."""
        self._closing = True
        self._alarm.ring()

    async def run(self) -> None:
        """Send queued jobs in their order, as many at once as the provider takes, until `close`."""
        while not self._closing:
            job, wait_s = self._next()
            if job is None:
                await self._alarm.wait(wait_s)
                continue
            try:
                await self._send(job)
            except StoreError as error:
                if self._ledger.fault is not None:
                    raise
                self._ledger.tell_unsaved(job.id, error)
                await self._alarm.wait(backoff_s(1, self._random))

    def _next(self) -> tuple[GenerationJob | None, float | None]:
        """Return the job whose turn it is, else how long to wait for one (None: until woken)."""
        closed_s = self._closed_until - self._clock.monotonic()
        if closed_s > 0:
            return None, closed_s
        own = [job for job in self._ledger.open_jobs() if job.provider == self._provider.id]
        if sum(job.state in (JobState.SUBMITTING, JobState.RUNNING) for job in own) >= AT_ONCE:
            return None, None
        return self._ledger.next_of(own)

    async def _send(self, job: GenerationJob) -> None:
        """Send one request. The move to `submitting` is on disk before its first byte, the remote id right after.

        Where the answer comes only when the take is made, others are sent meanwhile.
        """
        if job.cancel_requested_at is not None:
            await self._ledger.change(job.id, self._cancelled)
            return
        job = await self._ledger.change(
            job.id, lambda now: now.moved_to(JobState.SUBMITTING, sent_at=self._clock.now(), error=None)
        )
        if self._provider.capabilities.create_deadline_s > CALL_DEADLINE_S:
            self._scope.spawn(self._submit(job), name=f"send {job.id}")
        else:
            await self._submit(job)

    async def _submit(self, job: GenerationJob) -> None:
        await self._pace.turn()
        deadline_s = self._provider.capabilities.create_deadline_s
        try:
            remote_id = await in_time(self._provider.submit(job), deadline_s)
        except (RateLimited, ProviderUnavailable) as error:
            await self._not_sent(job, error)
        except NoKey as error:
            await self._without_key(job, error)
        except (AuthFailed, QuotaExceeded, PromptRejected, InputError) as error:
            await self._refused(job, error)
        except (StudioError, TimeoutError) as error:
            await self._maybe_sent(job, error)
        else:
            self._refused_sends = 0
            await self._ledger.change_surely(job.id, lambda now: now.moved_to(JobState.RUNNING, remote_id=remote_id))
            self.follow(job.id)

    async def _not_sent(self, job: GenerationJob, error: ProviderError) -> None:
        """Put a request that surely started nothing back in its place; the provider is left alone for a while."""
        self._refused_sends += 1
        wait_s = wait_after(error, self._refused_sends, self._random)
        self._closed_until = self._clock.monotonic() + wait_s
        held = Held.RATE_LIMIT if isinstance(error, RateLimited) else Held.OFFLINE
        until = self._ledger.until(wait_s)

        job = await self._ledger.change_surely(
            job.id,
            lambda now: now.moved_to(JobState.QUEUED, held=held, held_until=until, error=job_error(error)),
        )
        if job.cancel_requested_at is not None:
            await self._ledger.change_surely(job.id, self._cancelled)

    async def _without_key(self, job: GenerationJob, error: NoKey) -> None:
        """Put a request that cannot be sent without a key back in its place until there is one."""
        await self._ledger.change_surely(
            job.id, lambda now: now.moved_to(JobState.QUEUED, held=Held.NO_KEY, error=job_error(error))
        )

    def _cancelled(self, job: GenerationJob) -> GenerationJob:
        if job.state is not JobState.QUEUED:
            return job
        return job.moved_to(JobState.CANCELLED, finished_at=self._clock.now(), error=None)

    async def _refused(self, job: GenerationJob, error: StudioError) -> None:
        """Fail a refused request; a refused account holds that account's other jobs."""
        await self._ledger.change_surely(job.id, lambda now: self._failed(now, job_error(error)))
        if not isinstance(error, AuthFailed | QuotaExceeded):
            return
        for other in self._ledger.open_jobs(JobState.QUEUED):
            if (other.provider, other.account) == (job.provider, job.account) and other.held is not Held.USER:
                await self._ledger.change_surely(
                    other.id,
                    lambda now: (
                        now.replace(held=Held.ACCOUNT, held_until=None, error=job_error(error))
                        if now.state is JobState.QUEUED
                        else now
                    ),
                )

    async def _maybe_sent(self, job: GenerationJob, error: StudioError | TimeoutError) -> None:
        """Record that the fate of a request is not known, and ask the provider for it."""
        why = error if isinstance(error, MaybeSent) else _no_answer(self._provider.id)
        await self._ledger.change_surely(job.id, lambda now: now.moved_to(JobState.UNKNOWN, error=job_error(why)))
        self._scope.spawn(self._look_up_often(job.id), name=f"look up {job.id}", exclusive=True)

    async def _look_up_often(self, job_id: str) -> None:
        for attempt in range(1, LOOK_UPS + 1):
            await self._clock.sleep(backoff_s(attempt, self._random))
            if (await self.look_up(job_id)).state is not JobState.UNKNOWN:
                return

    async def look_up(self, job_id: str) -> GenerationJob:
        """Ask the provider for an unknown job by its key; not finding it changes nothing, for it proves nothing."""
        job = await self._ledger.job(job_id)
        if job.state is not JobState.UNKNOWN:
            return job
        remote_id = await self._found(job)
        if remote_id is None:
            return await self._ledger.job(job_id)

        def found(now: GenerationJob) -> GenerationJob:
            if now.state is not JobState.UNKNOWN:
                return now
            return now.moved_to(JobState.RUNNING, remote_id=remote_id, error=None)

        job = await self._ledger.change_surely(job_id, found)
        self.follow(job_id)
        return job

    async def _found(self, job: GenerationJob) -> str | None:
        if job.remote_id is not None:
            return job.remote_id
        await self._pace.turn()
        try:
            return await in_time(self._provider.find(job))
        except (ProviderError, TimeoutError):
            return None

    async def look_up_ended(self, job_id: str) -> GenerationJob:
        """Take a late result of a failed or cancelled job, if the provider has one; never a new request."""
        job = await self._ledger.job(job_id)
        if job.state not in (JobState.FAILED, JobState.CANCELLED):
            return job
        remote_id = await self._found(job)
        if remote_id is None:
            return job
        await self._pace.turn()
        try:
            status = await in_time(self._provider.status(job.replace(remote_id=remote_id)))
        except (ProviderError, TimeoutError):
            return job
        if status.state is not JobState.FETCHING:
            return job
        job = await self._ledger.change_surely(
            job_id,
            lambda now: (
                now.moved_to(
                    JobState.FETCHING,
                    remote_id=remote_id,
                    cost_micro_usd=status.cost_micro_usd,
                    error=None,
                    finished_at=None,
                )
                if now.state in (JobState.FAILED, JobState.CANCELLED)
                else now
            ),
        )
        self.follow(job_id)
        return job

    def _failed(self, job: GenerationJob, error: JobError) -> GenerationJob:
        return job.moved_to(JobState.FAILED, finished_at=self._clock.now(), error=error)


def _no_answer(provider: str) -> MaybeSent:
    return MaybeSent(
        "The provider gave no usable answer, so it is not known whether the request was taken.",
        "Ask the provider again, or settle the job yourself.",
        provider=provider,
    )
