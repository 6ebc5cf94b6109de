"""Owns how prose becomes words: tokens with offsets, word stems, and tables of phrases found in one pass.

Must not know what any word means. Everything is linear in the length of the text.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from sys import intern
from typing import Generic, NamedTuple, TypeVar

Meaning = TypeVar("Meaning")

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")

_STEMS = {
    "men": "man",
    "women": "woman",
    "children": "child",
    "geese": "goose",
    "mice": "mouse",
    "feet": "foot",
    "teeth": "tooth",
    "leaves": "leaf",
    "wolves": "wolf",
    "shelves": "shelf",
    "knives": "knife",
    "loaves": "loaf",
    "calves": "calf",
    "elves": "elf",
    "buses": "bus",
    "horses": "horse",
    "houses": "house",
    "roses": "rose",
    "fireflies": "firefly",
    "butterflies": "butterfly",
    "dragonflies": "dragonfly",
    "grey": "gray",
    "colour": "color",
    "coloured": "colored",
    "colours": "color",
    "centre": "center",
    "zombies": "zombie",
    "movies": "movie",
    "selfies": "selfie",
    "cookies": "cookie",
    "pies": "pie",
    "waves": "wave",
    "caves": "cave",
    "gloves": "glove",
    "statues": "statue",
    "avenues": "avenue",
    "shoes": "shoe",
    "canoes": "canoe",
    "bicycles": "bicycle",
    "skies": "sky",
    "taxis": "taxi",
    "axes": "axe",
    "lenses": "lens",
    "canvases": "canvas",
    "noses": "nose",
    "vases": "vase",
}


def word_set(words: str) -> frozenset[str]:
    """Return the words of a text that white space parts."""
    return frozenset(map(intern, words.split()))


def term_set(terms: str) -> frozenset[str]:
    """Return the terms of a text that commas part."""
    return frozenset(intern(term.strip()) for term in terms.split(","))


_KEPT = word_set(
    "glasses news series species clothes lens woods always across towards grass glass bus plus less is was as "
    "his its "
    "this us kiss dress loss moss cross focus canvas atlas genius lotus cactus octopus bonus minus yes gas "
    "headphones "
    "jeans sunglasses pants shorts christmas paris texas venus mars bliss chess press"
)


class Token(NamedTuple):
    """A word in lower case and where it stands; offsets count code points, end exclusive. `stem` is its singular."""

    word: str
    stem: str
    start: int
    end: int


class Hit(NamedTuple, Generic[Meaning]):
    """A phrase that was found: tokens `first` to `last` (exclusive) and what they mean."""

    first: int
    last: int
    meaning: Meaning


_SHORT, _MOST_KEPT = 1_200, 8
"""Words of longer texts are not kept, nor those of more texts."""


def tokenise(text: str) -> list[Token]:
    """Return the words of `text` in order, not to be changed. A hyphen parts words, an apostrophe does not."""
    kept = _last.get(text)
    if kept is not None:
        return kept
    new, kind = tuple.__new__, Token  # the constructor of a named tuple takes a third of the time of this line
    return [new(kind, _forms(match[0]) + match.span()) for match in _WORD.finditer(text)]


_last: dict[str, list[Token]] = {}


def remember(text: str, tokens: list[Token]) -> None:
    """Keep the words of a short text: whoever judges it asks for them right after it was read."""
    if len(text) <= _SHORT:
        if len(_last) >= _MOST_KEPT:
            _last.clear()
        _last[text] = tokens


@lru_cache(maxsize=8192)
def _forms(written: str) -> tuple[str, str]:
    """Return a word in lower case and its stem; most words of a text were met before."""
    word = _lowered(written)
    return word, stem(word)


def _lowered(written: str) -> str:
    return written.lower().replace("’", "'")


def stem(word: str) -> str:
    """Return the singular of an English word, cheaply; a possessive loses its ending."""
    if word.endswith(("'s", "s'")):
        word = word[:-2]
    if word in _STEMS:
        return _STEMS[word]
    if len(word) < 4 or word[-1] != "s" or word in _KEPT or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses", "zzes")):
        return word[:-2]
    return word[:-1]


def stems(phrase: str) -> tuple[str, ...]:
    """Return the stems of the words of a phrase, each kept once however many phrases have it."""
    return tuple(intern(stem(_lowered(written))) for written in _WORD.findall(phrase))


class PhraseTable(Generic[Meaning]):
    """Phrases and their meanings, found by stems, the longest first. A later entry of the same phrase wins.

    `meanings` are all that can be found.
    """

    def __init__(self, entries: Iterable[tuple[str | tuple[str, ...], Meaning]]) -> None:
        """Take phrases as prose, or as their stems where those are known already."""
        found: dict[tuple[str, ...], Meaning] = {}
        for phrase, meaning in entries:
            words = stems(phrase) if isinstance(phrase, str) else phrase
            if words:
                found[words] = meaning
        self.meanings = frozenset(found.values())
        self._alone = {words[0]: meaning for words, meaning in found.items() if len(words) == 1}
        longer: dict[str, list[tuple[tuple[str, ...], Meaning]]] = {words[0]: [] for words in found}
        for words in sorted(found, key=len, reverse=True):
            if len(words) > 1:
                longer[words[0]].append((words, found[words]))
        self._longer = {first: tuple(phrases) for first, phrases in longer.items()}

    @property
    def beginnings(self) -> frozenset[str]:
        """The stems that a phrase of the table begins with."""
        return frozenset(self._longer)

    def at(self, tokens: list[Token], index: int, breaks: Sequence[int] = ()) -> Hit[Meaning] | None:
        """Return the longest phrase that begins at token `index`, or None.

        `breaks` says, for each token, whether a pause stands before it (above 0); no phrase goes over one.
        """
        first = tokens[index].stem
        longer = self._longer.get(first)
        if longer is None:
            return None
        behind = tokens[index + 1].stem if longer and index + 1 < len(tokens) else ""
        for words, meaning in longer:
            count = len(words)
            if words[1] != behind or index + count > len(tokens):
                continue
            if breaks and any(breaks[index + 1 : index + count]):
                continue
            if count == 2 or all(tokens[index + place].stem == words[place] for place in range(2, count)):
                return Hit(index, index + count, meaning)
        return Hit(index, index + 1, self._alone[first]) if first in self._alone else None

    def find(
        self, tokens: list[Token], first: int = 0, last: int | None = None, breaks: Sequence[int] = ()
    ) -> Iterator[Hit[Meaning]]:
        """Yield the phrases from token `first` to `last`, left to right, the longest first, without overlap."""
        last = len(tokens) if last is None else last
        begins = self._longer
        among = tokens if first == 0 and last == len(tokens) else tokens[first:last]
        behind = first
        for index in [index for index, token in enumerate(among, first) if token.stem in begins]:
            if index < behind:
                continue
            hit = self.at(tokens, index, breaks)
            if hit is not None and hit.last <= last:
                yield hit
                behind = hit.last


def table(rows: dict[Meaning, str]) -> PhraseTable[Meaning]:
    """Return a table from meanings to comma-separated phrases."""
    return PhraseTable((phrase, meaning) for meaning, phrases in rows.items() for phrase in phrases.split(","))
