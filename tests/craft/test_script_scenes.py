"""Scripts become scenes and shots with their stretches; nothing of the text is lost without a trace."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.craft.script_scenes import read_scenes, scenes_from_script
from studio.craft.script_screenplay import quoted
from studio.craft.script_shots import ScriptScene
from studio.domain.errors import InputError
from studio.domain.prompt import PROMPT_LIMIT

FILM = """Here is the plan:

# Two mornings

## Scene 1: The harbour
**Shot 1:** Boats rock at the quay. (4 s)
**Shot 2 (3s):** A gull lands on a mast.
Camera: slow push in.

---
Read it aloud once.

## Scene 2
Shot 3 - A crate swings over the deck.
"""
PLAY = """ACT ONE

INT. KITCHEN – NIGHT

Rain runs down the window. Mara stands alone.

MARA
(quietly)
It is late.

She turns round.

CUT TO:

EXT. HARBOUR - DAWN

Wide shot of boats.

"Cast off," says the pilot.
"""


def outline(script: str) -> list[tuple[str, list[str]]]:
    """Return the names of the scenes with the words of their shots."""
    return [(scene.name, [shot.prompt for shot in scene.shots]) for scene in scenes_from_script(script)]


def stretches(text: str, scenes: tuple[ScriptScene, ...]) -> list[tuple[list[str], list[str]]]:
    """Return the texts of the headings and of the notes of each scene."""
    return [
        (
            [text[part.start : part.end] for part in scene.headings],
            [text[part.start : part.end] for part in scene.notes],
        )
        for scene in scenes
    ]


def test_headings_heads_and_notes() -> None:
    assert outline(FILM) == [
        ("Two mornings · The harbour", ["Boats rock at the quay.", "A gull lands on a mast.\nCamera: slow push in."]),
        ("", ["A crate swings over the deck."]),
    ]
    scenes = read_scenes(FILM)
    assert [[shot.duration_s for shot in scene.shots] for scene in scenes] == [[4.0, 3.0], [None]]
    assert stretches(FILM, scenes) == [
        (["# Two mornings", "## Scene 1: The harbour"], ["Here is the plan:", "Read it aloud once."]),
        (["## Scene 2"], []),
    ]


def test_a_screenplay_keeps_the_lines_of_a_speaker_with_their_shot() -> None:
    assert outline(PLAY) == [
        (
            "ACT ONE · INT. KITCHEN – NIGHT",
            ['Rain runs down the window. Mara stands alone.\n\nMara (quietly): "It is late."', "She turns round."],
        ),
        ("EXT. HARBOUR - DAWN", ['Wide shot of boats.\n\n"Cast off," says the pilot.']),
    ]
    assert stretches(PLAY, read_scenes(PLAY))[0][1] == ["CUT TO:"]


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        ("A goat on a hill.\n\nThe goat eats a hat.", [("", ["A goat on a hill.", "The goat eats a hat."])]),
        ("\ufeff1. A goat.\r\n2. A hat.\r\n", [("", ["A goat.", "A hat."])]),
        ("2A) A goat\n2B) A hat\n3A) A shoe", [("", ["A goat", "A hat", "A shoe"])]),
        ("1. A goat\n\n3. A hat", [("", ["A goat", "A hat"])]),
        ("A goat in\n1999. A hat.", [("", ["A goat in\n1999. A hat."])]),
        ("A goat and\n2. not a head", [("", ["A goat and\n2. not a head"])]),
        ("Scene 1: A goat.\nScene 2: A hat.", [("", ["A goat.", "A hat."])]),
        ("Scene 1\nA goat.\nScene 2\nA hat.", [("", ["A goat."]), ("", ["A hat."])]),
        ("SCENE 4 – The lake\nA boat.", [("The lake", ["A boat."])]),
        ("Scene 1: A goat walks up.\nIt rests.\n\nScene two: The lake\nA boat.",
         [("", ["A goat walks up.\nIt rests."]), ("The lake", ["A boat."])]),
        ("# The lake\nA boat.\n\n# The road\nA cart.", [("The lake", ["A boat."]), ("The road", ["A cart."])]),
        ("Act II: The road\nA cart.", [("Act II: The road", ["A cart."])]),
        ("I/E CAR - DAY\nA dashboard.", [("I/E CAR - DAY", ["A dashboard."])]),
        (".THE ATTIC\nA trunk.", [("THE ATTIC", ["A trunk."])]),
        ("A goat.\n\nLighting: soft.\n\nSound: bells.", [("", ["A goat.\n\nLighting: soft.\n\nSound: bells."])]),
        ("A goat.\n\nVoice-over: It was late.", [("", ["A goat.\n\nVoice-over: It was late."])]),
        ("A goat.\n\nMARA: “Go.”\n\nA hat.", [("", ["A goat.\n\nMARA: “Go.”", "A hat."])]),
        ("1. A goat.\n\n# Credits", [("", ["A goat."]), ("Credits", ["Credits"])]),
        ("part of it\n\nscenery everywhere", [("", ["part of it", "scenery everywhere"])]),
    ],
)  # fmt: skip
def test_forms_of_scripts(script: str, expected: list[tuple[str, list[str]]]) -> None:
    assert outline(script) == expected


@pytest.mark.parametrize(
    ("script", "length"),
    [
        ("(4 s) A goat.", 4.0),
        ("A goat. [2.5 sec]", 2.5),
        ("A goat. (6s)\nIt jumps.", 6.0),
        ("A goat.\nDuration: 7 seconds", 7.0),
        ("[0-3s] a goat, 3-6.5s a hat", 6.5),
        ("[3-6s] a hat", 3.0),
        ("0:04–0:10 a hat", 6.0),
        ("Scene 2 (9 s): The lake\nA boat.", 9.0),
        ("(0 s) A goat.", None),
        ("0:00–99:99 a hat", None),
        ("A goat.", None),
    ],
)
def test_lengths(script: str, length: float | None) -> None:
    (scene,) = scenes_from_script(script)
    assert scene.shots[0].duration_s == length


def test_names_leave_times_out() -> None:
    ((shot,),) = (scene.shots for scene in scenes_from_script("[0-3s] a red kite, 3-6s a dune"))
    assert shot.name == "A red kite"


def test_every_shot_lies_where_it_says() -> None:
    for script in (FILM, PLAY):
        for scene in read_scenes(script):
            for shot in scene.shots:
                assert quoted(script[shot.words.start : shot.words.end]) == shot.prompt
                assert shot.start <= shot.words.start


@pytest.mark.parametrize("script", ["", " \n\n ", "---\n\n***", "1.\n2.\n", "12345", "Scene 3"])
def test_a_script_without_shots_is_refused(script: str) -> None:
    with pytest.raises(InputError) as refused:
        scenes_from_script(script)
    assert refused.value.field == "script"


def test_too_many_and_too_long_shots_are_refused() -> None:
    with pytest.raises(InputError, match="501 shots"):
        scenes_from_script("a\n\n" * 501)
    with pytest.raises(InputError, match="Shot 2"):
        scenes_from_script("a\n\n" + "b" * (PROMPT_LIMIT + 1))


_PIECES = st.sampled_from(
    ["Scene 2: The lake", "SCENE 3", "INT. KITCHEN - DAY", "# Title", "ACT ONE", "1. ", "2) ", "3A. ", "Shot 4: ",
     "---", "MARA", "(low)", "CUT TO:", "a boat", "\n", "\n\n", "\r\n", "(4 s)", "[0-3s]",
     "Lighting: ", "“Go”", " ", "é", "7"]
)  # fmt: skip


@given(st.one_of(st.text(), st.lists(_PIECES, max_size=40).map("".join), st.lists(_PIECES, max_size=20).map("\n".join)))
def test_every_letter_is_in_a_heading_a_shot_or_a_note(script: str) -> None:
    scenes = read_scenes(script)
    parts = []
    for scene in scenes:
        assert scene.shots
        parts += [*scene.headings, *scene.notes]
        parts += [shot.words._replace(start=shot.start) for shot in scene.shots]
    covered = bytearray(len(script))
    for part in parts:
        assert 0 <= part.start <= part.end <= len(script)
        covered[part.start : part.end] = b"\1" * (part.end - part.start)
    lost = "".join(letter for letter, there in zip(script, covered, strict=True) if letter.isalpha() and not there)
    lengths = "secondsSECONDS"  # a length in brackets at a shot's end is told by its seconds
    assert not scenes or all(letter in lengths for letter in lost), lost
    starts = [shot.start for scene in scenes for shot in scene.shots]
    assert starts == sorted(set(starts))


@given(st.text())
def test_any_script_gives_scenes_or_is_refused(script: str) -> None:
    try:
        scenes = scenes_from_script(script)
    except InputError:
        return
    assert all(shot.prompt and shot.name for scene in scenes for shot in scene.shots)


@pytest.mark.parametrize(
    "script",
    [
        "INT. KITCHEN\n\nA goat walks over the hill in the sun. 3-4s\n\n" * 1800,
        "1. A goat\n" * 9_000,
        "x" * 100_000,
        "a " * 50_000,
        "(" * 100_000,
        "*" * 99_999 + "a",
        " " * 99_999 + "a",
        "\n" * 100_000,
        '"' * 100_000,
        "MARA " * 20_000,
        "[0-3s " * 16_000,
        "shot" * 25_000,
        "# " * 50_000,
    ],
)
def test_100_kb_are_read_in_linear_time(script: str) -> None:
    half = script[: len(script) // 2]
    began = time.process_time()
    read_scenes(half)
    half_s = time.process_time() - began
    began = time.process_time()
    read_scenes(script)
    assert time.process_time() - began < max(8 * half_s, 1.5)
