"""Owns the way between six numbers and the words for a camera's movement, and back.

Values go from -10 to +10, 0 is no movement; their sizes are told apart by a word each. Words that say nothing about
the six numbers are left as they are. English only, like the words that are written.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

MOST = 10
PLAIN = 5
"""The value of a movement without a word for its speed."""

STATIC = "static camera"


class Axis(StrEnum):
    """What the camera can do, in the order in which it is written."""

    PAN = "pan"
    TILT = "tilt"
    ROLL = "roll"
    ZOOM = "zoom"
    DOLLY = "dolly"
    TRUCK = "truck"


class CameraValues(NamedTuple):
    """How much of each movement, from -10 to +10. Positive is right, up, right, in, in, right."""

    pan: int = 0
    tilt: int = 0
    roll: int = 0
    zoom: int = 0
    dolly: int = 0
    truck: int = 0

    def of(self, axis: Axis) -> int:
        """Return the value of an axis."""
        return int(getattr(self, axis.value))

    def with_value(self, axis: Axis, value: int) -> "CameraValues":
        """Return the values with one of them changed; raises ValueError outside -10 to +10."""
        if not -MOST <= value <= MOST:
            raise ValueError(f"{value} is not from {-MOST} to {MOST}")
        return self._replace(**{axis.value: value})


class Phrase(NamedTuple):
    """Words of a text that mean a value; `axis` is None for words that hold the camera still. End exclusive."""

    axis: Axis | None
    value: int
    start: int
    end: int


class CameraReading(NamedTuple):
    """What a text says. `unknown` are the words that the numbers do not hold, in order, without what joins them."""

    values: CameraValues
    phrases: tuple[Phrase, ...]
    unknown: tuple[str, ...]


_ENDS = {
    Axis.PAN: ("left", "right"), Axis.TILT: ("down", "up"), Axis.ROLL: ("left", "right"), Axis.ZOOM: ("out", "in"),
    Axis.DOLLY: ("out", "in"), Axis.TRUCK: ("left", "right"),
}  # fmt: skip
_SIZES = ("extremely slow", "very slow", "slow", "gentle", "", "brisk", "quick", "fast", "very fast", "extremely fast")
_SNAPS = {Axis.PAN: "whip", Axis.TILT: "whip", Axis.ZOOM: "crash"}
"""What the greatest speed of some movements is called."""

_SIZE_WORDS = {
    1: r"(?:extremely|ultra|barely perceptibly|imperceptibly)[\s-]+slow(?:ly)?|barely perceptibl[ey]|imperceptibl[ey]",
    2: r"very[\s-]+slow(?:ly)?",
    3: r"slow(?:ly)?",
    4: r"gent(?:le|ly)|subt(?:le|ly)|soft(?:ly)?",
    6: r"brisk(?:ly)?",
    7: r"quick(?:ly)?",
    9: r"very[\s-]+(?:fast|quick(?:ly)?|rapid(?:ly)?)",
    8: r"fast|rapid(?:ly)?|swift(?:ly)?",
    10: r"extremely[\s-]+(?:fast|quick(?:ly)?|rapid(?:ly)?)|whip|crash|snap|swish",
}
_LEFT_RIGHT = r"(?:to\s+(?:the\s+)?)?(?:(?P<less>left(?:wards?)?)|(?P<more>right(?:wards?)?))"
_IN_OUT = r"(?:(?P<less>outwards?|out|back(?:wards?)?|away)|(?P<more>inwards?|in|forwards?|closer))"
_VERBS = {
    Axis.PAN: (r"pan(?:s|ning)?", _LEFT_RIGHT),
    Axis.TILT: (r"tilt(?:s|ing)?", r"(?:(?P<less>down(?:wards?)?)|(?P<more>up(?:wards?)?))"),
    Axis.ROLL: (
        r"roll(?:s|ing)?",
        r"(?:to\s+(?:the\s+)?)?(?:(?P<less>left|counter-?clockwise|anti-?clockwise)|(?P<more>right|clockwise))",
    ),
    Axis.ZOOM: (r"zoom(?:s|ing)?", r"(?:(?P<less>out|back)|(?P<more>in|closer))"),
    Axis.TRUCK: (r"truck(?:s|ing)?|track(?:s|ing)?|slid(?:e|es|ing)|crab(?:s|bing)?|doll(?:y|ies|ying)", _LEFT_RIGHT),
    Axis.DOLLY: (r"doll(?:y|ies|ying)|push(?:es|ing)?|pull(?:s|ing)?", _IN_OUT),
}
_LEAD = r"(?:(?:the\s+)?camera\s+)?(?:(?:an?|the)\s+)?"
_SIZE = "|".join(_SIZE_WORDS[size] for size in (1, 10, 9, 2, 3, 4, 6, 7, 8))
_ALONE = r"(?=\s*(?:$|[,;.:!?)]|(?:on|onto|to|toward|towards|into|and|then|while|as)\b))"
"""Behind a movement that is known to go in where no direction is given: it must not be the beginning of a name."""

_MOVES = {
    axis: re.compile(
        rf"(?<![\w-])(?<!dolly ){_LEAD}(?:(?P<size1>{_SIZE})[\s-]+)?(?:{verb})(?:[\s-]+(?P<size2>{_SIZE}))?"
        rf"(?:[\s-]+(?:{ends})(?![\w-])(?:\s+(?P<size3>{_SIZE})(?![\w-]))?"
        + (rf"|{_ALONE})" if axis in (Axis.ZOOM, Axis.DOLLY) else ")"),
        re.IGNORECASE,
    )
    for axis, (verb, ends) in _VERBS.items()
}
_STILL = re.compile(
    r"(?<![\w-])(?:(?:an?|the)\s+)?(?:(?:completely\s+)?(?:static|fixed|locked(?:[\s-]+(?:off|down))?|motionless|still)"
    r"(?:[\s-]+(?:camera|shot|frame))?|camera\s+(?:is\s+)?(?:static|fixed|locked(?:[\s-]+(?:off|down))?|motionless|still)"
    r"|camera\s+(?:holds|stays|remains)\s+still|tripod\s+shot|no\s+camera\s+movement)(?![\w-])",
    re.IGNORECASE,
)
_JOINTS = re.compile(
    r"^(?:[\s,;.:!?]|(?:and|then|with|while|as|plus)\b)+|(?:[\s,;.:!?]|\b(?:and|then|with|while|as|plus))+$", re.I
)
_BEGINS_JOINED = re.compile(r"^\s*(?:[,;]\s*)?(?:(?:and|then)\b\s*)*", re.IGNORECASE)
_ENDS_JOINED = re.compile(r"(?:[\s,;]|\b(?:and|then|with|while|as))+$", re.IGNORECASE)
_FULL_SIZES = tuple((size, re.compile(words, re.IGNORECASE)) for size, words in _SIZE_WORDS.items())


def words(values: CameraValues) -> str:
    """Return the words for the values: "slow pan left, fast dolly in", or "static camera" where nothing moves."""
    return ", ".join(_phrase(axis, values.of(axis)) for axis in Axis if values.of(axis)) or STATIC


def read(text: str) -> CameraReading:
    """Return the values that the words of a text mean. A second movement of the same kind is left among the unknown.

    A text that says nothing about movement has all values at 0, as one that says that the camera is still.
    """
    phrases: list[Phrase] = []
    values = CameraValues()
    for phrase in _found(text):
        if phrase.axis is None:
            phrases.append(phrase)
        elif not values.of(phrase.axis):
            values = values.with_value(phrase.axis, phrase.value)
            phrases.append(phrase)
    return CameraReading(values, tuple(phrases), tuple(_rest(text, phrases)))


def with_values(text: str, values: CameraValues) -> str:
    """Return `text` saying `values`: words that say them already and words that say something else stay as they are.

    A movement that ends goes with every mention of it. Where nothing is left, the text says that the camera is static.
    """
    for _ in range(_most_rounds(text)):  # taking words out may join others to a movement: it is read again
        if text.strip() and read(text).values == values:
            break
        text = _rewritten(text, values)
    return text


def _most_rounds(text: str) -> int:
    return 2 + len(text.split())


def _rewritten(text: str, values: CameraValues) -> str:
    said: set[Axis] = set()
    edits: list[tuple[Phrase, str]] = []
    end = 0
    for phrase in _found(text):
        before, end = end, phrase.end
        if phrase.axis is None:
            if any(values):
                edits.append((phrase, ""))
            continue
        value = values.of(phrase.axis)
        first = phrase.axis not in said
        said.add(phrase.axis)
        if not value:
            edits.append((phrase, ""))
        elif first and value != phrase.value:
            new = _like(text[phrase.start : phrase.end], _phrase(phrase.axis, value))
            # Directly behind another movement, a word for the speed would be taken for that one's.
            beside = bool(before) and not text[before : phrase.start].strip()
            edits.append((phrase._replace(start=before), f", {new}") if beside else (phrase, new))
    for phrase, new in reversed(edits):
        text = _put(text, phrase, new)
    for axis in Axis:
        if values.of(axis) and axis not in said:
            text = _added(text, _phrase(axis, values.of(axis)))
    return text if text.strip() else STATIC


def _phrase(axis: Axis, value: int) -> str:
    size = abs(value)
    speed = _SNAPS.get(axis, _SIZES[-1]) if size == MOST else _SIZES[size - 1]
    return " ".join(part for part in (speed, axis.value, _ENDS[axis][value > 0]) if part)


def _found(text: str) -> Iterator[Phrase]:
    """Yield the phrases for movements and for none, by place, without overlap."""
    hits = [
        Phrase(axis, _value(axis, match), match.start(), match.end())
        for axis, pattern in _MOVES.items()
        for match in pattern.finditer(text)
    ]
    hits += [Phrase(None, 0, match.start(), match.end()) for match in _STILL.finditer(text)]
    end = 0
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        if hit.start >= end:
            yield hit
            end = hit.end


def _value(axis: Axis, match: re.Match[str]) -> int:
    size = PLAIN
    for name in ("size1", "size2", "size3"):
        if match[name]:
            size = next((number for number, pattern in _FULL_SIZES if pattern.fullmatch(match[name])), PLAIN)
            break
    less = match["less"] is not None or (axis is Axis.DOLLY and match["more"] is None and "pull" in match[0].casefold())
    return -size if less else size


def _rest(text: str, phrases: list[Phrase]) -> Iterator[str]:
    last = 0
    for start, end in [*((phrase.start, phrase.end) for phrase in phrases), (len(text), len(text))]:
        words_between = _bare(text[last:start])
        if words_between:
            yield words_between
        last = end


def _bare(text: str) -> str:
    """Return a text without the punctuation and the small words around it that only join."""
    bare = _JOINTS.sub("", text)
    return bare if bare == text else _bare(bare)


def _like(old: str, new: str) -> str:
    """Return the new words with the old ones' capital."""
    return new[0].upper() + new[1:] if old[:1].isupper() else new


def _put(text: str, phrase: Phrase, new: str) -> str:
    """Return the text with other words for a phrase; without any, what joined it goes as well."""
    before, behind = text[: phrase.start], text[phrase.end :]
    if new:
        return before + new + behind
    rest = _BEGINS_JOINED.sub("", behind)
    kept = _ENDS_JOINED.sub("", before)
    if not kept.strip():
        return rest
    if not rest or rest[0] in ".!?:)":
        return kept + rest
    return f"{kept}{' ' if kept[-1] in '.!?:(' else ', '}{rest}"


def _added(text: str, phrase: str) -> str:
    """Return the text with a phrase behind it, before its full stop."""
    kept = text.rstrip()
    stop = kept[-1] if kept[-1:] in (".", "!", "?") else ""
    kept = _ENDS_JOINED.sub("", kept[: len(kept) - len(stop)])
    return f"{kept}, {phrase}{stop}" if kept else f"{phrase}{stop}"
