"""Popovers stand beside their opener inside the window, and go at Esc, a press elsewhere, or with the opener."""

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from studio.ui.kit.popover import Popover
from tests.ui.conftest import Desk


class Page(QWidget):
    """A page with an opener, a field, and a popover around another field."""

    def __init__(self) -> None:
        super().__init__()
        self.field, self.inside = QLineEdit(), QLineEdit()
        self.opener = QPushButton("Open")
        rows = QVBoxLayout(self)
        rows.addWidget(self.opener)
        rows.addStretch()
        rows.addWidget(self.field)
        self.popover = Popover(self.inside, "Words", QSize(240, 120))
        self.opener.clicked.connect(self._toggle)

    def _toggle(self) -> None:
        self.popover.toggle_beside(self.opener)


@pytest.fixture
async def page(desk: Desk) -> Page:
    """The page with the popover open; the field had the focus."""
    made = await desk.show(Page(), 600, 400)
    made.field.setFocus()
    made.popover.open_beside(made.opener)
    assert made.popover.isVisible()
    assert made.rect().contains(made.popover.geometry())
    assert made.focusWidget() is made.inside
    return made


def press(page: Page, at: QPoint) -> None:
    """Click at a place of the window, as the window system tells it."""
    handle = page.windowHandle()
    assert handle is not None
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


async def test_esc_closes_it_and_gives_the_focus_back(page: Page) -> None:
    QTest.keyClick(page.inside, Qt.Key.Key_Escape)
    assert not page.popover.isVisible()
    assert page.focusWidget() is page.field


async def test_a_press_elsewhere_closes_it_and_one_inside_does_not(page: Page) -> None:
    press(page, page.popover.geometry().center())
    assert page.popover.isVisible()
    press(page, QPoint(300, 330))
    assert not page.popover.isVisible()


async def test_its_opener_closes_it_again(page: Page) -> None:
    press(page, page.opener.geometry().center())
    assert not page.popover.isVisible()
    press(page, page.opener.geometry().center())
    assert page.popover.isVisible()


async def test_it_goes_with_its_opener(page: Page) -> None:
    page.opener.hide()
    assert not page.popover.isVisible()
    page.opener.show()
    page.popover.open_beside(page.opener)
    page.resize(500, 300)
    assert page.rect().contains(page.popover.geometry())
