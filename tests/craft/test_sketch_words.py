"""Which words are places, people, camera and light: sentences that say one thing in ways that look like another."""

import pytest

from studio.craft.analyser import Analyser
from studio.craft.sketch.people import is_agent
from studio.craft.sketch.reader import read_sketch
from studio.domain.sketch import (
    Action,
    Angle,
    Colour,
    Family,
    Light,
    LightAccent,
    Move,
    Place,
    ShotSize,
    SketchBeat,
    SketchPlan,
    Spot,
    Treatment,
    Weather,
)


def plan_of(analyser: Analyser, text: str) -> SketchPlan:
    return read_sketch(text, 6.0, analyser)


def beat_of(analyser: Analyser, text: str) -> SketchBeat:
    return plan_of(analyser, text).beats[0]


def not_drawn(analyser: Analyser, text: str) -> list[str]:
    return [words.text for words in plan_of(analyser, text).reading.not_drawn]


ACTING = [
    ("a green rowboat crossing a wide river", Place.RIVER, Family.BOAT, Action.GLIDE),
    ("two goats crossing a stone bridge", Place.ROAD, Family.HORSE, Action.WALK),
    ("a seaplane landing on a fjord", Place.LAKE, Family.PLANE, Action.FALL),
    ("a robot opening a door in a corridor", Place.CORRIDOR, Family.ROBOT, Action.OPEN),
    ("a woman painting on a wall in a garden", Place.GARDEN, Family.PERSON, Action.WORK),
    ("a sailor waves from a pier", Place.SEA, Family.PERSON, Action.WAVE),
    ("a drone accelerating across a desert", Place.DESERT, Family.DRONE, Action.FLY),
]


@pytest.mark.parametrize(("text", "place", "family", "action"), ACTING)
def test_words_that_could_be_nouns_act_behind_a_subject(
    analyser: Analyser, text: str, place: Place, family: Family, action: Action
) -> None:
    beat = beat_of(analyser, text)
    assert (beat.place, beat.subjects[0].family, beat.subjects[0].action) == (place, family, action)


@pytest.mark.parametrize(
    "text",
    ["A zebra crossing in the rain", "A pedestrian crossing at night", "A busy crossing in fog", "An empty crossing"],
)
def test_a_crossing_with_its_own_words_is_a_street(analyser: Analyser, text: str) -> None:
    beat = beat_of(analyser, text)
    assert (beat.place, beat.subjects) == (Place.CITY_STREET, ())


SETS = [
    ("a lake, tall firs along its shore", Place.LAKE),
    ("a heron on the bank of a river", Place.RIVER),
    ("a tower on a cliff above the sea", Place.SEA),
    ("a girl on the shore, gazing at the sea", Place.BEACH),
    ("heavy clouds over a meadow", Place.MEADOW),
    ("a wheat field under a starry sky", Place.MEADOW),
    ("dust in the air of a workshop", Place.ROOM),
    ("a castle in a valley, with monks walking through the courtyard", Place.MOUNTAINS),
    ("an underwater cave full of fish", Place.UNDERWATER),
    ("a child eating a bar of soap", Place.NEUTRAL),
    ("an oil painting of a harbour", Place.SEA),
    ("a couple under a starry sky", Place.NEUTRAL),
    ("a kite in the sky", Place.OPEN_SKY),
    ("a deer in the wilderness", Place.MEADOW),
    ("a tram in Lisbon", Place.CITY_STREET),
]


@pytest.mark.parametrize(("text", "place"), SETS)
def test_a_part_of_a_place_does_not_take_its_name(analyser: Analyser, text: str, place: Place) -> None:
    assert beat_of(analyser, text).place is place


def test_scenery_around_a_place_belongs_to_the_set(analyser: Analyser) -> None:
    assert beat_of(analyser, "a quiet lake with old pines around it").subjects == ()
    assert beat_of(analyser, "a mountain valley, cabins along the river").subjects == ()
    assert beat_of(analyser, "three pines beside a lake").subjects[0].family is Family.TREE
    assert beat_of(analyser, "a lake, one bare tree on the shore").subjects[0].variant == "bare"


PEOPLE = [
    ("a postman cycling down a lane in the rain", Family.PERSON),
    ("a nurse walking through a corridor", Family.PERSON),
    ("a ragpicker pushing a cart in a market, then walking home", Family.PERSON),
    ("a tapestrist reading in a library", Family.PERSON),
    ("a lamplighter climbing a ladder on a street", Family.PERSON),
    ("a zorple whispers in a forest", Family.PERSON),
    ("a goatherd sits on a hill", Family.PERSON),
]


@pytest.mark.parametrize(("text", "family"), PEOPLE)
def test_roles_and_unknown_beings_are_people_in_a_known_place(analyser: Analyser, text: str, family: Family) -> None:
    assert beat_of(analyser, text).subjects[0].family is family


def test_what_looks_like_a_being_and_is_none(analyser: Analyser) -> None:
    assert beat_of(analyser, "a river running through a valley").subjects == ()
    assert beat_of(analyser, "a red moon rising").subjects == ()
    assert beat_of(analyser, "moss on a stone with dew, fog rolling over a meadow").subjects == ()
    assert is_agent("bookbinder")
    assert not is_agent("feather")


def test_pronouns_say_who_a_person_of_a_trade_is(analyser: Analyser) -> None:
    assert beat_of(analyser, "a messenger runs across a square, the camera behind her").subjects[0].variant == "woman"
    assert beat_of(analyser, "a messenger ties his shoes").subjects[0].variant == "man"
    assert beat_of(analyser, "a messenger on a square").subjects[0].variant == ""


KINDS = [
    ("a blue heron bird in a marsh", Family.BIRD, "heron"),
    ("a corgi puppy on a rug", Family.DOG, "puppy"),
    ("a parked motorcycle on a road", Family.MOTORBIKE, "parked"),
    ("a bicycle leaning against a fence", Family.BICYCLE, "parked"),
    ("a woman walking on a beach with a surfboard", Family.PERSON, "surfer"),
    ("fried fish on a plate", Family.FOOD, "bowl"),
    ("a book on a desk", Family.BOOK, "open"),
    ("a hyena at dusk", Family.DOG, "fox"),
    ("a giraffe drinks at a pond", Family.BEAST, "giraffe"),
    ("two rhinos on a plain", Family.BEAST, "rhino"),
    ("a bunny in tall grass", Family.BEAST, "rabbit"),
    ("a green serpent on a path", Family.BEAST, "snake"),
    ("a dragon above a harbour", Family.BEAST, "dragon"),
    ("a zebra at a waterhole", Family.HORSE, "zebra"),
    ("penguins on the ice", Family.BIRD, "penguin"),
    ("a cat made of paper walks", Family.CAT, "cat"),
]


@pytest.mark.parametrize(("text", "family", "variant"), KINDS)
def test_kinds_and_what_they_are_with(analyser: Analyser, text: str, family: Family, variant: str) -> None:
    subject = beat_of(analyser, text).subjects[0]
    assert (subject.family, subject.variant) == (family, variant)


def test_the_subject_acts_not_its_parts_nor_its_material(analyser: Analyser) -> None:
    assert beat_of(analyser, "a boy in a room, his mouth drops open").subjects[0].action is Action.STAND
    assert beat_of(analyser, "an old man takes a short stroll").subjects[0].action is Action.WALK
    assert beat_of(analyser, "a bear made of cherries is running").subjects[0].action is Action.RUN
    both = beat_of(analyser, "Trucks and cyclists race through a town").subjects
    assert [subject.action for subject in both] == [Action.DRIVE, Action.RIDE]


def test_playing_a_thing_is_work_and_playing_is_running(analyser: Analyser) -> None:
    assert beat_of(analyser, "a boy playing a harmonica").subjects[0].action is Action.WORK
    assert beat_of(analyser, "a girl plays chess in a park").subjects[0].action is Action.WORK
    assert beat_of(analyser, "children playing in the snow").subjects[0].action is Action.RUN
    assert beat_of(analyser, "a stone shaped like a face, a man walks").subjects[0].action is not Action.WORK


def test_gulls_overhead_and_kites_that_are_flown(analyser: Analyser) -> None:
    beat = beat_of(analyser, "a man on a pier, gulls overhead")
    assert beat.angle is Angle.EYE_LEVEL
    assert beat.subjects[1].family is Family.FLOCK
    assert beat_of(analyser, "a pizza, overhead").angle is Angle.OVERHEAD
    assert beat_of(analyser, "a boy flying a kite").subjects[0].action is Action.HOLD


def test_animals_and_robots_with_a_trade(analyser: Analyser) -> None:
    assert [one.family for one in beat_of(analyser, "a robot waiter in a diner").subjects] == [Family.ROBOT]
    assert [one.family for one in beat_of(analyser, "a dog trainer on a lawn").subjects] == [Family.PERSON]


def test_the_background_of_another_thing(analyser: Analyser) -> None:
    assert beat_of(analyser, "a man on a road with a bucket in the background").subjects[0].spot is None
    assert beat_of(analyser, "a man in the background").subjects[0].spot is Spot.BACKGROUND


def test_a_place_behind_a_preposition_leaves_the_thing_before_it_alone(analyser: Analyser) -> None:
    subject = beat_of(analyser, "a steaming mug of cocoa by the window").subjects[0]
    assert (subject.variant, subject.action) == ("coffee", Action.STILL)
    assert beat_of(analyser, "a fish under the sea").subjects[0].family is Family.FISH
    assert [one.variant for one in beat_of(analyser, "a ring tailed lemur").subjects] == ["monkey"]
    assert beat_of(analyser, "a boy pushing a cart along a road").subjects[0].action is Action.WALK


def test_verbs_that_look_like_nouns(analyser: Analyser) -> None:
    assert Family.INSECT not in [one.family for one in beat_of(analyser, "a view that flies over a meadow").subjects]
    lion = beat_of(analyser, "a lion in a king's robe in a palace").subjects
    assert [subject.variant for subject in lion] == ["lion"]


def test_an_alley_by_day_shows_no_neon(analyser: Analyser) -> None:
    assert beat_of(analyser, "a cat in an alley at noon").place is Place.CITY_STREET
    assert beat_of(analyser, "a cat in an alley at night").place is Place.NEON_ALLEY
    assert beat_of(analyser, "a cat in an alley at dawn, neon signs").place is Place.NEON_ALLEY


def test_weather_words_that_are_no_weather(analyser: Analyser) -> None:
    assert beat_of(analyser, "a parrot preens its feathers").weather == ()
    assert beat_of(analyser, "a chef drizzling honey onto bread").weather == ()
    assert beat_of(analyser, "petals drifting over a lake").weather == (Weather.PETALS,)
    assert LightAccent.SUN not in beat_of(analyser, "a girl with a sun hat").light_accents


def test_light_from_above_leaves_the_camera_where_it_is(analyser: Analyser) -> None:
    beat = beat_of(analyser, "a singer on a stage, a single spotlight from above")
    assert (beat.angle, beat.light, beat.place) == (Angle.EYE_LEVEL, Light.SPOTLIGHT, Place.BAR)
    assert beat_of(analyser, "a market seen from above").angle is Angle.HIGH
    assert beat_of(analyser, "drone footage of a barn beside a pond").subjects[0].variant == "barn"


CAMERAS = [
    ("a horse on a plain, handheld camera beside it", [Move.HANDHELD, Move.TRACK_RIGHT]),
    ("a horse on a plain, handheld camera", [Move.HANDHELD]),
    ("a scooter zooms through a market", []),
    ("a spaceship flying through a nebula", []),
    ("the camera zooms through a market", [Move.ZOOM_IN]),
]


@pytest.mark.parametrize(("text", "moves"), CAMERAS)
def test_the_camera_moves_and_not_the_subject(analyser: Analyser, text: str, moves: list[Move]) -> None:
    assert [move.move for move in beat_of(analyser, text).camera] == moves


def test_what_the_camera_follows_is_the_subject(analyser: Analyser) -> None:
    beat = beat_of(analyser, "Handheld tracking shot, following a red balloon floating over a street")
    assert (beat.subjects[0].variant, beat.subjects[0].colour) == ("balloon", Colour.RED)
    assert Move.TRACK_RIGHT in [move.move for move in beat.camera]


def test_sizes_that_are_not_said_or_said_apart(analyser: Analyser) -> None:
    assert beat_of(analyser, "a lighthouse on a rock in the sea").size is ShotSize.WIDE
    assert beat_of(analyser, "a ferry on a fjord").size is ShotSize.WIDE
    assert beat_of(analyser, "a medium balanced shot of a horse").size is ShotSize.MEDIUM


def test_a_look_passes_its_picture_on(analyser: Analyser) -> None:
    plan = plan_of(analyser, "Anime of a fox in a bamboo forest")
    assert plan.treatments == (Treatment.ANIME,)
    assert (plan.beats[0].place, plan.beats[0].subjects[0].variant) == (Place.FOREST, "fox")


def test_words_that_the_drawing_shows_anyway_are_not_listed(analyser: Analyser) -> None:
    assert not_drawn(analyser, "a dancer on a stage, one warm spotlight") == []
    assert not_drawn(analyser, "a meadow, mist drifting slowly, pale moon") == []
    assert not_drawn(analyser, "a man wearing a red coat on a road") == []
    assert not_drawn(analyser, "a striped lighthouse in the sea") == []
    assert not_drawn(analyser, "a red ferry on a lake, its wake widening") == []
    assert not_drawn(analyser, "a striped tent in a meadow") == ["striped"]


@pytest.mark.parametrize(
    ("text", "colour"),
    [
        ("Hands around a green mug by the window", Colour.GREEN),
        ("A cargo ship with a red hull crosses the bay", Colour.RED),
        ("The barn is painted yellow, wide shot", Colour.YELLOW),
        ("A tram in blue light", None),
        ("A kayak with purple bags", None),
    ],
)
def test_a_colour_is_read_from_what_is_held_or_said_behind_the_thing(
    analyser: Analyser, text: str, colour: Colour | None
) -> None:
    assert beat_of(analyser, text).subjects[0].colour is colour


@pytest.mark.parametrize(
    ("text", "place", "detail", "left_out"),
    [
        ("a heron at the end of a pier, the sea behind it", Place.SEA, "pier", []),
        ("a monk walks up to a temple in the mountains", Place.MOUNTAINS, "temple", []),
        ("a boat at the foot of a fishing village on a lake", Place.LAKE, "village", []),
        ("a courier in a narrow lane", Place.CITY_STREET, "narrow", []),
        ("a heron on a narrow river", Place.RIVER, "", ["narrow"]),
        ("a robot in an abandoned warehouse", Place.CORRIDOR, "abandoned warehouse", []),
    ],
)
def test_a_detail_of_the_place_is_read_where_its_set_shows_it(
    analyser: Analyser, text: str, place: Place, detail: str, left_out: list[str]
) -> None:
    beat = beat_of(analyser, text)
    assert (beat.place, beat.place_detail) == (place, detail)
    assert [word for word in not_drawn(analyser, text) if word in ("pier", "temple", "narrow", "abandoned")] == left_out


@pytest.mark.parametrize(
    ("text", "families"),
    [
        ("a knight stands before a castle", [Family.PERSON, Family.BUILDING]),
        ("a girl near a windmill in a field", [Family.CHILD, Family.BUILDING]),
        ("a courier beside a house in a street", [Family.PERSON]),
        ("a cat in front of old houses", [Family.CAT]),
    ],
)
def test_one_building_beside_the_subject_is_drawn_where_the_set_has_none(
    analyser: Analyser, text: str, families: list[Family]
) -> None:
    assert [subject.family for subject in beat_of(analyser, text).subjects] == families


def test_houses_that_no_set_shows_are_listed(analyser: Analyser) -> None:
    assert not_drawn(analyser, "a cat on a beach, behind it old cabins") == ["old cabins"]
    assert "houses" not in " ".join(not_drawn(analyser, "a cat in a street with houses"))
