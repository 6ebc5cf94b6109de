"""Owns how amounts of money are written and read in the window. Money is written alike in all languages.

An amount that nobody knows is said to be unknown, never shown as zero.
"""

from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from PySide6.QtCore import QCoreApplication

from studio.domain.money import MICRO, usd_text

CENT = MICRO // 100
MOST_USD = Decimal(10_000_000)


def exact(micro_usd: int) -> str:
    """Return an amount with all its digits: "$0.60", "−$0.125"."""
    sign = "−" if micro_usd < 0 else ""
    return f"{sign}${usd_text(abs(micro_usd))}"


def rounded(micro_usd: int) -> str:
    """Return an amount to the cent; what is less than a cent keeps its digits: "$18.40"."""
    if abs(micro_usd) < CENT:
        return exact(micro_usd)
    cents = int((Decimal(micro_usd) / CENT).to_integral_value(ROUND_HALF_UP))
    return exact(cents * CENT)


def brief(micro_usd: int) -> str:
    """Return an amount as a limit is said: "$60", "$7.50"."""
    return f"${micro_usd // MICRO}" if micro_usd >= 0 and micro_usd % MICRO == 0 else rounded(micro_usd)


def of_dollars(usd: float) -> str:
    """Return an amount of a chart's tip, to the cent."""
    return rounded(round(usd * MICRO))


def on_axis(usd: float) -> str:
    """Return an amount as it stands at an axis: "$4", "$0.25"."""
    whole = abs(usd - round(usd)) < 1e-9
    return f"${usd:.0f}" if whole else f"${usd:.2f}" if usd >= 0.01 else f"${usd:.10g}"


def known_or(micro_usd: int | None, *, is_about: bool = False) -> str:
    """Return an amount, "about $0.42" where it was converted, "unknown" where nobody knows it."""
    if micro_usd is None:
        return QCoreApplication.translate("money", "unknown")
    return QCoreApplication.translate("money", "about {0}").format(exact(micro_usd)) if is_about else exact(micro_usd)


def typed_micro_usd(text: str) -> int | None:
    """Return an amount of 0 or more dollars that was typed, such as "12.50", "$ 12,5"; None where it is none.

    At most six decimals; a mark between thousands is not read, as it might be meant otherwise.
    """
    try:
        amount = Decimal(text.strip().removeprefix("$").strip().replace(",", "."))
    except InvalidOperation:
        return None
    if not amount.is_finite() or amount < 0 or amount > MOST_USD or amount * MICRO % 1:
        return None
    return int(amount * MICRO)


def typed_words() -> str:
    """Return how an amount is to be typed, for a field that holds none."""
    return QCoreApplication.translate("money", "Write an amount in dollars, such as 12.50.")


def field_text(micro_usd: int | None) -> str:
    """Return an amount as a field shows it: "12.50"; empty where there is none."""
    return usd_text(micro_usd) or ""
