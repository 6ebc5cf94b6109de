"""Owns the list of models: what the pointer and the keys do in it."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from studio.ui.kit.look import Look
from studio.ui.kit.rows import ROW_ROLE, Index, RowList
from studio.ui.panels.model_picker.delegate import ModelDelegate
from studio.ui.panels.model_picker.list_model import can_be_chosen
from studio.ui.panels.model_picker.view_model import ModelRow

_BATCH = 100
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class ModelList(RowList):
    """The list. A click or Enter chooses a row; letters go on searching."""

    chosen = Signal(object)  # ModelRow
    looked_at = Signal(object)  # ModelRow
    typed = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.painter = ModelDelegate(look, self)
        self.setItemDelegate(self.painter)
        self.setAccessibleName(self.tr("Models"))
        self.setProperty("surface", "bg2")
        self.setMouseTracking(True)
        self.setFrameShape(QAbstractItemView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setLayoutMode(QListView.LayoutMode.Batched)  # 2 000 rows at once would take more than a frame
        self.setBatchSize(_BATCH)
        self._pressed = QModelIndex()

    def row(self, index: Index) -> ModelRow | None:
        """Return the row of an index, or None."""
        return index.data(ROW_ROLE) if index.isValid() else None

    @property
    def current(self) -> ModelRow | None:
        """The row that the keys are at."""
        return self.row(self.currentIndex())

    def go_to(self, at: int) -> None:
        """Make a row the present one and show it."""
        index = self.model().index(at, 0)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Say which row is looked at."""
        super().currentChanged(current, previous)
        row = self.row(current)
        if row is not None:
            self.looked_at.emit(row)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Step over headings that cannot be chosen; the first model's heading is scrolled to with it."""
        here = self.currentIndex().row()
        there = super().moveCursor(action, modifiers)
        row = self.row(there)
        if row is None or can_be_chosen(row):
            return there
        beyond = there.siblingAtRow(there.row() + (1 if there.row() > here else -1))
        if beyond.isValid():
            return beyond
        self.scrollTo(there)
        return self.currentIndex()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember what is pressed: it is chosen where it is let go."""
        self._pressed = self.indexAt(event.position().toPoint())
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the row that was clicked."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = self.row(index)
        if event.button() == Qt.MouseButton.LeftButton and row is not None and index == self._pressed:
            self.chosen.emit(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Enter; letters go on searching."""
        row = self.current
        if row is not None and event.key() in _ENTER:
            self.chosen.emit(row)
            return
        plain = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier == Qt.KeyboardModifier.NoModifier
        if plain and event.text().isprintable() and event.text().strip():
            self.typed.emit(event.text())
            return
        super().keyPressEvent(event)
