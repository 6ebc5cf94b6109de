"""The sidebar: fields as the model's spec has them, reasons for what cannot be, the estimate, the buttons."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDoubleSpinBox, QLineEdit, QWidget

from studio.domain.jobs import Grade
from studio.domain.models import CombinationRule, Extra, ExtraType
from studio.ui.kit.controls import DropDown, Segmented, Switch
from studio.ui.panels.parameters.frame_model import FIRST
from tests.fakes.time import calm
from tests.ui.conftest import Desk, button
from tests.ui.fakes import PICKY_SPEC
from tests.ui.panels.parameters.helpers import asked, field, sidebar, words_in


async def test_only_the_fields_of_the_spec_are_there(desk: Desk) -> None:
    panel, _ = await sidebar(desk)
    names = {each.accessibleName() for each in panel._fields.findChildren(QWidget) if each.isVisible()}
    assert {"Duration", "Resolution", "Aspect ratio", "Seed", "Sound", "Avoid"} <= names
    assert not {"Loop", "Mood", "Steps", "Weight", "Note"} & names  # folded
    QTest.mouseClick(button(panel, "More"), Qt.MouseButton.LeftButton)
    names = {each.accessibleName() for each in panel._fields.findChildren(QWidget) if each.isVisible()}
    assert {"Loop", "Mood", "Steps", "Weight", "Note"} <= names
    assert "Frame rate" not in names  # one value is no choice
    assert not panel._fields._frames[FIRST].isVisible()
    panel.grab()
    panel._view_model.choose_model("animatic/sketch-1")
    await desk.until(panel._fields._frames[FIRST].isVisible)
    names = {each.accessibleName() for each in panel._fields.findChildren(QWidget) if each.isVisible()}
    assert not {"Avoid", "Loop", "Mood", "Steps"} & names
    assert "Duration in seconds" in names


async def test_a_choice_that_breaks_a_rule_is_made_and_what_follows_is_said_and_taken_back(desk: Desk) -> None:
    panel, view_model = await sidebar(desk)
    view_model.choose("duration_s", "4.0")
    await desk.until(lambda: asked(desk).duration_s == 4.0)
    await calm()
    resolution = field(panel, "Resolution", Segmented)
    tall = resolution._buttons["1080p"]
    assert (tall.isEnabled(), tall.accessibleDescription()) == (True, "1080p needs 8 s: Length set to 8 s")
    assert "1080p needs 8 s" in words_in(panel)
    QTest.mouseClick(tall, Qt.MouseButton.LeftButton)
    await desk.until(lambda: asked(desk).resolution == "1080p")
    assert asked(desk).duration_s == 8.0
    await desk.until(panel._following.isVisible)
    assert "1080p needs 8 s: Length set to 8 s" in words_in(panel)
    QTest.mouseClick(button(panel, "Undo"), Qt.MouseButton.LeftButton)
    await desk.until(lambda: (asked(desk).resolution, asked(desk).duration_s) == ("720p", 4.0))
    await desk.until(lambda: not panel._following.isVisible())
    await desk.until(lambda: resolution.value() == "720p")


async def test_what_followed_is_no_longer_said_once_something_else_is_set(desk: Desk) -> None:
    panel, view_model = await sidebar(desk)
    view_model.choose("resolution", "1080p")
    await desk.until(panel._following.isVisible)
    QTest.mouseClick(button(panel, "Put this note away"), Qt.MouseButton.LeftButton)
    await desk.until(lambda: not panel._following.isVisible())
    view_model.choose("duration_s", "4.0")
    await desk.until(lambda: asked(desk).resolution == "720p")
    await desk.until(panel._following.isVisible)
    view_model.set_negative("rain", view_model.shot_id)
    await desk.until(lambda: not panel._following.isVisible())


async def test_nothing_is_cut_where_the_sidebar_is_made_narrow(desk: Desk) -> None:
    panel, _ = await sidebar(desk)
    for width in (440, 288):
        panel.resize(width, 900)
        await calm()
        content = panel._area.widget()
        assert content is not None
        assert content.width() == panel._area.viewport().width()


async def test_a_choice_without_a_way_is_grey_and_says_why(desk: Desk) -> None:
    never = CombinationRule(when=(("aspect_ratio", "9:16"),), then=(("masks", (True,)),), message="9:16 comes later.")
    desk.bench.remote.offered = (PICKY_SPEC.replace(rules=(never,)),)
    panel, _ = await sidebar(desk)
    grey = field(panel, "Aspect ratio", Segmented)._buttons["9:16"]
    assert (grey.isEnabled(), grey.accessibleDescription()) == (False, "9:16 comes later")
    assert "9:16 comes later" in words_in(panel)


async def test_every_length_and_size_has_its_price(desk: Desk) -> None:
    panel, view_model = await sidebar(desk)
    notes = {choice.words: choice.price for choice in view_model.choices("duration_s")}
    assert notes == {"4 s": "$0.40", "6 s": "$0.60", "8 s": "$0.80"}
    assert {choice.words: choice.price for choice in view_model.choices("resolution")}["1080p"] == "$0.80"
    view_model.choose("duration_s", "8.0")
    await desk.until(lambda: "draft 4 s · final 8 s" in words_in(panel))
    panel.grab()
    desk.bench.remote.offered = (PICKY_SPEC.replace(prices=()),)
    desk.workbench.models_changed.emit()
    assert {choice.price for choice in view_model.choices("duration_s")} == {""}
    await desk.until(lambda: panel.foot.amount.text() == "Unknown")


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
    panel, view_model = await sidebar(desk)
    QTest.mouseClick(button(panel, "More"), Qt.MouseButton.LeftButton)
    await desk.until(lambda: view_model.more_open)
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
    assert button(panel, "More · 5 changed").isVisible()
    view_model.choose_model("away/one")
    await desk.until(lambda: view_model.model_id == "away/one")
    view_model.choose_model("away/picky")
    await desk.until(lambda: view_model.model_id == "away/picky")
    await desk.until(lambda: field(panel, "Loop", Switch).isVisible())  # folded or not is remembered


async def test_choices_of_a_setting_keep_their_exact_type(desk: Desk) -> None:
    either = Extra(name="size", label="Size", type=ExtraType.CHOICE, values=(5, "5", True), default="5")
    desk.bench.remote.offered = (PICKY_SPEC.replace(extras=(either,)),)
    panel, _ = await sidebar(desk)
    QTest.mouseClick(button(panel, "More"), Qt.MouseButton.LeftButton)
    size = field(panel, "Size", DropDown)
    assert size.currentIndex() == 1
    for at, value in ((0, 5), (2, True), (1, "5")):
        size.activated.emit(at)
        await desk.until(lambda wanted=value: repr(dict(asked(desk).extras).get("size")) == repr(wanted))  # type: ignore[misc]  # mypy cannot infer a bound default
        await calm()
        assert size.currentIndex() == at


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
    assert panel.foot.draft.text().strip() == "Generate draft · $0.40"
    assert panel.foot.final.text().strip() == "Final · $0.80"
    assert panel.foot.amount.text() == "$0.40"
    assert panel.foot.confidence.text() == "High confidence"
    assert panel.foot.time.text() == "time unknown"
    assert not panel.foot.only_animatic.isVisible()
    view_model.choose_model("animatic/sketch-1")
    await desk.until(panel.foot.only_animatic.isVisible)
    assert panel.foot.amount.text() == "Free"
    QTest.mouseDClick(panel.foot.only_animatic, Qt.MouseButton.LeftButton)
    QTest.mouseClick(panel.foot.only_animatic, Qt.MouseButton.LeftButton)
    await desk.until(lambda: desk.bench.jobs.saved)
    await calm()
    assert len(desk.bench.jobs.saved) == 1


async def test_a_final_is_asked_for_and_not_made_at_once(desk: Desk) -> None:
    panel, _ = await sidebar(desk)
    asked: list[None] = []
    panel.final_requested.connect(lambda: asked.append(None))
    panel.ask_final()
    QTest.mouseClick(panel.foot.final, Qt.MouseButton.LeftButton)
    await desk.bench.clock.advance(6)
    assert (asked, desk.bench.jobs.saved) == ([None, None], {})


async def test_a_prompt_that_is_too_long_says_so_above_the_buttons(desk: Desk) -> None:
    panel, _ = await sidebar(desk)
    assert desk.workbench.project is not None
    assert desk.workbench.shot is not None
    shot = desk.workbench.shot
    await desk.workspace.projects.set_prompt(desk.workbench.project.id, shot.id, shot.prompt.with_text("kite " * 60))
    await desk.until(panel.foot.why_not.isVisible)
    assert panel.foot.why_not.text().startswith("The prompt has 300 characters; Picky takes 200.")
    assert not panel.foot.draft.isEnabled()
    assert panel.foot.animatic.isEnabled()


async def test_past_takes_tell_how_long_it_will_take(desk: Desk) -> None:
    panel, view_model = await sidebar(desk, "animatic/sketch-1")
    desk.generator.generate(Grade.ANIMATIC)
    await desk.until(lambda: desk.workbench.takes)
    await desk.until(lambda: view_model.time_words[1] == "from one past take")
    await desk.until(lambda: panel.foot.time_basis.text() == "from one past take")


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
