"""Owns what a word of any language can show, as bits, and a place in the text where such a word stands.

Plain integers: a text has a hundred such places, and they are asked often. Some that their names do not tell:
`WAY` says where to, `WHERE` is a preposition of place, `FILM` names the film itself (shot, image, second), `FIXED` says
that a camera is still, `AMBIENT` verbs are what air, light and plants do all the time, `LINK` verbs end in a new state
even of a thing, `CARRIER` bears words but need not, `QUALITY` is a style only where it describes no thing.
"""

from typing import NamedTuple

SHOT = 1
MOVE = 1 << 1
CAMERA = 1 << 2
CAMERA_VERB = 1 << 3
LIGHT = 1 << 4
WEATHER = 1 << 5
PLACE = 1 << 6
PERSON = 1 << 7
ANIMAL = 1 << 8
THING = 1 << 9
NATURE = 1 << 10
BODY = 1 << 11
SPECIFIC = 1 << 12
GENERIC = 1 << 13
STILL = 1 << 14
POSTURE = 1 << 15
EVENT = 1 << 16
STYLE = 1 << 17
AUDIO = 1 << 18
SPEECH = 1 << 19
DENIAL = 1 << 20
MANNER = 1 << 21
WAY = 1 << 22
FILM = 1 << 23
WRITING = 1 << 24
LOGO = 1 << 25
HANDS = 1 << 26
FIXED = 1 << 27
AMBIENT = 1 << 28
CARRIER = 1 << 29
THEN = 1 << 30
WHERE = 1 << 31
ASPECT = 1 << 34
BRAND = 1 << 35
PARTICIPLE = 1 << 36
ARTICLE = 1 << 37
LINK = 1 << 38
QUALITY = 1 << 41
PRONOUN = 1 << 42
PARTICLE = 1 << 44
DIGIT = 1 << 45
PAST = 1 << 46
JOIN = 1 << 47
COMPOUND = 1 << 48

VERB = SPECIFIC | GENERIC | STILL
ACTING = SPECIFIC | GENERIC
LIVING = PERSON | ANIMAL
NOUN = LIVING | THING | NATURE | PLACE | BODY
COMPOUND_HEAD = NOUN | SHOT | MOVE | LIGHT | WEATHER | STYLE | AUDIO | CAMERA | WRITING | FILM


class Hit(NamedTuple):
    """A known word: where it stands, its base form, and its signs."""

    start: int
    end: int
    word: str
    signs: int


class Clause(NamedTuple):
    """What stands between two pauses: its place and its hits.

    `opens` says that a sentence begins with it, `relative` that it goes on about the last noun before it.
    """

    start: int
    end: int
    hits: tuple[Hit, ...]
    opens: bool
    relative: bool = False
