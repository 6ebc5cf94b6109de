"""The prompts in the whole window: nothing made before it is wished for, then tab, search, drops, completion."""

import gc
from collections.abc import AsyncIterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from studio.domain.looks import Look as Described
from studio.ui.kit.drags import drag_of_prompt
from studio.ui.kit.look import Look
from studio.ui.kit.toasts import Toast
from studio.ui.outline_dock import PROJECT
from studio.ui.panels.outline.panel import OutlineList
from studio.ui.panels.prompts.save_dialog import FolderDialog, SavePromptDialog, TagsDialog
from studio.ui.panels.replace.panel import ReplacePanel
from studio.ui.prompt_tab import PromptTab
from studio.ui.studio_window import StudioWindow
from tests.ui.conftest import Desk, button, menu_action, type_text
from tests.ui.panels.prompts.shelf import keep, library, opened
from tests.ui.test_studio_window import givens

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
async def studio(qapp: QApplication, look: Look, desk: Desk) -> AsyncIterator[StudioWindow]:
    """The window at Compose over a project of two shots."""
    await desk.project("A red kite over dunes.", "A red boat.")
    await desk.workspace.settings.change(first_run_done=True)
    made = StudioWindow(qapp, desk.workspace, givens(look, desk))
    await made.open()
    made.window.resize(1600, 1000)
    made.window.show()
    made.window.activateWindow()
    await desk.until(made.window.isActiveWindow)
    await made.workbench.read_takes()
    made.fill()
    yield made
    await made.close()
    made.window.deleteLater()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    del made
    gc.collect()


def tab_of(studio: StudioWindow) -> PromptTab:
    """Return the tab; its list has the keys."""
    tab = studio.window.findChild(PromptTab)
    assert tab is not None
    return tab


async def show_tab(desk: Desk, studio: StudioWindow) -> PromptTab:
    """Choose the tab and wait for its first answer."""
    studio._compose._dock.show_prompts()
    tab = tab_of(studio)
    await desk.until(lambda: tab.prompts_model.known)
    await desk.until(lambda: tab.prompts_model.facets.prompts == tab.prompts_model.total)
    return tab


def drop(onto: QWidget, prompt_id: str, at: QPointF) -> QDropEvent:
    """Drop a saved prompt."""
    carried: QMimeData = drag_of_prompt(prompt_id)
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(at.toPoint(), Qt.DropAction.CopyAction, carried, buttons, keys)
    QCoreApplication.sendEvent(onto, entered)
    assert entered.isAccepted()
    event = QDropEvent(at, Qt.DropAction.CopyAction, carried, buttons, keys)
    QCoreApplication.sendEvent(onto, event)
    return event


async def test_a_prompt_is_kept_and_found_again_in_a_new_project(desk: Desk, studio: StudioWindow) -> None:
    assert studio.window.findChild(PromptTab) is None
    assert "library" not in desk.workspace.__dict__
    QTest.mouseClick(button(studio.window, "Save"), Qt.MouseButton.LeftButton)
    (await opened(desk, SavePromptDialog)).accept()
    await desk.until(lambda: [each for each in studio.window.findChildren(Toast) if "library" in each.accessibleName()])
    await desk.project("", name="New film")
    tab = await show_tab(desk, studio)
    assert studio.window.focusWidget() is tab.prompts.search
    type_text(tab.prompts.search, "kite")
    await desk.until(lambda: tab.prompts_model.total == 1 and tab.prompts_model.is_narrowed)
    QTest.keyClick(tab.prompts.search, Qt.Key.Key_Return)
    QTest.keyClick(tab.prompts.table, Qt.Key.Key_Return)
    await desk.until(lambda: studio.workbench.shot and studio.workbench.shot.prompt.text == "A red kite over dunes.")
    composer = studio.panels.composer
    await desk.until(lambda: composer.fields[0].text() == "A red kite over dunes.")


async def test_a_prompt_is_dropped_on_a_shot_and_on_the_composer(desk: Desk, studio: StudioWindow) -> None:
    saved = await keep(desk, "Oven", "A loaf.")
    outline = studio.window.findChild(OutlineList)
    assert outline is not None

    def texts() -> list[str]:
        assert studio.workbench.project is not None
        return [shot.prompt.text for shot in studio.workbench.project.shots]

    model = outline.model()
    await desk.until(lambda: model.rowCount() == 3)
    drop(outline.viewport(), saved.id, QPointF(outline.visualRect(model.index(2, 0)).center()))
    await desk.until(lambda: texts() == ["A red kite over dunes.", "A loaf."])
    drop(studio.panels.composer, saved.id, QPointF(30, 30))
    await desk.until(lambda: texts() == ["A loaf.", "A loaf."])
    scene = QPointF(outline.visualRect(model.index(0, 0)).center())
    drop(outline.viewport(), saved.id, scene)
    assert (await library(desk).prompt(saved.id)).uses == 2


async def test_ctrl_h_searches_with_what_is_selected_and_goes_to_hits(desk: Desk, studio: StudioWindow) -> None:
    prose = studio.panels.composer.fields[0]
    prose.setFocus()
    QTest.keyClick(prose, Qt.Key.Key_Home, CTRL)
    for _ in range(5):
        QTest.keyClick(prose, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(studio.window, Qt.Key.Key_H, CTRL)
    panel = studio.window.findChild(ReplacePanel)
    assert panel is not None
    assert panel.isVisible()
    assert panel._find.text() == "A red"
    await desk.until(lambda: len(panel._model.rows) == 4)
    QTest.keyClick(panel._find, Qt.Key.Key_Return)
    QTest.keyClick(panel._list, Qt.Key.Key_Down)
    QTest.keyClick(panel._list, Qt.Key.Key_Down)
    QTest.keyClick(panel._list, Qt.Key.Key_Return)
    await desk.until(lambda: studio.workbench.shot is not None and studio.workbench.shot.prompt.text == "A red boat.")
    assert panel.isVisible()
    QTest.keyClick(panel._list, Qt.Key.Key_Escape)
    assert not panel.isVisible()


async def test_names_complete_in_the_prose_and_are_inserted_from_the_list(desk: Desk, studio: StudioWindow) -> None:
    project = studio.workbench.project
    assert project is not None
    await desk.workspace.prompt_edits.save_look(project.id, Described(name="ada", text="a woman"))
    prose = studio.panels.composer.fields[0]
    prose.setFocus()
    QTest.keyClick(prose, Qt.Key.Key_End, CTRL)
    type_text(prose, " @a")
    QTest.keyClick(prose, Qt.Key.Key_Return)
    assert prose.text() == "A red kite over dunes. @ada"
    tab = await show_tab(desk, studio)
    tab.looks.insert_requested.emit("@ada")
    assert prose.text() == "A red kite over dunes. @ada @ada"


async def test_the_drawer_follows_the_list_and_goes_with_the_tab(desk: Desk, studio: StudioWindow) -> None:
    await keep(desk, "Oven")
    await keep(desk, "Pier")
    tab = await show_tab(desk, studio)
    table = tab.prompts.table
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Space)
    drawer = tab._drawer
    assert drawer is not None
    await desk.until(lambda: drawer._title.text() == "Pier")
    assert drawer.isAncestorOf(studio.window.focusWidget() or studio.window)
    assert studio.window.rect().contains(drawer.geometry())
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Down)
    await desk.until(lambda: drawer._title.text() == "Oven")
    drawer.go_to_title()
    QTest.keyClick(drawer._title, Qt.Key.Key_Escape)
    assert not drawer.isVisible()
    assert studio.window.focusWidget() is table
    QTest.keyClick(table, Qt.Key.Key_F2)
    assert drawer.isVisible()
    studio._compose._dock.panel.tabs.setCurrentIndex(PROJECT)
    assert not drawer.isVisible()


async def test_what_is_written_in_the_drawer_is_saved_when_the_window_ends(desk: Desk, studio: StudioWindow) -> None:
    saved = await keep(desk, "Oven")
    tab = await show_tab(desk, studio)
    tab.show_details(saved.id)
    drawer = tab._drawer
    assert drawer is not None
    await desk.until(lambda: drawer._title.text() == "Oven")
    drawer._note.setFocus()
    type_text(drawer._note, "warm")
    await studio.workbench.settle_edits()
    assert (await library(desk).prompt(saved.id)).note == "warm"


async def test_what_is_deleted_comes_back_from_its_message(desk: Desk, studio: StudioWindow) -> None:
    await keep(desk, "Oven")
    tab = await show_tab(desk, studio)
    tab.prompts.table.setFocus()
    QTest.keyClick(tab.prompts.table, Qt.Key.Key_Delete)
    await desk.until(lambda: tab.prompts_model.total == 0)
    (toast,) = [each for each in studio.window.findChildren(Toast) if "deleted" in each.accessibleName()]
    QTest.mouseClick(button(toast, "Undo"), Qt.MouseButton.LeftButton)
    await desk.until(lambda: tab.prompts_model.total == 1)


async def test_tags_and_folders_are_asked_for_all_that_are_selected(desk: Desk, studio: StudioWindow) -> None:
    await keep(desk, "Oven", tags=("warm",))
    await keep(desk, "Pier", folder="Sea")
    tab = await show_tab(desk, studio)
    tab.prompts.table.selectAll()
    tab.prompts.table.setFocus()
    QTest.keyClick(tab.prompts.table, Qt.Key.Key_T)
    dialog = await opened(desk, TagsDialog)
    dialog._add.setText("dusk")
    dialog._remove.setText("WARM")
    dialog.accept()
    await desk.until(lambda: [each.name for each in tab.prompts_model.facets.tags] == ["dusk"])
    QTest.keyClick(tab.prompts.table, Qt.Key.Key_M)
    move = await opened(desk, FolderDialog)
    move._folder.setText("Films/New")
    move.accept()
    await desk.until(lambda: [each.name for each in tab.prompts_model.facets.folders] == ["Films/New"])
    tab._ask_folder_name("Films/New")
    rename = await opened(desk, FolderDialog)
    rename._folder.setText("")
    rename.accept()
    await desk.until(lambda: rename._fault.isVisible())
    rename._folder.setText("Films/Old")
    rename.accept()
    await desk.until(lambda: [each.name for each in tab.prompts_model.facets.folders] == ["Films/Old"])


async def test_the_menu_beside_the_tabs_exports_what_there_is(desk: Desk, studio: StudioWindow) -> None:
    await keep(desk, "Oven")
    tab = await show_tab(desk, studio)
    asked: list[tuple[object, ...]] = []
    tab._exchange.ask_export = lambda *given: asked.append(given)  # type: ignore[method-assign]  # the dialog is tested apart
    tab._exchange.ask_import = lambda *given: asked.append(given)  # type: ignore[method-assign]  # likewise
    tab.prompts_model.search("oven")
    await desk.until(lambda: tab.prompts_model.is_narrowed and tab.prompts_model.known)
    for words in ("Export 1 found…", "Export all…", "Import…"):
        QTest.mouseClick(button(tab.corner, "Import and export"), Qt.MouseButton.LeftButton)
        menu_action(tab, words).trigger()
    assert asked == [("oven", None, 1), ("", None, 1), ()]
    tab.prompts.export_requested.emit()
    await desk.until(lambda: len(asked) == 4)
    assert asked[3][0] == ""


async def test_a_narrow_windows_dock_stays_open_for_what_it_opens(desk: Desk, studio: StudioWindow) -> None:
    await keep(desk, "Oven")
    studio.window.resize(1300, 800)
    dock = studio._compose._dock
    await desk.until(lambda: dock.is_drawer)
    assert not dock.panel.isVisible()
    QTest.keyClick(studio.window, Qt.Key.Key_F, CTRL)
    tab = tab_of(studio)
    assert tab.isVisible()
    await desk.until(lambda: tab.prompts_model.total == 1)
    tab.prompts.table.setFocus()
    QTest.keyClick(tab.prompts.table, Qt.Key.Key_Space)
    assert tab._drawer is not None
    assert tab._drawer.isVisible()
    assert tab.isVisible()
    QTest.mouseClick(button(tab.prompts, "What can be searched for"), Qt.MouseButton.LeftButton)
    assert tab.isVisible()
    studio.panels.composer.fields[0].setFocus()
    assert not tab.isVisible()
    assert not tab._drawer.isVisible()


async def test_a_very_long_selection_is_counted_without_being_read(desk: Desk, studio: StudioWindow) -> None:
    for number in range(3):
        await keep(desk, f"Pier {number}")
    tab = await show_tab(desk, studio)
    tab.prompts.table.setFocus()
    QTest.keyClick(tab.prompts.table, Qt.Key.Key_A, CTRL)
    assert tab.prompts.table.count == 3
    assert button(tab.prompts, "3 prompts selected").isVisible()
