"""Owns what a rule and a fix hand to the linter."""

from typing import NamedTuple

from studio.domain.lint_rules import Rule
from studio.domain.reading import Stretch


class Found(NamedTuple):
    """What a rule found: what its message mentions, and the words concerned."""

    rule: Rule
    values: tuple[str, ...] = ()
    places: tuple[Stretch, ...] = ()
