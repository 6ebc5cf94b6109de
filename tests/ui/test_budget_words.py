"""What is said of budgets: what is left, why there is no room, and the least limit that makes room."""

from collections.abc import Sequence

import pytest

from studio.domain.budgets import Budget, BudgetLine, BudgetScope
from studio.domain.jobs import Grade
from studio.ui.budget_words import Over, Raise, cost_words, left_of_words, left_words, money, over_words, raise_words

NAMES = ("Amber & Oak", "Google")


def line(scope: BudgetScope, limit: int, spent: int = 0, reserved: int = 0, of: str = "") -> BudgetLine:
    return BudgetLine(Budget(scope=scope, of=of, limit_micro_usd=limit), limit, spent, reserved)


def over(cost: int | None, lines: Sequence[BudgetLine], *scopes: BudgetScope, cap: int | None = None) -> Over:
    wanted = scopes or tuple(each.budget.scope for each in lines)
    return over_words(cost_words(Grade.FINAL, cost), cost, wanted, lines, cap, NAMES)


def test_amounts_are_exact_and_a_credit_has_its_sign() -> None:
    assert (money(600_000), money(-2_500_000), money(1)) == ("$0.60", "-$2.50", "$0.000001")


@pytest.mark.parametrize(
    ("scope", "words", "of"),
    [
        (BudgetScope.DAY, "Today has $0.54 left", "$0.54 of $9.00 today"),
        (BudgetScope.MONTH, "This month has $0.54 left", "$0.54 of $9.00 this month"),
        (BudgetScope.PROJECT, "Amber & Oak has $0.54 left", "$0.54 of $9.00 for Amber & Oak"),
        (BudgetScope.PROVIDER, "Google has $0.54 left this month", "$0.54 of $9.00 this month at Google"),
        (BudgetScope.JOB, "One take has $0.54 left", "$0.54 of $9.00 for one take"),
    ],
)
def test_each_budget_says_what_it_is_for(scope: BudgetScope, words: str, of: str) -> None:
    its = line(scope, 9_000_000, 8_000_000, 460_000)
    assert (left_words(its, *NAMES), left_of_words(its, *NAMES)) == (words, of)


def test_the_sentence_names_the_cost_and_what_is_left() -> None:
    project = line(BudgetScope.PROJECT, 6_000_000, 5_460_000, of="p")
    found = over(3_200_000, [project])
    assert found.words == "Final costs $3.20. Amber & Oak has $0.54 left."
    assert found.raises == (Raise(BudgetScope.PROJECT, "p", 9_000_000),)
    assert raise_words(found.raises) == "Raise to $9 today"


def test_only_the_budgets_that_are_passed_are_named_and_raised() -> None:
    day, month = line(BudgetScope.DAY, 2_000_000, 1_000_000), line(BudgetScope.MONTH, 60_000_000)
    found = over(1_500_000, [day, month], BudgetScope.DAY)
    assert found.words == "Final costs $1.50. Today has $1.00 left."
    assert found.raises == (Raise(BudgetScope.DAY, "", 3_000_000),)


def test_two_budgets_are_raised_together() -> None:
    lines = [line(BudgetScope.DAY, 1_000_000, 1_000_000), line(BudgetScope.MONTH, 5_000_000, 5_000_000)]
    found = over(400_000, lines)
    assert [each.limit_micro_usd for each in found.raises] == [2_000_000, 6_000_000]
    assert raise_words(found.raises) == "Raise for today"


def test_the_cap_of_one_job_has_no_line_and_is_raised_to_the_cost() -> None:
    found = over(3_200_000, [], BudgetScope.JOB, cap=2_000_000)
    assert found.words == "Final costs $3.20. One take may cost $2.00."
    assert found.raises == (Raise(BudgetScope.JOB, "", 4_000_000),)


def test_an_unknown_price_needs_a_limit_above_the_full_one() -> None:
    full = line(BudgetScope.DAY, 2_000_000, 2_000_000)
    found = over(None, [full])
    assert found.words == "Nobody publishes a price for this. Today has $0.00 left."
    assert found.raises == (Raise(BudgetScope.DAY, "", 3_000_000),)
