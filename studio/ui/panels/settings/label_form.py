"""Owns the form that asks for an account's label."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from studio.ui.kit.forms import Form
from studio.ui.kit.look import Look

LONGEST = 40


class LabelForm(Form):
    """Asks for a label, such as "studio" or "private"."""

    def __init__(self, look: Look, title: str, verb: str, present: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(look, title, "", verb, parent=parent)
        self._field = QLineEdit(present)
        self._field.setMaxLength(LONGEST)
        self._field.setAccessibleName(self.tr("Label"))
        self._field.selectAll()
        self._field.textChanged.connect(self._check)
        self.add_field(self.tr("Label, such as “studio” or “private”"), self._field, "label")
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._check()

    def label(self) -> str:
        """Return the label without blanks around it."""
        return self._field.text().strip()

    def _check(self) -> None:
        self.verb.setEnabled(bool(self.label()))
