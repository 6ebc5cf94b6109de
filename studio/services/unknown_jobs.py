"""Owns what is done about a request of unknown fate: the provider is asked in every way it has, while lists lag.

First the same request under the same key, where the provider documents that this starts nothing new and the key surely
still holds; then a look-up by our own reference; then its list of jobs. Not finding a job proves nothing: it stays
unknown until it is found or the user settles it. Knows the provider by its port.
"""

import asyncio
import math
from collections.abc import Awaitable, Callable, Iterable
from datetime import timedelta
from typing import TYPE_CHECKING, Protocol

from studio.domain.errors import InputError, ProviderError
from studio.domain.jobs import GenerationJob, JobState
from studio.domain.provider_ports import RemoteJob, RemoteProvider, RemoteStatus
from studio.services.charges import charged
from studio.services.remote_follow import in_time
from studio.services.retry import Pace
from studio.services.tasks import Alarm

if TYPE_CHECKING:
    from studio.services.remote_jobs import Engine

WAITS_S = (1.0, 2.0, 4.0, 8.0, 15.0, 30.0, 60.0, 120.0, 300.0, 600.0, 1200.0, 3600.0)
"""Between look-ups of a job, over about an hour and a half; later it is asked about at a start, a wake or a wish."""
NEAR = timedelta(minutes=10)
"""How far the clocks of a provider and of this computer may be apart."""
_SOON_S = 0.001
KEY_SHARE = 0.5
"""The part of a key's life in which it is trusted: clocks may be wrong."""


class Submit(Protocol):
    """Makes a request and writes down what came of it."""

    def __call__(self, job: GenerationJob, *, again: bool) -> Awaitable[None]:
        """Send `job`, which is `submitting` on disk."""


class Follow(Protocol):
    """Asks about a sent job until the provider ends it."""

    def __call__(self, job_id: str) -> None:
        """Begin to follow a job."""


class UnknownJobs:
    """The jobs of one provider whose fate is not known. `may_send` says whether their accounts may be sent to now."""

    def __init__(
        self,
        provider: RemoteProvider,
        engine: "Engine",
        pace: Pace,
        may_send: Callable[[GenerationJob], bool],
        submit: Submit,
        follow: Follow,
    ) -> None:
        self._provider = provider
        self._engine = engine
        self._ledger = engine.ledger
        self._clock = engine.clock
        self._pace = pace
        self._may_send = may_send
        self._submit = submit
        self._follow = follow
        self._began: dict[str, float] = {}
        self._alarms: dict[str, Alarm] = {}
        self._line = asyncio.Lock()  # two jobs that are alike must not take one listed job for theirs

    def use(self, provider: RemoteProvider) -> None:
        """Ask by another adapter of the same provider from now on."""
        self._provider = provider

    def begin(self, job_id: str) -> None:
        """Look for a job again and again for a while; nothing happens where that goes on already."""
        name = f"look up {job_id}"
        if self._engine.scope.is_open and not self._engine.scope.running(name):
            self._engine.scope.spawn(self._kept_looking(job_id), name=name)

    def poke_all(self) -> None:
        """Look for all of them now."""
        for alarm in self._alarms.values():
            alarm.ring()

    async def _kept_looking(self, job_id: str) -> None:
        """Look for a job in growing steps; to look at once, because somebody or something says so, is no step."""
        alarm = self._alarms[job_id] = Alarm(self._clock)
        self._note_time(await self._ledger.job(job_id))
        try:
            for wait_s in WAITS_S:
                due = self._clock.monotonic() + wait_s * (1.0 - self._engine.random.jitter() / 3.0)
                while (left_s := due - self._clock.monotonic()) > _SOON_S:
                    await alarm.wait(left_s)
                    await self._looked(job_id)
                    if (await self._ledger.job(job_id)).state is not JobState.UNKNOWN:
                        return
        finally:
            self._alarms.pop(job_id, None)

    async def _looked(self, job_id: str) -> None:
        """Look for a job once; should a fault of the program end that, it is reported and the next step comes."""
        task = self._engine.scope.spawn(self.look_up(job_id), name=f"question {job_id}")
        try:
            await asyncio.wait({task})
        finally:
            task.cancel()

    def _note_time(self, job: GenerationJob) -> None:
        """Note when a job was sent, on the clock that nobody can set; ages ago where that of the day was set back."""
        if job.sent_at is None or job.state is not JobState.UNKNOWN:
            return
        passed_s = (self._clock.now() - job.sent_at).total_seconds()
        if passed_s < 0.0:
            self._began[job.id] = -math.inf
        else:
            self._began.setdefault(job.id, self._clock.monotonic() - passed_s)

    async def look_up(self, job_id: str) -> GenerationJob:
        """Ask the provider once about a job of unknown fate, or whether an ended one has a late result."""
        job = await self._ledger.job(job_id)
        if job.state in (JobState.FAILED, JobState.CANCELLED):
            return await self._look_up_ended(job)
        if job.state is not JobState.UNKNOWN:
            return job
        if job.remote_id is None and await self._key_holds(job):
            job = await self._sent_again(job)
            if job.state is not JobState.UNKNOWN:
                return job
        async with self._line:
            remote_id = job.remote_id or await self._found(job)
            if remote_id is None:
                return await self._ledger.job(job_id)
            return await self.is_running(job_id, remote_id)

    async def is_running(self, job_id: str, remote_id: str) -> GenerationJob:
        """Write down the id that a job of unknown fate has at the provider, and follow it."""

        def found(now: GenerationJob) -> GenerationJob:
            if now.state is not JobState.UNKNOWN:
                return now
            return now.moved_to(JobState.RUNNING, remote_id=remote_id, error=None)

        job = await self._ledger.change_surely(job_id, found)
        self._follow(job_id)
        return job

    async def is_users(self, job_id: str, remote_id: str) -> GenerationJob:
        """Write down the id that the user gave for a job; raises InputError naming `job` or `remote_id`."""
        async with self._line:
            if (await self._ledger.job(job_id)).state is not JobState.UNKNOWN:
                raise InputError("The fate of this job is known.", "There is nothing to settle.", field="job")
            if remote_id in await self._engine.store.remote_ids(self._provider.id):
                raise InputError("Another job here has this id.", "Look for the other one.", field="remote_id")
            return await self.is_running(job_id, remote_id)

    # ---- the same key ------------------------------------------------------------------------------------------------

    async def _key_holds(self, job: GenerationJob) -> bool:
        """Say whether the same request under the same key surely starts nothing new, and may be sent now."""
        if not self._in_window(job) or not self._may_send(job):
            return False
        try:  # another key may be that of another account, and there the key of the request means nothing
            return await self._provider.key_fingerprint(job.account) == job.key_fingerprint
        except ProviderError:
            return False

    def _in_window(self, job: GenerationJob) -> bool:
        """Say whether the provider surely still knows the key of a request that nobody wishes to cancel.

        The time since it was sent is read from the clock of the day; one that was set back is not believed.
        """
        able = self._provider.capabilities
        if not able.idempotent or able.key_window_s is None or job.sent_at is None or job.cancel_requested_at:
            return False
        if job.error is not None and job.error.kind == "key_conflict":  # to send it again would only be told the same
            return False
        self._note_time(job)
        day_s = (self._clock.now() - job.sent_at).total_seconds()
        passed_s = max(day_s, self._clock.monotonic() - self._began[job.id])
        return passed_s < able.key_window_s * KEY_SHARE

    async def _sent_again(self, job: GenerationJob) -> GenerationJob:
        """Send the same bytes under the same key; whatever goes wrong, the job is of unknown fate as before."""
        moved = False

        def again(now: GenerationJob) -> GenerationJob:
            nonlocal moved
            moved = now.state is JobState.UNKNOWN and self._in_window(now)
            return now.moved_to(JobState.SUBMITTING, sent_at=now.sent_at) if moved else now

        job = await self._ledger.change_surely(job.id, again)
        if moved:  # by us, and not by another look-up at the same time
            await self._submit(job, again=True)
        return await self._ledger.job(job.id)

    # ---- look-ups ----------------------------------------------------------------------------------------------------

    async def _found(self, job: GenerationJob) -> str | None:
        """Return the id of a job at the provider, None where it does not tell."""
        able = self._provider.capabilities
        try:
            await self._pace.turn()
            remote_id = await in_time(self._provider.find(job))
            if remote_id is not None or not able.lists:
                return remote_id
            await self._pace.turn()
            listed = await in_time(self._provider.listed(job))
        except (ProviderError, TimeoutError) as error:
            self._engine.health.failed(self._provider.id, error)
            return None
        return await self._own(job, listed)

    async def _own(self, job: GenerationJob, listed: Iterable[RemoteJob]) -> str | None:
        """Return the listed job that is `job`; None where there is none, or where it may be that of another one.

        A listed job is a candidate where its words, length and size are the same, it was made about when `job` was
        sent, and no job here has its id. With as many jobs here that look for theirs, or more, any candidate is right.
        """
        taken = await self._engine.store.remote_ids(self._provider.id)
        candidates = [each for each in listed if each.remote_id not in taken and self._is_alike(each, job)]
        if not candidates:
            return None
        alike = [other for other in self._ledger.lanes.of_provider(self._provider.id) if _same_request(other, job)]
        if any(other.state is JobState.SUBMITTING for other in alike):
            return None  # its id is on its way: it may be one of these
        seekers = 1 + sum(other.state is JobState.UNKNOWN and other.id != job.id for other in alike)
        if job.state is not JobState.UNKNOWN and seekers > 1:
            return None  # one that has ended comes after those whose fate is not known
        return min(candidates, key=_made_at).remote_id if len(candidates) <= seekers else None

    def _is_alike(self, listed: RemoteJob, job: GenerationJob) -> bool:
        if listed.prompt != job.prompt or listed.created_at is None:
            return False
        sent_at = job.sent_at or job.created_at
        latest = sent_at + timedelta(seconds=self._provider.capabilities.create_deadline_s) + NEAR
        if not sent_at - NEAR <= listed.created_at <= latest:
            return False
        if listed.model is not None and listed.model not in (job.model, job.model.partition("/")[2]):
            return False
        return listed.seconds is None or abs(listed.seconds - job.parameters.duration_s) < 0.5

    # ---- late results ------------------------------------------------------------------------------------------------

    async def _look_up_ended(self, job: GenerationJob) -> GenerationJob:
        """Take a late result of a failed or cancelled job, if the provider has one; never a new request."""
        async with self._line:
            remote_id = job.remote_id
            if remote_id is None and job.attempts:
                remote_id = await self._found(job)
            if remote_id is None:
                return job
            await self._pace.turn()
            try:
                status = await in_time(self._provider.status(job.replace(remote_id=remote_id)))
            except (ProviderError, TimeoutError):
                return job
            if status.state is not JobState.FETCHING or status.outputs < 1:
                return await self._ledger.change_surely(job.id, lambda now: _with_cost(now, remote_id, status))
            job = await self._ledger.change_surely(job.id, lambda now: _with_result(now, remote_id, status))
        self._follow(job.id)
        return job


def _made_at(listed: RemoteJob) -> float:
    return listed.created_at.timestamp() if listed.created_at is not None else 0.0


def _same_request(other: GenerationJob, job: GenerationJob) -> bool:
    return (other.account, other.model, other.prompt, other.parameters.duration_s) == (
        job.account, job.model, job.prompt, job.parameters.duration_s,
    )  # fmt: skip


def _with_cost(now: GenerationJob, remote_id: str, status: RemoteStatus) -> GenerationJob:
    """Return an ended job with what the provider says that it cost, where it says so at last."""
    if now.state not in (JobState.FAILED, JobState.CANCELLED) or status.state is JobState.RUNNING:
        return now
    told = charged(now, status)
    return now if told == now else told.replace(remote_id=remote_id)


def _with_result(now: GenerationJob, remote_id: str, status: RemoteStatus) -> GenerationJob:
    if now.state not in (JobState.FAILED, JobState.CANCELLED):
        return now
    return charged(now, status).moved_to(
        JobState.FETCHING, remote_id=remote_id, outputs=status.outputs, expires_at=status.expires_at, error=None,
        finished_at=None,
    )  # fmt: skip
