"""Owns the form with a field for each variable; what is left empty stays open."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from studio.domain.prompt import NamedText
from studio.ui.kit.dialogs import Question
from studio.ui.kit.look import Look
from studio.ui.kit.text import label
from studio.ui.panels.variables.view_model import Variable

VALUE_LIMIT = 2000


class VariablesDialog(Question):
    """The form. `values` has what was written in the order of the fields, empty texts too."""

    def __init__(
        self, look: Look, title: str, verb: str, variables: Sequence[Variable], parent: QWidget | None = None
    ) -> None:
        super().__init__(look, title, "", verb, parent=parent)
        self._fields: dict[str, QLineEdit] = {}
        self._open = label(role="label", tone="text2", wrap=True)
        for variable in variables:
            field = QLineEdit(variable.text)
            field.setMaxLength(VALUE_LIMIT)
            field.setAccessibleName(variable.name)
            field.setPlaceholderText(self.tr("Left open"))
            field.setCursorPosition(0)
            field.textChanged.connect(self._read)
            self._fields[variable.name] = field
            caption = label(f"{{{variable.name}}}", "label", tone="text2")
            caption.setBuddy(field)
            self.rows.insertWidget(self.rows.count() - 1, caption)
            self.rows.insertWidget(self.rows.count() - 1, field)
        self.rows.insertWidget(self.rows.count() - 1, self._open)
        empty = [field for field in self._fields.values() if not field.text()]
        first = next(iter([*empty, *self._fields.values()]), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
            first.selectAll()
        self._read()

    @property
    def values(self) -> tuple[NamedText, ...]:
        """What was written."""
        return tuple(NamedText(name=name, text=field.text().strip()) for name, field in self._fields.items())

    def _read(self) -> None:
        names = [f"{{{value.name}}}" for value in self.values if not value.text]
        words = self.tr("{0} stays open; a take needs a value for it.").format(", ".join(names))
        self._open.setText(words if names else self.tr("Every value is given."))
