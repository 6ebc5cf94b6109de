"""Owns the compare wall: two to nine tiles on one clock, the transport under them, and its keys."""

from functools import partial
from math import ceil, sqrt

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSlider, QVBoxLayout, QWidget

from studio.domain.media import Picture
from studio.ui.kit.controls import Button, IconButton
from studio.ui.kit.later import Later
from studio.ui.kit.look import Look
from studio.ui.kit.playback.engine import PlaybackState
from studio.ui.kit.text import Elided, label
from studio.ui.panels.wall.tile import TileWidget
from studio.ui.panels.wall.view_model import WallViewModel


class WallPanel(QWidget):
    """The wall. Arrows go from tile to tile, 1 to 9 to one, Space plays, comma and full stop step a frame.

    S chooses a take, Enter uses its value, M mutes, Esc leaves.
    """

    def __init__(self, look: Look, view_model: WallViewModel) -> None:
        super().__init__()
        self._look = look
        self._view_model = view_model
        self.tiles: list[TileWidget] = []
        self.setProperty("surface", "bg0")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Compare wall"))
        self._shot = label(role="heading", tone="text2")
        self._title = Elided(role="heading")
        self._summary = label(role="body", tone="text2")
        self._cancel = Button(look, self.tr("Cancel the rest"), "quiet")
        self._back = Button(look, self.tr("Back to the viewer"), "quiet", icon="x", hint="Esc")
        self._grid = QGridLayout()
        self._play = IconButton(look, "play", self.tr("Play"), keys="Space", size=18, box=36)
        self._play.setProperty("kind", "play")
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setAccessibleName(self.tr("Position"))
        self._slider.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._timecode = label(role="timecode")
        self._mute = IconButton(look, "speaker-high", self.tr("Mute"), keys="M")
        self._lay_out()
        self._connect()
        self._read()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._shot)
        head.addWidget(self._title)
        head.addSpacing(8)
        head.addWidget(self._summary)
        head.addStretch()
        head.addWidget(self._cancel)
        head.addWidget(self._back)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(self._play)
        foot.addWidget(self._timecode)
        foot.addWidget(self._slider, 1)
        foot.addWidget(self._mute)
        self._grid.setSpacing(8)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 8, 16, 8)
        rows.setSpacing(8)
        rows.addLayout(head)
        rows.addLayout(self._grid, 1)
        rows.addLayout(foot)

    def _connect(self) -> None:
        view_model, engine = self._view_model, self._view_model.engine
        self._reading = Later(self._read, self)
        view_model.changed.connect(self._reading.ask)
        view_model.player.lanes_changed.connect(self._attach)
        view_model.previewed.connect(self._show_preview)
        engine.frame_shown.connect(self._on_frame)
        engine.duration_changed.connect(self._on_duration)
        engine.state_changed.connect(self._on_state)
        engine.volume_changed.connect(self._on_volume)
        self._cancel.clicked.connect(view_model.cancel_rest)
        self._back.clicked.connect(view_model.leave)
        self._play.clicked.connect(engine.toggle)
        self._mute.clicked.connect(self._toggle_mute)
        self._slider.sliderMoved.connect(engine.scrub)
        self._slider.sliderReleased.connect(self._release)
        self._on_duration(engine.frames)
        self._on_frame(engine.frame)
        self._on_state(engine.state)
        self._on_volume(*engine.volume)

    def showEvent(self, event: QShowEvent) -> None:
        """Show nothing that is out of date."""
        self._reading.now()
        super().showEvent(event)

    def take_focus(self) -> None:
        """Give the keys to the present tile."""
        if self.tiles:
            self.tiles[self._view_model.current].setFocus(Qt.FocusReason.OtherFocusReason)

    # --- reading ---

    def _read(self) -> None:
        view_model = self._view_model
        tiles = view_model.tiles()
        if len(tiles) != len(self.tiles):
            self._rebuild(len(tiles))
        self._shot.setText(view_model.shot_words)
        self._title.set_text(view_model.title)
        self._summary.setText(view_model.summary)
        self._cancel.setVisible(view_model.can_cancel)
        heard = view_model.heard
        for place, (widget, tile) in enumerate(zip(self.tiles, tiles, strict=True)):
            widget.show_tile(tile, current=place == view_model.current, heard=place == heard)
        self._mute.setVisible(view_model.engine.has_sound_device)

    def _rebuild(self, count: int) -> None:
        engine = self._view_model.engine
        for old in self.tiles:
            engine.detach(old.pane)
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        columns = max(1, ceil(sqrt(count)))
        self.tiles = []
        for place in range(count):
            tile = TileWidget(self._look, place, has_values=self._view_model.card is not None)
            tile.entered.connect(partial(self._view_model.go_to, place))
            tile.pointed.connect(partial(self._on_pointed, place))
            tile.star_requested.connect(partial(self._view_model.star, place))
            tile.use_requested.connect(partial(self._view_model.use, place))
            tile.retry_requested.connect(partial(self._view_model.retry, place))
            self._grid.addWidget(tile, place // columns, place % columns)
            self.tiles.append(tile)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)
        for row in range(ceil(count / columns)):
            self._grid.setRowStretch(row, 1)
        self._attach()

    def _attach(self) -> None:
        """Let each pane show the lane in which its take plays."""
        engine = self._view_model.engine
        for widget, tile in zip(self.tiles, self._view_model.tiles(), strict=False):
            engine.detach(widget.pane)
            if tile.lane is not None:
                engine.attach(widget.pane, tile.lane)

    def _show_preview(self, place: int, picture: Picture) -> None:
        if place < len(self.tiles):
            self.tiles[place].show_preview(picture)

    def _on_pointed(self, place: int, inside: bool) -> None:
        self._view_model.hover(place if inside else -1)

    def _on_frame(self, frame: int) -> None:
        if not self._slider.isSliderDown():
            self._slider.setValue(frame)
        rate = self._view_model.engine.rate
        a_second = max(1, round(float(rate.fraction)))
        seconds, rest = divmod(frame, a_second)
        self._timecode.setText(f"{seconds // 60:02}:{seconds % 60:02}:{rest:02}")

    def _on_duration(self, frames: int) -> None:
        self._slider.setRange(0, max(0, frames - 1))

    def _on_state(self, state: PlaybackState) -> None:
        playing = state is PlaybackState.PLAYING
        self._play.show_as("pause" if playing else "play", self.tr("Pause") if playing else self.tr("Play"))
        self._mute.setVisible(self._view_model.engine.has_sound_device)

    def _on_volume(self, _volume: float, muted: bool) -> None:
        words = self.tr("Let it be heard") if muted else self.tr("Mute")
        self._mute.show_as("speaker-x" if muted else "speaker-high", words)

    def _toggle_mute(self) -> None:
        volume, muted = self._view_model.engine.volume
        self._view_model.engine.set_volume(volume, muted=not muted)

    def _release(self) -> None:
        self._view_model.engine.seek(self._slider.value())

    # --- keys ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the wall's keys say."""
        key, view_model = Qt.Key(event.key()), self._view_model
        if event.modifiers() not in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier):
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Escape:
            view_model.leave()
        elif key == Qt.Key.Key_Space:
            view_model.engine.toggle()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.tiles:
            self._use_current()
        elif key == Qt.Key.Key_S and self.tiles:
            view_model.star(view_model.current)
        elif key == Qt.Key.Key_M:
            self._toggle_mute()
        elif key in (Qt.Key.Key_Comma, Qt.Key.Key_Period):
            view_model.engine.step(1 if key == Qt.Key.Key_Period else -1)
        elif key == Qt.Key.Key_Home:
            view_model.engine.seek(0)
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self._go_to(key - Qt.Key.Key_1)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._go_to(self._beside(key))
        else:
            super().keyPressEvent(event)

    def _use_current(self) -> None:
        tile = self.tiles[self._view_model.current]
        if tile.use.isVisible() and tile.use.isEnabled():
            self._view_model.use(self._view_model.current)

    def _beside(self, key: Qt.Key) -> int:
        columns = max(1, ceil(sqrt(len(self.tiles))))
        onward = -1 if self.isRightToLeft() else 1
        steps = {
            Qt.Key.Key_Left: -onward, Qt.Key.Key_Right: onward, Qt.Key.Key_Up: -columns, Qt.Key.Key_Down: columns,
        }  # fmt: skip
        return self._view_model.current + steps[key]

    def _go_to(self, place: int) -> None:
        if 0 <= place < len(self.tiles):
            self.tiles[place].setFocus(Qt.FocusReason.OtherFocusReason)
