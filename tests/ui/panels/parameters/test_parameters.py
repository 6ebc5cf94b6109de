"""The sidebar: fields as the model's spec has them, reasons for what cannot be, the estimate, the buttons."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDoubleSpinBox, QLineEdit, QWidget

from studio.domain.jobs import Grade
from studio.domain.parameters import Parameters
from studio.services.job_inputs import JobInputs
from studio.ui.kit.controls import DropDown, Segmented, Switch
from studio.ui.kit.dialogs import Question
from studio.ui.panels.parameters.panel import ParametersPanel
from studio.ui.panels.parameters.view_model import ParametersViewModel
from tests.fakes.media import PICTURE
from tests.fakes.time import calm
from tests.ui.conftest import Desk, button, menu_action


async def sidebar(desk: Desk, model: str = "away/picky") -> tuple[ParametersPanel, ParametersViewModel]:
    """Show the sidebar of a shot on that model."""
    adapters = desk.workspace.adapters
    inputs = JobInputs(adapters.media, adapters.prober)
    view_model = ParametersViewModel(desk.workbench, desk.generator, inputs, desk.bench.random)
    panel = await desk.show(ParametersPanel(desk.look, view_model), 330, 900)
    await desk.project()
    view_model.choose_model(model)
    await desk.until(lambda: view_model.spec is not None and view_model.spec.id == model)
    await calm()
    return panel, view_model


def field(panel: QWidget, name: str, kind: type[Any]) -> Any:
    """Return the visible field of that accessible name."""
    return next(each for each in panel.findChildren(kind) if each.accessibleName() == name and each.isVisible())


def asked(desk: Desk) -> Parameters:
    """Return the settings that the project holds."""
    assert desk.workbench.shot is not None
    return desk.workbench.shot.parameters


async def test_only_the_fields_of_the_spec_are_there(desk: Desk) -> None:
    panel, _ = await sidebar(desk)
    names = {each.accessibleName() for each in panel._fields.findChildren(QWidget) if each.isVisible()}
    assert {"Duration", "Resolution", "Aspect ratio", "Seed", "Sound", "Avoid"} <= names
    assert {"Loop", "Mood", "Steps", "Weight", "Note"} <= names
    assert "Frame rate" not in names  # one value is no choice
    assert not panel._first_frame.isVisible()
    panel.grab()
    panel._view_model.choose_model("animatic/sketch-1")
    await desk.until(panel._first_frame.isVisible)
    names = {each.accessibleName() for each in panel._fields.findChildren(QWidget) if each.isVisible()}
    assert not {"Avoid", "Loop", "Mood", "Steps"} & names
    assert "Duration in seconds" in names


async def test_a_combination_that_cannot_be_is_grey_and_says_why(desk: Desk) -> None:
    panel, view_model = await sidebar(desk)
    view_model.choose("duration_s", "4.0")
    await desk.until(lambda: asked(desk).duration_s == 4.0)
    await calm()
    resolution = field(panel, "Resolution", Segmented)
    grey = resolution._buttons["1080p"]
    assert (grey.isEnabled(), grey.accessibleDescription()) == (False, "1080p needs 8 s")
    QTest.mouseClick(field(panel, "Duration", Segmented)._buttons["8.0"], Qt.MouseButton.LeftButton)
    await desk.until(lambda: asked(desk).duration_s == 8.0)
    await desk.until(grey.isEnabled)
    QTest.mouseClick(grey, Qt.MouseButton.LeftButton)
    await desk.until(lambda: asked(desk).resolution == "1080p")
    desk.workbench.undo()
    await desk.until(lambda: asked(desk).resolution == "720p")
    await desk.until(lambda: resolution.value() == "720p")


async def test_a_seed_is_typed_rolled_kept_and_let_go(desk: Desk) -> None:
    panel, view_model = await sidebar(desk)
    seed = field(panel, "Seed", QLineEdit)
    QTest.keyClicks(seed, "12 34")
    QTest.keyClick(seed, Qt.Key.Key_Return)
    await desk.until(lambda: asked(desk).seed == 1234)
    assert view_model.seed_locked
    for bad in ("4x", "99999999999", "-1", "٣"):
        seed.setText(bad)
        seed.editingFinished.emit()
        assert seed.property("state") == "bad"
    await calm()
    assert asked(desk).seed == 1234
    QTest.mouseClick(button(panel, "Roll another seed"), Qt.MouseButton.LeftButton)
    await desk.until(lambda: asked(desk).seed == 1001)
    QTest.mouseClick(button(panel, "Let every take have a new seed"), Qt.MouseButton.LeftButton)
    await desk.until(lambda: asked(desk).seed is None)
    QTest.mouseClick(button(panel, "Keep the seed"), Qt.MouseButton.LeftButton)
    await desk.until(lambda: asked(desk).seed is not None)


async def test_settings_of_the_model_itself_are_kept(desk: Desk) -> None:
    panel, _ = await sidebar(desk)
    QTest.mouseClick(field(panel, "Loop", Switch), Qt.MouseButton.LeftButton)
    await desk.until(lambda: dict(asked(desk).extras).get("loop") is True)
    mood = field(panel, "Mood", DropDown)
    mood.activated.emit(1)
    await desk.until(lambda: dict(asked(desk).extras).get("mood") == "wild")
    field(panel, "Steps", QDoubleSpinBox).setValue(30)
    await desk.until(lambda: dict(asked(desk).extras).get("steps") == 30)
    field(panel, "Weight", QDoubleSpinBox).setValue(0.75)
    await desk.until(lambda: dict(asked(desk).extras).get("weight") == 0.75)
    note = field(panel, "Note", QLineEdit)
    QTest.keyClicks(note, "<b>x</b>")
    QTest.keyClick(note, Qt.Key.Key_Return)
    await desk.until(lambda: dict(asked(desk).extras).get("note") == "<b>x</b>")
    avoid = field(panel, "Avoid", QLineEdit)
    QTest.keyClicks(avoid, "rain")
    QTest.keyClick(avoid, Qt.Key.Key_Return)
    await desk.until(lambda: asked(desk).negative == "rain")
    QTest.mouseClick(field(panel, "Sound", Switch), Qt.MouseButton.LeftButton)
    await desk.until(lambda: asked(desk).audio is False)
    assert desk.generator.offer(Grade.FINAL).why_not == ""


async def test_showing_a_length_does_not_change_it(desk: Desk) -> None:
    panel, _ = await sidebar(desk, "away/one")
    assert desk.workbench.project is not None
    assert desk.workbench.shot is not None
    odd = asked(desk).replace(duration_s=4.26)
    await desk.workspace.projects.set_parameters(desk.workbench.project.id, desk.workbench.shot.id, odd)
    await calm()
    assert asked(desk).duration_s == 4.26
    box = field(panel, "Duration in seconds", QDoubleSpinBox)
    box.stepUp()
    await desk.until(lambda: asked(desk).duration_s > 5)


async def test_price_and_buttons_follow_the_model(desk: Desk) -> None:
    panel, view_model = await sidebar(desk)
    view_model.choose("duration_s", "8.0")
    await desk.until(lambda: asked(desk).duration_s == 8.0)
    await calm()
    assert panel._draft.text().strip() == "Generate draft · $0.40"
    assert panel._final.text().strip() == "Final · $0.80"
    assert panel._amount.text() == "$0.40"
    assert panel._confidence.text() == "High confidence"
    assert panel._time.text() == "time unknown"
    assert not panel._only_animatic.isVisible()
    view_model.choose_model("animatic/sketch-1")
    await desk.until(panel._only_animatic.isVisible)
    assert panel._amount.text() == "Free"
    QTest.mouseDClick(panel._only_animatic, Qt.MouseButton.LeftButton)
    QTest.mouseClick(panel._only_animatic, Qt.MouseButton.LeftButton)
    await desk.until(lambda: desk.bench.jobs.saved)
    await calm()
    assert len(desk.bench.jobs.saved) == 1


async def test_a_final_asks_once(desk: Desk) -> None:
    panel, _ = await sidebar(desk)
    for answer, jobs in (("reject", 0), ("accept", 1)):
        await desk.bench.clock.advance(1)
        panel.ask_final()
        await desk.until(lambda: [each for each in panel.findChildren(Question) if each.isVisible()])
        (question,) = panel.findChildren(Question)
        assert "It costs $" in " ".join(each.text() for each in question.findChildren(type(panel._amount)))
        question.accept() if answer == "accept" else question.reject()
        await desk.until(lambda: not panel.findChildren(Question))
        await desk.bench.clock.advance(6)
        assert len(desk.bench.jobs.saved) == jobs


async def test_models_are_chosen_from_a_menu_and_retired_ones_say_so(desk: Desk) -> None:
    panel, view_model = await sidebar(desk)
    panel._show_models()
    retired = menu_action(panel, "Old — Retired; use away/one")
    assert not retired.isEnabled()
    panel._show_models()
    menu_action(panel, "Away").trigger()
    await desk.until(lambda: view_model.spec is not None and view_model.spec.id == "away/one")
    assert asked(desk).duration_s in (4.0, 5.0, 6.0)


async def test_a_first_frame_is_kept_or_refused(desk: Desk) -> None:
    panel, view_model = await sidebar(desk, "away/one")
    desk.bench.disk.files["good.png"] = PICTURE + b"1"
    desk.bench.disk.files["bad.png"] = b"no picture"
    panel._first_frame.path_given.emit("good.png")
    await desk.until(lambda: asked(desk).first_frame is not None)
    await calm()
    assert panel._first_frame._words.text() == "good.png"
    panel._first_frame.path_given.emit("bad.png")
    await desk.until(lambda: desk.failures)
    assert "damaged" in str(desk.failures[0])
    panel._first_frame.clear_requested.emit()
    await desk.until(lambda: asked(desk).first_frame is None)
    assert view_model.first_frame_name == ""


async def test_a_prompt_that_is_too_long_says_so_above_the_buttons(desk: Desk) -> None:
    panel, _ = await sidebar(desk)
    assert desk.workbench.project is not None
    assert desk.workbench.shot is not None
    shot = desk.workbench.shot
    await desk.workspace.projects.set_prompt(desk.workbench.project.id, shot.id, shot.prompt.with_text("kite " * 60))
    await desk.until(panel._why_not.isVisible)
    assert panel._why_not.text().startswith("The prompt has 300 characters; Picky takes 200.")
    assert not panel._draft.isEnabled()
    assert panel._animatic.isEnabled()


async def test_past_takes_tell_how_long_it_will_take(desk: Desk) -> None:
    panel, view_model = await sidebar(desk, "animatic/sketch-1")
    desk.generator.generate(Grade.ANIMATIC)
    await desk.until(lambda: desk.workbench.takes)
    await desk.until(lambda: view_model.estimate_words(Grade.ANIMATIC).time_basis == "from 1 past take")
    assert panel._time_basis.text() == "from 1 past take"


async def test_what_was_typed_for_a_shot_is_kept_for_it_when_another_opens(desk: Desk) -> None:
    panel, _ = await sidebar(desk)
    project, first = desk.workbench.project, desk.workbench.shot
    assert project is not None
    assert first is not None
    change = await desk.workspace.projects.duplicate(project.id, first.id)
    await calm()
    avoid, seed = field(panel, "Avoid", QLineEdit), field(panel, "Seed", QLineEdit)
    seed.setFocus()
    QTest.keyClicks(seed, "77")
    avoid.setFocus()
    await desk.until(lambda: asked(desk).seed == 77)
    QTest.keyClicks(avoid, "blur")
    desk.workbench.open_shot(change.added[0])
    seed.setFocus()  # before the sidebar shows the other shot
    await desk.until(lambda: desk.workspace.projects.project(project.id).shots[0].parameters.negative == "blur")
    await desk.until(lambda: avoid.text() == "")
    await calm()
    kept = {shot.id: shot.parameters for shot in desk.workspace.projects.project(project.id).shots}
    assert (kept[first.id].negative, kept[first.id].seed) == ("blur", 77)
    assert (kept[change.added[0]].negative, kept[change.added[0]].seed) == ("", None)
    assert desk.failures == []
