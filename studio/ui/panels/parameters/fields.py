"""Owns the fields of the sidebar: made anew for each model, only what its spec lists."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from studio.domain.models import Audio, ModelSpec
from studio.ui.kit.controls import NumberField, Switch
from studio.ui.kit.layouts import clear
from studio.ui.kit.look import Look
from studio.ui.kit.text import Elided, label
from studio.ui.model_words import unconfirmed_words
from studio.ui.panels.parameters.choice_field import ChoiceField, heading
from studio.ui.panels.parameters.choices import price_note
from studio.ui.panels.parameters.first_frame import FirstFrameField
from studio.ui.panels.parameters.frame_model import FIRST, LAST
from studio.ui.panels.parameters.seed_field import SeedField
from studio.ui.panels.parameters.view_model import ParametersViewModel


class Fields(QWidget):
    """All fields of the present model."""

    def __init__(self, look: Look, view_model: ParametersViewModel) -> None:
        super().__init__()
        self._look = look
        self._view_model = view_model
        self._frames: dict[str, FirstFrameField] = {}  # each made when a model first takes such a picture
        self._readers: list[Callable[[], None]] = []
        self._shot_id = ""  # whose values stand in the fields
        self._is_other_shot = False
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(12)

    def rebuild(self) -> None:
        """Make the fields of the present model."""
        for zone in self._frames.values():  # kept from model to model, shown where the model takes one
            zone.setParent(self)
            zone.hide()
        clear(self._rows)
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
            self._add_named(self.tr("First frame"), self._frame(FIRST), doubt=self._doubt("first_frame"))
        if spec.limits.last_frame:
            self._add_named(self.tr("Last frame"), self._frame(LAST), doubt=self._doubt("last_frame"))
        if spec.limits.negative:
            self._add_negative()
        if spec.extras:
            self._add_extras(spec)
        self.read()

    def read(self) -> None:
        """Show the present values."""
        self._is_other_shot = self._shot_id != self._view_model.shot_id
        self._shot_id = self._view_model.shot_id
        for reader in self._readers:
            reader()

    def _add_named(self, name: str, field: QWidget, note: QWidget | None = None, doubt: str = "") -> None:
        holder = QWidget()
        rows = QVBoxLayout(holder)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        head = QHBoxLayout()
        head.addWidget(heading(name, doubt))
        head.addStretch(1)
        if note is not None:
            head.addWidget(note)
        rows.addLayout(head)
        rows.addWidget(field)
        field.show()
        self._rows.addWidget(holder)

    def _add_choice(self, field: str, name: str, count: int) -> None:
        if count < 2:
            return
        widget = ChoiceField(self._look, name, partial(self._view_model.choose, field), self._doubt(field))
        self._rows.addWidget(widget)
        view_model = self._view_model
        self._readers.append(
            lambda: widget.read(view_model.choices(field), view_model.value(field), view_model.preset_note(field))
        )

    def _frame(self, role: str) -> FirstFrameField:
        if role not in self._frames:
            self._frames[role] = FirstFrameField(self._look, self._view_model.frames, role)
        return self._frames[role]

    def _doubt(self, field: str) -> str:
        """Say why the limits of a field are not sure; empty where they are."""
        spec = self._view_model.spec
        if spec is None:
            return ""
        fact = {"resolution": "resolutions", "aspect_ratio": "aspect_ratios", "rate": "fps"}.get(field, field)
        return unconfirmed_words(spec.fact(f"limits.{fact}"))

    def _add_duration(self, spec: ModelSpec) -> None:
        limit = spec.limits.duration_s
        if limit.values is not None:
            self._add_choice("duration_s", self.tr("Duration"), len(limit.values))
            return
        name = self.tr("Duration in seconds")
        box = NumberField(self._look, name, limit.min, limit.max, limit.step or 1.0, decimals=1)
        box.set_suffix(self.tr(" s"))
        note = Elided(role="caption", tone="text2")
        self._add_named(self.tr("Duration"), box, note, self._doubt("duration_s"))
        box.number_chosen.connect(self._choose_duration)

        def read() -> None:
            box.set_number(self._view_model.parameters.duration_s)
            price = "" if spec.free else price_note(self._view_model.estimated)
            presets = self._view_model.preset_note("duration_s")
            note.set_text(" · ".join(words for words in (presets, price) if words))

        self._readers.append(read)

    def _choose_duration(self, seconds: float) -> None:
        self._view_model.choose("duration_s", str(seconds))

    def _add_seed_and_audio(self, spec: ModelSpec) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        if spec.limits.seed:
            seed = SeedField(self._look, self._view_model)
            row.addWidget(seed, 1)
            self._readers.append(lambda: seed.read(self._shot_id))
        if spec.limits.audio is not Audio.NEVER:
            row.addWidget(self._audio(spec.limits.audio), 1 if spec.limits.seed else 0)
        if row.count():
            holder = QWidget()
            holder.setLayout(row)
            self._rows.addWidget(holder)

    def _audio(self, audio: Audio) -> QWidget:
        switch = Switch(self._look, self.tr("Sound"))
        holder = QWidget()
        rows = QVBoxLayout(holder)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addWidget(label(self.tr("Audio"), "label", tone="text2"))
        line = QHBoxLayout()
        line.setContentsMargins(0, 4, 0, 0)
        line.setSpacing(8)
        line.addWidget(switch)
        line.addWidget(Elided(self.tr("Generate sound"), "label"), 1)
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
        self._add_named(self.tr("Avoid"), field, doubt=self._doubt("negative"))

        def read() -> None:
            if self._is_other_shot or not field.hasFocus():
                field.setText(self._view_model.parameters.negative)

        self._readers.append(read)

    def _add_extras(self, spec: ModelSpec) -> None:
        from studio.ui.panels.parameters.extras import ExtraFields  # the models of this computer have none

        extras = ExtraFields(self._look, self._view_model, spec.extras, self._view_model.shot_id)
        extras.folded.connect(self._view_model.open_more)
        self._rows.addWidget(extras)
        self._readers.append(lambda: extras.read(self._shot_id))
