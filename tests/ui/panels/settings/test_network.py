"""How the internet is reached: checked as it is typed, kept as a whole."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit

from studio.domain.errors import InputError
from studio.domain.servers import Network
from studio.ui.panels.settings.network_model import NetworkViewModel
from studio.ui.panels.settings.network_section import NetworkSection
from tests.fakes.time import calm
from tests.ui.conftest import Desk
from tests.ui.panels.settings.desk import press, words_in
from tests.ui.panels.settings.fakes import FakeConnections


async def network(desk: Desk) -> tuple[NetworkSection, FakeConnections]:
    """Show the section."""
    service = FakeConnections()
    view_model = NetworkViewModel(desk.workbench, service)
    return await desk.show(NetworkSection(desk.look, view_model, desk.workbench), 1000, 700), service


def write(field: QLineEdit, text: str) -> None:
    """Type another text."""
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text) if text else QTest.keyClick(field, Qt.Key.Key_Delete)


async def test_a_proxy_is_checked_then_kept(desk: Desk) -> None:
    section, service = await network(desk)
    assert (section.keep.isEnabled(), section.keep.accessibleDescription()) == (False, "Nothing was changed.")
    for text, fault in (
        ("proxy.example.org", "Write it like http://proxy.example.org:3128"),
        ("http://me:pw@proxy.example.org", "A name and password in the address are not kept"),
        ("http://proxy.example.org/way", "Leave out what stands behind the host"),
    ):
        write(section.proxy, text)
        assert fault in words_in(section)
        assert not section.keep.isEnabled()
    write(section.proxy, " socks5://127.0.0.1:1080")
    write(section.bypass, "example.org, 10.0.0.0/8")
    QTest.keyClick(section.bypass, Qt.Key.Key_Return)
    await desk.until(lambda: "In use from the next request on." in words_in(section))
    assert service.network == Network(proxy="socks5://127.0.0.1:1080", bypass=("example.org", "10.0.0.0/8"))


async def test_a_host_that_is_none_is_named(desk: Desk) -> None:
    section, _ = await network(desk)
    write(section.bypass, "example.org http://x/y")
    assert "“http://x/y” is not a host" in words_in(section)


async def test_certificates_are_a_file_that_can_be_read(desk: Desk, tmp_path: Path) -> None:
    section, service = await network(desk)
    write(section.ca_file, "ca.pem")
    assert "Write the whole path." in words_in(section)
    write(section.ca_file, str(tmp_path / "ca.pem"))
    assert "There is no such file." in words_in(section)
    (tmp_path / "ca.pem").write_text("certificates")
    press(section, "Choose…")
    await desk.until(lambda: section.findChildren(QFileDialog))
    dialog = section.findChildren(QFileDialog)[0]
    dialog.findChildren(QLineEdit)[0].setText(str(tmp_path / "ca.pem"))
    dialog.accept()
    await desk.until(section.keep.isEnabled)
    press(section, "Use these settings")
    await desk.until(lambda: service.network.ca_file == str(tmp_path / "ca.pem"))


async def test_the_environments_proxy_takes_the_place_of_the_fields(desk: Desk) -> None:
    section, service = await network(desk)
    section.environment.switch.setFocus()
    QTest.keyClick(section.environment.switch, Qt.Key.Key_Space)
    assert (section.proxy.isEnabled(), section.bypass.isEnabled()) == (False, False)
    press(section, "Use these settings")
    await desk.until(lambda: service.network.use_environment)


async def test_what_cannot_be_kept_is_told(desk: Desk) -> None:
    section, service = await network(desk)
    service.failures = [InputError("The disk is full.", "Make room.", field="proxy")]
    write(section.proxy, "http://proxy.example.org:3128")
    press(section, "Use these settings")
    await desk.until(lambda: "The disk is full." in words_in(section))
    await calm()
    assert service.network == Network()
