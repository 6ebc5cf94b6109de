"""Owns label-free twins: an animatic drawn again from its slate without the label that its file carries.

A twin is kept by the content of its take and the version of the program, so that the next film has it already. Knows
drawing and files only through the ports.
"""

import hashlib
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from typing import NamedTuple

from studio.domain.errors import EncodeFailed, StudioError
from studio.domain.jobs import Grade
from studio.domain.ports import ClipCache, MediaStore, Random
from studio.domain.project import Take
from studio.domain.provider_ports import LabelFreeDrawer
from studio.domain.render import RenderFinished, RenderProgress
from studio.services.job_inputs import JobInputs


class TwinsMade(NamedTuple):
    """Where the twins lie, and what stood in the way of others, both by take."""

    paths: dict[str, str]
    problems: dict[str, str]


class Twins:
    """The label-free twins of one workspace's animatics."""

    def __init__(
        self,
        drawer: LabelFreeDrawer,
        cache: ClipCache,
        media: MediaStore,
        inputs: JobInputs,
        random: Random,
        program: str,
    ) -> None:
        self._drawer = drawer
        self._cache = cache
        self._media = media
        self._inputs = inputs
        self._random = random
        self._program = program

    async def found(self, take: Take) -> str | None:
        """Return where a take's twin lies, None where it was not made yet or the take carries no label."""
        return await self._cache.found(self._key(take)) if self.labelled(take) else None

    def labelled(self, take: Take) -> bool:
        """Say whether a take carries our label."""
        return take.grade is Grade.ANIMATIC and take.slate.provider == self._drawer.id

    async def missing(self, takes: Sequence[Take]) -> tuple[Take, ...]:
        """Return the labelled takes without a twin, each content once."""
        absent: dict[str, Take] = {}
        for take in takes:
            if self.labelled(take) and await self.found(take) is None:
                absent.setdefault(take.sha256, take)
        return tuple(absent.values())

    async def make(self, takes: Sequence[Take]) -> AsyncGenerator[int | TwinsMade, None]:
        """Draw the twins that are `missing`, yielding how many frames are drawn, and at last what there is.

        Closing the iterator ends the drawing; whole twins stay. A twin that cannot be made is a problem, no error.
        """
        made = TwinsMade({}, {})
        problems: dict[str, str] = {}
        before = 0
        for take in await self.missing(takes):
            try:
                async with aclosing(self._draw(take)) as frames:
                    async for done in frames:
                        yield before + done
            except StudioError as error:
                problems[take.sha256] = error.what_happened
            before += frames_of(take)
            yield before
        for take in takes:
            path = await self.found(take)
            if path is not None:
                made.paths[take.id] = path
            elif self.labelled(take):
                made.problems[take.id] = problems.get(take.sha256, "The twin is not there any more.")
        yield made

    async def _draw(self, take: Take) -> AsyncGenerator[int, None]:
        part_path = self._media.part_path(f"twin-{self._random.new_id()}")
        inputs = dict(await self._inputs.paths(take.slate.parameters))
        whole = False
        drawing = self._drawer.label_free(take.slate, inputs.get("first_frame"), part_path)
        try:
            async with aclosing(drawing) as events:
                async for event in events:
                    if isinstance(event, RenderProgress):
                        yield event.frames_done
                    whole = isinstance(event, RenderFinished)
            if not whole:
                raise EncodeFailed("The drawing ended without a whole file.", "Try again.")
            await self._cache.keep(part_path, self._key(take))
        finally:
            await self._media.discard(part_path)

    def _key(self, take: Take) -> str:
        return f"{take.sha256}{hashlib.sha256(self._program.encode()).hexdigest()[:16]}"


def frames_of(take: Take) -> int:
    """Return how many frames drawing a take again takes."""
    return take.slate.parameters.rate.frames_in(take.slate.parameters.duration_s)
