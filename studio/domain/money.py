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
FRESH_DAYS = 30
"""A price that was read longer ago is trusted less."""


class Confidence(StrEnum):
    """How far an estimate can be trusted: listed and fixed, metered, or unknown or old."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Amount(Frozen):
    """An exact amount: millionths of `unit`, which is `USD`, another currency, or a provider's `credit`."""

    micro: int
    unit: str = Field(default="USD", min_length=1, max_length=20)


class Rate(Frozen):
    """What one unit is worth in millionths of a dollar, as somebody said on a day."""

    micro_usd: int = Field(ge=0)
    as_of: date
    source: str


class Bill(Frozen):
    """What a provider says that it charged, in its own unit; `rate` converts what is no dollar."""

    amount: Amount
    rate: Rate | None = None

    @property
    def micro_usd(self) -> int | None:
        """The amount in millionths of a dollar, rounded up; None where no rate is known."""
        if self.amount.unit == "USD":
            return self.amount.micro
        if self.rate is None:
            return None
        return int((Decimal(self.amount.micro) * self.rate.micro_usd / MICRO).to_integral_value(ROUND_CEILING))


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
    count = _count(rule, parameters)
    if count is None:
        return Estimate(as_of=rule.as_of, source=rule.source)
    high = max(rule.usd, rule.usd_high or rule.usd)
    return Estimate(
        low_micro_usd=micro_usd(rule.usd * count) * takes,
        high_micro_usd=micro_usd(high * count) * takes,
        as_of=rule.as_of,
        source=rule.source,
        confidence=_confidence(rule, today),
    )


def _confidence(rule: Price, today: date) -> Confidence:
    """Low for an old or unconfirmed price, medium where tokens are counted or only a range is known."""
    if not rule.confirmed or (today - rule.as_of).days > FRESH_DAYS:
        return Confidence.LOW
    return Confidence.MEDIUM if rule.per is PriceUnit.TOKEN or rule.usd_high is not None else Confidence.HIGH


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


def _count(rule: Price, parameters: Parameters) -> Decimal | None:
    """Return how many of its units a take has; None where that is not known."""
    if rule.per is PriceUnit.TAKE:
        return Decimal(1)
    length_s = Decimal(str(parameters.duration_s))
    if rule.per is PriceUnit.SECOND:
        return length_s
    return None if rule.tokens_per_s is None else length_s * rule.tokens_per_s
