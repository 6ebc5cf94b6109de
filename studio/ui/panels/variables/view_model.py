"""Owns which variables a prompt asks for, and the values that were last given to their names."""

import json
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from studio.craft.sending import fill, variables
from studio.domain.errors import InputError
from studio.domain.looks import Look
from studio.domain.prompt import NamedText, Prompt
from studio.ui.workbench import Workbench

KEPT = 200
PAGE_KEY = "variable_values"


class Variable(NamedTuple):
    """A variable and what its field holds at first. `own` says that the prompt has that value already."""

    name: str
    text: str
    own: bool


class LastValues:
    """The last value of each name, kept for this workspace; the oldest names are forgotten."""

    def __init__(self, workbench: Workbench) -> None:
        self._workbench = workbench

    def get(self) -> dict[str, str]:
        """Return the values by name, the one used last at the end."""
        try:
            found = json.loads(self._workbench.remembered(PAGE_KEY, "{}"))
        except ValueError:
            return {}
        return {str(name): str(text) for name, text in found.items()} if isinstance(found, dict) else {}

    async def keep(self, values: Iterable[NamedText]) -> None:
        """Keep values that are not empty."""
        known = self.get()
        for value in values:
            if value.text.strip():
                known.pop(value.name, None)
                known[value.name] = value.text
        newest = dict(list(known.items())[-KEPT:])
        await self._workbench.remember(**{PAGE_KEY: json.dumps(newest, ensure_ascii=False)})


def variables_of(prompt: Prompt, looks: Sequence[Look], last: dict[str, str]) -> tuple[Variable, ...]:
    """Return what a prompt and the looks it names ask for, in order."""
    try:
        text = fill(prompt.replace(values=()), looks).prompt.text
    except InputError:  # looks that name each other: what the prose itself asks for can be filled in all the same
        text = prompt.text
    own = {value.name: value.text for value in prompt.values if value.text.strip()}
    return tuple(Variable(name, own.get(name, last.get(name, "")), name in own) for name in variables(text))


def with_values(prompt: Prompt, values: Sequence[NamedText]) -> Prompt:
    """Return the prompt with these values; empty ones are left open, values of other names are kept."""
    given = {value.name for value in values}
    kept = tuple(value for value in prompt.values if value.name not in given)
    return prompt.replace(values=(*kept, *(value for value in values if value.text.strip())))
