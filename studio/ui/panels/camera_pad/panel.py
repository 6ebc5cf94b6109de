"""Owns the camera pad as it is seen: two pads, two sliders, the words that they write, and what stays as it is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studio.craft.camera_words import Axis
from studio.ui.kit.controls import Button, IconButton
from studio.ui.kit.look import Look
from studio.ui.kit.text import Elided, label
from studio.ui.panels.camera_pad.axis import AxisPad, AxisSlider
from studio.ui.panels.camera_pad.view_model import CameraPadViewModel

LEAST_WIDTH = 184
_PAIRS = ((Axis.PAN, Axis.TILT), (Axis.TRUCK, Axis.DOLLY))
_SINGLES = (Axis.ROLL, Axis.ZOOM)


class CameraPadPanel(QWidget):
    """The pad. It is at least 184 wide and grows to two pads of 104 side by side."""

    def __init__(self, look: Look, view_model: CameraPadViewModel) -> None:
        super().__init__()
        self._view_model = view_model
        self._names = self._axis_names()
        self._pads = {pair: AxisPad(look, self._pair_name(pair)) for pair in _PAIRS}
        self._readouts = {pair: label(role="caption", tone="text2") for pair in _PAIRS}
        self._sliders = {axis: AxisSlider(look, self._names[axis]) for axis in _SINGLES}
        self._numbers = {axis: label(role="caption", tone="text2") for axis in _SINGLES}
        self._words = Elided("", "label")
        self._unknown = label(role="caption", tone="text3", wrap=True)
        self._play = Button(look, self.tr("Play as animatic"), icon="play")
        self._still = IconButton(look, "hand-palm", self.tr("Hold still"))
        self._showing = False
        self.setMinimumWidth(look.theme.px(LEAST_WIDTH))
        self.setAccessibleName(self.tr("Camera pad"))
        self._lay_out()
        self._connect()
        self._read()

    def _axis_names(self) -> dict[Axis, str]:
        return {
            Axis.PAN: self.tr("Pan"),
            Axis.TILT: self.tr("Tilt"),
            Axis.ROLL: self.tr("Roll"),
            Axis.ZOOM: self.tr("Zoom"),
            Axis.DOLLY: self.tr("Dolly"),
            Axis.TRUCK: self.tr("Truck"),
        }

    def _pair_name(self, pair: tuple[Axis, Axis]) -> str:
        return self.tr("{0} and {1}").format(self._names[pair[0]], self._names[pair[1]])

    def _lay_out(self) -> None:
        pads = QHBoxLayout()
        pads.setSpacing(8)
        for pair, pad in self._pads.items():
            column = QVBoxLayout()
            column.setSpacing(2)
            column.addWidget(pad)
            self._readouts[pair].setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(self._readouts[pair])
            pads.addLayout(column, 1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        for at, axis in enumerate(_SINGLES):
            grid.addWidget(label(self._names[axis], "label", tone="text2"), at, 0)
            grid.addWidget(self._sliders[axis], at, 1)
            grid.addWidget(self._numbers[axis], at, 2)
            self._numbers[axis].setMinimumWidth(self._numbers[axis].fontMetrics().horizontalAdvance("−10 "))
        grid.setColumnStretch(1, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        buttons.addWidget(self._play)
        buttons.addStretch()
        buttons.addWidget(self._still)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addLayout(pads)
        rows.addLayout(grid)
        rows.addWidget(self._words)
        rows.addWidget(self._unknown)
        rows.addLayout(buttons)

    def _connect(self) -> None:
        view_model = self._view_model
        for pair, pad in self._pads.items():
            pad.setProperty("pair", _PAIRS.index(pair))
            pad.moved.connect(self._on_moved)
            pad.let_go.connect(view_model.let_go)
        for axis, slider in self._sliders.items():
            slider.setProperty("axis", axis.value)
            slider.valueChanged.connect(self._on_slid)
            slider.sliderReleased.connect(view_model.let_go)
        self._play.clicked.connect(view_model.animatic_requested)
        self._still.clicked.connect(view_model.hold_still)
        view_model.changed.connect(self._read)

    def _on_moved(self, across: int, up: int) -> None:
        pad = self.sender()
        if isinstance(pad, AxisPad):
            first, second = _PAIRS[pad.property("pair")]
            self._view_model.set_pair((first, across), (second, up))

    def _on_slid(self, value: int) -> None:
        slider = self.sender()
        if isinstance(slider, AxisSlider) and not self._showing:
            self._view_model.set_value(Axis(slider.property("axis")), value)

    def _read(self) -> None:
        """Show the values that the card's words mean."""
        view_model, values = self._view_model, self._view_model.values
        self._showing = True
        for pair, pad in self._pads.items():
            said = " · ".join(f"{self._names[axis]} {_signed(values.of(axis))}" for axis in pair)
            pad.show_point(values.of(pair[0]), values.of(pair[1]), said)
            self._readouts[pair].setText(said)
        for axis, slider in self._sliders.items():
            slider.setValue(values.of(axis))
            self._numbers[axis].setText(_signed(values.of(axis)))
        self._showing = False
        locked = self.tr("The card is locked. Unlock it to move the camera.") if view_model.is_locked else ""
        for control in (*self._pads.values(), *self._sliders.values()):
            control.setEnabled(not view_model.is_locked)
        self._still.set_ready(not view_model.is_locked, locked)
        self._words.set_text(view_model.text)
        _say(self._unknown, locked or self._unknown_words())

    def _unknown_words(self) -> str:
        unknown = " · ".join(self._view_model.unknown)
        return self.tr("Stays as written: {0}").format(unknown) if unknown else ""


def _signed(value: int) -> str:
    return f"+{value}" if value > 0 else f"−{-value}" if value else "0"


def _say(part: QLabel, words: str) -> None:
    part.setText(words)
    part.setVisible(bool(words))
