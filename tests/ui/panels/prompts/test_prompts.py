"""The library in the left dock: searching, narrowing, sorting out, and the keys, over a real search engine."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QItemSelectionModel, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from studio.domain.errors import StoreError
from studio.domain.jobs import Grade
from studio.domain.library import LibraryPage, LibraryQuery, LibrarySort, PromptLine
from studio.ui.kit.drags import prompt_in
from studio.ui.kit.rows import ROW_ROLE
from studio.ui.panels.prompts.list_model import SKELETONS
from studio.ui.panels.prompts.pages import PAGE
from studio.ui.panels.prompts.panel import PromptsPanel
from studio.ui.panels.prompts.view_model import PromptsViewModel
from tests.ui.conftest import Desk, button, type_text
from tests.ui.panels.prompts.shelf import keep, library, shelf


async def test_the_list_is_searched_as_one_types(desk: Desk) -> None:
    made = await shelf(desk, "Harbour", "Glacier", "Market")
    assert made.titles == ["Harbour", "Glacier", "Market"]
    made.panel.search.setFocus()
    type_text(made.panel.search, "glac")
    await desk.until(lambda: made.titles == ["Glacier"])
    await desk.until(lambda: button(made.panel, "Show all"))
    QTest.keyClick(made.panel.search, Qt.Key.Key_Down)
    assert made.panel.focusWidget() is made.table
    assert made.current().title == "Glacier"
    made.key(Qt.Key.Key_Slash)
    assert made.panel.focusWidget() is made.panel.search
    QTest.keyClick(made.panel.search, Qt.Key.Key_Escape)
    await desk.until(lambda: len(made.titles) == 3)


async def test_a_search_that_cannot_be_read_is_told_and_the_list_stays(desk: Desk) -> None:
    made = await shelf(desk, "Harbour", "Glacier")
    made.panel.search.setText("harbour rating:x")
    await desk.until(lambda: made.panel.search.property("state") == "bad")
    assert "character 16" in made.view_model.fault
    assert made.panel._fault.isVisible()
    assert made.titles == ["Harbour", "Glacier"]
    made.panel.search.setText("harbour")
    await desk.until(lambda: made.titles == ["Harbour"])
    await desk.until(lambda: not made.panel._fault.isVisible())


async def test_nothing_found_offers_everything_again(desk: Desk) -> None:
    made = await shelf(desk, "Harbour")
    made.panel.search.setText("volcano")
    await desk.until(lambda: made.panel._nothing.words.isVisible())
    assert made.panel._nothing.words.text() == "No prompt matches this search."
    QTest.mouseClick(made.panel._nothing.verb, Qt.MouseButton.LeftButton)
    await desk.until(lambda: made.titles == ["Harbour"])
    assert made.panel.search.text() == ""


async def test_an_empty_library_offers_to_keep_a_prompt(desk: Desk) -> None:
    made = await shelf(desk)
    await desk.until(lambda: made.panel._nothing.words.isVisible())
    QTest.mouseClick(button(made.panel, "Keep this prompt…"), Qt.MouseButton.LeftButton)
    assert made.wishes == [("all", ())]
    asked: list[object] = []
    made.panel.import_requested.connect(asked.append)
    QTest.mouseClick(button(made.panel, "Import a file…"), Qt.MouseButton.LeftButton)
    assert asked == [None]


async def test_folders_tags_and_stars_narrow_the_list(desk: Desk) -> None:
    await keep(desk, "Bread", folder="Food/Bakery", tags=("warm",), rating=5)
    await keep(desk, "Soup", folder="Food", tags=("warm", "steam"), rating=3)
    await keep(desk, "Cliff", folder="Places")
    made = await shelf(desk)
    await desk.until(lambda: made.view_model.facets.prompts == 3)
    facets = made.panel.facets
    facets.setFocus()

    def names() -> list[str]:
        return [row.name for row in facets._model.rows]

    await desk.until(lambda: names() == ["folder", "Food", "Places", "tag"])
    facets.setCurrentIndex(facets._model.index(1))
    QTest.keyClick(facets, Qt.Key.Key_Return)
    await desk.until(lambda: made.titles == ["Soup", "Bread"])
    await desk.until(lambda: names() == ["folder", "Food", "Food/Bakery", "Places", "tag"])
    place = facets.visualRect(facets._model.index(4)).center()
    QTest.mouseClick(facets.viewport(), Qt.MouseButton.LeftButton, pos=place)
    await desk.until(lambda: names()[-2:] == ["steam", "warm"])
    place = facets.visualRect(facets._model.index(5)).center()
    QTest.mouseClick(facets.viewport(), Qt.MouseButton.LeftButton, pos=place)
    await desk.until(lambda: made.titles == ["Soup"])
    made.view_model.choose(tag="", stars=4)
    await desk.until(lambda: made.titles == ["Bread"])
    sentence = facets._model.data(facets._model.index(1), Qt.ItemDataRole.AccessibleTextRole)
    assert sentence == "Folder Food, 2 prompts, chosen"
    QTest.mouseClick(button(made.panel, "Show all"), Qt.MouseButton.LeftButton)
    await desk.until(lambda: made.titles == ["Cliff", "Soup", "Bread"])
    assert not made.view_model.is_narrowed


async def test_a_folder_is_renamed_and_stays_chosen(desk: Desk) -> None:
    await keep(desk, "Soup", folder="Food")
    made = await shelf(desk)
    await desk.until(lambda: made.view_model.facets.folders)
    asked: list[str] = []
    made.panel.folder_rename_requested.connect(asked.append)
    facets = made.panel.facets
    facets.setFocus()
    facets.setCurrentIndex(facets._model.index(1))
    QTest.keyClick(facets, Qt.Key.Key_F2)
    assert asked == ["Food"]
    made.view_model.choose(folder="Food")
    await made.view_model.rename_folder("Food", "Kitchen")
    await desk.until(lambda: [each.name for each in made.view_model.facets.folders] == ["Kitchen"])
    assert made.view_model.choice.folder == "Kitchen"
    await desk.until(lambda: made.titles == ["Soup"])


async def test_keys_use_show_rate_and_ask(desk: Desk) -> None:
    made = await shelf(desk, "Harbour", "Glacier")
    first = made.current().id
    made.key(Qt.Key.Key_Return)
    made.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    made.key(Qt.Key.Key_Space)
    made.key(Qt.Key.Key_F2)
    assert made.wishes == [("id", first)] * 4
    made.wishes.clear()
    made.key(Qt.Key.Key_T)
    made.key(Qt.Key.Key_M)
    assert made.wishes == [("all", (0,))] * 2
    made.key(Qt.Key.Key_4)
    await desk.until(lambda: made.current().rating == 4)
    made.key(Qt.Key.Key_0)
    await desk.until(lambda: made.current().rating is None)
    made.key(Qt.Key.Key_Up)
    assert made.panel.focusWidget() is made.panel.search


async def test_ctrl_enter_in_the_list_never_reaches_the_page(desk: Desk) -> None:
    made = await shelf(desk, "Harbour")
    heard: list[str] = []
    shortcut = QShortcut(QKeySequence("Ctrl+Return"), made.panel)
    shortcut.activated.connect(lambda: heard.append("a take"))
    made.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert heard == []
    assert len(made.wishes) == 1


async def test_several_are_rated_and_deleted_and_brought_back(desk: Desk) -> None:
    made = await shelf(desk, "A", "B", "C")
    gone: list[Sequence[str]] = []
    made.view_model.deleted.connect(gone.append)
    made.key(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert made.table.rows == [0, 1]
    assert button(made.panel, "2 prompts selected").isEnabled() is False
    made.key(Qt.Key.Key_3)
    await desk.until(
        lambda: [line.rating for line in (made.view_model.line(row) for row in range(2)) if line] == [3, 3]
    )
    await desk.until(lambda: made.table.rows == [0, 1])
    made.key(Qt.Key.Key_Delete)
    await desk.until(lambda: made.titles == ["C"])
    assert len(gone[0]) == 2
    assert made.table.rows == [0]
    assert made.current().title == "C"
    made.view_model.restore(gone[0])
    await desk.until(lambda: made.titles == ["A", "B", "C"])


async def test_a_change_from_elsewhere_keeps_what_is_selected(desk: Desk) -> None:
    made = await shelf(desk, "A", "B", "C")
    flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
    made.table.selectionModel().setCurrentIndex(made.table.model().index(2, 0), flag)
    assert made.current().title == "C"
    await keep(desk, "D")
    await desk.until(lambda: made.titles == ["D", "A", "B", "C"])
    assert made.current().title == "C"
    assert made.table.rows == [3]


async def test_another_order(desk: Desk) -> None:
    made = await shelf(desk, "Harbour", "Glacier", "Market")
    QTest.mouseClick(button(made.panel, "Order and stars"), Qt.MouseButton.LeftButton)
    menu = made.panel.findChildren(QMenu)[-1]
    by_title = next(each for each in menu.actions() if each.text() == "By title")
    menu.close()
    by_title.trigger()
    await desk.until(lambda: made.titles == ["Glacier", "Harbour", "Market"])
    assert made.view_model.sort is LibrarySort.TITLE


async def test_the_menu_of_one_and_of_several(desk: Desk) -> None:
    made = await shelf(desk, "A", "B")
    menu = made.panel._prompt_menu()
    words = [action.text() for action in menu.actions() if action.text()]
    assert words == [
        "Use in this shot", "New shot from it", "Insert at the cursor", "Details",
        "Stars", "Tags…", "Move to folder…", "Duplicate", "Export…", "Delete",
    ]  # fmt: skip
    first = made.current().id
    next(each for each in menu.actions() if each.text() == "Insert at the cursor").trigger()
    next(each for each in menu.actions() if each.text() == "Tags…").trigger()
    assert made.wishes == [("id", first), ("all", (0,))]
    next(each for each in menu.actions() if each.text() == "Duplicate").trigger()
    menu.close()
    await desk.until(lambda: made.titles == ["A", "A", "B"])
    made.table.selectAll()
    menu = made.panel._prompt_menu()
    assert "Use in this shot" not in [action.text() for action in menu.actions()]
    next(each for each in menu.actions() if each.text() == "Delete").trigger()
    menu.close()
    await desk.until(lambda: made.view_model.total == 0)


async def test_the_help_tries_an_example(desk: Desk) -> None:
    made = await shelf(desk, "Harbour")
    QTest.mouseClick(button(made.panel, "What can be searched for"), Qt.MouseButton.LeftButton)
    assert made.panel._help is not None
    example = button(made.panel._help, "uses:0")
    QTest.mouseClick(example, Qt.MouseButton.LeftButton)
    assert made.panel.search.text() == "uses:0"
    assert not made.panel._help.isVisible()
    await desk.until(lambda: made.titles == ["Harbour"])
    assert made.view_model.fault == ""


async def test_a_row_tells_all_of_it_to_a_screen_reader_and_is_dragged(desk: Desk) -> None:
    saved = await keep(desk, "Oven", "Close-up of {dish} in an oven.", tags=("food", "warm"), rating=4)
    await library(desk).use(saved.id)
    made = await shelf(desk)
    await desk.until(lambda: made.titles == ["Oven"])
    model = made.table.model()
    index = model.index(0, 0)
    sentence = model.data(index, Qt.ItemDataRole.AccessibleTextRole)
    assert sentence == "Oven, Close-up of {dish} in an oven., 4 stars, used 1 time, tags food, warm, asks for dish"
    assert model.data(index, ROW_ROLE).id == saved.id
    assert prompt_in(model.mimeData([index])) == saved.id


async def test_files_of_prompts_may_be_dropped_and_others_not(desk: Desk) -> None:
    made = await shelf(desk, "Harbour")
    heard: list[list[str]] = []
    made.panel.import_requested.connect(heard.append)

    def drop(*names: str) -> bool:
        carried = QMimeData()
        carried.setUrls([QUrl.fromLocalFile(f"/somewhere/{name}") for name in names])
        event = QDropEvent(
            QPointF(20, 20), Qt.DropAction.CopyAction, carried, Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        made.table.dropEvent(event)
        return event.isAccepted()

    drop("mine.csv", "yours.JSON")
    assert [[path.rpartition("/")[2] for path in paths] for paths in heard] == [["mine.csv", "yours.JSON"]]
    drop("clip.mp4")
    assert len(heard) == 1


async def test_of_a_long_list_only_what_is_seen_is_read(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    store = desk.bench.library
    page = store.page

    async def counted(query: LibraryQuery, sort: LibrarySort, offset: int, limit: int) -> LibraryPage:
        asked.append(offset)
        lines = tuple(await _lines(offset, min(limit, 5000 - offset)))
        return LibraryPage(lines, 5000, offset)

    await keep(desk, "One")
    (one,) = (await page(LibraryQuery(), LibrarySort.CHANGED, 0, 1)).lines

    async def _lines(offset: int, count: int) -> list[PromptLine]:
        return [one._replace(id=f"p{offset + place}", title=f"T{offset + place}") for place in range(count)]

    monkeypatch.setattr(store, "page", counted)
    view_model = desk.keep(PromptsViewModel(desk.workbench))
    panel = await desk.show(PromptsPanel(desk.look, view_model, desk.thumbnails), 260, 700)
    await desk.until(lambda: view_model.total == 5000)
    bar = panel.table.verticalScrollBar()
    bar.setValue(bar.maximum())
    await desk.until(lambda: view_model.row_of("p4999") == 4999)
    assert set(asked) <= {0, 4900, 4800}
    panel.table.setFocus()
    QTest.keyClick(panel.table, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert panel.table.current is not None
    assert panel.table.current.title == "T0"
    assert panel.table.model().data(panel.table.model().index(PAGE * 20, 0), ROW_ROLE) is None
    await desk.until(lambda: view_model.row_of(f"p{PAGE * 20}") == PAGE * 20)


async def test_a_store_that_fails_is_told_with_a_way_to_try_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    made = await shelf(desk, "Harbour")
    store = desk.bench.library
    page = store.page

    async def broken(*_: object) -> LibraryPage:
        raise StoreError("The disk does not answer.", "Try again.")

    monkeypatch.setattr(store, "page", broken)
    made.view_model.find()
    await desk.until(lambda: made.panel._fault.isVisible())
    assert made.panel._fault.text() == "The disk does not answer. Try again."
    monkeypatch.setattr(store, "page", page)
    QTest.mouseClick(button(made.panel, "Try again"), Qt.MouseButton.LeftButton)
    await desk.until(lambda: not made.panel._fault.isVisible())
    assert made.titles == ["Harbour"]


async def test_grey_rows_stand_for_the_first_answer(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    store = desk.bench.library

    async def broken(*_: object) -> LibraryPage:
        raise StoreError("The disk does not answer.", "Try again.")

    monkeypatch.setattr(store, "page", broken)
    view_model = desk.keep(PromptsViewModel(desk.workbench))
    panel = PromptsPanel(desk.look, view_model, desk.thumbnails)
    assert panel.table.model().rowCount() == SKELETONS
    panel.grab()
    await desk.show(panel, 260, 700)
    await desk.until(lambda: panel._fault.isVisible())
    assert panel.table.model().rowCount() == 0


async def test_the_take_that_is_shown_stands_for_a_prompt(desk: Desk) -> None:
    await desk.project("A pier.")
    desk.generator.generate(Grade.ANIMATIC)
    await desk.until(lambda: desk.workbench.take is not None)
    made = await shelf(desk, "Pier")
    menu = made.panel._prompt_menu()
    next(each for each in menu.actions() if each.text() == "Show it with take 1").trigger()
    menu.close()
    await desk.until(lambda: made.current().best_take is not None)
    await desk.until(lambda: made.view_model.take_of(made.current()) is not None)
    assert made.view_model.take_of(made.current()) == desk.workbench.take
    await desk.until(lambda: desk.bench.thumbnailer.calls == 1)
    made.panel.grab()
    await library(desk).set_best_take(made.current().id, "gone")
    await desk.until(lambda: made.current().best_take == "gone")
    assert made.view_model.take_of(made.current()) is None


async def test_rows_are_painted_in_both_directions_and_at_every_state(desk: Desk) -> None:
    made = await shelf(desk, "Harbour", "Pier")
    await library(desk).rate([made.current().id], 3)
    await desk.until(lambda: made.current().rating == 3)
    for direction in (Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight):
        made.panel.setLayoutDirection(direction)
        before = made.table.grab().toImage()
        made.key(Qt.Key.Key_Down)
        assert made.table.grab().toImage() != before
        made.key(Qt.Key.Key_Up)


async def test_a_right_click_opens_the_menu_and_double_click_the_details(desk: Desk) -> None:
    made = await shelf(desk, "Harbour")
    center = made.table.visualRect(made.table.model().index(0, 0)).center()
    QTest.mouseDClick(made.table.viewport(), Qt.MouseButton.LeftButton, pos=center)
    assert made.wishes == [("id", made.current().id)]
    made.panel._show_menu_at(center)
    (menu,) = [each for each in made.panel.findChildren(QMenu) if each.isVisible()]
    menu.close()
    made.panel._show_menu_at(QPoint(20, 5000))
    assert len([each for each in made.panel.findChildren(QMenu) if each.isVisible()]) == 0
