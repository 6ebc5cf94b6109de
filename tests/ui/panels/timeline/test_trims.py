"""Trims on the strip: with keys at the playhead, nudged, dragged with a live draft, slipped; each one undo step."""

from PySide6.QtCore import QPoint, Qt

from studio.ui.panels.timeline.view_model import Grip
from tests.fakes.time import calm
from tests.ui.conftest import Desk
from tests.ui.panels.timeline.stage import ALT, SHIFT, Strip, stage

KEY = Qt.Key


async def test_i_and_o_trim_the_clip_at_the_playhead(desk: Desk) -> None:
    on = await stage(desk)
    on.film.player.seek(30)
    on.key(KEY.Key_I)
    await desk.until(lambda: on.film.trim_of(0) == (30, 66))
    await desk.until(lambda: on.film.player.frame == 0)
    await desk.until(lambda: desk.workbench.undo_label == "Trim clip")
    on.film.player.seek(40)
    on.key(KEY.Key_O)
    await desk.until(lambda: on.film.trim_of(0) == (30, 41))
    assert on.film.lengths == [41, 48, 72, 96, 48]
    on.key(KEY.Key_I, ALT)
    await desk.until(lambda: on.film.trim_of(0) == (0, 71))
    on.key(KEY.Key_O, ALT)
    await desk.until(lambda: on.film.trim_of(0) is None)
    for trim in ((0, 71), (30, 41), (30, 66), None):
        await on.undo()
        assert on.film.trim_of(0) == trim


async def test_keys_act_on_the_clip_under_the_playhead_not_the_selected_one(desk: Desk) -> None:
    on = await stage(desk)
    on.film.player.seek(160)
    on.key(KEY.Key_O)
    await desk.until(lambda: on.film.trim_of(2) == (24, 17))
    assert on.chosen == ["Three"]


async def test_a_shot_without_a_take_has_an_out_that_is_its_plan(desk: Desk) -> None:
    on = await stage(desk)
    on.film.player.seek(96 + 23)
    on.key(KEY.Key_I)
    on.key(KEY.Key_O)
    await desk.until(lambda: on.film.shots[1].parameters.duration_s == 1.0)
    assert on.film.trim_of(1) is None
    assert not on.view_model.can_drag(on.film.shots[1].id, Grip.IN)
    on.key(KEY.Key_I, ALT)
    on.key(KEY.Key_O, ALT)
    await calm()
    assert on.film.lengths[1] == 24


def _grip(on: Strip) -> Grip | None:
    return on.view_model.grip


async def test_nudges_move_the_held_end_and_are_one_step_in_a_row(desk: Desk) -> None:
    on = await stage(desk)
    on.click(150)
    on.film.player.seek(0)
    for _ in range(3):
        on.key(KEY.Key_Comma)
        await calm()
    await desk.until(lambda: on.film.trim_of(2) == (24, 69))
    assert _grip(on) is Grip.OUT
    on.view_model.hold(Grip.IN)
    on.key(KEY.Key_Period)
    await desk.until(lambda: on.film.trim_of(2) == (25, 68))
    on.key(KEY.Key_Escape)
    assert _grip(on) is None
    await on.undo()
    await on.undo()
    assert on.film.trim_of(2) == (24, 72)


async def test_a_key_that_is_held_down_loses_no_step(desk: Desk) -> None:
    on = await stage(desk)
    on.click(150)
    for _ in range(6):
        on.key(KEY.Key_Comma)
    await desk.until(lambda: on.film.trim_of(2) == (24, 66))
    for _ in range(4):
        on.key(KEY.Key_Greater, SHIFT)
    await desk.until(lambda: on.film.trim_of(2) == (28, 66))
    await on.undo()
    await on.undo()
    assert on.film.trim_of(2) == (24, 72)


async def test_a_slip_keeps_the_place_and_the_length(desk: Desk) -> None:
    on = await stage(desk)
    on.click(150)
    on.key(KEY.Key_Greater, SHIFT)
    await desk.until(lambda: on.film.trim_of(2) == (25, 72))
    on.key(KEY.Key_Comma, SHIFT)
    await desk.until(lambda: on.film.trim_of(2) == (24, 72))
    on.click(20)
    on.key(KEY.Key_Greater, SHIFT)
    await calm()
    assert on.film.trim_of(0) is None


async def test_the_out_is_dragged_with_a_draft_and_let_go_as_one_step(desk: Desk) -> None:
    on = await stage(desk)
    on.click(20)
    begin, end = on.at(96), on.at(72)
    on.press(begin - QPoint(3, 0))
    assert on.view_model.grip is Grip.OUT
    on.move(begin - QPoint(20, 0), end - QPoint(3, 0))
    await desk.until(lambda: on.film.player.is_draft)
    await desk.until(lambda: on.view_model.clips[0].frames == 72)
    assert on.film.player.frame == 71
    assert on.film.trim_of(0) is None
    on.panel.grab()
    on.release(end - QPoint(3, 0))
    await desk.until(lambda: on.film.trim_of(0) == (0, 72))
    await desk.until(lambda: not on.film.player.is_draft)
    assert on.film.player.frame == 0
    await on.undo()
    assert on.film.trim_of(0) is None


async def test_the_in_is_dragged_and_the_clip_s_end_stays_in_place(desk: Desk) -> None:
    on = await stage(desk)
    on.click(150)
    on.film.player.seek(0)
    begin = on.at(144) + QPoint(3, 0)
    last = on.at(216)
    on.press(begin)
    on.move(begin + QPoint(20, 0), begin + (on.at(164) - on.at(144)))
    await desk.until(lambda: on.view_model.clips[2].source.first_frame == 44)
    assert on.at(on.view_model.clips[2].end_frame) == last
    assert on.film.player.frame == 144
    on.release(begin + QPoint(5, 0))
    await desk.until(lambda: on.film.trim_of(2) == (44, 52))
    await desk.until(lambda: not on.film.player.is_draft)
    assert on.view_model.draft_shift == 0


async def test_an_end_snaps_to_the_playhead_and_to_the_end_of_the_take(desk: Desk) -> None:
    on = await stage(desk)
    on.click(20)
    on.film.player.seek(60)
    begin = on.at(96) - QPoint(3, 0)
    on.press(begin)
    on.move(begin - QPoint(30, 0), begin + (on.at(60) - on.at(96)) + QPoint(5, 0))
    on.release(begin)
    await desk.until(lambda: on.film.trim_of(0) == (0, 60))
    on.click(230)
    await calm()
    held = on.view_model.clips[3]
    assert (held.shot.name, held.held) == ("Four", 48)
    begin = on.at(held.end_frame) - QPoint(3, 0)
    on.press(begin)
    on.move(begin - QPoint(30, 0), begin + (on.at(held.start_frame + 48) - on.at(held.end_frame)) + QPoint(4, 0))
    on.release(begin)
    await desk.until(lambda: on.film.trim_of(3) == (0, 48))


async def test_esc_leaves_a_dragged_trim_as_it_was(desk: Desk) -> None:
    on = await stage(desk)
    on.click(20)
    on.film.player.seek(10)
    begin = on.at(96) - QPoint(3, 0)
    on.press(begin)
    on.move(begin - QPoint(30, 0), begin - QPoint(90, 0))
    await desk.until(lambda: on.film.player.is_draft)
    on.key(KEY.Key_Delete)
    on.key(KEY.Key_Escape)
    assert (on.film.player.is_draft, on.film.player.frame, on.view_model.is_trimming) == (False, 10, False)
    on.move(begin - QPoint(120, 0))
    on.release(begin)
    await calm()
    assert on.film.trim_of(0) is None
    assert len(on.film.shots) == 5


async def test_a_press_on_a_handle_is_no_trim(desk: Desk) -> None:
    on = await stage(desk)
    on.click(20)
    begin = on.at(96) - QPoint(3, 0)
    on.press(begin)
    on.move(begin - QPoint(2, 0))
    on.release(begin)
    on.press(begin)
    on.move(begin - QPoint(40, 0), begin)
    on.release(begin)
    await calm()
    assert on.film.trim_of(0) is None
    assert not on.film.player.is_draft


async def test_shift_drags_what_a_clip_shows(desk: Desk) -> None:
    on = await stage(desk)
    on.click(150)
    to_left = on.at(170) - on.at(180)
    on.drag(on.at(180), on.at(180) + to_left, SHIFT)
    await desk.until(lambda: on.film.trim_of(2) == (34, 72))
    assert on.film.lengths[2] == 72
    await on.undo()
    assert on.film.trim_of(2) == (24, 72)


async def test_an_edit_that_comes_while_a_trim_is_dragged_is_kept(desk: Desk) -> None:
    on = await stage(desk)
    on.click(20)
    begin = on.at(96) - QPoint(3, 0)
    on.press(begin)
    on.move(begin - QPoint(30, 0), begin - QPoint(90, 0))
    await desk.until(lambda: on.film.player.is_draft)
    await desk.workspace.projects.remove(on.film.project_id, [on.film.shots[4].id])
    await calm()
    assert len(on.view_model.clips) == 5
    on.release(begin - QPoint(90, 0))
    await desk.until(lambda: on.film.trim_of(0) is not None)
    await desk.until(lambda: len(on.view_model.clips) == 4)


async def test_a_shot_that_goes_while_it_is_trimmed_is_no_fault(desk: Desk) -> None:
    on: Strip = await stage(desk)
    on.click(20)
    begin = on.at(96) - QPoint(3, 0)
    on.press(begin)
    on.move(begin - QPoint(30, 0), begin - QPoint(90, 0))
    await desk.until(lambda: on.film.player.is_draft)
    await desk.workspace.projects.remove(on.film.project_id, [on.film.shots[0].id])
    on.release(begin - QPoint(90, 0))
    await desk.until(lambda: len(on.view_model.clips) == 4)
    assert desk.failures == []
