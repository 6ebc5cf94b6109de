"""A key goes into its field and comes out by `take` alone: not by copying, selecting, undoing or looking."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard, QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu

from studio.ui.panels.settings.key_field import LONGEST, KeyField
from tests.ui.conftest import Desk, menu_action

KEY = "kf-7d3Qm0Zp41"


async def shown(desk: Desk) -> KeyField:
    """Show a field with the focus."""
    field = await desk.show(KeyField("Key"), 300, 40)
    field.setFocus()
    QGuiApplication.clipboard().setText("before")
    return field


async def test_it_is_masked_until_it_is_shown_and_again_when_it_is_empty(desk: Desk) -> None:
    field = await shown(desk)
    QTest.keyClicks(field, KEY)
    assert KEY not in field.displayText()
    field.show_letters(True)
    assert field.displayText() == KEY
    field.forget()
    assert field.echoMode() is QLineEdit.EchoMode.Password
    field.show_letters(True)
    assert field.echoMode() is QLineEdit.EchoMode.Password


async def test_a_paste_is_trimmed_and_takes_the_place_of_what_was_there(desk: Desk) -> None:
    field = await shown(desk)
    QTest.keyClicks(field, "old")
    QGuiApplication.clipboard().setText(f"  {KEY}\n")
    QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert field.take().get_secret_value() == KEY
    QGuiApplication.clipboard().setText("x" * (LONGEST + 9))
    field.paste()
    assert len(field.text()) == LONGEST


async def test_taking_it_empties_the_field_for_good(desk: Desk) -> None:
    field = await shown(desk)
    QTest.keyClicks(field, f" {KEY} ")
    assert field.take().get_secret_value() == KEY
    assert field.text() == ""
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (field.text(), field.isUndoAvailable()) == ("", False)


async def test_nothing_is_copied_cut_or_selected_out_of_it(desk: Desk) -> None:
    field = await shown(desk)
    QTest.keyClicks(field, KEY)
    for masked in (True, False):
        field.show_letters(not masked)
        for key in (Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_X):
            QTest.keyClick(field, key, Qt.KeyboardModifier.ControlModifier)
        QTest.mouseDClick(field, Qt.MouseButton.LeftButton, pos=field.rect().center())
        assert field.text() == KEY
        assert QGuiApplication.clipboard().text() == "before"
        assert KEY not in QGuiApplication.clipboard().text(QClipboard.Mode.Selection)
    assert not field.hasSelectedText()


async def test_its_menu_pastes_and_empties(desk: Desk) -> None:
    field = await shown(desk)
    QGuiApplication.clipboard().setText(KEY)
    for words, text in (("Paste", KEY), ("Empty the field", "")):
        at = field.rect().center()
        QGuiApplication.sendEvent(
            field, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, field.mapToGlobal(at))
        )
        await desk.until(lambda: field.findChildren(QMenu))
        menu_action(field, words).trigger()
        assert field.text() == text


async def test_escape_empties_it_and_then_is_the_windows(desk: Desk) -> None:
    field = await shown(desk)
    QTest.keyClicks(field, KEY)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not field.is_held


async def test_it_is_offered_to_no_dictionary_and_no_completion(desk: Desk) -> None:
    field = await shown(desk)
    QTest.keyClicks(field, KEY)
    field.show_letters(True)
    hints = field.inputMethodHints()
    assert hints & Qt.InputMethodHint.ImhSensitiveData
    assert hints & Qt.InputMethodHint.ImhNoPredictiveText
    assert field.completer() is None
    assert not field.dragEnabled()
