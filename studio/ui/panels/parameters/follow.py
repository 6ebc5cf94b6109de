"""Owns what the sidebar says of changes: what followed a choice, and what moving to another model would change."""

from typing import NamedTuple

from studio.domain.fitting import Change
from studio.domain.models import ModelSpec
from studio.domain.parameters import Parameters
from studio.domain.project import Shot


class Follow(NamedTuple):
    """What else a choice changed in a shot, so that it can be shown and taken back.

    `before` is the shot as it was, `after` its settings since, `old_spec` the model that it had.
    """

    changes: tuple[Change, ...]
    before: Shot
    after: Parameters
    old_spec: ModelSpec | None


class Move(NamedTuple):
    """The living model that a retired one's shot can move to, and what would change. Prices are those of a final."""

    spec: ModelSpec
    changes: tuple[Change, ...]
    price_before: str
    price_after: str
