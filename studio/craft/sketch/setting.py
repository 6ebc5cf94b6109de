"""Owns which place, season and weather a stretch names, and how strong each name is."""

from typing import NamedTuple

from studio.craft.grouping import acts
from studio.craft.sketch.actions import VERBS
from studio.craft.sketch.air import DRY_AFTER, SEASONS, WEATHER
from studio.craft.sketch.places import BACKDROP_WORDS, DETAILS, PARTS, PLACES, PLURAL_ONLY, RIMS, WATERS, WEAK
from studio.craft.sketch.scene import Stretches
from studio.craft.sketch.subjects import NOUNS
from studio.craft.tokens import Hit, word_set
from studio.craft.words import DETERMINERS, PLACE_PREPOSITIONS
from studio.domain.cards import Component
from studio.domain.place_details import SHOWN_IN, PlaceDetail
from studio.domain.sketch import Family, Place, Season, Weather

_SETTING_WORDS = PLACE_PREPOSITIONS | word_set("across down up past into onto")
MOODS_OF_PLACE = {"empty": "empty", "deserted": "empty", "abandoned": "abandoned", "jazz": "jazz", "narrow": "narrow"}
_FIGURES = word_set("sea ocean mountain stream river pool bar block wave bed plate cascade stage")
_LOOKING = word_set(
    "look looks looking gaze gazes gazing stare stares staring watch watches watching points pointing peering out"
)
_MEDIA = word_set("underwater undersea")
_OF_A_BODY = word_set("petal feather")
_BLOWN = word_set(
    "fall falls falling fell drift drifts drifting float floats floating fly flying blow blows blowing blown swirl "
    "swirls swirling scatter scattering scattered flutter fluttering flutters dance dancing rain raining air wind "
    "shower carpet breeze around everywhere rising whirling tumbling"
)
_DRIFTING = word_set(
    "falling falls rising rises drifting drifts floating floats swirling swirls rolling rolls blowing blows "
    "curling curls crashing crashes lapping laps breaking flowing flows rushing cascading"
)
_PLAIN = 2


class Setting(NamedTuple):
    """Where a stretch plays; None and empty where it does not say."""

    place: Place | None
    detail: str
    season: Season | None
    weather: tuple[Weather, ...]
    named: Hit[Place] | None


class _Scored(NamedTuple):
    score: int
    hit: Hit[Place]


def read_setting(stretch: Stretches) -> Setting:
    """Return the setting that the words name: of several places the strongest, of equals the first."""
    hits = [hit for hit in stretch.within(PLACES, _may_be_place) if _is_place(stretch, hit)]
    scored = _without_rims(stretch, [_Scored(_score(stretch, hit), hit) for hit in hits if not _is_part(hit, hits)])
    best = max(scored, key=lambda scored: (scored.score, -scored.hit.first), default=None)
    if best is not None:
        best = _land_of_village(stretch, best, scored)
    place = best.hit.meaning if best is not None else None
    details = _details(stretch, best.hit) if best is not None else []
    for hit in hits:
        _note_place(stretch, hit, place, details)
        if hit.meaning in (Place.SEA, Place.RIVER):
            _note_drift(stretch, hit.first, hit.last, hit.meaning.value)
    detail = " ".join(dict.fromkeys(details))
    return Setting(place, detail, _season(stretch), _weather(stretch), best.hit if best is not None else None)


def _may_be_place(owner: Component | None) -> bool:
    return owner not in (Component.AUDIO, Component.DIALOGUE, Component.STYLE)


def _is_place(stretch: Stretches, hit: Hit[Place]) -> bool:
    token = stretch.tokens[hit.first]
    behind = stretch.tokens[hit.last].word if hit.last < len(stretch.tokens) else ""
    if token.stem in _FIGURES and behind == "of":
        return False  # "a sea of faces"
    if hit.last - hit.first == 1 and token.stem in PLURAL_ONLY and token.word == token.stem:
        return False
    if hit.last - hit.first == 1 and acts(stretch.tokens, stretch.clause(hit.first)[0], hit.first):
        return False  # "a ferry crossing the bay", "a man waves"
    noun = NOUNS.at(stretch.tokens, hit.first)
    if noun is not None and noun.last > hit.last:
        return False  # "beach ball", "street lamp"
    before = NOUNS.at(stretch.tokens, hit.first - 1) if hit.first else None
    if before is not None and before.meaning.family is Family.FOOD and hit.meaning in (Place.TOWER, Place.MOUNTAINS):
        return False  # "a pancake tower"
    return before is None or before.last <= hit.last or before.last - before.first == 1


def _is_part(hit: Hit[Place], hits: list[Hit[Place]]) -> bool:
    """Say whether a place word only names a part of another one that is named: a lake's shore, the sky above it."""
    return any(other.meaning in PARTS.get(hit.meaning, ()) for other in hits)


def _without_rims(stretch: Stretches, scored: list[_Scored]) -> list[_Scored]:
    """Drop the rim of a water where the water is named as strongly: a cliff above the sea, waves on a river."""
    rims = [one for one in scored if one.hit.last - one.hit.first == 1 and stretch.tokens[one.hit.first].word in RIMS]
    waters = [one.score for one in scored if one not in rims and one.hit.meaning in WATERS]
    if not waters:
        return scored
    return [one for one in scored if one not in rims or one.score > max(waters) + 1]


def _score(stretch: Stretches, hit: Hit[Place]) -> int:
    """Return how strongly a place word names the set: 0 for a backdrop's detail … 6 for "in a forest"."""
    single = hit.last - hit.first == 1
    score = _PLAIN + (0 if single else 1)
    if single and stretch.tokens[hit.first].stem in WEAK:
        score -= 2
    if stretch.tokens[hit.first].word.endswith("'s") or stretch.tokens[hit.last - 1].word.endswith("'s"):
        score -= 2
    if hit.last < len(stretch.tokens) and not stretch.breaks[hit.last] and PLACES.at(stretch.tokens, hit.last):
        score += (
            2 if stretch.tokens[hit.first].word in _MEDIA else -3
        )  # "mountain lake": the first of the two only describes
    begin, end = stretch.clause(hit.first)
    if hit.last < end and stretch.tokens[hit.last].word == "outside":
        return score - 3  # "rain on the street outside" is seen from within
    for index in range(hit.first - 1, max(begin, hit.first - 6) - 1, -1):
        word = stretch.tokens[index].word
        if word in BACKDROP_WORDS:
            return score - 2
        if word in _SETTING_WORDS:
            return score + (-2 if index and stretch.tokens[index - 1].word in _LOOKING else 2)
    owner = stretch.owners[hit.first]
    return score + (1 if owner in (Component.SUBJECT, Component.ENVIRONMENT) else 0)


def _land_of_village(stretch: Stretches, best: _Scored, scored: list[_Scored]) -> _Scored:
    """Give the land that a village lies in where it is named: the set then shows the village and its land."""
    if stretch.tokens[best.hit.last - 1].stem != PlaceDetail.VILLAGE:
        return best
    open_land = SHOWN_IN[PlaceDetail.VILLAGE] - {best.hit.meaning}
    return next((one for one in scored if one.hit.meaning in open_land and one.score > 0), best)


def _note_place(stretch: Stretches, hit: Hit[Place], place: Place | None, details: list[str]) -> None:
    """Note what a place word became: the set, a detail that the set shows ("a temple in the mountains"), or a part."""
    if hit.meaning is place or place is None:
        stretch.note_hit(hit, hit.meaning.value)
        return
    found = (DETAILS.get(stretch.tokens[index].stem) for index in range(hit.first, hit.last))
    name = next((one for one in found if one is not None), None)
    if name is None:
        stretch.note_hit(hit, "part of the set")
    elif place in SHOWN_IN[PlaceDetail(name)]:
        details.append(name)
        stretch.note_hit(hit, f"{name} of the set")


def _details(stretch: Stretches, hit: Hit[Place]) -> list[str]:
    """Return the details that stand around the place word itself and that its set shows."""
    begin, end = stretch.clause(hit.first)
    words: list[str] = []
    for index in range(max(begin, hit.first - 4), min(end, hit.last + 4)):
        token = stretch.tokens[index]
        if token.word in DETERMINERS and index < hit.first:
            words.clear()
        name = MOODS_OF_PLACE.get(token.stem) or DETAILS.get(token.stem)
        if name and name not in words and hit.meaning in SHOWN_IN[PlaceDetail(name)]:
            words.append(name)
            if not hit.first <= index < hit.last:
                stretch.note(index, index + 1, f"{name} of the set")
    return words


def _season(stretch: Stretches) -> Season | None:
    hits = stretch.seen(SEASONS)
    for hit in hits:
        stretch.note_hit(hit, f"{hit.meaning.value} foliage")
    return hits[-1].meaning if hits else None


def _weather(stretch: Stretches) -> tuple[Weather, ...]:
    found: list[Weather] = []
    for hit in stretch.within(WEATHER, _may_be_place):
        before = [token.word for token in stretch.tokens[max(0, hit.first - 2) : hit.first]]
        if any(word in DRY_AFTER for word in before) or before[-1:] == ["no"]:
            continue
        if not _is_in_the_air(stretch, hit):
            continue
        stretch.note_hit(hit, hit.meaning.value)
        _note_drift(stretch, hit.first, hit.last, hit.meaning.value)
        if hit.meaning not in found:
            found.append(hit.meaning)
    return tuple(found)


def _is_in_the_air(stretch: Stretches, hit: Hit[Weather]) -> bool:
    """Say whether a word of weather is weather here: not a bird's feathers, nor sauce that is drizzled."""
    tokens = stretch.tokens
    if hit.meaning is Weather.PETALS and tokens[hit.last - 1].stem in _OF_A_BODY:
        begin, end = stretch.clause(hit.first)
        return any(token.word in _BLOWN for token in tokens[max(begin, hit.first - 5) : min(end, hit.last + 6)])
    if hit.meaning is Weather.RAIN and hit.first and VERBS.get(tokens[hit.first].word) == "drizzle":
        return NOUNS.at(tokens, hit.first - 1) is None
    return True


def _note_drift(stretch: Stretches, first: int, last: int, drawn_as: str) -> None:
    """Note a motion right behind what moves anyway: "mist rising", "waves crashing"."""
    _, end = stretch.clause(first)
    if last >= end or stretch.tokens[last].word not in _DRIFTING:
        return
    stop = last + 1
    while stop < end and stretch.tokens[stop].word.endswith("ly"):
        stop += 1
    stretch.note(last, stop, drawn_as)
