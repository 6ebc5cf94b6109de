"""The signs at the end of the top bar: the month's money on every page, the jobs where there is no queue."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from studio.domain.budgets import BudgetScope
from studio.domain.jobs import Grade
from studio.ui.panels.top_bar.signs import JobsChip, MonthPill
from studio.ui.panels.top_bar.signs_model import SignsViewModel
from tests.fakes.spending import USD, FakeMoney
from tests.ui.conftest import Desk


async def test_the_month_is_told_with_and_without_a_budget(desk: Desk) -> None:
    money = FakeMoney()
    money.month = 18_400_000
    view_model = desk.keep(SignsViewModel(desk.workbench, money))
    pill = await desk.show(MonthPill(desk.look, view_model), 200, 30)
    assert (pill.text(), pill.accessibleName()) == ("$18.40 this month", "$18.40 this month, no budget is set")
    money.limit(BudgetScope.MONTH, 60, spent=18.4)
    money.changes.send(None)
    await desk.until(lambda: pill.text() == "$18.40 of $60")
    assert pill.accessibleName() == "$18.40 of $60 spent this month, 31% of the budget"
    assert view_model.month.tone == "success"
    for spent, tone in ((48.0, "warning"), (60.0, "danger")):
        money.spent[BudgetScope.MONTH, ""] = round(spent * USD)
        assert view_model.month.tone == tone
    pressed: list[bool] = []
    pill.spend_requested.connect(lambda: pressed.append(True))
    QTest.keyClick(pill, Qt.Key.Key_Space)
    QTest.mouseClick(pill, Qt.MouseButton.LeftButton)
    assert pressed == [True, True]
    pill.grab()


async def test_jobs_are_counted_where_the_page_has_no_queue(desk: Desk) -> None:
    await desk.project()
    desk.bench.local.go.clear()
    view_model = desk.keep(SignsViewModel(desk.workbench, FakeMoney()))
    chip = await desk.show(JobsChip(desk.look, view_model), 120, 30)
    view_model.show_page("spend")
    assert not chip.isVisible()  # there are none
    desk.generator.generate(Grade.ANIMATIC)
    await desk.until(lambda: view_model.jobs == 1)
    await desk.until(chip.isVisible)
    assert chip.text() == "1 job"
    assert chip.accessibleName() == "1 job waiting or running; go to the queue"
    view_model.show_page("compose")
    assert not chip.isVisible()
    desk.bench.local.go.set()
    await desk.until(lambda: view_model.jobs == 0)
    view_model.show_page("spend")
    assert not chip.isVisible()
