"""Owns one sentence's words side by side, with the small questions that rules for terms ask of them."""

from collections.abc import Sequence
from typing import NamedTuple

from studio.craft.tagging import Part
from studio.craft.tokens import Token
from studio.craft.word_kinds import ANIMAL, PERSON, Word
from studio.craft.words import CAMERA_NOUNS

_NAMING = frozenset({Part.NOUN, Part.ADJECTIVE, Part.NUMBER})
_STOP = 2
_LIVING_PRONOUNS = frozenset({"he", "she", "they", "we", "i", "you", "who", "his", "her", "their"})


class WordLine(NamedTuple):
    """The words of a sentence: the lists run beside each other; `marks` says what stands before each."""

    text: str
    tokens: Sequence[Token]
    words: Sequence[Word]
    parts: Sequence[Part]
    marks: Sequence[int]

    def word(self, index: int) -> str:
        """Return the word at `index`."""
        return self.tokens[index].word

    def behind(self, index: int) -> str:
        """Return the next word of the clause; empty at its end."""
        at = index + 1
        return self.tokens[at].word if at < len(self.tokens) and not self.marks[at] else ""

    def before(self, index: int) -> str:
        """Return the word before, in the same clause; empty at its beginning."""
        return self.tokens[index - 1].word if index and not self.marks[index] else ""

    def clause_start(self, index: int, most: int = 14) -> int:
        """Return where the clause of a word begins, at most `most` words back."""
        first = index
        while first > 0 and not self.marks[first] and index - first < most:
            first -= 1
        return first

    def clause_end(self, index: int, most: int = 14) -> int:
        """Return where the clause of a word ends (exclusive), at most `most` words on."""
        last = index + 1
        while last < len(self.tokens) and not self.marks[last] and last - index < most:
            last += 1
        return last

    def phrase_start(self, index: int, also: frozenset[str] = frozenset(), most: int = 5) -> int:
        """Return where the describing words before a noun begin; `also` are words that count as describing."""
        first = index
        while first > 0 and index - first < most and not self.marks[first]:
            if self.parts[first - 1] in _NAMING or self.tokens[first - 1].word in also:
                first -= 1
            elif first > 1 and self.tokens[first - 1].word == "and" and self.parts[first - 2] is Part.ADJECTIVE:
                first -= 2
            else:
                break
        return first

    def living_before(self, index: int) -> bool:
        """Say whether the clause names a person or an animal before a word."""
        for at in range(self.clause_start(index), index):
            if self.parts[at] is Part.NOUN and self.words[at].noun in (PERSON, ANIMAL):
                return True
            if self.tokens[at].word in _LIVING_PRONOUNS:
                return True
        return False

    def acts_before(self, index: int) -> bool:
        """Say whether the clause has a verb before a word."""
        return Part.VERB in self.parts[self.clause_start(index) : index]

    def camera_near(self, index: int) -> bool:
        """Say whether a camera stands shortly before a word."""
        return any(self.tokens[at].word in CAMERA_NOUNS for at in range(self.sentence_start(index, 4), index))

    def sentence_start(self, index: int, most: int) -> int:
        """Return where the sentence of a word begins, at most `most` words back."""
        first = index
        while first > 0 and index - first < most and self.marks[first] != _STOP:
            first -= 1
        return first

    def is_capital(self, index: int) -> bool:
        """Say whether a word is written in capitals only."""
        return self.text[self.tokens[index].start : self.tokens[index].end].isupper()
