"""Money: whole micro-dollars, None is unknown, the most specific price holds."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.models import PriceUnit
from studio.domain.money import Amount, Bill, Confidence, Estimate, Rate, estimate, micro_usd, total, usd_text
from studio.domain.parameters import Parameters
from tests.domain.specs import CHECKED, price, spec

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("micro", "text"),
    [(0, "0.00"), (600_000, "0.60"), (1_234_567, "1.234567"), (12_000_000, "12.00"), (1_500, "0.0015"), (None, None)],
)
def test_dollars_as_text(micro: int | None, text: str | None) -> None:
    assert usd_text(micro) == text


@given(st.integers(-(10**12), 10**12))
def test_dollars_survive_being_written(micro: int) -> None:
    text = usd_text(micro)
    assert text is not None
    assert micro_usd(Decimal(text)) == micro
    assert len(text.partition(".")[2]) >= 2


def test_parts_of_a_micro_dollar_round_up() -> None:
    assert micro_usd(Decimal("0.0000001")) == 1


def test_a_free_model_costs_nothing_and_that_is_sure() -> None:
    found = estimate(spec(free=True), Parameters(), 3, TODAY)
    assert (found.low_micro_usd, found.high_micro_usd, found.confidence) == (0, 0, Confidence.HIGH)


def test_an_unknown_price_is_none_and_not_zero() -> None:
    found = estimate(spec(), Parameters(), 1, TODAY)
    assert (found.low_micro_usd, found.high_micro_usd, found.as_of, found.confidence) == (
        None,
        None,
        None,
        Confidence.LOW,
    )


def test_the_most_specific_price_that_matches_holds() -> None:
    priced = spec(
        prices=(price("0.10"), price("0.30", resolution="1080p"), price("0.20", resolution="1080p", audio=False))
    )
    assert estimate(priced, Parameters(), 1, TODAY).low_micro_usd == 500_000
    assert estimate(priced, Parameters(resolution="1080p"), 2, TODAY).high_micro_usd == 3_000_000
    assert estimate(priced, Parameters(resolution="1080p", audio=False), 1, TODAY).low_micro_usd == 1_000_000


def test_prices_by_take_and_by_token() -> None:
    assert estimate(spec(prices=(price("0.25", PriceUnit.TAKE),)), Parameters(), 4, TODAY).low_micro_usd == 1_000_000
    metered = estimate(spec(prices=(price("0.25", PriceUnit.TOKEN),)), Parameters(), 4, TODAY)
    assert (metered.low_micro_usd, metered.as_of, metered.source) == (None, CHECKED, "a list")


def test_a_price_grows_old_after_thirty_days() -> None:
    priced = spec(prices=(price("0.10"),))
    assert estimate(priced, Parameters(), 1, date(2026, 12, 1)).confidence is Confidence.HIGH
    assert estimate(priced, Parameters(), 1, date(2026, 12, 2)).confidence is Confidence.LOW


@given(st.integers(1, 9), st.floats(1, 10))
def test_a_price_by_the_second_grows_with_takes(takes: int, duration_s: float) -> None:
    priced = spec(prices=(price("0.1"),))
    one = estimate(priced, Parameters(duration_s=duration_s), 1, TODAY).low_micro_usd
    many = estimate(priced, Parameters(duration_s=duration_s), takes, TODAY).low_micro_usd
    assert one is not None
    assert many == one * takes


def test_estimates_add_up_as_surely_as_the_least_sure() -> None:
    sure = Estimate(low_micro_usd=100, high_micro_usd=300, as_of=TODAY, source="listed", confidence=Confidence.HIGH)
    old = Estimate(low_micro_usd=50, high_micro_usd=50, as_of=CHECKED, source="listed", confidence=Confidence.MEDIUM)
    both = total([sure, old])
    assert (both.low_micro_usd, both.high_micro_usd, both.confidence) == (150, 350, Confidence.MEDIUM)
    assert (both.as_of, both.source) == (min(TODAY, CHECKED), "listed")
    assert total([sure, sure.replace(source="mine")]).source is None


def test_one_unknown_price_makes_the_sum_unknown_and_nothing_costs_nothing() -> None:
    known = Estimate(low_micro_usd=100, high_micro_usd=100, confidence=Confidence.HIGH)
    assert total([known, Estimate()]) == Estimate()
    assert usd_text(total([]).high_micro_usd) == "0.00"


def test_tokens_are_counted_where_a_second_has_a_known_number_of_them() -> None:
    rule = price("0.00001", PriceUnit.TOKEN).replace(tokens_per_s=Decimal(5_000))
    found = estimate(spec(prices=(rule,)), Parameters(duration_s=4), 2, TODAY)
    assert (found.low_micro_usd, found.high_micro_usd) == (400_000, 400_000)
    assert found.confidence is Confidence.MEDIUM


@pytest.mark.parametrize(
    ("changes", "confidence"),
    [({"usd_high": Decimal("0.15")}, Confidence.MEDIUM), ({"confirmed": False}, Confidence.LOW)],
)
def test_a_range_and_an_unconfirmed_price_are_trusted_less(changes: dict[str, object], confidence: Confidence) -> None:
    found = estimate(spec(prices=(price("0.10").replace(**changes),)), Parameters(), 1, TODAY)
    assert found.confidence is confidence
    assert found.high_micro_usd == (750_000 if "usd_high" in changes else 500_000)


def test_a_bill_in_credits_is_dollars_by_its_rate_rounded_up() -> None:
    rate = Rate(micro_usd=10_000, as_of=TODAY, source="list")
    assert Bill(amount=Amount(micro=600_000)).micro_usd == 600_000
    assert Bill(amount=Amount(micro=55_000_001, unit="credit"), rate=rate).micro_usd == 550_001
    assert Bill(amount=Amount(micro=55_000_000, unit="credit")).micro_usd is None
