"""Owns which quotations of a prompt are heard and which are seen, in any language but English."""

from bisect import bisect_left
from collections.abc import Sequence

from studio.craft.languages import signs
from studio.craft.languages.layout import Headed, section_at
from studio.craft.languages.signs import Hit
from studio.domain.reading import Beat, SpokenLine, Stretch

_NEAR = 24
_LONG = 8
_RELATIVES = frozenset({"que", "qui", "der", "die", "das", "se", "où"})
_ENDS = frozenset(".!?。！？…～~")
_COLONS = frozenset(":：")


def spoken_lines(
    text: str, hits: Sequence[Hit], quotes: Sequence[Stretch], headed: Sequence[Headed], beats: Sequence[Beat]
) -> tuple[list[SpokenLine], list[Stretch]]:
    """Return the lines that are heard, in order, and the quotations that are read in the picture."""
    starts = [hit.start for hit in hits]
    lines: list[SpokenLine] = []
    shown: list[Stretch] = []
    for quote in quotes:
        near = _before(text, hits, starts, quote)
        behind = next((hit for hit in hits[bisect_left(starts, quote.end) :][:1] if hit.start - quote.end < 3), None)
        kind = _kind(text, near, behind, quote, headed)
        if kind > 0:
            lines.append(SpokenLine(quote, _speaker(text, near), _time_of(beats, quote.start)))
        elif kind < 0:
            shown.append(quote)
    taken = sorted([*(line.place for line in lines), *shown])
    for place in _unquoted(text, hits, headed):
        if not _meets(taken, place):
            near = _before(text, hits, starts, place)
            lines.append(SpokenLine(place, _speaker(text, near), _time_of(beats, place.start)))
    return sorted(lines, key=lambda line: line.place), shown


def _meets(taken: Sequence[Stretch], place: Stretch) -> bool:
    """Say whether a stretch overlaps one of those, which are in order and apart."""
    at = bisect_left(taken, (place.end,)) - 1
    return at >= 0 and taken[at].end > place.start


def _before(text: str, hits: Sequence[Hit], starts: Sequence[int], quote: Stretch) -> list[Hit]:
    """Return the hits shortly before a quotation, in its sentence."""
    last = bisect_left(starts, quote.start)
    near: list[Hit] = []
    for hit in reversed(hits[max(0, last - 8) : last]):
        gap = text[hit.end : near[-1].start if near else quote.start]
        if quote.start - hit.end > 2 * _NEAR or any(letter in "。！？!?\n.”»" for letter in gap.strip(" ")):
            break
        near.append(hit)
    return near


def _kind(text: str, near: Sequence[Hit], behind: Hit | None, quote: Stretch, headed: Sequence[Headed]) -> int:
    """Return 1 where a quotation is heard, -1 where it is seen, 0 where it is neither: a name, a word set apart."""
    section = section_at(headed, quote.start)
    if section is not None and section.name == "dialogue":
        return 1
    if section is not None and section.words.start - 1 == quote.start:
        return 0
    if behind is not None and behind.signs & signs.WRITING:
        return -1
    for hit in near:
        if hit.signs & signs.SPEECH and not hit.signs & signs.WRITING:
            return -1 if _is_surface(near, hit) else 1
        if hit.signs & signs.DENIAL:
            return 0
        if hit.signs & (signs.WRITING | signs.CARRIER | signs.LOGO):
            return -1
    inner = text[quote.start + 1 : quote.end - 1]
    colon = text[max(0, quote.start - 2) : quote.start].strip()[-1:] in _COLONS
    if colon and any(hit.signs & signs.LIVING for hit in near):
        return 1
    return 1 if inner[-1:] in "!?！？" or (inner[-1:] in _ENDS and len(inner) >= _LONG) else 0


def _is_surface(near: Sequence[Hit], verb: Hit) -> bool:
    """Say whether the nearest noun before a verb of speech is a thing that bears words, and nobody speaks."""
    for hit in near:
        if (
            hit.end > verb.start
            or hit.word in _RELATIVES
            or not hit.signs & ~(signs.LIGHT | signs.PARTICLE | signs.ARTICLE)
        ):
            continue
        return (
            bool(hit.signs & (signs.WRITING | signs.CARRIER | signs.THING | signs.PLACE))
            and not hit.signs & signs.LIVING
        )
    return False


def _unquoted(text: str, hits: Sequence[Hit], headed: Sequence[Headed]) -> list[Stretch]:
    """Return the words behind a heading of speech, and behind a verb of speech with a colon."""
    found = [section.words for section in headed if section.name == "dialogue" and len(section.words) > 1]
    for hit in hits:
        if not hit.signs & signs.SPEECH:
            continue
        at = hit.end
        while at < len(text) and text[at] in ' *」”"':
            at += 1
        if text[at : at + 1] not in _COLONS or at >= len(text):
            continue
        end = at + 1
        while (
            end < len(text)
            and text[end] not in "。！？!?\n"
            and not (text[end] == "." and text[end + 1 : end + 2] in ("", " ", "\n"))
        ):
            end += 1
        start = at + 1
        while start < end and text[start] in " \t*":
            start += 1
        if end - start > 1:
            found.append(Stretch(start, min(len(text), end + 1) if text[end : end + 1] != "\n" else end))
    return found


def _speaker(text: str, near: Sequence[Hit]) -> str:
    return next((text[hit.start : hit.end] for hit in near if hit.signs & signs.LIVING), "")


def _time_of(beats: Sequence[Beat], at: int) -> float | None:
    last = bisect_left(beats, at + 1, key=lambda beat: beat.time.start) - 1
    return beats[last].start_s if last >= 0 else None
