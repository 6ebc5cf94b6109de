"""Owns the buttons and figures under the picture, and what the transport keys do."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QSlider, QVBoxLayout, QWidget

from studio.ui.kit.controls import Button, IconButton
from studio.ui.kit.look import Look
from studio.ui.kit.numerals import plain
from studio.ui.kit.playback.engine import PlaybackEngine, PlaybackState
from studio.ui.kit.text import label
from studio.ui.panels.viewer.scrubber import Scrubber

SPEEDS = (0.25, 0.5, 1.0, 1.5, 2.0, 4.0)


class Transport(QWidget):
    """Under the picture. `grab_requested` asks for a still, `full_requested` for the full picture."""

    grab_requested = Signal()
    full_requested = Signal()
    overlays_toggled = Signal()
    volume_chosen = Signal(float, bool)

    def __init__(self, look: Look, engine: PlaybackEngine) -> None:
        super().__init__()
        self._look = look
        self._engine = engine
        self._k_down = False
        self._scrubber = Scrubber(look)
        self._now = QLineEdit("00:00:00:00")
        self._now.setProperty("role", "timecode")
        self._now.setProperty("kind", "timecode")
        self._now.setAccessibleName(self.tr("Timecode"))
        self._now.setFixedWidth(look.theme.px(112))
        self._length = label("/ 00:00", "timecode", tone="text3")
        self._to_in = self._button("skip-back", self.tr("Go to in"), "Q")
        self._back = self._button("caret-line-left", self.tr("One frame back"), "←")
        self._play = IconButton(look, "play", self.tr("Play"), keys="Space", size=18, box=36)
        self._play.setProperty("kind", "play")
        self._on = self._button("caret-line-right", self.tr("One frame on"), "→")
        self._to_out = self._button("skip-forward", self.tr("Go to out"), "W")
        self._grab = self._button("camera", self.tr("Save the frame as a picture"), "G")
        self._speed = Button(look, "1×", "quiet")
        self._speed.setAccessibleName(self.tr("Speed"))
        self._loop = IconButton(look, "repeat", self.tr("Loop"), keys="Ctrl+Shift+L", checkable=True)
        self._mute = self._button("speaker-high", self.tr("Mute"))
        self._volume = QSlider(Qt.Orientation.Horizontal)
        self._volume.setAccessibleName(self.tr("Volume"))
        self._volume.setRange(0, 100)
        self._volume.setFixedWidth(72)
        self._full = self._button("corners-out", self.tr("Full picture"), "F")
        self._lay_out()
        self._connect()
        self._on_state(engine.state)

    def _button(self, icon: str, name: str, keys: str = "") -> IconButton:
        return IconButton(self._look, icon, name, keys=keys)

    def _lay_out(self) -> None:
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # time runs to the right in every language
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self._now)
        row.addWidget(self._length)
        row.addStretch(1)
        for button in (self._to_in, self._back, self._play, self._on, self._to_out):
            row.addWidget(button)
        row.addStretch(1)
        for widget in (self._grab, self._speed, self._loop, self._mute, self._volume, self._full):
            row.addWidget(widget)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        rows.addWidget(self._scrubber)
        rows.addLayout(row)

    def _connect(self) -> None:
        engine = self._engine
        self._scrubber.scrubbed.connect(engine.scrub)
        self._scrubber.released.connect(self._release)
        self._scrubber.range_dragged.connect(engine.set_range)
        self._now.returnPressed.connect(self._go_to_typed)
        self._to_in.clicked.connect(self._go_to_in)
        self._to_out.clicked.connect(self._go_to_out)
        self._back.clicked.connect(partial(engine.step, -1))
        self._on.clicked.connect(partial(engine.step, 1))
        self._play.clicked.connect(engine.toggle)
        self._grab.clicked.connect(self.grab_requested)
        self._speed.clicked.connect(self._show_speeds)
        self._loop.clicked.connect(self._choose_loop)
        self._mute.clicked.connect(self._toggle_mute)
        self._volume.valueChanged.connect(self._choose_volume)
        self._full.clicked.connect(self.full_requested)
        engine.frame_shown.connect(self._on_frame)
        engine.duration_changed.connect(self._on_length)
        engine.state_changed.connect(self._on_state)
        engine.range_changed.connect(self._scrubber.show_range)
        engine.loop_changed.connect(self._loop.setChecked)
        engine.speed_changed.connect(self._on_speed)
        engine.volume_changed.connect(self._on_volume)
        self._on_volume(*engine.volume)

    def timecode(self) -> str:
        """Return where the playhead is as hh:mm:ss:ff."""
        return self._engine.rate.timecode(self._engine.frame)

    def key_pressed(self, event: QKeyEvent) -> bool:
        """Do what a transport key says; return whether it was one."""
        key, modifiers = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key == Qt.Key.Key_K and not modifiers:
            self._k_down = True
        acts = self._plain_keys(event.isAutoRepeat())
        if modifiers == Qt.KeyboardModifier.ShiftModifier:
            acts = {
                Qt.Key.Key_Left: partial(self._engine.step, -10),
                Qt.Key.Key_Right: partial(self._engine.step, 10),
                Qt.Key.Key_O: self.overlays_toggled.emit,
            }
        elif modifiers == Qt.KeyboardModifier.AltModifier:
            acts = {Qt.Key.Key_I: self._clear_in, Qt.Key.Key_O: self._clear_out}
        elif modifiers:
            return False
        act = acts.get(key)
        if act is None:
            return False
        act()
        return True

    def key_released(self, event: QKeyEvent) -> None:
        """Remember that K is up again."""
        if event.key() == Qt.Key.Key_K and not event.isAutoRepeat():
            self._k_down = False

    def _plain_keys(self, repeated: bool) -> dict[Qt.Key, Callable[[], object]]:
        engine = self._engine
        acts: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Left: partial(engine.step, -1),
            Qt.Key.Key_Right: partial(engine.step, 1),
        }
        if not repeated:
            acts |= {
                Qt.Key.Key_Space: engine.toggle,
                Qt.Key.Key_J: partial(engine.shuttle_back, slow=self._k_down),
                Qt.Key.Key_K: engine.shuttle_stop,
                Qt.Key.Key_L: partial(engine.shuttle_forward, slow=self._k_down),
                Qt.Key.Key_Home: partial(engine.seek, 0),
                Qt.Key.Key_End: self._go_to_end,
                Qt.Key.Key_I: self._set_in,
                Qt.Key.Key_O: self._set_out,
                Qt.Key.Key_Q: self._go_to_in,
                Qt.Key.Key_W: self._go_to_out,
                Qt.Key.Key_G: self.grab_requested.emit,
                Qt.Key.Key_F: self.full_requested.emit,
            }
        return acts

    def _go_to_end(self) -> None:
        self._engine.seek(max(0, self._engine.frames - 1))

    def _go_to_in(self) -> None:
        self._engine.seek(self._engine.range.first)

    def _go_to_out(self) -> None:
        self._engine.seek(self._engine.range.last)

    def _set_in(self) -> None:
        self._engine.set_range(self._engine.frame, max(self._engine.frame, self._engine.range.last))

    def _set_out(self) -> None:
        self._engine.set_range(min(self._engine.frame, self._engine.range.first), self._engine.frame)

    def _clear_in(self) -> None:
        self._engine.set_range(None, self._engine.range.last)

    def _clear_out(self) -> None:
        self._engine.set_range(self._engine.range.first, None)

    def _release(self, frame: int) -> None:
        self._engine.scrub(frame)
        self._engine.release()

    def _go_to_typed(self) -> None:
        frame = frame_of_timecode(self._now.text(), self._engine)
        if frame is not None:
            self._engine.seek(frame)
        self._now.setModified(False)
        self._now.clearFocus()
        self._on_frame(self._engine.frame)

    def _choose_loop(self) -> None:
        self._engine.set_loop(self._loop.isChecked())

    def _toggle_mute(self) -> None:
        volume, muted = self._engine.volume
        self.volume_chosen.emit(volume, not muted)

    def _choose_volume(self, value: int) -> None:
        volume, _ = self._engine.volume
        if round(volume * 100) != value:
            self.volume_chosen.emit(value / 100, False)

    def _show_speeds(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for speed in SPEEDS:
            action = menu.addAction(f"{plain(speed)}×")
            action.setCheckable(True)
            action.setChecked(abs(self._engine.speed) == speed)
            action.triggered.connect(partial(self._engine.set_speed, speed))
        menu.popup(self._speed.mapToGlobal(QPoint(0, self._speed.height())))

    def _on_frame(self, frame: int) -> None:
        self._scrubber.show_frame(frame)
        if not self._now.hasFocus() or not self._now.isModified():
            self._now.setText(self._engine.rate.timecode(frame))

    def _on_length(self, frames: int) -> None:
        self._scrubber.show_length(frames)
        code = self._engine.rate.timecode(frames)
        self._length.setText(f"/ {code[3:] if code.startswith('00:') else code}")

    def _on_state(self, _: PlaybackState) -> None:
        state = self._engine.state  # a listener before us may have moved it on
        playing = state is PlaybackState.PLAYING
        self._play.show_as("pause" if playing else "play", self.tr("Pause") if playing else self.tr("Play"), "text")
        ready = state in {PlaybackState.PAUSED, PlaybackState.PLAYING}
        for button in (self._to_in, self._back, self._play, self._on, self._to_out, self._grab):
            button.set_ready(ready, self.tr("There is no take to play"))
        if state is PlaybackState.EMPTY:
            self._scrubber.show_length(0)

    def _on_speed(self, speed: float) -> None:
        self._speed.setText(f"{plain(speed)}×".replace("-", "−"))

    def _on_volume(self, volume: float, muted: bool) -> None:
        self._volume.setValue(round(volume * 100))
        silent = muted or volume == 0
        self._mute.show_as("speaker-x" if silent else "speaker-high", self.tr("Unmute") if silent else self.tr("Mute"))


def frame_of_timecode(text: str, engine: PlaybackEngine) -> int | None:
    """Return the frame of "hh:mm:ss:ff" or a shorter end of it, or None where it is none."""
    parts = text.replace(";", ":").replace(".", ":").split(":")
    if not 1 <= len(parts) <= 4 or not all(part.strip().isdigit() for part in parts):
        return None
    numbers = [0] * (4 - len(parts)) + [int(part) for part in parts]
    per_second = -(-engine.rate.numerator // engine.rate.denominator)
    frame = ((numbers[0] * 60 + numbers[1]) * 60 + numbers[2]) * per_second + numbers[3]
    return min(frame, max(0, engine.frames - 1))
