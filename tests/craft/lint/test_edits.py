"""Edits of a fix: letters outside them stay, ranges follow, locked cards stop them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.craft.lint.edits import Edit, are_apart, edited, merged, removal
from studio.domain.cards import Card, PromptRange
from studio.domain.prompt import PROMPT_LIMIT, Prompt

TEXT = "A long view of a mill at dusk. Soft light."
RANGES = (
    PromptRange(card=Card.SHOT, start=0, end=11),
    PromptRange(card=Card.SUBJECT, start=15, end=21),
    PromptRange(card=Card.LIGHTING, start=31, end=41),
)
PROMPT = Prompt(text=TEXT, ranges=RANGES)


def cards(prompt: Prompt | None) -> dict[str, str]:
    assert prompt is not None
    return {part.card.value: prompt.card_text(part.card) for part in prompt.ranges}


def test_put_in_words_become_a_range_of_their_card_without_their_stop() -> None:
    prompt = edited(PROMPT, [Edit(30, 30, " The camera stays still.", Card.CAMERA)])
    assert prompt is not None
    assert prompt.text == "A long view of a mill at dusk. The camera stays still. Soft light."
    assert cards(prompt) == {
        "shot": "A long view", "subject": "a mill", "camera": "The camera stays still", "lighting": "Soft light",
    }  # fmt: skip


def test_words_put_in_beside_or_within_a_range_of_their_card_join_it() -> None:
    assert (
        cards(edited(PROMPT, [Edit(41, 41, " from the left", Card.LIGHTING)]))["lighting"] == "Soft light from the left"
    )
    assert cards(edited(PROMPT, [Edit(35, 35, " pale", Card.LIGHTING)]))["lighting"] == "Soft pale light"


def test_words_put_in_within_another_card_part_it() -> None:
    prompt = edited(PROMPT, [Edit(1, 1, " slow", Card.CAMERA)])
    assert prompt is not None
    assert [(part.card, prompt.text[part.start : part.end]) for part in prompt.ranges][:3] == [
        (Card.SHOT, "A"), (Card.CAMERA, "slow"), (Card.SHOT, "long view"),
    ]  # fmt: skip


def test_words_without_a_card_stay_outside_at_the_edges_of_a_range() -> None:
    assert cards(edited(PROMPT, [Edit(21, 21, " here")])) == cards(PROMPT)
    assert cards(edited(PROMPT, [Edit(15, 15, "all of ")])) == cards(PROMPT)


def test_a_replaced_word_keeps_its_range_and_a_removed_range_goes() -> None:
    assert cards(edited(PROMPT, [Edit(17, 21, "windmill")]))["subject"] == "a windmill"
    assert "subject" not in cards(edited(PROMPT, [Edit(12, 30)]))
    assert cards(edited(PROMPT, [Edit(6, 17, "x")])) == {"shot": "A long", "subject": "mill", "lighting": "Soft light"}


def test_a_locked_card_is_not_touched() -> None:
    locked = PROMPT.with_lock(Card.LIGHTING, True)
    assert edited(locked, [Edit(31, 36)]) is None
    assert edited(locked, [Edit(30, 30, " Dim light.", Card.LIGHTING)]) is None
    assert edited(locked, [Edit(30, 30, " Static.", Card.CAMERA)]) is not None


def test_a_prompt_without_ranges_gets_none_and_the_limit_holds() -> None:
    prompt = edited(Prompt(text="a mill"), [Edit(6, 6, ". Static.", Card.CAMERA)])
    assert prompt is not None
    assert prompt.ranges == ()
    assert edited(Prompt(text="a" * PROMPT_LIMIT), [Edit(0, 0, "b")]) is None


@pytest.mark.parametrize(
    ("text", "words", "left"),
    [
        ("a mill, epic, at dusk", "epic", "a mill, at dusk"),
        ("a mill, epic", "epic", "a mill"),
        ("a mill, epic.", "epic", "a mill."),
        ("epic, a mill", "epic", "a mill"),
        ("Epic. A mill.", "Epic", "A mill."),
        ("A mill. Epic.", "Epic", "A mill. "),
        ("A mill\nepic\nat dusk", "epic", "A mill\nat dusk"),
        ("an epic mill", "epic", "an mill"),
        ("epic mill", "epic", "mill"),
        ("(epic) mill", "epic", "() mill"),
    ],
)
def test_a_removal_takes_one_pause_or_space_along(text: str, words: str, left: str) -> None:
    start = text.index(words)
    edit = removal(text, start, start + len(words))
    assert text[: edit.start] + text[edit.end :] == left


def test_merged_edits_are_apart() -> None:
    edits = [Edit(9, 12), Edit(0, 5), Edit(4, 9), Edit(14, 14, "x")]
    assert not are_apart(edits)
    assert merged(edits) == [Edit(0, 12), Edit(14, 14, "x")]
    assert are_apart(merged(edits))


@given(st.data())
def test_letters_outside_of_edits_stay_and_ranges_hold_their_own_letters(data: st.DataObject) -> None:
    text = data.draw(st.text("ab ,.", min_size=1, max_size=40))
    points = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=8)))
    cards_of = st.sampled_from(list(Card))
    ranges = [
        PromptRange(card=data.draw(cards_of), start=start, end=end)
        for start, end in zip(points[::2], points[1::2], strict=False)
    ]
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=6)))
    edits = [
        Edit(start, end, data.draw(st.sampled_from(["", "XY", " X."])), data.draw(st.none() | cards_of))
        for start, end in zip(cuts[::2], cuts[1::2], strict=False)
    ]
    prompt = edited(Prompt(text=text, ranges=tuple(ranges)), edits)
    assert prompt is not None
    kept, last = "", 0
    for edit in edits:
        kept += text[last : edit.start] + edit.text
        last = edit.end
    without_space = str.maketrans("", "", " ")  # a space is left where two words would become one
    assert prompt.text.translate(without_space) == (kept + text[last:]).translate(without_space)
    for part in prompt.ranges:
        assert prompt.text[part.start : part.end].strip()
