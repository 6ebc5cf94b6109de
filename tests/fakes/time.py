"""Owns time and chance for tests: a clock that stands still until a test moves it, and counted ids."""

import asyncio
import heapq
from collections.abc import Awaitable, Callable, Generator
from datetime import UTC, datetime, timedelta
from typing import TypeVar

T = TypeVar("T")

START = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)
_TURNS = 60


class _Turn:
    """Lets every other task of the loop take one step."""

    def __await__(self) -> Generator[None, None, None]:
        yield


async def calm() -> None:
    """Let all tasks run until each of them waits for time or for the outside."""
    loop = asyncio.get_running_loop()
    tells = type(loop).__module__.startswith("asyncio.")  # Qt's loop has the list, too, and leaves it empty
    ready = getattr(loop, "_ready", None) if tells else None
    for _ in range(_TURNS):
        await _Turn()
        if ready is not None and not ready:
            return


class FakeClock:
    """A `Clock` that only a test moves. Sleepers wake in the order of their times."""

    def __init__(self, start: datetime = START) -> None:
        self._start = start
        self._passed = 0.0
        self._jump = timedelta()
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._count = 0

    def now(self) -> datetime:
        return self._start + timedelta(seconds=self._passed) + self._jump

    def true_now(self) -> datetime:
        """Return the time of day that nobody set: that of a provider."""
        return self._start + timedelta(seconds=self._passed)

    def monotonic(self) -> float:
        return self._passed

    async def sleep(self, seconds: float) -> None:
        if seconds <= 0:
            await _Turn()
            return
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._count += 1
        heapq.heappush(self._sleepers, (self._passed + seconds, self._count, future))
        await future

    def jump(self, seconds: float) -> None:
        """Change the time of day without a second passing."""
        self._jump += timedelta(seconds=seconds)

    def stand_still(self, seconds: float) -> None:
        """Let time pass in which nobody wakes: the process was stopped. Who was to wake meanwhile does so next."""
        self._passed += seconds

    async def advance(self, seconds: float) -> None:
        """Let `seconds` pass, waking every sleeper at its time."""
        target = self._passed + seconds
        await calm()
        while self._sleepers and self._sleepers[0][0] <= target:
            await self._wake_next()
        self._passed = target
        await calm()

    async def _wake_next(self) -> None:
        at, _, future = heapq.heappop(self._sleepers)
        if future.cancelled():
            return
        self._passed = max(self._passed, at)
        future.set_result(None)
        await calm()

    async def run(self, work: Awaitable[T], limit_s: float = 100_000.0) -> T:
        """Let time pass, as fast as it can, until `work` is done; return its result. Fails after `limit_s`."""
        task = asyncio.ensure_future(work)
        end = self._passed + limit_s
        while True:
            await calm()
            if task.done():
                return task.result()
            assert self._sleepers, "nothing waits for time and the work is not done"
            assert self._sleepers[0][0] <= end, "the work took too long"
            await self._wake_next()

    async def until(self, fact: Callable[[], bool], limit_s: float = 100_000.0) -> None:
        """Let time pass until `fact` holds; fails after `limit_s`."""
        end = self._passed + limit_s
        await calm()
        while not fact():
            while self._sleepers and self._sleepers[0][2].cancelled():
                heapq.heappop(self._sleepers)
            assert self._sleepers, "nothing waits for time and the fact does not hold"
            assert self._sleepers[0][0] <= end, "the fact took too long"
            await self._wake_next()


class InstantClock(FakeClock):
    """A clock on which a sleep takes its time at once: for code that also waits for threads."""

    async def sleep(self, seconds: float) -> None:
        self.skip(seconds)
        await _Turn()

    def skip(self, seconds: float) -> None:
        """Let time pass."""
        self._passed += max(0.0, seconds)


class FakeRandom:
    """A `Random` that counts."""

    def __init__(self) -> None:
        self._ids = 0
        self._seeds = 0

    def new_id(self) -> str:
        self._ids += 1
        return f"{self._ids:032x}"

    def seed(self) -> int:
        self._seeds += 1
        return 1000 + self._seeds

    def jitter(self) -> float:
        return 0.0
