"""Owns how a prompt is composed from the texts of its components, given by the analyser's ten names."""

from collections.abc import Mapping
from typing import NamedTuple

from studio.domain.cards import Card, Component
from studio.domain.prompt import Prompt


class PlacedComponent(NamedTuple):
    """Where a component's words stand in a composed prompt; offsets count code points, end exclusive."""

    component: Component
    start: int
    end: int


def composed(texts: Mapping[Component, str]) -> tuple[Prompt, tuple[PlacedComponent, ...]]:
    """Return the prompt that says all texts, each card at its place in the fixed order, and where each stands.

    Empty texts are left out. Raises InputError for letters that no prompt may hold and where it becomes too long.
    """
    words = {component: text.strip() for component, text in texts.items() if text.strip()}
    prompt = Prompt()
    for card in Card:
        own = [words[component] for component in Component if component.card is card and component in words]
        if own:
            prompt = prompt.with_card(card, " ".join(own))
    placed = []
    for part in prompt.ranges:
        at = part.start
        for component in Component:
            if component.card is part.card and component in words:
                placed.append(PlacedComponent(component, at, at + len(words[component])))
                at += len(words[component]) + 1
    return prompt, tuple(placed)
