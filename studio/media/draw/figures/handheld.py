"""Owns which things hands can hold, and how each is painted on its own. Knows no hand and no holder."""

from collections.abc import Callable
from dataclasses import replace

from studio.domain.sketch import Family, HeldThing
from studio.media.draw.colours import colour_of
from studio.media.draw.figures.growing import flower
from studio.media.draw.figures.instruments import instrument
from studio.media.draw.figures.lamps import lamp
from studio.media.draw.figures.meals import food
from studio.media.draw.figures.things import ball, book, bottle, thing
from studio.media.draw.figures.variants import variant_of
from studio.media.draw.figures.wish import Maker, Wish
from studio.media.draw.paper import Paper

MAKERS: dict[Family, Maker] = {
    Family.BOTTLE: bottle,
    Family.FOOD: food,
    Family.FLOWER: flower,
    Family.BALL: ball,
    Family.BOOK: book,
    Family.LAMP: lamp,
    Family.INSTRUMENT: instrument,
    Family.OBJECT: thing,
}


def thing_of(wish: Wish, held: HeldThing) -> tuple[Callable[[Paper, float], None], float]:
    """Give how a held thing is painted (100 units tall, its foot at the origin), and its height against an adult."""
    drawing = MAKERS.get(held.family, thing)(asked(wish, held))
    return drawing.body, drawing.person_scale


def asked(wish: Wish, held: HeldThing) -> Wish:
    """Give the wish for the thing itself."""
    named = colour_of(held.colour) if held.colour else None
    return replace(wish, variant=variant_of(held.family, held.variant), named=named, held=None)
