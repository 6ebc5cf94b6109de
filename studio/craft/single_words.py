"""Owns what is known of single words, worked out once for each: its kinds, its part of speech, what it may begin.

What is kept is bounded and only saves time. May be shared by threads.
"""

from collections.abc import Iterable
from typing import NamedTuple

from studio.craft.clause_tables import FILM_NOUNS
from studio.craft.sketch.air import WEATHER
from studio.craft.sketch.places import PLACES
from studio.craft.tagging import Part, settled_part
from studio.craft.terms import Rule, rules_of
from studio.craft.tokens import Token
from studio.craft.word_kinds import BUILT_PLACE, NATURAL_PLACE, Word, WordKinds
from studio.craft.words import CAMERA_NOUNS, SHOT_NOUNS

_KEPT_WORDS = 12_000
_PLACE_KINDS = frozenset({BUILT_PLACE, NATURAL_PLACE})
_BEGINNINGS = PLACES.beginnings | WEATHER.beginnings
_CAMERA_LIKE = CAMERA_NOUNS | SHOT_NOUNS | {"video", "scene", "footage", "image", "film", "perspective"}


class Entry(NamedTuple):
    """A word by itself. `part` is None where its neighbours decide; `rules` are those that it may begin a term by."""

    word: Word
    part: Part | None
    rules: tuple[Rule, ...]
    place: bool
    camera: bool
    film: bool


class SingleWords:
    """The entries of words."""

    def __init__(self, kinds: WordKinds) -> None:
        self._kinds = kinds
        self._known: dict[str, Entry] = {}

    def of_all(self, tokens: Iterable[Token]) -> list[Entry]:
        """Return the entries of some words."""
        get, look_up = self._known.get, self._look_up
        return [get(token.word) or look_up(token) for token in tokens]

    def _look_up(self, token: Token) -> Entry:
        word = self._kinds.of(token.word)
        entry = Entry(
            word,
            settled_part(token.word, word),
            rules_of(token, word),
            token.stem in _BEGINNINGS or word.noun in _PLACE_KINDS,
            token.word in _CAMERA_LIKE,
            token.word in FILM_NOUNS,
        )
        if len(self._known) >= _KEPT_WORDS:
            self._known.clear()
        self._known[token.word] = entry
        return entry
