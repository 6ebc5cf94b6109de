"""Owns the small clips that show what a word means: drawn once for each example sentence, kept where clips can be made
again, and never before a job.

Knows drawing and files only through the ports.
"""

import asyncio
import hashlib
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing

from studio.domain.errors import EncodeFailed
from studio.domain.jobs import GenerationJob, JobState
from studio.domain.parameters import Parameters
from studio.domain.ports import ClipCache, Clock, MediaStore, Random
from studio.domain.project import Slate
from studio.domain.provider_ports import LabelFreeDrawer
from studio.domain.render import RenderEvent, RenderFinished
from studio.services.jobs import Jobs
from studio.services.tasks import Stalled, until

LENGTH_S = 3.0
SEED = 7
STALL_S = 20.0
_SIZE = Parameters(duration_s=LENGTH_S, resolution="360p", audio=False, seed=SEED)


class Examples:
    """The examples of one workspace. `others_draw` says whether something beside the jobs needs the drawing program."""

    def __init__(
        self,
        drawer: LabelFreeDrawer,
        cache: ClipCache,
        media: MediaStore,
        jobs: Jobs,
        clock: Clock,
        random: Random,
        program: str,
        others_draw: Callable[[], bool] = lambda: False,
    ) -> None:
        self._drawer = drawer
        self._cache = cache
        self._media = media
        self._jobs = jobs
        self._clock = clock
        self._random = random
        self._program = program
        self._others_draw = others_draw
        self._turn = asyncio.Lock()

    @property
    def must_wait(self) -> bool:
        """Whether a job is made or about to be made, or the drawing program is needed elsewhere."""
        return self._others_draw() or any(_is_due(job) for job in self._jobs.open_jobs())

    async def found(self, sentence: str) -> str | None:
        """Return where the clip of a sentence lies, None where it was not drawn yet."""
        return await self._cache.found(self._key(sentence))

    async def clip(self, sentence: str) -> str | None:
        """Return where the clip of a sentence lies, drawing it first where that is needed.

        None where jobs come first: before it begins, or because one came while it was drawn. One clip is drawn at a
        time. Raises EncodeFailed, DiskFull or StoreError.
        """
        found = await self.found(sentence)
        if found is not None:
            return found
        async with self._turn:
            found = await self.found(sentence)
            if found is not None or self.must_wait:
                return found
            stop = asyncio.Event()
            end = self._jobs.changes.subscribe(lambda change: stop.set() if _is_due(change.job) else None)
            try:
                return await self._draw(sentence, stop)
            finally:
                end()

    async def _draw(self, sentence: str, stop: asyncio.Event) -> str | None:
        part_path = self._media.part_path(f"example-{self._random.new_id()}")
        slate = Slate(
            prompt=sentence,
            parameters=_SIZE,
            provider=self._drawer.id,
            model=self._drawer.id,
            seed=SEED,
            cost_micro_usd=0,
            program=self._program,
        )
        whole = False
        try:
            drawing: AsyncGenerator[RenderEvent, None] = self._drawer.label_free(slate, None, part_path)
            async with aclosing(until(drawing, stop, self._clock, STALL_S)) as events:
                async for event in events:
                    whole = isinstance(event, RenderFinished)
            return await self._cache.keep(part_path, self._key(sentence)) if whole else None
        except Stalled as error:
            raise EncodeFailed("The drawing program gave no answer.", "Try again.") from error
        finally:
            await self._media.discard(part_path)

    def _key(self, sentence: str) -> str:
        return hashlib.sha256(f"example {LENGTH_S} {self._program} {sentence}".encode()).hexdigest()


def _is_due(job: GenerationJob) -> bool:
    """Say whether a job is at work, or will be as soon as it is its turn."""
    if job.state is JobState.QUEUED:
        return job.held is None
    return job.state in (JobState.SUBMITTING, JobState.RUNNING, JobState.FETCHING)
