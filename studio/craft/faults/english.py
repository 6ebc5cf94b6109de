"""Owns how an English prompt becomes a view: what happens in it, how forcefully, who acts, and how it is cut up."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from studio.craft.faults.force import force_of, is_cured
from studio.craft.faults.gatherings import cuts_of, lists_of, rivals_of, sites_of
from studio.craft.faults.page import Page
from studio.craft.faults.phrases import Found, Phrase
from studio.craft.faults.rules import PROPER
from studio.craft.faults.steps import find_steps
from studio.craft.faults.verb_finder import Stance, Verb
from studio.craft.faults.view import Camera, Force, Fragment, Happening, View
from studio.craft.findings import Segment
from studio.craft.marks import Break
from studio.craft.tokens import Token, word_set
from studio.craft.words import AUXILIARIES, PREPOSITIONS, PRONOUNS
from studio.domain.cards import Component
from studio.domain.reading import Stretch

_HEADINGS = re.compile(r"(?:^|[\n\]},.;|*#-])[ \t]*[*\"']{0,3}[A-Za-z_][\w &/-]{1,30}[*\"']{0,3}:(?=[*\s\"'{\[])")
_GOES_ON = word_set(
    "then and or the his her its their each all past over out through into across along up down to toward towards"
)
"""Words that begin a part of a sentence, hardly a tag."""

_CUTS = 5
"""With fewer cuts a prompt has no list of four."""

_SHORT, _FEW, _MOST = 4, 3, 3
"""Fewer short fragments, or fewer than one of `_MOST`, make no list of tags."""

_UNSEEN = (Component.DIALOGUE, Component.AUDIO)
_WHOLE = (Stance.FINITE, Stance.PROGRESSIVE, Stance.ORDER)
_FIXED = word_set("static still locked tripod fixed stationary unmoving motionless immobile steady")
RULE = "scene"
_TOGETHER, _COMPETE, _FOREMOST = "together", "compete", "foremost"
PHRASES = tuple(
    Phrase(words, RULE, meaning)
    for meaning, phrases in (
        (
            _TOGETHER,
            "all at once, at once, the same time, the same instant, the same second, the same moment, "
            "simultaneous, "
            "simultaneously, on every side, in the same second, in the same two seconds, in the same few seconds, "
            "in the same "
            "instant, in the same moment, every one of them, each of them, all of them, every act, everything in "
            "the same",
        ),
        (
            _COMPETE,
            "attention, compete, competes, competing, wants the lens, want the lens, equally important, in full "
            "spotlight, side by "
            "side, neck and neck, against the lens, up close, all in focus, all in sharp focus, share the frame, "
            "sharing the frame, "
            "in one composition, in one picture, in the same shot, in the same frame, everything in focus, equally "
            "visible, everything in sharp focus, big in frame, equally large, equally sharp, equally prominent, is "
            "background, looked at first, fill one frame, one frame holds, demanding attention, "
            "shares the frame, center stage, centre stage, in one frame, in a single frame, in front and",
        ),
        (_FOREMOST, "foreground"),
    )
    for words in phrases.split(",")
)
"""Words that let everything happen at one time, that let all be seen alike, or that name the foreground."""


class Scene(NamedTuple):
    """What is said of the whole prompt: that all happen `together`, `compete` or stand `foremost`; how it is written.

    `keyed` says that it is written as data with keys, `headed` that it has headings or keys.
    """

    together: bool
    compete: bool
    foremost: bool
    keyed: bool
    headed: bool


def scene_of(text: str, tokens: Sequence[Token], hits: Sequence[Found]) -> Scene:
    """Return what an English prompt says of itself; `hits` are the phrases of this module's rule."""
    headed = text.count(":") > 1 and len(_HEADINGS.findall(text)) > 1
    keyed = headed and '":' in text
    said = {hit.meaning for hit in hits}
    named = any(hit.meaning == _FOREMOST and text[tokens[hit.first].end :][:1] == ":" for hit in hits)
    compete = not keyed and (_COMPETE in said or named)
    return Scene(compete or _TOGETHER in said, compete, _FOREMOST in said, keyed, headed)


def english_view(page: Page, verbs: list[Verb], scene: Scene) -> View:
    """Return the view of a part of an English prompt; beats and camera are those of the whole, and left out."""
    cuts = cuts_of(page)
    lists = [] if scene.keyed or len(cuts) < _CUTS else lists_of(page, verbs, cuts)
    return View(
        happenings=_happenings(page, verbs),
        rivals=rivals_of(page, verbs, lists, cuts, scene.compete, scene.foremost),
        sites=sites_of(page, lists),
        fragments=_fragments(page, verbs),
        headed=scene.headed,
        together=scene.together,
    )


def camera_of(page: Page, parts: Sequence[Segment]) -> Camera:
    """Return what the camera does by its own words."""
    found = Camera.UNSAID
    for part in parts:
        if part.component is Component.CAMERA_MOVEMENT:
            fixed = any(page.tokens[index].word in _FIXED for index in range(part.first, part.last))
            if not fixed:
                return Camera.MOVES
            found = Camera.FIXED
    return found


def _happenings(page: Page, verbs: list[Verb]) -> tuple[Happening, ...]:
    """Return what happens; cures are only looked for where no verb shows a motion of its own."""
    steps = find_steps(page, verbs)
    forces = [force_of(page, verb) for verb in verbs]
    bare = Force.SPECIFIC not in forces
    found = []
    for place, (verb, force, step) in enumerate(zip(verbs, forces, steps, strict=True)):
        end = verbs[place + 1].at if place + 1 < len(verbs) else len(page.tokens)
        named = verb.subject >= 0 and page.tokens[verb.subject].word not in PRONOUNS
        cured = bare and force is Force.GENERIC and is_cured(page, verb, end)
        told = _place(page, verb, end) if bare or step else page.stretch(verb.at, verb.at + 1)
        subject = page.tokens[verb.subject].stem if named else ""
        found.append(Happening(told, verb.base, subject, force, cured, step))
    return tuple(found)


def _place(page: Page, verb: Verb, end: int) -> Stretch:
    """Return the verb with its subject before it and the words behind it up to the next pause or verb."""
    first = verb.subject if 0 <= verb.at - verb.subject <= 3 and verb.subject >= verb.clause else verb.at
    last = verb.at + 1
    while last < end and last < verb.at + 8 and not page.marks[last]:
        last += 1
    return page.stretch(first, last)


def _closes_list(page: Page, begin: int, verb: int) -> bool:
    """Say whether a part of a sentence ends a list before its verb: "…, a surfer and a piano crash"."""
    return page.marks[begin] is not Break.STOP and any(page.word(place) == "and" for place in range(begin, verb))


def _untagged(page: Page, found: list[Fragment]) -> list[Fragment]:
    """Return the fragments, those that end as a sentence's list of subjects being no tags."""
    last = len(found)
    while last > 0 and not found[last - 1].acts and found[last - 1].words <= _SHORT:
        last -= 1
    return [*found[:last], *(part._replace(acts=True) for part in found[last:])]


def _done(page: Page) -> list[int]:
    """Return the participles of the past that go on: "gulls flung about", but not "shot on film"."""
    return [
        place
        for place, word in enumerate(page.words)
        if word.form == "past" and word.usual == "v" and not page.marks[place] and page.word(place + 1) in PREPOSITIONS
    ]


def _main_clauses(page: Page, cuts: Sequence[int], whole: Sequence[int]) -> tuple[Fragment, ...]:
    """Return the first main clauses, as many as show that a text is prose; fewer where there are no more.

    `whole` are the verbs of main clauses in order. Most texts are prose: what else stands in those is not looked at.
    """
    found: list[Fragment] = []
    last = -1
    for at in whole:
        place = bisect_right(cuts, at) - 1
        if place <= last:
            continue
        last = place
        begin, end = cuts[place], cuts[place + 1]
        if page.owners[begin] not in _UNSEEN:
            found.append(Fragment(page.stretch(begin, end), end - begin, acts=True, proper=True))
            if len(found) > PROPER:
                break
    return tuple(found)


def _fragments(page: Page, verbs: list[Verb]) -> tuple[Fragment, ...]:
    """Return what stands between pauses, without spoken words and sounds.

    Nothing where most of it is long; of prose only the first main clauses, which show that it is no list.
    """
    cuts = [place for place, mark in enumerate(page.marks) if mark]
    cuts.append(len(page.tokens))
    short = len([1 for begin, end in pairwise(cuts) if end - begin <= _SHORT])
    if short < _FEW or (_MOST * short < len(cuts) and page.text.count('"') < _FEW):
        return ()
    helping = [place for place, token in enumerate(page.tokens) if token.word in AUXILIARIES]
    whole = sorted([*helping, *(verb.at for verb in verbs if verb.stance in _WHOLE and not verb.heard)])
    main = _main_clauses(page, cuts, whole)
    if len(main) > PROPER:
        return main
    acting = sorted([*helping, *(verb.at for verb in verbs if verb.stance is not Stance.ADJECTIVE), *_done(page)])
    found: list[Fragment] = []
    for begin, end in pairwise(cuts):
        if page.owners[begin] not in _UNSEEN:
            acts = bisect_left(acting, end) > bisect_left(acting, begin)
            if acts and found and _closes_list(page, begin, acting[bisect_left(acting, begin)]):
                found = _untagged(page, found)
            acts = acts or page.tokens[begin].word in _GOES_ON
            if not acts and page.owners[begin] is Component.CAMERA_MOVEMENT:
                acts = any(
                    page.words[index].form == "s" and page.words[index].usual != "n" for index in range(begin, end)
                )
            proper = acts and bisect_left(whole, end) > bisect_left(whole, begin)
            found.append(Fragment(page.stretch(begin, end), end - begin, acts, proper))
    return tuple(found)
