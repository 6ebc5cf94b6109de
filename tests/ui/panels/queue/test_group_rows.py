"""Groups in the queue: one head that folds, what its jobs come to, one cancel, one retry, the way to the wall."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from studio.domain.errors import EncodeFailed
from studio.domain.jobs import Grade
from studio.domain.parameters import Parameters
from studio.domain.prompt import Card
from studio.services.variations import VariationOrder
from studio.ui.panels.queue.panel import QueuePanel
from studio.ui.panels.queue.row_buttons import button_boxes, buttons_of
from studio.ui.panels.queue.view_model import QueueViewModel
from tests.ui.conftest import Desk, menu_action

VALUES = ("Candlelight", "Hard noon sun", "Moonlight")


async def queue(desk: Desk, model: str = "animatic/sketch-1") -> tuple[QueuePanel, QueueViewModel]:
    """Show the queue while three takes of one act are in it."""
    await desk.project("A kite over dunes, wide shot.")
    project, shot = desk.workbench.project, desk.workbench.shot
    assert project is not None
    assert shot is not None
    view_model = desk.keep(QueueViewModel(desk.workbench, desk.bench.clock))
    panel = await desk.show(QueuePanel(desk.look, view_model, desk.thumbnails), 1200, 300)
    grade = Grade.ANIMATIC if model.startswith("animatic") else Grade.DRAFT
    await desk.workspace.variations.request(
        VariationOrder(
            project.id, shot.id, model, grade, Parameters(duration_s=4.0), shot.prompt, Card.LIGHTING, "Licht", VALUES
        )
    )
    await desk.until(lambda: panel._model.rows)
    return panel, view_model


async def test_a_group_is_one_line_until_it_is_unfolded(desk: Desk) -> None:
    desk.bench.local.go.clear()
    panel, view_model = await queue(desk)
    await desk.until(lambda: panel._model.rows[0].state == "running")
    (head,) = panel._model.rows
    assert (head.title, head.settings) == ("1A · Shot 1 · Lighting", "Candlelight, Hard noon sun, Moonlight")
    assert head.words == "0 of 3 done"
    assert head.cost == "free"
    assert head.fraction is not None
    assert [act for act, _ in buttons_of(head)] == ["cancel", "menu"]
    panel._list.setFocus()
    panel._list.setCurrentIndex(panel._model.index(0))
    QTest.keyClick(panel._list, Qt.Key.Key_Right)
    await desk.until(lambda: len(panel._model.rows) == 4)
    assert [row.inside for row in panel._model.rows] == [False, True, True, True]
    assert panel._model.rows[1].settings.startswith("Lighting: Candlelight · Animatic sketch")
    assert not panel.grab().isNull()
    place = panel._list.visualRect(panel._model.index(0))
    QTest.mouseClick(panel._list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(18, place.center().y()))
    await desk.until(lambda: len(panel._model.rows) == 1)
    QTest.mouseDClick(panel._list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, place.center().y()))
    await desk.until(lambda: len(panel._model.rows) == 4)
    desk.bench.local.go.set()
    await desk.until(lambda: panel._model.rows[0].words == "3 of 3 done")
    assert view_model.summary == ""


async def test_one_press_cancels_all_and_one_asks_again_for_all(desk: Desk) -> None:
    desk.bench.local.go.clear()
    panel, view_model = await queue(desk)
    place = panel._list.visualRect(panel._model.index(0))
    boxes = {act: box for act, _, box in button_boxes(place, panel._model.rows[0])}
    QTest.mouseClick(panel._list.viewport(), Qt.MouseButton.LeftButton, pos=boxes["cancel"].center())
    await desk.until(lambda: [row.words for row in panel._model.rows] == ["Cancelled"])
    assert [act for act, _ in buttons_of(panel._model.rows[0])] == ["retry", "menu"]
    desk.bench.local.go.set()
    view_model.wishes.retry(panel._model.rows[0].job_id)
    await desk.until(lambda: panel._model.rows[0].words == "3 of 3 done")
    assert len(panel._model.rows) == 1


async def test_the_menu_of_a_job_in_a_group_cancels_the_whole_group(desk: Desk) -> None:
    desk.bench.local.go.clear()
    panel, view_model = await queue(desk)
    view_model.toggle(panel._model.rows[0].job_id)
    await desk.until(lambda: len(panel._model.rows) == 4)
    panel._show_menu(panel._model.rows[3], QPoint(5, 5))
    menu_action(panel, "Cancel the whole group").trigger()
    await desk.until(lambda: {row.words for row in panel._model.rows} == {"Cancelled"})
    panel._show_menu(panel._model.rows[0], QPoint(5, 5))
    menu_action(panel, "Fold").trigger()
    await desk.until(lambda: len(panel._model.rows) == 1)


async def test_takes_that_are_there_can_be_compared_and_failures_are_counted(desk: Desk) -> None:
    desk.bench.local.failures = [EncodeFailed("The encoder ended early.", "Try again.") for _ in range(4)]
    panel, view_model = await queue(desk)
    asked: list[str] = []
    view_model.compare_requested.connect(asked.append)
    await desk.until(lambda: panel._model.rows[0].words == "2 of 3 done, 1 failed")
    head = panel._model.rows[0]
    assert head.state == "failed"
    assert head.take is not None
    place = panel._list.visualRect(panel._model.index(0))
    boxes = {act: box for act, _, box in button_boxes(place, head)}
    QTest.mouseClick(panel._list.viewport(), Qt.MouseButton.LeftButton, pos=boxes["compare"].center())
    panel._show_menu(head, QPoint(5, 5))
    menu_action(panel, "Compare").trigger()
    assert asked == [head.job_id] * 2
    panel._show_menu(head, QPoint(5, 5))
    menu_action(panel, "Open the shot").trigger()
    assert view_model.group_of(head.job_id) == head.job_id


async def test_paid_takes_show_what_all_may_cost(desk: Desk) -> None:
    panel, view_model = await queue(desk, "away/picky")
    assert panel._model.rows[0].cost == "$1.20"
    assert "$1.20 committed" in view_model.summary
    await desk.workspace.groups.cancel(panel._model.rows[0].job_id)
