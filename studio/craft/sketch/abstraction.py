"""Owns what an abstract picture takes from its words: the colours of its shapes, in the order they are named."""

from studio.craft.sketch.actions import SLOW_WORDS
from studio.craft.sketch.lights import LIGHTS
from studio.craft.sketch.looks import COLOURS
from studio.craft.sketch.scene import Stretches
from studio.craft.tokens import word_set
from studio.domain.sketch import Colour

MOST_TONES = 5
_SHAPES = word_set(
    "shape form blob ribbon gradient fluid liquid colour color paint ink sphere circle curve swirl pattern"
)
_GROUNDS = word_set("background backdrop wall ground set")
_MOTIONS = word_set(
    "drifting drift floating float flowing flow morphing morph moving move shifting shift swirling swirl blending "
    "blend merging merge pulsing undulating"
)


def read_tones(stretch: Stretches, *, subjects: bool = False) -> tuple[Colour, ...]:
    """Return the colours that the words name, each once; the words for shapes and a slow drift are drawn with them.

    Where there are `subjects`, only a colour of the ground or its shapes counts: "on an abstract red background".
    """
    found: list[Colour] = []
    lights = [hit for hit in stretch.seen(LIGHTS) if hit.last - hit.first > 1]
    for hit in stretch.seen(COLOURS):
        behind = {token.stem for token in stretch.tokens[hit.last : hit.last + 2]}
        of_light = any(light.first <= hit.first < light.last for light in lights)
        if of_light or (subjects and not behind & (_SHAPES | _GROUNDS)):
            continue
        stretch.note_hit(hit, f"{hit.meaning.value} shapes")
        if hit.meaning not in found:
            found.append(hit.meaning)
    for index, token in enumerate(stretch.tokens):
        if token.stem in _SHAPES:
            stretch.note(index, index + 1, "shapes")
        elif token.word in _MOTIONS or token.word in SLOW_WORDS:
            stretch.note(index, index + 1, "drifting shapes")
    return tuple(found[:MOST_TONES])
