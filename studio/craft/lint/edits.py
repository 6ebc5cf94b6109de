"""Owns edits of a prompt by a fix: every letter outside them stays, ranges follow, locked cards are left alone.

Must not know why a text is edited. Offsets count code points, end exclusive.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from studio.domain.cards import Card, PromptRange
from studio.domain.prompt import PROMPT_LIMIT, Prompt

_PAUSES = ",;，、；"
_ENDS = (".", "!", "?", "。", "！", "？", "\n", "")
_OPENERS = ".!?\n。！？:："
_EDGES = " \t\r\n.,;:!?。，、；：！？"


class Edit(NamedTuple):
    """`text[start:end]` becomes `text`. Words that are given a `card` become a range of it, without their full stop."""

    start: int
    end: int
    text: str = ""
    card: Card | None = None


def edited(prompt: Prompt, edits: Sequence[Edit]) -> Prompt | None:
    """Return the prompt after `edits`, in order and apart; None where one would touch a locked card or it is too long.

    A range keeps what is left of it; one that an edit lies in takes the new words, unless they have their own card.
    Words between two ranges stay outside both. Nothing is given a card in a prompt that has no range at all: marking
    one part alone would change the order in which the others are sent.
    """
    if any(edit.card is not None and prompt.is_locked(edit.card) for edit in edits):
        return None
    edits = [_parted(prompt.text, edit) for edit in edits]
    pieces: list[str] = []
    last = 0
    for edit in edits:
        pieces += (prompt.text[last : edit.start], edit.text)
        last = edit.end
    text = "".join((*pieces, prompt.text[last:]))
    if len(text) > PROMPT_LIMIT:
        return None
    if not prompt.ranges:
        return prompt.replace(text=text)
    changed = prompt.replace(text=text, ranges=_ranges(prompt, edits, text))
    kept = all(changed.card_text(card) == prompt.card_text(card) for card in prompt.locked)
    return changed if kept else None


def _parted(text: str, edit: Edit) -> Edit:
    """Return an edit that leaves a space where taking words out would make one word of two."""
    if edit.text or edit.start == edit.end or not edit.start or edit.end >= len(text):
        return edit
    glued = text[edit.start - 1].isalnum() and text[edit.end].isalnum()
    return edit._replace(text=" ") if glued else edit


def _ranges(prompt: Prompt, edits: Sequence[Edit], text: str) -> tuple[PromptRange, ...]:
    cuts: list[tuple[int, int]] = []
    own: list[PromptRange] = []
    shift = 0
    for edit in edits:
        if edit.card is not None:
            start = edit.start + shift
            cuts.append((start, start + len(edit.text)))
            own += _trimmed(text, edit.card, *cuts[-1], _EDGES)
        shift += len(edit.text) - (edit.end - edit.start)
    found = list(own)
    for part in prompt.ranges:
        start, end = _moved(part.start, edits, is_start=True), _moved(part.end, edits, is_start=False)
        for first, last in cuts:
            if start < last and first < end:
                found += _trimmed(text, part.card, start, first)
                start = last
        found += _trimmed(text, part.card, start, end)
    return _joined(sorted(found, key=lambda part: part.start), own, text)


def _joined(ranges: Sequence[PromptRange], own: Sequence[PromptRange], text: str) -> tuple[PromptRange, ...]:
    """Let words that were put in within or beside a range of their card be one range with it."""
    found: list[PromptRange] = []
    for part in ranges:
        last = found[-1] if found else None
        new = part in own or last in own
        if last is None or last.card is not part.card or not new or text[last.end : part.start].strip():
            found.append(part)
            continue
        found[-1] = PromptRange(card=part.card, start=last.start, end=part.end)
        own = [*own, found[-1]]
    return tuple(found)


def _moved(place: int, edits: Sequence[Edit], *, is_start: bool) -> int:
    """Return where a range's edge stands after the edits: words put in at the edge itself stay outside the range."""
    shift = 0
    for edit in edits:
        size = edit.end - edit.start
        if not size:
            shift += len(edit.text) if edit.start < place or (edit.start == place and is_start) else 0
        elif edit.end <= place:
            shift += len(edit.text) - size
        elif edit.start < place:
            return edit.start + shift + (len(edit.text) if is_start else 0)
    return place + shift


def _trimmed(text: str, card: Card, start: int, end: int, edges: str | None = None) -> list[PromptRange]:
    bare = text[start:end].strip(edges)
    if end <= start or not bare:
        return []
    start = text.index(bare, start)
    return [PromptRange(card=card, start=start, end=start + len(bare))]


def removal(text: str, start: int, end: int) -> Edit:
    """Return the edit that takes `text[start:end]` out with the one space, pause or full stop that is left over."""
    before, behind = text[:start].rstrip(" \t"), text[end:].lstrip(" \t")
    opens = not before or before[-1] in _OPENERS
    if behind[:1] and behind[0] in _PAUSES and (opens or before[-1] in _PAUSES):
        return Edit(start, len(text) - len(behind[1:].lstrip(" \t")))
    if behind[:1] in _ENDS:
        if opens and behind:
            return Edit(start, len(text) - len(behind[1:].lstrip(" \t")))
        return Edit(len(before.rstrip(_PAUSES + " \t")), end)
    if before and start == len(before):
        return Edit(start, end)
    return Edit(start, len(text) - len(behind))


def merged(edits: Sequence[Edit]) -> list[Edit]:
    """Return edits in order; where one that only takes words out overlaps or touches another, they become one."""
    found: list[Edit] = []
    for edit in sorted(set(edits), key=lambda edit: (edit.start, edit.end)):
        last = found[-1] if found else None
        if last is None or edit.start > last.end or (last.text and edit.text):
            found.append(edit)
        else:
            words = last if last.text else edit
            found[-1] = Edit(last.start, max(last.end, edit.end), words.text, words.card)
    return found


def are_apart(edits: Sequence[Edit]) -> bool:
    """Say whether edits are in order and do not overlap."""
    return all(one.end <= other.start for one, other in pairwise(edits))
