"""The range model: examples of each rule, and properties over any text."""

import itertools
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from studio.domain.errors import InputError
from studio.domain.prompt import PROMPT_LIMIT, Card, Component, Prompt, PromptRange

LETTERS = st.one_of(
    st.sampled_from([*"ab ,.;\n", "é", "e\u0301", "😀", "👩‍🚀", "ש", "العربية", "\u202e", "湖", " of ", "Soft "]),
    st.characters(exclude_categories=["Cs"], exclude_characters="\0"),
)
TEXTS = st.lists(LETTERS, max_size=12).map("".join)


@st.composite
def prompts(draw: st.DrawFn) -> Prompt:
    text = draw(TEXTS)
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    ranges = [
        PromptRange(card=draw(st.sampled_from(Card)), start=start, end=end)
        for start, end in itertools.pairwise(cuts)
        if draw(st.booleans())
    ]
    return Prompt(text=text, ranges=tuple(ranges))


def marked(text: str, **cards: str) -> Prompt:
    """Return a prompt whose cards own the words given by name."""
    ranges = [
        PromptRange(card=Card(name), start=text.index(words), end=text.index(words) + len(words))
        for name, words in cards.items()
    ]
    return Prompt(text=text, ranges=tuple(sorted(ranges, key=lambda part: part.start)))


def shown(prompt: Prompt) -> dict[str, str]:
    return {card.value: prompt.card_text(card) for card in Card if prompt.card_text(card)}


def test_each_component_has_a_card_and_subject_and_action_share_one() -> None:
    assert {component.card for component in Component} == set(Card)
    assert Component.SUBJECT.card is Component.ACTION.card is Card.SUBJECT


@pytest.mark.parametrize(
    "ranges",
    [
        ({"card": "shot", "start": 2, "end": 2},),
        ({"card": "shot", "start": 0, "end": 9},),
        ({"card": "shot", "start": 0, "end": 3}, {"card": "style", "start": 2, "end": 4}),
        ({"card": "shot", "start": 3, "end": 4}, {"card": "style", "start": 0, "end": 1}),
    ],
)
def test_ranges_that_are_empty_outside_overlapping_or_unordered_are_refused(ranges: Any) -> None:
    with pytest.raises(ValidationError):
        Prompt(text="a kite", ranges=ranges)


CASES = [
    ("inside", 10, 10, "big ", "Wide of a big kite, high", {"subject": "a big kite"}),
    ("letters at the right edge continue", 14, 14, "s", "Wide of a kites, high", {"subject": "a kites"}),
    ("a space at the right edge continues", 14, 14, " ", "Wide of a kite , high", {"subject": "a kite "}),
    ("a comma at the right edge does not", 14, 14, ", red", "Wide of a kite, red, high", {"subject": "a kite"}),
    ("over the right edge", 10, 16, "X", "Wide of a Xhigh", {"subject": "a ", "style": "high"}),
    ("over the left edge", 5, 10, "X", "Wide Xkite, high", {"subject": "kite"}),
    ("exactly the text", 8, 14, "dogs", "Wide of dogs, high", {"subject": "dogs"}),
    ("emptied", 8, 14, "", "Wide of , high", {"style": "high"}),
    ("swallowed", 5, 15, "X", "Wide X high", {"style": "high"}),
]


@pytest.mark.parametrize(
    ("start", "end", "new", "text", "cards"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_prose_edits_keep_ranges_by_position(start: int, end: int, new: str, text: str, cards: dict[str, str]) -> None:
    prompt = marked("Wide of a kite, high", subject="a kite", style="high")
    after = prompt.replaced(start, end, new)
    assert after.text == text
    assert shown(after) == {"style": "high", **cards}


def test_text_typed_at_the_left_edge_stays_outside() -> None:
    after = marked("a kite", subject="a kite").replaced(0, 0, "x")
    assert after.ranges == (PromptRange(card=Card.SUBJECT, start=1, end=7),)


def test_between_two_touching_ranges_the_left_one_grows() -> None:
    after = marked("abcd", shot="ab", style="cd").replaced(2, 2, "x")
    assert shown(after) == {"shot": "abx", "style": "cd"}


def test_offsets_outside_the_text_are_a_fault_of_the_caller() -> None:
    for start, end in ((-1, 0), (0, 4), (2, 1)):
        with pytest.raises(ValueError, match="not inside"):
            Prompt(text="abc").replaced(start, end, "")


@pytest.mark.parametrize("bad", ["a\0b", "a\ud800b", "x" * (PROMPT_LIMIT + 1)])
def test_what_no_prompt_may_hold_is_refused_with_the_field(bad: str) -> None:
    edits: list[Callable[[], Prompt]] = [
        lambda: Prompt().replaced(0, 0, bad),
        lambda: Prompt().with_card(Card.STYLE, bad),
    ]
    for edit in edits:
        with pytest.raises(InputError) as refused:
            edit()
        assert refused.value.field == "prompt"
        assert refused.value.what_to_do


def test_with_text_finds_the_smallest_edit() -> None:
    prompt = marked("a red kite, dusk", subject="a red kite", lighting="dusk")
    assert shown(prompt.with_text("a big red kite, dusk")) == {"subject": "a big red kite", "lighting": "dusk"}
    assert shown(prompt.with_text("dusk")) == {"lighting": "dusk"}
    assert prompt.with_text(prompt.text) == prompt


def test_the_cursor_settles_which_of_two_equal_letters_was_typed() -> None:
    prompt = marked("oo", subject="o")
    assert prompt.with_text("ooo").ranges[0].end == 1
    assert prompt.with_text("ooo", cursor=2).ranges[0].end == 2


def test_typing_in_a_card_with_several_ranges_changes_the_one_where_the_edit_falls() -> None:
    text = "Low shot of a kite, at knee height"
    prompt = Prompt(
        text=text,
        ranges=(
            PromptRange(card=Card.SHOT, start=0, end=8),
            PromptRange(card=Card.SUBJECT, start=12, end=18),
            PromptRange(card=Card.SHOT, start=20, end=34),
        ),
    )
    assert prompt.card_text(Card.SHOT) == "Low shot, at knee height"
    assert prompt.with_card(Card.SHOT, "Low shot, at hip height").text == "Low shot of a kite, at hip height"
    assert (
        prompt.with_card(Card.SHOT, "Low wide shot, at knee height").text == "Low wide shot of a kite, at knee height"
    )
    assert prompt.with_card(Card.SHOT, "Close").text == "Close of a kite"
    assert prompt.with_card(Card.SHOT, "").text == "a kite"
    assert prompt.with_card(Card.SHOT, ", at knee height").card_text(Card.SHOT) == ", at knee height"


@pytest.mark.parametrize(
    ("prompt", "card", "words", "text"),
    [
        (Prompt(), Card.LIGHTING, "dusk", "dusk"),
        (Prompt(text="A dog runs."), Card.LIGHTING, "Soft dusk", "A dog runs. Soft dusk"),
        (Prompt(text="A dog runs"), Card.LIGHTING, "Soft dusk", "A dog runs. Soft dusk"),
        (Prompt(text="A dog runs "), Card.LIGHTING, "soft dusk", "A dog runs, soft dusk "),
        (Prompt(text="A dog runs"), Card.SHOT, "Wide shot", "Wide shot, A dog runs"),
        (marked("a dog runs", subject="a dog"), Card.SHOT, "Wide shot", "Wide shot of a dog runs"),
        (marked("Wide shot", shot="Wide shot"), Card.SUBJECT, "a dog", "Wide shot of a dog"),
        (marked("Wide shot\n", shot="Wide shot"), Card.STYLE, "noir", "Wide shot, noir\n"),
        (marked("A dog in mud.", subject="A dog"), Card.CAMERA, "slow pan", "A dog, slow pan, in mud."),
        (marked("dog,cat", subject="dog", style="cat"), Card.CAMERA, "pan", "dog, pan,cat"),
        (marked("dogcat", subject="dog", style="cat"), Card.CAMERA, "pan", "dog, pan, cat"),
        (marked("at dusk, grainy", style="grainy"), Card.SUBJECT, "a dog", "a dog, at dusk, grainy"),
        (marked("One. ", subject="One. "), Card.STYLE, "noir", "One. noir"),
    ],
)
def test_a_missing_card_is_added_at_its_place_with_a_connective(
    prompt: Prompt, card: Card, words: str, text: str
) -> None:
    after = prompt.with_card(card, words)
    assert after.text == text
    assert shown(after) == {**shown(prompt), card.value: words}


@pytest.mark.parametrize(
    ("prompt", "card", "text"),
    [
        (marked("A dog, dusk, raw", subject="A dog", lighting="dusk", style="raw"), Card.LIGHTING, "A dog, raw"),
        (marked("A dog, at dusk", subject="A dog", lighting="at dusk"), Card.LIGHTING, "A dog"),
        (marked("A dog. Dusk.", subject="A dog", lighting="Dusk"), Card.LIGHTING, "A dog."),
        (marked("A dog. Dusk", subject="A dog", lighting="Dusk"), Card.LIGHTING, "A dog."),
        (marked("A dog. Dusk\nSlow", subject="A dog", lighting="Dusk"), Card.LIGHTING, "A dog.\nSlow"),
        (marked("Wide shot of a dog", shot="Wide shot", subject="a dog"), Card.SHOT, "a dog"),
        (marked("Wide shot of a dog", shot="Wide shot", subject="a dog"), Card.SUBJECT, "Wide shot"),
        (marked("A dog runs fast now", subject="A dog", style="fast"), Card.STYLE, "A dog runs now"),
        (marked("A dog(fast)now", subject="A dog", style="fast"), Card.STYLE, "A dog()now"),
        (marked("dusk", lighting="dusk"), Card.LIGHTING, ""),
    ],
)  # fmt: skip
def test_an_emptied_card_goes_with_its_connective(prompt: Prompt, card: Card, text: str) -> None:
    after = prompt.with_card(card, "")
    assert after.text == text
    assert card.value not in shown(after)


def test_an_absent_card_emptied_again_changes_nothing() -> None:
    prompt = Prompt(text="A dog")
    assert prompt.with_card(Card.STYLE, "") is prompt


def test_assigning_trims_white_space_splits_others_and_joins_its_own() -> None:
    prompt = marked("a red kite over mud", subject="a red kite over mud")
    split = prompt.assigned(1, 6, Card.STYLE)
    assert shown(split) == {"subject": "a, kite over mud", "style": "red"}
    joined = marked("a red kite", subject="red").assigned(0, 2, Card.SUBJECT).assigned(0, 6, Card.SUBJECT)
    assert joined.ranges == (PromptRange(card=Card.SUBJECT, start=0, end=5),)
    assert prompt.assigned(1, 2, Card.STYLE) == prompt
    assert shown(prompt.assigned(0, 10, Card.STYLE)) == {"style": "a red kite", "subject": "over mud"}


def test_clearing_takes_words_out_of_every_card() -> None:
    prompt = marked("a red kite, dusk", subject="a red kite", lighting="dusk")
    assert shown(prompt.cleared(6, 16)) == {"subject": "a red"}
    assert prompt.cleared(10, 12) == prompt


def test_a_locked_card_is_kept_from_cards_and_assignments_but_not_from_typing_in_the_prose() -> None:
    prompt = marked("a kite, dusk", subject="a kite", lighting="dusk").with_lock(Card.SUBJECT, True)
    assert prompt.is_locked(Card.SUBJECT)
    refused: list[Callable[[], Prompt]] = [
        lambda: prompt.with_card(Card.SUBJECT, "a dog"),
        lambda: prompt.assigned(8, 12, Card.SUBJECT),
        lambda: prompt.assigned(0, 1, Card.STYLE),
        lambda: prompt.cleared(2, 9),
    ]
    for edit in refused:
        with pytest.raises(InputError) as error:
            edit()
        assert error.value.field == "subject"
    assert prompt.with_card(Card.SUBJECT, "a kite") is prompt
    assert shown(prompt.replaced(2, 6, "dog"))["subject"] == "a dog"
    assert prompt.with_lock(Card.SUBJECT, False).locked == ()
    assert prompt.with_lock(Card.SHOT, True).locked == (Card.SHOT, Card.SUBJECT)


def test_new_ranges_leave_locked_cards_alone() -> None:
    prompt = marked("a kite, dusk, fog", subject="a kite", style="fog").with_lock(Card.SUBJECT, True)
    found = [
        PromptRange(card=Card.LIGHTING, start=8, end=12),
        PromptRange(card=Card.SHOT, start=0, end=7),
        PromptRange(card=Card.SUBJECT, start=14, end=17),
    ]
    assert shown(prompt.with_ranges(found)) == {"subject": "a kite", "lighting": "dusk", "shot": ","}
    assert prompt.with_ranges([]).ranges == prompt.ranges[:1]


def test_words_are_counted() -> None:
    assert Prompt(text=" a  red\nkite ").words == 3


def untouched(before: Prompt, after: Prompt, card: Card) -> bool:
    return all(before.card_text(other) == after.card_text(other) for other in Card if other is not card)


@given(prompts(), st.sampled_from(Card), TEXTS)
def test_a_card_shows_what_was_typed_in_it_and_no_other_card_changes(prompt: Prompt, card: Card, text: str) -> None:
    after = prompt.with_card(card, text)
    assert after.card_text(card) == text
    assert untouched(prompt, after, card)


@given(prompts(), st.sampled_from(Card))
def test_typing_what_a_card_already_shows_changes_nothing(prompt: Prompt, card: Card) -> None:
    assert prompt.with_card(card, prompt.card_text(card)) == prompt


@given(prompts(), st.sampled_from(Card), TEXTS)
def test_letter_by_letter_gives_what_typing_at_once_gives(prompt: Prompt, card: Card, text: str) -> None:
    typed = prompt.with_card(card, "")
    for end in range(1, len(text) + 1):
        typed = typed.with_card(card, text[:end])
        assert typed.card_text(card) == text[:end]
    assert untouched(prompt, typed, card)


@given(prompts(), st.data())
def test_an_edit_of_prose_gives_that_text_and_keeps_cards_it_does_not_touch(
    prompt: Prompt, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(prompt.text)))
    end = data.draw(st.integers(start, len(prompt.text)))
    new = data.draw(TEXTS)
    after = prompt.replaced(start, end, new)
    assert after.text == prompt.text[:start] + new + prompt.text[end:]
    pieces = [after.text[part.start : part.end] for part in after.ranges]
    for part in prompt.ranges:
        if part.end < start or part.start > end:
            assert prompt.text[part.start : part.end] in pieces
    assert len(after.ranges) <= len(prompt.ranges)


@given(prompts(), TEXTS, st.data())
def test_with_text_gives_any_text(prompt: Prompt, text: str, data: st.DataObject) -> None:
    cursor = data.draw(st.none() | st.integers(0, len(text)))
    assert prompt.with_text(text, cursor).text == text


@given(prompts(), st.data(), st.sampled_from(Card))
def test_assigning_and_clearing_change_no_word(prompt: Prompt, data: st.DataObject, card: Card) -> None:
    start = data.draw(st.integers(0, len(prompt.text)))
    end = data.draw(st.integers(start, len(prompt.text)))
    after = prompt.assigned(start, end, card)
    assert after.text == prompt.text
    for index in range(start, end):
        owners = [part.card for part in after.ranges if part.start <= index < part.end]
        assert owners == [card] or prompt.text[index].isspace()
    cleared = after.cleared(start, end)
    assert not any(part.start < end and part.end > start for part in cleared.ranges)


def test_edits_of_the_longest_prompt_give_whole_results() -> None:
    text = "wörter 😀 " * (PROMPT_LIMIT // 9)
    prompt = Prompt(text=text).assigned(20, 60, Card.SUBJECT)
    middle = len(text) // 2
    changed = text[:middle] + "x" + text[middle + 1 :]
    assert prompt.with_text(changed) == prompt.replaced(middle, middle + 1, "x")
    assert prompt.with_card(Card.SUBJECT, "a dog").card_text(Card.SUBJECT) == "a dog"
