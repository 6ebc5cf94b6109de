"""Turns of calls to a provider: spaced, what is urgent first, and none lost with a caller that goes away."""

import asyncio
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from studio.services.retry import Pace
from tests.fakes.time import FakeClock, calm

GAP_S = 0.2


class Callers:
    """Callers of one provider; `served` are their numbers and times, in order."""

    def __init__(self) -> None:
        self.clock = FakeClock()
        self.pace = Pace(self.clock, 1 / GAP_S)
        self.served: list[tuple[int, float]] = []
        self.tasks: list[asyncio.Task[None]] = []

    def come(self, *, urgent: bool) -> None:
        self.tasks.append(asyncio.ensure_future(self._turn(len(self.tasks), urgent)))

    async def _turn(self, number: int, urgent: bool) -> None:
        await self.pace.turn(urgent=urgent)
        self.served.append((number, self.clock.monotonic()))


async def test_what_is_urgent_goes_before_those_who_only_ask() -> None:
    callers = Callers()
    for urgent in (False, False, True, False, True):
        callers.come(urgent=urgent)
        await calm()
    await callers.clock.advance(2)
    assert [number for number, _ in callers.served] == [0, 2, 4, 1, 3]


ACTS = st.lists(
    st.tuples(st.sampled_from(["ask", "urgent", "leave", "time"]), st.integers(0, 9), st.booleans()), max_size=40
)


@settings(max_examples=150, deadline=None)
@given(acts=ACTS)
async def test_callers_that_go_away_take_no_turn_with_them(acts: list[tuple[str, int, bool]]) -> None:
    callers = Callers()
    for act, number, settles in acts:
        if act in ("ask", "urgent"):
            callers.come(urgent=act == "urgent")
        elif act == "time":
            await callers.clock.advance(number / 20)
        elif callers.tasks:
            callers.tasks[number % len(callers.tasks)].cancel()
        if settles:
            await calm()
    await callers.clock.advance(60)
    assert all(task.done() for task in callers.tasks)
    left = {number for number, task in enumerate(callers.tasks) if not task.cancelled()}
    assert {number for number, _ in callers.served} == left
    assert all(later - earlier >= GAP_S - 1e-9 for (_, earlier), (_, later) in pairwise(callers.served))
