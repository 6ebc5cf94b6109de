"""Owns the preview of the whole cut: the picture, where the playhead is, and the buttons that move it."""

from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSlider, QVBoxLayout, QWidget

from studio.ui.kit.controls import IconButton
from studio.ui.kit.look import Look
from studio.ui.kit.playback.pane import VideoPane
from studio.ui.kit.text import label
from studio.ui.panels.sequence.position import PositionLine
from studio.ui.sequence_keys import SequenceKeys
from studio.ui.sequence_player import SequencePlayer

LEAST_PX = 288
LENGTH_FROM_PX = 280
VOLUME_FROM_PX = 400
"""At 100 % text: from these widths on there is room for the film's length, and for the volume."""


class SequencePanel(QWidget):
    """The preview. While it is on screen the player follows the cut."""

    def __init__(self, look: Look, player: SequencePlayer) -> None:
        super().__init__()
        self._look = look
        self._player = player
        self._keys = SequenceKeys(player)
        self.pane = _ShapedPane()
        self._held = label(self.tr("Held"), "label", tone="warning")
        self._line = PositionLine()
        self._now = label("", "timecode")
        self._length = label("", "timecode", tone="text3")
        self._back = IconButton(look, "skip-back", self.tr("Previous edit"), keys="↑")
        self._play = IconButton(look, "play", self.tr("Play"), keys="Space", size=18, box=36)
        self._on = IconButton(look, "skip-forward", self.tr("Next edit"), keys="↓")
        self._mute = IconButton(look, "speaker-high", self.tr("Mute"))
        self._volume = QSlider(Qt.Orientation.Horizontal)
        self.setAccessibleName(self.tr("Sequence preview"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._lay_out()
        self._connect()
        self._read()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Sequence preview"), "heading"))
        head.addStretch(1)
        head.addWidget(self._held)
        transport = QWidget()
        transport.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # time runs to the right in every language
        transport.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # the volume may go
        row = QHBoxLayout(transport)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._now)
        row.addStretch(1)
        for button in (self._back, self._play, self._on):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._mute)
        row.addWidget(self._volume)
        row.addWidget(self._length)
        self._play.setProperty("kind", "play")
        self._volume.setAccessibleName(self.tr("Volume"))
        self._volume.setRange(0, 100)
        self._volume.setFixedWidth(64)
        self.setMinimumWidth(LEAST_PX)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 10, 16, 8)
        rows.setSpacing(6)
        rows.addLayout(head)
        rows.addWidget(self.pane, 1)
        rows.addWidget(self._line)
        rows.addWidget(transport)

    def _connect(self) -> None:
        player = self._player
        player.attach(self.pane)
        self._line.scrubbed.connect(player.scrub)
        self._line.released.connect(player.release)
        self._back.clicked.connect(partial(player.go_to_edit, -1))
        self._on.clicked.connect(partial(player.go_to_edit, 1))
        self._play.clicked.connect(self._toggle)
        self._mute.clicked.connect(self._toggle_mute)
        self._volume.valueChanged.connect(self._choose_volume)
        player.cut_changed.connect(self._read)
        player.playhead_moved.connect(self._show_frame)
        player.state_changed.connect(self._show_state)
        player.held_changed.connect(self._show_held)
        player.volume_changed.connect(self._show_volume)
        self._look.theme.changed.connect(self._dress)
        self._dress()
        self._show_volume(*player.volume)

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the cut."""
        super().showEvent(event)
        self._player.watch(self)

    def hideEvent(self, event: QHideEvent) -> None:
        """Stand still where nobody looks."""
        super().hideEvent(event)
        self._player.leave(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the volume where there is room, and the length of the film."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px = self._look.theme.px
        for widget in (self._mute, self._volume):
            widget.setVisible(self.width() >= px(VOLUME_FROM_PX))
        self._length.setVisible(self.width() >= px(LENGTH_FROM_PX))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a transport key says."""
        if not self._keys.pressed(event):
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Remember that K is up again."""
        self._keys.released(event)
        event.ignore()

    def _dress(self) -> None:
        self.pane.setProperty("barsColor", self._look.theme.colour("viewer"))
        self._fit()

    def _read(self) -> None:
        frames = self._player.frames
        self._line.show_length(frames)
        self._length.setText(short_timecode(self._player.rate.timecode(frames)))
        for button in (self._back, self._play, self._on):
            button.set_ready(frames > 0, self.tr("There is no shot to play"))
        if not frames:
            self.pane.clear()
        self._show_frame(self._player.frame)
        self._show_state()

    def _show_frame(self, frame: int) -> None:
        words = short_timecode(self._player.rate.timecode(frame))
        self._now.setText(words)
        self._line.show_frame(frame, words)
        self._show_held(self._player.held)

    def _show_state(self, *_: object) -> None:
        playing = self._player.playing
        self._play.show_as("pause" if playing else "play", self.tr("Pause") if playing else self.tr("Play"), "text")

    def _show_held(self, held: bool) -> None:
        self._held.setVisible(held and self._player.frames > 0)

    def _toggle(self) -> None:
        self._player.engine.toggle()

    def _toggle_mute(self) -> None:
        volume, muted = self._player.volume
        self._player.set_volume(volume, muted=not muted)

    def _choose_volume(self, value: int) -> None:
        if round(self._player.volume[0] * 100) != value:
            self._player.set_volume(value / 100)

    def _show_volume(self, volume: float, muted: bool) -> None:
        self._volume.setValue(round(volume * 100))
        silent = muted or volume == 0
        self._mute.show_as("speaker-x" if silent else "speaker-high", self.tr("Unmute") if silent else self.tr("Mute"))


class _ShapedPane(VideoPane):
    """A pane that wants to be as high as a wide picture of its width."""

    def __init__(self) -> None:
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:
        """Return the height of a wide picture."""
        return round(width * 9 / 16)

    def sizeHint(self) -> QSize:
        """Return a usual size of the sidebar."""
        return QSize(308, 173)


def short_timecode(timecode: str) -> str:
    """Return a timecode without the hours where there are none."""
    return timecode.removeprefix("00:")
