"""Owns how right each rule was on labelled prompts. Written from the scores; knows neither prompts nor how to score.

A rule without labels is not in the table: the window then says that it was not measured.
"""

from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from studio.craft.lint.measures import COUNTS, DAY
from studio.domain.lint_rules import Rule, Severity

WARNING_PRECISION = 0.7
"""A rule that was right less often is a hint, never a warning."""


class Measure(NamedTuple):
    """How many findings of a rule were right, out of how many, of how many there were, and when that was counted."""

    right: int
    found: int
    there: int
    on: date

    @property
    def precision(self) -> float:
        """The share of right findings, 0 to 1."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of what there was that was found, 0 to 1."""
        return self.right / self.there if self.there else 0.0


MEASURES: MappingProxyType[Rule, Measure] = MappingProxyType(
    {
        rule: Measure(right, right + wrong, right + missed, DAY)
        for rule, (right, wrong, missed) in COUNTS.items()
        if right + wrong
    }
)
"""The measured rules."""

PRECISIONS: MappingProxyType[Rule, float] = MappingProxyType(
    {rule: measure.precision for rule, measure in MEASURES.items()}
)
"""The measured share of right findings by rule."""


def severity(precision: float | None) -> Severity:
    """Return how grave a finding of a rule with this measured precision is; None = not measured."""
    return Severity.WARNING if precision is not None and precision >= WARNING_PRECISION else Severity.HINT
