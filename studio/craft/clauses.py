"""Owns the rules for one clause: the camera's words, the framing, then groups, each given to a component.

Must not know of quotations, times and headings: whoever calls it leaves those out.
"""

from studio.craft.camera_clauses import CameraReader
from studio.craft.clause_tables import (
    DESCRIBING,
    FILM_NOUNS,
    IN_FILM,
    INSTRUCTIONS,
    MEDIA,
    ORDERS,
    REFUSALS,
    SHOWING,
    TOPICS,
)
from studio.craft.clause_words import ClauseWords
from studio.craft.findings import Before, Findings
from studio.craft.findings import Segment as Segment
from studio.craft.group_judge import GroupJudge
from studio.craft.grouping import Group, Lead
from studio.craft.lexicon_terms import Term
from studio.craft.marks import Break
from studio.craft.sentences import Sentence
from studio.craft.single_words import EVENT, FILM, OPENING, TOPIC
from studio.craft.tagging import Part
from studio.craft.tokens import Hit
from studio.domain.cards import Component

_SHORT = 3
_SEEN = frozenset({Component.SUBJECT, Component.ACTION, Component.LIGHTING})
_NAMES_NEXT = frozenset({Part.DETERMINER, Part.NOUN, Part.ADJECTIVE, Part.NUMBER})
_PLACED_IN = _SEEN | {Component.CAMERA_MOVEMENT, Component.SHOT_TYPE}
_PEOPLED = frozenset({Component.ACTION, Component.ENVIRONMENT, Component.CAMERA_MOVEMENT})


class ClauseReader:
    """Reads the clauses of one sentence in order and collects segments and mentions."""

    def __init__(self, sentence: Sentence, parts: list[Part], before: Before) -> None:
        self.found = Findings(sentence.tokens, sentence.marks, before)
        self._tokens = sentence.tokens
        self._marks = sentence.marks
        self._parts = parts
        self._words = ClauseWords(sentence, parts)
        self._camera = CameraReader(self._words, sentence.marks, self.found)
        self._judge = GroupJudge(self._words, self.found)
        self._place = 0

    @property
    def segments(self) -> list[Segment]:
        """What was found, without overlap."""
        return self.found.segments

    @property
    def mentions(self) -> list[Segment]:
        """What was found within other segments."""
        return self.found.mentions

    def read(self, first: int, last: int, hits: list[Hit[Term]]) -> None:
        """Read the clause of tokens `first` to `last`; `hits` are the terms of the sentence in order."""
        own = self._own(first, last, hits) if self._place < len(hits) else []
        begin = len(self.found.segments)
        self._clause(first, last, own)
        self._note_mentions(own, begin)

    def _own(self, first: int, last: int, hits: list[Hit[Term]]) -> list[Hit[Term]]:
        """Return the terms that count in a clause: a weak one needs company, or a clause that is all but its own."""
        own = []
        while self._place < len(hits) and hits[self._place].first < last:
            hit = hits[self._place]
            self._place += 1
            if hit.first >= first and hit.last <= last and not self._words.hangs_overhead(first, last, hit.first):
                own.append(hit)
        if not any(hit.meaning.weak for hit in own):
            return own
        strong = {hit.meaning.component for hit in own if not hit.meaning.weak}
        short = last - first <= _SHORT
        return [
            hit
            for hit in own
            if not hit.meaning.weak or hit.meaning.component in strong or (short and hit.last == last)
        ]

    def _clause(self, first: int, last: int, hits: list[Hit[Term]]) -> None:
        listed = self._goes_on_listing(first, last, hits)
        if listed is not None:
            self.found.add(listed, first, last)
            return
        leads = self._words.leads(first, last)
        opens = self._words.flags[first] & OPENING
        if leads & TOPIC and self._about_topic(first, last):
            return
        if opens and (self._refused(first, last) or self._in_the_film(first, last)):
            return
        if leads & FILM or opens:
            first = self._opened(first, last, hits)
        first = self._camera.led(first, last, hits, leads)
        if hits:
            first = self._camera.framed(first, last, hits)
        if first < last:
            self._groups(first, last, hits)

    def _about_topic(self, first: int, last: int) -> bool:
        """Take a clause whose subject names a component: "The music is slow and sad"."""
        head = next((at for at in range(first, min(first + 4, last)) if self._words.word(at) in TOPICS), None)
        if head is None or self._words.has_preposition(first, head) or Part.VERB in self._parts[first:head]:
            return False
        component = TOPICS[self._words.word(head)]
        after = head + 1
        while after < last and self._parts[after] in (Part.AUXILIARY, Part.ADVERB, Part.OTHER):
            after += 1
        if after >= last:
            return False
        says = after > head + 1 or self._parts[after] is Part.VERB or self._words.words[after].verb in DESCRIBING
        if not says or (self._words.word(head) == "light" and after == head + 1):
            return False
        self.found.add(component, first, last)
        return True

    def _in_the_film(self, first: int, last: int) -> bool:
        """Say whether the clause is only "In the video"."""
        if last - first > 4 or self._words.word(first) not in IN_FILM:
            return False
        return self._words.word(last - 1) in FILM_NOUNS and all(
            self._parts[at] in (Part.DETERMINER, Part.PREPOSITION) for at in range(first, last - 1)
        )

    def _refused(self, first: int, last: int) -> bool:
        """Say whether the clause only says what is not wanted: "no text", "do not add captions"."""
        if self._words.word(first) in REFUSALS and self._words.word(first) != "do":
            return True
        return self._words.word(first) == "do" and first + 1 < last and self._words.word(first + 1) == "not"

    def _opened(self, first: int, last: int, hits: list[Hit[Term]]) -> int:
        """Take the words for the film itself at the head ("Make a clip of …"); return where its subject begins."""
        begin = first
        word = self._words.word(begin)
        if begin + 1 < last and (word in ORDERS or word in INSTRUCTIONS) and self._words.words[begin].form == "base":
            begin += 1
            while begin + 1 < last and self._words.word(begin) in ("me", "us", "now", "please"):
                begin += 1
            ordered = word in ORDERS and self._marks[first] is Break.STOP and self._parts[begin] in _NAMES_NEXT
            if ordered:
                first = begin
            if word in INSTRUCTIONS and self._parts[first] is Part.VERB and self._parts[begin] is not Part.VERB:
                first = begin
        for index in range(begin, min(begin + 9, last)):
            word = self._words.word(index)
            part = self._parts[index]
            if part is Part.PREPOSITION and index > begin and word not in ("in", "of"):
                return first
            if word in FILM_NOUNS and (index + 1 == last or self._words.word(index + 1) not in FILM_NOUNS):
                return self._after_film(first, index, last, hits)
            if part in (Part.VERB, Part.CONJUNCTION, Part.PREPOSITION) and index > begin:
                return first
        return first

    def _after_film(self, first: int, noun: int, last: int, hits: list[Hit[Term]]) -> int:
        behind = noun + 1
        while behind < last and self._words.word(behind) in ("that", "which", "begins", "opens", "starts"):
            behind += 1
        word = self._words.word(behind) if behind < last else ""
        shows = word in SHOWING or (word == "for" and self._words.word(noun) in MEDIA)
        if not shows:
            return first
        if any(hit.first < noun + 1 and hit.meaning.component is not Component.STYLE for hit in hits):
            return first
        if self._words.word(noun) in MEDIA or any(hit.first <= noun for hit in hits):
            self.found.add(Component.STYLE, first, noun + 1)
        return behind + 1

    def _goes_on_listing(self, first: int, last: int, hits: list[Hit[Term]]) -> Component | None:
        """Return audio or style where the clause goes on with a list of them: a short name without other signs."""
        listed = self.found.segments[-1].component if self.found.segments else None
        if listed not in (Component.AUDIO, Component.STYLE) or last - first > 5 or self._words.acts(first, last):
            return None
        if self._marks[first] is Break.STOP or self.found.segments[-1].last != first:
            return None
        if listed is Component.STYLE and self._words.names_living(first, last):
            return None
        others = {hit.meaning.component for hit in hits} - {listed, Component.ENVIRONMENT}
        if others or (
            listed is Component.STYLE and (self._words.is_setting(first, last) or self._words.names_thing(first, last))
        ):
            return None
        return listed

    # The rest of the clause, by groups.

    def _groups(self, first: int, last: int, hits: list[Hit[Term]]) -> None:
        groups = self._words.groups(first, last)
        previous: Component | None = None
        place, count = 0, len(groups)
        for rank, group in enumerate(groups):
            if group.verb == "hear" and not any(self._words.words[at].verb == "say" for at in range(group.first, last)):
                self._heard(group, last, hits)
                return
            own: list[Hit[Term]] = []
            if hits:
                while place < len(hits) and hits[place].first < group.last:
                    if hits[place].first >= group.first:
                        own.append(hits[place])
                    place += 1
            behind = groups[rank + 1] if rank + 1 < count else None
            component = self._judge.component(group, own, previous, behind, groups[rank - 1] if rank else None)
            if component is not None:
                self.found.add(component, group.first, group.last)
                previous = component
                if group.lead is Lead.PREPOSITION and component in _SEEN and self._words.group_is_setting(group):
                    self.found.mention(Component.ENVIRONMENT, group.first, group.last)

    def _heard(self, group: Group, last: int, hits: list[Hit[Term]]) -> None:
        """Take what is heard: "we hear rain on a roof", "a bell can be heard"."""
        if self._words.words[self._judge.verb_at(group)].form == "past" and self.found.segments:
            part = self.found.segments[-1]
            if part.last == group.first:
                self.found.mention(Component.AUDIO, part.first, part.last)
        self.found.add(Component.AUDIO, group.first, last)

    # What was found.

    def _note_mentions(self, hits: list[Hit[Term]], begin: int) -> None:
        """Note terms that stand in another component's segment, and a place where the clause has no setting."""
        parts = self.found.segments[begin:]
        for hit in hits:
            own = hit.meaning.component
            if not any(part.first <= hit.first < part.last and part.component is own for part in parts):
                self.found.mention(own, hit.first, hit.last)
        for part in parts:
            if part.component in _PLACED_IN:
                for place in self._words.places_in(part.first, part.last):
                    self.found.mention(Component.ENVIRONMENT, *place)
            if part.component is Component.SUBJECT:
                self._note_event(part)
            elif part.component in _PEOPLED:
                for somebody in self._words.living_in(part.first, part.last):
                    self.found.mention(Component.SUBJECT, *somebody)

    def _note_event(self, part: Segment) -> None:
        """Note a noun for something that happens as an action: "a chariot race", "a birthday party"."""
        if max(self._words.flags[part.first : part.last]) < EVENT:
            return
        head = self._words.head(part.first, part.last)
        if head is not None and self._words.flags[head] & EVENT:
            self.found.mention(Component.ACTION, head, head + 1)
