"""The text that is sent."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from studio.craft.model_order import text_for_model
from studio.domain.frames import FrameRate
from studio.domain.models import Audio, DurationLimit, Limits, ModelSpec
from studio.domain.prompt import Card, Component, Prompt, PromptRange


def spec(*order: Component) -> ModelSpec:
    limits = Limits(
        duration_s=DurationLimit(min=1, max=10), resolutions=("720p",), aspect_ratios=("16:9",),
        fps=(FrameRate(numerator=24),), audio=Audio.NEVER, seed=True,
    )  # fmt: skip
    return ModelSpec(
        id="house/one", provider="house", name="One", checked_on=date(2026, 11, 1), source="here", limits=limits,
        prompt_order=order,
    )  # fmt: skip


PROMPT = Prompt(
    text='A goat on a hill, slow pan. Wide shot, and one more thing. "Baa!"',
    ranges=(
        PromptRange(card=Card.SUBJECT, start=0, end=6),
        PromptRange(card=Card.ENVIRONMENT, start=7, end=16),
        PromptRange(card=Card.CAMERA, start=18, end=26),
        PromptRange(card=Card.SHOT, start=28, end=37),
        PromptRange(card=Card.DIALOGUE, start=59, end=65),
    ),
)


def test_a_model_without_an_order_gets_the_prose_as_it_is() -> None:
    assert text_for_model(PROMPT, spec()) == PROMPT.text
    plain = Prompt(text="a goat")
    assert text_for_model(plain, spec(Component.SHOT_TYPE)) == "a goat"


def test_parts_go_in_the_models_order_and_nothing_is_lost() -> None:
    sent = text_for_model(PROMPT, spec(Component.CAMERA_MOVEMENT, Component.SUBJECT, Component.ACTION))
    assert sent == 'Slow pan. A goat. Wide shot. On a hill. "Baa!" And one more thing.'


@given(st.permutations(list(Component)))
def test_every_card_is_sent_whatever_the_order(order: list[Component]) -> None:
    sent = text_for_model(PROMPT, spec(*order)).lower()
    assert all(PROMPT.card_text(part.card).lower() in sent for part in PROMPT.ranges)
