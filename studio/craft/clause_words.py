"""Owns the questions that the rules for a clause ask about its words. Holds nothing but the words."""

from bisect import bisect_left
from collections.abc import Iterator

from studio.craft.chunks import chunks
from studio.craft.clause_tables import NEAR, VAGUE_PLACES, WEATHER_SETTING
from studio.craft.grouping import Group, Lead
from studio.craft.sentences import Sentence
from studio.craft.sketch.air import WEATHER
from studio.craft.sketch.looks import COLOURS
from studio.craft.sketch.moves import CAMERA_VERBS
from studio.craft.sketch.places import PLACES, PLURAL_ONLY
from studio.craft.sketch.subjects import NOUNS
from studio.craft.tagging import Part
from studio.craft.term_triggers import DIRECTIONS, STILL_MOVES
from studio.craft.tokens import word_set
from studio.craft.word_kinds import (
    ANIMAL,
    BODY_PART,
    BUILT_PLACE,
    FURNITURE,
    MOTION,
    NATURAL_PLACE,
    PERSON,
    THINGS,
)
from studio.craft.words import CAMERA_NOUNS, PREPOSITIONS, SHOT_NOUNS

_HEAD = 9
_LIVING = frozenset({PERSON, ANIMAL})
_DESCRIBING = frozenset({Part.DETERMINER, Part.ADJECTIVE, Part.NUMBER, Part.NOUN, Part.ADVERB})
_PLACE_KINDS = frozenset({BUILT_PLACE, NATURAL_PLACE})
_STAND_ON = word_set("over around on at upon onto in inside under behind beside near against by from before atop")
_SURFACES = word_set(
    "school church court college university academy kindergarten crowd audience throng surface background "
    "backdrop platform pedestal podium foreground landscape scenery surroundings floor kerb curb tile tiles lino "
    "linoleum carpet parquet cobbles cobblestones gravel asphalt tarmac concrete turf floorboards doormat ramp lift "
    "elevator drain gutter board blackboard whiteboard chalkboard countertop worktop escalator skillet griddle "
    "trampoline duvet doorstep turnstile reeds rushes pontoon manhole manholes bins washing mattress hammock"
)
_BESIDE = word_set(
    "beside near before against among amongst amid amidst beneath underneath atop behind between opposite"
)
_MARKS_A_PLACE = frozenset("ARULOTVJ")
_SIDES = word_set("top bottom left right front")
"""Sides: a place only where what they are sides of is named."""
_FILM = word_set("video scene footage image film perspective picture")
_PARTS_OF_PLACES = word_set(
    "steps stairs doorstep top back side edge front middle center centre corner bottom foot base end heart mouth "
    "roof floor deck hood"
)
_STUFFS = frozenset("XO")
_LAID_ON = word_set(
    "cloth tray mat towel blanket canvas velvet slab sheet board plate dish pedestal turntable conveyor linen "
    "silk wood stone marble paper rug quilt leaf napkin saucer platter"
)
_PICTURES = word_set("picture image frame shot view viewpoint lens")
_STILL = word_set("still static motionless fixed locked unmoving steady stationary")
_NAMED_AFTER = word_set("in at from through across near over around inside of downtown outside")


class ClauseWords:
    """The words of a text, what each may be, its part of speech, and what stands before each."""

    def __init__(self, sentence: Sentence, parts: list[Part]) -> None:
        self.words = sentence.words
        self.parts = parts
        self._text = sentence.text
        self._tokens = sentence.tokens
        self._marks = sentence.marks
        self.flags = sentence.flags
        self._living = [
            index for index, word in enumerate(self.words) if word.noun in _LIVING and parts[index] is Part.NOUN
        ]
        self._places = [found for index in sentence.places if (found := self._place_from(index)) is not None]

    def groups(self, first: int, last: int) -> list[Group]:
        """Return the groups of a clause."""
        return chunks(self._tokens, self.words, self.parts, first, last)

    def names_thing(self, first: int, last: int) -> bool:
        """Say whether the tokens name a thing that can be drawn."""
        return any(NOUNS.at(self._tokens, index) is not None for index in range(first, last))

    def names_living(self, first: int, last: int) -> bool:
        """Say whether the tokens name a person or an animal."""
        return any(self.is_living(index) and self.parts[index] is Part.NOUN for index in range(first, last))

    def hangs_overhead(self, first: int, last: int, index: int) -> bool:
        """Say whether the last token says where a thing is, not the camera: "gulls overhead"."""
        return index + 1 == last and self.word(index) == "overhead" and self.names_thing(first, index)

    def leads(self, first: int, last: int) -> int:
        """Return what the words at the head of a clause may be, as a sum of flags."""
        found = 0
        for flag in self.flags[first : min(first + _HEAD, last)]:
            found |= flag
        return found

    def is_camera(self, index: int) -> bool:
        """Say whether the token is a camera, or a shot that moves."""
        word = self.word(index)
        if word in CAMERA_NOUNS:
            return True
        if word not in SHOT_NOUNS and word not in _FILM:
            return False
        at = index + 1
        while at < len(self._tokens) and not self._marks[at] and self._passes(at):
            at += 1
        behind = self.word(at) if at < len(self._tokens) and not self._marks[at] else ""
        if behind.startswith(("widen", "tighten")):
            return True
        if word in _PICTURES and behind and (self._carried(at) or self._stands_still(at)):
            return True
        return behind in CAMERA_VERBS and behind not in ("following", "arc")

    def _passes(self, index: int) -> bool:
        """Say whether a word may stand between a picture and its verb: "a view that slowly sinks"."""
        return self.parts[index] is Part.ADVERB or self.word(index) in ("that", "which")

    def names_apart(self, first: int, last: int) -> bool:
        """Say whether the tokens hold a noun for a thing or a place."""
        return any(
            self.parts[index] is Part.NOUN and (word.noun in THINGS or word.noun in _PLACE_KINDS)
            for index, word in enumerate(self.words[first:last], first)
        )

    def _carried(self, index: int) -> bool:
        """Say whether a word is a verb of motion that a picture makes only where its camera does."""
        word = self.words[index]
        return self.parts[index] is Part.VERB and MOTION in word.verbs[:2] and word.verb not in STILL_MOVES

    def _stands_still(self, index: int) -> bool:
        """Say whether it is said shortly behind that a picture does not move."""
        for at in range(index, min(index + 4, len(self._tokens))):
            if self._marks[at] or self.parts[at] is Part.NOUN:
                return False
            if self.word(at) in _STILL:
                return True
        return False

    def goes_somewhere(self, index: int) -> bool:
        """Say whether a direction stands directly behind a word."""
        at = index + 1
        return at < len(self._tokens) and not self._marks[at] and self.word(at) in DIRECTIONS

    def acts(self, first: int, last: int) -> bool:
        """Say whether the tokens hold a verb of their clause."""
        return Part.VERB in self.parts[first:last]

    def acts_apart(self, first: int, last: int) -> bool:
        """Say whether the tokens hold a verb that is not an order to the camera at their head ("Use a slow …")."""
        begin = first + 1 if first < last and self.words[first].form == "base" else first
        return self.acts(begin, last)

    def has_preposition(self, first: int, last: int) -> bool:
        """Say whether the tokens hold a preposition."""
        return any(self.word(index) in PREPOSITIONS for index in range(first, last))

    def names(self, group: Group) -> bool:
        """Say whether a group holds a word that names."""
        for index in range(group.first, group.last):
            part = self.parts[index]
            if part is Part.NOUN or part is Part.ADJECTIVE or part is Part.NUMBER:
                return True
            if part is Part.PRONOUN:
                return True
        return False

    def head(self, first: int, last: int) -> int | None:
        """Return the head of the first noun phrase among the tokens: the last noun before anything else begins."""
        found = None
        for index in range(first, last):
            part = self.parts[index]
            if part is Part.NOUN:
                found = index
            elif found is not None:
                break
        return found

    def group_is_setting(self, group: Group) -> bool:
        """Say whether a group names a place or weather, or stands behind a preposition of place with a surface."""
        if self.is_setting(group.first, group.last):
            return True
        if group.lead is not Lead.PREPOSITION or group.last - group.first < 2:
            return False
        leading = self.word(group.first)
        if leading not in NEAR:
            return False
        head = self.head(group.first + 1, group.last)
        if head is None:
            if self.word(group.last - 1) in _PARTS_OF_PLACES and self._part_of(group.last - 1):
                return True  # "on top of a train", "in the middle of a junction"
            plain = group.last - group.first == 2 and leading in ("on", "against", "over")
            return plain and COLOURS.at(self._tokens, group.first + 1) is not None  # "on black"
        word = self.words[head]
        if (word.noun in _PLACE_KINDS or self.word(head) in _SURFACES) and self.word(head) not in _SIDES:
            return self.word(head) not in ("way", "ways", "direction", "frame", "screen", "view")
        if word.noun == FURNITURE and word.usual == "n" and leading in _STAND_ON:
            return True
        if (
            leading in ("on", "upon", "against", "onto", "across")
            and word.usual == "n"
            and (word.noun in _STUFFS or self.word(head) in _LAID_ON)
        ):
            return True
        if leading in ("inside", "within") and word.noun in THINGS and word.noun != BODY_PART:
            return True
        if self.word(head) in _PARTS_OF_PLACES and self._part_of(head):
            return True
        if leading in _BESIDE and word.noun in _MARKS_A_PLACE and word.usual == "n":
            return True
        return self._is_proper_place(leading, head)

    def _part_of(self, head: int) -> bool:
        """Say whether "the back", "the edge" is that of a thing: "of a truck", not "of his head"."""
        if head + 1 >= len(self._tokens) or self.word(head + 1) != "of":
            return False
        thing = self.head(head + 2, min(head + 7, len(self._tokens)))
        return thing is not None and self.words[thing].noun not in (BODY_PART, PERSON, ANIMAL, "Z")

    def heads_place(self, group: Group) -> bool:
        """Say whether the last noun of a group is a place."""
        return any(end == group.last for _, end in self._places)

    def is_vague(self, group: Group) -> bool:
        """Say whether a group only says "in the background"."""
        return any(
            self.word(index) in ("background", "distance", "foreground") for index in range(group.first, group.last)
        )

    def _is_proper_place(self, leading: str, head: int) -> bool:
        """Say whether an unknown name behind "in" or "at" is one: "in Burano"."""
        if leading not in _NAMED_AFTER or self.words[head].usual or len(self.word(head)) < 4:
            return False
        return self._text[self._tokens[head].start].isupper() and self.word(head).isalpha()

    def is_setting(self, first: int, last: int) -> bool:
        """Say whether the tokens name a place or weather."""
        return self.place_at(first, last) is not None

    def place_at(self, first: int, last: int) -> tuple[int, int] | None:
        """Return the first place or weather among the tokens."""
        return next(self.places_in(first, last), None) if self._places else None

    def places_in(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """Yield the places and the weather among the tokens."""
        places = self._places
        for at in range(bisect_left(places, (first, 0)) if places else 0, len(places)):
            if places[at][0] >= last:
                return
            if places[at][1] <= last:
                yield places[at]

    def living_in(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """Yield the persons and animals among the tokens, with the words that describe them before."""
        living = self._living
        for index in living[bisect_left(living, first) : bisect_left(living, last)]:
            if index + 1 >= last or self.parts[index + 1] is not Part.NOUN:
                begin = index
                while begin > first and self.parts[begin - 1] in _DESCRIBING:
                    begin -= 1
                yield begin, index + 1

    def _place_from(self, index: int) -> tuple[int, int] | None:
        if self.parts[index] is Part.VERB or self._is_likened(index):
            return None
        place = PLACES.at(self._tokens, index, self._marks)
        if place is not None and self.is_place(place.first, place.last):
            return place.first, place.last
        air = WEATHER.at(self._tokens, index, self._marks)
        if air is not None and air.meaning in WEATHER_SETTING:
            return air.first, air.last
        if self.words[index].noun in _PLACE_KINDS and self._heads(index) and not self._is_surname(index):
            return index, index + 1
        return None

    def _is_likened(self, index: int) -> bool:
        """Say whether something is only said to be like a place: "like grass"."""
        at = index - 1
        while at >= 0 and not self._marks[at + 1] and self.parts[at] in (Part.DETERMINER, Part.ADJECTIVE):
            at -= 1
        return at >= 0 and not self._marks[at + 1] and self.word(at) == "like"

    def _is_surname(self, index: int) -> bool:
        """Say whether a capital word stands behind another one, as in a person's name; "New" begins a place."""
        if index == 0 or self._marks[index] or not self._capital(index) or not self._capital(index - 1):
            return False
        return not self.words[index - 1].usual or self.words[index - 1].noun == PERSON

    def _capital(self, index: int) -> bool:
        return self._text[self._tokens[index].start].isupper()

    def _heads(self, index: int) -> bool:
        """Say whether a word for a place is the head of its phrase and says by itself that it is one."""
        if self.words[index].usual != "n" or self.parts[index] is not Part.NOUN:
            return False
        token = self._tokens[index]
        if token.word in VAGUE_PLACES or token.stem in VAGUE_PLACES or token.word.endswith("'s"):
            return False
        behind = index + 1
        return behind >= len(self.parts) or self.parts[behind] is not Part.NOUN or bool(self._marks[behind])

    def is_place(self, first: int, last: int) -> bool:
        """Say whether a place word is one here: not "a tree", not a part of a longer noun."""
        token = self._tokens[first]
        if last - first == 1 and token.stem in PLURAL_ONLY and token.word == token.stem:
            return False
        noun = NOUNS.at(self._tokens, first)
        return noun is None or noun.last <= last

    def is_living(self, index: int) -> bool:
        """Say whether a word names a person or an animal."""
        return self.words[index].noun in (PERSON, ANIMAL)

    def word(self, index: int) -> str:
        """Return the word at `index`, in lower case."""
        return self._tokens[index].word
