"""Owns what a field can be completed to. Knows no widget: view-models name it."""

from collections.abc import Iterable
from typing import NamedTuple

from studio.domain.looks import Look


class Completed(NamedTuple):
    """A name that can be completed, and what it stands for."""

    name: str
    text: str


def completed_looks(looks: Iterable[Look]) -> list[Completed]:
    """Return the names of looks in their order, each with its words."""
    return [Completed(look.name, look.text) for look in sorted(looks, key=lambda look: look.key)]


def matching(names: list[Completed], begun: str) -> list[Completed]:
    """Return the names that begin so, then those in which a part begins so, without regard to case."""
    key = begun.casefold()
    first = [each for each in names if each.name.casefold().startswith(key)]
    rest = [
        each
        for each in names
        if each not in first and any(part.startswith(key) for part in each.name.casefold().replace("-", "_").split("_"))
    ]
    return first + rest
