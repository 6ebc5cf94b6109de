"""Beats, spoken lines and numbered shots of a reading, and what stays the same when it is read again."""

import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.craft.analyser import Analyser
from studio.domain.cards import Component


def words(text: str, place: tuple[int, int]) -> str:
    return text[place[0] : place[1]]


@pytest.mark.parametrize(
    ("text", "beats"),
    [
        ("[0-2s] A goat wakes.\n[2-4s] It eats.", [("A goat wakes.", 0, 2), ("It eats.", 2, 4)]),
        ("[1s: a goat nods] [3s: it sleeps]", [("a goat nods", 1, None), ("it sleeps", 3, None)]),
        ("A goat naps. At 3 seconds, a bell rings. It wakes.", [("a bell rings. It wakes.", 3, None)]),
        ("A goat naps until at 3 seconds a bell rings. It wakes.",
         [("A goat naps until at 3 seconds a bell rings.", 3, None)]),
        ("0:00-0:03 - fog\n0:03-0:05 - sun", [("fog", 0, 3), ("sun", 3, 5)]),
    ],
)  # fmt: skip
def test_a_time_ties_the_words_that_belong_to_it(
    analyser: Analyser, text: str, beats: list[tuple[str, float, float | None]]
) -> None:
    found = analyser.read(text).beats
    assert [(words(text, beat.words).strip(), beat.start_s, beat.end_s) for beat in found] == beats


@pytest.mark.parametrize(
    ("text", "line", "speaker", "at_s"),
    [
        ('The old baker says, "Not today."', '"Not today."', "The old baker", None),
        ("MARTA: the bread is gone", "the bread is gone", "MARTA", None),
        ("MARTA (V.O.): the bread is gone", "the bread is gone", "MARTA", None),
        ('[2-4s] A nun whispers softly: “quiet now”', "“quiet now”", "A nun", 2.0),
        ("He shouts 'run for it' and leaves", "'run for it'", "He", None),
        ('Dialogue: "We made it!"', '"We made it!"', "", None),
    ],
)  # fmt: skip
def test_a_spoken_line_has_its_speaker_and_its_time(
    analyser: Analyser, text: str, line: str, speaker: str, at_s: float | None
) -> None:
    reading = analyser.read(text)
    assert [(words(text, found.place), found.speaker, found.at_s) for found in reading.lines] == [(line, speaker, at_s)]
    assert reading.has(Component.DIALOGUE)


def test_numbered_shots_keep_their_heads(analyser: Analyser) -> None:
    text = "Shot 1: a goat.\nShot 2: a cow.\n"
    assert [words(text, shot) for shot in analyser.read(text).shots] == ["Shot 1: a goat.", "Shot 2: a cow."]
    assert analyser.read("a goat").shots == ()


@pytest.mark.parametrize(
    "text",
    ['{"style": "woodcut of a goat, thick lines", "action": "the goat eats"}',
     '"A long walk of an old goat along a wall"',
     "a plate engraved “Best Goat”", "the so called 'goat wall'"],
)  # fmt: skip
def test_quotation_marks_of_a_notation_are_no_speech(analyser: Analyser, text: str) -> None:
    assert not analyser.read(text).has(Component.DIALOGUE)
    assert analyser.read(text).lines == ()


PIECES = [
    "A goat ", "eats. ", "says ", '"no"', "[1s] ", "Camera: pan\n", "# Style\n", "{", '"lighting": "', "}", "Shot 1: ",
    "Shot 2: ", "\n\n", "at 2 seconds ", "‘go’ ", "MAX: ", "é", "山", "\x00", "\ud800", "(", ")", "* ", "no music, ",
]  # fmt: skip


@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=25).map("".join)))
def test_everything_lies_in_the_text_in_order(analyser: Analyser, text: str) -> None:
    reading = analyser.read(text)
    assert [span.start for span in reading.spans] == sorted(span.start for span in reading.spans)
    for place in (*((span.start, span.end) for span in reading.spans), *(line.place for line in reading.lines)):
        assert 0 <= place[0] < place[1] <= len(text)
    for beat in reading.beats:
        assert 0 <= beat.words.start < beat.words.end <= len(text)
    assert analyser.read(text + " ").spans == reading.spans or text.endswith(("\n", " ", ".", "!", "?"))


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_a_fresh_analyser_reads_the_same(analyser: Analyser, text: str) -> None:
    before = analyser.read(text)
    analyser.read(text.upper())
    assert analyser.read(text) == before


def test_two_threads_may_read_with_one_analyser(analyser: Analyser) -> None:
    texts = [f"A goat eats {number} apples at dusk. The camera pans left." for number in range(600)]
    alone = [analyser.read(text) for text in texts]
    read: list[list[object]] = [[], []]

    def work(place: int) -> None:
        read[place] = [analyser.read(text) for text in texts]

    threads = [threading.Thread(target=work, args=(place,)) for place in (0, 1)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert read[0] == read[1] == alone
