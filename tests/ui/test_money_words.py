"""How amounts are written and read."""

import pytest

from studio.ui.money_words import brief, exact, field_text, known_or, on_axis, rounded, typed_micro_usd


@pytest.mark.parametrize(
    ("micro_usd", "all_digits", "to_the_cent", "as_a_limit"),
    [
        (600_000, "$0.60", "$0.60", "$0.60"),
        (60_000_000, "$60.00", "$60.00", "$60"),
        (1_533_333, "$1.533333", "$1.53", "$1.53"),
        (1_535_000, "$1.535", "$1.54", "$1.54"),
        (1_250, "$0.00125", "$0.00125", "$0.00125"),
        (0, "$0.00", "$0.00", "$0"),
        (-250_000, "−$0.25", "−$0.25", "−$0.25"),
    ],
)
def test_amounts_are_written(micro_usd: int, all_digits: str, to_the_cent: str, as_a_limit: str) -> None:
    assert (exact(micro_usd), rounded(micro_usd), brief(micro_usd)) == (all_digits, to_the_cent, as_a_limit)


def test_what_is_not_known_is_said_so() -> None:
    assert known_or(None) == "unknown"
    assert known_or(None, is_about=True) == "unknown"
    assert known_or(420_000, is_about=True) == "about $0.42"
    assert field_text(None) == ""
    assert field_text(12_500_000) == "12.50"


@pytest.mark.parametrize(("usd", "words"), [(4.0, "$4"), (2.5, "$2.50"), (0.25, "$0.25"), (0.004, "$0.004")])
def test_an_axis_has_short_amounts(usd: float, words: str) -> None:
    assert on_axis(usd) == words


@pytest.mark.parametrize(
    ("text", "micro_usd"),
    [
        ("12.50", 12_500_000),
        (" $ 12,5 ", 12_500_000),
        ("0", 0),
        (".000001", 1),
        ("0.0000001", None),
        ("1,234.50", None),
        ("-1", None),
        ("NaN", None),
        ("1e3", 1_000_000_000),
        ("99999999", None),
        ("four", None),
        ("", None),
    ],
)
def test_amounts_are_read(text: str, micro_usd: int | None) -> None:
    assert typed_micro_usd(text) == micro_usd
