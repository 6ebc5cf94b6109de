"""The variations block: values as chips by keys and paste, the price of all, why not, one press one group."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from studio.craft.lexicon import Lexicon
from studio.craft.vocabulary import Vocabulary
from studio.domain.budgets import BudgetScope, Judgement
from studio.domain.jobs import GenerationJob, Grade
from studio.domain.prompt import Card
from studio.domain.variations import MOST_VALUES
from studio.ui.panels.variations.chips import ValueChip
from studio.ui.panels.variations.panel import VariationsPanel
from studio.ui.panels.variations.view_model import VariationsViewModel
from tests.fakes.time import calm
from tests.ui.conftest import RESOURCES, Desk, menu_action, type_text
from tests.ui.fakes import PICKY_SPEC

PROMPT = "Wide shot: a kite over dunes. Blue hour light. The camera pans slowly left."


def vocabulary() -> Vocabulary:
    return Vocabulary(Lexicon.parse((RESOURCES / "lexicon.json").read_text(encoding="utf-8")))


async def block(desk: Desk, model: str = "animatic/sketch-1") -> tuple[VariationsPanel, VariationsViewModel]:
    """Show the block for a shot on that model."""
    await desk.project(PROMPT)
    project, shot = desk.workbench.project, desk.workbench.shot
    assert project is not None
    assert shot is not None
    await desk.workspace.projects.set_parameters(project.id, shot.id, shot.parameters, model=model)
    view_model = VariationsViewModel(desk.workbench, desk.generator, desk.find, vocabulary)
    panel = await desk.show(VariationsPanel(desk.look, view_model), 320, 260)
    return panel, view_model


def chips(panel: VariationsPanel) -> list[str]:
    return [chip.value for chip in panel.findChildren(ValueChip) if chip.isVisible()]


async def given(panel: VariationsPanel, desk: Desk, *values: str) -> None:
    """Type values, each with Enter."""
    panel.field.line.setFocus()
    for value in values:
        type_text(panel.field.line, value)
        QTest.keyClick(panel.field.line, Qt.Key.Key_Return)
        await desk.until(lambda wanted=value: wanted in chips(panel))  # type: ignore[misc]  # it cannot infer it


def jobs(desk: Desk) -> list[GenerationJob]:
    return [job for job in desk.bench.jobs.saved.values() if job.group is not None]


async def test_values_are_typed_taken_back_and_removed_with_keys(desk: Desk) -> None:
    panel, view_model = await block(desk)
    await given(panel, desk, "Candlelight", "Hard noon sun", "Moonlight")
    line = panel.field.line
    QTest.keyClick(line, Qt.Key.Key_Backspace)  # the last one comes back to be written anew
    assert line.text() == "Moonlight"
    type_text(line, "!")
    QTest.keyClick(line, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    await desk.until(lambda: chips(panel) == ["Candlelight", "Hard noon sun", "Moonlight!"])
    QTest.keyClick(line, Qt.Key.Key_Left)
    focused = panel.focusWidget()
    assert isinstance(focused, ValueChip)
    assert focused.value == "Moonlight!"
    QTest.keyClick(focused, Qt.Key.Key_Left)
    middle = panel.focusWidget()
    assert middle is not None
    QTest.keyClick(middle, Qt.Key.Key_Delete)
    await desk.until(lambda: chips(panel) == ["Candlelight", "Moonlight!"])
    assert isinstance(panel.focusWidget(), ValueChip)
    assert not panel.grab().isNull()
    assert view_model.values == ("Candlelight", "Moonlight!")


async def test_pasted_lines_are_a_value_each_and_no_more_than_nine(desk: Desk) -> None:
    panel, view_model = await block(desk)
    told: list[str] = []
    view_model.told.connect(told.append)
    QGuiApplication.clipboard().setText("\n".join(f"Light {number}" for number in range(11)))
    panel.field.line.setFocus()
    QTest.keyClick(panel.field.line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    await desk.until(lambda: len(chips(panel)) == MOST_VALUES)
    assert told == ["More than 9 values are not possible."]
    await desk.until(lambda: not panel.field.line.isVisible())
    view_model.remove(0)
    await desk.until(panel.field.line.isVisible)
    view_model.add_value("light 3")
    assert told[-1] == "“light 3” is there already."


async def test_one_press_makes_one_group_with_one_seed(desk: Desk) -> None:
    panel, view_model = await block(desk)
    asked: list[str] = []
    view_model.requested.connect(asked.append)
    await given(panel, desk, "Candlelight")
    await desk.until(lambda: panel._why_not.text() == "Add at least 2 values. ")
    assert not panel._main.isEnabled()
    await given(panel, desk, "Hard noon sun", "Moonlight")
    await desk.until(panel._main.isEnabled)
    assert panel._main.accessibleName() == "3 animatics · free"
    QTest.mouseClick(panel._main, Qt.MouseButton.LeftButton)
    QTest.mouseClick(panel._main, Qt.MouseButton.LeftButton)  # the same act
    await desk.until(lambda: asked)
    made = jobs(desk)
    assert [job.group.value for job in made if job.group is not None] == ["Candlelight", "Hard noon sun", "Moonlight"]
    assert len({job.parameters.seed for job in made}) == 1
    assert "Moonlight" in made[2].prompt
    assert "Blue hour" not in made[2].prompt
    assert "pans slowly left" in made[2].prompt
    assert len(await desk.workspace.versions.of_shot(made[0].shot_id)) == 1
    await desk.until(lambda: len(desk.workbench.takes) == 3)
    await desk.until(lambda: panel._why_not.text().endswith("one after the other"))
    assert view_model.summary == "3 takes · free"


async def test_paid_takes_show_what_all_cost_and_can_be_taken_back(desk: Desk) -> None:
    panel, view_model = await block(desk, "away/picky")
    await given(panel, desk, "Candlelight", "Moonlight")
    await desk.until(lambda: panel._main.accessibleName() == "2 drafts · $0.80")
    assert view_model.summary.startswith("2 takes · $0.80")
    assert panel._animatics.isVisible()
    QTest.mouseClick(panel._main, Qt.MouseButton.LeftButton)
    await desk.bench.clock.advance(2)
    assert jobs(desk) == []
    desk.generator.take_back()
    await desk.bench.clock.advance(9)
    assert jobs(desk) == []
    QTest.mouseClick(panel._main, Qt.MouseButton.LeftButton)
    await desk.bench.clock.advance(6)
    await desk.until(lambda: len(jobs(desk)) == 2)
    await desk.bench.clock.advance(2)
    QTest.mouseClick(panel._animatics, Qt.MouseButton.LeftButton)
    await desk.until(lambda: len(jobs(desk)) == 4)
    assert {job.grade for job in jobs(desk)} == {Grade.DRAFT, Grade.ANIMATIC}


async def test_a_locked_card_says_so_and_cannot_be_varied(desk: Desk) -> None:
    panel, view_model = await block(desk)
    await given(panel, desk, "Candlelight", "Moonlight")
    project, shot = desk.workbench.project, desk.workbench.shot
    assert project is not None
    assert shot is not None
    locked = shot.prompt.with_lock(Card.LIGHTING, True)
    await desk.workspace.projects.set_prompt(project.id, shot.id, locked)
    await desk.until(lambda: panel._why_not.text() == "Lighting is locked. Unlock it to vary it.")
    assert not panel._main.isEnabled()
    panel._show_cards()
    assert not menu_action(panel, "Lighting — It is locked. Unlock it to vary it.").isEnabled()
    panel._show_cards()
    menu_action(panel, "Camera movement").trigger()
    assert view_model.card is Card.CAMERA
    await desk.until(panel._main.isEnabled)


async def test_words_of_the_vocabulary_are_added_for_the_card(desk: Desk) -> None:
    panel, view_model = await block(desk)
    view_model.choose_card(Card.CAMERA)
    QTest.mouseClick(panel._words, Qt.MouseButton.LeftButton)
    menu = next(each for each in panel.findChildren(QMenu) if each.actions() and each.actions()[0].text() == "Movement")
    inner = menu.actions()[0].menu()
    assert isinstance(inner, QMenu)
    word = inner.actions()[0].text()
    inner.actions()[0].trigger()
    menu.close()
    await desk.until(lambda: chips(panel) == [word])


async def test_each_shot_keeps_its_values(desk: Desk) -> None:
    panel, view_model = await block(desk)
    await given(panel, desk, "Candlelight", "Moonlight")
    project, first = desk.workbench.project, desk.workbench.shot
    assert project is not None
    assert first is not None
    await desk.workspace.projects.add_shot(project.id, project.scenes[0].id)
    await calm()
    other = desk.workbench.project.shots[-1] if desk.workbench.project is not None else None
    assert other is not None
    desk.workbench.open_shot(other.id)
    await desk.until(lambda: chips(panel) == [])
    assert view_model.why_not(Grade.ANIMATIC) == "The prompt is empty. Describe one shot first."
    desk.workbench.open_shot(first.id)
    await desk.until(lambda: chips(panel) == ["Candlelight", "Moonlight"])


async def test_a_full_budget_stops_all_and_says_what_they_cost_together(desk: Desk) -> None:
    panel, view_model = await block(desk, "away/picky")
    await given(panel, desk, "Candlelight", "Hard noon sun", "Moonlight")
    assert view_model.why_not(Grade.DRAFT) == ""
    money = desk.workspace.money
    await money.set_budgets(money.budgets.with_limit(BudgetScope.MONTH, "", 1_000_000))
    await desk.until(lambda: view_model.why_not(Grade.DRAFT))
    assert view_model.why_not(Grade.DRAFT) == "3 takes cost $1.20. This month has $1.00 left."
    view_model.generate(Grade.DRAFT)
    await desk.bench.clock.advance(7)
    assert jobs(desk) == []
    assert view_model.why_not(Grade.ANIMATIC) == ""


async def test_an_unknown_price_is_asked_about_once_for_all(desk: Desk) -> None:
    desk.bench.remote.offered = (PICKY_SPEC.replace(prices=()),)
    panel, view_model = await block(desk, "away/picky")
    await given(panel, desk, "Candlelight", "Hard noon sun")
    asked: list[int | None] = []

    async def may_spend(_model: str, _judgement: Judgement, cost_micro_usd: int | None) -> bool:
        asked.append(cost_micro_usd)
        return len(asked) > 1

    desk.generator.paid.may_spend = may_spend
    view_model.generate(Grade.DRAFT)
    await desk.bench.clock.advance(7)
    assert (asked, jobs(desk)) == ([None], [])
    view_model.generate(Grade.DRAFT)
    await desk.bench.clock.advance(7)
    await desk.until(lambda: len(jobs(desk)) == 2)
    assert asked == [None, None]
