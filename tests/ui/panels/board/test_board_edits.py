"""The board: cards and scenes are moved, edited, copied and deleted, each time as one undo step."""

from collections.abc import Awaitable, Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDoubleSpinBox, QLineEdit, QMenu, QPlainTextEdit

from studio.domain.jobs import Grade
from studio.ui.shot_menu import LengthDialog, ShotMenu
from tests.fakes.time import calm
from tests.ui.conftest import Desk
from tests.ui.panels.board.conftest import Board

MakeBoard = Callable[..., Awaitable[Board]]
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


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
    shown.act("Edit caption")
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
    shown.act(words)
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
    shown.act(words)
    await shown.has(names)


async def test_a_take_is_chosen_in_the_menu_and_its_file_shown(board: MakeBoard) -> None:
    shown = await board(["A"])
    shown.click("A")
    folders: list[str] = []
    shown.panel.folder_requested.connect(folders.append)
    shown.act("Make 1 animatic")
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
    shown.act("Set length…")
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
