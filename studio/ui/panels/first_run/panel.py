"""Owns the first page: the idea on the left, the clip on the right, and below them two more ways into the studio."""

from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QImage, QKeySequence, QResizeEvent, QShortcut, QShowEvent, QTextCursor
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from studio.domain.prompt import Card
from studio.ui.kit.controls import Button
from studio.ui.kit.dialogs import ask
from studio.ui.kit.look import Look
from studio.ui.kit.prose import Prose
from studio.ui.kit.text import label
from studio.ui.panels.first_run.foot import Foot, WayCard
from studio.ui.panels.first_run.parts import StarterButton, Tick
from studio.ui.panels.first_run.script_dialog import ScriptDialog
from studio.ui.panels.first_run.stage import StagePanel
from studio.ui.panels.first_run.starters import EXAMPLE, STARTERS, Starter, words_of
from studio.ui.panels.first_run.view_model import TICKED, FirstRunViewModel, Stage

LEFT, RIGHT, GAP, MARGIN = 560, 736, 80, 32
STACKED_BELOW = 1180


class FirstRunPanel(QWidget):
    """The page. `compose_requested` and `skip_requested` ask for the Compose page.

    `spawn` runs a dialog's coroutine in the window's task scope; `picture` returns the bytes of a starter's picture.
    """

    compose_requested = Signal()
    skip_requested = Signal()

    def __init__(
        self,
        look: Look,
        view_model: FirstRunViewModel,
        picture: Callable[[str], bytes],
        spawn: Callable[[Coroutine[Any, Any, None], str], None],
    ) -> None:
        super().__init__()
        self._look = look
        self._view_model = view_model
        self._spawn = spawn
        self._pictures = {starter.key: _image(picture(starter.key)) for starter in (EXAMPLE, *STARTERS)}
        self._idea = Prose(look, self.tr("Your idea for one shot"))
        self._ticks = {card: Tick(look, card, name) for card, name in self._tick_names().items()}
        self._make = Button(look, self.tr("Make a free clip"), "primary", icon="pencil-line")
        self._refine = Button(look, self.tr("Refine in Compose"), "primary", icon="pencil-simple")
        self._another = Button(look, self.tr("Make another"), "secondary", icon="plus")
        self._cancel = Button(look, self.tr("Cancel"), "secondary")
        self._promise = label(self.tr("No account, no key, no upload"), "bodyStrong", wrap=True)
        self._clip_words = label(self.tr("8 s · 16:9 · Ctrl Enter"), "label", tone="text2")
        self._trouble = label(role="body", tone="danger", wrap=True)
        self._stage = StagePanel(look, view_model)
        self._foot = Foot(look, view_model)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.setProperty("surface", "bg0")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Make your first clip"))
        self._lay_out()
        self._connect()
        self._read_prompt()
        self._read()

    def _tick_names(self) -> dict[Card, str]:
        names = (self.tr("Shot"), self.tr("Subject"), self.tr("Place"), self.tr("Light"), self.tr("Camera"))
        return dict(zip(TICKED, names, strict=True))

    # --- layout ---

    def _lay_out(self) -> None:
        self._columns.setSpacing(GAP)
        self._columns.addLayout(self._left(), LEFT)
        self._columns.addWidget(self._stage, RIGHT)
        line = QFrame()
        line.setProperty("kind", "line")
        rows = QVBoxLayout()
        rows.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        rows.setSpacing(16)
        rows.addStretch(1)
        rows.addLayout(self._columns)
        rows.addSpacing(8)
        rows.addWidget(line)
        rows.addWidget(label(self.tr("Or begin with more than one shot"), "heading"))
        rows.addLayout(self._ways())
        rows.addSpacing(4)
        rows.addWidget(self._foot)
        rows.addStretch(1)
        content = QWidget()
        content.setProperty("surface", "bg0")
        content.setMaximumWidth(LEFT + GAP + RIGHT + 2 * MARGIN)
        content.setLayout(rows)
        centred = QWidget()
        centred.setProperty("surface", "bg0")
        across = QHBoxLayout(centred)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(content)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(centred)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def _left(self) -> QVBoxLayout:
        sentence = self.tr(
            "Describe one shot. Shotwright sketches it as an animatic on this computer: free, private, in seconds."
        )
        ticks = QHBoxLayout()
        ticks.setSpacing(18)
        for tick in self._ticks.values():
            ticks.addWidget(tick)
        ticks.addStretch()
        rows = QVBoxLayout()
        rows.setSpacing(12)
        rows.addWidget(label(self.tr("Make your first clip"), "display"))
        rows.addWidget(label(sentence, "prose", tone="text2", wrap=True))
        rows.addWidget(self._idea)
        rows.addLayout(ticks)
        rows.addSpacing(4)
        rows.addWidget(label(self.tr("Or start from one of these"), "label", tone="text2"))
        rows.addLayout(self._starters())
        rows.addSpacing(4)
        rows.addLayout(self._act())
        rows.addWidget(self._trouble)
        rows.addStretch()
        return rows

    def _starters(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        for starter in STARTERS:
            button = StarterButton(self._look, *words_of(starter), self._pictures[starter.key])
            button.clicked.connect(partial(self._use_starter, starter))
            row.addWidget(button)
        return row

    def _act(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._promise)
        words.addWidget(self._clip_words)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._make)
        row.addWidget(self._refine)
        row.addWidget(self._another)
        row.addLayout(words, 1)
        row.addWidget(self._cancel)
        return row

    def _ways(self) -> QHBoxLayout:
        script = WayCard(
            self._look,
            "file-text",
            self.tr("Paste a script"),
            self.tr("Numbered lines or paragraphs become shots, each with its own prompt."),
            self.tr("Paste a script"),
        )
        sample = WayCard(
            self._look,
            "film-strip",
            self.tr("Open the sample film"),
            self.tr("Five shots with their prompts, to draw, change and take apart."),
            self.tr("Open sample"),
        )
        script.button.clicked.connect(self._ask_for_script)
        sample.button.clicked.connect(self._view_model.open_sample)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(script, 1)
        row.addWidget(sample, 1)
        return row

    def _connect(self) -> None:
        view_model = self._view_model
        self._idea.edited.connect(self._on_edited)
        self._make.clicked.connect(view_model.make)
        self._cancel.clicked.connect(view_model.cancel)
        self._refine.clicked.connect(self._go_on)
        self._another.clicked.connect(self._make_another)
        self._foot.skip_requested.connect(self._skip)
        view_model.prompt_changed.connect(self._read_prompt)
        view_model.changed.connect(self._read)
        view_model.studio_ready.connect(self._on_studio_ready)
        self._look.theme.changed.connect(self._fit)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(view_model.make)
        self._fit()

    def _fit(self) -> None:
        self._idea.setFixedHeight(self._look.theme.px(4 * self._look.theme.tokens.type["prose"].line) + 24)

    # --- events ---

    def showEvent(self, event: QShowEvent) -> None:
        """Come with the idea selected, so that typing replaces it."""
        super().showEvent(event)
        self._view_model.enter()
        self._take_up_idea()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave."""
        super().hideEvent(event)
        self._view_model.leave()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack the columns where there is no room for two."""
        super().resizeEvent(event)
        stacked = event.size().width() < STACKED_BELOW
        wanted = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(wanted)
        self._columns.setSpacing(24 if stacked else GAP)

    def _take_up_idea(self) -> None:
        self._idea.setFocus(Qt.FocusReason.OtherFocusReason)
        cursor = self._idea.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        self._idea.setTextCursor(cursor)

    def _on_edited(self) -> None:
        self._view_model.write(self._idea.text(), self._idea.cursor_index())

    def _use_starter(self, starter: Starter) -> None:
        self._view_model.use_starter(starter)
        self._take_up_idea()

    def _make_another(self) -> None:
        self._view_model.make_another()
        self._take_up_idea()

    def _go_on(self) -> None:
        self._view_model.finish()
        self.compose_requested.emit()

    def _skip(self) -> None:
        self._view_model.finish()
        self.skip_requested.emit()

    def _on_studio_ready(self) -> None:
        self._view_model.finish()
        self.compose_requested.emit()

    def _ask_for_script(self) -> None:
        self._spawn(self._paste_script(), "paste a script")

    async def _paste_script(self) -> None:
        await ask(ScriptDialog(self._look, self._view_model, parent=self.window()))

    # --- reading ---

    def _read_prompt(self) -> None:
        view_model = self._view_model
        self._idea.show_prompt(view_model.prompt)
        for card, tick in self._ticks.items():
            tick.light(card in view_model.recognised)
        starter = view_model.starter
        self._stage.show_still(self._pictures[starter.key], words_of(starter)[0])

    def _read(self) -> None:
        view_model = self._view_model
        drawing = view_model.stage is Stage.DRAWING
        self._make.set_ready(not view_model.why_not, view_model.why_not)
        self._make.setText(self.tr("Drawing…") if drawing else self.tr("Make a free clip"))
        self._make.setVisible(not view_model.is_made)
        for choice in (self._refine, self._another):
            choice.setVisible(view_model.is_made)
        self._cancel.setVisible(drawing)
        for words in (self._promise, self._clip_words):
            words.setVisible(not drawing and not view_model.is_made)
        self._trouble.setText(view_model.trouble)
        self._trouble.setVisible(bool(view_model.trouble))
        self._stage.read()


def _image(content: bytes) -> QImage:
    image = QImage()
    image.loadFromData(content)
    return image
