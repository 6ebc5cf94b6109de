"""Owns what the linter is told beside a prompt: the model, the settings, the project, and how right its rules were."""

from collections.abc import Mapping
from typing import NamedTuple

from studio.craft.lint.measured import PRECISIONS
from studio.domain.lint_rules import Rule
from studio.domain.looks import Look
from studio.domain.models import ModelSpec
from studio.domain.parameters import Parameters
from studio.domain.prompt import Prompt


class LintContext(NamedTuple):
    """Everything may be left out; a rule that needs what is not there says nothing.

    `others` are the prompts of the project's other shots, `rules_off` the rules that are not to speak in it.
    `precisions` is the measured share of right findings by rule, 0 to 1; a rule that is not in it was not measured.
    """

    spec: ModelSpec | None = None
    parameters: Parameters | None = None
    looks: tuple[Look, ...] = ()
    others: tuple[Prompt, ...] = ()
    rules_off: tuple[Rule, ...] = ()
    caption: str = ""
    precisions: Mapping[Rule, float] = PRECISIONS
