"""Forms stay until what was filled in could be done; stars are given by mouse and keys; texts know their direction."""

import asyncio

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from studio.domain.errors import InputError
from studio.ui.kit.drags import drag_of_prompt, drag_of_take, prompt_in
from studio.ui.kit.forms import Form, fill_in
from studio.ui.kit.numerals import count
from studio.ui.kit.reading_direction import direction_of
from studio.ui.kit.stars import StarsField
from tests.ui.conftest import Desk


async def test_a_form_closes_only_when_its_act_is_done(desk: Desk) -> None:
    window = await desk.show(QWidget(), 600, 400)
    form = Form(desk.look, "Name it", "", "Save", parent=window)
    field, other = QLineEdit(), QLineEdit()
    form.add_field("Name", field, "name")
    form.add_field("Other", other, "other")
    tries: list[str] = []

    async def act() -> None:
        tries.append(field.text())
        if not field.text():
            raise InputError("The name is empty.", "Give it one.", field="name")

    async with asyncio.TaskGroup() as group:
        answer = group.create_task(fill_in(form, act))
        await desk.until(form.isVisible)
        other.setFocus()
        QTest.keyClick(other, Qt.Key.Key_Return)
        await desk.until(lambda: form._fault.isVisible())
        assert form._fault.text() == "The name is empty. Give it one."
        assert field.property("state") == "bad"
        assert form.focusWidget() is field
        field.setText("Ada")
        QTest.mouseClick(form.verb, Qt.MouseButton.LeftButton)
    assert answer.result() is True
    assert tries == ["", "Ada"]
    assert not [each for each in window.findChildren(Form) if each.isVisible()]


async def test_a_form_that_is_left_does_nothing(desk: Desk) -> None:
    window = await desk.show(QWidget(), 600, 400)
    form = Form(desk.look, "Name it", "", "Save", parent=window)
    done: list[bool] = []

    async def act() -> None:
        done.append(True)

    async with asyncio.TaskGroup() as group:
        answer = group.create_task(fill_in(form, act))
        await desk.until(form.isVisible)
        form.reject()
    assert answer.result() is False
    assert done == []


async def test_stars_by_keys_and_mouse(desk: Desk) -> None:
    stars = await desk.show(StarsField(desk.look, "Stars"), 140, 30)
    heard: list[int] = []
    stars.rated.connect(heard.append)
    stars.setFocus()
    QTest.keyClick(stars, Qt.Key.Key_3)
    QTest.keyClick(stars, Qt.Key.Key_Right)
    QTest.keyClick(stars, Qt.Key.Key_Left)
    assert heard == [3, 4, 3]
    assert stars.accessibleName() == "Stars: 3 stars"
    QTest.mouseClick(stars, Qt.MouseButton.LeftButton, pos=QPoint(5, 10))
    QTest.mouseClick(stars, Qt.MouseButton.LeftButton, pos=QPoint(5, 10))
    assert heard[-2:] == [1, 0]
    stars.set_stars(5)
    QTest.keyClick(stars, Qt.Key.Key_Right)
    assert stars.stars == 5
    assert len(heard) == 5


def test_a_prompt_is_dragged_by_its_id() -> None:
    assert prompt_in(drag_of_prompt("abc")) == "abc"
    assert prompt_in(drag_of_take("abc")) is None


def test_a_text_is_read_as_its_first_letter_is() -> None:
    assert direction_of("12 ملعب b") is Qt.LayoutDirection.RightToLeft
    assert direction_of("12 boat ملعب") is Qt.LayoutDirection.LeftToRight
    assert direction_of("…") is Qt.LayoutDirection.LeftToRight


def test_thousands_stand_apart() -> None:
    assert count(100_000) in ("100,000", "100.000", "100 000", "100000")
