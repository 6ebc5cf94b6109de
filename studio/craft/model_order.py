"""Owns the text that is sent to a model: the prose, its parts in the order that the model prefers."""

from studio.domain.cards import Card
from studio.domain.models import ModelSpec
from studio.domain.prompt import Prompt

_STOPS = ".!?…。！？"


def text_for_model(prompt: Prompt, spec: ModelSpec) -> str:
    """Return the prompt's text as it is sent to `spec`.

    A model without a preferred order, or a prompt without marked parts, is sent the prose as it is. Otherwise each card
    becomes a sentence, in the model's order, then the cards that it does not name in their fixed order, then prose that
    is in no card and holds words of its own. Dialogue and timed beats keep their place behind everything else unless
    the model names them.
    """
    if not spec.prompt_order or not prompt.ranges:
        return prompt.text
    named = list(dict.fromkeys(component.card for component in spec.prompt_order))
    order = [*named, *(card for card in Card if card not in named)]
    parts = [prompt.card_text(card) for card in order]
    return " ".join(_sentence(part) for part in [*parts, *_loose(prompt)] if part.strip())


def _sentence(part: str) -> str:
    bare = part.strip().rstrip(",;:")
    closed = bare[-1:] in _STOPS or (bare[-1:] in '"”»)]' and bare[-2:-1] in _STOPS)
    return (bare[:1].upper() + bare[1:]) + ("" if closed else ".")


def _loose(prompt: Prompt) -> list[str]:
    """Return stretches of prose between the cards that say more than one word, so that nothing written is lost."""
    loose = []
    last = 0
    for start, end in [*((part.start, part.end) for part in prompt.ranges), (len(prompt.text), len(prompt.text))]:
        words = prompt.text[last:start].strip(" ,.;:\n\t-–—")
        if len(words.split()) > 1:
            loose.append(words)
        last = end
    return loose
