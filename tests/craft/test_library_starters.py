"""The starters of the prompt library: whole, of many kinds, without any fault that the program itself would name."""

import json
from typing import Any

import pytest

from studio import resource_folder
from studio.craft.late_analyser import LateAnalyser
from studio.craft.library_files import LibraryFormat, parsed_prompts
from studio.craft.lint.context import LintContext
from studio.domain.cards import Component
from studio.domain.lint_rules import Rule, Severity
from studio.domain.prompt import Prompt
from tests.fakes.resources import LEXICON, WORDS

STARTERS = (resource_folder() / "library" / "starters.json").read_text(encoding="utf-8")
PROMPTS: list[dict[str, Any]] = json.loads(STARTERS)["prompts"]
NEEDED = frozenset(Component) - {Component.AUDIO, Component.DIALOGUE, Component.TIMECODES}


@pytest.fixture(scope="module")
def analyser() -> LateAnalyser:
    made = LateAnalyser(LEXICON, lambda: WORDS)
    made.load()
    return made


def test_the_file_is_read_without_a_word_of_complaint() -> None:
    found = parsed_prompts(LibraryFormat.JSON, STARTERS.encode())
    assert len(found.prompts) == len(PROMPTS) >= 48
    assert not found.refused
    assert not found.notices
    assert all(each.starter and each.tags and each.folder.startswith("Starters/") for each in found.prompts)


def test_no_two_are_alike_and_there_are_many_kinds() -> None:
    assert len({prompt["text"] for prompt in PROMPTS}) == len({prompt["title"] for prompt in PROMPTS}) == len(PROMPTS)
    assert len({prompt["folder"] for prompt in PROMPTS}) >= 15


def test_sound_speech_beats_and_variables_are_shown(analyser: LateAnalyser) -> None:
    readings = [analyser.analyser.read(prompt["text"]) for prompt in PROMPTS]
    assert sum(reading.has(Component.AUDIO) for reading in readings) > 0.9 * len(PROMPTS)
    assert sum(reading.has(Component.DIALOGUE) for reading in readings) >= 8
    assert sum(reading.has(Component.TIMECODES) for reading in readings) >= 2
    assert sum("{" in prompt["text"] for prompt in PROMPTS) >= 8


@pytest.mark.parametrize("prompt", PROMPTS, ids=[prompt["title"] for prompt in PROMPTS])
def test_a_starter_has_every_part_and_no_fault(prompt: dict[str, Any], analyser: LateAnalyser) -> None:
    text = prompt["text"]
    reading = analyser.analyser.read(text)
    assert reading.faults == ()
    assert {component.value for component in NEEDED if not reading.has(component)} == set()
    findings = analyser.findings(Prompt(text=text).with_ranges(analyser.find_components(text)), LintContext())
    open_ones = [finding.rule for finding in findings if finding.severity is Severity.WARNING]
    assert open_ones == []
    assert ("{" in text) == any(finding.rule is Rule.OPEN_VARIABLE for finding in findings)
