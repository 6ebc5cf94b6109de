"""Owns the drawing of clips for the judge: a prompt becomes a real file by the real worker, and its frames are decoded.

Small and silent, so that hundreds of them can be drawn. Nothing is written but into the folder that is given.
"""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import aclosing, asynccontextmanager
from itertools import count
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray

from studio.cli.composition import PROGRAM, lexicon_json, word_kinds
from studio.craft.late_analyser import LateAnalyser
from studio.domain.frames import FrameRate
from studio.domain.parameters import Parameters
from studio.domain.render import RenderFinished, RenderRequest
from studio.domain.sketch import SketchPlan
from studio.media.render_worker import RenderWorker
from studio.providers.sketching import Sketching

Picture = NDArray[np.uint8]
"""uint8, height x width x 3, blue green red."""

RATE = 12
HEIGHT = 360
WIDTH = 640
SEED = 7


class Drawer:
    """Draws prompts with `workers` drawing processes; use `drawing` to make one."""

    def __init__(self, folder: Path, workers: Sequence[RenderWorker], *, keep: bool) -> None:
        self._folder = folder
        self._sketching = Sketching(LateAnalyser(lexicon_json(), word_kinds), PROGRAM)
        self._free: asyncio.Queue[RenderWorker] = asyncio.Queue()
        for worker in workers:
            self._free.put_nowait(worker)
        self._numbers = count(1)
        self._keep = keep
        self.drawn = 0

    def plan(self, prompt: str, seconds: float) -> SketchPlan:
        """Give what the reader makes of a prompt."""
        return self._sketching.plan(prompt, seconds)

    async def frames(
        self,
        prompt: str,
        *,
        seconds: float = 1.0,
        at: Sequence[int] = (0,),
        seed: int = SEED,
        rate: int = RATE,
        plan: SketchPlan | None = None,
    ) -> list[Picture]:
        """Draw a prompt (or a `plan` in its stead) and give the frames `at` these indices of the finished file."""
        path = await self.clip(prompt, seconds=seconds, seed=seed, rate=rate, plan=plan)
        pictures = await asyncio.to_thread(decoded, path, at)
        if not self._keep:
            path.unlink()
        return pictures

    async def clip(
        self, prompt: str, *, seconds: float = 1.0, seed: int = SEED, rate: int = RATE, plan: SketchPlan | None = None
    ) -> Path:
        """Draw a prompt to a file of its own and give its path."""
        path = self._folder / f"{next(self._numbers):04}.mp4"
        request = self._request(prompt, seconds, seed, path)
        changes = {"rate": FrameRate(numerator=rate), "frames": max(1, round(seconds * rate)), "label": False}
        request = request.replace(**changes, **({} if plan is None else {"plan": plan}))
        worker = await self._free.get()
        try:
            async with aclosing(worker.render(request)) as events:
                finished = [event async for event in events if isinstance(event, RenderFinished)]
        finally:
            self._free.put_nowait(worker)
        if len(finished) != 1:
            raise RuntimeError(f"{prompt!r} was not drawn to its end")
        self.drawn += 1
        return path

    def _request(self, prompt: str, seconds: float, seed: int, path: Path) -> RenderRequest:
        return self._sketching.request(
            kind="animatic",
            model="animatic/sketch-1",
            prompt=prompt,
            parameters=Parameters(duration_s=seconds, resolution=f"{HEIGHT}p", seed=seed, audio=False),
            first_frame_path=None,
            part_path=str(path),
            preview=False,
        )


@asynccontextmanager
async def drawing(folder: Path, processes: int = 2, *, keep: bool = False) -> AsyncIterator[Drawer]:
    """Give a drawer with its processes, which are ended with it; `keep` leaves the files in the folder."""
    workers = [RenderWorker() for _ in range(processes)]
    try:
        yield Drawer(folder, workers, keep=keep)
    finally:
        for worker in workers:
            await worker.close()


def decoded(path: Path, at: Sequence[int]) -> list[Picture]:
    """Decode these frames (0-based, in any order) of a clip. Blocks; raises IndexError where the clip is shorter."""
    kept: dict[int, Picture] = {}
    with av.open(str(path)) as container:
        for index, frame in enumerate(container.decode(video=0)):
            if index in at:
                kept[index] = np.ascontiguousarray(frame.to_ndarray(format="bgr24"))
    missing = [index for index in at if index not in kept]
    if missing:
        raise IndexError(f"{path.name} has no frames {missing}")
    return [kept[index] for index in at]
