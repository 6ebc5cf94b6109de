"""Owns which builder paints which place, and the light sources a beat adds to any place."""

from collections.abc import Callable

from studio.domain.sketch import Place, SketchBeat
from studio.media.draw.layers import Canvas, SetPicture
from studio.media.draw.palette import Palette
from studio.media.draw.sets import lake
from studio.media.draw.sets.scene import Scene

Builder = Callable[[Scene], SetPicture]

_BUILDERS: dict[Place, Builder] = {**lake.PLACES}


def build_set(beat: SketchBeat, canvas: Canvas, palette: Palette, seed: int) -> SetPicture:
    """Paint the place of a beat, back to front, with its stands. The same arguments give the same pixels."""
    scene = Scene(beat, canvas, palette, seed)
    return _BUILDERS[beat.place](scene)
