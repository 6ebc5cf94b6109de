"""Owns the viewer: heading, picture, transport, the invitation where there is nothing, and what was not drawn."""

from PySide6.QtCore import QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from studio.domain.jobs import Grade
from studio.ui.kit.controls import Button, IconButton
from studio.ui.kit.later import Later
from studio.ui.kit.look import Look
from studio.ui.kit.pictures import fitted
from studio.ui.kit.playback.pane import VideoPane
from studio.ui.kit.text import Elided, label
from studio.ui.kit.theme import set_property
from studio.ui.panels.viewer.overlays import Overlays
from studio.ui.panels.viewer.transport import Transport
from studio.ui.panels.viewer.view_model import ViewerViewModel


class ViewerPanel(QWidget):
    """The picture. Its signals ask for a take, for a still, for a file's folder, for the full picture."""

    animatic_requested = Signal()
    grab_requested = Signal()
    folder_requested = Signal(str)
    full_requested = Signal()
    wall_requested = Signal()
    changes_pressed = Signal()

    def __init__(self, look: Look, view_model: ViewerViewModel) -> None:
        super().__init__()
        self._look = look
        self._view_model = view_model
        self.transport = Transport(look, view_model.engine)
        self.pane = VideoPane()
        self.pane.setMinimumSize(320, 180)
        self._overlays = Overlays(look, self.transport.timecode)
        self._code = label(role="heading", tone="text2")
        self._name = Elided(role="heading")
        self._grade = label(role="label")
        self._grade.setProperty("kind", "chip")
        self._facts = Elided(role="body", tone="text2")
        self.changes = Button(look, "", "quiet", icon="git-diff")
        self.changes.hide()
        self._wall = IconButton(look, "grid-four", self.tr("Compare the takes side by side"), keys="Shift+G")
        self._folder = IconButton(look, "folder-open", self.tr("Show in folder"))
        self._not_drawn = Elided(role="label", tone="text3")
        self._empty_words = label(role="body", tone="text2", wrap=True)
        self._empty_words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._make = Button(look, self.tr("Make animatic · free"), "animatic", icon="pencil-line", hint="Alt Enter")
        self._empty = EmptyFrame(look)
        self._picture = QWidget()
        self._stack = QStackedLayout(self._picture)
        self.setAccessibleName(self.tr("Viewer"))
        self._lay_out()
        self._connect()
        self._read()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._code)
        head.addWidget(self._name)
        head.addWidget(self._grade)
        head.addStretch()
        head.addWidget(self._facts)
        head.addWidget(self.changes)
        head.addWidget(self._wall)
        head.addWidget(self._folder)
        inside = QVBoxLayout(self._empty)
        inside.addStretch()
        inside.addWidget(self._empty_words)
        inside.addSpacing(8)
        inside.addWidget(self._make, alignment=Qt.AlignmentFlag.AlignHCenter)
        inside.addStretch()
        self._stack.addWidget(self.pane)
        self._stack.addWidget(self._empty)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 8, 16, 4)
        rows.setSpacing(6)
        rows.addLayout(head)
        rows.addWidget(self._picture, 1)
        rows.addWidget(self._not_drawn)
        rows.addWidget(self.transport)

    def _connect(self) -> None:
        self._view_model.engine.attach(self.pane)
        self.pane.add_overlay(self._overlays.paint)
        self._reading = Later(self._read, self)
        self._view_model.changed.connect(self._reading.ask)
        self._make.clicked.connect(self.animatic_requested)
        self.changes.clicked.connect(self.changes_pressed)
        self._folder.clicked.connect(self._show_in_folder)
        self._wall.clicked.connect(self.wall_requested)
        self.transport.grab_requested.connect(self.grab_requested)
        self.transport.full_requested.connect(self.full_requested)
        self.transport.overlays_toggled.connect(self._toggle_overlays)
        self.transport.volume_chosen.connect(self._view_model.set_volume)
        loop = QShortcut(QKeySequence("Ctrl+Shift+L"), self)
        loop.activated.connect(self._toggle_loop)
        self._look.theme.changed.connect(self._dress)
        self._dress()

    def showEvent(self, event: QShowEvent) -> None:
        """Show nothing that is out of date."""
        self._reading.now()
        super().showEvent(event)

    def _dress(self) -> None:
        self.pane.setProperty("barsColor", self._look.theme.colour("bg0"))

    def _read(self) -> None:
        view_model = self._view_model
        code, name = view_model.heading
        self._code.setText(code)
        self._name.set_text(name)
        grade = view_model.grade
        self._grade.setVisible(grade is not None)
        if grade is not None:
            words = {
                Grade.ANIMATIC: self.tr("Animatic"),
                Grade.DRAFT: self.tr("Draft"),
                Grade.FINAL: self.tr("Final"),
            }
            self._grade.setText(words[grade])
            set_property(self._grade, "state", grade.value)
        self._facts.set_text(view_model.facts)
        self._folder.setVisible(view_model.take is not None)
        self._wall.setVisible(view_model.can_compare)
        not_drawn = view_model.not_drawn
        self._not_drawn.setVisible(bool(not_drawn))
        self._not_drawn.set_text(self.tr("Not drawn: {0}").format(", ".join(not_drawn)))
        self._read_stack()

    def _read_stack(self) -> None:
        view_model = self._view_model
        trouble = view_model.trouble
        empty = view_model.is_empty or bool(trouble)
        self._stack.setCurrentWidget(self._empty if empty else self.pane)
        self._empty.show_ratio(view_model.aspect_ratio)
        words = self.tr("No takes yet. Sketch this shot for free.")
        if not view_model.can_make:
            words = self.tr("Open or add a shot to begin.")
        self._empty_words.setText(trouble or words)
        self._make.setVisible(view_model.can_make and not trouble)

    def show_changes(self, words: str, *, many: bool) -> None:
        """Say what changed in the prompt since the last take; more than one thing is a warning, nothing hides it."""
        self.changes.setVisible(bool(words))
        self.changes.set_words(words)
        set_property(self.changes, "state", "many" if many else "one")

    def key_pressed(self, event: QKeyEvent) -> bool:
        """Do what a transport key says; return whether it was one."""
        if event.key() == Qt.Key.Key_G and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            if self._view_model.can_compare:
                self.wall_requested.emit()
            return True
        return self.transport.key_pressed(event)

    def _toggle_overlays(self) -> None:
        self._overlays.shown = not self._overlays.shown
        self.pane.update()

    def _toggle_loop(self) -> None:
        self._view_model.engine.set_loop(not self._view_model.engine.loop)

    def _show_in_folder(self) -> None:
        path = self._view_model.path()
        if path is not None:
            self.folder_requested.emit(path)


class EmptyFrame(QWidget):
    """The outline of the frame that will be, with its shape in words."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._ratio = "16:9"
        look.theme.changed.connect(self.update)

    def show_ratio(self, ratio: str) -> None:
        """Show another shape."""
        self._ratio = ratio
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dashed frame."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide, _, high = self._ratio.partition(":")
        size = QSizeF(float(wide), float(high))
        box = fitted(size, QRectF(self.rect()).adjusted(2, 2, -2, -2))
        painter.setBrush(theme.colour("field"))
        painter.setPen(QPen(theme.colour("line2"), 1.5, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(box, 10, 10)
        painter.setFont(theme.font("label"))
        painter.setPen(theme.colour("text3"))
        top_left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        painter.drawText(box.adjusted(14, 10, -14, -10), top_left, self._ratio)
