"""Owns the camera pad: the values that the words of the Camera movement card mean, and the words for other values.

It is shown the card's text and announces the text that the card is to have; it writes no prompt.
"""

from PySide6.QtCore import QObject, Signal

from studio.craft.camera_words import MOST, Axis, CameraValues, read, with_values


class CameraPadViewModel(QObject):
    """The pad over one card's text. `text_requested` carries the text that the card is to have.

    `let_go` says that a run of changes is over: what follows is an undo step of its own.
    """

    changed = Signal()
    text_requested = Signal(str)
    let_go = Signal()
    animatic_requested = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.text = ""
        self.is_locked = False
        self._reading = read("")

    @property
    def values(self) -> CameraValues:
        """The values that the text means."""
        return self._reading.values

    @property
    def unknown(self) -> tuple[str, ...]:
        """The words of the text that the pad does not know; they stay as they are."""
        return self._reading.unknown

    def show_text(self, text: str, *, locked: bool = False) -> None:
        """Read the card's text again; a locked card can only be looked at."""
        if (text, locked) == (self.text, self.is_locked):
            return
        self.text, self.is_locked = text, locked
        self._reading = read(text)
        self.changed.emit()

    def set_value(self, axis: Axis, value: int) -> None:
        """Have a movement at a value; one beyond -10 or +10 is the nearest of these."""
        self._set(self.values.with_value(axis, max(-MOST, min(MOST, value))))

    def set_pair(self, first: tuple[Axis, int], second: tuple[Axis, int]) -> None:
        """Have two movements at values, in one step."""
        values = self.values
        for axis, value in (first, second):
            values = values.with_value(axis, max(-MOST, min(MOST, value)))
        self._set(values)

    def hold_still(self) -> None:
        """Have a static camera: no movement that the pad knows is left."""
        self._write(with_values(self.text, CameraValues()))
        self.let_go.emit()

    def _set(self, values: CameraValues) -> None:
        if values != self.values:
            self._write(with_values(self.text, values))

    def _write(self, text: str) -> None:
        if self.is_locked or text == self.text:
            return
        self.show_text(text)
        self.text_requested.emit(text)
