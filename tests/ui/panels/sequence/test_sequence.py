"""The preview of the cut: its figures, its buttons and keys, and the word for what is held."""

from functools import partial

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from studio.domain.frames import TimeRange
from studio.ui.kit.playback.engine import PlaybackState
from studio.ui.panels.sequence.panel import VOLUME_FROM_PX, SequencePanel
from tests.fakes.time import calm
from tests.ui.conftest import Desk, button
from tests.ui.cuts import FRAME_S, Film, Planned, is_card

PLAN = (Planned(48, 24), Planned(24, None), Planned(24, 24))


async def preview(desk: Desk, plan: tuple[Planned, ...] = PLAN, width: int = 340) -> tuple[Film, SequencePanel]:
    """Show the preview of a film."""
    film = Film(desk)
    await film.make(plan)
    panel = await desk.show(SequencePanel(desk.look, film.player), width, 330)
    if plan:
        await desk.until(lambda: panel.pane.picture is not None)
    return film, panel


def _is_at(film: Film, frame: int) -> bool:
    return film.player.frame == frame


async def test_it_says_where_it_is_and_how_long_the_film_is(desk: Desk) -> None:
    film, panel = await preview(desk)
    assert (panel._now.text(), panel._length.text()) == ("00:00:00", "00:04:00")
    film.player.seek(30)
    assert panel._now.text() == "00:01:06"
    assert panel._line.value() == 30
    assert panel._line.accessibleDescription() == "00:01:06"


async def test_held_is_said_while_the_last_frame_stands(desk: Desk) -> None:
    film, panel = await preview(desk)
    assert not panel._held.isVisible()
    film.player.seek(30)
    await desk.until(panel._held.isVisible)
    film.player.seek(50)
    await desk.until(lambda: is_card(panel.pane.picture))
    assert not panel._held.isVisible()
    film.player.seek(24)
    await desk.until(panel._held.isVisible)
    await desk.workspace.storyboard.set_trim(film.project_id, film.shots[0].id, TimeRange(first_frame=0, frames=20))
    await desk.until(lambda: not panel._held.isVisible())


async def test_buttons_play_and_go_from_join_to_join(desk: Desk) -> None:
    film, panel = await preview(desk)
    QTest.mouseClick(button(panel, "Next edit"), Qt.MouseButton.LeftButton)
    assert film.player.frame == 48
    QTest.mouseClick(button(panel, "Previous edit"), Qt.MouseButton.LeftButton)
    assert film.player.frame == 0
    QTest.mouseClick(button(panel, "Play"), Qt.MouseButton.LeftButton)
    await desk.until(lambda: film.player.engine.running)
    desk.hand_time.go(FRAME_S)
    await desk.until(lambda: panel._now.text() == "00:00:01")
    QTest.mouseClick(button(panel, "Pause"), Qt.MouseButton.LeftButton)
    assert film.player.state is PlaybackState.PAUSED
    assert button(panel, "Play").isEnabled()


async def test_keys_are_those_of_the_transport(desk: Desk) -> None:
    film, panel = await preview(desk)
    keys = Qt.Key
    for key, modifiers, frame in (
        (keys.Key_Right, Qt.KeyboardModifier.NoModifier, 1),
        (keys.Key_Right, Qt.KeyboardModifier.ShiftModifier, 11),
        (keys.Key_Left, Qt.KeyboardModifier.NoModifier, 10),
        (keys.Key_Down, Qt.KeyboardModifier.NoModifier, 48),
        (keys.Key_Up, Qt.KeyboardModifier.NoModifier, 0),
        (keys.Key_End, Qt.KeyboardModifier.NoModifier, 95),
        (keys.Key_Home, Qt.KeyboardModifier.NoModifier, 0),
    ):
        QTest.keyClick(panel, key, modifiers)
        await desk.until(partial(_is_at, film, frame))
    QTest.keyClick(panel, keys.Key_Space)
    assert film.player.playing
    QTest.keyClick(panel, keys.Key_L)
    assert film.player.speed == 2
    QTest.keyClick(panel, keys.Key_J)
    assert film.player.speed == -1
    QTest.keyPress(panel, keys.Key_K)
    assert (film.player.playing, film.player.speed) == (False, 1)
    QTest.keyPress(panel, keys.Key_L)
    assert film.player.speed == 0.25
    QTest.keyRelease(panel, keys.Key_K)
    QTest.keyClick(panel, keys.Key_J)
    assert film.player.speed == -1
    QTest.keyClick(panel, keys.Key_K)


async def test_keys_that_mean_nothing_here_go_on_to_the_page(desk: Desk) -> None:
    film = Film(desk)
    await film.make(PLAN)
    page = QWidget()
    panel = SequencePanel(desk.look, film.player)
    panel.setParent(page)
    await desk.show(page, 340, 330)
    heard: list[int] = []
    page.keyPressEvent = lambda event: heard.append(event.key())  # type: ignore[method-assign]  # the page of a test
    QTest.keyClick(panel, Qt.Key.Key_X)
    QTest.keyClick(panel, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert [heard[0], heard[-1]] == [Qt.Key.Key_X, Qt.Key.Key_Right]
    assert film.player.frame == 0


async def test_the_line_is_dragged_and_pressed(desk: Desk) -> None:
    film, panel = await preview(desk)
    line = panel._line
    middle = QPoint(line.width() // 2, line.height() // 2)
    QTest.mousePress(line, Qt.MouseButton.LeftButton, pos=middle)
    assert abs(film.player.frame - 47) <= 1
    QTest.mouseMove(line, QPoint(line.width() + 50, 4))
    assert film.player.frame == 95
    QTest.mouseRelease(line, Qt.MouseButton.LeftButton, pos=QPoint(line.width() + 50, 4))
    await desk.until(lambda: film.player.engine.frame == 95)
    QTest.mouseClick(line, Qt.MouseButton.RightButton, pos=middle)
    QTest.mouseMove(line, middle)
    wheel = QWheelEvent(
        QPointF(middle), QPointF(middle), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(line, wheel)
    assert film.player.frame == 95


async def test_there_is_loudness_where_there_is_room(desk: Desk) -> None:
    film, panel = await preview(desk)
    assert not panel._volume.isVisible()
    panel.resize(VOLUME_FROM_PX + 20, 330)
    await desk.until(panel._volume.isVisible)
    panel._volume.setValue(30)
    assert film.player.volume == (0.3, False)
    QTest.mouseClick(button(panel, "Mute"), Qt.MouseButton.LeftButton)
    assert film.player.volume == (0.3, True)
    QTest.mouseClick(button(panel, "Unmute"), Qt.MouseButton.LeftButton)
    assert film.player.volume == (0.3, False)
    await calm()


async def test_a_film_without_shots_has_nothing_to_play(desk: Desk) -> None:
    film, panel = await preview(desk, ())
    assert not button(panel, "Play").isEnabled()
    assert button(panel, "Play").accessibleDescription() == "There is no shot to play"
    QTest.keyClick(panel, Qt.Key.Key_Space)
    assert not film.player.playing
    projects = desk.workspace.projects
    await projects.add_shot(film.project_id, projects.project(film.project_id).scenes[0].id)
    await desk.until(button(panel, "Play").isEnabled)
    await desk.until(lambda: is_card(panel.pane.picture))


async def test_hidden_it_stands_still(desk: Desk) -> None:
    film, panel = await preview(desk)
    film.player.engine.play()
    panel.hide()
    assert not film.player.playing
    panel.show()
    await desk.until(panel.isVisible)


async def test_it_looks_well_in_both_themes(desk: Desk) -> None:
    _, panel = await preview(desk)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    try:
        for theme in ("light", "dark"):
            desk.look.theme.use(app, theme, 1.0)
            assert panel.pane.property("barsColor") == desk.look.theme.colour("viewer")
            assert not panel.grab().isNull()
    finally:
        desk.look.theme.use(app, "dark", 1.0)
