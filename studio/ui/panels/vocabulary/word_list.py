"""Owns the list of words: what the pointer and the keys do in it."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView

from studio.ui.kit.look import Look
from studio.ui.kit.rows import ROW_ROLE, Index, RowList
from studio.ui.panels.vocabulary.delegate import WordDelegate
from studio.ui.panels.vocabulary.view_model import WordRow

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class WordList(RowList):
    """The list. Looking at a row is pointing at it or walking to it; a click or Enter chooses it, Space keeps it."""

    chosen = Signal(object)
    looked_at = Signal(object)
    keep_requested = Signal(object)
    typed = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._painter = WordDelegate(look, self)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(self.tr("Words"))
        self.setProperty("surface", "bg2")
        self.setMouseTracking(True)
        self.setFrameShape(QAbstractItemView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._pressed = QModelIndex()

    def row(self, index: Index) -> WordRow | None:
        """Return the row of an index, or None."""
        return index.data(ROW_ROLE) if index.isValid() else None

    def go_to(self, at: int) -> None:
        """Make a row the present one and show it."""
        index = self.model().index(at, 0)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Look at the row that was walked to; a heading is stepped over."""
        super().currentChanged(current, previous)
        row = self.row(current)
        if row is not None and row.entry is not None:
            self.looked_at.emit(row)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Step over headings; the first word's heading is scrolled to with it."""
        here = self.currentIndex().row()
        there = super().moveCursor(action, modifiers)
        row = self.row(there)
        if row is None or row.entry is not None:
            return there
        step = 1 if there.row() > here else -1
        beyond = there.siblingAtRow(there.row() + step)
        if beyond.isValid():
            return beyond
        self.scrollTo(there)
        return self.currentIndex()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember what is pressed: it is chosen where it is let go."""
        self._pressed = self.indexAt(event.position().toPoint())
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the word, or keep it where its star was clicked. A drag eats the release."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = self.row(index)
        if event.button() != Qt.MouseButton.LeftButton or row is None or index != self._pressed or row.entry is None:
            return
        on_star = self._painter.on_star(self.visualRect(index), event.position().toPoint().x(), self.layoutDirection())
        (self.keep_requested if on_star else self.chosen).emit(row)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Look at the word under the pointer."""
        super().mouseMoveEvent(event)
        row = self.row(self.indexAt(event.position().toPoint()))
        if row is not None and row.entry is not None and not event.buttons():
            self.looked_at.emit(row)

    def leaveEvent(self, event: QEvent) -> None:
        """Look at the present word again."""
        super().leaveEvent(event)
        row = self.row(self.currentIndex())
        if row is not None:
            self.looked_at.emit(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose, keep and copy with keys; letters go on searching."""
        row = self.row(self.currentIndex())
        if row is not None and row.entry is not None:
            if event.key() in _ENTER:
                self.chosen.emit(row)
                return
            if event.key() == Qt.Key.Key_Space:
                self.keep_requested.emit(row)
                return
            if event.matches(QKeySequence.StandardKey.Copy):
                QGuiApplication.clipboard().setText(row.entry.term)
                return
        plain = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier == Qt.KeyboardModifier.NoModifier
        if plain and event.text().isprintable() and event.text().strip():
            self.typed.emit(event.text())
            return
        super().keyPressEvent(event)
