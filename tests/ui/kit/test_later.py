"""What is done later is done once, in its turn, and never after its owner is gone."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer

from studio.ui.kit.later import Later
from tests.ui.conftest import Desk


async def test_many_wishes_are_one_deed(desk: Desk) -> None:
    done: list[str] = []
    owner = QObject()
    later = Later(lambda: done.append("read"), owner)
    for _ in range(5):
        later.ask()
    assert done == []
    assert later.is_due
    await desk.until(lambda: not later.is_due)
    assert done == ["read"]
    later.ask("a new value")
    await desk.until(lambda: len(done) == 2)


async def test_each_has_a_turn_of_its_own(desk: Desk) -> None:
    done: list[str] = []
    owner = QObject()
    turn = QTimer(owner)
    turn.timeout.connect(lambda: done.append("|"))
    late, early = Later(partial(done.append, "late"), owner, turns=3), Later(partial(done.append, "early"), owner)
    late.ask()
    early.ask()
    turn.start(0)
    await desk.until(lambda: "late" in done)
    turn.stop()
    assert "".join(done).replace("|", "") == "earlylate"
    between = done[done.index("early") : done.index("late")]
    assert between.count("|") >= 1


async def test_what_is_due_can_be_done_at_once(desk: Desk) -> None:
    done: list[str] = []
    owner = QObject()
    later = Later(lambda: done.append("read"), owner, turns=3)
    later.now()
    assert done == []
    later.ask()
    later.now()
    assert done == ["read"]
    after: list[str] = []
    end = Later(lambda: after.append("end"), owner, turns=5)
    end.ask()
    await desk.until(lambda: after)
    assert done == ["read"]


async def test_nothing_is_done_for_an_owner_that_is_gone(desk: Desk) -> None:
    done: list[str] = []
    owner, other = QObject(), QObject()
    gone = Later(lambda: done.append("gone"), owner)
    stays = Later(lambda: done.append("stays"), other, turns=3)
    gone.ask()
    stays.ask()
    owner.deleteLater()
    QCoreApplication.sendPostedEvents(owner, QEvent.Type.DeferredDelete.value)
    await desk.until(lambda: done)
    assert done == ["stays"]
