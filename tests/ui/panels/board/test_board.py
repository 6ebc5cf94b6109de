"""The board: where cards lie, what they say, and what mouse and keys do with them."""

from collections.abc import Awaitable, Callable

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from studio.domain.frames import TimeRange
from studio.ui.panels.board.view_model import RowKind
from studio.ui.shot_states import ShotStatus
from tests.fakes.time import calm
from tests.ui.conftest import button
from tests.ui.panels.board.conftest import Board

MakeBoard = Callable[..., Awaitable[Board]]
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


# ---- where things lie --------------------------------------------------------------------------------------------


async def test_scenes_stand_side_by_side_and_cards_wrap_inside_them(board: MakeBoard) -> None:
    shown = await board(["A", "B", "C"], ["D", "E", "F"], [f"G{number}" for number in range(8)])
    box = shown.view.box_of
    assert [row.kind for row in shown.view.rows[:4]] == [RowKind.SCENE, RowKind.SHOT, RowKind.SHOT, RowKind.SHOT]
    assert [box(shown.row(name)).left() for name in "ABCDEF"] == [16, 208, 400, 606, 798, 990]
    assert len({box(shown.row(name)).top() for name in "ABCDEF"}) == 1
    assert box(shown.row("G6")).left() == 16
    assert box(shown.row("G6")).top() == box(shown.row("G0")).bottom() + 11
    assert box(shown.row("A")).size() == shown.view.shape.size
    assert shown.view.rows[-1].kind is RowKind.ADD
    assert not shown.panel.grab().isNull()


async def test_a_board_from_right_to_left_is_mirrored(board: MakeBoard) -> None:
    shown = await board(["A", "B"], ["C"])
    shown.view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    shown.view.doItemsLayout()
    box, room = shown.view.box_of, shown.view.viewport().width()
    assert box(shown.row("A")).right() == room - 17
    assert box(shown.row("B")).right() == box(shown.row("A")).left() - 11
    shown.click("A")
    shown.key(Qt.Key.Key_Left)
    assert shown.open_name() == "B"
    assert not shown.panel.grab().isNull()


async def test_a_scene_folds_by_its_caret_and_by_enter(board: MakeBoard) -> None:
    shown = await board(["A", "B"], ["C"])
    head = shown.view.box_of(0)
    shown.click(QPoint(head.left() + 8, head.center().y()))
    await shown.desk.until(lambda: [row.name for row in shown.view.rows] == ["Scene 1", "Scene 2", "C", ""])
    shown.view.set_current(0)
    shown.key(Qt.Key.Key_Return)
    await shown.desk.until(lambda: len(shown.view.rows) == 6)
    shown.key(Qt.Key.Key_Left)
    await shown.desk.until(lambda: len(shown.view.rows) == 4)
    assert shown.cutting.selection


async def test_ctrl_and_the_wheel_widen_the_cards_and_it_is_remembered(board: MakeBoard) -> None:
    shown = await board(["A", "B"])
    viewport, place = shown.view.viewport(), QPointF(100, 100)
    turn = QWheelEvent(
        place, place, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, CTRL, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(viewport, turn)
    assert shown.view.box_of(shown.row("A")).width() == 196
    shown.key(Qt.Key.Key_Minus)
    shown.key(Qt.Key.Key_Minus)
    assert shown.view_model.card_width == 168
    for _ in range(9):
        shown.key(Qt.Key.Key_Plus)
    assert shown.view.box_of(shown.row("A")).width() == 260
    await calm()
    assert shown.desk.workbench.remembered("board_card", "") == "260"


async def test_an_upright_film_has_upright_pictures(board: MakeBoard) -> None:
    shown = await board()
    project = await shown.desk.workspace.projects.create("Tall", "9:16")
    await shown.desk.workspace.projects.add_shot(project.id, project.scenes[0].id, name="A")
    await shown.desk.workbench.open_project(project.id)
    await shown.desk.until(lambda: len(shown.view.rows) == 3)
    picture = shown.view.shape.picture(shown.view.box_of(1))
    assert picture.height() == picture.width()


# ---- what is said ------------------------------------------------------------------------------------------------


async def test_a_card_says_how_far_its_shot_is(board: MakeBoard) -> None:
    shown = await board(["A"])
    desk = shown.desk
    assert shown.card("A").status is ShotStatus.EMPTY
    assert shown.view_model.sentence(shown.card("A")) == "Shot 1A, A, to do, 5 seconds"
    desk.bench.local.go.clear()
    shown.click("A")
    shown.act("Make 1 animatic")
    await desk.until(lambda: shown.card("A").status is ShotStatus.WORKING)
    await desk.until(lambda: shown.card("A").fraction == 0.25)
    assert shown.card("A").status_words == "Drawing"
    assert "drawing 25%" in shown.view_model.sentence(shown.card("A"))
    shown.panel.grab()
    desk.bench.local.go.set()
    await desk.until(lambda: shown.card("A").status is ShotStatus.ANIMATIC)
    assert (shown.card("A").take_words, shown.card("A").chosen) == ("Take 1", False)
    await desk.workbench.workspace.projects.choose_take(
        desk.workbench.project.id if desk.workbench.project else "", shown.card("A").id, desk.workbench.takes[0].id
    )
    await desk.until(lambda: shown.card("A").chosen)
    index = shown.view.cards.index(1)
    sentence = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert sentence == "Shot 1A, A, animatic, take 1 of 1, chosen, 5 seconds"
    assert shown.view_model.tip(shown.card("A")).startswith("1A A\n")
    shown.panel.grab()


async def test_a_take_that_is_too_short_is_held(board: MakeBoard) -> None:
    shown = await board(["A"])
    desk = shown.desk
    shown.click("A")
    shown.act("Make 1 animatic")
    await desk.until(lambda: shown.card("A").status is ShotStatus.ANIMATIC)
    assert desk.workbench.project is not None
    await desk.workspace.storyboard.set_planned_s(desk.workbench.project.id, [shown.card("A").id], 10.0)
    await desk.until(lambda: shown.card("A").length == "Held 5.0 / 10.0 s")
    assert "5 seconds, held up to 10 seconds" in shown.view_model.sentence(shown.card("A"))
    await desk.workspace.storyboard.set_trim(desk.workbench.project.id, shown.card("A").id, TimeRange(frames=48))
    await desk.until(lambda: shown.card("A").length == "2.0 / 10.0 s")
    shown.act("Clear trim")
    await desk.until(lambda: shown.card("A").length == "Held 5.0 / 10.0 s")


async def test_an_empty_board_offers_a_scene_or_a_script(board: MakeBoard) -> None:
    shown = await board(["A"])
    asked: list[str] = []
    shown.panel.script_requested.connect(lambda: asked.append("script"))
    shown.view.set_current(0)
    shown.key(Qt.Key.Key_Delete)
    await shown.desk.until(lambda: shown.panel._empty.isVisible())
    button(shown.panel, "Paste script").click()
    button(shown.panel, "Add scene").click()
    await shown.desk.until(lambda: [row.kind for row in shown.view.rows] == [RowKind.SCENE, RowKind.ADD])
    assert asked == ["script"]
    assert shown.view.isVisible()


# ---- selecting ---------------------------------------------------------------------------------------------------


async def test_a_click_selects_and_opens(board: MakeBoard) -> None:
    shown = await board(["A", "B", "C", "D"])
    shown.click("B")
    assert (shown.selected(), shown.open_name()) == (["B"], "B")
    shown.click("C", CTRL)
    assert shown.selected() == ["B", "C"]
    shown.click("B", CTRL)
    assert shown.selected() == ["C"]
    shown.click("C", CTRL)
    assert shown.selected() == ["C"]
    shown.click("A")
    shown.click("C", SHIFT)
    assert shown.selected() == ["A", "B", "C"]
    shown.click("B")
    assert shown.selected() == ["B"]


async def test_arrows_walk_over_the_board(board: MakeBoard) -> None:
    shown = await board(["A", "B", "C"], ["D", "E", "F"], ["G", "H", "I"])
    shown.click("A")
    for key, name in (
        (Qt.Key.Key_Right, "B"),
        (Qt.Key.Key_Right, "C"),
        (Qt.Key.Key_Right, "D"),
        (Qt.Key.Key_Left, "C"),
        (Qt.Key.Key_End, "I"),
        (Qt.Key.Key_Home, "A"),
    ):
        shown.key(key)
        assert shown.open_name() == name
    shown.key(Qt.Key.Key_Down)  # the head of the third scene
    assert shown.view.rows[shown.view.current].kind is RowKind.SCENE
    assert shown.open_name() == "A"
    shown.key(Qt.Key.Key_Down)
    assert shown.open_name() in "GH"
    shown.key(Qt.Key.Key_Right, SHIFT)
    assert len(shown.selected()) == 2
    shown.key(Qt.Key.Key_A, CTRL)
    assert len(shown.selected()) == 9
    shown.key(Qt.Key.Key_Escape)
    assert shown.selected() == [shown.open_name()]
    shown.key(Qt.Key.Key_PageUp)
    assert shown.open_name() in "ABC"


async def test_a_band_selects_what_it_touches(board: MakeBoard) -> None:
    shown = await board(["A", "B", "C"])
    a, b = shown.view.box_of(shown.row("A")), shown.view.box_of(shown.row("B"))
    shown.drag(QPoint(a.left() + 20, a.bottom() + 60), b.center(), drop=False)
    assert shown.view.hand.banded == {shown.card("A").id, shown.card("B").id}
    shown.panel.grab()
    QTest.mouseRelease(shown.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, b.center())
    assert shown.selected() == ["A", "B"]
    shown.click(QPoint(a.left() + 20, a.bottom() + 60))
    assert len(shown.selected()) == 1


async def test_the_selection_of_others_is_shown(board: MakeBoard) -> None:
    shown = await board(["A", "B"], ["C"])
    shown.cutting.select([shown.card("B").id, shown.card("C").id])
    await calm()
    assert {index.row() for index in shown.view.selectionModel().selectedRows()} == {2, 4}
    assert shown.view.rows[shown.view.current].name == "C"
    shown.view_model.fold(shown.card("C").scene_id)
    await calm()
    assert shown.selected() == ["B", "C"]


async def test_what_a_screen_reader_selects_is_selected(board: MakeBoard) -> None:
    shown = await board(["A", "B"])
    model = shown.view.selectionModel()
    model.select(shown.view.cards.index(2), model.SelectionFlag.ClearAndSelect)
    assert shown.selected() == ["B"]
