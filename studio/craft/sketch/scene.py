"""Owns the reading of one stretch of a prompt: its words and what each of them is, before beats are put together.

Holds no rule of its own beyond which component's words may say what; place, light and cast have theirs.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple, TypeVar

from studio.craft.analyser import Analyser, Analysis
from studio.craft.marks import Break
from studio.craft.sketch.notes import Notes
from studio.craft.tokens import Hit, PhraseTable, Token
from studio.domain.cards import Component

Meaning = TypeVar("Meaning")

UNSEEN = frozenset({Component.AUDIO, Component.DIALOGUE})
"""Components whose words are heard, not seen."""


class Stretches(NamedTuple):
    """A stretch of the prompt, read: tokens with offsets of the stretch, and the component of each token."""

    base: int
    analysis: Analysis
    owners: list[Component | None]
    notes: Notes

    @property
    def tokens(self) -> list[Token]:
        """The words of the stretch."""
        return self.analysis.tokens

    @property
    def breaks(self) -> list[Break]:
        """What stands before each word."""
        return self.analysis.breaks

    def note(self, first: int, last: int, drawn_as: str) -> None:
        """Note that tokens `first` to `last` (exclusive) are drawn as `drawn_as`."""
        self.notes.add(self.base + self.tokens[first].start, self.base + self.tokens[last - 1].end, drawn_as)

    def note_hit(self, hit: Hit[Meaning], drawn_as: str) -> None:
        """Note a phrase that is drawn."""
        self.note(hit.first, hit.last, drawn_as)

    def seen(self, words: PhraseTable[Meaning]) -> list[Hit[Meaning]]:
        """Return the phrases of a table among the words that can be seen, none of them across a pause."""
        return self.within(words, lambda owner: owner not in UNSEEN)

    def within(self, words: PhraseTable[Meaning], allowed: Callable[[Component | None], bool]) -> list[Hit[Meaning]]:
        """Return the phrases of a table that begin in words of an allowed component, none of them across a pause."""
        return [hit for hit in words.find(self.tokens, breaks=self.breaks) if allowed(self.owners[hit.first])]

    def clause(self, index: int) -> tuple[int, int]:
        """Return the tokens of the clause that `index` is in: between pauses. At most 40 words to each side."""
        first = index
        while first > 0 and not self.breaks[first] and index - first < 40:
            first -= 1
        last = index + 1
        while last < len(self.tokens) and not self.breaks[last] and last - index < 40:
            last += 1
        return first, last

    def spans(self, component: Component) -> Iterable[tuple[int, int]]:
        """Yield the tokens of each segment and mention of a component, in order, without overlap."""
        last = 0
        parts = [*self.analysis.segments, *self.analysis.mentions]
        for part in sorted((part for part in parts if part.component is component), key=lambda part: part.first):
            if part.first >= last:
                yield part.first, part.last
                last = part.last


def read_stretch(analyser: Analyser, text: str, base: int, notes: Notes) -> Stretches:
    """Return `text`, which stands at `base` of the prompt, read by the analyser."""
    analysis = analyser.analyse(text)
    owners: list[Component | None] = [None] * len(analysis.tokens)
    for part in analysis.segments:
        owners[part.first : part.last] = [part.component] * (part.last - part.first)
    return Stretches(base, analysis, owners, notes)
