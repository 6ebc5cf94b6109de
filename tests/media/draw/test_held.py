"""What people hold: seen at every size that shows hands, in the right colour, inside the bounds."""

import numpy as np
import pytest
from numpy.typing import NDArray

from studio.domain.sketch import Action, Colour, Family, HeldThing, ShotSize, SketchSubject
from studio.media.draw.figures.handheld import MAKERS
from studio.media.draw.figures.held import grip_of, posed
from studio.media.draw.figures.pose import STAND, WALK
from studio.media.draw.figures.variants import VARIANTS
from tests.media.draw.scenes import beat, difference, frames_of, request_for

SIZES = [ShotSize.WIDE, ShotSize.MEDIUM]
PLAYED = [*VARIANTS[Family.INSTRUMENT]]


def shown(size: ShotSize, held: HeldThing | None, action: Action = Action.STAND) -> NDArray[np.uint8]:
    subject = SketchSubject(family=Family.PERSON, variant="man", action=action, held=held)
    return frames_of(request_for(beat(size=size, subjects=(subject,))), 5)[0]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("family", [Family.CUP, *MAKERS])
def test_a_held_thing_is_seen(size: ShotSize, family: Family) -> None:
    assert difference(shown(size, HeldThing(family=family)), shown(size, None)) > 0.02


@pytest.mark.parametrize("variant", PLAYED)
def test_every_instrument_is_played_its_own_way(variant: str) -> None:
    held = HeldThing(family=Family.INSTRUMENT, variant=variant)
    others = [HeldThing(family=Family.INSTRUMENT, variant=name) for name in PLAYED if name != variant][:2]
    own = shown(ShotSize.WIDE, held, Action.WORK)
    assert all(difference(own, shown(ShotSize.WIDE, other, Action.WORK)) > 0.05 for other in others)


def test_a_named_colour_is_that_of_the_thing() -> None:
    red, blue = (
        shown(ShotSize.WIDE, HeldThing(family=Family.OBJECT, variant="umbrella", colour=colour)).astype(int)
        for colour in (Colour.RED, Colour.BLUE)
    )
    assert (red[..., 2] - red[..., 0]).mean() > (blue[..., 2] - blue[..., 0]).mean() + 0.3


def test_legs_walk_on_while_the_arms_hold() -> None:
    umbrella = HeldThing(family=Family.OBJECT, variant="umbrella")
    held = posed(WALK[0], umbrella, 0.0)
    assert (held.near_leg, held.far_leg, held.far_arm) == (WALK[0].near_leg, WALK[0].far_leg, WALK[0].far_arm)
    assert held.near_arm == grip_of(umbrella).near
    assert posed(STAND, None, 0.0) is STAND


def test_the_same_held_thing_gives_the_same_picture() -> None:
    held = HeldThing(family=Family.INSTRUMENT, variant="cello")
    assert np.array_equal(shown(ShotSize.WIDE, held), shown(ShotSize.WIDE, held))


def test_palms_hold_the_very_thing() -> None:
    def palms(held: HeldThing | None) -> NDArray[np.uint8]:
        subject = SketchSubject(family=Family.HANDS, variant="holding", held=held)
        return frames_of(request_for(beat(size=ShotSize.CLOSE_UP, subjects=(subject,))), 0)[0]

    apple, rose = HeldThing(family=Family.FOOD, variant="apple"), HeldThing(family=Family.FLOWER, variant="rose")
    assert difference(palms(apple), palms(rose)) > 0.1
    assert difference(palms(apple), palms(None)) > 0.1
