"""A screen reader is told news at most once in 5 s, the newest of those that came too fast, and failures at once."""

from PySide6.QtWidgets import QWidget

from studio.ui.kit.announcer import Announcer
from tests.ui.conftest import Desk


async def test_news_that_come_too_fast_wait_and_only_the_last_is_said(desk: Desk) -> None:
    said: list[tuple[str, bool]] = []
    window = await desk.show(QWidget(), 100, 100)
    announcer = Announcer(window, lambda words, pressing: said.append((words, pressing)))
    for words in ("one", "two", "three"):
        announcer.tell(words)
    assert said == [("one", False)]
    announcer.warn("It failed.")
    assert said[-1] == ("It failed.", True)
    announcer._pause.setInterval(1)
    announcer._pause.start()
    await desk.until(lambda: len(said) == 3)
    assert said[-1] == ("three", False)


async def test_the_toolkit_is_told(desk: Desk) -> None:
    window = await desk.show(QWidget(), 100, 100)
    announcer = Announcer(window)
    announcer.tell("1A is ready")
    announcer.warn("It failed.")
    assert announcer._pause.isActive()
