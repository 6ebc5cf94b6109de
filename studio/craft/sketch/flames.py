"""Owns whose a flame is: that of a lantern or candle, of a whole land, or no flame at all ("a fire hydrant")."""

from studio.craft.sketch.lights import ACCENTS
from studio.craft.sketch.scene import Stretches
from studio.craft.sketch.subjects import NOUNS, Noun
from studio.craft.tokens import Hit, word_set
from studio.craft.words import DETERMINERS, SHOT_NOUNS
from studio.domain.sketch import Family, LightAccent

_FLAMES = word_set("flame fire wick")
_NO_FIRE = word_set(
    "hydrant escape extinguisher station alarm exit door truck engine brigade department fighter hose bell hall drill "
    "chief marshal ant opal salamander"
)
_BURNING = frozenset({(Family.OBJECT, "candle"), (Family.OBJECT, "lantern"), (Family.LAMP, "lantern")})
_FIRE = (Family.OBJECT, "fire")
_OWNED = word_set("its their his her the that this whose one")
_REACH = 24


def shines(family: Family, variant: str) -> bool:
    """Say whether a thing gives light by itself: any lamp, lantern or candle."""
    return family is Family.LAMP or (family, variant) in _BURNING


def is_a_thing(stretch: Stretches, hit: Hit[Noun], lead: str) -> bool:
    """Say whether a lamp or candle is named as a thing to look at, not as the light that something stands in.

    `lead` is the preposition before it, or "". So is "close-up of a lantern", and not "by the light of a lantern".
    """
    if not shines(*hit.meaning):
        return False
    begin, _ = stretch.clause(hit.first)
    if not lead:
        return any(token.word in DETERMINERS for token in stretch.tokens[max(begin, hit.first - 4) : hit.first])
    if lead != "of":
        return False
    of = next(index for index in range(hit.first - 1, -1, -1) if stretch.tokens[index].word == "of")
    return of > 0 and (stretch.tokens[of - 1].word in SHOT_NOUNS or stretch.tokens[of - 1].word in ("up", "view"))


def has_its_flame(stretch: Stretches, hit: Hit[Noun]) -> bool:
    """Say whether a lantern's or candle's own flame stands right behind it: "a candle flame"."""
    behind = hit.last
    if behind >= len(stretch.tokens) or stretch.breaks[behind]:
        return False
    return _burns(hit) and stretch.tokens[behind].stem in _FLAMES


def is_no_campfire(stretch: Stretches, first: int, last: int) -> bool:
    """Say whether the words of a fire are none that burns on its own: a candle's flame, a hydrant, a burning land."""
    if stretch.tokens[last - 1].stem not in _FLAMES:
        return False
    if last < len(stretch.tokens) and not stretch.breaks[last] and stretch.tokens[last].stem in _NO_FIRE:
        return True
    return _in_a_land_that_burns(stretch, first, last) or _of_a_light(stretch, first)


def _in_a_land_that_burns(stretch: Stretches, first: int, last: int) -> bool:
    """Say whether the words are part of a name of a wildfire: "a forest fire"."""
    return any(
        hit.meaning is LightAccent.WILDFIRE and hit.first <= first and last <= hit.last for hit in stretch.seen(ACCENTS)
    )


def _of_a_light(stretch: Stretches, first: int) -> bool:
    """Say whether a flame belongs to what is named already: "its flame" after a lantern, "the candle's flame"."""
    owned = first > 0 and not stretch.breaks[first] and stretch.tokens[first - 1].word in _OWNED
    for hit in stretch.seen(NOUNS):
        if owned and hit.meaning == _FIRE and stretch.tokens[hit.last - 1].stem not in _FLAMES and hit.last <= first:
            return True  # "a campfire, its flames"
        if not _burns(hit):
            continue
        if hit.last == first or (owned and first - _REACH < hit.last <= first):
            return True
        if first < hit.first <= first + 4 and stretch.tokens[first + 1].word in ("of", "in", "inside", "within"):
            return True
    return False


def _burns(hit: Hit[Noun]) -> bool:
    return tuple(hit.meaning) in _BURNING or (hit.meaning.family is Family.LAMP and hit.meaning.variant != "street")
