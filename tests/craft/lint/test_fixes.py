"""What fixes write, word for word. Readings are made by hand: these tests are about the words, not about finding."""

from collections.abc import Sequence

import pytest

from studio.craft.lint.context import LintContext
from studio.craft.lint.linter import Linter
from studio.domain.cards import Card, Component, PromptRange
from studio.domain.lint import Fix, FixKind
from studio.domain.lint_rules import Rule
from studio.domain.looks import Look
from studio.domain.models import Audio, CombinationRule, DurationLimit
from studio.domain.parameters import Parameters
from studio.domain.prompt import Prompt
from studio.domain.reading import Beat, Evidence, Fault, Reading, Span, SpokenLine
from tests.craft.lint.conftest import SpecOf
from tests.craft.lint.readers import FixedReader, fix_of, stretch


def spans(text: str, **named: str) -> tuple[Span, ...]:
    """Return one span a component, by its words; several by "a|b"."""
    return tuple(
        Span(component=Component(name), start=stretch(text, part).start, end=stretch(text, part).end)
        for name, words in named.items()
        for part in words.split("|")
    )


def fault(text: str, kind: Fault, *words: str, **named: str) -> Reading:
    places = tuple(stretch(text, part) for part in words)
    return Reading(spans=spans(text, **named), faults=(kind,), evidence=(Evidence(kind, places),))


def fixed(text: str | Prompt, reading: Reading, rule: Rule, context: LintContext | None = None) -> Fix:
    reader = FixedReader()
    prompt = Prompt(text=text) if isinstance(text, str) else text
    reader.readings[prompt.text] = reading
    return fix_of(Linter(reader), prompt, rule, context)


def has_no_fix(text: str | Prompt, reading: Reading, rule: Rule, context: LintContext | None = None) -> bool:
    reader = FixedReader()
    prompt = Prompt(text=text) if isinstance(text, str) else text
    reader.readings[prompt.text] = reading
    findings = Linter(reader).findings(prompt, context or LintContext())
    return next(finding.fix for finding in findings if finding.rule is rule) is None


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
    reading = fault(text, Fault.NO_CAMERA).replace(beats=beats)
    assert fixed(text, reading, Rule.NO_CAMERA).prompt.text == f"The camera pushes in slowly. {text}"


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("A man on a beach.", "on a beach", "soft daylight"),
        ("A man in a kitchen.", "in a kitchen", "warm lamplight"),
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
    reading = fault(text, Fault.NO_CAMERA).replace(language=language)
    assert fixed(text, reading, Rule.NO_CAMERA).prompt.text == result


def test_a_language_without_words_gets_no_fix() -> None:
    text = "Kissa istuu."
    assert has_no_fix(text, fault(text, Fault.NO_CAMERA).replace(language="fi"), Rule.NO_CAMERA)


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


@pytest.mark.parametrize("text", ["The view is stunning.", "A mill (epic:1.3)", "Something beautiful waits.", "Epic"])
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
    assert has_no_fix(text, reading.replace(lines=spoken), Rule.TEXT_IN_FRAME)


@pytest.mark.parametrize(
    ("text", "brands", "result", "caption"),
    [
        ("A can of Pepsi on a wall.", ("Pepsi",), "A can on a wall.", "Pepsi"),
        ("A girl in a Nike hoodie.", ("Nike",), "A girl in a hoodie.", "Nike"),
        ("A man in an Adidas jacket.", ("Adidas",), "A man in a jacket.", "Adidas"),
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


# ---- settings and times --------------------------------------------------------------------------------------------


def beat_reading(text: str, *times: tuple[str, float, float | None]) -> Reading:
    marks = [stretch(text, time) for time, _, _ in times]
    ends = [*(mark.start for mark in marks[1:]), len(text)]
    beats = tuple(
        Beat(mark, mark._replace(start=mark.end, end=end), start_s, end_s)
        for mark, end, (_, start_s, end_s) in zip(marks, ends, times, strict=True)
    )
    return Reading(beats=beats)


@pytest.mark.parametrize(
    ("text", "times", "duration_s", "result"),
    [
        ("0–3 s a, 3–6 s b, 6–8 s c", [("0–3 s", 0, 3), ("3–6 s", 3, 6), ("6–8 s", 6, 8)], 4.0,
         "0–1.5 s a, 1.5–3 s b, 3–4 s c"),
        ("[0:00-0:05] a [0:05-0:10] b", [("[0:00-0:05]", 0, 5), ("[0:05-0:10]", 5, 10)], 5.0,
         "[0:00-0:02.5] a [0:02.5-0:05] b"),
        ("[0-4s] a [4-8s] b [8-12s] c [12-15s] d",
         [("[0-4s]", 0, 4), ("[4-8s]", 4, 8), ("[8-12s]", 8, 12), ("[12-15s]", 12, 15)], 1.0,
         "[0-0.3s] a [0.3-0.5s] b [0.5-0.8s] c [0.8-1s] d"),
        ("at 2 s a, at 6 s b", [("at 2 s", 2, None), ("at 6 s", 6, None)], 5.0, "at 1 s a, at 3 s b"),
    ],
)  # fmt: skip
def test_beats_are_fitted(
    text: str, times: list[tuple[str, float, float | None]], duration_s: float, result: str
) -> None:
    context = LintContext(parameters=Parameters(duration_s=duration_s))
    fix = fixed(text, beat_reading(text, *times), Rule.BEATS_TOO_LONG, context)
    assert fix.prompt.text == result
    assert fix.values == (f"{duration_s:g}",)


def test_settings_are_set_to_what_the_model_allows(spec_of: SpecOf) -> None:
    text = 'A man says "one two three four five six seven eight nine ten." Sound of rain, in 9:16.'
    line = SpokenLine(stretch(text, text[11:63]), "A man", None)
    reading = Reading(spans=spans(text, audio="Sound of rain"), lines=(line,))
    spec = spec_of(duration_s=DurationLimit(min=2, max=8, values=(2.0, 4.0, 8.0)))
    context = LintContext(spec=spec, parameters=Parameters(duration_s=2.0, audio=False))

    def parameters(rule: Rule) -> Parameters:
        settings = fixed(text, reading, rule, context).parameters
        assert settings is not None
        return settings

    assert parameters(Rule.DIALOGUE_TOO_LONG).duration_s == 4.0
    assert parameters(Rule.AUDIO_OFF).audio
    assert parameters(Rule.ASPECT_WORDS).aspect_ratio == "9:16"
    narrow = context._replace(spec=spec_of(aspect_ratios=("16:9",)))
    assert has_no_fix(text, reading, Rule.ASPECT_WORDS, narrow)
    short = context._replace(spec=spec_of(duration_s=DurationLimit(min=1, max=3)))
    assert has_no_fix(text, reading, Rule.DIALOGUE_TOO_LONG, short)


def test_a_setting_that_breaks_a_rule_of_the_model_is_not_offered(spec_of: SpecOf) -> None:
    quiet = CombinationRule(when=(("audio", True),), then=(("resolution", ("1080p",)),), message="Sound needs 1080p.")
    context = LintContext(spec=spec_of().replace(rules=(quiet,)), parameters=Parameters(audio=False))
    text = "Sound of rain."
    assert has_no_fix(text, Reading(spans=spans(text, audio="Sound of rain")), Rule.AUDIO_OFF, context)


def test_what_the_model_cannot_use_is_left_out_and_a_face_kept_short(spec_of: SpecOf) -> None:
    text = "Close-up of a woman."
    reading = Reading(spans=spans(text, shot_type="Close-up"))
    given = Parameters(duration_s=8.0, negative="fog", last_frame="b" * 64)
    context = LintContext(spec=spec_of(face_close_up_s=4.5), parameters=given)
    left_out = fixed(text, reading, Rule.UNSUPPORTED, context)
    assert left_out.parameters == given.replace(negative="", last_frame=None)
    shorter = fixed(text, reading, Rule.FACE_IN_LONG_CLOSE_UP, context).parameters
    assert shorter is not None
    assert shorter.duration_s == 4.5


# ---- looks ---------------------------------------------------------------------------------------------------------


def test_a_character_that_has_a_look_is_named_by_it() -> None:
    text = "Mara's hand shakes. Mara opens a door."
    context = LintContext(looks=(Look(name="mara", text="a tall woman"),), others=(Prompt(text="At noon Mara runs."),))
    fix = fixed(text, Reading(), Rule.NO_APPEARANCE, context)
    assert (fix.prompt.text, fix.values) == ("Mara's hand shakes. @mara opens a door.", ("@mara",))
    assert has_no_fix(text, Reading(), Rule.NO_APPEARANCE, context._replace(looks=()))


def test_a_look_that_is_nearly_named_is_named() -> None:
    context = LintContext(looks=(Look(name="Ava", text="a tall woman"), Look(name="harbour", text="a harbour")))
    fix = fixed("@avaa at the @harbor.", Reading(), Rule.UNKNOWN_LOOK, context)
    assert fix.prompt.text == "@Ava at the @harbour."
    assert has_no_fix("@zoe waits.", Reading(), Rule.UNKNOWN_LOOK, context)
    locked = Prompt(text="@avaa.", ranges=(PromptRange(card=Card.SUBJECT, start=0, end=5),), locked=(Card.SUBJECT,))
    assert has_no_fix(locked, Reading(), Rule.UNKNOWN_LOOK, context)


# ---- what is not offered -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "rule", "locked"),
    [
        ("A stunning mill.", Rule.EMPTY_PRAISE, Card.SUBJECT),
        ('A sign that reads "OPEN".', Rule.TEXT_IN_FRAME, Card.SUBJECT),
        ("A can of Pepsi.", Rule.LOGO_BRAND, Card.SUBJECT),
        ("man, hat, dusk", Rule.TAG_LIST, Card.SUBJECT),
        ("Static camera, orbiting.", Rule.CONTRADICTORY, Card.SUBJECT),
        ("A boy runs, falls, rises, waves.", Rule.TOO_MANY_ACTIONS, Card.SUBJECT),
    ],
)
def test_a_locked_card_gets_no_fix(text: str, rule: Rule, locked: Card) -> None:
    places = {
        Rule.TEXT_IN_FRAME: ("sign",), Rule.LOGO_BRAND: ("Pepsi",), Rule.TAG_LIST: ("man", "hat", "dusk"),
        Rule.CONTRADICTORY: ("Static camera", "orbiting"), Rule.TOO_MANY_ACTIONS: ("runs", "falls", "rises", "waves"),
    }.get(rule)  # fmt: skip
    reading = Reading() if places is None else fault(text, Fault(rule.value), *places)
    prompt = Prompt(text=text, ranges=(PromptRange(card=locked, start=0, end=len(text)),))
    assert not has_no_fix(prompt, reading, rule)
    assert has_no_fix(prompt.with_lock(locked, True), reading, rule)


def test_a_caption_that_would_be_too_long_is_not_made() -> None:
    text = 'A sign that reads "OPEN".'
    context = LintContext(caption="x" * 999)
    assert has_no_fix(text, fault(text, Fault.TEXT_IN_FRAME, "sign"), Rule.TEXT_IN_FRAME, context)


def test_without_settings_or_a_model_only_words_are_fixed(spec_of: SpecOf) -> None:
    text = "A lake in 9:16."
    fix = fixed(text, Reading(), Rule.ASPECT_WORDS, LintContext(parameters=Parameters()))
    assert fix.parameters == Parameters(aspect_ratio="9:16")
    line = 'A man says "one two three four five six seven eight."'
    reading = Reading(lines=(SpokenLine(stretch(line, line[11:]), "A man", None),))
    assert has_no_fix(line, reading, Rule.DIALOGUE_TOO_LONG, LintContext(parameters=Parameters(duration_s=1.0)))
    silent = spec_of(audio=Audio.NEVER)
    rain = "Sound of rain."
    heard = Reading(spans=spans(rain, audio="Sound of rain"))
    assert has_no_fix(rain, heard, Rule.UNSUPPORTED, LintContext(spec=silent, parameters=Parameters(audio=False)))


def test_beats_in_other_places_get_a_cut() -> None:
    text = "[0-3s] on a beach. [3-6s] In a kitchen. [6-9s] by a lake."
    times = [("[0-3s]", 0.0, 3.0), ("[3-6s]", 3.0, 6.0), ("[6-9s]", 6.0, 9.0)]
    reading = beat_reading(text, *times).replace(spans=spans(text, environment="on a beach|In a kitchen|by a lake"))
    assert fixed(text, reading, Rule.NO_TRANSITION).prompt.text == (
        "[0-3s] on a beach. [3-6s] After a cut, In a kitchen. [6-9s] after a cut, by a lake."
    )
