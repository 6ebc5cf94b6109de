"""Owns the counts of the rules on labelled prompts. Written by `make score ARGS=--write`, not by hand."""

from datetime import date
from types import MappingProxyType

from studio.domain.lint_rules import Rule

DAY = date(2026, 11, 22)
COUNTS: MappingProxyType[Rule, tuple[int, int, int]] = MappingProxyType(
    {
        Rule.NO_CAMERA: (147, 56, 4),
        Rule.NO_LIGHTING: (73, 33, 2),
        Rule.VAGUE_MOTION: (19, 24, 2),
        Rule.TAG_LIST: (13, 15, 1),
        Rule.OVERLOADED: (6, 0, 18),
        Rule.TOO_MANY_ACTIONS: (18, 14, 12),
        Rule.TEXT_IN_FRAME: (10, 5, 14),
        Rule.LOGO_BRAND: (23, 1, 1),
        Rule.INTRICATE_HANDS: (6, 5, 21),
        Rule.CONTRADICTORY: (3, 0, 21),
    }
)
"""How often each rule was right, wrong, and missed what a reader saw."""
