"""Owns the right half of the first page: the picture, and the line and buttons under it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from studio.ui.kit.controls import IconButton
from studio.ui.kit.look import Look
from studio.ui.kit.numerals import fixed, percent
from studio.ui.kit.pictures import draw_filling
from studio.ui.kit.playback.engine import PlaybackState
from studio.ui.kit.playback.pane import VideoPane
from studio.ui.kit.text import label
from studio.ui.panels.first_run.parts import SeekLine
from studio.ui.panels.first_run.view_model import FirstRunViewModel, Stage

RADIUS = 10
SHADE = QColor(15, 16, 19, 184)  # over pictures, in both themes


class Screen(QWidget):
    """A still of the present idea, or the moving clip, in 16:9 with round corners."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._still = QImage()
        self.pane = VideoPane(self)
        self.pane.hide()
        self.pane.add_overlay(self._round_off)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumWidth(320)
        look.theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self.pane.setProperty("barsColor", self._look.theme.colour("viewer"))
        self.update()

    def show_still(self, still: QImage, name: str) -> None:
        """Show a still; its name is what a screen reader says."""
        self._still = still
        self.setAccessibleName(self.tr("Example picture: {0}").format(name))
        self.update()

    def show_moving(self, moving: bool) -> None:
        """Show the clip, or the still."""
        self.pane.setVisible(moving)
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Say that the picture keeps its shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of a 16:9 picture."""
        return round(width * 9 / 16)

    def sizeHint(self) -> QSize:
        """Return a usual size."""
        return QSize(736, 414)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the clip fill the place."""
        self.pane.setGeometry(self.rect())
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the still with what it is, or the dashed frame of a clip to come."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self._still.isNull():
            painter.setBrush(theme.colour("field"))
            painter.setPen(QPen(theme.colour("control"), 1.5, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(box, RADIUS, RADIUS)
            return
        draw_filling(painter, box, self._still, RADIUS)
        painter.setFont(theme.font("bodyStrong"))
        words = self.tr("Example still · drawn by Shotwright")
        chip = QRectF(painter.fontMetrics().boundingRect(words)).adjusted(-10, -5, 10, 5)
        chip.moveBottomLeft(box.bottomLeft() + QPointF(14, -14))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(SHADE)
        painter.drawRoundedRect(chip, 6, 6)
        painter.setPen(Qt.GlobalColor.white)
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, words)

    def _round_off(self, painter: QPainter, _place: QRectF) -> None:
        corners = QPainterPath()
        corners.addRect(QRectF(self.rect()))
        rounded = QPainterPath()
        rounded.addRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(corners.subtracted(rounded), self._look.theme.colour("bg0"))


class StagePanel(QWidget):
    """The picture and its transport."""

    def __init__(self, look: Look, view_model: FirstRunViewModel) -> None:
        super().__init__()
        self._look = look
        self._view_model = view_model
        self.picture = Screen(look)
        self._line = SeekLine(look)
        self._now = label("00:00:00:00", "timecode")
        self._length = label("", "timecode", tone="text3")
        self._play = IconButton(look, "play", self.tr("Play"), size=18, box=36)
        self._play.setProperty("kind", "play")
        self._words = label(role="label", tone="text2")
        self._loop = IconButton(look, "repeat", self.tr("Loop"), checkable=True)
        self._lay_out()
        self._connect()
        self.read()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        left, right = QHBoxLayout(), QHBoxLayout()
        left.addWidget(self._now)
        left.addWidget(self._length)
        left.addStretch()
        right.addStretch()
        right.addWidget(self._words)
        right.addWidget(self._loop)
        row.addLayout(left, 1)
        row.addWidget(self._play)
        row.addLayout(right, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addWidget(self.picture)
        rows.addWidget(self._line)
        rows.addLayout(row)
        rows.addStretch()

        for widget in (self._line, self._play):  # the page does not jump when they come
            policy = widget.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            widget.setSizePolicy(policy)

    def _connect(self) -> None:
        engine = self._view_model.engine
        engine.attach(self.picture.pane)
        engine.frame_shown.connect(self._on_frame)
        engine.state_changed.connect(self._on_state)
        engine.loop_changed.connect(self._loop.setChecked)
        self._line.seek_requested.connect(engine.seek)
        self._line.play_requested.connect(engine.toggle)
        self._play.clicked.connect(engine.toggle)
        self._loop.clicked.connect(self._choose_loop)

    def show_still(self, still: QImage, name: str) -> None:
        """Show the still of a starter."""
        self.picture.show_still(still, name)

    def read(self) -> None:
        """Read the view-model again."""
        view_model = self._view_model
        stage, drawing = view_model.stage, view_model.drawing
        live = view_model.engine.state is PlaybackState.LIVE
        self.picture.show_moving(stage is Stage.DONE or (stage is Stage.DRAWING and live))
        for widget in (self._now, self._length, self._play, self._loop):
            widget.setVisible(stage is Stage.DONE)
        if stage is Stage.DRAWING:
            fraction = drawing.fraction or 0.0
            self._line.show_drawn(fraction)
            self._words.setText(self.tr("Drawing · {0}").format(percent(fraction)))
        elif stage is Stage.DONE:
            took = drawing.took_s
            self._words.setText(self.tr("Drawn in {0} s").format(fixed(took, 1)) if took is not None else "")
            self._on_frame(view_model.engine.frame)
        else:
            self._words.setText("")
        self._line.setVisible(stage is not Stage.EMPTY)
        self._loop.setChecked(view_model.engine.loop)

    def _on_frame(self, frame: int) -> None:
        if self._view_model.stage is Stage.DONE:
            engine = self._view_model.engine
            self._line.show_frame(frame, engine.frames)
            self._now.setText(engine.rate.timecode(frame))
            self._length.setText(f"/ {engine.rate.timecode(engine.frames)[3:]}")

    def _on_state(self, _: PlaybackState) -> None:
        playing = self._view_model.engine.state is PlaybackState.PLAYING  # a listener before us may have moved it on
        self._play.show_as("pause" if playing else "play", self.tr("Pause") if playing else self.tr("Play"), "text")
        self.read()

    def _choose_loop(self) -> None:
        self._view_model.engine.set_loop(self._loop.isChecked())
