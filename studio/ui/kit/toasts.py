"""Owns short messages at the bottom right: at most three, each with at most one action and its details to copy."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QEnterEvent, QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from studio.ui.kit.controls import Button, IconButton
from studio.ui.kit.errors import ErrorWords
from studio.ui.kit.look import Look
from studio.ui.kit.text import label

MOST = 3
WIDTH = 380
_ICONS = {"good": ("check-circle", "success"), "info": ("info", "info"), "failed": ("warning-circle", "danger")}


class Toast(QFrame):
    """One message. It goes by itself after a while, but not while it is pointed at or has the focus."""

    def __init__(self, look: Look, state: str, title: str, body: str = "", *, lasting: bool = False) -> None:
        super().__init__()
        self._look = look
        self.setProperty("kind", "toast")
        self.setProperty("state", state)
        self.setFixedWidth(look.theme.px(WIDTH))
        self.setAccessibleName(f"{title} {body}".strip())
        name, role = _ICONS[state]
        self._sign = IconButton(look, name, title, size=18)
        self._sign.show_as(name, title, role)
        self._sign.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._title = label(title, "bodyStrong", wrap=True)
        self._words = QVBoxLayout()
        self._words.setSpacing(4)
        self._words.addWidget(self._title)
        if body:
            self._words.addWidget(label(body, tone="text2", wrap=True))
        self._actions = QHBoxLayout()
        self._actions.addStretch()
        self._words.addLayout(self._actions)
        leave = IconButton(look, "x", self.tr("Close the message"), size=12, box=24)
        leave.clicked.connect(self.leave)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 10, 8, 10)
        row.addWidget(self._sign, alignment=Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._words, 1)
        row.addWidget(leave, alignment=Qt.AlignmentFlag.AlignTop)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(int(look.theme.tokens.motion["toast_ms"]) * (2 if state == "failed" else 1))
        self._timer.timeout.connect(self.leave)
        if not lasting:
            self._timer.start()

    def add_action(self, words: str, act: Callable[[], None]) -> None:
        """Add a button that acts and closes the message."""
        button = Button(self._look, words, "link")
        button.clicked.connect(act)
        button.clicked.connect(self.leave)
        self._actions.addWidget(button)
        button.show()  # the layout would leave it out until the loop shows it
        self.fit()

    def fit(self) -> None:
        """Take the height that the words need at the fixed width."""
        for child in self.findChildren(QWidget):
            child.ensurePolished()
        layout = self.layout()
        if layout is not None:
            layout.invalidate()
            self.setFixedHeight(max(layout.totalHeightForWidth(self.width()), layout.totalMinimumSize().height()))

    def say(self, title: str) -> None:
        """Show another title, such as a count-down's next number."""
        self._title.setText(title)

    def leave(self) -> None:
        """Go; a message that is gone already is left alone."""
        if not isValid(self):
            return
        self._timer.stop()
        self.hide()
        self.deleteLater()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while pointed at."""
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Go a while after the pointer left."""
        self._timer.start()
        super().leaveEvent(event)


class Toasts(QObject):
    """The messages over a window."""

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look = look
        self._window = window
        self._shown: list[Toast] = []
        window.installEventFilter(self)

    def tell(self, title: str, body: str = "", *, state: str = "good", lasting: bool = False) -> Toast:
        """Show a message and return it, so that an action can be added."""
        toast = Toast(self._look, state, title, body, lasting=lasting)
        toast.setParent(self._window)
        toast.destroyed.connect(self._place)
        toast.installEventFilter(self)
        toast.show()
        self._shown.append(toast)
        for oldest in self._living()[:-MOST]:
            oldest.leave()
        self._place()
        return toast

    def tell_error(self, words: ErrorWords) -> Toast:
        """Show what went wrong, with its details to copy."""
        toast = self.tell(words.what_happened, words.what_to_do, state="failed")
        toast.add_action(self.tr("Copy details"), lambda: QGuiApplication.clipboard().setText(words.details))
        self._place()
        return toast

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the messages in their corner, whichever of them or the window has another size now."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _living(self) -> list[Toast]:
        self._shown = [toast for toast in self._shown if isValid(toast) and not toast.isHidden()]
        return self._shown

    def _place(self) -> None:
        if not isValid(self._window):
            return
        bottom = self._window.height() - 24
        for toast in reversed(self._living()):
            toast.fit()
            bottom -= toast.height()
            left = 24 if self._window.isRightToLeft() else self._window.width() - toast.width() - 24
            toast.move(left, bottom)
            toast.raise_()
            bottom -= 8
