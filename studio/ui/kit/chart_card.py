"""Owns the card around a chart: its name, what its colours mean, and the switch to a table of the same numbers.

Charts are loaded late: until then, and while numbers are read, grey bars stand where the chart will.
"""

import asyncio
import importlib
import sys
import threading
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QSizePolicy,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from studio.ui.kit.chart_values import Series, Table
from studio.ui.kit.controls import IconButton
from studio.ui.kit.flow import FlowLayout
from studio.ui.kit.look import Look
from studio.ui.kit.rows import Index
from studio.ui.kit.text import Elided, label

PADDING, HEAD = 18, 28


async def load_charts() -> None:
    """Import the charts in a thread, so that the window does not wait; afterwards importing them takes no time.

    pyqtgraph 0.14 puts its own hooks for errors in the place of the program's, and tidies up at the end of a process in
    a way of its own: neither is wanted.
    """
    if "studio.ui.kit.charts" not in sys.modules:
        await asyncio.to_thread(_import_charts)


def _import_charts() -> None:
    hooks = sys.excepthook, threading.excepthook
    try:
        importlib.import_module("pyqtgraph").setConfigOptions(exitCleanup=False)
        importlib.import_module("studio.ui.kit.charts")
    finally:
        sys.excepthook, threading.excepthook = hooks


class Card(QFrame):
    """A titled panel of a page. `head` is the line of its title, `rows` what stands under it."""

    def __init__(self, look: Look, title: str, note: str = "") -> None:
        super().__init__()
        self.look = look
        self.title = label(title, "heading")
        self.note = label(note, "label", tone="text2", wrap=True)
        if not note:
            self.note.hide()
        self.setProperty("kind", "panel")
        self.setAccessibleName(title)
        self.head = QHBoxLayout()
        self.head.setSpacing(12)
        self.head.addStrut(look.theme.px(HEAD))
        self.head.addWidget(self.title)
        self.head.addStretch()
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(PADDING, 11, PADDING, 14)
        self.rows.setSpacing(8)
        self.rows.addLayout(self.head)
        self.rows.addWidget(self.note)

    def rename(self, title: str) -> None:
        """Give the card another title."""
        self.title.setText(title)
        self.setAccessibleName(title)


class Legend(QWidget):
    """What the colours of a chart mean: a square and a name for each series."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._series: tuple[Series, ...] = ()
        look.theme.changed.connect(self.updateGeometry)

    def show_series(self, series: Sequence[Series]) -> None:
        """Show other ones."""
        self._series = tuple(series)
        self.setAccessibleName(", ".join(one.name for one in series))
        self.updateGeometry()
        self.update()

    def _widths(self) -> list[int]:
        metrics, square = self.fontMetrics(), self._look.theme.px(10)
        return [square + 7 + metrics.horizontalAdvance(one.name) + 18 for one in self._series]

    def sizeHint(self) -> QSize:
        """Return the room for all of them in a line."""
        self.setFont(self._look.theme.font("label"))
        return QSize(max(0, sum(self._widths()) - 18), self._look.theme.px(20))

    def minimumSizeHint(self) -> QSize:
        """Return room for some; what does not fit is left away, as the table names all."""
        return QSize(0, self._look.theme.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as many as there is room for, in reading order."""
        painter, theme = QPainter(self), self._look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("label"))
        turned, square, x = self.isRightToLeft(), theme.px(10), 0
        for one, width in zip(self._series, self._widths(), strict=True):
            if x + width - 18 > self.width() + 1:
                break
            left = self.width() - x - square if turned else x
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.series(one.colour))
            painter.drawRoundedRect(QRectF(left, (self.height() - square) / 2, square, square), 3, 3)
            painter.setPen(theme.colour("text2"))
            room = width - 18 - square - 7
            begin = left - 7 - room if turned else left + square + 7
            painter.drawText(QRectF(begin, 0, room + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, one.name)
            x += width


class Skeleton(QWidget):
    """Grey bars where something will stand; nothing but its ground before `show_bars`."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown = False
        self.setAccessibleName(self.tr("Being read"))

    def show_bars(self, shown: bool) -> None:
        """Show the bars, or only their room."""
        self._shown = shown
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint them."""
        if not self._shown:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.theme.colour("bg3"))
        step = max(24.0, self.height() / 8)
        for at in range(int(self.height() / step)):
            width = self.width() * (0.92, 0.64, 0.8)[at % 3]
            left = self.width() - width if self.isRightToLeft() else 0.0
            painter.drawRoundedRect(QRectF(left, at * step + 6, width, min(10.0, step / 2)), 4, 4)


class TableModel(QAbstractTableModel):
    """The numbers of a chart as a table."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table = Table((), ())

    def show_table(self, table: Table) -> None:
        """Show other numbers."""
        self.beginResetModel()
        self.table = table
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self.table.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(self.table.heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's words; numbers stand at the end of their column."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self.table.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in self.table.numbers:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the name of a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.table.heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section in self.table.numbers else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None


class NumberTable(QTableView):
    """A table of numbers that is read and copied, not edited."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self.numbers = TableModel(self)
        self.setModel(self.numbers)
        self.setAccessibleName(name)
        self.setProperty("kind", "plain")
        self.setProperty("numbers", True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        look.theme.changed.connect(self._fit)
        self._fit()

    def show_table(self, table: Table) -> None:
        """Show other numbers."""
        self.numbers.show_table(table)
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns anew."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """Make all columns equally wide; where that cuts words, as wide as these are, and scroll."""
        header, columns = self.horizontalHeader(), range(self.numbers.columnCount())
        widest = max((max(self.sizeHintForColumn(at), header.sectionSizeHint(at)) for at in columns), default=0)
        fits = widest * len(columns) <= self.viewport().width()
        mode = QHeaderView.ResizeMode.Stretch if fits else QHeaderView.ResizeMode.ResizeToContents
        for column in columns:
            header.setSectionResizeMode(column, mode)
        header.setStretchLastSection(not fits)

    def _fit(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._look.theme.px(28))


class ChartCard(Card):
    """A card with a chart and a button that shows its numbers as a table instead."""

    def __init__(self, look: Look, title: str, note: str = "") -> None:
        super().__init__(look, title, note)
        self.legend = Legend(look)
        self.as_table = IconButton(
            look, "table", self.tr("Show “{0}” as a table").format(title), size=16, box=26, checkable=True
        )
        self.table = NumberTable(look, title)
        self.skeleton = Skeleton(look)
        self.summary = Elided("", "label", tone="text2")
        self.chart: QWidget | None = None
        self._stack = QStackedWidget()
        self._stack.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._stack.addWidget(self.skeleton)
        self._stack.addWidget(self.table)
        self.head.addWidget(self.legend)
        self.head.addWidget(self.as_table)
        self.more = Elided("", "label", tone="text3")
        self.rows.addWidget(self._stack, 1)
        foot = FlowLayout(spacing=24)
        foot.addWidget(self.summary)
        foot.addWidget(self.more)
        self.rows.addLayout(foot)
        self.say("")
        self.as_table.toggled.connect(self._show)

    def rename(self, title: str) -> None:
        """Give the card another title."""
        super().rename(title)
        self.table.setAccessibleName(title)
        self.as_table.show_as("table", self.tr("Show “{0}” as a table").format(title))

    def set_chart(self, chart: QWidget) -> None:
        """Put the chart into the card, once it is loaded and has something to show."""
        if self.chart is None:
            self.chart = chart
            self._stack.addWidget(chart)
        self._show()

    @property
    def first_stop(self) -> QWidget:
        """What of the card the keys go to first: the chart or the table, whichever is shown."""
        shown = self._stack.currentWidget()
        return self.as_table if shown is None or shown is self.skeleton else shown

    def say(self, words: str, more: str = "") -> None:
        """Say what the chart shows, under it, and at the end of that line what else there is to know."""
        self.summary.set_text(words)
        self.summary.setVisible(bool(words))
        self.more.set_text(more)
        self.more.setVisible(bool(more))

    def _show(self) -> None:
        wanted = self.table if self.as_table.isChecked() else self.chart or self.skeleton
        self.legend.setVisible(not self.as_table.isChecked())
        self._stack.setCurrentWidget(wanted)
