"""Owns the field of the seed: typed, rolled, kept for new takes or let go."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from studio.ui.kit.controls import IconButton
from studio.ui.kit.look import Look
from studio.ui.kit.text import label
from studio.ui.kit.theme import set_state
from studio.ui.panels.parameters.view_model import ParametersViewModel


class SeedField(QWidget):
    """The seed with its lock and its dice, in one frame."""

    def __init__(self, look: Look, view_model: ParametersViewModel) -> None:
        super().__init__()
        self._view_model = view_model
        self._shot_id = ""  # whose seed stands in the field
        self._field = QLineEdit()
        self._field.setProperty("kind", "bare")
        self._field.setAccessibleName(self.tr("Seed"))
        self._field.setPlaceholderText(self.tr("random"))
        self._field.setMaxLength(14)
        self._lock = IconButton(look, "lock-simple-open", self.tr("Keep the seed"), size=15, box=24, checkable=True)
        self._roll = IconButton(look, "dice-five", self.tr("Roll another seed"), size=15, box=24)
        frame = QFrame()
        frame.setProperty("kind", "seed")
        line = QHBoxLayout(frame)
        line.setContentsMargins(1, 1, 2, 1)
        line.setSpacing(0)
        line.addWidget(self._field, 1)
        line.addWidget(self._lock)
        line.addWidget(self._roll)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addWidget(label(self.tr("Seed"), "label", tone="text2"))
        rows.addWidget(frame)
        self._field.editingFinished.connect(self._give)
        self._field.textEdited.connect(self._clear_state)
        self._roll.clicked.connect(view_model.roll_seed)
        self._lock.clicked.connect(self._on_lock)

    def read(self, shot_id: str) -> None:
        """Show the seed of a shot; what is being typed stays, unless another shot was opened."""
        seed = self._view_model.parameters.seed
        if shot_id != self._shot_id or not self._field.hasFocus() or not self._field.isModified():
            digits = "" if seed is None else str(seed)
            if "".join(self._field.text().split()) != digits:
                self._field.setText(_grouped(digits))
                set_state(self._field, "")
        self._shot_id = shot_id
        kept = seed is not None
        self._lock.setChecked(kept)
        name = self.tr("Let every take have a new seed") if kept else self.tr("Keep the seed")
        self._lock.show_as("lock-simple" if kept else "lock-simple-open", name)

    def _give(self) -> None:
        good = self._view_model.set_seed(self._field.text(), self._shot_id)
        set_state(self._field, "" if good else "bad")

    def _clear_state(self) -> None:
        set_state(self._field, "")

    def _on_lock(self) -> None:
        self._view_model.set_seed_locked(self._lock.isChecked())


def _grouped(digits: str) -> str:
    """Return "481 516" for "481516"."""
    first = len(digits) % 3
    groups = [digits[:first], *(digits[at : at + 3] for at in range(first, len(digits), 3))]
    return " ".join(group for group in groups if group)
