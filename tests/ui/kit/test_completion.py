"""Names behind an "@" are completed while one types, by keys and by the mouse."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.ui.kit.completed import Completed, matching
from studio.ui.kit.completion import Completion
from studio.ui.kit.plain_field import PlainField
from tests.ui.conftest import Desk, type_text

NAMES = [Completed("ada", "a woman"), Completed("harbour", "a pier"), Completed("old_harbour", "wood")]


@pytest.fixture
async def field(desk: Desk) -> PlainField:
    """A field that completes three names, with the focus."""
    window = QWidget()
    made = PlainField("Words")
    QVBoxLayout(window).addWidget(made)
    made.completion = Completion(desk.look, made, lambda: NAMES)  # type: ignore[attr-defined]  # only for the test
    await desk.show(window, 500, 300)
    made.setFocus()
    return made


def completion(field: PlainField) -> Completion:
    """Return the field's completion."""
    found: Completion = field.completion  # type: ignore[attr-defined]  # set by the fixture
    return found


def shown(field: PlainField) -> list[str]:
    """Return the names that are offered."""
    made = completion(field)
    return [each.name for each in made._found] if made.is_open else []


async def test_a_name_is_chosen_with_the_arrows_and_taken(field: PlainField) -> None:
    type_text(field, "by 🎬 @")
    assert shown(field) == ["ada", "harbour", "old_harbour"]
    type_text(field, "h")
    assert shown(field) == ["harbour", "old_harbour"]
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "by 🎬 @old_harbour"
    assert shown(field) == []
    assert field.hasFocus()
    type_text(field, " and @ad")
    QTest.keyClick(field, Qt.Key.Key_Up)
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert field.text() == "by 🎬 @old_harbour and @ada"


async def test_the_list_goes_where_no_name_is_begun(field: PlainField) -> None:
    type_text(field, "mail a@")
    assert shown(field) == []
    type_text(field, " @")
    assert len(shown(field)) == 3
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert shown(field) == []
    type_text(field, "a")
    assert shown(field) == ["ada"]
    type_text(field, "x")
    assert shown(field) == []
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert shown(field) == ["ada"]
    QTest.keyClick(field, Qt.Key.Key_Left)
    QTest.keyClick(field, Qt.Key.Key_Left)
    assert shown(field) == []


async def test_a_name_that_is_whole_needs_no_list_and_keys_do_what_they_did(field: PlainField) -> None:
    type_text(field, "@ada")
    assert shown(field) == []
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "@ada\n"


async def test_a_click_takes_a_name_and_leaving_the_field_closes_the_list(field: PlainField) -> None:
    type_text(field, "@")
    view = completion(field)._list
    assert view is not None
    place = view.visualRect(view.model().index(1, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert field.text() == "@harbour"
    type_text(field, " @")
    assert len(shown(field)) == 3
    field.clearFocus()
    assert shown(field) == []


def test_names_that_begin_so_stand_before_those_with_a_part_that_does() -> None:
    names = [Completed("old-harbour", ""), Completed("harbour", ""), Completed("ada", "")]
    assert [each.name for each in matching(names, "HAR")] == ["harbour", "old-harbour"]
    assert matching(names, "arb") == []
