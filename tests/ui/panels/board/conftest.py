"""Owns the board of these tests: a panel over a desk, and the ways to press on it."""

from collections.abc import Awaitable, Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from studio.domain.prompt import Prompt
from studio.ui.cutting import Cutting
from studio.ui.panels.board.panel import BoardPanel
from studio.ui.panels.board.view_model import BoardRow, BoardViewModel
from studio.ui.shot_edits import ShotEdits
from studio.ui.shot_menu import ShotMenu
from studio.ui.shot_states import ShotStates
from tests.fakes.time import calm
from tests.ui.conftest import Desk

NO_KEYS = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


class Board:
    """A board that is shown, and what is asked of it."""

    def __init__(self, desk: Desk, panel: BoardPanel, view_model: BoardViewModel, cutting: Cutting) -> None:
        self.desk = desk
        self.panel = panel
        self.view = panel.view
        self.view_model = view_model
        self.cutting = cutting

    def row(self, name: str) -> int:
        """Return the number of the row of that name."""
        return next(at for at, row in enumerate(self.view.rows) if row.name == name)

    def card(self, name: str) -> BoardRow:
        """Return the row of that name."""
        return self.view.rows[self.row(name)]

    def names(self) -> list[list[str]]:
        """Return the names of the shots of each scene."""
        project = self.desk.workbench.project
        assert project is not None
        return [[shot.name for shot in scene.shots] for scene in project.scenes]

    def selected(self) -> list[str]:
        """Return the names of the selected shots."""
        return [shot.name for shot in self.cutting.selected_shots()]

    def open_name(self) -> str:
        """Return the name of the open shot."""
        assert self.desk.workbench.shot is not None
        return self.desk.workbench.shot.name

    def middle(self, name: str) -> QPoint:
        """Return the middle of a row in the viewport."""
        return self.view.box_of(self.row(name)).center()

    def click(self, at: str | QPoint, keys: Qt.KeyboardModifier = NO_KEYS) -> None:
        """Press and let go on a row or a place."""
        place = self.middle(at) if isinstance(at, str) else at
        QTest.mouseClick(self.view.viewport(), LEFT, keys, place)

    def double(self, place: QPoint) -> None:
        """Press twice."""
        QTest.mouseClick(self.view.viewport(), LEFT, NO_KEYS, place)
        QTest.mouseDClick(self.view.viewport(), LEFT, NO_KEYS, place)

    def drag(self, begin: QPoint, *stops: QPoint, drop: bool = True) -> None:
        """Press at a place, go over the stops and let go at the last one."""
        viewport = self.view.viewport()
        QTest.mousePress(viewport, LEFT, NO_KEYS, begin)
        for stop in ((begin + stops[0]) / 2, *stops):
            QTest.mouseMove(viewport, stop)
        if drop:
            QTest.mouseRelease(viewport, LEFT, NO_KEYS, stops[-1])

    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier = NO_KEYS) -> None:
        """Press a key."""
        QTest.keyClick(self.view, key, keys)

    def act(self, words: str) -> None:
        """Open the menu of the row that has the keys and take an entry of it."""
        self.panel._show_menu(QPoint())
        menu = self.panel.findChildren(ShotMenu)[-1]
        next(each for each in menu.actions() if each.text() == words).trigger()
        menu.close()

    async def has(self, names: list[list[str]]) -> None:
        """Wait until the project has these shots and the board shows them."""

        def there() -> bool:
            shown = [row.name for row in self.view.rows if row.kind.value == "shot"]
            return self.names() == names and shown == [name for scene in names for name in scene]

        await self.desk.until(there)

    async def scenes(self, *scenes: list[str]) -> None:
        """Open a project of scenes with shots of these names."""
        projects = self.desk.workspace.projects
        made = await projects.create("Film")
        for number, names in enumerate(scenes):
            if number:
                await projects.add_scene(made.id)
            scene = projects.project(made.id).scenes[number]
            for name in names:
                await projects.add_shot(made.id, scene.id, name=name, prompt=Prompt(text="A kite."))
        await self.desk.workbench.open_project(made.id)
        await calm()
        self.view.setFocus()


@pytest.fixture
def board(desk: Desk) -> Callable[..., Awaitable[Board]]:
    """Return what shows a board of scenes with shots of these names."""

    async def shown(*scenes: list[str], width: int = 1188, height: int = 600) -> Board:
        states = desk.keep(ShotStates(desk.workbench))
        cutting = Cutting(desk.workbench)
        edits = ShotEdits(desk.workbench, cutting, desk.generator)
        view_model = desk.keep(BoardViewModel(desk.workbench, cutting, states, edits))
        panel = await desk.show(BoardPanel(desk.look, view_model, desk.thumbnails), width, height)
        made = Board(desk, panel, view_model, cutting)
        if scenes:
            await made.scenes(*scenes)
        return made

    return shown
