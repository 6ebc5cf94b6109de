"""The board: where cards lie, what they say, and what mouse and keys do with them."""

from collections.abc import Awaitable, Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDoubleSpinBox, QLineEdit, QMenu, QPlainTextEdit

from studio.domain.frames import TimeRange
from studio.domain.jobs import Grade
from studio.ui.panels.board.view_model import RowKind
from studio.ui.shot_menu import LengthDialog, ShotMenu
from studio.ui.shot_states import ShotStatus
from tests.fakes.time import calm
from tests.ui.conftest import Desk, button
from tests.ui.panels.board.conftest import Board

MakeBoard = Callable[..., Awaitable[Board]]
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def act(shown: Board, words: str) -> None:
    """Open the menu of the row that has the keys and take an entry of it."""
    shown.panel._show_menu(QPoint())
    menu = shown.panel.findChildren(ShotMenu)[-1]
    next(each for each in menu.actions() if each.text() == words).trigger()
    menu.close()


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
    act(shown, "Make 1 animatic")
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
    act(shown, "Make 1 animatic")
    await desk.until(lambda: shown.card("A").status is ShotStatus.ANIMATIC)
    assert desk.workbench.project is not None
    await desk.workspace.storyboard.set_planned_s(desk.workbench.project.id, [shown.card("A").id], 10.0)
    await desk.until(lambda: shown.card("A").length == "Held 5.0 / 10.0 s")
    assert "5 seconds, held up to 10 seconds" in shown.view_model.sentence(shown.card("A"))
    await desk.workspace.storyboard.set_trim(desk.workbench.project.id, shown.card("A").id, TimeRange(frames=48))
    await desk.until(lambda: shown.card("A").length == "2.0 / 10.0 s")
    act(shown, "Clear trim")
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


# ---- moving ------------------------------------------------------------------------------------------------------


async def test_alt_arrows_move_cards(board: MakeBoard) -> None:
    shown = await board(["A", "B", "C"], ["D"])
    shown.click("A")
    shown.click("B", CTRL)
    shown.key(Qt.Key.Key_Right, ALT)
    await shown.has([["C", "A", "B"], ["D"]])
    shown.key(Qt.Key.Key_Right, ALT)
    await shown.has([["C"], ["A", "B", "D"]])
    shown.key(Qt.Key.Key_Left, ALT)
    await shown.has([["C", "A", "B"], ["D"]])
    shown.key(Qt.Key.Key_Down, ALT)
    await shown.has([["C"], ["A", "B", "D"]])
    shown.key(Qt.Key.Key_Up, ALT)
    await shown.has([["C", "A", "B"], ["D"]])
    assert shown.selected() == ["A", "B"]
    shown.desk.workbench.undo()
    await shown.has([["C"], ["A", "B", "D"]])


async def test_a_card_is_dragged_between_two_others(board: MakeBoard) -> None:
    shown = await board(["A", "B", "C"], ["D", "E"])
    target = shown.view.box_of(shown.row("E"))
    shown.drag(shown.middle("A"), QPoint(target.left() + 10, target.center().y()))
    await shown.has([["B", "C"], ["D", "A", "E"]])
    shown.desk.workbench.undo()
    await shown.has([["A", "B", "C"], ["D", "E"]])


async def test_all_selected_cards_are_dragged(board: MakeBoard) -> None:
    shown = await board(["A", "B", "C", "D"])
    shown.click("A")
    shown.click("C", CTRL)
    last = shown.view.box_of(shown.row("D"))
    shown.drag(shown.middle("A"), QPoint(last.right() - 4, last.center().y()), drop=False)
    shown.panel.grab()
    QTest.mouseRelease(
        shown.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
        QPoint(last.right() - 4, last.center().y()),
    )  # fmt: skip
    await shown.has([["B", "D", "A", "C"]])
    assert shown.selected() == ["A", "C"]


async def test_escape_gives_a_drag_up(board: MakeBoard) -> None:
    shown = await board(["A", "B", "C"])
    shown.drag(shown.middle("A"), shown.middle("C"), drop=False)
    shown.key(Qt.Key.Key_Escape)
    QTest.mouseRelease(shown.view.viewport(), Qt.MouseButton.LeftButton, pos=shown.middle("C"))
    await calm()
    assert shown.names() == [["A", "B", "C"]]


async def test_a_drag_near_the_edge_scrolls(board: MakeBoard) -> None:
    shown = await board([f"S{number}" for number in range(40)], height=400)
    bar = shown.view.verticalScrollBar()
    low = QPoint(shown.middle("S1").x(), shown.view.viewport().height() - 3)
    shown.drag(shown.middle("S1"), low, drop=False)
    await shown.desk.until(lambda: bar.value() > 100)
    shown.key(Qt.Key.Key_Escape)
    before = bar.value()
    await calm()
    assert bar.value() == before
    QTest.mouseRelease(shown.view.viewport(), Qt.MouseButton.LeftButton, pos=low)


async def test_a_scene_is_dragged_and_moved_by_keys(board: MakeBoard) -> None:
    shown = await board(["A", "B", "C"], ["D", "E", "F"], ["G"])
    head, last = shown.view.box_of(0), shown.view.box_of(shown.row("Scene 3"))
    shown.drag(QPoint(head.left() + 80, head.center().y()), QPoint(last.left() + 90, last.bottom() + 150))
    await shown.has([["D", "E", "F"], ["G"], ["A", "B", "C"]])
    shown.view.set_current(shown.row("Scene 1"))
    shown.key(Qt.Key.Key_Up, ALT)
    await shown.has([["D", "E", "F"], ["A", "B", "C"], ["G"]])
    shown.drag(QPoint(head.left() + 80, head.center().y()), QPoint(head.left() + 1100, head.center().y()))
    await shown.has([["A", "B", "C"], ["D", "E", "F"], ["G"]])


# ---- editing -----------------------------------------------------------------------------------------------------


async def test_names_and_captions_are_edited_in_place(board: MakeBoard) -> None:
    shown = await board(["A", "B"])
    shown.click("A")
    shown.key(Qt.Key.Key_F2)
    line = shown.view.findChild(QLineEdit)
    assert line is not None
    line.setText("<i>Kite</i>")
    QTest.keyClick(line, Qt.Key.Key_Return)
    await shown.has([["<i>Kite</i>", "B"]])
    shown.double(shown.view.shape.caption(shown.view.box_of(shown.row("B"))).center())
    field = shown.view.findChild(QPlainTextEdit)
    assert field is not None
    field.setPlainText("Over the dunes.")
    QTest.keyClick(field, Qt.Key.Key_Return)
    await shown.desk.until(lambda: shown.card("B").caption == "Over the dunes.")
    assert not shown.card("B").caption_is_prompt
    shown.view.set_current(0)
    shown.key(Qt.Key.Key_F2)
    scene = [each for each in shown.view.findChildren(QLineEdit) if each.isVisible()][-1]
    scene.setText("Dunes")
    QTest.keyClick(scene, Qt.Key.Key_Return)
    await shown.desk.until(lambda: shown.view.rows[0].name == "Dunes")


async def test_escape_leaves_a_caption_as_it_was(board: MakeBoard) -> None:
    shown = await board(["A"])
    shown.click("A")
    act(shown, "Edit caption")
    field = shown.view.findChild(QPlainTextEdit)
    assert field is not None
    field.setPlainText("Not this.")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    await calm()
    assert shown.card("A").caption_is_prompt


async def test_copies_and_deletions_are_one_step_each(board: MakeBoard) -> None:
    shown = await board(["A", "B"], ["C"])
    shown.click("A")
    shown.click("C", CTRL)
    shown.key(Qt.Key.Key_D, CTRL)
    await shown.has([["A", "A copy", "B"], ["C", "C copy"]])
    assert shown.selected() == ["A copy", "C copy"]
    shown.key(Qt.Key.Key_Delete)
    await shown.has([["A", "B"], ["C"]])
    shown.desk.workbench.undo()
    await shown.has([["A", "A copy", "B"], ["C", "C copy"]])
    shown.desk.workbench.undo()
    await shown.has([["A", "B"], ["C"]])


async def test_double_click_and_enter_open_compose(board: MakeBoard) -> None:
    shown = await board(["A", "B"])
    opened: list[str] = []
    shown.panel.compose_requested.connect(opened.append)
    shown.double(shown.view.shape.name(shown.view.box_of(shown.row("B"))).center())
    shown.key(Qt.Key.Key_Left)
    shown.key(Qt.Key.Key_Return)
    assert opened == [shown.card("B").id, shown.card("A").id]
    shown.click(shown.view.shape.picture(shown.view.box_of(shown.row("A"))).center().toPoint())
    assert opened[2:] == [shown.card("A").id]


async def test_the_last_scene_takes_a_new_shot(board: MakeBoard) -> None:
    shown = await board(["A"], ["B"])
    shown.click(shown.view.box_of(len(shown.view.rows) - 1).center())
    await shown.has([["A"], ["B", "Shot 2"]])
    assert shown.open_name() == "Shot 2"


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("New shot after", [["A", "B", "Shot 4", "C"], ["D"]]),
        ("Duplicate", [["A", "B", "B copy", "C"], ["D"]]),
        ("Split scene here", [["A"], ["B", "C"], ["D"]]),
        ("Merge with the next scene", [["A", "B", "C", "D"]]),
        ("Delete", [["A", "C"], ["D"]]),
    ],
)
async def test_the_menu_of_a_card(board: MakeBoard, words: str, names: list[list[str]]) -> None:
    shown = await board(["A", "B", "C"], ["D"])
    shown.click("B")
    act(shown, words)
    await shown.has(names)


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("New shot", [["A", "Shot 2"], ["B"]]),
        ("Duplicate", [["A"], ["A"], ["B"]]),
        ("Merge with the next scene", [["A", "B"]]),
        ("Move down", [["B"], ["A"]]),
        ("Delete", [["B"]]),
    ],
)
async def test_the_menu_of_a_scene(board: MakeBoard, words: str, names: list[list[str]]) -> None:
    shown = await board(["A"], ["B"])
    shown.view.set_current(0)
    act(shown, words)
    await shown.has(names)


async def test_a_take_is_chosen_in_the_menu_and_its_file_shown(board: MakeBoard) -> None:
    shown = await board(["A"])
    shown.click("A")
    folders: list[str] = []
    shown.panel.folder_requested.connect(folders.append)
    act(shown, "Make 1 animatic")
    await shown.desk.until(lambda: shown.card("A").take is not None)
    shown.panel._show_menu(QPoint())
    menu = shown.panel.findChildren(ShotMenu)[-1]
    takes = [each for part in menu.findChildren(QMenu) for each in part.actions()]
    assert [each.text() for each in takes] == ["The best there is", "Take 1 · Animatic"]
    takes[1].trigger()
    await shown.desk.until(lambda: shown.card("A").chosen)
    next(each for each in menu.actions() if each.text() == "Show in folder").trigger()
    menu.close()
    assert folders == [shown.view_model.edits.path_of(shown.card("A").id)]


async def test_the_length_of_many_is_asked_for(board: MakeBoard) -> None:
    shown = await board(["A", "B"])
    shown.key(Qt.Key.Key_A, CTRL)
    act(shown, "Set length…")
    await shown.desk.until(lambda: shown.panel.findChild(LengthDialog) is not None)
    dialog = shown.panel.findChild(LengthDialog)
    assert dialog is not None
    field = dialog.findChild(QDoubleSpinBox)
    assert field is not None
    field.setValue(6.5)
    dialog.accept()
    await shown.desk.until(lambda: [shown.card(name).length for name in "AB"] == ["6.5 s", "6.5 s"])
    shown.desk.workbench.undo()
    await shown.desk.until(lambda: [shown.card(name).length for name in "AB"] == ["5.0 s", "5.0 s"])


async def test_letters_and_space_are_the_pages(board: MakeBoard, desk: Desk) -> None:
    shown = await board(["A", "B", "J"])
    shown.click("B")
    for key in (Qt.Key.Key_J, Qt.Key.Key_Space):
        shown.key(key)
    assert shown.selected() == ["B"]


async def test_a_made_take_stands_on_its_card(board: MakeBoard) -> None:
    shown = await board(["A"])
    shown.desk.generator.generate(Grade.ANIMATIC)
    await shown.desk.until(lambda: shown.card("A").take is not None)
    shown.view.grab()
    take = shown.card("A").take
    assert take is not None
    await shown.desk.until(lambda: shown.desk.thumbnails.image(take, 170) is not None)
    assert not shown.view.grab().isNull()
