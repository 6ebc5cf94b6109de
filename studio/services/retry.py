"""Owns the one policy of trying again: how long to wait, and how often a provider is asked. Knows no provider."""

import asyncio
import heapq
import math

from studio.domain.errors import RateLimited
from studio.domain.ports import Clock, Random

FIRST_DELAY_S = 1.0
LONGEST_DELAY_S = 60.0
CALL_DEADLINE_S = 120.0
TELL_AFTER_S = 300.0
"""Failures in a row over so long are told; whoever waits for the job need not wait on."""
LONGEST_HOLD_S = 100 * 365 * 24 * 3600.0
CALLS_A_SECOND = 5.0


def backoff_s(attempt: int, random: Random) -> float:
    """Return the wait before try `attempt` + 1 (attempts count from 1): doubling from 1 s to 60 s, then jittered.

    The jitter takes off up to a third, so that clients that failed together do not come back together.
    """
    whole = min(LONGEST_DELAY_S, FIRST_DELAY_S * 2.0 ** min(max(attempt, 1) - 1, 16))
    return whole * (1.0 - random.jitter() / 3.0)


def wait_after(error: Exception, attempt: int, random: Random) -> float:
    """Return the wait that `error` asks for: its Retry-After where it is a sensible number, else the backoff.

    Never less than the backoff's own first step: a provider that says 0 is not asked in a busy loop.
    """
    if isinstance(error, RateLimited) and error.retry_after_s is not None:
        asked_s = error.retry_after_s
        if math.isfinite(asked_s) and asked_s > 0:
            return min(max(asked_s, FIRST_DELAY_S), LONGEST_HOLD_S)
    return backoff_s(attempt, random)


class _Waiter:
    """Somebody in line. `told` is True once it is their turn, False when they are to give out turns."""

    def __init__(self, place: tuple[bool, int]) -> None:
        self.place = place
        self.told: asyncio.Future[bool] = asyncio.get_running_loop().create_future()

    def __lt__(self, other: "_Waiter") -> bool:
        return self.place < other.place


class Pace:
    """Spaces calls so that a provider is asked at most `per_second` times a second.

    Callers are served in order, those with something `urgent`, such as a request, before those who only ask. One of
    those in line gives out the turns, and hands that on when its own has come.
    """

    def __init__(self, clock: Clock, per_second: float = CALLS_A_SECOND) -> None:
        self._clock = clock
        self._gap_s = 1.0 / per_second
        self._next = 0.0
        self._count = 0
        self._line: list[_Waiter] = []
        self._served = False

    async def turn(self, *, urgent: bool = False) -> None:
        """Return when the next call may go out."""
        self._count += 1
        own = _Waiter((not urgent, self._count))
        heapq.heappush(self._line, own)
        try:
            if not self._served:
                self._served = True
                await self._serve(own)
            while not await own.told:
                own.told = asyncio.get_running_loop().create_future()
                await self._serve(own)
        except asyncio.CancelledError:
            if own.told.done() and not own.told.cancelled() and not own.told.result():
                self._hand_on()
            own.told.cancel()
            raise

    async def _serve(self, own: _Waiter) -> None:
        """Give out turns until our own has come; then, or when we are cancelled, somebody else does."""
        try:
            while not own.told.done():
                wait_s = self._next - self._clock.monotonic()
                if wait_s > 0:
                    await self._clock.sleep(wait_s)
                self._next = max(self._next, self._clock.monotonic()) + self._gap_s
                first = self._first()
                if first is not None:
                    heapq.heappop(self._line)
                    first.told.set_result(True)
        finally:
            self._hand_on(but=own)

    def _first(self) -> _Waiter | None:
        """Return who is first in line; those who left are taken out of it."""
        while self._line and self._line[0].told.done():
            heapq.heappop(self._line)
        return self._line[0] if self._line else None

    def _hand_on(self, but: _Waiter | None = None) -> None:
        others = (each for each in self._line if each is not but and not each.told.done())
        following = next(others, None)
        self._served = following is not None
        if following is not None:
            following.told.set_result(False)


class Trouble:
    """Failures in a row: how many, and since when."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._since = clock.monotonic()
        self.times = 0

    def lasts_s(self) -> float:
        """Return the seconds since the first failure; 0 where there was none."""
        return self._clock.monotonic() - self._since if self.times else 0.0

    def long(self) -> bool:
        """Note a failure; say whether they have gone on for so long that they are told."""
        if not self.times:
            self._since = self._clock.monotonic()
        self.times += 1
        return self.lasts_s() >= TELL_AFTER_S
