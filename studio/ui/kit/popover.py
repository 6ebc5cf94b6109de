"""Owns popovers: a framed panel over the window, beside what opened it, closed by Esc or a press elsewhere.

It is a child of the window, not a window of its own, so that words can be dragged out of it and keys go on.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

_GAP, _MARGIN = 6, 8


class Popover(QFrame):
    """A popover around `content`. `closed` comes when it is gone; the focus then is where it was before."""

    closed = Signal()

    def __init__(self, content: QWidget, name: str, size: QSize | None = None, *, padding: int = 0) -> None:
        """Show `content`, of its own size where no `size` is given, with `padding` px around it."""
        super().__init__()
        self._wanted = size
        self._opener: QWidget | None = None
        self._came_from: QWidget | None = None
        self.content = content
        self.setProperty("kind", "popover")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(1 + padding, 1 + padding, 1 + padding, 1 + padding)
        rows.addWidget(content)
        self.hide()

    def open_beside(self, opener: QWidget) -> None:
        """Show it above or below `opener`, wherever there is more room, inside the opener's window."""
        window = opener.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        self._opener = opener
        self._came_from = window.focusWidget()
        handle = window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)  # it hears what all of the window's widgets hear
        opener.installEventFilter(self)
        self._place()
        self.show()
        self.raise_()
        self.content.setFocus(Qt.FocusReason.PopupFocusReason)

    def toggle_beside(self, opener: QWidget) -> None:
        """Open it, or close it where it is open."""
        if self.isVisible():
            self.leave()
        else:
            self.open_beside(opener)

    def leave(self) -> None:
        """Close it and give the focus back."""
        if not self.isVisible():
            return
        inside = self.isAncestorOf(focus) if (focus := self.window().focusWidget()) is not None else False
        handle = self.window().windowHandle()
        if handle is not None:
            handle.removeEventFilter(self)
        if self._opener is not None:
            self._opener.removeEventFilter(self)
        self.hide()
        if inside and self._came_from is not None:
            self._came_from.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    def _place(self) -> None:
        if self._opener is None:
            return
        window = self._opener.window()
        room = window.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        at = QRect(self._opener.mapTo(window, QPoint(0, 0)), self._opener.size())
        above, below = at.top() - _GAP - room.top(), room.bottom() - at.bottom() - _GAP
        size = (self._wanted or self.sizeHint()).boundedTo(QSize(room.width(), max(above, below)))
        left = at.left() if at.center().x() < room.center().x() else at.right() - size.width()
        left = max(room.left(), min(left, room.right() - size.width()))
        top = at.bottom() + _GAP if below >= above else at.top() - _GAP - size.height()
        self.setGeometry(QRect(QPoint(left, top), size))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay beside the opener; close where that is hidden, or where the window is pressed outside of both."""
        if event.type() == QEvent.Type.Hide and watched is self._opener:
            self.leave()
        elif event.type() == QEvent.Type.Resize:
            self._place()
        elif (
            isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress and self._is_outside(event)
        ):
            self.leave()
        return False

    def _is_outside(self, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent):
            return False
        at = event.globalPosition().toPoint()
        mine = (self,) if self._opener is None else (self, self._opener)  # the opener's own press closes it by `toggle`
        return not any(widget.rect().contains(widget.mapFromGlobal(at)) for widget in mine)
