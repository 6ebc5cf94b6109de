"""The card of a job: why it failed and what may help, and the choice where nobody knows whether it was sent."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from studio.domain.errors import Billed
from studio.domain.jobs import JobError, JobState
from studio.ui.kit.controls import Button
from studio.ui.panels.queue.job_card import JobCard
from studio.ui.panels.queue.panel import QueuePanel
from studio.ui.panels.queue.view_model import QueueViewModel
from tests.fakes.time import START, calm
from tests.ui.conftest import Desk, button
from tests.ui.panels.queue.jobs import job
from tests.ui.panels.queue.test_acts import asked, queue, wanted, words


async def lost(desk: Desk, word: str = "reset_before") -> tuple[QueuePanel, QueueViewModel, str]:
    """Show the queue with a job that nobody knows the fate of; its card is open."""
    desk.bench.remote.plan = [word]
    panel, view_model = await queue(desk)
    panel.setMinimumSize(1400, 700)
    sent = await wanted(desk)
    await desk.until(lambda: view_model.rows()[0].state == "unknown")
    await card(desk, panel, view_model, sent.id)
    return panel, view_model, sent.id


async def card(desk: Desk, panel: QueuePanel, view_model: QueueViewModel, job_id: str) -> JobCard:
    """Open the card of a job with the keyboard."""
    view_model._settle()
    at = view_model.shelf.index(job_id)
    assert at is not None
    panel._list.setFocus()
    panel._list.setCurrentIndex(panel._model.index(at))
    QTest.keyClick(panel._list, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    await desk.until(lambda: panel._card._popover is not None and panel._card._popover.isVisible())
    shown = panel._card._card
    assert shown is not None
    return shown


def said(shown: JobCard) -> str:
    """Return all that a card says."""
    return "\n".join(each.text() for each in shown.findChildren(QLabel) if not each.isHidden())


async def test_the_card_of_a_lost_request_says_all_that_is_known(desk: Desk) -> None:
    desk.bench.remote.capabilities = desk.bench.remote.capabilities.replace(page_url="https://away.invalid/jobs?q=1")
    panel, view_model, job_id = await lost(desk)
    row = view_model.rows()[0]
    assert [offer.words for offer in row.offers] == ["Decide…"]
    shown = panel._card._card
    assert shown is not None
    text = said(shown)
    for part in ("Not sure it was sent", "It is not known whether it was charged.", "at most $0.50", "Away", "Sent at"):
        assert part in text
    assert "Sending" in text  # what became of it
    assert button(shown, "Open away.invalid").isVisible()
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert panel._card._popover is None
    assert panel._list.hasFocus()
    await card(desk, panel, view_model, job_id)


async def test_a_page_that_is_not_https_is_not_offered(desk: Desk) -> None:
    desk.bench.remote.capabilities = desk.bench.remote.capabilities.replace(page_url="file:///etc/hosts")
    panel, _, _ = await lost(desk)
    shown = panel._card._card
    assert shown is not None
    assert not any("Open" in each for each in words_of_buttons(shown))


def words_of_buttons(shown: JobCard) -> list[str]:
    """Return the names of a card's buttons."""
    return [each.accessibleName() for each in shown.findChildren(Button)]


async def test_the_page_is_opened_once_the_user_saw_where_it_leads(desk: Desk) -> None:
    desk.bench.remote.capabilities = desk.bench.remote.capabilities.replace(page_url="https://away.invalid/jobs")
    panel, _, _ = await lost(desk)
    shown = panel._card._card
    assert shown is not None
    button(shown, "Open away.invalid").click()
    question = await asked(desk, panel)
    assert "https://away.invalid/jobs" in words(question)
    question.reject()
    assert panel._card._popover is not None


async def test_the_provider_is_asked_and_finding_nothing_proves_nothing(desk: Desk) -> None:
    panel, view_model, _ = await lost(desk)
    shown = panel._card._card
    assert shown is not None
    button(shown, "Ask the provider").click()
    await desk.bench.clock.advance(120)
    await desk.until(lambda: "That proves nothing" in said(shown))
    assert view_model.rows()[0].state == "unknown"


async def test_the_provider_knows_the_request(desk: Desk) -> None:
    desk.bench.remote.polls = 1_000
    panel, view_model, _ = await lost(desk, "lost_reply")
    shown = panel._card._card
    assert shown is not None
    button(shown, "Ask the provider").click()
    await desk.bench.clock.advance(120)
    await desk.until(lambda: view_model.rows()[0].state == "running")
    await desk.until(lambda: panel._card._popover is None)  # what stood in it is not true any more


async def test_an_id_that_the_user_found_is_asked_about_and_followed(desk: Desk) -> None:
    desk.bench.remote.polls = 1_000
    panel, view_model, job_id = await lost(desk, "lost_reply")
    shown = panel._card._card
    assert shown is not None
    assert shown._id_field is not None
    shown._id_field.setText("  ")
    button(shown, "It ran: here is the id").click()
    await desk.until(lambda: not shown._fault.isHidden())
    assert shown._fault.text().startswith("This is no id of a job.")
    remote_id = next(iter(desk.bench.remote._left))
    shown._id_field.setText(remote_id)
    QTest.keyClick(shown._id_field, Qt.Key.Key_Return)
    await desk.bench.clock.advance(10)
    await desk.until(lambda: view_model.rows()[0].state == "running")
    assert (await desk.workspace.jobs.job(job_id)).remote_id == remote_id


async def test_it_is_sent_again_only_after_a_second_yes(desk: Desk) -> None:
    panel, view_model, job_id = await lost(desk)
    shown = panel._card._card
    assert shown is not None
    button(shown, "It did not run: send again · $0.50").click()
    question = await asked(desk, panel)
    assert "Away charges for both" in words(question)
    question.reject()
    await calm()
    assert len(desk.bench.jobs.saved) == 1
    row = view_model.shelf.row(job_id)
    assert row is not None
    panel._acts.do("send_again", row)
    (await asked(desk, panel)).accept()
    await desk.until(lambda: len(desk.bench.jobs.saved) == 2)
    assert desk.bench.jobs.saved[job_id].state is JobState.FAILED


async def test_it_is_left(desk: Desk) -> None:
    panel, view_model, _ = await lost(desk)
    shown = panel._card._card
    assert shown is not None
    button(shown, "Leave it").click()
    await desk.until(lambda: view_model.rows()[0].state == "failed")
    assert view_model.rows()[0].cost == "at most $0.50"


@pytest.mark.parametrize(
    ("kind", "changes", "advice", "button_words"),
    [
        ("prompt_rejected", {}, "Change what the prompt or the settings say", "Edit the shot"),
        ("auth_failed", {}, "Paste the key again", "Add key"),
        ("quota_exceeded", {}, "Add credit at the provider", "Try another model"),
        ("bad_reply", {}, "Try again later", "Try another model"),
        ("result_gone", {}, "It must be made again.", "Retry · $0.80"),
        ("disk_full", {}, "Make room on the disk", "Retry · $0.80"),
        ("failed", {}, "costs less: 4 s, 720p for $0.40", "Edit the shot"),
        ("failed", {"local": True}, "A shorter or smaller take may pass: 4 s, 720p.", "Retry"),
        ("failed", {"model": "away/gone"}, "Another model may take what this one refuses.", "Try another model"),
    ],
)
async def test_a_failure_is_told_literally_with_the_cheapest_change(
    desk: Desk, kind: str, changes: dict[str, Any], advice: str, button_words: str
) -> None:
    panel, view_model = await queue(desk)
    panel.setMinimumSize(1400, 700)
    error = JobError(
        kind=kind,
        what_happened="They said: <b>no</b>.",
        what_to_do="See them.",
        billed=Billed.NO,
        details='{"code": 7}',
    )
    failed = job(desk, state=JobState.FAILED, error=error, sent_at=START, **{"model": "away/picky", **changes})
    view_model._take_over(failed.replace(parameters=failed.parameters.replace(duration_s=8.0)))
    shown = await card(desk, panel, view_model, "job")
    text = said(shown)
    assert "They said: <b>no</b>." in text
    assert ("Nothing was charged." in text) is not failed.local
    assert advice in text
    assert button_words in words_of_buttons(shown)
    assert '{"code": 7}' not in text
    button(shown, "Details").click()
    assert '{"code": 7}' in said(shown)
    button(shown, "Copy details").click()
    assert '{"code": 7}' in QGuiApplication.clipboard().text()
    panel._card.leave()
