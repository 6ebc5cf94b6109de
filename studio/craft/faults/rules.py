"""Owns the rules that count: vague motion, tag lists, too many actions, too many elements. Knows views, no language."""

from studio.craft.faults.view import Camera, Force, View
from studio.domain.reading import Evidence, Fault, Stretch

MANY = 4
"""From how many events, elements or places on there are too many for one clip."""

_SHORT_WORDS = 4
_TAGS = 3
_EVENTS = 3
"""So many different activities, one after another, are no longer bare."""

_SHARE = 3
"""One word of as many must stand in a tag."""

PROPER = 1
"""As many whole sentences may stand among tags; a prompt with more is prose with lists in it."""


def vague_motion(view: View) -> Evidence | None:
    """Return the fault where nothing moves, or only by bare generic verbs; the verbs show it."""
    if view.camera is Camera.MOVES:
        return None
    generic = []
    doings: set[str] = set()
    for happening in view.happenings:
        if happening.force is Force.SPECIFIC or (happening.force is Force.GENERIC and happening.cured):
            return None
        if happening.force is Force.GENERIC:
            generic.append(happening.place)
            if happening.steps:
                doings.add(happening.verb)
    if len(doings) >= _EVENTS or (view.camera is Camera.FIXED and not generic):
        return None
    return Evidence(Fault.VAGUE_MOTION, tuple(generic))


def tag_list(view: View) -> Evidence | None:
    """Return the fault where most fragments are short names without a verb; they show it."""
    if view.headed or sum(part.proper for part in view.fragments) > PROPER:
        return None
    tags = [part.place for part in view.fragments if part.words <= _SHORT_WORDS and not part.acts]
    words = sum(part.words for part in view.fragments)
    in_tags = sum(part.words for part in view.fragments if part.words <= _SHORT_WORDS and not part.acts)
    if len(tags) >= _TAGS and 2 * len(tags) > len(view.fragments) and _SHARE * in_tags >= words:
        return Evidence(Fault.TAG_LIST, tuple(tags))
    return None


def too_many_actions(view: View) -> Evidence | None:
    """Return the fault where one clip is asked for four or more events in succession; each is a place."""
    if len(view.beats) > 1:
        return _too_many_beats(view)
    if view.together:
        return None
    doers: dict[str, set[str]] = {}
    steps: list[Stretch] = []
    for happening in view.happenings:
        known = doers.setdefault(happening.verb, set()) if happening.steps else None
        if known is None or (known and (happening.subject in known or not happening.subject or "" in known)):
            continue
        known.add(happening.subject)
        steps.append(happening.place)
    return Evidence(Fault.TOO_MANY_ACTIONS, tuple(steps)) if len(steps) >= MANY else None


def _too_many_beats(view: View) -> Evidence | None:
    """Return the fault of a prompt in beats: four that are not all the same event going on."""
    told = [happening.verb for happening in view.happenings if happening.place > view.beats[0]]
    if len(view.beats) < MANY or (len(set(told)) == 1 and len(told) >= len(view.beats) - 1):
        return None
    return Evidence(Fault.TOO_MANY_ACTIONS, view.beats)


def overloaded(view: View) -> Evidence | None:
    """Return the fault where four or more elements want the foreground, or four or more places; each is a place."""
    for crowd in (view.rivals, view.sites):
        if len(crowd) >= MANY:
            return Evidence(Fault.OVERLOADED, tuple(element.place for element in crowd))
    return None
