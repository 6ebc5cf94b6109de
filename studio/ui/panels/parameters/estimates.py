"""Owns the words of an estimate: the amount or its range, what it stands on, how sure it is, and the time."""

from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from studio.domain.models import ModelSpec, Price, PriceUnit
from studio.domain.money import FRESH_DAYS, Confidence, Estimate, usd_text
from studio.domain.parameters import Parameters
from studio.services.catalogue import TimeEstimate
from studio.ui.kit.numerals import fixed, plain, seconds
from studio.ui.model_words import full_day


class EstimateWords(NamedTuple):
    """The estimate as it is read. `spread` and `old` may be empty; `told` is the whole of it, for a tip."""

    amount: str
    spread: str
    basis: str
    confidence: Confidence
    old: str
    told: str


def estimate_words(spec: ModelSpec | None, parameters: Parameters, price: Estimate, today: date) -> EstimateWords:
    """Return the words for what a take with these settings may cost."""
    if spec is None:
        return EstimateWords("–", "", "", Confidence.LOW, "", "")
    if spec.free:
        basis = (
            QCoreApplication.translate("estimate", "drawn on this computer")
            if spec.local
            else QCoreApplication.translate("estimate", "nobody bills for it")
        )
        return EstimateWords(QCoreApplication.translate("estimate", "Free"), "", basis, Confidence.HIGH, "", basis)
    old = _age(price.as_of, today)
    if price.high_micro_usd is None or price.low_micro_usd is None:
        words = QCoreApplication.translate("estimate", "no listed price")
        return EstimateWords(QCoreApplication.translate("estimate", "Unknown"), "", words, Confidence.LOW, old, words)
    low, high = usd_text(price.low_micro_usd), usd_text(price.high_micro_usd)
    fixed_price = low == high
    amount = f"${high}" if fixed_price else QCoreApplication.translate("estimate", "${0}–{1}").format(low, high)
    spread = QCoreApplication.translate("estimate", "± $0.00") if fixed_price else ""
    basis = _basis(spec, parameters, price)
    checked = QCoreApplication.translate("estimate", "checked {0}").format(full_day(price.as_of)) if price.as_of else ""
    told = " · ".join(part for part in (price.source or "", checked) if part)
    return EstimateWords(amount, spread, basis, price.confidence, old, told)


def _basis(spec: ModelSpec, parameters: Parameters, price: Estimate) -> str:
    """Return what was multiplied, by the rule that the estimate came from."""
    unit = next((rule.per for rule in _rules(spec, parameters) if rule.source == price.source), PriceUnit.SECOND)
    if unit is PriceUnit.TAKE:
        return QCoreApplication.translate("estimate", "listed price a take")
    length = plain(parameters.duration_s)
    if unit is PriceUnit.TOKEN:
        return QCoreApplication.translate("estimate", "tokens of {0} s, metered").format(length)
    words = QCoreApplication.translate("estimate", "listed price × {0} s").format(length)
    return words.replace("× ", "×\u00a0").replace(" s", "\u00a0s")  # the factor stays in one line


def _rules(spec: ModelSpec, parameters: Parameters) -> list[Price]:
    """Return the price rules that hold, the most specific first."""
    holding = [rule for rule in spec.prices if all(parameters.value(name) == value for name, value in rule.when)]
    return sorted(holding, key=lambda rule: -len(rule.when))


def _age(as_of: date | None, today: date) -> str:
    """Return how old a price is, where it is so old that it is trusted less."""
    days = (today - as_of).days if as_of is not None else 0
    if days <= FRESH_DAYS:
        return ""
    return QCoreApplication.translate("estimate", "Prices last checked {0} days ago").format(days)


def confidence_words(confidence: Confidence) -> str:
    """Return how far an estimate can be trusted."""
    return {
        Confidence.HIGH: QCoreApplication.translate("estimate", "High confidence"),
        Confidence.MEDIUM: QCoreApplication.translate("estimate", "Medium confidence"),
        Confidence.LOW: QCoreApplication.translate("estimate", "Low confidence"),
    }[confidence]


def time_words(time: TimeEstimate | None, spec: ModelSpec | None) -> tuple[str, str]:
    """Return how long a take may need and what says so: past takes, else the catalogue."""
    if time is not None and time.low_s is not None and time.high_s is not None:
        many = QCoreApplication.translate("estimate", "from {0} past takes").format(time.from_takes)
        basis = QCoreApplication.translate("estimate", "from one past take") if time.from_takes == 1 else many
        return _about((time.low_s + time.high_s) / 2), basis
    if spec is not None and spec.typical_s is not None:
        low_s, high_s = spec.typical_s
        words = (
            _about(low_s)
            if low_s == high_s
            else QCoreApplication.translate("estimate", "{0} to {1}").format(_length(low_s), _length(high_s))
        )
        return words, QCoreApplication.translate("estimate", "as the catalogue says")
    return (
        QCoreApplication.translate("estimate", "time unknown"),
        QCoreApplication.translate("estimate", "no past takes"),
    )


def _about(time_s: float) -> str:
    return QCoreApplication.translate("estimate", "about {0}").format(_length(time_s))


def _length(time_s: float) -> str:
    whole = round(time_s)
    if whole < 60:
        return seconds(whole)
    if whole < 600 and whole % 60:
        return QCoreApplication.translate("estimate", "{0} min {1} s").format(whole // 60, whole % 60)
    return QCoreApplication.translate("estimate", "{0} min").format(fixed(whole / 60, 0))
