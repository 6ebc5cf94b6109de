"""Owns how the phrases of all rules are found in one pass over the words. Must not know what any of them means."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from studio.craft.marks import Break
from studio.craft.tokens import Token, tokenise


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


class _Begin:
    """What begins with one stem: the phrase of that word alone, by rule, and longer ones by their second stem."""

    __slots__ = ("alone", "longer")

    def __init__(self) -> None:
        self.alone: dict[str, str] = {}
        self.longer: dict[str, list[_Longer]] = {}


class PhraseFinder:
    """Phrases of several rules. Within a rule the longest is found, and none overlaps the one before it."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._begins: dict[str, _Begin] = {}
        for phrase in phrases:
            stems = tuple(token.stem for token in tokenise(phrase.words))
            if not stems:
                continue
            begin = self._begins.setdefault(stems[0], _Begin())
            if len(stems) == 1:
                begin.alone[phrase.rule] = phrase.meaning
            else:
                longer = begin.longer.setdefault(stems[1], [])
                longer.append(_Longer(stems[2:], phrase.rule, phrase.meaning))
        for begin in self._begins.values():
            for longer in begin.longer.values():
                longer.sort(key=lambda phrase: len(phrase.rest), reverse=True)

    def find(self, tokens: Sequence[Token], marks: Sequence[Break]) -> dict[str, list[Found]]:
        """Return what was found for each rule, in order; a phrase never goes over a pause."""
        found: dict[str, list[Found]] = {}
        begins = self._begins
        for index, token in enumerate(tokens):
            if token.stem not in begins:
                continue
            begin = begins[token.stem]
            taken: set[str] = set()
            if begin.longer and index + 1 < len(tokens) and not marks[index + 1]:
                for longer in begin.longer.get(tokens[index + 1].stem, ()):
                    if longer.rule not in taken and _goes_on(tokens, marks, index + 2, longer.rest):
                        taken.add(longer.rule)
                        _add(found, longer.rule, Found(index, index + 2 + len(longer.rest), longer.meaning))
            for rule, meaning in begin.alone.items():
                if rule not in taken:
                    _add(found, rule, Found(index, index + 1, meaning))
        return found


def _goes_on(tokens: Sequence[Token], marks: Sequence[Break], first: int, rest: tuple[str, ...]) -> bool:
    if first + len(rest) > len(tokens):
        return False
    return all(tokens[first + place].stem == stem and not marks[first + place] for place, stem in enumerate(rest))


def _add(found: dict[str, list[Found]], rule: str, hit: Found) -> None:
    hits = found.setdefault(rule, [])
    if not hits or hits[-1].last <= hit.first:
        hits.append(hit)
