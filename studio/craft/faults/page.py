"""Owns the read prompt as the English rules see it: tokens, kinds of words, pauses, and which component owns a word."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from studio.craft.findings import Segment
from studio.craft.marks import Break
from studio.craft.tokens import Token, word_set
from studio.craft.word_kinds import Word
from studio.craft.words import FUNCTION_WORDS
from studio.domain.cards import Component
from studio.domain.reading import Stretch

_PERSONS = word_set("he she they we you i who everyone someone everybody somebody it one both all")
_THINGLY = ("ing", "ly", "ness", "tion", "ity", "ed", "ance", "ence", "ment", "ure", "scape", "ware")
BEINGS = word_set(
    "twin orc elf elve mummy juggler busker mime ufo boxer skater acrobat volcano tornado meteor robot android cyborg "
    "creature ghost figure character zombie skeleton golem mech being spirit alien beast humanoid "
    "avatar puppet doll toy snowman scarecrow dinosaur dragon droid machine hand finger fingertip thumb knuckle paw"
)


_BACK = 40


class Page(NamedTuple):
    """A prompt's tokens; the lists run beside each other. `owners` holds None where a word shows no component,
    `shouts` says that the whole text is written in capitals, `stops` is where sentences begin."""

    text: str
    tokens: Sequence[Token]
    words: Sequence[Word]
    marks: Sequence[Break]
    owners: list[Component | None]
    present: frozenset[Component]
    shouts: bool
    stops: list[int]

    def stretch(self, first: int, last: int) -> Stretch:
        """Return where the tokens `first` to `last` (exclusive) stand in the text."""
        return Stretch(self.tokens[first].start, self.tokens[last - 1].end)

    def word(self, index: int) -> str:
        """Return the word at `index` in lower case; empty outside the text."""
        return self.tokens[index].word if 0 <= index < len(self.tokens) else ""

    def capital(self, index: int) -> bool:
        """Say whether the word is written with a capital."""
        return self.text[self.tokens[index].start].isupper()

    def lives(self, index: int) -> bool:
        """Say whether the word names somebody who acts by themselves: a person, an animal, a group, a robot, a name."""
        own = self.tokens[index].word
        if own in _PERSONS or self.tokens[index].stem in BEINGS:
            return True
        kinds = self.words[index].nouns[:2]
        if "P" in kinds or "N" in kinds or (kinds[:1] == "G" and "L" not in kinds and "U" not in kinds):
            return True
        return not kinds and not self.words[index].usual and not own.endswith(_THINGLY) and own not in FUNCTION_WORDS

    def sentence(self, index: int) -> int:
        """Return the token that begins the sentence of the token at `index`."""
        return self.stops[bisect_right(self.stops, index) - 1]

    def near_start(self, index: int) -> int:
        """Return where a look back from `index` begins: its sentence, at most 40 words."""
        return max(self.sentence(index), index - _BACK)

    def part(self, first: int, last: int) -> "Page":
        """Return the page of the tokens `first` to `last` (exclusive); places in the text stay what they are."""
        begin, end = bisect_left(self.stops, first), bisect_left(self.stops, last)
        return self._replace(
            tokens=self.tokens[first:last],
            words=self.words[first:last],
            marks=self.marks[first:last],
            owners=self.owners[first:last],
            stops=[0, *(stop - first for stop in self.stops[begin:end] if stop > first)],
        )


def open_page(
    text: str, tokens: Sequence[Token], words: Sequence[Word], marks: Sequence[Break], parts: Sequence[Segment]
) -> Page:
    """Return the page; of parts that overlap the longer one owns a word."""
    owners: list[Component | None] = [None] * len(tokens)
    stop = Break.STOP
    stops = [0, *(place for place, mark in enumerate(marks) if mark is stop and place)]
    for part in sorted(parts, key=lambda part: part.last - part.first):
        owners[part.first : part.last] = [part.component] * (part.last - part.first)
    return Page(text, tokens, words, marks, owners, frozenset(part.component for part in parts), text.isupper(), stops)
