"""The queue: its words for every state and reason, and what can be done with each row."""

import weakref
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest

from studio.domain.errors import Billed
from studio.domain.jobs import Grade, Held, JobError, JobState
from studio.domain.money import Estimate
from studio.services.imports import MODEL as IMPORTED
from studio.services.job_ledger import JobChange, JobProgress
from studio.ui.panels.queue.panel import QueuePanel
from studio.ui.panels.queue.row_buttons import button_boxes
from studio.ui.panels.queue.row_shelf import PAGE
from studio.ui.panels.queue.rows import QueueRow
from studio.ui.panels.queue.view_model import QueueViewModel
from tests.fakes.time import START, calm
from tests.store.samples import take
from tests.ui.conftest import Desk, menu_action
from tests.ui.panels.queue.jobs import job

REFUSED = JobError(
    kind="prompt_rejected", what_happened="The <b>word</b> is refused.", what_to_do="Change it.", billed=Billed.NO
)


async def queue(desk: Desk) -> tuple[QueuePanel, QueueViewModel]:
    """Show the queue of a project with one shot."""
    view_model = desk.keep(QueueViewModel(desk.workbench, desk.bench.clock))
    panel = await desk.show(QueuePanel(desk.look, view_model, desk.thumbnails), 1200, 300)
    await desk.project()
    return panel, view_model


def shown(desk: Desk, view_model: QueueViewModel, progress: JobProgress | None = None, **changes: Any) -> QueueRow:
    """Let the services announce such a job; return its row."""
    desk.workspace.jobs.changes.send(JobChange(job(desk, **changes)))
    if progress is not None:
        desk.workspace.jobs.progress.send(progress)
    return view_model.rows()[0]


@pytest.mark.parametrize(
    ("changes", "phase", "words"),
    [
        ({}, "", "Waiting, next"),
        ({"held": Held.USER}, "", "Paused by you"),
        ({"held": Held.OFFLINE}, "", "Waiting: offline"),
        ({"held": Held.BUDGET}, "", "Waiting: over budget"),
        ({"held": Held.RATE_LIMIT}, "", "Waiting: rate limit"),
        ({"held": Held.NO_KEY}, "", "Waiting: needs a key"),
        ({"held": Held.ACCOUNT}, "", "Waiting: account refused"),
        ({"held": Held.DISK}, "", "Waiting: disk full"),
        ({"state": JobState.SUBMITTING}, "", "Sending"),
        ({"state": JobState.SUBMITTING, "local": True}, "", "Starting"),
        ({"state": JobState.RUNNING}, "", "Rendering"),
        ({"state": JobState.RUNNING, "local": True}, "", "Drawing"),
        ({"state": JobState.RUNNING}, "queued_at_provider", "Queued at provider"),
        ({"state": JobState.RUNNING}, "longer", "Longer than usual"),
        ({"state": JobState.RUNNING, "cancel_requested_at": START}, "rendering", "Cancel asked"),
        ({"state": JobState.FETCHING}, "downloading", "Downloading"),
        ({"state": JobState.FETCHING}, "checking", "Checking"),
        ({"state": JobState.FETCHING}, "not_saved", "Done, not saved"),
        ({"state": JobState.FETCHING, "local": True}, "", "Saving"),
        ({"state": JobState.DONE}, "", "Done"),
        ({"state": JobState.FAILED, "error": REFUSED}, "", "The <b>word</b> is refused."),
        ({"state": JobState.CANCELLED}, "", "Cancelled"),
        ({"state": JobState.UNKNOWN}, "", "Not sure it was sent"),
    ],
)
async def test_words_for_every_state(desk: Desk, changes: dict[str, Any], phase: str, words: str) -> None:
    panel, view_model = await queue(desk)
    row = shown(desk, view_model, JobProgress("job", phase) if phase else None, **changes)
    assert row.words == words
    await desk.until(lambda: panel._model.rows == [row])
    sentence = panel._model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert words in sentence
    assert sentence.startswith("Shot 1A, Shot 1, Away, draft 5 s, ")
    assert not panel.grab().isNull()


async def test_every_reason_to_wait_has_words(desk: Desk) -> None:
    _, view_model = await queue(desk)
    words = {shown(desk, view_model, held=reason).words for reason in Held}
    assert len(words) == len(Held)


async def test_a_timed_reason_says_until_when(desk: Desk) -> None:
    _, view_model = await queue(desk)
    until = START + timedelta(minutes=15)
    row = shown(desk, view_model, held=Held.RATE_LIMIT, held_until=until)
    assert row.words == f"Waiting: rate limit, until {until.astimezone():%H:%M}"


async def test_figures_are_told_only_where_they_are_known(desk: Desk) -> None:
    panel, view_model = await queue(desk)
    row = shown(desk, view_model, JobProgress("job", "rendering"), state=JobState.RUNNING)
    assert (row.fraction, row.time, row.cost) == (None, "", "$0.50")
    row = shown(desk, view_model, JobProgress("job", "rendering", 0.62, 38.0), state=JobState.RUNNING)
    assert (row.fraction, row.time) == (0.62, "0:38 left")
    assert row.words.startswith("62%")
    assert shown(desk, view_model, estimate=Estimate()).cost == "unknown"
    assert shown(desk, view_model, simulated=True).cost == "$0.50 (simulated)"
    assert shown(desk, view_model, local=True).cost == "free"
    panel.grab()


async def test_a_video_that_is_taken_in_is_copied_not_drawn(desk: Desk) -> None:
    _, view_model = await queue(desk)
    progress = JobProgress("job", "rendering", 0.5, 2.0)
    row = shown(
        desk, view_model, progress, model=IMPORTED, provider="import", grade=Grade.FINAL, local=True,
        state=JobState.RUNNING,
    )  # fmt: skip
    assert (row.settings, row.words, row.cost) == ("Video from a file · 5 s", "50%  Copying", "free")


async def test_what_can_be_done_follows_the_state(desk: Desk) -> None:
    _, view_model = await queue(desk)
    for state, cancel, retry, move, needs_user in (
        (JobState.QUEUED, True, False, True, False),
        (JobState.RUNNING, True, False, False, False),
        (JobState.FETCHING, True, False, False, False),
        (JobState.DONE, False, False, False, False),
        (JobState.FAILED, False, True, False, False),
        (JobState.CANCELLED, False, True, False, False),
        (JobState.UNKNOWN, False, False, False, True),
    ):
        row = shown(desk, view_model, state=state)
        assert (row.can_cancel, row.can_retry, row.can_move, row.needs_user) == (cancel, retry, move, needs_user), state
    assert not shown(desk, view_model, state=JobState.RUNNING, cancel_requested_at=START).can_cancel


async def waiting(desk: Desk, count: int) -> tuple[QueuePanel, QueueViewModel]:
    """Show a queue with that many jobs, the first of them being drawn."""
    panel, view_model = await queue(desk)
    desk.bench.local.go.clear()
    for _ in range(count):
        desk.generator.generate(Grade.ANIMATIC)
        await desk.bench.clock.advance(1)
    await desk.until(lambda: len(panel._model.rows) == count and panel._model.rows[0].state == "running")
    panel._list.setFocus()
    return panel, view_model


def select(panel: QueuePanel, at: int) -> QueueRow:
    """Select a row."""
    panel._list.setCurrentIndex(panel._model.index(at))
    return panel._model.rows[at]


def order(panel: QueuePanel) -> list[str]:
    """Return the ids of the jobs from top to bottom."""
    return [row.job_id for row in panel._model.rows]


async def test_keys_reorder_and_cancel(desk: Desk) -> None:
    panel, _ = await waiting(desk, 4)
    first, second, third, fourth = order(panel)
    select(panel, 3)
    QTest.keyClick(panel._list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    await desk.until(lambda: order(panel) == [first, second, fourth, third])
    select(panel, 1)
    QTest.keyClick(panel._list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    await desk.until(lambda: order(panel) == [first, fourth, second, third])
    select(panel, 3)
    QTest.keyClick(panel._list, Qt.Key.Key_Delete)
    await desk.until(lambda: panel._model.rows[-1].state == "cancelled")
    assert panel._model.rows[-1].job_id == third


async def test_a_drop_reorders(desk: Desk) -> None:
    panel, _ = await waiting(desk, 3)
    first, second, third = order(panel)
    panel._list._dragged = panel._model.rows[2]
    onto = panel._list.visualRect(panel._model.index(1)).center()
    panel._list.dropEvent(
        QDropEvent(
            QPointF(onto),
            Qt.DropAction.MoveAction,
            QMimeData(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    await desk.until(lambda: order(panel) == [first, third, second])


async def test_buttons_and_menu_of_a_row(desk: Desk) -> None:
    panel, view_model = await waiting(desk, 2)
    row = panel._model.rows[1]
    panel._show_menu(row, QPoint(5, 5))
    menu_action(panel, "Pause").trigger()
    await desk.until(lambda: panel._model.rows[1].words == "Paused by you")
    panel._show_menu(row, QPoint(5, 5))
    menu_action(panel, "Go on").trigger()
    await desk.until(lambda: not view_model.wishes.is_held(row.job_id))
    boxes = {act: box for act, _, box in button_boxes(panel._list.visualRect(panel._model.index(1)), row)}
    QTest.mouseMove(panel._list.viewport(), boxes["cancel"].center())
    QTest.mouseClick(panel._list.viewport(), Qt.MouseButton.LeftButton, pos=boxes["cancel"].center())
    await desk.until(lambda: any(each.state == "cancelled" for each in panel._model.rows))
    desk.bench.local.go.set()
    await desk.until(lambda: all(each.state in ("done", "cancelled") for each in panel._model.rows))
    panel.retry_selected()
    await desk.until(lambda: len(desk.bench.jobs.saved) == 3)
    await desk.until(lambda: not any(each.can_cancel for each in panel._model.rows))
    QTest.mouseClick(panel._head.clear, Qt.MouseButton.LeftButton)
    await desk.until(lambda: panel._model.rows == [])
    assert panel._empty.isVisible()


async def test_details_of_a_failure_are_copied_from_the_menu(desk: Desk) -> None:
    panel, view_model = await queue(desk)
    row = shown(desk, view_model, state=JobState.FAILED, error=REFUSED)
    assert row.error is not None
    assert row.error.what_happened == "The <b>word</b> is refused. Nothing was charged."
    panel._show_menu(row, QPoint(5, 5))
    menu_action(panel, "Copy details").trigger()
    assert "The <b>word</b> is refused." in QGuiApplication.clipboard().text()


async def test_the_bar_folds_and_shows_what_runs(desk: Desk) -> None:
    panel, _ = await waiting(desk, 1)
    folded: list[bool] = []
    panel.folded.connect(folded.append)
    QTest.mouseClick(panel._head.fold, Qt.MouseButton.LeftButton)
    assert (panel.is_folded, folded, panel._list.isVisible()) == (True, [True], False)
    assert panel._head.running.text().startswith("1A · Shot 1 · 25%")
    assert panel._head.bar.value() == 25
    assert panel._head.fold.accessibleName() == "Unfold the queue"
    panel.cancel_selected()
    await desk.until(lambda: not panel._head.bar.isVisible())
    panel.toggle()
    assert not panel.is_folded


async def test_a_job_of_another_project_opens_it(desk: Desk) -> None:
    panel, view_model = await waiting(desk, 1)
    (job_id,) = order(panel)
    await desk.project("Another one.", name="Other")
    assert view_model.rows()[0].title == "Another project"
    view_model.wishes.open_shot(job_id)
    await desk.until(lambda: desk.workbench.project is not None and desk.workbench.project.name == "Film")
    select(panel, 0)
    QTest.keyClick(panel._list, Qt.Key.Key_Return)
    await calm()
    assert view_model.rows()[0].title.startswith("1A")


async def test_rows_that_left_the_list_keep_no_takes_alive(desk: Desk) -> None:
    view_model = desk.keep(QueueViewModel(desk.workbench, desk.bench.clock))
    await desk.project()
    first = job(desk, id="job-0", sequence=0, state=JobState.DONE)
    made = take(first).replace(shot_id=first.shot_id)
    alive = weakref.ref(made)
    desk.workbench.takes = (made,)
    assert shown(desk, view_model, id="job-0", sequence=0, state=JobState.DONE).take is made
    for number in range(1, PAGE + 1):
        shown(desk, view_model, id=f"job-{number}", sequence=number, state=JobState.DONE)
    del made
    desk.workbench.takes = ()
    desk.workbench.takes_changed.emit()
    assert "job-0" not in {row.job_id for row in view_model.rows()}
    assert alive() is None


@pytest.mark.parametrize(
    ("kind", "changes", "offered"),
    [
        ("auth_failed", {"state": JobState.FAILED}, True),
        ("no_key", {"state": JobState.QUEUED, "held": Held.NO_KEY}, True),
        ("auth_failed", {"state": JobState.QUEUED, "held": Held.ACCOUNT}, True),
        ("quota_exceeded", {"state": JobState.QUEUED, "held": Held.ACCOUNT}, False),
        ("prompt_rejected", {"state": JobState.FAILED}, False),
    ],
)
async def test_a_job_without_its_key_leads_to_the_key(
    desk: Desk, kind: str, changes: dict[str, Any], offered: bool
) -> None:
    panel, view_model = await queue(desk)
    error = JobError(kind=kind, what_happened="It was refused.", what_to_do="Look at it.")
    row = shown(desk, view_model, error=error, **changes)
    asked: list[str] = []
    panel.key_requested.connect(asked.append)
    panel._show_menu(row, QPoint(5, 5))
    if offered:
        menu_action(panel, "Add key").trigger()
    assert asked == (["away"] if offered else [])
