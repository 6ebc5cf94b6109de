"""The way to the compare wall and back in the whole window: from the notice, the queue and the viewer; batches."""

import gc
import threading
from collections.abc import AsyncIterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from shiboken6 import isValid

from studio.domain.errors import EncodeFailed
from studio.domain.jobs import Grade
from studio.domain.prompt import Card, Prompt
from studio.ui.kit.look import Look
from studio.ui.kit.playback.engine import PlaybackEngine, PlaybackState
from studio.ui.kit.toasts import Toast
from studio.ui.panels.batch.panel import BatchDialog
from studio.ui.panels.wall.panel import WallPanel
from studio.ui.panels.wall.view_model import WallViewModel
from studio.ui.studio_window import StudioWindow
from tests.fakes.time import calm
from tests.ui.conftest import Desk, button, menu_action
from tests.ui.test_studio_window import Studio, givens

PROMPT = "Wide shot: a kite over dunes. Blue hour light. The camera pans slowly left."


@pytest.fixture
async def window(qapp: QApplication, look: Look, desk: Desk) -> AsyncIterator[Studio]:
    """The window in Compose with one shot that has a prompt."""
    await desk.workspace.settings.change(first_run_done=True)
    made = StudioWindow(qapp, desk.workspace, givens(look, desk))
    await made.open()
    made.window.resize(1600, 1000)
    made.window.show()
    made.window.activateWindow()
    opened = Studio(desk.bench, made)
    await opened.until(made.window.isActiveWindow)
    made.fill()
    shot, project = opened.workbench.shot, opened.workbench.project
    assert shot is not None
    assert project is not None
    await desk.workspace.projects.set_prompt(project.id, shot.id, Prompt(text=PROMPT))
    await calm()
    yield opened
    await made.close()
    if isValid(made.window):
        made.window.deleteLater()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    del made, opened
    gc.collect()  # here, not in a worker thread of a later test: there it would stop Qt's timers


async def varied(window: Studio, *values: str) -> None:
    """Ask for variations of the light from the sidebar."""
    model = window.studio.panels.variations_model
    for value in values or ("Candlelight", "Moonlight", "Neon"):
        model.add_value(value)
    model.generate(Grade.ANIMATIC)
    await calm()


def toasts(window: Studio) -> list[str]:
    return [toast.accessibleName() for toast in window.window.findChildren(Toast) if not toast.isHidden()]


def wall(window: Studio) -> WallPanel | None:
    return next((each for each in window.window.findChildren(WallPanel) if each.isVisible()), None)


async def opened(window: Studio) -> WallPanel:
    await window.until(lambda: wall(window) is not None)
    found = wall(window)
    assert found is not None
    return found


async def test_in_full_screen_a_group_is_kept_behind_the_bell_only(window: Studio) -> None:
    window.window.showFullScreen()
    await window.until(window.window.isFullScreen)
    await varied(window)
    bell = window.workbench.workspace.bell
    await window.until(lambda: [notice.title for notice in bell.all()] == ["3 variations ready"])
    assert toasts(window) == []
    assert bell.all()[0].group_id


async def test_one_notice_opens_the_wall_and_a_value_comes_back_to_the_card(window: Studio) -> None:
    await varied(window)
    await window.until(lambda: "3 variations ready Lighting · 1A Shot 1" in toasts(window))
    assert len(toasts(window)) == 1
    QTest.mouseClick(button(window.window, "Compare"), Qt.MouseButton.LeftButton)
    shown = await opened(window)
    viewer = window.studio.panels.viewer
    assert not viewer.isVisible()
    assert not window.studio.panels.composer.isVisible()
    await window.until(lambda: shown.tiles[0].hasFocus())
    QTest.keyClick(shown.tiles[0], Qt.Key.Key_2)
    QTest.keyClick(shown.tiles[1], Qt.Key.Key_Return)
    await window.until(viewer.isVisible)
    shot = window.workbench.shot
    assert shot is not None
    assert shot.prompt.card_text(Card.LIGHTING) == "Moonlight"
    await window.until(lambda: "Lighting is “Moonlight” now." in toasts(window))
    assert wall(window) is None


async def test_the_viewer_and_the_queue_open_the_wall_and_escape_leaves_it(window: Studio) -> None:
    panels = window.studio.panels
    assert not panels.viewer._wall.isVisible()
    await varied(window)
    await window.until(panels.viewer._wall.isVisible)
    panels.takes.setFocus()
    await window.until(lambda: len(window.workbench.takes) == 3)
    QTest.keyClick(panels.viewer, Qt.Key.Key_G, Qt.KeyboardModifier.ShiftModifier)
    shown = await opened(window)
    assert len(shown.tiles) == 3
    assert panels.engine.state is not PlaybackState.PLAYING
    QTest.keyClick(shown.tiles[0], Qt.Key.Key_Escape)
    await window.until(lambda: wall(window) is None and panels.viewer.isVisible())
    group = next(job.group.id for job in window.bench.jobs.saved.values() if job.group is not None)
    await window.show_page("storyboard")
    panels.queue_model.compare(group)
    shown = await opened(window)
    assert window.window.page == "compose"
    engine = shown._view_model.engine
    await window.until(lambda: engine.state is PlaybackState.PLAYING)
    await window.show_page("storyboard")  # nothing plays on a page that is not seen
    assert engine.state is PlaybackState.PAUSED


async def test_takes_without_a_group_are_compared_from_the_viewer_and_the_history(window: Studio) -> None:
    panels = window.studio.panels
    for _ in range(2):
        panels.generate_animatic()
        await window.until(lambda: not window.studio.workbench.workspace.jobs.open_jobs())
        await window.bench.clock.advance(2)
    await window.until(lambda: len(window.workbench.takes) == 2)
    QTest.mouseClick(panels.viewer._wall, Qt.MouseButton.LeftButton)
    shown = await opened(window)
    assert "Compare 2 takes" in [each.accessibleName() for each in shown.findChildren(type(shown._title))]
    shown._view_model.leave()
    panels.tools.compare_requested.emit(tuple(take.id for take in window.workbench.takes))
    assert len((await opened(window)).tiles) == 2


async def test_another_shot_leaves_the_wall(window: Studio) -> None:
    await varied(window)
    await window.until(lambda: len(window.workbench.takes) == 3)
    window.studio.panels.viewer.wall_requested.emit()
    await opened(window)
    project = window.workbench.project
    assert project is not None
    change = await window.workbench.workspace.projects.add_shot(project.id, project.scenes[0].id)
    window.workbench.open_shot(change.added[0])
    await window.until(lambda: wall(window) is None)
    assert window.studio.panels.viewer.isVisible()


async def test_failures_are_told_with_the_notice_and_cancelled_groups_are_not(window: Studio) -> None:
    broken = EncodeFailed("The encoder ended early.", "Try again.")
    window.bench.local.failures = [broken for _ in range(4)]
    await varied(window, "Candlelight", "Moonlight")
    await window.until(lambda: "1 variation ready Lighting · 1A Shot 1 · 1 failed" in toasts(window))
    window.bench.local.failures = [broken for _ in range(8)]
    await window.bench.clock.advance(2)
    window.studio.panels.variations_model.generate(Grade.ANIMATIC)
    await window.until(lambda: any("No take of “Lighting” could be made" in each for each in toasts(window)))
    before = len(toasts(window))
    window.bench.local.failures = []
    window.bench.local.go.clear()
    await window.bench.clock.advance(2)
    window.studio.panels.variations_model.generate(Grade.ANIMATIC)
    await calm()
    groups = {job.group.id for job in window.workbench.workspace.jobs.open_jobs() if job.group is not None}
    await window.workbench.workspace.groups.cancel(groups.pop())
    await window.until(lambda: not window.workbench.workspace.jobs.open_jobs())
    window.bench.local.go.set()
    assert len(toasts(window)) <= before


async def test_a_hint_of_the_block_is_told(window: Studio) -> None:
    window.studio.panels.variations_model.add_value("Dusk\ndusk")
    await window.until(lambda: "“dusk” is there already." in toasts(window))


async def test_shots_of_a_table_are_asked_for_from_the_board(window: Studio) -> None:
    await window.show_page("storyboard")
    bar = window.studio._storyboard._panels.bar if window.studio._storyboard is not None else None
    assert bar is not None
    QTest.mouseClick(bar._more, Qt.MouseButton.LeftButton)
    menu_action(bar, "From table…").trigger()
    await window.until(lambda: window.window.findChildren(BatchDialog))
    (dialog,) = window.window.findChildren(BatchDialog)
    dialog._view_model.write("A cup of {tea} on a tray.")
    dialog._view_model.paste("tea\ngreen tea\nblack tea", 0, 0)
    await window.until(dialog.create_button.isEnabled)
    QTest.mouseClick(dialog.create_button, Qt.MouseButton.LeftButton)
    await window.until(lambda: len(window.workbench.takes) == 2)
    await window.until(lambda: "2 takes ready Scene 1" in toasts(window))
    assert not [each for each in window.window.findChildren(QLabel) if each.text() == "Compare" and each.isVisible()]


async def test_a_wall_that_was_left_leaves_no_thread_and_no_widget(window: Studio) -> None:
    await varied(window)
    await window.until(lambda: len(window.workbench.takes) == 3)
    await calm()

    def threads() -> int:
        return sum(thread.name.startswith("decode") for thread in threading.enumerate())

    before = threads()
    for _ in range(3):
        window.studio.panels.viewer.wall_requested.emit()
        shown = await opened(window)
        await window.until(lambda: all(tile.pane.picture is not None for tile in shown.tiles))  # noqa: B023  # at once
        shown._view_model.leave()
        await window.until(lambda: not window.window.findChildren(WallPanel))
    assert threads() <= before
    await window.until(lambda: not window.studio.findChildren(WallViewModel))
    assert len(window.studio.findChildren(PlaybackEngine)) == 1  # the viewer's
