"""Owns the rules for one clause: the camera's words, the framing, then groups, each given to a component.

Must not know of quotations, times and headings: whoever calls it leaves those out.
"""

from typing import NamedTuple

from studio.craft.clause_words import ClauseWords
from studio.craft.grouping import Group, Lead, groups_of
from studio.craft.marks import Break
from studio.craft.sketch.air import WEATHER
from studio.craft.sketch.moves import CAMERA_VERBS
from studio.craft.sketch.places import PLACES
from studio.craft.tokens import Hit, Token, word_set
from studio.craft.words import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PATH_PREPOSITIONS,
    PLACE_PREPOSITIONS,
    SHOT_NOUNS,
    STATIVE,
    STATIVE_MOTION,
)
from studio.domain.cards import Component

_SHORT = 3
_NUMBER_WORDS = word_set("one two three four five six several many single lone")
_DIRECTION_WORDS = word_set(
    "up down left right in out back forward forwards backward backwards upward upwards downward "
    "downwards closer away around slowly gently smoothly quickly fast slow smooth gentle steadily "
    "camera movement motion shot move subtly gradually steady and then"
)
_FRAMING_WORDS = SHOT_NOUNS | word_set("upward downward cinematic static up lens style level height shots drone")
_SPLITS_CAMERA = word_set("as while revealing showing where capturing when highlighting")
_LOOSE_ENDS = word_set("and with of as while the a following then")
_TAKES_OBJECT = word_set(
    "follows following follow tracks tracking track orbits orbiting circles circling around over "
    "across chasing chases past through toward towards on to reveals trailing along behind "
    "alongside into above"
)


class Segment(NamedTuple):
    """Tokens `first` to `last` (exclusive) that show a component."""

    component: Component
    first: int
    last: int


class Term(NamedTuple):
    """What a phrase of the lexicon shows; a weak one is as often an ordinary word."""

    component: Component
    weak: bool


class ClauseReader:
    """Reads the clauses of one text in order and collects segments and mentions."""

    def __init__(self, tokens: list[Token], marks: list[Break]) -> None:
        self.segments: list[Segment] = []
        self.mentions: list[Segment] = []
        self._tokens = tokens
        self._marks = marks
        self._words = ClauseWords(tokens, marks)
        self._place = 0
        self._has_subject = False

    def read(self, first: int, last: int, hits: list[Hit[Term]]) -> None:
        """Read the clause of tokens `first` to `last`; `hits` are the terms of the whole text in order."""
        own = []
        while self._place < len(hits) and hits[self._place].first < last:
            hit = hits[self._place]
            self._place += 1
            if hit.first >= first and hit.last <= last:
                own.append(hit)
        own = [hit for hit in own if not self._words.hangs_overhead(first, last, hit.first)]
        strong = {hit.meaning.component for hit in own if not hit.meaning.weak}
        short = last - first <= _SHORT
        own = [
            hit
            for hit in own
            if not hit.meaning.weak or hit.meaning.component in strong or (short and hit.last == last)
        ]
        begin = len(self.segments)
        self._clause(first, last, own)
        self._note_mentions(own, begin)

    def _clause(self, first: int, last: int, hits: list[Hit[Term]]) -> None:
        listed = self._goes_on_listing(first, last, hits)
        if listed is not None:
            self._add(listed, first, last)
            return
        first = self._camera_led(first, last, hits)
        first = self._framed(first, last, hits)
        if first < last:
            self._groups(first, last, hits)

    def _goes_on_listing(self, first: int, last: int, hits: list[Hit[Term]]) -> Component | None:
        """Return audio or style where the clause goes on with a list of them: a short name without other signs."""
        listed = self.segments[-1].component if self.segments else None
        if listed not in (Component.AUDIO, Component.STYLE) or last - first > 5 or self._words.acts(first, last):
            return None
        if self._marks[first] is Break.STOP or self.segments[-1].last != first:
            return None
        others = {hit.meaning.component for hit in hits} - {listed, Component.ENVIRONMENT}
        if others or (
            listed is Component.STYLE and (self._words.is_setting(first, last) or self._words.names_thing(first, last))
        ):
            return None
        return listed

    # The camera's words and the framing.

    def _camera_led(self, first: int, last: int, hits: list[Hit[Term]]) -> int:
        """Take the words of a camera at the head of the clause; return where the rest begins."""
        noun = next((index for index in range(first, min(first + 6, last)) if self._words.is_camera(index)), None)
        moves = [hit for hit in hits if hit.meaning.component is Component.CAMERA_MOVEMENT]
        if noun is None:
            return self._moving_shot(first, last, moves)
        verb = next(
            (index for index in range(noun + 1, min(noun + 6, last)) if self._words.word(index) in CAMERA_VERBS), None
        )
        near = any(hit.first <= noun + 5 for hit in moves)
        earlier = any(self._words.word(index) in CAMERA_VERBS for index in range(first, noun))
        if verb is None and not near and not earlier:
            return self._camera_place(first, noun, last, hits)
        said_before = any(hit.first <= noun for hit in moves)
        begin = noun + 1 if noun - first <= 1 and noun + 1 < last and not said_before else first
        while begin + 1 < last and self._words.word(begin) in AUXILIARIES:
            begin += 1
        end = self._camera_end(max(begin + 1, (verb or noun) + 1), last)
        self._add(Component.CAMERA_MOVEMENT, begin, end)
        return end

    def _camera_place(self, first: int, noun: int, last: int, hits: list[Hit[Term]]) -> int:
        """Take "camera at knee height" as framing: it says where the camera is, not that it moves."""
        framing = any(hit.meaning.component is Component.SHOT_TYPE for hit in hits)
        if noun - first > 1 or noun + 1 >= last or not framing:
            return first
        end = next((index for index in range(noun + 1, last) if self._words.word(index) == "of"), last)
        self._add(Component.SHOT_TYPE, noun + 1, end)
        return end

    def _moving_shot(self, first: int, last: int, moves: list[Hit[Term]]) -> int:
        """Take a clause that begins with a movement: "slow push in …", "tracking shot of …", "then tilts down"."""
        index = first
        goes_on = bool(self.segments) and self.segments[-1].component is Component.CAMERA_MOVEMENT
        goes_on = goes_on and self.segments[-1].last == first and self._marks[first] is Break.PAUSE
        if goes_on and self._words.word(first) in ("then", "and") and first + 1 < last:
            index += 1
        if goes_on and self._words.word(index) in CAMERA_VERBS:
            end = self._camera_end(index + 1, last)
            self._add(Component.CAMERA_MOVEMENT, first, end)
            return end
        hit = moves[0] if moves else None
        if hit is None or hit.first - first > 3 or self._words.acts(first, hit.first):
            return first
        if self._words.word(hit.last - 1) not in SHOT_NOUNS and self._words.names_thing(first, hit.first):
            return first  # "a scooter zooms past": not the camera does
        end = hit.last
        while end < last and self._words.word(end) in _DIRECTION_WORDS:
            end += 1
        if self._words.word(end - 1) == "shot":
            self.mentions.append(Segment(Component.SHOT_TYPE, hit.first, end))
        end = self._camera_end(end, last)
        self._add(Component.CAMERA_MOVEMENT, first, end)
        return end

    def _camera_end(self, index: int, last: int) -> int:
        """Return where the camera's words end: before the subject that it follows, else the clause's end."""
        for place in range(index, last):
            word = self._words.word(place)
            if word in _SPLITS_CAMERA:
                return place
            if word == "of":
                return place
            names = word in DETERMINERS or word in _NUMBER_WORDS
            if names and not self._has_subject and self._words.word(place - 1) in _TAKES_OBJECT:
                return place
        return last

    def _framed(self, first: int, last: int, hits: list[Hit[Term]]) -> int:
        """Take the framing at the head of the clause ("Low, wide shot" of …); return where the rest begins."""
        end = first
        for hit in hits:
            if hit.meaning.component is Component.SHOT_TYPE and first <= hit.first <= end + 4:
                if self._words.acts(end, hit.first) or self._words.has_preposition(end, hit.first):
                    break
                end = hit.last
        if end == first:
            return first
        while end < last and self._words.word(end) in _FRAMING_WORDS:
            end += 1
        if (
            end + 1 < last
            and self._words.word(end) == "at"
            and any(self._words.word(place) in ("height", "level") for place in range(end, min(end + 4, last)))
        ):
            end = min(end + 4, last)
        self._add(Component.SHOT_TYPE, first, end)
        if end < last and self._words.word(end) == "of":
            end += 1
        return end

    # The rest of the clause, by groups.

    def _groups(self, first: int, last: int, hits: list[Hit[Term]]) -> None:
        groups = groups_of(self._tokens, first, last)
        previous: Component | None = None
        place = 0
        for rank, group in enumerate(groups):
            own = []
            while place < len(hits) and hits[place].first < group.last:
                if hits[place].first >= group.first:
                    own.append(hits[place])
                place += 1
            behind = groups[rank + 1] if rank + 1 < len(groups) else None
            component = self._component(group, own, previous, behind)
            if component is not None:
                self._add(component, group.first, group.last)
                previous = component

    def _component(
        self, group: Group, hits: list[Hit[Term]], previous: Component | None, behind: Group | None
    ) -> Component | None:
        shown = self._shown(group, hits, behind)
        if shown is not None and group.lead is not Lead.VERB:
            return shown
        set_in = self._words.group_is_setting(group)
        if group.lead is Lead.PREPOSITION:
            return self._of_preposition(group, set_in, previous)
        if group.lead is Lead.VERB:
            return self._of_verb(group, set_in, shown, previous)
        return self._of_noun(group, set_in, previous, behind)

    def _shown(self, group: Group, hits: list[Hit[Term]], behind: Group | None) -> Component | None:
        """Return the component that the group's terms show; a subject to be keeps terms that only describe it."""
        if not hits:
            return None
        heads = [hit for hit in hits if hit.last == group.last]
        acts = behind is not None and behind.lead is Lead.VERB
        if group.lead is Lead.NOUN and not self._has_subject and (not heads or acts):
            light = heads and heads[-1].meaning.component is Component.LIGHTING and heads[-1].last - heads[-1].first > 1
            if not light:
                return None
        return (heads or hits)[-1].meaning.component

    def _of_preposition(self, group: Group, set_in: bool, previous: Component | None) -> Component | None:
        word = self._words.word(group.first)
        if set_in and word in PLACE_PREPOSITIONS:
            return Component.ENVIRONMENT
        if set_in and word in PATH_PREPOSITIONS and previous not in (Component.ACTION, Component.CAMERA_MOVEMENT):
            return Component.ENVIRONMENT
        if word == "of" and previous is Component.STYLE and not self._has_subject:
            return Component.ENVIRONMENT if set_in else Component.SUBJECT
        if previous is not None:
            return previous
        if set_in:
            return Component.ENVIRONMENT
        return self._carried()

    def _of_verb(
        self, group: Group, set_in: bool, shown: Component | None, previous: Component | None
    ) -> Component | None:
        if previous in (Component.LIGHTING, Component.AUDIO, Component.STYLE, Component.CAMERA_MOVEMENT):
            return previous
        if group.verb in STATIVE or group.verb in STATIVE_MOTION:
            if shown is not None:
                return shown
            return Component.ENVIRONMENT if set_in else previous or self._carried()
        if previous is Component.ENVIRONMENT:
            self.mentions.append(Segment(Component.ACTION, group.first, group.last))
            return previous
        return Component.ACTION

    def _of_noun(
        self, group: Group, set_in: bool, previous: Component | None, behind: Group | None
    ) -> Component | None:
        if not self._has_subject and group.lead is Lead.NOUN and self._words.names(group):
            self._has_subject = True
            return Component.SUBJECT
        if group.lead is Lead.CONJUNCTION and group.last - group.first == 1:
            return None
        acts = behind is not None and behind.lead is Lead.VERB and behind.verb not in STATIVE
        if acts and not set_in and self._words.names(group):
            return Component.SUBJECT
        if set_in:
            return Component.ENVIRONMENT
        return previous or self._carried()

    def _carried(self) -> Component:
        """Return what a clause without a sign of its own goes on with."""
        if self.segments and self.segments[-1].component in (Component.ENVIRONMENT, Component.ACTION):
            return self.segments[-1].component
        return Component.SUBJECT

    # What was found.

    def _add(self, component: Component, first: int, last: int) -> None:
        """Add a segment without the words that only join it; one that goes on with the one before it extends it."""
        if component is Component.SUBJECT:
            self._has_subject = True
        joined = self.segments and self.segments[-1].component is component and self.segments[-1].last == first
        if joined and not self._marks[first]:
            self.segments[-1] = self.segments[-1]._replace(last=last)
            return
        while first < last and (
            self._words.word(first) in CONJUNCTIONS or self._words.word(first) in ("of", "with", "then")
        ):
            first += 1
        if component is Component.AUDIO and last - first > 2 and self._words.word(first) in ("sound", "sounds"):
            first += 2 if self._words.word(first + 1) == "of" else 0
        while first + 1 < last and self._words.word(last - 1) in _LOOSE_ENDS:
            last -= 1
        if first < last:
            self.segments.append(Segment(component, first, last))

    def _note_mentions(self, hits: list[Hit[Term]], begin: int) -> None:
        """Note terms that stand in another component's segment, and a place where the clause has no setting."""
        parts = self.segments[begin:]
        for hit in hits:
            own = hit.meaning.component
            if not any(part.first <= hit.first < part.last and part.component is own for part in parts):
                self.mentions.append(Segment(own, hit.first, hit.last))
        for part in parts:
            if part.component in (Component.SUBJECT, Component.ACTION, Component.LIGHTING):
                self._note_setting(part)

    def _note_setting(self, part: Segment) -> None:
        for index in range(part.first, part.last):
            place = PLACES.at(self._tokens, index) or WEATHER.at(self._tokens, index)
            if place is not None and place.last <= part.last and self._words.is_place(place.first, place.last):
                self.mentions.append(Segment(Component.ENVIRONMENT, place.first, place.last))
                return
