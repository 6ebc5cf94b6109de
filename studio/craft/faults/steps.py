"""Owns which English verbs are steps of a story, which go on beside them, and how a prompt is cut into beats."""

import re
from collections.abc import Iterator, Sequence

from studio.craft.faults.force import is_living
from studio.craft.faults.page import Page
from studio.craft.faults.verb_finder import Stance, Verb
from studio.craft.faults.verb_force import AMBIENT, DESCRIBES, GENERIC, STATES, STEPS
from studio.craft.faults.view import Force, Happening
from studio.craft.marks import Break, cuts, numbered_heads, times
from studio.craft.tokens import word_set
from studio.craft.word_kinds import VEHICLE
from studio.craft.words import DETERMINERS
from studio.domain.reading import Stretch

_ELEMENTS = frozenset("TXWKL")
_BURSTS = word_set("explode erupt burst shatter collapse crash break appear disappear vanish")
_GLANCES = word_set("look smile gaze")
_GLANCE_WAYS = word_set("at up down into back around over toward towards away directly straight")
_PARTICLES = word_set("up down off out back around over on")
_PATHS = word_set("in into out down up off onto to toward towards past back away through across")
_THEN = word_set("then finally next first second afterwards later suddenly eventually soon lastly")
_NO_DOERS = word_set("nothing nobody jazz music sound sounds")
_MODALS = word_set("should must can could would may might")
_WISHES = word_set("run need want imagine see like make think love have work do get use look ask hope read hear own")
"""What people say of themselves when they ask for a film: "I run a bakery"."""

_SHINES = word_set("glow shine shimmer glisten glint gleam sparkle twinkle flicker reflect cast flash pulse illuminate")
_LASTING = GENERIC | STATES | DESCRIBES
_STEADY = (DESCRIBES | STATES) - {"smile", "fly", "swim"}
_ROW = 4
_TWO = 2
_QUIET = DESCRIBES | STATES | _SHINES | AMBIENT - {"rise", "fall", "pass", "move"}
"""Verbs that tell no event of a thing."""

_SETTLES = word_set("wait sit kneel lie crouch")
_FARES = word_set("fly swim")
_HEAD = 3
_FAR = 12
_CLOSE = 4
_STACCATO = 8
"""A sentence of at most so many words with a verb of its own tells an event."""

_NEXT = re.compile(r"\bthen\b[^,.;]{0,60}|\bfirst\b[^,.;]{0,60}", re.IGNORECASE)
_ARROWS = 3
_ARROW = re.compile(r"[^→\n]{0,80}?(?:→|->)|(?<=→)[^→\n]{1,80}$|(?<=->)[^\n]{1,80}$", re.MULTILINE)
_CLOCKED = re.compile(r"\d(?:\s?s\b|\s?sec|\s?[-–—:\]]|\sto\b)")
_DIGIT = re.compile(r"\d")
_IN_LINE = re.compile(r"(?:^|(?<=\s))(\d)[).](?=\s)")
_HEADED = re.compile(r"[ \t]*[A-Za-z][A-Za-z ]{1,20}:")


def find_steps(page: Page, verbs: Sequence[Verb]) -> list[bool]:
    """Return for each verb whether it is a step of its own in what happens."""
    found = [_steps(page, verbs, place) for place in range(len(verbs))]
    _promote_things(page, verbs, found)
    _promote_people(page, verbs, found)
    if not any(found):
        return found
    if any(page.words[verb.at].form == "s" for place, verb in enumerate(verbs) if found[place]):
        for place, verb in enumerate(verbs):
            if page.words[verb.at].form == "past":
                found[place] = False  # what was before the picture
    participles = {place for place, verb in enumerate(verbs) if found[place] and verb.stance is Stance.PARTICIPLE}
    for place in sorted(participles):
        first = page.sentence(verbs[place].at)
        near = (place - 1, place + 1)
        paired = any(other in participles and page.sentence(verbs[other].at) == first for other in near)
        lone = verbs[place].base in STEPS and verbs[place].base not in GENERIC and verbs[place].subject - first < _HEAD
        if not paired and not lone:
            found[place] = False  # one alone says what somebody is seen at
    return found


def _promote_things(page: Page, verbs: Sequence[Verb], found: list[bool]) -> None:
    """Let things that befall count, too, where their sentence tells of two steps at least: "the city floods"."""
    if sum(found) < _TWO:
        return
    for place, verb in enumerate(verbs):
        if found[place] or verb.beside or verb.heard or verb.stance is not Stance.FINITE or verb.base in _QUIET:
            continue
        first = page.sentence(verb.at)
        near = [other for other in range(max(0, place - 4), min(len(verbs), place + 5)) if found[other]]
        told = sum(page.sentence(verbs[other].at) == first and verbs[other].stance is Stance.FINITE for other in near)
        nobody = verb.subject >= 0 and page.word(verb.subject) in _NO_DOERS
        own = verb.subject >= verb.clause and verb.subject >= 0 and not page.lives(verb.subject)
        found[place] = told > 1 and own and not nobody


def _promote_people(page: Page, verbs: Sequence[Verb], found: list[bool]) -> None:
    """Let everything count that somebody does in a sentence of four clauses or more: "he trips, she laughs, …"."""
    if len(verbs) < _ROW:
        return
    clauses: dict[int, list[int]] = {}
    for place, verb in enumerate(verbs):
        if verb.stance is Stance.FINITE and not verb.beside and not verb.heard:
            clauses.setdefault(page.sentence(verb.at), []).append(place)
    for row in clauses.values():
        if len(row) < _ROW:
            continue
        for place in row:
            verb = verbs[place]
            alone = sum(verbs[other].subject == verb.subject for other in row) >= _ROW
            found[place] = found[place] or ((alone or is_living(page, verb.subject)) and verb.base not in _STEADY)


def _steps(page: Page, verbs: Sequence[Verb], place: int) -> bool:
    verb = verbs[place]
    if (
        verb.beside
        or verb.heard
        or page.word(verb.at) == "said"
        or (verb.subject >= 0 and page.word(verb.subject) in _NO_DOERS)
    ):
        return False
    if verb.base in _WISHES and verb.subject >= 0 and page.word(verb.subject) in ("i", "we", "you"):
        return False
    if page.word(verb.at - 1) in _MODALS:
        return False
    told = verb.stance in (Stance.FINITE, Stance.ORDER)
    if _follows(page, verb):
        return (told or verb.stance is not Stance.ADJECTIVE) and verb.base not in DESCRIBES
    if verb.stance is Stance.PROGRESSIVE:
        works = page.words[verb.at].verbs[:1] in ("m", "h", "c", "o", "k")
        return works and verb.base not in _LASTING and verb.subject >= 0 and page.lives(verb.subject)
    if told:
        return verb.base not in DESCRIBES and (_is_staccato(page, verb) or _happens(page, verbs, place))
    if verb.stance is not Stance.PARTICIPLE or verb.base in STATES or verb.base in DESCRIBES:
        return False
    behind = page.word(verb.at + 1)
    goes = verb.base in STEPS or behind in DETERMINERS or behind in _PATHS
    acts = is_living(page, verb.subject) or page.words[verb.subject].noun == VEHICLE
    return acts and goes and not _follows_finite(page, verbs, place)


def _follows(page: Page, verb: Verb) -> bool:
    """Say whether a word of succession leads the verb's clause: "then she cries", "finally a bud appears"."""
    lead = page.word(verb.clause)
    if lead == "after":
        return page.word(verb.clause + 1) in ("this", "that")
    return lead in _THEN or page.word(verb.clause - 1) in _THEN


def _is_staccato(page: Page, verb: Verb) -> bool:
    """Say whether the verb is that of a short sentence of its own."""
    first, last = page.sentence(verb.at), verb.at + 1
    while last < len(page.tokens) and last - first <= _STACCATO and page.marks[last] is not Break.STOP:
        last += 1
    return last - first <= _STACCATO and not any(page.marks[first + 1 : last]) and not _is_state(page, verb)


def _is_state(page: Page, verb: Verb) -> bool:
    """Say whether the verb tells how something stays: not "shutters fly open"."""
    return verb.base in STATES and not (verb.at + 1 < len(page.words) and page.words[verb.at + 1].adjective)


def _happens(page: Page, verbs: Sequence[Verb], place: int) -> bool:
    """Say whether a finite verb tells an event: what somebody does, or what befalls a thing."""
    verb = verbs[place]
    behind = page.word(verb.at + 1)
    if is_living(page, verb.subject) or page.words[verb.subject].noun == VEHICLE:
        before = verbs[place - 1] if place else verb
        told = place > 0 and before.stance is verb.stance
        return _steps_forth(page, verb, told and (before.subject == verb.subject or verb.at - before.at <= _CLOSE))
    if page.words[verb.subject].noun in _ELEMENTS:
        return verb.base in _BURSTS
    last = verbs[place - 1] if place else None
    if last is not None and last.subject == verb.subject and page.word(verb.at - 1) == "and":
        return False  # what a thing does goes on as one: "lifts and spins"
    return verb.base not in _SHINES and ((verb.base in STEPS and verb.base not in AMBIENT) or behind in _PARTICLES)


def _steps_forth(page: Page, verb: Verb, chained: bool) -> bool:
    """Say whether a finite verb of somebody is a step: not how they are, look or stay.

    An activity without object or way is one only where it is `chained` to other verbs of the same subject.
    """
    behind = page.word(verb.at + 1)
    if chained and verb.base in _SETTLES:
        return True
    if verb.base in STATES and behind not in _PARTICLES and not (verb.base in _FARES and behind in _PATHS):
        return False
    if verb.base in DESCRIBES:
        return False
    if verb.base in GENERIC and verb.base not in _GLANCES and not chained:
        return behind in DETERMINERS or behind in _PATHS or _takes(page, verb.at)
    return verb.base not in _GLANCES or page.word(verb.at + 1) in _GLANCE_WAYS


def _takes(page: Page, index: int) -> bool:
    """Say whether a bare object stands behind the verb: "makes coffee"."""
    place = index + 1
    return place < len(page.tokens) and not page.marks[place] and page.words[place].usual == "n"


def _follows_finite(page: Page, verbs: Sequence[Verb], place: int) -> bool:
    """Say whether a finite verb stands before this one in its sentence: then it only goes with that."""
    first = page.sentence(verbs[place].at)
    for _ in range(min(place, _FAR)):
        place -= 1
        if verbs[place].at < first:
            return False
        if verbs[place].stance in (Stance.FINITE, Stance.ORDER):
            return True
    return False


def find_beats(text: str) -> tuple[Stretch, ...]:
    """Return the timed beats of a prompt where there are some, else numbered shots, or what arrows or "then" part."""
    if _DIGIT.search(text):
        timed = list(_timed(text))
        if len(timed) > 1:
            return tuple(timed)
        heads = (numbered_heads(text) or _numbered_in_line(text)) if "1" in text and "2" in text else []
        if len(heads) > 1 and not all(_HEADED.match(text, head.end) for head in heads):
            return tuple(heads)
    nexts = list(_NEXT.finditer(text)) if "then" in text else []
    if len(nexts) >= _ARROWS:
        begin = max(text.rfind(stop, 0, nexts[0].start()) for stop in ".;!?\n") + 1
        lead = () if nexts[0].start() <= begin + 1 else (Stretch(begin, nexts[0].start()),)
        told = (*lead, *(Stretch(match.start(), match.end()) for match in nexts))
        if len(told) > _ARROWS:
            return told
    if text.count("→") + text.count("->") >= _ARROWS:
        return tuple(Stretch(match.start(), match.end()) for match in _ARROW.finditer(text))
    return ()


def find_jumps(text: str) -> list[Happening]:
    """Return each cut that is asked for as a happening of its own."""
    places = cuts(text) if "cut" in text or "Cut" in text or "CUT" in text else []
    return [
        Happening(place, "cut", str(rank), Force.STILL, cured=False, steps=True) for rank, place in enumerate(places)
    ]


def _timed(text: str) -> Iterator[Stretch]:
    """Yield the times that are written with figures; looks for them only where a figure stands before their signs."""
    if _CLOCKED.search(text):
        for mark in times(text):
            if _DIGIT.search(text, mark.start, mark.end):
                yield Stretch(mark.start, mark.end)


def _numbered_in_line(text: str) -> list[Stretch]:
    """Return the numbers that count up within a line: "1) a door 2) a key"."""
    found: list[Stretch] = []
    for match in _IN_LINE.finditer(text):
        if int(match.group(1)) == len(found) + 1:
            found.append(Stretch(match.start(), match.end()))
    return found if len(found) > 1 else []
