"""Owns the rules by which words of a sentence name a framing, a look, a camera's move or a light, beside the tables."""

import re

from studio.craft.lexicon_terms import Term
from studio.craft.tagging import Part
from studio.craft.term_triggers import (
    CAMERA_ONLY,
    DIRECTIONS,
    FRAMING_WORDS,
    HEIGHT_THINGS,
    LOOK_WORDS,
    MANNERS,
    MEDIUM_NOUNS,
    MOVE_NOUNS,
    MOVE_WORDS,
    NOT_STYLE,
    ORDERED_MOVES,
    RECORDERS,
    RIDES,
    SEEN_THROUGH,
    SEEN_WORDS,
    SIGHT_PLACES,
    STYLE_HEADS,
    STYLE_NEEDS_LOOK,
    VIEW_MOVES,
    VIEW_PLACES,
)
from studio.craft.tokens import Hit
from studio.craft.word_kinds import BODY_PART, MOTION, TIME, VEHICLE
from studio.craft.word_line import WordLine
from studio.domain.cards import Component

_SHOT = Term(Component.SHOT_TYPE, False)
_STYLE = Term(Component.STYLE, False)
_CAMERA = Term(Component.CAMERA_MOVEMENT, False)
_WISHES = frozenset({"want", "need", "make", "create", "imagine", "generate", "be", "like", "feel", "do", "give"})
_LIGHT = Term(Component.LIGHTING, False)
_PLACED = frozenset({"camera", "lens", "frame", "composition", "distance", "position"})
_VIEWS_AT = frozenset(
    {"view", "angle", "shot", "camera", "follow", "tracking", "pov", "framing", "perspective", "lens"}
)
_OUTLOOKS = frozenset({"view", "seen", "viewed", "filmed", "watched", "angle", "perspective"})
_CROPS = frozenset({"at", "from", "to", "above", "below", "around", "tight", "tightly", "close", "wide", "low"})
_WEARS = frozenset({"helmet", "body", "dash", "action", "chest", "head", "collar", "pet", "doorbell", "bike", "selfie"})
_VIEWS = frozenset({"view", "views", "viewpoint", "angle", "perspective", "vantage", "shot", "pov"})
_NO_PLACE = frozenset({"drone", "satellite", "point", "wide", "macro", "full", "close", "two", "three", "one", "first"})
_COUNTS = frozenset({"two", "three", "one", "group", "full", "long"})
_LEADING = frozenset({Part.ADJECTIVE, Part.ADVERB, Part.DETERMINER, Part.NUMBER, Part.OTHER})
_STOP = 2
_MANNERLY = MANNERS | {"half", "full", "quarter", "and"}
_FRAMES = frozenset({"macro", "shoulder", "closeup", "shot", "wide", "overhead", "pov", "ecu", "framing", "frame"})
_OBJECTS = frozenset({"the", "a", "an", "him", "her", "them", "it", "his", "its", "their"})
_BEFORE_SIZE = frozenset(
    {
        "tight",
        "loose",
        "wide",
        "very",
        "super",
        "extremely",
        "really",
        "fixed",
        "static",
        "locked",
        "slow",
        "handheld",
        "opening",
        "final",
        "then",
        "low",
        "high",
        "steady",
    }
)
_WIDE_AT = frozenset({"at", "through", "under", "from", "over", "across", "along", "inside", "beneath", "past"})
_LENS = re.compile(r"\d{1,4}(?:mm|k|p|bit|fps)$")
_HOUR = re.compile(r"\d{1,2}(?:am|pm)$")
_DECADE = re.compile(r"(?:1[5-9]|20)?\d0s$")


def framing(line: WordLine, index: int) -> Hit[Term] | None:
    """Return a shot, view or angle with a word of framing before it: "a low three-quarter view"."""
    head = line.word(index)
    for at in range(line.phrase_start(index, FRAMING_WORDS), index):
        if line.word(at) in VIEW_PLACES and at == index - 1 and head in _VIEWS:
            return Hit(at, index + 1, _SHOT)
        if line.word(at) in FRAMING_WORDS:
            if head in _PLACED and (index - at > 1 or line.word(at) in _NO_PLACE):
                return None
            if line.word(at) in _COUNTS and (index - at > 1 or line.before(at) or head.endswith("s")):
                return None  # "three quick shots"
            return Hit(at, index + 1, _SHOT)
    return None


def height(line: WordLine, index: int) -> Hit[Term] | None:
    """Return "from the waist up", "chest up"."""
    if line.behind(index) in ("up", "down") and line.parts[index] is not Part.VERB:
        begins = line.before(index) in ("", "the", "from")
        return Hit(index, index + 2, _SHOT) if begins or line.behind(index) == "up" else None
    return None


def level(line: WordLine, index: int) -> Hit[Term] | None:
    """Return "at ankle height", "table level"."""
    if not line.before(index):
        return None
    joined = line.text[line.tokens[index - 1].end : line.tokens[index].start] == "-"
    if joined and not line.behind(index) and not line.before(index - 1) and line.parts[index - 1] is Part.NOUN:
        return Hit(index - 1, index + 1, _SHOT)  # ", mat-level"
    if line.behind(index) in _VIEWS_AT and line.parts[index - 1] in (Part.NOUN, Part.ADJECTIVE, Part.VERB):
        return Hit(index - 1, index + 1, _SHOT)  # "bow-level view"
    named = line.word(index - 1) in HEIGHT_THINGS or line.words[index - 1].noun == BODY_PART
    return Hit(index - 1, index + 1, _SHOT) if named else None


def seen_from(line: WordLine, index: int) -> Hit[Term] | None:
    """Return where the picture is seen from: "shot from the doorway", ", from across the street"."""
    before = line.before(index)
    if before not in SEEN_WORDS and (before or line.marks[index] == _STOP):
        return None
    for at in range(index + 1, min(index + 6, len(line.tokens))):
        if line.marks[at]:
            return None
        word = line.word(at)
        if word == "moving" and line.behind(at) and line.words[at + 1].noun == VEHICLE:
            return Hit(index, at + 2, _CAMERA)
        anywhere = before in _OUTLOOKS and line.parts[at] is Part.NOUN
        if anywhere or word in SIGHT_PLACES or (word.endswith("'s") and before in SEEN_WORDS):
            return Hit(index, at + 1, _SHOT)
        if line.parts[at] is Part.VERB:
            return None
    return None


def upward(line: WordLine, index: int) -> Hit[Term] | None:
    """Return a sentence that only says which way is looked: "Looking up at the dome."."""
    way = line.behind(index)
    if (line.marks[index] != _STOP and index) or way not in ("up", "down", "straight"):
        return None
    end = line.clause_end(index)
    closes = end >= len(line.tokens) or line.marks[end] == _STOP
    return Hit(index, index + 2, _SHOT) if closes and Part.VERB not in line.parts[index + 2 : end] else None


def medium(line: WordLine, index: int) -> Hit[Term] | None:
    """Return what kind of film is wanted: "Cheese demo: …", "a short recruitment film"."""
    first = line.phrase_start(index)
    names_more = line.behind(index) and line.parts[index + 1] is Part.NOUN and line.word(index + 1) not in MEDIUM_NOUNS
    if first == index or names_more or line.word(first) in NOT_STYLE or line.words[first].noun == TIME:
        return None
    begin = line.clause_start(index, 8)
    if line.marks[begin] != _STOP and begin:
        return None
    if any(line.parts[at] is Part.VERB and line.words[at].verb not in _WISHES for at in range(begin, first)):
        return None
    if any(line.parts[at] is Part.PREPOSITION and line.word(at) not in ("like", "as") for at in range(begin, first)):
        return None
    return Hit(first, index + 1, _STYLE)


def worn(line: WordLine, index: int) -> Hit[Term] | None:
    """Return the view of a camera that something wears: "dashcam", "helmet cam"."""
    if line.word(index) == "cam":
        return Hit(index - 1, index + 1, _SHOT) if line.before(index) in _WEARS else None
    return Hit(index, index + 1, _SHOT)


def creature_eye(line: WordLine, index: int) -> Hit[Term] | None:
    """Return the view of somebody's eye: "a heron's-eye look"."""
    owned = line.before(index).endswith("'s") and line.behind(index) in ("view", "look", "angle", "perspective", "pov")
    return Hit(index - 1, index + 2, _SHOT) if owned else None


def genre(_line: WordLine, index: int) -> Hit[Term] | None:
    """Return a kind of film that has another meaning as well."""
    return Hit(index, index + 1, _STYLE)


def seen_through(line: WordLine, index: int) -> Hit[Term] | None:
    """Return what the picture is seen through: "through a rain-beaded windscreen"."""
    if line.before(index) not in SEEN_WORDS and line.before(index):
        return None
    for at in range(index + 1, line.clause_end(index, 6)):
        if line.word(at) in SEEN_THROUGH:
            return Hit(index, at + 1, _SHOT)
    return None


def cropped(line: WordLine, index: int) -> Hit[Term] | None:
    """Return "cropped at the collarbone", "framed to the waist"."""
    return Hit(index, index + 2, _SHOT) if line.behind(index) in _CROPS else None


def shoulder(line: WordLine, index: int) -> Hit[Term] | None:
    """Return "over the pilot's shoulder"."""
    for at in range(index - 1, max(index - 5, line.clause_start(index) - 1), -1):
        if line.word(at) == "over":
            return Hit(at, index + 1, _SHOT)
    return None


def size(line: WordLine, index: int) -> Hit[Term] | None:
    """Return a bare size at the head of a clause: "Tight on her hands", "Wide of the valley"."""
    before, behind = line.before(index), line.behind(index)
    if before in ("a", "the") and behind == "of":
        return Hit(index, index + 1, _SHOT)  # "parts on a medium of him"
    if before and before not in _BEFORE_SIZE:
        return None
    opens = not before or line.clause_start(index, 4) == index - 1
    if opens and behind in _WIDE_AT and line.word(index) == "wide":
        return Hit(index, index + 1, _SHOT)
    alone = not behind and line.word(index) != "close"
    if alone and line.before(index) in ("tight", "loose", "wide", "close"):
        return Hit(index - 1, index + 1, _SHOT)
    return Hit(index, index + 1, _SHOT) if alone or behind in ("on", "of", "framing", "frame") else None


def abbreviation(line: WordLine, index: int) -> Hit[Term] | None:
    """Return "CU", "OTS" in capitals."""
    shouted = len(line.tokens) > 3 and line.text.isupper()
    return Hit(index, index + 1, _SHOT) if line.is_capital(index) and not shouted else None


def look(line: WordLine, index: int) -> Hit[Term] | None:
    """Return a look with a describing word: "a faded print look", "muted colors"."""
    first = line.phrase_start(index)
    if first == index:
        return None
    words = [line.word(at) for at in range(first, index)]
    head = line.word(index)
    if words[-1] in NOT_STYLE or words[0] in NOT_STYLE:
        return None
    if head == "look" and not line.behind(index) and line.clause_start(index) == first:
        return Hit(first, index + 1, _STYLE)  # all of its clause: "Old chapbook look"
    looks = any(
        word in LOOK_WORDS or word.endswith(("ish", "esque", "like", "core", "punk")) or _DECADE.match(word)
        for word in words
    )
    if (head in STYLE_NEEDS_LOOK and not looks) or (line.behind(index) == "on" and head == "look"):
        return None
    return Hit(first, index + 1, _STYLE)


def move(line: WordLine, index: int) -> Hit[Term] | None:
    """Return a movement by its kind: "a tracking move", or by its direction: "slow drift toward the altar"."""
    for at in range(line.phrase_start(index, most=3), index):
        if line.word(at) in MOVE_WORDS:
            return Hit(at, index + 1, _CAMERA)
    word = line.word(index)
    return ordered_move(line, index) if word in MOVE_NOUNS or word in ORDERED_MOVES else None


def ordered_move(line: WordLine, index: int) -> Hit[Term] | None:
    """Return a movement at the head of a clause with a direction: "Creep forward", "gentle slide left"."""
    first = line.clause_start(index, 4)
    behind = line.behind(index)
    if line.before(index) in ("and", "then") and line.word(index) in ORDERED_MOVES and behind in DIRECTIONS:
        return None if line.living_before(index) else Hit(index, index + 2, _CAMERA)
    led = _led_in(line, index)
    if led is None and index - first > 3:
        return None
    begin = first if led is None else led
    if any(line.parts[at] not in _LEADING and line.word(at) not in _MANNERLY for at in range(begin, index)):
        return None
    if led is None and index == first and not _free_order(line, index):
        return None
    goes = behind in DIRECTIONS or (
        line.word(index) in CAMERA_ONLY and line.before(index) in MANNERS and not _names_behind(line, index)
    )
    if not goes and line.word(index) in ORDERED_MOVES and line.words[index].form == "base":
        goes = behind in _OBJECTS
    return Hit(first if led is None else index, index + 1 + (behind in DIRECTIONS), _CAMERA) if goes else None


def _led_in(line: WordLine, index: int) -> int | None:
    """Return where a movement begins that "with a" or "and a" leads in within a clause: "…, with a lazy arc left"."""
    for at in range(index - 1, max(line.clause_start(index, 5), index - 5), -1):
        if line.word(at) in ("a", "an", "one"):
            return at if line.before(at) in ("with", "and", "in", "by") and at < index - 1 else None
    return None


def _free_order(line: WordLine, index: int) -> bool:
    """Say whether a bare movement at the head of its clause is one: an order, or in a list of fragments."""
    word = line.word(index)
    if line.marks[index] == _STOP or word in ORDERED_MOVES:
        return True
    before = line.parts[line.clause_start(index - 1) : index] if index else ()
    return line.words[index].form == "base" and Part.VERB not in before and not line.living_before(index - 1)


def _names_behind(line: WordLine, index: int) -> bool:
    """Say whether a noun goes on behind a word: "a slow push mower"."""
    return bool(line.behind(index)) and line.parts[index + 1] in (Part.NOUN, Part.ADJECTIVE)


def carried(line: WordLine, index: int) -> Hit[Term] | None:
    """Return how what films is held: "phone taped to a broom", "camcorder strapped to a sledge"."""
    if line.words[index].form != "past":
        return None
    for at in range(index - 1, max(line.clause_start(index), index - 4) - 1, -1):
        if line.word(at) in RECORDERS:
            return Hit(at, index + 1, _CAMERA)
        if line.parts[at] is Part.NOUN:
            return None
    return None


def viewer(line: WordLine, index: int) -> Hit[Term] | None:
    """Return a viewer who moves as the camera does: "as we creep closer"."""
    at = index + 1
    while at < len(line.tokens) and not line.marks[at] and line.parts[at] is Part.ADVERB:
        at += 1
    moves = at < len(line.tokens) and not line.marks[at] and (line.words[at].verb or line.word(at)) in VIEW_MOVES
    return Hit(index, at + 1, _CAMERA) if moves and line.behind(at) in DIRECTIONS else None


def held(line: WordLine, index: int) -> Hit[Term] | None:
    """Return a camera that is held where one word says so: "ECU, locked"."""
    alone = line.marks[index] and not line.behind(index) and index > 0
    closes = index + 1 >= len(line.tokens) or line.marks[index + 1] == _STOP
    return Hit(index, index + 1, _CAMERA) if alone and closes else None


def floating_view(line: WordLine, index: int) -> Hit[Term] | None:
    """Return a movement in -ing that follows a framing: "over the shoulder, drifting closer"."""
    behind = line.behind(index)
    if line.words[index].form != "ing" or behind not in DIRECTIONS or line.marks[index] == _STOP:
        return None
    for at in range(index - 1, max(-1, index - 8), -1):
        if line.marks[at + 1] == _STOP:
            return None
        if line.word(at) in _FRAMES:
            return Hit(index, index + 2, _CAMERA)
    return None


def trailing_move(line: WordLine, index: int) -> Hit[Term] | None:
    """Return a movement of nobody named, in -ing at the head of a clause: "tracking him through the crowd"."""
    behind = line.behind(index)
    if line.words[index].form != "ing" or not behind or line.living_before(index):
        return None
    if line.before(index) and (line.words[index].verb != "track" or behind not in DIRECTIONS):
        return None
    return Hit(index, index + 1, _CAMERA) if behind in DIRECTIONS or behind in _OBJECTS else None


def riding_view(line: WordLine, index: int) -> Hit[Term] | None:
    """Return a viewpoint that rides along: "POV from a car racing …", "first person view of skiing down …"."""
    if line.word(index) == "fpv":
        return Hit(index, index + 1, _SHOT)
    for at in range(index + 1, line.clause_end(index, 10)):
        word = line.words[at]
        moves = line.parts[at] is Part.VERB and word.form == "ing" and word.verbs.startswith(MOTION)
        if moves or (at == index + 1 and line.word(at) in RIDES):
            return Hit(index, index + 1, _CAMERA)
    return None


def figure(line: WordLine, index: int) -> Hit[Term] | None:
    """Return a lens, a format, an hour or the look of a decade: "85mm", "8k", "6am", "90s sitcom look"."""
    word = line.word(index)
    if _LENS.match(word):
        return Hit(index, index + 1, _STYLE)
    if _HOUR.match(word):
        return Hit(index, index + 1, _LIGHT)
    if _DECADE.match(word):
        for at in range(index + 1, line.clause_end(index, 4)):
            if line.word(at) in STYLE_HEADS or line.word(at) in (
                "film",
                "movie",
                "tv",
                "television",
                "video",
                "cartoon",
            ):
                return Hit(index, at + 1, _STYLE)
    return None


def hour(line: WordLine, index: int) -> Hit[Term] | None:
    """Return an hour of the day: "5 am"."""
    return Hit(index - 1, index + 1, _LIGHT) if line.before(index)[-1:].isdigit() else None
