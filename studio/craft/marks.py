"""Owns what punctuation and figures mark in a prompt: clauses, quotations, times, numbered shots, headed sections.

Knows words only as tokens. Every search is linear: no pattern has two open-ended parts that can trade letters.
"""

import re
from enum import IntEnum
from typing import NamedTuple

from studio.craft.tokens import Token
from studio.craft.words import HEADINGS
from studio.domain.reading import Stretch


class Break(IntEnum):
    """What stands before a token: nothing, a pause (a comma), or the end of a sentence."""

    NONE = 0
    PAUSE = 1
    STOP = 2


class TimeMark(NamedTuple):
    """A time written in the text, in seconds. `end_s` is None where only a beginning is given."""

    start: int
    end: int
    start_s: float
    end_s: float | None


class Section(NamedTuple):
    """The words behind a known heading; `name` is the component it stands for."""

    start: int
    end: int
    name: str


_STOPS = frozenset(".!?\n\r;…。！？；|#")
_PAUSES = frozenset(",:()[]{}—–、，：/*+=<>→")


def breaks(text: str, tokens: list[Token]) -> list[Break]:
    """Return, for each token, what stands between it and the one before it. The first one begins a sentence."""
    found = []
    last = 0
    for index, token in enumerate(tokens):
        gap = text[last : token.start]
        if gap in (" ", "-"):
            found.append(Break.NONE)
        elif index == 0:
            found.append(Break.STOP)
        else:
            found.append(_break(gap, tokens[index - 1].word, token.word))
        last = token.end
    return found


def _break(gap: str, before: str, behind: str) -> Break:
    if gap in (".", "/", ":", ",", "-", "–") and before[-1].isdigit() and behind[0].isdigit():
        return Break.NONE
    if gap in (".", "&", "/", "*", " & "):
        return Break.NONE
    if any(letter in _STOPS for letter in gap):
        return Break.STOP
    if " - " in gap or any(letter in _PAUSES for letter in gap):
        return Break.PAUSE
    return Break.NONE


_QUOTED = re.compile(r"[\"“«「]([^\"“”«»「」]{1,600})[\"”»」]")


def quotations(text: str) -> list[Stretch]:
    """Return the quoted parts of the text with their quotation marks."""
    return [Stretch(match.start(), match.end()) for match in _QUOTED.finditer(text)]


_NUMBER = r"\d{1,3}(?:\.\d{1,3})?"
_CLOCK = r"\d{1,2}:\d{2}(?:\.\d{1,3})?"
_UNIT = r"\s?(?:s|sec|secs|seconds?)\b"
_DASH = r"\s?(?:-|–|—|to|until)\s?"
_TIMES = re.compile(
    rf"[\[(]?(?<![\w.:])(?:"
    rf"(?P<c1>{_CLOCK})(?:{_DASH}(?P<c2>{_CLOCK}))?"
    rf"|(?P<n1>{_NUMBER})(?:{_UNIT})?{_DASH}(?P<n2>{_NUMBER}){_UNIT}"
    rf"|(?<=\[)(?P<b1>{_NUMBER})(?:{_UNIT})?(?:{_DASH}(?P<b2>{_NUMBER}))?(?=[\]:])"
    rf"|(?<=\[)(?P<s1>{_NUMBER}){_UNIT}"
    rf"|(?:at|after|second)\s(?P<a1>{_NUMBER})(?:{_UNIT}|(?=:))"
    rf"|(?:the\s)?first\s(?P<f2>{_NUMBER}){_UNIT}"
    rf"|(?:the\s)?(?:last|remaining|final|next)\s(?P<l1>{_NUMBER}){_UNIT}"
    rf")[\])]?",
    re.IGNORECASE,
)


def times(text: str) -> list[TimeMark]:
    """Return the times that tie beats to seconds: "[0-3s]", "0:02–0:04", "at 3 s", "the first 2 seconds"."""
    marks: list[TimeMark] = []
    for match in _TIMES.finditer(text):
        found = {name: value for name, value in match.groupdict().items() if value is not None}
        last_end = marks[-1].end_s if marks else None
        marks.append(_time_mark(match.start(), match.end(), found, last_end))
    return marks


def _time_mark(start: int, end: int, found: dict[str, str], last_end: float | None) -> TimeMark:
    if "f2" in found:
        return TimeMark(start, end, 0.0, float(found["f2"]))
    if "l1" in found:
        begin = last_end or 0.0
        return TimeMark(start, end, begin, begin + float(found["l1"]))
    first = next(_seconds(found[name]) for name in ("c1", "n1", "b1", "s1", "a1") if name in found)
    second = next((_seconds(found[name]) for name in ("c2", "n2", "b2") if name in found), None)
    return TimeMark(start, end, first, second if second is not None and second > first else None)


def _seconds(written: str) -> float:
    minutes, colon, seconds = written.rpartition(":")
    return float(seconds) + (60 * float(minutes) if colon else 0.0)


_SHOT_HEAD = re.compile(
    r"(?:^|(?<=[.;!?\n]))[ \t]*(?:[-*#>]{1,4}[ \t]*)?(?:\*\*)?"
    r"(?:(?:shot|scene|beat|cut|clip|part)[ \t]?#?(\d{1,3})(?:\*\*)?[ \t]*[:.)\-–—]|(\d{1,3})[.):](?=[ \t]))"
    r"[ \t]*(?:\*\*)?",
    re.IGNORECASE | re.MULTILINE,
)
_CUT = re.compile(r"\b(?:smash |hard |jump |match |then |we )?cuts? to\b:?", re.IGNORECASE)


def numbered_heads(text: str) -> list[Stretch]:
    """Return the heads of numbered shots ("Shot 2:", "3.") in order, where there are at least two that count up."""
    heads: list[Stretch] = []
    number = 0
    for match in _SHOT_HEAD.finditer(text):
        if int(match.group(1) or match.group(2)) == number + 1:
            number += 1
            heads.append(Stretch(match.start(), match.end()))
    return heads if len(heads) > 1 else []


def cuts(text: str) -> list[Stretch]:
    """Return the places where the text asks for a cut."""
    return [Stretch(match.start(), match.end()) for match in _CUT.finditer(text)]


_HEADING = re.compile(
    r"(?:^|(?<=[.;!?|\n*]))[ \t]*(?:[-*#•]{1,4}[ \t]*)?([A-Za-z][A-Za-z \-/]{1,24})(?:\*\*)?:(?!\d)(?:\*\*)?"
)


def sections(text: str) -> list[Section]:
    """Return the parts behind known headings ("Lighting: …"): to the next heading or the end of the line."""
    heads = list(_HEADING.finditer(text))
    found = []
    for place, match in enumerate(heads):
        name = HEADINGS.get(match.group(1).strip().lower().replace("-", " "))
        if name is None:
            continue
        limit = heads[place + 1].start() if place + 1 < len(heads) else len(text)
        start = match.end()
        start += len(text[start:limit]) - len(text[start:limit].lstrip())
        line = text.find("\n", start, limit)
        end = limit if line < 0 else line
        end = start + len(text[start:end].rstrip(" ;\n\t|*-"))
        if end > start:
            found.append(Section(match.start(1), end, name)._replace(start=start))
    return found
