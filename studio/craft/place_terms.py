"""Owns the rules by which words of a sentence say what surrounds the subject, beside the tables of places."""

from studio.craft.lexicon_terms import Term
from studio.craft.tagging import Part
from studio.craft.tokens import Hit
from studio.craft.word_kinds import THINGS
from studio.craft.word_line import WordLine
from studio.domain.cards import Component

_PLACE = Term(Component.ENVIRONMENT, False)
_MARKS_A_PLACE = frozenset("TRLUAO")


def backdrop(line: WordLine, index: int) -> Hit[Term] | None:
    """Return a backdrop that is described, where it is all of its clause: "plain cream background"."""
    first = line.phrase_start(index)
    whole = line.clause_start(index) == first and not line.behind(index) and first < index
    blurred = any(line.word(at).startswith("blur") for at in range(first, index))
    return Hit(first, index + 1, _PLACE) if whole and not blurred else None


def all_about(line: WordLine, index: int) -> Hit[Term] | None:
    """Return what is all around: "confetti everywhere"."""
    named = line.before(index) and line.parts[index - 1] is Part.NOUN and line.words[index - 1].noun in THINGS
    return Hit(index - 1, index + 1, _PLACE) if named and not line.behind(index) else None


def stands_behind(line: WordLine, index: int) -> Hit[Term] | None:
    """Return what stands behind somebody: "an oak behind her"."""
    if line.behind(index) not in ("him", "her", "them", "it") or not line.before(index) or line.acts_before(index):
        return None
    marks = line.parts[index - 1] is Part.NOUN and line.words[index - 1].noun in _MARKS_A_PLACE
    return Hit(index - 1, index + 2, _PLACE) if marks else None
