"""Close-ups of animals: the head each figure tells of is in the middle of the frame, whatever tail or ears rise."""

import numpy as np
import pytest

from studio.domain.sketch import Action, Angle, Colour, Family, ShotSize, SketchSubject
from studio.media.draw.figures.registry import figure_for
from studio.media.draw.figures.variants import VARIANTS
from studio.media.draw.palette import palette_for
from tests.media.draw.scenes import HEIGHT, WIDTH, beat, frames_of, request_for

ANIMALS = [
    (family, variant)
    for family in (Family.DOG, Family.CAT, Family.HORSE, Family.BEAST)
    for variant in VARIANTS[family]
    if variant != "snowman"
]


@pytest.mark.parametrize(("family", "variant"), ANIMALS)
@pytest.mark.parametrize("action", [Action.STILL, Action.SIT, Action.WALK])
def test_every_animal_knows_where_its_head_is(family: Family, variant: str, action: Action) -> None:
    ink = palette_for(beat().light).ink()
    subject = SketchSubject(family=family, variant=variant, action=action)
    figure = figure_for(subject, ink, 100.0, ShotSize.CLOSE_UP, Angle.EYE_LEVEL)
    assert figure.head is not None
    assert figure.bounds.contains(figure.head)
    turned = figure_for(subject.replace(facing_left=True), ink, 100.0, ShotSize.CLOSE_UP, Angle.EYE_LEVEL)
    assert turned.head is not None
    assert turned.head.x() == pytest.approx(-figure.head.x(), abs=0.01)


@pytest.mark.parametrize("variant", ["rabbit", "giraffe", "bear", "frog"])
@pytest.mark.parametrize("angle", [Angle.EYE_LEVEL, Angle.AERIAL])
def test_a_close_up_shows_the_head_in_the_middle(variant: str, angle: Angle) -> None:
    subject = SketchSubject(family=Family.BEAST, variant=variant, colour=Colour.PINK)
    near = beat(size=ShotSize.CLOSE_UP, angle=angle, subjects=(subject,))
    with_it = frames_of(request_for(near), 0)[0].astype(int)
    without = frames_of(request_for(near.replace(subjects=())), 0)[0].astype(int)
    changed = np.abs(with_it - without).max(axis=2) > 30
    middle = changed[HEIGHT * 3 // 8 : HEIGHT * 5 // 8, WIDTH * 3 // 8 : WIDTH * 5 // 8]
    assert middle.mean() > 0.4
