"""Owns generation jobs: asks for them, orders, holds, cancels, retries and settles them, and runs what makes them.

Knows providers, stores and media by their ports. No state is set but through `GenerationJob.moved_to`.

Over 400 lines: every wish of a user about jobs has its one method here; what they do stands in the modules beside.
"""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from functools import partial
from typing import Any

from studio.domain.errors import Billed, InputError
from studio.domain.job_events import JobEvent
from studio.domain.jobs import MAX_LOCAL_RESTARTS, GenerationJob, Held, JobError, JobState
from studio.domain.ledger_ports import LedgerStore
from studio.domain.ports import Clock, JobStore, MediaStore, Prober, Random, TakeStore
from studio.domain.provider_ports import RemoteProvider
from studio.services.broadcast import Broadcast
from studio.services.catalogue import Catalogue
from studio.services.download_line import DownloadLine
from studio.services.job_inputs import JobInputs
from studio.services.job_ledger import JobChange, JobLedger, JobPreview, JobProgress
from studio.services.job_places import between
from studio.services.job_requests import GenerateOrder, JobRequests
from studio.services.job_wait import ENDED, rested
from studio.services.local_jobs import LocalRunner
from studio.services.open_jobs import Lane, lane_of
from studio.services.projects import Projects
from studio.services.provider_health import HealthWatch, ProviderHealth
from studio.services.purse import Purse
from studio.services.queue_pause import QueuePause
from studio.services.remote_jobs import Engine, RemoteRunner, let_go
from studio.services.saving import TakeSaver
from studio.services.tasks import TaskScope
from studio.services.wakes import Wakes

_CLOSE_S = 1.5
_MAY_COME_LATE = frozenset(
    {"settled", "gone", "result_gone", "unreadable_media", "unsupported_codec", "encode_failed", "no_output"}
)
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
        purse: Purse,
        facts: LedgerStore,
        clock: Clock,
        random: Random,
        program: str,
        on_error: Callable[[BaseException], None],
    ) -> None:
        self._store = store
        self._media = media
        self._clock = clock
        self._scope = TaskScope("jobs", on_error)
        self._ledger = JobLedger(store, purse, clock, random)
        self._requests = JobRequests(catalogue, projects, inputs, clock, random)
        saver = TakeSaver(self._ledger, takes, media, prober, clock, random)
        self._saver = saver
        self._local = LocalRunner(self._ledger, catalogue, saver, clock, random, program)
        self._pause = QueuePause(facts)
        self._health = HealthWatch(clock)
        self._engine = Engine(
            store, takes, self._ledger, saver, purse, self._pause, self._health, DownloadLine(), self._scope, clock,
            random, program,
        )  # fmt: skip
        self._remote = {provider.id: self._runner(provider) for provider in catalogue.remotes()}
        self._runs_remote = False
        self._closed = False
        self._end_pause = self._pause.changes.subscribe(lambda _: self._wake())

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

    @property
    def health_changes(self) -> Broadcast[str]:
        """The id of a provider that answers better or worse than before."""
        return self._health.changes

    @property
    def pause_changes(self) -> Broadcast[None]:
        """Sending was stopped or goes on."""
        return self._pause.changes

    def _runner(self, provider: RemoteProvider) -> RemoteRunner:
        return RemoteRunner(provider, self._engine)

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

    async def load(self) -> tuple[GenerationJob, ...]:
        """Read the open jobs and return them; nothing runs yet."""
        await self._ledger.load()
        return self._ledger.open_jobs()

    async def start(self, *, run_local: bool = True, run_remote: bool = True, paused_why: str = "") -> None:
        """Sweep part files, take up every open job where it was, and start the runners; see `run`.

        A job whose file is kept and whose take is not recorded stays as it is: its runner finishes the save. With
        `paused_why` (`copied`, `restored`) nothing is sent until the user lets it go on. `load` comes before.
        """
        await self._media.sweep_parts()
        await self._pause.load(paused_why)
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
            self._scope.spawn(Wakes(self._clock, self.woke).run(), name="wakes")
            for runner in self._remote.values():
                self._run_remote(runner)

    def _run_remote(self, runner: RemoteRunner) -> None:
        self._scope.spawn(self._kept_running(runner.run), name="remote queue")
        for job in self._ledger.lanes.of_provider(runner.provider_id):
            runner.follow(job)

    def woke(self) -> None:
        """Ask about everything that is under way: the computer slept, or the network or a clock is another one now."""
        for runner in self._remote.values():
            runner.back()
        self._look_anew()

    def _look_anew(self) -> None:
        """Begin to look for jobs of unknown fate again: something is other than when that was given up."""
        for job in self._ledger.open_jobs(JobState.UNKNOWN):
            self.follow(job)

    async def key_changed(self, provider_id: str, account: str = "") -> None:
        """Let go on what waited for a key, or because the account was refused."""
        if provider_id in self._remote:
            self._remote[provider_id].renewed(Lane(provider_id, account))
        waiting = tuple(self._ledger.lanes.queued(Lane(provider_id, account)))
        await self._ledger.change_all(
            (job for job in waiting if job.held in (Held.NO_KEY, Held.ACCOUNT)), let_go
        )  # fmt: skip
        self._wake()
        self._look_anew()

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
        if runner is not None and job.state in (JobState.RUNNING, JobState.FETCHING, JobState.UNKNOWN):
            runner.follow(job)

    async def _kept_running(
        self,
        run: Callable[[], Coroutine[Any, Any, None]],
        own: Callable[[GenerationJob], bool] = lambda _: False,
    ) -> None:
        """Run a queue; should a fault of the program end it, the fault is reported and the queue goes on.

        The jobs of its own that it had in hand are taken up as after a kill.
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

        Raises InputError (naming the field), NotFound, UnreadableMedia, BudgetRefused or StoreError.
        """
        return await self.take_on(await self._requests.job(order), agreed=order.agreed)

    async def take_on(self, job: GenerationJob, *, agreed: bool = False) -> GenerationJob:
        """Write a job that another service made, such as an import, and wake its runner.

        Raises BudgetRefused or StoreError.
        """
        job = await self._ledger.add(job, agreed=agreed)
        self._wake()
        return job

    async def requests(self, order: GenerateOrder) -> tuple[GenerationJob, ...]:
        """Ask for `order.takes` takes in as many requests as the model needs, with the seeds seed, seed + 1, …"""
        return await self.request_all(self._requests.parts(order))

    async def request_all(self, orders: Sequence[GenerateOrder]) -> tuple[GenerationJob, ...]:
        """Check orders and write them as jobs in one transaction, all or none; raises as `request` does."""
        made = [await self._requests.job(order) for order in orders]
        jobs = await self._ledger.add_all(made, agreed=all(order.agreed for order in orders))
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

    @property
    def count_open(self) -> int:
        """How many jobs are open."""
        return len(self._ledger.lanes)

    def open_of_group(self, group_id: str) -> tuple[GenerationJob, ...]:
        """Return the jobs of a group that have not ended, in the order of the queue."""
        return self._ledger.lanes.of_group(group_id)

    async def edit(self, job_id: str, order: GenerateOrder) -> GenerationJob:
        """Put what `order` asks for in the place of a waiting job, which is cancelled; return the new one.

        Raises InputError where the job does not wait any more, and as `request` does.
        """
        old = await self._ledger.job(job_id)
        if old.state is not JobState.QUEUED:
            raise InputError("Only a waiting job can be changed.", "Cancel it, then ask for another take.", field="job")
        new = (await self._requests.job(order)).replace(
            position=old.position, replaces=old.id, group=old.group, held=old.held if old.held is Held.USER else None
        )
        job = await self._ledger.replace(job_id, new, agreed=order.agreed)
        self._wake()
        return job

    async def retry(self, job_id: str, *, agreed: bool = False) -> GenerationJob:
        """Ask again for what an ended job asked for: a new job with `retry_of`; the old one stays as it is.

        A result that waits to be saved is fetched again instead, without a new request. `agreed` says that the user saw
        the price. Raises NotFound, InputError or BudgetRefused.
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
            return await self.take_on(self._requests.again(old), agreed=agreed)
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
            final_of=old.final_of,
            agreed=agreed,
        )
        return await self.request(order)

    async def hold(self, job_id: str, held: bool) -> GenerationJob:
        """Let a queued job wait until the user lets it go, or let it go whatever it waits for."""

        def change(job: GenerationJob) -> GenerationJob:
            if job.state is not JobState.QUEUED:
                raise InputError("Only a waiting job can be paused.", "Cancel it instead.", field="job")
            return job.replace(held=Held.USER, held_until=None) if held else let_go(job)

        job = await self._ledger.change(job_id, change)
        runner = self._remote.get(job.provider)
        if runner is not None and not held:
            runner.let_go(lane_of(job))
        self._wake()
        return job

    @property
    def paused(self) -> bool:
        """Whether nothing is sent to any provider until the user lets it go on."""
        return bool(self._pause.why)

    @property
    def paused_why(self) -> str:
        """Why nothing is sent: `user`, `copied`, `restored`, or empty."""
        return self._pause.why

    @property
    def paused_providers(self) -> frozenset[str]:
        """The providers to which nothing is sent."""
        return self._pause.providers

    async def pause(self, paused: bool, provider: str = "") -> None:
        """Let all sending, or that of one provider, stand still or go on; what was sent is asked about all the same.

        Raises StoreError.
        """
        await self._pause.turn(paused, provider)
        if not paused:
            self._look_anew()

    def on_money(self, _: None) -> None:
        """Look again at jobs that wait for room in a budget."""
        self._wake()

    def health(self, provider: str) -> ProviderHealth:
        """Return how a provider answered lately."""
        return self._health.of(provider)

    def going_on(self) -> tuple[GenerationJob, ...]:
        """Return the jobs that go on at their providers, and may be charged there, if the program ends now."""
        sent = self._ledger.open_jobs(JobState.SUBMITTING, JobState.RUNNING, JobState.UNKNOWN)
        return tuple(job for job in sent if not job.local and not job.simulated)

    async def events(self, job_id: str) -> tuple[JobEvent, ...]:
        """Return what became of a job, step by step."""
        return await self._store.events(job_id)

    async def move(self, job_id: str, before_job_id: str | None) -> None:
        """Put a waiting job before another waiting one; None puts it to the end."""
        waiting = self._ledger.lanes.waiting(but=job_id)
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
            ended = await self._store.jobs(states=frozenset({JobState.FAILED, JobState.CANCELLED}))
            asked.extend(job for job in ended if _may_come_late(job))
        for job in asked:
            runner = self._remote.get(job.provider)
            if runner is None:
                continue
            await runner.look_up(job)
        return tuple([await self._ledger.job(job.id) for job in asked])

    async def settle_found(self, job_id: str, remote_id: str) -> GenerationJob:
        """Let the user say which id an unknown job has at the provider; it is asked about at once and followed.

        Raises InputError naming `remote_id` or `job`, or the ProviderError of the question; nothing changes then.
        """
        job, remote_id = await self._ledger.job(job_id), remote_id.strip()
        runner = self._remote.get(job.provider)
        if job.state is not JobState.UNKNOWN or runner is None:
            raise InputError("The fate of this job is known.", "There is nothing to settle.", field="job")
        if not remote_id or len(remote_id) > 500 or not remote_id.isprintable():
            raise InputError("This is no id of a job.", "Copy it from the provider's page.", field="remote_id")
        if remote_id in await self._store.remote_ids(job.provider):
            raise InputError("Another job here has this id.", "Look for the other one.", field="remote_id")
        return await runner.settle_found(job, remote_id)

    async def settle(self, job_id: str, *, as_failed: bool, agreed: bool = False) -> GenerationJob:
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
        return job if as_failed else await self.retry(job_id, agreed=agreed)

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
        return await rested(self._ledger, self._pause, job_id, until_sent=until_sent)

    async def close(self) -> None:
        """End the runners, at most 5 s; every job stays where it can be taken up again."""
        if self._closed:
            return
        self._closed = True
        self._local.close()
        for runner in self._remote.values():
            runner.close()
        self._end_pause()
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


def _may_come_late(job: GenerationJob) -> bool:
    """Say whether the provider may still tell a result of an ended job, or what it cost."""
    if job.state is JobState.CANCELLED:
        return job.remote_id is not None and job.cost_micro_usd is None
    return job.error is not None and job.error.kind in _MAY_COME_LATE


def _placed(job: GenerationJob, *, position: float) -> GenerationJob:
    return job.replace(position=position)
