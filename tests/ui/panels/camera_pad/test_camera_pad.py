"""The camera pad in the window: pointer and keys change the words, words move the pad, a locked card is left alone."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from studio.craft.camera_words import Axis, CameraValues
from studio.ui.panels.camera_pad.axis import AxisPad, AxisSlider
from studio.ui.panels.camera_pad.panel import LEAST_WIDTH, CameraPadPanel
from studio.ui.panels.camera_pad.view_model import CameraPadViewModel
from tests.ui.conftest import Desk, button

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


class Pad:
    """A pad over a card that is only a text."""

    def __init__(self, desk: Desk) -> None:
        self.model = CameraPadViewModel()
        self.panel = CameraPadPanel(desk.look, self.model)
        self.card = ""
        self.steps = 0
        self.model.text_requested.connect(self._write)
        self.model.let_go.connect(self._end)

    def _write(self, text: str) -> None:
        self.card = text
        self.model.show_text(text)

    def _end(self) -> None:
        self.steps += 1

    def control(self, name: str) -> QWidget:
        found = [*self.panel.findChildren(AxisPad), *self.panel.findChildren(AxisSlider)]
        return next(each for each in found if each.accessibleName() == name)

    @property
    def labels(self) -> list[str]:
        return [each.text() for each in self.panel.findChildren(QLabel) if each.isVisible()]


@pytest.fixture
async def pad(desk: Desk) -> Pad:
    made = Pad(desk)
    await desk.show(made.panel, 260, 320)
    return made


async def test_arrows_write_words(pad: Pad) -> None:
    look = pad.control("Pan and Tilt")
    look.setFocus()
    for _ in range(3):
        QTest.keyClick(look, Key.Key_Left)
    assert pad.card == "slow pan left"
    QTest.keyClick(look, Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert pad.card == "slow pan left, tilt up"
    assert look.accessibleDescription() == "Pan −3 · Tilt +5"
    zoom = pad.control("Zoom")
    zoom.setFocus()
    QTest.keyClick(zoom, Key.Key_Right)
    assert pad.card == "slow pan left, tilt up, extremely slow zoom in"
    QTest.keyClick(zoom, Key.Key_0)
    QTest.keyClick(look, Key.Key_Home)
    assert pad.card == "static camera"


async def test_the_pointer_drags_a_pad_and_a_double_click_resets_it(pad: Pad) -> None:
    move = pad.control("Truck and Dolly")
    middle, corner = move.rect().center(), move.rect().topRight()
    QTest.mousePress(move, LEFT, pos=middle)
    QTest.mouseMove(move, corner)
    QTest.mouseRelease(move, LEFT, pos=corner)
    assert pad.model.values == CameraValues(truck=10, dolly=10)
    assert pad.steps
    QTest.mouseDClick(move, LEFT, pos=corner)
    assert pad.card == "static camera"


async def test_the_pointer_moves_a_slider_and_a_double_click_resets_it(pad: Pad) -> None:
    roll = pad.control("Roll")
    QTest.mouseClick(roll, LEFT, pos=QPoint(2, roll.height() // 2))
    assert pad.card == "extremely fast roll left"
    assert pad.steps
    QTest.mouseDClick(roll, LEFT, pos=roll.rect().center())
    assert pad.card == "static camera"


async def test_words_of_the_card_move_the_pad_and_others_stay_and_are_told(pad: Pad) -> None:
    pad.model.show_text("Handheld, the camera pans slowly to the right")
    assert "Pan +3 · Tilt 0" in pad.labels
    assert "Stays as written: Handheld" in pad.labels
    look = pad.control("Pan and Tilt")
    QTest.keyClick(look, Key.Key_Right)
    assert pad.card == "Handheld, gentle pan right"
    button(pad.panel, "Hold still").click()
    assert pad.card == "Handheld"
    assert pad.model.values == CameraValues()


async def test_showing_words_writes_none(pad: Pad) -> None:
    pad.model.show_text("quick zoom in, brisk roll left")
    assert pad.card == ""
    assert pad.model.values == CameraValues(zoom=7, roll=-6)


async def test_a_locked_card_can_only_be_looked_at(pad: Pad) -> None:
    pad.model.show_text("slow pan left", locked=True)
    assert not pad.control("Pan and Tilt").isEnabled()
    pad.model.set_value(Axis.PAN, 9)
    pad.model.hold_still()
    assert pad.card == ""
    assert "The card is locked. Unlock it to move the camera." in pad.labels


async def test_values_beyond_the_ends_are_the_ends(pad: Pad) -> None:
    pad.model.set_value(Axis.DOLLY, 99)
    pad.model.set_pair((Axis.PAN, -99), (Axis.TILT, 0))
    assert pad.model.values == CameraValues(dolly=10, pan=-10)


async def test_left_stays_left_where_text_runs_from_right_to_left(pad: Pad) -> None:
    pad.panel.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    look, roll = pad.control("Pan and Tilt"), pad.control("Roll")
    QTest.keyClick(look, Key.Key_Left)
    QTest.keyClick(roll, Key.Key_Left)
    assert (pad.model.values.pan, pad.model.values.roll) == (-1, -1)


async def test_it_asks_for_an_animatic_and_fits_a_narrow_card(pad: Pad) -> None:
    asked: list[bool] = []
    pad.model.animatic_requested.connect(lambda: asked.append(True))
    button(pad.panel, "Play as animatic").click()
    assert asked == [True]
    assert pad.panel.minimumSizeHint().width() <= LEAST_WIDTH + 16
