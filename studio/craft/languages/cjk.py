"""Owns how Chinese and Japanese texts become known words: no spaces part them, so the longest known word is taken.

Offsets stay those of the text: letters are folded one by one. English words among them go through the English terms.
"""

import re
from collections.abc import Callable, Mapping, Sequence

from studio.craft.languages.lexis import Known
from studio.craft.languages.signs import Hit

Finder = Callable[[str], Sequence[Hit]]
"""Finds the English terms of a stretch of Latin words; offsets are those of the stretch."""

_LATIN = re.compile(r"(?=[0-9]{0,4}[A-Za-z])[A-Za-z0-9][A-Za-z0-9'’.\-]*(?:[ ][A-Za-z0-9][A-Za-z0-9'’.\-]*)*")


class Scanner:
    """Finds known words, the longest first. `letters` folds one letter into another, such as a traditional one."""

    def __init__(self, words: Mapping[str, Known], letters: Mapping[int, str] | None = None) -> None:
        self._words = {word: known.signs for word, known in words.items()}
        self._letters = dict(letters or {})
        lengths: dict[str, set[int]] = {}
        for word in self._words:
            lengths.setdefault(word[0], set()).add(len(word))
        self._lengths = {letter: tuple(sorted(own, reverse=True)) for letter, own in lengths.items()}

    def fold(self, text: str) -> str:
        """Return the text as its words are looked up; as long as the text."""
        return text.translate(self._letters)

    def find(self, text: str, finder: Finder) -> list[Hit]:
        """Return the known words in order, without overlap."""
        folded = self.fold(text)
        found = []
        lengths, words = self._lengths, self._words
        latin = _latin_hits(folded, finder)
        index, size = 0, len(folded)
        while index < size:
            for length in lengths.get(folded[index], ()):
                word = folded[index : index + length]
                sign = words.get(word)
                if sign is not None and len(word) == length and not _cuts(folded, index + length):
                    found.append(Hit(index, index + length, word, sign))
                    index += length
                    break
            else:
                end, hits = latin.get(index, (index + 1, ()))
                found += hits
                index = end
        return found


def _cuts(folded: str, end: int) -> bool:
    """Say whether a place is within a Latin word."""
    return folded[end - 1].isascii() and folded[end : end + 1].isascii() and folded[end : end + 1].isalnum()


def _latin_hits(folded: str, finder: Finder) -> dict[int, tuple[int, list[Hit]]]:
    """Return the hits within each run of Latin words, by where the run begins, with its end."""
    if not any("a" <= letter <= "z" or "A" <= letter <= "Z" for letter in folded):
        return {}
    runs = {}
    for match in _LATIN.finditer(folded):
        start = match.start()
        moved = [Hit(hit.start + start, hit.end + start, hit.word, hit.signs) for hit in finder(match.group())]
        runs[start] = (match.end(), moved)
    return runs
