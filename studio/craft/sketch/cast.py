"""Owns who and what a stretch puts in the picture: which nouns are subjects, and what their words say of them."""

from typing import NamedTuple

from studio.craft.sketch.actions import RESTING
from studio.craft.sketch.colouring import colour_of
from studio.craft.sketch.conduct import Conduct, conduct_of, later_motion
from studio.craft.sketch.costumes import costume_of
from studio.craft.sketch.counting import COUNTED_BIRDS, counted, number_before
from studio.craft.sketch.faces import mood_of
from studio.craft.sketch.flames import has_its_flame, is_a_thing, is_no_campfire, shines
from studio.craft.sketch.framing import SPOTS
from studio.craft.sketch.holding import in_hands, is_held
from studio.craft.sketch.lights import EVENTS
from studio.craft.sketch.merging import Candidate, merged
from studio.craft.sketch.naming import agents, only_describes
from studio.craft.sketch.places import PLACES
from studio.craft.sketch.scene import Stretches
from studio.craft.sketch.subjects import (
    LIVING,
    NOUNS,
    PLURAL_CROWDS,
    PLURAL_FLOCKS,
    PLURAL_VARIANTS,
    SCENERY,
    SCENERY_NOUNS,
    Noun,
)
from studio.craft.tokens import Hit, word_set
from studio.craft.words import (
    CONJUNCTIONS,
    PLACE_PREPOSITIONS,
    PREPOSITIONS,
)
from studio.domain.cards import Component
from studio.domain.sketch import Action, Family, LightEvent, Place, SketchSubject, Spot

MOST_SUBJECTS = 5
_CONSIDERED = 12
_PLURAL = 3
_CROWD = 6
HIDDEN = frozenset(
    {Component.AUDIO, Component.DIALOGUE, Component.CAMERA_MOVEMENT, Component.SHOT_TYPE, Component.STYLE}
)
_BACK = word_set("the his her its their that this")
_BEGINS = word_set("begins starts opens beginning starting opening begin start open")
_SHOWS = word_set("shows showing features featuring depicts depicting captures capturing follows following")
_SHOWN_BY_SET = frozenset(
    (place, Family.BUILDING)
    for place in (Place.TOWER, Place.SKYLINE, Place.CITY_STREET, Place.NEON_ALLEY, Place.MARKET)
) | {(Place.FOREST, Family.TREE), (Place.KITCHEN, Family.CHAIR)}
"""What a set holds already: a building in a street is the street's own."""

_WALKING_BIRDS = frozenset({"penguin", "chicken", "duck", "flamingo", "ostrich", "peacock", "rooster", "hen", "swan"})
_UP = frozenset({Spot.UPPER, Spot.UPPER_LEFT, Spot.UPPER_RIGHT})
_PLAIN = frozenset({"", "woman", "man", "elder", "elder_woman"})
_DRY = frozenset(
    {
        Place.FOREST, Place.MOUNTAINS, Place.MEADOW, Place.DESERT, Place.SNOW, Place.ROAD, Place.GARDEN, Place.OPEN_SKY,
        Place.CITY_STREET, Place.SKYLINE, Place.NEON_ALLEY, Place.TOWER, Place.MARKET,
    }
)  # fmt: skip
_LOOSE = word_set("leaf petal stone rock bubble mushroom feather droplet puddle ripple shell")
_FOLLOWED = (LIVING - {Family.FLOCK}) | {
    Family.CAR, Family.BICYCLE, Family.MOTORBIKE, Family.BOAT, Family.SHIP, Family.TRAIN, Family.PLANE,
}  # fmt: skip
_GEAR = word_set("crane bird worm person drone robot fly eye dolly subject figure character")
_FACED = frozenset({Family.PERSON, Family.CHILD})
_HOLDERS = frozenset({Family.PERSON, Family.CHILD, Family.COUPLE})
_CALLED = {"she": "woman", "her": "woman", "hers": "woman", "he": "man", "his": "man", "him": "man"}
_PARKED = word_set("parked abandoned leaning leans leaned chained locked against")
_BESIDE = word_set("before near beside by behind at of outside towards toward past around")
_OF_LIGHTHOUSES = word_set("striped tall old white")


class Cast(NamedTuple):
    """The subjects of a stretch in order, and which of them may go on from an earlier beat ("the dog")."""

    subjects: tuple[SketchSubject, ...]
    known: tuple[bool, ...]


def read_cast(stretch: Stretches, setting: Hit[Place] | None) -> Cast:
    """Return the subjects that the words put in the picture, the primary one first; at most five.

    What the words of the `setting` name is drawn by the set already.
    """
    candidates = _candidates(stretch, setting)
    chosen = _chosen(stretch, candidates, setting)
    chosen = merged(stretch, chosen)
    subjects: list[SketchSubject] = []
    known: list[bool] = []
    for rank, candidate in enumerate(chosen[:MOST_SUBJECTS]):
        limit = chosen[rank + 1].hit.first if rank + 1 < len(chosen) else len(stretch.tokens)
        subject = _subject(stretch, candidate, limit, alone=len(chosen) == 1)
        partner = _joined(stretch, chosen, rank)
        if partner is not None and subject.action in (Action.STILL, RESTING.get(subject.family)):
            conduct = conduct_of(stretch, partner, len(stretch.tokens), subject.family, joined=True)
            subject = subject.replace(action=conduct.action, speed=conduct.speed)
        subject = _as_called(stretch, subject, candidate.hit, limit)
        if subject.family in (Family.BOAT, Family.SHIP):
            _note_wake(stretch, candidate.hit.last, limit)
        stretch.note_hit(candidate.hit, _words_for(subject))
        subjects.append(subject)
        known.append(candidate.definite)
    if subjects and subjects[0].family in _FACED:
        subjects[0] = subjects[0].replace(mood=mood_of(stretch))
    order = sorted(range(len(subjects)), key=lambda rank: subjects[rank].spot is Spot.BACKGROUND)
    return Cast(tuple(subjects[rank] for rank in order), tuple(known[rank] for rank in order))


def _note_wake(stretch: Stretches, first: int, limit: int) -> None:
    """Note the wake of a vessel and what it does: it is drawn with the vessel."""
    for index in range(first, limit):
        if stretch.tokens[index].word == "wake":
            _, end = stretch.clause(index)
            acting = index + 1 < end and stretch.tokens[index + 1].word.endswith("ing")
            stretch.note(index, index + 2 if acting else index + 1, "wake")
            return


def _joined(stretch: Stretches, chosen: list[Candidate], rank: int) -> Hit[Noun] | None:
    """Return the last of the subjects that "and" joins to this one: they all do what stands behind it."""
    last = None
    while rank + 1 < len(chosen):
        end, following = chosen[rank].hit.last, chosen[rank + 1].hit
        if not end < following.first <= end + 4 or stretch.tokens[end].word != "and":
            break
        last = following
        rank += 1
    return last


def _candidates(stretch: Stretches, setting: Hit[Place] | None) -> list[Candidate]:
    found = []
    nouns = stretch.within(NOUNS, lambda owner: owner not in HIDDEN)
    for hit in sorted([*nouns, *agents(stretch, nouns, HIDDEN)]):
        if setting is not None and hit.first < setting.last and hit.last > setting.first:
            continue
        if has_its_flame(stretch, hit) or not (only_describes(stretch, hit) or _burns_nowhere(stretch, hit)):
            found.append(_placed(stretch, hit))
    found = found or _before_the_camera(stretch)
    if len({one.hit.meaning.family for one in found}) > 1:
        found = [one for one in found if stretch.tokens[one.hit.first].stem != "silhouette"]
    found = [one._replace(head=True) if is_a_thing(stretch, one.hit, one.lead) else one for one in found]
    bright = [
        one
        for one in found
        if stretch.owners[one.hit.first] is not Component.LIGHTING or is_a_thing(stretch, one.hit, one.lead)
    ]
    return bright or found


def _before_the_camera(stretch: Stretches) -> list[Candidate]:
    """Return who is named in the camera's own words only: "tracking shot alongside galloping horses"."""
    nouns = stretch.within(NOUNS, lambda owner: owner in (Component.CAMERA_MOVEMENT, Component.SHOT_TYPE))
    seen = [hit for hit in nouns if hit.meaning.family in _FOLLOWED and stretch.tokens[hit.first].stem not in _GEAR]
    return [Candidate(hit, "", True, False) for hit in seen if not only_describes(stretch, hit)]


def _burns_nowhere(stretch: Stretches, hit: Hit[Noun]) -> bool:
    """Say whether a flame is no fire of its own: it belongs to a candle, to a land, or only describes."""
    return hit.meaning == (Family.OBJECT, "fire") and is_no_campfire(stretch, hit.first, hit.last)


def _placed(stretch: Stretches, hit: Hit[Noun]) -> Candidate:
    """Return the noun with the word that leads to it: a preposition, or "" where it stands on its own."""
    begin, _ = stretch.clause(hit.first)
    lead, definite = "", False
    for index in range(hit.first - 1, begin - 1, -1):
        word = stretch.tokens[index].word
        if stretch.owners[index] in HIDDEN:
            break
        if word in _BACK:
            definite = True
        if word in PREPOSITIONS:
            lead = word
            break
        if word in CONJUNCTIONS:
            break
        if stretch.owners[index] is Component.ACTION or NOUNS.at(stretch.tokens, index) is not None:
            lead = "" if stretch.owners[hit.first] is Component.SUBJECT else "verb"
            break
    if lead and _is_opening(stretch, begin, hit.first):
        lead = ""
    head = not lead or (lead == "of" and stretch.owners[hit.first] is Component.SUBJECT)
    return Candidate(hit, lead, head, definite)


def _is_opening(stretch: Stretches, begin: int, first: int) -> bool:
    """Say whether a film begins with a noun or shows it: "the video begins with a sailor"."""
    for index in range(first - 1, max(begin, first - 5) - 1, -1):
        word = stretch.tokens[index].word
        if word in _SHOWS:
            return True
        if word in _BEGINS and index + 1 < first and stretch.tokens[index + 1].word in ("with", "on", "in", "as"):
            return True
    return False


def _chosen(stretch: Stretches, candidates: list[Candidate], setting: Hit[Place] | None) -> list[Candidate]:
    """Return the candidates that are subjects: a detail or a piece of scenery only where it stands at the head."""
    chosen: list[Candidate] = []
    place = setting.meaning if setting is not None else None
    for candidate in candidates:
        if len(chosen) >= _CONSIDERED:
            break
        noun = candidate.hit.meaning
        stem = stretch.tokens[candidate.hit.last - 1].stem
        detail = noun.family in SCENERY or stem in SCENERY_NOUNS
        in_set = (detail and (chosen or not candidate.head)) or (place, noun.family) in _SHOWN_BY_SET
        in_set = in_set and not _is_landmark(stretch, candidate, chosen, place)
        in_set = in_set or _stands_around(stretch, candidate, setting)
        in_set = in_set and not _has_a_spot(stretch, candidate)
        if in_set and not _is_held(stretch, chosen, candidate):
            if noun.family is not Family.BUILDING or (place, noun.family) in _SHOWN_BY_SET:
                stretch.note_hit(candidate.hit, "part of the set")
            continue
        if noun.family is Family.FISH and chosen and not _has_water(chosen, place):
            continue  # what a bear fishes for does not float in a wood
        if any(_same(stretch, earlier, candidate) for earlier in chosen):
            stretch.note_hit(candidate.hit, candidate.hit.meaning.family.value)
            continue
        chosen.append(candidate)
    if not chosen:
        leading = [one for one in candidates if one.lead not in PLACE_PREPOSITIONS]
        chosen = [one for one in leading if not _stands_around(stretch, one, setting)][:1]
        if not chosen and setting is None:
            chosen = candidates[:1]
    return sorted(chosen, key=lambda candidate: not candidate.head)


def _has_a_spot(stretch: Stretches, candidate: Candidate) -> bool:
    """Say whether the words put one thing of the scenery at a spot: "a farmhouse in the distance"."""
    index, last = candidate.hit.last, stretch.tokens[candidate.hit.last - 1]
    if last.word != last.stem or index >= len(stretch.tokens) or stretch.breaks[index]:
        return False
    return SPOTS.at(stretch.tokens, index) is not None


def _has_water(chosen: list[Candidate], place: Place | None) -> bool:
    if place is None:
        first = chosen[0].hit.meaning
        return first.family in (Family.FISH, Family.BOAT, Family.SHIP) or first.variant in ("diver", "surfer")
    return place not in _DRY


def _is_landmark(stretch: Stretches, candidate: Candidate, chosen: list[Candidate], place: Place | None) -> bool:
    """Say whether one building stands by the subject in a place that has none: "a girl near a windmill"."""
    noun, last = candidate.hit.meaning, stretch.tokens[candidate.hit.last - 1]
    first = candidate.hit.first
    beside = any(token.word in _BESIDE for token in stretch.tokens[max(0, first - 3) : first])
    if noun.family is not Family.BUILDING or not beside or last.word != last.stem:
        return False
    return (place, noun.family) not in _SHOWN_BY_SET and all(one.hit.meaning.family in LIVING for one in chosen)


def _stands_around(stretch: Stretches, candidate: Candidate, setting: Hit[Place] | None) -> bool:
    """Say whether pieces of scenery belong to the set named before them: "a valley, pines along the river"."""
    loose = stretch.tokens[candidate.hit.last - 1].stem in _LOOSE
    if setting is None or (candidate.hit.meaning.family not in SCENERY and not loose):
        return False
    first = candidate.hit.first
    if not any(PLACES.at(stretch.tokens, index) is not None for index in range(max(0, first - 20), first)):
        return False
    last = stretch.tokens[candidate.hit.last - 1]
    return last.word != last.stem


def _is_held(stretch: Stretches, chosen: list[Candidate], candidate: Candidate) -> bool:
    if any(one.hit.meaning.family is Family.HANDS for one in chosen[:1]):
        return candidate.lead not in ("in", "at", "behind")
    return any(one.hit.meaning.family in _HOLDERS and is_held(stretch, one.hit, candidate.hit) for one in chosen[:1])


def _same(stretch: Stretches, earlier: Candidate, later: Candidate) -> bool:
    first, second = earlier.hit.meaning, later.hit.meaning
    if first.family is not second.family:
        return False
    alike = first.variant == second.variant or not first.variant or not second.variant
    return alike and (later.definite or (first.variant == second.variant and not later.head))


def _subject(stretch: Stretches, candidate: Candidate, limit: int, *, alone: bool) -> SketchSubject:
    hit = candidate.hit
    family, variant = hit.meaning
    number = number_before(stretch, hit)
    plural = stretch.tokens[hit.last - 1].word != stretch.tokens[hit.last - 1].stem
    plural = plural and not stretch.tokens[hit.last - 1].word.endswith("'s")
    stem = stretch.tokens[hit.last - 1].stem
    count = number or (_PLURAL if plural else 1)
    if family in (Family.CROWD, Family.FLOCK, Family.COUPLE, Family.HANDS, Family.EYE):
        count = 1
    elif count > 1 and family in (Family.PERSON, Family.CHILD):
        family, variant, count = _people(family, variant, stem, count)
    elif count > 1 and family is Family.BIRD and _is_flock(variant, stem, count, number=counted(stretch, hit)):
        family, variant, count = Family.FLOCK, PLURAL_FLOCKS.get(stem, "flock"), 1
    elif count > _CROWD and family is Family.FISH and variant == "fish":
        variant, count = "school", 1
    elif count > 1:
        variant = PLURAL_VARIANTS.get(stem, variant)
    conduct = conduct_of(stretch, hit, limit, family)
    if alone and not conduct.stated:
        action, speed = later_motion(stretch, family) or (conduct.action, conduct.speed)
        conduct = conduct._replace(action=action, speed=speed)
    if not conduct.stated and _is_up(family, stem, count, conduct.spot):
        conduct = conduct._replace(action=Action.FLY)
    flickers = any(event.meaning is LightEvent.FLICKER for event in stretch.seen(EVENTS))
    if flickers and shines(family, variant) and conduct.action is Action.STILL:
        conduct = conduct._replace(action=Action.FLICKER)
    if variant == "typing":
        conduct = conduct._replace(action=Action.WORK)
    if variant == "beetle" and conduct.action is Action.FLY:
        conduct = conduct._replace(action=Action.WALK if conduct.stated else Action.STILL)
    if family is Family.LIGHTHOUSE and hit.first and stretch.tokens[hit.first - 1].word in _OF_LIGHTHOUSES:
        stretch.note(hit.first - 1, hit.first, "lighthouse")
    if family in (Family.BICYCLE, Family.MOTORBIKE) and variant == "rider":
        variant, conduct = _parked(stretch, hit, variant, conduct)
    if family is Family.CHAIR and conduct.stacked is not None:
        stretch.note(conduct.stacked, conduct.stacked + 1, "stacked")
        variant = "stacked"
    if family is Family.PERSON:
        variant = costume_of(stretch, hit, variant)
    colour = colour_of(stretch, hit, family, limit)
    if colour is None and candidate.held is not None and family is Family.HANDS and variant != "holding":
        colour = colour_of(stretch, candidate.held, candidate.held.meaning.family, limit)
    alone_or_both = count == 1 or family is Family.COUPLE
    held = in_hands(stretch, candidate.hit, candidate.held, limit) if family in _HOLDERS and alone_or_both else None
    if family is Family.HANDS and variant == "holding":
        held = in_hands(stretch, candidate.hit, candidate.held, limit)
    if held is not None and held.family is Family.INSTRUMENT and not conduct.stated:
        conduct = conduct._replace(action=Action.WORK)
    return SketchSubject(
        family=family, variant=variant, colour=colour, action=conduct.action, speed=conduct.speed,
        count=min(count, 40), spot=conduct.spot, facing_left=conduct.facing_left, held=held,
    )  # fmt: skip


def _is_flock(variant: str, stem: str, count: int, *, number: bool) -> bool:
    """Say whether so many birds are drawn as a flock: not those that are counted, nor many that walk."""
    if number:
        return count > COUNTED_BIRDS
    return stem in PLURAL_FLOCKS or (count > _CROWD and variant not in _WALKING_BIRDS)


def _is_up(family: Family, stem: str, count: int, spot: Spot | None) -> bool:
    """Say whether a bird of which no words say what it does is in the air: high in the frame, or one of several."""
    return family is Family.BIRD and (spot in _UP or (count > 1 and stem in PLURAL_FLOCKS))


def _parked(stretch: Stretches, hit: Hit[Noun], variant: str, conduct: Conduct) -> tuple[str, Conduct]:
    """Return a vehicle without its rider where the words say that it stands: "a bicycle leaning against a wall"."""
    _, end = stretch.clause(hit.first)
    for index in (*range(max(0, hit.first - 2), hit.first), *range(hit.last, min(end, hit.last + 2))):
        if stretch.tokens[index].word in _PARKED:
            stretch.note(index, index + 1, "parked")
            return "parked", conduct._replace(action=Action.STILL)
    return variant, conduct


def _as_called(stretch: Stretches, subject: SketchSubject, hit: Hit[Noun], limit: int) -> SketchSubject:
    """Return a person of no known kind as the pronouns behind it call it: "a courier … beside her"."""
    if subject.family is not Family.PERSON or subject.variant or subject.count > 1:
        return subject
    for index in range(hit.last, limit):
        kind = _CALLED.get(stretch.tokens[index].word)
        if kind is not None and stretch.owners[index] not in (Component.AUDIO, Component.DIALOGUE):
            return subject.replace(variant=kind)
    return subject


def _people(family: Family, variant: str, stem: str, count: int) -> tuple[Family, str, int]:
    if stem in PLURAL_CROWDS:
        return Family.CROWD, PLURAL_CROWDS[stem], 1
    if count > _CROWD:
        return Family.CROWD, "crowd", 1
    if count == 2 and family is Family.PERSON and variant in _PLAIN:
        both = {"woman": "women", "man": "men", "elder": "elders", "elder_woman": "elders"}
        return Family.COUPLE, both.get(variant, "couple"), 1
    return family, variant, count


def _words_for(subject: SketchSubject) -> str:
    name = subject.family.value if not subject.variant else f"{subject.family.value} ({subject.variant})"
    return name.replace("_", " ")
