"""Owns the timeline: its bar with timecode and zoom, the names of its lanes, the strip, and the clips' menu."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSlider, QStackedLayout, QVBoxLayout, QWidget

from studio.ui.kit.controls import IconButton
from studio.ui.kit.keys import shown_keys
from studio.ui.kit.look import Look
from studio.ui.kit.text import label
from studio.ui.panels.timeline.filmstrips import Filmstrips
from studio.ui.panels.timeline.strip import ZOOM_STEP, TimelineStrip
from studio.ui.panels.timeline.view_model import TimelineViewModel

HEADS = 116
BAR = 40
_FINE = 1000


class TimelinePanel(QWidget):
    """The timeline. `compose_requested` carries the id of the shot to open in Compose."""

    compose_requested = Signal(str)

    def __init__(self, look: Look, view_model: TimelineViewModel, films: Filmstrips) -> None:
        super().__init__()
        self._look = look
        self._view_model = view_model
        self._player = view_model.player
        self.strip = TimelineStrip(look, view_model, films)
        self._now = label("", "timecode")
        self._out = IconButton(look, "magnifying-glass-minus", self.tr("Zoom out"), keys="-")
        self._zoom = QSlider(Qt.Orientation.Horizontal)
        self._in = IconButton(look, "magnifying-glass-plus", self.tr("Zoom in"), keys="+")
        self._fit = IconButton(look, "arrows-out", self.tr("Show the whole film"), keys="Shift+Z")
        self._heads = _LaneHeads(look, [("film-strip", self.tr("Picture"))])
        self._empty = label(self.tr("The film is put together here. Add a shot to begin."), "label", tone="text3")
        self.setAccessibleName(self.tr("Timeline"))
        self._lay_out()
        self._connect()
        self._read()

    def _lay_out(self) -> None:
        self._zoom.setAccessibleName(self.tr("Zoom"))
        self._zoom.setRange(0, _FINE)
        self._zoom.setFixedWidth(120)
        self._zoom.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._bar = QWidget()
        bar = QHBoxLayout(self._bar)
        bar.setContentsMargins(16, 0, 12, 0)
        bar.setSpacing(6)
        bar.addWidget(self._now)
        bar.addStretch(1)
        for widget in (self._out, self._zoom, self._in, self._fit):
            bar.addWidget(widget)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        stack = QWidget()
        self._stack = QStackedLayout(stack)
        self._stack.addWidget(self.strip)
        self._stack.addWidget(self._empty)
        lanes = QHBoxLayout()
        lanes.setSpacing(0)
        lanes.addWidget(self._heads)
        lanes.addWidget(stack, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._bar)
        rows.addLayout(lanes, 1)

    def _connect(self) -> None:
        self._out.clicked.connect(partial(self.strip.zoom_by, 1 / ZOOM_STEP))
        self._in.clicked.connect(partial(self.strip.zoom_by, ZOOM_STEP))
        self._fit.clicked.connect(self.strip.fit)
        self._zoom.valueChanged.connect(self._choose_zoom)
        self.strip.zoom_changed.connect(self._show_zoom)
        self.strip.compose_requested.connect(self.compose_requested)
        self.strip.menu_requested.connect(self._show_menu)
        self._view_model.changed.connect(self._read)
        self._player.playhead_moved.connect(self._show_frame)
        self._look.theme.changed.connect(self._dress)
        self._dress()

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the cut."""
        super().showEvent(event)
        self._player.watch(self)

    def hideEvent(self, event: QHideEvent) -> None:
        """Stand still where nobody looks."""
        super().hideEvent(event)
        self._player.leave(self)

    def _dress(self) -> None:
        theme = self._look.theme
        self._bar.setFixedHeight(theme.px(BAR))
        self._now.setMinimumWidth(theme.px(HEADS + 40))
        self._heads.fit(self.strip.ruler_height, self.strip.lane_height)

    def _read(self) -> None:
        any_clip = bool(self._view_model.clips)
        self._stack.setCurrentWidget(self.strip if any_clip else self._empty)
        self._fit.set_ready(any_clip, self._empty.text())
        for widget in (self._out, self._in):
            widget.set_ready(any_clip, self._empty.text())
        self._zoom.setEnabled(any_clip)
        self._show_frame(self._player.frame)

    def _show_frame(self, frame: int) -> None:
        self._now.setText(self._player.rate.timecode(frame))

    def _show_zoom(self) -> None:
        value = round(self.strip.zoom * _FINE)
        if value != self._zoom.value():
            self._zoom.setValue(value)

    def _choose_zoom(self, value: int) -> None:
        if value != round(self.strip.zoom * _FINE):
            self.strip.zoom_to(value / _FINE)

    def _show_menu(self, shot_id: str, at: QPoint) -> None:
        view_model = self._view_model
        clip = view_model.clip_of(shot_id)
        if clip is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def add(words: str, keys: str, act: Callable[[], object], *, ready: bool = True) -> None:
            action = menu.addAction(f"{words}\t{shown_keys(keys)}" if keys else words)
            action.setEnabled(ready)
            action.triggered.connect(act)

        here = self._player.clip is not None and self._player.clip.shot.id == shot_id
        add(self.tr("Open in Compose"), "Enter", partial(self.compose_requested.emit, shot_id))
        menu.addSeparator()
        add(self.tr("Begin at the playhead"), "I", view_model.set_in, ready=here and clip.take is not None)
        add(self.tr("End at the playhead"), "O", view_model.set_out, ready=here)
        add(self.tr("Clear the trim"), "", view_model.clear_trims, ready=clip.shot.trim is not None)
        menu.addSeparator()
        add(self.tr("Move back"), "Alt+←", partial(view_model.move, -1))
        add(self.tr("Move on"), "Alt+→", partial(view_model.move, 1))
        add(self.tr("Delete"), "Delete", view_model.remove)
        menu.popup(at)


class _LaneHeads(QWidget):
    """The names of the lanes, beside them."""

    def __init__(self, look: Look, lanes: list[tuple[str, str]]) -> None:
        super().__init__()
        self._look = look
        self._lanes = lanes
        self._ruler, self._lane = 0, 0

    def fit(self, ruler: int, lane: int) -> None:
        """Lie beside a ruler and lanes of these heights."""
        self._ruler, self._lane = ruler, lane
        self.setFixedWidth(self._look.theme.px(HEADS))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint icons and names."""
        theme, painter = self._look.theme, QPainter(self)
        line = theme.colour("line")
        turned = self.isRightToLeft()
        painter.fillRect(0 if turned else self.width() - 1, 0, 1, self.height(), line)
        painter.fillRect(0, self._ruler - 1, self.width(), 1, line)
        painter.setFont(theme.font("label"))
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        for number, (icon, name) in enumerate(self._lanes):
            top = self._ruler + number * self._lane
            drawn = self._look.icons.pixmap(icon, theme.colour("text2"), 16, ratio=self.devicePixelRatioF())
            painter.drawPixmap(self.width() - 32 if turned else 16, top + (self._lane - 16) // 2, drawn)
            painter.setPen(theme.colour("text"))
            room = self.rect().adjusted(8 if turned else 42, 0, -42 if turned else -8, 0)
            room.setTop(top)
            room.setHeight(self._lane)
            painter.drawText(room, side, name)
            painter.fillRect(0, top + self._lane - 1, self.width(), 1, line)
