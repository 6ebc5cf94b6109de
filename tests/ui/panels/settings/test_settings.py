"""The settings page changes things at once, and says what waits for the next start."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from studio.ui.panels.settings.panel import SettingsPanel
from studio.ui.panels.settings.view_model import SettingsViewModel
from tests.ui.conftest import Desk, button


async def settings(desk: Desk, kept: list[str] | None = None) -> tuple[SettingsPanel, SettingsViewModel]:
    """Show the page."""
    folders: list[str] = [] if kept is None else kept
    view_model = SettingsViewModel(desk.workbench, "a folder", folders.append)
    panel = await desk.show(SettingsPanel(desk.look, view_model), 1000, 700)
    return panel, view_model


async def test_a_choice_of_theme_and_size_is_kept(desk: Desk) -> None:
    panel, view_model = await settings(desk)
    QTest.mouseClick(button(panel, "Light"), Qt.MouseButton.LeftButton)
    await desk.until(lambda: view_model.settings.theme == "light")
    view_model.choose_scale("1.25")
    await desk.until(lambda: view_model.settings.text_scale == 1.25)
    assert (panel._theme.value(), panel._scale.value()) == ("light", "1.25")
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
    other = next(code for code, _ in view_model.languages if code != view_model.settings.language)
    view_model.choose_language(other)
    await desk.until(panel._next_start.isVisible)
    assert "next start" in panel._next_start.text()


async def test_another_folder_waits_for_the_next_start(desk: Desk) -> None:
    kept: list[str] = []
    panel, view_model = await settings(desk, kept)
    asked: list[str] = []
    panel.folder_asked.connect(lambda: asked.append("asked"))
    panel.show_folder_requested.connect(asked.append)
    QTest.mouseClick(panel._other, Qt.MouseButton.LeftButton)
    QTest.mouseClick(panel._show, Qt.MouseButton.LeftButton)
    assert asked == ["asked", "a folder"]
    view_model.choose_folder("other <b>folder</b>")
    await desk.until(lambda: kept == ["other <b>folder</b>"])
    await desk.until(lambda: "other <b>folder</b>" in view_model.at_next_start)
