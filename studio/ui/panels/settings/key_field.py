"""Owns the field a key is typed or pasted into. What was typed leaves it by `take` alone, which empties it.

A key is never selected while it can be read, never copied out, kept by no undo, offered to no completion and named in
no tip. Knows nothing of where keys are kept.
"""

from pydantic import SecretStr
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QMenu

LONGEST = 4096
_HINTS = (
    Qt.InputMethodHint.ImhHiddenText
    | Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoPredictiveText
    | Qt.InputMethodHint.ImhNoAutoUppercase
)


class KeyField(QLineEdit):
    """A masked line. `given` comes with Enter; `held` says whether anything stands in it."""

    given = Signal()
    held = Signal(bool)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setMaxLength(LONGEST)
        self.setDragEnabled(False)
        self._mask(masked=True)
        self.selectionChanged.connect(self._let_go)
        self.textChanged.connect(self._tell)
        self.returnPressed.connect(self.given)

    @property
    def is_held(self) -> bool:
        """Whether anything but blanks stands in it."""
        return bool(self.text().strip())

    def show_letters(self, shown: bool) -> None:
        """Let the letters be read while they are typed; an empty field is masked again."""
        self._mask(masked=not (shown and self.is_held))

    def take(self) -> SecretStr:
        """Return what was typed, without blanks around it, and empty the field."""
        key = SecretStr(self.text().strip())
        self.forget()
        return key

    def typed(self) -> SecretStr:
        """Return what stands in it now, without blanks around it."""
        return SecretStr(self.text().strip())

    def forget(self) -> None:
        """Empty the field; `setText` forgets what undo would bring back, `clear` would not."""
        self.setText("")
        self._mask(masked=True)

    def paste(self) -> None:
        """Put what is on the clipboard in the place of all that stands here, without blanks and line breaks around."""
        self.setText(QGuiApplication.clipboard().text().strip()[:LONGEST])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Write and paste, but copy nothing out."""
        if event.matches(QKeySequence.StandardKey.Copy) or event.matches(QKeySequence.StandardKey.Cut):
            event.accept()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.forget()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what may be done with a key: paste it or take it away."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Paste")).triggered.connect(self.paste)
        menu.addAction(self.tr("Empty the field")).triggered.connect(self.forget)
        menu.popup(event.globalPos())

    def _mask(self, *, masked: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Password if masked else QLineEdit.EchoMode.Normal)
        self.setInputMethodHints(_HINTS)

    def _let_go(self) -> None:
        """Select nothing while it can be read: a selection goes to the clipboard of the middle button."""
        if self.echoMode() is QLineEdit.EchoMode.Normal and self.hasSelectedText():
            self.deselect()

    def _tell(self) -> None:
        if not self.is_held:
            self._mask(masked=True)
        self.held.emit(self.is_held)
