"""What kind of thing a word is, in every form."""

import pytest

from studio.craft.word_kinds import MOTION, WordKinds
from tests.fakes.resources import WORDS


@pytest.fixture(scope="module")
def kinds() -> WordKinds:
    return WordKinds(WORDS)


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("nurse", "P"), ("llamas", "N"), ("elbow", "B"), ("streetcar", "V"), ("cello", "I"),
        ("scarves", "C"), ("chapel", "U"),
        ("canyon", "L"), ("drizzle", "W"), ("moonlight", "K"), ("evening", "D"), ("soup", "F"), ("women's", "P"),
    ],
)  # fmt: skip
def test_nouns_have_a_usual_kind(kinds: WordKinds, word: str, kind: str) -> None:
    assert kinds.of(word).noun == kind


@pytest.mark.parametrize(
    ("word", "verb", "form"),
    [
        ("glides", "glide", "s"), ("hopping", "hop", "ing"), ("swam", "swim", "past"), ("gliding", "glide", "ing"),
        ("carried", "carry", "past"), ("dying", "die", "ing"), ("rush", "rush", "base"), ("rushes", "rush", "s"),
        ("mimicking", "mimic", "ing"), ("tree", "", ""),
    ],
)  # fmt: skip
def test_verbs_are_known_in_every_form(kinds: WordKinds, word: str, verb: str, form: str) -> None:
    assert (kinds.of(word).verb, kinds.of(word).form) == (verb, form)


def test_the_usual_part_of_a_word_comes_first(kinds: WordKinds) -> None:
    assert kinds.of("run").usual == "v"
    assert kinds.of("run").verbs.startswith(MOTION)
    assert kinds.of("bright").usual == "j"
    assert kinds.of("bright").adjective
    assert kinds.of("gently").adverb
    assert kinds.of("river").usual == "n"


def test_an_unknown_word_is_nothing_and_an_empty_table_knows_none(kinds: WordKinds) -> None:
    assert kinds.of("qwrtz").usual == "" == WordKinds("").of("river").usual
    assert len(kinds) > 15_000
    assert not len(WordKinds(""))
