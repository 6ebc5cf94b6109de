"""Find and replace over shots: what is found, where, and what one press does."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from studio.domain.cards import Card
from studio.domain.prompt import Prompt, PromptRange
from studio.ui.panels.replace.panel import ReplacePanel
from studio.ui.panels.replace.view_model import ROWS_SHOWN, ReplaceViewModel
from tests.ui.conftest import Desk, button, type_text

PROMPTS = ("A red kayak on a lake. Red kayaks wait.", "A red kayak at night.", "Nothing here.")


async def search(desk: Desk, *prompts: str) -> ReplacePanel:
    """Show the search over a project."""
    await desk.project(*(prompts or PROMPTS))
    panel = await desk.show(ReplacePanel(desk.look, ReplaceViewModel(desk.workbench)), 560, 460)
    panel._view_model.setParent(panel)
    panel._find.setFocus()
    return panel


def texts(desk: Desk) -> list[str]:
    """Return the prompts of the open project."""
    assert desk.workbench.project is not None
    return [shot.prompt.text for shot in desk.workbench.project.shots]


async def test_hits_are_listed_by_shot_as_one_types(desk: Desk) -> None:
    panel = await search(desk)
    assert panel._count.text() == "Write the words to find."
    assert not panel._replace.isEnabled()
    type_text(panel._find, "red kayak")
    await desk.until(lambda: panel._count.text() == "3 hits in 2 shots")
    rows = [(row.code, row.start) for row in panel._model.rows]
    assert rows == [("1A", None), ("1A", 2), ("1A", 23), ("1B", None), ("1B", 2)]
    words = panel._model.data(panel._model.index(1), Qt.ItemDataRole.DisplayRole)
    assert words == "A red kayak on a lake. Red kayaks wait."
    QTest.mouseClick(panel._whole.switch, Qt.MouseButton.LeftButton)
    await desk.until(lambda: panel._count.text() == "2 hits in 2 shots")
    QTest.mouseClick(button(panel, "Where to look: This shot"), Qt.MouseButton.LeftButton)
    await desk.until(lambda: panel._count.text() == "1 hit in 1 shot")
    QTest.mouseClick(panel._whole.switch, Qt.MouseButton.LeftButton)
    QTest.mouseClick(panel._case.switch, Qt.MouseButton.LeftButton)
    panel._find.setText("Red")
    await desk.until(lambda: [row.start for row in panel._model.rows] == [None, 23])
    QTest.mouseClick(button(panel, "Where to look: This scene"), Qt.MouseButton.LeftButton)
    panel._find.setText("volcano")
    await desk.until(lambda: panel._count.text() == "Nothing is found.")


async def test_all_are_replaced_in_one_step(desk: Desk) -> None:
    panel = await search(desk)
    panel.look_for("red kayak")
    panel._new.setFocus()
    type_text(panel._new, "blue boat")
    await desk.until(lambda: panel._replace.isEnabled())
    QTest.keyClick(panel._new, Qt.Key.Key_Return)
    await desk.until(lambda: panel._count.text() == "3 hits replaced in 2 shots")
    assert texts(desk) == ["A blue boat on a lake. blue boats wait.", "A blue boat at night.", "Nothing here."]
    desk.workbench.undo()
    await desk.until(lambda: texts(desk) == list(PROMPTS))
    await desk.until(lambda: panel._count.text() == "3 hits in 2 shots")


async def test_locked_cards_are_left_alone_and_counted(desk: Desk) -> None:
    panel = await search(desk)
    project = desk.workbench.project
    assert project is not None
    locked = Prompt(
        text=PROMPTS[0], ranges=(PromptRange(card=Card.SUBJECT, start=2, end=11),), locked=(Card.SUBJECT,)
    )  # fmt: skip
    await desk.workspace.projects.set_prompt(project.id, project.shots[0].id, locked)
    panel.look_for("red kayak")
    await desk.until(lambda: panel._count.text() == "2 hits in 2 shots; 1 more in locked cards stay")
    sentence = panel._model.data(panel._model.index(1), Qt.ItemDataRole.AccessibleTextRole)
    assert sentence.endswith(", in a locked card")
    panel._new.setText("boat")
    QTest.mouseClick(panel._replace, Qt.MouseButton.LeftButton)
    await desk.until(lambda: panel._count.text() == "2 hits replaced in 2 shots; 1 in locked cards left")
    assert texts(desk)[0] == "A red kayak on a lake. boats wait."


async def test_a_hit_is_gone_to(desk: Desk) -> None:
    panel = await search(desk)
    shown: list[tuple[int, int]] = []
    panel.hit_shown.connect(lambda start, end: shown.append((start, end)))
    panel.look_for("night")
    await desk.until(lambda: len(panel._model.rows) == 2)
    QTest.keyClick(panel._find, Qt.Key.Key_Return)
    assert panel.focusWidget() is panel._list
    QTest.keyClick(panel._list, Qt.Key.Key_Return)
    assert desk.workbench.shot is not None
    assert desk.workbench.shot.name == "Shot 2"
    assert shown == [(15, 20)]
    place = panel._list.visualRect(panel._model.index(1)).center()
    QTest.mouseClick(panel._list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert len(shown) == 2


async def test_what_cannot_be_done_is_told(desk: Desk) -> None:
    panel = await search(desk)
    panel.look_for("a")
    panel._new.setText("b" * 30_000)
    panel._view_model.set_new("b" * 90_000)
    await desk.until(lambda: panel._replace.isEnabled())
    QTest.mouseClick(panel._replace, Qt.MouseButton.LeftButton)
    await desk.until(lambda: panel._fault.isVisible())
    assert "characters" in panel._fault.text()
    assert texts(desk) == list(PROMPTS)


async def test_of_very_many_hits_the_first_are_listed_and_all_replaced(desk: Desk) -> None:
    panel = await search(desk, "a " * 600, "a b")
    panel.look_for("a")
    await desk.until(lambda: panel._count.text() == "601 hits in 2 shots")
    assert len(panel._model.rows) == ROWS_SHOWN
    panel._view_model.set_new("o")
    QTest.mouseClick(panel._replace, Qt.MouseButton.LeftButton)
    await desk.until(lambda: texts(desk) == ["o " * 600, "o b"])
