"""Owns the settings page: the list of its sections and the one that is open. A section is made when it is first opened.

What a section stands on is imported with it: keys, servers and prices are not read before somebody looks at them.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from studio.ui.kit.look import Look
from studio.ui.kit.splitter import hairline
from studio.ui.panels.settings.section_names import SectionNames
from studio.ui.panels.settings.view_model import SettingsViewModel

if TYPE_CHECKING:
    from studio.ui.panels.settings.connected import Connected

NAMES_WIDTH = 192
GENERAL, PROVIDERS = "general", "providers"


class SettingsPanel(QWidget):
    """The page. `show_folder_requested` carries the path of a folder to show, `folder_asked` that another is wanted.

    `connected` is what the sections about providers, network and models stand on; without it they are not offered.
    """

    show_folder_requested = Signal(str)
    folder_asked = Signal()

    def __init__(self, look: Look, view_model: SettingsViewModel, connected: "Connected | None" = None) -> None:
        super().__init__()
        self._look = look
        self._view_model = view_model
        self._connected = connected
        self._names = SectionNames(look, NAMES_WIDTH, self.tr("Settings"))
        self._stack = QStackedWidget()
        self._makers: dict[str, Callable[[], QWidget]] = {}
        self._sections: dict[str, QWidget] = {}
        self._add_sections()
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self._names)
        across.addWidget(hairline("column"))
        across.addWidget(self._stack, 1)
        self._names.section_chosen.connect(self.show_section)
        self.show_section(GENERAL)

    @property
    def section(self) -> str:
        """The name of the open section."""
        current = self._stack.currentWidget()
        return next(name for name, section in self._sections.items() if section is current)

    def show_section(self, name: str) -> None:
        """Open a section: general, appearance, providers, network, models, budgets or keyboard."""
        if name not in self._sections:
            self._sections[name] = self._makers[name]()
            self._stack.addWidget(self._sections[name])
        self._stack.setCurrentWidget(self._sections[name])
        self._names.show_chosen(name)

    def open_provider(self, provider: str) -> None:
        """Open a provider at its key field."""
        if self._connected is not None:
            self.show_section(PROVIDERS)
            self._connected.providers.open_for_key(provider)

    def _add_sections(self) -> None:
        self._add(GENERAL, "sliders-horizontal", self.tr("General"), self._make_general)
        self._add("appearance", "palette", self.tr("Appearance"), self._make_appearance)
        connected = self._connected
        if connected is not None:
            self._add(PROVIDERS, "key", self.tr("Providers & keys"), partial(self._make_providers, connected))
            self._add("network", "globe", self.tr("Network"), partial(self._make_network, connected))
            self._add("models", "stack", self.tr("Models"), partial(self._make_models, connected))
            self._add("budgets", "target", self.tr("Budgets"), partial(self._make_budgets, connected))
        self._add("keyboard", "keyboard", self.tr("Keyboard"), self._make_keyboard)

    def _add(self, name: str, icon: str, words: str, make: Callable[[], QWidget]) -> None:
        self._makers[name] = make
        self._names.add(name, icon, words)

    def _make_general(self) -> QWidget:
        from studio.ui.panels.settings.general_sections import GeneralSection

        section = GeneralSection(self._look, self._view_model)
        section.show_folder_requested.connect(self.show_folder_requested)
        section.folder_asked.connect(self.folder_asked)
        return section

    def _make_appearance(self) -> QWidget:
        from studio.ui.panels.settings.general_sections import AppearanceSection

        return AppearanceSection(self._look, self._view_model)

    def _make_keyboard(self) -> QWidget:
        from studio.ui.panels.settings.general_sections import KeyboardSection

        return KeyboardSection()

    def _make_providers(self, connected: "Connected") -> QWidget:
        from studio.ui.panels.settings.providers_section import ProvidersSection

        return ProvidersSection(self._look, connected.providers)

    def _make_network(self, connected: "Connected") -> QWidget:
        from studio.ui.panels.settings.network_section import NetworkSection

        return NetworkSection(self._look, connected.network, connected.workbench)

    def _make_budgets(self, connected: "Connected") -> QWidget:
        from studio.ui.panels.settings.budgets_section import BudgetsSection

        return BudgetsSection(self._look, connected.budgets, connected.workbench)

    def _make_models(self, connected: "Connected") -> QWidget:
        from studio.ui.panels.settings.models_section import ModelsSection

        section = ModelsSection(self._look, connected.models)
        section.show_folder_requested.connect(self.show_folder_requested)
        return section
