"""Owns how a clause falls into groups by the parts of speech: noun phrases, prepositions and verbs with theirs.

Must not know what any group shows.
"""

from collections.abc import Sequence

from studio.craft.grouping import Group, Lead
from studio.craft.sketch.actions import VERBS
from studio.craft.sketch.looks import COLOURS
from studio.craft.tagging import Part
from studio.craft.tokens import Token
from studio.craft.word_kinds import Word

_GOES_ON, _PREPOSITION, _CONJUNCTION, _VERB, _AUXILIARY = range(5)
_CODES = tuple(
    {
        Part.PREPOSITION: _PREPOSITION,
        Part.CONJUNCTION: _CONJUNCTION,
        Part.VERB: _VERB,
        Part.AUXILIARY: _AUXILIARY,
    }.get(part, _GOES_ON)
    for part in Part
)
_LEAD_VERBS = frozenset({Part.AUXILIARY, Part.ADVERB, Part.OTHER})


def chunks(tokens: Sequence[Token], words: Sequence[Word], parts: Sequence[Part], first: int, last: int) -> list[Group]:
    """Return the groups of the tokens `first` to `last`, which stand in one clause.

    A verb's group begins at its auxiliary or adverb ("is slowly rising").
    """
    groups: list[Group] = []
    begin, lead, verb, plain = first, Lead.NOUN, "", False
    for index in range(first, last):
        part = parts[index]
        code = _CODES[part]
        if code == _GOES_ON:
            plain = plain and part in _LEAD_VERBS
            continue
        base = ""
        if code == _PREPOSITION:
            kind = Lead.PREPOSITION
        elif code == _CONJUNCTION:
            if index > begin and _joins_colours(tokens, parts, index, last):
                continue  # "pink and orange glow" is one name
            kind = Lead.CONJUNCTION
        else:
            if code == _VERB:
                base = words[index].verb or VERBS.get(tokens[index].word, "")
            elif _of_verb(parts, index, last):
                base = "be"
            else:
                plain = plain and part in _LEAD_VERBS
                continue
            if plain:  # so far the group holds only what leads to this verb
                verb = base if code == _VERB else verb
                plain = code != _VERB
                continue
            kind = Lead.VERB
        if index > begin:
            groups.append(Group(lead, begin, index, verb))
        begin, lead, verb = index, kind, base
        plain = kind is Lead.VERB and code != _VERB
    if last > begin:
        groups.append(Group(lead, begin, last, verb))
    return groups


def _of_verb(parts: Sequence[Part], index: int, last: int) -> bool:
    """Say whether an auxiliary leads to a verb: "is slowly rising", not "is green"."""
    for at in range(index + 1, min(index + 5, last)):
        if parts[at] is Part.VERB:
            return True
        if parts[at] not in _LEAD_VERBS:
            return False
    return False


def _joins_colours(tokens: Sequence[Token], parts: Sequence[Part], index: int, last: int) -> bool:
    """Say whether "and" stands between two words that describe one thing."""
    if tokens[index].word not in ("and", "or") or index + 2 >= last:
        return False
    if COLOURS.at([tokens[index - 1]], 0) is not None:
        return True
    return parts[index - 1] is parts[index + 1] is Part.ADJECTIVE and parts[index + 2] in (Part.NOUN, Part.ADJECTIVE)
