"""Owns the side of the vocabulary that shows one word: its example, moving or in words, and its buttons."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from studio.ui.card_words import card_name
from studio.ui.kit.controls import Button, IconButton
from studio.ui.kit.look import Look
from studio.ui.kit.playback.engine import PlaybackState
from studio.ui.kit.playback.pane import VideoPane
from studio.ui.kit.text import label
from studio.ui.panels.vocabulary.view_model import ExampleState, VocabularyViewModel, WordRow

WIDTH = 192
RADIUS = 8


class Picture(QWidget):
    """The moving example in 16:9, or words about it."""

    def __init__(self, look: Look, view_model: VocabularyViewModel) -> None:
        super().__init__()
        self._look = look
        self._view_model = view_model
        self.pane = VideoPane()
        self.pane.setMinimumSize(QSize(0, 0))
        self.pane.add_overlay(self._round_off)
        self._words = label(role="caption", tone="text3", wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setMargin(8)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._words)
        self._stack.addWidget(self.pane)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._stack)
        self.setProperty("kind", "field")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        view_model.engine.attach(self.pane)
        view_model.engine.state_changed.connect(self._on_state)
        view_model.engine.frame_shown.connect(self._on_frame)
        view_model.example_changed.connect(self.read)
        look.theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self.pane.setProperty("barsColor", self._look.theme.colour("viewer"))
        width = self._look.theme.px(WIDTH)
        self.setFixedSize(width, round(width * 9 / 16))

    def read(self) -> None:
        """Show the clip once its first picture is there; until then say what is going on."""
        state = self._view_model.example
        if state is ExampleState.READY:
            engine = self._view_model.engine
            engine.set_loop(True)
            if not self._look.theme.reduced_motion:
                engine.play()
            return
        self._stack.setCurrentWidget(self._words)
        self._words.setText(
            {
                ExampleState.DRAWING: self.tr("Drawing an example"),
                ExampleState.WAITING: self.tr("The example is drawn when no take is being made"),
                ExampleState.FAILED: self.tr("The example could not be drawn"),
            }.get(state, "")
        )
        self.setVisible(state is not ExampleState.NONE)

    def _on_state(self, state: PlaybackState) -> None:
        if state is PlaybackState.PAUSED and self._look.theme.reduced_motion:
            engine = self._view_model.engine
            engine.seek(engine.frames // 2)
        elif state is PlaybackState.FAILED:
            self._words.setText(self.tr("The example could not be drawn"))
            self._stack.setCurrentWidget(self._words)

    def _on_frame(self, _: int) -> None:
        if self._view_model.example is ExampleState.READY:
            self._stack.setCurrentWidget(self.pane)
            self.show()

    def _round_off(self, painter: QPainter, _place: QRectF) -> None:
        corners, rounded = QPainterPath(), QPainterPath()
        corners.addRect(QRectF(self.pane.rect()))
        rounded.addRoundedRect(QRectF(self.pane.rect()), RADIUS, RADIUS)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(corners.subtracted(rounded), self._look.theme.colour("bg2"))


class WordPane(QWidget):
    """One word: what it means, where it belongs, an example, and its buttons."""

    keep_requested = Signal()
    copy_requested = Signal()
    insert_requested = Signal()

    def __init__(self, look: Look, view_model: VocabularyViewModel) -> None:
        super().__init__()
        self._look = look
        self._view_model = view_model
        self.picture = Picture(look, view_model)
        self._term = label(role="heading", wrap=True)
        self._card = label(role="label", tone="text2")
        self._good = label(role="label", tone="success", wrap=True)
        self._why_not = label(role="label", tone="warning", wrap=True)
        self._meaning = label(role="body", tone="text2", wrap=True)
        self._example = label(role="body", wrap=True)
        self._synonyms = label(role="label", tone="text3", wrap=True)
        self._star = IconButton(look, "star", self.tr("Keep this word"), keys="Space", checkable=True)
        self._copy = IconButton(look, "copy", self.tr("Copy this word"), keys="Ctrl+C")
        self.insert = Button(look, self.tr("Insert"))
        self._star.clicked.connect(self.keep_requested)
        self._copy.clicked.connect(self.copy_requested)
        self.insert.clicked.connect(self.insert_requested)
        self._lay_out()
        self.read()

    def _lay_out(self) -> None:
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(6)
        for part in (self._term, self._card, self._why_not, self._good, self._meaning, self._example, self._synonyms):
            part.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
            column.addWidget(part)
        column.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(words)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        words.setProperty("surface", "bg2")
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        buttons.addWidget(self._star)
        buttons.addWidget(self._copy)
        buttons.addStretch()
        buttons.addWidget(self.insert)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self.picture)
        rows.addWidget(area, 1)
        rows.addLayout(buttons)

    def read(self) -> None:
        """Show the word that is looked at."""
        row = self._view_model.current
        ready = row is not None and row.entry is not None
        for button in (self._star, self._copy, self.insert):
            button.setEnabled(ready)
        self._star.setChecked(row is not None and row.kept)
        name = self.tr("Keep this word no longer") if row is not None and row.kept else self.tr("Keep this word")
        self._star.show_as("star", name)
        self._show(row)
        self.picture.read()

    def _show(self, row: WordRow | None) -> None:
        entry = row.entry if row is not None else None
        _say(self._term, entry.term if entry is not None else "")
        _say(self._card, card_name(row.card) if row is not None else "")
        good = self.tr("{0} is known to follow it").format(self._view_model.model_name)
        _say(self._good, good if row is not None and row.good else "")
        _say(self._why_not, row.why_not if row is not None else "")
        _say(self._meaning, entry.meaning if entry is not None else "")
        _say(self._example, f"“{entry.example}”" if entry is not None and entry.example else "")
        also = ", ".join(entry.synonyms) if entry is not None else ""
        _say(self._synonyms, self.tr("Also: {0}").format(also) if also else "")
        if entry is not None:
            self.setAccessibleName(entry.term)
            self.setAccessibleDescription(f"{entry.meaning} {entry.example}")
            self.picture.pane.setAccessibleName(self.tr("Example of {0}").format(entry.term))


def _say(part: QLabel, words: str) -> None:
    part.setText(words)
    part.setVisible(bool(words))
