"""The controls by keyboard and to a screen reader."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studio.ui.kit.controls import Button, DropDown, IconButton, Segmented, Switch
from studio.ui.kit.keys import KEYS, words_of
from studio.ui.kit.look import Look


def test_a_choice_is_moved_by_the_arrows_past_greyed_ones(look: Look, qtbot: QtBot) -> None:
    choice = Segmented(look, "Size", [("s", "Small"), ("m", "Medium"), ("l", "Large")])
    qtbot.addWidget(choice)
    choice.show()
    choice.set_value("s")
    choice.set_ready("m", False, "Needs 8 s")
    chosen: list[str] = []
    choice.value_chosen.connect(chosen.append)
    QTest.keyClick(choice, Qt.Key.Key_Right)
    QTest.keyClick(choice, Qt.Key.Key_Right)
    QTest.keyClick(choice, Qt.Key.Key_Left)
    assert chosen == ["l", "s", "l"]
    grey = choice._buttons["m"]
    assert (grey.accessibleName(), grey.accessibleDescription()) == ("Size: Medium", "Needs 8 s")
    assert "Needs 8 s" in grey.toolTip()
    choice.set_value("nothing")
    assert choice.value() == "l"


def test_a_switch_is_turned_by_space(look: Look, qtbot: QtBot) -> None:
    switch = Switch(look, "Sound")
    qtbot.addWidget(switch)
    switch.show()
    QTest.keyClick(switch, Qt.Key.Key_Space)
    assert switch.isChecked()
    switch.set_ready(False, "This model always makes sound")
    assert switch.accessibleDescription() == "This model always makes sound"
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert switch.isChecked()
    for on in (True, False):
        switch.setChecked(on)
        assert not switch.grab().isNull()


def test_a_button_says_why_it_cannot_be_pressed(look: Look, qtbot: QtBot) -> None:
    press = Button(look, "Make", "primary", icon="play", hint="Ctrl Enter")
    qtbot.addWidget(press)
    pressed: list[str] = []
    press.clicked.connect(lambda: pressed.append("pressed"))
    press.set_ready(False, "Open a shot first.")
    QTest.mouseClick(press, Qt.MouseButton.LeftButton)
    assert pressed == []
    assert press.accessibleDescription() == "Open a shot first."
    press.set_ready(True)
    QTest.keyClick(press, Qt.Key.Key_Space)
    assert pressed == ["pressed"]
    assert press.sizeHint().width() > Button(look, "Make", "primary", icon="play").sizeHint().width()


def test_an_icon_button_carries_its_name_keys_and_state(look: Look, qtbot: QtBot) -> None:
    press = IconButton(look, "play", "Play", keys="Space", checkable=True)
    qtbot.addWidget(press)
    assert (press.accessibleName(), press.toolTip()) == ("Play", "<span>Play (Space)</span>")
    press.show_as("pause", "Pause")
    assert press.accessibleName() == "Pause"
    press.set_ready(False, "Nothing to play")
    assert press.toolTip() == "<span>Nothing to play</span>"
    press.set_ready(True)
    assert press.toolTip() == "<span>Pause (Space)</span>"


@pytest.mark.parametrize("size", [24, 28, 36])
def test_hit_targets_are_large_enough(look: Look, qtbot: QtBot, size: int) -> None:
    press = IconButton(look, "x", "Close", box=size)
    qtbot.addWidget(press)
    assert min(press.width(), press.height()) >= 24


def test_the_wheel_moves_a_list_only_with_the_focus(look: Look, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    box = DropDown(look, "Language")
    box.setParent(window)
    box.addItems(["a", "b"])
    assert box.accessibleName() == "Language"
    assert box.focusPolicy() is Qt.FocusPolicy.StrongFocus
    assert not box.grab().isNull()


def test_every_shortcut_has_words_and_stands_once() -> None:
    assert all(words_of(key) for key in KEYS)
    assert len({(key.area, key.keys) for key in KEYS}) == len(KEYS)


def test_the_tab_key_reaches_the_chosen_one_of_a_choice(look: Look, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    choice = Segmented(look, "Size", [("s", "Small"), ("m", "Medium"), ("l", "Large")])
    choice.setParent(window)

    def doors() -> list[str]:
        tab = Qt.FocusPolicy.TabFocus
        return [value for value, each in choice._buttons.items() if each.focusPolicy() & tab == tab]

    assert doors() == ["s"]
    choice.set_value("m")
    assert doors() == ["m"]
    choice.set_ready("m", False, "No")
    assert doors() == ["s"]
    choice.set_choices([("x", "X")])
    assert doors() == ["x"]
