"""The bar of the queue: sums, providers, pauses, filters, history."""

from datetime import timedelta
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from studio.domain.errors import ProviderUnavailable, RateLimited
from studio.domain.jobs import Grade, Held, JobState
from studio.services.job_ledger import JobChange, JobProgress
from studio.ui.panels.queue.filters import Filter, Kept
from studio.ui.panels.queue.head import HealthStrip
from studio.ui.panels.queue.panel import QueuePanel
from studio.ui.panels.queue.row_shelf import PAGE
from studio.ui.panels.queue.view_model import QueueViewModel
from tests.fakes.time import START
from tests.ui.conftest import Desk, menu_action
from tests.ui.panels.queue.jobs import job


async def queue(desk: Desk) -> tuple[QueuePanel, QueueViewModel]:
    """Show the queue of a project with one shot."""
    view_model = desk.keep(QueueViewModel(desk.workbench, desk.bench.clock))
    panel = await desk.show(QueuePanel(desk.look, view_model, desk.thumbnails), 1400, 300)
    await desk.project()
    return panel, view_model


def say(desk: Desk, job_id: str, sequence: int, **changes: Any) -> None:
    """Let the services announce a job."""
    told = job(desk, id=job_id, sequence=sequence, position=float(sequence), **changes)
    desk.workspace.jobs.changes.send(JobChange(told))


def shown(view_model: QueueViewModel) -> list[str]:
    """Return the ids of the rows from top to bottom."""
    return [row.job_id for row in view_model.rows()]


async def test_money_is_committed_until_it_is_spent(desk: Desk) -> None:
    _, view_model = await queue(desk)
    desk.bench.remote.polls = 1_000
    assert desk.workbench.project is not None
    await desk.workspace.jobs.request(await desk.bench.order("away/one", shot_id=desk.workbench.project.shots[0].id))
    await desk.until(lambda: view_model.summary == "1 running · $0.50 committed")
    say(desk, "rehearsed", 9, simulated=True)
    assert view_model.summary == "1 running · 1 waiting · $0.50 committed · $0.50 committed (simulated)"


async def test_filters_show_what_they_name(desk: Desk) -> None:
    panel, view_model = await queue(desk)
    say(desk, "made", 1, state=JobState.RUNNING)
    say(desk, "waits", 2, provider="north")
    say(desk, "short", 3, held=Held.BUDGET)
    say(desk, "lost", 4, state=JobState.UNKNOWN)
    say(desk, "failed", 5, state=JobState.FAILED)
    say(desk, "done", 6, state=JobState.DONE)
    say(desk, "full", 7, state=JobState.FETCHING)
    desk.workspace.jobs.progress.send(JobProgress("full", "not_saved"))
    found = {}
    for kept in Kept:
        view_model.use(Filter(kept))
        found[kept] = set(shown(view_model))
    assert found == {
        Kept.ALL: {"made", "waits", "short", "lost", "failed", "done", "full"},
        Kept.RUNNING: {"made", "full"},
        Kept.WAITING: {"waits", "short"},
        Kept.PROBLEMS: {"short", "lost", "failed", "full"},
        Kept.ENDED: {"failed", "done"},
    }
    view_model.use(Filter())
    panel._head.filter.click()
    menu_action(panel, "North").trigger()
    assert shown(view_model) == ["waits"]
    panel._head.filter.click()
    menu_action(panel, "Running").trigger()
    assert shown(view_model) == []
    assert panel._empty.text() == "No job of that kind is in line."
    assert panel._head.filter.accessibleName() == "Some jobs are not shown"


async def test_history_is_read_page_by_page(desk: Desk) -> None:
    panel, view_model = await queue(desk)
    for number in range(PAGE + 20):
        say(desk, f"job-{number}", number, state=JobState.DONE)
    panel._head.more.click()
    menu_action(panel, "History").trigger()
    assert view_model.shelf.filter == Filter(Kept.ENDED)
    assert panel._model.rowCount() == PAGE
    assert shown(view_model)[0] == f"job-{PAGE + 19}"
    panel._list.setFocus()
    QTest.keyClick(panel._list, Qt.Key.Key_End)
    await desk.until(lambda: panel._model.rowCount() == PAGE + 20)
    say(desk, "newest", 1_000, state=JobState.DONE)
    await desk.until(lambda: panel._model.rowCount() == PAGE + 21)
    assert panel._model.rows[0].job_id == "newest"


async def test_all_sending_is_paused_and_goes_on(desk: Desk) -> None:
    panel, view_model = await queue(desk)
    say(desk, "waits", 1)
    await desk.until(panel._head.pause.isVisible)
    QTest.mouseClick(panel._head.pause, Qt.MouseButton.LeftButton)
    await desk.until(panel._pause.isVisible)
    assert panel._pause.accessibleName() == "You paused sending. Nothing is sent until you resume."
    assert view_model.rows()[0].words == "Waiting: sending is paused"
    QTest.mouseClick(panel._pause.resume, Qt.MouseButton.LeftButton)
    await desk.until(lambda: not panel._pause.isVisible())
    assert view_model.rows()[0].words == "Waiting, next"


async def test_a_copied_workspace_says_why_nothing_is_sent(desk: Desk) -> None:
    panel, _ = await queue(desk)
    for why, words in (("copied", "This workspace was copied."), ("restored", "This workspace is from a backup.")):
        await desk.workspace.jobs._pause.load(why)  # as a start of the program does
        desk.workspace.jobs.pause_changes.send(None)
        await desk.until(lambda: panel._pause.accessibleName().startswith(words))  # noqa: B023  # awaited at once
        await desk.workspace.jobs.pause(False)


async def test_one_provider_is_paused_from_the_menu(desk: Desk) -> None:
    panel, view_model = await queue(desk)
    say(desk, "here", 1)
    say(desk, "there", 2, provider="north")
    await desk.until(panel._head.health.isVisible)
    panel._head.more.click()
    menu_action(panel, "Pause North").trigger()
    await desk.until(lambda: desk.workspace.jobs.paused_providers == frozenset({"north"}))
    assert [row.words for row in view_model.rows()] == ["Waiting, next", "Waiting: sending is paused"]
    assert not panel._pause.isVisible()
    panel._head.more.click()
    menu_action(panel, "Resume North").trigger()
    await desk.until(lambda: not desk.workspace.jobs.paused_providers)


async def test_how_providers_answer_is_told(desk: Desk) -> None:
    panel, view_model = await queue(desk)
    say(desk, "one", 1)
    say(desk, "two", 2, provider="north")
    say(desk, "three", 3, provider="south")
    health = desk.workspace.jobs._health  # it is told by the engine's own calls
    since = f"{START.astimezone():%H:%M}"
    until = START + timedelta(minutes=9)
    health.answered("away", 0.1)
    assert view_model.standing.mark("away")[2:4] == ("", "check-circle")
    health.answered("away", 30.0)
    assert view_model.standing.mark("away").words == f"slow since {since}"
    health.failed("north", RateLimited("Too many.", "Wait.", provider="north", retry_after_s=9), until)
    assert view_model.standing.mark("north").words == f"limited until {until.astimezone():%H:%M}"
    for _ in range(3):
        health.failed("south", ProviderUnavailable("No way there.", "Wait.", provider="south"))
    assert view_model.standing.mark("south").words == f"does not answer since {since}"
    assert view_model.standing.mark("elsewhere").told == "Elsewhere: not asked yet."
    strip = panel.findChild(HealthStrip)
    assert isinstance(strip, HealthStrip)
    await desk.until(lambda: "No way there." in strip.accessibleDescription())
    assert "North: limited until" in strip.accessibleDescription()
    assert not panel.grab().isNull()
    panel.resize(500, 300)  # what does not fit is left out
    assert not panel.grab().isNull()


async def test_the_next_job_says_when_a_place_is_free(desk: Desk) -> None:
    _, view_model = await queue(desk)
    places = desk.bench.remote.capabilities.at_once
    for number in range(places):
        say(desk, f"made-{number}", number, state=JobState.RUNNING)
    say(desk, "next", 90)
    say(desk, "after", 91)
    assert view_model.rows()[places].time == ""
    desk.workspace.jobs.progress.send(JobProgress("made-1", "rendering", 0.5, 70.0))
    view_model.shelf.touch_all()
    rows = {row.job_id: row for row in view_model.rows()}
    assert (rows["next"].words, rows["next"].time) == ("Waiting, next", "starts in 1:10")
    assert (rows["after"].words, rows["after"].time) == ("Waiting", "")
    await desk.bench.clock.advance(10)
    view_model.shelf.touch_timed()
    rows = {row.job_id: row for row in view_model.rows()}
    assert (rows["next"].time, rows["made-1"].time) == ("starts in 1:00", "1:00 left")
    await desk.bench.clock.advance(100)
    view_model.shelf.touch_timed()
    rows = {row.job_id: row for row in view_model.rows()}
    assert (rows["next"].time, rows["made-1"].time) == ("", "")  # it took longer: nothing is known any more


async def test_jobs_of_the_last_time_are_asked_about_until_the_provider_answers(desk: Desk) -> None:
    await desk.project()
    store = desk.bench.jobs
    added = await store.add(job(desk, id="old"))
    for state in (JobState.SUBMITTING, JobState.RUNNING):
        added = added.moved_to(state)
        await store.save(added)
    view_model = desk.keep(QueueViewModel(desk.workbench, desk.bench.clock))
    await view_model.load()
    assert view_model.rows()[0].words == "Asking the provider"
    desk.workspace.jobs.progress.send(JobProgress("old", "rendering"))
    assert view_model.rows()[0].words == "Rendering"


async def test_the_folded_bar_shows_what_runs_whatever_the_filter(desk: Desk) -> None:
    panel, view_model = await queue(desk)
    desk.bench.local.go.clear()
    desk.generator.generate(Grade.ANIMATIC)
    await desk.until(lambda: panel._model.rowCount() == 1 and panel._model.rows[0].state == "running")
    view_model.use(Filter(Kept.ENDED))
    panel.fold(True)
    assert panel._head.running.text().startswith("1A · Shot 1 · 25%")
    desk.bench.local.go.set()
    await desk.until(lambda: view_model.running is None)
