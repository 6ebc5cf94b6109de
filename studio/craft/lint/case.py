"""Owns one prompt that is judged: its text, its reading, its words, and what is asked of them more than once.

Must not know any rule. Offsets count code points, end exclusive.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cached_property

from studio.craft.lint.context import LintContext
from studio.craft.lint.vocabulary import WORDS, Kind
from studio.craft.marks import quotations
from studio.craft.sketch.air import WEATHER
from studio.craft.sketch.places import INTERIORS, PLACES
from studio.craft.tokens import Hit, Token, tokenise, word_set
from studio.craft.words import PREPOSITIONS
from studio.domain.cards import Component
from studio.domain.prompt import Prompt
from studio.domain.reading import Reading, Span, Stretch
from studio.domain.sketch import Place

_SENTENCE_END = re.compile(r"[.!?…]+[\"”»’)\]*]*(?=\s|$)|[。！？]+[」』”）]*|[ \t]*\n\s*")
_SHORT = frozenset({"mr", "mrs", "ms", "dr", "st", "vs", "no", "approx", "jr", "sr", "etc", "fig"})
_NEAR_SPANS = 24
_INDOOR_WORDS = frozenset({"indoors", "inside", "interior", "indoor", "studio"})
_SMALL_WORLDS = word_set(
    "petri dish globe sphere terrarium jar aquarium reflected reflection screen overlay diorama miniature tiltshift "
    "submerged underwater swim swims swimming dream painting poster map toy lego papercraft"
)
_UNREAL = frozenset({Place.SPACE, Place.UNDERWATER, Place.ABSTRACT, Place.NEUTRAL, Place.MARKET, Place.TOWER})


class Case:
    """A prompt under judgement. `reading` is that of its text."""

    def __init__(self, prompt: Prompt, reading: Reading, context: LintContext) -> None:
        self.prompt = prompt
        self.text = prompt.text
        self.reading = reading
        self.context = context
        self._sets: dict[Span, frozenset[Place]] = {}

    @property
    def is_english(self) -> bool:
        """Say whether the text is read as English."""
        return self.reading.language in ("en", "")

    @cached_property
    def tokens(self) -> list[Token]:
        """The words of the text."""
        return tokenise(self.text)

    @cached_property
    def words(self) -> dict[Kind, list[Hit[Kind]]]:
        """The rules' own words in the text, by kind and in order; quoted words are not looked at."""
        found: dict[Kind, list[Hit[Kind]]] = {}
        for hit in WORDS.find(self.tokens):
            if self.is_one_phrase(hit) and not self.is_quoted(self.tokens[hit.first].start):
                found.setdefault(hit.meaning, []).append(hit)
        return found

    def of(self, *kinds: Kind) -> list[Hit[Kind]]:
        """Return the words of some kinds."""
        return [hit for kind in kinds for hit in self.words.get(kind, ())]

    def place(self, hit: Hit[Kind]) -> Stretch:
        """Return where a phrase stands."""
        return Stretch(self.tokens[hit.first].start, self.tokens[hit.last - 1].end)

    def places(self, hits: Iterable[Hit[Kind]]) -> tuple[Stretch, ...]:
        """Return where phrases stand, in order."""
        return tuple(sorted(map(self.place, hits)))

    def is_one_phrase(self, hit: Hit[Kind]) -> bool:
        """Say whether nothing but single spaces, hyphens and such stands within a phrase."""
        return hit.last - hit.first == 1 or all(
            self.gap(index).strip() in ("", "-", "’", "'") and "\n" not in self.gap(index)
            for index in range(hit.first + 1, hit.last)
        )

    def gap(self, index: int) -> str:
        """Return what stands before token `index`, from the one before it on."""
        last = self.tokens[index - 1].end if index else 0
        return self.text[last : self.tokens[index].start] if index < len(self.tokens) else self.text[last:]

    def goes_on(self, index: int) -> bool:
        """Say whether there is a token at `index` and nothing but a space before it."""
        return index < len(self.tokens) and self.gap(index) == " "

    def word(self, index: int) -> str:
        """Return token `index` in lower case; empty where there is none."""
        return self.tokens[index].word if 0 <= index < len(self.tokens) else ""

    def index_at(self, place: int) -> int:
        """Return the index of the first token that begins at `place` or behind it."""
        return bisect_left(self._starts, place)

    @cached_property
    def _starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    @cached_property
    def quotes(self) -> list[Stretch]:
        """The quoted parts of the text with their marks."""
        return quotations(self.text)

    def is_quoted(self, place: int) -> bool:
        """Say whether `place` is within quotation marks."""
        index = bisect_left(self.quotes, (place, 0))
        return index > 0 and self.quotes[index - 1].start < place < self.quotes[index - 1].end

    @cached_property
    def spoken(self) -> tuple[Stretch, ...]:
        """Where words to be heard stand."""
        return tuple(line.place for line in self.reading.lines)

    @cached_property
    def sentences(self) -> list[Stretch]:
        """The sentences and lines of the text with their full stops, without the white space between them."""
        found: list[Stretch] = []
        start = 0
        for match in _SENTENCE_END.finditer(self.text):
            if self._ends_here(match, start):
                found += self._sentence(start, match.end())
                start = match.end()
        return [*found, *self._sentence(start, len(self.text))]

    @cached_property
    def sentence_starts(self) -> frozenset[int]:
        """Where sentences begin."""
        return frozenset(part.start for part in self.sentences)

    def _ends_here(self, match: re.Match[str], start: int) -> bool:
        if match.group()[-1:].isspace():
            return not self.is_quoted(match.start())
        if self.is_quoted(match.end() - 1) and self.text[match.end() - 1] not in '"”»」':
            return False
        if match.group() == ".":
            before = self.text[start : match.start()].split()
            if before and (before[-1].lower() in _SHORT or (len(before) == 1 and before[0].isdigit())):
                return False
        behind = self.text[match.end() :].lstrip()
        return not (len(match.group()) > 1 and behind[:1].islower())

    def _sentence(self, start: int, end: int) -> list[Stretch]:
        bare = self.text[start:end].strip()
        if not bare:
            return []
        begin = self.text.index(bare, start)
        return [Stretch(begin, begin + len(bare))]

    def tokens_in(self, part: Stretch) -> list[Token]:
        """Return the words that begin within a part of the text."""
        return self.tokens[self.index_at(part.start) : self.index_at(part.end)]

    def sentence_of(self, place: int) -> Stretch:
        """Return the sentence around `place`, or the next one; the whole text where there is none."""
        index = bisect_right(self._sentence_ends, place)
        return self.sentences[index] if index < len(self.sentences) else Stretch(0, len(self.text))

    @cached_property
    def _sentence_ends(self) -> list[int]:
        return [part.end for part in self.sentences]

    def spans_in(self, part: Stretch, *components: Component) -> list[Span]:
        """Return the spans that begin within `part`, of `components` or of all."""
        first, last = bisect_left(self._span_starts, part.start), bisect_left(self._span_starts, part.end)
        return [span for span in self._spans[first:last] if not components or span.component in components]

    def spans_over(self, part: Stretch) -> list[Span]:
        """Return the spans that share letters with `part`; of those that began long before it perhaps not all."""
        first, last = bisect_left(self._span_starts, part.start), bisect_left(self._span_starts, part.end)
        return [span for span in self._spans[max(0, first - _NEAR_SPANS) : last] if span.end > part.start]

    @cached_property
    def _spans(self) -> list[Span]:
        return sorted(self.reading.spans, key=lambda span: span.start)

    @cached_property
    def _span_starts(self) -> list[int]:
        return [span.start for span in self._spans]

    def place_of(self, span: Span) -> Stretch:
        """Return where a span stands."""
        return Stretch(span.start, span.end)

    def said(self, span: Span) -> str:
        """Return the words of a span."""
        return self.text[span.start : span.end]

    @cached_property
    def settings(self) -> frozenset[Place]:
        """The sets that the words for the surroundings name."""
        return self.settings_in(Stretch(0, len(self.text)))

    def settings_in(self, part: Stretch) -> frozenset[Place]:
        """Return the sets that the words for the surroundings name within a part of the text."""
        return frozenset().union(*map(self._sets_of, self.spans_in(part, Component.ENVIRONMENT)))

    def _sets_of(self, span: Span) -> frozenset[Place]:
        found = self._sets.get(span)
        if found is None:
            hits = PLACES.find(self.tokens, *self._tokens_of(span))
            named = (hit.meaning for hit in hits if not self.is_quoted(self.tokens[hit.first].start))
            found = self._sets[span] = frozenset(named)
        return found

    def _tokens_of(self, span: Span) -> tuple[int, int]:
        return self.index_at(span.start), self.index_at(span.end)

    @property
    def is_indoors(self) -> bool:
        """Say whether the surroundings are a room."""
        named = bool(self.settings & INTERIORS)
        return named or not _INDOOR_WORDS.isdisjoint([token.word for token in self.tokens])

    @property
    def is_outdoors(self) -> bool:
        """Say whether something is said to be in a place under the sky; a place that is only shown small is none."""
        if self.is_indoors or self.settings & _UNREAL:
            return False
        if not _SMALL_WORLDS.isdisjoint([token.stem for token in self.tokens]):
            return False
        led = (span for span in self.reading.of(Component.ENVIRONMENT) if self._is_led(span))
        return any(self.settings_in(self.place_of(span)) - INTERIORS for span in led)

    def _is_led(self, span: Span) -> bool:
        """Say whether a span tells where something is: "on a beach", not "beach"."""
        first = self.index_at(span.start)
        return self.word(first) in PREPOSITIONS or (self.word(first - 1) in PREPOSITIONS and self.gap(first) == " ")

    @property
    def has_weather(self) -> bool:
        """Say whether a word of the text is weather or sky."""
        return bool(self.of(Kind.SKY)) or any(True for _ in WEATHER.find(self.tokens))
