"""The words of an estimate, for every way a price can be known or not, and a choice that stands in a list."""

from datetime import date
from decimal import Decimal

import pytest

from studio.domain.models import ModelSpec, Price, PriceUnit
from studio.domain.money import Confidence, estimate
from studio.domain.parameters import Parameters
from studio.services.catalogue import TimeEstimate
from studio.ui.kit.controls import DropDown
from studio.ui.kit.look import Look
from studio.ui.kit.text import Elided
from studio.ui.panels.parameters.choice_field import ChoiceField
from studio.ui.panels.parameters.choices import Choice
from studio.ui.panels.parameters.estimates import EstimateWords, estimate_words, time_words
from tests.domain.specs import CHECKED, price, spec
from tests.ui.conftest import Desk

TODAY = date(2026, 11, 22)


def words_of(model: ModelSpec | None) -> EstimateWords:
    asked = Parameters(duration_s=4)
    cost = estimate(model, asked, 1, TODAY) if model is not None else estimate(spec(), asked, 1, TODAY)
    return estimate_words(model, asked, cost, TODAY)


def test_prices_a_second_a_take_and_by_tokens(look: Look) -> None:
    by_second = words_of(spec(prices=(price("0.15"),)))
    assert by_second[:4] == ("$0.60", "± $0.00", "listed price ×\u00a04\u00a0s", Confidence.HIGH)
    assert by_second.told == "a list · checked 1 Nov 2026"
    by_take = words_of(spec(prices=(price("0.4", PriceUnit.TAKE),)))
    assert (by_take.amount, by_take.basis) == ("$0.40", "listed price a take")
    tokens = Price(
        per=PriceUnit.TOKEN, usd=Decimal("0.00001"), tokens_per_s=Decimal(1000), as_of=CHECKED, source="a list"
    )
    assert words_of(spec(prices=(tokens,)))[2:4] == ("tokens of 4 s, metered", Confidence.MEDIUM)
    ranged = words_of(spec(prices=(price("0.15").replace(usd_high=Decimal("0.2")),)))
    assert (ranged.amount, ranged.spread) == ("$0.60–0.80", "")


def test_unknown_is_never_nothing(look: Look) -> None:
    assert words_of(spec())[:4] == ("Unknown", "", "no listed price", Confidence.LOW)
    assert words_of(None).amount == "–"
    assert words_of(spec(free=True, local=True))[:3] == ("Free", "", "drawn on this computer")
    assert words_of(spec(free=True)).basis == "nobody bills for it"


def test_old_prices_say_how_old(look: Look) -> None:
    old = price("0.15").replace(as_of=date(2026, 10, 12))
    assert words_of(spec(prices=(old,)))[3:5] == (Confidence.LOW, "Prices last checked 41 days ago")


@pytest.mark.parametrize(
    ("low_s", "high_s", "words"),
    [(40, 50, "about 45 s"), (60, 80, "about 1 min 10 s"), (100, 140, "about 2 min"), (700, 740, "about 12 min")],
)
def test_times_from_the_past(look: Look, low_s: float, high_s: float, words: str) -> None:
    assert time_words(TimeEstimate(low_s, high_s, 23), spec()) == (words, "from 23 past takes")


def test_times_without_a_past(look: Look) -> None:
    none = TimeEstimate(None, None, 0)
    assert time_words(none, spec(typical_s=(60, 60))) == ("about 1 min", "as the catalogue says")
    assert time_words(none, spec(typical_s=(60, 300))) == ("1 min to 5 min", "as the catalogue says")
    assert time_words(None, None) == ("time unknown", "no past takes")


async def test_many_choices_stand_in_a_list_with_their_prices_and_reasons(desk: Desk) -> None:
    chosen: list[str] = []
    field = await desk.show(ChoiceField(desk.look, "Length", chosen.append), 284, 80)
    choices = [Choice(str(value), f"{value} s", price=f"${value}.00") for value in range(1, 8)]
    choices[5] = Choice("6", "6 s", why_not="6 s comes later")
    choices[6] = Choice("7", "7 s", rule="7 s needs 480p", would="7 s needs 480p: resolution set to 480p")
    field.read(choices, "2")
    (box,) = field.findChildren(DropDown)
    assert box.isVisible()
    assert [box.itemText(at) for at in (0, 5, 6)] == ["1 s · $1.00", "6 s", "7 s — 7 s needs 480p"]
    assert box.currentText() == "2 s · $2.00"
    box.activated.emit(5)
    assert "6 s comes later" in [each.text() for each in field.findChildren(Elided)]
    box.activated.emit(6)
    assert chosen == ["7"]
    field.resize(900, 80)
    assert box.isVisible()  # seven are too many for segments, however wide
    few = choices[:4]
    field.read(few, "2")
    assert not box.isVisible()
    field.resize(150, 80)
    await desk.until(box.isVisible)
    field.resize(284, 80)
    await desk.until(lambda: not box.isVisible())
