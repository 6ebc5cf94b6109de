"""Owns what the linter says of a prompt: a finding, and the one fix it may have. Knows no words of any language."""

from enum import StrEnum

from pydantic import Field

from studio.domain.base import Frozen
from studio.domain.lint_rules import Rule, Severity
from studio.domain.parameters import Parameters
from studio.domain.prompt import Prompt
from studio.domain.reading import Stretch


class FixKind(StrEnum):
    """What a fix does; the window and the command line name it from this and the fix's `values`."""

    INSERT = "insert"
    REPLACE = "replace"
    REMOVE = "remove"
    SPLIT = "split"
    TO_CAPTION = "to_caption"
    SET = "set"


class Fix(Frozen):
    """One undo step that makes the rule pass and keeps every other word.

    `prompt` is the shot's prompt afterwards. `further` are the prompts of the new shots behind it, where it is split;
    each begins where the one before ends. `caption` is the shot's caption afterwards, `parameters` its settings; None
    leaves them as they are.
    """

    kind: FixKind
    values: tuple[str, ...] = Field(default=(), description="what its name mentions: a number of shots, a word")
    prompt: Prompt
    further: tuple[Prompt, ...] = ()
    caption: str | None = None
    parameters: Parameters | None = None


class Finding(Frozen):
    """What a rule found. `values` fill its message; `places` are the words concerned, none where something is missing.

    `precision` is the rule's measured share of right findings, 0 to 1; None = not measured.
    """

    rule: Rule
    severity: Severity
    values: tuple[str, ...] = ()
    places: tuple[Stretch, ...] = ()
    precision: float | None = Field(default=None, ge=0, le=1)
    fix: Fix | None = None
