"""Owns which terms of film stand in a text: those of the tables, those that a context makes, without those it unmakes.

One pass over the words; only words of the trigger tables cost more than a look-up.
"""

from collections.abc import Callable, Sequence

from studio.craft.lexicon_terms import Term
from studio.craft.tagging import Part
from studio.craft.term_triggers import (
    BODY_HEIGHTS,
    FLIGHT,
    FRAMING_HEADS,
    FRAMING_WORDS,
    HEARING,
    LIGHT_MODIFIERS,
    LIGHTISH,
    LOOK_WORDS,
    MOVE_HEADS,
    MOVE_WORDS,
    NOISES,
    NOT_STYLE,
    POINT_OF_VIEW,
    STYLE_HEADS,
    STYLE_NEEDS_LOOK,
    TELLING,
    TOLD,
    TOLD_THINGS,
    VOICE_WORDS,
)
from studio.craft.tokens import Hit, Token
from studio.craft.word_kinds import ANIMAL, LIGHT_SOURCE, MOTION, PERSON, SOUND, VEHICLE, Word
from studio.craft.words import CAMERA_NOUNS, SHOT_NOUNS
from studio.domain.cards import Component

_SHOT = Term(Component.SHOT_TYPE, False)
_STYLE = Term(Component.STYLE, False)
_CAMERA = Term(Component.CAMERA_MOVEMENT, False)
_AUDIO = Term(Component.AUDIO, False)
_DIALOGUE = Term(Component.DIALOGUE, False)
_NAMING = frozenset({Part.NOUN, Part.ADJECTIVE, Part.NUMBER})
_SEEN = frozenset({"seen", "viewed", "shot", "filmed", "captured", "shown", "framed", "looking", "from"})
_MEASURES = ("mm", "k", "p")


class TermFinder:
    """Finds the terms of one text in context."""

    def __init__(
        self, tokens: Sequence[Token], words: Sequence[Word], parts: Sequence[Part], marks: Sequence[int]
    ) -> None:
        self._tokens = tokens
        self._words = words
        self._parts = parts
        self._marks = marks

    def find(self, hits: Sequence[Hit[Term]]) -> list[Hit[Term]]:
        """Return the terms in order of their first token."""
        found = [hit for hit in hits if self._stands(hit)]
        made: list[Hit[Term]] = []
        triggers = _TRIGGERS
        for index, token in enumerate(self._tokens):
            rule = triggers.get(token.word)
            if rule is not None:
                hit = rule(self, index)
            elif token.word[0].isdigit():
                hit = self._measure(index)
            else:
                verb = self._words[index].verb
                rule = _VERB_TRIGGERS.get(verb) if verb else None
                hit = rule(self, index) if rule is not None else None
            if hit is not None:
                made.append(hit)
        if not made:
            return found
        return sorted([*found, *made], key=lambda hit: (hit.first, hit.last))

    # What a context unmakes.

    def _stands(self, hit: Hit[Term]) -> bool:
        component = hit.meaning.component
        word = self._tokens[hit.last - 1].word
        if component is Component.LIGHTING and hit.last - hit.first == 1 and word in LIGHT_MODIFIERS:
            return not self._names_more(hit.last)
        if component is Component.SHOT_TYPE and word == "overhead" and hit.last - hit.first == 1:
            return self._opens(hit.first)  # "clouds race overhead"
        if component is Component.SHOT_TYPE and self._tokens[hit.first].word == "from" and self._seen_aside(hit):
            return False  # "emerges from behind the hill"
        if (
            component is Component.AUDIO
            and self._parts[hit.first] is Part.VERB
            and word.startswith(("whisper", "rustl"))
        ):
            return False  # somebody whispers, leaves rustle: no sound is asked for
        if component is Component.CAMERA_MOVEMENT and self._tokens[hit.first].word in FLIGHT:
            return not self._somebody_moves(hit.first)
        if (
            component is Component.STYLE
            and word in ("style", "styles")
            and hit.first > 0
            and not self._marks[hit.first]
        ):
            return self._tokens[hit.first - 1].word not in NOT_STYLE
        return True

    def _seen_aside(self, hit: Hit[Term]) -> bool:
        """Say whether "from behind", "from above" goes on with a thing and no word of looking stands before it."""
        if hit.last >= len(self._tokens) or self._marks[hit.last]:
            return False
        before = self._tokens[hit.first - 1].word if hit.first and not self._marks[hit.first] else "shot"
        seen = before in SHOT_NOUNS or before in CAMERA_NOUNS or before in _SEEN
        return not seen and self._parts[hit.last] in (Part.DETERMINER, Part.NOUN, Part.ADJECTIVE)

    def _opens(self, index: int) -> bool:
        """Say whether the word opens its clause, or is all but alone in it."""
        return bool(self._marks[index]) or self._parts[index - 1] is Part.DETERMINER

    def _names_more(self, index: int) -> bool:
        """Say whether a noun for another thing follows directly: the word of light before it is part of its name."""
        if index >= len(self._tokens) or self._marks[index] or self._parts[index] not in _NAMING:
            return False
        word = self._words[index]
        return self._tokens[index].word not in LIGHTISH and word.noun not in (LIGHT_SOURCE, SOUND, "")

    def _somebody_moves(self, index: int) -> bool:
        """Say whether a person, an animal or a vehicle stands before in the clause: it moves, not the camera."""
        at = index - 1
        while at >= 0 and not self._marks[at + 1] and index - at < 12:
            word = self._tokens[at].word
            if word in CAMERA_NOUNS or word in SHOT_NOUNS or self._parts[at] is Part.PREPOSITION:
                return False
            if self._words[at].noun in (PERSON, ANIMAL, VEHICLE) and self._parts[at] is Part.NOUN:
                return True
            at -= 1
        return False

    # What a context makes.

    def _behind(self, index: int) -> str:
        at = index + 1
        return self._tokens[at].word if at < len(self._tokens) and not self._marks[at] else ""

    def _phrase_start(self, index: int, most: int = 5) -> int:
        """Return where the describing words before a noun begin."""
        first = index
        while first > 0 and index - first < most and not self._marks[first]:
            if self._describes(first - 1):
                first -= 1
            elif first > 1 and self._tokens[first - 1].word == "and" and self._parts[first - 2] is Part.ADJECTIVE:
                first -= 2
            else:
                break
        return first

    def _describes(self, index: int) -> bool:
        return self._parts[index] in _NAMING or self._tokens[index].word in FRAMING_WORDS

    def _framing(self, index: int) -> Hit[Term] | None:
        first = self._phrase_start(index)
        head = self._tokens[index].word
        for at in range(first, index):
            if self._tokens[at].word in FRAMING_WORDS:
                if head in ("camera", "lens", "frame", "composition", "distance", "position") and (
                    index - at > 1 or self._tokens[at].word in ("drone", "satellite", "point", "wide", "macro", "full")
                ):
                    return None
                return Hit(at, index + 1, _SHOT)
        return None

    def _height(self, index: int) -> Hit[Term] | None:
        behind = self._behind(index)
        if behind in ("up", "height", "level") and self._parts[index] is not Part.VERB:
            return Hit(index, index + 2, _SHOT)
        return None

    def _style(self, index: int) -> Hit[Term] | None:
        first = self._phrase_start(index)
        if first == index:
            return None
        words = [self._tokens[at].word for at in range(first, index)]
        head = self._tokens[index].word
        if words[-1] in NOT_STYLE or words[0] in NOT_STYLE:
            return None
        looks = any(word in LOOK_WORDS or word.endswith(("ish", "esque", "like", "core", "punk")) for word in words)
        if head in STYLE_NEEDS_LOOK and not looks:
            return None
        if self._behind(index) == "on" and head in ("look", "expression"):
            return None
        return Hit(first, index + 1, _STYLE)

    def _move(self, index: int) -> Hit[Term] | None:
        first = self._phrase_start(index, 3)
        for at in range(first, index):
            if self._tokens[at].word in MOVE_WORDS:
                return Hit(at, index + 1, _CAMERA)
        return None

    def _view_that_moves(self, index: int) -> Hit[Term] | None:
        """Return a viewpoint that rides along: "POV from a car racing …", "first person view of skiing down …"."""
        if self._tokens[index].word == "fpv":
            return Hit(index, index + 1, _SHOT)
        for at in range(index + 1, min(index + 10, len(self._tokens))):
            if self._marks[at]:
                return None
            word = self._words[at]
            if self._parts[at] is Part.VERB and word.form == "ing" and word.verbs.startswith(MOTION):
                return Hit(index, index + 1, _CAMERA)
        return None

    def _noise(self, index: int) -> Hit[Term] | None:
        token = self._tokens[index]
        if token.word in ("drone", "drones", "purr", "echo", "growl", "growls", "hoot") or self._camera_near(index):
            return None
        return Hit(index, index + 1, _AUDIO)

    def _camera_near(self, index: int) -> bool:
        return any(self._tokens[at].word in CAMERA_NOUNS for at in range(max(0, index - 4), index))

    def _voice(self, index: int) -> Hit[Term] | None:
        before = index - 1
        if before < 0 or self._marks[index] or self._parts[before] is not Part.ADJECTIVE:
            return None
        if self._tokens[index].word in ("tone", "cries", "cheers") and self._behind(index) not in ("of", "in", ""):
            return None
        return Hit(before, index + 1, _AUDIO) if self._tokens[index].word.startswith("voice") else None

    def _hearing(self, index: int) -> Hit[Term] | None:
        return Hit(index, index + 1, _AUDIO)

    def _telling(self, index: int) -> Hit[Term] | None:
        """Return a verb of speech with what is to be said: "raps about …", "tells a joke", "says that …"."""
        if self._parts[index] is not Part.VERB:
            return None
        for at in range(index + 1, min(index + 8, len(self._tokens))):
            if self._marks[at] or self._parts[at] is Part.VERB:
                return None
            word = self._tokens[at].word
            if word in TOLD_THINGS or (word in TOLD and self._parts[at] is not Part.NOUN):
                return Hit(index, at + 1, _DIALOGUE)
        return None

    def _measure(self, index: int) -> Hit[Term] | None:
        """Return a lens or a format: "85mm", "8k", "1080p"."""
        word = self._tokens[index].word
        for unit in _MEASURES:
            if word.endswith(unit) and word[: -len(unit)].isdigit():
                return Hit(index, index + 1, _STYLE)
        return None


_Rule = Callable[[TermFinder, int], Hit[Term] | None]
_TRIGGERS: dict[str, _Rule] = {
    **dict.fromkeys(STYLE_HEADS, TermFinder._style),
    **dict.fromkeys(MOVE_HEADS, TermFinder._move),
    **dict.fromkeys(BODY_HEIGHTS, TermFinder._height),
    **dict.fromkeys(FRAMING_HEADS, TermFinder._framing),
    **dict.fromkeys(POINT_OF_VIEW, TermFinder._view_that_moves),
    **dict.fromkeys(VOICE_WORDS, TermFinder._voice),
    **dict.fromkeys(HEARING, TermFinder._hearing),
}
_VERB_TRIGGERS: dict[str, _Rule] = {
    **dict.fromkeys(NOISES, TermFinder._noise),
    **dict.fromkeys(TELLING, TermFinder._telling),
}
