"""Owns whether a thing is forbidden rather than asked for: "no text, logos or watermarks"."""

from studio.craft.faults.page import Page
from studio.craft.marks import Break
from studio.craft.tokens import word_set

_DENIALS = word_set(
    "no without never not avoid avoiding minus free exclude excluding don't doesn't isn't devoid omit remove none"
)
_GENERIC = word_set("generic unbranded brandless blank unreadable illegible blurred fictional unlabeled unlabelled")
_ENDS = word_set("but except then and_then")
_FREE = word_set("free less")
_REACH = 9


def is_denied(page: Page, first: int) -> bool:
    """Say whether a word of denial stands before the token in its sentence, or "free" right behind it."""
    if page.word(first + 1) in _FREE:
        return True
    for index in range(first - 1, max(-1, first - 1 - _REACH), -1):
        own = page.tokens[index].word
        if own in _ENDS:
            return False
        if own in _DENIALS:
            return True
        if own in _GENERIC and index >= first - 2:
            return True
        if page.marks[index] is Break.STOP:
            return False
    return False
