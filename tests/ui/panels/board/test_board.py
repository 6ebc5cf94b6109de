"""The board: where cards lie, what they say, and what mouse and keys do with them."""

from collections.abc import Awaitable, Callable

from PySide6.QtCore import Qt

from studio.ui.panels.board.view_model import RowKind
from tests.ui.panels.board.conftest import Board

MakeBoard = Callable[..., Awaitable[Board]]
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


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
    shown.panel.grab()


async def test_a_click_selects_and_opens(board: MakeBoard) -> None:
    shown = await board(["A", "B", "C"])
    shown.click("B")
    assert (shown.selected(), shown.open_name()) == (["B"], "B")
    shown.click("C", CTRL)
    assert shown.selected() == ["B", "C"]
    shown.click("B", CTRL)
    assert shown.selected() == ["C"]
    shown.click("A", SHIFT)
    assert shown.selected() == ["A", "B", "C"] or shown.selected() == ["A", "B"]
