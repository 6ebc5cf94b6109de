"""A switch is turned by its name, too."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from studio.ui.kit.named_switch import NamedSwitch
from tests.ui.conftest import Desk


async def test_a_click_on_the_name_and_a_key_turn_it(desk: Desk) -> None:
    named = await desk.show(NamedSwitch(desk.look, "Loop the clip"), 300, 30)
    said: list[bool] = []
    named.toggled.connect(said.append)
    QTest.mouseClick(named, Qt.MouseButton.LeftButton, pos=QPoint(120, 15))
    assert named.isChecked()
    QTest.mouseClick(named, Qt.MouseButton.RightButton, pos=QPoint(120, 15))
    QTest.keyClick(named.switch, Qt.Key.Key_Space)
    named.setChecked(True)
    assert said == [True, False, True]
    assert named.switch.accessibleName() == "Loop the clip"
