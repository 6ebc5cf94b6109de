"""The left dock: its two tabs, beside the viewer and, in a narrow window, in a drawer."""

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QSplitter, QWidget

from studio.ui.kit.drags import drag_of_prompt
from studio.ui.outline_dock import OVER_PAGE, PROJECT, PROMPTS, DockTab, OutlineDock
from studio.ui.panels.outline.panel import OutlinePanel
from studio.ui.panels.outline.view_model import OutlineViewModel
from studio.ui.shot_states import ShotStates
from tests.ui.conftest import Desk, until


class Page(QWidget):
    """A page with the dock, a field beside it, and nothing else."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        view_model = OutlineViewModel(desk.workbench, desk.keep(ShotStates(desk.workbench)))
        self.outline = OutlinePanel(desk.look, view_model, desk.thumbnails)
        self.splitter = QSplitter()
        self.made: list[DockTab] = []
        self.dock = OutlineDock(desk.look, self.outline, self.splitter, self._make)
        self.field = QLineEdit()
        self.splitter.addWidget(self.field)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.dock.tab)
        row.addWidget(self.splitter, 1)

    def _make(self) -> DockTab:
        panel = QLineEdit()
        self.made.append(DockTab(panel, QPushButton("Keep")))
        return self.made[-1]


@pytest.fixture
async def page(desk: Desk) -> Page:
    """The page, narrow."""
    await desk.project("A kite.")
    shown = await desk.show(Page(desk), 1300, 700)
    shown.dock.fit(narrow=True)
    shown.field.setFocus()
    return shown


async def test_a_wide_window_shows_the_outline_beside_the_rest(page: Page) -> None:
    page.dock.fit(narrow=False)
    assert page.splitter.widget(0) is page.dock.panel
    assert (page.outline.isVisible(), page.dock.tab.isVisible()) == (True, False)
    page.dock.toggle()
    assert not page.outline.isVisible()
    page.dock.toggle()
    assert page.outline.isVisible()


async def test_the_tab_opens_a_drawer_over_the_page(page: Page) -> None:
    width = page.field.width()
    assert not page.outline.isVisible()
    QTest.mouseClick(page.dock._button, Qt.MouseButton.LeftButton)
    assert page.outline.isVisible()
    assert page.outline.isAncestorOf(page.focusWidget() or page)
    dock = page.dock.panel
    assert (dock.width(), dock.x(), page.field.width()) == (OVER_PAGE, page.splitter.x(), width)
    page.resize(1350, 650)
    assert dock.height() == page.splitter.height()
    QTest.mouseClick(page.dock._button, Qt.MouseButton.LeftButton)
    assert not page.outline.isVisible()


async def test_the_drawer_closes_at_escape_and_gives_the_focus_to_its_tab(page: Page) -> None:
    page.dock.toggle()
    QTest.keyClick(page.focusWidget() or page, Qt.Key.Key_Escape)
    assert not page.outline.isVisible()
    assert page.focusWidget() is page.dock._button


async def test_the_drawer_closes_where_the_work_goes_on_elsewhere(page: Page) -> None:
    page.dock.toggle()
    page.field.setFocus()
    assert not page.outline.isVisible()
    assert page.focusWidget() is page.field


async def test_a_mirrored_page_has_its_drawer_at_the_right(page: Page) -> None:
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    page.dock.toggle()
    assert page.dock.panel.geometry().right() == page.splitter.geometry().right()


async def test_the_prompts_are_made_when_their_tab_is_first_chosen(page: Page) -> None:
    page.dock.fit(narrow=False)
    assert page.made == []
    tabs = page.dock.panel.tabs
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(PROMPTS).center())
    assert page.made[0].panel.isVisible()
    assert page.made[0].corner.isVisible()
    assert not page.outline.isVisible()
    assert not page.outline.corner.isVisible()
    tabs.setFocus()
    QTest.keyClick(tabs, Qt.Key.Key_Left)
    assert page.outline.isVisible()
    assert page.outline.corner.isVisible()
    assert not page.made[0].corner.isVisible()
    QTest.keyClick(tabs, Qt.Key.Key_Right)
    assert len(page.made) == 1


async def test_the_prompts_are_shown_from_a_closed_drawer_and_take_the_keys(page: Page) -> None:
    page.dock.show_prompts()
    assert page.focusWidget() is page.made[0].panel


async def test_a_drag_that_rests_on_a_tab_shows_what_is_behind_it(page: Page) -> None:
    page.dock.fit(narrow=False)
    tabs, carried = page.dock.panel.tabs, drag_of_prompt("p")

    def drag(kind: type[QDragMoveEvent], place: QPoint) -> QDragMoveEvent:
        event = kind(
            place, Qt.DropAction.CopyAction, carried, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
        QCoreApplication.sendEvent(tabs, event)
        return event

    onto = tabs.tabRect(PROMPTS).center()
    assert drag(QDragEnterEvent, onto).isAccepted()
    assert not drag(QDragMoveEvent, onto).isAccepted()
    await until(lambda: tabs.currentIndex() == PROMPTS)
    drag(QDragMoveEvent, tabs.tabRect(PROJECT).center())
    QCoreApplication.sendEvent(tabs, QDragLeaveEvent())
    assert not tabs._switch.isActive()
    assert tabs.currentIndex() == PROMPTS
