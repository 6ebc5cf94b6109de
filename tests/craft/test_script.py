"""Scripts become shots."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.craft.script import MAX_SHOTS, NAME_LIMIT, shots_from_script
from studio.domain.errors import InputError
from studio.domain.prompt import PROMPT_LIMIT


@pytest.mark.parametrize(
    "script",
    [
        "1. A goat on a hill.\n2. The goat eats a hat.\n",
        "Shot 1: A goat on a hill.\n\nShot 2: The goat eats a hat.",
        "1) A goat on a hill.\r\n2) The goat eats a hat.",
        "\ufeffA goat on a hill.\n\n\n  The goat eats a hat.\n\n",
        "**Shot 1:** A goat on a hill.\n**Shot 2** - The goat eats a hat.",
        "Notes first\nScene 1\nA goat on a hill.\nScene 2\nThe goat eats a hat.",
    ],
)
def test_numbered_or_parted_by_blank_lines(script: str) -> None:
    shots = shots_from_script(script)
    assert [shot.prompt for shot in shots] == ["A goat on a hill.", "The goat eats a hat."]
    assert [shot.name for shot in shots] == ["A goat on a hill", "The goat eats a hat"]
    assert [shot.duration_s for shot in shots] == [None, None]


def test_one_numbered_shot_and_one_paragraph() -> None:
    assert [shot.prompt for shot in shots_from_script("1. Only this.")] == ["Only this."]
    assert [shot.prompt for shot in shots_from_script("Only\nthis.")] == ["Only\nthis."]


def test_years_and_counts_in_the_text_do_not_begin_a_shot() -> None:
    assert len(shots_from_script("3. A goat\n\n7. A hat")) == 2
    assert shots_from_script("A goat in\n1999. A hat.")[0].prompt == "A goat in\n1999. A hat."


def test_lengths_come_from_brackets_or_from_timed_beats() -> None:
    shots = shots_from_script("1. (4 s) A goat.\n2. [0-3s] a hat, 3-6.5s a shoe\n3. [2.5 sec]: A cat\n4. (0s) A hut")
    assert [(shot.prompt, shot.duration_s) for shot in shots] == [
        ("A goat.", 4.0),
        ("[0-3s] a hat, 3-6.5s a shoe", 6.5),
        ("A cat", 2.5),
        ("A hut", None),
    ]


def test_names_are_whole_words_and_short() -> None:
    long = "a very long walk of one goat over seven green hills to the sea"
    assert shots_from_script(long)[0].name == "A very long walk of one goat over seven"
    assert len(shots_from_script("x" * 90)[0].name) == NAME_LIMIT
    assert shots_from_script("“Go!” she says")[0].name == "Go"
    assert shots_from_script(", then dusk")[0].name == ", then dusk"


@pytest.mark.parametrize("script", ["", " \n\n ", "---\n\n***", "1.\n2.\n"])
def test_a_script_without_shots_is_refused(script: str) -> None:
    with pytest.raises(InputError) as refused:
        shots_from_script(script)
    assert refused.value.field == "script"


def test_too_many_and_too_long_shots_are_refused() -> None:
    with pytest.raises(InputError, match="501 shots"):
        shots_from_script("a\n\n" * (MAX_SHOTS + 1))
    with pytest.raises(InputError, match="Shot 2"):
        shots_from_script("a\n\n" + "b" * (PROMPT_LIMIT + 1))


@given(st.text())
def test_any_script_gives_shots_or_is_refused(script: str) -> None:
    try:
        shots = shots_from_script(script)
    except InputError:
        return
    assert all(shot.prompt and 0 < len(shot.name) <= NAME_LIMIT for shot in shots)
