"""Owns the question what a person holds, plays or uses: a thing drawn in their hands, not beside them."""

from studio.craft.sketch.actions import MOTIONS, NOUN_LIKE, VERBS
from studio.craft.sketch.colouring import colour_of
from studio.craft.sketch.scene import Stretches
from studio.craft.sketch.subjects import Noun
from studio.craft.tokens import Hit, word_set
from studio.craft.words import CONJUNCTIONS, PREPOSITIONS
from studio.domain.sketch import Action, Family, HeldThing

_REACH = 8
_ALWAYS = frozenset({Family.CUP, Family.BOTTLE, Family.BOOK, Family.INSTRUMENT, Family.FLOWER})
_HANDY = frozenset({*_ALWAYS, Family.FOOD, Family.BALL, Family.LAMP, Family.OBJECT})
_TOO_LARGE = frozenset(
    {
        "fire", "kite", "gramophone", "fridge", "television", "frame", "wheel", "clock", "street", "table", "stack",
        "portal", "plume", "drop", "potted", "cake", "bulb", "hat", "sneaker",
    }
)  # fmt: skip
_HOLDING = word_set(
    "hold carry grip clutch hug embrace cradle lift hoist wield present raise clasp sip drink eat taste chew "
    "bite lick nibble savor enjoy read write play strum practice practise tune use check open examine study "
    "inspect swing brandish twirl wave take bring offer give show pick grab catch shake tap scroll press "
    "photograph film juggle squeeze bounce dribble stir feed draw hand paint sketch devour munch slurp share "
    "blow aim point handle carve"
)
_AT = word_set("on at into through from")
_LOOKED_AT = word_set("phone book letter telescope camera laptop tablet")

PLAYERS = {
    "guitarist": "guitar", "violinist": "violin", "cellist": "cello", "saxophonist": "saxophone",
    "trumpeter": "trumpet", "drummer": "drum", "flutist": "flute", "flautist": "flute", "harpist": "harp",
    "bassist": "guitar", "fiddler": "violin", "percussionist": "drum", "violist": "violin", "piper": "flute",
    "trombonist": "trumpet", "keyboardist": "piano", "pianist": "piano", "clarinetist": "flute", "banjoist": "guitar",
}  # fmt: skip
"""From a musician's trade to the instrument that is in their hands."""

_SPORTS = {
    "tennis": Noun(Family.OBJECT, "racket"), "badminton": Noun(Family.OBJECT, "racket"),
    "squash": Noun(Family.OBJECT, "racket"), "baseball": Noun(Family.OBJECT, "bat"),
    "cricket": Noun(Family.OBJECT, "bat"), "golf": Noun(Family.OBJECT, "bat"), "hockey": Noun(Family.OBJECT, "bat"),
    "basketball": Noun(Family.BALL, "basketball"), "volleyball": Noun(Family.BALL, "ball"),
    "handball": Noun(Family.BALL, "ball"), "rugby": Noun(Family.BALL, "ball"),
}  # fmt: skip

_PLAYER_OF = {
    "guitar": "guitar", "violin": "violin", "cello": "cello", "saxophone": "saxophone", "sax": "saxophone",
    "trumpet": "trumpet", "piano": "piano", "bass": "guitar", "flute": "flute", "drum": "drum", "harp": "harp",
    "jazz": "saxophone",
}  # fmt: skip


def _instrument_played_by(stretch: Stretches, hit: Hit[Noun]) -> str | None:
    """Return the instrument that a trade names: "a violinist", "a saxophone player"; None for other people."""
    for index in range(hit.first, hit.last):
        stem = stretch.tokens[index].stem
        if stem in PLAYERS:
            return PLAYERS[stem]
        if stem in _PLAYER_OF and hit.last - hit.first > 1:
            return _PLAYER_OF[stem]
    return None


def _sport_of(stretch: Stretches, hit: Hit[Noun]) -> Noun | None:
    """Return what is held in a game that the words say somebody plays: "plays tennis"; else None."""
    for index in range(hit.last, min(len(stretch.tokens) - 1, hit.last + 8)):
        if VERBS.get(stretch.tokens[index].word) == "play":
            return _SPORTS.get(stretch.tokens[index + 1].word)
    return None


def in_hands(stretch: Stretches, holder: Hit[Noun], thing: Hit[Noun] | None, limit: int) -> HeldThing | None:
    """Return what a person has in their hands: what the words name, or the instrument of their trade."""
    if thing is not None:
        family, variant = thing.meaning
        return HeldThing(family=family, variant=variant, colour=colour_of(stretch, thing, family, limit))
    sport = _sport_of(stretch, holder)
    if sport is not None:
        return HeldThing(family=sport.family, variant=sport.variant)
    played = _instrument_played_by(stretch, holder)
    return HeldThing(family=Family.INSTRUMENT, variant=played) if played is not None else None


def is_held(stretch: Stretches, holder: Hit[Noun], thing: Hit[Noun]) -> bool:
    """Say whether the words between a person and a thing behind it put it in the person's hands."""
    family, variant = thing.meaning
    if family not in _HANDY or variant in _TOO_LARGE or not holder.last <= thing.first <= holder.last + 3 * _REACH:
        return False
    if variant == "umbrella":
        return stretch.clause(thing.first)[0] <= holder.first
    verb = _verb_before(stretch, holder.last, thing.first)
    way = _way(stretch, thing.first)
    if verb in _HOLDING and not way:
        return True
    if way == "with":
        return family is not Family.FOOD
    if way in _AT and verb in ("play", "strum", "practice", "write", "blow", "draw"):
        return True
    looked_at = way in _AT and stretch.tokens[thing.last - 1].stem in _LOOKED_AT
    return looked_at and verb is not None and MOTIONS.get(verb) in (Action.STAND, Action.WORK)


def _way(stretch: Stretches, first: int) -> str:
    """Return the preposition right before a thing's own name: "with a red umbrella"; "" where there is none."""
    begin, _ = stretch.clause(first)
    for index in range(first - 1, max(begin, first - 4) - 1, -1):
        word = stretch.tokens[index].word
        if word in PREPOSITIONS:
            return word
        if word in VERBS and word not in NOUN_LIKE:
            return ""
    return ""


def _verb_before(stretch: Stretches, first: int, last: int) -> str | None:
    """Return the base of the nearest verb before a thing, in its own clause or just before an "and"."""
    for index in range(last - 1, max(first, last - _REACH) - 1, -1):
        word = stretch.tokens[index].word
        base = VERBS.get(word)
        if base is not None and (word != base or index == first or stretch.tokens[index - 1].word in CONJUNCTIONS):
            return base
        if base in _HOLDING and stretch.tokens[index - 1].word in ("to", "they", "we", "and"):
            return base
    return None
