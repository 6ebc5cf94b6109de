"""Owns time that runs faster: an event loop whose seconds are shorter, and a clock on it. Factor 1 is real time.

Because the loop itself counts the short seconds, the limits of `asyncio.timeout` and every wait shrink alike; what
processors, disks and sockets take does not. Programs that are to agree on the time of day share `ScaledTime`.
"""

import asyncio
import selectors
import time
from collections.abc import Coroutine
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple, TypeVar

from studio.services.system import SystemClock

T = TypeVar("T")


class ScaledTime(NamedTuple):
    """A time of day that runs `factor` times as fast since the real moment `epoch_s` (seconds since 1970)."""

    epoch_s: float
    factor: float = 1.0

    def now_s(self) -> float:
        """Return seconds since 1970."""
        return self.epoch_s + (time.time() - self.epoch_s) * self.factor

    def real_s(self, seconds: float) -> float:
        """Return how long so many of its seconds really are."""
        return seconds / self.factor


class _ScaledSelector(selectors.DefaultSelector):
    """Waits a part of the time that it is told to wait."""

    def __init__(self, factor: float) -> None:
        super().__init__()
        self._factor = factor

    def select(self, timeout: float | None = None) -> Any:
        """Wait for events, at most `timeout` of the short seconds."""
        return super().select(timeout / self._factor if timeout and timeout > 0 else timeout)


class ScaledLoop(asyncio.SelectorEventLoop):
    """An event loop whose seconds are `factor` times shorter."""

    def __init__(self, factor: float) -> None:
        super().__init__(_ScaledSelector(factor))
        self._factor = factor
        self._clock_resolution = time.get_clock_info("monotonic").resolution * factor

    def time(self) -> float:
        """Return short seconds that never go back."""
        return time.monotonic() * self._factor


class ScaledClock(SystemClock):
    """The computer's clock in scaled time, for the loop that is scaled alike, where its waits are as long as they say.

    `shift_s` moves its time of day, as a user or a time server does.
    """

    def __init__(self, times: ScaledTime) -> None:
        self._times = times
        self.shift_s = 0.0

    def now(self) -> datetime:
        """Return the time of day, UTC, aware."""
        return datetime.fromtimestamp(self._times.now_s(), UTC) + timedelta(seconds=self.shift_s)

    def monotonic(self) -> float:
        """Return seconds that never go back."""
        return time.monotonic() * self._times.factor


def run_scaled(work: Coroutine[Any, Any, T], factor: float) -> T:
    """Run `work` in a scaled loop of its own, as `asyncio.run` does."""
    with asyncio.Runner(loop_factory=lambda: ScaledLoop(factor)) as runner:
        return runner.run(work)
