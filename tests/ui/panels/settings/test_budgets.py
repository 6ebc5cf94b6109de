"""Budgets in the settings: the same fields as on the Spend page, kept as a whole."""

from studio.domain.budgets import BudgetScope
from studio.ui.budgets_model import BudgetsViewModel
from studio.ui.panels.settings.budgets_section import BudgetsSection
from tests.fakes.spending import USD, FakeMoney
from tests.ui.conftest import Desk
from tests.ui.panels.settings.desk import page, press, words_in
from tests.ui.panels.spend.stage import write


async def test_limits_are_set_in_the_settings(desk: Desk) -> None:
    money = FakeMoney()
    money.limit(BudgetScope.MONTH, 60)
    money.limit(BudgetScope.JOB, 3)
    money.limit(BudgetScope.DAY, 5)  # in another order than that of the fields
    view_model = desk.keep(BudgetsViewModel(desk.workbench, money))
    section = await desk.show(BudgetsSection(desk.look, view_model, desk.workbench), 900, 700)
    assert (section.keep.isEnabled(), section.keep.accessibleDescription()) == (False, "Nothing was changed.")
    day = section.fields._fixed[0].field
    write(day, "four")
    assert section.keep.accessibleDescription() == "One of the amounts cannot be read."
    write(day, "4")
    press(section, "Set the budgets")
    await desk.until(lambda: "The budgets are set." in words_in(section))
    assert money.budgets.limit(BudgetScope.DAY) == 4 * USD
    assert money.budgets.limit(BudgetScope.MONTH) == 60 * USD
    assert not section.keep.isEnabled()


async def test_what_is_refused_stands_in_the_section(desk: Desk) -> None:
    view_model = desk.keep(BudgetsViewModel(desk.workbench, FakeMoney()))
    section = await desk.show(BudgetsSection(desk.look, view_model, desk.workbench), 900, 700)
    section.fields.zone.addItem("Nowhere", "Nowhere/Land")
    section.fields.zone.setCurrentIndex(section.fields.zone.count() - 1)
    section.fields.zone.activated.emit(section.fields.zone.currentIndex())
    press(section, "Set the budgets")
    await desk.until(lambda: "There is no such time zone." in words_in(section))


async def test_others_limits_are_shown_when_they_change(desk: Desk) -> None:
    money = FakeMoney()
    view_model = desk.keep(BudgetsViewModel(desk.workbench, money))
    section = await desk.show(BudgetsSection(desk.look, view_model, desk.workbench), 900, 700)
    await money.set_budgets(money.budgets.with_limit(BudgetScope.JOB, "", 3 * USD))
    assert section.fields._fixed[2].field.text() == "3.00"
    assert not section.keep.isEnabled()


async def test_the_settings_page_has_a_section_for_budgets(desk: Desk) -> None:
    shown = await page(desk)
    shown.panel.show_section("budgets")
    section = shown.panel.findChild(BudgetsSection)
    assert section is not None
    assert section.isVisible()
    await desk.workspace.money.set_budgets(
        desk.workspace.money.budgets.with_limit(BudgetScope.DAY, "", 4 * USD)
    )  # fmt: skip
    await desk.until(lambda: section.fields._fixed[0].field.text() == "4.00")
