"""Owns how a prompt of another language becomes the view that the counting rules look at."""

import re
from collections.abc import Iterator, Sequence

from studio.craft.faults.rules import MANY, overloaded, tag_list, too_many_actions, vague_motion
from studio.craft.faults.view import Camera, Element, Fragment, View
from studio.craft.languages import signs
from studio.craft.languages.scene import Scene
from studio.craft.languages.signs import Clause
from studio.domain.cards import Component
from studio.domain.reading import Evidence, Stretch

_FEW = 4
_TAIL = 3
_PAUSE = re.compile(r"[,，、;；.。:：!！?？\n()（）…—–|•-]")


def judged(scene: Scene) -> tuple[Evidence, ...]:
    """Return the faults of motion, tags and number, in the rules' order."""
    view = view_of(scene)
    found = (vague_motion(view), tag_list(view), overloaded(view), too_many_actions(view))
    return tuple(evidence for evidence in found if evidence is not None)


def view_of(scene: Scene) -> View:
    """Return the view of a read prompt."""
    living = (*_listed(scene, signs.LIVING), *scene.findings.actors)
    crowds = ({element.name: element for element in crowd} for crowd in (living, _listed(scene, signs.THING)))
    rivals = max(crowds, key=len)
    timed = tuple(beat.time for beat in scene.beats)
    beats = max((timed, tuple(scene.heads)), key=len)
    return View(
        happenings=tuple(scene.findings.happenings),
        rivals=tuple(sorted(rivals.values(), key=lambda element: element.place)),
        sites=_listed(scene, signs.PLACE),
        fragments=tuple(_fragments(scene)),
        beats=beats if len(beats) >= MANY else (),
        camera=_camera(scene),
        headed=len(scene.headed) > 1 or bool(scene.heads) or len(scene.beats) > 1,
    )


def _camera(scene: Scene) -> Camera:
    if scene.findings.moves:
        return Camera.MOVES
    if any(found.component is Component.CAMERA_MOVEMENT for found in scene.found):
        return Camera.FIXED if scene.findings.fixed else Camera.MOVES
    return Camera.UNSAID


def _fragments(scene: Scene) -> Iterator[Fragment]:
    """Yield what stands between pauses; what a quotation or a relative clause parts is one."""
    last = None
    for clause in scene.clauses:
        own = _fragment(scene, clause)
        if last is not None and (
            _leads_in(scene, last) or not _PAUSE.search(scene.text, last.place.end, own.place.start)
        ):
            own = Fragment(
                Stretch(last.place.start, own.place.end), last.words + own.words, last.acts or own.acts, last.proper
            )
        elif last is not None:
            yield last
        last = own
    if last is not None:
        yield last


def _leads_in(scene: Scene, fragment: Fragment) -> bool:
    """Say whether a short fragment of an unspaced language only says where the next one happens: "森林里，"."""
    if not scene.tongue.letters_a_word or fragment.acts or fragment.words > _FEW:
        return False
    return scene.folded[fragment.place.end - 1] in "里中上下内旁前后间外边"


def _fragment(scene: Scene, clause: Clause) -> Fragment:
    if scene.tongue.letters_a_word:
        words = round((clause.end - clause.start) / scene.tongue.letters_a_word)
    else:
        words = len(scene.folded[clause.start : clause.end].split())
    acts = _acts(scene, clause)
    return Fragment(
        Stretch(clause.start, clause.end),
        max(1, words),
        acts,
        acts and (clause.opens or bool(scene.tongue.letters_a_word)) and words > _FEW,
    )


def _acts(scene: Scene, clause: Clause) -> bool:
    """Say whether a clause has a verb of its own; where verbs stand last, one before a noun only describes it."""
    if scene.tongue.grammar.denies_before:
        own = signs.VERB | signs.SPEECH | signs.DENIAL
        return any(hit.signs & own and hit.end >= clause.end - _TAIL for hit in clause.hits)
    if clause.start in scene.findings.acting_clauses:
        return True
    for place, hit in enumerate(clause.hits):
        if hit.signs & (signs.STYLE | signs.FILM | signs.PAST):
            continue
        if hit.signs & (signs.DENIAL | signs.SPEECH) or (
            hit.signs & signs.STILL and not _describes(scene, clause, place)
        ):
            return True
    return False


def _describes(scene: Scene, clause: Clause, place: int) -> bool:
    """Say whether a verb of looks that begins a clause only describes the noun at its end: "充满情感的氛围"."""
    behind = scene.folded[clause.hits[place].end : clause.end]
    return place == 0 and "的" in behind[:-1] and bool(clause.hits[-1].signs & (signs.NOUN | signs.STYLE | signs.LIGHT))


def _listed(scene: Scene, kinds: int) -> tuple[Element, ...]:
    """Return the names of a list: at least three short clauses in a row that name one of the kinds and do nothing."""
    run: list[Element] = []
    longest: Sequence[Element] = ()
    for clause in scene.clauses:
        heads = [
            hit
            for hit in clause.hits
            if hit.signs & kinds and not hit.signs & (signs.STYLE | signs.FILM | signs.PRONOUN)
        ]
        acts = clause.start in scene.findings.acting_clauses
        if acts and run and kinds & signs.LIVING:
            first = next((hit.start for hit in clause.hits if hit.signs & signs.ACTING), clause.end)
            run += [Element(Stretch(hit.start, hit.end), hit.word) for hit in heads if hit.end <= first]
        short = clause.end - clause.start <= 30 and not acts
        if clause.opens or not heads or not short:
            longest = max(longest, run, key=len)
            run = []
        if heads and short:
            run.append(Element(Stretch(heads[-1].start, heads[-1].end), heads[-1].word))
    longest = max(longest, run, key=len)
    return tuple(longest) if len(longest) > 2 else ()
