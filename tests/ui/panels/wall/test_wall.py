"""The compare wall: takes as they come, on one clock; keys, stars, using a value, and what is missing or failed."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QCursor, QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from studio.domain.errors import EncodeFailed, NotFound
from studio.domain.jobs import GenerationJob, Grade, JobState
from studio.domain.parameters import Parameters
from studio.domain.prompt import Card
from studio.services.variations import VariationOrder
from studio.ui.kit.playback.engine import PlaybackState
from studio.ui.panels.wall.panel import WallPanel
from studio.ui.panels.wall.tiles import TileState
from studio.ui.panels.wall.view_model import WallViewModel
from tests.ui.conftest import Desk
from tests.ui.kit.playback.fakes import FakeOutput

PROMPT = "Wide shot: a kite over dunes. Blue hour light. The camera pans slowly left."
VALUES = ("Candlelight", "Hard noon sun", "Moonlight", "Neon")


async def asked(desk: Desk, *values: str) -> tuple[GenerationJob, ...]:
    """Open a project and ask for variations of its shot's light."""
    await desk.project(PROMPT)
    project, shot = desk.workbench.project, desk.workbench.shot
    assert project is not None
    assert shot is not None
    prompt = shot.prompt.with_ranges(desk.find(shot.prompt.text))
    return await desk.workspace.variations.request(
        VariationOrder(
            project.id, shot.id, "animatic/sketch-1", Grade.ANIMATIC, Parameters(), prompt, Card.LIGHTING, "Lighting",
            values or VALUES,
        )
    )  # fmt: skip


def group_of(jobs: tuple[GenerationJob, ...]) -> str:
    assert jobs[0].group is not None
    return jobs[0].group.id


async def made(desk: Desk, jobs: tuple[GenerationJob, ...]) -> None:
    await desk.until(lambda: len(desk.workbench.takes) == len(jobs))


async def wall(desk: Desk, group_id: str, *, auto_play: bool = True) -> tuple[WallPanel, WallViewModel]:
    view_model = WallViewModel(desk.workbench, desk.engine, desk.find, desk.generator.paid, auto_play=auto_play)
    desk.keep(view_model)
    await view_model.open_group(group_id)
    panel = await desk.show(WallPanel(desk.look, view_model), 1000, 700)
    panel.take_focus()
    return panel, view_model


def playback(desk: Desk) -> PlaybackState:
    return desk.engine.state


def states(view_model: WallViewModel) -> list[TileState]:
    return [tile.state for tile in view_model.tiles()]


async def test_all_takes_play_on_one_clock_with_their_values(desk: Desk) -> None:
    jobs = await asked(desk)
    await made(desk, jobs)
    panel, view_model = await wall(desk, group_of(jobs))
    await desk.until(lambda: all(tile.pane.picture is not None for tile in panel.tiles))
    assert view_model.title == "Lighting · 4 variations"
    assert view_model.summary == "4 ready"
    assert view_model.shot_words == "1A Shot 1"
    assert [tile.tile.label for tile in panel.tiles if tile.tile is not None] == list(VALUES)
    assert [tile.tile.lane for tile in panel.tiles if tile.tile is not None] == [0, 1, 2, 3]
    assert playback(desk) is PlaybackState.PLAYING
    assert panel.tiles[1].accessibleName() == "2, Hard noon sun, ready"
    assert not panel.grab().isNull()
    assert panel._play.accessibleName() == "Pause"
    QTest.keyClick(panel.tiles[0], Qt.Key.Key_Space)
    assert panel._play.accessibleName() == "Play"
    assert playback(desk) is PlaybackState.PAUSED


async def test_reduced_motion_begins_standing(desk: Desk) -> None:
    jobs = await asked(desk)
    await made(desk, jobs)
    await wall(desk, group_of(jobs), auto_play=False)
    assert playback(desk) is PlaybackState.PAUSED


async def test_takes_come_onto_the_wall_as_they_are_made(desk: Desk) -> None:
    desk.bench.local.go.clear()
    jobs = await asked(desk)
    await desk.until(lambda: desk.bench.local.made)
    panel, view_model = await wall(desk, group_of(jobs))
    assert states(view_model) == [TileState.COMING] * 4
    await desk.until(lambda: "Waiting" in panel.tiles[1].accessibleName())
    assert view_model.can_cancel
    assert not panel.grab().isNull()
    desk.bench.local.go.set()
    await made(desk, jobs)
    await desk.until(lambda: states(view_model) == [TileState.READY] * 4)
    await desk.until(lambda: all(tile.pane.picture is not None for tile in panel.tiles))
    assert not view_model.can_cancel


async def test_a_failed_take_says_why_and_is_tried_again(desk: Desk) -> None:
    desk.bench.local.failures = [EncodeFailed("The encoder ended early.", "Try again.") for _ in range(4)]
    jobs = await asked(desk)
    await made(desk, jobs[1:])
    panel, view_model = await wall(desk, group_of(jobs))
    assert states(view_model) == [TileState.FAILED, *[TileState.READY] * 3]
    assert view_model.summary == "3 ready · 1 failed"
    assert "The encoder ended early." in panel.tiles[0].accessibleName()
    assert view_model.current == 1  # the first one that plays
    assert not panel.grab().isNull()
    assert panel.tiles[0].retry.accessibleName() == "Retry"
    for _ in range(5):
        QTest.mouseClick(panel.tiles[0].retry, Qt.MouseButton.LeftButton)
    await desk.until(lambda: states(view_model) == [TileState.READY] * 4)
    assert len(panel.tiles) == 4


async def test_the_rest_is_cancelled_at_once(desk: Desk) -> None:
    desk.bench.local.go.clear()
    jobs = await asked(desk)
    await desk.until(lambda: desk.bench.local.made)
    panel, view_model = await wall(desk, group_of(jobs))
    await desk.until(panel._cancel.isVisible)
    QTest.mouseClick(panel._cancel, Qt.MouseButton.LeftButton)
    await desk.until(lambda: states(view_model) == [TileState.CANCELLED] * 4)
    assert playback(desk) is PlaybackState.EMPTY


async def test_keys_go_from_tile_to_tile_choose_and_use(desk: Desk) -> None:
    jobs = await asked(desk)
    await made(desk, jobs)
    panel, view_model = await wall(desk, group_of(jobs))
    left: list[bool] = []
    told: list[str] = []
    view_model.left.connect(lambda: left.append(True))
    view_model.told.connect(told.append)
    QTest.keyClick(panel.tiles[0], Qt.Key.Key_Right)
    QTest.keyClick(panel.tiles[1], Qt.Key.Key_Down)
    assert view_model.current == 3
    assert panel.tiles[3].hasFocus()
    QTest.keyClick(panel.tiles[3], Qt.Key.Key_Down)  # there is none below
    QTest.keyClick(panel.tiles[3], Qt.Key.Key_3)
    assert view_model.current == 2
    QTest.keyClick(panel.tiles[2], Qt.Key.Key_S)
    takes = {take.job_id: take for take in desk.workbench.takes}
    chosen = takes[jobs[2].id].id
    await desk.until(lambda: desk.workbench.shot is not None and desk.workbench.shot.chosen_take == chosen)
    await desk.until(lambda: panel.tiles[2].star.isChecked())
    QTest.keyClick(panel.tiles[2], Qt.Key.Key_S)
    await desk.until(lambda: desk.workbench.shot is not None and desk.workbench.shot.chosen_take is None)
    QTest.keyClick(panel.tiles[2], Qt.Key.Key_Return)
    await desk.until(lambda: left)
    shot = desk.workbench.shot
    assert shot is not None
    assert shot.prompt.card_text(Card.LIGHTING) == "Moonlight"
    assert "pans slowly left" in shot.prompt.text
    assert told == ["Lighting is “Moonlight” now."]
    assert desk.workbench.take is not None
    assert desk.workbench.take.job_id == jobs[2].id
    assert [version.number for version in await desk.workspace.versions.of_shot(shot.id)] == [1, 2]
    await desk.until(lambda: desk.workbench.undo_label == "use “Moonlight”")
    desk.workbench.undo()
    await desk.until(lambda: desk.workbench.shot is not None and desk.workbench.shot.prompt.text == PROMPT)
    QTest.keyClick(panel.tiles[2], Qt.Key.Key_Escape)
    assert len(left) == 2


async def test_a_value_in_use_says_so_and_a_locked_card_is_refused(desk: Desk) -> None:
    jobs = await asked(desk)
    await made(desk, jobs)
    panel, view_model = await wall(desk, group_of(jobs))
    view_model.use(1)
    await desk.until(lambda: not panel.tiles[1].use.isEnabled())
    assert panel.tiles[1].use.accessibleName() == "In use"
    project, shot = desk.workbench.project, desk.workbench.shot
    assert project is not None
    assert shot is not None
    await desk.workspace.projects.set_prompt(project.id, shot.id, shot.prompt.with_lock(Card.LIGHTING, True))
    view_model.use(2)
    await desk.until(lambda: desk.failures)
    assert "locked" in str(desk.failures.pop())
    assert view_model.card is Card.LIGHTING


async def test_the_tile_that_is_pointed_at_is_heard_alone(desk: Desk) -> None:
    QCursor.setPos(5000, 5000)  # where another test left the pointer, a tile may lie
    jobs = await asked(desk)
    await made(desk, jobs)
    panel, view_model = await wall(desk, group_of(jobs))
    assert view_model.heard == -1  # there is no device
    desk.engine.use_sound(FakeOutput())
    assert view_model.heard == 0
    centre = QPointF(10, 10)
    QApplication.sendEvent(panel.tiles[2], QEnterEvent(centre, centre, centre))
    assert view_model.heard == 2
    await desk.until(panel.tiles[2]._sound.isVisible)
    assert not panel.tiles[0]._sound.isVisible()
    QApplication.sendEvent(panel.tiles[2], QEvent(QEvent.Type.Leave))
    assert view_model.heard == 0
    QTest.keyClick(panel.tiles[0], Qt.Key.Key_M)
    assert desk.engine.volume[1]


async def test_a_take_without_its_file_is_shown_as_missing_and_the_others_play(desk: Desk) -> None:
    jobs = await asked(desk)
    await made(desk, jobs)
    takes = {take.job_id: take for take in desk.workbench.takes}
    gone, broken = takes[jobs[0].id], takes[jobs[2].id]
    desk.bench.disk.files.pop(desk.workspace.takes.path(gone))
    desk.bench.frames.broken.add(desk.workspace.takes.path(broken))
    panel, view_model = await wall(desk, group_of(jobs))
    await desk.until(
        lambda: states(view_model) == [TileState.MISSING, TileState.READY, TileState.MISSING, TileState.READY]
    )
    await desk.until(lambda: [tile.lane for tile in view_model.tiles()] == [None, 0, None, 1])
    await desk.until(lambda: panel.tiles[3].pane.picture is not None)
    desk.workbench.trash_take(takes[jobs[1].id].id)
    await desk.until(lambda: states(view_model)[1] is TileState.MISSING)
    assert view_model.tiles()[1].words == "The take was deleted."
    desk.workbench.restore_take(takes[jobs[1].id].id)
    await desk.until(lambda: states(view_model)[1] is TileState.READY)
    assert not panel.grab().isNull()


async def test_takes_of_a_shot_are_compared_without_a_group(desk: Desk) -> None:
    jobs = await asked(desk, "Dusk", "Dawn")
    await made(desk, jobs)
    view_model = desk.keep(WallViewModel(desk.workbench, desk.engine, desk.find, desk.generator.paid))
    await view_model.open_takes(desk.workbench.takes)
    panel = await desk.show(WallPanel(desk.look, view_model), 900, 500)
    assert view_model.title == "Compare 2 takes"
    assert [tile.label for tile in view_model.tiles()] == ["Take 1", "Take 2"]
    QTest.mouseClick(panel.tiles[1].use, Qt.MouseButton.LeftButton)
    shot = desk.workbench.shot
    assert shot is not None
    await desk.until(lambda: desk.workbench.shot is not None and desk.workbench.shot.chosen_take is not None)
    assert desk.workbench.take is not None
    assert desk.workbench.take.job_id == jobs[1].id


async def test_the_wall_of_no_group_is_refused(desk: Desk) -> None:
    await desk.project(PROMPT)
    view_model = desk.keep(WallViewModel(desk.workbench, desk.engine, desk.find, desk.generator.paid))
    with pytest.raises(NotFound):
        await view_model.open_group("none")


async def test_a_group_of_another_project_opens_that_project(desk: Desk) -> None:
    jobs = await asked(desk)
    await made(desk, jobs)
    await desk.project("A stove.", name="Other")
    panel, _ = await wall(desk, group_of(jobs))
    assert desk.workbench.shot is not None
    assert desk.workbench.shot.id == jobs[0].shot_id
    await desk.until(lambda: len(panel.tiles) == 4)
    assert {job.state for job in await desk.workspace.groups.standing(group_of(jobs))} == {JobState.DONE}
