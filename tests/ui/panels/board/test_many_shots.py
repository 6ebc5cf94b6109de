"""A board of 500 shots: only what is in sight is painted and asked for."""

from collections.abc import Awaitable, Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QImage, QPainter, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from studio.domain.project import Scene, Shot
from studio.ui.kit.look import Look
from studio.ui.kit.thumbnails import Thumbnails
from studio.ui.panels.board.card import CardShape
from studio.ui.panels.board.painting import BoardPainter
from studio.ui.panels.board.view_model import BoardRow
from tests.fakes.time import calm
from tests.ui.panels.board.conftest import Board

MakeBoard = Callable[..., Awaitable[Board]]
ON_SCREEN = 60


class Counting(BoardPainter):
    """Keeps the names of the cards that are painted anew, not copied."""

    def __init__(self, look: Look, thumbnails: Thumbnails, shape: CardShape) -> None:
        super().__init__(look, thumbnails, shape)
        self.painted: list[str] = []

    def _paint_card(self, painter: QPainter, place: QRect, row: BoardRow, image: QImage | None, *, lit: bool) -> None:
        self.painted.append(row.name)
        super()._paint_card(painter, place, row, image, lit=lit)


@pytest.fixture
async def long_board(board: MakeBoard) -> tuple[Board, list[str]]:
    """Show 500 shots in 50 scenes; the list fills with the names of the cards that are painted."""
    shown = await board(["first"])
    counting = Counting(shown.desk.look, shown.desk.thumbnails, shown.view.shape)
    shown.view.painter, painted = counting, counting.painted
    project = shown.desk.workbench.project
    assert project is not None
    scenes = tuple(
        Scene(
            id=f"scene {at}",
            name=f"Scene {at}",
            shots=tuple(Shot(id=f"shot {at} {each}", name=f"S{at * 10 + each}") for each in range(10)),
        )
        for at in range(50)
    )
    await shown.desk.workspace.projects.edit(project.id, lambda before: before.replace(scenes=scenes), "Fill")
    await shown.desk.until(lambda: len(shown.view.rows) == 551)
    await shown.desk.until(lambda: "S0" in painted)
    await calm()
    return shown, painted


async def test_only_what_is_in_sight_is_painted(long_board: tuple[Board, list[str]]) -> None:
    shown, painted = long_board
    assert len(painted) < ON_SCREEN
    painted.clear()
    bar = shown.view.verticalScrollBar()
    for _ in range(10):
        at = QPointF(300, 300)
        turn = QWheelEvent(
            at, at, QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(shown.view.viewport(), turn)
        await calm()
    assert bar.value() == 1200
    assert 0 < len(painted) < ON_SCREEN


async def test_what_was_painted_is_copied(long_board: tuple[Board, list[str]]) -> None:
    shown, painted = long_board
    painted.clear()
    shown.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(shown.selected()) == 500
    for x in range(30, 900, 40):
        QTest.mouseMove(shown.view.viewport(), QPoint(x, 150))
    await calm()
    shown.view.grab()
    assert {name for name in painted if int(name[1:]) > ON_SCREEN} == set()
    assert len(painted) < ON_SCREEN
    painted.clear()
    shown.view_model.edits.rename("shot 0 1", "S499 other")
    await shown.desk.until(lambda: painted)
    await calm()
    assert painted == ["S499 other"]


async def test_rows_that_stay_the_same_are_the_same_objects(long_board: tuple[Board, list[str]]) -> None:
    shown, _ = long_board
    before = {row.id: row for row in shown.view_model.rows() if row.kind.value == "shot"}
    shown.view_model.edits.rename("shot 3 1", "other")
    await shown.desk.until(lambda: "other" in {row.name for row in shown.view_model.rows()})
    after = {row.id: row for row in shown.view_model.rows() if row.kind.value == "shot"}
    assert [key for key, row in after.items() if row is not before[key]] == ["shot 3 1"]


async def test_the_ends_of_a_long_board_are_reached_by_keys(long_board: tuple[Board, list[str]]) -> None:
    shown, _ = long_board
    shown.key(Qt.Key.Key_End)
    assert shown.open_name() == "S499"
    assert shown.view.viewport().rect().contains(shown.view.box_of(shown.view.current))
    shown.key(Qt.Key.Key_PageUp)
    assert int(shown.open_name()[1:]) < 495
    assert shown.view.viewport().rect().contains(shown.view.box_of(shown.view.current))
    shown.key(Qt.Key.Key_Home)
    assert shown.view.verticalScrollBar().value() <= 34
