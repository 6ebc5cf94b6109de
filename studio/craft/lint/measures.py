"""Owns the counts of the rules on labelled prompts. Written by `make score ARGS=--write`, not by hand."""

from datetime import date
from types import MappingProxyType

from studio.domain.lint_rules import Rule

DAY = date(2026, 11, 22)
COUNTS: MappingProxyType[Rule, tuple[int, int, int]] = MappingProxyType(
    {
        Rule.NO_CAMERA: (228, 26, 7),
        Rule.NO_LIGHTING: (154, 8, 8),
        Rule.VAGUE_MOTION: (50, 28, 10),
        Rule.TAG_LIST: (22, 8, 6),
        Rule.OVERLOADED: (11, 2, 16),
        Rule.TOO_MANY_ACTIONS: (34, 16, 11),
        Rule.TEXT_IN_FRAME: (20, 5, 12),
        Rule.LOGO_BRAND: (31, 7, 4),
        Rule.INTRICATE_HANDS: (22, 15, 15),
        Rule.CONTRADICTORY: (8, 1, 20),
    }
)
"""How often each rule was right, wrong, and missed what a reader saw."""
