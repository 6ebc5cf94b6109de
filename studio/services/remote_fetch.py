"""Owns the results of sent jobs until they are takes: fetched when it is their turn, checked, saved.

Where a result cannot be saved it is fetched again, never asked for anew. A file that was broken off is continued for as
long as the program runs; the adapter sees to it that it is the same one. Knows the provider by its port.
"""

import asyncio
import contextlib
from typing import TYPE_CHECKING

from studio.domain.errors import MediaError, ProviderError, ResultGone, StoreError, StudioError
from studio.domain.jobs import GenerationJob, JobError, JobState
from studio.domain.project import Slate, input_files
from studio.domain.provider_ports import RemoteProvider
from studio.services.charges import billed, charged
from studio.services.job_ledger import JobProgress, job_error
from studio.services.retry import CALL_DEADLINE_S, Pace, Trouble, backoff_s
from studio.services.tasks import Alarm

if TYPE_CHECKING:
    from studio.services.remote_jobs import Engine

FETCH_TRIES = 3
FETCH_DEADLINE_S = 24 * 3600.0
"""After so long a result is fetched only when the user asks, or at the next start."""
STALL_S = 60.0
"""A download in which nothing moves for so long is broken off."""


class Fetcher:
    """Takes the results of one provider's jobs."""

    def __init__(self, provider: RemoteProvider, engine: "Engine", pace: Pace) -> None:
        self._provider = provider
        self._engine = engine
        self._ledger = engine.ledger
        self._saver = engine.saver
        self._clock = engine.clock
        self._pace = pace

    def use(self, provider: RemoteProvider) -> None:
        """Fetch by another adapter of the same provider from now on."""
        self._provider = provider

    async def fetch(self, job: GenerationJob, poke: Alarm) -> None:
        """Take every result of a done job; `poke` ends the wait for another try.

        A file that an earlier save left is recorded without fetching anything.
        """
        trouble, tries = Trouble(self._clock), _Tries()
        part_path = self._saver.new_part(job)
        try:
            while trouble.lasts_s() < FETCH_DEADLINE_S:
                job = await self._ledger.job(job.id)
                if job.state is not JobState.FETCHING or await self._taken(job, part_path, trouble, tries):
                    return
                await poke.wait(backoff_s(trouble.times, self._engine.random))
        finally:
            await self._saver.discard(part_path)

    async def _taken(self, job: GenerationJob, part_path: str, trouble: Trouble, tries: "_Tries") -> bool:
        """Try once to take what is left of the results; return whether nothing more is to be done."""
        try:
            if not await self._resumed(job):
                await self._one(job, part_path)
            return await self._all_there(job)
        except ResultGone as error:
            return await self._gone(job, error, trouble, tries)
        except MediaError as error:
            await self._saver.discard(part_path)
            await self._saver.let_go(job.id)
            tries.bad += 1
            trouble.long()
            if tries.bad < FETCH_TRIES:
                return False
            await self._no_file(job, error)
            return True
        except StoreError as error:
            if self._ledger.fault is not None:
                raise
            trouble.long()
            await self._told(job, (await self._saver.words(error)).replace(billed=billed(job)))
        except (StudioError, TimeoutError) as error:
            self._engine.health.failed(self._provider.id, error)
            if trouble.long():
                await self._told(job, _not_fetched(error).replace(billed=billed(job)))
            else:
                self._ledger.progress.send(JobProgress(job.id, "downloading"))
        return False

    async def _resumed(self, job: GenerationJob) -> bool:
        """Record the file that an earlier save left, where there is one."""
        if job.saving is None:
            return False
        last = await self._saved(job) + 1 >= job.outputs
        return bool(await self._saver.resume(job.id, self._slate(job), last=last))

    async def _one(self, job: GenerationJob, part_path: str) -> None:
        """Fetch and save the first result that is not saved yet."""
        output = await self._saved(job)
        async with self._engine.downloads.turn(job):
            extension = await self._downloaded(job, part_path, output)
        self._ledger.progress.send(JobProgress(job.id, "checking", 1.0))
        await self._saver.save(job, part_path, extension, self._slate(job), last=output + 1 >= job.outputs)

    async def _saved(self, job: GenerationJob) -> int:
        return len(await self._engine.takes.takes_of_job(job.id)) if job.outputs > 1 else 0

    async def _all_there(self, job: GenerationJob) -> bool:
        return (await self._ledger.job(job.id)).state is not JobState.FETCHING

    async def _downloaded(self, job: GenerationJob, part_path: str, output: int) -> str:
        """Fetch the file; raises TimeoutError where nothing moves for `STALL_S`, or what the provider raises."""
        loop = asyncio.get_running_loop()
        await self._pace.turn(urgent=True)
        async with asyncio.timeout(STALL_S) as limit:

            def tell(fraction: float) -> None:
                limit.reschedule(loop.time() + STALL_S)
                self._ledger.progress.send(JobProgress(job.id, "downloading", fraction))

            return await self._provider.fetch(job, part_path, tell, output)

    async def _gone(self, job: GenerationJob, error: ResultGone, trouble: Trouble, tries: "_Tries") -> bool:
        """Ask whether the result lies elsewhere by now; where the provider has none any more, the job has failed."""
        await self._pace.turn(urgent=True)
        try:
            async with asyncio.timeout(CALL_DEADLINE_S):
                status = await self._provider.status(job)
        except ResultGone:
            await self._no_file(job, error)
            return True
        except (ProviderError, TimeoutError):
            trouble.long()
            return False
        job = await self._ledger.change_surely(job.id, lambda now: charged(now, status))
        tries.gone += 1
        if status.state in (JobState.FETCHING, JobState.RUNNING) and tries.gone < FETCH_TRIES:
            return False  # it gives an address anew with each answer
        await self._no_file(job, error, status.error)
        return True

    async def _no_file(self, job: GenerationJob, error: StudioError, told: JobError | None = None) -> None:
        """End a job whose result cannot be had; `told` is the provider's own reason, where it gave one by now."""
        words = (told or job_error(error)).replace(billed=billed(job))
        await self._saver.let_go(job.id)
        now = self._clock.now()
        await self._ledger.change_surely(
            job.id, lambda last: last.moved_to(JobState.FAILED, finished_at=now, error=words)
        )  # fmt: skip

    async def _told(self, job: GenerationJob, words: JobError) -> None:
        """Keep why a result is not saved, where the disk takes it, and tell it."""
        with contextlib.suppress(StoreError):  # told below; the state on disk is right without the words
            await self._ledger.change(job.id, lambda now: now.replace(error=words))
        self._ledger.tell_words(job.id, words)

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
            program=self._engine.program,
            prompt_version=job.prompt_version,
        )


class _Tries:
    """How often a result was no good, and how often it was not there."""

    def __init__(self) -> None:
        self.bad = 0
        self.gone = 0


def _not_fetched(error: StudioError | TimeoutError) -> JobError:
    if isinstance(error, StudioError):
        return job_error(error).replace(retryable=True)
    return JobError(
        kind="no_answer", what_happened="The download stood still.",
        what_to_do="Look at your connection; the result is fetched again by itself.", retryable=True,
    )  # fmt: skip
