"""The collector works in the window's thread only."""

import gc
import sys
import weakref

from pytestqt.qtbot import QtBot

from studio.ui.kit import collector as module
from studio.ui.kit.collector import Collector


class _Knot:
    def __init__(self) -> None:
        self.me = self


def test_cycles_are_freed_by_its_timer_and_by_nobody_else(qtbot: QtBot) -> None:
    collector = Collector()
    collector.start()
    try:
        assert not gc.isenabled()
        gone = weakref.ref(_Knot())
        kept: list[list[int]] = [[] for _ in range(3 * module.YOUNG)]  # enough new objects for it to look
        qtbot.waitUntil(lambda: gone() is None, timeout=5_000)
        assert len(kept) > module.YOUNG
    finally:
        collector.stop()
    assert gc.isenabled()


def test_threads_take_short_turns_while_it_works(qtbot: QtBot) -> None:
    before = sys.getswitchinterval()
    collector = Collector()
    collector.start()
    try:
        assert abs(sys.getswitchinterval() - module.TURN_S) < 1e-6
    finally:
        collector.stop()
    assert sys.getswitchinterval() == before
