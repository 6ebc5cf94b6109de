"""Owns which terms of the tables are none where they stand: "sun hat" is no light, an eagle soaring no camera."""

from studio.craft.lexicon_terms import Term
from studio.craft.tagging import Part
from studio.craft.term_triggers import (
    FLIGHT,
    LETTERED,
    LIGHT_MODIFIERS,
    LIGHTISH,
    MADE_OF_FILM,
    NOT_STYLE,
    STYLED_THINGS,
)
from studio.craft.tokens import Hit
from studio.craft.word_kinds import ANIMAL, LIGHT_SOURCE, PERSON, SOUND, VEHICLE
from studio.craft.word_line import WordLine
from studio.craft.words import CAMERA_NOUNS, SHOT_NOUNS
from studio.domain.cards import Component

_NAMING = frozenset({Part.NOUN, Part.ADJECTIVE, Part.NUMBER})
_NAMED_THINGS = frozenset("PNTBVICRJAFU")
_OWNED = frozenset("PGURJA")
_SOUND_NAMES = frozenset({"choir", "music", "orchestra", "sound", "song", "percussion", "drum", "vocal", "symphony"})
_SOUND_OWNED = frozenset("PURC")
_LIT = frozenset({"light", "lit", "lights", "lighting", "illuminated", "sunlight", "moonlight", "glow"})
_DESCRIBING = frozenset({Part.ADJECTIVE, Part.DETERMINER, Part.ADVERB})
_ACTORS = frozenset({"he", "she", "they", "who"})
_SEEN = frozenset({"seen", "viewed", "shot", "filmed", "captured", "shown", "framed", "looking", "from"})


class TermFilter:
    """Judges the terms of one sentence by the words around them."""

    def __init__(self, line: WordLine) -> None:
        self._line = line
        self._tokens = line.tokens
        self._words = line.words
        self._parts = line.parts
        self._marks = line.marks

    def stands(self, hit: Hit[Term]) -> bool:
        """Say whether a term of the tables is one here."""
        component = hit.meaning.component
        word = self._tokens[hit.last - 1].word
        if component is Component.LIGHTING and hit.last - hit.first == 1 and word in LIGHT_MODIFIERS:
            return not self._names_more(hit.last)
        if component is Component.SHOT_TYPE and word == "overhead" and hit.last - hit.first == 1:
            return (
                self._opens(hit.first) or self._bare(hit.first) or self._line.behind(hit.first) == "of"
            )  # not "clouds race overhead"
        if component is Component.SHOT_TYPE and self._tokens[hit.first].word == "from" and self._seen_aside(hit):
            return False  # "emerges from behind the hill"
        if (
            component is Component.AUDIO
            and self._parts[hit.first] is Part.VERB
            and word.startswith(("whisper", "rustl"))
        ):
            return False  # somebody whispers, leaves rustle: no sound is asked for
        if component is Component.AUDIO and word == "roaring" and self._line.living_before(hit.first):
            return False  # lions do
        if component is Component.STYLE and hit.last - hit.first == 1 and word in STYLED_THINGS:
            return not self._describes_thing(hit.last)  # "a vintage van"
        single = hit.last - hit.first == 1
        if component is Component.DIALOGUE and any(
            token.word in LETTERED for token in self._tokens[self._line.sentence_start(hit.first, 3) : hit.first]
        ):
            return False  # a sign says it
        if component is Component.DIALOGUE and self._says_nothing(hit):
            return False
        if single and component is Component.STYLE and word in MADE_OF_FILM:
            return not self._goes_on_with(hit.last, _OWNED)
        if single and component is Component.AUDIO and word in _SOUND_NAMES:
            return not self._goes_on_with(hit.last, _SOUND_OWNED)
        if component is Component.CAMERA_MOVEMENT and self._somebody_acts(hit):
            return False  # "he pulls out a coin", "slow push-ups"
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

    def _says_nothing(self, hit: Hit[Term]) -> bool:
        """Say whether nothing is said, or it is a thing named before that says it in writing: "a banner; it says …"."""
        if hit.last < len(self._tokens) and self._tokens[hit.last].word in ("nothing", "no", "not"):
            return True
        if not hit.first or self._tokens[hit.first - 1].word not in ("it", "that", "which"):
            return False
        return any(
            token.word in LETTERED for token in self._tokens[self._line.sentence_start(hit.first, 14) : hit.first]
        )

    def _somebody_acts(self, hit: Hit[Term]) -> bool:
        """Say whether a movement is done by a person: a pronoun stands before it, or it is an exercise."""
        if hit.first and not self._marks[hit.first] and self._tokens[hit.first - 1].word in _ACTORS:
            return True
        return hit.last < len(self._tokens) and not self._marks[hit.last] and self._tokens[hit.last].word == "ups"

    def _seen_aside(self, hit: Hit[Term]) -> bool:
        """Say whether "from behind", "from above" goes on with a thing and no word of looking stands before it."""
        if hit.first and not self._marks[hit.first] and self._tokens[hit.first - 1].word in _LIT:
            return True  # "light from above"
        if hit.last >= len(self._tokens) or self._marks[hit.last]:
            return False
        before = self._tokens[hit.first - 1].word if hit.first and not self._marks[hit.first] else "shot"
        seen = before in SHOT_NOUNS or before in CAMERA_NOUNS or before in _SEEN
        return not seen and self._parts[hit.last] in (Part.DETERMINER, Part.NOUN, Part.ADJECTIVE)

    def _opens(self, index: int) -> bool:
        """Say whether the word opens its clause, or is all but alone in it."""
        return bool(self._marks[index]) or self._parts[index - 1] is Part.DETERMINER

    def _bare(self, index: int) -> bool:
        """Say whether only describing words stand before a word in its clause: "a fixed overhead"."""
        first = self._line.clause_start(index, 5)
        ends = index + 1 >= len(self._tokens) or bool(self._marks[index + 1])
        return ends and all(
            self._parts[at] in _DESCRIBING or self._tokens[at].word in ("locked", "off", "from", "fixed")
            for at in range(first, index)
        )

    def _describes_thing(self, index: int) -> bool:
        """Say whether a noun for a thing, a person or a place follows directly."""
        return self._goes_on_with(index, _NAMED_THINGS)

    def _goes_on_with(self, index: int, kinds: frozenset[str]) -> bool:
        """Say whether a noun of one of some kinds follows directly."""
        if index >= len(self._tokens) or self._marks[index] or self._parts[index] is not Part.NOUN:
            return False
        return self._words[index].noun in kinds

    def _names_more(self, index: int) -> bool:
        """Say whether a noun for another thing follows directly: the word of light before it is part of its name."""
        if index >= len(self._tokens) or self._marks[index] or self._parts[index] not in _NAMING:
            return False
        word = self._words[index]
        if word.form == "s" and word.verbs:
            return False  # "the sun sets"
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
