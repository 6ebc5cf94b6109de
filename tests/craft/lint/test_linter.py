"""What the linter does with what rules find: order, severity, silence; and that no text breaks it."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.craft.analyser import Analyser
from studio.craft.lint.context import LintContext
from studio.craft.lint.linter import ORDER, STOPPERS, Linter
from studio.craft.lint.words import LABELS, MESSAGES, RULE_LABELS, filled, label, message
from studio.domain.cards import Card
from studio.domain.lint import Fix, FixKind
from studio.domain.lint_rules import Rule, Severity
from studio.domain.looks import Look
from studio.domain.models import DurationLimit
from studio.domain.parameters import Parameters
from studio.domain.prompt import Prompt
from tests.craft.lint.conftest import SpecOf

WEAK = "A man walking by a lake, stunning, with {mood}."

PIECES = [
    "A man walks", "a car", "two women", " on a beach", " in a kitchen", " at dusk", " slowly", ". ", ", ", "! ",
    "\n", "\n\n", "stunning", " and ", " then ", "she opens a door", "he runs", "a gull lands on the mast",
    "rain begins", "Static camera", "The camera pans left", "wide shot of ", "close-up", "[0-2s] ", "[2-4s] ",
    "[4-8s] ", "Shot 1: ", "Shot 2: ", "Shot 3: ", "1. ", "2. ", "Lighting: ", "neon", "4k", "cinematic",
    ' says "We go now." ', 'a sign that reads "OPEN"', "a can of Pepsi", " @ava ", "{mood}", "black and white",
    "vivid colors", "vertical video", "Sound of rain", "an epic", "Tom Hanks", "a fox, an owl, a badger and a crow",
    "镜头", "夜晚的街道。", "una calle", "*", "##", "(", ")", "—", "😀",
]  # fmt: skip


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def test_what_stops_a_prompt_comes_first_then_warnings_then_hints(linter: Linter) -> None:
    precisions = {Rule.NO_CAMERA: 0.9, Rule.NO_LIGHTING: 0.69}
    findings = linter.findings(Prompt(text=WEAK), LintContext(precisions=precisions))
    order = [finding.rule for finding in findings]
    assert order[:2] == [Rule.OPEN_VARIABLE, Rule.NO_CAMERA]
    by_rule = {finding.rule: finding for finding in findings}
    assert by_rule[Rule.NO_CAMERA].severity is Severity.WARNING
    assert by_rule[Rule.NO_LIGHTING].severity is Severity.HINT
    assert by_rule[Rule.NO_LIGHTING].precision == 0.69
    assert by_rule[Rule.EMPTY_PRAISE].severity is Severity.HINT
    assert by_rule[Rule.EMPTY_PRAISE].precision is None


def test_rules_are_silent_where_they_are_ignored(linter: Linter) -> None:
    context = LintContext(rules_off=(Rule.NO_CAMERA,))
    prompt = Prompt(text=WEAK, ignored=(Rule.EMPTY_PRAISE,))
    rules = {finding.rule for finding in linter.findings(prompt, context)}
    assert rules.isdisjoint({Rule.NO_CAMERA, Rule.EMPTY_PRAISE})
    assert Rule.NO_LIGHTING in rules


def test_a_reading_that_is_known_is_not_made_again(linter: Linter, analyser: Analyser) -> None:
    prompt = Prompt(text=WEAK)
    assert linter.findings(prompt, LintContext(), analyser.read(WEAK)) == linter.findings(prompt, LintContext())


def test_nothing_is_wrong_with_an_empty_prompt_but_what_is_missing(linter: Linter) -> None:
    for text in ("", " \n"):
        assert all(finding.fix is None for finding in linter.findings(Prompt(text=text), LintContext()))


def test_every_rule_has_a_rank_and_words() -> None:
    assert set(ORDER) == set(Rule) == set(MESSAGES)
    assert set(LABELS) == set(FixKind)
    assert set(Rule) > STOPPERS


@pytest.mark.parametrize("template", [*MESSAGES.values(), *LABELS.values(), *RULE_LABELS.values()])
def test_every_template_can_be_filled(template: str) -> None:
    assert "{" not in filled(template, ("a", "b", "c"))
    assert "{" not in filled(template, ())


def test_words_of_findings_and_fixes(linter: Linter) -> None:
    findings = {finding.rule: finding for finding in linter.findings(Prompt(text=WEAK), LintContext())}
    praise = findings[Rule.EMPTY_PRAISE]
    assert message(praise) == "No model can act on “stunning”. Say what is to be seen."
    assert praise.fix is not None
    assert label(Rule.EMPTY_PRAISE, praise.fix) == "Remove “stunning”"
    several = Fix(kind=FixKind.REMOVE, values=("epic", "lovely"), prompt=Prompt())
    assert label(Rule.EMPTY_PRAISE, several) == "Remove 2 words"
    settings_out = Fix(kind=FixKind.SET, values=("negative", "last_frame"), prompt=Prompt())
    assert label(Rule.UNSUPPORTED, settings_out) == "Leave out words to avoid, the last frame"


@given(
    pieces=st.lists(st.sampled_from(PIECES), max_size=14),
    marked=st.booleans(),
    locked=st.sets(st.sampled_from(list(Card)), max_size=2),
    typed=st.none() | st.integers(0, 150),
    length=st.sampled_from([4.0, 9.0]),
)
@settings(max_examples=150, deadline=None)
def test_every_fix_makes_its_rule_pass_breaks_no_other_and_keeps_the_words(
    linter: Linter,
    analyser: Analyser,
    spec_of: SpecOf,
    pieces: list[str],
    marked: bool,
    locked: set[Card],
    typed: int | None,
    length: float,
) -> None:
    text = "".join(pieces)[:typed]
    prompt = Prompt(text=text)
    if marked:
        prompt = prompt.with_ranges(analyser.find_components(text)).replace(locked=tuple(locked))
    spec = spec_of(coherent_s=6.0, face_close_up_s=3.0, duration_s=DurationLimit(min=1, max=12), prompt_chars=400)
    context = LintContext(
        spec=spec,
        parameters=Parameters(duration_s=length, audio=False, aspect_ratio="16:9"),
        looks=(Look(name="ava", text="a tall woman"),),
    )
    findings = linter.findings(prompt, context)
    before = {finding.rule for finding in findings}
    for finding in findings:
        if finding.fix is not None:
            check(linter, prompt, context, finding.rule, finding.fix, before)


def check(linter: Linter, prompt: Prompt, context: LintContext, rule: Rule, fix: Fix, before: set[Rule]) -> None:
    after = context._replace(parameters=fix.parameters or context.parameters)
    for part in (fix.prompt, *fix.further):
        rules = {finding.rule for finding in linter.findings(part, after)}
        assert rule not in rules
        assert rules <= before
        assert all(part.card_text(card) == prompt.card_text(card) for card in prompt.locked)
    if fix.kind is FixKind.SET:
        assert fix.prompt == prompt
        return
    if fix.kind is FixKind.SPLIT:
        left = {word for part in (fix.prompt, *fix.further) for word in words(part.text)}
        lost = set(words(prompt.text)) - left - {"and", "then", "but", "shot"}
        assert not {word for word in lost if not word[0].isdigit()}
        return
    if fix.kind is FixKind.INSERT:
        rest = iter(fix.prompt.text)
        assert all(letter in rest for letter in prompt.text)
        return
    if rule is Rule.UNKNOWN_LOOK:
        return  # a name is written right
    moved = [*words(fix.prompt.text), *words(fix.caption or ""), *words(" ".join(fix.values))]
    connective = {"a", "an", "and", "that", "reads", "of"}
    assert {word for word in words(prompt.text) if not word[0].isdigit()} - {*moved} <= connective


@pytest.mark.parametrize(
    "text",
    [
        "A stunning car drives through a city",
        "a man, beach, 4k, cinematic, epic",
        'A woman walks in a park. She drinks a can of Pepsi. A sign that reads "CAFE" glows.',
        "0-3s a boat drifts on a lake, 3-8s it turns.",
        "Two people talking, sound of rain, vertical video",
    ],
)
def test_a_weak_prompt_is_clean_after_its_fixes_one_by_one(linter: Linter, analyser: Analyser, text: str) -> None:
    prompt = Prompt(text=text).with_ranges(analyser.find_components(text))
    context = LintContext(parameters=Parameters(duration_s=4.0, audio=False))
    for _ in Rule:
        fix = next((finding.fix for finding in linter.findings(prompt, context) if finding.fix), None)
        if fix is None:
            break
        prompt = fix.prompt
        context = context._replace(
            parameters=fix.parameters or context.parameters, caption=fix.caption or context.caption
        )
    assert linter.findings(prompt, context) == ()
    assert {Card.CAMERA, Card.LIGHTING} <= {part.card for part in prompt.ranges}


@given(
    text=st.text(st.sampled_from("aA sS.,:;!?\"“”'()[]{}@#-—0123456789\n的雨é|*"), max_size=80) | st.text(max_size=60)
)
@settings(max_examples=150, deadline=None)
def test_no_text_breaks_it(linter: Linter, spec_of: SpecOf, text: str) -> None:
    spec = spec_of(coherent_s=3.0, face_close_up_s=3.0, prompt_chars=40)
    context = LintContext(
        spec=spec,
        parameters=Parameters(audio=False),
        looks=(Look(name="a", text="@a @b"),),
        others=(Prompt(text="A a. The man s."),),
    )
    prompt = Prompt(text=text)
    for finding in linter.findings(prompt, context):
        assert message(finding)
        assert all(0 <= place.start < place.end <= len(text) for place in finding.places)
