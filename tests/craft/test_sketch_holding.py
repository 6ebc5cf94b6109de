"""What people have in their hands, what a face asks for, and words that are verbs or parts and not things."""

import pytest

from studio.craft.analyser import Analyser
from studio.craft.sketch.reader import read_sketch
from studio.domain.sketch import Action, Colour, Family, Mood, Place, ShotSize, SketchBeat, Spot


def beat_of(analyser: Analyser, text: str) -> SketchBeat:
    return read_sketch(text, 6.0, analyser).beats[0]


def not_drawn(analyser: Analyser, text: str) -> list[str]:
    return [ignored.text for ignored in read_sketch(text, 6.0, analyser).reading.not_drawn]


HELD = [
    ("A girl walks with a red umbrella in the rain", Family.OBJECT, "umbrella", Colour.RED),
    ("A man reading a book on a bench", Family.BOOK, "open", None),
    ("A woman plays a violin on a bridge", Family.INSTRUMENT, "violin", None),
    ("A saxophonist on a pier at night", Family.INSTRUMENT, "saxophone", None),
    ("A boy playing the piano", Family.INSTRUMENT, "piano", None),
    ("An old man drinks tea in a garden", Family.CUP, "tea", None),
    ("A clerk looking at her phone", Family.OBJECT, "phone", None),
    ("A child holding a blue balloon", Family.BALL, "balloon", Colour.BLUE),
    ("A tennis player swings a racket", Family.OBJECT, "racket", None),
]


@pytest.mark.parametrize(("text", "family", "variant", "colour"), HELD)
def test_a_thing_is_in_the_hands_of_who_uses_it(
    analyser: Analyser, text: str, family: Family, variant: str, colour: Colour | None
) -> None:
    subjects = beat_of(analyser, text).subjects
    held = subjects[0].held
    assert held is not None
    assert (held.family, held.variant, held.colour) == (family, variant, colour)
    assert family not in [one.family for one in subjects]


@pytest.mark.parametrize(
    "text",
    [
        "A man stands beside a piano",
        "A boy flying a kite",
        "A cat with a ball",
        "A man and a guitar",
        "Two men with a ball",
    ],
)
def test_a_thing_beside_somebody_is_in_nobodys_hands(analyser: Analyser, text: str) -> None:
    assert beat_of(analyser, text).subjects[0].held is None


def test_hands_hold_the_thing_itself(analyser: Analyser) -> None:
    hands = beat_of(analyser, "Two hands holding a red rose, close-up").subjects[0]
    assert hands.held is not None
    assert (hands.family, hands.held.variant, hands.held.colour) == (Family.HANDS, "rose", Colour.RED)
    assert hands.colour is None


def test_what_is_held_leaves_the_holder_as_named(analyser: Analyser) -> None:
    girl = beat_of(analyser, "A girl in a green coat plays a cello").subjects[0]
    assert (girl.family, girl.variant, girl.colour, girl.action) == (Family.CHILD, "girl", Colour.GREEN, Action.WORK)


def test_a_face_is_seen_close(analyser: Analyser) -> None:
    assert beat_of(analyser, "A tear rolls down an old man's cheek").size is ShotSize.CLOSE_UP
    assert beat_of(analyser, "A woman stands still, freckles on her nose").size is ShotSize.CLOSE_UP
    assert beat_of(analyser, "A woman with freckles runs along a beach").size is ShotSize.WIDE
    assert beat_of(analyser, "Wide shot, a woman, a tear on her cheek").size is ShotSize.WIDE
    lips = beat_of(analyser, "Lips curve into a smile")
    assert ([one.family for one in lips.subjects], lips.size) == ([Family.PERSON], ShotSize.CLOSE_UP)


def test_verbs_that_could_be_animals_or_things(analyser: Analyser) -> None:
    assert Family.INSECT not in [one.family for one in beat_of(analyser, "embers fly over a roof").subjects]
    assert beat_of(analyser, "kids watch a puppet on a square").subjects[0].family is Family.CHILD
    assert "crystal" not in [one.variant for one in beat_of(analyser, "a man swims in a crystal clear lake").subjects]


def test_lights_and_drops_are_no_beings_and_no_parcels(analyser: Analyser) -> None:
    assert beat_of(analyser, "strange lights dancing over a snowy field").subjects == ()
    assert "parcel" not in [one.variant for one in beat_of(analyser, "heavy rain, drops on the roof").subjects]


def test_several_of_a_kind_stay_what_they_are(analyser: Analyser) -> None:
    pair = beat_of(analyser, "Two surfers slowly ride the waves").subjects[0]
    assert (pair.family, pair.variant, pair.count, pair.action) == (Family.PERSON, "surfer", 2, Action.RIDE)
    assert beat_of(analyser, "Two women talk").subjects[0].family is Family.COUPLE


def test_fights_and_throws_are_a_motion_of_their_own(analyser: Analyser) -> None:
    assert beat_of(analyser, "Two knights fight in a courtyard").subjects[0].action is Action.STRIKE
    assert beat_of(analyser, "A boy throws a stone into a lake").subjects[0].action is Action.STRIKE
    assert beat_of(analyser, "A fencer engaged in a fast duel").subjects[0].action is Action.STRIKE
    assert beat_of(analyser, "Elephants smash through the brush").subjects[0].action is not Action.STRIKE


def test_what_is_used_brings_its_room(analyser: Analyser) -> None:
    assert beat_of(analyser, "A girl playing the piano").place is Place.ROOM
    assert beat_of(analyser, "A skydiver").place is Place.OPEN_SKY
    assert beat_of(analyser, "A girl with an umbrella").place is Place.NEUTRAL


def test_a_coloured_background_is_no_place_in_the_frame(analyser: Analyser) -> None:
    assert beat_of(analyser, "A watch, white background").subjects[0].spot is None
    assert beat_of(analyser, "A lizard before various backgrounds").subjects[0].spot is None
    assert beat_of(analyser, "A barn in the background").subjects[0].spot is Spot.BACKGROUND


def test_a_high_aerial_view_is_drawn_whole(analyser: Analyser) -> None:
    assert not_drawn(analyser, "High aerial view of a forest") == []


COSTUMES = [
    ("A man in a dark suit on a street", "business"),
    ("A woman in a lab coat", "doctor"),
    ("A man wearing armor in a forest", "knight"),
    ("A woman in a suit", "woman"),
    ("A man with a suit of cards", "man"),
    ("A wizard in a lab coat", "wizard"),
]


@pytest.mark.parametrize(("text", "variant"), COSTUMES)
def test_clothes_make_a_person(analyser: Analyser, text: str, variant: str) -> None:
    assert beat_of(analyser, text).subjects[0].variant == variant


def test_who_rides_is_on_what_stands_right_behind_the_verb(analyser: Analyser) -> None:
    subjects = beat_of(analyser, "A woman rides a skateboard between cars and taxis").subjects
    assert (subjects[0].family, subjects[0].variant) == (Family.PERSON, "skater")
    assert {one.family for one in subjects[1:]} == {Family.CAR}
    assert beat_of(analyser, "A man driving a red car past a bus").subjects[0].family is Family.CAR


def test_what_a_film_begins_with_is_its_subject(analyser: Analyser) -> None:
    subjects = beat_of(analyser, "The video begins with a sailor running along a pier, a ball behind him").subjects
    assert [one.family for one in subjects] == [Family.PERSON, Family.BALL]
    assert beat_of(analyser, "A ball on a pier, a sailor behind it").subjects[0].family is Family.BALL


def test_two_people_share_an_umbrella(analyser: Analyser) -> None:
    (both,) = beat_of(analyser, "Two friends share an umbrella in the rain").subjects
    assert both.held is not None
    assert (both.family, both.held.variant) == (Family.COUPLE, "umbrella")


def test_fish_do_not_float_on_land(analyser: Analyser) -> None:
    assert [one.variant for one in beat_of(analyser, "Three bears wait for salmon in a forest").subjects] == ["bear"]
    assert len(beat_of(analyser, "A diver and a fish under the sea").subjects) == 2
    assert len(beat_of(analyser, "A scuba diver among tropical fish").subjects) == 2


def test_names_that_only_describe_or_disguise(analyser: Analyser) -> None:
    assert beat_of(analyser, "A robot with alien technology").subjects[0].family is Family.ROBOT
    assert len(beat_of(analyser, "A robot with alien technology").subjects) == 1
    assert [one.family for one in beat_of(analyser, "A dog dressed as a pirate, on a deck").subjects] == [Family.DOG]
    assert [one.variant for one in beat_of(analyser, "A runner, a hand on his chest").subjects] == ["runner"]


def test_a_laugh_without_a_place_is_seen_near(analyser: Analyser) -> None:
    assert beat_of(analyser, "An old man chuckles").size is ShotSize.MEDIUM
    assert beat_of(analyser, "An old man chuckles on a beach").size is ShotSize.WIDE


def test_animals_that_speed_up_run(analyser: Analyser) -> None:
    assert beat_of(analyser, "A horse accelerating on a meadow").subjects[0].action is Action.RUN
    assert beat_of(analyser, "A gymnast performs a backflip").subjects[0].action is Action.JUMP


def test_a_street_outside_is_seen_from_within(analyser: Analyser) -> None:
    assert beat_of(analyser, "A quiet coffeehouse, rain on the cobblestone street outside").place is Place.BAR
    assert beat_of(analyser, "A cobblestone street outside a bakery").place is Place.CITY_STREET


@pytest.mark.parametrize(
    ("text", "mood"),
    [
        ("A woman smiling, close-up", Mood.HAPPY),
        ("An old man in tears, close-up", Mood.SAD),
        ("A furious boxer stares at the camera", Mood.ANGRY),
        ("A child gasps in surprise", Mood.AMAZED),
        ("A woman on a beach", None),
        ("A laughing gull on a pier", None),
        ('A man says: "I am so happy"', None),
    ],
)
def test_a_face_shows_what_the_words_say(analyser: Analyser, text: str, mood: Mood | None) -> None:
    assert beat_of(analyser, text).subjects[0].mood is mood


def test_a_game_puts_its_thing_into_the_hands(analyser: Analyser) -> None:
    held = beat_of(analyser, "A girl playing tennis on a court").subjects[0].held
    assert held is not None
    assert held.variant == "racket"
    assert beat_of(analyser, "A girl playing in the sand").subjects[0].held is None


def test_an_animal_on_a_bicycle_brings_no_rider(analyser: Analyser) -> None:
    subjects = beat_of(analyser, "A corgi riding a bicycle on a street").subjects
    assert [(one.family, one.variant) for one in subjects] == [(Family.DOG, "dog"), (Family.BICYCLE, "parked")]


def test_a_material_only_describes(analyser: Analyser) -> None:
    assert Family.BALL not in [one.family for one in beat_of(analyser, "Light on the stone floor of a church").subjects]
    assert beat_of(analyser, "A stone rolls down a hill").subjects[0].family is Family.BALL
    assert beat_of(analyser, "A country road at night, the leaves sway").subjects == ()
    assert beat_of(analyser, "A single leaf falls").subjects[0].variant == "leaf"
