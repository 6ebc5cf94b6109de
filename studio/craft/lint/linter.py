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
_SPLITS = frozenset({Rule.TOO_MANY_ACTIONS, Rule.OVERLOADED})
_TRIES = 8
_DEPTH = 1
_KEPT_READINGS = 40


class Linter:
    """Judges prompts with one analyser. What it keeps beside it only saves time."""

    def __init__(self, analyser: Reads) -> None:
        self._analyser = analyser
        self._kept: dict[str, Reading] = {}

    def findings(self, prompt: Prompt, context: LintContext, reading: Reading | None = None) -> tuple[Finding, ...]:
        """Return what is wrong with a prompt, the gravest and most useful first; never fails.

        Rules that are ignored in the prompt or switched off in the project do not speak. `reading` is that of the
        prompt's text where it is known already.
        """
        case = Case(prompt, reading or self._read(prompt.text), context)
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

    def _read(self, text: str) -> Reading:
        """Return the reading of a text. Fixes of several rules often give the same one: the last few are kept."""
        found = self._kept.get(text)
        if found is None:
            if len(self._kept) >= _KEPT_READINGS:
                self._kept.clear()
            found = self._kept[text] = self._analyser.read(text)
        return found

    def _fix(self, case: Case, found: Found, failing: frozenset[Rule], depth: int = _DEPTH) -> Fix | None:
        make = _FIXES.get(found.rule)
        if make is None:
            return None
        tries = (self._tried(case, found.rule, failing, fix, depth) for fix in islice(make(case, found), _TRIES))
        return next((fix for fix in tries if fix is not None), None)

    def _tried(self, case: Case, rule: Rule, failing: frozenset[Rule], fix: Fix, depth: int) -> Fix | None:
        """Return a fix where its rule passes in every prompt that it gives, and none fails that passed before.

        A part of a split for which that is not so yet is split again.
        """
        context = case.context._replace(
            caption=case.context.caption if fix.caption is None else fix.caption,
            parameters=fix.parameters or case.context.parameters,
        )
        prompts: list[Prompt] = []
        for prompt in (fix.prompt, *fix.further):
            after = Case(prompt, case.reading if prompt.text == case.text else self._read(prompt.text), context)
            wrong = [one for one in _found(after) if one.rule is rule or one.rule not in failing]
            again = None
            if depth and rule in _SPLITS and [one.rule for one in wrong] == [rule]:
                again = self._fix(after, wrong[0], failing, depth - 1)
            if wrong and again is None:
                return None
            prompts += [prompt] if again is None else [again.prompt, *again.further]
        if len(prompts) == 1 + len(fix.further):
            return fix
        values = (str(len(prompts)), *fix.values[1:])
        return fix.replace(values=values, prompt=prompts[0], further=tuple(prompts[1:]))


def _found(case: Case) -> list[Found]:
    """Return what every rule finds, each rule once."""
    own = (rule(case) for rule in _RULES)
    return [*rules_words.faults(case), *(found for found in own if found is not None)]


def _weight(finding: Finding) -> tuple[bool, bool, int]:
    return finding.rule not in STOPPERS, finding.severity is Severity.HINT, _RANKS[finding.rule]
