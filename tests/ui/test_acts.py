"""One deliberate act makes one intent: whatever comes within 0.8 s belongs to it; paid work waits 5 s."""

from functools import partial

import pytest
from PySide6.QtCore import QTimer

from studio.services.system import SystemClock
from studio.ui.acts import Acts
from tests.fakes.time import calm
from tests.ui.conftest import Desk


class Sender:
    """Counts what was sent."""

    def __init__(self) -> None:
        self.sent: list[str] = []

    async def send(self, name: str = "") -> None:
        """Send something."""
        self.sent.append(name)


@pytest.fixture
def acts(desk: Desk) -> Acts:
    """The acts of a window."""
    return Acts(desk.workbench, desk.bench.clock)


async def test_twenty_presses_in_a_tenth_of_a_second_are_one_act(desk: Desk, acts: Acts) -> None:
    sender = Sender()
    for _ in range(20):
        acts.act(sender.send, paid=False)
        await desk.bench.clock.advance(0.005)
    await calm()
    assert len(sender.sent) == 1


async def test_a_key_that_is_held_for_two_seconds_is_one_act(desk: Desk, acts: Acts) -> None:
    sender = Sender()
    acts.act(sender.send, paid=False)
    for _ in range(60):
        await desk.bench.clock.advance(0.033)
        acts.keep()
        acts.act(sender.send, paid=False)
    await calm()
    assert len(sender.sent) == 1


async def test_presses_that_pile_up_while_the_window_is_blocked_are_one_act(desk: Desk) -> None:
    """They come all at once when the window goes on, long after the first one by any clock."""
    acts, sender, clock = Acts(desk.workbench, SystemClock()), Sender(), SystemClock()
    acts.act(sender.send, paid=False)
    await calm()
    end = clock.monotonic() + 1.2
    while clock.monotonic() < end:
        pass
    for _ in range(7):
        QTimer.singleShot(0, partial(acts.act, sender.send, paid=False))
    await calm()
    assert not acts.is_settled
    assert len(sender.sent) == 1
    await desk.until(lambda: acts.is_settled)
    acts.act(sender.send, paid=False)
    await desk.until(lambda: len(sender.sent) == 2)


async def test_paid_work_waits_five_seconds_and_can_be_taken_back(desk: Desk, acts: Acts) -> None:
    sender = Sender()
    counts: list[int] = []
    acts.waiting.connect(counts.append)
    acts.act(sender.send, paid=True)
    await desk.bench.clock.advance(4.9)
    assert (sender.sent, counts) == ([], [5, 4, 3, 2, 1])
    acts.take_back()
    await calm()
    assert (acts.seconds_left, counts[-1]) == (0, 0)
    await desk.bench.clock.advance(10)
    assert sender.sent == []
    acts.act(sender.send, paid=True)
    await desk.bench.clock.advance(5.2)
    assert len(sender.sent) == 1


async def test_a_no_sends_nothing_and_leaves_the_next_press_free(desk: Desk, acts: Acts) -> None:
    sender = Sender()
    answers = [False, True]

    async def ask() -> bool:
        return answers.pop(0)

    acts.act(sender.send, paid=True, ask=ask)
    await desk.until(lambda: len(answers) == 1)
    await desk.bench.clock.advance(6)
    assert sender.sent == []
    acts.take_back()
    acts.act(sender.send, paid=True, ask=ask)
    await desk.bench.clock.advance(5.2)
    assert len(sender.sent) == 1


async def test_later_paid_work_replaces_what_still_waits(desk: Desk, acts: Acts) -> None:
    first, second = Sender(), Sender()
    acts.act(first.send, paid=True)
    await desk.bench.clock.advance(2)
    acts.act(second.send, paid=True)
    await desk.bench.clock.advance(6)
    assert (first.sent, len(second.sent)) == ([], 1)
