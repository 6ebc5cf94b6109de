"""Owns the settings page: looks, language, workspace folder and the list of shortcuts."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from studio.services.settings import Settings
from studio.ui.kit.controls import Button, DropDown, Segmented
from studio.ui.kit.keys import KEYS, shown_keys, words_of
from studio.ui.kit.look import Look
from studio.ui.kit.numerals import percent
from studio.ui.kit.page import fill_page
from studio.ui.kit.text import Elided, label
from studio.ui.panels.settings.view_model import SettingsViewModel

CONTENT = 860


class SettingsPanel(QWidget):
    """The page. `show_folder_requested` carries the path of a folder to show, `folder_asked` that another is wanted."""

    show_folder_requested = Signal(str)
    folder_asked = Signal()

    def __init__(self, look: Look, view_model: SettingsViewModel) -> None:
        super().__init__()
        self._view_model = view_model
        self._theme = Segmented(
            look,
            self.tr("Theme"),
            [("dark", self.tr("Dark")), ("light", self.tr("Light")), ("system", self.tr("Like the system"))],
        )
        self._scale = Segmented(
            look, self.tr("Text size"), [(str(scale), percent(scale)) for scale in look.theme.tokens.scales]
        )
        self._language = DropDown(look, self.tr("Language"))
        for code, name in view_model.languages:
            self._language.addItem(name, code)
        self._folder = Elided(view_model.folder, tone="text2")
        self._show = Button(look, self.tr("Show in folder"), "secondary", icon="folder-open")
        self._other = Button(look, self.tr("Use another folder…"), "secondary", icon="folder")
        self._next_start = label(role="label", tone="warning", wrap=True)
        self._next_start.hide()
        self._lay_out()
        self._theme.value_chosen.connect(view_model.choose_theme)
        self._scale.value_chosen.connect(view_model.choose_scale)
        self._language.activated.connect(self._choose_language)
        self._show.clicked.connect(partial(self.show_folder_requested.emit, view_model.folder))
        self._other.clicked.connect(self.folder_asked)
        view_model.changed.connect(self._read)
        self._read(view_model.settings)

    def _lay_out(self) -> None:
        rows = QVBoxLayout()
        rows.setContentsMargins(32, 28, 32, 32)
        rows.setSpacing(20)
        rows.addWidget(label(self.tr("Settings"), "title"))
        looks = self._section(rows, self.tr("Appearance"))
        self._row(looks, 0, self.tr("Theme"), self._theme)
        self._row(looks, 1, self.tr("Text size"), self._scale)
        self._row(looks, 2, self.tr("Language"), self._language)
        folder = self._section(rows, self.tr("Workspace"))
        buttons = QWidget()
        line = QHBoxLayout(buttons)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._show)
        line.addWidget(self._other)
        line.addStretch()
        self._row(folder, 0, self.tr("Folder"), self._folder)
        self._row(folder, 1, "", buttons)
        folder.addWidget(self._next_start, 2, 1)
        note = self.tr("Projects, prompts and takes are kept in this folder on this computer. Nothing is uploaded.")
        folder.addWidget(label(note, "label", tone="text3", wrap=True), 3, 1)
        self._add_keys(rows)
        rows.addStretch()
        fill_page(self, rows, CONTENT)

    def _section(self, rows: QVBoxLayout, name: str) -> QGridLayout:
        card = QFrame()
        card.setProperty("kind", "card")
        grid = QGridLayout(card)
        grid.setContentsMargins(20, 16, 20, 16)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(1, 1)
        rows.addWidget(label(name, "heading"))
        rows.addWidget(card)
        return grid

    def _row(self, grid: QGridLayout, at: int, name: str, field: QWidget) -> None:
        grid.addWidget(label(name, "body", tone="text2"), at, 0)
        grid.addWidget(field, at, 1)

    def _add_keys(self, rows: QVBoxLayout) -> None:
        grid = self._section(rows, self.tr("Keyboard"))
        for at, key in enumerate(KEYS):
            keys = label(shown_keys(key.keys), "label")
            keys.setProperty("kind", "keys")
            grid.addWidget(keys, at, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(label(words_of(key), "body", wrap=True), at, 1)

    def _choose_language(self, at: int) -> None:
        self._view_model.choose_language(str(self._language.itemData(at)))

    def _read(self, settings: Settings) -> None:
        self._theme.set_value(settings.theme)
        self._scale.set_value(str(settings.text_scale))
        self._language.setCurrentIndex(max(0, self._language.findData(settings.language)))
        self._next_start.setText(self._view_model.at_next_start)
        self._next_start.setVisible(bool(self._view_model.at_next_start))
