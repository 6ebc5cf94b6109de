"""Owns what the single lines of a script are: headings of scenes, heads of shots, breaks, cues of a speaker.

Knows nothing of how lines become shots. Every pattern begins at the start of a line and is bounded: reading is linear.
"""

import re
from enum import Enum
from typing import NamedTuple

from studio.craft.heading_words import HEADINGS

HEADING_LIMIT = 120
TITLE_LIMIT = 60


class LineKind(Enum):
    """What a line is. A HEAD with `counted` begins a shot only where its number counts on."""

    BLANK = "blank"
    BREAK = "break"
    HEADING = "heading"
    HEAD = "head"
    TEXT = "text"
    NOTE = "note"


class Line(NamedTuple):
    """A line of a script; offsets count code points, `end` lies before the line feed.

    `words` is where the words behind a heading's or a head's mark begin. `rank` orders headings: an act before a scene.
    `opens` says that a line of text begins a shot by its first words ("CLOSE ON the rope").
    """

    kind: LineKind
    start: int
    end: int
    words: int
    rank: int = 0
    number: int = 0
    letter: str = ""
    counted: bool = False
    titled: bool = False
    duration_s: float | None = None
    opens: bool = False


_MARKS = " \t-*>•#_("
_INITIALS = frozenset("0123456789aAcCeEfFiIpPsS")
"""What headings and heads begin with; most lines need no closer look."""

_ACT_RANK, _SCENE_RANK = 0, 7
_COUNT = (
    r"(?:\d{1,4}[A-Za-z]?|[IVXLivxl]{1,6}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"first|second|third|last)"
)
_SECONDS = r"(?P<seconds>\d{1,3}(?:\.\d{1,3})?)[ \t]?(?:s|sec|secs|seconds?)"
_OPEN = r"[ \t]{0,40}(?:(?:[-*>•]{1,4}|#{1,6})[ \t]{1,8})?(?:\*\*|__)?[ \t]{0,8}"
_CLOSE = r"(?:\*\*|__)?"

_BREAK = re.compile(r"[ \t]*(?:-{3,}|\*{3,}|_{3,}|={3,}|(?:\*[ \t]{1,4}){2,8}\*)[ \t\r]*$")
_SHOT_WORD = re.compile(
    rf"{_OPEN}(?:shot|clip|cut|frame|panel)[ \t]?#?(?P<number>\d{{1,4}})(?P<letter>[A-Za-z]?)(?![\w])[ \t]*"
    rf"(?:[(\[]{_SECONDS}[)\]])?{_CLOSE}(?:[ \t]*[:.)\-–—]|[ \t\r]*$){_CLOSE}[ \t]*",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    rf"{_OPEN}\(?(?P<number>\d{{1,4}})(?P<letter>[A-Za-z]?)(?:[.)]|:(?!\d)){_CLOSE}(?=[ \t\r]|$)[ \t]*{_CLOSE}[ \t]*"
)
_SLUG = re.compile(
    rf"{_OPEN}(?:\d{{1,4}}[A-Za-z]?[.)]?[ \t]{{1,8}})?"
    r"(?:(?i:int\.?[ \t]?/[ \t]?ext|ext\.?[ \t]?/[ \t]?int|i[ \t]?/[ \t]?e|int|ext|est)\.|"
    r"(?:INT[ \t]?/[ \t]?EXT|EXT[ \t]?/[ \t]?INT|I/E|INT|EXT|EST)[ \t])[ \t]*(?=\S)"
)
_FORCED = re.compile(r"\.(?=[^\W\d])")
_ACT = re.compile(
    rf"{_OPEN}(?:act|part|chapter|sequence|seq\.?|episode)[ \t]{{1,4}}#?{_COUNT}{_CLOSE}"
    r"(?:[ \t]*[:\-–—][ \t]*|[ \t\r]*(?:\*\*|__)?[ \t\r]*$)",
    re.IGNORECASE,
)
_SCENE = re.compile(
    rf"{_OPEN}scene[ \t]?#?{_COUNT}(?!\w)[ \t]*(?:[(\[]{_SECONDS}[)\]])?{_CLOSE}"
    rf"(?:[ \t]*[:.)\-–—]|[ \t\r]*$){_CLOSE}[ \t]*",
    re.IGNORECASE,
)
_SCENE_NUMBER = re.compile(r"\d{1,4}")
_MARKDOWN = re.compile(r"[ \t]{0,3}(?P<depth>#{1,6})[ \t]+(?=\S)")

_CAPITALS_CUE = re.compile(
    r"[ \t]*(?:\*\*)?(?=[^a-z\n]*[A-ZÀ-Þ])[^a-zß-ÿ\n:]{1,40}(?:\([^)\n]{1,30}\))?[ \t]*\^?(?:\*\*)?[ \t\r]*$"
)
_QUOTE_CUE = re.compile(
    r"[ \t]*(?:\*\*)?(?:[^\W\d_][\w .'’-]{0,30}(?:\([^)\n]{1,30}\))?[ \t]*:?(?:\*\*)?[ \t]*)?[\"“«„「]"
)
_LABEL_CUE = re.compile(r"[ \t]*(?:[-*•][ \t]+)?(?:\*\*)?(?P<label>[A-Za-z][A-Za-z \-/.]{1,24}?)(?:\*\*)?:(?!\d)")
_CUE_NAME = re.compile(
    r"[ \t]*(?:\*\*)?(?P<name>[^(\n^*]{1,40}?)[ \t]*(?P<asides>(?:\([^)\n]{1,30}\)[ \t]*)*)\^?(?:\*\*)?[ \t\r]*$"
)
_SHOT_LINE = re.compile(
    r"[ \t]*(?:[-*•][ \t]+)?(?:EXTREME |MEDIUM |VERY |SUPER )?"
    r"(?:CLOSE(?:[- ]?UPS?)?|WIDE|MEDIUM|LONG SHOT|FULL SHOT|TWO[- ]SHOT|MASTER(?: SHOT)?|ESTABLISHING|AERIAL|OVERHEAD|"
    r"TRACKING|INSERT|ANGLE|REVERSE|POV|P\.O\.V\.|OTS|ECU|MCU|CU|EWS|WS|MWS|MS|LS|BIRD'S[- ]EYE|LOW ANGLE|HIGH ANGLE|"
    r"MACRO|DRONE|HANDHELD|BACK TO)"
    r"(?=[ \t]*[:\-–—,.]|[ \t]+(?:ON|OF|SHOT|VIEW|ANGLE|UP|TO|ANGLE ON|[a-z]))"
)
_ASIDE = re.compile(r"[ \t]*\([^)\n]{1,200}\)[ \t\r]*$")
_TRANSITION = re.compile(
    r"[ \t>]*(?:FADE (?:IN|OUT|TO BLACK|TO WHITE)|(?:[A-Z]{3,10} )?CUT TO(?: BLACK)?|DISSOLVE TO|[A-Z]{3,12} TO(?=:))"
    r"[.:]?[ \t\r]*$"
)
_LABELS = frozenset(HEADINGS) | {"v.o.", "o.s.", "voice-over", "off", "duration", "length", "caption", "notes", "note"}


def read_lines(text: str) -> list[Line]:
    """Return the lines of a script in order."""
    lines = []
    start = 0
    while start <= len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        lines.append(_read(text[start:end], start))
        start = end + 1
    return lines


def _read(line: str, start: int) -> Line:
    end = start + len(line)
    if not line or line.isspace():
        return Line(LineKind.BLANK, start, end, end)
    if _BREAK.match(line):
        return Line(LineKind.BREAK, start, end, end)
    if line.lstrip(_MARKS)[:1] in _INITIALS or line.lstrip()[:1] in "#.":
        marked = _heading(line, start) or _head(line, start)
        if marked is not None:
            return marked
    return Line(LineKind.TEXT, start, end, start, opens=_SHOT_LINE.match(line) is not None)


def cue_of(line: str) -> tuple[str, list[str]] | None:
    """Return the speaker that a line in capitals names, and what stands in brackets behind; None for other lines."""
    match = _CUE_NAME.match(line) if _CAPITALS_CUE.match(line) else None
    if match is None or not match["name"].strip():
        return None
    asides = [aside.strip(" \t()") for aside in match["asides"].split(")") if aside.strip(" \t()")]
    return match["name"].strip(), asides


def _head(line: str, start: int) -> Line | None:
    match = _SHOT_WORD.match(line)
    counted = match is None
    match = match or _NUMBER.match(line)
    if match is None:
        return None
    return Line(
        LineKind.HEAD,
        start,
        start + len(line),
        start + match.end(),
        number=int(match["number"]),
        letter=match["letter"].upper(),
        counted=counted,
        duration_s=_seconds(match) if not counted else None,
    )


def _heading(line: str, start: int) -> Line | None:
    end = start + len(line)
    scene = _SCENE.match(line)
    if scene is not None:
        title = line[scene.end() :].strip(" \t\r*_#")
        found = _SCENE_NUMBER.search(line)
        number = int(found[0]) if found is not None and found.end() <= scene.end() else 0
        return Line(
            LineKind.HEADING,
            start,
            end,
            start + scene.end(),
            _SCENE_RANK,
            number,
            titled=_is_title(title),
            duration_s=_seconds(scene),
        )
    if len(line) > HEADING_LIMIT:
        return None
    act = _ACT.match(line)
    if act is not None and _is_title(line[act.end() :].strip()):
        return Line(LineKind.HEADING, start, end, start + act.end(), _ACT_RANK, titled=True)
    forced = _FORCED.match(line)
    if forced is not None or _SLUG.match(line) is not None:
        words = start + (forced.end() if forced is not None else 0)
        return Line(LineKind.HEADING, start, end, words, _SCENE_RANK, titled=True)
    mark = _MARKDOWN.match(line)
    if mark is not None and not _SHOT_WORD.match(line) and not _NUMBER.match(line):
        return Line(LineKind.HEADING, start, end, start + mark.end(), len(mark["depth"]), titled=True)
    return None


def _is_title(words: str) -> bool:
    """Say whether what stands behind "Scene 2:" names the scene, and is not already its first sentence."""
    return len(words) <= TITLE_LIMIT and not words.endswith((".", "!", "?", "…", ",", ";"))


def _seconds(match: re.Match[str]) -> float | None:
    written = match["seconds"]
    return float(written) or None if written is not None else None


def is_spoken(paragraph: str) -> bool:
    """Say whether a paragraph belongs to the shot before it: a speaker's lines, an aside, a labelled field."""
    first, feed, _ = paragraph.partition("\n")
    if feed and _CAPITALS_CUE.match(first):
        return True
    if _QUOTE_CUE.match(first) or (not feed and _ASIDE.match(first)):
        return True
    label = _LABEL_CUE.match(first)
    return label is not None and label["label"].strip().lower() in _LABELS


def is_transition(paragraph: str) -> bool:
    """Say whether a paragraph only tells how pictures follow each other ("CUT TO:")."""
    return "\n" not in paragraph and _TRANSITION.match(paragraph) is not None
