"""Owns what a reader of clauses asks of a language."""

from collections.abc import Callable
from typing import NamedTuple

from studio.craft.languages.signs import Clause
from studio.domain.reading import Stretch


class Grammar(NamedTuple):
    """What a language does its own way; each function is given the folded text, a clause, and the place of a hit.

    `where` returns the stretches of a clause that say where; `whom` that of an unknown name that the clause is about;
    `is_verb` says whether a word that may be a verb is one here; `describes` whether a verb only describes the noun
    behind it; `widen` returns the words that belong to a hit; `what` a verb that no table has. `denies_before` says
    that a denial stands behind what it denies.
    """

    where: Callable[[str, Clause], list[Stretch]]
    whom: Callable[[str, Clause], Stretch | None]
    is_verb: Callable[[str, Clause, int], bool]
    describes: Callable[[str, Clause, int], bool]
    widen: Callable[[str, Clause, int], Stretch]
    what: Callable[[str, Clause], Stretch | None]
    denies_before: bool = False
