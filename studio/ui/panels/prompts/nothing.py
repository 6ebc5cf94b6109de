"""Owns what stands in the place of the list where no prompt is: one sentence, one button, one link."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.ui.kit.controls import Button
from studio.ui.kit.look import Look
from studio.ui.kit.text import label


class Nothing(QWidget):
    """The place. `narrowed` says whether only this search finds nothing, or nothing is kept at all."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.words = label(tone="text2", wrap=True)
        self.verb = Button(look, "", "secondary")
        self.link = Button(look, self.tr("Import a file…"), "link")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 20, 16, 16)
        rows.setSpacing(10)
        rows.addWidget(self.words)
        rows.addWidget(self.verb)
        rows.addWidget(self.link, alignment=Qt.AlignmentFlag.AlignLeft)
        rows.addStretch()

    def say(self, *, narrowed: bool) -> None:
        """Say why nothing is there and what can be done."""
        if narrowed:
            self.words.setText(self.tr("No prompt matches this search."))
            self.verb.set_words(self.tr("Show all"))
        else:
            self.words.setText(self.tr("No prompt is kept yet. Keep the open shot's, or bring some along."))
            self.verb.set_words(self.tr("Keep this prompt…"))
        self.link.setVisible(not narrowed)
