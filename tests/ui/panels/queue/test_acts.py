"""What is pressed in the queue: what costs money or may be charged asks first and says so."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QToolTip

from studio.domain.budgets import Budget, Budgets, BudgetScope
from studio.domain.errors import Billed
from studio.domain.job_events import JobEvent
from studio.domain.jobs import GenerationJob, Held, JobError, JobGroup, JobState
from studio.domain.money import Amount, Bill
from studio.domain.servers import Cancels
from studio.services.job_ledger import JobProgress
from studio.ui.kit.dialogs import Question
from studio.ui.panels.queue.delegate import QueueDelegate
from studio.ui.panels.queue.edit_form import EditForm
from studio.ui.panels.queue.panel import QueuePanel
from studio.ui.panels.queue.rows import Offer
from studio.ui.panels.queue.view_model import QueueViewModel
from tests.fakes.time import START, calm
from tests.ui.conftest import Desk, menu_action
from tests.ui.panels.queue.jobs import job


async def queue(desk: Desk) -> tuple[QueuePanel, QueueViewModel]:
    """Show the queue of a project with one shot."""
    view_model = desk.keep(QueueViewModel(desk.workbench, desk.bench.clock))
    panel = await desk.show(QueuePanel(desk.look, view_model, desk.thumbnails), 1400, 300)
    await desk.project()
    return panel, view_model


async def asked(desk: Desk, panel: QueuePanel) -> Question:
    """Return the question that stands over the queue."""

    def shown() -> list[Question]:
        return [each for each in panel.findChildren(Question) if each.isVisible()]

    await desk.until(shown)
    return shown()[-1]


def words(question: QDialog) -> str:
    """Return all that a question says."""
    return " ".join(each.text() for each in question.findChildren(QLabel) if not each.isHidden())


async def wanted(desk: Desk, model: str = "away/one", **changes: Any) -> GenerationJob:
    """Ask for a take of the open shot by its provider."""
    assert desk.workbench.project is not None
    order = await desk.bench.order(model, shot_id=desk.workbench.project.shots[0].id, **changes)
    return await desk.workspace.jobs.request(order)


async def state(desk: Desk, view_model: QueueViewModel, job_id: str, fact: Callable[[GenerationJob], bool]) -> None:
    """Wait until a job of the queue is so."""

    def holds() -> bool:
        found = view_model.job(job_id)
        return found is not None and fact(found)

    await desk.until(holds)


@pytest.mark.parametrize(
    ("cancels", "said"),
    [
        (Cancels.YES, "Away is asked to stop. It may still charge for what it has done."),
        (Cancels.WAITING, "Away stops only what still waits there."),
        (Cancels.NO, "Away cannot stop it. It goes on and may be charged; its take is kept when it comes."),
    ],
)
async def test_a_cancel_of_a_sent_job_promises_nothing(desk: Desk, cancels: Cancels, said: str) -> None:
    desk.bench.remote.polls = 1_000
    desk.bench.remote.capabilities = desk.bench.remote.capabilities.replace(cancels=cancels)
    panel, view_model = await queue(desk)
    sent = await wanted(desk)
    await state(desk, view_model, sent.id, lambda job: job.state is JobState.RUNNING)
    panel.cancel_selected()
    question = await asked(desk, panel)
    assert said in words(question)
    row = view_model.shelf.row(sent.id)
    assert row is not None
    assert said in panel._acts.tip(row, "cancel")
    question.reject()
    await calm()
    assert await desk.workspace.jobs.job(sent.id) == view_model.job(sent.id)
    panel.cancel_selected()
    (await asked(desk, panel)).accept()
    await state(desk, view_model, sent.id, lambda job: job.cancel_requested_at is not None)
    assert view_model.rows()[0].words == "Cancel asked"


async def test_what_was_not_sent_is_cancelled_at_once(desk: Desk) -> None:
    panel, view_model = await queue(desk)
    await desk.workspace.jobs.pause(True)
    waiting = await wanted(desk)
    await desk.until(lambda: panel._model.rowCount() == 1)
    row = view_model.rows()[0]
    assert panel._acts.tip(row, "cancel") == "Cancel. It was not sent, so nothing is charged."
    panel._acts.do("cancel", row)
    await state(desk, view_model, waiting.id, lambda job: job.state is JobState.CANCELLED)
    assert view_model.rows()[0].cost == "$0.00"


async def test_a_paid_retry_shows_its_price_and_asks(desk: Desk) -> None:
    desk.bench.remote.plan = ["refuse", "ok"]
    panel, view_model = await queue(desk)
    refused = await wanted(desk)
    await state(desk, view_model, refused.id, lambda job: job.state is JobState.FAILED)
    row = view_model.rows()[0]
    assert row.offers == (Offer("retry", "Retry · $0.50"), Offer("model", "Try another model"))
    panel.retry_selected()
    question = await asked(desk, panel)
    assert "Away makes it anew and charges for it: $0.50." in words(question)
    assert question.verb.accessibleName() == "Retry · $0.50"
    question.reject()
    await calm()
    assert len(desk.bench.jobs.saved) == 1
    panel.retry_selected()
    (await asked(desk, panel)).accept()
    await desk.until(lambda: len(desk.bench.jobs.saved) == 2)
    assert {each.retry_of for each in desk.bench.jobs.saved.values()} == {None, refused.id}


async def test_a_button_with_words_is_pressed_in_the_row(desk: Desk) -> None:
    panel, view_model = await queue(desk)
    failed = job(desk, state=JobState.FAILED, error=JobError(kind="bad_reply", what_happened="No.", what_to_do="Wait."))
    view_model._take_over(failed)
    view_model._settle()
    models: list[str] = []
    panel.model_requested.connect(models.append)
    delegate, place = panel._list.itemDelegate(), panel._list.visualRect(panel._model.index(0))
    assert isinstance(delegate, QueueDelegate)
    boxes = {act: box for act, _, box in delegate.boxes(place, panel._model.rows[0], Qt.LayoutDirection.LeftToRight)}
    QTest.mouseClick(panel._list.viewport(), Qt.MouseButton.LeftButton, pos=boxes["model"].center())
    assert models == [failed.shot_id]
    panel._list.viewport().resize(300, 200)
    narrow = place.adjusted(0, 0, 300 - place.width(), 0)
    assert {act for act, _, _ in delegate.boxes(narrow, panel._model.rows[0], Qt.LayoutDirection.RightToLeft)} == {
        "menu"
    }


async def test_a_waiting_job_is_edited_in_its_place(desk: Desk) -> None:
    panel, view_model = await queue(desk)
    await desk.workspace.jobs.pause(True)
    first = await wanted(desk)
    await wanted(desk)
    await desk.until(lambda: panel._model.rowCount() == 2)
    panel._show_menu(view_model.rows()[0], QPoint(5, 5))
    menu_action(panel, "Edit…").trigger()
    await desk.until(lambda: panel.findChildren(EditForm))
    form = panel.findChildren(EditForm)[-1]
    assert form.prompt == first.prompt
    form._prompt.set_text("")
    form._set_length(8.0)
    assert form.verb.accessibleName() == "Put it in the queue · $0.80"
    assert form._price.text() == "$0.80, instead of $0.50"
    form.verb.click()
    await desk.until(lambda: not form._fault.isHidden())
    form._prompt.set_text("A kite at dusk.")
    form._set_resolution("360p")
    form.verb.click()
    await desk.until(lambda: panel._model.rowCount() == 3)
    changed, _, old = view_model.rows()
    job_now = view_model.job(changed.job_id)
    assert job_now is not None
    assert (job_now.prompt, job_now.parameters.duration_s, job_now.replaces) == ("A kite at dusk.", 8.0, first.id)
    assert (old.job_id, old.words) == (first.id, "Edited: the new one stands in its place")


async def test_a_job_over_budget_offers_to_raise_it_for_today(desk: Desk) -> None:
    panel, view_model = await queue(desk)
    await desk.workspace.jobs.pause(True)
    waiting = await wanted(desk)
    await desk.workspace.money.set_budgets(Budgets(limits=(Budget(scope=BudgetScope.DAY, limit_micro_usd=300_000),)))
    view_model._take_over(waiting.replace(held=Held.BUDGET))
    row = view_model.rows()[0]
    assert row.offers[0] == Offer("raise", "Raise budget")
    panel._acts.do("raise", row)
    question = await asked(desk, panel)
    assert "Today's budget: $0.50 of $0.30 are spent or kept back for what waits." in words(question)
    assert question.verb.accessibleName() == "Raise to $1.00 today"
    question.accept()
    await desk.until(lambda: desk.workspace.money.lines()[0].limit_micro_usd == 1_000_000)
    await desk.workspace.jobs.hold(waiting.id, True)
    panel._acts.do("raise", row)  # nothing is over any more: it is let go
    await state(desk, view_model, waiting.id, lambda job: job.held is None)


async def test_a_row_that_waits_for_its_key_leads_to_it(desk: Desk) -> None:
    panel, view_model = await queue(desk)
    error = JobError(kind="no_key", what_happened="There is no key.", what_to_do="Add one.")
    view_model._take_over(job(desk, held=Held.NO_KEY, error=error))
    keys: list[str] = []
    panel.key_requested.connect(keys.append)
    row = view_model.rows()[0]
    assert row.offers == (Offer("key", "Add key"),)
    panel._acts.do("key", row)
    assert keys == ["away"]
    assert row.spoken == "Shot 1A, Shot 1, Away, draft 5 s, Waiting: needs a key, $0.50"


async def test_times_and_prices_say_how_sure_they_are(desk: Desk) -> None:
    _, view_model = await queue(desk)
    unsure = job(desk).estimate.replace(low_micro_usd=400_000)
    failed = JobError(kind="failed", what_happened="It failed.", what_to_do="Try again.", billed=Billed.UNKNOWN)
    for changes, cost in (
        ({"estimate": unsure}, "about $0.50"),
        ({"state": JobState.UNKNOWN}, "at most $0.50"),
        ({"state": JobState.FAILED, "error": failed}, "at most $0.50"),
        ({"state": JobState.FAILED, "error": failed.replace(billed=Billed.NO), "attempts": 3}, "$0.00"),
        ({"state": JobState.DONE, "cost_micro_usd": 420_000}, "$0.42"),
    ):
        view_model._take_over(job(desk, **changes))
        assert view_model.rows()[0].cost == cost
    view_model._take_over(job(desk, state=JobState.FAILED, error=failed, attempts=3))
    assert view_model.rows()[0].time == "tried 3 times"
    view_model._take_over(job(desk, state=JobState.DONE, sent_at=START, finished_at=START + timedelta(seconds=61)))
    assert view_model.rows()[0].time == "in 61.0 s"


async def test_a_result_that_could_not_be_saved_is_saved_again(desk: Desk) -> None:
    panel, view_model = await queue(desk)
    view_model._take_over(job(desk, state=JobState.FETCHING))
    full = JobError(kind="disk_full", what_happened="900 bytes are needed, 7 are free.", what_to_do="Make room.")
    view_model._on_progress(JobProgress("job", "not_saved", words=full))
    row = view_model.rows()[0]
    assert row.error is not None
    assert row.error.what_happened.startswith(full.what_happened)
    assert (row.words, row.offers) == ("Done, not saved", (Offer("again", "Save again"),))
    panel._acts.do("again", row)
    await desk.until(lambda: desk.failures)  # the service does not know this one
    desk.failures.clear()


async def test_a_row_is_worked_with_mouse_and_keys(desk: Desk) -> None:
    panel, view_model = await queue(desk)
    assert desk.workbench.project is not None
    project = desk.workbench.project
    change = await desk.workspace.projects.add_shot(project.id, project.scenes[0].id)
    assert change.project is not None
    second = change.project.shots[1]
    error = JobError(kind="bad_reply", what_happened="<i>No</i>.", what_to_do="Wait.", billed=Billed.NO)
    view_model._take_over(job(desk, state=JobState.FAILED, error=error, shot_id=second.id))
    view_model._settle()
    viewport, rect = panel._list.viewport(), panel._list.visualRect(panel._model.index(0))
    QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=QPoint(200, rect.center().y()))
    await desk.until(lambda: desk.workbench.shot is not None and desk.workbench.shot.id == second.id)
    QTest.mouseClick(viewport, Qt.MouseButton.RightButton, pos=QPoint(200, rect.center().y()))
    assert menu_action(panel, "Details").isEnabled()
    delegate, row = panel._list.itemDelegate(), panel._model.rows[0]
    assert isinstance(delegate, QueueDelegate)
    boxes = {act: box for act, _, box in delegate.boxes(rect, row, Qt.LayoutDirection.LeftToRight)}
    QTest.mouseMove(viewport, boxes["menu"].center())
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=boxes["menu"].center())
    assert menu_action(panel, "Retry · $0.50").isEnabled()
    QTest.keyClick(panel._list, Qt.Key.Key_Menu)
    assert menu_action(panel, "Try another model").isEnabled()
    tips = {act: panel._acts.tip(row, act) for act in ("", "retry", "menu")}
    assert tips == {"": "<i>No</i>. Nothing was charged. Wait.", "retry": "Retry", "menu": "More"}
    for at in (QPoint(200, rect.center().y()), QPoint(200, 250)):
        tip = QHelpEvent(QEvent.Type.ToolTip, at, viewport.mapToGlobal(at))
        assert QApplication.sendEvent(viewport, tip)
        QToolTip.hideText()


async def test_a_group_that_is_sent_is_cancelled_and_retried_with_what_it_costs(desk: Desk) -> None:
    desk.bench.remote.polls = 1_000
    panel, view_model = await queue(desk)
    group = JobGroup(id="group", title="Models", value="One")
    for number in (1, 2):
        view_model._take_over(job(desk, id=f"job-{number}", sequence=number, state=JobState.RUNNING, group=group))
    head = view_model.rows()[0]
    panel._acts.do("cancel", head)
    question = await asked(desk, panel)
    assert words(question).count("Away is asked to stop.") == 1
    question.reject()
    for number in (1, 2):
        view_model._take_over(job(desk, id=f"job-{number}", sequence=number, state=JobState.FAILED, group=group))
    panel._acts.do("retry", view_model.rows()[0])
    question = await asked(desk, panel)
    assert question.verb.accessibleName() == "Retry · $0.50 each"
    question.reject()


async def test_a_model_with_listed_lengths_and_a_free_one_are_edited(desk: Desk) -> None:
    panel, _ = await queue(desk)
    catalogue = desk.workspace.catalogue
    picky = catalogue.spec("away/picky")
    form = EditForm(desk.look, job(desk, model="away/picky", simulated=True), picky, catalogue, panel)
    form._set_length("8.0")
    assert (form.parameters.duration_s, form.verb.accessibleName()) == (8.0, "Put it in the queue · $0.80")
    assert form._price.text().endswith("(simulated)")
    free = catalogue.spec("animatic/sketch-1")
    form = EditForm(desk.look, job(desk, model=free.id), free, catalogue, panel)
    assert (form._price.text(), form.verb.accessibleName()) == ("free", "Put it in the queue")


async def test_facts_tell_where_it_went_and_what_was_billed(desk: Desk) -> None:
    panel, _ = await queue(desk)
    bill = Bill(amount=Amount(micro=12_000_000, unit="credit"), rate=None)
    done = job(
        desk, state=JobState.DONE, base_url="https://api.away.invalid/v1", account="studio", sent_at=START,
        remote_id="r-1", bill=bill, cost_micro_usd=600_000,
    )  # fmt: skip
    facts = panel._acts.facts
    lines = dict(facts.facts(done, "Done").lines)
    assert lines["Sent to"] == "Away (api.away.invalid)"
    assert (lines["Account"], lines["Id at the provider"]) == ("studio", "r-1")
    assert (lines["Cost"], lines["Billed as"]) == ("about $0.60", "12.00 credit")
    assert facts.cancel_words(job(desk, state=JobState.RUNNING, local=True)) == "It stops at once."
    rehearsed = job(desk, state=JobState.RUNNING, simulated=True)
    assert facts.cancel_words(rehearsed) == "A rehearsal: nothing is charged."
    assert facts.capabilities("nowhere").cancels is Cancels.NO
    event = JobEvent(3, START, "job", JobState.SUBMITTING, None, 2, None, "")
    assert facts.step(event)[1] == "Sending, try 2"
    held = event._replace(state=JobState.QUEUED, held=Held.DISK, error="disk_full")
    assert facts.step(held)[1] == "Waiting: disk full (disk_full)"
