from studio.craft.lint import words
from studio.domain.lint import Finding, Fix, FixKind
from studio.domain.lint_rules import Rule, Severity
from studio.domain.prompt import Prompt
from studio.ui import lint_words


def test_the_window_says_what_the_command_line_says() -> None:
    assert lint_words.messages() == dict(words.MESSAGES)
    assert lint_words.labels() == dict(words.LABELS)
    assert lint_words.rule_labels() == dict(words.RULE_LABELS)
    assert lint_words.setting_names() == dict(words.SETTING_NAMES)
    assert lint_words.remove_all() == words.REMOVE_ALL


def test_every_rule_and_every_fix_has_words() -> None:
    assert set(lint_words.messages()) == set(lint_words.rule_names()) == set(Rule)
    assert set(lint_words.labels()) == set(FixKind)


def test_a_hint_says_how_right_its_rule_was() -> None:
    found = Finding(rule=Rule.TAG_LIST, severity=Severity.WARNING, precision=0.874)
    assert lint_words.measured_words(found) == "Warning · right in 87 of 100 cases"
    unknown = Finding(rule=Rule.NO_WEATHER, severity=Severity.HINT)
    assert lint_words.measured_words(unknown) == "Hint · not measured"


def test_values_fill_the_words() -> None:
    found = Finding(rule=Rule.UNSUPPORTED, severity=Severity.HINT, values=("Sketch", "negative", "first_frame"))
    assert lint_words.message_words(found) == words.message(found)
    fix = Fix(kind=FixKind.REMOVE, values=("epic", "stunning"), prompt=Prompt(text="A hill."))
    assert lint_words.fix_words(Rule.EMPTY_PRAISE, fix) == "Remove 2 words"
