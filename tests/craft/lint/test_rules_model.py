"""Rules that compare a prompt with the model and its settings; readings are made by hand where they must be exact."""

from collections.abc import Sequence

import pytest

from studio.craft.lint.context import LintContext
from studio.craft.lint.linter import Linter
from studio.domain.cards import Component
from studio.domain.lint_rules import Rule
from studio.domain.looks import Look
from studio.domain.models import Audio
from studio.domain.parameters import Parameters
from studio.domain.reading import Beat, Reading, Span, SpokenLine
from tests.craft.lint.conftest import SpecOf
from tests.craft.lint.readers import FixedReader, found, stretch

BEATS = "[0-3s] a boat turns, [3-8s] it sinks"


def reading_of(text: str, *, beats: Sequence[tuple[str, str, float, float | None]] = (), **spans: str) -> Reading:
    return Reading(
        spans=tuple(
            Span(component=Component(name), start=stretch(text, words).start, end=stretch(text, words).end)
            for name, words in spans.items()
        ),
        beats=tuple(Beat(stretch(text, time), stretch(text, words), start, end) for time, words, start, end in beats),
    )


def judged(text: str, reading: Reading, rule: Rule, context: LintContext) -> tuple[str, ...] | None:
    reader = FixedReader()
    reader.readings[text] = reading
    finding = found(Linter(reader), text, rule, context)
    return None if finding is None else finding.values


@pytest.mark.parametrize(("duration_s", "values"), [(4.0, ("8", "4")), (8.0, None), (7.97, None), (10.0, None)])
def test_beats_past_the_duration(duration_s: float, values: tuple[str, ...] | None) -> None:
    beats = [("[0-3s]", "a boat turns", 0.0, 3.0), ("[3-8s]", "it sinks", 3.0, 8.0)]
    context = LintContext(parameters=Parameters(duration_s=duration_s))
    assert judged(BEATS, reading_of(BEATS, beats=beats), Rule.BEATS_TOO_LONG, context) == values
    assert judged(BEATS, reading_of(BEATS, beats=beats), Rule.BEATS_TOO_LONG, LintContext()) is None


def test_a_beat_that_begins_when_the_take_is_over() -> None:
    text = "at 6 s a bell rings"
    reading = reading_of(text, beats=[("at 6 s", "a bell rings", 6.0, None)])
    context = LintContext(parameters=Parameters(duration_s=6.0))
    assert judged(text, reading, Rule.BEATS_TOO_LONG, context) == ("6", "6")


def test_lines_that_take_longer_than_the_take_or_their_beat() -> None:
    text = '[0-1s] She says "one two three four five six."'
    line = SpokenLine(stretch(text, '"one two three four five six."'), "She", 0.0)
    beat = Beat(stretch(text, "[0-1s]"), stretch(text, text[7:]), 0.0, 1.0)
    short, long = LintContext(parameters=Parameters(duration_s=1.5)), LintContext(parameters=Parameters(duration_s=4.0))
    assert judged(text, Reading(lines=(line,)), Rule.DIALOGUE_TOO_LONG, short) == ("2", "1.5")
    assert judged(text, Reading(lines=(line,)), Rule.DIALOGUE_TOO_LONG, long) is None
    assert judged(text, Reading(lines=(line,), beats=(beat,)), Rule.DIALOGUE_TOO_LONG, long) == ("2.0", "1")


def test_speech_and_sound_where_there_is_none(spec_of: SpecOf) -> None:
    text = 'A man says "Go." Sound of rain.'
    reading = reading_of(text, dialogue='"Go."', audio="Sound of rain")
    silent, optional = spec_of(audio=Audio.NEVER), spec_of()
    off = Parameters(audio=False)
    assert judged(text, reading, Rule.DIALOGUE_ON_SILENT_MODEL, LintContext(spec=silent)) == ("Model",)
    assert judged(text, reading, Rule.DIALOGUE_ON_SILENT_MODEL, LintContext(spec=optional)) is None
    assert judged(text, reading, Rule.UNSUPPORTED, LintContext(spec=silent)) == ("Model", "sound")
    assert judged(text, reading, Rule.AUDIO_OFF, LintContext(spec=optional, parameters=off)) == ()
    assert judged(text, reading, Rule.AUDIO_OFF, LintContext(spec=silent, parameters=off)) is None
    assert judged(text, reading, Rule.AUDIO_OFF, LintContext(spec=optional, parameters=Parameters())) is None


def test_silence_asks_for_no_sound() -> None:
    text = "A lake, no music."
    context = LintContext(parameters=Parameters(audio=False))
    assert judged(text, reading_of(text, audio="no music"), Rule.AUDIO_OFF, context) is None


def test_settings_that_the_model_cannot_use(spec_of: SpecOf) -> None:
    given = Parameters(negative="fog", first_frame="a" * 64, last_frame="b" * 64)
    context = LintContext(spec=spec_of(first_frame=True), parameters=given)
    assert judged("a lake", Reading(), Rule.UNSUPPORTED, context) == ("Model", "negative", "last_frame")
    assert judged("a lake", Reading(), Rule.UNSUPPORTED, LintContext(spec=spec_of(), parameters=Parameters())) is None


@pytest.mark.parametrize(
    ("text", "aspect", "words"),
    [
        ("A lake, vertical video.", "16:9", "vertical video"),
        ("A lake in portrait format.", "1:1", "portrait format"),
        ("A lake in 9:16.", "16:9", "9:16"),
        ("A lake, widescreen.", "9:16", "widescreen"),
        ("A lake, square format.", "16:9", "square format"),
        ("A lake in 2.39:1.", "16:9", "2.39:1"),
        ("A lake in 9:16.", "9:16", None),
        ("A lake, widescreen.", "21:9", None),
        ("A vertical cliff and a square table.", "16:9", None),
        ("The clock shows 9:160.", "16:9", None),
        ("A lake in 9:16.", "adaptive", None),
    ],
)
def test_words_for_another_shape(text: str, aspect: str, words: str | None) -> None:
    context = LintContext(parameters=Parameters(aspect_ratio=aspect))
    assert judged(text, Reading(), Rule.ASPECT_WORDS, context) == (None if words is None else (words, aspect))


def test_a_time_is_no_shape() -> None:
    text = "9:16 the bell rings"
    reading = reading_of(text, beats=[("9:16", "the bell rings", 556.0, None)])
    assert judged(text, reading, Rule.ASPECT_WORDS, LintContext(parameters=Parameters())) is None


def test_the_length_counts_what_is_sent(spec_of: SpecOf) -> None:
    spec = spec_of(prompt_chars=20)
    look = Look(name="ava", text="a tall woman in a green coat")
    assert judged("x" * 20, Reading(), Rule.OVER_LENGTH, LintContext(spec=spec)) is None
    assert judged("x" * 21, Reading(), Rule.OVER_LENGTH, LintContext(spec=spec)) == ("Model", "21", "20")
    assert judged("@ava waits", Reading(), Rule.OVER_LENGTH, LintContext(spec=spec, looks=(look,))) == (
        "Model", "34", "20",
    )  # fmt: skip
    ring = Look(name="ava", text="@ava")
    assert judged("@ava", Reading(), Rule.OVER_LENGTH, LintContext(spec=spec, looks=(ring,))) is None
    assert judged("x" * 900, Reading(), Rule.OVER_LENGTH, LintContext(spec=spec_of())) is None


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("Close-up, a woman.", True),
        ("Close-up, her face.", True),
        ("Close-up, @ava.", True),
        ("Close-up, her hands, a woman.", False),
        ("Close-up, a kettle.", False),
    ],
)
def test_a_face_in_close_up_lasts_too_long(spec_of: SpecOf, text: str, is_found: bool) -> None:
    reading = reading_of(text, shot_type="Close-up")
    context = LintContext(spec=spec_of(face_close_up_s=4.0), parameters=Parameters(duration_s=6.0))
    values = judged(text, reading, Rule.FACE_IN_LONG_CLOSE_UP, context)
    assert values == (("6", "4") if is_found else None)
    unknown = context._replace(spec=spec_of())
    assert judged(text, reading, Rule.FACE_IN_LONG_CLOSE_UP, unknown) is None


def test_one_shot_lasts_longer_than_the_model_holds_it(spec_of: SpecOf) -> None:
    context = LintContext(spec=spec_of(coherent_s=5.0), parameters=Parameters(duration_s=8.0))
    assert judged("a lake", Reading(), Rule.SHOT_TOO_LONG, context) == ("8", "5")
    shots = Reading(shots=(stretch("a lake", "a"), stretch("a lake", "lake")))
    assert judged("a lake", shots, Rule.SHOT_TOO_LONG, context) is None
    assert judged("a lake", Reading(), Rule.SHOT_TOO_LONG, context._replace(spec=spec_of())) is None
