"""Owns the analyser: which words of a prompt show which of the ten components, by the lexicon and by rules of English.

Reads clause by clause: sections with headings, quotations and times first; then the camera's words, the framing, and
what remains in groups that begin at prepositions, verbs and conjunctions. Prompts in other languages have readers of
their own. Never fails on any text. Linear in the length of the text.
"""

import re
from collections.abc import Iterable
from functools import cached_property
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from studio.craft.clauses import ClauseReader
from studio.craft.faults.finding import FaultFinder
from studio.craft.findings import Before, Segment
from studio.craft.languages.detect import ENGLISH, language_of
from studio.craft.layout import Layout, LayoutReader
from studio.craft.lexicon import Lexicon
from studio.craft.lexicon_terms import Term
from studio.craft.marks import Break
from studio.craft.sentences import Joined, Sentence, SentenceReader
from studio.craft.sketch.moves import CAMERA_VERBS
from studio.craft.tagging import Part
from studio.craft.timed_words import beats_of, lines_of, shots_of
from studio.craft.tokens import Hit, PhraseTable, Token, remember, stems
from studio.craft.word_kinds import Word, WordKinds
from studio.craft.words import CUES, WEAK_TERMS
from studio.domain.cards import Component, PromptRange
from studio.domain.reading import Evidence, Fault, Reading, Span

if TYPE_CHECKING:
    from studio.craft.languages.others import OtherLanguages

_CATEGORIES = {
    Component.SHOT_TYPE: ("shot_size", "angle"),
    Component.CAMERA_MOVEMENT: ("camera_movement",),
    Component.LIGHTING: ("lighting", "time_of_day"),
    Component.STYLE: ("lens_focus", "film_look", "style", "time_effects", "mood_pacing"),
    Component.AUDIO: ("audio",),
}
_BRIDGES = frozenset({",", ";", "", "and", ", and", "&", ", then", "then", "and then", "with", ", with", "-"})
_BEAT_WORDS = 8
_DIGIT = re.compile(r"\d")
_FOCUS_WORDS = 12
_FOCUS = frozenset({"focus", "focuses", "focusing"})
_PULLS = frozenset({"pull", "pulls", "pulling", "rack", "racks", "racking", "shift", "shifts", "shifting", *_FOCUS})
_KEPT_SENTENCES = 320
_LONGEST_KEPT = 20_000
_MARKED = frozenset({Component.DIALOGUE, Component.TIMECODES})
_BY_PLACE = itemgetter(1, 2)
_FORCED = frozenset({Component.SUBJECT, Component.ACTION})
_Read = tuple[list[Segment], list[Segment], Before]
_OPENING = frozenset('["“«「(')


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
    layout: Layout

    def owner(self, index: int) -> Component | None:
        """Return the component of the segment that token `index` is in, or None. Linear: for single look-ups only."""
        return next((part.component for part in self.segments if part.first <= index < part.last), None)


class Analyser:
    """Reads prompts with one lexicon and one table of words. Holds only tables; may be shared."""

    def __init__(self, lexicon: Lexicon, kinds: WordKinds | None = None) -> None:
        self._kinds = kinds or WordKinds("")
        weak = {stems(term) for term in WEAK_TERMS}
        named = [(stems(name), key) for key, kinds in _CATEGORIES.items() for name in lexicon.names(*kinds)]
        own = [(stems(name), Component(key)) for key, names in CUES.items() for name in names.split(",")]
        meanings = {(key, is_weak): Term(key, is_weak) for key in Component for is_weak in (False, True)}
        self._terms = PhraseTable((words, meanings[component, words in weak]) for words, component in (*named, *own))
        self._sentences = SentenceReader(self._kinds, self._terms)
        self._faults = FaultFinder()
        self._kept: dict[tuple[str, Before, bytes, bytes], _Read] = {}
        self._last: Analysis | None = None

    @cached_property
    def _others(self) -> "OtherLanguages":
        from studio.craft.languages.others import OtherLanguages

        return OtherLanguages(self._terms)

    def read(self, text: str) -> Reading:
        """Return every mention of a component in `text`, and its faults with the words that show them."""
        language = language_of(text)
        if language != ENGLISH:
            return self._others.read(text, language)
        analysis = self.analyse(text)
        found = dict.fromkeys((*analysis.segments, *analysis.mentions))
        moves = Component.CAMERA_MOVEMENT
        parts = [part for part in found if part.component is not moves or not _only_focuses(analysis, part)]
        parts.sort(key=_BY_PLACE)
        places = sorted([(_start(analysis, part), _end(analysis, part), part.component) for part in parts])
        spans = tuple(Span(component=component, start=start, end=end) for start, end, component in places)
        present = {span.component for span in spans}
        rules = ((Component.CAMERA_MOVEMENT, Fault.NO_CAMERA), (Component.LIGHTING, Fault.NO_LIGHTING))
        absent = tuple(Evidence(fault) for component, fault in rules if component not in present)
        evidence = (*absent, *self._faults.find(text, analysis.tokens, analysis.words, analysis.breaks, parts))
        beats = beats_of(text, analysis.layout.times)
        return Reading(
            spans=spans,
            faults=tuple(found.fault for found in evidence),
            evidence=evidence,
            beats=beats,
            lines=lines_of(text, analysis.tokens, analysis.parts, analysis.breaks, analysis.layout.lines, beats),
            shots=shots_of(text) if _DIGIT.search(text) else (),
        )

    def find_components(self, text: str) -> tuple[PromptRange, ...]:
        """Return ranges for the cards: the natural phrases of each component, in order, without overlap."""
        language = language_of(text)
        if language != ENGLISH:
            return self._others.find_components(text, language)
        analysis = self.analyse(text)
        ranges: list[PromptRange] = []
        for part in _with_beats(analysis):
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
        last = self._last
        if last is not None and last.text == text:
            return last
        page = Joined(self._sentences.read(text))
        remember(text, page.tokens)
        layout = LayoutReader(text, page.tokens, page.marks, page.hits).read()
        taken = layout.hidden[:]
        for part in layout.fixed:
            taken[part.first : part.last] = b"\1" * (part.last - part.first)
        segments, mentions = self._read_sentences(page, layout.quoted, taken)
        mentions += _inside(layout.fixed, page.hits)
        mentions += _forced(layout.prose, segments, mentions)
        mentions += _subject_by_default(segments)
        segments = sorted(dict.fromkeys((*segments, *layout.fixed)), key=lambda part: part.first)
        parts = page.parts
        if any(layout.quoted):
            parts = [Part.NOUN if named else part for part, named in zip(parts, layout.quoted, strict=True)]
        read = Analysis(text, page.tokens, page.words, parts, page.marks, segments, mentions, layout)
        if len(text) <= _LONGEST_KEPT:
            self._last = read
        return read

    def _read_sentences(self, page: Joined, quoted: bytearray, taken: bytearray) -> tuple[list[Segment], list[Segment]]:
        segments: list[Segment] = []
        mentions: list[Segment] = []
        before = Before()
        if len(page.sentences) == 1:
            only = page.sentences[0][1]
            found = _read_sentence(only, Before(), bytes(taken), bytes(quoted))
            return found[0], found[1]
        for base, sentence in page.sentences:
            end = base + len(sentence.tokens)
            key = (sentence.text, before, bytes(taken[base:end]), bytes(quoted[base:end]))
            read = self._kept.get(key)
            if read is None:
                read = _read_sentence(sentence, before, key[2], key[3])
                if len(self._kept) >= _KEPT_SENTENCES:
                    self._kept.clear()
                self._kept[key] = read
            segments += _moved(read[0], base)
            mentions += _moved(read[1], base)
            before = read[2]
        return segments, mentions


def _moved(parts: list[Segment], by: int) -> list[Segment]:
    """Return segments of a sentence by tokens of the text."""
    new, kind = tuple.__new__, Segment
    return [new(kind, (part, first + by, last + by)) for part, first, last in parts] if by else parts


def _read_sentence(sentence: Sentence, before: Before, taken: bytes, quoted: bytes) -> _Read:
    """Return the segments and mentions of a sentence, and what the next one has to know."""
    parts, hits = sentence.parts, sentence.hits
    if 1 in quoted:
        parts = [Part.NOUN if named else part for part, named in zip(parts, quoted, strict=True)]
        hits = [hit for hit in hits if not quoted[hit.first]]
    reader = ClauseReader(sentence, parts, before)
    for first, last in _clauses(sentence.marks, taken):
        reader.read(first, last, hits)
    return reader.segments, reader.mentions, reader.found.behind()


def _subject_by_default(segments: list[Segment]) -> list[Segment]:
    """Return the first place or light as the subject where the text names no other: "dusk by the harbour"."""
    if any(part.component is Component.SUBJECT for part in segments):
        return []
    for shown in (Component.ENVIRONMENT, Component.LIGHTING, Component.ACTION):
        place = next((part for part in segments if part.component is shown), None)
        if place is not None:
            return [place._replace(component=Component.SUBJECT)]
    return []


def _forced(prose: list[Segment], segments: list[Segment], mentions: list[Segment]) -> list[Segment]:
    """Return the headed sections in whose words nothing of their component was found: the heading says they are it."""
    if not prose:
        return []
    shown: dict[Component, bytearray] = {
        component: bytearray(max(part.last for part in prose)) for component in _FORCED
    }
    for part in (*segments, *mentions):
        if part.component in _FORCED:
            tokens = shown[part.component]
            last = min(part.last, len(tokens))
            tokens[part.first : last] = b"\1" * max(0, last - part.first)
    return [
        part for part in prose if part.component in _FORCED and 1 not in shown[part.component][part.first : part.last]
    ]


def _only_focuses(analysis: Analysis, part: Segment) -> bool:
    """Say whether the words of a movement only pull a focus: the animatic draws that, but no camera moves."""
    if part.last - part.first > _FOCUS_WORDS:
        return False
    words = {token.word for token in analysis.tokens[part.first : part.last]}
    return not words.isdisjoint(_FOCUS) and words.isdisjoint(CAMERA_VERBS - _PULLS)


def _with_beats(analysis: Analysis) -> Iterable[Segment]:
    """Yield the segments for the cards: a time takes its sentence along where that is short."""
    taken = 0
    for part in analysis.segments:
        first = max(part.first, taken)
        if part.component is Component.TIMECODES and first < part.last:
            last = _beat_end(analysis.breaks, first, part.last)
            taken = last
            yield Segment(part.component, first, last)
        elif first < part.last:
            yield Segment(part.component, first, part.last)


def _beat_end(marks: list[Break], first: int, last: int) -> int:
    """Return where a timed beat ends: with its sentence where that is short, else with the time itself."""
    for index in range(last, min(len(marks), last + _BEAT_WORDS + 1)):
        if marks[index] is Break.STOP:
            return index
    return last if len(marks) > last + _BEAT_WORDS else len(marks)


def _start(analysis: Analysis, part: Segment) -> int:
    """Return where a segment begins in the text: dialogue and times take their opening mark with them."""
    start = analysis.tokens[part.first].start
    if part.component in _MARKED and analysis.text[start - 1 : start] in _OPENING:
        return start - 1
    return start


def _end(analysis: Analysis, part: Segment) -> int:
    """Return where a segment ends in the text: dialogue and times take their closing mark with them."""
    end = analysis.tokens[part.last - 1].end
    if part.component in _MARKED:
        limit = analysis.tokens[part.last].start if part.last < len(analysis.tokens) else len(analysis.text)
        while end < min(limit, analysis.tokens[part.last - 1].end + 2) and analysis.text[end] in ']).!?”"»」':
            end += 1
    return end


def _clauses(marks: list[Break], taken: bytes) -> Iterable[tuple[int, int]]:
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
