"""The viewer: what it shows when, and its keys."""

from functools import partial

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest

from studio.domain.jobs import Grade
from studio.ui.kit.playback.engine import PlaybackState
from studio.ui.panels.viewer.panel import ViewerPanel
from studio.ui.panels.viewer.transport import frame_of_timecode
from studio.ui.panels.viewer.view_model import ViewerViewModel
from tests.fakes.time import calm
from tests.ui.conftest import Desk

PLAIN, SHIFT, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


async def viewer(desk: Desk, *, with_take: bool = True) -> tuple[ViewerPanel, ViewerViewModel]:
    """Show the viewer, with a take that is open and paused at its first frame."""
    view_model = desk.keep(ViewerViewModel(desk.workbench, desk.engine))
    panel = await desk.show(ViewerPanel(desk.look, view_model), 800, 560)
    await desk.project()
    if with_take:
        desk.generator.generate(Grade.ANIMATIC)
        await desk.until(lambda: desk.engine.state is PlaybackState.PLAYING)
        desk.engine.pause()
        desk.engine.seek(0)
        await desk.until(lambda: desk.engine.frame == 0)
    return panel, view_model


def press(panel: ViewerPanel, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN, *, repeated: bool = False) -> bool:
    """Press a key as the page hands it on; say whether the viewer took it."""
    return panel.key_pressed(QKeyEvent(QEvent.Type.KeyPress, key, modifiers, "", repeated))


def is_at(desk: Desk, frame: int) -> bool:
    """Say whether the playhead is there."""
    return desk.engine.frame == frame


async def test_without_a_take_it_invites(desk: Desk) -> None:
    panel, _ = await viewer(desk, with_take=False)
    assert panel._empty.isVisible()
    assert panel._empty_words.text() == "No takes yet. Sketch this shot for free."
    asked: list[str] = []
    panel.animatic_requested.connect(lambda: asked.append("animatic"))
    QTest.mouseClick(panel._make, Qt.MouseButton.LeftButton)
    assert asked == ["animatic"]
    assert not panel.transport._play.isEnabled()
    assert panel.transport._play.accessibleDescription() == "There is no take to play"
    panel.grab()


async def test_a_take_is_shown_while_it_is_drawn_and_then_plays(desk: Desk) -> None:
    panel, view_model = await viewer(desk, with_take=False)
    desk.bench.local.go.clear()
    desk.generator.generate(Grade.ANIMATIC)
    await desk.until(lambda: desk.engine.state is PlaybackState.LIVE)
    assert panel.pane.isVisible()
    assert view_model.facts == "Drawing…"
    desk.bench.local.go.set()
    await desk.until(lambda: desk.engine.state is PlaybackState.PLAYING)
    assert view_model.facts == "Take 1 · Animatic sketch · 1280 × 720 · 24 fps"
    assert panel._grade.text() == "Animatic"
    assert panel.transport._play.accessibleName() == "Pause"
    panel.grab()


@pytest.mark.parametrize(
    ("key", "modifiers", "frame"),
    [
        (Qt.Key.Key_Right, PLAIN, 101),
        (Qt.Key.Key_Left, PLAIN, 99),
        (Qt.Key.Key_Right, SHIFT, 110),
        (Qt.Key.Key_Left, SHIFT, 90),
        (Qt.Key.Key_Home, PLAIN, 0),
        (Qt.Key.Key_End, PLAIN, 191),
        (Qt.Key.Key_Q, PLAIN, 40),
        (Qt.Key.Key_W, PLAIN, 150),
    ],
)
async def test_keys_that_go_to_a_frame(desk: Desk, key: Qt.Key, modifiers: Qt.KeyboardModifier, frame: int) -> None:
    panel, _ = await viewer(desk)
    desk.engine.set_range(40, 150)
    desk.engine.seek(100)
    await desk.until(lambda: desk.engine.frame == 100)
    assert press(panel, key, modifiers)
    await desk.until(lambda: desk.engine.frame == frame)
    assert panel.transport._now.text() == desk.engine.rate.timecode(frame)


async def test_in_and_out_are_set_and_cleared(desk: Desk) -> None:
    panel, _ = await viewer(desk)
    for frame, key in ((40, Qt.Key.Key_I), (150, Qt.Key.Key_O)):
        desk.engine.seek(frame)
        await desk.until(partial(is_at, desk, frame))
        assert press(panel, key)
    assert desk.engine.range == (40, 150)
    assert press(panel, Qt.Key.Key_I, ALT)
    assert press(panel, Qt.Key.Key_O, ALT)
    assert desk.engine.range == (0, 191)


async def test_the_shuttle_goes_faster_back_and_stops(desk: Desk) -> None:
    panel, _ = await viewer(desk)
    desk.engine.seek(100)
    await desk.until(lambda: desk.engine.frame == 100)
    speeds = []
    for key in (Qt.Key.Key_L, Qt.Key.Key_L, Qt.Key.Key_L, Qt.Key.Key_J, Qt.Key.Key_J, Qt.Key.Key_K):
        assert press(panel, key)
        speeds.append(desk.engine.speed)
    assert speeds == [1, 2, 4, -1, -2, 1]
    assert desk.engine.state is PlaybackState.PAUSED
    assert press(panel, Qt.Key.Key_L)  # K is still down: slowly
    assert desk.engine.speed == 0.25
    panel.transport.key_released(QKeyEvent(QEvent.Type.KeyRelease, Qt.Key.Key_K, PLAIN))
    press(panel, Qt.Key.Key_K)
    panel.transport.key_released(QKeyEvent(QEvent.Type.KeyRelease, Qt.Key.Key_K, PLAIN))
    assert press(panel, Qt.Key.Key_L)
    assert desk.engine.speed == 1


async def test_space_toggles_once_however_long_it_is_held(desk: Desk) -> None:
    panel, _ = await viewer(desk)
    assert press(panel, Qt.Key.Key_Space)
    assert not press(panel, Qt.Key.Key_Space, repeated=True)
    playing = desk.engine.state
    assert press(panel, Qt.Key.Key_Space)
    assert (playing, desk.engine.state) == (PlaybackState.PLAYING, PlaybackState.PAUSED)


async def test_other_keys_are_left_to_others(desk: Desk) -> None:
    panel, _ = await viewer(desk)
    assert not press(panel, Qt.Key.Key_X)
    assert not press(panel, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)


async def test_a_timecode_is_typed(desk: Desk) -> None:
    panel, _ = await viewer(desk)
    field = panel.transport._now
    field.selectAll()
    QTest.keyClicks(field, "2:12")
    QTest.keyClick(field, Qt.Key.Key_Return)
    await desk.until(lambda: desk.engine.frame == 60)
    assert frame_of_timecode("00:00:01:00", desk.engine) == 24
    assert frame_of_timecode("99:00:00:00", desk.engine) == 191
    assert frame_of_timecode("noon", desk.engine) is None
    assert frame_of_timecode("1:2:3:4:5", desk.engine) is None


async def test_the_scrubber_seeks_and_drags_the_range(desk: Desk) -> None:
    panel, _ = await viewer(desk)
    line = panel.transport._scrubber
    middle = line.rect().center()
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=middle)
    await desk.until(lambda: 94 <= desk.engine.frame <= 97)
    start = QPoint(line.width() - 8, middle.y())
    QTest.mousePress(line, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(line, QPoint(3 * line.width() // 4, middle.y()))
    QTest.mouseRelease(line, Qt.MouseButton.LeftButton, pos=QPoint(3 * line.width() // 4, middle.y()))
    assert 140 <= desk.engine.range.last <= 147
    panel.grab()


async def test_overlays_speed_loop_and_volume(desk: Desk) -> None:
    panel, view_model = await viewer(desk)
    assert press(panel, Qt.Key.Key_O, SHIFT)
    assert panel._overlays.shown
    panel.grab()
    QTest.mouseClick(panel.transport._loop, Qt.MouseButton.LeftButton)
    assert desk.engine.loop
    panel.transport._volume.setValue(30)
    await desk.until(lambda: desk.workbench.settings.volume == 0.3)
    QTest.mouseClick(panel.transport._mute, Qt.MouseButton.LeftButton)
    assert desk.engine.volume == (0.3, True)
    assert panel.transport._mute.accessibleName() == "Unmute"
    panel.transport._show_speeds()
    desk.engine.set_speed(2)
    assert panel.transport._speed.text().startswith("2")
    view_model.set_volume(0.5, False)
    await calm()


async def test_a_broken_clip_is_told_in_place(desk: Desk) -> None:
    panel, view_model = await viewer(desk)
    take = desk.workbench.takes[0]
    desk.bench.frames.broken.add(desk.workspace.takes.path(take))
    desk.workbench.show_take(None)
    desk.workbench.show_take(take.id)
    await desk.until(lambda: view_model.trouble)
    assert panel._empty_words.text() == "The file is broken. Choose another one."
    assert not panel._make.isVisible()
    assert desk.failures == []


async def test_a_still_is_saved_under_a_new_name(desk: Desk) -> None:
    _, view_model = await viewer(desk)
    view_model.save_frame("still.png")
    await desk.until(lambda: desk.told)
    assert desk.told == ["Saved frame 0 to still.png"]
    view_model.save_frame("still.png")
    await desk.until(lambda: desk.failures)
    assert "already" in str(desk.failures[0])
