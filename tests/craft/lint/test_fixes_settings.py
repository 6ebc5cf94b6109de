"""What fixes set, which times they write, and what is not offered. Readings are made by hand."""

import pytest

from studio.craft.lint.context import LintContext
from studio.domain.cards import Card, PromptRange
from studio.domain.lint_rules import Rule
from studio.domain.looks import Look
from studio.domain.models import Audio, CombinationRule, DurationLimit
from studio.domain.parameters import Parameters
from studio.domain.prompt import Prompt
from studio.domain.reading import Fault, Reading, SpokenLine
from tests.craft.lint.conftest import SpecOf
from tests.craft.lint.readers import beat_reading, fault, fixed, has_no_fix, spans, stretch

# ---- settings and times --------------------------------------------------------------------------------------------


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
    text = "Close-up, a woman."
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
    reading = beat_reading(text, *times)._replace(spans=spans(text, environment="on a beach|In a kitchen|by a lake"))
    assert fixed(text, reading, Rule.NO_TRANSITION).prompt.text == (
        "[0-3s] on a beach. [3-6s] After a cut, In a kitchen. [6-9s] after a cut, by a lake."
    )
