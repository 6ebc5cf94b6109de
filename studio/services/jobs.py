"""Owns generation jobs: asks for them, orders, holds, cancels, retries and settles them, and runs what makes them.

Knows providers, stores and media by their ports. No state is set but through `GenerationJob.moved_to`.

Over 400 lines: every wish of a user about jobs has its one method here; what they do stands in the modules beside.
"""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from functools import partial
from typing import Any

from studio.domain.errors import Billed, InputError
from studio.domain.jobs import MAX_LOCAL_RESTARTS, GenerationJob, Held, JobError, JobState
from studio.domain.ports import Clock, JobStore, MediaStore, Prober, Random, TakeStore
from studio.domain.provider_ports import RemoteProvider
from studio.services.broadcast import Broadcast
from studio.services.catalogue import Catalogue
from studio.services.job_inputs import JobInputs
from studio.services.job_ledger import JobChange, JobLedger, JobPreview, JobProgress
from studio.services.job_places import between
from studio.services.job_requests import GenerateOrder, JobRequests
from studio.services.job_wait import ENDED, rested
from studio.services.local_jobs import LocalRunner
from studio.services.projects import Projects
from studio.services.remote_jobs import RemoteRunner
from studio.services.saving import TakeSaver
from studio.services.tasks import TaskScope

_CLOSE_S = 1.5
_MAY_COME_LATE = frozenset({"settled", "gone", "unreadable_media", "unsupported_codec", "encode_failed"})
"""Kinds of failure that do not say that the provider has no good result."""

__all__ = ["GenerateOrder", "JobChange", "JobPreview", "JobProgress", "Jobs"]


class Jobs:
    """The jobs of one workspace."""

    def __init__(
        self,
        store: JobStore,
        takes: TakeStore,
        media: MediaStore,
        prober: Prober,
        inputs: JobInputs,
        catalogue: Catalogue,
        projects: Projects,
        clock: Clock,
        random: Random,
        program: str,
        on_error: Callable[[BaseException], None],
    ) -> None:
        self._store = store
        self._media = media
        self._clock = clock
        self._random = random
        self._scope = TaskScope("jobs", on_error)
        self._ledger = JobLedger(store, clock, random)
        self._requests = JobRequests(catalogue, projects, inputs, clock, random)
        saver = TakeSaver(self._ledger, takes, media, prober, clock, random)
        self._saver = saver
        self._local = LocalRunner(self._ledger, catalogue, saver, clock, random, program)
        self._program = program
        self._remote = {provider.id: self._runner(provider) for provider in catalogue.remotes()}
        self._runs_remote = False
        self._closed = False

    @property
    def changes(self) -> Broadcast[JobChange]:
        """Every change of a job, after it was saved."""
        return self._ledger.changes

    @property
    def progress(self) -> Broadcast[JobProgress]:
        """What is known of work under way."""
        return self._ledger.progress

    @property
    def previews(self) -> Broadcast[JobPreview]:
        """Small frames of clips that are being drawn."""
        return self._ledger.previews

    def _runner(self, provider: RemoteProvider) -> RemoteRunner:
        return RemoteRunner(
            provider, self._ledger, self._saver, self._scope, self._clock, self._random, self._program
        )  # fmt: skip

    def add_remote(self, provider: RemoteProvider) -> None:
        """Run the jobs of another provider too; where one of its id is run, that one goes on as it is.

        A provider asks about a job at the address that the job was sent to, so what is under way is not disturbed.
        """
        if provider.id in self._remote:
            self._remote[provider.id].use(provider)
            return
        self._remote[provider.id] = self._runner(provider)
        if self._runs_remote:
            self._run_remote(self._remote[provider.id])

    async def start(self, *, run_local: bool = True, run_remote: bool = True) -> None:
        """Sweep part files, take up every open job where it was, and start the runners; see `run`.

        A job whose file is kept and whose take is not recorded stays as it is: its runner finishes the save.
        """
        await self._media.sweep_parts()
        await self._ledger.load()
        for job in self._ledger.open_jobs():
            if not await self._saver.waits(job.id):
                await self._take_up(job)
        self.run(local=run_local, remote=run_remote)

    def run(self, *, local: bool = True, remote: bool = True) -> None:
        """Start the runners that do not run yet. Jobs of a kind that is not run stay as they are."""
        if local and not self._scope.running("local queue"):
            self._scope.spawn(self._kept_running(self._local.run, self._is_local), name="local queue")
        if remote and not self._runs_remote:
            self._runs_remote = True
            for runner in self._remote.values():
                self._run_remote(runner)

    def _run_remote(self, runner: RemoteRunner) -> None:
        sending = partial(_is_being_sent, provider_id=runner.provider_id)
        self._scope.spawn(self._kept_running(runner.run, sending), name="remote queue")
        for job in self._ledger.open_jobs():
            if job.provider == runner.provider_id:
                self.follow(job)

    async def key_changed(self, provider_id: str, account: str = "") -> None:
        """Let go on what waited for a key, or because the account was refused."""
        for job in self._ledger.open_jobs(JobState.QUEUED):
            if (job.provider, job.account) == (provider_id, account) and job.held in (Held.NO_KEY, Held.ACCOUNT):
                await self._ledger.change(job.id, _let_go)
        self._wake()

    async def _take_up(self, job: GenerationJob) -> None:
        """Put a job that a dead owner left into a state that is true now."""
        if job.local and job.state not in (JobState.QUEUED, JobState.UNKNOWN):
            await self._saver.let_go(job.id)
            await self._ledger.change(job.id, self._begun_again)
        elif job.state is JobState.SUBMITTING:
            cut_off = JobError(
                kind="maybe_sent",
                what_happened="The program ended while this request was being sent.",
                what_to_do="Ask the provider, or settle the job yourself.",
                billed=Billed.UNKNOWN,
            )
            await self._ledger.change(job.id, lambda now: now.moved_to(JobState.UNKNOWN, error=cut_off))

    def _begun_again(self, job: GenerationJob) -> GenerationJob:
        if job.restarts < MAX_LOCAL_RESTARTS:
            return job.moved_to(JobState.QUEUED)
        error = JobError(
            kind="restarts",
            what_happened=f"The program or its worker ended {job.restarts + 1} times while making this take.",
            what_to_do="Try again; a shorter or smaller take may pass.",
            retryable=True,
        )
        return job.moved_to(JobState.FAILED, finished_at=self._clock.now(), error=error)

    def follow(self, job: GenerationJob) -> None:
        """Ask on about a sent job of whatever state; nothing happens for one that was not sent."""
        runner = self._remote.get(job.provider)
        if runner is None:
            return
        if job.state in (JobState.RUNNING, JobState.FETCHING):
            runner.follow(job.id)
        elif job.state is JobState.UNKNOWN:
            self._scope.spawn(self._looked_up(runner, job.id), name=f"look up {job.id}")

    async def _looked_up(self, runner: RemoteRunner, job_id: str) -> None:
        await runner.look_up(job_id)

    async def _kept_running(
        self, run: Callable[[], Coroutine[Any, Any, None]], own: Callable[[GenerationJob], bool]
    ) -> None:
        """Run a queue; should a fault of the program end it, the fault is reported and the queue goes on.

        The job it had in hand is taken up as after a kill.
        """
        while not self._closed and self._ledger.fault is None:
            task = self._scope.spawn(run(), name="queue")
            try:
                await asyncio.wait({task})
            finally:
                task.cancel()
            if not self._closed and self._ledger.fault is None:
                await self._clock.sleep(1.0)
                for job in filter(own, self._ledger.open_jobs()):
                    await self._take_up(job)

    def _is_local(self, job: GenerationJob) -> bool:
        return job.local

    async def request(self, order: GenerateOrder) -> GenerationJob:
        """Check an order, write it as a job and wake its runner. The job is on disk when this returns.

        Raises InputError (naming the field), NotFound, UnreadableMedia or StoreError.
        """
        return await self.take_on(await self._requests.job(order))

    async def take_on(self, job: GenerationJob) -> GenerationJob:
        """Write a job that another service made, such as an import, and wake its runner. Raises StoreError."""
        job = await self._ledger.add(job)
        self._wake()
        return job

    async def requests(self, order: GenerateOrder) -> tuple[GenerationJob, ...]:
        """Ask for `order.takes` takes in as many requests as the model needs, with the seeds seed, seed + 1, …"""
        return tuple([await self.request(part) for part in self._requests.parts(order)])

    async def request_all(self, orders: Sequence[GenerateOrder]) -> tuple[GenerationJob, ...]:
        """Check orders and write them as jobs in one transaction, all or none; raises as `request` does."""
        jobs = await self._ledger.add_all([await self._requests.job(order) for order in orders])
        self._wake()
        return jobs

    async def group(self, group_id: str) -> tuple[GenerationJob, ...]:
        """Return the jobs of a group as they were made; those that were cleared from the list are among them."""
        return await self._store.group(group_id)

    def _wake(self) -> None:
        self._local.wake()
        for runner in self._remote.values():
            runner.wake()

    async def cancel(self, job_id: str) -> GenerationJob:
        """Cancel a job that was not sent; on a sent one, write down the wish and pass it on.

        Raises NotFound, or InputError where the job has ended or its fate is not known.
        """

        def wish(job: GenerationJob) -> GenerationJob:
            if job.state in ENDED:
                raise InputError(f"The job is {job.state.value} already.", "There is nothing to cancel.", field="job")
            if job.state is JobState.UNKNOWN:
                raise InputError(
                    "It is not known whether this job was sent.", "Ask the provider, or settle it.", field="job"
                )
            if job.state is JobState.QUEUED:
                return job.moved_to(JobState.CANCELLED, finished_at=self._clock.now())
            return job.replace(cancel_requested_at=job.cancel_requested_at or self._clock.now())

        job = await self._ledger.change(job_id, wish)
        if job.local:
            self._local.stop(job_id)
        elif job.provider in self._remote:
            self._remote[job.provider].poke(job_id)
        return job

    async def retry(self, job_id: str) -> GenerationJob:
        """Ask again for what an ended job asked for: a new job with `retry_of`; the old one stays as it is.

        A result that waits to be saved is fetched again instead, without a new request. Raises NotFound or InputError.
        """
        old = await self._ledger.job(job_id)
        if old.state is JobState.FETCHING:
            self.follow(old)
            runner = self._remote.get(old.provider)
            if runner is not None:
                runner.poke(job_id)
            return old
        if old.state is JobState.UNKNOWN:
            raise InputError(
                "It is not known whether this job was sent, so it may be charged.", "Settle it first.", field="job"
            )
        if old.state not in ENDED:
            raise InputError("The job has not ended.", "Wait for it or cancel it first.", field="job")
        if not self._requests.known(old.model):
            return await self.take_on(self._requests.again(old))
        order = GenerateOrder(
            project_id=old.project_id,
            shot_id=old.shot_id,
            model=old.model,
            grade=old.grade,
            prompt=old.prompt,
            parameters=old.parameters,
            takes=old.takes,
            retry_of=old.id,
            prompt_version=old.prompt_version,
            group=old.group,
        )
        return await self.request(order)

    async def hold(self, job_id: str, held: bool) -> GenerationJob:
        """Let a queued job wait until the user lets it go, or let it go whatever it waits for."""

        def change(job: GenerationJob) -> GenerationJob:
            if job.state is not JobState.QUEUED:
                raise InputError("Only a waiting job can be paused.", "Cancel it instead.", field="job")
            if held:
                return job.replace(held=Held.USER, held_until=None)
            return job.replace(held=None, held_until=None, error=None)

        job = await self._ledger.change(job_id, change)
        self._wake()
        return job

    async def move(self, job_id: str, before_job_id: str | None) -> None:
        """Put a waiting job before another waiting one; None puts it to the end."""
        waiting = [job for job in self._ledger.open_jobs(JobState.QUEUED) if job.id != job_id]
        if (await self._ledger.job(job_id)).state is not JobState.QUEUED:
            raise InputError("Only a waiting job can be moved.", "Choose a waiting job.", field="job")
        places = [job.id for job in waiting]
        if before_job_id is not None and before_job_id not in places:
            raise InputError("That job does not wait any more.", "Choose a waiting job.", field="job")
        at = len(places) if before_job_id is None else places.index(before_job_id)
        low = waiting[at - 1].position if at else None
        high = waiting[at].position if at < len(places) else None
        position = between(low, high)
        if position is not None:
            await self._ledger.change(job_id, partial(_placed, position=position))
            return
        for number, each in enumerate((*places[:at], job_id, *places[at:])):
            await self._ledger.change(each, partial(_placed, position=float(number)))

    async def clear_ended(self) -> tuple[str, ...]:
        """Hide ended jobs from lists; return their ids."""
        return await self._store.clear_ended()

    async def reconcile(self, job_id: str | None = None) -> tuple[GenerationJob, ...]:
        """Ask the providers about jobs of unknown fate, and about ended ones that may have a late result.

        Returns the jobs that were asked about, as they are now. Raises NotFound for a job id that is not there.
        """
        if job_id is not None:
            asked = [await self._ledger.job(job_id)]
        else:
            asked = [job for job in self._ledger.open_jobs() if job.state is JobState.UNKNOWN]
            failed = await self._store.jobs(states=frozenset({JobState.FAILED}))
            asked.extend(job for job in failed if job.error and job.error.kind in _MAY_COME_LATE)
        for job in asked:
            runner = self._remote.get(job.provider)
            if runner is None:
                continue
            if job.state is JobState.UNKNOWN:
                await runner.look_up(job.id)
            elif job.state in (JobState.FAILED, JobState.CANCELLED):
                await runner.look_up_ended(job.id)
        return tuple([await self._ledger.job(job.id) for job in asked])

    async def settle(self, job_id: str, *, as_failed: bool) -> GenerationJob:
        """Let the user end an unknown job: as failed, or by sending a new request that may be charged a second time.

        Either way the old job becomes failed, charged unknown; a result that turns up later is still taken. Returns
        the old job, or the new one with `retry_of`. Raises InputError where the job is not unknown.
        """
        error = JobError(
            kind="settled",
            what_happened="You settled this job without the provider's answer.",
            what_to_do="Look at the provider's account if you want to know whether it was charged.",
            billed=Billed.UNKNOWN,
        )

        def failed(job: GenerationJob) -> GenerationJob:
            if job.state is not JobState.UNKNOWN:
                raise InputError("The fate of this job is known.", "There is nothing to settle.", field="job")
            return job.moved_to(JobState.FAILED, finished_at=self._clock.now(), error=error)

        job = await self._ledger.change(job_id, failed)
        return job if as_failed else await self.retry(job_id)

    async def jobs(
        self, *, states: frozenset[JobState] | None = None, project_id: str | None = None
    ) -> tuple[GenerationJob, ...]:
        """Return jobs by position, those that began first first."""
        return await self._store.jobs(states=states, project_id=project_id)

    async def job(self, job_id: str) -> GenerationJob:
        """Return one job; raises NotFound."""
        return await self._ledger.job(job_id)

    def open_jobs(self) -> Sequence[GenerationJob]:
        """Return the open jobs in the order of the queue, without asking the store."""
        return self._ledger.open_jobs()

    async def wait(self, job_id: str, *, until_sent: bool = False) -> GenerationJob:
        """Return the job when it has ended, its fate is not known, or it waits for more than a short while.

        With `until_sent` it is enough that its remote id is stored. A result that cannot be saved, and a provider that
        has not answered for long, end the wait too: the job says so in its `error` and is followed on. Raises
        WorkspaceDamaged or WorkspaceReadOnly where nothing more can be saved.
        """
        return await rested(self._ledger, job_id, until_sent=until_sent)

    async def close(self) -> None:
        """End the runners, at most 5 s; every job stays where it can be taken up again."""
        if self._closed:
            return
        self._closed = True
        self._local.close()
        for runner in self._remote.values():
            runner.close()
        await self._settled(_CLOSE_S)
        await self._scope.close(_CLOSE_S)

    async def _settled(self, timeout_s: float) -> None:
        """Give the local worker and requests on their way a moment to come to a clean state."""
        calm = asyncio.Event()
        # A job of this computer is at rest when it is back in the queue, a sent one when its remote id is stored.

        def look(_: object = None) -> None:
            busy = self._ledger.open_jobs(JobState.SUBMITTING)
            if self._ledger.fault is not None or (not busy and not self._local.busy):
                calm.set()

        end = self.changes.subscribe(look)
        try:
            async with asyncio.timeout(timeout_s):
                await self._ledger.at_rest()  # a move that is just being written would otherwise not be seen
                look()
                await calm.wait()
        except TimeoutError:
            return
        finally:
            end()


def _is_being_sent(job: GenerationJob, *, provider_id: str) -> bool:
    return job.provider == provider_id and job.state is JobState.SUBMITTING


def _let_go(job: GenerationJob) -> GenerationJob:
    return job.replace(held=None, held_until=None, error=None) if job.state is JobState.QUEUED else job


def _placed(job: GenerationJob, *, position: float) -> GenerationJob:
    return job.replace(position=position)
