"""Owns the words of one language as the readers look them up: base forms with their signs, and the film terms' names.

Knows no grammar. Tables are texts that white space or lines part; a word may stand in several of them.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib import import_module
from typing import NamedTuple

from studio.craft.languages import signs

_TERM_SIGNS = {
    "shot": signs.SHOT,
    "move": signs.MOVE,
    "track": signs.MOVE | signs.SHOT,
    "light": signs.LIGHT,
    "weather": signs.WEATHER,
    "style": signs.STYLE,
    "audio": signs.AUDIO,
    "none": 0,
}
_OWN_SIGNS = {"static shot": signs.FIXED, "overcast": signs.LIGHT | signs.WEATHER}
TRANSLATED = ("zh", "es", "fr", "de", "ja")
"""The languages whose film terms are known."""


class Known(NamedTuple):
    """What is known of a word: its signs, and the English film terms that it translates."""

    signs: int
    terms: tuple[str, ...] = ()


@cache
def film_terms(language: str) -> Mapping[str, tuple[str, ...]]:
    """Return the film terms of a language by the English term; empty for a language that has none."""
    return {term: names for term, names, _ in _terms(language)}


def known_terms(language: str) -> dict[str, Known]:
    """Return every film term of a language as it is written there."""
    found: dict[str, Known] = {}
    for term, names, sign in _terms(language):
        for name in names:
            before = found.get(name, Known(0))
            found[name] = Known(before.signs | sign, (*before.terms, term))
    return found


def add_words(found: dict[str, Known], entries: Mapping[int, str] | Iterable[tuple[int, str]]) -> None:
    """Add words that white space parts to what is known; an underscore stands for a space within a phrase."""
    pairs = entries.items() if isinstance(entries, Mapping) else entries
    for sign, words in pairs:
        for word in words.split():
            before = found.get(word, Known(0))
            found[word] = Known(before.signs | sign, before.terms)


def _terms(language: str) -> list[tuple[str, tuple[str, ...], int]]:
    if language not in TRANSLATED:
        return []
    own: Mapping[str, str] = import_module(f"studio.craft.languages.terms_{language}").TERMS
    more = import_module("studio.craft.languages.terms_more")
    column = more.ORDER.index(language)
    rows = [(kind, row, -1) for kind, lines in own.items() for row in _rows(lines)]
    rows += [(kind, row, column) for kind, lines in more.TERMS.items() for row in _rows(lines)]
    found = []
    for kind, row, at in rows:
        term, _, names = row.partition(" = ")
        written = names.split(" | ")[at] if at >= 0 else names
        sign = _TERM_SIGNS[kind] | _OWN_SIGNS.get(term, 0)
        found.append((term, tuple(name.strip() for name in written.split(",")), sign))
    return found


def _rows(lines: str) -> list[str]:
    return lines.replace(",\n    ", ", ").replace("\n    | ", " | ").strip().splitlines()
