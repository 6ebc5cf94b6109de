"""Rows are painted once and copied after that; what they stand on makes them be painted anew."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from studio.ui.kit.look import Look
from studio.ui.kit.painted_rows import KEPT, PaintedRows


class Canvas:
    """A picture that rows are painted on; `painted` holds the rows whose own paint was asked for."""

    def __init__(self, look: Look, ratio: float = 1.0) -> None:
        self.rows = PaintedRows(look, "bg1")
        self.image = QImage(round(200 * ratio), round(60 * ratio), QImage.Format.Format_RGB32)
        self.image.setDevicePixelRatio(ratio)
        self.painted: list[object] = []

    def paint(self, row: object, *looks: object, at: QRect | None = None) -> None:
        """Paint a row with a red square in its left upper corner."""
        painter = QPainter(self.image)
        self.rows.paint(painter, at or QRect(0, 20, 100, 20), row, looks, self._painter_of(row))
        painter.end()

    def _painter_of(self, row: object) -> Callable[[QPainter, QRect], None]:
        def paint(painter: QPainter, place: QRect) -> None:
            assert place.topLeft().isNull()
            self.painted.append(row)
            painter.fillRect(QRect(place.left(), place.top(), 10, 10), QColor(Qt.GlobalColor.red))

        return paint


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_a_row_stands_where_it_belongs_at_each_density(look: Look, ratio: float) -> None:
    canvas = Canvas(look, ratio)
    canvas.image.fill(look.theme.colour("bg1"))
    canvas.paint("row")
    spot = [canvas.image.pixelColor(round(x * ratio), round(y * ratio)).name() for x, y in ((5, 25), (5, 19), (50, 35))]
    assert spot == ["#ff0000", look.theme.colour("bg1").name(), look.theme.colour("bg1").name()]


def test_the_same_row_is_copied(look: Look) -> None:
    canvas, row = Canvas(look), object()
    canvas.paint(row, True)
    canvas.paint(row, True, at=QRect(0, 40, 100, 20))
    assert canvas.painted == [row]
    assert canvas.image.pixelColor(5, 45) == QColor(Qt.GlobalColor.red)


def test_other_looks_another_size_or_another_row_are_painted(look: Look, qapp: QApplication) -> None:
    canvas, row, other = Canvas(look), object(), object()
    canvas.paint(row, True)
    canvas.paint(row, False)
    canvas.paint(row, False, at=QRect(0, 0, 120, 20))
    canvas.paint(other, False)
    assert canvas.painted == [row, row, row, other]
    look.theme.prepare(qapp, "light", 1.0)
    canvas.paint(other, False)
    assert canvas.painted[4:] == [other]
    look.theme.prepare(qapp, "dark", 1.0)


def test_only_so_many_are_kept(look: Look) -> None:
    canvas = Canvas(look)
    rows = [object() for _ in range(KEPT + 1)]
    for row in rows:
        canvas.paint(row)
    canvas.painted.clear()
    canvas.paint(rows[-1])
    canvas.paint(rows[0])
    assert canvas.painted == [rows[0]]
