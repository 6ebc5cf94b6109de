"""Owns the sense for time that was lost: the computer slept, the process was stopped, or its clock was set."""

from collections.abc import Callable

from studio.domain.ports import Clock

LOOK_S = 5.0
LOST_S = 20.0


class Wakes:
    """Calls `on_wake` after the time of day or the loop jumped by more than `LOST_S`."""

    def __init__(self, clock: Clock, on_wake: Callable[[], None]) -> None:
        self._clock = clock
        self._on_wake = on_wake

    async def run(self) -> None:
        """Watch until cancelled."""
        while True:
            day, passed = self._clock.now(), self._clock.monotonic()
            await self._clock.sleep(LOOK_S)
            lost_s = max(
                abs((self._clock.now() - day).total_seconds() - LOOK_S), self._clock.monotonic() - passed - LOOK_S
            )
            if lost_s > LOST_S:
                self._on_wake()
