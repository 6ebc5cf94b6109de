"""Owns briefs: one clip written in headed sections, some of which are stretches of time ("### 0–2s").

Each stretch of time is a shot; what the other sections say of a time goes to the shot that it falls into.
"""

import re
from typing import NamedTuple

from studio.craft.marks import times
from studio.craft.script_lines import Line, LineKind
from studio.craft.script_shots import PlacedShot, ScriptScene, placed_shot, trimmed
from studio.domain.reading import Stretch

_AROUND_A_TIME = 24
_LEAST_SHOTS = 2
_PIECE = re.compile(r"[^\n;]+")
_TIME_MARK = re.compile(
    r"^[\s\-*•]*(?:[A-Za-z &/]{1,24}:)?\s*[\[(]?[\d:.]+\s?(?:s|sec|seconds)?\s?"
    r"(?:(?:-|–|—|to)\s?[\d:.]+\s?(?:s|sec|seconds)?)?[\])]?\s*[:\-–—]?\s*",
    re.IGNORECASE,
)


class _Part(NamedTuple):
    """A heading with its body; `span` is the time in s that the heading names."""

    heading: Line | None
    lines: list[Line]
    span: tuple[float, float] | None


def read_brief(text: str, lines: list[Line]) -> tuple[ScriptScene, ...] | None:
    """Return the one scene of a brief, or None where the text is none; offsets count code points of `text`."""
    parts = _parts(text, lines)
    timed = [part for part in parts if part.span is not None]
    if len(timed) < _LEAST_SHOTS:
        return None
    shots: list[PlacedShot] = []
    notes: list[Stretch] = []
    headings = [_line(text, part.heading) for part in parts if part.heading is not None and part.span is None]
    others = [_body(text, part) for part in parts if part.span is None]
    for part in parts:
        body = _body(text, part)
        if part.span is None or part.heading is None:
            if body.end > body.start:
                notes.append(body)
            continue
        first, last = part.span
        shot = placed_shot(text, part.heading.start, body.start, body.end, last - first)
        if shot is None:
            notes.append(_line(text, part.heading))
            continue
        extra = "\n".join(line for other in others for line in _cues(text, other, part.span))
        shots.append(shot._replace(duration_s=last - first, extra=extra))
    if len(shots) < _LEAST_SHOTS:
        return None
    name = text[headings[0].start : headings[0].end].strip(" \t#*_") if headings else ""
    return (ScriptScene(name[:120], tuple(headings), tuple(shots), tuple(notes), is_brief=True),)


def _parts(text: str, lines: list[Line]) -> list[_Part]:
    parts = [_Part(None, [], None)]
    for line in lines:
        span = _span(text[line.start : line.end]) if line.kind in (LineKind.HEADING, LineKind.HEAD) else None
        if line.kind is LineKind.HEADING or span is not None:
            parts.append(_Part(line, [], span))
        else:
            parts[-1].lines.append(line)
    return parts


def _span(heading: str) -> tuple[float, float] | None:
    """Return the time that a heading names, where it hardly says anything else."""
    marks = [mark for mark in times(heading) if mark.end_s is not None]
    if len(marks) != 1 or len(heading) - (marks[0].end - marks[0].start) > _AROUND_A_TIME:
        return None
    return marks[0].start_s, marks[0].end_s or 0.0


def _line(text: str, line: Line) -> Stretch:
    return trimmed(text, line.start, line.end)


def _body(text: str, part: _Part) -> Stretch:
    solid = [line for line in part.lines if line.kind is not LineKind.BLANK]
    if not solid:
        end = part.heading.end if part.heading is not None else 0
        return Stretch(end, end)
    return trimmed(text, solid[0].start, solid[-1].end)


def _cues(text: str, body: Stretch, span: tuple[float, float]) -> list[str]:
    """Return what a section says of times within `span`, each with its time counted from the shot's beginning."""
    found = []
    first, last = span
    for piece in _PIECE.finditer(text, body.start, body.end):
        marks = times(piece.group())
        if not marks or not first <= marks[0].start_s < last:
            continue
        words = _TIME_MARK.sub("", piece.group()).strip()
        if any(letter.isalpha() for letter in words):
            end_s = marks[0].end_s
            begin = f"{marks[0].start_s - first:g}"
            until = f"–{min(end_s, last) - first:g}" if end_s is not None else ""
            found.append(f"[{begin}{until}s] {words}")
    return found
