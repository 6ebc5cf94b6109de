"""The field for prose: what is shown anew replaces only what differs, and every line keeps its height."""

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.ui.kit.plain_field import PlainField

LINE_PX = 23
TEXTS = st.text(alphabet="ab \n🦊é", max_size=12)


def heights(field: PlainField) -> set[float]:
    """Return the heights that lines have."""
    document = field.document()
    return {document.findBlockByNumber(at).blockFormat().lineHeight() for at in range(document.blockCount())}


@settings(max_examples=60, deadline=None)
@given(texts=st.lists(TEXTS, min_size=1, max_size=4))
def test_any_text_follows_any_other(qapp: QApplication, texts: list[str]) -> None:
    field = PlainField("Words")
    said: list[str] = []
    field.edited.connect(lambda: said.append("edited"))
    field.set_line_height(LINE_PX)
    for text in texts:
        field.set_text(text)
        assert field.text() == text
        assert heights(field) == {LINE_PX}
    assert said == []
    field.deleteLater()


def test_only_what_differs_is_written(qtbot: QtBot) -> None:
    field = PlainField("Words")
    qtbot.addWidget(field)
    changes: list[tuple[int, int, int]] = []
    field.set_text("a fox crosses the river\nat dawn")
    field.document().contentsChange.connect(lambda *change: changes.append(change))
    field.set_text("a fox crosses the river\nat dawn")
    assert changes == []
    field.set_text("a fox crosses a wide river\nat dawn")
    assert changes == [(14, 2, 5)]  # "th" became "a wid"


def test_the_cursor_stays_at_its_letter_count(qtbot: QtBot) -> None:
    field = PlainField("Words")
    qtbot.addWidget(field)
    field.set_text("🦊 runs on")
    cursor = field.textCursor()
    cursor.setPosition(7)
    field.setTextCursor(cursor)
    assert field.cursor_index() == 6
    field.set_text("🦊🦊 runs on")
    assert field.cursor_index() == 6
    field.set_text("🦊")
    assert field.cursor_index() == 1


def test_each_press_of_enter_begins_a_line_of_that_height(qtbot: QtBot) -> None:
    field = PlainField("Words")
    qtbot.addWidget(field)
    field.set_line_height(LINE_PX)
    QTest.keyClicks(field, "old")
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClicks(field, "a")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Enter):
        QTest.keyClick(field, key)
    QTest.keyClicks(field, "b")
    assert field.text() == "a\n\n\nb"
    assert heights(field) == {LINE_PX}
    field.setReadOnly(True)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "a\n\n\nb"
