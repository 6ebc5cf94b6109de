"""Owns what the tests of the sidebar share: the sidebar of a shot on a model, and what is seen of it."""

from typing import Any

from PySide6.QtWidgets import QLabel, QWidget

from studio.domain.parameters import Parameters
from studio.ui.kit.text import Elided
from studio.ui.panels.parameters.panel import ParametersPanel
from studio.ui.panels.parameters.view_model import ParametersViewModel
from tests.fakes.time import calm
from tests.ui.conftest import Desk
from tests.ui.shelves import FakeShelf


async def sidebar(desk: Desk, model: str = "away/picky") -> tuple[ParametersPanel, ParametersViewModel]:
    """Show the sidebar of a shot on that model."""
    shelf = FakeShelf(desk)
    view_model = ParametersViewModel(desk.workbench, desk.generator, lambda: 48, desk.bench.random, shelf)
    panel = await desk.show(ParametersPanel(desk.look, view_model), 330, 900)
    await desk.project()
    view_model.choose_model(model)
    await desk.until(lambda: view_model.spec is not None and view_model.spec.id == model)
    await calm()
    return panel, view_model


def field(panel: QWidget, name: str, kind: type[Any]) -> Any:
    """Return the visible field of that accessible name."""
    return next(each for each in panel.findChildren(kind) if each.accessibleName() == name and each.isVisible())


def words_in(panel: QWidget) -> list[str]:
    """Return the texts that are seen."""
    labels = [each.text() for each in panel.findChildren(QLabel) if each.isVisible()]
    return labels + [each.text() for each in panel.findChildren(Elided) if each.isVisible()]


def shelf_of(panel: ParametersPanel) -> FakeShelf:
    """Return the shelf that the sidebar reads."""
    shelf = panel._view_model._shelf
    assert isinstance(shelf, FakeShelf)
    return shelf


def asked(desk: Desk) -> Parameters:
    """Return the settings that the project holds."""
    assert desk.workbench.shot is not None
    return desk.workbench.shot.parameters
