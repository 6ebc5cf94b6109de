"""Owns which faults are looked for in a read prompt, and in what order; keeps what it found in parts of long ones."""

from collections.abc import Iterator, Sequence

from studio.craft.faults import brands, clashes, english, hands, writing
from studio.craft.faults.brands import find_brands
from studio.craft.faults.clashes import find_clash
from studio.craft.faults.english import Scene, camera_of, english_view, scene_of
from studio.craft.faults.hands import find_hand_work
from studio.craft.faults.page import Page, open_page
from studio.craft.faults.parts import Part, shown, view_of_all
from studio.craft.faults.phrases import Found, PhraseFinder
from studio.craft.faults.rules import overloaded, tag_list, too_many_actions, vague_motion
from studio.craft.faults.steps import find_beats, find_jumps
from studio.craft.faults.verb_finder import find_verbs
from studio.craft.faults.writing import find_writing
from studio.craft.findings import Segment
from studio.craft.marks import Break
from studio.craft.tokens import Token
from studio.craft.word_kinds import Word
from studio.craft.words import FUNCTION_WORDS
from studio.domain.cards import Component
from studio.domain.reading import Evidence

_PHRASES = PhraseFinder(phrase for rule in (brands, writing, clashes, english, hands) for phrase in rule.PHRASES)
_FEW = 3
"""One word of as many must be known."""

_LONG = 240
_PART = 100
"""Prompts of more words than `_LONG` are read in parts of whole sentences, `_PART` words at least."""

_KEPT = 400

_Hits = dict[str, list[Found]]
_Key = tuple[str, tuple[Component | None, ...], frozenset[Component], bool, Scene]


class FaultFinder:
    """Finds faults in English prompts. May be shared by threads: what it keeps only saves time."""

    def __init__(self) -> None:
        self._hits: dict[str, _Hits] = {}
        self._parts: dict[_Key, Part] = {}

    def find(
        self,
        text: str,
        tokens: Sequence[Token],
        words: Sequence[Word],
        marks: Sequence[Break],
        segments: Sequence[Segment],
    ) -> tuple[Evidence, ...]:
        """Return the judged faults of an English prompt, each once, with the words that show it; never fails.

        `segments` are the components that were found, in any order; `words` and `marks` run beside the tokens.
        """
        if not _is_english(tokens, words):
            return ()
        page = open_page(text, tokens, words, marks, segments)
        cuts = list(_cuts(page))
        hits = [self._find_phrases(page, first, last) for first, last in cuts]
        told = [hit for (first, _), own in zip(cuts, hits, strict=True) for hit in _moved(own, english.RULE, first)]
        scene = scene_of(text, tokens, told)
        parts = [self._read(page, cut, own, scene) for cut, own in zip(cuts, hits, strict=True)]
        view = view_of_all(parts, find_beats(text), camera_of(page, segments))
        jumps = find_jumps(text)
        if jumps:
            view = view._replace(happenings=tuple(sorted((*view.happenings, *jumps))))
        rivals = [hit for (first, _), own in zip(cuts, hits, strict=True) for hit in _moved(own, clashes.RULE, first)]
        judged = (
            vague_motion(view),
            tag_list(view),
            overloaded(view),
            too_many_actions(view),
            *shown(parts),
            find_clash(page, rivals),
        )
        return tuple(evidence for evidence in judged if evidence is not None)

    def _find_phrases(self, page: Page, first: int, last: int) -> _Hits:
        """Return the phrases of a part, by its own tokens."""
        if len(page.tokens) <= _LONG:
            return _PHRASES.find(page.tokens, page.marks)
        text = _text(page, first, last)
        found = self._hits.get(text)
        if found is None:
            if len(self._hits) >= _KEPT:
                self._hits.clear()
            found = self._hits[text] = _PHRASES.find(page.tokens[first:last], page.marks[first:last])
        return found

    def _read(self, page: Page, cut: tuple[int, int], hits: _Hits, scene: Scene) -> Part:
        first, last = cut
        start = page.tokens[first].start
        if len(page.tokens) <= _LONG:
            return _read_part(page, start, hits, scene)
        key = (_text(page, first, last), tuple(page.owners[first:last]), page.present, page.shouts, scene)
        part = self._parts.get(key)
        if part is None:
            if len(self._parts) >= _KEPT:
                self._parts.clear()
            part = self._parts[key] = _read_part(page.part(first, last), start, hits, scene)
        return part.moved_to(start)


def _read_part(page: Page, start: int, hits: _Hits, scene: Scene) -> Part:
    verbs = find_verbs(page)
    found = (find_writing(page, hits), find_brands(page, hits), find_hand_work(page, verbs, hits))
    places = (evidence.places if evidence is not None else () for evidence in found)
    return Part(start, english_view(page, verbs, scene), *places)


def _cuts(page: Page) -> Iterator[tuple[int, int]]:
    """Yield the parts of a prompt by tokens: all of it, or whole sentences of a long one."""
    begin = 0
    if len(page.tokens) > _LONG:
        for stop in page.stops:
            if stop - begin >= _PART:
                yield begin, stop
                begin = stop
    yield begin, len(page.tokens)


def _text(page: Page, first: int, last: int) -> str:
    """Return the text of a part with what stands right before and behind it: a quotation mark, a colon."""
    return page.text[max(0, page.tokens[first].start - 2) : page.tokens[last - 1].end + 3]


def _moved(hits: _Hits, rule: str, by: int) -> list[Found]:
    return [Found(hit.first + by, hit.last + by, hit.meaning) for hit in hits.get(rule, ())]


def _is_english(tokens: Sequence[Token], words: Sequence[Word]) -> bool:
    """Say whether enough words are known to judge the text at all."""
    known = len([word for word in words if word.usual])
    if len(tokens) > _FEW * known:
        known += len([token for token in tokens if token.word in FUNCTION_WORDS])
    return bool(known) and len(tokens) <= _FEW * known
