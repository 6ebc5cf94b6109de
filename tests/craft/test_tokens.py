"""Words, stems and phrase tables."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.craft.tokens import PhraseTable, stem, table, term_set, tokenise, word_set


@pytest.mark.parametrize(
    ("word", "singular"),
    [
        ("cats", "cat"), ("glass", "glass"), ("glasses", "glasses"), ("boxes", "box"), ("berries", "berry"),
        ("wolves", "wolf"), ("women", "woman"), ("woman's", "woman"), ("buses", "bus"), ("focus", "focus"),
        ("iris", "iris"), ("is", "is"), ("grey", "gray"),
        ("waves", "wave"), ("brushes", "brush"), ("girls'", "girl"),
    ],
)  # fmt: skip
def test_stems(word: str, singular: str) -> None:
    assert stem(word) == singular


def test_a_hyphen_parts_words_and_an_apostrophe_does_not() -> None:
    tokens = tokenise("A low-angle shot, the dog’s nose")
    assert [token.word for token in tokens] == ["a", "low", "angle", "shot", "the", "dog's", "nose"]
    assert [token.stem for token in tokens][-2] == "dog"


@given(st.text())
def test_tokens_are_words_of_the_text_in_order(text: str) -> None:
    last = 0
    for token in tokenise(text):
        assert last <= token.start < token.end <= len(text)
        assert text[token.start : token.end].replace("’", "'").lower() == token.word
        last = token.end


def test_the_longest_phrase_wins_and_plurals_count() -> None:
    phrases = table({"shore": "beach, sandy beach", "town": "street, market street"})
    tokens = tokenise("sandy beaches near market streets and a street")
    assert [(hit.first, hit.last, hit.meaning) for hit in phrases.find(tokens)] == [
        (0, 2, "shore"),
        (3, 5, "town"),
        (7, 8, "town"),
    ]
    assert [hit.meaning for hit in phrases.find(tokens, 1, 4)] == ["shore"]
    assert phrases.at(tokens, 2) is None


def test_a_later_entry_of_the_same_phrase_wins_and_empty_ones_are_left_out() -> None:
    phrases = PhraseTable([("cat", 1), ("cats", 2), (" ", 3)])
    assert [hit.meaning for hit in phrases.find(tokenise("a cat"))] == [2]


def test_sets_of_words_and_terms() -> None:
    assert word_set("a b  a") == {"a", "b"}
    assert term_set("wide shot, pan") == {"wide shot", "pan"}
