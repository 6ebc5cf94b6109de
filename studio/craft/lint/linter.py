"""Owns the linter: all rules over one prompt, the gravest first, each with at most one fix that was tried.

A fix is offered only where reading its result shows that its rule passes and that no other rule fails that passed
before. Must not know what a rule looks for.
"""

from collections.abc import Callable, Iterator
from itertools import islice
from types import MappingProxyType
from typing import Protocol

from studio.craft.lint import (
    fix_caption,
    fix_inserts,
    fix_looks,
    fix_removals,
    fix_settings,
    fix_split,
    fix_tags,
    rules_model,
    rules_project,
    rules_words,
)
from studio.craft.lint.case import Case
from studio.craft.lint.context import LintContext
from studio.craft.lint.found import Found
from studio.craft.lint.measured import severity
from studio.domain.lint import Finding, Fix
from studio.domain.lint_rules import Rule, Severity
from studio.domain.prompt import Prompt
from studio.domain.reading import Reading


class Reads(Protocol):
    """Reads a text."""

    def read(self, text: str) -> Reading:
        """Return the reading of `text`."""
        ...


_RULES: tuple[Callable[[Case], Found | None], ...] = (
    rules_project.open_variable,
    rules_project.unknown_look,
    rules_project.no_appearance,
    rules_model.over_length,
    rules_model.unsupported,
    rules_model.dialogue_on_silent_model,
    rules_model.beats_too_long,
    rules_model.dialogue_too_long,
    rules_model.audio_off,
    rules_model.aspect_words,
    rules_model.shot_too_long,
    rules_model.face_in_long_close_up,
    rules_words.real_person,
    rules_words.no_transition,
    rules_words.athletic_movement,
    rules_words.small_detail,
    rules_words.no_weather,
    rules_words.empty_praise,
    rules_words.language_not_covered,
)

_FIXES: MappingProxyType[Rule, Callable[[Case, Found], Iterator[Fix]]] = MappingProxyType(
    {
        Rule.NO_CAMERA: fix_inserts.camera,
        Rule.NO_LIGHTING: fix_inserts.light,
        Rule.VAGUE_MOTION: fix_inserts.motion,
        Rule.TAG_LIST: fix_tags.sentences,
        Rule.OVERLOADED: fix_split.by_places,
        Rule.TOO_MANY_ACTIONS: fix_split.by_places,
        Rule.TEXT_IN_FRAME: fix_caption.lettering,
        Rule.LOGO_BRAND: fix_caption.brand,
        Rule.CONTRADICTORY: fix_removals.later_instruction,
        Rule.FACE_IN_LONG_CLOSE_UP: fix_settings.shorter,
        Rule.NO_APPEARANCE: fix_looks.look,
        Rule.NO_TRANSITION: fix_inserts.transition,
        Rule.NO_WEATHER: fix_inserts.weather,
        Rule.EMPTY_PRAISE: fix_removals.praise,
        Rule.BEATS_TOO_LONG: fix_settings.beats,
        Rule.DIALOGUE_TOO_LONG: fix_settings.longer,
        Rule.AUDIO_OFF: fix_settings.sound_on,
        Rule.ASPECT_WORDS: fix_settings.aspect,
        Rule.SHOT_TOO_LONG: fix_split.in_two,
        Rule.UNSUPPORTED: fix_settings.leave_out,
        Rule.UNKNOWN_LOOK: fix_looks.nearest_look,
    }
)

ORDER = (
    Rule.OPEN_VARIABLE,
    Rule.OVER_LENGTH,
    Rule.UNSUPPORTED,
    Rule.UNKNOWN_LOOK,
    Rule.DIALOGUE_ON_SILENT_MODEL,
    Rule.REAL_PERSON,
    Rule.BEATS_TOO_LONG,
    Rule.DIALOGUE_TOO_LONG,
    Rule.AUDIO_OFF,
    Rule.ASPECT_WORDS,
    Rule.CONTRADICTORY,
    Rule.TOO_MANY_ACTIONS,
    Rule.OVERLOADED,
    Rule.SHOT_TOO_LONG,
    Rule.FACE_IN_LONG_CLOSE_UP,
    Rule.TEXT_IN_FRAME,
    Rule.LOGO_BRAND,
    Rule.VAGUE_MOTION,
    Rule.NO_CAMERA,
    Rule.NO_LIGHTING,
    Rule.INTRICATE_HANDS,
    Rule.ATHLETIC_MOVEMENT,
    Rule.TAG_LIST,
    Rule.NO_APPEARANCE,
    Rule.NO_TRANSITION,
    Rule.SMALL_DETAIL,
    Rule.EMPTY_PRAISE,
    Rule.NO_WEATHER,
    Rule.LANGUAGE_NOT_COVERED,
)
"""First what the model refuses or cannot do, then what is lost, then what comes out wrong, then what only weakens."""

STOPPERS = frozenset(ORDER[:4])
"""Rules whose findings stop a prompt from being sent as it is meant; they come before every warning."""

_RANKS = MappingProxyType({rule: rank for rank, rule in enumerate(ORDER)})
_TRIES = 8


class Linter:
    """Judges prompts with one analyser. Holds nothing else; may be shared as the analyser may."""

    def __init__(self, analyser: Reads) -> None:
        self._analyser = analyser

    def findings(self, prompt: Prompt, context: LintContext, reading: Reading | None = None) -> tuple[Finding, ...]:
        """Return what is wrong with a prompt, the gravest and most useful first; never fails.

        Rules that are ignored in the prompt or switched off in the project do not speak. `reading` is that of the
        prompt's text where it is known already.
        """
        case = Case(prompt, reading or self._analyser.read(prompt.text), context)
        found = _found(case)
        failing = frozenset(one.rule for one in found)
        silent = {*prompt.ignored, *context.rules_off}
        findings = [self._finding(case, one, failing) for one in found if one.rule not in silent]
        return tuple(sorted(findings, key=_weight))

    def _finding(self, case: Case, found: Found, failing: frozenset[Rule]) -> Finding:
        precision = case.context.precisions.get(found.rule)
        return Finding(
            rule=found.rule,
            severity=severity(precision),
            values=found.values,
            places=found.places,
            precision=precision,
            fix=self._fix(case, found, failing),
        )

    def _fix(self, case: Case, found: Found, failing: frozenset[Rule]) -> Fix | None:
        make = _FIXES.get(found.rule)
        if make is None:
            return None
        tries = islice(make(case, found), _TRIES)
        return next((fix for fix in tries if self._helps(case, found.rule, failing, fix)), None)

    def _helps(self, case: Case, rule: Rule, failing: frozenset[Rule], fix: Fix) -> bool:
        """Say whether a rule passes in every prompt that a fix gives, and none fails that passed before."""
        context = case.context._replace(
            caption=case.context.caption if fix.caption is None else fix.caption,
            parameters=fix.parameters or case.context.parameters,
        )
        for prompt in (fix.prompt, *fix.further):
            same = prompt.text == case.text
            after = Case(prompt, case.reading if same else self._analyser.read(prompt.text), context)
            if any(one.rule is rule or one.rule not in failing for one in _found(after)):
                return False
        return True


def _found(case: Case) -> list[Found]:
    """Return what every rule finds, each rule once."""
    own = (rule(case) for rule in _RULES)
    return [*rules_words.faults(case), *(found for found in own if found is not None)]


def _weight(finding: Finding) -> tuple[bool, bool, int]:
    return finding.rule not in STOPPERS, finding.severity is Severity.HINT, _RANKS[finding.rule]
