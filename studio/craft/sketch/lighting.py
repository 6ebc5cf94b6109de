"""Owns which light a stretch asks for, what it changes to, and which light sources are to be seen."""

from itertools import pairwise
from typing import NamedTuple

from studio.craft.sketch.flames import is_no_campfire
from studio.craft.sketch.lights import ACCENTS, CHANGES, EVENTS, LIGHTS, SHADES, SOURCES, TIMES, TURNS, WEAK
from studio.craft.sketch.looks import GARMENTS
from studio.craft.sketch.places import INTERIORS
from studio.craft.sketch.scene import Stretches
from studio.craft.tokens import Hit, word_set
from studio.domain.cards import Component
from studio.domain.sketch import Light, LightAccent, LightEvent, Place, Weather

_ONLY_OF_LIGHT = word_set("gray dim dark warm natural holographic darkness day soft gloomy bleak dimly")
_REFLECTING = word_set("reflecting reflected reflects reflection reflections mirrored")


_DESCRIBES = word_set("sun moon fire neon star")


class Lighting(NamedTuple):
    """The light words of a stretch: the times of day and sources that are named, with their places, and accents."""

    time: Hit[Light] | None
    source: Hit[Light] | None
    changes_to: Light | None
    accents: tuple[LightAccent, ...]
    event: LightEvent | None = None


def read_lighting(stretch: Stretches) -> Lighting:
    """Return the light that the words ask for: a later word wins over an earlier one, a strong one over a weak one."""
    event = _event(stretch)
    accents = _accents(stretch)
    named = stretch.seen(LIGHTS)
    change = _change(stretch, [hit for hit in named if hit.meaning not in SOURCES])
    hits = [hit for hit in named if _counts(stretch, hit) or (change is not None and hit in change)]
    for hit in hits:
        stretch.note_hit(hit, f"{hit.meaning.value} light")
        _note_shades(stretch, hit.first, hit.meaning.value)
    times = [hit for hit in hits if hit.meaning not in SOURCES]
    source = _last(stretch, [hit for hit in hits if hit.meaning in SOURCES])
    if change is not None:
        stretch.note(change[0].last, change[1].first, "a change of light")
        return Lighting(change[0], source, change[1].meaning, accents, event)
    turn = next(iter(stretch.seen(TURNS)), None)
    if turn is not None:
        stretch.note_hit(turn, f"{turn.meaning[0].value} light, then {turn.meaning[1].value} light")
        before = [hit for hit in times if hit.first < turn.first and hit.meaning is not turn.meaning[1]]
        begin = _last(stretch, before) or Hit(turn.first, turn.last, turn.meaning[0])
        return Lighting(begin, source, turn.meaning[1], accents, event)
    return Lighting(_last(stretch, times), source, None, accents, event)


def _event(stretch: Stretches) -> LightEvent | None:
    """Return what happens to the light; the last of several counts."""
    hits = stretch.seen(EVENTS)
    for hit in hits:
        stretch.note_hit(hit, hit.meaning.value.replace("_", " "))
    return hits[-1].meaning if hits else None


def _counts(stretch: Stretches, hit: Hit[Light]) -> bool:
    single = hit.last - hit.first == 1
    stem = stretch.tokens[hit.first].stem
    return not (single and stem in _ONLY_OF_LIGHT) or stretch.owners[hit.first] is Component.LIGHTING


def _accents(stretch: Stretches) -> tuple[LightAccent, ...]:
    found: list[LightAccent] = []
    for hit in stretch.seen(ACCENTS):
        if _only_describes(stretch, hit) or (
            hit.meaning is LightAccent.FIRE and is_no_campfire(stretch, hit.first, hit.last)
        ):
            continue
        stretch.note_hit(hit, hit.meaning.value.replace("_", " "))
        _note_shades(stretch, hit.first, hit.meaning.value)
        if hit.meaning not in found:
            found.append(hit.meaning)
    return tuple(found)


def _note_shades(stretch: Stretches, first: int, light: str) -> None:
    """Note the adjectives before a light that it is drawn with anyway: a lamp is warm, the moon is pale."""
    begin, _ = stretch.clause(first)
    for index in range(first - 1, max(begin, first - 4) - 1, -1):
        word = stretch.tokens[index].word
        if word not in SHADES.get(light, ()):
            return
        stretch.note(index, index + 1, f"{light} light".replace("_", " "))


def _only_describes(stretch: Stretches, hit: Hit[LightAccent]) -> bool:
    """Say whether a source of light only describes the thing behind it: "a sun hat"."""
    behind = hit.last
    if behind >= len(stretch.tokens) or stretch.breaks[behind] or hit.last - hit.first > 1:
        return False
    token = stretch.tokens[behind]
    return stretch.tokens[hit.first].word in _DESCRIBES and bool({token.word, token.stem} & GARMENTS)


def _change(stretch: Stretches, times: list[Hit[Light]]) -> tuple[Hit[Light], Hit[Light]] | None:
    for first, second in pairwise(times):
        between = stretch.tokens[first.last : second.first]
        near = len(between) <= 5 and first.meaning is not second.meaning
        if near and second.meaning in TIMES and any(token.word in CHANGES for token in between):
            return first, second
    return None


def _last(stretch: Stretches, hits: list[Hit[Light]]) -> Hit[Light] | None:
    """Return the last of the strongest: a light of its own before a weak word, both before a mere reflection."""
    return max(hits, key=lambda hit: (_strength(stretch, hit), hit.first), default=None)


def _strength(stretch: Stretches, hit: Hit[Light]) -> int:
    before = stretch.tokens[max(0, hit.first - 5) : hit.first]
    if any(token.word in _REFLECTING for token in before):
        return 0
    weak = hit.last - hit.first == 1 and stretch.tokens[hit.first].stem in WEAK
    return 1 if weak else 2


_OWN_LIGHT = {
    Place.SPACE: Light.SPACE, Place.UNDERWATER: Light.UNDERWATER, Place.NEON_ALLEY: Light.NEON, Place.BAR: Light.LAMP,
    Place.CORRIDOR: Light.LAMP, Place.ROOM: Light.LAMP, Place.KITCHEN: Light.GOLDEN, Place.WINDOW: Light.OVERCAST,
    Place.NEUTRAL: Light.OVERCAST, Place.TOWER: Light.NOON, Place.FOREST: Light.GOLDEN, Place.LAKE: Light.GOLDEN,
}  # fmt: skip
"""The light of a place where no word says so; others lie in the light of noon."""

_FIXED_LIGHT = {Place.SPACE: Light.SPACE, Place.UNDERWATER: Light.UNDERWATER}


def light_of(lighting: Lighting, place: Place, weather: tuple[Weather, ...]) -> Light | None:
    """Return the palette that a stretch's words ask for in `place`; None where they say nothing of light."""
    time, source = lighting.time, lighting.source
    if time is None and source is None:
        return None
    if place in _FIXED_LIGHT:
        return _FIXED_LIGHT[place]
    if source is None:
        return time.meaning if time is not None else None
    if time is None:
        return _source_alone(source.meaning, place)
    if place in INTERIORS:
        lit_by_night = time.meaning in (Light.NIGHT, Light.DUSK, Light.STORM)
        return source.meaning if lit_by_night or source.first > time.first else time.meaning
    if source.meaning is Light.NEON and time.meaning in (Light.NIGHT, Light.DUSK):
        return Light.NEON
    return time.meaning


def _source_alone(source: Light, place: Place) -> Light:
    outdoors = place not in INTERIORS and place not in (Place.NEUTRAL, Place.ABSTRACT)
    return Light.NIGHT if source is Light.LAMP and outdoors else source


_LIGHT_OF_ACCENT = {
    LightAccent.FIRE: Light.LAMP, LightAccent.CANDLE: Light.LAMP, LightAccent.LAMP: Light.LAMP,
    LightAccent.BULBS: Light.LAMP, LightAccent.NEON_SIGNS: Light.NEON, LightAccent.SPOTLIGHT: Light.SPOTLIGHT,
    LightAccent.MOON: Light.NIGHT, LightAccent.STARS: Light.NIGHT, LightAccent.HEADLIGHTS: Light.NIGHT,
    LightAccent.LIGHTNING: Light.STORM, LightAccent.AURORA: Light.NIGHT, LightAccent.WILDFIRE: Light.DUSK,
}  # fmt: skip


def unspoken_light(place: Place, weather: tuple[Weather, ...], accents: tuple[LightAccent, ...]) -> Light:
    """Return the palette of a place, its weather and its light sources where no word names a light."""
    if place in _FIXED_LIGHT:
        return _FIXED_LIGHT[place]
    shown = next((_LIGHT_OF_ACCENT[accent] for accent in accents if accent in _LIGHT_OF_ACCENT), None)
    if shown is not None:
        return _source_alone(shown, place)
    if Weather.STORM in weather:
        return Light.STORM
    if place not in INTERIORS and {Weather.RAIN, Weather.FOG, Weather.SNOW} & set(weather):
        return Light.NEON if place is Place.NEON_ALLEY else Light.OVERCAST
    if Weather.FIREFLIES in weather and place not in INTERIORS:
        return Light.DUSK
    return _OWN_LIGHT.get(place, Light.NOON)
