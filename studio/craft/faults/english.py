"""Owns how an English prompt becomes a view: what happens in it, how forcefully, who acts, and how it is cut up."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from studio.craft.clauses import Segment
from studio.craft.faults.gatherings import lists_of, rivals_of, sites_of
from studio.craft.faults.page import Page
from studio.craft.faults.verb_finder import Stance, Verb
from studio.craft.faults.verb_force import AMBIENT, DESCRIBES, GENERIC, PLACED, POSTURES, STATES, STEPS, STILL, STIRRING
from studio.craft.faults.view import Camera, Force, Fragment, Happening, View
from studio.craft.marks import Break, cuts, numbered_heads
from studio.craft.tokens import word_set
from studio.craft.word_kinds import BODY_PART, VEHICLE
from studio.craft.words import AUXILIARIES, DETERMINERS, PRONOUNS
from studio.domain.cards import Component
from studio.domain.reading import Stretch

_HEADINGS = re.compile(r"(?:^|[\n\]},.;|*#-])[ \t]*[*\"']{0,3}[A-Za-z_][\w &/-]{1,30}[*\"']{0,3}:(?=[*\s\"'{\[])")
_ABSTRACT = frozenset("gpyxqes")
_NATURE = frozenset("TXWKB")
_NATURE_BEHIND = frozenset("TXWLOKBVNP")
_PARTICLES = word_set("up down off out back around over")
_MOVED_BY_PARTICLE = word_set(
    "take put get pick stand sit look lie come go pull give set bring lean kneel turn hold throw"
)
_WORKED = word_set(
    "mix merge combine carve sculpt arrange wrap scatter spread stretch bring offer stop blend "
    "install "
    "position place park extend set shoot pull"
)
_WAYS = word_set("toward towards into onto backward backwards forward forwards upward upwards downward downwards back")
_MANNERS = word_set(
    "fast slow hard barefoot aimlessly quick headfirst sideways underwater hurriedly tiptoe uphill downhill"
)
_UNSEEN = (Component.DIALOGUE, Component.AUDIO)
_WHOLE = (Stance.FINITE, Stance.PROGRESSIVE, Stance.ORDER)
_NOT_MANNER = word_set(
    "only early lovely family lonely friendly lively ugly elderly silly curly fly ally belly jelly reply barely likely "
    "daily fully highly extremely incredibly slightly nearly really mostly subtly evenly finely newly brightly dimly "
    "softly warmly photorealistically seamlessly perfectly beautifully richly directly visually densely heavily "
    "completely partially partly entirely simply clearly especially particularly finally suddenly probably"
)
_MANNER_NOUNS = frozenset("QYZE")
_REACH = 14
_FIXED = word_set("static still locked tripod fixed stationary unmoving motionless immobile steady")
_PATHS = word_set("into out down up off onto to toward towards past back away through across")
_BURSTS = word_set("explode erupt burst shatter collapse crash break")
_UP_TO = word_set("up over down on back")
_GLANCES = word_set("look smile gaze")
_GLANCE_WAYS = word_set("at up down into back around over toward towards away directly straight")
_THEN = word_set("then before after finally next first")


def english_view(page: Page, verbs: list[Verb], parts: Sequence[Segment]) -> View:
    """Return the view of an English prompt; `parts` are its components."""
    happenings = tuple(_happening(page, verbs, place) for place in range(len(verbs)))
    headed = page.text.count(":") > 1 and len(_HEADINGS.findall(page.text)) > 1
    lists = lists_of(page, verbs)
    return View(
        happenings=happenings,
        rivals=rivals_of(page, verbs, lists),
        sites=sites_of(page, lists),
        fragments=_fragments(page, verbs),
        beats=_beats(page, parts),
        camera=_camera(page, parts),
        headed=headed,
    )


def _camera(page: Page, parts: Sequence[Segment]) -> Camera:
    """Return what the camera does by its own words."""
    found = Camera.UNSAID
    for part in parts:
        if part.component is Component.CAMERA_MOVEMENT:
            fixed = any(page.tokens[index].word in _FIXED for index in range(part.first, part.last))
            if not fixed:
                return Camera.MOVES
            found = Camera.FIXED
    return found


def _happening(page: Page, verbs: list[Verb], place: int) -> Happening:
    verb = verbs[place]
    end = verbs[place + 1].at if place + 1 < len(verbs) else len(page.tokens)
    force = _force(page, verb)
    named = verb.subject >= 0 and page.tokens[verb.subject].word not in PRONOUNS
    subject = page.tokens[verb.subject].stem if named else ""
    cured = force is Force.GENERIC and _is_cured(page, verb, end)
    return Happening(_place(page, verb, end), verb.base, subject, force, cured, _steps(page, verbs, place))


def _place(page: Page, verb: Verb, end: int) -> Stretch:
    """Return the verb with its subject before it and the words behind it up to the next pause or verb."""
    first = verb.subject if 0 <= verb.at - verb.subject <= 3 and verb.subject >= verb.clause else verb.at
    last = verb.at + 1
    while last < end and last < verb.at + 8 and not page.marks[last]:
        last += 1
    return page.stretch(first, last)


def _is_living(page: Page, index: int) -> bool:
    """Say whether somebody acts; where nobody is named it may be."""
    return index < 0 or page.lives(index)


def _force(page: Page, verb: Verb) -> Force:
    base, living = verb.base, _is_living(page, verb.subject)
    if verb.heard:
        return Force.STILL
    if verb.stance is Stance.INFINITIVE:
        return Force.SPECIFIC if base not in GENERIC and base not in STILL and _is_means(page, verb) else Force.STILL
    if verb.stance is Stance.ADJECTIVE:
        behind = page.words[verb.at + 1] if verb.at + 1 < len(page.words) else None
        stirs = base in STIRRING and behind is not None and behind.noun in _NATURE_BEHIND
        return Force.SPECIFIC if stirs else Force.STILL
    if base in STIRRING and base not in GENERIC and verb.subject >= 0 and _is_element(page, verb.subject):
        return Force.SPECIFIC
    kind = page.words[verb.at].verbs[:1]
    living_does = living and verb.stance is not Stance.PASSIVE
    if living_does and (base in _WORKED or (base in _MOVED_BY_PARTICLE and _moved(page, verb))):
        return Force.SPECIFIC
    if base in STILL and not (base in GENERIC and living) and not (base in PLACED and living):
        return Force.STILL
    if verb.stance is Stance.PASSIVE:
        return (
            Force.SPECIFIC if kind in ("m", "o", "h") and page.word(verb.at - 1) in ("being", "gets") else Force.STILL
        )
    if base in GENERIC or base in PLACED:
        return Force.GENERIC
    return Force.GENERIC if kind in _ABSTRACT else Force.SPECIFIC


def _is_means(page: Page, verb: Verb) -> bool:
    """Say whether the infinitive says what something is used for: "uses a knife to cut"."""
    return any(page.words[index].verb == "use" for index in range(max(verb.clause, verb.at - 6), verb.at))


def _moved(page: Page, verb: Verb) -> bool:
    """Say whether a particle makes a motion of the verb: "sits down", not "stands out"."""
    behind = page.word(verb.at + 1)
    return behind in _PARTICLES and not (verb.base == "stand" and behind == "out")


def _is_element(page: Page, index: int) -> bool:
    """Say whether the word names air, water, fire, a plant or a part of a body: what stirs by itself."""
    word = page.words[index]
    return word.noun in _NATURE or (not word.noun and word.usual == "v")


def _is_cured(page: Page, verb: Verb, end: int) -> bool:
    """Say whether manner, direction or goal stands with the verb, before it or up to the next verb.

    A posture is cured by nothing: how somebody sits is no motion.
    """
    if verb.base in POSTURES and verb.base not in _GLANCES:
        return False
    for index in range(max(verb.clause, verb.at - 2), verb.at):
        if _is_manner(page, index):
            return True
    goes, paused = page.words[verb.at].verbs[:1] != "s", False
    for index in range(verb.at + 1, min(end, verb.at + _REACH)):
        if page.marks[index] is Break.STOP:
            return False
        own = page.tokens[index].word
        paused = paused or bool(page.marks[index])
        if _is_manner(page, index) or (not paused and own in _MANNERS and page.word(index + 1) != "motion"):
            return True
        if goes and not paused and (own in _WAYS or (own in _UP_TO and page.word(index + 1) == "to")):
            return True
        if own == "out" and page.word(index + 1) == "of":
            return True
        if own == "with" and _has_manner_noun(page, index, end):
            return True
    return False


def _is_manner(page: Page, index: int) -> bool:
    own = page.tokens[index].word
    return own.endswith("ly") and own not in _NOT_MANNER and page.words[index].noun == ""


def _has_manner_noun(page: Page, index: int, end: int) -> bool:
    """Say whether "with" brings a way of acting: "with great care"."""
    for place in range(index + 1, min(end, index + 5, len(page.tokens))):
        word = page.words[place]
        if page.marks[place] or page.tokens[place].word in DETERMINERS:
            return False
        if word.noun and word.usual == "n":
            return word.noun in _MANNER_NOUNS or word.noun == BODY_PART
    return False


def _steps(page: Page, verbs: list[Verb], place: int) -> bool:
    """Say whether the verb is a step of its own in what happens."""
    verb = verbs[place]
    if verb.beside or verb.heard:
        return False
    acts = _is_living(page, verb.subject) or page.words[verb.subject].noun == VEHICLE
    if verb.stance in (Stance.FINITE, Stance.ORDER):
        if not acts:
            stirs = page.words[verb.subject].noun in _NATURE
            return verb.base in STEPS and verb.base not in AMBIENT and (not stirs or verb.base in _BURSTS)
        chained = page.word(verb.clause - 1) in _THEN or page.word(verb.clause) in _THEN
        chained = chained or (
            place > 0 and verbs[place - 1].stance is verb.stance and verbs[place - 1].subject == verb.subject
        )
        return _steps_forth(page, verb, chained)
    if verb.stance is not Stance.PARTICIPLE or verb.base in STATES or verb.base in DESCRIBES:
        return False
    if page.word(verb.at - 1) in _THEN:
        return True
    behind = page.word(verb.at + 1)
    goes = verb.base in STEPS or behind in DETERMINERS or behind in _PATHS
    return acts and goes and not _follows_finite(page, verbs, place)


def _steps_forth(page: Page, verb: Verb, chained: bool) -> bool:
    """Say whether a finite verb of somebody is a step: not how they are, look or stay.

    An activity without object or way is one only where it is `chained` to other verbs of the same subject.
    """
    behind = page.word(verb.at + 1)
    if verb.base in STATES and behind not in _PARTICLES:
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


def _follows_finite(page: Page, verbs: list[Verb], place: int) -> bool:
    """Say whether a finite verb stands before this one in its sentence: then it only goes with that."""
    first = page.sentence(verbs[place].at)
    while place > 0 and verbs[place - 1].at >= first:
        place -= 1
        if verbs[place].stance in (Stance.FINITE, Stance.ORDER):
            return True
    return False


def _fragments(page: Page, verbs: list[Verb]) -> tuple[Fragment, ...]:
    """Return what stands between pauses, without spoken words and sounds."""
    helping = [place for place, token in enumerate(page.tokens) if token.word in AUXILIARIES]
    acting = sorted([*helping, *(verb.at for verb in verbs if verb.stance is not Stance.ADJECTIVE)])
    whole = sorted([*helping, *(verb.at for verb in verbs if verb.stance in _WHOLE and not verb.heard)])
    cuts = [place for place, mark in enumerate(page.marks) if mark]
    found: list[Fragment] = []
    for begin, end in pairwise([*cuts, len(page.tokens)]):
        if page.owners[begin] not in _UNSEEN:
            acts = bisect_left(acting, end) > bisect_left(acting, begin)
            proper = acts and bisect_left(whole, end) > bisect_left(whole, begin)
            found.append(Fragment(page.stretch(begin, end), end - begin, acts, proper))
    return tuple(found)


def _beats(page: Page, parts: Sequence[Segment]) -> tuple[Stretch, ...]:
    """Return the numbered shots, timed beats or cuts of a prompt, whichever are most."""
    timed = [page.stretch(part.first, part.last) for part in parts if part.component is Component.TIMECODES]
    heads = numbered_heads(page.text) if "4" in page.text and "1" in page.text else []
    jumps = cuts(page.text) if " to" in page.text and "ut" in page.text else []
    return tuple(sorted((timed, heads, jumps), key=len)[-1])
