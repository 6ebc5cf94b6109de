"""Owns how the known words of one clause show components and events, in any language but English.

The clause's own order decides what a camera word or a verb belongs to; what depends on a language's way to say where
something is, and whom a clause is about, comes from its `Grammar`.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from studio.craft.faults.view import Element, Force
from studio.craft.languages import signs
from studio.craft.languages.findings import Findings, Found
from studio.craft.languages.signs import Clause, Hit
from studio.domain.cards import Component
from studio.domain.reading import Stretch

_DIRECT = (
    (signs.SHOT, Component.SHOT_TYPE),
    (signs.LIGHT, Component.LIGHTING),
    (signs.WEATHER | signs.PLACE, Component.ENVIRONMENT),
    (signs.STYLE, Component.STYLE),
    (signs.AUDIO, Component.AUDIO),
)
_DIRECT_SIGNS = signs.SHOT | signs.LIGHT | signs.WEATHER | signs.PLACE | signs.STYLE | signs.AUDIO | signs.MOVE


class Grammar(NamedTuple):
    """What a language does its own way.

    `where` returns the stretches of a clause that say where; `whom` the stretch of an unknown name that the clause is
    about; `is_verb` whether a word that may be a verb is one here; `describes` whether a verb only describes the noun
    behind it; `before` widens the words of a component to what belongs to them. `denies_before` says that a denial
    stands behind what it denies.
    """

    where: Callable[[str, Clause], list[Stretch]]
    whom: Callable[[str, Clause], Stretch | None]
    is_verb: Callable[[str, Clause, int], bool]
    describes: Callable[[str, Clause, int], bool]
    widen: Callable[[str, Clause, int], Stretch]
    denies_before: bool = False
    camera_last: bool = False


class ClauseReader:
    """Reads clauses in order into findings."""

    def __init__(self, grammar: Grammar, folded: str, findings: Findings) -> None:
        self._grammar = grammar
        self._text = folded
        self._findings = findings

    def read(self, clause: Clause, section: str) -> None:
        """Read one clause; `section` is the component that its heading names, or empty."""
        hits = self._asked_for(clause)
        clause = clause._replace(hits=hits)
        if section == Component.AUDIO:
            return
        moved = self._camera(clause, section)
        self._direct(clause, moved)
        if moved and not any(hit.signs & signs.LIVING for hit in hits[max(moved) + 1 :]):
            self._surroundings(clause)
            self._passed(clause, moved)
            return
        self._surroundings(clause)
        self._subjects(clause, moved)
        self._events(clause, moved)

    def _asked_for(self, clause: Clause) -> tuple[Hit, ...]:
        """Return the hits that are not denied; what is said of sound and of a still camera holds anyhow."""
        at = next((place for place, hit in enumerate(clause.hits) if hit.signs & signs.DENIAL), -1)
        if at < 0:
            return clause.hits
        denied = range(at) if self._grammar.denies_before else range(at + 1, len(clause.hits))
        kept = []
        for place, hit in enumerate(clause.hits):
            if place not in denied or hit.signs & (signs.AUDIO | signs.FIXED):
                kept.append(hit)
            elif hit.signs & (signs.CAMERA | signs.MOVE | signs.CAMERA_VERB):
                kept.append(hit._replace(signs=hit.signs & (signs.CAMERA | signs.FILM)))
        return tuple(kept)

    def _camera(self, clause: Clause, section: str) -> set[int]:
        """Note the camera's movement; return the places of the hits that say it."""
        hits, findings = clause.hits, self._findings
        used: set[int] = {place for place, hit in enumerate(hits) if hit.signs & signs.MOVE}
        at = self._camera_noun(clause)
        goes_on = (findings.camera_goes_on and not clause.opens) or section == Component.CAMERA_MOVEMENT
        first = at + 1 if at >= 0 and not self._grammar.camera_last else 0
        if at >= 0 or goes_on or used or self._is_bare_move(clause):
            for place in range(first, len(hits)):
                if at >= 0 or goes_on:
                    blocks = signs.LIVING if at >= 0 else signs.NOUN | signs.LIGHT
                    if hits[place].signs & blocks and not used - {at} and not (place and _leads(hits, place)):
                        break
                elif not used and not self._is_bare_move(clause):
                    break
                if hits[place].signs & (signs.CAMERA_VERB | signs.FIXED) and (at >= 0 or goes_on or not used):
                    used.add(place)
        if at >= 0 and used:
            used.add(at)
        elif (
            at < 0
            and used
            and not any(hits[place].signs & (signs.MOVE | signs.CAMERA_VERB | signs.FIXED) for place in used)
        ):
            used = set()
        self._note_move(clause, used)
        stays = goes_on and not any(hit.signs & (signs.LIVING | signs.THING | signs.VERB) for hit in hits)
        findings.camera_goes_on = bool(used) or at >= 0 or stays
        return used

    def _note_move(self, clause: Clause, used: set[int]) -> None:
        if not used:
            return
        hits, findings = clause.hits, self._findings
        start, end = hits[min(used)].start, hits[max(used)].end
        findings.add(Component.CAMERA_MOVEMENT, start, end)
        for place in sorted(used):
            sign, stretch = hits[place].signs, Stretch(hits[place].start, hits[place].end)
            if sign & signs.FIXED:
                findings.fixed.append(stretch)
            elif sign & (signs.MOVE | signs.CAMERA_VERB):
                findings.moves.append(stretch)

    def _camera_noun(self, clause: Clause) -> int:
        """Return the camera as who moves in the clause; -1 where it is none, or only looked at."""
        for place, hit in enumerate(clause.hits):
            if hit.signs & signs.CAMERA and not self._is_faced(clause, place):
                return place
            if hit.signs & (signs.LIVING | signs.BODY) and not self._grammar.camera_last:
                return -1
        return -1

    def _is_faced(self, clause: Clause, place: int) -> bool:
        """Say whether the camera is what somebody looks at or moves to."""
        while place > 0 and clause.hits[place - 1].signs & signs.ARTICLE:
            place -= 1
        if place == 0:
            return False
        before = clause.hits[place - 1]
        if before.signs & (signs.WHERE | signs.WAY) or before.word in ("a", "al", "vers", "face", "in", "zur", "die"):
            return True
        return bool(before.signs & signs.VERB) and not before.signs & (signs.CAMERA_VERB | signs.STILL)

    def _is_bare_move(self, clause: Clause) -> bool:
        """Say whether the clause is a camera's move without the camera: nothing in it could move otherwise."""
        hits = clause.hits
        if not any(hit.signs & signs.CAMERA_VERB and hit.signs & signs.FILM for hit in hits):
            return False
        first = next(
            place for place, hit in enumerate(hits) if hit.signs & signs.CAMERA_VERB and hit.signs & signs.FILM
        )
        return not any(hit.signs & (signs.LIVING | signs.THING | signs.BODY | signs.NATURE) for hit in hits[:first])

    def _direct(self, clause: Clause, moved: set[int]) -> None:
        """Note the words that show a component by themselves."""
        for place, hit in enumerate(clause.hits):
            if not hit.signs & _DIRECT_SIGNS:
                continue
            if hit.signs & signs.PLACE and self._is_attribute(clause, place):
                continue
            for sign, component in _DIRECT:
                if hit.signs & sign and not (component is Component.STYLE and self._only_describes(clause, place)):
                    wide = self._grammar.widen(self._text, clause, place)
                    self._findings.add(component, wide.start, wide.end)
            if hit.signs & (signs.PLACE | signs.NATURE):
                self._findings.places.append(self._found(Component.SUBJECT, clause, place))

    def _is_attribute(self, clause: Clause, place: int) -> bool:
        """Say whether a place only tells what kind of light or sound it is: "studio lighting"."""
        if place < 2 or not clause.hits[place - 1].signs & signs.PARTICLE:
            return False
        return bool(clause.hits[place - 2].signs & (signs.LIGHT | signs.AUDIO | signs.STYLE))

    def _is_attribute_noun(self, clause: Clause, place: int) -> bool:
        """Say whether an event only tells what kind of thing the noun before it is: "training ground"."""
        hits = clause.hits
        return place > 1 and hits[place - 1].word in ("de", "d'", "del") and bool(hits[place - 2].signs & signs.NOUN)

    def _only_describes(self, clause: Clause, place: int) -> bool:
        """Say whether a word of mood or manner says how a thing is, not how the film looks."""
        hits, hit = clause.hits, clause.hits[place]
        if not hit.signs & signs.QUALITY:
            return False
        rest = [other for other in hits if not other.signs & (signs.PARTICLE | signs.QUALITY)]
        heads = [other for other in rest if other.signs & (signs.STYLE | signs.FILM)]
        if heads and not any(
            other.signs & signs.NOUN and not other.signs & (signs.FILM | signs.STYLE) for other in rest
        ):
            return False
        if any(0 <= other.start - hit.end <= 3 or 0 <= hit.start - other.end <= 3 for other in heads):
            return False
        spoken = sum(other.end - other.start for other in hits if other.signs & (signs.QUALITY | signs.STYLE))
        return 2 * spoken < clause.end - clause.start

    def _found(self, component: Component, clause: Clause, place: int) -> Found:
        wide = self._grammar.widen(self._text, clause, place)
        return Found(component, wide.start, wide.end)

    def _surroundings(self, clause: Clause) -> None:
        for stretch in self._grammar.where(self._text, clause):
            self._findings.add(Component.ENVIRONMENT, stretch.start, stretch.end)

    def _passed(self, clause: Clause, moved: set[int]) -> None:
        """Keep the things that the camera moves to: they are the subject where nothing else is."""
        for place, hit in enumerate(clause.hits):
            if (
                place not in moved
                and hit.signs & (signs.THING | signs.NATURE)
                and not hit.signs & (signs.STYLE | signs.SHOT)
            ):
                self._findings.things.append(self._found(Component.SUBJECT, clause, place))

    def _subjects(self, clause: Clause, moved: set[int]) -> None:
        """Note who and what the clause is about."""
        findings = self._findings
        first_verb = next((place for place, hit in enumerate(clause.hits) if hit.signs & signs.VERB), len(clause.hits))
        named = False
        for place, hit in enumerate(clause.hits):
            if place in moved or not hit.signs & (signs.LIVING | signs.THING | signs.NATURE):
                continue
            if hit.signs & (signs.STYLE | signs.AUDIO | signs.SHOT) or (
                hit.signs & signs.LIGHT and hit.signs & signs.NATURE == 0
            ):
                continue
            wide = self._grammar.widen(self._text, clause, place)
            if hit.signs & signs.LIVING:
                named = True
                if not hit.signs & signs.PRONOUN:
                    findings.add(Component.SUBJECT, wide.start, wide.end)
            else:
                findings.things.append(Found(Component.SUBJECT, wide.start, wide.end))
                if place < first_verb < len(clause.hits):
                    named = True
                    findings.add(Component.SUBJECT, wide.start, wide.end)
        if not named:
            unknown = self._grammar.whom(self._text, clause)
            if unknown is not None:
                findings.things.insert(0, Found(Component.SUBJECT, unknown.start, unknown.end))

    def _events(self, clause: Clause, moved: set[int]) -> None:
        """Note what happens in the clause."""
        findings, hits = self._findings, clause.hits
        if clause.opens:
            findings.lives = findings.lives and bool(findings.actor)
        stepped = False
        for place, hit in enumerate(hits):
            if place in moved:
                continue
            if hit.signs & (signs.LIVING | signs.THING | signs.NATURE | signs.BODY) and not hit.signs & signs.ACTING:
                before = not any(other.signs & signs.ACTING for other in hits[:place])
                if (before and not (findings.lives and hit.signs & signs.BODY)) or hit.signs & signs.LIVING:
                    findings.actor, findings.lives = hit.word, bool(hit.signs & (signs.LIVING))
                    findings.actor_named = not hit.signs & signs.PRONOUN
                continue
            if (
                hit.signs & signs.EVENT
                and not hit.signs & signs.SPECIFIC
                and not self._is_attribute_noun(clause, place)
            ):
                findings.acting_clauses.add(clause.start)
                findings.add(Component.ACTION, hit.start, hit.end)
                self._happens(
                    clause, place, Force.GENERIC if hit.signs & signs.GENERIC else Force.SPECIFIC, steps=False
                )
                continue
            if not hit.signs & (signs.VERB | signs.CAMERA_VERB) or hit.signs & signs.FILM:
                continue
            if not self._grammar.is_verb(self._text, clause, place):
                continue
            stepped = self._verb(clause, place, stepped) or stepped

    def _verb(self, clause: Clause, place: int, stepped: bool) -> bool:
        """Note one verb; return whether it is a step of its own."""
        findings, hit = self._findings, clause.hits[place]
        force = _force(hit.signs)
        if self._grammar.describes(self._text, clause, place):
            if force is Force.SPECIFIC and hit.signs & signs.AMBIENT:
                findings.add(Component.ACTION, hit.start, hit.end)
                self._happens(clause, place, force, steps=False)
            return False
        if force is Force.STILL:
            return False
        end = self._end(clause, place)
        findings.add(Component.ACTION, hit.start, end)
        findings.acting_clauses.add(clause.start)
        steps = self._steps(hit, stepped)
        self._happens(clause, place, force, steps=steps)
        if findings.lives and findings.actor and findings.actor_named:
            findings.actors.append(Element(Stretch(hit.start, hit.end), findings.actor))
        return steps

    def _happens(self, clause: Clause, place: int, force: Force, *, steps: bool) -> None:
        hit = clause.hits[place]
        cured = force is Force.GENERIC and any(
            other.signs & (signs.MANNER | signs.WAY) and other is not hit for other in clause.hits
        )
        self._findings.act(Stretch(hit.start, self._end(clause, place)), hit, force, cured=cured, steps=steps)

    def _steps(self, hit: Hit, stepped: bool) -> bool:
        if stepped or hit.signs & (signs.POSTURE | signs.PARTICIPLE):
            return False
        if self._findings.lives or not self._findings.actor:
            return not hit.signs & signs.AMBIENT or bool(hit.signs & signs.LINK and self._findings.lives)
        return bool(hit.signs & signs.LINK)

    def _end(self, clause: Clause, place: int) -> int:
        """Return where the words of a verb end: at the next verb, or where something else is said."""
        end = clause.hits[place].end
        for hit in clause.hits[place + 1 :]:
            if hit.signs & (
                signs.ACTING | signs.STYLE | signs.SHOT | signs.MOVE | signs.AUDIO | signs.WHERE | signs.THEN
            ):
                return end
            end = hit.end
        return clause.end if clause.end - end <= 12 else end


def _force(sign: int) -> Force:
    if sign & signs.GENERIC:
        return Force.GENERIC
    if sign & signs.SPECIFIC or (sign & signs.CAMERA_VERB and not sign & signs.STILL):
        return Force.SPECIFIC
    return Force.STILL


def _leads(hits: Sequence[Hit], place: int) -> bool:
    """Say whether a word that leads to a place or a way stands right before: "from her", "along with him"."""
    return bool(hits[place - 1].signs & (signs.CAMERA_VERB | signs.WAY | signs.WHERE | signs.PARTICLE | signs.MOVE))
