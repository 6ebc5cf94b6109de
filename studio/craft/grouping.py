"""Owns how a clause falls into groups: each begins at a preposition, a verb, a conjunction or a noun phrase."""

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from studio.craft.sketch.actions import NOUN_LIKE, VERBS
from studio.craft.sketch.looks import COLOURS
from studio.craft.sketch.subjects import LIVING, NOUNS
from studio.craft.tokens import Token, word_set
from studio.craft.verbs import NAMING, NAMING_WAYS, NOT_PARTICIPLES, is_participle
from studio.craft.words import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    FUNCTION_WORDS,
    PATH_PREPOSITIONS,
    PREPOSITIONS,
    PRONOUNS,
)
from studio.domain.sketch import Family

_OBJECTS = DETERMINERS | word_set("him them us me each both two three several")
_WAYS = (PATH_PREPOSITIONS - {"from", "to", "off"}) | word_set("through around behind")
_VEHICLES = frozenset(
    {
        Family.CAR, Family.BICYCLE, Family.MOTORBIKE, Family.BOAT, Family.SHIP, Family.TRAIN, Family.PLANE,
        Family.ROCKET, Family.DRONE,
    }
)  # fmt: skip


class Lead(Enum):
    """What a group begins with."""

    NOUN = "noun"
    PREPOSITION = "preposition"
    VERB = "verb"
    CONJUNCTION = "conjunction"


class Group(NamedTuple):
    """Tokens `first` to `last` (exclusive). `verb` is the base of its leading verb, where it has one that is known."""

    lead: Lead
    first: int
    last: int
    verb: str = ""


def groups_of(tokens: Sequence[Token], first: int, last: int) -> list[Group]:
    """Return the groups of the tokens `first` to `last`, which stand in one clause."""
    groups: list[Group] = []
    begin, lead, verb = first, Lead.NOUN, ""
    for index in range(first, last):
        kind, base = _lead(tokens, begin, index)
        if kind is None:
            continue
        if index > begin:
            groups.append(Group(lead, begin, index, verb))
        begin, lead, verb = index, kind, base
    if last > begin:
        groups.append(Group(lead, begin, last, verb))
    return groups


def _lead(tokens: Sequence[Token], begin: int, index: int) -> tuple[Lead | None, str]:
    word = tokens[index].word
    if word in PREPOSITIONS:
        return Lead.PREPOSITION, ""
    if word == "and" and index > begin and COLOURS.at([tokens[index - 1]], 0) is not None:
        return None, ""  # "pink and orange glow" is one name
    if word in CONJUNCTIONS:
        return Lead.CONJUNCTION, ""
    if acts(tokens, begin, index):
        return Lead.VERB, VERBS.get(word, "")
    return None, ""


def acts(tokens: Sequence[Token], begin: int, index: int) -> bool:
    """Say whether the token at `index` is a verb of its clause, whose group began at `begin`."""
    word = tokens[index].word
    base = VERBS.get(word)
    if word in NAMING:
        return _acts_here(tokens, begin, index)
    if base is None:
        return is_participle(word) and (index == begin or _follows_noun(tokens, begin, index))
    before = tokens[index - 1].word if index > begin else ""
    if before.endswith("'s"):
        return False
    if before in AUXILIARIES or before in PRONOUNS:
        return True
    if word.endswith("ing") and word != base:
        if word in NOT_PARTICIPLES:
            return False
        # "a gliding canoe" and "a slowly gliding canoe" describe; "canoe gliding" and "gliding across" act.
        if before.endswith("ly") and index - 1 > begin and tokens[index - 2].word in DETERMINERS:
            return False
        return index == begin or before not in FUNCTION_WORDS
    if index == begin or not _follows_noun(tokens, begin, index):
        return False
    if word in NOUN_LIKE:
        return NOUNS.at(list(tokens[index - 1 : index]), 0) is not None and word != base and index + 1 < len(tokens)
    return word != base or tokens[index - 1].word != tokens[index - 1].stem


def _acts_here(tokens: Sequence[Token], begin: int, index: int) -> bool:
    """Say whether an -ing word that is as often a noun acts: "a ferry crossing the bay", not "a zebra crossing"."""
    word = tokens[index].word
    behind = tokens[index + 1].word if index + 1 < len(tokens) else ""
    before = tokens[index - 1].word if index > begin else ""
    if before in AUXILIARIES or before in PRONOUNS:
        return True
    if before in FUNCTION_WORDS:
        return False
    goes = word in NAMING_WAYS and bool(before)
    if behind in _OBJECTS or (goes and (behind in _WAYS or behind.endswith("ly"))):
        return True
    noun = NOUNS.at(list(tokens[index - 1 : index]), 0) if before else None
    if noun is None:
        return False
    return noun.meaning.family in LIVING or (noun.meaning.family in _VEHICLES and bool(behind))


def _follows_noun(tokens: Sequence[Token], begin: int, index: int) -> bool:
    before = index - 1
    while before >= begin and tokens[before].word.endswith("ly"):
        before -= 1
    return before >= begin and tokens[before].word not in FUNCTION_WORDS
