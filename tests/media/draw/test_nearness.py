"""Near frames: what is known by its head fills more of the picture the nearer it is, and keeps its head in it."""

from itertools import pairwise

import numpy as np
import pytest
from numpy.typing import NDArray

from studio.domain.sketch import Colour, Family, Light, Place, ShotSize, SketchSubject
from studio.media.draw.stage import Stage
from tests.media.draw.scenes import HEIGHT, beat, frames_of, request_for

_SIZES = tuple(ShotSize)


def _seen(family: Family, size: ShotSize, *, facing_left: bool = False) -> NDArray[np.bool_]:
    """Find the subject: what differs from the same beat without it."""
    subject = SketchSubject(family=family, colour=Colour.RED, facing_left=facing_left)
    shown = beat(place=Place.MEADOW, light=Light.NOON, size=size, subjects=(subject,))
    full, bare = (frames_of(request_for(one), 0)[0] for one in (shown, shown.replace(subjects=())))
    found: NDArray[np.bool_] = np.abs(full[..., :3].astype(int) - bare[..., :3].astype(int)).max(axis=2) > 24
    return found


@pytest.mark.parametrize("family", [Family.DOG, Family.CAT, Family.HORSE, Family.ROBOT, Family.TREE])
def test_each_nearer_size_shows_more_of_it(family: Family) -> None:
    areas = [int(_seen(family, size).sum()) for size in _SIZES]
    assert all(nearer > 1.1 * farther for farther, nearer in pairwise(areas)), areas


@pytest.mark.parametrize("facing_left", [False, True])
@pytest.mark.parametrize("family", [Family.DOG, Family.HORSE, Family.ROBOT])
def test_a_close_up_is_cut_at_the_foot_and_not_at_the_head(family: Family, facing_left: bool) -> None:
    seen = _seen(family, ShotSize.CLOSE_UP, facing_left=facing_left)
    assert not seen[0].any()
    assert seen[-1].any()
    assert np.argwhere(seen)[:, 0].min() < 0.3 * HEIGHT


def test_what_a_near_frame_leaves_out_is_said() -> None:
    three = SketchSubject(family=Family.PERSON, count=3)
    near, wide = (
        Stage(request_for(beat(size=size, subjects=(three,)))).not_drawn for size in (ShotSize.CLOSE_UP, ShotSize.WIDE)
    )
    assert near == ("more than one of several people in so near a frame",)
    assert not wide


def test_the_light_of_space_does_not_turn_and_that_is_said() -> None:
    turning = beat(place=Place.SPACE, light=Light.SPACE, light_to=Light.DAWN, subjects=())
    assert Stage(request_for(turning)).not_drawn == ("the change of the light in space",)
