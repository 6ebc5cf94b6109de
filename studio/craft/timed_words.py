"""Owns what a prompt's times and speakers tie together: timed beats, spoken lines with speakers, numbered shots."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from studio.craft.findings import Segment
from studio.craft.marks import Break, numbered_heads
from studio.craft.tagging import Part
from studio.craft.timings import TimeMark
from studio.craft.tokens import Token
from studio.craft.words import PRONOUNS, SPEECH
from studio.domain.reading import Beat, SpokenLine, Stretch

_MOST_SPEAKER_WORDS = 8
_NAME = re.compile(
    r"([^\W\d_][\w .'’-]{0,40}?)[ \t]{0,2}(?:\([^()\n]{0,60}\))?[ \t]{0,2}(?:\*\*)?[:：](?:\*\*)?\s{0,3}$"
)
_CLOSING = {"[": "]", "(": ")"}


def beats_of(text: str, found: Sequence[TimeMark]) -> tuple[Beat, ...]:
    """Return the beats: what each time ties, up to the next time, an empty line or its closing bracket."""
    beats = []
    for place, mark in enumerate(found):
        limit = found[place + 1].start if place + 1 < len(found) else len(text)
        start = mark.end
        while start < limit and (text[start].isspace() or text[start] in ":-–—)]|,*"):
            start += 1
        blank = text.find("\n\n", start, limit)
        end = limit if blank < 0 else blank
        opened = text[mark.start : mark.start + 1]
        if opened in _CLOSING and _CLOSING[opened] not in text[mark.start : mark.end]:
            closed = text.find(_CLOSING[opened], start, end)
            end = end if closed < 0 else closed
        if _within_sentence(text, mark.start):
            start, end = _sentence(text, mark.start, start, end)
        while end > start and (text[end - 1].isspace() or text[end - 1] in "[(*#-"):
            end -= 1
        words = Stretch(start, end) if end > start else Stretch(mark.start, mark.end)
        beats.append(Beat(Stretch(mark.start, mark.end), words, mark.start_s, mark.end_s))
    return tuple(beats)


def _within_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip(" \t*_")
    return text[start] not in "[(" and bool(before) and before[-1] not in ".!?;\n|#-•"


def _sentence(text: str, at: int, start: int, end: int) -> tuple[int, int]:
    """Return the sentence around a time that stands within it."""
    begin = max(text.rfind(mark, max(0, at - 600), at) for mark in (". ", "! ", "? ", "\n"))
    stop = min((place for mark in (". ", "! ", "? ", "\n") if (place := text.find(mark, start, end)) >= 0), default=end)
    return (begin + 1 if begin >= 0 else max(0, at - 600)), min(end, stop + 1)


def lines_of(
    text: str,
    tokens: Sequence[Token],
    parts: Sequence[Part],
    marks: Sequence[Break],
    lines: Sequence[Segment],
    beats: Sequence[Beat],
) -> tuple[SpokenLine, ...]:
    """Return the spoken lines in order, with who speaks and when, where the text says so."""
    found = []
    for line in sorted(lines, key=lambda part: part.first):
        start, end = tokens[line.first].start, tokens[line.last - 1].end
        while start > 0 and text[start - 1] in "\"“«「'‘…¡¿":
            start -= 1
        limit = tokens[line.last].start if line.last < len(tokens) else len(text)
        while end < limit and text[end] in ".!?…,\"”»」'’":
            end += 1
        at = bisect_right(beats, start, key=lambda beat: beat.time.start) - 1
        timed = at >= 0 and (beats[at].words.start <= start < beats[at].words.end or beats[at].time.end >= start)
        speaker = _speaker(text, tokens, parts, marks, line.first, start)
        found.append(SpokenLine(Stretch(start, end), speaker, beats[at].start_s if timed else None))
    return tuple(found)


def _speaker(
    text: str, tokens: Sequence[Token], parts: Sequence[Part], marks: Sequence[Break], first: int, start: int
) -> str:
    """Return who speaks: the name before a colon, else the nouns before the verb of speech."""
    colon = text[max(0, start - 4) : start].rstrip().endswith((":", "：", "*"))
    named = colon and _NAME.search(text[max(0, start - 110) : start].rsplit("\n", 1)[-1])
    if named and not any(word in SPEECH for word in named.group(1).lower().split()):
        return named.group(1).split(". ")[-1].strip(" *-•")
    verb = next((at for at in range(first - 1, max(-1, first - 8), -1) if tokens[at].word in SPEECH), None)
    if verb is None:
        return ""
    last = verb
    while last > 0 and parts[last - 1] in (Part.ADVERB, Part.AUXILIARY, Part.CONJUNCTION, Part.VERB):
        last -= 1
    begin = last
    while begin > 0 and last - begin < _MOST_SPEAKER_WORDS and not marks[begin]:
        part = parts[begin - 1]
        if part in (Part.NOUN, Part.ADJECTIVE, Part.DETERMINER, Part.NUMBER) or tokens[begin - 1].word in PRONOUNS:
            begin -= 1
        else:
            break
    return text[tokens[begin].start : tokens[last - 1].end] if begin < last else ""


def shots_of(text: str) -> tuple[Stretch, ...]:
    """Return the parts of a prompt that is written as numbered shots, heads included."""
    heads = numbered_heads(text)
    if not heads:
        return ()
    ends = [*(head.start for head in heads[1:]), len(text)]
    return tuple(
        Stretch(head.start, head.start + len(text[head.start : end].rstrip()))
        for head, end in zip(heads, ends, strict=True)
    )
