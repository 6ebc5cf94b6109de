"""What people or servers wrote is shown letter by letter: in texts, fields, tips, lists, titles, messages, dialogs."""

from html import unescape

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from studio.ui.kit.controls import Button, IconButton, Segmented
from studio.ui.kit.dialogs import NameDialog, Question
from studio.ui.kit.errors import ErrorWords
from studio.ui.kit.look import Look
from studio.ui.kit.plain_field import PlainField
from studio.ui.kit.prose import Prose
from studio.ui.kit.text import Elided, label, plain_tip, set_tip, show_tip
from studio.ui.kit.toasts import Toasts
from tests.ui.kit.markup import MARKUP


def test_there_are_sixty_of_them() -> None:
    assert len(set(MARKUP)) == 60


@pytest.mark.parametrize("text", MARKUP)
def test_text_is_shown_as_it_is(look: Look, qtbot: QtBot, text: str) -> None:
    shown = label(text)
    plain = QLabel()
    plain.setTextFormat(Qt.TextFormat.PlainText)
    elided, field, prose = Elided(text), PlainField("field"), Prose(look, "prose")
    for widget in (shown, plain, elided, field, prose):
        qtbot.addWidget(widget)
    assert shown.textFormat() is Qt.TextFormat.PlainText
    assert (shown.text(), elided.text(), elided.accessibleName()) == (text, text, text)
    field.set_text(text)
    prose.set_text(text)
    assert (field.text(), field.toPlainText(), prose.text()) == (text, text, text)
    assert not field.acceptRichText()


@pytest.mark.parametrize("text", MARKUP)
def test_tips_show_their_letters(look: Look, qtbot: QtBot, text: str) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    set_tip(widget, text)
    tip = widget.toolTip()
    assert tip == plain_tip(text)
    inner = tip.removeprefix("<span>").removesuffix("</span>")
    assert "<" not in inner
    assert unescape(inner) == text
    widget.show()
    show_tip(widget, widget.mapToGlobal(widget.rect().center()), text)
    assert QToolTip.text() == tip
    QToolTip.hideText()


@pytest.mark.parametrize("text", MARKUP)
def test_messages_and_dialogs_show_their_letters(look: Look, qtbot: QtBot, text: str) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    toast = Toasts(look, window).tell_error(ErrorWords(text, text, text))
    question = Question(look, text, text, "Do it", parent=window)
    name = NameDialog(look, text, "Rename", text, parent=window)
    for holder, most in ((toast, 2), (question, 2), (name, 1)):
        texts = [each for each in holder.findChildren(QLabel) if each.text() == text]
        assert len(texts) == most
        assert all(each.textFormat() is Qt.TextFormat.PlainText for each in texts)
    assert toast.accessibleName() == f"{text} {text}"
    assert (question.windowTitle(), name.name()) == (text, text.strip())
    toast.leave()
    question.deleteLater()
    name.deleteLater()


@pytest.mark.parametrize("text", MARKUP)
def test_names_of_controls_are_their_letters(look: Look, qtbot: QtBot, text: str) -> None:
    icon, choice = IconButton(look, "play", text), Segmented(look, text, [("a", "A")])
    for widget in (icon, choice):
        qtbot.addWidget(widget)
    assert (icon.accessibleName(), choice.accessibleName()) == (text, text)
    icon.set_ready(False, text)
    assert icon.accessibleDescription() == text
    assert unescape(icon.toolTip().removeprefix("<span>").removesuffix("</span>")) == text


def test_details_of_an_error_are_copied_as_they_are(look: Look, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    toast = Toasts(look, window).tell_error(ErrorWords("It broke.", "Try again.", "<b>Traceback</b> &amp;"))
    press = next(each for each in toast.findChildren(Button) if each.text() == "Copy details")
    press.click()
    assert QApplication.clipboard().text() == "<b>Traceback</b> &amp;"
