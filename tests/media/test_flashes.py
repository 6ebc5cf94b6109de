"""Lightning and thunder keep the same times."""

from random import Random

from PySide6.QtWidgets import QApplication

from studio.media.draw.layers import Canvas
from studio.media.draw.light_pieces import lightning
from studio.media.flashes import flash_moments


def test_the_bolt_is_bright_at_each_moment_and_dark_before_it(qapp: QApplication) -> None:
    bolt = lightning(Canvas(320, 180, 0, 0), Random(1), 200.0, 120.0)
    assert bolt.opacity is not None
    moments = flash_moments(10.0)
    assert len(moments) == 4
    for moment in moments:
        assert bolt.opacity(moment + 0.01) == 1.0
        assert bolt.opacity(moment - 0.06) < 0.2
