"""Owns the Spend page as its tests drive it: shown over money in memory, with its dialogs and files."""

from collections.abc import Sequence
from typing import NamedTuple, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QLineEdit, QWidget

from studio.domain.spend import Charge, Spend
from studio.ui.kit.text import Elided
from studio.ui.panels.spend.list_model import Column
from studio.ui.panels.spend.panel import SpendPanel
from studio.ui.panels.spend.view_model import SpendViewModel
from studio.ui.spend_page import SpendPage
from tests.fakes.spending import FakeMoney, FakeSpending
from tests.ui.conftest import Desk, button

D = TypeVar("D", bound=QDialog)


class Stage(NamedTuple):
    """The page and what is behind it."""

    page: SpendPage
    money: FakeMoney
    spending: FakeSpending

    @property
    def panel(self) -> SpendPanel:
        """What is seen."""
        return self.page.panel

    @property
    def view_model(self) -> SpendViewModel:
        """What it reads."""
        return self.page.view_model

    def row(self, at: int) -> list[str]:
        """Return the words of a row of the ledger."""
        model = self.panel.ledger.model
        return [model.index(at, column).data() for column in Column]

    @property
    def takes(self) -> list[str]:
        """What stands in the column of takes."""
        model = self.panel.ledger.model
        return [model.index(at, Column.TAKE).data() for at in range(model.rowCount())]


async def stage(
    desk: Desk,
    spend: Spend | None = None,
    charges: Sequence[Charge] = (),
    *,
    money: FakeMoney | None = None,
    spending: FakeSpending | None = None,
    width: int = 1528,
    height: int = 956,
) -> Stage:
    """Show the page and wait until it has read the sums."""
    money = money or FakeMoney()
    spending = spending or FakeSpending(spend, charges)
    page = SpendPage(desk.look, desk.workbench, money, spending, desk.thumbnails)
    desk.keep(page.view_model)
    await desk.show(page, width, height)
    made = Stage(page, money, spending)
    await desk.until(lambda: not made.view_model.is_reading and made.panel.by_day.chart is not None)
    return made


async def opened(desk: Desk, parent: QWidget, kind: type[D]) -> D:
    """Return the dialog of a kind that is open."""

    def shown() -> list[D]:
        return [each for each in parent.findChildren(kind) if each.isVisible()]

    await desk.until(shown)
    return shown()[-1]


async def save_as(desk: Desk, parent: QWidget, path: str) -> None:
    """Choose a file in the dialog that asks for one."""
    dialog = await opened(desk, parent, QFileDialog)
    dialog.findChildren(QLineEdit)[0].setText(path)
    dialog.accept()


def write(field: QLineEdit, text: str) -> None:
    """Type another text."""
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text) if text else QTest.keyClick(field, Qt.Key.Key_Delete)


def press(parent: QWidget, words: str) -> None:
    """Press a button with the mouse."""
    QTest.mouseClick(button(parent, words), Qt.MouseButton.LeftButton)


def words_in(parent: QWidget) -> str:
    """Return all words that can be read."""
    labels = [each.text() for each in parent.findChildren(QLabel) if each.isVisible()]
    return "\n".join([*labels, *(each.text() for each in parent.findChildren(Elided) if each.isVisible())])
