"""Owns the sections of the program itself: language and workspace folder, looks, and the list of shortcuts."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from studio.services.settings import Settings
from studio.ui.kit.controls import Button, DropDown, Segmented
from studio.ui.kit.keys import KEYS, shown_keys, words_of
from studio.ui.kit.look import Look
from studio.ui.kit.numerals import percent
from studio.ui.kit.text import Elided, label
from studio.ui.panels.settings.cards import add_card, add_note, add_row, begin_page, end_page, in_line
from studio.ui.panels.settings.view_model import SettingsViewModel


class GeneralSection(QWidget):
    """Language and workspace. `show_folder_requested` carries a folder, `folder_asked` that another is wanted."""

    show_folder_requested = Signal(str)
    folder_asked = Signal()

    def __init__(self, look: Look, view_model: SettingsViewModel) -> None:
        super().__init__()
        self._view_model = view_model
        self._language = DropDown(look, self.tr("Language"))
        for code, name in view_model.languages:
            self._language.addItem(name, code)
        self.show_folder = Button(look, self.tr("Show in folder"), "secondary", icon="folder-open")
        self.other = Button(look, self.tr("Use another folder…"), "secondary", icon="folder")
        self.next_start = label(role="label", tone="warning", wrap=True)
        rows = begin_page(self.tr("General"))
        add_row(add_card(rows, self.tr("Language")), self.tr("Language"), self._language)
        folder = add_card(rows, self.tr("Workspace"))
        add_row(folder, self.tr("Folder"), Elided(view_model.folder, tone="text2"))
        folder.addWidget(in_line(self.show_folder, self.other), folder.rowCount(), 1)
        add_note(
            folder,
            self.tr(
                "Projects, prompts and takes are kept in this folder on this computer. "
                "Only what you send to a provider leaves it."
            ),
        )
        rows.addWidget(self.next_start)
        end_page(self, rows)
        self._language.activated.connect(self._choose_language)
        self.show_folder.clicked.connect(partial(self.show_folder_requested.emit, view_model.folder))
        self.other.clicked.connect(self.folder_asked)
        view_model.changed.connect(self._read)
        self._read(view_model.settings)

    def _choose_language(self, at: int) -> None:
        self._view_model.choose_language(str(self._language.itemData(at)))

    def _read(self, settings: Settings) -> None:
        self._language.setCurrentIndex(max(0, self._language.findData(settings.language)))
        self.next_start.setText(self._view_model.at_next_start)
        self.next_start.setVisible(bool(self._view_model.at_next_start))


class AppearanceSection(QWidget):
    """Theme and text size."""

    def __init__(self, look: Look, view_model: SettingsViewModel) -> None:
        super().__init__()
        self.theme = Segmented(
            look,
            self.tr("Theme"),
            [("dark", self.tr("Dark")), ("light", self.tr("Light")), ("system", self.tr("Like the system"))],
        )
        self.scale = Segmented(
            look, self.tr("Text size"), [(str(scale), percent(scale)) for scale in look.theme.tokens.scales]
        )
        rows = begin_page(self.tr("Appearance"))
        grid = add_card(rows)
        add_row(grid, self.tr("Theme"), self.theme)
        add_row(grid, self.tr("Text size"), self.scale)
        end_page(self, rows)
        self.theme.value_chosen.connect(view_model.choose_theme)
        self.scale.value_chosen.connect(view_model.choose_scale)
        view_model.changed.connect(self._read)
        self._read(view_model.settings)

    def _read(self, settings: Settings) -> None:
        self.theme.set_value(settings.theme)
        self.scale.set_value(str(settings.text_scale))


class KeyboardSection(QWidget):
    """The list of shortcuts."""

    def __init__(self) -> None:
        super().__init__()
        rows = begin_page(self.tr("Keyboard"))
        grid = add_card(rows)
        for key in KEYS:
            at = grid.rowCount()
            keys = label(shown_keys(key.keys), "label")
            keys.setProperty("kind", "keys")
            grid.addWidget(keys, at, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(label(words_of(key), "body", wrap=True), at, 1)
        end_page(self, rows)
