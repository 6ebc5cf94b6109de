"""The first page: an idea becomes a free clip, and the other ways into the studio."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from studio.domain.errors import InputError
from studio.domain.jobs import JobState
from studio.domain.prompt import Card
from studio.services.sample import SAMPLE_NAME
from studio.ui.kit.controls import DropDown
from studio.ui.kit.playback.engine import PlaybackState
from studio.ui.panels.first_run.panel import FirstRunPanel
from studio.ui.panels.first_run.parts import StarterButton
from studio.ui.panels.first_run.script_dialog import ScriptDialog
from studio.ui.panels.first_run.starters import EXAMPLE, STARTERS
from studio.ui.panels.first_run.view_model import FirstRunViewModel, Stage, name_of
from studio.ui.panels.viewer.view_model import ViewerViewModel
from tests.ui.conftest import Desk, button, resource

LANGUAGES = (("en", "English"), ("en-XA", "Pseudo"))


def picture(key: str) -> bytes:
    """Return a starter's picture as the program does."""
    return (resource("starters") / f"{key}.jpg").read_bytes()


async def page(desk: Desk) -> tuple[FirstRunPanel, FirstRunViewModel]:
    """Show the page over an open project, with the viewer's view-model that feeds the engine."""
    await desk.project()
    desk.keep(ViewerViewModel(desk.workbench, desk.engine))
    view_model = FirstRunViewModel(desk.workbench, desk.generator, desk.engine, desk.find, LANGUAGES)
    desk.keep(view_model)
    panel = FirstRunPanel(desk.look, view_model, picture, desk.workbench.run)
    return await desk.show(panel, 1528, 956), view_model


def ticked(view_model: FirstRunViewModel) -> set[Card]:
    """Return the recognised cards."""
    return set(view_model.recognised)


async def test_the_example_is_selected_and_names_all_five_components(desk: Desk) -> None:
    panel, view_model = await page(desk)
    assert panel._idea.textCursor().selectedText() == EXAMPLE.prompt
    assert ticked(view_model) == {Card.SHOT, Card.SUBJECT, Card.ENVIRONMENT, Card.LIGHTING, Card.CAMERA}
    for starter in STARTERS:
        view_model.use_starter(starter)
        assert len(ticked(view_model)) >= 4, starter.title
    assert all(not image.isNull() for image in panel._pictures.values())


async def test_ctrl_enter_makes_a_clip_that_plays_in_a_loop(desk: Desk) -> None:
    panel, view_model = await page(desk)
    desk.bench.local.go.clear()
    QTest.keyClick(panel._idea, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    await desk.until(lambda: desk.engine.state is PlaybackState.LIVE)
    assert view_model.stage is Stage.DRAWING
    assert panel._stage.picture.pane.isVisible()
    assert (panel._make.isEnabled(), panel._make.text()) == (False, "Drawing…")
    desk.bench.local.go.set()
    await desk.until(lambda: desk.engine.state is PlaybackState.PLAYING)
    assert (view_model.stage, desk.engine.loop, desk.engine.frames) == (Stage.DONE, True, 192)
    assert panel._stage._words.text() == "Drawn in 0.0 s"
    assert panel._refine.isVisible()
    assert panel._another.isVisible()
    assert not panel._make.isVisible()
    job = next(iter(desk.bench.jobs.saved.values()))
    settings = job.parameters
    assert (settings.duration_s, settings.aspect_ratio, settings.resolution) == (8.0, "16:9", "720p")
    project = desk.workspace.projects.by_name("First clips")
    assert project is not None
    assert [(shot.name, shot.prompt.text) for shot in project.shots] == [(name_of(view_model.prompt), EXAMPLE.prompt)]
    await desk.until(lambda: desk.workbench.settings.first_run_done)


async def test_twenty_presses_make_one_clip(desk: Desk) -> None:
    panel, view_model = await page(desk)
    for _ in range(10):
        QTest.mouseClick(panel._make, Qt.MouseButton.LeftButton)
        QTest.keyClick(panel._idea, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    await desk.until(lambda: view_model.stage is Stage.DONE)
    assert len(desk.bench.jobs.saved) == 1


async def test_make_another_keeps_the_clip_and_makes_a_second_shot(desk: Desk) -> None:
    panel, view_model = await page(desk)
    view_model.make()
    await desk.until(lambda: panel._another.isVisible())
    QTest.mouseClick(panel._another, Qt.MouseButton.LeftButton)
    assert panel._idea.textCursor().hasSelection()
    QTest.keyClicks(panel._idea, "Close-up of a red kite at noon")
    assert view_model.prompt.text == "Close-up of a red kite at noon"
    await desk.until(lambda: ticked(view_model) >= {Card.SHOT, Card.SUBJECT})
    view_model.make()
    await desk.until(lambda: view_model.is_made)
    project = desk.workspace.projects.by_name("First clips")
    assert project is not None
    assert [shot.prompt.text for shot in project.shots] == [EXAMPLE.prompt, "Close-up of a red kite at noon"]
    view_model.make_another()
    view_model.make()
    await desk.until(lambda: view_model.is_made)
    project = desk.workspace.projects.by_name("First clips")
    assert project is not None
    assert len(project.shots) == 2  # the same idea again is another take of the same shot
    assert len(desk.bench.jobs.saved) == 3


async def test_a_starter_fills_the_field(desk: Desk) -> None:
    panel, view_model = await page(desk)
    starter = panel.findChildren(StarterButton)[1]
    QTest.keyClick(starter, Qt.Key.Key_Space)
    assert panel._idea.text() == view_model.prompt.text == STARTERS[1].prompt
    assert panel._idea.hasFocus()


async def test_no_words_make_no_clip_and_say_why(desk: Desk) -> None:
    panel, view_model = await page(desk)
    QTest.keyClick(panel._idea, Qt.Key.Key_Delete)
    assert not panel._make.isEnabled()
    assert panel._make.accessibleDescription() == "Describe one shot first."
    QTest.keyClick(panel._idea, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert view_model.stage is Stage.EMPTY
    await desk.until(lambda: not ticked(view_model))
    assert desk.bench.jobs.saved == {}


async def test_a_failed_clip_is_told_in_place_and_can_be_asked_for_again(desk: Desk) -> None:
    panel, view_model = await page(desk)
    desk.bench.local.failures = [InputError("The pen broke.", "Try again.")]
    view_model.make()
    await desk.until(lambda: panel._trouble.isVisible())
    assert panel._trouble.text() == "The pen broke. Try again."
    view_model.make()
    await desk.until(lambda: view_model.is_made)
    assert not panel._trouble.isVisible()


async def test_drawing_can_be_cancelled(desk: Desk) -> None:
    panel, view_model = await page(desk)
    desk.bench.local.go.clear()
    view_model.make()
    await desk.until(lambda: desk.bench.local.made)
    QTest.mouseClick(panel._cancel, Qt.MouseButton.LeftButton)
    await desk.until(lambda: view_model.stage is Stage.EMPTY)
    assert [job.state for job in desk.bench.jobs.saved.values()] == [JobState.CANCELLED]


async def test_refine_and_skip_lead_to_compose(desk: Desk) -> None:
    panel, view_model = await page(desk)
    asked: list[str] = []
    panel.compose_requested.connect(lambda: asked.append("compose"))
    panel.skip_requested.connect(lambda: asked.append("skip"))
    QTest.mouseClick(button(panel, "Skip to the studio"), Qt.MouseButton.LeftButton)
    await desk.until(lambda: desk.workbench.settings.first_run_done)
    view_model.make()
    await desk.until(lambda: panel._refine.isVisible())
    QTest.mouseClick(panel._refine, Qt.MouseButton.LeftButton)
    assert asked == ["skip", "compose"]
    panel.hide()
    assert not desk.engine.loop


async def test_the_sample_opens(desk: Desk) -> None:
    panel, _ = await page(desk)
    asked: list[str] = []
    panel.compose_requested.connect(lambda: asked.append("compose"))
    QTest.mouseClick(button(panel, "Open sample"), Qt.MouseButton.LeftButton)
    await desk.until(lambda: asked)
    assert desk.workbench.project is not None
    assert desk.workbench.project.name == SAMPLE_NAME


async def open_script(desk: Desk, panel: FirstRunPanel) -> ScriptDialog:
    """Press Paste a script and return the dialog."""
    QTest.mouseClick(button(panel, "Paste a script", kind=QPushButton), Qt.MouseButton.LeftButton)
    await desk.until(lambda: panel.findChildren(ScriptDialog))
    return panel.findChildren(ScriptDialog)[0]


async def test_a_script_becomes_a_project(desk: Desk) -> None:
    panel, _ = await page(desk)
    asked: list[str] = []
    panel.compose_requested.connect(lambda: asked.append("compose"))
    dialog = await open_script(desk, panel)
    assert not dialog.verb.isEnabled()
    QTest.keyClicks(dialog.field, "Shot 1: A fox runs. ")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    QTest.keyClicks(dialog.field, "Shot 2: (4 s) <b>A hare</b> waits.")
    QTest.mouseClick(dialog.verb, Qt.MouseButton.LeftButton)
    await desk.until(lambda: asked)
    project = desk.workbench.project
    assert project is not None
    assert [shot.prompt.text for shot in project.shots] == ["A fox runs.", "<b>A hare</b> waits."]
    assert project.shots[1].parameters.duration_s == 4.0
    await desk.until(lambda: not panel.findChildren(ScriptDialog))


async def test_a_script_without_shots_is_told_in_the_dialog(desk: Desk) -> None:
    panel, view_model = await page(desk)
    dialog = await open_script(desk, panel)
    QTest.keyClicks(dialog.field, "a")
    view_model.make_from_script(" \n ")
    await desk.until(dialog._problem.isVisible)
    assert dialog._problem.text().startswith("The script holds no shot.")
    assert dialog.verb.isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    await desk.until(lambda: not panel.findChildren(ScriptDialog))


@pytest.mark.parametrize(
    ("name", "at", "wanted"), [("Theme", 1, "light"), ("Text size", 3, 1.25), ("Language", 1, "en-XA")]
)
async def test_theme_size_and_language_are_set_at_the_foot(desk: Desk, name: str, at: int, wanted: object) -> None:
    panel, _ = await page(desk)
    box = next(box for box in panel.findChildren(DropDown) if box.accessibleName() == name)
    box.activated.emit(at)
    await desk.until(lambda: wanted in desk.workbench.settings.model_dump().values())
    assert box.currentIndex() == at


async def test_a_narrow_page_stacks_its_columns(desk: Desk) -> None:
    panel, _ = await page(desk)
    wide = panel._stage.mapTo(panel, panel._stage.rect().topLeft())
    assert wide.x() > panel._make.mapTo(panel, panel._make.rect().topLeft()).x() + 400
    panel.resize(1000, 900)
    await desk.until(lambda: panel._stage.mapTo(panel, panel._stage.rect().topLeft()).x() < 100)


async def test_a_name_comes_from_the_subject(desk: Desk) -> None:
    _, view_model = await page(desk)
    view_model.write("<i>NUL\0", 7)
    assert "NUL" in view_model.trouble
    view_model.write("", 0)
    assert name_of(view_model.prompt) == ""
