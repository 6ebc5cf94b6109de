"""Owns what happens to a text's ranges when the text changes: pure functions over a text and its ordered ranges.

Must not know the prompt that holds them: `domain/prompt.py` calls these and checks limits and locks.
Offsets count Unicode code points, end exclusive. Every result is in order, without empty ranges and without overlap.
"""

from collections.abc import Iterable

from studio.domain.cards import Card, PromptRange

Ranges = tuple[PromptRange, ...]
Edited = tuple[str, Ranges]

JOIN = ", "
"""Stands between a card's texts where it has several ranges."""

SEPARATORS = frozenset(",.;:!?\n\r\u2028\u2029…—–،。，、；：！？")
"""Inserted text that begins with one of these ends the phrase before it, so it does not continue a range."""

_PAUSES = ",;:"
_OF = " of "


def replace_text(text: str, ranges: Ranges, start: int, end: int, new_text: str) -> Edited:
    """Replace `text[start:end]` by `new_text` and keep ranges by edit position.

    An edit inside a range, or of exactly its whole text, changes that range. An edit that reaches over a range's edge
    leaves the range what remains of it, and the new text stays outside. Text inserted at a right edge continues the
    range unless it begins with a separator; at a left edge it stays outside. Emptied ranges vanish.
    """
    changed = text[:start] + new_text + text[end:]
    shift = len(new_text) - (end - start)
    continues = start == end and new_text != "" and new_text[0] not in SEPARATORS
    kept = []
    for part in ranges:
        if part.end < start or (part.end == start and not continues):
            kept.append(part)
            continue
        first, last = _after_edit(part, start, end, shift)
        if last > first:
            kept.append(PromptRange(card=part.card, start=first, end=last))
    return changed, tuple(kept)


def _after_edit(part: PromptRange, start: int, end: int, shift: int) -> tuple[int, int]:
    # The part ends behind `start`, or at it and is continued there.
    if part.start >= end:
        return part.start + shift, part.end + shift
    if part.start <= start and part.end >= end:
        return part.start, part.end + shift
    if part.start < start:
        return part.start, start
    if part.end > end:
        return end + shift, part.end + shift
    return start, start


def differing_middle(old: str, new: str, cursor: int | None = None) -> tuple[int, int, str]:
    """Return start and end in `old`, and the text of `new` that replaces them: the smallest edit from one to the other.

    Where several edits are equally small (a letter typed beside the same letter), `cursor`, the place in `new` behind
    the edit, decides; without it the latest one is taken.
    """
    tail = _common_tail(old, new, len(new) - cursor) if cursor is not None else 0
    limit = min(len(old), len(new)) - tail
    head = _common_head(old, new, limit)
    tail += _common_tail(old[head : len(old) - tail], new[head : len(new) - tail], limit - head)
    return head, len(old) - tail, new[head : len(new) - tail]


def _common_head(old: str, new: str, limit: int) -> int:
    # Halving over slices compares memory blocks: far quicker than letter by letter on a long text.
    same, different = 0, max(0, limit) + 1
    while different - same > 1:
        middle = (same + different) // 2
        if old[same:middle] == new[same:middle]:
            same = middle
        else:
            different = middle
    return same


def _common_tail(old: str, new: str, limit: int) -> int:
    same, different = 0, max(0, min(limit, len(old), len(new))) + 1
    while different - same > 1:
        middle = (same + different) // 2
        if old[len(old) - middle : len(old) - same] == new[len(new) - middle : len(new) - same]:
            same = middle
        else:
            different = middle
    return same


def card_text(text: str, ranges: Ranges, card: Card) -> str:
    """Return the texts of the card's ranges, joined by `JOIN`."""
    return JOIN.join(text[part.start : part.end] for part in ranges if part.card is card)


def write_card(text: str, ranges: Ranges, card: Card, wanted: str) -> Edited:
    """Change the text so that `card_text` of the result is `wanted`; other cards' texts stay as they are.

    Of a card with several ranges only the one where the edit falls changes; where that cannot give `wanted`, the first
    takes all of it and the others go. A missing card is added (`_add`), an emptied one is removed (`_remove`).
    """
    places = [place for place, part in enumerate(ranges) if part.card is card]
    if not places:
        return _add(text, ranges, card, wanted) if wanted else (text, ranges)
    if len(places) > 1 and wanted:
        edited = _write_one(text, ranges, card, wanted)
        if edited is not None:
            return edited
    for place in reversed(places if not wanted else places[1:]):
        text, ranges = _remove(text, ranges, place)
    return _overwrite(text, ranges, places[0], wanted) if wanted else (text, ranges)


def _write_one(text: str, ranges: Ranges, card: Card, wanted: str) -> Edited | None:
    start, end, typed = differing_middle(card_text(text, ranges, card), wanted)
    begin = 0
    for place, part in enumerate(ranges):
        if part.card is not card:
            continue
        size = part.end - part.start
        if begin <= start and end <= begin + size:
            piece = text[part.start : part.end]
            changed = piece[: start - begin] + typed + piece[end - begin :]
            return _overwrite(text, ranges, place, changed) if changed else None
        begin += size + len(JOIN)
    return None


def _overwrite(text: str, ranges: Ranges, place: int, wanted: str) -> Edited:
    part = ranges[place]
    shift = len(wanted) - (part.end - part.start)
    own = PromptRange(card=part.card, start=part.start, end=part.start + len(wanted))
    behind = _shifted(ranges[place + 1 :], shift)
    return text[: part.start] + wanted + text[part.end :], (*ranges[:place], own, *behind)


def _shifted(ranges: Iterable[PromptRange], shift: int) -> Ranges:
    return tuple(PromptRange(card=part.card, start=part.start + shift, end=part.end + shift) for part in ranges)


def _add(text: str, ranges: Ranges, card: Card, wanted: str) -> Edited:
    """Add a missing card at its place in the fixed order.

    It goes behind the last range of the nearest card before it; without one, to the start of the text (to the end where
    no card is marked at all and it is not the shot type). It is joined with ". " where it begins with a capital and
    with ", " else; with a space behind a full stop; a subject follows a shot type with " of ". The words themselves are
    never changed.
    """
    order = list(Card)
    before = [part for part in ranges if order.index(part.card) < order.index(card)]
    if before:
        nearest = max(order.index(part.card) for part in before)
        place = max(part.end for part in before if order.index(part.card) == nearest)
        follows = order[nearest]
    else:
        place, follows = (0 if ranges or card is Card.SHOT else len(text.rstrip())), None
    behind = next((part for part in ranges if part.start >= place), None)
    left = _left_joint(text[:place], follows, card, wanted)
    right = _right_joint(text[place:], card, behind if behind and behind.start == place else None)
    start = place + len(left)
    own = PromptRange(card=card, start=start, end=start + len(wanted))
    before_it = tuple(part for part in ranges if part.end <= place)
    moved = _shifted((part for part in ranges if part.end > place), len(left) + len(wanted) + len(right))
    return text[:place] + left + wanted + right + text[place:], (*before_it, own, *moved)


def _left_joint(left: str, follows: Card | None, card: Card, wanted: str) -> str:
    if not left.strip():
        return ""
    if follows is Card.SHOT and card is Card.SUBJECT:
        return _OF
    last = left[-1]
    if last.isspace():
        return ""
    if last in SEPARATORS:
        return " "
    return ". " if wanted[0].isupper() else JOIN


def _right_joint(right: str, card: Card, touching: PromptRange | None) -> str:
    rest = right.lstrip(" ")
    if not rest or rest[0] in SEPARATORS:
        return ""
    if card is Card.SHOT and touching is not None and touching.card is Card.SUBJECT:
        return _OF
    return "," if right[0] == " " else JOIN


def _remove(text: str, ranges: Ranges, place: int) -> Edited:
    """Remove a range with its words and the connective that is left over, never touching another range."""
    part = ranges[place]
    floor = ranges[place - 1].end if place else 0
    ceiling = ranges[place + 1].start if place + 1 < len(ranges) else len(text)
    left, right = text[floor : part.start], text[part.end : ceiling]
    at_start = floor == 0 and not left.strip()
    at_end = ceiling == len(text) and not right.strip()
    kept_left, kept_right = _tidied(left, right, at_start=at_start, at_end=at_end)
    changed = text[:floor] + kept_left + kept_right + text[ceiling:]
    shift = len(changed) - len(text)
    return changed, (*ranges[:place], *_shifted(ranges[place + 1 :], shift))


def _tidied(left: str, right: str, *, at_start: bool, at_end: bool) -> tuple[str, str]:
    rest = right.lstrip(" ")
    if at_start:
        rest = rest.lstrip(_PAUSES + ". ")
        return left.rstrip(" "), rest.removeprefix("of ")
    if at_end or (rest and rest[0] in SEPARATORS):
        bare = left.rstrip(" ")
        bare = bare[:-3] if bare == "of" or bare.endswith(" of") else bare
        bare = bare.rstrip(_PAUSES + " ")
        if rest and not rest[0].isspace():
            bare = bare.removesuffix(".")
        return bare, rest
    if left.endswith(" ") and right.startswith(" "):
        return left, right[1:]
    return left, right


def assign(text: str, ranges: Ranges, start: int, end: int, card: Card) -> Ranges:
    """Give `text[start:end]` (without white space at its ends) to `card`; what it overlaps is split or trimmed.

    Ranges of the same card that it overlaps or touches become one with it.
    """
    start, end = _trimmed(text, start, end)
    if end <= start:
        return ranges
    own = [part for part in ranges if part.card is card and part.start <= end and part.end >= start]
    start = min([start, *(part.start for part in own)])
    end = max([end, *(part.end for part in own)])
    others = clear(text, ranges, start, end)
    return tuple(sorted((*others, PromptRange(card=card, start=start, end=end)), key=lambda part: part.start))


def clear(text: str, ranges: Ranges, start: int, end: int) -> Ranges:
    """Take `text[start:end]` out of every range; what remains of a split range loses white space at its ends."""
    kept = []
    for part in ranges:
        if part.end <= start or part.start >= end:
            kept.append(part)
            continue
        for first, last in ((part.start, min(part.end, start)), (max(part.start, end), part.end)):
            first, last = _trimmed(text, first, last)
            if last > first:
                kept.append(PromptRange(card=part.card, start=first, end=last))
    return tuple(kept)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    bare = piece.strip()
    if not bare:
        return start, start
    start += len(piece) - len(piece.lstrip())
    return start, start + len(bare)
