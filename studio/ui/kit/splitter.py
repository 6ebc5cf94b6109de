"""Owns what parts panels: hairlines, and splitters with a wider grip that mouse and keys move."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSplitter, QSplitterHandle, QWidget

from studio.ui.kit.look import Look

KEY_STEP = 8


class Handle(QSplitterHandle):
    """A splitter's handle: a double click restores the default, arrow keys move it by 8."""

    def __init__(self, orientation: Qt.Orientation, parent: "Splitter") -> None:
        super().__init__(orientation, parent)
        self._owner = parent
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Splitter"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint one hairline in the middle, the whole grip where it has the focus."""
        painter = QPainter(self)
        theme = self._owner.look.theme
        painter.fillRect(self.rect(), theme.colour("focus" if self.hasFocus() else "bg1"))
        box = self.rect()
        if self.orientation() == Qt.Orientation.Horizontal:
            box.adjust(2, 0, -2, 0)
        else:
            box.adjust(0, 2, 0, -2)
        painter.fillRect(box, theme.colour("accent" if self.underMouse() else "line"))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Restore the default sizes."""
        self._owner.restore_default()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrow keys."""
        back, on = (Qt.Key.Key_Left, Qt.Key.Key_Right)
        if self.orientation() == Qt.Orientation.Vertical:
            back, on = Qt.Key.Key_Up, Qt.Key.Key_Down
        if event.key() not in (back, on):
            event.ignore()
            return
        here = self.x() if self.orientation() == Qt.Orientation.Horizontal else self.y()
        self.moveSplitter(here + (KEY_STEP if event.key() == on else -KEY_STEP))


class Splitter(QSplitter):
    """A splitter with 1 px drawn and a wider grip."""

    def __init__(self, look: Look, orientation: Qt.Orientation, default: list[int]) -> None:
        super().__init__(orientation)
        self.look = look
        self._default = default
        self.setHandleWidth(5)
        self.setChildrenCollapsible(False)

    def createHandle(self) -> QSplitterHandle:
        """Return our handle."""
        return Handle(self.orientation(), self)

    def give(self, place: int, size: int) -> None:
        """Let the panel at `place` be `size` large; the first one takes the difference."""
        sizes = self.sizes()
        sizes[0] += sizes[place] - size
        sizes[place] = size
        self.setSizes(sizes)

    def restore_default(self) -> None:
        """Restore the default sizes."""
        self.setSizes(self._default)


def hairline(kind: str = "line") -> QWidget:
    """Return a hairline: `line` lies, `column` stands."""
    made = QFrame()
    made.setProperty("kind", kind)
    return made
