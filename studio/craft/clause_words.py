"""Owns the questions that the rules for a clause ask about its words. Holds nothing but the words."""

from studio.craft.grouping import Group, Lead, groups_of
from studio.craft.marks import Break
from studio.craft.sketch.air import WEATHER
from studio.craft.sketch.moves import CAMERA_VERBS
from studio.craft.sketch.places import PLACES, PLURAL_ONLY
from studio.craft.sketch.subjects import NOUNS
from studio.craft.tokens import Token
from studio.craft.words import CAMERA_NOUNS, FUNCTION_WORDS, PREPOSITIONS, SHOT_NOUNS


class ClauseWords:
    """The words of a text and what stands before each."""

    def __init__(self, tokens: list[Token], marks: list[Break]) -> None:
        self._tokens = tokens
        self._marks = marks

    def names_thing(self, first: int, last: int) -> bool:
        """Say whether the tokens name a thing that can be drawn."""
        return any(NOUNS.at(self._tokens, index) is not None for index in range(first, last))

    def hangs_overhead(self, first: int, last: int, index: int) -> bool:
        """Say whether the last token says where a thing is, not the camera: "gulls overhead"."""
        return index + 1 == last and self.word(index) == "overhead" and self.names_thing(first, index)

    def is_camera(self, index: int) -> bool:
        """Say whether the token is a camera, or a shot that moves."""
        word = self.word(index)
        if word in CAMERA_NOUNS:
            return True
        behind = self.word(index + 1) if index + 1 < len(self._tokens) and not self._marks[index + 1] else ""
        return word in SHOT_NOUNS and behind in CAMERA_VERBS and behind not in ("following", "arc")

    def acts(self, first: int, last: int) -> bool:
        """Say whether the tokens hold a verb of their clause."""
        return any(group.lead is Lead.VERB for group in groups_of(self._tokens, first, last))

    def has_preposition(self, first: int, last: int) -> bool:
        """Say whether the tokens hold a preposition."""
        return any(self.word(index) in PREPOSITIONS for index in range(first, last))

    def names(self, group: Group) -> bool:
        """Say whether a group holds a word that names."""
        return any(
            self.word(index) not in FUNCTION_WORDS and not self.word(index).endswith("ly")
            for index in range(group.first, group.last)
        )

    def group_is_setting(self, group: Group) -> bool:
        """Say whether a group names a place or weather."""
        return self.is_setting(group.first, group.last)

    def is_setting(self, first: int, last: int) -> bool:
        """Say whether the tokens name a place or weather."""
        for index in range(first, last):
            place = PLACES.at(self._tokens, index)
            if place is not None and place.last <= last and self.is_place(place.first, place.last):
                return True
            air = WEATHER.at(self._tokens, index)
            if air is not None and air.last <= last:
                return True
        return False

    def is_place(self, first: int, last: int) -> bool:
        """Say whether a place word is one here: not "a tree", not a part of a longer noun."""
        token = self._tokens[first]
        if last - first == 1 and token.stem in PLURAL_ONLY and token.word == token.stem:
            return False
        noun = NOUNS.at(self._tokens, first)
        return noun is None or noun.last <= last

    def word(self, index: int) -> str:
        """Return the word at `index`, in lower case."""
        return self._tokens[index].word
