"""What fixes write, word for word. Readings are made by hand: these tests are about the words, not about finding."""

from collections.abc import Sequence

import pytest

from studio.craft.lint.context import LintContext
from studio.domain.cards import Card, PromptRange
from studio.domain.lint import FixKind
from studio.domain.lint_rules import Rule
from studio.domain.prompt import Prompt
from studio.domain.reading import Beat, Fault, Reading, SpokenLine
from tests.craft.lint.readers import fault, fixed, has_no_fix, stretch

# ---- words put in --------------------------------------------------------------------------------------------------


def test_a_still_camera_where_much_happens_goes_before_the_style() -> None:
    text = "A dog leaps over a log and barks. Grainy film."
    reading = fault(text, Fault.NO_CAMERA, subject="A dog", action="leaps|barks", style="Grainy film")
    fix = fixed(text, reading, Rule.NO_CAMERA)
    assert fix.prompt.text == "A dog leaps over a log and barks. The camera stays still. Grainy film."
    assert (fix.kind, fix.values) == (FixKind.INSERT, ("the camera stays still",))


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("a mill", "a mill. The camera pushes in slowly."),
        ("a mill,", "a mill, the camera pushes in slowly."),
        ("a mill.\n", "a mill. The camera pushes in slowly.\n"),
        ('A man says, "Go."', 'A man says, "Go." The camera pushes in slowly.'),
    ],
)
def test_a_slow_push_where_nothing_happens_joins_as_the_text_is_written(text: str, result: str) -> None:
    assert fixed(text, fault(text, Fault.NO_CAMERA), Rule.NO_CAMERA).prompt.text == result


def test_a_camera_in_sections_gets_a_section() -> None:
    text = "Subject: a mill\nLighting: dusk"
    assert fixed(text, fault(text, Fault.NO_CAMERA), Rule.NO_CAMERA).prompt.text == (
        "Subject: a mill\nLighting: dusk\nCamera: the camera pushes in slowly."
    )


def test_a_camera_stands_before_timed_beats() -> None:
    text = "[0-2s] a bell rings. [2-4s] it stops."
    beats = (
        Beat(stretch(text, "[0-2s]"), stretch(text, "a bell rings."), 0.0, 2.0),
        Beat(stretch(text, "[2-4s]"), stretch(text, "it stops."), 2.0, 4.0),
    )
    reading = fault(text, Fault.NO_CAMERA)._replace(beats=beats)
    assert fixed(text, reading, Rule.NO_CAMERA).prompt.text == f"The camera pushes in slowly. {text}"


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("A man on a beach.", "on a beach", "soft daylight"),
        ("Two men in a kitchen.", "in a kitchen", "warm lamplight"),
        ("A man with a hat.", "", "soft even light"),
    ],
)
def test_the_light_is_that_of_the_place(text: str, place: str, words: str) -> None:
    reading = fault(text, Fault.NO_LIGHTING, **({"environment": place} if place else {}))
    assert fixed(text, reading, Rule.NO_LIGHTING).prompt.text == f"{text} The scene is lit by {words}."


@pytest.mark.parametrize(
    ("language", "text", "result"),
    [
        ("zh", "一只猫。", "一只猫。镜头缓慢推近。"),
        ("ja", "猫", "猫。カメラがゆっくりズームイン。"),
        ("es", "Un gato.", "Un gato. La cámara se acerca lentamente."),
        ("fr", "Un chat.", "Un chat. La caméra avance lentement."),
        ("de", "Eine Katze.", "Eine Katze. Die Kamera fährt langsam heran."),
    ],
)
def test_words_are_put_in_in_the_language_of_the_prompt(language: str, text: str, result: str) -> None:
    reading = fault(text, Fault.NO_CAMERA)._replace(language=language)
    assert fixed(text, reading, Rule.NO_CAMERA).prompt.text == result


def test_a_language_without_words_gets_no_fix() -> None:
    text = "Kissa istuu."
    assert has_no_fix(text, fault(text, Fault.NO_CAMERA)._replace(language="fi"), Rule.NO_CAMERA)


@pytest.mark.parametrize(
    ("text", "place", "result"),
    [
        ("A car drives through a city.", "drives", "A car drives slowly through a city."),
        ("A horse gallops.", "gallops", "A horse gallops quickly."),
        ("A girl eats noodles.", "eats noodles", "A girl slowly eats noodles."),
        ("A man sits on a bench.", "sits", "A man sits on a bench. The camera pushes in slowly."),
        ("A mill.", "", "A mill. The camera pushes in slowly."),
    ],
)
def test_a_bare_verb_gets_a_pace_and_a_still_picture_a_camera(text: str, place: str, result: str) -> None:
    reading = fault(text, Fault.VAGUE_MOTION, *([place] if place else []))
    assert fixed(text, reading, Rule.VAGUE_MOTION).prompt.text == result


def test_a_pace_belongs_to_the_card_of_its_verb() -> None:
    text = "A car drives through a city."
    prompt = Prompt(text=text, ranges=(PromptRange(card=Card.SUBJECT, start=0, end=12),))
    fix = fixed(prompt, fault(text, Fault.VAGUE_MOTION, "drives"), Rule.VAGUE_MOTION)
    assert fix.prompt.card_text(Card.SUBJECT) == "A car drives slowly"


def test_nothing_is_put_into_a_locked_card() -> None:
    prompt = Prompt(text="a mill", ranges=(PromptRange(card=Card.SUBJECT, start=0, end=6),), locked=(Card.CAMERA,))
    assert has_no_fix(prompt, fault("a mill", Fault.NO_CAMERA), Rule.NO_CAMERA)


# ---- words taken out -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("An amazing castle at dusk.", "A castle at dusk."),
        ("A stunning old mill.", "An old mill."),
        ("A truly epic, very beautiful lake.", "A lake."),
        ("A beautiful and quiet lake.", "A quiet lake."),
        ("A peaceful and beautiful lake.", "A peaceful lake."),
        ("A beautiful, quiet lake.", "A quiet lake."),
        ("A hut and stunning cliffs.", "A hut and cliffs."),
        ("A mill, masterpiece, best quality, dusk", "A mill, dusk"),
        ("A beautifully lit room.", "A lit room."),
        ("A heron moves gorgeously.", "A heron moves."),
    ],
)
def test_praise_goes_with_what_strengthens_and_joins_it(text: str, result: str) -> None:
    fix = fixed(text, Reading(), Rule.EMPTY_PRAISE)
    assert fix.kind is FixKind.REMOVE
    assert fix.prompt.text == result


@pytest.mark.parametrize(
    "text", ["The harbour looks stunning.", "A mill (epic:1.3)", "Something beautiful waits.", "Epic", "an epic, "]
)
def test_praise_stays_where_a_sentence_would_miss_it(text: str) -> None:
    assert has_no_fix(text, Reading(), Rule.EMPTY_PRAISE)


@pytest.mark.parametrize(
    ("text", "one", "other", "result"),
    [
        ("Static camera, a mill, orbiting shot.", "Static camera", "orbiting", "Static camera, a mill."),
        ("Black and white. A mill. Vibrant colors.", "Black and white", "Vibrant colors", "Black and white. A mill. "),
        ("A street at night under the midday sun.", "at night", "midday sun", "A street at night."),
        ("A static camera that films and orbits.", "static camera", "orbits", "A static camera that films."),
        (
            "On a smooth gimbal and in shaky handheld, a dog.",
            "smooth gimbal",
            "shaky handheld",
            "On a smooth gimbal, a dog.",
        ),
    ],
)
def test_of_two_that_exclude_each_other_the_later_goes(text: str, one: str, other: str, result: str) -> None:
    fix = fixed(text, fault(text, Fault.CONTRADICTORY, one, other), Rule.CONTRADICTORY)
    assert fix.prompt.text == result


def test_the_later_of_two_stays_where_it_is_grown_into_a_sentence() -> None:
    text = "A static camera watches while it orbits the mill in the valley."
    assert has_no_fix(text, fault(text, Fault.CONTRADICTORY, "static camera", "orbits"), Rule.CONTRADICTORY)


# ---- words moved to the caption ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("A shop sign that reads “OPEN” swings.", "A shop sign swings."),
        ('A banner with the words "FAIR DAY" hangs.', "A banner hangs."),
        ('A neon sign saying "HOTEL".', "A neon sign."),
        ("A door labelled «EXIT», dusk.", "A door, dusk."),
        ('A wide plank reads "OPEN" and swings.', "A wide plank swings."),
        ("A banner waves, it says OPEN, then falls.", "A banner waves, then falls."),
        ("A wall of digits reading 50% OFF under lamps.", "A wall of digits under lamps."),
    ],
)
def test_lettering_moves_to_the_caption(text: str, result: str) -> None:
    place = text.split()[2]
    fix = fixed(text, fault(text, Fault.TEXT_IN_FRAME, place), Rule.TEXT_IN_FRAME)
    assert fix.kind is FixKind.TO_CAPTION
    assert fix.prompt.text == result
    assert fix.caption == fix.values[0]
    assert fix.caption in ("OPEN", "FAIR DAY", "HOTEL", "EXIT", "50% OFF")


def test_a_caption_that_is_there_stays_before_the_words() -> None:
    text = 'A sign that reads "OPEN".'
    reading = fault(text, Fault.TEXT_IN_FRAME, "sign")
    fix = fixed(text, reading, Rule.TEXT_IN_FRAME, LintContext(caption="Morning"))
    assert fix.caption == "Morning\nOPEN"


@pytest.mark.parametrize(
    "text", ['The words "THE END" appear.', "Subtitles run below.", 'A man says "OPEN" to a sign.']
)
def test_lettering_stays_where_nothing_would_be_left(text: str) -> None:
    reading = fault(text, Fault.TEXT_IN_FRAME, text.split()[0])
    spoken = tuple(SpokenLine(stretch(text, '"OPEN"'), "A man", None) for _ in range('"OPEN"' in text))
    assert has_no_fix(text, reading._replace(lines=spoken), Rule.TEXT_IN_FRAME)


@pytest.mark.parametrize(
    ("text", "brands", "result", "caption"),
    [
        ("A can of Pepsi on a wall.", ("Pepsi",), "A can on a wall.", "Pepsi"),
        ("A girl in a Nike hoodie.", ("Nike",), "A girl in a hoodie.", "Nike"),
        ("A boy in an Adidas jacket.", ("Adidas",), "A boy in a jacket.", "Adidas"),
        ("A black Mercedes G 63 waits.", ("Mercedes",), "A black car waits.", "Mercedes G 63"),
        ("A cup with a Starbucks logo on it.", ("Starbucks", "logo"), "A cup.", "Starbucks"),
    ],
)
def test_a_branded_thing_is_called_what_it_is(text: str, brands: Sequence[str], result: str, caption: str) -> None:
    fix = fixed(text, fault(text, Fault.LOGO_BRAND, *brands), Rule.LOGO_BRAND)
    assert (fix.prompt.text, fix.caption) == (result, caption)


def test_a_logo_without_a_name_is_only_taken_out() -> None:
    text = "A cup with a logo on it."
    fix = fixed(text, fault(text, Fault.LOGO_BRAND, "logo"), Rule.LOGO_BRAND)
    assert (fix.kind, fix.prompt.text, fix.caption) == (FixKind.REMOVE, "A cup.", None)


@pytest.mark.parametrize("text", ["Pikachu waves.", "The gang meets Pikachu."])
def test_a_brand_without_a_plain_name_stays(text: str) -> None:
    assert has_no_fix(text, fault(text, Fault.LOGO_BRAND, "Pikachu"), Rule.LOGO_BRAND)


def test_keywords_become_sentences() -> None:
    text = "old man, beard, soft light, 4k, grainy, slow pan"
    named = {"subject": "old man|beard", "lighting": "soft light", "style": "4k|grainy", "camera_movement": "slow pan"}
    fix = fixed(text, fault(text, Fault.TAG_LIST, *text.split(", "), **named), Rule.TAG_LIST)
    assert fix.prompt.text == (
        "The picture shows old man and beard. The light is soft light. The look is 4k and grainy. "
        "The camera movement is slow pan"
    )
