"""The pane: where the picture lies, what is beside it and what is over it."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QColor, QPainter
from pytestqt.qtbot import QtBot

from studio.domain.media import Picture
from studio.ui.kit.playback.pane import VideoPane

RED, GREEN, BLUE = QColor(255, 0, 0), QColor(0, 255, 0), QColor(0, 0, 255)


@pytest.fixture
def pane(qtbot: QtBot) -> VideoPane:
    made = VideoPane()
    qtbot.addWidget(made)
    made.resize(400, 400)
    made.show()
    return made


def _green(width: int, height: int) -> Picture:
    stride = width * 4 + 64
    rows = np.zeros((height, stride), np.uint8)
    rows[:, 1 : width * 4 : 4] = 255
    return Picture(width, height, stride, memoryview(rows.tobytes()))


def _color(pane: VideoPane, x: int, y: int) -> QColor:
    return pane.grab().toImage().pixelColor(QPoint(x, y))


def test_bars_take_the_themes_colour(pane: VideoPane) -> None:
    assert _color(pane, 200, 200) == QColor(0, 0, 0)
    pane.setProperty("barsColor", RED)
    pane.show_picture(_green(400, 225))
    assert pane.picture_rect() == QRectF(0, 87, 400, 225)
    assert [_color(pane, 200, y) for y in (5, 86, 87, 200, 311, 312)] == [RED, RED, GREEN, GREEN, GREEN, RED]


def test_a_picture_of_another_size_keeps_its_shape(pane: VideoPane) -> None:
    pane.show_picture(_green(100, 200))
    assert pane.picture_rect() == QRectF(100, 0, 200, 400)
    assert (_color(pane, 99, 200), _color(pane, 200, 200)) == (QColor(0, 0, 0), GREEN)


def test_a_shape_can_be_set_before_the_first_picture(pane: VideoPane) -> None:
    pane.set_shape(9, 16)
    assert pane.picture_rect() == QRectF(87, 0, 225, 400)
    pane.show_picture(_green(160, 90))
    pane.set_shape(9, 16)
    assert pane.picture_rect() == QRectF(0, 87, 400, 225)
    pane.clear()
    assert pane.picture is None
    assert _color(pane, 200, 200) == QColor(0, 0, 0)


def test_overlays_are_painted_in_order_and_leave_no_trace(pane: VideoPane) -> None:
    def all_red(painter: QPainter, place: QRectF) -> None:
        painter.translate(1000, 0)
        painter.fillRect(place.translated(-1000, 0), RED)

    def half_blue(painter: QPainter, place: QRectF) -> None:
        painter.fillRect(QRectF(place.left(), place.top(), place.width() / 2, place.height()), BLUE)

    pane.show_picture(_green(400, 225))
    pane.add_overlay(all_red)
    pane.add_overlay(half_blue)
    assert (_color(pane, 100, 200), _color(pane, 300, 200)) == (BLUE, RED)
    pane.remove_overlay(half_blue)
    pane.remove_overlay(half_blue)
    assert _color(pane, 100, 200) == RED


def test_a_new_size_is_announced(qtbot: QtBot, pane: VideoPane) -> None:
    with qtbot.waitSignal(pane.device_size_changed):
        pane.resize(300, 200)
    assert pane.device_size() == (300, 200)


def test_it_has_a_name_and_sensible_sizes(pane: VideoPane) -> None:
    assert pane.accessibleName()
    assert pane.minimumSizeHint().width() < pane.sizeHint().width()
    assert not pane.held
    pane.show_picture(_green(16, 9), held=True)
    assert pane.held
