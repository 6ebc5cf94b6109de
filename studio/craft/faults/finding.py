"""Owns which faults are looked for in a read prompt, and in what order. Knows no words."""

from collections.abc import Sequence

from studio.craft.faults import brands, clashes, english, hands, writing
from studio.craft.faults.brands import find_brands
from studio.craft.faults.clashes import find_clash
from studio.craft.faults.english import english_view
from studio.craft.faults.hands import find_hand_work
from studio.craft.faults.page import open_page
from studio.craft.faults.phrases import PhraseFinder
from studio.craft.faults.rules import overloaded, tag_list, too_many_actions, vague_motion
from studio.craft.faults.verb_finder import find_verbs
from studio.craft.faults.writing import find_writing
from studio.craft.findings import Segment
from studio.craft.marks import Break
from studio.craft.tokens import Token
from studio.craft.word_kinds import Word
from studio.craft.words import FUNCTION_WORDS
from studio.domain.reading import Evidence

_PHRASES = PhraseFinder(phrase for rule in (brands, writing, clashes, english, hands) for phrase in rule.PHRASES)
_FEW = 3
"""One word of as many must be known."""


def find_faults(
    text: str, tokens: Sequence[Token], words: Sequence[Word], marks: Sequence[Break], parts: Sequence[Segment]
) -> tuple[Evidence, ...]:
    """Return the judged faults of an English prompt, each once, with the words that show it; never fails.

    `parts` are the components that were found, in any order; `words` and `marks` run beside the tokens.
    """
    if not _is_english(tokens, words):
        return ()
    page = open_page(text, tokens, words, marks, parts)
    verbs = find_verbs(page)
    found = _PHRASES.find(tokens, marks)
    view = english_view(page, verbs, parts, found)
    judged = (
        vague_motion(view),
        tag_list(view),
        overloaded(view),
        too_many_actions(view),
        find_writing(page, found),
        find_brands(page, found),
        find_hand_work(page, verbs, found),
        find_clash(page, found),
    )
    return tuple(evidence for evidence in judged if evidence is not None)


def _is_english(tokens: Sequence[Token], words: Sequence[Word]) -> bool:
    """Say whether enough words are known to judge the text at all."""
    known = len([word for word in words if word.usual])
    if len(tokens) > _FEW * known:
        known += len([token for token in tokens if token.word in FUNCTION_WORDS])
    return bool(known) and len(tokens) <= _FEW * known
