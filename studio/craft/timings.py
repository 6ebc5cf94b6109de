"""Owns the times written in a prompt: which of them tie a beat to seconds, in the usual notations.

Every pattern is bounded; lengths ("an 8-second clip"), ratios ("16:9") and times of day ("at 3:45 pm") are none.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple


class TimeMark(NamedTuple):
    """A time written in the text, in seconds. `end_s` is None where only a beginning is given."""

    start: int
    end: int
    start_s: float
    end_s: float | None


_WRITTEN = {
    "one": 1.0, "two": 2.0, "three": 3.0, "four": 4.0, "five": 5.0, "six": 6.0, "seven": 7.0, "eight": 8.0, "nine": 9.0,
    "ten": 10.0, "twelve": 12.0, "fifteen": 15.0, "twenty": 20.0, "thirty": 30.0, "few": 2.0, "couple of": 2.0,
}  # fmt: skip
_RATIOS = frozenset({"9:16", "16:10", "10:16", "2:35", "2:39", "2:40", "1:85", "1:91", "4:30"})
_NUMBER = r"\d{1,3}(?:\.\d{1,3})?"
_SPOKEN = rf"(?:{_NUMBER}|{'|'.join(_WRITTEN)})"
_CLOCK = r"\d{1,2}:\d{2}(?:[.:]\d{1,3})?"
_UNIT = r"[ \t-]?(?:s|sec|secs|seconds?)\b"
_DASH = r"[ \t]?(?:-|–|—|−|~|→|->|to|until|through)[ \t]?"
_TIMES = re.compile(
    rf"[\[(]?(?<![\w.:/])(?:"
    rf"(?P<c1>{_CLOCK})(?:{_DASH}(?P<c2>{_CLOCK}))?"
    rf"|(?:seconds?|secs?|t)[ \t]?=?[ \t]?(?P<p1>{_NUMBER})(?:{_DASH}(?P<p2>{_NUMBER}))?(?=[ \t]?[:\])–—-])"
    rf"|(?P<n1>{_NUMBER})(?:{_UNIT})?{_DASH}(?P<n2>{_NUMBER}){_UNIT}(?![ \t-](?:clip|video|shot|take|film|long))"
    rf"|(?<=\[)(?P<b1>{_NUMBER})(?:{_UNIT})?(?:{_DASH}(?P<b2>{_NUMBER}))?(?=[\]:])"
    rf"|(?<=[\[(])(?P<s1>{_NUMBER}){_UNIT}(?=[\]):,])"
    rf"|(?:at|after|second|by|around)[ \t](?:the[ \t]|about[ \t])?(?P<a1>{_SPOKEN})(?:{_UNIT}|(?=:))(?:[ \t]mark)?"
    rf"|(?P<m1>{_SPOKEN}){_UNIT}(?:[ \t](?:in|into|later)\b)(?=[ \t,:]|$)"
    rf"|(?P<h1>{_NUMBER}){_UNIT}[ \t]?(?=:)"
    rf"|(?:the[ \t])?(?:first|opening|initial)[ \t](?P<f2>{_SPOKEN}){_UNIT}"
    rf"|(?:the[ \t])?(?:last|remaining|final|next|following)[ \t](?P<l1>{_SPOKEN}){_UNIT}"
    rf")[\])]?",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d[ \t]?(?:[sS]|[\])]|[:–—−~→-]|to\b|until\b|through\b)|[Ss]ec(?:ond)?s?\b|[Tt][ \t]?=")
_HALVES = re.compile(r"(?i)[ \t]?[ap]\.?m\b")
_CLOCK_GOES_ON = re.compile(r":\d")
_AROUND = 32
"""Letters before and behind a figure that a time can take."""
_FIRSTS = ("c1", "p1", "n1", "b1", "s1", "a1", "m1", "h1")
_SECONDS = ("c2", "p2", "n2", "b2")


def times(text: str) -> list[TimeMark]:
    """Return the times that tie beats to seconds: "[0-3s]", "0:02–0:04", "at 3 s", "the first two seconds"."""
    marks: list[TimeMark] = []
    for match in _matches(text):
        found = {name: value for name, value in match.groupdict().items() if value is not None}
        if "c1" in found and not _is_beat(text, match, found):
            continue
        if "a1" in found and _CLOCK_GOES_ON.match(text, match.end()):
            continue  # "at 3:45 pm"
        last_end = marks[-1].end_s if marks else None
        marks.append(_time_mark(match.start(), match.end(), found, last_end))
    return marks


def _matches(text: str) -> Iterator[re.Match[str]]:
    """Yield where a time is written. Only the surroundings of figures are searched; most texts have few."""
    behind = 0
    for figure in _FIGURE.finditer(text):
        if figure.end() <= behind:
            continue
        match = _TIMES.search(text, max(behind, figure.start() - _AROUND), figure.end() + _AROUND)
        if match is not None:
            behind = match.end()
            yield match


def _is_beat(text: str, match: re.Match[str], found: dict[str, str]) -> bool:
    """Say whether minutes and seconds are a beat: no ratio, no time of day, and marked as one."""
    if found["c1"] in _RATIOS or _HALVES.match(text, match.end()):
        return False
    if "c2" in found or text[match.start()] in "[(":
        return True
    before = text[max(0, match.start() - 12) : match.start()]
    opens = not before.strip() or before.rstrip(" \t*_-•#").endswith("\n") or before.rstrip()[-1] in ".;|([\n"
    behind = text[match.end() : match.end() + 2].lstrip()[:1]
    return (opens and behind != "" and behind in ":-–—)]|") or bool(
        re.search(r"(?:\bat|\bfrom|\buntil|\bto)\s$", before.lower())
    )


def _time_mark(start: int, end: int, found: dict[str, str], last_end: float | None) -> TimeMark:
    if "f2" in found:
        return TimeMark(start, end, 0.0, _seconds(found["f2"]))
    if "l1" in found:
        begin = last_end or 0.0
        return TimeMark(start, end, begin, begin + _seconds(found["l1"]))
    first = next(_seconds(found[name]) for name in _FIRSTS if name in found)
    second = next((_seconds(found[name]) for name in _SECONDS if name in found), None)
    return TimeMark(start, end, first, second if second is not None and second > first else None)


def _seconds(written: str) -> float:
    known = _WRITTEN.get(written.lower())
    if known is not None:
        return known
    total = 0.0
    for part in written.split(":"):
        total = 60 * total + float(part)
    return total
