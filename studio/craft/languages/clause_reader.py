"""Owns how the known words of one clause show components and events, in any language but English.

The clause's own order decides what a camera word or a verb belongs to; what depends on a language's way to say where
something is, and whom a clause is about, comes from its `Grammar`.
"""

from studio.craft.faults.view import Element, Force
from studio.craft.languages import signs
from studio.craft.languages.camera_reader import read_camera
from studio.craft.languages.findings import Findings, Found
from studio.craft.languages.grammar import Grammar
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
_ACTORS = signs.LIVING | signs.THING | signs.NATURE | signs.BODY
_OF = frozenset({"de", "d'", "del", "du"})
_LOOSE_LETTERS = 12
_NEAR_LETTERS = 3


class ClauseReader:
    """Reads clauses in order into findings."""

    def __init__(self, grammar: Grammar, folded: str, findings: Findings) -> None:
        self._grammar = grammar
        self._text = folded
        self._findings = findings

    def read(self, clause: Clause, section: str) -> None:
        """Read one clause; `section` is the component that its heading names, or empty."""
        if clause.relative:
            self._findings.camera_goes_on = False
        if section == Component.AUDIO:
            return
        clause = clause._replace(hits=self._asked_for(clause))
        moved = read_camera(self._findings, clause, section)
        self._direct(clause)
        for stretch in self._grammar.where(self._text, clause):
            self._findings.add(Component.ENVIRONMENT, stretch.start, stretch.end)
        if moved and not any(hit.signs & signs.LIVING for hit in clause.hits[max(moved) + 1 :]):
            self._passed(clause, moved)
            return
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

    def _direct(self, clause: Clause) -> None:
        """Note the words that show a component by themselves."""
        for place, hit in enumerate(clause.hits):
            if not hit.signs & _DIRECT_SIGNS or (hit.signs & signs.PLACE and _is_kind_of_light(clause, place)):
                continue
            wide = self._grammar.widen(self._text, clause, place)
            for sign, component in _DIRECT:
                if hit.signs & sign and not (component is Component.STYLE and _only_describes(clause, place)):
                    self._findings.add(component, wide.start, wide.end)
            if hit.signs & signs.PLACE:
                self._findings.places.append(Found(Component.SUBJECT, wide.start, wide.end))

    def _passed(self, clause: Clause, moved: set[int]) -> None:
        """Keep whom the camera follows, and the things it moves to, which are the subject where nothing else is."""
        for place, hit in enumerate(clause.hits):
            if place in moved or hit.signs & (signs.STYLE | signs.SHOT | signs.PRONOUN):
                continue
            if hit.signs & signs.LIVING:
                wide = self._grammar.widen(self._text, clause, place)
                self._findings.add(Component.SUBJECT, wide.start, wide.end)
            elif hit.signs & (signs.THING | signs.NATURE):
                wide = self._grammar.widen(self._text, clause, place)
                self._findings.things.append(Found(Component.SUBJECT, wide.start, wide.end))

    def _subjects(self, clause: Clause, moved: set[int]) -> None:
        """Note who and what the clause is about."""
        findings, hits = self._findings, clause.hits
        first_verb = next((place for place, hit in enumerate(hits) if hit.signs & signs.VERB), len(hits))
        named = False
        for place, hit in enumerate(hits):
            if place in moved or not hit.signs & (signs.LIVING | signs.THING | signs.NATURE | signs.BODY):
                continue
            if hit.signs & (signs.STYLE | signs.AUDIO | signs.SHOT) or _is_lamp(hit):
                continue
            named = named or bool(hit.signs & signs.LIVING)
            findings.someone = findings.someone or named
            if hit.signs & signs.PRONOUN:
                continue
            wide = self._grammar.widen(self._text, clause, place)
            if hit.signs & signs.LIVING or (place < first_verb < len(hits) and not hit.signs & signs.BODY):
                named = True
                findings.add(Component.SUBJECT, wide.start, wide.end)
            else:
                findings.things.append(Found(Component.SUBJECT, wide.start, wide.end))
        unknown = None if named else self._grammar.whom(self._text, clause)
        if unknown is not None:
            findings.things.insert(0, Found(Component.SUBJECT, unknown.start, unknown.end))
            findings.actor, findings.lives, findings.actor_named = self._text[unknown.start : unknown.end], True, False

    def _events(self, clause: Clause, moved: set[int]) -> None:
        """Note what happens in the clause."""
        stepped = False
        for place, hit in enumerate(clause.hits):
            if place in moved:
                continue
            if hit.signs & _ACTORS and not hit.signs & (signs.ACTING | signs.EVENT):
                self._name_actor(clause, place)
            elif hit.signs & signs.EVENT and not hit.signs & signs.SPECIFIC:
                self._event(clause, place)
            elif self._is_verb(clause, place):
                stepped = self._verb(clause, place, stepped) or stepped
        if not moved and clause.start not in self._findings.acting_clauses:
            self._unknown_event(clause)

    def _is_verb(self, clause: Clause, place: int) -> bool:
        sign = clause.hits[place].signs
        if not sign & (signs.VERB | signs.CAMERA_VERB) or sign & signs.FILM:
            return False
        return self._grammar.is_verb(self._text, clause, place)

    def _name_actor(self, clause: Clause, place: int) -> None:
        """Note who acts from here on: a body acts for whom it belongs to, an object behind a verb does not."""
        hit, findings = clause.hits[place], self._findings
        before = not any(other.signs & signs.ACTING for other in clause.hits[:place])
        if hit.signs & signs.LIVING or (before and not (findings.lives and hit.signs & signs.BODY)):
            findings.actor, findings.lives = hit.word, bool(hit.signs & signs.LIVING)
            findings.actor_named = not hit.signs & signs.PRONOUN

    def _event(self, clause: Clause, place: int) -> None:
        """Note an event that a noun names, unless it only tells what kind of thing another noun is."""
        hits, hit = clause.hits, clause.hits[place]
        if place > 1 and hits[place - 1].word in _OF and hits[place - 2].signs & signs.NOUN:
            return
        self._findings.acting_clauses.add(clause.start)
        self._findings.add(Component.ACTION, hit.start, hit.end)
        force = Force.GENERIC if hit.signs & signs.GENERIC else Force.SPECIFIC
        self._happens(clause, place, force, steps=False)

    def _unknown_event(self, clause: Clause) -> None:
        """Note what happens by a verb that no table has, where the language shows that it is one."""
        stretch = self._grammar.what(self._text, clause)
        if stretch is None:
            return
        findings = self._findings
        hit = Hit(stretch.start, stretch.end, self._text[stretch.start : stretch.end], signs.SPECIFIC)
        findings.acting_clauses.add(clause.start)
        findings.acts = True
        findings.add(Component.ACTION, stretch.start, stretch.end)
        findings.act(stretch, hit, Force.SPECIFIC, cured=False, steps=self._steps(hit, stepped=False))

    def _verb(self, clause: Clause, place: int, stepped: bool) -> bool:
        """Note one verb; return whether it is a step of its own."""
        findings, hit = self._findings, clause.hits[place]
        force = _force(hit.signs)
        if self._grammar.describes(self._text, clause, place):
            if force is Force.SPECIFIC and hit.signs & signs.AMBIENT:
                findings.add(Component.ACTION, hit.start, hit.end)
                self._happens(clause, place, force, steps=False)
            return False
        if force is Force.STILL or (hit.signs & signs.SPEECH and not findings.lives):
            return False
        findings.add(Component.ACTION, hit.start, self._end(clause, place))
        findings.acting_clauses.add(clause.start)
        findings.acts = True
        if hit.signs & signs.CAMERA_VERB and not findings.actor and not _has_doer(clause, place):
            findings.unowned.append(Stretch(hit.start, self._end(clause, place)))
        steps = self._steps(hit, stepped)
        self._happens(clause, place, force, steps=steps)
        if findings.lives and findings.actor and findings.actor_named:
            findings.actors.append(Element(Stretch(hit.start, hit.end), findings.actor))
        return steps

    def _happens(self, clause: Clause, place: int, force: Force, *, steps: bool) -> None:
        hit = clause.hits[place]
        behind = 0 if hit.signs & signs.POSTURE else signs.BODY
        cured = force is Force.GENERIC and any(
            other.signs & (signs.MANNER | signs.WAY | (behind if at > place else 0)) and at != place
            for at, other in enumerate(clause.hits)
        )
        self._findings.act(Stretch(hit.start, self._end(clause, place)), hit, force, cured=cured, steps=steps)

    def _steps(self, hit: Hit, stepped: bool) -> bool:
        """Say whether a verb is a step of its own: one a clause, no posture, nothing that goes on by itself."""
        if stepped or hit.signs & (signs.POSTURE | signs.PARTICIPLE):
            return False
        if self._findings.lives or not self._findings.actor:
            return not hit.signs & signs.AMBIENT or bool(hit.signs & signs.LINK and self._findings.lives)
        return bool(hit.signs & signs.LINK)

    def _end(self, clause: Clause, place: int) -> int:
        """Return where the words of a verb end: at the next verb, or where something else is said."""
        other = signs.ACTING | signs.STYLE | signs.SHOT | signs.MOVE | signs.AUDIO | signs.WHERE | signs.THEN
        end = clause.hits[place].end
        for hit in clause.hits[place + 1 :]:
            if hit.signs & other:
                return end
            end = hit.end
        return clause.end if clause.end - end <= _LOOSE_LETTERS else end


def _is_kind_of_light(clause: Clause, place: int) -> bool:
    """Say whether a place only tells what kind of light or sound it is: "studio lighting"."""
    if place < 2 or clause.hits[place - 1].word not in _OF:
        return False
    return bool(clause.hits[place - 2].signs & (signs.LIGHT | signs.AUDIO | signs.STYLE))


def _has_doer(clause: Clause, place: int) -> bool:
    """Say whether something stands before a verb that could do it: a breeze, a light."""
    doers = signs.NOUN | signs.WEATHER | signs.LIGHT
    return any(hit.signs & doers for hit in clause.hits[:place])


def _is_lamp(hit: Hit) -> bool:
    return bool(hit.signs & signs.LIGHT) and not hit.signs & signs.NATURE


def _only_describes(clause: Clause, place: int) -> bool:
    """Say whether a word of mood or manner says how a thing is, not how the film looks."""
    hits, hit = clause.hits, clause.hits[place]
    if not hit.signs & signs.QUALITY:
        return False
    rest = [other for other in hits if not other.signs & (signs.PARTICLE | signs.QUALITY)]
    heads = [other for other in rest if other.signs & (signs.STYLE | signs.FILM)]
    if heads and not any(other.signs & signs.NOUN and not other.signs & (signs.FILM | signs.STYLE) for other in rest):
        return False
    if any(0 <= max(other.start - hit.end, hit.start - other.end) <= _NEAR_LETTERS for other in heads):
        return False
    spoken = sum(other.end - other.start for other in hits if other.signs & (signs.QUALITY | signs.STYLE))
    return 2 * spoken < clause.end - clause.start


def _force(sign: int) -> Force:
    if sign & signs.GENERIC:
        return Force.GENERIC
    if sign & signs.SPECIFIC or (sign & signs.CAMERA_VERB and not sign & signs.STILL):
        return Force.SPECIFIC
    return Force.STILL
