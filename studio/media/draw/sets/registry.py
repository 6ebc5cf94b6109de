"""Owns which builder paints which place, and the light sources a beat adds to any place."""

from collections.abc import Callable

from studio.domain.sketch import Light, LightAccent, Place, SketchBeat, Weather
from studio.media.draw.layers import Canvas, SetPicture, go_on
from studio.media.draw.palette import Palette, mixed, palette_for
from studio.media.draw.sets import (
    bar,
    beach,
    beyond,
    city,
    corridor,
    desert,
    forest,
    garden,
    kitchen,
    lake,
    land,
    living_room,
    market,
    mountains,
    plains,
    reef,
    sea,
    skyline,
    tower,
    window,
)
from studio.media.draw.sets.accents import lay_accents
from studio.media.draw.sets.ambience import lay_ambience
from studio.media.draw.sets.details.registry import lay_details
from studio.media.draw.sets.scene import Scene
from studio.media.draw.sets.stands import INDOORS

Builder = Callable[[Scene], SetPicture]
_HOMES = frozenset({Place.ROOM, Place.KITCHEN})

_BUILDERS: dict[Place, Builder] = {
    **bar.PLACES,
    **beach.PLACES,
    **beyond.PLACES,
    **city.PLACES,
    **corridor.PLACES,
    **desert.PLACES,
    **forest.PLACES,
    **garden.PLACES,
    **kitchen.PLACES,
    **lake.PLACES,
    **land.PLACES,
    **market.PLACES,
    **mountains.PLACES,
    **plains.PLACES,
    **reef.PLACES,
    **living_room.PLACES,
    **sea.PLACES,
    **skyline.PLACES,
    **tower.PLACES,
    **window.PLACES,
}


def palette_in(beat: SketchBeat, palette: Palette) -> Palette:
    """Give the light as it is inside the beat's place: at night a bar or a room is lit by its own lamps.

    Subjects and labels of the picture should be inked with this palette, so that their rims agree with the set.
    """
    palette = _under_clouds(beat, palette)
    dark = palette.light in (Light.NIGHT, Light.DUSK, Light.STORM)
    lamps = {LightAccent.LAMP, LightAccent.BULBS, LightAccent.CANDLE, LightAccent.FIRE, LightAccent.SPOTLIGHT}
    accents = set(beat.light_accents)
    if beat.place is Place.BAR and dark:
        return mixed(palette_for(Light.LAMP), palette, 0.12)
    if beat.place in INDOORS and dark and lamps & accents:
        return mixed(palette_for(Light.LAMP), palette, 0.3)
    if beat.place in _HOMES and palette.light in (Light.NIGHT, Light.DUSK) and LightAccent.MOON not in accents:
        return mixed(palette, palette_for(Light.LAMP), 0.8)
    return palette


def _under_clouds(beat: SketchBeat, palette: Palette) -> Palette:
    """Give the light of a day on which rain or snow falls: the sun of noon does not shine through it."""
    falls = {Weather.RAIN, Weather.SNOW, Weather.STORM} & set(beat.weather)
    sunny = LightAccent.SUN in beat.light_accents
    return palette_for(Light.OVERCAST) if falls and not sunny and palette.light is Light.NOON else palette


def build_set(
    beat: SketchBeat, canvas: Canvas, palette: Palette, seed: int, halt: Callable[[], None] = go_on
) -> SetPicture:
    """Paint the place of a beat, back to front, with its stands. The same arguments give the same pixels.

    `halt` is called between layers; what it raises ends the painting.
    """
    outdoors = _under_clouds(beat, palette)
    if outdoors.light in (Light.LAMP, Light.SPOTLIGHT):
        outdoors = palette_for(Light.NIGHT)  # lamps are lit inside: behind the window it is dark
    scene = Scene(beat, canvas, palette_in(beat, palette), seed, halt=halt, daylight=outdoors)
    picture = _BUILDERS[beat.place](scene)
    lay_details(scene, picture)
    lay_accents(scene, picture)
    lay_ambience(scene, picture)
    return picture
