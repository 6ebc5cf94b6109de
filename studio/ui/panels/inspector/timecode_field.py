"""Owns a field for a timecode: typed whole, checked when it is left, with a word that says what it is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit

from studio.domain.frames import FrameRate
from studio.ui.kit.look import Look
from studio.ui.kit.text import set_tip
from studio.ui.kit.theme import set_state
from studio.ui.panels.inspector.view_model import frame_of_timecode


class TimecodeField(QLineEdit):
    """A timecode such as "04:00" (seconds and frames). `frame_chosen` carries what was typed; Esc takes it back."""

    frame_chosen = Signal(int)

    def __init__(self, look: Look, name: str, word: str) -> None:
        super().__init__()
        self._look = look
        self._word = word
        self._shown = ""
        self._rate: FrameRate | None = None
        self.setAccessibleName(name)
        self.setProperty("role", "timecode")
        self.editingFinished.connect(self._finish)
        self.textEdited.connect(self._check)

    def show_code(self, words: str, rate: FrameRate) -> None:
        """Show a timecode of a rate, unless another one is being typed."""
        self._shown, self._rate = words, rate
        if not self.isModified():
            self.setText(words)
            set_state(self, "")

    def set_ready(self, ready: bool, why_not: str) -> None:
        """Enable the field, or disable it and say why."""
        self.setEnabled(ready)
        self.setAccessibleDescription("" if ready else why_not)
        set_tip(self, "" if ready else why_not)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take back what was typed with Esc."""
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self._show_again()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field and its word behind the timecode."""
        super().paintEvent(event)
        painter, theme = QPainter(self), self._look.theme
        code = self.fontMetrics().horizontalAdvance(self.text())
        painter.setFont(theme.font("label"))
        if code + painter.fontMetrics().horizontalAdvance(self._word) > self.width() - 22:
            return
        painter.setPen(theme.colour("text3" if self.isEnabled() else "textDis"))
        box = self.rect().adjusted(8, 0, -9, 0)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._word)

    def _check(self, text: str) -> None:
        good = self._rate is not None and frame_of_timecode(text, self._rate) is not None
        set_state(self, "" if good else "bad")

    def _finish(self) -> None:
        if not self.isModified():
            return
        frame = frame_of_timecode(self.text(), self._rate) if self._rate is not None else None
        self._show_again()
        if frame is not None:
            self.frame_chosen.emit(frame)

    def _show_again(self) -> None:
        self.setText(self._shown)
        self.setModified(False)
        set_state(self, "")
