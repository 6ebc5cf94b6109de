"""Owns the text that is sent for a shot: variables filled, looks written out, parts in the order that a model prefers.

The prose itself never changes by being sent.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from studio.craft.model_order import text_for_model
from studio.domain.errors import InputError
from studio.domain.looks import LOOK_MARK, Look
from studio.domain.models import ModelSpec
from studio.domain.prompt import PROMPT_LIMIT, Prompt

VARIABLE = re.compile(r"\{([^\W\d_][\w -]{0,39})\}")
"""Where a prompt names a variable: "{product}"."""


class Filled(NamedTuple):
    """A prompt with its looks and variables written out. `open_variables` have no value, `unknown_looks` no words."""

    prompt: Prompt
    open_variables: tuple[str, ...] = ()
    unknown_looks: tuple[str, ...] = ()


def variables(text: str) -> tuple[str, ...]:
    """Return the names of the variables in `text`, each once, in order."""
    return tuple(dict.fromkeys(match[1] for match in VARIABLE.finditer(text)))


def sent_text(prompt: Prompt, looks: Iterable[Look], spec: ModelSpec) -> str:
    """Return the text that is sent to `spec` for `prompt`.

    Raises InputError, naming it, for a variable without a value, for looks that name each other in a ring, and where
    the text becomes too long.
    """
    filled = fill(prompt, looks)
    if filled.open_variables:
        names = ", ".join(f"{{{name}}}" for name in filled.open_variables)
        raise InputError(f"No value is given for {names}.", "Fill it in, or take it out of the prompt.", field="prompt")
    return text_for_model(filled.prompt, spec)


def fill(prompt: Prompt, looks: Iterable[Look]) -> Filled:
    """Return the prompt with its looks and variables written out where that is possible; ranges are kept.

    A look may name others. Names that are not looks stay as they are written. Raises InputError for a ring of looks and
    where the text becomes too long.
    """
    texts = {look.key: look.text for look in looks}
    texts.update({override.name.casefold(): override.text for override in prompt.overrides})
    unknown: list[str] = []
    for match in reversed(list(LOOK_MARK.finditer(prompt.text))):
        words = _written_out(match[1], texts, ())
        if words is None:
            unknown.append(match[1])
        else:
            prompt = prompt.replaced(match.start(), match.end(), words)
    values = {value.name: value.text for value in prompt.values if value.text.strip()}
    missing: list[str] = []
    for match in reversed(list(VARIABLE.finditer(prompt.text))):
        if match[1] in values:
            prompt = prompt.replaced(match.start(), match.end(), values[match[1]])
        else:
            missing.append(match[1])
    return Filled(prompt, _once(missing), _once(unknown))


def _once(found: list[str]) -> tuple[str, ...]:
    """Return what was found from the end on, each once, from the beginning on."""
    return tuple(dict.fromkeys(reversed(found)))


def _written_out(name: str, texts: dict[str, str], way: tuple[str, ...]) -> str | None:
    """Return a look's words with the looks in them written out, or None where there is no such look."""
    key = name.casefold()
    if key not in texts:
        return None
    if key in way:
        ring = " → ".join(f"@{step}" for step in (*way[way.index(key) :], key))
        raise InputError(f"These looks name each other: {ring}.", "Take one of the names out.", field="looks")
    words = ""
    last = 0
    for match in LOOK_MARK.finditer(texts[key]):
        inner = _written_out(match[1], texts, (*way, key))
        words += texts[key][last : match.start()] + (match.group() if inner is None else inner)
        last = match.end()
        if len(words) > PROMPT_LIMIT:
            raise InputError(f"@{name} becomes longer than a prompt may be.", "Shorten it.", field="looks")
    return words + texts[key][last:]
