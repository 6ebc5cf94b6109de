"""Owns what has been found in a text so far: segments without overlap, and mentions within them."""

from collections.abc import Sequence
from typing import NamedTuple

from studio.craft.tokens import Token, word_set
from studio.craft.words import CONJUNCTIONS
from studio.domain.cards import Component

_LOOSE_ENDS = word_set("and with of as while the a an following then")
_LOOSE_PREPOSITIONS = word_set("in to by for from")


class Segment(NamedTuple):
    """Tokens `first` to `last` (exclusive) that show a component."""

    component: Component
    first: int
    last: int


class Before(NamedTuple):
    """What the sentences before have said: whether a subject was named, and the component that they ended with."""

    has_subject: bool = False
    last: Component | None = None


class Findings:
    """Segments in order, mentions, and whether the text has named its subject yet."""

    def __init__(self, tokens: list[Token], marks: Sequence[int], before: "Before") -> None:
        self.segments: list[Segment] = []
        self.mentions: list[Segment] = []
        self.has_subject = before.has_subject
        self._last = before.last
        self._tokens = tokens
        self._marks = marks

    def add(self, component: Component, first: int, last: int) -> None:
        """Add a segment without the words that only join it; one that goes on with the one before it extends it."""
        if component is Component.SUBJECT:
            self.has_subject = True
        tokens = self._tokens
        joined = self.segments and self.segments[-1].component is component and self.segments[-1].last == first
        if joined and not self._marks[first]:
            self.segments[-1] = self.segments[-1]._replace(last=last)
            return
        while first < last and (tokens[first].word in CONJUNCTIONS or tokens[first].word in ("of", "with", "then")):
            first += 1
        if component is Component.AUDIO and last - first > 2 and tokens[first].word in ("sound", "sounds"):
            first += 2 if tokens[first + 1].word == "of" else 0
        loose = _LOOSE_ENDS if component is Component.CAMERA_MOVEMENT else _LOOSE_ENDS | _LOOSE_PREPOSITIONS
        while first + 1 < last and tokens[last - 1].word in loose:
            last -= 1
        if first < last:
            self.segments.append(Segment(component, first, last))

    def mention(self, component: Component, first: int, last: int) -> None:
        """Note words that show a component within another's segment, or beside all of them."""
        self.mentions.append(Segment(component, first, last))

    def ends_with(self, component: Component, first: int) -> bool:
        """Say whether the words directly before token `first` are of the component."""
        return bool(self.segments) and self.segments[-1].component is component and self.segments[-1].last == first

    def carried(self) -> Component:
        """Return what a clause without a sign of its own goes on with."""
        last = self.segments[-1].component if self.segments else self._last
        return last if last in (Component.ENVIRONMENT, Component.ACTION) and last is not None else Component.SUBJECT

    def behind(self) -> "Before":
        """Return what the next sentence has to know of this one."""
        return Before(self.has_subject, self.segments[-1].component if self.segments else self._last)
