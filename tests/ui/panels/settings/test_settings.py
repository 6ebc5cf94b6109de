"""The settings page has its sections at the side, changes things at once, and says what waits for the next start."""

import subprocess
import sys
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from studio.ui.kit.keys import KEYS
from studio.ui.panels.settings.general_sections import AppearanceSection, GeneralSection, KeyboardSection
from studio.ui.panels.settings.panel import SettingsPanel
from studio.ui.panels.settings.section_names import SectionButton
from studio.ui.panels.settings.view_model import SettingsViewModel
from tests.fakes.time import calm
from tests.ui.conftest import Desk, button
from tests.ui.panels.settings.fakes import FakeConnections, connected

W = TypeVar("W", bound=QWidget)


async def settings(desk: Desk, kept: list[str] | None = None) -> tuple[SettingsPanel, SettingsViewModel]:
    """Show the page without anything that it could connect to."""
    folders: list[str] = [] if kept is None else kept
    view_model = SettingsViewModel(desk.workbench, "a folder", folders.append)
    panel = await desk.show(SettingsPanel(desk.look, view_model), 1000, 700)
    return panel, view_model


def opened(panel: SettingsPanel, name: str, kind: type[W]) -> W:
    """Open a section by its name and return it."""
    QTest.mouseClick(button(panel, name, kind=SectionButton), Qt.MouseButton.LeftButton)
    found = next(each for each in panel.findChildren(kind) if each.isVisible())
    assert isinstance(found, kind)
    return found


async def test_a_choice_of_theme_and_size_is_kept(desk: Desk) -> None:
    panel, view_model = await settings(desk)
    section = opened(panel, "Appearance", AppearanceSection)
    QTest.mouseClick(button(section, "Light"), Qt.MouseButton.LeftButton)
    await desk.until(lambda: view_model.settings.theme == "light")
    view_model.choose_scale("1.25")
    await desk.until(lambda: view_model.settings.text_scale == 1.25)
    assert (section.theme.value(), section.scale.value()) == ("light", "1.25")
    stored: dict[str, Any] = desk.bench.settings.stored
    assert (stored["theme"], stored["text_scale"]) == ("light", 1.25)


async def test_a_full_disk_is_told_and_the_page_shows_what_holds(desk: Desk) -> None:
    _, view_model = await settings(desk)
    desk.bench.settings.full = True
    view_model.choose_theme("light")
    await desk.until(lambda: desk.failures)
    assert view_model.settings.theme == "dark"
    desk.bench.settings.full = False


async def test_a_language_waits_for_the_next_start(desk: Desk) -> None:
    panel, view_model = await settings(desk)
    section = opened(panel, "General", GeneralSection)
    other = next(code for code, _ in view_model.languages if code != view_model.settings.language)
    view_model.choose_language(other)
    await desk.until(section.next_start.isVisible)
    assert "next start" in section.next_start.text()


async def test_another_folder_waits_for_the_next_start(desk: Desk) -> None:
    kept: list[str] = []
    panel, view_model = await settings(desk, kept)
    section = opened(panel, "General", GeneralSection)
    asked: list[str] = []
    panel.folder_asked.connect(lambda: asked.append("asked"))
    panel.show_folder_requested.connect(asked.append)
    QTest.mouseClick(section.other, Qt.MouseButton.LeftButton)
    QTest.mouseClick(section.show_folder, Qt.MouseButton.LeftButton)
    assert asked == ["asked", "a folder"]
    view_model.choose_folder("other <b>folder</b>")
    await desk.until(lambda: kept == ["other <b>folder</b>"])
    await desk.until(lambda: "other <b>folder</b>" in view_model.at_next_start)


async def test_arrow_keys_walk_through_the_sections(desk: Desk) -> None:
    panel, _ = await settings(desk)
    button(panel, "General", kind=SectionButton).setFocus()
    QTest.keyClick(panel.focusWidget(), Qt.Key.Key_Down)
    assert panel.section == "appearance"
    QTest.keyClick(panel.focusWidget(), Qt.Key.Key_Down)
    assert panel.section == "keyboard"
    QTest.keyClick(panel.focusWidget(), Qt.Key.Key_Up)
    assert panel.section == "appearance"


async def test_every_shortcut_is_listed(desk: Desk) -> None:
    panel, _ = await settings(desk)
    section = opened(panel, "Keyboard", KeyboardSection)
    keys = [each for each in section.findChildren(QWidget) if each.property("kind") == "keys"]
    assert len(keys) == len(KEYS)


async def test_sections_that_have_nothing_behind_them_are_not_offered(desk: Desk) -> None:
    panel, _ = await settings(desk)
    assert [each.text() for each in panel.findChildren(SectionButton)] == ["General", "Appearance", "Keyboard"]
    panel.open_provider("runway")
    assert panel.section == "general"


async def test_every_control_of_every_section_has_a_name_and_fits_the_smallest_window(desk: Desk) -> None:
    view_model = SettingsViewModel(desk.workbench, "a folder", [""].remove)
    stands_on = connected(desk, FakeConnections())
    desk.keep(stands_on.providers)
    panel = await desk.show(SettingsPanel(desk.look, view_model, stands_on), 1208, 676)
    for section in panel.findChildren(SectionButton):
        QTest.mouseClick(section, Qt.MouseButton.LeftButton)
        await calm()
    await desk.until(lambda: stands_on.providers.known and stands_on.models.known)
    await calm()
    assert panel.width() == 1208
    controls = [each for each in panel.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(controls) > 20
    assert [each for each in controls if not (each.isHidden() or each.accessibleName() or _is_part(each))] == []


def _is_part(widget: QWidget) -> bool:
    """Say whether a widget is a part of a control that has a name, or no control at all."""
    return isinstance(widget, QAbstractScrollArea) or (
        (above := widget.parentWidget()) is not None and bool(above.accessibleName())
    )


def test_opening_the_page_imports_no_section_but_the_first() -> None:
    code = (
        "import sys, studio.ui.panels.settings.panel\n"
        "late = ('provider', 'network_', 'models_', 'key_', 'connected', 'general_', 'ports')\n"
        "here = 'studio.ui.panels.settings.'\n"
        "loaded = [name.removeprefix(here) for name in sys.modules if name.startswith(here)]\n"
        "print([name for name in loaded if name.startswith(late)],"
        " [name for name in ('studio.services.connections', 'httpx', 'keyring') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "[] []"
