"""The strip: playhead, selection, order, zoom, dropped takes, words for a screen reader, 500 clips."""

import time

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QCursor, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from studio.ui.kit.drags import drag_of_take
from studio.ui.panels.timeline.painting import HANDLE
from tests.fakes.time import calm
from tests.ui.conftest import Desk, button, menu_action
from tests.ui.cuts import FRAME_S, Planned
from tests.ui.panels.timeline.stage import ALT, CTRL, LEFT, NONE, RIGHT, SHIFT, Strip, stage

KEY = Qt.Key


async def test_the_playhead_is_dragged_in_the_ruler(desk: Desk) -> None:
    on = await stage(desk)
    on.press(on.at(100.5, 10))
    assert on.film.player.frame == 100
    on.move(on.at(200.5, 10))
    assert on.film.player.frame == 200
    assert on.panel._now.text() == "00:00:08:08"
    on.move(on.at(0) - QPoint(50, 0))
    on.release(on.at(50.5, 10))
    assert on.film.player.frame == 50
    await desk.until(lambda: on.film.player.engine.frame == 50)


async def test_esc_ends_dragging_the_playhead(desk: Desk) -> None:
    on = await stage(desk)
    on.press(on.at(100.5, 10))
    on.key(KEY.Key_Escape)
    on.move(on.at(200.5, 10))
    assert on.film.player.frame == 100


async def test_clicks_select_without_moving_the_playhead(desk: Desk) -> None:
    on = await stage(desk)
    on.film.player.seek(5)
    on.click(100)
    assert on.chosen == ["Two"]
    on.click(150, CTRL)
    assert on.chosen == ["Two", "Three"]
    assert desk.workbench.shot is not None
    assert desk.workbench.shot.name == "Three"
    on.click(300, SHIFT)
    assert on.chosen == ["Three", "Four"]
    on.click(150, CTRL)
    assert on.chosen == ["Four"]
    on.click(300, CTRL)
    assert on.chosen == ["Four"]
    on.key(KEY.Key_A, CTRL)
    assert len(on.chosen) == 5
    on.click(20)
    assert on.chosen == ["One"]
    assert on.film.player.frame == 5


async def test_arrows_walk_along_the_joins_and_select_what_is_there(desk: Desk) -> None:
    on = await stage(desk)
    on.key(KEY.Key_Down)
    assert (on.film.player.frame, on.chosen) == (96, ["Two"])
    on.key(KEY.Key_Down)
    on.key(KEY.Key_Up)
    assert (on.film.player.frame, on.chosen) == (96, ["Two"])
    on.key(KEY.Key_End)
    assert on.film.player.frame == 359
    on.key(KEY.Key_Home)
    on.key(KEY.Key_Right)
    await desk.until(lambda: on.film.player.frame == 1)


async def test_a_clip_is_told_in_words(desk: Desk) -> None:
    on = await stage(desk)
    on.click(20)
    assert on.strip.accessibleDescription() == "1A One, Draft, Take 1, 4 seconds, selected, 1 of 5"
    on.click(100)
    assert on.strip.accessibleDescription() == "1B Two, no take yet, 2 seconds, selected, 2 of 5"
    on.click(150)
    assert "trimmed" in on.strip.accessibleDescription()
    on.click(230)
    assert "2 seconds, held up to 4 seconds" in on.strip.accessibleDescription()


async def test_clips_are_dragged_to_another_place(desk: Desk) -> None:
    on = await stage(desk)
    begin, end = on.at(20), on.at(140)
    on.press(begin)
    on.move(begin + QPoint(20, 0), end)
    place = on.strip._holding.place
    assert place is not None
    assert place.frame == 144
    on.panel.grab()
    on.release(end)
    await desk.until(lambda: on.names == ["Two", "One", "Three", "Four", "Five"])
    await on.undo()
    await desk.until(lambda: on.names[0] == "One")
    on.drag(on.at(20), on.at(359))
    await desk.until(lambda: on.names == ["Two", "Three", "Four", "Five", "One"])


async def test_selected_clips_are_dragged_together_and_esc_leaves_them(desk: Desk) -> None:
    on = await stage(desk)
    on.click(20)
    on.click(150, CTRL)
    on.drag(on.at(150), on.at(330))
    await desk.until(lambda: on.names == ["Two", "Four", "One", "Three", "Five"])
    on.press(on.at(20))
    on.move(on.at(60), on.at(300))
    on.key(KEY.Key_Escape)
    on.release(on.at(300))
    await calm()
    assert on.names == ["Two", "Four", "One", "Three", "Five"]


async def test_alt_and_arrows_move_the_clip_and_delete_takes_it_out(desk: Desk) -> None:
    on = await stage(desk)
    on.click(20)
    on.key(KEY.Key_Right, ALT)
    await desk.until(lambda: on.names == ["Two", "One", "Three", "Four", "Five"])
    on.key(KEY.Key_Right, ALT)
    await desk.until(lambda: on.view_model.code(on.film.shots[1].id) == "2A")
    assert on.names == ["Two", "One", "Three", "Four", "Five"]  # over the border of its scene
    on.key(KEY.Key_Left, ALT)
    await desk.until(lambda: on.view_model.code(on.film.shots[1].id) == "1B")
    on.key(KEY.Key_Left, ALT)
    await desk.until(lambda: on.names[:2] == ["One", "Two"])
    on.click(100)
    on.key(KEY.Key_Delete)
    await desk.until(lambda: on.names == ["One", "Three", "Four", "Five"])
    await on.undo()
    await desk.until(lambda: len(on.names) == 5)


async def test_the_zoom_goes_by_keys_buttons_slider_and_wheel(desk: Desk) -> None:
    on = await stage(desk)
    assert on.strip.fits
    fitted = on.strip.px
    on.key(KEY.Key_Plus)
    assert on.strip.px == pytest.approx(fitted * 1.25)
    on.key(KEY.Key_Equal, SHIFT)
    on.key(KEY.Key_Minus)
    assert on.strip.px == pytest.approx(fitted * 1.25)
    QTest.mouseClick(button(on.panel, "Zoom in"), LEFT)
    assert on.panel._zoom.value() == round(on.strip.zoom * 1000)
    on.panel._zoom.setValue(1000)
    assert on.strip.px == pytest.approx(16)
    on.key(KEY.Key_Z, SHIFT)
    assert (on.strip.fits, on.strip.px, on.panel._zoom.value()) == (True, fitted, 0)
    at = on.at(150)
    wheel(on, at, 240, CTRL)
    assert on.strip.px == pytest.approx(fitted * 1.25**2)
    assert on.at(150).x() == pytest.approx(at.x(), abs=2)
    before = on.strip.horizontalScrollBar().value()
    wheel(on, at, -120, NONE)
    assert on.strip.horizontalScrollBar().value() == before + 120
    QTest.mouseClick(button(on.panel, "Zoom out"), LEFT)
    QTest.mouseClick(button(on.panel, "Show the whole film"), LEFT)
    assert on.strip.fits


def wheel(on: Strip, at: QPoint, turned: int, modifiers: Qt.KeyboardModifier) -> None:
    """Turn the wheel over a place."""
    event = QWheelEvent(
        QPointF(at), QPointF(on.strip.viewport().mapToGlobal(at)), QPoint(), QPoint(0, turned),
        Qt.MouseButton.NoButton, modifiers, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(on.strip.viewport(), event)


async def test_the_whole_film_stays_in_sight_while_it_fits(desk: Desk) -> None:
    on = await stage(desk)
    before = on.strip.px
    await desk.workspace.storyboard.set_planned_s(on.film.project_id, [on.film.shots[1].id], 30)
    await desk.until(lambda: on.film.player.frames == 1032)
    assert on.strip.px < before
    assert on.strip.horizontalScrollBar().maximum() == 0


async def test_play_turns_the_page_where_the_playhead_leaves_it(desk: Desk) -> None:
    on = await stage(desk)
    on.strip.zoom_to(1.0)
    on.strip.horizontalScrollBar().setValue(0)
    on.film.player.seek(50)
    await desk.until(lambda: on.film.player.engine.frame == 50)
    on.film.player.engine.play()
    await desk.until(lambda: on.film.player.engine.running)
    desk.hand_time.go(10 * FRAME_S)
    await desk.until(lambda: on.film.player.engine.frame == 60)
    assert 0 <= on.at(60).x() < on.strip.viewport().width()
    assert on.strip.horizontalScrollBar().value() > 0
    on.film.player.engine.pause()


async def test_the_strip_is_scrolled_where_something_is_dragged_to_its_edge(desk: Desk) -> None:
    on = await stage(desk)
    on.strip.zoom_to(0.8)
    bar = on.strip.horizontalScrollBar()
    bar.setValue(100)
    edge = QPoint(on.strip.viewport().width() - 6, 10)
    on.press(edge)
    QCursor.setPos(on.strip.viewport().mapToGlobal(edge))
    on.strip._edge_timer.timeout.emit()
    assert bar.value() == 100  # a press is no drag
    on.move(edge - QPoint(40, 0), edge)
    before = on.film.player.frame
    for _ in range(5):
        on.strip._edge_timer.timeout.emit()
    assert bar.value() > 100
    assert on.film.player.frame > before
    on.release(edge)
    assert not on.strip._edge_timer.isActive()


async def test_a_take_whose_file_is_gone_is_hatched(desk: Desk) -> None:
    on = await stage(desk)
    take = desk.workbench.takes_of(on.film.shots[0].id)[0]
    before = on.strip.viewport().grab().toImage()
    on.strip._films._lost.add(take.sha256)
    on.strip.viewport().update()
    assert on.strip.viewport().grab().toImage() != before


async def test_what_lies_under_the_pointer_is_found(desk: Desk) -> None:
    on = await stage(desk)
    on.click(20)
    for frame, y, hold in ((50, 10, "playhead"), (50, 70, "clip"), (358, 70, "clip")):
        held = on.strip.held_at(QPointF(on.at(frame, y)))
        assert held is not None
        assert held.hold == hold
    for edge, x in (("in", HANDLE - 2), ("out", 2 - HANDLE)):
        held = on.strip.held_at(QPointF(on.at(0 if edge == "in" else 96) + QPoint(x, 0)))
        assert held is not None
        assert (held.hold, held.grip) == ("trim", edge)
    on.move(on.at(96) - QPoint(2, 0))
    assert on.strip.viewport().cursor().shape() is Qt.CursorShape.SizeHorCursor
    on.move(on.at(50))
    assert on.strip.viewport().cursor().shape() is Qt.CursorShape.ArrowCursor
    assert on.strip.held_at(QPointF(on.at(400))) is None


async def test_the_menu_names_what_can_be_done(desk: Desk) -> None:
    on = await stage(desk)
    asked: list[str] = []
    on.panel.compose_requested.connect(asked.append)
    QTest.mouseClick(on.strip.viewport(), RIGHT, NONE, on.at(150))
    assert on.chosen == ["Three"]
    texts = [action.text().partition("\t")[0] for action in on.panel.findChildren(QMenu)[-1].actions() if action.text()]
    assert texts == [
        "Open in Compose", "Begin at the playhead", "End at the playhead", "Clear the trim", "Move back", "Move on",
        "Delete",
    ]  # fmt: skip
    menu_action(on.panel, "Clear the trim").trigger()
    await desk.until(lambda: on.film.trim_of(2) is None)
    on.key(KEY.Key_Menu)
    menu_action(on.panel, "Open in Compose\tEnter").trigger()
    on.key(KEY.Key_Return)
    QTest.mouseDClick(on.strip.viewport(), LEFT, NONE, on.at(20))
    assert asked == [on.film.shots[2].id, on.film.shots[2].id, on.film.shots[0].id]


async def test_a_take_that_is_dropped_on_its_clip_is_chosen(desk: Desk) -> None:
    on = await stage(desk)
    other = await on.film.add_take(0, 96, 7000)
    first = desk.workbench.takes_of(on.film.shots[0].id)[0]
    for take_id, frame, good in ((first.id, 20, True), (other.id, 150, False), ("gone", 20, False)):
        assert dropped(on, drag_of_take(take_id), frame) is good
    await desk.until(lambda: on.film.shots[0].chosen_take == first.id)
    await calm()
    assert [shot.chosen_take for shot in on.film.shots[1:]] == [None] * 4
    assert on.view_model.why_not_take(on.film.shots[2].id, other.id) == "This take belongs to 1A."
    assert not dropped(on, drag_of_take(first.id), 400)
    assert not dropped(on, QMimeData(), 20)


def dropped(on: Strip, carried: QMimeData, frame: float) -> bool:
    """Drag something over the strip and let go; return whether it was wanted there."""
    at, action, view = on.at(frame), Qt.DropAction.CopyAction, on.strip.viewport()
    enter = QDragEnterEvent(at, action, carried, LEFT, NONE)
    QApplication.sendEvent(view, enter)
    if not enter.isAccepted():
        return False
    move = QDragMoveEvent(at, action, carried, LEFT, NONE)
    QApplication.sendEvent(view, move)
    if not move.isAccepted():
        QApplication.sendEvent(view, QDragLeaveEvent())
        return False
    assert on.strip.drops.target
    on.panel.grab()
    QApplication.sendEvent(view, QDropEvent(QPointF(at), action, carried, LEFT, NONE, QEvent.Type.Drop))
    assert not on.strip.drops.target
    return True


async def test_a_film_without_shots_says_so(desk: Desk) -> None:
    on = await stage(desk, ())
    assert on.panel._empty.isVisible()
    assert not button(on.panel, "Zoom in").isEnabled()
    for key in (KEY.Key_I, KEY.Key_O, KEY.Key_Comma, KEY.Key_Up, KEY.Key_Delete, KEY.Key_Return, KEY.Key_Menu):
        on.key(key)
    on.key(KEY.Key_A, CTRL)
    assert on.view_model.place_at(3) is None
    projects = desk.workspace.projects
    await projects.add_shot(on.film.project_id, projects.project(on.film.project_id).scenes[0].id)
    await desk.until(on.strip.isVisible)


async def test_time_runs_to_the_right_in_every_language_and_both_themes(desk: Desk) -> None:
    on = await stage(desk)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    try:
        for theme in ("light", "dark"):
            desk.look.theme.use(app, theme, 1.25)
            on.panel.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            await calm()
            assert on.at(10).x() < on.at(20).x()
            assert on.panel._heads.x() > on.strip.mapTo(on.panel, QPoint()).x()
            assert not on.panel.grab().isNull()
    finally:
        desk.look.theme.use(app, "dark", 1.0)


async def test_of_500_clips_only_those_in_sight_are_painted_and_asked_for(desk: Desk) -> None:
    on = await stage(desk, (Planned(48, 48),) * 500)
    on.strip.zoom_to(0.75)
    on.panel.grab()
    await calm()
    before = desk.bench.thumbnailer.calls
    assert before < 60
    bar = on.strip.horizontalScrollBar()
    longest_s = 0.0
    for step in range(20):
        bar.setValue(bar.maximum() * step // 20)
        began = time.thread_time()
        on.strip.viewport().repaint()
        longest_s = max(longest_s, time.thread_time() - began)
        await calm()
    assert longest_s < 0.1  # of processor: a step paints some 20 clips, not all 500
