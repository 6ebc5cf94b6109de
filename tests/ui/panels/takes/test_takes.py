"""The takes strip: kept takes, the one that is being made, one that failed, and what can be done with each."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from studio.domain.errors import InputError
from studio.domain.jobs import Grade
from studio.ui.kit.drags import take_in
from studio.ui.panels.takes.panel import TakesPanel
from studio.ui.panels.takes.view_model import TakesViewModel
from tests.fakes.time import calm
from tests.ui.conftest import Desk, menu_action
from tests.ui.ladder import PICKY, chosen_draft, on_paid_model, taken


async def strip(desk: Desk) -> tuple[TakesPanel, TakesViewModel]:
    """Show the strip of a shot without takes."""
    view_model = desk.keep(TakesViewModel(desk.workbench, desk.generator.paid))
    panel = await desk.show(TakesPanel(desk.look, view_model, desk.thumbnails), 700, 80)
    await desk.project()
    return panel, view_model


async def take(desk: Desk, number: int) -> None:
    """Make one more take."""
    await desk.bench.clock.advance(1)
    desk.generator.generate(Grade.ANIMATIC)
    await desk.until(lambda: len(desk.workbench.takes) == number)
    await calm()


async def test_an_empty_strip_says_so(desk: Desk) -> None:
    panel, _ = await strip(desk)
    assert panel._empty.isVisible()
    assert panel._empty.text() == "No takes yet. The first one stands here."


async def test_the_take_that_is_made_shows_its_progress_in_place(desk: Desk) -> None:
    panel, view_model = await strip(desk)
    desk.bench.local.go.clear()
    desk.generator.generate(Grade.ANIMATIC)
    await desk.until(lambda: view_model.tiles() and view_model.tiles()[0].fraction is not None)
    (tile,) = view_model.tiles()
    assert (tile.take, tile.fraction, tile.failed) == (None, 0.25, False)
    panel.grab()
    desk.bench.local.go.set()
    await desk.until(lambda: view_model.tiles()[0].take is not None)
    (tile,) = view_model.tiles()
    assert (tile.number, tile.words, tile.shown) == ("1", "v1", True)
    panel.grab()


async def test_a_take_can_be_dragged_out_of_the_strip(desk: Desk) -> None:
    panel, view_model = await strip(desk)
    await take(desk, 1)
    model = panel._model
    index = model.index(0)
    assert model.flags(index) & Qt.ItemFlag.ItemIsDragEnabled
    assert panel._list.dragEnabled()
    shown = view_model.tiles()[0].take
    assert shown is not None
    assert take_in(model.mimeData([index])) == shown.id
    desk.bench.local.go.clear()
    await desk.bench.clock.advance(1)
    desk.generator.generate(Grade.ANIMATIC)
    await desk.until(lambda: len(model.rows) == 2)
    assert not model.flags(model.index(1)) & Qt.ItemFlag.ItemIsDragEnabled
    assert take_in(model.mimeData([model.index(1)])) is None
    desk.bench.local.go.set()
    await desk.until(lambda: len(desk.workbench.takes) == 2)


async def test_arrows_show_enter_chooses_delete_trashes(desk: Desk) -> None:
    panel, view_model = await strip(desk)
    await take(desk, 1)
    await take(desk, 2)
    panel._list.setFocus()
    QTest.keyClick(panel._list, Qt.Key.Key_Left)
    assert desk.workbench.take is not None
    assert desk.workbench.take.number == 1
    QTest.keyClick(panel._list, Qt.Key.Key_Return)
    await desk.until(lambda: [tile.chosen for tile in view_model.tiles()] == [True, False])
    QTest.keyClick(panel._list, Qt.Key.Key_Delete)
    await desk.until(lambda: [tile.number for tile in view_model.tiles()] == ["2"])
    assert desk.workbench.take is not None
    assert desk.workbench.take.number == 2
    view_model.show_beside(-1)
    assert desk.workbench.take.number == 2


async def test_a_press_shows_and_a_double_press_chooses(desk: Desk) -> None:
    panel, view_model = await strip(desk)
    await take(desk, 1)
    await take(desk, 2)
    place = panel._list.visualRect(panel._model.index(0)).center()
    QTest.mouseClick(panel._list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert desk.workbench.take is not None
    assert desk.workbench.take.number == 1
    QTest.mouseDClick(panel._list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    await desk.until(lambda: view_model.tiles()[0].chosen)


async def test_a_failed_take_tells_why_and_is_made_again_from_its_menu(desk: Desk) -> None:
    panel, view_model = await strip(desk)
    desk.bench.local.failures = [InputError("The <b>pen</b> broke.", "Try again.")]
    desk.generator.generate(Grade.ANIMATIC)
    await desk.until(lambda: view_model.tiles() and view_model.tiles()[0].failed)
    assert view_model.tiles()[0].words == "The <b>pen</b> broke."
    panel.grab()
    panel._show_menu(view_model.tiles()[0], QPoint(10, 10))
    await desk.bench.clock.advance(1)
    menu_action(panel, "Retry").trigger()
    await desk.until(lambda: [tile.take is not None for tile in view_model.tiles()] == [True])


async def test_menus_of_kept_and_running_takes(desk: Desk) -> None:
    panel, view_model = await strip(desk)
    await take(desk, 1)
    shown: list[str] = []
    panel.folder_requested.connect(shown.append)
    panel._show_menu(view_model.tiles()[0], QPoint(10, 10))
    menu_action(panel, "Show in folder").trigger()
    assert shown == [view_model.path(desk.workbench.takes[0])]
    await desk.bench.clock.advance(1)
    desk.bench.local.go.clear()
    desk.generator.generate(Grade.ANIMATIC)
    await desk.until(lambda: len(view_model.tiles()) == 2)
    panel._show_menu(view_model.tiles()[1], QPoint(10, 10))
    menu_action(panel, "Cancel").trigger()
    await desk.until(lambda: len(view_model.tiles()) == 1)
    view_model.choose_shown()
    await desk.until(lambda: view_model.tiles()[0].chosen)
    view_model.choose_shown()
    await desk.until(lambda: not view_model.tiles()[0].chosen)


async def test_a_final_names_the_take_that_it_was_made_from(desk: Desk) -> None:
    panel, view_model = await strip(desk)
    shot = await on_paid_model(desk)
    draft = await chosen_draft(desk)
    assert desk.workbench.project is not None
    plan = await desk.workspace.finals.plan(desk.workbench.project.id, shot.id, PICKY)
    await desk.workspace.finals.request(plan, plan.ways[0])
    await taken(desk, 2)
    await desk.until(lambda: view_model.tiles()[1].final_of == "Final of take 1")
    tile = view_model.tiles()[1]
    assert (tile.words, tile.chosen, draft.number) == ("Final of 1", True, 1)
    await calm()
    index = panel._model.index(1)
    await desk.until(lambda: "Take 2, Final of take 1, chosen" in str(index.data(Qt.ItemDataRole.AccessibleTextRole)))
    assert not panel.grab().isNull()


async def test_a_paid_take_is_made_again_at_its_price_and_once(desk: Desk) -> None:
    panel, view_model = await strip(desk)
    await on_paid_model(desk)
    desk.bench.remote.plan.append("refuse")
    desk.generator.generate(Grade.DRAFT)
    await desk.bench.clock.advance(7)
    await desk.until(lambda: [tile for tile in view_model.tiles() if tile.failed])
    await desk.until(lambda: panel._list.model().rowCount() == 1)
    panel._show_menu(view_model.tiles()[0], QPoint(10, 10))
    menu_action(panel, "Retry · $0.40").trigger()
    place = panel._list.visualRect(panel._model.index(0)).center()
    for _ in range(10):
        QTest.mouseDClick(panel._list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    await desk.bench.clock.advance(4.5)
    assert len(desk.bench.jobs.saved) == 1
    await desk.bench.clock.advance(3)
    await desk.until(lambda: len(desk.bench.jobs.saved) == 2)
    await desk.bench.clock.advance(20)
    assert len(desk.bench.jobs.saved) == 2
