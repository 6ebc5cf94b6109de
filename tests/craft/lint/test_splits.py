"""What a split writes into each shot, word for word, over readings made by hand."""

from itertools import pairwise

import pytest

from studio.craft.lint.context import LintContext
from studio.craft.lint.fix_split import CONTINUES
from studio.craft.lint.linter import Linter
from studio.craft.lint.parts import even_groups
from studio.domain.cards import Card, Component, PromptRange
from studio.domain.lint import Fix
from studio.domain.lint_rules import Rule
from studio.domain.models import DurationLimit
from studio.domain.parameters import Parameters
from studio.domain.prompt import Prompt
from studio.domain.reading import Beat, Evidence, Fault, Reading, Span, Stretch
from tests.craft.lint.conftest import SpecOf
from tests.craft.lint.readers import FixedReader, fix_of, stretch

LOAF = "A cook opens the oven, takes out a loaf. She slices it, then butters a piece. Warm light. Static camera."


def reading_of(text: str, kind: Fault | None, *words: str, **named: str) -> Reading:
    spans = tuple(
        Span(component=Component(name), start=stretch(text, part).start, end=stretch(text, part).end)
        for name, parts in named.items()
        for part in parts.split("|")
    )
    evidence = () if kind is None else (Evidence(kind, tuple(stretch(text, part) for part in words)),)
    return Reading(spans=spans, faults=() if kind is None else (kind,), evidence=evidence)


def split(text: str | Prompt, reading: Reading, rule: Rule, context: LintContext | None = None) -> Fix:
    prompt = Prompt(text=text) if isinstance(text, str) else text
    reader = FixedReader()
    reader.readings[prompt.text] = reading
    return fix_of(Linter(reader), prompt, rule, context)


def texts(fix: Fix) -> list[str]:
    return [prompt.text for prompt in (fix.prompt, *fix.further)]


@pytest.mark.parametrize(
    ("count", "size", "groups"),
    [(4, 2, [2, 2]), (5, 2, [1, 2, 2]), (5, 3, [2, 3]), (7, 3, [2, 2, 3]), (2, 2, [2]), (1, 3, [1])],
)
def test_groups_are_even(count: int, size: int, groups: list[int]) -> None:
    found = even_groups(count, size)
    assert [len(group) for group in found] == groups
    assert [index for group in found for index in group] == list(range(count))


def test_events_are_dealt_two_to_a_shot_with_what_is_said_for_all() -> None:
    reading = reading_of(
        LOAF, Fault.TOO_MANY_ACTIONS, "opens", "takes out", "She slices", "butters",
        subject="A cook|She", action="opens|takes out|slices|butters", lighting="Warm light",
        camera_movement="Static camera",
    )  # fmt: skip
    fix = split(LOAF, reading, Rule.TOO_MANY_ACTIONS)
    assert fix.values == ("2",)
    assert texts(fix) == [
        "A cook opens the oven, takes out a loaf. Warm light. Static camera.",
        "We see a cook. She slices it, then butters a piece. Warm light. Static camera.",
    ]


def test_a_sentence_is_cut_at_a_joint_and_its_subject_said_again() -> None:
    text = "A cook opens the oven, takes out a loaf, slices it and butters a piece at dawn."
    reading = reading_of(
        text, Fault.TOO_MANY_ACTIONS, "opens", "takes out", "slices", "butters",
        subject="A cook", action="opens|takes out|slices|butters", lighting="at dawn",
    )  # fmt: skip
    assert texts(split(text, reading, Rule.TOO_MANY_ACTIONS)) == [
        "A cook opens the oven, takes out a loaf. The scene is set at dawn.",
        "A cook slices it and butters a piece at dawn.",
    ]


def test_ranges_go_with_their_words_and_a_locked_card_stops_the_split() -> None:
    reading = reading_of(
        LOAF, Fault.TOO_MANY_ACTIONS, "opens", "takes out", "She slices", "butters", subject="A cook|She"
    )
    light = stretch(LOAF, "Warm light")
    prompt = Prompt(
        text=LOAF,
        ranges=(
            PromptRange(card=Card.SUBJECT, start=0, end=39),
            PromptRange(card=Card.LIGHTING, start=light.start, end=light.end),
        ),
    )
    fix = split(prompt, reading, Rule.TOO_MANY_ACTIONS)
    assert fix.prompt.card_text(Card.SUBJECT) == "A cook opens the oven, takes out a loaf"
    assert [part.card_text(Card.LIGHTING) for part in (fix.prompt, *fix.further)] == ["Warm light", "Warm light"]
    locked = prompt.with_lock(Card.SUBJECT, True)
    reader = FixedReader()
    reader.readings[LOAF] = reading
    findings = Linter(reader).findings(locked, LintContext())
    assert [finding.fix for finding in findings if finding.rule is Rule.TOO_MANY_ACTIONS] == [None]


def test_numbered_shots_lose_their_numbers_and_keep_what_stands_before_all() -> None:
    text = "Night, slow pan.\n1. A boy runs.\n2. He stops.\n3. Rain falls.\n4. He waits."
    heads = [text.index(f"{number}.") for number in range(1, 5)] + [len(text)]
    shots = tuple(Stretch(start, len(text[:end].rstrip())) for start, end in pairwise(heads))
    reading = reading_of(text, Fault.TOO_MANY_ACTIONS, "1.", "2.", "3.", "4.", subject="A boy")._replace(shots=shots)
    assert texts(split(text, reading, Rule.TOO_MANY_ACTIONS)) == [
        "Night, slow pan.\nA boy runs.",
        "Night, slow pan.\nWe see a boy. He stops.",
        "Night, slow pan.\nRain falls.",
        "Night, slow pan.\nWe see a boy. He waits.",
    ]


def timed(text: str, *times: tuple[str, str, float, float]) -> tuple[Beat, ...]:
    return tuple(Beat(stretch(text, time), stretch(text, words), start, end) for time, words, start, end in times)


BEATS = "Dusk. [0-2s] a bell rings. [2-4s] a door opens. [4-6s] it snows. [6-8s] a light dies. Soft grain."
BEAT_TIMES = (
    ("[0-2s]", "a bell rings.", 0.0, 2.0),
    ("[2-4s]", "a door opens.", 2.0, 4.0),
    ("[4-6s]", "it snows.", 4.0, 6.0),
    ("[6-8s]", "a light dies. Soft grain.", 6.0, 8.0),
)


def test_beats_are_dealt_by_time_and_counted_from_the_new_beginning() -> None:
    reading = reading_of(BEATS, Fault.TOO_MANY_ACTIONS, "[0-2s]", "[2-4s]", "[4-6s]", "[6-8s]")
    fix = split(BEATS, reading._replace(beats=timed(BEATS, *BEAT_TIMES)), Rule.TOO_MANY_ACTIONS)
    assert texts(fix) == [
        "Dusk. [0-2s] a bell rings. [2-4s] a door opens. Soft grain.",
        "Dusk. [0-2s] it snows. [2-4s] a light dies. Soft grain.",
    ]


def test_members_of_a_list_are_dealt_and_joined_anew() -> None:
    text = "A red fox, an old owl, a badger and a crow sit around a fire."
    reading = reading_of(text, Fault.OVERLOADED, "fox", "owl", "badger", "crow")
    assert texts(split(text, reading, Rule.OVERLOADED)) == [
        "A red fox and an old owl sit around a fire.",
        "a badger and a crow sit around a fire.",
    ]


def test_members_of_a_list_keep_what_belongs_to_them() -> None:
    text = "A robot, a hamster in a ball, a kite with a tail and a box with wheels race along."
    reading = reading_of(text, Fault.OVERLOADED, "robot", "hamster", "kite", "box")
    assert texts(split(text, reading, Rule.OVERLOADED)) == [
        "A robot and a hamster in a ball race along.",
        "a kite with a tail and a box with wheels race along.",
    ]


@pytest.mark.parametrize("end", ["crow ", "crow with ", "crow with a ", "crow with wings ", "crow"])
def test_a_list_that_is_being_typed_is_split_too(end: str) -> None:
    text = f"A fox, an owl, a badger and a {end}"
    first, second = texts(
        split(text, reading_of(text, Fault.OVERLOADED, "fox", "owl", "badger", "crow"), Rule.OVERLOADED)
    )
    assert first.startswith("A fox and an owl")
    assert second.startswith("a badger and a crow")


def test_a_long_shot_goes_on_from_its_last_frame(spec_of: SpecOf) -> None:
    context = LintContext(
        spec=spec_of(coherent_s=5.0, duration_s=DurationLimit(min=2, max=8, values=(2.0, 4.0, 8.0))),
        parameters=Parameters(duration_s=8.0),
    )
    reading = Reading(beats=timed(BEATS, *BEAT_TIMES))
    fix = split(BEATS, reading, Rule.SHOT_TOO_LONG, context)
    assert fix.values == ("2", CONTINUES)
    assert fix.parameters is not None
    assert fix.parameters.duration_s == 4.0
    assert texts(fix)[1] == "Dusk. [0-2s] it snows. [2-4s] a light dies. Soft grain."
    one = split("A lake.", Reading(), Rule.SHOT_TOO_LONG, context)
    assert texts(one) == ["A lake.", "A lake."]
    acts = "A man opens a door. He looks out."
    two = split(
        acts, reading_of(acts, None, action="opens a door|looks out", subject="A man|He"), Rule.SHOT_TOO_LONG, context
    )
    assert texts(two) == ["A man opens a door.", "We see a man. He looks out."]


def test_a_part_that_still_holds_too_much_is_split_again() -> None:
    text = "1. A boy runs, falls, rises and waves. 2. It snows."
    shots = (Stretch(0, 38), Stretch(39, len(text)))
    own = reading_of(text, Fault.TOO_MANY_ACTIONS, "1.", "2.")._replace(shots=shots)
    part = "A boy runs, falls, rises and waves."
    inner = reading_of(part, Fault.TOO_MANY_ACTIONS, "runs", "falls", "rises", "waves", subject="A boy")
    reader = FixedReader()
    reader.readings.update({text: own, part: inner})
    fix = fix_of(Linter(reader), text, Rule.TOO_MANY_ACTIONS)
    assert fix.values == ("3",)
    assert texts(fix) == ["A boy runs, falls.", "A boy rises and waves.", "It snows."]


def test_what_happens_before_numbered_shots_becomes_one_where_it_would_be_too_much_in_each() -> None:
    text = "A boy walks, turns and waves. Night.\n1. He runs.\n2. He stops.\n\nLast: snow falls."
    shots = (stretch(text, "1. He runs."), Stretch(text.index("2."), len(text)))
    before = "A boy walks, turns and waves."
    own = reading_of(
        text, Fault.TOO_MANY_ACTIONS, "1.", "2.", subject="A boy", action="walks|turns|waves|runs|stops|falls"
    )._replace(shots=shots)
    both = f"{before} Night.\nHe runs."
    reader = FixedReader()
    reader.readings.update({text: own, both: reading_of(both, Fault.OVERLOADED, "He")})
    fix = fix_of(Linter(reader), text, Rule.TOO_MANY_ACTIONS)
    assert texts(fix) == [
        f"{before} Night.",
        "Night.\nWe see a boy. He runs.",
        "Night.\nWe see a boy. He stops.",
        "Night.\nLast: snow falls.",
    ]


@pytest.mark.parametrize(
    ("text", "places", "kind"),
    [
        ("A boy runs falls rises waves.", ("runs", "falls", "rises", "waves"), Fault.TOO_MANY_ACTIONS),
        ("A fox near an owl near a crow near a badger.", ("fox", "owl", "crow", "badger"), Fault.OVERLOADED),
    ],
)
def test_without_joints_nothing_is_split(text: str, places: tuple[str, ...], kind: Fault) -> None:
    reader = FixedReader()
    reader.readings[text] = reading_of(text, kind, *places)
    findings = Linter(reader).findings(Prompt(text=text), LintContext())
    assert [finding.fix for finding in findings if finding.rule.value == kind.value] == [None]


def test_events_are_dealt_unevenly_where_the_joints_ask_for_it() -> None:
    text = "A boy runs falls. He rises, waves and sings."
    reading = reading_of(text, Fault.TOO_MANY_ACTIONS, "runs", "falls", "rises", "waves", "sings", subject="A boy|He")
    assert texts(split(text, reading, Rule.TOO_MANY_ACTIONS))[0] == "A boy runs falls."


def test_a_part_of_another_language_is_closed_in_its_way() -> None:
    text = "男孩奔跑。他摔倒。他起身。他挥手，夜晚。"
    own = reading_of(text, Fault.TOO_MANY_ACTIONS, "男孩奔跑", "他摔倒", "他起身", "他挥手", lighting="夜晚")
    reading = own._replace(language="zh")
    assert texts(split(text, reading, Rule.TOO_MANY_ACTIONS)) == ["男孩奔跑。他摔倒。夜晚。", "他起身。他挥手，夜晚。"]


def test_beats_that_reach_over_the_cut_or_stand_in_each_other_are_not_split() -> None:
    text = "[0-2s] a. [1-5s] b. [4-6s] c. [6-8s] d."
    times = (
        ("[0-2s]", "a.", 0.0, 2.0),
        ("[1-5s]", "b.", 1.0, 5.0),
        ("[4-6s]", "c.", 4.0, 6.0),
        ("[6-8s]", "d.", 6.0, 8.0),
    )
    reading = reading_of(text, Fault.TOO_MANY_ACTIONS, "[0-2s]", "[1-5s]", "[4-6s]", "[6-8s]")
    reader = FixedReader()
    for beats in (
        timed(text, *times),
        tuple(beat._replace(words=Stretch(0, len(text))) for beat in timed(text, *times)),
    ):
        reader.readings[text] = reading._replace(beats=beats)
        findings = Linter(reader).findings(Prompt(text=text), LintContext())
        assert next(finding for finding in findings if finding.rule is Rule.TOO_MANY_ACTIONS).fix is None
