"""Scripts become shots."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.craft.script_scenes import scenes_from_script
from studio.craft.script_shared import LONGEST, shared_words, with_look
from studio.craft.script_shots import MAX_SHOTS, NAME_LIMIT, PlacedShot
from studio.domain.errors import InputError
from studio.domain.prompt import PROMPT_LIMIT


def shots_from_script(script: str) -> list[PlacedShot]:
    return [shot for scene in scenes_from_script(script) for shot in scene.shots]


@pytest.mark.parametrize(
    "script",
    [
        "1. A goat on a hill.\n2. The goat eats a hat.\n",
        "Shot 1: A goat on a hill.\n\nShot 2: The goat eats a hat.",
        "1) A goat on a hill.\r\n2) The goat eats a hat.",
        "\ufeffA goat on a hill.\n\n\n  The goat eats a hat.\n\n",
        "**Shot 1:** A goat on a hill.\n**Shot 2** - The goat eats a hat.",
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


SCREENPLAY = """Title: The Ferry
Author: Nobody

INT. WHEELHOUSE - NIGHT

Rain on the glass. ODA (60s) holds the wheel.

ODA (CONT'D)
(softly)
We turn back
at the buoy.

[[Ask about the buoy.]]

= The turn.

CLOSE ON the compass, its needle trembling.
POV through the wet window.

/*
Cut: the old ending.
*/

EXT. DECK - DAWN

WIDE SHOT of the deck in pale light.

TILL (V.O.)
I never saw her again.

CUT TO:
"""
PLAY = [
    'Rain on the glass. ODA (60s) holds the wheel.\n\nOda (softly): "We turn back at the buoy."',
    "CLOSE ON the compass, its needle trembling.",
    "POV through the wet window.",
    'WIDE SHOT of the deck in pale light.\n\nTill (voice-over): "I never saw her again."',
]


def test_a_screenplay_keeps_only_what_is_filmed_and_quotes_its_dialogue() -> None:
    scenes = scenes_from_script(SCREENPLAY)
    assert [scene.name for scene in scenes] == ["INT. WHEELHOUSE - NIGHT", "EXT. DECK - DAWN"]
    assert [shot.prompt for scene in scenes for shot in scene.shots] == PLAY
    notes = [SCREENPLAY[note.start : note.end] for scene in scenes for note in scene.notes]
    assert notes == [
        "Title: The Ferry", "Author: Nobody", "[[Ask about the buoy.]]", "= The turn.", "Cut: the old ending.",
        "CUT TO:",
    ]  # fmt: skip
    assert shared_words(SCREENPLAY, scenes) == ("", ())


def test_a_shot_list_has_a_shot_a_line() -> None:
    listed = "WIDE: a quay at dusk\nCLOSE ON a knot\n- OTS of the captain, she nods\nMS a gull lands on a post"
    assert [shot.prompt for shot in shots_from_script(listed)] == [
        "WIDE: a quay at dusk", "CLOSE ON a knot", "- OTS of the captain, she nods", "MS a gull lands on a post",
    ]  # fmt: skip


NUMBERED = """Grainy documentary look, overcast Scottish light.

Shots of the film:

1. A trawler leaves the pier.

2. Hands coil a rope.
"""


def test_words_above_numbered_shots_are_the_look_of_all_of_them() -> None:
    scenes = scenes_from_script(NUMBERED)
    words, places = shared_words(NUMBERED, scenes)
    assert words == "Grainy documentary look, overcast Scottish light."
    assert [NUMBERED[place.start : place.end] for place in places] == [words]
    assert with_look(scenes[0].shots[1].prompt, words) == f"Hands coil a rope. {words}"
    long = "Long words here. " * (LONGEST // 10) + "\n\n1. One.\n\n2. Two."
    assert shared_words(long, scenes_from_script(long)) == ("", ())


BRIEF = """# Night baker

## Subject and setting
- Subject: an old baker in a flour-dusted apron
- Lighting: one warm bulb over the table, blue window behind

## Sound
- Bed: oven hum and distant rain
- Cues: [1.5s] tray clatters; [2.5s] door creaks open

## Lines
- [0-1s] "Nearly four."
- [3–4s] "You came."

## Structure (2 s each)

### 0–2s
- She slides a tray into the oven
- Slow push in

### 2–4s
- The door opens and cold light falls in
"""


def test_a_brief_has_a_shot_for_each_stretch_of_time_with_its_lines_and_sounds() -> None:
    (scene,) = scenes_from_script(BRIEF)
    first, second = scene.shots
    assert (scene.name, first.duration_s, second.duration_s) == ("Night baker", 2.0, 2.0)
    assert first.prompt == "- She slides a tray into the oven\n- Slow push in"
    assert first.extra == '[1.5s] tray clatters\n[0–1s] "Nearly four."'
    assert second.extra == '[0.5s] door creaks open\n[1–2s] "You came."'
    words, _ = shared_words(BRIEF, (scene,))
    assert words == (
        "An old baker in a flour-dusted apron. One warm bulb over the table, blue window behind. "
        "Oven hum and distant rain."
    )


@given(st.lists(st.sampled_from(SCREENPLAY.splitlines() + BRIEF.splitlines()), max_size=30))
def test_every_letter_is_in_a_shot_a_heading_or_a_note(lines: list[str]) -> None:
    script = "\n".join(lines)
    try:
        scenes = scenes_from_script(script)
    except InputError:
        return
    told = bytearray(len(script))
    for scene in scenes:
        for start, end in (*scene.headings, *scene.notes, *((shot.start, shot.words.end) for shot in scene.shots)):
            told[start:end] = b"\1" * (end - start)
    assert [letter for at, letter in enumerate(script) if letter.isalnum() and not told[at]] == []
