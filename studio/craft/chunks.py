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

_SPLITTING = frozenset({Part.PREPOSITION, Part.CONJUNCTION, Part.VERB, Part.AUXILIARY})


def chunks(tokens: Sequence[Token], words: Sequence[Word], parts: Sequence[Part], first: int, last: int) -> list[Group]:
    """Return the groups of the tokens `first` to `last`, which stand in one clause.

    A verb's group begins at its auxiliary or adverb ("is slowly rising").
    """
    if _SPLITTING.isdisjoint(parts[first:last]):
        return [Group(Lead.NOUN, first, last)]
    groups: list[Group] = []
    begin, lead, verb = first, Lead.NOUN, ""
    for index in range(first, last):
        part = parts[index]
        if part is Part.PREPOSITION:
            kind, base = Lead.PREPOSITION, ""
        elif part is Part.CONJUNCTION:
            if index > begin and _joins_colours(tokens, parts, index, last):
                continue  # "pink and orange glow" is one name
            kind, base = Lead.CONJUNCTION, ""
        elif part is Part.VERB:
            kind, base = Lead.VERB, words[index].verb or VERBS.get(tokens[index].word, "")
            if lead is Lead.VERB and all(_leads_verb(parts[at]) for at in range(begin, index)):
                verb = base
                continue
        elif part is Part.AUXILIARY and _of_verb(parts, index, last):
            kind, base = Lead.VERB, "be"
            if lead is Lead.VERB and all(_leads_verb(parts[at]) for at in range(begin, index)):
                continue
        else:
            continue
        if index > begin:
            groups.append(Group(lead, begin, index, verb))
        begin, lead, verb = index, kind, base
    if last > begin:
        groups.append(Group(lead, begin, last, verb))
    return groups


def _leads_verb(part: Part) -> bool:
    return part in (Part.AUXILIARY, Part.ADVERB, Part.OTHER)


def _of_verb(parts: Sequence[Part], index: int, last: int) -> bool:
    """Say whether an auxiliary leads to a verb: "is slowly rising", not "is green"."""
    for at in range(index + 1, min(index + 5, last)):
        if parts[at] is Part.VERB:
            return True
        if not _leads_verb(parts[at]):
            return False
    return False


def _joins_colours(tokens: Sequence[Token], parts: Sequence[Part], index: int, last: int) -> bool:
    """Say whether "and" stands between two words that describe one thing."""
    if tokens[index].word not in ("and", "or") or index + 2 >= last:
        return False
    if COLOURS.at([tokens[index - 1]], 0) is not None:
        return True
    return parts[index - 1] is parts[index + 1] is Part.ADJECTIVE and parts[index + 2] in (Part.NOUN, Part.ADJECTIVE)
