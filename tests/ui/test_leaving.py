"""Leaving with work at providers: a person is told what goes on and may be charged; nobody else is asked."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from studio.domain.jobs import Grade, JobState
from studio.ui.kit.dialogs import Question
from tests.ui.conftest import Desk, button
from tests.ui.ladder import on_paid_model
from tests.ui.test_studio_window import Studio, studio

__all__ = ["studio"]


async def under_way(desk: Desk, studio: Studio, takes: int = 1) -> list[str]:
    """Have drafts made at the provider that do not end; return the list that the end is written to."""
    await studio.show_page("compose")
    desk.bench.remote.polls = 10_000
    await on_paid_model(desk)
    project, shot = desk.workbench.project, desk.workbench.shot
    assert project is not None
    assert shot is not None
    for _ in range(takes):
        desk.generator.generate(Grade.DRAFT)
        await desk.bench.clock.advance(7)
    await desk.until(lambda: len(desk.workspace.jobs.going_on()) == takes)
    ended: list[str] = []
    studio.studio.closing.connect(lambda: ended.append("closing"))
    return ended


def question(studio: Studio) -> Question | None:
    """Return the question that is seen."""
    return next((each for each in studio.window.findChildren(Question) if each.isVisible()), None)


async def test_what_goes_on_is_named_and_the_user_may_stay(desk: Desk, studio: Studio) -> None:
    ended = await under_way(desk, studio, 2)
    studio.window.close()
    await studio.until(lambda: question(studio))
    asked = question(studio)
    assert asked is not None
    words = " ".join(each.text() for each in asked.findChildren(QLabel))
    assert "2 takes go on at Away and may be charged: up to $0.80." in words
    assert "Shot 1 · Picky · up to $0.40" in words
    assert "What they make is fetched when you open Shotwright again." in words
    studio.window.close()  # pressed once more
    assert ended == []
    QTest.mouseClick(button(asked, "Stay"), Qt.MouseButton.LeftButton)
    await studio.until(lambda: question(studio) is None)
    assert ended == []
    assert studio.window.isVisible()


async def test_leaving_ends_at_once_and_the_jobs_stay_as_they_are(desk: Desk, studio: Studio) -> None:
    ended = await under_way(desk, studio)
    studio.window.close()
    await studio.until(lambda: question(studio))
    asked = question(studio)
    assert asked is not None
    QTest.mouseClick(button(asked, "Leave"), Qt.MouseButton.LeftButton)
    await studio.until(lambda: ended)
    assert [job.state for job in desk.bench.jobs.saved.values()] == [JobState.RUNNING]


async def test_nobody_is_asked_at_the_end_of_a_session(desk: Desk, studio: Studio) -> None:
    ended = await under_way(desk, studio)
    studio.studio._log_off()
    studio.window.close()
    assert ended == ["closing", "closing"]
    assert question(studio) is None


async def test_an_end_by_a_signal_takes_the_open_question_with_it(desk: Desk, studio: Studio) -> None:
    await under_way(desk, studio)
    studio.window.close()
    await studio.until(lambda: question(studio))
    await studio.studio.close()  # what a signal leads to
    assert question(studio) is None


async def test_without_work_at_providers_nobody_is_asked(desk: Desk, studio: Studio) -> None:
    ended: list[str] = []
    studio.studio.closing.connect(lambda: ended.append("closing"))
    desk.bench.local.go.clear()
    await studio.show_page("compose")
    await desk.project()
    desk.generator.generate(Grade.ANIMATIC)
    await studio.until(lambda: desk.bench.local.made)
    studio.window.close()
    assert (ended, question(studio)) == (["closing"], None)
    desk.bench.local.go.set()
