"""Owns the fields of the sidebar: made anew for each model, only what its spec lists."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from studio.domain.models import Audio, Extra, ExtraType, ModelSpec
from studio.ui.kit.controls import DropDown, IconButton, NumberField, Segmented, Switch
from studio.ui.kit.look import Look
from studio.ui.kit.text import label, set_tip
from studio.ui.kit.theme import set_state
from studio.ui.panels.parameters.first_frame import FirstFrameZone
from studio.ui.panels.parameters.view_model import Choice, ParametersViewModel

SEGMENTS_AT_MOST = 5
SEGMENTS_ROOM, SEGMENT_PADDING = 256, 20


class ChoiceField(QWidget):
    """A named choice: segments where there are few, a list where there are many. The reason of a grey one is shown."""

    def __init__(self, look: Look, name: str, chosen: Callable[[str], None]) -> None:
        super().__init__()
        self._look = look
        self._name = name
        self._chosen = chosen
        self._note = label(role="caption", tone="text2")
        self._segments = Segmented(look, name)
        self._list = DropDown(look, name)
        self._shown: list[Choice] = []
        self._few: bool | None = None
        self._read_last: tuple[list[Choice], str, float] | None = None  # None: the user moved it since
        head = QHBoxLayout()
        head.addWidget(label(name, "label", tone="text2"))
        head.addStretch()
        head.addWidget(self._note)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addLayout(head)
        rows.addWidget(self._segments)
        rows.addWidget(self._list)
        self._segments.value_chosen.connect(self._choose)
        self._list.activated.connect(self._on_activated)

    def read(self, choices: list[Choice], value: str) -> None:
        """Show the choices, which of them is chosen, and why others cannot be."""
        reading = (choices, value, self._look.theme.scale)
        if reading == self._read_last:
            return
        self._read_last = reading
        few = len(choices) <= SEGMENTS_AT_MOST and self._have_room(choices)
        self._segments.setVisible(few)
        self._list.setVisible(not few)
        if few is not self._few or [choice.value for choice in choices] != [choice.value for choice in self._shown]:
            self._few = few
            self._segments.set_choices([(choice.value, choice.words) for choice in choices] if few else [])
            self._list.clear()
            for choice in choices:
                self._list.addItem(choice.words, choice.value)
        self._shown = choices
        if few:
            for choice in choices:
                self._segments.set_ready(choice.value, not choice.why_not, choice.why_not)
            self._segments.set_value(value)
        self._list.setCurrentIndex(self._list.findData(value))
        self._note.setText(next((choice.why_not for choice in choices if choice.why_not), ""))

    def _have_room(self, choices: list[Choice]) -> bool:
        words = QFontMetrics(self._look.theme.font("bodyStrong"))
        wanted = sum(words.horizontalAdvance(choice.words) + SEGMENT_PADDING for choice in choices)
        return wanted <= SEGMENTS_ROOM

    def _choose(self, value: str) -> None:
        self._read_last = None
        self._chosen(value)

    def _on_activated(self, at: int) -> None:
        choice = self._shown[at]
        if choice.why_not:
            self._read_last = None
            self._note.setText(choice.why_not)
        else:
            self._choose(choice.value)


class Fields(QWidget):
    """All fields of the present model."""

    def __init__(self, look: Look, view_model: ParametersViewModel, first_frame: FirstFrameZone) -> None:
        super().__init__()
        self._look = look
        self._view_model = view_model
        self._first_frame = first_frame
        self._readers: list[Callable[[], None]] = []
        self._shot_id = ""  # whose values stand in the fields
        self._is_other_shot = False
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(12)

    def rebuild(self) -> None:
        """Make the fields of the present model."""
        self._first_frame.setParent(self)  # kept from model to model, shown where the model takes one
        self._first_frame.hide()
        while self._rows.count():
            taken = self._rows.takeAt(0)
            gone = taken.widget() if taken is not None else None
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        self._readers = []
        spec = self._view_model.spec
        if spec is None:
            return
        self._add_duration(spec)
        self._add_choice("resolution", self.tr("Resolution"), len(spec.limits.resolutions))
        self._add_choice("aspect_ratio", self.tr("Aspect ratio"), len(spec.limits.aspect_ratios))
        self._add_choice("rate", self.tr("Frame rate"), len(spec.limits.fps))
        self._add_seed_and_audio(spec)
        if spec.limits.first_frame:
            self._add_named(self.tr("First frame"), self._first_frame)
            self._readers.append(self._read_first_frame)
        if spec.limits.negative:
            self._add_negative()
        for extra in spec.extras:
            self._add_extra(extra)
        self.read()

    def read(self) -> None:
        """Show the present values."""
        self._is_other_shot = self._shot_id != self._view_model.shot_id
        self._shot_id = self._view_model.shot_id
        for reader in self._readers:
            reader()

    def _add_named(self, name: str, field: QWidget) -> None:
        holder = QWidget()
        rows = QVBoxLayout(holder)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addWidget(label(name, "label", tone="text2"))
        rows.addWidget(field)
        field.show()
        self._rows.addWidget(holder)

    def _add_choice(self, field: str, name: str, count: int) -> None:
        if count < 2:
            return
        widget = ChoiceField(self._look, name, partial(self._view_model.choose, field))
        self._rows.addWidget(widget)
        self._readers.append(lambda: widget.read(self._view_model.choices(field), self._view_model.value(field)))

    def _add_duration(self, spec: ModelSpec) -> None:
        limit = spec.limits.duration_s
        if limit.values is not None:
            self._add_choice("duration_s", self.tr("Duration"), len(limit.values))
            return
        box = NumberField(
            self._look, self.tr("Duration in seconds"), limit.min, limit.max, limit.step or 1.0, decimals=1
        )
        box.set_suffix(self.tr(" s"))
        self._add_named(self.tr("Duration"), box)
        box.number_chosen.connect(self._choose_duration)
        self._readers.append(lambda: box.set_number(self._view_model.parameters.duration_s))

    def _choose_duration(self, seconds: float) -> None:
        self._view_model.choose("duration_s", str(seconds))

    def _add_seed_and_audio(self, spec: ModelSpec) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        if spec.limits.seed:
            row.addWidget(self._seed(), 1)
        if spec.limits.audio is not Audio.NEVER:
            row.addWidget(self._audio(spec.limits.audio), 1)
        if row.count():
            holder = QWidget()
            holder.setLayout(row)
            self._rows.addWidget(holder)

    def _seed(self) -> QWidget:
        view_model = self._view_model
        field = QLineEdit()
        field.setAccessibleName(self.tr("Seed"))
        field.setPlaceholderText(self.tr("random"))
        field.setMaxLength(14)
        roll = IconButton(self._look, "dice-five", self.tr("Roll another seed"))
        lock = IconButton(self._look, "lock-simple-open", self.tr("Lock the seed"), checkable=True)
        field.editingFinished.connect(
            lambda: set_state(field, "" if view_model.set_seed(field.text(), self._shot_id) else "bad")
        )
        field.textEdited.connect(lambda: set_state(field, ""))
        roll.clicked.connect(view_model.roll_seed)
        lock.clicked.connect(lambda: view_model.set_seed_locked(lock.isChecked()))
        holder = QWidget()
        rows = QVBoxLayout(holder)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addWidget(label(self.tr("Seed"), "label", tone="text2"))
        line = QHBoxLayout()
        line.setSpacing(2)
        line.addWidget(field, 1)
        line.addWidget(lock)
        line.addWidget(roll)
        rows.addLayout(line)

        def read() -> None:
            seed = view_model.parameters.seed
            if self._is_other_shot or not field.hasFocus() or not field.isModified():
                field.setText("" if seed is None else str(seed))
            lock.setChecked(seed is not None)
            name = self.tr("Let every take have a new seed") if seed is not None else self.tr("Keep the seed")
            lock.show_as("lock-simple" if seed is not None else "lock-simple-open", name)

        self._readers.append(read)
        return holder

    def _audio(self, audio: Audio) -> QWidget:
        switch = Switch(self._look, self.tr("Sound"))
        words = label(self.tr("Sound"), "body")
        holder = QWidget()
        rows = QVBoxLayout(holder)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addWidget(label(self.tr("Audio"), "label", tone="text2"))
        line = QHBoxLayout()
        line.addWidget(switch)
        line.addWidget(words)
        line.addStretch()
        rows.addLayout(line)
        rows.addStretch()
        switch.set_ready(audio is Audio.OPTIONAL, self.tr("This model always makes sound"))
        switch.clicked.connect(lambda: self._view_model.set_audio(switch.isChecked()))
        self._readers.append(lambda: switch.setChecked(self._view_model.parameters.audio))
        return holder

    def _add_negative(self) -> None:
        field = QLineEdit()
        field.setAccessibleName(self.tr("Avoid"))
        field.setMaxLength(2000)
        field.setPlaceholderText(self.tr("What should not be seen"))
        field.editingFinished.connect(lambda: self._view_model.set_negative(field.text(), self._shot_id))
        self._add_named(self.tr("Avoid"), field)
        self._readers.append(
            lambda: (
                field.setText(self._view_model.parameters.negative)
                if self._is_other_shot or not field.hasFocus()
                else None
            )
        )

    def _read_first_frame(self) -> None:
        name = self._view_model.first_frame_name or self.tr("A picture of this workspace")
        self._first_frame.show_picture(name if self._view_model.parameters.first_frame is not None else None)

    def _add_extra(self, extra: Extra) -> None:
        makers = {
            ExtraType.BOOLEAN: self._boolean,
            ExtraType.CHOICE: self._choice,
            ExtraType.INTEGER: self._integer,
            ExtraType.NUMBER: self._number,
            ExtraType.TEXT: self._text,
        }
        field = makers[extra.type](extra)
        set_tip(field, extra.help)
        self._add_named(extra.label, field)

    def _extra_value(self, extra: Extra) -> object:
        return dict(self._view_model.parameters.extras).get(extra.name, extra.default)

    def _boolean(self, extra: Extra) -> QWidget:
        switch = Switch(self._look, extra.label)
        switch.clicked.connect(lambda: self._view_model.set_extra(extra.name, switch.isChecked()))
        self._readers.append(lambda: switch.setChecked(bool(self._extra_value(extra))))
        return switch

    def _choice(self, extra: Extra) -> QWidget:
        box = DropDown(self._look, extra.label)
        for value in extra.values or ():
            box.addItem(str(value), value)
        box.activated.connect(lambda at: self._view_model.set_extra(extra.name, box.itemData(at)))
        self._readers.append(lambda: box.setCurrentIndex(box.findData(self._extra_value(extra))))
        return box

    def _integer(self, extra: Extra) -> QWidget:
        return self._numeric(extra, decimals=0)

    def _number(self, extra: Extra) -> QWidget:
        return self._numeric(extra, decimals=3)

    def _numeric(self, extra: Extra, *, decimals: int) -> QWidget:
        least = extra.min if extra.min is not None else -1e9
        most = extra.max if extra.max is not None else 1e9
        box = NumberField(self._look, extra.label, least, most, 1.0, decimals=decimals)
        box.set_number(float(str(self._extra_value(extra) or 0.0)))

        def choose(number: float) -> None:
            value = int(number) if decimals == 0 else number
            if value != self._extra_value(extra):
                self._view_model.set_extra(extra.name, value)

        box.number_chosen.connect(choose)
        self._readers.append(lambda: box.set_number(float(str(self._extra_value(extra) or 0.0))))
        return box

    def _text(self, extra: Extra) -> QWidget:
        field = QLineEdit()
        field.setAccessibleName(extra.label)
        field.editingFinished.connect(lambda: self._view_model.set_extra(extra.name, field.text(), self._shot_id))
        self._readers.append(lambda: field.setText(str(self._extra_value(extra) or "")))
        return field
