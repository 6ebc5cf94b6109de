"""Owns what punctuation and figures mark in a prompt: clauses, quotations, times, numbered shots, headed sections.

Knows words only as tokens. Every search is linear: no pattern has two open-ended parts that can trade letters.
"""

import re
from enum import IntEnum
from typing import NamedTuple

from studio.craft.headings import headings
from studio.craft.timings import TimeMark as TimeMark
from studio.craft.timings import times as times
from studio.craft.tokens import Token
from studio.domain.reading import Stretch


class Break(IntEnum):
    """What stands before a token: nothing, a pause (a comma), or the end of a sentence."""

    NONE = 0
    PAUSE = 1
    STOP = 2


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


def sections(text: str) -> list[Section]:
    """Return the parts behind known headings ("Lighting: …"), in order."""
    return [
        Section(heading.body.start, heading.body.end, heading.name)
        for heading in headings(text)
        if heading.name and heading.body.end > heading.body.start
    ]
