"""Owns the real time and the real chance behind the ports `Clock` and `Random`. Nothing else reads them."""

import asyncio
import random
import secrets
import time
from datetime import UTC, datetime

from studio.domain.parameters import SEED_LIMIT


class SystemClock:
    """The computer's clocks."""

    def now(self) -> datetime:
        """Return the time of day, UTC, aware."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Return seconds that never go back."""
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        """Return after `seconds`."""
        await asyncio.sleep(seconds)


class SystemRandom:
    """Ids that sort by time of making, seeds and jitter."""

    def __init__(self) -> None:
        self._random = random.SystemRandom()
        self._last = 0

    def new_id(self) -> str:
        """Return 32 hexadecimal digits: 16 of the time in microseconds (never twice here), 16 of chance."""
        self._last = max(self._last + 1, time.time_ns() // 1000)
        return f"{self._last:016x}{secrets.token_hex(8)}"

    def seed(self) -> int:
        """Return a seed from 0 to `SEED_LIMIT`."""
        return self._random.randint(0, SEED_LIMIT)

    def jitter(self) -> float:
        """Return a number from 0 to 1."""
        return self._random.random()
