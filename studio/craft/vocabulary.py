"""Owns the vocabulary: the lexicon's terms by card and group as a writer finds them, and their way into a prompt.

Knows nothing of windows; which model and which settings hold is told by whoever asks.
"""

import re
import unicodedata
from collections.abc import Container, Iterable
from enum import StrEnum
from typing import NamedTuple

from studio.craft.lexicon import Lexicon, Term
from studio.domain.cards import Card
from studio.domain.models import Audio, ModelSpec
from studio.domain.parameters import Parameters
from studio.domain.prompt import Prompt

GROUPS = (
    ("shot_size", Card.SHOT), ("angle", Card.SHOT), ("composition", Card.SHOT), ("place_in_frame", Card.SHOT),
    ("pace", Card.SUBJECT), ("physics", Card.SUBJECT),
    ("setting", Card.ENVIRONMENT), ("weather", Card.ENVIRONMENT),
    ("lighting", Card.LIGHTING), ("time_of_day", Card.LIGHTING), ("clock_times", Card.LIGHTING),
    ("camera_movement", Card.CAMERA),
    ("style", Card.STYLE), ("film_look", Card.STYLE), ("camera_bodies", Card.STYLE), ("lens_focus", Card.STYLE),
    ("time_effects", Card.STYLE), ("mood_pacing", Card.STYLE),
    ("audio", Card.AUDIO), ("music", Card.AUDIO), ("effects", Card.AUDIO),
    ("delivery", Card.DIALOGUE),
    ("transitions", Card.BEATS), ("beats", Card.BEATS),
)  # fmt: skip
"""The groups of the vocabulary in the fixed order of the cards, and the card that the words of each belong to."""

_RATIO = re.compile(r"(?<![\d.])\d{1,2}:\d{1,2}(?!\d)")
_BEAT = re.compile(r"\[\d+-(\d+) s\]")
_WORD = re.compile(r"[^\W_]+")
_SOUND = frozenset({Card.AUDIO, Card.DIALOGUE})


class Entry(NamedTuple):
    """A term at its place in the vocabulary. `key` names it for good."""

    key: str
    group: str
    card: Card
    term: str
    synonyms: tuple[str, ...]
    meaning: str
    example: str
    drawn: bool

    @property
    def names(self) -> tuple[str, ...]:
        """The term and its synonyms."""
        return (self.term, *self.synonyms)


class Unusable(StrEnum):
    """Why a term is of no use with a model or with what is asked of it."""

    SILENT_MODEL = "the model makes no sound"
    SOUND_OFF = "sound is off"
    TOO_LATE = "the clip ends before"
    NO_SUCH_SHAPE = "the model does not make that shape"


class Vocabulary:
    """The terms of one lexicon. Categories that are no group are left out."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.language = lexicon.language
        self.entries = tuple(
            _entry(group, card, term) for group, card in GROUPS for term in lexicon.categories.get(group, ())
        )
        self._by_key = {entry.key: entry for entry in self.entries}
        self._words: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {}

    def entry(self, key: str) -> Entry | None:
        """Return the term of that key, or None."""
        return self._by_key.get(key)

    def of_card(self, card: Card) -> tuple[Entry, ...]:
        """Return the terms of one card in order."""
        return tuple(entry for entry in self.entries if entry.card is card)

    def find(self, words: str, *, among: Container[str] | None = None) -> tuple[Entry, ...]:
        """Return the terms that all `words` are found in, in order; every term where there are no words.

        A word is found where a word of the term, of a synonym or of the meaning begins with it, accents and capitals
        aside. `among` narrows to those keys.
        """
        wanted = _words(words)
        entries = (entry for entry in self.entries if among is None or entry.key in among)
        if not wanted:
            return tuple(entries)
        found = [(entry, self._rank(entry, wanted)) for entry in entries]
        in_names = any(rank == 0 for _, rank in found)
        return tuple(entry for entry, rank in found if rank == 0 or (rank == 1 and not in_names))

    def _rank(self, entry: Entry, wanted: tuple[str, ...]) -> int:
        """Return 0 where a name has all words, 1 where the meaning is needed as well, 2 where neither has them."""
        known = self._words.get(entry.key)
        if known is None:
            known = self._words[entry.key] = _words(" ".join(entry.names)), _words(entry.meaning)
        names, meaning = known
        if _has_all(names, wanted):
            return 0
        return 1 if _has_all((*names, *meaning), wanted) else 2


def _entry(group: str, card: Card, term: Term) -> Entry:
    return Entry(f"{group}/{term.term}", group, card, term.term, term.synonyms, term.meaning, term.example, term.drawn)


def _words(text: str) -> tuple[str, ...]:
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", text.casefold()) if letter.isprintable())
    return tuple(_WORD.findall("".join(letter for letter in plain if not unicodedata.combining(letter))))


def _has_all(words: Iterable[str], wanted: tuple[str, ...]) -> bool:
    words = tuple(words)
    return all(any(word.startswith(part) for word in words) for part in wanted)


def good_names(spec: ModelSpec) -> frozenset[str]:
    """Return the names that a model is known to follow, for `is_good`."""
    return frozenset(term.casefold() for term in spec.good_terms)


def is_good(entry: Entry, good: frozenset[str]) -> bool:
    """Say whether a term is among the `good_names` of a model, by any of its names."""
    return bool(good) and any(name.casefold() in good for name in entry.names)


def unusable(entry: Entry, spec: ModelSpec, parameters: Parameters) -> Unusable | None:
    """Return why a term is of no use for a clip of `spec` with `parameters`, or None where it can be used."""
    if entry.card in _SOUND and spec.limits.audio is Audio.NEVER:
        return Unusable.SILENT_MODEL
    if entry.card in _SOUND and spec.limits.audio is Audio.OPTIONAL and not parameters.audio:
        return Unusable.SOUND_OFF
    if entry.card is Card.BEATS:
        beat = _BEAT.match(entry.term)
        return Unusable.TOO_LATE if beat is not None and int(beat[1]) > parameters.duration_s else None
    if entry.group == "composition":
        shapes = {shape for name in entry.names for shape in _RATIO.findall(name)}
        return Unusable.NO_SUCH_SHAPE if shapes and shapes.isdisjoint(spec.limits.aspect_ratios) else None
    return None


def with_term(prompt: Prompt, card: Card, term: str) -> Prompt:
    """Return the prompt whose card says `term` as well; the same prompt where the card says it already.

    Raises InputError as `Prompt.with_card` does: for a locked card and a prompt that becomes too long.
    """
    text = prompt.card_text(card)
    if re.search(rf"(?<!\w){re.escape(term)}(?!\w)", text, re.IGNORECASE):
        return prompt
    kept = text.rstrip()
    if not kept:
        return prompt.with_card(card, term)
    return prompt.with_card(card, f"{kept}{' ' if kept[-1] in ',;:.!?' else ', '}{term}")


def fitted(text: str, at: int, term: str) -> str:
    """Return `term` with the blanks that it needs where it is put into `text` at `at`, between words."""
    before = " " if at and not text[at - 1].isspace() and text[at - 1] not in "([{“«\"'‘-" else ""
    behind = " " if at < len(text) and (text[at].isalnum() or text[at] in "([{“«@") else ""
    return f"{before}{term}{behind}"
