"""Variations: each changes one card and no other; values are checked, a locked card is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.errors import InputError
from studio.domain.prompt import Card, Prompt, PromptRange
from studio.domain.variations import MOST_VALUES, VALUE_LIMIT, variations, with_lines

TEXT = "Wide shot: a tin kettle on a stove. Blue hour. Camera holds still."
CARDS = {Card.SHOT: "Wide shot", Card.SUBJECT: "a tin kettle on a stove", Card.LIGHTING: "Blue hour"}


def prompt(cards: dict[Card, str] | None = None) -> Prompt:
    ranges = []
    for card, words in (CARDS if cards is None else cards).items():
        start = TEXT.index(words)
        ranges.append(PromptRange(card=card, start=start, end=start + len(words)))
    return Prompt(text=TEXT, ranges=tuple(ranges))


def test_each_value_is_written_to_the_card_alone() -> None:
    made = variations(prompt(), Card.LIGHTING, ["Candlelight", "Hard noon sun"])
    assert [one.value for one in made] == ["Candlelight", "Hard noon sun"]
    assert made[0].prompt.text == "Wide shot: a tin kettle on a stove. Candlelight. Camera holds still."
    assert made[1].prompt.card_text(Card.LIGHTING) == "Hard noon sun"
    assert made[1].prompt.card_text(Card.SUBJECT) == CARDS[Card.SUBJECT]


@given(
    cards=st.sets(st.sampled_from(sorted(CARDS, key=list(Card).index))),
    card=st.sampled_from(Card),
    values=st.lists(st.text("abc déz,.'—", min_size=1, max_size=30).filter(str.strip), min_size=2, max_size=9),
)
def test_no_value_changes_another_card(cards: set[Card], card: Card, values: list[str]) -> None:
    before = prompt({one: CARDS[one] for one in Card if one in cards})
    values = list(with_lines((), "\n".join(values)).values)
    if len(values) < 2:
        return
    for one in variations(before, card, values):
        assert one.prompt.card_text(card) == one.value
        others = [other for other in Card if other is not card]
        assert [one.prompt.card_text(other) for other in others] == [before.card_text(other) for other in others]


@pytest.mark.parametrize(
    ("values", "words"),
    [
        (["One"], "1 values"),
        ([f"Light {number}" for number in range(10)], "10 values"),
        (["Dusk", " dusk "], "the same"),
        (["Dusk", "  "], "empty or too long"),
        (["Dusk", "x" * (VALUE_LIMIT + 1)], "empty or too long"),
    ],
)
def test_values_that_cannot_be_are_named(values: list[str], words: str) -> None:
    with pytest.raises(InputError, match=words) as refused:
        variations(prompt(), Card.LIGHTING, values)
    assert refused.value.field == "values"


def test_a_locked_card_and_an_empty_prompt_are_refused() -> None:
    with pytest.raises(InputError, match="locked") as locked:
        variations(prompt().with_lock(Card.LIGHTING, True), Card.LIGHTING, ["Dusk", "Dawn"])
    assert locked.value.field == "lighting"
    with pytest.raises(InputError, match="empty"):
        variations(Prompt(text=" "), Card.LIGHTING, ["Dusk", "Dawn"])


def test_lines_become_values_without_blanks_and_repeats() -> None:
    added = with_lines(("Dusk",), "  Dawn  light \r\n\ndusk\nDawn light\nMoon")
    assert added.values == ("Dusk", "Dawn light", "Moon")
    assert added.left_out == ("dusk", "Dawn light")
    full = with_lines([f"Light {number}" for number in range(8)], "Eight\nNine\nTen")
    assert len(full.values) == MOST_VALUES
    assert full.left_out == ("Nine", "Ten")
