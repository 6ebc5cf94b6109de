"""Owns what variations are: one prompt with one card in two to nine wordings, and nothing else changed.

Knows nothing of models, prices and jobs.
"""

from collections.abc import Sequence
from typing import NamedTuple

from studio.domain.errors import InputError
from studio.domain.prompt import Card, Prompt

LEAST_VALUES, MOST_VALUES = 2, 9
VALUE_LIMIT = 1000
"""Longest value in code points."""


class Variation(NamedTuple):
    """One wording of the card, and the prompt that has it there."""

    value: str
    prompt: Prompt


class Added(NamedTuple):
    """Values with new ones behind them; `left_out` could not be taken: they are there already or are too many."""

    values: tuple[str, ...]
    left_out: tuple[str, ...] = ()


def with_lines(values: Sequence[str], text: str) -> Added:
    """Return `values` with each line of `text` behind them; blank lines do not count."""
    kept, left_out = list(values), []
    for line in text.splitlines():
        value = " ".join(line.split())
        if not value:
            continue
        if len(kept) >= MOST_VALUES or _key(value) in map(_key, kept):
            left_out.append(value)
        else:
            kept.append(value)
    return Added(tuple(kept), tuple(left_out))


def why_not(prompt: Prompt, card: Card) -> InputError | None:
    """Return why a card of `prompt` cannot be varied, or None where it can."""
    if not prompt.text.strip():
        return InputError("The prompt is empty.", "Describe one shot first.", field="prompt")
    if prompt.is_locked(card):
        return InputError(f"The card “{card.value}” is locked.", "Unlock it to vary it.", field=card.value)
    return None


def variations(prompt: Prompt, card: Card, values: Sequence[str]) -> tuple[Variation, ...]:
    """Return the prompt once for each value, with only that card changed; a missing card is added at its place.

    Raises InputError, naming `values`, for too few, too many, equal, empty or too long ones, or the card where it is
    locked.
    """
    refused = why_not(prompt, card)
    if refused is not None:
        raise refused
    if not LEAST_VALUES <= len(values) <= MOST_VALUES:
        raise InputError(
            f"{len(values)} values are not possible.", f"Use {LEAST_VALUES} to {MOST_VALUES}.", field="values"
        )
    if len(set(map(_key, values))) < len(values):
        raise InputError("Two of the values are the same.", "Take one of them out.", field="values")
    return tuple(Variation(value, _varied(prompt, card, value)) for value in values)


def _varied(prompt: Prompt, card: Card, value: str) -> Prompt:
    if not value.strip() or len(value) > VALUE_LIMIT:
        raise InputError("A value is empty or too long.", f"Use up to {VALUE_LIMIT:,} characters.", field="values")
    return prompt.with_card(card, value)  # which leaves the texts of all other cards as they are


def _key(value: str) -> str:
    return " ".join(value.split()).casefold()
