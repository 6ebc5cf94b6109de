"""Owns the questions whether a noun names somebody or something in the picture: it may describe, compare or act."""

from collections.abc import Collection

from studio.craft.grouping import acts
from studio.craft.sketch.actions import ANIMATE, MOVING, VERBS
from studio.craft.sketch.air import WEATHER
from studio.craft.sketch.lights import ACCENTS
from studio.craft.sketch.looks import COLOURS, GARMENTS
from studio.craft.sketch.people import is_agent
from studio.craft.sketch.places import PLACES
from studio.craft.sketch.scene import Stretches
from studio.craft.sketch.subjects import GENERIC, GROUPS, LIVING, NOUNS, PEOPLE, SCENERY, Noun
from studio.craft.tokens import Hit, word_set
from studio.craft.words import AUXILIARIES, CAMERA_NOUNS, FUNCTION_WORDS, PREPOSITIONS, SHOT_NOUNS
from studio.domain.cards import Component
from studio.domain.sketch import Family, Place

_MIRRORED = word_set("reflecting reflected reflection reflections mirrored like")
_BODY = word_set("chest trunk palm pupil iris calf drum crown bust")
_OWNERS = word_set("his her its their my your")
_MATERIALS = word_set("stone rock marble crystal glass gold diamond leaf bubble candle brick")
_DISGUISED = word_set("dressed disguised costumed")
_NEGATIONS = word_set("no without not never")
_LIKE = word_set(
    "like clear shaped themed inspired style sized print tailed haired eyed legged winged headed "
    "technology tech civilization civilisation architecture energy culture landscape structure artifact "
    "language script costume machine spirit mask"
)
_WITH_ANIMALS = word_set(
    "rider trainer owner walker breeder vendor seller keeper herder watcher handler farmer lover hunter groomer catcher"
)
"""Trades that have to do with the animal named before them and are not done by it: "a dog trainer"."""


def agents(stretch: Stretches, nouns: list[Hit[Noun]], hidden: Collection[Component | None]) -> list[Hit[Noun]]:
    """Return unknown nouns that are people by their form and by what they do: "a ragpicker pushing a cart"."""
    known = {index for hit in nouns for index in range(hit.first, hit.last)}
    found = []
    for index, token in enumerate(stretch.tokens):
        if index in known or stretch.owners[index] in hidden or not is_agent(token.stem):
            continue
        if not _is_setting(stretch, index) and _acts_behind(stretch, index):
            found.append(Hit(index, index + 1, Noun(Family.PERSON)))
    return found


def _is_setting(stretch: Stretches, index: int) -> bool:
    return any(words.at(stretch.tokens, index) is not None for words in (PLACES, WEATHER, ACCENTS, COLOURS))


def _acts_behind(stretch: Stretches, index: int) -> bool:
    """Say whether a verb of the living stands right behind a noun, adverbs and auxiliaries between them."""
    begin, end = stretch.clause(index)
    for place in range(index + 1, min(end, index + 4)):
        word = stretch.tokens[place].word
        base = VERBS.get(word)
        if base is not None and acts(stretch.tokens, begin, place):
            return base in ANIMATE or base in MOVING
        if word not in AUXILIARIES and not word.endswith("ly"):
            return False
    return False


def only_describes(stretch: Stretches, hit: Hit[Noun]) -> bool:
    """Say whether a noun belongs to a longer name ("glass tower", "the woman's hands") or is not there at all."""
    tokens = stretch.tokens
    behind = hit.last
    if behind - hit.first == 1 and _is_done(stretch, hit.first):
        return True
    led = _leads_another(stretch, hit)
    if led is not None:
        return led
    if _ends_another(stretch, hit):
        return True
    if tokens[hit.first].stem in GROUPS and behind + 1 < len(tokens) and tokens[behind].word == "of":
        return any(NOUNS.at(tokens, index) is not None for index in range(behind + 1, min(len(tokens), behind + 5)))
    if tokens[hit.last - 1].word.endswith(("'s", "s'")):
        return _owns(stretch, hit)
    before = [token.word for token in tokens[max(0, hit.first - 4) : hit.first]]
    if stretch.tokens[hit.last - 1].stem in _BODY and any(word in _OWNERS for word in before[-2:]):
        return True  # "against his chest"
    if any(word in _DISGUISED for word in before):
        return True
    if "made" in before and ("of" in before or "from" in before):
        return True
    if any(word in _MIRRORED for word in before) or any(word in _NEGATIONS for word in before[-3:]):
        return True
    compared = "as" in before[-3:] and not stretch.breaks[hit.first]
    return compared and not (hit.last < len(tokens) and acts(tokens, hit.first, hit.last))


def _leads_another(stretch: Stretches, hit: Hit[Noun]) -> bool | None:
    """Say whether a noun only describes the name behind it, or (False) that one only describes it; None: neither."""
    tokens, behind = stretch.tokens, hit.last
    if behind >= len(tokens) or stretch.breaks[behind]:
        return None
    if tokens[behind].word in CAMERA_NOUNS | SHOT_NOUNS | _LIKE:
        return True
    if tokens[behind].word in PREPOSITIONS:
        return None  # "tea by the window" and "dust in the air" are two
    if tokens[behind - 1].word in _MATERIALS and _is_made(stretch, hit.first, behind):
        return True
    following = NOUNS.at(tokens, behind) or PLACES.at(tokens, behind)
    plural = tokens[behind - 1].word != tokens[behind - 1].stem
    if following is None or plural or acts(tokens, hit.first, behind):
        return None
    if _is_kind_of(hit, following) and tokens[following.first].stem not in _WITH_ANIMALS:
        return False
    if isinstance(following.meaning, Noun) and following.meaning.family is hit.meaning.family:
        stretch.note_hit(hit, hit.meaning.family.value)
    return True


def _is_made(stretch: Stretches, first: int, behind: int) -> bool:
    """Say whether a material only says what the word behind it is made of: "a stone floor"."""
    word = stretch.tokens[behind].word
    return word not in FUNCTION_WORDS and not word.endswith("ly") and not acts(stretch.tokens, first, behind)


def _ends_another(stretch: Stretches, hit: Hit[Noun]) -> bool:
    """Say whether a noun is the end of a name before it that says more, or of a longer name of a place."""
    tokens = stretch.tokens
    former = NOUNS.at(tokens, hit.first - 1) if hit.first and not stretch.breaks[hit.first] else None
    of_kind = former is not None and former.last == hit.first and _is_kind_of(former, hit)
    if of_kind and tokens[hit.first].stem not in _WITH_ANIMALS:
        stretch.note_hit(hit, hit.meaning.family.value)
        return True
    for first in range(max(0, hit.first - 3), hit.first + 1):
        place = PLACES.at(tokens, first)
        if place is not None and place.last > hit.first and place.last - place.first > hit.last - hit.first:
            return True
    return False


def _owns(stretch: Stretches, hit: Hit[Noun]) -> bool:
    """Say whether a possessive only says whose the thing behind it is: "the woman's hands", "a king's robe"."""
    tokens, behind = stretch.tokens, hit.last
    owned_by = (NOUNS.at(tokens, index) for index in range(behind, min(len(tokens), behind + 3)))
    owned = next((found for found in owned_by if found is not None), None)
    if owned is None and any({token.word, token.stem} & GARMENTS for token in tokens[behind : behind + 2]):
        return True
    if owned is not None:
        stretch.note_hit(hit, f"{owned.meaning.family.value} of one")
    return owned is not None or hit.meaning.family in SCENERY


def _is_done(stretch: Stretches, index: int) -> bool:
    """Say whether a word that could be a noun is a verb here: "the picture flies by", "sparks fly"."""
    word = stretch.tokens[index].word
    base = VERBS.get(word, word)
    if index and word in VERBS and word == base and not stretch.breaks[index]:
        before = stretch.tokens[index - 1]
        if before.word != before.stem and not before.word.endswith("'s") and before.word not in AUXILIARIES:
            return True
    return word != base and not word.endswith("ed") and acts(stretch.tokens, stretch.clause(index)[0], index)


def _is_kind_of(first: Hit[Noun], second: Hit[Noun] | Hit[Place]) -> bool:
    """Say whether the second of two names next to each other only says what the first is: "a heron bird"."""
    other = second.meaning
    if isinstance(other, Noun) and first.meaning.family in LIVING - PEOPLE and other.family is Family.PERSON:
        return True
    alike = isinstance(other, Noun) and other.family is first.meaning.family and other.family not in PEOPLE
    return alike and isinstance(other, Noun) and (other.variant in GENERIC or other.variant == first.meaning.variant)
