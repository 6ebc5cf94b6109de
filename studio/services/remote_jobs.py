"""Owns the sending of one provider's jobs. Money first: the intent is on disk, then the request, then its id.

Knows the provider by its port. Nothing is sent twice: a request of unknown fate is looked up by `UnknownJobs`, and sent
again only where the provider documents that the same key starts nothing new. Within an account one request is sent
after the other, so that a refused account is asked once.

Over 400 lines: what a request may meet on its way, and what each of it makes of the job, is read in one place.
"""

from datetime import datetime
from typing import NamedTuple

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
    ResultGone,
    StoreError,
    StudioError,
)
from studio.domain.jobs import GenerationJob, Held, JobError, JobState
from studio.domain.ports import Clock, JobStore, Random, TakeStore
from studio.domain.provider_ports import RemoteProvider
from studio.services.download_line import DownloadLine
from studio.services.job_ledger import DETAILS_LIMIT, TIMED_HOLDS, JobLedger, job_error
from studio.services.open_jobs import Lane, lane_of
from studio.services.provider_health import HealthWatch
from studio.services.purse import Purse
from studio.services.queue_pause import QueuePause
from studio.services.reach import Reach
from studio.services.remote_follow import Follower, in_time
from studio.services.retry import CALL_DEADLINE_S, Pace, backoff_s, wait_after
from studio.services.saving import TakeSaver
from studio.services.tasks import Alarm, TaskScope
from studio.services.unknown_jobs import UnknownJobs

_IN_FLIGHT = (JobState.SUBMITTING, JobState.RUNNING)
PARKED_S = 60.0
"""All jobs of an account that asks for a longer wait than this say so themselves: each shows until when."""
_GO_ON_BY_THEMSELVES = (None, *TIMED_HOLDS)


class Engine(NamedTuple):
    """What the runners of all providers share."""

    store: JobStore
    takes: TakeStore
    ledger: JobLedger
    saver: TakeSaver
    purse: Purse
    pause: QueuePause
    health: HealthWatch
    downloads: DownloadLine
    scope: TaskScope
    clock: Clock
    random: Random
    program: str


class RemoteRunner:
    """Sends and follows the jobs of one provider."""

    def __init__(self, provider: RemoteProvider, engine: Engine) -> None:
        self._provider = provider
        self._engine = engine
        self._ledger = engine.ledger
        self._clock = engine.clock
        self._random = engine.random
        self._alarm = Alarm(engine.clock)
        self._pace = Pace(engine.clock)
        self._reach = Reach(engine.scope, engine.clock, self.back)
        self._follower = Follower(provider, engine, self._pace, self._reach, on_ended=self._alarm.ring)
        self._unknown = UnknownJobs(provider, engine, self._pace, self._may_send, self._submit, self._follower.follow)
        self._closed_until: dict[Lane, float] = {}
        self._away_until: dict[Lane, float] = {}
        self._refused_sends: dict[Lane, int] = {}
        self._barred: dict[Lane, JobError] = {}
        self._tried: set[Lane] = set()
        self._parked: dict[Lane, tuple[JobError, datetime]] = {}
        self._sending: set[Lane] = set()
        self._closing = False

    @property
    def provider_id(self) -> str:
        """The provider whose jobs these are."""
        return self._provider.id

    def use(self, provider: RemoteProvider) -> None:
        """Send by another adapter of the same provider from now on: its settings were changed."""
        self._provider = provider
        self._follower.use(provider)
        self._unknown.use(provider)

    def wake(self) -> None:
        """Look at the queue again, and at results that could not be saved."""
        self._alarm.ring()

    def back(self) -> None:
        """Go on at once with what waited for the network."""
        self._away_until.clear()
        for lane in self._ledger.lanes.lanes(self.provider_id):
            self._ledger.hasten(lane, Held.OFFLINE)
        self._follower.poke_all()
        self._unknown.poke_all()
        self._alarm.ring()

    def poke(self, job_id: str) -> None:
        """Ask about a followed job at once."""
        self._follower.poke(job_id)

    def follow(self, job: GenerationJob) -> None:
        """Ask about a sent job until the provider ends it, then take its result; look for one of unknown fate."""
        if self._closing:
            return
        if job.state is JobState.UNKNOWN:
            self._unknown.begin(job.id)
        else:
            self._follower.follow(job.id)

    async def look_up(self, job: GenerationJob) -> None:
        """Ask once what became of a job of unknown fate, or whether an ended one has a late result."""
        await self._unknown.look_up(job.id)

    async def settle_found(self, job: GenerationJob, remote_id: str) -> GenerationJob:
        """Follow a job of unknown fate under the id that the user gave, once the provider knows that id.

        Raises InputError naming `remote_id`, or the ProviderError of the question.
        """
        await self._pace.turn(urgent=True)
        try:
            await in_time(self._provider.status(job.replace(remote_id=remote_id)))
        except ResultGone as error:
            raise InputError(
                "The provider does not know this id in the account that the job was sent with.",
                "Copy the id again from the provider's page.",
                field="remote_id",
                provider=self.provider_id,
            ) from error
        except TimeoutError as error:
            raise ProviderUnavailable(
                "The provider did not answer in time.", "Try again.", provider=self.provider_id
            ) from error
        return await self._unknown.is_users(job.id, remote_id)

    def let_go(self, lane: Lane) -> None:
        """Send to an account again at once, whatever wait it asked for and though it was refused: the user says so."""
        self._closed_until.pop(lane, None)
        self._away_until.pop(lane, None)
        self._parked.pop(lane, None)
        self._tried.add(lane)
        self._alarm.ring()

    def renewed(self, lane: Lane) -> None:
        """Send to an account again that was refused: its key is another one."""
        self._barred.pop(lane, None)
        self._tried.discard(lane)
        self.let_go(lane)

    def close(self) -> None:
        """Send nothing more."""
        self._closing = True
        self._alarm.ring()

    async def run(self) -> None:
        """Send queued jobs in their order, as many at once as the provider takes, until `close`."""
        self._keep_waits()
        while not self._closing and self._ledger.fault is None:
            job, wait_s = self._next()
            if job is None:
                await self._alarm.wait(wait_s)
                continue
            lane = lane_of(job)
            self._sending.add(lane)
            self._engine.scope.spawn(self._in_turn(job, lane), name=f"send {job.id}")

    def _keep_waits(self) -> None:
        """Leave accounts alone that were refused in an earlier run, or for as long as they asked it to."""
        for lane in self._ledger.lanes.lanes(self.provider_id):
            refused = (job.error for job in self._ledger.lanes.queued(lane) if job.held is Held.ACCOUNT)
            words = next((error for error in refused if error is not None), None)
            if words is not None:
                self._barred[lane] = words
            parked = [job for job in self._ledger.lanes.queued(lane) if job.held is Held.RATE_LIMIT]
            waits = [wait_s for job in parked if (wait_s := self._ledger.wait_s(job)) is not None]
            if waits:
                self._closed_until[lane] = self._clock.monotonic() + max(waits)

    def _next(self) -> tuple[GenerationJob | None, float | None]:
        """Return the job whose turn it is, else how long to wait for one (None: until woken)."""
        if self._engine.pause.stops(self.provider_id):
            return None, None
        waits = []
        for lane in self._ledger.lanes.lanes(self.provider_id):
            if lane in self._sending or self._is_full(lane):
                continue
            closed_s = self._closed_s(lane)
            job, wait_s = self._ledger.next_of(lane) if not closed_s or lane in self._parked else (None, closed_s)
            if job is not None:
                return job, None
            if wait_s is not None:
                waits.append(wait_s)
        return None, min(waits, default=None)

    def _closed_s(self, lane: Lane) -> float:
        """Return for how long nothing is to be sent to an account."""
        until = max(self._closed_until.get(lane, 0.0), self._away_until.get(lane, 0.0))
        return max(0.0, until - self._clock.monotonic())

    def _may_send(self, job: GenerationJob) -> bool:
        """Say whether a request of unknown fate may be sent again now, as far as its account is concerned."""
        return not self._engine.pause.stops(self.provider_id) and not self._closed_s(lane_of(job))

    def _is_full(self, lane: Lane) -> bool:
        in_flight = sum(job.state in _IN_FLIGHT for job in self._ledger.lanes.busy(lane))
        return in_flight >= self._provider.capabilities.at_once

    async def _in_turn(self, job: GenerationJob, lane: Lane) -> None:
        """Send a job while no other one of its lane is sent."""
        try:
            await self._send(job, lane)
        except StoreError as error:
            if self._ledger.fault is not None:
                raise
            self._ledger.tell_unsaved(job.id, error)
            await self._clock.sleep(backoff_s(1, self._random))
        finally:
            self._sending.discard(lane)
            self._alarm.ring()

    async def _abandoned(self, job_id: str) -> None:
        """Say of a job whose sending ended in a fault of the program that its fate is not known."""
        await self._clock.sleep(1.0)
        job = await self._ledger.job(job_id)
        if job.state is JobState.SUBMITTING:
            await self._maybe_sent(job, no_answer(self.provider_id))

    async def _send(self, job: GenerationJob, lane: Lane) -> None:
        """Send one request. The move to `submitting` is on disk before its first byte, the remote id right after.

        Where the answer comes only when the take is made, others are sent meanwhile.
        """
        job = await self._ledger.job(job.id)
        if job.state is not JobState.QUEUED:
            return
        if lane in self._parked and self._closed_s(lane):
            await self._hold_lane(lane, Held.RATE_LIMIT, *self._parked[lane])
            return
        self._parked.pop(lane, None)
        if lane in self._barred and lane not in self._tried:
            await self._hold_lane(lane, Held.ACCOUNT, self._barred[lane])
            return
        if not self._engine.purse.allows(job):
            await self._ledger.change_all(tuple(self._ledger.lanes.queued(lane)), self._over_budget)
            return
        try:
            fingerprint = await self._provider.key_fingerprint(job.account)
        except NoKey as error:
            await self._hold_lane(lane, Held.NO_KEY, job_error(error))
            return
        job = await self._ledger.change(job.id, lambda now: self._begun(now, fingerprint))
        if job.state is not JobState.SUBMITTING:
            return
        if self._provider.capabilities.create_deadline_s > CALL_DEADLINE_S:
            self._engine.scope.spawn(self._submit(job), name=f"submit {job.id}")
        else:
            await self._submit(job)

    def _begun(self, job: GenerationJob, fingerprint: str) -> GenerationJob:
        """Return a waiting job as it is when its request goes out; one that was paused or cancelled meanwhile stays.

        No other job is sent from here until this one's change is written, so budgets are exact.
        """
        paused = job.held is Held.USER or self._engine.pause.stops(self.provider_id)
        if job.state is not JobState.QUEUED or paused:
            return job
        if job.cancel_requested_at is not None:
            return self._cancelled(job)
        if not self._engine.purse.allows(job):
            return job.replace(held=Held.BUDGET, held_until=None)
        return job.moved_to(
            JobState.SUBMITTING, sent_at=self._clock.now(), error=None, key_fingerprint=fingerprint
        )  # fmt: skip

    async def _submit(self, job: GenerationJob, *, again: bool = False) -> None:
        """Make the request and write down what came of it; should a fault of the program end that, it is taken up.

        `again`: it may have been taken before under its key.
        """
        clean = False
        try:
            await self._request(job, again=again)
            clean = True
        except StoreError:
            clean = True
            raise
        finally:
            if not clean and not self._closing and self._engine.scope.is_open:
                self._engine.scope.spawn(self._abandoned(job.id), name=f"take up {job.id}")

    async def _request(self, job: GenerationJob, *, again: bool) -> None:
        await self._pace.turn(urgent=True)
        if not again and (await self._ledger.job(job.id)).cancel_requested_at is not None:
            await self._put_back(job, held=None, until=None, words=None)
            return
        began = self._clock.monotonic()
        try:
            remote_id = await in_time(self._provider.submit(job), self._provider.capabilities.create_deadline_s)
        except (StudioError, TimeoutError) as error:
            if again and isinstance(error, RateLimited):
                self._close(lane_of(job), error)
            await (self._maybe_sent(job, error, again=True) if again else self._not_taken(job, error))
        else:
            self._reach.found()
            self._refused_sends.pop(lane_of(job), None)
            self._engine.health.answered(self.provider_id, self._clock.monotonic() - began)
            await self._ledger.change_surely(
                job.id, lambda now: now.moved_to(JobState.RUNNING, remote_id=remote_id, error=None)
            )
            self._follower.follow(job.id)
            await self._accepted(lane_of(job))

    async def _accepted(self, lane: Lane) -> None:
        """Let an account's jobs go on: the user tried it though it was refused or limited, and it took a request."""
        if lane in self._tried:
            self._tried.discard(lane)
            self._barred.pop(lane, None)
            held = (Held.ACCOUNT, Held.RATE_LIMIT)
            waiting = tuple(job for job in self._ledger.lanes.queued(lane) if job.held in held)
            await self._ledger.change_all(waiting, let_go)
            self._alarm.ring()

    async def _not_taken(self, job: GenerationJob, error: StudioError | TimeoutError) -> None:
        """Write down why a request has no id: surely not sent, refused, or not known."""
        if isinstance(error, RateLimited | ProviderUnavailable):
            await self._not_sent(job, error)
        elif isinstance(error, NoKey):
            await self._without_key(job, error)
        elif isinstance(error, AuthFailed | QuotaExceeded | PromptRejected | InputError):
            await self._refused(job, error)
        else:
            await self._maybe_sent(job, error)

    async def _not_sent(self, job: GenerationJob, error: ProviderError) -> None:
        """Put a request that surely started nothing back in its place; the account is left alone for a while."""
        limited = isinstance(error, RateLimited)
        wait_s = self._close(lane_of(job), error)
        until = self._ledger.until(wait_s)
        self._engine.health.failed(self.provider_id, error, until if limited else None)
        if not limited:
            self._reach.lost(self._provider)
        held = Held.RATE_LIMIT if limited else Held.OFFLINE
        if limited and wait_s > PARKED_S:
            self._parked[lane_of(job)] = job_error(error), until
        await self._put_back(job, held=held, until=until, words=job_error(error))

    def _close(self, lane: Lane, error: ProviderError) -> float:
        """Leave an account alone for as long as it asks for, or the backoff says; return that, in seconds.

        A millisecond more, so that the job that waits for the same time keeps its place before the others.
        """
        self._refused_sends[lane] = self._refused_sends.get(lane, 0) + 1
        wait_s = wait_after(error, self._refused_sends[lane], self._random)
        closed = self._closed_until if isinstance(error, RateLimited) else self._away_until
        closed[lane] = max(closed.get(lane, 0.0), self._clock.monotonic() + wait_s + 0.001)
        return wait_s

    async def _put_back(
        self, job: GenerationJob, *, held: Held | None, until: datetime | None, words: JobError | None
    ) -> None:
        """Put a request that started nothing back in its place; one that the user wants no more is cancelled there."""
        job = await self._ledger.change_surely(
            job.id, lambda now: now.moved_to(JobState.QUEUED, held=held, held_until=until, error=words)
        )
        if job.cancel_requested_at is not None:
            await self._ledger.change_surely(job.id, self._cancelled)

    async def _without_key(self, job: GenerationJob, error: NoKey) -> None:
        """Put a request that cannot be sent without a key back in its place, and all of its account beside it."""
        words = job_error(error)
        await self._ledger.change_surely(
            job.id, lambda now: now.moved_to(JobState.QUEUED, held=Held.NO_KEY, error=words)
        )  # fmt: skip
        await self._hold_lane(lane_of(job), Held.NO_KEY, words)

    async def _hold_lane(self, lane: Lane, held: Held, words: JobError, until: datetime | None = None) -> None:
        """Let all waiting jobs of an account wait until then, or somebody acts; what the user paused stays paused."""

        def wait(now: GenerationJob) -> GenerationJob:
            if now.state is not JobState.QUEUED or now.held is Held.USER:
                return now
            return now.replace(held=held, held_until=until, error=words)

        await self._ledger.change_all(tuple(self._ledger.lanes.queued(lane)), wait)

    def _over_budget(self, job: GenerationJob) -> GenerationJob:
        if job.state is not JobState.QUEUED or job.held not in _GO_ON_BY_THEMSELVES or self._engine.purse.allows(job):
            return job
        return job.replace(held=Held.BUDGET, held_until=None)

    def _cancelled(self, job: GenerationJob) -> GenerationJob:
        if job.state is not JobState.QUEUED:
            return job
        return job.moved_to(JobState.CANCELLED, finished_at=self._clock.now(), error=None)

    async def _refused(self, job: GenerationJob, error: StudioError) -> None:
        """Fail a refused request; a refused account holds that account's other jobs."""
        words = job_error(error)
        self._engine.health.failed(self.provider_id, error)
        await self._ledger.change_surely(job.id, lambda now: self._failed(now, words))
        if isinstance(error, AuthFailed | QuotaExceeded):
            self._barred[lane_of(job)] = words
            self._tried.discard(lane_of(job))
            await self._hold_lane(lane_of(job), Held.ACCOUNT, words)

    async def _maybe_sent(self, job: GenerationJob, error: StudioError | TimeoutError, *, again: bool = False) -> None:
        """Record that the fate of a request is not known, and ask the provider for it."""
        words = job_error(error if isinstance(error, MaybeSent) else no_answer(self.provider_id))
        if again and isinstance(error, StudioError):  # what was said of this request says nothing of the one before
            words = words.replace(what_happened=error.what_happened, details=error.details[:DETAILS_LIMIT])
        self._engine.health.failed(self.provider_id, error)
        await self._ledger.change_surely(job.id, lambda now: now.moved_to(JobState.UNKNOWN, error=words))
        self._unknown.begin(job.id)

    def _failed(self, job: GenerationJob, error: JobError) -> GenerationJob:
        return job.moved_to(JobState.FAILED, finished_at=self._clock.now(), error=error)


def let_go(job: GenerationJob) -> GenerationJob:
    """Return a waiting job that waits for nothing but its turn."""
    return job.replace(held=None, held_until=None, error=None) if job.state is JobState.QUEUED else job


def no_answer(provider: str) -> MaybeSent:
    """Return the error of a request that has no usable answer."""
    return MaybeSent(
        "The provider gave no usable answer, so it is not known whether the request was taken.",
        "Ask the provider again, or settle the job yourself.",
        provider=provider,
    )
