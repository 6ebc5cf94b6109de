"""The sidebar: fields as the model's spec has them, reasons for what cannot be, the estimate, the buttons."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDoubleSpinBox, QLabel, QLineEdit, QWidget

from studio.domain.jobs import Grade
from studio.domain.models import CombinationRule, Extra, ExtraType, ModelStatus
from studio.domain.parameters import Parameters
from studio.domain.servers import KeyPlace
from studio.ui.kit.controls import DropDown, Segmented, Switch
from studio.ui.kit.dialogs import Question
from studio.ui.kit.text import Elided
from studio.ui.model_roles import Role
from studio.ui.model_shelf import ProviderState
from studio.ui.panels.parameters.notices import ChangeTable
from studio.ui.panels.parameters.panel import ParametersPanel
from studio.ui.panels.parameters.view_model import ParametersViewModel
from tests.fakes.media import PICTURE
from tests.fakes.time import calm
from tests.ui.conftest import Desk, button
from tests.ui.fakes import PICKY_SPEC, RETIRED_SPEC
from tests.ui.shelves import FakeShelf


async def sidebar(desk: Desk, model: str = "away/picky") -> tuple[ParametersPanel, ParametersViewModel]:
    """Show the sidebar of a shot on that model."""
    inputs = desk.workspace.inputs
    shelf = FakeShelf(desk)
    view_model = ParametersViewModel(desk.workbench, desk.generator, inputs, desk.bench.random, shelf)
    panel = await desk.show(ParametersPanel(desk.look, view_model), 330, 900)
    await desk.project()
    view_model.choose_model(model)
    await desk.until(lambda: view_model.spec is not None and view_model.spec.id == model)
    await calm()
    return panel, view_model


def field(panel: QWidget, name: str, kind: type[Any]) -> Any:
    """Return the visible field of that accessible name."""
    return next(each for each in panel.findChildren(kind) if each.accessibleName() == name and each.isVisible())


def words_in(panel: QWidget) -> list[str]:
    """Return the texts that are seen."""
    labels = [each.text() for each in panel.findChildren(QLabel) if each.isVisible()]
    return labels + [each.text() for each in panel.findChildren(Elided) if each.isVisible()]


def shelf_of(panel: ParametersPanel) -> FakeShelf:
    """Return the shelf that the sidebar reads."""
    shelf = panel._view_model._shelf
    assert isinstance(shelf, FakeShelf)
    return shelf


def asked(desk: Desk) -> Parameters:
    """Return the settings that the project holds."""
    assert desk.workbench.shot is not None
    return desk.workbench.shot.parameters


async def test_only_the_fields_of_the_spec_are_there(desk: Desk) -> None:
    panel, _ = await sidebar(desk)
    names = {each.accessibleName() for each in panel._fields.findChildren(QWidget) if each.isVisible()}
    assert {"Duration", "Resolution", "Aspect ratio", "Seed", "Sound", "Avoid"} <= names
    assert not {"Loop", "Mood", "Steps", "Weight", "Note"} & names  # folded
    QTest.mouseClick(button(panel, "More"), Qt.MouseButton.LeftButton)
    names = {each.accessibleName() for each in panel._fields.findChildren(QWidget) if each.isVisible()}
    assert {"Loop", "Mood", "Steps", "Weight", "Note"} <= names
    assert "Frame rate" not in names  # one value is no choice
    assert not panel._first_frame.isVisible()
    panel.grab()
    panel._view_model.choose_model("animatic/sketch-1")
    await desk.until(panel._first_frame.isVisible)
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
    assert (tall.isEnabled(), tall.accessibleDescription()) == (True, "1080p needs 8 s: length set to 8 s")
    assert "1080p needs 8 s" in words_in(panel)
    QTest.mouseClick(tall, Qt.MouseButton.LeftButton)
    await desk.until(lambda: asked(desk).resolution == "1080p")
    assert asked(desk).duration_s == 8.0
    await desk.until(panel._following.isVisible)
    assert "1080p needs 8 s: length set to 8 s" in words_in(panel)
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


async def test_a_final_asks_once(desk: Desk) -> None:
    panel, _ = await sidebar(desk)
    for answer, jobs in (("reject", 0), ("accept", 1)):
        await desk.bench.clock.advance(1)
        panel.ask_final()
        await desk.until(lambda: [each for each in panel.findChildren(Question) if each.isVisible()])
        (question,) = panel.findChildren(Question)
        assert "It costs $" in " ".join(each.text() for each in question.findChildren(type(panel.foot.amount)))
        question.accept() if answer == "accept" else question.reject()
        await desk.until(lambda: not panel.findChildren(Question))
        await desk.bench.clock.advance(6)
        assert len(desk.bench.jobs.saved) == jobs


async def test_the_card_asks_for_the_models_and_a_chosen_one_carries_the_settings(desk: Desk) -> None:
    panel, view_model = await sidebar(desk)
    asks: list[bool] = []
    panel.models_requested.connect(lambda: asks.append(True))
    QTest.mouseClick(panel.card, Qt.MouseButton.LeftButton)
    QTest.mouseClick(button(panel.card, "Choose the model"), Qt.MouseButton.LeftButton)
    assert len(asks) == 2
    view_model.choose("resolution", "1080p")
    await desk.until(lambda: asked(desk).resolution == "1080p")
    view_model.set_negative("rain", view_model.shot_id)
    await desk.until(lambda: asked(desk).negative == "rain")
    before = asked(desk)
    view_model.choose_model("away/one")
    await desk.until(lambda: view_model.model_id == "away/one")
    await desk.until(panel._following.isVisible)
    assert (asked(desk).resolution, asked(desk).negative, asked(desk).duration_s) == ("720p", "", 8.0)
    table = panel._following.findChildren(ChangeTable)[0]
    assert table.accessibleName() == "Resolution: 1080p becomes 720p. Avoid: rain becomes none"
    panel.grab()
    QTest.mouseClick(button(panel, "Undo"), Qt.MouseButton.LeftButton)
    await desk.until(lambda: view_model.model_id == "away/picky" and asked(desk) == before)


async def test_a_retired_model_says_so_and_moves_to_its_successor(desk: Desk) -> None:
    gone = RETIRED_SPEC.replace(
        retires_on=date(2026, 9, 24), successor="away/older", prices=PICKY_SPEC.prices,
        limits=PICKY_SPEC.limits.replace(aspect_ratios=("16:9", "21:9")),
    )  # fmt: skip
    older = RETIRED_SPEC.replace(id="away/older", successor="away/picky")
    desk.bench.remote.offered = (gone, older, PICKY_SPEC)
    panel, view_model = await sidebar(desk, "away/old")
    view_model.choose("aspect_ratio", "21:9")
    await desk.until(panel._moving.isVisible)
    await desk.until(lambda: asked(desk).aspect_ratio == "21:9")
    await calm()
    assert view_model.badges[0].words == "Retired 24 Sep 2026"
    assert not panel.foot.draft.isEnabled()
    assert panel.foot.why_not.text() == "Old was retired. Choose another model."
    assert panel.foot.animatic.isEnabled()
    table = panel._moving.findChildren(ChangeTable)[0]
    assert table.accessibleName().startswith("Aspect ratio: 21:9 becomes 16:9. Price of a final: $")
    QTest.mouseClick(button(panel, "Move to Picky"), Qt.MouseButton.LeftButton)
    await desk.until(lambda: view_model.model_id == "away/picky")
    await desk.until(lambda: not panel._moving.isVisible())


async def test_a_model_that_will_end_soon_says_when(desk: Desk) -> None:
    ending = PICKY_SPEC.replace(status=ModelStatus.RETIRING)
    today = desk.workspace.adapters.clock.now().date()
    desk.bench.remote.offered = (ending.replace(retires_on=today + timedelta(days=60)),)
    _, view_model = await sidebar(desk)
    assert view_model.badges[0].words.startswith("Retiring on ")
    desk.bench.remote.offered = (ending.replace(retires_on=today + timedelta(days=61)),)
    assert not view_model.badges[0].words.startswith("Retiring")


async def test_without_a_key_the_paid_buttons_give_way_to_adding_one(desk: Desk) -> None:
    desk.bench.remote.offered = (PICKY_SPEC.replace(needs_key=True),)
    panel, _ = await sidebar(desk)
    shelf = shelf_of(panel)
    asks: list[str] = []
    panel.add_key_requested.connect(asks.append)
    assert panel.foot.draft.isVisible()
    shelf.set("away", ProviderState(KeyPlace.MISSING))
    await desk.until(panel.foot.add_key.isVisible)
    assert "Needs an Away key" in words_in(panel)
    assert not panel.foot.draft.isVisible()
    assert not panel.foot.final.isVisible()
    assert panel.foot.only_animatic.isVisible()
    QTest.mouseClick(panel.foot.add_key, Qt.MouseButton.LeftButton)
    QTest.mouseClick(button(panel.card, "Add key"), Qt.MouseButton.LeftButton)
    assert asks == ["away", "away"]
    shelf.set("away", ProviderState(KeyPlace.KEYRING))
    await desk.until(panel.foot.draft.isVisible)


async def test_a_provider_that_takes_no_requests_says_so(desk: Desk) -> None:
    panel, _ = await sidebar(desk)
    shelf_of(panel).set("away", ProviderState(closed="This version cannot send to Away yet."))
    await desk.until(lambda: not panel.foot.draft.isEnabled())
    assert panel.foot.why_not.text() == "This version cannot send to Away yet."
    assert panel.foot.draft.accessibleDescription() == "This version cannot send to Away yet."
    assert "This version cannot send to Away yet." in words_in(panel.card)
    assert panel.foot.animatic.isEnabled()


async def test_a_model_that_is_nowhere_says_so(desk: Desk) -> None:
    panel, _ = await sidebar(desk)
    project, shot = desk.workbench.project, desk.workbench.shot
    assert project is not None
    assert shot is not None
    await desk.workspace.projects.set_parameters(project.id, shot.id, shot.parameters, model="gone/away")
    await desk.until(lambda: "This model is not in the catalogue any more." in words_in(panel.card))
    assert panel.foot.only_animatic.isEnabled()


async def test_the_project_can_keep_another_model_for_drafts_and_finals(desk: Desk) -> None:
    panel, view_model = await sidebar(desk)
    view_model.choose("duration_s", "8.0")
    await desk.until(lambda: asked(desk).duration_s == 8.0)
    before = panel.foot.final.text().strip()
    desk.generator.roles.give(Role.DRAFT, "away/one")
    await desk.until(lambda: panel.foot._heading.text() == "Draft estimate · Away")
    assert panel.foot.final.text().strip() == before
    assert "Away" in panel.foot.draft.toolTip()
    desk.generator.generate(Grade.DRAFT)
    await desk.bench.clock.advance(6)
    await desk.until(lambda: desk.bench.jobs.saved)
    assert [job.model for job in desk.bench.jobs.saved.values()] == ["away/one"]
    desk.generator.roles.give(Role.DRAFT, "")
    await desk.until(lambda: panel.foot._heading.text() == "Draft estimate")


async def test_old_and_uncertain_prices_are_told(desk: Desk) -> None:
    price = PICKY_SPEC.prices[0]
    today = desk.workspace.adapters.clock.now().date()
    old = price.replace(as_of=today - timedelta(days=41), usd_high=Decimal("0.20"))
    desk.bench.remote.offered = (PICKY_SPEC.replace(prices=(old,), typical_s=(60, 130)),)
    panel, view_model = await sidebar(desk)
    assert panel.foot.old.text() == "Prices last checked 41 days ago"
    assert panel.foot.amount.text() == "$0.40–0.80"
    assert panel.foot.confidence.text() == "Low confidence"
    assert (panel.foot.time.text(), panel.foot.time_basis.text()) == ("1 min to 2 min 10 s", "as the catalogue says")
    assert view_model.choices("duration_s")[0].price == "≤ $0.80"


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
    await desk.until(panel.foot.why_not.isVisible)
    assert panel.foot.why_not.text().startswith("The prompt has 300 characters; Picky takes 200.")
    assert not panel.foot.draft.isEnabled()
    assert panel.foot.animatic.isEnabled()


async def test_past_takes_tell_how_long_it_will_take(desk: Desk) -> None:
    panel, view_model = await sidebar(desk, "animatic/sketch-1")
    desk.generator.generate(Grade.ANIMATIC)
    await desk.until(lambda: desk.workbench.takes)
    await desk.until(lambda: view_model.time_words[1] == "from 1 past take")
    await desk.until(lambda: panel.foot.time_basis.text() == "from 1 past take")


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
