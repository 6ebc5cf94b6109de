"""The question before a picture leaves this computer: both lines, once, and a way out."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from studio.domain.parameters import Parameters
from studio.ui.kit.text import label
from studio.ui.picture_rights import RightsQuestion, may_use
from tests.fakes.pictures import picture
from tests.ui.conftest import Desk
from tests.ui.panels.parameters.helpers import asked
from tests.ui.panels.parameters.zones import LEFT, of_file, zone


async def test_the_right_to_a_picture_needs_both_lines(desk: Desk) -> None:
    question = await desk.show(RightsQuestion(desk.look, label("kite")), 420, 320)
    assert not question.verb.isEnabled()
    assert question.verb.accessibleDescription() == "Switch both on first."
    QTest.mouseClick(question.may_use, LEFT)
    assert not question.verb.isEnabled()
    QTest.keyClick(question.consent, Qt.Key.Key_Space)
    assert question.verb.isEnabled()
    ended: list[int] = []
    question.finished.connect(ended.append)
    QTest.mouseClick(question.verb, LEFT)
    assert ended == [QDialog.DialogCode.Accepted.value]


async def test_the_right_is_asked_over_the_window(desk: Desk) -> None:
    first = await zone(desk)
    desk.bench.disk.files["/kite.png"] = picture()
    first.drop(of_file("/kite.png"))
    await first.brought()
    parent = first.field.window()
    answers: list[bool] = []

    async def ask() -> None:
        answers.append(await may_use(desk.look, desk.workspace, asked(desk).origins[0], parent))

    desk.workbench.run(ask(), "ask")
    await desk.until(lambda: parent.findChildren(RightsQuestion))
    (question,) = parent.findChildren(RightsQuestion)
    question.reject()
    await desk.until(lambda: answers)
    assert answers == [False]
    gone = Parameters().origin_of("0" * 64)
    assert await may_use(desk.look, desk.workspace, gone, parent)
