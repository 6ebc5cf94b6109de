"""Owns what differs between two prompts: words taken out and put in, and the components that they belong to."""

import re
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from enum import StrEnum
from typing import NamedTuple

from studio.domain.cards import Card, Component
from studio.domain.prompt import Prompt
from studio.domain.reading import Reading

_PIECE = re.compile(r"\s+|[^\W_]+(?:['’][^\W_]+)?|.", re.DOTALL)
_QUICK_PIECES = 4_000
"""From here on pieces that are everywhere are not matched one by one: the time would grow with the square."""

Owner = Callable[[int, int], str]
"""Names what the words from one offset to another belong to; empty where to nothing."""


class Op(StrEnum):
    """What happened to words."""

    EQUAL = "equal"
    DELETE = "delete"
    INSERT = "insert"


class DiffWords(NamedTuple):
    """Words of the old text (equal, delete) or the new one (insert). `owner` is what they belong to, empty: nothing."""

    op: Op
    text: str
    owner: str


def diff_texts(old: str, new: str, owner_in_old: Owner, owner_in_new: Owner) -> tuple[DiffWords, ...]:
    """Return the way from `old` to `new` in words, spaces and punctuation.

    What is equal and inserted makes `new`, what is equal and deleted makes `old`, letter by letter.
    """
    before, after = _PIECE.findall(old), _PIECE.findall(new)
    matcher = SequenceMatcher(None, before, after, autojunk=max(len(before), len(after)) > _QUICK_PIECES)
    starts_before, starts_after = _starts(before), _starts(after)
    found: list[DiffWords] = []
    for tag, first, last, new_first, new_last in matcher.get_opcodes():
        if tag == "equal":
            found += _parts(Op.EQUAL, after, starts_after, new_first, new_last, owner_in_new)
            continue
        found += _parts(Op.DELETE, before, starts_before, first, last, owner_in_old)
        found += _parts(Op.INSERT, after, starts_after, new_first, new_last, owner_in_new)
    return tuple(found)


def diff_readings(old: str, new: str, old_reading: Reading, new_reading: Reading) -> tuple[DiffWords, ...]:
    """Return the way between two texts; the owners are names of the analyser's components."""
    return diff_texts(old, new, _component_owner(old_reading), _component_owner(new_reading))


def diff_prompts(old: Prompt, new: Prompt) -> tuple[DiffWords, ...]:
    """Return the way between two prompts; the owners are names of the cards whose ranges hold the words."""
    return diff_texts(old.text, new.text, _card_owner(old), _card_owner(new))


def changed_components(words: Sequence[DiffWords]) -> tuple[Component, ...]:
    """Return the components with words taken out or put in, in their fixed order."""
    names = _changed(words)
    return tuple(component for component in Component if component.value in names)


def changed_cards(old: Prompt, new: Prompt) -> tuple[Card, ...]:
    """Return the cards with words taken out or put in, in their fixed order."""
    if old.text == new.text:
        return ()
    names = _changed(diff_prompts(old, new))
    return tuple(card for card in Card if card.value in names)


def _changed(words: Sequence[DiffWords]) -> frozenset[str]:
    return frozenset(part.owner for part in words if part.op is not Op.EQUAL and part.text.strip())


def _starts(pieces: Sequence[str]) -> list[int]:
    starts, at = [], 0
    for piece in pieces:
        starts.append(at)
        at += len(piece)
    return starts


def _parts(
    op: Op, pieces: Sequence[str], starts: Sequence[int], first: int, last: int, owner: Owner
) -> list[DiffWords]:
    """Return the pieces as stretches of one owner; white space and punctuation go with what stands before them."""
    parts: list[DiffWords] = []
    for index in range(first, last):
        piece = pieces[index]
        name = owner(starts[index], starts[index] + len(piece)) if piece[0].isalnum() else ""
        if parts and (name == parts[-1].owner or not piece[0].isalnum()):
            parts[-1] = parts[-1]._replace(text=parts[-1].text + piece)
        elif parts and not parts[-1].text.strip():
            parts[-1] = DiffWords(op, parts[-1].text + piece, name)
        else:
            parts.append(DiffWords(op, piece, name))
    return parts


def _component_owner(reading: Reading) -> Owner:
    """Say whose a word is: the shortest span that holds it, so that a sound within an action is a sound."""
    spans = sorted(reading.spans, key=lambda span: span.end - span.start)

    def owner(start: int, end: int) -> str:
        return next((span.component.value for span in spans if span.start <= start and end <= span.end), "")

    return owner


def _card_owner(prompt: Prompt) -> Owner:
    def owner(start: int, end: int) -> str:
        return next((part.card.value for part in prompt.ranges if part.start <= start and end <= part.end), "")

    return owner
