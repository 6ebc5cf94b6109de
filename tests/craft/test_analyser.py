"""What the analyser finds: each component, the cards' natural phrases, and that no text breaks it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.craft.analyser import Analyser
from studio.domain.cards import Component
from studio.domain.prompt import Prompt
from studio.domain.reading import Fault

FERRY = (
    "Low wide shot of one small green ferry crossing a grey harbour, cranes asleep behind it. "
    "Pale dawn light from the left. Camera pans slowly to the right, then rises. "
    "Grainy 16 mm film, faded colors. Sound of gulls, a far bell, slow engine. "
    'The captain says, "We are late again." [0-2s] the ferry enters.'
)


PIECES = [
    "a dog",
    ",",
    ". ",
    "camera",
    " pans",
    " left",
    " of",
    " at night",
    " [0-2s]",
    '"',
    ":",
    "\n",
    " and",
    " the ",
    "1.",
    "Lighting:",
    "wide shot",
    " music",
    " then",
    " runs",
    "“",
    "”",
    " in",
    " the",
    " lake",
    " static",
    " -",
    "😀",
    "\0",
]


def cards(analyser: Analyser, text: str) -> dict[str, str]:
    prompt = Prompt(text=text).with_ranges(analyser.find_components(text))
    return {part.card.value: prompt.card_text(part.card) for part in prompt.ranges}


def test_a_whole_prompt_falls_into_its_cards(analyser: Analyser) -> None:
    found = cards(analyser, FERRY)
    assert found["shot"] == "Low wide shot"
    assert found["subject"].startswith("one small green ferry crossing a grey harbour")
    assert found["lighting"] == "Pale dawn light from the left"
    assert found["camera"] == "pans slowly to the right, then rises"
    assert found["style"] == "Grainy 16 mm film, faded colors"
    assert found["audio"].startswith("Sound of gulls, a far bell, slow engine")
    assert found["dialogue"] == '"We are late again."'
    assert found["beats"] == "[0-2s] the ferry enters."


@pytest.mark.parametrize(
    ("text", "component", "words"),
    [
        ("Close-up of old boots in mud", Component.SHOT_TYPE, "Close-up"),
        ("a boy, shown from low angles", Component.SHOT_TYPE, "from low angles"),
        ("a potter shaping wet clay", Component.SUBJECT, "a potter"),
        ("a potter shaping wet clay", Component.ACTION, "shaping wet clay"),
        ("The goat slowly climbs toward us", Component.ACTION, "climbs toward us"),
        ("a lamp burning in an empty library", Component.ENVIRONMENT, "in an empty library"),
        ("a nun walking, fog between the trees", Component.ENVIRONMENT, "fog between the trees"),
        ("a tram at night", Component.LIGHTING, "at night"),
        ("a tram, neon reflections everywhere", Component.LIGHTING, "neon reflections everywhere"),
        ("a tram, the camera orbits it slowly", Component.CAMERA_MOVEMENT, "orbits it slowly"),
        ("a tram, slow push in toward the driver", Component.CAMERA_MOVEMENT, "slow push in toward the driver"),
        ("a tram, static camera", Component.CAMERA_MOVEMENT, "static camera"),
        ("a tram, the style of woodcuts", Component.STYLE, "the style"),
        ("a tram with shallow focus, 35mm film", Component.STYLE, "shallow focus"),
        ("a tram, gentle piano music", Component.AUDIO, "gentle piano music"),
        ("A girl whispers: “stay close to me”", Component.DIALOGUE, "“stay close to me”"),
        ("0-2s: a tram arrives", Component.TIMECODES, "0-2s"),
        ("Setting: a quiet harbour", Component.ENVIRONMENT, "a quiet harbour"),
    ],
)
def test_each_component_is_found(analyser: Analyser, text: str, component: Component, words: str) -> None:
    reading = analyser.read(text)
    assert any(words in text[span.start : span.end] for span in reading.of(component))
    assert reading.has(component)


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("A sign that reads “open all night” above a door", Component.DIALOGUE),
        ("the “red” team wins", Component.DIALOGUE),
        ("an 8-second clip of a tram", Component.TIMECODES),
        ("A potter in a calm, quiet room", Component.AUDIO),
        ("a frying pan on a stove", Component.CAMERA_MOVEMENT),
        ("a tram in light rain", Component.LIGHTING),
        ("the camera on a shelf", Component.CAMERA_MOVEMENT),
    ],
)
def test_what_only_looks_like_a_component_is_none(analyser: Analyser, text: str, absent: Component) -> None:
    assert not analyser.read(text).has(absent)


def test_faults_follow_from_what_is_absent(analyser: Analyser) -> None:
    assert analyser.read("a tram jolts over a bridge").faults == (Fault.NO_CAMERA, Fault.NO_LIGHTING)
    assert analyser.read("a tram at dusk, handheld camera").faults == ()


def test_what_the_camera_follows_is_the_subject(analyser: Analyser) -> None:
    found = cards(analyser, "The camera follows one young fox running through tall grass")
    assert found["camera"] == "follows"
    assert found["subject"].startswith("one young fox running")


def test_a_mark_between_two_parts_belongs_to_one_of_them(analyser: Analyser) -> None:
    first, second = analyser.find_components('[0s"we go now!"')
    assert first.end <= second.start


def test_no_language_breaks_it(analyser: Analyser) -> None:
    for text in ("Ein roter Kahn auf einem stillen See", "一只红色的独木舟", "زورق أحمر", ""):
        assert all(span.end <= len(text) for span in analyser.read(text).spans)


@given(
    st.one_of(
        st.text(),
        st.lists(
            st.sampled_from(PIECES),
            max_size=30,
        ).map("".join),
    )
)
def test_no_text_breaks_it_and_cards_never_overlap(analyser: Analyser, text: str) -> None:
    reading = analyser.read(text)
    assert all(span.end <= len(text) for span in reading.spans)
    prompt = Prompt(text=text).with_ranges(analyser.find_components(text))
    assert prompt.text == text
    assert reading == analyser.read(text)
