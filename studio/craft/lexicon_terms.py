"""Owns what a phrase of the lexicon shows."""

from typing import NamedTuple

from studio.domain.cards import Component


class Term(NamedTuple):
    """What a phrase of the lexicon shows; a weak one is as often an ordinary word."""

    component: Component
    weak: bool
