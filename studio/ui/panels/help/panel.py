"""Owns the help page: first steps, the key map, where the log is, and licences."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from studio.ui.kit.controls import Button
from studio.ui.kit.keys import KEYS, shown_keys, words_of
from studio.ui.kit.look import Look
from studio.ui.kit.page import fill_page
from studio.ui.kit.text import Elided, label
from studio.ui.panels.help.about import About
from studio.ui.panels.help.hint_scores import HintScores

CONTENT = 980


class HelpPanel(QWidget):
    """The page. `first_run_requested` opens the first page, `show_folder_requested` carries a folder to show."""

    first_run_requested = Signal()
    show_folder_requested = Signal(str)

    def __init__(self, look: Look, about: About) -> None:
        super().__init__()
        self._look = look
        self._about = about
        rows = QVBoxLayout()
        rows.setContentsMargins(32, 28, 32, 32)
        rows.setSpacing(16)
        rows.addWidget(label(self.tr("Help"), "title"))
        rows.addWidget(self._start())
        rows.addWidget(label(self.tr("Key map"), "heading"))
        rows.addWidget(self._keys())
        self._scores = label(self.tr("How good are the hints?"), "heading")
        rows.addWidget(self._scores)
        rows.addWidget(self._hint_scores())
        rows.addWidget(label(self.tr("About"), "heading"))
        rows.addWidget(self._version())
        rows.addWidget(self._licences())
        rows.addStretch()
        fill_page(self, rows, CONTENT)

    def _card(self) -> tuple[QFrame, QVBoxLayout]:
        card = QFrame()
        card.setProperty("kind", "card")
        rows = QVBoxLayout(card)
        rows.setContentsMargins(20, 16, 20, 16)
        rows.setSpacing(10)
        return card, rows

    def _start(self) -> QWidget:
        card, rows = self._card()
        for words in (
            self.tr(
                "Write one shot as prose or on the cards: what is seen, where, in which light, how the camera moves."
            ),
            self.tr("Press Alt+Enter for an animatic: a sketch of the shot, drawn on this computer, free."),
            self.tr("Change one thing and draw again. Every take is kept; choose the one that stands in the film."),
            self.tr("Arrange the shots on the Storyboard page and export the film there with Ctrl+E."),
        ):
            rows.addWidget(label(words, "body", wrap=True))
        again = Button(self._look, self.tr("Show the first page"), "secondary", icon="house")
        again.clicked.connect(self.first_run_requested)
        rows.addWidget(again, alignment=Qt.AlignmentFlag.AlignLeft)
        return card

    def _keys(self) -> QWidget:
        card, rows = self._card()
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        half = (len(KEYS) + 1) // 2
        for at, key in enumerate(KEYS):
            keys = label(shown_keys(key.keys), "label")
            keys.setProperty("kind", "keys")
            column = 2 * (at // half)
            grid.addWidget(keys, at % half, column, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(label(words_of(key), "body", wrap=True), at % half, column + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        rows.addLayout(grid)
        return card

    def _hint_scores(self) -> QWidget:
        card, rows = self._card()
        rows.addWidget(HintScores())
        return card

    def show_hint_scores(self) -> None:
        """Scroll to the table that says how good the hints are."""
        area = self.findChild(QScrollArea)
        content = area.widget() if isinstance(area, QScrollArea) else None
        if isinstance(area, QScrollArea) and content is not None:
            area.verticalScrollBar().setValue(self._scores.mapTo(content, QPoint(0, 0)).y() - 16)

    def _version(self) -> QWidget:
        card, rows = self._card()
        rows.addWidget(label(f"Shotwright {self._about.version}", "bodyStrong"))
        rows.addWidget(
            label(self.tr("Free software under the GNU General Public License, version 3 or later."), wrap=True)
        )
        rows.addWidget(Elided(self.tr("Log: {0}").format(self._about.log_folder), tone="text2"))
        line = QHBoxLayout()
        show = Button(self._look, self.tr("Show the log in its folder"), "secondary", icon="folder-open")
        show.clicked.connect(partial(self.show_folder_requested.emit, self._about.log_folder))
        copy = Button(self._look, self.tr("Copy details"), "secondary", icon="copy")
        copy.clicked.connect(self._copy)
        line.addWidget(show)
        line.addWidget(copy)
        line.addStretch()
        rows.addLayout(line)
        return card

    def _licences(self) -> QWidget:
        card, rows = self._card()
        rows.addWidget(label(self.tr("Licences and notices"), "bodyStrong"))
        rows.addWidget(label(self._about.notice, "label", tone="text2", wrap=True))
        return card

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._about.details)
