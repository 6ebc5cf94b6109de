"""Owns how late the beats of a heartbeat came. It knows no toolkit: windows beat with a timer, machines in a thread."""

import array
import math
import time
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import pairwise

BEAT_MS = 5
BEAT_S = BEAT_MS / 1000


class Lateness:
    """How late each beat of a heartbeat came; beats that were missed count as late ones, too."""

    def __init__(self) -> None:
        self._ticks = array.array("d", [time.monotonic()])

    def beat(self) -> None:
        """Note a beat."""
        self._ticks.append(time.monotonic())

    def taken(self) -> list[float]:
        """Return the lateness of every beat since the last call, in seconds, sorted."""
        late: list[float] = []
        for before, after in pairwise(self._ticks):
            gap = after - before
            while gap > 0:
                late.append(max(0.0, gap - BEAT_S))
                gap -= BEAT_S
        del self._ticks[:-1]
        return sorted(late)


def rank(ordered: list[float], percent: float) -> float:
    """Return the value that `percent` of the sorted values do not exceed; 0 where there are none."""
    return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))] if ordered else 0.0


def by_ms(late: list[float]) -> dict[str, int]:
    """Return how many beats came so many whole milliseconds late, rounded up: enough for percentiles of many looks."""
    return dict(Counter(str(math.ceil(each * 1000)) for each in late))


def every_ms(looks: Iterable[Mapping[str, int]]) -> list[float]:
    """Return the lateness of every beat of many looks in whole ms, sorted; they are counted as `by_ms` counts."""
    every: Counter[str] = Counter()
    for look in looks:
        every.update(look)
    return [ms for ms, count in sorted((float(ms), count) for ms, count in every.items()) for _ in range(count)]
