"""What the rules find in a text, and what they leave alone."""

import pytest

from studio.craft.lint.linter import Linter
from studio.domain.lint_rules import Rule
from studio.domain.reading import Reading
from tests.craft.lint.readers import FixedReader, found


@pytest.mark.parametrize(
    ("text", "rule", "words"),
    [
        ("A stunning harbour and an epic sky.", Rule.EMPTY_PRAISE, ("stunning", "epic")),
        ("Jaw-dropping cliffs, best quality.", Rule.EMPTY_PRAISE, ("Jaw-dropping", "best quality")),
        ("A gymnast does a backflip.", Rule.ATHLETIC_MOVEMENT, ("gymnast", "backflip")),
        ("Two men in a sword fight on a bridge.", Rule.ATHLETIC_MOVEMENT, ("sword fight",)),
        ("Frost shows on every single hair of the fox.", Rule.SMALL_DETAIL, ("every single hair",)),
        ("Exactly 37 gulls sit on the rail.", Rule.SMALL_DETAIL, ("Exactly 37",)),
        ("Tom Hanks walks along a pier.", Rule.REAL_PERSON, ("Tom Hanks",)),
        ("we see taylor swift on a bench", Rule.REAL_PERSON, ("taylor swift",)),
        ("A look-alike of Marlon waits in the rain.", Rule.REAL_PERSON, ("look-alike of",)),
        ("Zendaya, in a blue coat, turns her head.", Rule.REAL_PERSON, ("Zendaya",)),
    ],
)
def test_words_that_a_rule_names(linter: Linter, text: str, rule: Rule, words: tuple[str, ...]) -> None:
    finding = found(linter, text, rule)
    assert finding is not None
    assert finding.values == words
    assert tuple(text[place.start : place.end] for place in finding.places) == words


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ('The host says, "What an amazing day."', Rule.EMPTY_PRAISE),
        ("A choir sings Amazing Grace in a chapel.", Rule.EMPTY_PRAISE),
        ("Two boxers shake hands, no fighting.", Rule.ATHLETIC_MOVEMENT),
        ("A firefighter climbs a ladder.", Rule.ATHLETIC_MOVEMENT),
        ("Exactly 8 seconds of fog over a lake.", Rule.SMALL_DETAIL),
        ("A barn in the manner of Andy Warhol.", Rule.REAL_PERSON),
        ("A street in a Charlie Chaplin film.", Rule.REAL_PERSON),
        ('A woman says, "I met Tom Hanks once."', Rule.REAL_PERSON),
        ("The colors are inspired by Frida Kahlo.", Rule.REAL_PERSON),
        ("A man named Tom holds his hat.", Rule.REAL_PERSON),
        ("A duckling, no lookalike of anything, swims.", Rule.REAL_PERSON),
    ],
)
def test_words_that_a_rule_leaves_alone(linter: Linter, text: str, rule: Rule) -> None:
    assert found(linter, text, rule) is None


def test_weather_is_missed_under_the_sky_only(linter: Linter) -> None:
    assert found(linter, "A man walks on a beach.", Rule.NO_WEATHER) is not None
    for text in (
        "A man walks on a beach in the rain.",
        "A man walks on a beach under a pale sky.",
        "A man walks through a kitchen.",
        "A diver swims over a coral reef.",
        "A rocket turns in deep space.",
    ):
        assert found(linter, text, Rule.NO_WEATHER) is None, text


def test_beats_in_other_places_need_a_word_of_how_they_follow(linter: Linter) -> None:
    bare = "[0-3s] wide view, a lake at dawn. [3-6s] close-up, a kettle in a kitchen."
    finding = found(linter, bare, Rule.NO_TRANSITION)
    assert finding is not None
    assert [bare[place.start : place.end] for place in finding.places] == ["[3-6s]"]
    joined = "[0-3s] wide view, a lake at dawn. [3-6s] cut to a close-up, a kettle in a kitchen."
    assert found(linter, joined, Rule.NO_TRANSITION) is None
    same = "[0-3s] a boat drifts on a lake at dawn. [3-6s] the boat turns on the lake."
    assert found(linter, same, Rule.NO_TRANSITION) is None


def test_a_language_that_is_not_covered_gets_one_hint_and_no_rule_of_grammar() -> None:
    text = "kala ui järves"
    reader = FixedReader()
    reader.readings[text] = Reading(language="et", covered=False)
    finding = found(Linter(reader), text, Rule.LANGUAGE_NOT_COVERED)
    assert finding is not None
    assert finding.values == ("et",)
    assert found(Linter(reader), text, Rule.NO_WEATHER) is None
