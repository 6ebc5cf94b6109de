"""What a prompt does not say yet, and how it comes to say it."""

import pytest

from studio.craft.analyser import Analyser
from studio.craft.guide import Gap, Guide, guide, next_placeholder, with_placeholder, with_words
from studio.craft.sending import variables
from studio.domain.cards import Component
from studio.domain.errors import InputError
from studio.domain.prompt import Card, NamedText, Prompt
from studio.domain.reading import Reading, Stretch


def read(analyser: Analyser, text: str, **more: object) -> tuple[Prompt, Guide]:
    prompt = Prompt(text=text, **more)
    prompt = prompt.with_ranges(analyser.find_components(text))
    return prompt, guide(analyser.read(text), prompt)


def gap(found: Guide, name: str) -> Gap:
    return next(gap for gap in found.gaps if gap.name == name)


def test_an_empty_prompt_lacks_everything_in_the_order_of_use(analyser: Analyser) -> None:
    _, found = read(analyser, "")
    assert [gap.name for gap in found.gaps] == ["subject", "action", "place", "framing", "light", "camera move", "look"]
    assert (found.said, found.parts) == (0, 7)
    assert all(len(gap.values) == 3 and not gap.placed for gap in found.gaps)


def test_what_is_said_is_no_gap(analyser: Analyser) -> None:
    _, found = read(analyser, "Wide shot: a fox trots across a frozen river at dawn.")
    assert [gap.name for gap in found.gaps] == ["camera move", "look"]
    assert (found.said, found.parts) == (5, 7)


def test_sound_is_missed_only_where_it_is_wanted(analyser: Analyser) -> None:
    prompt, found = read(analyser, "A fox at dawn.")
    assert "sound" not in [gap.name for gap in found.gaps]
    assert "sound" in [gap.name for gap in guide(analyser.read(prompt.text), prompt, sound=True).gaps]


def test_a_card_that_somebody_wrote_is_said_whatever_the_analyser_knows(analyser: Analyser) -> None:
    prompt = Prompt().with_card(Card.LIGHTING, "zwielicht")
    assert "light" not in [gap.name for gap in guide(analyser.read(prompt.text), prompt).gaps]


def test_a_language_that_is_not_covered_has_no_gaps() -> None:
    assert guide(Reading(covered=False), Prompt(text="Koira juoksee")).gaps == ()


def test_a_placeholder_takes_its_place_and_still_counts_as_missing(analyser: Analyser) -> None:
    prompt, found = read(analyser, "A fox trots across a frozen river.")
    placed = with_placeholder(prompt, gap(found, "light"))
    assert placed.card_text(Card.LIGHTING) == "{light}"
    assert variables(placed.text) == ("light",)
    assert with_placeholder(placed, gap(found, "light")) == placed
    again = guide(analyser.read(placed.text), placed)
    assert gap(again, "light").placed
    assert again.said == found.said


def test_a_placeholder_that_somebody_typed_counts_as_missing(analyser: Analyser) -> None:
    _, found = read(analyser, "A fox trots across a frozen river. {light}, {camera move}.")
    assert [gap.name for gap in found.gaps if gap.placed] == ["light", "camera move"]


def test_words_fill_the_placeholder_where_it_stands(analyser: Analyser) -> None:
    prompt, found = read(analyser, "A fox trots across a frozen river.")
    light = gap(found, "light")
    filled = with_words(with_placeholder(prompt, light), light, light.values[0])
    assert "{" not in filled.text
    assert filled.card_text(Card.LIGHTING) == light.values[0]
    assert filled == with_words(prompt, light, light.values[0])
    assert "light" not in [gap.name for gap in guide(analyser.read(filled.text), filled).gaps]


def test_a_placeholder_with_a_value_is_said(analyser: Analyser) -> None:
    _, found = read(analyser, "A fox trots past. {light}", values=(NamedText(name="light", text="dusk"),))
    assert "light" not in [gap.name for gap in found.gaps]


def test_an_action_goes_behind_its_subject_and_a_subject_before_its_action() -> None:
    fox = Prompt().with_card(Card.SUBJECT, "a fox")
    action = Gap("action", Component.ACTION, ("runs",))
    assert with_placeholder(fox, action).card_text(Card.SUBJECT) == "a fox {action}"
    runs = Prompt().with_card(Card.SUBJECT, "runs")
    assert with_words(runs, Gap("subject", Component.SUBJECT, ()), "a fox").card_text(Card.SUBJECT) == "a fox runs"


def test_values_fit_a_room(analyser: Analyser) -> None:
    _, outdoors = read(analyser, "A fox on a beach.")
    _, indoors = read(analyser, "A fox in a kitchen.")
    assert gap(outdoors, "light").values != gap(indoors, "light").values


def test_every_value_closes_its_gap(analyser: Analyser) -> None:
    for text in ("", "In a kitchen."):
        prompt = Prompt(text=text)
        for missing in guide(analyser.read(text), prompt, sound=True).gaps:
            for value in missing.values:
                said = f"{value}." if missing.component is not Component.ACTION else f"A dog {value}."
                assert analyser.read(said).has(missing.component), value


def test_a_locked_card_takes_no_placeholder() -> None:
    with pytest.raises(InputError):
        with_placeholder(Prompt().with_lock(Card.LIGHTING, True), Gap("light", Component.LIGHTING, ()))


def test_placeholders_are_gone_through_in_a_ring() -> None:
    text = "{subject} in {place}."
    first, second = Stretch(0, 9), Stretch(13, 20)
    assert next_placeholder(text, 0) == first
    assert next_placeholder(text, 9) == second
    assert next_placeholder(text, 20) == first
    assert next_placeholder(text, 20, back=True) == second
    assert next_placeholder(text, 13, back=True) == first
    assert next_placeholder(text, 0, back=True) == second
    assert next_placeholder("A fox.", 0) is None
