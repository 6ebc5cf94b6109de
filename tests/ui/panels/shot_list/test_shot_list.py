"""The shot list: cells that are edited, rows that are moved, and the selection it shares."""

from collections.abc import Awaitable, Callable

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QLineEdit, QPlainTextEdit

from studio.domain.jobs import Grade
from studio.domain.project import Shot
from studio.domain.prompt import Prompt
from studio.ui.cutting import Cutting
from studio.ui.panels.shot_list.list_model import Column
from studio.ui.panels.shot_list.panel import ShotListPanel
from studio.ui.panels.shot_list.view_model import ShotListViewModel
from studio.ui.shot_edits import ShotEdits
from studio.ui.shot_menu import ShotMenu
from studio.ui.shot_states import ShotStates
from tests.fakes.time import calm
from tests.ui.conftest import Desk

NO_KEYS, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier


class List:
    """A list that is shown, and what is asked of it."""

    def __init__(self, desk: Desk, panel: ShotListPanel, cutting: Cutting) -> None:
        self.desk = desk
        self.panel = panel
        self.table = panel.table
        self.cutting = cutting

    def names(self) -> list[str]:
        """Return the names of the film's shots."""
        assert self.desk.workbench.project is not None
        return [shot.name for shot in self.desk.workbench.project.shots]

    def shot(self, name: str) -> Shot:
        """Return the shot of that name."""
        assert self.desk.workbench.project is not None
        return next(shot for shot in self.desk.workbench.project.shots if shot.name == name)

    def words(self, column: Column) -> list[str]:
        """Return what a column shows."""
        return [self.table.shots.words(row, column) for row in self.table.shots.rows]

    def selected(self) -> list[str]:
        """Return the names of the selected shots."""
        return [shot.name for shot in self.cutting.selected_shots()]

    def place(self, name: str, column: Column) -> QPoint:
        """Return the middle of a cell."""
        at = next(at for at, row in enumerate(self.table.shots.rows) if row.name == name)
        return self.table.visualRect(self.table.shots.index(at, column)).center()

    def click(self, name: str, column: Column = Column.NAME, keys: Qt.KeyboardModifier = NO_KEYS) -> None:
        """Press a cell."""
        QTest.mouseClick(self.table.viewport(), Qt.MouseButton.LeftButton, keys, self.place(name, column))

    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier = NO_KEYS) -> None:
        """Press a key."""
        QTest.keyClick(self.table, key, keys)


MakeList = Callable[..., Awaitable[List]]


@pytest.fixture
def shot_list(desk: Desk) -> MakeList:
    """Return what shows a list of scenes with shots of these names."""

    async def shown(*scenes: list[str]) -> List:
        cutting = Cutting(desk.workbench)
        edits = ShotEdits(desk.workbench, cutting, desk.generator)
        states = desk.keep(ShotStates(desk.workbench))
        view_model = ShotListViewModel(desk.workbench, cutting, states, edits)
        panel = await desk.show(ShotListPanel(desk.look, view_model, desk.thumbnails), 1200, 500)
        projects = desk.workspace.projects
        made = await projects.create("Film")
        for number, names in enumerate(scenes):
            if number:
                await projects.add_scene(made.id)
            for name in names:
                await projects.add_shot(
                    made.id, projects.project(made.id).scenes[number].id, name=name, prompt=Prompt(text="A kite.")
                )
        await desk.workbench.open_project(made.id)
        await calm()
        panel.take_focus()
        return List(desk, panel, cutting)

    return shown


async def test_rows_say_what_is_there(shot_list: MakeList) -> None:
    shown = await shot_list(["A", "B"], ["C"])
    assert shown.words(Column.CODE) == ["1A", "1B", "2A"]
    assert shown.words(Column.NAME) == ["A", "B", "C"]
    assert shown.words(Column.STATUS) == ["To do"] * 3
    assert shown.words(Column.TAKE) == ["–"] * 3
    index = shown.table.shots.index(0, Column.CODE)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Shot 1A, A, to do, 5 seconds"
    assert not shown.panel.grab().isNull()


async def test_an_empty_film_says_what_to_do(shot_list: MakeList) -> None:
    shown = await shot_list([])
    assert shown.panel._empty.isVisible()
    shown.panel.grab()


async def test_a_name_is_edited_with_enter_and_tab_goes_on(shot_list: MakeList) -> None:
    shown = await shot_list(["A", "B"])
    shown.click("A")
    shown.key(Qt.Key.Key_Return)
    line = shown.table.findChild(QLineEdit)
    assert line is not None
    line.setText("<b>Kite</b>")
    QTest.keyClick(line, Qt.Key.Key_Tab)
    await shown.desk.until(lambda: shown.names() == ["<b>Kite</b>", "B"])
    field = shown.table.findChild(QPlainTextEdit)
    assert field is not None
    assert field.accessibleName() == "Caption"
    field.setPlainText("A kite over dunes.")
    QTest.keyClick(field, Qt.Key.Key_Return)
    await shown.desk.until(lambda: shown.shot("<b>Kite</b>").caption == "A kite over dunes.")
    shown.desk.workbench.undo()
    shown.desk.workbench.undo()
    await shown.desk.until(lambda: shown.names() == ["A", "B"])


async def test_a_prompt_has_a_larger_field(shot_list: MakeList) -> None:
    shown = await shot_list(["A"])
    shown.click("A", Column.PROMPT)
    shown.key(Qt.Key.Key_F2)
    field = shown.table.findChild(QPlainTextEdit)
    assert field is not None
    assert field.height() > shown.table.rowHeight(0)
    field.setPlainText("Wide shot of a kite.")
    QTest.keyClick(field, Qt.Key.Key_Return, CTRL)
    await shown.desk.until(lambda: shown.shot("A").prompt.text == "Wide shot of a kite.")


async def test_a_planned_length_is_a_number(shot_list: MakeList) -> None:
    shown = await shot_list(["A"])
    shown.click("A", Column.PLANNED)
    shown.key(Qt.Key.Key_F2)
    field = shown.table.findChild(QDoubleSpinBox)
    assert field is not None
    field.setValue(7.5)
    QTest.keyClick(field, Qt.Key.Key_Return)
    await shown.desk.until(lambda: shown.shot("A").parameters.duration_s == 7.5)
    await shown.desk.until(lambda: shown.words(Column.LENGTH) == ["7.5 s"])


async def test_a_take_is_picked_in_its_cell(shot_list: MakeList) -> None:
    shown = await shot_list(["A"])
    shown.desk.generator.generate(Grade.ANIMATIC)
    await shown.desk.until(lambda: shown.words(Column.STATUS) == ["Animatic"])
    shown.click("A", Column.TAKE)
    shown.key(Qt.Key.Key_Return)
    box = shown.table.findChild(QComboBox)
    assert box is not None
    assert [box.itemText(at) for at in range(box.count())] == ["The best there is", "Take 1 · Animatic"]
    QTest.keyClick(box, Qt.Key.Key_Down)
    QTest.keyClick(box, Qt.Key.Key_Return)
    await shown.desk.until(lambda: shown.shot("A").chosen_take is not None)


async def test_the_selection_is_shared(shot_list: MakeList) -> None:
    shown = await shot_list(["A", "B", "C", "D"])
    shown.click("B")
    shown.click("C", keys=CTRL)
    await shown.desk.until(lambda: shown.selected() == ["B", "C"])
    assert shown.desk.workbench.shot == shown.shot("C")
    shown.cutting.select([shown.shot("D").id])
    await shown.desk.until(lambda: shown.table.current_row() == shown.table.shots.rows[3])
    assert shown.table._marked() == {shown.shot("D").id}
    shown.key(Qt.Key.Key_Up)
    await shown.desk.until(lambda: shown.selected() == ["C"])
    shown.key(Qt.Key.Key_Up, SHIFT)
    await shown.desk.until(lambda: shown.selected() == ["B", "C"])
    shown.key(Qt.Key.Key_A, CTRL)
    await shown.desk.until(lambda: len(shown.selected()) == 4)
    shown.key(Qt.Key.Key_Escape)
    await shown.desk.until(lambda: shown.selected() == ["B"])


async def test_keys_move_copy_and_delete_rows(shot_list: MakeList) -> None:
    shown = await shot_list(["A", "B"], ["C"])
    shown.click("A")
    await calm()
    shown.key(Qt.Key.Key_Down, ALT)
    await shown.desk.until(lambda: shown.words(Column.NAME) == ["B", "A", "C"])
    shown.key(Qt.Key.Key_Down, ALT)
    await shown.desk.until(lambda: shown.words(Column.CODE) == ["1A", "2A", "2B"])
    assert shown.names() == ["B", "A", "C"]
    shown.key(Qt.Key.Key_D, CTRL)
    await shown.desk.until(lambda: shown.words(Column.NAME) == ["B", "A", "A copy", "C"])
    shown.key(Qt.Key.Key_Delete)
    await shown.desk.until(lambda: shown.words(Column.NAME) == ["B", "A", "C"])


async def test_letters_and_space_are_the_pages(shot_list: MakeList) -> None:
    shown = await shot_list(["A", "B", "J"])
    shown.click("B")
    await calm()
    shown.key(Qt.Key.Key_J)
    shown.key(Qt.Key.Key_Space)
    await calm()
    assert shown.selected() == ["B"]


async def test_a_double_click_edits_or_opens(shot_list: MakeList) -> None:
    shown = await shot_list(["A", "B"])
    opened: list[str] = []
    shown.panel.compose_requested.connect(opened.append)
    place = shown.place("B", Column.STATUS)
    QTest.mouseDClick(shown.table.viewport(), Qt.MouseButton.LeftButton, NO_KEYS, place)
    assert opened == [shown.shot("B").id]
    shown.click("B")
    QTest.mouseDClick(shown.table.viewport(), Qt.MouseButton.LeftButton, NO_KEYS, shown.place("B", Column.NAME))
    assert shown.table.findChild(QLineEdit) is not None
    shown.click("A", Column.CODE)
    shown.key(Qt.Key.Key_Return)
    assert opened == [shown.shot("B").id, shown.shot("A").id]


async def test_the_menu_is_that_of_the_board(shot_list: MakeList) -> None:
    shown = await shot_list(["A", "B"])
    shown.click("B")
    await calm()
    shown.panel._show_menu(QPoint())
    menu = shown.panel.findChild(ShotMenu)
    assert menu is not None
    next(each for each in menu.actions() if each.text() == "Split scene here").trigger()
    menu.close()
    await shown.desk.until(lambda: shown.words(Column.CODE) == ["1A", "2A"])


def dropped(shown: List, paths: list[str], at: QPoint) -> QDropEvent:
    """Drop files at a place."""
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(path) for path in paths])
    event = QDropEvent(QPointF(at), Qt.DropAction.CopyAction, carried, Qt.MouseButton.LeftButton, NO_KEYS)
    shown.table.dropEvent(event)
    return event


async def test_files_are_announced_where_they_are_dropped(shot_list: MakeList) -> None:
    shown = await shot_list(["A", "B"])
    heard: list[tuple[object, ...]] = []
    shown.panel.videos_dropped.connect(lambda paths, shot: heard.append((paths, shot)))
    shown.panel.videos_dropped_at.connect(lambda paths, scene, at: heard.append((paths, scene, at)))
    shown.panel.picture_dropped.connect(lambda path, shot: heard.append((path, shot)))
    scene = shown.table.shots.rows[0].scene_id
    assert dropped(shown, ["/clips/a.mp4"], shown.place("B", Column.NAME)).isAccepted()
    assert dropped(shown, ["/clips/a.mp4", "/clips/b.mov"], QPoint(100, 400)).isAccepted()
    assert dropped(shown, ["/stills/a.PNG"], shown.place("A", Column.NAME)).isAccepted()
    assert not dropped(shown, ["/papers/a.pdf"], shown.place("A", Column.NAME)).isAccepted()
    assert heard == [
        (["/clips/a.mp4"], shown.shot("B").id),
        (["/clips/a.mp4", "/clips/b.mov"], scene, 2),
        ("/stills/a.PNG", shown.shot("A").id),
    ]


async def test_widths_are_remembered(shot_list: MakeList, desk: Desk) -> None:
    shown = await shot_list(["A"])
    shown.table.setColumnWidth(Column.NAME, 177)
    shown.table._keep_widths()
    await calm()
    states = desk.keep(ShotStates(desk.workbench))
    edits = ShotEdits(desk.workbench, shown.cutting, desk.generator)
    again = ShotListViewModel(desk.workbench, shown.cutting, states, edits)
    widths = again.widths(len(Column))
    assert widths is not None
    assert widths[Column.NAME] == 177
    assert again.widths(3) is None


def drag(shown: List, begin: QPoint, end: QPoint, *, drop: bool = True) -> None:
    """Drag from one place to another."""
    viewport = shown.table.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, NO_KEYS, begin)
    for place in ((begin + end) / 2, end, end):
        QTest.mouseMove(viewport, place)
    if drop:
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, NO_KEYS, end)


async def test_rows_are_dragged_over_the_borders_of_scenes(shot_list: MakeList) -> None:
    shown = await shot_list(["A", "B", "C"], ["D", "E"])
    shown.click("A")
    shown.click("C", keys=CTRL)
    await shown.desk.until(lambda: shown.selected() == ["A", "C"])
    drag(shown, shown.place("C", Column.CAPTION), shown.place("D", Column.CAPTION) + QPoint(0, 15), drop=False)
    assert not shown.panel.grab().isNull()
    QTest.mouseRelease(
        shown.table.viewport(), Qt.MouseButton.LeftButton, NO_KEYS, shown.place("D", Column.CAPTION) + QPoint(0, 15)
    )
    await shown.desk.until(lambda: shown.words(Column.NAME) == ["B", "D", "A", "C", "E"])
    assert shown.words(Column.CODE) == ["1A", "2A", "2B", "2C", "2D"]
    shown.desk.workbench.undo()
    await shown.desk.until(lambda: shown.words(Column.NAME) == ["A", "B", "C", "D", "E"])
    assert shown.selected() == ["A", "C"]


async def test_escape_gives_a_drag_up(shot_list: MakeList) -> None:
    shown = await shot_list(["A", "B", "C"])
    shown.click("A")
    end = shown.place("C", Column.CAPTION)
    drag(shown, shown.place("A", Column.CAPTION), end, drop=False)
    shown.key(Qt.Key.Key_Escape)
    QTest.mouseRelease(shown.table.viewport(), Qt.MouseButton.LeftButton, NO_KEYS, end)
    await calm()
    assert shown.names() == ["A", "B", "C"]
