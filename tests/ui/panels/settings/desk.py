"""Owns the settings page as its tests drive it: shown at 1208 by 676, with what stands behind it."""

from typing import NamedTuple, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from studio.ui.kit.dialogs import Question
from studio.ui.panels.settings.key_card import KeyCard
from studio.ui.panels.settings.panel import SettingsPanel
from studio.ui.panels.settings.providers_model import ProvidersViewModel
from studio.ui.panels.settings.providers_section import ProvidersSection
from studio.ui.panels.settings.view_model import SettingsViewModel
from tests.fakes.time import calm
from tests.ui.conftest import Desk, button
from tests.ui.panels.settings.fakes import FakeConnections, connected

Q = TypeVar("Q", bound=Question)


class Page(NamedTuple):
    """The page and what is behind it."""

    panel: SettingsPanel
    view_model: ProvidersViewModel
    service: FakeConnections

    @property
    def section(self) -> ProvidersSection:
        """The section."""
        return self.panel.findChildren(ProvidersSection)[0]

    @property
    def card(self) -> KeyCard:
        """The card of the key."""
        return self.section.details.key

    @property
    def words(self) -> str:
        """All words of the pane that can be read."""
        return words_in(self.section.details)


async def page(desk: Desk, provider: str = "", service: FakeConnections | None = None) -> Page:
    """Show the page at a provider."""
    service = service or FakeConnections()
    stands_on = connected(desk, service)
    view_model = SettingsViewModel(desk.workbench, "a folder", [""].remove)
    panel = await desk.show(SettingsPanel(desk.look, view_model, stands_on), 1208, 676)
    desk.keep(stands_on.providers)
    panel.show_section("providers")
    made = Page(panel, stands_on.providers, service)
    if service.unreadable is None:
        await desk.until(lambda: made.view_model.known)
    if provider:
        panel.open_provider(provider)
    await calm()
    return made


async def asked(desk: Desk, parent: QWidget, kind: type[Q]) -> Q:
    """Return the question that is open."""

    def open_ones() -> list[Q]:
        return [each for each in parent.findChildren(kind) if each.isVisible()]

    await desk.until(open_ones)
    return open_ones()[0]


def press(parent: QWidget, words: str) -> None:
    """Press a button with the mouse."""
    QTest.mouseClick(button(parent, words), Qt.MouseButton.LeftButton)


def words_in(parent: QWidget) -> str:
    """Return all labels that can be read."""
    return "\n".join(each.text() for each in parent.findChildren(QLabel) if each.isVisible())
