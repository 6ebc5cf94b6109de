"""Owns which colour the words give a noun: its own, or that of what a person wears."""

from studio.craft.marks import Break
from studio.craft.sketch.looks import COLOURS, GARMENTS
from studio.craft.sketch.scene import Stretches
from studio.craft.sketch.subjects import NOUNS, PEOPLE, Noun
from studio.craft.tokens import Hit, word_set
from studio.craft.words import DETERMINERS, PREPOSITIONS
from studio.domain.sketch import Colour, Family

_IS = word_set("is was are were painted glowing glows shining")
_WITH = word_set("with")
_LARGEST_PIECE = word_set(
    "hull paint paintwork body bodywork fur coat feathers plumage petals wings scales walls exterior livery shell "
    "flames"
)
_WORN = word_set("wearing wears wore dressed in")


def colour_of(stretch: Stretches, hit: Hit[Noun], family: Family, limit: int) -> Colour | None:
    """Return the colour named in the noun's own words; for people that of what they wear."""
    for index in range(hit.first - 1, max(-1, hit.first - 6), -1):
        token = stretch.tokens[index]
        if stretch.breaks[index + 1] or token.word in PREPOSITIONS or token.word in DETERMINERS:
            break
        found = COLOURS.at(stretch.tokens, index)
        if found is not None and found.last <= hit.first:
            stretch.note_hit(found, found.meaning.value)
            return found.meaning
    if family not in PEOPLE:
        return _said_of_it(stretch, hit, limit)
    for index in range(hit.last, min(limit + 4, len(stretch.tokens), hit.last + 14)):
        if stretch.breaks[index] is Break.STOP:
            break
        found = COLOURS.at(stretch.tokens, index)
        if found is None:
            continue
        behind = range(found.last, min(found.last + 3, len(stretch.tokens)))
        worn = next(
            (place for place in behind if {stretch.tokens[place].stem, stretch.tokens[place].word} & GARMENTS), None
        )
        if worn is not None:
            first = found.first
            while first > hit.last and stretch.tokens[first - 1].word in _WORN | DETERMINERS:
                first -= 1
            stretch.note(first, worn + 1, f"{found.meaning.value} clothes")
            return found.meaning
    return None


def _said_of_it(stretch: Stretches, hit: Hit[Noun], limit: int) -> Colour | None:
    """Return the colour that the words behind a thing give it: "is painted green", "with a white hull"."""
    for index in range(hit.last, min(limit, len(stretch.tokens), hit.last + 5)):
        if stretch.breaks[index] is Break.STOP:
            return None
        found = COLOURS.at(stretch.tokens, index)
        if found is None:
            continue
        after = stretch.tokens[found.last].word if found.last < len(stretch.tokens) else ""
        named = after in _LARGEST_PIECE
        said = (
            index > hit.last
            and stretch.tokens[index - 1].word in _IS
            and not (after and NOUNS.at(stretch.tokens, found.last))
        )
        if not (named or said):
            return None
        first = found.first
        while first > hit.last and stretch.tokens[first - 1].word in _IS | DETERMINERS | _WITH:
            first -= 1
        stretch.note(first, found.last + named, found.meaning.value)
        return found.meaning
    return None
