"""The history of a prompt: versions, what differs, restoring, branching; and what changed since the last take."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from studio.craft.prompt_diff import Op
from studio.domain.jobs import Grade
from studio.domain.project import Shot
from studio.domain.prompt import Card, Prompt
from studio.ui.panels.history.panel import HistoryPanel
from studio.ui.panels.history.view_model import HistoryViewModel
from studio.ui.version_states import VersionStates
from tests.ui.conftest import Desk

DAWN = "Wide shot of a fox at dawn, low mist, camera pans slowly right."
NIGHT = "Wide shot of a fox at night, low mist, camera pans slowly right."
BOTH = "Wide shot of a fox at night, low mist, camera tilts up."


async def states(desk: Desk, *texts: str) -> VersionStates:
    """Return the versions of a shot whose prompt was kept with each of these texts."""
    await desk.project(texts[0])
    made = VersionStates(desk.workbench, desk.find)
    desk.keep(made)
    for text in texts:
        await write(desk, text)
        await desk.workspace.versions.keep(*ids(desk), shot(desk).prompt)
    await desk.until(lambda: len(made.versions) == len(set(texts)))
    return made


def shot(desk: Desk) -> Shot:
    assert desk.workbench.shot is not None
    return desk.workbench.shot


def ids(desk: Desk) -> tuple[str, str]:
    assert desk.workbench.project is not None
    return desk.workbench.project.id, shot(desk).id


async def write(desk: Desk, text: str) -> None:
    prompt = Prompt(text=text)
    await desk.workspace.projects.set_prompt(*ids(desk), prompt.with_ranges(desk.find(text)))


async def history(desk: Desk, *texts: str) -> tuple[HistoryPanel, HistoryViewModel]:
    view_model = HistoryViewModel(desk.workbench, await states(desk, *texts), desk.find)
    panel = await desk.show(HistoryPanel(desk.look, view_model), 860, 460)
    return panel, view_model


async def test_versions_name_the_components_that_changed(desk: Desk) -> None:
    _, view_model = await history(desk, DAWN, NIGHT, BOTH)
    assert [(row.version.number, row.cards) for row in view_model.rows()] == [
        (3, (Card.CAMERA,)), (2, (Card.LIGHTING,)), (1, ()),
    ]  # fmt: skip
    view_model.select(2)
    changed = [(part.op, part.text.strip()) for part in view_model.words() if part.op is not Op.EQUAL]
    assert changed == [(Op.DELETE, "dawn"), (Op.INSERT, "night")]
    view_model.select(1)
    view_model.compare_to(now=True)
    assert "".join(part.text for part in view_model.words() if part.op is not Op.DELETE) == BOTH


async def test_restoring_is_one_undo_step_and_loses_nothing(desk: Desk) -> None:
    panel, view_model = await history(desk, DAWN, NIGHT)
    await write(desk, BOTH)
    view_model.select(1)
    QTest.mouseClick(panel._restore, Qt.MouseButton.LeftButton)
    await desk.until(lambda: shot(desk).prompt.text == DAWN)
    await desk.until(lambda: len(view_model.rows()) == 3)
    assert view_model.rows()[0].version.prompt.text == BOTH
    await desk.until(lambda: [row.is_base for row in view_model.rows()] == [False, False, True])
    desk.workbench.undo()
    await desk.until(lambda: shot(desk).prompt.text == BOTH)


async def test_what_is_written_from_an_old_version_is_a_branch(desk: Desk) -> None:
    _, view_model = await history(desk, DAWN, NIGHT)
    view_model.select(1)
    view_model.restore()
    await desk.until(lambda: shot(desk).prompt.text == DAWN)
    await desk.until(lambda: view_model.rows()[1].is_base)
    await write(desk, BOTH)
    await desk.workspace.versions.keep(*ids(desk), shot(desk).prompt)
    await desk.until(lambda: len(view_model.rows()) == 3)
    newest = view_model.rows()[0]
    assert (newest.parent, newest.is_branch) == (1, True)


async def test_a_version_becomes_a_shot_of_its_own(desk: Desk) -> None:
    panel, view_model = await history(desk, DAWN, NIGHT)
    first = shot(desk).id
    view_model.select(1)
    QTest.mouseClick(panel._branch, Qt.MouseButton.LeftButton)
    await desk.until(lambda: shot(desk).id != first)
    assert desk.workbench.project is not None
    assert [each.prompt.text for each in desk.workbench.project.shots] == [NIGHT, DAWN]


async def test_what_changed_since_the_last_take_is_named_and_taken_back_but_for_one(desk: Desk) -> None:
    made = await states(desk, DAWN)
    assert made.changed_cards == ()
    desk.generator.generate(Grade.ANIMATIC)
    await desk.until(lambda: desk.workbench.takes)
    assert desk.workbench.takes[0].slate.prompt_version == 1
    await write(desk, BOTH)
    await desk.until(lambda: made.changed_cards == (Card.LIGHTING, Card.CAMERA))
    made.keep_only(Card.LIGHTING)
    await desk.until(lambda: shot(desk).prompt.text == NIGHT)
    await desk.until(lambda: made.changed_cards == (Card.LIGHTING,))
    await write(desk, DAWN)
    await desk.until(lambda: made.changed_cards == ())


async def test_an_empty_history_says_how_a_version_is_made(desk: Desk) -> None:
    await desk.project("")
    made = VersionStates(desk.workbench, desk.find)
    desk.keep(made)
    panel = await desk.show(HistoryPanel(desk.look, HistoryViewModel(desk.workbench, made, desk.find)), 860, 460)
    assert panel._empty.isVisible()
    assert not panel._restore.isEnabled()
