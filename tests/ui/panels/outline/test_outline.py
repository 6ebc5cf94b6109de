"""The outline: rows, edits by mouse and keys, each one an undo step."""

from functools import partial

from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from studio.domain.jobs import Grade
from studio.ui.kit.rows import ROW_ROLE
from studio.ui.panels.outline.panel import OutlinePanel
from studio.ui.panels.outline.view_model import OutlineViewModel, Row, RowKind
from studio.ui.shot_states import ShotStates, ShotStatus
from tests.fakes.time import calm
from tests.ui.conftest import Desk, button, menu_action


async def outline(desk: Desk, *prompts: str) -> tuple[OutlinePanel, OutlineViewModel]:
    """Show the outline of a project with these shots."""
    view_model = OutlineViewModel(desk.workbench, desk.keep(ShotStates(desk.workbench)))
    panel = await desk.show(OutlinePanel(desk.look, view_model, desk.thumbnails), 260, 600)
    if prompts:
        await desk.project(*prompts)
    panel._list.setFocus()
    return panel, view_model


def names(desk: Desk) -> list[list[str]]:
    """Return the names of the shots of each scene."""
    assert desk.workbench.project is not None
    return [[shot.name for shot in scene.shots] for scene in desk.workbench.project.scenes]


def has_names(desk: Desk, expected: list[list[str]]) -> bool:
    """Say whether the scenes hold these shots."""
    return names(desk) == expected


def row(panel: OutlinePanel, name: str) -> Row:
    """Return the row of that name."""
    return next(each for each in panel._model.rows if each.name == name)


def click(panel: OutlinePanel, name: str, *, x: int = 120, double: bool = False) -> None:
    """Press the row of that name."""
    at = panel._model.rows.index(row(panel, name))
    place = panel._list.visualRect(panel._model.index(at)).center()
    place.setX(x)
    press = QTest.mouseDClick if double else QTest.mouseClick
    press(panel._list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def key(panel: OutlinePanel, which: Qt.Key, alt: bool = False) -> None:
    """Press a key in the list."""
    modifiers = Qt.KeyboardModifier.AltModifier if alt else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(panel._list, which, modifiers)


async def test_rows_say_what_is_there(desk: Desk) -> None:
    panel, view_model = await outline(desk, "A kite.", "<b>A hare</b>.")
    assert [(each.kind, each.code, each.name) for each in panel._model.rows] == [
        (RowKind.SCENE, "1", "Scene 1"),
        (RowKind.SHOT, "1A", "Shot 1"),
        (RowKind.SHOT, "1B", "Shot 2"),
    ]
    assert view_model.summary == ("2 shots · 0:10", "0 of 2 chosen")
    sentence = panel._model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert sentence == "Shot 1A, Shot 1, empty"
    assert not panel.grab().isNull()


async def test_a_press_opens_a_shot_and_a_caret_folds_a_scene(desk: Desk) -> None:
    panel, _ = await outline(desk, "A.", "B.")
    click(panel, "Shot 2")
    assert desk.workbench.shot is not None
    assert desk.workbench.shot.name == "Shot 2"
    await desk.until(lambda: row(panel, "Shot 2").current)
    click(panel, "Scene 1", x=16)
    await desk.until(lambda: [each.kind for each in panel._model.rows] == [RowKind.SCENE])
    click(panel, "Scene 1", x=16)
    await desk.until(lambda: len(panel._model.rows) == 3)


async def test_folding_a_scene_leaves_the_list_where_it_is(desk: Desk) -> None:
    panel, view_model = await outline(desk, *(f"Kite {number}." for number in range(30)))
    view_model.add_scene()
    await desk.until(lambda: panel._model.rows[-1].name == "Scene 2")
    bar = panel._list.verticalScrollBar()
    await desk.until(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    before = bar.value()
    click(panel, "Scene 2")
    await desk.until(lambda: not row(panel, "Scene 2").unfolded)
    await calm()
    assert bar.value() == before
    click(panel, "Shot 30")
    await desk.until(lambda: row(panel, "Shot 30").current)


async def test_new_shots_come_behind_the_open_one_and_are_opened(desk: Desk) -> None:
    panel, _ = await outline(desk, "A.", "B.")
    QTest.mouseClick(button(panel, "New shot"), Qt.MouseButton.LeftButton)
    await desk.until(lambda: names(desk) == [["Shot 1", "Shot 3", "Shot 2"]])
    await calm()
    assert desk.workbench.shot is not None
    assert desk.workbench.shot.name == "Shot 3"
    QTest.mouseClick(button(panel, "New scene"), Qt.MouseButton.LeftButton)
    await desk.until(lambda: len(names(desk)) == 2)


async def test_a_name_is_edited_in_place_and_undone(desk: Desk) -> None:
    panel, _ = await outline(desk, "A.")
    click(panel, "Shot 1")
    key(panel, Qt.Key.Key_F2)
    editor = panel._list.findChild(QLineEdit)
    assert editor is not None
    editor.setText("<i>Kite</i> & co")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    await desk.until(lambda: names(desk) == [["<i>Kite</i> & co"]])
    desk.workbench.undo()
    await desk.until(lambda: names(desk) == [["Shot 1"]])


async def test_a_name_that_is_taken_is_told(desk: Desk) -> None:
    panel, view_model = await outline(desk, "A.", "B.")
    view_model.rename(row(panel, "Shot 1"), "Shot 2")
    await desk.until(lambda: desk.failures)
    assert "is taken" in str(desk.failures[0])
    assert names(desk) == [["Shot 1", "Shot 2"]]


async def test_alt_arrows_move_shots_within_and_over_scenes(desk: Desk) -> None:
    panel, view_model = await outline(desk, "A.", "B.")
    view_model.add_scene()
    await desk.until(lambda: len(names(desk)) == 2)
    click(panel, "Shot 1")
    key(panel, Qt.Key.Key_Down, alt=True)
    await desk.until(lambda: names(desk) == [["Shot 2", "Shot 1"], []])
    key(panel, Qt.Key.Key_Down, alt=True)
    await desk.until(lambda: names(desk) == [["Shot 2"], ["Shot 1"]])
    key(panel, Qt.Key.Key_Up, alt=True)
    await desk.until(lambda: names(desk) == [["Shot 2", "Shot 1"], []])
    view_model.move(row(panel, "Scene 2"), -1)
    await desk.until(lambda: names(desk) == [[], ["Shot 2", "Shot 1"]])
    for expected in ([["Shot 2", "Shot 1"], []], [["Shot 2"], ["Shot 1"]]):
        desk.workbench.undo()
        await desk.until(partial(has_names, desk, expected))


async def test_a_drop_moves_a_shot(desk: Desk) -> None:
    panel, _ = await outline(desk, "A.", "B.", "C.")
    held = panel._list.visualRect(panel._model.index(3)).center()
    QTest.mousePress(panel._list.viewport(), Qt.MouseButton.LeftButton, pos=held)
    onto = panel._list.visualRect(panel._model.index(1)).center()
    event = QDropEvent(
        QPointF(onto), Qt.DropAction.MoveAction, QMimeData(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    panel._list.dropEvent(event)
    await desk.until(lambda: names(desk) == [["Shot 3", "Shot 1", "Shot 2"]])
    assert event.dropAction() is Qt.DropAction.IgnoreAction


async def test_delete_and_undo(desk: Desk) -> None:
    panel, _ = await outline(desk, "A.", "B.")
    click(panel, "Shot 1")
    key(panel, Qt.Key.Key_Delete)
    await desk.until(lambda: names(desk) == [["Shot 2"]])
    await calm()
    assert desk.workbench.shot is not None
    assert desk.workbench.shot.name == "Shot 2"
    desk.workbench.undo()
    await desk.until(lambda: names(desk) == [["Shot 1", "Shot 2"]])


async def test_the_menu_does_what_the_keys_do(desk: Desk) -> None:
    panel, _ = await outline(desk, "A.")
    place = panel._list.visualRect(panel._model.index(1)).center()
    panel._show_menu(place)
    menu_action(panel, "Duplicate").trigger()
    await desk.until(lambda: len(names(desk)[0]) == 2)
    panel._show_menu(panel._list.rect().bottomLeft())
    menu_action(panel, "New scene").trigger()
    await desk.until(lambda: len(names(desk)) == 2)


async def test_the_filter_looks_at_names_and_prompts(desk: Desk) -> None:
    panel, _ = await outline(desk, "A red kite.", "A blue boat.")
    QTest.keyClicks(panel._filter, "KITE")
    await desk.until(lambda: [each.name for each in panel._model.rows if each.kind is RowKind.SHOT] == ["Shot 1"])
    panel._filter.setText("nothing like it")
    await desk.until(lambda: panel._model.rows == [])
    panel._filter.clear()
    await desk.until(lambda: len(panel._model.rows) == 3)


async def test_a_shot_shows_its_takes_and_its_state(desk: Desk) -> None:
    panel, view_model = await outline(desk, "A kite.")
    desk.bench.local.go.clear()
    desk.generator.generate(Grade.ANIMATIC)
    await desk.until(lambda: row(panel, "Shot 1").status is ShotStatus.WORKING)
    desk.bench.local.go.set()
    await desk.until(lambda: row(panel, "Shot 1").status is ShotStatus.ANIMATIC)
    click(panel, "Shot 1", x=20)
    await desk.until(lambda: any(each.kind is RowKind.TAKE for each in panel._model.rows))
    take = row(panel, "Take 1")
    view_model.choose(take)
    await desk.until(lambda: row(panel, "Take 1").chosen)
    assert panel._model.index(2).data(Qt.ItemDataRole.AccessibleTextRole) == "Take 1, Animatic, chosen"
    assert view_model.path_of(take) is not None
    panel.grab()
    click(panel, "Take 1")
    key(panel, Qt.Key.Key_Delete)
    await desk.until(lambda: all(each.kind is not RowKind.TAKE for each in panel._model.rows))


async def test_an_empty_project_offers_its_first_shot(desk: Desk) -> None:
    panel, _ = await outline(desk)
    project = await desk.workspace.projects.create("Empty")
    await desk.workbench.open_project(project.id)
    assert panel._empty.isVisible()
    QTest.mouseClick(panel._empty, Qt.MouseButton.LeftButton)
    await desk.until(lambda: names(desk) == [["Shot 1"]])
    assert not panel._empty.isVisible()
    assert panel._model.index(99).data(ROW_ROLE) is None


async def test_a_project_opened_without_its_takes_says_no_length_until_they_are_read(desk: Desk) -> None:
    panel, view_model = await outline(desk, "A kite.", "A boat.")
    workbench = desk.workbench
    desk.generator.generate(Grade.ANIMATIC)
    await desk.until(lambda: workbench.takes)
    assert workbench.project is not None
    await workbench.open_outline(workbench.project.id)
    await calm()
    assert (workbench.takes_known, workbench.takes, workbench.take) == (False, (), None)
    assert view_model.summary[0] == "2 shots"
    assert (row(panel, "Shot 1").status, row(panel, "Scene 1").detail) == (ShotStatus.EMPTY, "")
    await workbench.read_takes()
    await desk.until(lambda: row(panel, "Shot 1").status is ShotStatus.ANIMATIC)
    assert row(panel, "Take 1").kind is RowKind.TAKE
    assert workbench.take is not None
    assert ":" in view_model.summary[0]
    assert row(panel, "Scene 1").detail.endswith(" s")


async def test_a_take_that_comes_while_the_takes_are_read_stays(desk: Desk) -> None:
    await outline(desk, "A kite.")
    workbench = desk.workbench
    assert workbench.project is not None
    await workbench.open_outline(workbench.project.id)
    desk.generator.generate(Grade.ANIMATIC)
    await desk.until(lambda: workbench.takes)
    await workbench.read_takes()
    await workbench.read_takes()
    assert [take.number for take in workbench.takes] == [1]
