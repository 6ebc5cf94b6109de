"""The hints under the composer: read a moment after the last letter, fixed as one undo step, silenced where asked."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from studio.craft.lint.context import LintContext
from studio.domain.lint import Finding, Fix, FixKind
from studio.domain.lint_rules import Rule, Severity
from studio.domain.prompt import Prompt
from studio.domain.reading import Stretch
from studio.ui.panels.hints.panel import HintsPanel
from studio.ui.panels.hints.row import HintRow
from studio.ui.panels.hints.view_model import HintsViewModel
from tests.ui.conftest import Desk, button, menu_action

WORDS = ("stunning", "epic", "beautiful")


def findings(prompt: Prompt, context: LintContext) -> tuple[Finding, ...]:
    """Find each empty word of the prompt, with the fix that removes it."""
    silent = {*prompt.ignored, *context.rules_off}
    found = []
    for word, rule in zip(WORDS, (Rule.EMPTY_PRAISE, Rule.TAG_LIST, Rule.NO_WEATHER), strict=True):
        at = prompt.text.find(f"{word} ")
        if at >= 0 and rule not in silent:
            fixed = prompt.replaced(at, at + len(word) + 1, "")
            found.append(
                Finding(
                    rule=rule,
                    severity=Severity.WARNING if rule is Rule.EMPTY_PRAISE else Severity.HINT,
                    values=(word,),
                    places=(Stretch(at, at + len(word)),),
                    precision=0.9 if rule is Rule.EMPTY_PRAISE else None,
                    fix=Fix(kind=FixKind.REMOVE, values=(word,), prompt=fixed),
                )
            )
    return tuple(found)


async def hints(desk: Desk, text: str) -> tuple[HintsPanel, HintsViewModel]:
    """Show the strip over a shot with that prompt."""
    view_model = HintsViewModel(desk.workbench, findings)
    desk.keep(view_model)
    panel = await desk.show(HintsPanel(desk.look, view_model), 1000, 44)
    await desk.project(text)
    view_model.read()
    await desk.until(lambda: bool(view_model.findings) == any(word in text for word in WORDS))
    await desk.until(lambda: not panel._reading.is_due)
    return panel, view_model


def rows(panel: HintsPanel) -> list[str]:
    return [row.accessibleName() for row in panel._rows]


def text(desk: Desk) -> str:
    assert desk.workbench.shot is not None
    return desk.workbench.shot.prompt.text


async def test_two_hints_stand_in_the_strip_and_all_of_them_in_the_list(desk: Desk) -> None:
    panel, view_model = await hints(desk, "A stunning epic beautiful hill.")
    assert len(view_model.findings) == 3
    assert rows(panel) == ["No model can act on “stunning”. Say what is to be seen.", panel._rows[1].accessibleName()]
    assert panel._all.accessibleName() == "3 hints"
    panel.toggle_all()
    assert panel._popover is not None
    assert len(panel._popover.findChildren(HintRow)) == 3
    panel.toggle_all()
    assert panel._popover is None


async def test_a_fix_is_one_undo_step_and_the_hint_goes(desk: Desk) -> None:
    panel, view_model = await hints(desk, "A stunning hill.")
    QTest.mouseClick(button(panel._rows[0], "Remove “stunning”"), Qt.MouseButton.LeftButton)
    await desk.until(lambda: text(desk) == "A hill.")
    await desk.until(lambda: not view_model.findings)
    await desk.until(lambda: not panel._rows)
    assert panel._calm.isVisible()
    desk.workbench.undo()
    await desk.until(lambda: text(desk) == "A stunning hill.")


async def test_a_fix_of_words_that_changed_since_is_not_made(desk: Desk) -> None:
    _, view_model = await hints(desk, "A stunning hill.")
    old = view_model.findings[0]
    project, shot = desk.workbench.project, desk.workbench.shot
    assert project is not None
    assert shot is not None
    await desk.workspace.projects.set_prompt(project.id, shot.id, Prompt(text="A stunning valley."))
    told: list[object] = []
    desk.workbench.failed.connect(told.append)
    view_model.fix(old)
    await desk.until(lambda: told)
    assert text(desk) == "A stunning valley."


async def test_a_rule_is_silenced_here_or_in_the_project_and_speaks_again(desk: Desk) -> None:
    panel, view_model = await hints(desk, "A stunning epic hill.")
    panel._rows[0]._open_menu()
    menu_action(panel._rows[0], "Ignore here").trigger()
    await desk.until(lambda: [each.rule for each in view_model.findings] == [Rule.TAG_LIST])
    await desk.until(lambda: len(panel._rows) == 1)
    panel._rows[0]._open_menu()
    menu_action(panel._rows[0], "Never for this project").trigger()
    await desk.until(lambda: not view_model.findings)
    assert set(view_model.silent) == {Rule.EMPTY_PRAISE, Rule.TAG_LIST}
    await desk.until(lambda: panel._speak.isVisible())
    QTest.mouseClick(panel._speak, Qt.MouseButton.LeftButton)
    await desk.until(lambda: len(view_model.findings) == 2)
    assert view_model.silent == ()


async def test_keys_go_from_hint_to_hint_and_fix_the_current_one(desk: Desk) -> None:
    panel, view_model = await hints(desk, "A stunning epic beautiful hill.")
    shown: list[object] = []
    view_model.places_shown.connect(shown.append)
    panel.window().activateWindow()
    panel.setFocus()
    for _ in range(3):
        view_model.go_to_next()
    assert view_model.current == view_model.findings[2]
    assert shown == [finding.places for finding in view_model.findings]
    await desk.until(lambda: view_model.current in [row.finding for row in panel._rows])
    view_model.fix_current()
    await desk.until(lambda: text(desk) == "A stunning epic hill.")


async def test_what_a_hint_speaks_of_is_shown_while_it_is_pointed_at(desk: Desk) -> None:
    panel, view_model = await hints(desk, "A stunning hill.")
    shown: list[object] = []
    view_model.places_shown.connect(shown.append)
    panel._rows[0].pointed_at.emit(panel._rows[0].finding)
    panel._rows[0].pointed_at.emit(None)
    assert shown == [(Stretch(2, 10),), ()]


async def test_an_empty_prompt_has_no_word_of_praise(desk: Desk) -> None:
    panel, _ = await hints(desk, "")
    assert rows(panel) == []
    assert panel._calm.text() == ""
