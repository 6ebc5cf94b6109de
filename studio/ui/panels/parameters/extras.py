"""Owns the model's own settings, folded under "More": each kind of value with the control that fits it."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from studio.domain.models import Extra, ExtraType
from studio.ui.kit.controls import Button, DropDown, NumberField, Switch
from studio.ui.kit.look import Look
from studio.ui.kit.text import label, set_tip
from studio.ui.panels.parameters.view_model import ParametersViewModel

_FAR = 1e9


class ExtraFields(QWidget):
    """A button that folds, and under it a field for each setting. `folded` says whether they are to be shown."""

    folded = Signal(bool)

    def __init__(self, look: Look, view_model: ParametersViewModel, extras: tuple[Extra, ...], shot_id: str) -> None:
        super().__init__()
        self._look = look
        self._view_model = view_model
        self._extras = extras
        self._shot_id = shot_id  # whose values stand in the fields
        self._is_other_shot = False
        self._readers: list[Callable[[], None]] = []
        self._fold = Button(look, "", "quiet", icon="caret-right")
        self._fold.setProperty("picker", True)
        self._fold.setProperty("small", True)
        self._fold.setCheckable(True)
        self._body = QWidget()
        rows = QVBoxLayout(self._body)
        rows.setContentsMargins(0, 4, 0, 0)
        rows.setSpacing(12)
        for extra in extras:
            rows.addWidget(self._named(extra))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._fold)
        whole.addWidget(self._body)
        self._fold.toggled.connect(self._show_body)
        self._fold.clicked.connect(self.folded)
        self._fold.setChecked(view_model.more_open)
        self._show_body(view_model.more_open)

    def read(self, shot_id: str) -> None:
        """Show the present values, those of this shot, and how many are not the model's own."""
        self._is_other_shot, self._shot_id = shot_id != self._shot_id, shot_id
        for reader in self._readers:
            reader()
        changed = sum(self._value(extra) != extra.default for extra in self._extras)
        self._fold.set_words(self.tr("More · {0} changed").format(changed) if changed else self.tr("More"))

    def _show_body(self, shown: bool) -> None:
        self._body.setVisible(shown)
        self._fold.set_icon("caret-down" if shown else "caret-right")
        self._fold.setAccessibleDescription(self.tr("Shown") if shown else self.tr("Folded"))

    def _named(self, extra: Extra) -> QWidget:
        makers = {
            ExtraType.BOOLEAN: self._boolean,
            ExtraType.CHOICE: self._choice,
            ExtraType.INTEGER: self._number,
            ExtraType.NUMBER: self._number,
            ExtraType.TEXT: self._text,
        }
        field = makers[extra.type](extra)
        set_tip(field, extra.help)
        field.setAccessibleDescription(extra.help)
        holder = QWidget()
        if extra.type is ExtraType.BOOLEAN:
            line = QHBoxLayout(holder)
            line.setContentsMargins(0, 0, 0, 0)
            line.addWidget(label(extra.label, "label", tone="text2"), 1)
            line.addWidget(field)
            return holder
        rows = QVBoxLayout(holder)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addWidget(label(extra.label, "label", tone="text2"))
        rows.addWidget(field)
        return holder

    def _value(self, extra: Extra) -> object:
        return dict(self._view_model.parameters.extras).get(extra.name, extra.default)

    def _boolean(self, extra: Extra) -> QWidget:
        switch = Switch(self._look, extra.label)
        switch.clicked.connect(lambda: self._view_model.set_extra(extra.name, switch.isChecked()))
        self._readers.append(lambda: switch.setChecked(bool(self._value(extra))))
        return switch

    def _choice(self, extra: Extra) -> QWidget:
        """Return a list of the choices; each keeps the exact type of the schema, so 5 and "5" are two."""
        box = DropDown(self._look, extra.label)
        values = extra.values or ()
        for value in values:
            box.addItem(str(value))
        box.activated.connect(lambda at: self._view_model.set_extra(extra.name, values[at]))

        def read() -> None:
            now = self._value(extra)
            same = (at for at, value in enumerate(values) if type(value) is type(now) and value == now)
            box.setCurrentIndex(next(same, -1))

        self._readers.append(read)
        return box

    def _number(self, extra: Extra) -> QWidget:
        whole = extra.type is ExtraType.INTEGER
        least = extra.min if extra.min is not None else -_FAR
        most = extra.max if extra.max is not None else _FAR
        span = most - least
        step = 1.0 if whole or span > 10 else 0.1 if span > 1 else 0.05
        box = NumberField(self._look, extra.label, least, most, step, decimals=0 if whole else 3)

        def read() -> None:
            now = self._value(extra)
            box.set_number(float(now) if isinstance(now, int | float) else max(least, 0.0))

        def choose(number: float) -> None:
            value = int(number) if whole else number
            if value != self._value(extra):
                self._view_model.set_extra(extra.name, value)

        box.number_chosen.connect(choose)
        self._readers.append(read)
        return box

    def _text(self, extra: Extra) -> QWidget:
        field = QLineEdit()
        field.setAccessibleName(extra.label)

        def keep() -> None:
            if field.text() != str(self._value(extra) or ""):
                self._view_model.set_extra(extra.name, field.text(), self._shot_id)

        def read() -> None:
            if self._is_other_shot or not field.hasFocus():
                field.setText(str(self._value(extra) or ""))

        field.editingFinished.connect(keep)
        self._readers.append(read)
        return field
