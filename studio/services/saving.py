"""Owns the way of a finished part file into the workspace: checked, noted, kept by content, then the row.

Knows the order of fault-tolerant saving, and nothing of where the file came from. The job's row notes the file's name
before the file gets it, so that a file in the store always has a row that names it: a take's, or that of the job whose
save a restart finishes. A job that ends otherwise takes its file with it.
"""

import asyncio
import contextlib
import logging

from studio.domain.errors import DiskFull, StoreError, StudioError
from studio.domain.jobs import GenerationJob, JobError, JobState, SavingFile
from studio.domain.media import KeptFile
from studio.domain.ports import Clock, MediaStore, Prober, Random, TakeStore
from studio.domain.project import MediaFacts, Slate, Take
from studio.services.job_ledger import JobLedger, job_error

_log = logging.getLogger(__name__)


class TakeSaver:
    """Turns a part file into a take. One saver a workspace: jobs with equal content share a file."""

    def __init__(
        self,
        ledger: JobLedger,
        takes: TakeStore,
        media: MediaStore,
        prober: Prober,
        clock: Clock,
        random: Random,
    ) -> None:
        self._ledger = ledger
        self._takes = takes
        self._media = media
        self._prober = prober
        self._clock = clock
        self._random = random
        self._line = asyncio.Lock()  # from a name's note to its take's row nobody deletes, and the other way round

    def new_part(self, job: GenerationJob) -> str:
        """Return where this attempt at `job` may write. Every attempt has a part file of its own."""
        return self._media.part_path(f"{job.id}-{self._random.new_id()}")

    async def discard(self, part_path: str) -> None:
        """Delete what is left of an attempt."""
        await self._media.discard(part_path)

    async def words(self, error: StudioError) -> JobError:
        """Return an error as a job keeps it; one of no room names the needed and free bytes, as far as it can."""
        told = job_error(error)
        if not isinstance(error, DiskFull):
            return told
        free = error.free_bytes
        with contextlib.suppress(StoreError):
            free = await self._media.free_bytes() if free is None else free
        needed = "" if error.needed_bytes is None else f" {error.needed_bytes:,} bytes are needed."
        left = "" if free is None or f"{free:,} bytes are free" in told.what_happened else f" {free:,} bytes are free."
        return told.replace(what_happened=f"{told.what_happened}{needed}{left}")

    async def save(
        self, job: GenerationJob, part_path: str, extension: str, slate: Slate, *, last: bool = True
    ) -> tuple[Take, ...]:
        """Check, keep and record a whole part file; the job is done when this returns, unless it is not its `last` one.

        Raises UnreadableMedia or UnsupportedCodec (the file is no good), DiskFull or another StoreError (it could not
        be kept; where the job `waits` then, its file is in the store and only its row is missing).
        """
        facts = await self._prober.probe(part_path)
        sealed = await self._media.seal(part_path, extension)
        saving = SavingFile(sha256=sealed.sha256, extension=sealed.extension)
        async with self._line:
            await self._delete_saving(job.id, but=saving)
            await self._ledger.note_saving(job.id, saving)
            await self._media.place(part_path, sealed)
            return await self._recorded(job, sealed, facts, slate, last=last)

    async def waits(self, job_id: str) -> bool:
        """Say whether a save of the job was cut off between the file's name and its row: `resume` can finish it."""
        job = await self._ledger.job(job_id)
        if job.state is not JobState.FETCHING or job.saving is None:
            return False
        return await self._media.present(job.saving.sha256, job.saving.extension)

    async def resume(self, job_id: str, slate: Slate, *, last: bool = True) -> tuple[Take, ...]:
        """Record the file that an earlier save of the job left; the job is done then, as with `save`.

        Returns nothing, and changes nothing, where there is no such file or it is not whole. Raises as `save` does.
        """
        async with self._line:
            job = await self._ledger.job(job_id)
            if job.saving is None:
                return ()
            kept = await self._media.kept(job.saving.sha256, job.saving.extension)
            if kept is None:
                return ()
            return await self._recorded(job, kept, await self._prober.probe(kept.path), slate, last=last)

    async def let_go(self, job_id: str) -> None:
        """Delete the file that a save of the job left and nothing else names. Do this before the job ends without it.

        A file that cannot be deleted is left: the job's end matters more.
        """
        async with self._line:
            await self._delete_saving(job_id)

    async def _delete_saving(self, job_id: str, but: SavingFile | None = None) -> None:
        """Delete the noted file of a job unless it is `but` or in use. Only inside the line."""
        saving = (await self._ledger.job(job_id)).saving
        if saving is None or saving == but:
            return
        saved_now = self._ledger.open_jobs(JobState.FETCHING)
        if any(other.saving == saving for other in saved_now if other.id != job_id):
            return
        try:
            if not await self._takes.uses_of(saving.sha256):
                await self._media.delete(saving.sha256, saving.extension)
        except StoreError:
            _log.warning("A file that no take names could not be deleted: %s", saving.sha256, exc_info=True)

    async def _recorded(
        self, job: GenerationJob, kept: KeptFile, facts: MediaFacts, slate: Slate, *, last: bool
    ) -> tuple[Take, ...]:
        take = Take(
            id=self._random.new_id(),
            project_id=job.project_id,
            shot_id=job.shot_id,
            job_id=job.id,
            number=1,
            grade=job.grade,
            sha256=kept.sha256,
            extension=kept.extension,
            size_bytes=kept.size_bytes,
            media=facts,
            slate=slate,
            created_at=self._clock.now(),
        )
        if not last:
            return (await self._ledger.add_take(job.id, take),)
        return await self._ledger.finish(job.id, take, slate.cost_micro_usd)
