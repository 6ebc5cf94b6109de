"""Owns the page that says what can be searched for, with examples that a press puts into the search."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from studio.ui.kit.controls import Button
from studio.ui.kit.look import Look
from studio.ui.kit.text import label


class SearchHelp(QWidget):
    """The page. `example_chosen` carries what to search for."""

    example_chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("What can be searched for"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for row, (example, meaning) in enumerate(self._examples()):
            button = Button(look, example, "link")
            button.setProperty("small", True)
            button.setProperty("picker", True)  # its words begin where the column begins
            button.setAccessibleDescription(meaning)
            button.clicked.connect(partial(self._choose, example))
            grid.addWidget(button, row, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(label(meaning, "label", tone="text2", wrap=True), row, 1)
            if row == 0:
                self.setFocusProxy(button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(14, 12, 14, 12)
        rows.setSpacing(8)
        rows.addWidget(label(self.tr("What can be searched for"), "bodyStrong"))
        rows.addLayout(grid)
        rows.addStretch()

    def _examples(self) -> tuple[tuple[str, str], ...]:
        return (
            ("golden dusk", self.tr("both words, or words that begin so")),
            ('"golden dusk"', self.tr("exactly these words")),
            ("-rain", self.tr("without this word")),
            ("tag:food", self.tr("with this tag")),
            ("folder:Products", self.tr("in this folder and those in it")),
            ("rating:>3", self.tr("more than three stars; rating:none for none")),
            ("lighting:golden", self.tr("in the words of a component: shot, subject, camera …")),
            ("title:harbour", self.tr("in the title")),
            ("variable:*", self.tr("with {variables} to fill in")),
            ("uses:0", self.tr("never used; uses:>5 for often")),
        )

    def _choose(self, example: str, *_: object) -> None:
        self.example_chosen.emit(example)
