"""Owns what stands over the cards when all is not well or nothing is there: a fault, a long wait, nothing spent."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from studio.ui.kit.controls import Button
from studio.ui.kit.errors import ErrorWords
from studio.ui.kit.look import Look
from studio.ui.kit.text import label


class Strip(QFrame):
    """One line of words with up to two buttons."""

    again_requested = Signal()
    stop_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._details = ""
        self.setProperty("kind", "note")
        self.words = label("", wrap=True)
        self.copy = Button(look, self.tr("Copy details"), "link")
        self.again = Button(look, self.tr("Try again"), "secondary")
        self.stop = Button(look, self.tr("Cancel"), "secondary")
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 8, 10, 8)
        line.addWidget(self.words, 1)
        for button in (self.copy, self.again, self.stop):
            button.setProperty("small", True)
            line.addWidget(button)
        self.copy.clicked.connect(self._copy)
        self.again.clicked.connect(self.again_requested)
        self.stop.clicked.connect(self.stop_requested)
        self.hide()

    def show_fault(self, fault: ErrorWords) -> None:
        """Say what went wrong."""
        self._details = fault.details
        self._say(f"{fault.what_happened} {fault.what_to_do}", is_fault=True)

    def show_wait(self) -> None:
        """Say that reading takes long."""
        self._say(self.tr("The ledger is still being read. What you see is from before."), is_fault=False)

    def _say(self, words: str, *, is_fault: bool) -> None:
        self.words.setText(words)
        self.setAccessibleName(words)
        self.copy.setVisible(is_fault)
        self.again.setVisible(is_fault)
        self.stop.setVisible(not is_fault)
        self.show()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details)


class NothingSpent(QWidget):
    """What stands in the place of charts and ledger where nothing was ever paid."""

    budget_requested = Signal()
    row_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.words = label("", "heading", wrap=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.budget = Button(look, self.tr("Set a budget"), "primary", icon="target")
        self.budget.setProperty("bar", True)
        self.row = Button(look, self.tr("Add a row…"), "link")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 48, 24, 48)
        rows.setSpacing(12)
        rows.addWidget(self.words)
        for button in (self.budget, self.row):
            rows.addWidget(button, alignment=Qt.AlignmentFlag.AlignHCenter)
        self.budget.clicked.connect(self.budget_requested)
        self.row.clicked.connect(self.row_requested)
        self.words.setText(self.tr("Nothing spent. Animatics and local models are free."))
