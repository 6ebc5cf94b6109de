"""Before a first send the host is named, and nothing but a plain yes counts."""

import asyncio

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from studio.ui.consent import ConsentDialog, may_send
from tests.ui.conftest import Desk, button


@pytest.mark.parametrize(("own", "words"), [(True, "a server that you called your own"), (False, "Its own terms")])
async def test_consent_names_the_host(desk: Desk, own: bool, words: str) -> None:
    window = await desk.show(QWidget())
    answers: list[bool] = []
    for yes in (False, True):
        asking = asyncio.ensure_future(may_send(desk.look, "10.0.0.5", "gpu-2", own=own, parent=window))
        await desk.until(lambda: [each for each in window.findChildren(ConsentDialog) if each.isVisible()])
        dialog = next(each for each in window.findChildren(ConsentDialog) if each.isVisible())
        read = " ".join(each.text() for each in dialog.findChildren(QLabel))
        assert "Your prompt and pictures will go to 10.0.0.5" in read
        assert words in read
        if yes:
            QTest.mouseClick(button(dialog, "Send to 10.0.0.5"), Qt.MouseButton.LeftButton)
        else:
            QTest.keyClick(dialog, Qt.Key.Key_Escape)
        answers.append(await asking)
    assert answers == [False, True]
