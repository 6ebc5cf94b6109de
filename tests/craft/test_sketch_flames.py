"""Whose a flame is, what lantern is a thing, and who runs in the camera's own words."""

import pytest

from studio.craft.analyser import Analyser
from studio.craft.sketch.reader import read_sketch
from studio.domain.sketch import Action, Family, Light, LightAccent, Place, SketchBeat


def beat_of(analyser: Analyser, text: str) -> SketchBeat:
    return read_sketch(text, 4.0, analyser).beats[0]


LIT_THINGS = [
    ("Close-up of a brass lantern on a workbench at night, its flame flickers", Family.LAMP, "lantern"),
    ("An oil lamp burns on a shelf in a hut", Family.LAMP, "lantern"),
    ("A candle on a piano, its flame flickering", Family.OBJECT, "candle"),
    ("Extreme close-up of a candle flame", Family.OBJECT, "candle"),
]


@pytest.mark.parametrize(("text", "family", "variant"), LIT_THINGS)
def test_a_lantern_or_candle_named_as_a_thing_is_the_subject(
    analyser: Analyser, text: str, family: Family, variant: str
) -> None:
    beat = beat_of(analyser, text)
    assert [(subject.family, subject.variant) for subject in beat.subjects] == [(family, variant)]
    assert LightAccent.FIRE not in beat.light_accents


def test_a_flame_that_flickers_is_what_the_lantern_does(analyser: Analyser) -> None:
    assert beat_of(analyser, LIT_THINGS[0][0]).subjects[0].action is Action.FLICKER


def test_by_the_light_of_a_lantern_nobody_looks_at_it(analyser: Analyser) -> None:
    beat = beat_of(analyser, "By the light of a lantern a monk copies a book")
    assert beat.subjects[0].family is Family.PERSON
    assert all(subject.family is not Family.LAMP for subject in beat.subjects)


def test_a_campfire_stays_one_fire_with_its_flames(analyser: Analyser) -> None:
    beat = beat_of(analyser, "A campfire in the woods at night, its flames leap")
    assert [(subject.variant, subject.count) for subject in beat.subjects] == [("fire", 1)]
    assert LightAccent.FIRE in beat.light_accents


@pytest.mark.parametrize("text", ["A yellow fire hydrant on a pavement", "A fire escape on a brick wall"])
def test_what_is_only_named_after_fire_does_not_burn(analyser: Analyser, text: str) -> None:
    beat = beat_of(analyser, text)
    assert LightAccent.FIRE not in beat.light_accents
    assert all(subject.variant != "fire" for subject in beat.subjects)


def test_a_fire_hydrant_is_drawn_as_one(analyser: Analyser) -> None:
    assert beat_of(analyser, "A yellow fire hydrant on a pavement").subjects[0].variant == "hydrant"


@pytest.mark.parametrize(
    "text", ["A wildfire on a ridge", "A burning forest", "A forest fire at noon", "Hills on fire"]
)
def test_a_land_that_burns_is_no_campfire(analyser: Analyser, text: str) -> None:
    beat = beat_of(analyser, text)
    assert beat.light_accents == (LightAccent.WILDFIRE,)
    assert all(subject.variant != "fire" for subject in beat.subjects)


@pytest.mark.parametrize("words", ["Northern lights", "The aurora borealis"])
def test_northern_lights_are_a_light_of_the_night(analyser: Analyser, words: str) -> None:
    beat = beat_of(analyser, f"{words} over a frozen fjord")
    assert (beat.light, beat.light_accents) == (Light.NIGHT, (LightAccent.AURORA,))


def test_caustics_do_not_put_the_land_under_water(analyser: Analyser) -> None:
    beat = beat_of(analyser, "Caustics play on the wall of a bathroom")
    assert beat.light is not Light.UNDERWATER
    assert LightAccent.CAUSTICS in beat.light_accents
    assert beat_of(analyser, "Caustics on a coral reef").place is Place.UNDERWATER


HERDS = [
    ("Tracking shot alongside galloping zebras", "zebra"),
    ("The camera follows horses galloping over a salt flat", "horse"),
    ("A stampede of elephants, the camera pans left", "elephant"),
    ("Handheld: bison stampeding past, low angle", "cow"),
]


@pytest.mark.parametrize(("text", "variant"), HERDS)
def test_animals_run_beside_the_camera_s_words(analyser: Analyser, text: str, variant: str) -> None:
    subject = beat_of(analyser, text).subjects[0]
    assert (subject.variant, subject.action) == (variant, Action.RUN)


@pytest.mark.parametrize("text", ["Crane shot over a meadow", "Drone shot of a valley", "Bird's eye view of a lake"])
def test_the_camera_s_own_gear_is_no_subject(analyser: Analyser, text: str) -> None:
    assert all(subject.family not in (Family.BIRD, Family.DRONE) for subject in beat_of(analyser, text).subjects)
