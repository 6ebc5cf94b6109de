"""Owns what is known of single words, worked out once for each: its kinds, its part of speech, what it may begin.

What is kept is bounded and only saves time. May be shared by threads.
"""

from collections.abc import Iterable
from typing import NamedTuple

from studio.craft.clause_tables import FILM_NOUNS, IN_FILM, INSTRUCTIONS, ORDERS, REFUSALS, TOPICS
from studio.craft.sketch.air import WEATHER
from studio.craft.sketch.places import PLACES
from studio.craft.tagging import Part, settled_part
from studio.craft.term_triggers import EVENTS
from studio.craft.terms import Rule, rules_of
from studio.craft.tokens import Token
from studio.craft.word_kinds import BUILT_PLACE, NATURAL_PLACE, Word, WordKinds
from studio.craft.words import CAMERA_NOUNS, SHOT_NOUNS

_KEPT_WORDS = 12_000
_PLACE_KINDS = frozenset({BUILT_PLACE, NATURAL_PLACE})
_BEGINNINGS = PLACES.beginnings | WEATHER.beginnings
CAMERA, FILM, TOPIC, VIEWER, OPENING, EVENT = 1, 2, 4, 8, 16, 32
"""What a word may be: a camera, the film, a topic, a viewer, an order or a refusal; something that happens."""

_LEADS = (
    (CAMERA, CAMERA_NOUNS | SHOT_NOUNS | {"video", "scene", "footage", "image", "film", "perspective", "picture"}),
    (FILM, FILM_NOUNS),
    (TOPIC, frozenset(TOPICS)),
    (VIEWER, SHOT_NOUNS | {"we", "viewer", "you"}),
    (OPENING, ORDERS | INSTRUCTIONS | REFUSALS | IN_FILM),
)


class Entry(NamedTuple):
    """A word by itself. `part` is None where its neighbours decide; `rules` are those that it may begin a term by.

    `flags` is a sum of CAMERA, FILM, TOPIC, VIEWER, OPENING and EVENT.
    """

    word: Word
    part: Part | None
    rules: tuple[Rule, ...]
    place: bool
    flags: int


def _flags(word: str) -> int:
    """Return what a word may lead in at the head of a clause, as the sum of flags."""
    return sum(flag for flag, words in _LEADS if word in words)


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
            _flags(token.word) | (EVENT if token.word in EVENTS or token.stem in EVENTS else 0),
        )
        if len(self._known) >= _KEPT_WORDS:
            self._known.clear()
        self._known[token.word] = entry
        return entry
