"""Owns the way of a finished part file into the workspace: checked, kept by content, then the row.

Knows the order of fault-tolerant saving, and nothing of where the file came from.
"""

import contextlib

from studio.domain.errors import DiskFull, StoreError, StudioError
from studio.domain.jobs import GenerationJob, JobError
from studio.domain.ports import Clock, MediaStore, Prober, Random
from studio.domain.project import Slate, Take
from studio.services.job_ledger import JobLedger, job_error


class TakeSaver:
    """Turns a part file into a take."""

    def __init__(self, ledger: JobLedger, media: MediaStore, prober: Prober, clock: Clock, random: Random) -> None:
        self._ledger = ledger
        self._media = media
        self._prober = prober
        self._clock = clock
        self._random = random

    def new_part(self, job: GenerationJob) -> str:
        """Return where this attempt at `job` may write. Every attempt has a part file of its own."""
        return self._media.part_path(f"{job.id}-{self._random.new_id()}")

    async def discard(self, part_path: str) -> None:
        """Delete what is left of an attempt."""
        await self._media.discard(part_path)

    async def words(self, error: StudioError) -> JobError:
        """Return an error as a job keeps it; one of no room names the free bytes where it did not."""
        told = job_error(error)
        if not isinstance(error, DiskFull) or error.free_bytes is not None:
            return told
        with contextlib.suppress(StoreError):
            free = await self._media.free_bytes()
            told = told.replace(what_happened=f"{told.what_happened} {free:,} bytes are free.")
        return told

    async def save(self, job: GenerationJob, part_path: str, extension: str, slate: Slate) -> tuple[Take, ...]:
        """Check, keep and record a whole part file; the job is done when this returns.

        Raises UnreadableMedia or UnsupportedCodec (the file is no good), DiskFull or another StoreError (it could not
        be kept; nothing of it stays).
        """
        facts = await self._prober.probe(part_path)
        kept = await self._media.keep(part_path, extension)
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
        return await self._ledger.finish(job.id, take, slate.cost_micro_usd)
