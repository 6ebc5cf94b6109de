"""The sheet before a final: what it says, that it asks once for each act, and that the final is linked and chosen."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from studio.domain.budgets import BudgetScope
from studio.domain.jobs import GenerationJob, Grade
from studio.domain.prompt import Prompt
from studio.ui.final_asking import asks_first
from studio.ui.final_sheet import NOW, FinalSheet
from studio.ui.final_wishes import FinalWishes
from studio.ui.panels.parameters.panel import ParametersPanel
from tests.fakes.time import calm
from tests.ui.conftest import Desk
from tests.ui.fakes import PICKY_SPEC
from tests.ui.ladder import PICKY, chosen_draft, open_shot, taken
from tests.ui.panels.parameters.helpers import sidebar


async def ready(desk: Desk) -> ParametersPanel:
    """Show the sidebar of a shot of 8 s at 1080p whose draft is chosen."""
    panel, view_model = await sidebar(desk, PICKY)
    view_model.choose("resolution", "1080p")
    await desk.until(lambda: open_shot(desk).parameters.resolution == "1080p")
    panel.final_requested.connect(FinalWishes(desk.look, desk.workbench, desk.generator, panel).ask)
    await chosen_draft(desk)
    await desk.bench.clock.advance(1)
    return panel


def sheets(panel: ParametersPanel) -> list[FinalSheet]:
    """Return the sheets that are seen."""
    return [each for each in panel.window().findChildren(FinalSheet) if each.isVisible()]


async def opened(desk: Desk, panel: ParametersPanel) -> FinalSheet:
    """Ask for the final and return the sheet, once it can be answered."""
    panel.ask_final()
    await desk.until(lambda: sheets(panel))
    await desk.bench.clock.advance(1)
    return sheets(panel)[0]


def words(sheet: FinalSheet) -> str:
    """Return all that is read on a sheet."""
    return " | ".join(each.text() for each in sheet.findChildren(QLabel) if each.isVisible())


def finals(desk: Desk) -> list[GenerationJob]:
    """Return the jobs of finals that were written."""
    return [job for job in desk.bench.jobs.saved.values() if job.grade is Grade.FINAL]


async def test_the_sheet_says_what_becomes_other_and_what_it_costs(desk: Desk) -> None:
    panel = await ready(desk)
    await desk.workspace.money.set_budgets(desk.workspace.money.budgets.with_limit(BudgetScope.DAY, "", 5_000_000))
    sheet = await opened(desk, panel)
    assert "Make the final of take 1?" in words(sheet)
    name = sheet.table.accessibleName()
    assert "Length: 4 s becomes 8 s" in name
    assert "Resolution: 720p becomes 1080p" in name
    assert "Price: $0.50 becomes $0.80 ($0.30 more)" in name
    assert "Model: Picky" in name
    assert "New seed behaviour: result may differ" in words(sheet)
    assert sheet.left.text().startswith("Budget left: $")
    assert sheet.left.text().endswith(" of $5.00 today")
    assert sheet.verb.accessibleName() == "Make the final · $0.80"
    assert not sheet.choice.isVisible()
    sheet.reject()
    await desk.until(lambda: not sheets(panel))
    await desk.bench.clock.advance(10)
    assert finals(desk) == []


async def test_the_final_is_sent_as_shown_linked_and_chosen(desk: Desk) -> None:
    panel = await ready(desk)
    draft = desk.workbench.takes[0]
    sheet = await opened(desk, panel)
    QTest.mouseClick(sheet.verb, Qt.MouseButton.LeftButton)
    await desk.until(lambda: not sheets(panel))
    await desk.bench.clock.advance(4.5)
    assert finals(desk) == []
    await desk.bench.clock.advance(1)
    await desk.until(lambda: finals(desk))
    (job,) = finals(desk)
    assert (job.final_of, job.parameters.seed, job.parameters.duration_s) == (draft.id, draft.slate.seed, 8.0)
    final = await taken(desk, 2)
    await desk.until(lambda: open_shot(desk).chosen_take == final.id)
    desk.workbench.undo()
    await desk.until(lambda: open_shot(desk).chosen_take == draft.id)


async def test_presses_that_belong_to_the_first_one_do_not_answer_the_sheet(desk: Desk) -> None:
    """A double click on the button, and Enter right behind it, open one sheet and send nothing."""
    panel = await ready(desk)
    for _ in range(20):
        QTest.mouseClick(panel.foot.final, Qt.MouseButton.LeftButton)
    await desk.until(lambda: sheets(panel))
    (sheet,) = sheets(panel)
    for _ in range(30):  # Enter, held for a second
        QTest.keyClick(sheet, Qt.Key.Key_Return)
        desk.generator.keep_act()
        await desk.bench.clock.advance(0.033)
    assert sheets(panel) == [sheet]
    await desk.bench.clock.advance(0.9)
    QTest.keyClick(sheet, Qt.Key.Key_Return)
    await desk.until(lambda: not sheets(panel))
    QTest.mouseClick(panel.foot.final, Qt.MouseButton.LeftButton)  # the second click of a double one
    await calm()
    assert sheets(panel) == []
    await desk.bench.clock.advance(6)
    await desk.until(lambda: finals(desk))
    await desk.bench.clock.advance(10)
    assert len(finals(desk)) == 1


async def test_a_changed_shot_offers_both_ways(desk: Desk) -> None:
    panel = await ready(desk)
    assert desk.workbench.project is not None
    await desk.workspace.projects.set_prompt(
        desk.workbench.project.id, open_shot(desk).id, Prompt(text="Wide shot of a kite over a harbour.")
    )
    sheet = await opened(desk, panel)
    assert sheet.choice.isVisible()
    assert sheet.since.text() == "The prompt was changed after the draft."
    assert "The draft’s words and seed" in sheet.what.text()
    QTest.mouseClick(sheet.choice._buttons[NOW], Qt.MouseButton.LeftButton)
    assert "The shot as it is now, with the draft’s seed." in sheet.what.text()
    assert sheet.way.text == "Wide shot of a kite over a harbour."
    sheet.accept()
    await desk.bench.clock.advance(6)
    await desk.until(lambda: finals(desk))
    assert finals(desk)[0].prompt == "Wide shot of a kite over a harbour."


async def test_the_question_can_be_turned_off_for_the_project_and_on_again(desk: Desk) -> None:
    panel = await ready(desk)
    sheet = await opened(desk, panel)
    sheet.asks.setChecked(False)
    sheet.accept()
    await desk.until(lambda: not asks_first(desk.workbench))
    await desk.bench.clock.advance(6)
    await desk.until(lambda: finals(desk))
    await taken(desk, 2)
    await desk.bench.clock.advance(1)
    for _ in range(20):
        panel.ask_final()
        await desk.bench.clock.advance(0.005)
    await desk.bench.clock.advance(6)
    assert sheets(panel) == []
    assert len(finals(desk)) == 2
    panel._view_model.budgets.ask_first(True)
    await desk.until(lambda: asks_first(desk.workbench))
    (await opened(desk, panel)).reject()


async def test_near_a_limit_it_is_asked_although_that_was_turned_off(desk: Desk) -> None:
    panel = await ready(desk)
    panel._view_model.budgets.ask_first(False)
    await desk.until(lambda: not asks_first(desk.workbench))
    money = desk.workspace.money
    assert desk.workbench.project is not None
    await money.set_budgets(money.budgets.with_limit(BudgetScope.JOB, "", 500_000))
    await calm()
    assert not panel.foot.final.isEnabled()
    await money.set_budgets(money.budgets.with_limit(BudgetScope.JOB, "", None))
    await calm()
    assert panel.foot.final.isEnabled()


async def test_without_a_chosen_draft_the_sheet_says_what_it_is_made_from(desk: Desk) -> None:
    panel = await ready(desk)
    assert desk.workbench.project is not None
    await desk.workspace.projects.choose_take(desk.workbench.project.id, open_shot(desk).id, None)
    sheet = await opened(desk, panel)
    assert "No draft is chosen, so it is made from the shot as it stands." in sheet.what.text()
    assert sheet.differs.isHidden()
    assert "becomes" not in sheet.table.accessibleName()
    sheet.accept()
    await desk.bench.clock.advance(6)
    await desk.until(lambda: finals(desk))
    assert finals(desk)[0].final_of is None


async def test_a_rehearsed_final_says_that_nothing_is_billed(desk: Desk) -> None:
    desk.bench.remote.offered = (PICKY_SPEC.replace(simulated=True),)
    panel = await ready(desk)
    sheet = await opened(desk, panel)
    assert sheet.left.text() == "Simulated: nothing is billed, and no budget counts it."
    sheet.reject()
