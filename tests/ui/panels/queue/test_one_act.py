"""In the queue, too, one act asks again once, and a question about money is answered by a press of its own."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from studio.domain.errors import UnsupportedCodec
from studio.domain.jobs import Grade, JobState
from studio.ui.kit.dialogs import Question
from tests.ui.conftest import Desk
from tests.ui.panels.queue.test_acts import queue, state, wanted


async def test_twenty_presses_on_retry_are_one_new_job(desk: Desk) -> None:
    panel, view_model = await queue(desk)
    view_model.wishes.acts = desk.generator.acts
    desk.bench.local.failures.append(UnsupportedCodec("It broke.", "Try again."))
    desk.generator.generate(Grade.ANIMATIC)
    await desk.until(lambda: [job for job in desk.bench.jobs.saved.values() if job.state is JobState.FAILED])
    (failed,) = desk.bench.jobs.saved.values()
    await state(desk, view_model, failed.id, lambda job: job.state is JobState.FAILED)
    await desk.bench.clock.advance(1)
    row = next(row for row in view_model.rows() if row.job_id == failed.id)
    for _ in range(20):
        panel._acts.do("retry", row)
        await desk.bench.clock.advance(0.005)
    await desk.until(lambda: desk.workbench.takes)
    assert len(desk.bench.jobs.saved) == 2


async def test_enter_right_behind_the_press_does_not_pay(desk: Desk) -> None:
    panel, view_model = await queue(desk)
    view_model.wishes.acts = desk.generator.acts
    desk.bench.remote.plan.append("refuse")
    paid = await wanted(desk)
    await desk.bench.clock.advance(2)
    await state(desk, view_model, paid.id, lambda job: job.state is JobState.FAILED)
    row = next(row for row in view_model.rows() if row.job_id == paid.id)
    panel._acts.do("retry", row)
    panel._acts.do("retry", row)
    await desk.until(lambda: [each for each in panel.findChildren(Question) if each.isVisible()])
    (question,) = [each for each in panel.findChildren(Question) if each.isVisible()]
    for _ in range(10):
        QTest.keyClick(question, Qt.Key.Key_Return)
    await desk.bench.clock.advance(0.5)
    assert question.isVisible()
    assert len(desk.bench.jobs.saved) == 1
    await desk.bench.clock.advance(0.9)
    QTest.keyClick(question, Qt.Key.Key_Return)
    await desk.until(lambda: len(desk.bench.jobs.saved) == 2)
