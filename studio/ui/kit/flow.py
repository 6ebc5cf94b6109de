"""Owns the layout that puts widgets side by side and goes on in the next line where there is no room."""

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Widgets in reading order, each as wide as it wants; the last one takes the rest of its line."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 6, last_least: int = 96) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._last_least = last_least
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Put an item at the end."""
        self._items.append(item)

    def insert(self, place: int, widget: QWidget) -> None:
        """Put a widget before the one at `place`."""
        self.addWidget(widget)
        self._items.insert(place, self._items.pop())
        self.invalidate()

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take an item out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that all lines take."""
        return self._lay_out(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        """Return the least size."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Return the room of the largest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins: QMargins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def setGeometry(self, rect: QRect) -> None:
        """Put every item in its place."""
        super().setGeometry(rect)
        self._lay_out(rect, move=True)

    def _lay_out(self, rect: QRect, *, move: bool) -> int:
        """Return the height that is used; with `move`, put the items there."""
        room = rect.marginsRemoved(self.contentsMargins())
        parent = self.parentWidget()
        mirrored = parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x, y, high = room.left(), room.top(), 0
        shown = [item for item in self._items if not item.isEmpty()]
        for item in shown:
            size, is_last = item.sizeHint(), item is shown[-1]
            width = min(size.width(), room.width())
            if x > room.left() and x + (self._last_least if is_last else width) > room.left() + room.width():
                x, y, high = room.left(), y + high + self.spacing(), 0
            if is_last:
                width = max(min(self._last_least, room.width()), room.left() + room.width() - x)
            place = QRect(QPoint(x, y), QSize(width, size.height()))
            if mirrored:
                place.moveRight(room.right() - (place.left() - room.left()))
            if move:
                item.setGeometry(place)
            x, high = x + width + self.spacing(), max(high, size.height())
        return y + high - rect.top() + self.contentsMargins().bottom()
