"""Owns the inspector: what is set for the selected shot, or for several at once."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from studio.ui.kit import numerals
from studio.ui.kit.controls import Button, DropDown, IconButton, NumberField
from studio.ui.kit.later import Later
from studio.ui.kit.look import Look
from studio.ui.kit.plain_field import PlainField
from studio.ui.kit.text import Elided, label
from studio.ui.kit.theme import set_property
from studio.ui.panels.inspector.timecode_field import TimecodeField
from studio.ui.panels.inspector.view_model import InspectorViewModel, Several, source_words
from studio.ui.shot_states import ShotStatus

CAPTION_LINES = 3
SIDE_BY_SIDE_PX = 310
"""At 100 % text: from this width on names stand beside their fields."""
_CHIP_STATES = {ShotStatus.WORKING: "", ShotStatus.EMPTY: ""}


class InspectorPanel(QWidget):
    """The inspector. Its signals ask for the shot in Compose, and for free takes of shots (their ids)."""

    compose_requested = Signal()
    animatic_requested = Signal(object)

    def __init__(self, look: Look, view_model: InspectorViewModel) -> None:
        super().__init__()
        self._look = look
        self._view_model = view_model
        self.setAccessibleName(self.tr("Inspector"))
        self._code = label(role="heading", tone="text2")
        self._name = Elided(role="heading")
        self._chip = label(role="label")
        self._chip.setProperty("kind", "chip")
        self._take = DropDown(look, self.tr("Chosen take"))
        self._take.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._take.setMinimumContentsLength(8)
        self._planned = NumberField(look, self.tr("Planned length"), 0, 3600, 0.5, decimals=1)
        self._planned.set_suffix(self.tr(" s"))
        self._planned.name_least("—")
        self._in = TimecodeField(look, self.tr("Trim in"), self.tr("in"))
        self._out = TimecodeField(look, self.tr("Trim out"), self.tr("out"))
        self._clear = IconButton(look, "arrow-counter-clockwise", self.tr("Clear the trim"))
        self._note = label(role="label", tone="text3", wrap=True)
        self._caption = PlainField(self.tr("Caption"))
        self._compose = Button(look, self.tr("Open in Compose"))
        self._draw = Button(look, self.tr("Make animatic · free"))
        self._empty = label(self.tr("Select a shot to see its take, length and trim."), tone="text3", wrap=True)
        self._labels = [label(role="body", tone="text2") for _ in range(4)]
        self._grid = QGridLayout()
        self._trimming = QWidget()
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._names_above = False
        self._lay_out()
        self._connect()
        self._read()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self._code)
        head.addWidget(self._name, 1)
        head.addWidget(self._chip)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        names = (self.tr("Chosen take"), self.tr("Planned length"), self.tr("Trim"), self.tr("Caption"))
        for words, name in zip(self._labels, names, strict=True):
            words.setText(name)
        content = QWidget()
        content.setProperty("surface", "bg1")
        rows = QVBoxLayout(content)
        rows.setContentsMargins(16, 10, 16, 8)
        rows.setSpacing(8)
        rows.addLayout(head)
        rows.addLayout(self._grid)
        for widget in (self._note, self._labels[3], self._caption):
            rows.addWidget(widget)
        rows.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(content)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._buttons.setSpacing(8)
        self._buttons.setContentsMargins(16, 4, 16, 12)
        self._buttons.addWidget(self._compose, 1)
        self._buttons.addWidget(self._draw, 1)
        filled, empty = QWidget(), QWidget()
        whole = QVBoxLayout(filled)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(area, 1)
        foot = QWidget()
        foot.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # the buttons turn where they must
        foot.setLayout(self._buttons)
        whole.addWidget(foot)
        middle = QVBoxLayout(empty)
        middle.setContentsMargins(16, 10, 16, 12)
        middle.addWidget(self._empty)
        middle.addStretch(1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(filled)
        self._stack.addWidget(empty)
        self._lay_out_trim()
        self._place_fields(above=False)

    def _lay_out_trim(self) -> None:
        trim = QHBoxLayout(self._trimming)
        trim.setContentsMargins(0, 0, 0, 0)
        trim.setSpacing(4)
        trim.addWidget(self._in, 1)
        trim.addWidget(self._out, 1)
        trim.addWidget(self._clear)
        self._trimming.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # time runs to the right in every language

    def _place_fields(self, *, above: bool) -> None:
        """Put each name beside its field, or above it where there is little room."""
        self._names_above = above
        for row, field in enumerate((self._take, self._planned, self._trimming)):
            for widget in (self._labels[row], field):
                self._grid.removeWidget(widget)
            if above:
                self._grid.addWidget(self._labels[row], 2 * row, 0, 1, 2)
                self._grid.addWidget(field, 2 * row + 1, 0, 1, 2)
            else:
                self._grid.addWidget(self._labels[row], row, 0)
                self._grid.addWidget(field, row, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put names above their fields where these would be too narrow."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        above = self.width() < self._look.theme.px(SIDE_BY_SIDE_PX)
        if above is not self._names_above:
            self._place_fields(above=above)
        shown = [button for button in (self._compose, self._draw) if not button.isHidden()]
        room = sum(button.sizeHint().width() for button in shown) + 8 + 2 * 16
        turned = room > self.width()
        self._buttons.setDirection(
            QBoxLayout.Direction.TopToBottom if turned else QBoxLayout.Direction.LeftToRight
        )  # fmt: skip

    def _connect(self) -> None:
        view_model = self._view_model
        self._caption.invite(self.tr("The card shows the prompt."))
        self._take.activated.connect(self._choose)
        self._planned.number_chosen.connect(view_model.plan)
        self._in.frame_chosen.connect(self._trim_in)
        self._out.frame_chosen.connect(self._trim_out)
        self._clear.clicked.connect(view_model.clear_trims)
        self._caption.edited.connect(self._write)
        self._caption.left.connect(view_model.leave_caption)
        self._compose.clicked.connect(self.compose_requested)
        self._draw.clicked.connect(self._ask_for_animatics)
        self._look.theme.changed.connect(self._dress)
        self._dress()
        self._reading = Later(self._read, self, turns=2)
        view_model.changed.connect(self._reading.ask)

    def showEvent(self, event: QShowEvent) -> None:
        """Show nothing that is out of date."""
        self._reading.now()
        super().showEvent(event)

    def _dress(self) -> None:
        theme = self._look.theme
        body = theme.tokens.type["body"]
        self._caption.setViewportMargins(8, 6, 8, 6)
        self._caption.set_line_height(theme.px(body.line))
        self._caption.setFixedHeight(theme.px(body.line) * CAPTION_LINES + 16)
        for words in self._labels:
            words.setMinimumWidth(theme.px(96))
        self._fit()

    def _read(self) -> None:
        view_model = self._view_model
        several = view_model.several
        self._stack.setCurrentIndex(0 if view_model.shots else 1)
        single = view_model.shot is not None
        for widget in (self._code, self._chip, self._take, self._trimming, self._caption, self._compose):
            widget.setVisible(single)
        for words in (self._labels[0], self._labels[2], self._labels[3]):
            words.setVisible(single)
        if several is not None:
            self._read_several(several)
        elif single:
            self._read_shot()
        drawable = len(view_model.make_animatics())
        self._draw.set_words(
            self.tr("Make %n animatic(s) · free", "", drawable) if several else self.tr("Make animatic · free")
        )
        self._fit()
        self._draw.set_ready(drawable > 0, self.tr("Write a prompt first: it is what is drawn."))

    def _read_shot(self) -> None:
        view_model = self._view_model
        code, name = view_model.heading
        self._code.setText(code)
        self._name.set_text(name)
        status, words = view_model.status
        self._chip.setText(words)
        set_property(self._chip, "state", _CHIP_STATES.get(status, status.value))
        choices = view_model.choices
        if [(self._take.itemData(at), self._take.itemText(at)) for at in range(self._take.count())] != choices:
            self._take.clear()
            for take_id, take in choices:
                self._take.addItem(take, take_id)
        self._take.setCurrentIndex(max(0, self._take.findData(view_model.chosen)))
        self._take.setEnabled(len(choices) > 1)
        shot = view_model.shot
        if shot is not None:
            self._planned.set_number(shot.parameters.duration_s)
        self._read_trim()
        self._caption.set_text(view_model.caption)

    def _read_trim(self) -> None:
        view_model = self._view_model
        clip, rate = view_model.clip, view_model.rate
        if clip is None or rate is None:
            return
        begin, end = source_words(clip.source, rate)
        why_not = self.tr("This shot has no take to trim.")
        for field, words in ((self._in, begin), (self._out, end)):
            field.show_code(words, rate)
            field.set_ready(view_model.can_trim, why_not)
        self._clear.set_ready(clip.shot.trim is not None, self.tr("There is no trim to clear."))
        held = view_model.held_frames
        held_s = numerals.plain(round(float(rate.seconds(held)), 2))
        self._note.setText(self.tr("The last picture is held for {0} s.").format(held_s) if held else "")
        self._note.setVisible(bool(held))

    def _read_several(self, several: Several) -> None:
        rate = self._view_model.rate
        length = numerals.fixed(float(rate.seconds(several.frames)), 1) if rate is not None else ""
        self._name.set_text(
            self.tr("%n shot(s) selected, {0} s in the cut", "", several.shots).format(length)
        )  # fmt: skip
        self._planned.set_number(several.planned_s or 0)
        note = self.tr("They are planned for different lengths. A number here plans all of them.")
        self._note.setText(note)
        self._note.setVisible(several.planned_s is None)

    def _choose(self, at: int) -> None:
        self._view_model.choose(str(self._take.itemData(at) or ""))

    def _trim_in(self, frame: int) -> None:
        self._view_model.trim_to(frame, None)

    def _trim_out(self, frame: int) -> None:
        self._view_model.trim_to(None, frame)

    def _write(self) -> None:
        self._view_model.write_caption(self._caption.text())

    def _ask_for_animatics(self) -> None:
        self.animatic_requested.emit(self._view_model.make_animatics())
