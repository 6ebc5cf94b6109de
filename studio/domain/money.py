"""Owns money: integer micro-dollars inside, decimal strings outside. None is unknown, never zero."""

from collections.abc import Sequence
from datetime import date
from decimal import ROUND_CEILING, Decimal
from enum import StrEnum

from pydantic import Field

from studio.domain.base import Frozen
from studio.domain.models import ModelSpec, Price, PriceUnit
from studio.domain.parameters import Parameters

MICRO = 1_000_000


class Confidence(StrEnum):
    """How far an estimate can be trusted: listed and fixed, metered, or unknown or old."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Estimate(Frozen):
    """What a request may cost, in micro-dollars. Both are None where the price is unknown."""

    low_micro_usd: int | None = Field(default=None, ge=0)
    high_micro_usd: int | None = Field(default=None, ge=0)
    as_of: date | None = None
    source: str | None = None
    confidence: Confidence = Confidence.LOW


def usd_text(micro_usd: int | None) -> str | None:
    """Return dollars as a decimal string with at least two places, such as "0.60"; None stays None."""
    if micro_usd is None:
        return None
    amount = (Decimal(micro_usd) / MICRO).normalize()
    return f"{amount:.2f}" if -amount.as_tuple().exponent < 2 else f"{amount:f}"  # type: ignore[operator]  # finite


def micro_usd(usd: Decimal) -> int:
    """Return dollars as micro-dollars, rounded up."""
    return int((usd * MICRO).to_integral_value(rounding=ROUND_CEILING))


def estimate(spec: ModelSpec, parameters: Parameters, takes: int, today: date) -> Estimate:
    """Return what `takes` takes may cost by the most specific price rule that matches. `today` ages the price."""
    if spec.free:
        return Estimate(
            low_micro_usd=0, high_micro_usd=0, as_of=spec.checked_on, source=spec.source, confidence=Confidence.HIGH
        )
    matching = [rule for rule in spec.prices if all(parameters.value(name) == value for name, value in rule.when)]
    if not matching:
        return Estimate()
    rule = max(matching, key=lambda price: len(price.when))
    if rule.per is PriceUnit.TOKEN:
        return Estimate(as_of=rule.as_of, source=rule.source)
    amount = micro_usd(rule.usd * _count(rule, parameters)) * takes
    confidence = Confidence.HIGH if (today - rule.as_of).days <= 30 else Confidence.LOW
    return Estimate(
        low_micro_usd=amount, high_micro_usd=amount, as_of=rule.as_of, source=rule.source, confidence=confidence
    )


def total(estimates: Sequence[Estimate]) -> Estimate:
    """Return what several requests may cost together, as surely as the least sure of them; unknown where one is.

    The date is the oldest one, the source that of all where they have one in common.
    """
    if not estimates:
        return Estimate(low_micro_usd=0, high_micro_usd=0, confidence=Confidence.HIGH)
    lows = [each.low_micro_usd for each in estimates]
    highs = [each.high_micro_usd for each in estimates]
    dates = [each.as_of for each in estimates if each.as_of is not None]
    sources = {each.source for each in estimates}
    surest_first = list(Confidence)
    return Estimate(
        low_micro_usd=_sum(lows),
        high_micro_usd=_sum(highs),
        as_of=min(dates, default=None),
        source=sources.pop() if len(sources) == 1 else None,
        confidence=max((each.confidence for each in estimates), key=surest_first.index),
    )


def _sum(amounts: Sequence[int | None]) -> int | None:
    known = [amount for amount in amounts if amount is not None]
    return sum(known) if len(known) == len(amounts) else None


def _count(rule: Price, parameters: Parameters) -> Decimal:
    return Decimal(str(parameters.duration_s)) if rule.per is PriceUnit.SECOND else Decimal(1)
