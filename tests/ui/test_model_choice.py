"""From the sidebar's card to the picker and back, by mouse and by keys."""

import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from studio.ui.kit.popover import Popover
from studio.ui.model_choice import ModelChoice
from studio.ui.panels.parameters.panel import ParametersPanel
from studio.ui.panels.parameters.view_model import ParametersViewModel
from tests.fakes.time import calm
from tests.ui.conftest import Desk, type_text
from tests.ui.shelves import FakeShelf


async def sidebar(desk: Desk) -> tuple[QWidget, ParametersPanel, ParametersViewModel]:
    """Show the sidebar at the right of a window, with a way to the picker."""
    shelf = FakeShelf(desk)
    view_model = ParametersViewModel(desk.workbench, desk.generator, lambda: 0, desk.bench.random, shelf)
    panel = ParametersPanel(desk.look, view_model)
    panel.setFixedWidth(316)
    window = QWidget()
    row = QHBoxLayout(window)
    row.addStretch()
    row.addWidget(panel)
    ModelChoice(desk.look, desk.workbench, shelf, panel, view_model, window)
    await desk.show(window, 1280, 900)
    await desk.project("A kite.")
    return window, panel, view_model


async def test_the_card_opens_the_picker_and_a_model_is_chosen_with_the_keys(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "studio.ui.panels.model_picker.panel", raising=False)
    window, panel, view_model = await sidebar(desk)
    assert "studio.ui.panels.model_picker.panel" not in sys.modules  # imported when it is opened
    QTest.mouseClick(panel.card, Qt.MouseButton.LeftButton)
    (popover,) = window.findChildren(Popover)
    assert popover.isVisible()
    field = popover.findChildren(QLineEdit)[0]
    await desk.until(field.hasFocus)
    type_text(field, "picky")
    await calm()
    QTest.keyClick(field, Qt.Key.Key_Return)
    await desk.until(lambda: view_model.model_id == "away/picky")
    assert not popover.isVisible()
    QTest.mouseClick(panel.card, Qt.MouseButton.LeftButton)
    await desk.until(popover.isVisible)
    await desk.until(field.hasFocus)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not popover.isVisible()
    assert view_model.model_id == "away/picky"
