"""Readings made by hand, and what the tests ask of findings."""

from studio.craft.lint.context import LintContext
from studio.craft.lint.linter import Linter
from studio.domain.cards import Component
from studio.domain.lint import Finding, Fix
from studio.domain.lint_rules import Rule
from studio.domain.prompt import Prompt
from studio.domain.reading import Beat, Evidence, Fault, Reading, Span, Stretch


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


def spans(text: str, **named: str) -> tuple[Span, ...]:
    """Return one span a component, by its words; several by "a|b"."""
    return tuple(
        Span(component=Component(name), start=stretch(text, part).start, end=stretch(text, part).end)
        for name, words in named.items()
        for part in words.split("|")
    )


def fault(text: str, kind: Fault, *words: str, **named: str) -> Reading:
    places = tuple(stretch(text, part) for part in words)
    return Reading(spans=spans(text, **named), faults=(kind,), evidence=(Evidence(kind, places),))


def fixed(text: str | Prompt, reading: Reading, rule: Rule, context: LintContext | None = None) -> Fix:
    reader = FixedReader()
    prompt = Prompt(text=text) if isinstance(text, str) else text
    reader.readings[prompt.text] = reading
    return fix_of(Linter(reader), prompt, rule, context)


def has_no_fix(text: str | Prompt, reading: Reading, rule: Rule, context: LintContext | None = None) -> bool:
    reader = FixedReader()
    prompt = Prompt(text=text) if isinstance(text, str) else text
    reader.readings[prompt.text] = reading
    findings = Linter(reader).findings(prompt, context or LintContext())
    return next(finding.fix for finding in findings if finding.rule is rule) is None


def beat_reading(text: str, *times: tuple[str, float, float | None]) -> Reading:
    marks = [stretch(text, time) for time, _, _ in times]
    ends = [*(mark.start for mark in marks[1:]), len(text)]
    beats = tuple(
        Beat(mark, mark._replace(start=mark.end, end=end), start_s, end_s)
        for mark, end, (_, start_s, end_s) in zip(marks, ends, times, strict=True)
    )
    return Reading(beats=beats)
