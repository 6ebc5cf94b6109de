"""Owns the analyser: which words of a prompt show which of the ten components, by the lexicon and by rules of English.

Reads clause by clause: sections with headings, quotations and times first; then the camera's words, the framing, and
what remains in groups that begin at prepositions, verbs and conjunctions. Never fails on any text; words of another
language give few spans. Linear in the length of the text.
"""

from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

from studio.craft.clauses import ClauseReader
from studio.craft.faults.finding import find_faults
from studio.craft.findings import Segment
from studio.craft.lexicon import Lexicon
from studio.craft.lexicon_terms import Term
from studio.craft.marks import Break, breaks, quotations, sections, times
from studio.craft.tagging import Part
from studio.craft.tokens import Hit, PhraseTable, Token, stem, tokenise
from studio.craft.word_kinds import Word, WordKinds
from studio.craft.words import CUES, SPEECH, WEAK_TERMS, WRITTEN
from studio.domain.cards import Component, PromptRange
from studio.domain.reading import Evidence, Fault, Reading, Span, Stretch

_CATEGORIES = {
    Component.SHOT_TYPE: ("shot_size", "angle"),
    Component.CAMERA_MOVEMENT: ("camera_movement",),
    Component.LIGHTING: ("lighting", "time_of_day"),
    Component.STYLE: ("lens_focus", "film_look", "style", "time_effects", "mood_pacing"),
    Component.AUDIO: ("audio",),
}
_BRIDGES = frozenset({",", ";", "", "and", ", and", "&", ", then", "then", "and then", "with", ", with", "-"})
_OPENING = frozenset('["“«「(')
_BEAT_WORDS = 8


class Analysis(NamedTuple):
    """A read text: tokens, what kind of word each is, what stands before each, segments without overlap in order, and
    mentions within them.
    """

    text: str
    tokens: list[Token]
    words: list[Word]
    parts: list[Part]
    breaks: list[Break]
    segments: list[Segment]
    mentions: list[Segment]

    def owner(self, index: int) -> Component | None:
        """Return the component of the segment that token `index` is in, or None. Linear: for single look-ups only."""
        return next((part.component for part in self.segments if part.first <= index < part.last), None)


class Analyser:
    """Reads prompts with one lexicon and one table of words. Holds only tables; may be shared."""

    def __init__(self, lexicon: Lexicon, kinds: WordKinds | None = None) -> None:
        self._kinds = kinds or WordKinds("")
        weak = {tuple(stem(token.word) for token in tokenise(term)) for term in WEAK_TERMS}
        named = [(name, key) for key, kinds in _CATEGORIES.items() for name in lexicon.names(*kinds)]
        own = [(name.strip(), Component(key)) for key, names in CUES.items() for name in names.split(",")]
        self._terms = PhraseTable(
            (name, Term(component, tuple(token.stem for token in tokenise(name)) in weak))
            for name, component in (*named, *own)
        )

    def read(self, text: str) -> Reading:
        """Return every mention of a component in `text`, and its faults with the words that show them."""
        analysis = self.analyse(text)
        parts = sorted({*analysis.segments, *analysis.mentions}, key=lambda part: (part.first, part.last))
        spans = tuple(
            Span(component=part.component, start=_start(analysis, part), end=_end(analysis, part)) for part in parts
        )
        present = {span.component for span in spans}
        rules = ((Component.CAMERA_MOVEMENT, Fault.NO_CAMERA), (Component.LIGHTING, Fault.NO_LIGHTING))
        absent = tuple(Evidence(fault) for component, fault in rules if component not in present)
        evidence = (*absent, *find_faults(text, analysis.tokens, analysis.words, analysis.breaks, parts))
        return Reading(spans=spans, faults=tuple(found.fault for found in evidence), evidence=evidence)

    def find_components(self, text: str) -> tuple[PromptRange, ...]:
        """Return ranges for the cards: the natural phrases of each component, in order, without overlap."""
        analysis = self.analyse(text)
        ranges: list[PromptRange] = []
        for part in analysis.segments:
            card = part.component.card
            last = ranges[-1] if ranges else None
            start, end = max(_start(analysis, part), last.end if last else 0), _end(analysis, part)
            if last is not None and last.card is card and text[last.end : start].strip().lower() in _BRIDGES:
                ranges[-1] = PromptRange(card=card, start=last.start, end=end)
            else:
                ranges.append(PromptRange(card=card, start=start, end=end))
        return tuple(ranges)

    def analyse(self, text: str) -> Analysis:
        """Return the whole analysis of `text`, by tokens."""
        tokens = tokenise(text)
        marks = breaks(text, tokens)
        hits = list(self._terms.find(tokens, breaks=marks))
        words = [self._kinds.of(token.word) for token in tokens]
        reader = ClauseReader(text, tokens, words, marks)
        fixed = _fixed(text, tokens, marks)
        taken = bytearray(len(tokens))
        for part in fixed:
            taken[part.first : part.last] = b"\1" * (part.last - part.first)
        for first, last in _clauses(marks, taken):
            reader.read(first, last, hits)
        segments = sorted({*reader.segments, *fixed}, key=lambda part: part.first)
        return Analysis(
            text,
            tokens,
            words,
            reader.parts,
            marks,
            segments,
            [*reader.mentions, *_inside(fixed, hits)],
        )


def _fixed(text: str, tokens: list[Token], marks: list[Break]) -> list[Segment]:
    """Return what punctuation and figures alone settle: quotations, times, sections with headings; no overlap."""
    stretches: list[tuple[Stretch, Component]] = []
    spoken = set(quotations(text))
    stretches += [(quote, Component.DIALOGUE) for quote in sorted(spoken)]
    stretches += [(Stretch(mark.start, mark.end), Component.TIMECODES) for mark in times(text)]
    stretches += [(Stretch(part.start, part.end), Component(part.name)) for part in sections(text)]
    places = _token_places(tokens, [stretch for stretch, _ in stretches])
    free = bytearray(len(tokens))
    found = []
    for (stretch, component), (first, last) in zip(stretches, places, strict=True):
        if first >= last:
            continue
        if stretch in spoken and not _is_spoken(text, tokens, marks, first, last):
            continue
        if component is Component.TIMECODES:
            last = _beat_end(marks, first, last)
        found += list(_free_parts(free, Segment(component, first, last)))
    return found


def _start(analysis: Analysis, part: Segment) -> int:
    """Return where a segment begins in the text: dialogue and times take their opening mark with them."""
    start = analysis.tokens[part.first].start
    if part.component in (Component.DIALOGUE, Component.TIMECODES) and analysis.text[start - 1 : start] in _OPENING:
        return start - 1
    return start


def _end(analysis: Analysis, part: Segment) -> int:
    """Return where a segment ends in the text: dialogue and times take their closing mark with them."""
    end = analysis.tokens[part.last - 1].end
    if part.component in (Component.DIALOGUE, Component.TIMECODES):
        limit = analysis.tokens[part.last].start if part.last < len(analysis.tokens) else len(analysis.text)
        while end < min(limit, analysis.tokens[part.last - 1].end + 2) and analysis.text[end] in ']).!?”"»」':
            end += 1
    return end


def _token_places(tokens: list[Token], stretches: list[Stretch]) -> list[tuple[int, int]]:
    starts = [token.start for token in tokens]
    return [(bisect_left(starts, part.start), bisect_left(starts, part.end)) for part in stretches]


def _is_spoken(text: str, tokens: list[Token], marks: list[Break], first: int, last: int) -> bool:
    """Say whether a quotation is words to be heard, not a name or a sign to be seen."""
    before = []
    for index in range(first - 1, max(-1, first - 7), -1):
        before.append(tokens[index].word)
        if marks[index] is Break.STOP:
            break
    if any(word in WRITTEN for word in before[:3]) and not any(word in SPEECH for word in before[:2]):
        return False
    if any(word in SPEECH for word in before):
        return True
    behind = text[tokens[last - 1].end : tokens[last - 1].end + 1]
    return last - first >= 3 or behind in (".", "!", "?", "…", ",")


def _beat_end(marks: list[Break], first: int, last: int) -> int:
    """Return where a timed beat ends: with its sentence where that is short, else with the time itself."""
    for index in range(last, min(len(marks), last + _BEAT_WORDS + 1)):
        if marks[index] is Break.STOP:
            return index
    return last if len(marks) > last + _BEAT_WORDS else len(marks)


def _free_parts(taken: bytearray, part: Segment) -> Iterable[Segment]:
    """Yield the stretches of `part` that nothing has taken yet, and take them."""
    begin = part.first
    for index in range(part.first, part.last + 1):
        if index == part.last or taken[index]:
            if index > begin:
                yield Segment(part.component, begin, index)
            begin = index + 1
    taken[part.first : part.last] = b"\1" * (part.last - part.first)


def _clauses(marks: list[Break], taken: bytearray) -> Iterable[tuple[int, int]]:
    """Yield the clauses: stretches of free tokens without a pause."""
    begin = 0
    for index in range(len(marks) + 1):
        at_end = index == len(marks)
        if at_end or taken[index] or marks[index]:
            if index > begin:
                yield begin, index
            begin = index if not at_end and not taken[index] else index + 1


def _inside(fixed: list[Segment], hits: list[Hit[Term]]) -> list[Segment]:
    """Return the strong terms within sections and beats that show another component than the section itself."""
    found = []
    place = 0
    for part in sorted(fixed, key=lambda part: part.first):
        while place < len(hits) and hits[place].first < part.first:
            place += 1
        while place < len(hits) and hits[place].last <= part.last:
            hit = hits[place]
            place += 1
            if part.component not in (Component.DIALOGUE, hit.meaning.component) and not hit.meaning.weak:
                found.append(Segment(hit.meaning.component, hit.first, hit.last))
    return found
