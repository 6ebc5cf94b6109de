"""Owns how a language is read whose grammar is not known: nothing is, but the terms that were found."""

from studio.craft.languages.grammar import Grammar
from studio.craft.languages.signs import Clause
from studio.domain.reading import Stretch


def _nowhere(text: str, clause: Clause) -> list[Stretch]:
    return []


def _nobody(text: str, clause: Clause) -> Stretch | None:
    return None


def _no(text: str, clause: Clause, place: int) -> bool:
    return False


def _itself(text: str, clause: Clause, place: int) -> Stretch:
    return Stretch(clause.hits[place].start, clause.hits[place].end)


GRAMMAR = Grammar(_nowhere, _nobody, _no, _no, _itself, _nobody)
