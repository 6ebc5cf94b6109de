"""The foot of the sidebar where a budget is full: the reason, the three choices, and what a kept shot has cost."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from studio.domain.budgets import BudgetScope
from studio.domain.jobs import Grade
from studio.ui.panels.parameters.panel import ParametersPanel
from studio.ui.panels.parameters.view_model import ParametersViewModel
from tests.fakes.time import calm
from tests.ui.conftest import Desk
from tests.ui.panels.parameters.helpers import asked as asked_for
from tests.ui.panels.parameters.helpers import sidebar


async def shown(desk: Desk) -> tuple[ParametersPanel, ParametersViewModel]:
    """Show the sidebar of a shot of 8 s."""
    panel, view_model = await sidebar(desk)
    view_model.choose("duration_s", "8.0")
    await desk.until(lambda: asked_for(desk).duration_s == 8.0)
    return panel, view_model


async def limit(desk: Desk, micro_usd: int | None, scope: BudgetScope = BudgetScope.DAY) -> None:
    """Set a budget and let it be shown."""
    money = desk.workspace.money
    await money.set_budgets(money.budgets.with_limit(scope, "", micro_usd))
    await calm()


async def test_a_full_budget_disables_both_paid_buttons_with_its_reason_and_offers_three_ways(desk: Desk) -> None:
    panel, _ = await shown(desk)
    foot = panel.foot
    assert not foot.raise_today.isVisible()
    await limit(desk, 200_000)
    await desk.until(foot.raise_today.isVisible)
    reason = "Draft costs $0.40. Today has $0.20 left."
    assert foot.why_not.text() == reason
    assert (foot.draft.isEnabled(), foot.final.isEnabled()) == (False, False)
    assert foot.draft.accessibleDescription() == reason
    assert foot.final.accessibleDescription() == "Final costs $0.80. Today has $0.20 left."
    assert foot.raise_today.accessibleName() == "Raise to $1 today"
    asked: list[None] = []
    panel.models_requested.connect(lambda: asked.append(None))
    QTest.mouseClick(foot.cheaper, Qt.MouseButton.LeftButton)
    assert asked == [None]
    assert foot.animatic.isEnabled()
    assert foot.animatic.accessibleName() == "Make animatic"
    QTest.mouseClick(foot.raise_today, Qt.MouseButton.LeftButton)
    await desk.until(lambda: not foot.raise_today.isVisible())
    assert foot.draft.isEnabled()
    assert foot.why_not.isHidden()
    assert foot.animatic.accessibleName() == "Animatic · free"


async def test_a_budget_that_has_room_for_a_draft_alone_says_so_of_the_final(desk: Desk) -> None:
    panel, _ = await shown(desk)
    await limit(desk, 500_000)
    await desk.until(panel.foot.raise_today.isVisible)
    assert (panel.foot.draft.isEnabled(), panel.foot.final.isEnabled()) == (True, False)
    assert panel.foot.why_not.text() == "Final costs $0.80. Today has $0.50 left."


async def test_the_cap_of_one_job_is_a_budget_too(desk: Desk) -> None:
    panel, _ = await shown(desk)
    await limit(desk, 500_000, BudgetScope.JOB)
    await desk.until(panel.foot.raise_today.isVisible)
    assert panel.foot.why_not.text() == "Final costs $0.80. One take may cost $0.50."
    QTest.mouseClick(panel.foot.raise_today, Qt.MouseButton.LeftButton)
    await desk.until(panel.foot.final.isEnabled)


async def test_where_no_budget_is_full_the_keys_and_the_animatic_work_as_before(desk: Desk) -> None:
    panel, view_model = await sidebar(desk)
    await limit(desk, 200_000)
    asked: list[None] = []
    panel.final_requested.connect(lambda: asked.append(None))
    panel.ask_final()
    assert asked == []
    desk.generator.generate(Grade.ANIMATIC)
    await desk.until(lambda: desk.workbench.takes)
    await limit(desk, None)
    await desk.until(panel.foot.final.isEnabled)
    panel.ask_final()
    assert asked == [None]
    assert view_model.budgets.over is None
    view_model.budgets.raise_today()  # nothing to raise any more
    assert desk.failures == []


async def test_a_budget_that_was_taken_away_meanwhile_cannot_be_raised_and_says_so(desk: Desk) -> None:
    _, view_model = await sidebar(desk)
    await limit(desk, 200_000)
    over = view_model.budgets.over
    assert over is not None
    await desk.workspace.money.set_budgets(desk.workspace.money.budgets.with_limit(BudgetScope.DAY, "", None))
    view_model.budgets.raise_today()
    await calm()
    assert view_model.budgets.over is None
