"""What is set for the selected shots: take, length, trim and caption, each edit one undo step."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from studio.domain.frames import DEFAULT_RATE, FrameRate, TimeRange
from studio.domain.jobs import Grade
from studio.domain.project import CAPTION_LIMIT
from studio.ui.panels.inspector.panel import InspectorPanel
from studio.ui.panels.inspector.view_model import InspectorViewModel, frame_of_timecode, trim_timecode
from studio.ui.shot_states import ShotStates
from tests.fakes.time import calm
from tests.ui.conftest import Desk, button, type_text
from tests.ui.cuts import Film, Planned
from tests.ui.ladder import PICKY, chosen_draft, on_paid_model, taken

PLAN = (Planned(192, 96), Planned(120, None), Planned(120, 144, (24, 72)))


async def inspector(desk: Desk, plan: tuple[Planned, ...] = PLAN) -> tuple[Film, InspectorPanel, InspectorViewModel]:
    """Show the inspector of a film, its first shot selected."""
    film = Film(desk)
    states = desk.keep(ShotStates(desk.workbench))
    view_model = InspectorViewModel(desk.workbench, film.cutting, states, film.edits)
    await film.make(plan)
    panel = await desk.show(InspectorPanel(desk.look, view_model), 340, 400)
    return film, panel, view_model


def write(field: object, text: str) -> None:
    """Type a whole new text into a field and press Enter."""
    assert hasattr(field, "selectAll")
    field.setFocus()  # type: ignore[attr-defined]  # fields of several kinds
    field.selectAll()
    type_text(field, text)  # type: ignore[arg-type]  # a field is a widget
    QTest.keyClick(field, Qt.Key.Key_Return)  # type: ignore[call-overload]  # a field is a widget


async def undo(desk: Desk) -> None:
    """Take the last step back."""
    desk.workbench.undo()
    await calm()


async def test_a_shot_is_shown_with_what_stands_for_it(desk: Desk) -> None:
    _, panel, _ = await inspector(desk)
    assert (panel._code.text(), panel._name.text(), panel._chip.text()) == ("1A", "One", "Draft")
    assert panel._chip.property("state") == "draft"
    assert panel._take.currentText() == "Automatic · Take 1"
    assert panel._take.itemText(1) == "Take 1 · Draft · seed 1"
    assert (panel._in.text(), panel._out.text()) == ("00:00", "08:00")
    assert panel._note.text() == "The last picture is held for 4 s."
    assert not panel._clear.isEnabled()
    assert panel._clear.accessibleDescription() == "There is no trim to clear."


async def test_a_take_is_chosen_and_left_to_the_grades_again(desk: Desk) -> None:
    film, panel, view_model = await inspector(desk)
    final = await film.add_take(0, 200, 5000, Grade.FINAL)
    await desk.until(lambda: panel._take.count() == 3)
    assert panel._take.currentText() == f"Automatic · Take {final.number}"
    assert panel._chip.text() == "Final"
    panel._take.setFocus()
    QTest.keyClick(panel._take, Qt.Key.Key_End)
    panel._take.activated.emit(2)
    await desk.until(lambda: film.shots[0].chosen_take == "take-1")
    await desk.until(lambda: panel._chip.text() == "Draft")
    assert panel._take.currentText() == "Take 1 · Draft · seed 1"
    panel._take.activated.emit(2)
    await calm()
    assert desk.workbench.undo_label == "Choose take"
    panel._take.activated.emit(0)
    await desk.until(lambda: film.shots[0].chosen_take is None)
    await undo(desk)
    assert film.shots[0].chosen_take == "take-1"
    assert view_model.chosen == "take-1"


async def test_a_length_is_planned_in_one_step(desk: Desk) -> None:
    film, panel, _ = await inspector(desk)
    write(panel._planned._box, "6.5")
    await desk.until(lambda: film.shots[0].parameters.duration_s == 6.5)
    assert film.lengths[0] == 156
    await undo(desk)
    await desk.until(lambda: panel._planned._box.value() == 8)


async def test_a_trim_is_typed_as_timecodes(desk: Desk) -> None:
    film, panel, _ = await inspector(desk)
    write(panel._in, "1:00")
    await desk.until(lambda: film.trim_of(0) == (24, 168))
    write(panel._out, "3:12")
    await desk.until(lambda: film.trim_of(0) == (24, 60))
    await desk.until(lambda: panel._out.text() == "03:12")
    assert not panel._note.isVisible()
    QTest.mouseClick(panel._clear, Qt.MouseButton.LeftButton)
    await desk.until(lambda: film.trim_of(0) is None)
    for trim in ((24, 60), (24, 168), None):
        await undo(desk)
        assert film.trim_of(0) == trim


async def test_what_is_no_timecode_is_refused_and_esc_takes_it_back(desk: Desk) -> None:
    film, panel, _ = await inspector(desk)
    panel._in.setFocus()
    panel._in.selectAll()
    type_text(panel._in, "1:x")
    assert panel._in.property("state") == "bad"
    await film.prompt(1, "A boat.")
    assert panel._in.text() == "1:x"
    QTest.keyClick(panel._in, Qt.Key.Key_Escape)
    assert (panel._in.text(), panel._in.property("state")) == ("00:00", "")
    QTest.keyClick(panel._in, Qt.Key.Key_Escape)
    write(panel._in, "nothing")
    write(panel._out, "8:00")
    await calm()
    assert film.trim_of(0) is None
    assert panel._in.text() == "00:00"


async def test_a_shot_without_a_take_has_nothing_to_trim(desk: Desk) -> None:
    film, panel, view_model = await inspector(desk)
    film.cutting.select([film.shots[1].id])
    await desk.until(lambda: panel._name.text() == "Two")
    assert (panel._chip.text(), panel._take.currentText()) == ("To do", "Automatic")
    assert not panel._take.isEnabled()
    assert not panel._in.isEnabled()
    assert panel._in.accessibleDescription() == "This shot has no take to trim."
    view_model.trim_to(10, None)
    await calm()
    assert film.trim_of(1) is None


async def test_a_caption_is_typed_as_one_undo_step(desk: Desk) -> None:
    film, panel, _ = await inspector(desk)
    panel._caption.setFocus()
    type_text(panel._caption, "The kite ")
    await desk.until(lambda: film.shots[0].caption == "The kite")
    type_text(panel._caption, "dives")
    await desk.until(lambda: film.shots[0].caption == "The kite dives")
    assert panel._caption.text() == "The kite dives"
    panel._compose.setFocus()
    panel._caption.setFocus()
    type_text(panel._caption, "!")
    await desk.until(lambda: "!" in film.shots[0].caption)
    after = film.shots[0].caption
    await undo(desk)
    assert film.shots[0].caption == "The kite dives"
    await desk.until(lambda: panel._caption.text() == "The kite dives")
    await undo(desk)
    await desk.until(lambda: panel._caption.text() == "")
    desk.workbench.redo()
    await calm()
    desk.workbench.redo()
    await desk.until(lambda: panel._caption.text() == after)


async def test_words_that_are_typed_are_saved_before_the_shot_is_left(desk: Desk) -> None:
    film, panel, view_model = await inspector(desk)
    view_model.write_caption("Half a word")
    film.cutting.select([film.shots[1].id])
    await desk.workbench.settle_edits()
    assert [shot.caption for shot in film.shots] == ["Half a word", "", ""]
    await desk.until(lambda: panel._caption.text() == "")


async def test_a_caption_that_is_too_long_is_refused(desk: Desk) -> None:
    film, _, view_model = await inspector(desk)
    refused: list[str] = []
    view_model.refused.connect(refused.append)
    view_model.write_caption("a" * (CAPTION_LIMIT + 1))
    assert refused == ["A caption has at most 1000 characters."]
    await calm()
    assert film.shots[0].caption == ""


async def test_several_shots_are_counted_planned_and_drawn_together(desk: Desk) -> None:
    film, panel, _ = await inspector(desk)
    asked: list[object] = []
    panel.animatic_requested.connect(asked.append)
    film.cutting.select([shot.id for shot in film.shots])
    await desk.until(lambda: panel._name.text() == "3 shots selected, 16.0 s in the cut")
    assert panel._planned._box.text() == "—"
    assert panel._note.isVisible()
    for widget in (panel._code, panel._chip, panel._take, panel._trimming, panel._caption, panel._compose):
        assert not widget.isVisible()
    write(panel._planned._box, "4")
    await desk.until(lambda: {shot.parameters.duration_s for shot in film.shots} == {4.0})
    await desk.until(lambda: not panel._note.isVisible())
    QTest.mouseClick(button(panel, "Make 3 animatics · free"), Qt.MouseButton.LeftButton)
    assert asked == [tuple(shot.id for shot in film.shots)]
    await undo(desk)
    assert [shot.parameters.duration_s for shot in film.shots] == [8, 5, 5]


async def test_the_buttons_ask_and_say_why_they_cannot(desk: Desk) -> None:
    film, panel, _ = await inspector(desk)
    asked: list[object] = []
    panel.compose_requested.connect(lambda: asked.append("compose"))
    panel.animatic_requested.connect(asked.append)
    QTest.mouseClick(button(panel, "Open in Compose"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(button(panel, "Make animatic · free"), Qt.MouseButton.LeftButton)
    assert asked == ["compose", (film.shots[0].id,)]
    await film.prompt(0, "")
    await desk.until(lambda: not panel._draw.isEnabled())
    assert panel._draw.accessibleDescription() == "Write a prompt first: it is what is drawn."


async def test_a_running_job_is_said_in_the_chip(desk: Desk) -> None:
    film, panel, _ = await inspector(desk)
    desk.bench.local.go.clear()
    film.edits.make_animatics([film.shots[0].id])
    await desk.until(lambda: panel._chip.text() == "Drawing")
    desk.bench.local.go.set()
    await desk.until(lambda: panel._chip.text() == "Draft")


async def test_nothing_selected_is_one_sentence(desk: Desk) -> None:
    film, panel, view_model = await inspector(desk, ())
    assert panel._empty.isVisible()
    assert (view_model.heading, view_model.choices, view_model.caption, view_model.several) == (("", ""), [], "", None)
    view_model.choose("x")
    view_model.write_caption("x")
    projects = desk.workspace.projects
    await projects.add_shot(film.project_id, projects.project(film.project_id).scenes[0].id)
    await desk.until(lambda: not panel._empty.isVisible())


async def test_timecodes_are_read_and_written() -> None:
    ntsc = FrameRate(numerator=30_000, denominator=1001)
    for words, rate, frame in (
        ("12", DEFAULT_RATE, 12), ("1:02", DEFAULT_RATE, 26), ("1.02", DEFAULT_RATE, 26), ("1:00:00", ntsc, 1800),
        ("1:00:00:05", DEFAULT_RATE, 86405), ("", DEFAULT_RATE, None), ("1:2:3:4:5", DEFAULT_RATE, None),
        ("-1", DEFAULT_RATE, None), ("1:a", DEFAULT_RATE, None),
    ):  # fmt: skip
        assert frame_of_timecode(words, rate) == frame
    assert [trim_timecode(frame, DEFAULT_RATE) for frame in (0, 25, 1500)] == ["00:00", "01:01", "01:02:12"]


async def test_it_stands_in_both_themes_and_mirrored(desk: Desk) -> None:
    _, panel, _ = await inspector(desk)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    try:
        for theme in ("light", "dark"):
            desk.look.theme.use(app, theme, 1.25)
            panel.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            await calm()
            assert panel._in.x() < panel._out.x()
            assert not panel.grab().isNull()
    finally:
        desk.look.theme.use(app, "dark", 1.0)


async def test_names_stand_above_their_fields_where_there_is_little_room(desk: Desk) -> None:
    _, panel, _ = await inspector(desk)
    assert panel._labels[0].y() == pytest.approx(panel._take.y(), abs=12)
    panel.resize(290, 400)
    await desk.until(lambda: panel._take.y() > panel._labels[0].y() + 10)
    assert panel._draw.y() > panel._compose.y()
    panel.resize(340, 400)
    await desk.until(lambda: panel._draw.y() == panel._compose.y())


async def test_a_trim_is_shown_of_a_trimmed_shot(desk: Desk) -> None:
    film, panel, _ = await inspector(desk)
    film.cutting.select([film.shots[2].id])
    await desk.until(lambda: panel._in.text() == "01:00")
    assert panel._out.text() == "04:00"
    assert panel._clear.isEnabled()
    await desk.workspace.storyboard.set_trim(film.project_id, film.shots[2].id, TimeRange(first_frame=0, frames=9))
    await desk.until(lambda: panel._out.text() == "00:09")


async def test_a_final_names_the_take_that_it_was_made_from(desk: Desk) -> None:
    _, _, view_model = await inspector(desk)
    shot = await on_paid_model(desk)
    await chosen_draft(desk)
    assert desk.workbench.project is not None
    plan = await desk.workspace.finals.plan(desk.workbench.project.id, shot.id, PICKY)
    await desk.workspace.finals.request(plan, plan.ways[0])
    await taken(desk, len(desk.workbench.takes) + 1)
    await desk.until(
        lambda: "Take 3 · Final of take 2" in [words.rpartition(" · ")[0] for _, words in view_model.choices]
    )
