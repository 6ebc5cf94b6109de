"""Owns the one policy of trying again: how long to wait, and how often a provider is asked. Knows no provider."""

import asyncio
import math

from studio.domain.errors import ProviderError, RateLimited
from studio.domain.ports import Clock, Random

FIRST_DELAY_S = 1.0
LONGEST_DELAY_S = 60.0
CALL_DEADLINE_S = 120.0
LONGEST_HOLD_S = 24 * 3600.0
CALLS_A_SECOND = 5.0


def backoff_s(attempt: int, random: Random) -> float:
    """Return the wait before try `attempt` + 1 (attempts count from 1): doubling from 1 s to 60 s, then jittered.

    The jitter takes off up to a third, so that clients that failed together do not come back together.
    """
    whole = min(LONGEST_DELAY_S, FIRST_DELAY_S * 2.0 ** min(max(attempt, 1) - 1, 16))
    return whole * (1.0 - random.jitter() / 3.0)


def wait_after(error: ProviderError, attempt: int, random: Random) -> float:
    """Return the wait that `error` asks for: its Retry-After where it is a sensible number, else the backoff."""
    if isinstance(error, RateLimited) and error.retry_after_s is not None:
        asked_s = error.retry_after_s
        if math.isfinite(asked_s) and asked_s > 0:
            return min(asked_s, LONGEST_HOLD_S)
    return backoff_s(attempt, random)


class Pace:
    """Spaces calls so that a provider is asked at most `per_second` times a second. Callers are served in order."""

    def __init__(self, clock: Clock, per_second: float = CALLS_A_SECOND) -> None:
        self._clock = clock
        self._gap_s = 1.0 / per_second
        self._next = 0.0
        self._line = asyncio.Lock()

    async def turn(self) -> None:
        """Return when the next call may go out."""
        async with self._line:
            wait_s = self._next - self._clock.monotonic()
            if wait_s > 0:
                await self._clock.sleep(wait_s)
            self._next = max(self._next, self._clock.monotonic()) + self._gap_s
