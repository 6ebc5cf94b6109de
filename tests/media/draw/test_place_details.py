"""The details of a place: each that the words can name changes its set, at eye level and from above."""

from dataclasses import replace

import numpy as np
import pytest

from studio.craft.sketch.places import DETAILS
from studio.craft.sketch.setting import MOODS_OF_PLACE
from studio.domain.place_details import SHOWN_IN, PlaceDetail, is_own
from studio.domain.sketch import Angle, Family, Place, SketchSubject
from studio.media.draw.sets.details.registry import IN_THE_SET, LATER, MIRRORED
from studio.media.draw.stage import Stage
from tests.media.draw.flat import beat, flat, inside, painted
from tests.media.draw.scenes import beat as long_beat
from tests.media.draw.scenes import request_for

DRAWN = [(detail, place) for detail in PlaceDetail for place in sorted(SHOWN_IN[detail]) if not is_own(detail, place)]
LITTLE = {PlaceDetail.EMPTY: 0.0004, PlaceDetail.VILLAGE: 0.004, PlaceDetail.PARK: 0.008}


def changed_share(detail: PlaceDetail, place: Place, angle: Angle) -> float:
    """Give the share of the frame that looks clearly different with the detail named."""
    people = (SketchSubject(family=Family.PERSON),)
    plain, named = (
        inside(flat(painted(beat(place, place_detail=words, angle=angle, subjects=people)), time_s=0.5)).astype(int)
        for words in ("", detail.value)
    )
    return float((np.abs(plain[..., :3] - named[..., :3]).max(axis=2) > 24).mean())


def test_the_words_name_only_details_that_some_set_shows() -> None:
    named = {*DETAILS.values(), *MOODS_OF_PLACE.values()}
    assert named <= {detail.value for detail in PlaceDetail}
    assert set(SHOWN_IN) == set(PlaceDetail)


def test_each_detail_has_one_painter_or_is_in_the_set() -> None:
    for detail, place in DRAWN:
        assert (detail in LATER) + (detail in MIRRORED) + (detail in IN_THE_SET) == 1, (detail, place)


@pytest.mark.parametrize(("detail", "place"), DRAWN)
def test_each_detail_is_seen_in_each_of_its_sets(detail: PlaceDetail, place: Place) -> None:
    assert changed_share(detail, place, Angle.EYE_LEVEL) > LITTLE.get(detail, 0.01)


@pytest.mark.parametrize("detail", [detail for detail in PlaceDetail if detail is not PlaceDetail.EMPTY])
def test_each_detail_is_seen_from_a_high_camera(detail: PlaceDetail) -> None:
    places = [place for named, place in DRAWN if named is detail]
    assert all(changed_share(detail, place, Angle.HIGH) > 0.0015 for place in places)


def test_a_detail_of_another_place_changes_nothing() -> None:
    plain, odd = (flat(painted(beat(Place.DESERT, place_detail=words))) for words in ("", "pier office"))
    assert np.array_equal(plain, odd)


def test_a_detail_that_cannot_be_seen_from_straight_above_is_listed() -> None:
    above = long_beat(place=Place.LAKE, place_detail="fjord", angle=Angle.OVERHEAD)
    assert Stage(request_for(above)).not_drawn == ("the fjord of the place, from straight above",)
    assert Stage(request_for(above.replace(angle=Angle.HIGH))).not_drawn == ()


@pytest.mark.parametrize("place", [Place.CITY_STREET, Place.NEON_ALLEY, Place.MARKET])
def test_a_narrow_street_has_its_walls_closer(place: Place) -> None:
    def gap(words: str) -> int:
        shown = painted(beat(place, place_detail=words))
        houses = [layer for layer in shown.layers if "houses" in layer.name]
        alpha = inside(flat(replace(shown, layers=houses)))[..., 3]
        return int((alpha.max(axis=0) == 0).sum()) + int((alpha[len(alpha) // 4] == 0).sum())

    assert gap("narrow") < 0.75 * gap("")
