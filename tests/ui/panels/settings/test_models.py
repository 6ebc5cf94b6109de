"""How old the specs are, what a server serves now before it is taken, and the user's own files."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from studio.domain.errors import ProviderUnavailable, StoreError
from studio.ui.panels.settings.models_section import ModelsSection
from studio.ui.panels.settings.panel import SettingsPanel
from studio.ui.panels.settings.view_model import SettingsViewModel
from tests.fakes.time import calm
from tests.ui.conftest import Desk, button
from tests.ui.panels.settings.desk import press, words_in
from tests.ui.panels.settings.fakes import ATTIC, FakeConnections, connected

NOTICE = "mine.toml, line 4: “price” is no field; the file is left out."


async def models(desk: Desk, service: FakeConnections) -> tuple[ModelsSection, list[str]]:
    """Show the section; return the folders that are wished for, too."""
    stands_on = connected(desk, service, (NOTICE,))
    view_model = SettingsViewModel(desk.workbench, "a folder", [""].remove)
    panel = await desk.show(SettingsPanel(desk.look, view_model, stands_on), 1208, 676)
    folders: list[str] = []
    panel.show_folder_requested.connect(folders.append)
    panel.show_section("models")
    await desk.until(lambda: stands_on.models.known)
    await calm()
    return panel.findChildren(ModelsSection)[0], folders


async def test_dates_are_shown_and_old_ones_marked(desk: Desk) -> None:
    section, folders = await models(desk, FakeConnections())
    words = words_in(section)
    assert "12 models" in words
    assert words.count("long ago") == 1
    (aged,) = [row for row in words.splitlines() if "long ago" in row]
    assert "–" in aged
    assert aged.endswith("; 1 long ago")
    assert NOTICE in words
    press(section, "Show in folder")
    assert folders == ["a folder/models"]


async def test_a_refresh_shows_the_difference_before_it_is_taken(desk: Desk) -> None:
    service = FakeConnections()
    section, _ = await models(desk, service)
    service.go.clear()
    press(section, "Refresh attic")
    await calm()
    assert "Asking attic; this costs nothing…" in words_in(section)
    assert not button(section, "Refresh attic").isEnabled()
    service.go.set()
    await desk.until(lambda: "attic serves now" in words_in(section))
    words = words_in(section)
    assert "New: wan-2.2" in words
    assert "No longer there: wan-2.1" in words
    assert "ltx-2.3: limits.audio was never, is optional" in words
    assert service.taken == []
    QTest.mouseClick(button(section, "Take these models"), Qt.MouseButton.LeftButton)
    await desk.until(lambda: service.taken == [ATTIC.provider])
    await desk.until(lambda: "attic serves now" not in words_in(section))


async def test_a_difference_can_be_left(desk: Desk) -> None:
    service = FakeConnections()
    section, _ = await models(desk, service)
    press(section, "Refresh attic")
    await desk.until(lambda: "attic serves now" in words_in(section))
    press(section, "Leave as it is")
    await desk.until(lambda: "attic serves now" not in words_in(section))
    service.difference = service.difference._replace(changes=())
    press(section, "Refresh attic")
    await desk.until(lambda: "attic serves what is known already." in words_in(section))
    press(section, "Close")
    await desk.until(lambda: "what is known already" not in words_in(section))
    assert service.taken == []


async def test_a_question_that_is_cancelled_or_fails_leaves_the_page_usable(desk: Desk) -> None:
    service = FakeConnections()
    section, _ = await models(desk, service)
    service.go.clear()
    press(section, "Refresh attic")
    await calm()
    press(section, "Cancel")
    await desk.until(lambda: button(section, "Refresh attic").isEnabled())
    service.go.set()
    service.failures = [
        ProviderUnavailable("attic did not answer.", "Start the server, then ask again.", provider=ATTIC.provider)
    ]
    press(section, "Refresh attic")
    await desk.until(lambda: "attic did not answer." in words_in(section))
    assert button(section, "Refresh attic").isEnabled()


async def test_dates_that_cannot_be_read_are_read_again_when_the_section_is_shown(desk: Desk) -> None:
    service = FakeConnections()
    section, _ = await models(desk, service)
    service.unreadable = StoreError("The settings cannot be read.", "Look at the disk.")
    section.hide()
    section.show()
    await desk.until(lambda: "The settings cannot be read." in words_in(section))
    service.unreadable = None
    section.hide()
    section.show()
    await desk.until(lambda: "The settings cannot be read." not in words_in(section))


async def test_models_that_cannot_be_taken_stay_to_be_taken(desk: Desk) -> None:
    service = FakeConnections()
    section, _ = await models(desk, service)
    press(section, "Refresh attic")
    await desk.until(lambda: "attic serves now" in words_in(section))
    service.failures = [StoreError("The disk is full.", "Make room.")]
    press(section, "Take these models")
    await desk.until(lambda: "The disk is full." in words_in(section))
    press(section, "Take these models")
    await desk.until(lambda: service.taken == [ATTIC.provider])
    await desk.until(lambda: "The disk is full." not in words_in(section))
