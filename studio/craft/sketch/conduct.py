"""Owns what a subject does: its motion, how fast, where in the frame and which way, from the words behind its noun."""

from typing import NamedTuple

from studio.craft.grouping import acts
from studio.craft.marks import Break
from studio.craft.sketch.actions import MOTIONS, RESTING, VERBS, drawn_action, own_speed, speed_of
from studio.craft.sketch.air import WEATHER
from studio.craft.sketch.framing import SPOTS
from studio.craft.sketch.lights import EVENTS
from studio.craft.sketch.looks import COLOURS
from studio.craft.sketch.places import PLACES
from studio.craft.sketch.scene import Stretches
from studio.craft.sketch.subjects import PEOPLE, Noun
from studio.craft.tokens import Hit, table, word_set
from studio.craft.words import AUXILIARIES, CONJUNCTIONS, PREPOSITIONS
from studio.domain.cards import Component
from studio.domain.sketch import Action, Family, Speed, Spot

_REACH = 24
_MANY = frozenset({Family.COUPLE, Family.CROWD, Family.FLOCK})
_UNSEEN = frozenset({Component.AUDIO, Component.DIALOGUE, Component.CAMERA_MOVEMENT, Component.STYLE})
_RIDING = word_set(
    "riding rides ride rode driving drives drive paddling paddles rowing rows sailing steering "
    "steers piloting flying cycling"
)
_EMPTY = word_set("take have go do make give engage")
_AT_PLAY = word_set("together outside outdoors alone fetch tag catch football soccer basketball tennis happily")
_OWNERS = word_set("his her its their")
_BODY = word_set("mouth face cheek eye eyebrow brow hair head forehead tail ear fur mane jaw lip tongue skin beard")
_RUSHES = word_set("stampede charge gallop chase rush")
_STACKED = word_set("stacked piled stack upturned")
_LEFTWARD = table(
    {
        True: (
            "facing left, looking left, heading left, moving left, moves left, from right to left, turns "
            "left, to the left edge"
        )
    }
)


class Conduct(NamedTuple):
    """What one subject does; `stated` says whether words say its motion."""

    action: Action
    speed: Speed
    spot: Spot | None
    facing_left: bool
    stacked: int | None
    stated: bool


class _Motion(NamedTuple):
    action: Action
    speed: Speed


def conduct_of(stretch: Stretches, hit: Hit[Noun], limit: int, family: Family, *, joined: bool = False) -> Conduct:
    """Return what the words from the noun to token `limit` (the next subject) say that it does.

    `joined` says that "and" joins it to the subject before, so that several act: "a man and a dog walk".
    """
    limit = min(limit, hit.last + _REACH, len(stretch.tokens))
    motion = _at_once(stretch, hit, family, joined) or _motion(stretch, hit.last, limit, family)
    motion = motion or _described(stretch, hit, family)
    spot = _spot(stretch, hit, limit)
    left = next((found for found in stretch.within(_LEFTWARD, _is_seen) if hit.last <= found.first < limit), None)
    if left is not None:
        stretch.note_hit(left, "facing left")
    stacked = next((index for index in range(hit.first, limit) if stretch.tokens[index].word in _STACKED), None)
    action, speed = motion or _Motion(RESTING.get(family, Action.STILL), Speed.NORMAL)
    return Conduct(action, speed, spot, left is not None, stacked, motion is not None)


def later_motion(stretch: Stretches, family: Family) -> tuple[Action, Speed] | None:
    """Return the first motion anywhere in the stretch that a subject of this family can do, or None."""
    return _motion(stretch, 0, len(stretch.tokens), family)


def rides(stretch: Stretches, first: int, last: int) -> bool:
    """Say whether the words between a person and a vehicle or a horse say that the one rides the other."""
    return any(token.word in _RIDING for token in stretch.tokens[first:last])


def _is_seen(owner: Component | None) -> bool:
    return owner not in _UNSEEN


def _motion(stretch: Stretches, first: int, last: int, family: Family) -> _Motion | None:
    for index in range(first, last):
        if index > first and stretch.breaks[index] is Break.STOP and first > 0:
            return None
        verb = VERBS.get(stretch.tokens[index].word)
        followed = index == first > 0 and stretch.tokens[index].word.endswith("ing")  # "follows horses galloping"
        if verb is None or not (followed or _is_seen(stretch.owners[index])) or not _is_verb(stretch, index):
            continue
        if any(hit.first <= index < hit.last for hit in stretch.seen(EVENTS)):
            continue  # "the lights come on"
        if _of_the_air(stretch, index) or _of_a_part(stretch, index) or _is_passive(stretch, index):
            continue
        verb, end = _done(stretch, index, verb, family)
        action = drawn_action(verb, family)
        if action is None:
            continue
        speed = _speed_near(stretch, index)
        stretch.note(index, end, action.value)
        return _Motion(action, speed if speed is not None else own_speed(verb))
    return None


def _done(stretch: Stretches, index: int, verb: str, family: Family) -> tuple[str, int]:
    """Return what a verb that says nothing itself takes: "takes a long stroll"; and where its words end."""
    if verb == "play" and _takes_object(stretch, index):
        return "strum", index + 1
    if verb == "fly" and family in PEOPLE and _takes_object(stretch, index):
        return "hold", index + 1  # "flying a kite"
    if verb in _EMPTY or verb == "perform":
        _, end = stretch.clause(index)
        for place in range(index + 1, min(end, index + 7)):
            word = stretch.tokens[place].word
            if word in MOTIONS and stretch.tokens[place - 1].word not in PREPOSITIONS:
                return word, place + 1
    return verb, index + 1


def _takes_object(stretch: Stretches, index: int) -> bool:
    """Say whether a thing stands right behind a verb: "plays chess", not "plays in the sand"."""
    _, end = stretch.clause(index)
    word = stretch.tokens[index + 1].word if index + 1 < end else ""
    return bool(word) and not word.endswith("ly") and word not in PREPOSITIONS | CONJUNCTIONS | _AT_PLAY


def _is_passive(stretch: Stretches, index: int) -> bool:
    """Say whether a past form only describes: "shaped like a leaf", "pressed by a hand"."""
    _, end = stretch.clause(index)
    behind = stretch.tokens[index + 1].word if index + 1 < end else ""
    return stretch.tokens[index].word.endswith("ed") and behind in ("like", "by", "of", "as")


def _of_a_part(stretch: Stretches, index: int) -> bool:
    """Say whether it is a part of the subject that acts: "his mouth dropped"."""
    before = index - 1
    while before > 0 and (stretch.tokens[before].word.endswith("ly") or stretch.tokens[before].word in AUXILIARIES):
        before -= 1
    if before < 0 or stretch.breaks[index] or stretch.tokens[before].stem not in _BODY:
        return False
    for place in range(before - 1, max(-1, before - 4), -1):
        word = stretch.tokens[place].word
        if word in PREPOSITIONS:
            return False
        if word in _OWNERS or word.endswith("'s"):
            return True
    return False


def _is_verb(stretch: Stretches, index: int) -> bool:
    begin, _ = stretch.clause(index)
    return acts(stretch.tokens, begin, index)


def _of_the_air(stretch: Stretches, index: int) -> bool:
    """Say whether the verb belongs to the weather or the set before it: "steam rising", "waves crashing"."""
    for first in range(max(0, index - 2), index):
        found = WEATHER.at(stretch.tokens, first)
        if found is not None and found.last in (index, index + 1):
            stretch.note(index, index + 1, found.meaning.value)
            return True
    begin, _ = stretch.clause(index)
    place = PLACES.at(stretch.tokens, index - 1) if begin < index <= begin + 3 else None
    return place is not None and place.last == index


def _at_once(stretch: Stretches, hit: Hit[Noun], family: Family, several: bool) -> _Motion | None:
    """Return the motion of a base form right behind several: "two women walk"."""
    index = hit.last
    if index >= len(stretch.tokens) or stretch.breaks[index] or not _is_seen(stretch.owners[index]):
        return None
    last = stretch.tokens[index - 1]
    verb = stretch.tokens[index].word
    if verb.endswith("ly") and verb not in VERBS and index + 1 < len(stretch.tokens) and not stretch.breaks[index + 1]:
        index += 1
        verb = stretch.tokens[index].word
    if VERBS.get(verb) != verb or not (several or last.word != last.stem or family in _MANY):
        return None
    action = drawn_action(verb, family)
    if action is None:
        return None
    stretch.note(index, index + 1, action.value)
    return _Motion(action, _speed_near(stretch, index) or own_speed(verb))


def _described(stretch: Stretches, hit: Hit[Noun], family: Family) -> _Motion | None:
    """Return the motion of a describing -ing form before the noun: "a galloping horse"."""
    if hit.first == 0 or stretch.breaks[hit.first]:
        return None
    token, at = stretch.tokens[hit.first - 1], hit.first - 1
    if token.word == "of" and at > 0 and stretch.tokens[at - 1].stem in _RUSHES:
        token, at = stretch.tokens[at - 1], at - 1  # "a stampede of horses"
    verb = VERBS.get(token.word)
    moving = token.word.endswith("ing") or token.stem in _RUSHES
    action = drawn_action(verb, family) if verb is not None and moving else None
    if verb is None or action is None:
        return None
    stretch.note(at, hit.first, action.value)
    return _Motion(action, own_speed(verb))


def _speed_near(stretch: Stretches, index: int) -> Speed | None:
    begin, end = stretch.clause(index)
    for place in (index - 1, index + 1, index - 2, index + 2, index + 3, index + 4):
        if begin <= place < end:
            speed = speed_of(stretch.tokens[place].word)
            if speed is not None:
                stretch.note(place, place + 1, speed.value)
                return speed
    return None


def _spot(stretch: Stretches, hit: Hit[Noun], limit: int) -> Spot | None:
    allowed = stretch.within(SPOTS, lambda owner: owner not in _UNSEEN and owner is not Component.LIGHTING)
    for found in allowed:
        if hit.last <= found.first < limit and stretch.tokens[found.first].word != "distant":
            if found.meaning is Spot.BACKGROUND and _of_another(stretch, hit.last, found):
                continue
            if found.first and COLOURS.at(stretch.tokens, found.first - 1) is not None:
                continue  # "black background" is no place in the frame
            if stretch.tokens[found.last - 1].word.endswith("grounds"):
                continue  # nor are "various backgrounds"
            stretch.note_hit(found, found.meaning.value.replace("_", " "))
            return found.meaning
    return None


def _of_another(stretch: Stretches, first: int, spot: Hit[Spot]) -> bool:
    """Say whether the background is that of something else: "with a tower in the background", "the background of"."""
    behind = stretch.tokens[spot.last].word if spot.last < len(stretch.tokens) else ""
    ahead = range(spot.last + 1, min(spot.last + 3, len(stretch.tokens)))
    if behind == "of":
        return all(PLACES.at(stretch.tokens, index) is None for index in ahead)
    return any(token.word in ("with", "against") for token in stretch.tokens[first : spot.first])
