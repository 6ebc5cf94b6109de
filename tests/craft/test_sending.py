import pytest

from studio.craft.sending import fill, sent_text, variables
from studio.domain.errors import InputError
from studio.domain.looks import Look
from studio.domain.prompt import Card, Component, NamedText, Prompt, PromptRange
from tests.domain.specs import spec

AVA = Look(name="Ava", text="a tall woman in a red coat")
PAIR = Look(name="pair", text="@ava with {pet}")


def test_a_prompt_without_marks_is_sent_as_it_is() -> None:
    assert sent_text(Prompt(text='A map {"x": 1} for me@home.'), (), spec()) == 'A map {"x": 1} for me@home.'


def test_looks_and_variables_are_written_out_and_ranges_go_with_them() -> None:
    prompt = Prompt(
        text="@AVA holds {thing}.",
        ranges=(PromptRange(card=Card.SUBJECT, start=0, end=18),),
        values=(NamedText(name="thing", text="a lamp"),),
    )
    filled = fill(prompt, (AVA,)).prompt
    assert filled.text == "a tall woman in a red coat holds a lamp."
    assert filled.card_text(Card.SUBJECT) == "a tall woman in a red coat holds a lamp"


def test_a_look_may_name_another_and_hold_a_variable() -> None:
    prompt = Prompt(text="@pair waits.", values=(NamedText(name="pet", text="her dog"),))
    assert sent_text(prompt, (AVA, PAIR), spec()) == "a tall woman in a red coat with her dog waits."


def test_a_shots_own_words_for_a_look_win() -> None:
    prompt = Prompt(text="@ava waits.", overrides=(NamedText(name="AVA", text="Ava, soaked"),))
    assert sent_text(prompt, (AVA,), spec()) == "Ava, soaked waits."


def test_variables_without_a_value_are_named_and_nothing_is_sent() -> None:
    prompt = Prompt(text="{colour} {thing} and {colour}", values=(NamedText(name="thing", text=" "),))
    assert fill(prompt, ()).open_variables == ("colour", "thing")
    with pytest.raises(InputError, match=r"\{colour\}, \{thing\}") as caught:
        sent_text(prompt, (), spec())
    assert caught.value.field == "prompt"


def test_names_that_are_no_looks_stay_and_are_named() -> None:
    filled = fill(Prompt(text="@nobody meets @ava, @nobody."), (AVA,))
    assert filled.prompt.text == "@nobody meets a tall woman in a red coat, @nobody."
    assert filled.unknown_looks == ("nobody",)


def test_a_ring_of_looks_is_named() -> None:
    ring = (Look(name="a", text="@b"), Look(name="b", text="@c"), Look(name="c", text="@B"))
    with pytest.raises(InputError, match="@b → @c → @b") as caught:
        sent_text(Prompt(text="@a"), ring, spec())
    assert caught.value.field == "looks"


def test_looks_that_multiply_each_other_are_refused_before_they_fill_the_memory() -> None:
    looks = tuple(Look(name=f"l{chr(97 + step)}", text=f"@l{chr(98 + step)} " * 200) for step in range(5))
    with pytest.raises(InputError, match="longer than a prompt"):
        fill(Prompt(text="@la"), (*looks, Look(name="lf", text="word " * 100)))


def test_parts_are_sent_in_the_order_that_the_model_prefers() -> None:
    prompt = Prompt(
        text="A boat, at dusk",
        ranges=(PromptRange(card=Card.SUBJECT, start=0, end=6), PromptRange(card=Card.LIGHTING, start=8, end=15)),
    )
    ordered = spec().replace(prompt_order=(Component.LIGHTING, Component.SUBJECT))
    assert sent_text(prompt, (), ordered) == "At dusk. A boat."


def test_variables_are_found_once_in_order() -> None:
    assert variables("{b} {a} {b} {1} { c} {x y}") == ("b", "a", "x y")
