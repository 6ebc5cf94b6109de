"""Lists: what did not change is neither announced nor laid out nor painted again."""

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QWheelEvent
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from studio.domain.project import Take
from studio.ui.kit.rows import ROW_ROLE, RowList, RowModel
from tests.store.samples import job, take
from tests.ui.conftest import Desk

Index = QModelIndex | QPersistentModelIndex


class Line(NamedTuple):
    """A row."""

    name: str
    words: str = ""
    take: Take | None = None


class Counting(QStyledItemDelegate):
    """Counts how often rows are measured and painted."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.measured: list[int] = []
        self.painted: list[int] = []
        self.lit: set[int] = set()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        self.measured.append(index.row())
        return QSize(100, 20)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.painted.append(index.row())
        lit = bool(option.state & QStyle.StateFlag.State_MouseOver)
        (self.lit.add if lit else self.lit.discard)(index.row())


def model_of(lines: list[Line]) -> RowModel[Line]:
    """Return a model over a list that the test changes."""
    model = RowModel(lambda: list(lines), lambda line: line.name)
    model.read()
    return model


async def shown(desk: Desk, model: RowModel[Line]) -> tuple[RowList, Counting]:
    """Show a list and wait for its first paint."""
    rows = RowList()
    counting = Counting(rows)
    rows.setModel(model)
    rows.setItemDelegate(counting)
    await desk.show(rows, 200, 400)
    await desk.until(lambda: len(set(counting.painted)) == model.rowCount())
    counting.measured.clear()
    counting.painted.clear()
    return rows, counting


async def test_a_row_whose_looks_changed_is_painted_alone(desk: Desk) -> None:
    lines = [Line(str(number)) for number in range(12)]
    model = model_of(lines)
    _, counting = await shown(desk, model)
    lines[3] = Line("3", "other words")
    model.read()
    await desk.until(lambda: counting.painted)
    assert counting.painted == [3]
    assert set(counting.measured) <= {3}
    assert model.index(3).data(ROW_ROLE) == lines[3]


async def test_rows_that_came_or_went_are_laid_out_anew(desk: Desk) -> None:
    lines = [Line(str(number)) for number in range(6)]
    model = model_of(lines)
    rows, counting = await shown(desk, model)
    lines.insert(2, Line("new"))
    model.read()
    await desk.until(lambda: len(set(counting.painted)) == 7)
    assert rows.visualRect(model.index(6)) == QRect(0, 120, rows.viewport().width(), 20)
    assert model.rowCount(model.index(0)) == 0
    assert model.data(model.index(9)) is None


async def test_reading_the_same_rows_says_nothing(desk: Desk) -> None:
    lines = [Line(str(number)) for number in range(4)]
    model = model_of(lines)
    said: list[object] = []
    model.dataChanged.connect(lambda *_: said.append("changed"))
    model.modelReset.connect(lambda: said.append("reset"))
    model.read()
    assert said == []
    lines[1] = Line("1", "x")
    model.read()
    assert said == ["changed"]


async def test_a_picture_that_came_repaints_the_rows_it_stands_in(desk: Desk) -> None:
    one, other = take(job(1), 0, "a" * 64, 10), take(job(2), 0, "b" * 64, 10)
    lines = [Line("0", take=one), Line("1"), Line("2", take=other), Line("3", take=one)]
    model = model_of(lines)
    changed: list[int] = []
    model.dataChanged.connect(lambda first, *_: changed.append(first.row()))
    model.show_picture(one.sha256)
    assert changed == [0, 3]
    model.show_picture("c" * 64)
    assert changed == [0, 3]


async def test_a_change_of_size_that_is_told_is_laid_out(desk: Desk) -> None:
    lines = [Line(str(number)) for number in range(5)]
    model = model_of(lines)
    _, counting = await shown(desk, model)
    model.dataChanged.emit(model.index(0), model.index(0))
    await desk.until(lambda: len(set(counting.measured)) == 5)
    assert model.index(0).data(Qt.ItemDataRole.DisplayRole) is None


async def test_the_row_under_the_pointer_is_lit_after_scrolling(desk: Desk) -> None:
    lines = [Line(str(number)) for number in range(80)]
    rows = RowList()
    rows.setMouseTracking(True)
    rows.setVerticalScrollMode(RowList.ScrollMode.ScrollPerPixel)
    counting = Counting(rows)
    rows.setModel(model_of(lines))
    rows.setItemDelegate(counting)
    await desk.show(rows, 200, 400)
    at = QPointF(50, 30)
    wheel = QWheelEvent(
        at, QPointF(rows.viewport().mapToGlobal(at.toPoint())), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(rows.viewport(), wheel)
    assert rows.verticalScrollBar().value() > 0
    under = rows.indexAt(at.toPoint()).row()
    assert under > 1
    await desk.until(lambda: counting.lit == {under})
