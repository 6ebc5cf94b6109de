"""Owns how the phrases of all rules are found in one pass over the words. Must not know what any of them means."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from studio.craft.marks import Break
from studio.craft.tokens import Token, stems


class Phrase(NamedTuple):
    """Words to be found by their stems; `rule` is who asks for them, `meaning` a word of that rule."""

    words: str
    rule: str
    meaning: str


class Found(NamedTuple):
    """A phrase in the text: tokens `first` to `last` (exclusive)."""

    first: int
    last: int
    meaning: str


class _Longer(NamedTuple):
    rest: tuple[str, ...]
    rule: str
    meaning: str


class _Begin(NamedTuple):
    """What begins with one stem: rule and meaning of that word alone, longer phrases by their second stem."""

    alone: tuple[tuple[str, str], ...]
    longer: dict[str, tuple[_Longer, ...]]


_NONE_LONGER: dict[str, tuple[_Longer, ...]] = {}
"""Most words begin no longer phrase; one dict for all of these saves half of the memory."""


class PhraseFinder:
    """Phrases of several rules. Within a rule the longest is found, and none overlaps the one before it."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        alone: dict[str, dict[str, str]] = {}
        longer: dict[str, dict[str, list[_Longer]]] = {}
        for phrase in phrases:
            words = stems(phrase.words)
            if len(words) == 1:
                alone.setdefault(words[0], {})[phrase.rule] = phrase.meaning
            elif words:
                own = longer.setdefault(words[0], {}).setdefault(words[1], [])
                own.append(_Longer(words[2:], phrase.rule, phrase.meaning))
        self._begins = {
            stem: _Begin(tuple(alone.get(stem, {}).items()), _sorted(longer[stem]) if stem in longer else _NONE_LONGER)
            for stem in {**alone, **longer}
        }

    def find(self, tokens: Sequence[Token], marks: Sequence[Break]) -> dict[str, list[Found]]:
        """Return what was found for each rule, in order; a phrase never goes over a pause."""
        found: dict[str, list[Found]] = {}
        begins = self._begins
        for index, begin in [(at, begins[token.stem]) for at, token in enumerate(tokens) if token.stem in begins]:
            taken: tuple[str, ...] = ()
            if begin.longer and index + 1 < len(tokens) and not marks[index + 1]:
                for longer in begin.longer.get(tokens[index + 1].stem, ()):
                    if longer.rule not in taken and _goes_on(tokens, marks, index + 2, longer.rest):
                        taken = (*taken, longer.rule)
                        _add(found, longer.rule, Found(index, index + 2 + len(longer.rest), longer.meaning))
            for rule, meaning in begin.alone:
                if rule not in taken:
                    _add(found, rule, Found(index, index + 1, meaning))
        return found


def _sorted(longer: dict[str, list[_Longer]]) -> dict[str, tuple[_Longer, ...]]:
    return {
        second: tuple(sorted(own, key=lambda phrase: len(phrase.rest), reverse=True)) for second, own in longer.items()
    }


def _goes_on(tokens: Sequence[Token], marks: Sequence[Break], first: int, rest: tuple[str, ...]) -> bool:
    if first + len(rest) > len(tokens):
        return False
    return all(tokens[place].stem == stem and not marks[place] for place, stem in enumerate(rest, first))


def _add(found: dict[str, list[Found]], rule: str, hit: Found) -> None:
    hits = found.setdefault(rule, [])
    if not hits or hits[-1].last <= hit.first:
        hits.append(hit)
