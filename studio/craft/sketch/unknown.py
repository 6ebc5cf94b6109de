"""Owns what stands in for a subject whose noun no table knows: a parcel, or a figure where it lives and moves."""

from studio.craft.grouping import Lead, acts, groups_of
from studio.craft.sketch.actions import ANIMATE, MOTIONS, VERBS, own_speed
from studio.craft.sketch.air import WEATHER
from studio.craft.sketch.lights import ACCENTS, LIGHTS
from studio.craft.sketch.looks import COLOURS
from studio.craft.sketch.places import PLACES
from studio.craft.sketch.scene import Stretches
from studio.craft.tokens import word_set
from studio.craft.words import DETERMINERS, FRAME_WORDS, FUNCTION_WORDS
from studio.domain.cards import Component
from studio.domain.sketch import Action, Family, SketchSubject

_ALIVE = frozenset(
    {Action.WALK, Action.RUN, Action.SIT, Action.STAND, Action.DANCE, Action.REACH, Action.WORK, Action.WAVE}
)

_UNSEEN = word_set(
    "moment story tour celebration journey breath feeling world life day adventure memory dream history beauty "
    "audio video music footage animation rendering close up series variety reflection shadow silence mood time "
    "space way look light glow aurora sky spark droplet drop sound smoke steam"
)
"""Names of what has no shape of its own."""


def unknown_subject(stretch: Stretches, *, living_only: bool = False) -> SketchSubject | None:
    """Return what is drawn for the first name with an article that no table knows; None where there is no such name.

    With `living_only` a name counts only where it does what people do.
    """
    segments = stretch.analysis.segments
    for place, part in enumerate(segments):
        if part.component is not Component.SUBJECT:
            continue
        group = groups_of(stretch.tokens, part.first, part.last)[0]
        words = [index for index in range(group.first, group.last) if _is_name(stretch, index)]
        if stretch.tokens[group.last - 1].stem in _UNSEEN:
            continue
        if group.lead is not Lead.NOUN or not words or not _is_named(stretch, group.first, words[-1]):
            continue
        behind = segments[place + 1] if place + 1 < len(segments) else None
        acting = range(group.last, behind.last if behind and behind.component is Component.ACTION else part.last)
        verb = next((base for index in acting if (base := _verb(stretch, group.first, index)) in MOTIONS), None)
        alive = verb is not None and MOTIONS[verb] in _ALIVE
        if _is_set(stretch, words[-1], words[-1] + 1) or (living_only and verb not in ANIMATE):
            continue
        return _drawn(stretch, group.first, words[-1], verb if alive else None)
    return None


def _verb(stretch: Stretches, begin: int, index: int) -> str:
    return VERBS.get(stretch.tokens[index].word, "") if acts(stretch.tokens, begin, index) else ""


def _is_set(stretch: Stretches, first: int, last: int) -> bool:
    """Say whether the name holds a word of the set, its weather or its light: these move, and are no beings."""
    return any(
        words.at(stretch.tokens, index) is not None
        for index in range(first, last)
        for words in (PLACES, WEATHER, LIGHTS, ACCENTS)
    )


def _is_named(stretch: Stretches, first: int, head: int) -> bool:
    """Say whether a name has an article or stands for several: "a zorple", "melting zorples"."""
    several = stretch.tokens[head].word != stretch.tokens[head].stem
    return stretch.tokens[first].word in DETERMINERS or several


def _is_name(stretch: Stretches, index: int) -> bool:
    word = stretch.tokens[index].word
    return word not in FUNCTION_WORDS and word not in FRAME_WORDS and word not in _UNSEEN


def _drawn(stretch: Stretches, first: int, head: int, verb: str | None) -> SketchSubject:
    hit = next((found for found in COLOURS.find(stretch.tokens, first, head + 1)), None)
    colour = hit.meaning if hit is not None else None
    if hit is not None:
        stretch.note_hit(hit, hit.meaning.value)
    if verb is None:
        stretch.note(head, head + 1, "a wrapped parcel in its place")
        return SketchSubject(family=Family.OBJECT, variant="parcel", colour=colour)
    stretch.note(head, head + 1, "a neutral figure in its place")
    return SketchSubject(family=Family.PERSON, colour=colour, action=MOTIONS[verb], speed=own_speed(verb))
