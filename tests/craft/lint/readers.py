"""Readings made by hand, and what the tests ask of findings."""

from studio.craft.lint.context import LintContext
from studio.craft.lint.linter import Linter
from studio.domain.lint import Finding, Fix
from studio.domain.lint_rules import Rule
from studio.domain.prompt import Prompt
from studio.domain.reading import Reading, Stretch


class FixedReader:
    """Reads texts as readings that were made by hand, and every other text as one without anything."""

    def __init__(self, **readings: Reading) -> None:
        self.readings: dict[str, Reading] = dict(readings)

    def read(self, text: str) -> Reading:
        return self.readings.get(text, Reading())


def found(linter: Linter, text: str, rule: Rule, context: LintContext | None = None) -> Finding | None:
    """Return what a rule says of a text."""
    findings = linter.findings(Prompt(text=text), context or LintContext())
    return next((finding for finding in findings if finding.rule is rule), None)


def fix_of(linter: Linter, prompt: Prompt | str, rule: Rule, context: LintContext | None = None) -> Fix:
    """Return the fix of a rule that must have one."""
    prompt = Prompt(text=prompt) if isinstance(prompt, str) else prompt
    findings = linter.findings(prompt, context or LintContext())
    fix = next(finding.fix for finding in findings if finding.rule is rule)
    assert fix is not None, f"{rule} has no fix"
    return fix


def stretch(text: str, words: str) -> Stretch:
    """Return where words stand first in a text."""
    start = text.index(words)
    return Stretch(start, start + len(words))
