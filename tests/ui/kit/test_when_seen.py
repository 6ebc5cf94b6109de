"""A hidden panel reads once, when it is shown; a visible one at once."""

from PySide6.QtWidgets import QWidget

from studio.ui.kit.when_seen import WhenSeen
from tests.ui.conftest import Desk


async def test_what_changed_while_hidden_is_read_once_when_shown(desk: Desk) -> None:
    reads: list[str] = []
    panel = QWidget()
    seen = WhenSeen(panel, lambda: reads.append("read"))
    seen.ask()
    seen.ask()
    assert reads == []
    await desk.show(panel)
    assert reads == ["read"]
    seen.ask()
    assert reads == ["read", "read"]
    panel.hide()
    panel.show()
    assert reads == ["read", "read"]
