"""A colour that the words name is the colour of the subject's largest piece, in every family and variant."""

import numpy as np
import pytest

from studio.domain.sketch import Colour, Family, SketchSubject
from studio.media.draw.figures.variants import VARIANTS
from tests.media.draw.scenes import beat, frames_of, request_for
from tests.media.draw.test_figures import make, painted

# Hands are skin before all, an eye is its iris, a bicycle is thin and has a rider, a pianist has a black piano.
LEAST_SHARE: dict[str, float] = {Family.HANDS: 0.06, Family.EYE: 0.002, Family.BICYCLE: 0.15, "pianist": 0.08}
NAMED = [(family, variant) for family in Family for variant in VARIANTS[family]]


@pytest.mark.parametrize(("family", "variant"), NAMED)
def test_the_named_colour_is_the_colour_of_the_largest_piece(family: Family, variant: str) -> None:
    red, blue = (
        painted(make(family, 120.0, variant=variant, colour=colour), 0.1).astype(int)
        for colour in (Colour.RED, Colour.BLUE)
    )
    seen = (red[..., 3] > 200) & (blue[..., 3] > 200)
    changed = seen & (np.abs(red[..., :3] - blue[..., :3]).max(axis=2) > 40)
    assert changed.sum() > LEAST_SHARE.get(variant, LEAST_SHARE.get(family, 0.2)) * seen.sum()
    warmth = [float((picture[..., 0] - picture[..., 2])[changed].mean()) for picture in (red, blue)]
    assert warmth[0] > 20
    assert warmth[1] < 0


def test_a_white_ship_is_paler_than_one_without_a_colour() -> None:
    plain, white = (
        frames_of(request_for(beat(subjects=(SketchSubject(family=Family.SHIP, colour=colour),))), 0)[0].astype(int)
        for colour in (None, Colour.WHITE)
    )
    changed = np.abs(plain[..., :3] - white[..., :3]).max(axis=2) > 40
    assert changed.mean() > 0.02
    assert white[..., :3][changed].mean() > plain[..., :3][changed].mean() + 60
