"""Owns the line in which results wait to be fetched: a few at once, the one that expires first goes first."""

import asyncio
import contextlib
import heapq
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from studio.domain.jobs import GenerationJob

AT_ONCE = 6
_FAR = datetime.max.replace(tzinfo=UTC)


class DownloadLine:
    """Lets `at_once` downloads run."""

    def __init__(self, at_once: int = AT_ONCE) -> None:
        self._free = at_once
        self._count = 0
        self._waiting: list[tuple[datetime, int, asyncio.Future[None]]] = []

    @asynccontextmanager
    async def turn(self, job: GenerationJob) -> AsyncIterator[None]:
        """Wait for the job's turn, and hold it for as long as the block runs."""
        await self._enter(job.expires_at or _FAR)
        try:
            yield
        finally:
            self._leave()

    async def _enter(self, expires_at: datetime) -> None:
        if self._free > 0:
            self._free -= 1
            return
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._count += 1
        heapq.heappush(self._waiting, (expires_at, self._count, turn))
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():  # it was given the place in the moment it was cancelled
                self._leave()
            raise

    def _leave(self) -> None:
        while self._waiting:
            _, _, turn = heapq.heappop(self._waiting)
            if not turn.done():
                with contextlib.suppress(asyncio.InvalidStateError):
                    turn.set_result(None)
                return
        self._free += 1
