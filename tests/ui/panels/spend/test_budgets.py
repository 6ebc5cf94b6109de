"""Budgets on the page: how full they are, what that means, how they are set, raised for today and taken away."""

import pytest

from studio.domain.budgets import Budget, Budgets, BudgetScope
from studio.ui.budget_fields import BudgetForm
from studio.ui.panels.spend.budgets_card import BudgetRow
from studio.ui.panels.spend.forms import RaiseForm
from tests.fakes.spending import USD, FakeMoney, spend_of
from tests.ui.conftest import Desk
from tests.ui.panels.spend.stage import Stage, opened, press, stage, words_in, write

DAYS = ((21, "google", 5.0),)


async def budgets(desk: Desk, money: FakeMoney) -> Stage:
    """Show the page over these budgets."""
    return await stage(desk, spend_of(DAYS, money=money), money=money)


def told(shown: Stage) -> list[str]:
    """Return what a screen reader says of each budget."""
    return [row.accessibleName() for row in shown.panel.budgets.findChildren(BudgetRow)]


async def test_budgets_say_how_full_they_are_and_what_that_means(desk: Desk) -> None:
    await desk.project(name="Amber & Oak launch")
    assert desk.workbench.project is not None
    money = FakeMoney()
    money.limit(BudgetScope.PROVIDER, 10, "kling", spent=8.2)
    money.limit(BudgetScope.PROJECT, 6, desk.workbench.project.id, spent=5.46)
    money.limit(BudgetScope.MONTH, 60, spent=18.4, reserved=1.3)
    money.limit(BudgetScope.PROJECT, 3.5, "gone", spent=3.5)
    shown = await budgets(desk, money)
    assert told(shown) == [
        "All work, November: $18.40 of $60. $1.30 kept back",
        "A deleted project: $3.50 of $3.50. Used up. Paid work waits; animatics still run.",
        "Amber & Oak launch: $5.46 of $6. 91% used. Finals will ask first; drafts still run.",
        "Kling, November: $8.20 of $10. 82% used. From 90% on, finals will ask first.",
    ]
    assert "Resets 1 Dec" in words_in(shown.panel.budgets)


async def test_a_used_up_budget_has_three_ways_on(desk: Desk) -> None:
    money = FakeMoney()
    money.limit(BudgetScope.DAY, 5, spent=4.4, reserved=0.6)
    shown = await budgets(desk, money)
    wishes: list[str] = []
    shown.page.cheaper_requested.connect(lambda: wishes.append("cheaper"))
    shown.page.animatic_requested.connect(lambda: wishes.append("animatic"))
    press(shown.panel.budgets, "Use a cheaper model")
    press(shown.panel.budgets, "Make an animatic")
    assert wishes == ["cheaper", "animatic"]
    press(shown.panel.budgets, "Raise for today…")
    form = await opened(desk, shown.page, RaiseForm)
    assert "$5.00 of $5 is used." in words_in(form)
    assert form.limit.text() == "10.00"
    write(form.limit, "4")
    press(form, "Raise for today")
    await desk.until(lambda: "Only a budget can be raised, to more than it is." in words_in(form))
    assert form.limit.property("state") == "bad"
    write(form.limit, "9")
    press(form, "Raise for today")
    await desk.until(lambda: money.raised == {(BudgetScope.DAY, ""): 9 * USD})
    assert desk.told == ["The limit is higher until the day ends."]


async def test_without_budgets_one_can_be_set(desk: Desk) -> None:
    shown = await budgets(desk, FakeMoney())
    assert "No limit is set. Paid work runs until you stop it." in words_in(shown.panel.budgets)
    press(shown.panel.budgets, "Set a budget")
    form = await opened(desk, shown.page, BudgetForm)
    form.reject()
    await desk.until(lambda: not shown.page.findChildren(BudgetForm))


async def test_limits_are_typed_and_set(desk: Desk) -> None:
    await desk.project(name="North Light")
    assert desk.workbench.project is not None
    money = FakeMoney()
    shown = await budgets(desk, money)
    press(shown.panel.header, "Set budget")
    form = await opened(desk, shown.page, BudgetForm)
    day, month, job = (each.field for each in form.fields._fixed)
    assert [each.accessibleName() for each in (day, month, job)] == [
        "Each day, in dollars", "Each month, in dollars", "One job at most, in dollars"
    ]  # fmt: skip
    write(day, "4")
    write(month, "59,50")
    write(job, "lots")
    assert "Write an amount in dollars, such as 12.50." in words_in(form)
    assert (form.verb.isEnabled(), form.verb.accessibleDescription()) == (
        False, "One of the amounts cannot be read."
    )  # fmt: skip
    write(job, "3.2")
    adder = form.fields._adders[BudgetScope.PROJECT]
    adder.activated.emit(adder.findText("North Light"))
    write(form.fields._named[0].field, "20")
    providers = form.fields._adders[BudgetScope.PROVIDER]
    providers.activated.emit(1)
    assert providers.findText("Away") == -1  # it has a field now
    form.fields.zone.setCurrentIndex(form.fields.zone.findData("Europe/Berlin"))
    press(form, "Set the budgets")
    await desk.until(lambda: desk.told == ["The budgets are set."])
    assert money.budgets == Budgets(
        limits=(
            Budget(scope=BudgetScope.DAY, limit_micro_usd=4 * USD),
            Budget(scope=BudgetScope.MONTH, limit_micro_usd=59_500_000),
            Budget(scope=BudgetScope.JOB, limit_micro_usd=3_200_000),
            Budget(scope=BudgetScope.PROJECT, of=desk.workbench.project.id, limit_micro_usd=20 * USD),
        ),
        time_zone="Europe/Berlin",
    )


async def test_a_limit_is_taken_away(desk: Desk) -> None:
    money = FakeMoney()
    money.limit(BudgetScope.DAY, 4)
    money.limit(BudgetScope.PROVIDER, 20, "away")
    shown = await budgets(desk, money)
    press(shown.panel.header, "Set budget")
    form = await opened(desk, shown.page, BudgetForm)
    press(form, "Take the limit of “Each day” away")
    press(form, "Take the limit of “Away” away")
    assert form.fields._named == []
    press(form, "Set the budgets")
    await desk.until(lambda: money.budgets == Budgets())


async def test_a_zone_that_is_refused_stands_in_the_dialog(desk: Desk) -> None:
    money = FakeMoney()
    shown = await budgets(desk, money)
    press(shown.panel.header, "Set budget")
    form = await opened(desk, shown.page, BudgetForm)
    form.fields.zone.addItem("Nowhere", "Nowhere/Land")
    form.fields.zone.setCurrentIndex(form.fields.zone.count() - 1)
    press(form, "Set the budgets")
    await desk.until(lambda: "There is no such time zone. Choose another one." in words_in(form))
    form.reject()
    await desk.until(lambda: not shown.page.findChildren(BudgetForm))


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "Asia/Tokyo"])
async def test_time_zones_are_offered_by_name(desk: Desk, zone: str) -> None:
    shown = await budgets(desk, FakeMoney())
    press(shown.panel.header, "Set budget")
    form = await opened(desk, shown.page, BudgetForm)
    assert form.fields.zone.itemText(0) == "This computer’s"
    assert form.fields.zone.findData(zone) > 0
    form.reject()
    await desk.until(lambda: not shown.page.findChildren(BudgetForm))
