"""Messages go by themselves, three at most; dialogs are awaited without a loop of their own."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from studio.ui.kit.controls import Button
from studio.ui.kit.dialogs import NameDialog, Question, ask, ask_for_file, ask_where_to_save
from studio.ui.kit.errors import words_for
from studio.ui.kit.toasts import MOST, Toast, Toasts
from tests.ui.conftest import Desk


def living(window: QWidget) -> list[Toast]:
    """Return the messages that can be seen."""
    return [toast for toast in window.findChildren(Toast) if toast.isVisible()]


async def test_at_most_three_messages_stand_and_do_not_cover_each_other(desk: Desk) -> None:
    window = await desk.show(QWidget(), 900, 600)
    toasts = Toasts(desk.look, window)
    for number in range(5):
        toasts.tell(f"Message {number}", "and why " * 12)
    await desk.until(lambda: len(living(window)) == MOST)
    boxes = [toast.geometry() for toast in living(window)]
    assert all(window.rect().contains(box) for box in boxes)
    assert not any(one.intersects(other) for one in boxes for other in boxes if one is not other)
    window.resize(700, 500)
    await desk.until(lambda: all(window.rect().contains(toast.geometry()) for toast in living(window)))
    for toast in living(window):
        toast.leave()
    await desk.until(lambda: not living(window))


async def test_a_message_goes_by_itself_and_a_lasting_one_stays(desk: Desk) -> None:
    window = await desk.show(QWidget(), 900, 600)
    toasts = Toasts(desk.look, window)
    short, lasting = toasts.tell("Saved"), toasts.tell("Sending in 5 s", lasting=True)
    timer = short.findChild(QTimer)
    assert timer is not None
    assert timer.isActive()
    assert timer.interval() == desk.look.theme.tokens.motion["toast_ms"]
    timer.timeout.emit()
    await desk.until(lambda: living(window) == [lasting])
    lasting.say("Sending in 4 s")
    lasting.leave()


async def test_an_action_acts_and_closes_the_message(desk: Desk) -> None:
    window = await desk.show(QWidget(), 900, 600)
    acted: list[str] = []
    toast = Toasts(desk.look, window).tell("Deleted")
    toast.add_action("Bring back", lambda: acted.append("back"))
    press = next(each for each in toast.findChildren(Button) if each.text() == "Bring back")
    QTest.keyClick(press, Qt.Key.Key_Space)
    assert acted == ["back"]
    await desk.until(lambda: not living(window))


async def test_a_question_is_answered_by_its_verb_or_left(desk: Desk) -> None:
    window = await desk.show(QWidget(), 600, 400)
    answers: list[bool] = []

    async def put() -> None:
        answers.append(await ask(Question(desk.look, "Delete it?", "It can be brought back.", "Delete", parent=window)))

    for press in ("verb", "leave"):
        desk.workbench.run(put(), "question")
        await desk.until(lambda: window.findChildren(Question))
        (question,) = window.findChildren(Question)
        assert question.isModal()
        if press == "verb":
            QTest.mouseClick(question.verb, Qt.MouseButton.LeftButton)
        else:
            QTest.keyClick(question, Qt.Key.Key_Escape)
        await desk.until(lambda: not window.findChildren(Question))
    assert answers == [True, False]


async def test_a_cancelled_question_goes_away(desk: Desk) -> None:
    window = await desk.show(QWidget(), 600, 400)
    task = desk.workbench.scope.spawn(
        ask(Question(desk.look, "Sure?", "", "Do it", parent=window)), name="question", exclusive=True
    )
    await desk.until(lambda: [each for each in window.findChildren(Question) if each.isVisible()])
    task.cancel()
    await desk.until(lambda: not window.findChildren(Question))
    assert task.cancelled()


async def test_a_name_is_asked_for_and_cannot_be_empty(desk: Desk) -> None:
    window = await desk.show(QWidget(), 600, 400)
    dialog = NameDialog(desk.look, "Name the project", "Make the project", "Old", parent=window)
    answer = desk.workbench.scope.spawn(ask(dialog), name="question")
    await desk.until(dialog.isVisible)
    field = dialog.findChild(QLineEdit)
    assert field is not None
    assert (field.text(), field.selectedText()) == ("Old", "Old")
    field.clear()
    assert not dialog.verb.isEnabled()
    QTest.keyClicks(field, "  New one ")
    assert dialog.name() == "New one"
    QTest.mouseClick(dialog.verb, Qt.MouseButton.LeftButton)
    assert await answer


async def test_files_are_asked_for_without_a_loop_of_their_own(desk: Desk, tmp_path: Path) -> None:
    window = await desk.show(QWidget(), 600, 400)
    picture = tmp_path / "a.png"
    picture.write_bytes(b"x")
    asked = desk.workbench.scope.spawn(ask_for_file(window, "Choose", "Pictures (*.png)"), name="ask")
    await desk.until(lambda: window.findChildren(QFileDialog))
    (dialog,) = window.findChildren(QFileDialog)
    dialog.selectFile(str(picture))
    dialog.reject()
    assert await asked is None
    saved = desk.workbench.scope.spawn(
        ask_where_to_save(window, "Save", str(tmp_path / "b.png"), "Pictures (*.png)"), name="ask"
    )
    await desk.until(lambda: window.findChildren(QFileDialog))
    window.findChildren(QFileDialog)[-1].accept()
    assert await saved == str(tmp_path / "b.png")


def test_an_unforeseen_error_is_called_a_fault_of_the_program() -> None:
    words = words_for(ZeroDivisionError("division"))
    assert words.what_happened == "Something went wrong inside Shotwright. Your work is saved."
    assert "ZeroDivisionError" in words.details
