"""Owns what can be chosen of a model: each value with its price, why it cannot be, and what else it would change."""

from collections.abc import Callable
from typing import NamedTuple

from studio.domain.fitting import resolved, shape
from studio.domain.models import ModelSpec
from studio.domain.money import Estimate, usd_text
from studio.domain.parameters import Parameters, broken_rule
from studio.ui.kit.numerals import frames_per_second, seconds
from studio.ui.model_words import changes_words

PRICED = ("duration_s", "resolution")
Priced = Callable[[Parameters], Estimate]


class Choice(NamedTuple):
    """One value that a field may have.

    `why_not` is empty where it can be chosen. `rule` is the rule that the present settings and this value break
    together; `would` says what choosing it changes. `shape` is width by height where the value is a picture's shape.
    """

    value: str
    words: str
    why_not: str = ""
    rule: str = ""
    would: str = ""
    price: str = ""
    shape: float | None = None


def choices_of(spec: ModelSpec, parameters: Parameters, field: str, priced: Priced) -> list[Choice]:
    """Return the values of `duration_s`, `resolution`, `aspect_ratio` or `rate` in the spec's order."""
    limits = spec.limits
    values: dict[str, list[tuple[str, object]]] = {
        "duration_s": [(seconds(value), value) for value in limits.duration_s.values or ()],
        "resolution": [(value, value) for value in limits.resolutions],
        "aspect_ratio": [(value, value) for value in limits.aspect_ratios],
        "rate": [(frames_per_second(float(rate.fraction)), rate) for rate in limits.fps],
    }
    return [_choice(spec, parameters, field, words, value, priced) for words, value in values[field]]


def _choice(spec: ModelSpec, parameters: Parameters, field: str, words: str, value: object, priced: Priced) -> Choice:
    asked = parameters.replace(**{field: value})
    broken = broken_rule(spec, asked)
    why_not = rule = would = ""
    if broken is not None:
        asked, changes = resolved(spec, asked, field)
        if changes:
            rule, would = broken[1].rstrip("."), changes_words(changes, spec)
        else:
            why_not = broken[1].rstrip(".")
    price = price_note(priced(asked)) if field in PRICED and not spec.free and not why_not else ""
    return Choice(str(value), words, why_not, rule, would, price, shape(words) if field == "aspect_ratio" else None)


def price_note(price: Estimate) -> str:
    """Return a price as it stands beside a choice: "$0.60", "≤ $0.60" for a range; empty where it is unknown."""
    amount = usd_text(price.high_micro_usd)
    if amount is None:
        return ""
    return f"${amount}" if price.low_micro_usd == price.high_micro_usd else f"≤ ${amount}"
