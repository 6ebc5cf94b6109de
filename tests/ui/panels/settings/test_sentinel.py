"""A key that was typed and saved is nowhere but where keys are kept: the page over the real service, keys in memory."""

import base64
import contextlib
import json
import logging
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QTextEdit, QWidget

from studio.domain.errors import AuthFailed
from studio.domain.provider_ports import KeyCheck
from studio.domain.servers import Dialect, KeyPlace, Server
from studio.services.connections import Connections
from studio.ui.kit.dialogs import Question
from studio.ui.panels.settings.connected import Connected
from studio.ui.panels.settings.models_model import UserFiles
from studio.ui.panels.settings.panel import SettingsPanel
from studio.ui.panels.settings.providers_section import ProvidersSection
from studio.ui.panels.settings.view_model import SettingsViewModel
from tests.fakes.connections import MemorySecrets
from tests.fakes.media import MemoryDisk
from tests.fakes.providers import RemoteFake
from tests.fakes.time import calm
from tests.ui.conftest import Desk
from tests.ui.panels.settings.desk import asked, press
from tests.ui.panels.settings.fakes import TODAY, lines

KEY = "sentinel/Zq8+4mQ81xTz0aB7=="
SEEN = (KEY, quote(KEY, safe=""), base64.b64encode(KEY.encode()).decode(), KEY.encode().hex())
SERVER = Server(name="den", url="http://127.0.0.1:9", dialect=Dialect.VLLM_OMNI, needs_key=True)


class Refusing(RemoteFake):
    """A server that refuses one test, then takes the key."""

    base_url = SERVER.url
    refuse = True

    async def check_key(self, account: str = "") -> KeyCheck:
        if self.refuse:
            raise AuthFailed("den did not accept this key.", "Paste it again.", provider=self.id)
        return KeyCheck("me", None, None, 3)


def everything_shown() -> Iterator[tuple[str, str]]:
    """Yield (where, text) of all that widgets, clipboards and titles hold now."""
    for widget in QApplication.allWidgets():
        where = type(widget).__name__
        for said in (
            widget.windowTitle(), widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(),
            widget.statusTip(), widget.whatsThis(), widget.objectName(),
        ):  # fmt: skip
            yield where, said
        yield where, _text(widget)
        for child in (widget, *widget.findChildren(QObject)):
            for name in child.dynamicPropertyNames():
                with contextlib.suppress(RuntimeError):  # a value of a kind that Python cannot read is no text
                    yield where, str(child.property(bytes(name.data()).decode()))
    for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
        yield "clipboard", QGuiApplication.clipboard().text(mode)


def _text(widget: QWidget) -> str:
    if isinstance(widget, QLabel | QLineEdit):
        return widget.text()
    if isinstance(widget, QTextEdit):
        return widget.toPlainText()
    return widget.currentText() if isinstance(widget, QComboBox) else ""


def hits(texts: Iterator[tuple[str, str]]) -> list[str]:
    """Return where the key stands in any of its writings."""
    return [where for where, text in texts if any(sentinel in text for sentinel in SEEN)]


async def test_a_saved_key_is_in_no_widget_title_clipboard_log_or_file(
    desk: Desk, tmp_home: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    QGuiApplication.clipboard().setText("something else")
    workspace, secrets, server = desk.workspace, MemorySecrets(), Refusing(MemoryDisk(), provider=SERVER.provider)
    service = Connections(
        workspace.settings, secrets, lambda _: server, workspace.catalogue, workspace.jobs, desk.bench.clock,
        lambda job: job.id,
    )  # fmt: skip
    await service.add_server(SERVER)
    stands_on = Connected(desk.workbench, service, lines, UserFiles("a folder", lambda: ()), lambda: TODAY)
    desk.keep(stands_on.providers)
    view_model = SettingsViewModel(desk.workbench, "a folder", [""].remove)
    panel = await desk.show(SettingsPanel(desk.look, view_model, stands_on), 1208, 676)
    panel.open_provider(SERVER.provider)
    section = panel.findChildren(ProvidersSection)[0]
    card, providers = section.details.key, stands_on.providers
    await desk.until(lambda: panel.focusWidget() is card.key)

    QTest.keyClicks(card.key, KEY)
    press(card, "Show")
    QTest.keyClick(card.key, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(card.key, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert hits(everything_shown()) == ["KeyField"]  # this test can see a key where there is one
    QTest.keyClick(card.key, Qt.Key.Key_Return)
    await desk.until(lambda: providers.answer.fault is not None)
    await calm()
    press(card, "Copy details")
    assert hits(everything_shown()) == []
    server.refuse = False
    press(card, "Test")
    await desk.until(lambda: providers.answer.check is not None)
    QTest.keyClicks(card.key, KEY)
    card.keep_in.setCurrentIndex(card.keep_in.findData(KeyPlace.FILE.value))
    press(card, "Save key")
    press(await asked(desk, panel, Question), "Keep it in a file")
    await desk.until(lambda: providers.place is KeyPlace.FILE)
    await desk.until(lambda: not providers.is_testing)
    await calm()

    kept = await secrets.key(SERVER.provider)
    assert kept is not None
    assert kept.get_secret_value() == KEY
    assert hits(everything_shown()) == []
    told = json.dumps(desk.bench.settings.stored) + caplog.text + repr(vars(providers)) + repr(desk.failures)
    assert hits(iter([("settings, log or view-model", told)])) == []
    written = [path for path in tmp_home.rglob("*") if path.is_file()]
    assert hits((str(path), path.read_bytes().decode("latin-1")) for path in written) == []
    QTest.keyClick(card.key, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert card.key.text() == ""
