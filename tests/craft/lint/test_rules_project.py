"""Rules that need the project: variables, looks, and who comes back in other shots."""

import pytest

from studio.craft.lint.context import LintContext
from studio.craft.lint.linter import Linter
from studio.domain.lint_rules import Rule
from studio.domain.looks import Look
from studio.domain.prompt import NamedText, Prompt
from tests.craft.lint.readers import found

AVA = Look(name="Ava", text="a tall woman in a green coat")


def rules(linter: Linter, prompt: Prompt, context: LintContext) -> set[Rule]:
    return {finding.rule for finding in linter.findings(prompt, context)}


def test_variables_without_a_value(linter: Linter) -> None:
    text = "A {colour} boat on {water}, {colour} sails"
    finding = found(linter, text, Rule.OPEN_VARIABLE)
    assert finding is not None
    assert finding.values == ("{colour}", "{water}")
    assert len(finding.places) == 3
    filled = Prompt(text=text, values=(NamedText(name="colour", text="red"), NamedText(name="water", text="a lake")))
    assert Rule.OPEN_VARIABLE not in rules(linter, filled, LintContext())


def test_looks_that_the_project_does_not_have(linter: Linter) -> None:
    context = LintContext(looks=(AVA,))
    finding = found(linter, "@ava meets @Bo at dusk.", Rule.UNKNOWN_LOOK, context)
    assert finding is not None
    assert finding.values == ("@Bo",)
    own = Prompt(text="@bo waits.", overrides=(NamedText(name="Bo", text="a boy"),))
    assert Rule.UNKNOWN_LOOK not in rules(linter, own, context)


@pytest.mark.parametrize(
    ("text", "other", "name"),
    [
        ("Mara opens a door.", "At noon Mara runs.", "Mara"),
        ("The woman turns her head.", "A woman sits down.", "the woman"),
        ("Mara opens a door.", "A door opens.", None),
        ("Mara, tall, in a red coat, opens a door.", "Mara runs.", None),
        ("@ava opens a door. Mara waits.", "Mara runs.", None),
        ("A street in Lisbon wakes up.", "A tram in Lisbon stops.", None),
        ("A woman turns her head.", "A woman sits down.", None),
    ],
)
def test_somebody_who_comes_back_needs_looks(linter: Linter, text: str, other: str, name: str | None) -> None:
    context = LintContext(looks=(AVA,), others=(Prompt(text=other),))
    finding = found(linter, text, Rule.NO_APPEARANCE, context)
    assert (finding.values if finding else None) == (None if name is None else (name,))


def test_somebody_who_comes_back_within_numbered_shots(linter: Linter) -> None:
    text = "Shot 1: Mara opens a door. Shot 2: Mara looks out."
    assert found(linter, text, Rule.NO_APPEARANCE) is not None
    assert found(linter, "Shot 1: Mara opens a door. Shot 2: The door shuts.", Rule.NO_APPEARANCE) is None
