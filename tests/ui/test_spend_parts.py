"""Money in the whole window: the page by its keys, the signs in the top bar, where a used up budget leads."""

import gc
from collections.abc import AsyncIterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from studio.domain.budgets import BudgetScope
from studio.services.settings import WindowState
from studio.ui.kit.look import Look
from studio.ui.panels.model_picker.panel import ModelPicker
from studio.ui.panels.queue.panel import QueuePanel
from studio.ui.panels.top_bar.signs import JobsChip, MonthPill
from studio.ui.spend_page import SpendPage
from studio.ui.studio_window import StudioWindow
from tests.fakes.time import calm
from tests.ui.conftest import Desk
from tests.ui.test_studio_window import Studio, givens


@pytest.fixture
async def studio(qapp: QApplication, look: Look, desk: Desk) -> AsyncIterator[Studio]:
    """The window at Compose, with a project."""
    await desk.workspace.settings.change(first_run_done=True)
    await desk.project("Wide shot of a kite over dunes.")
    made = StudioWindow(qapp, desk.workspace, givens(look, desk))
    await made.open()
    made.fill()
    made.window.resize(1600, 1000)
    made.window.show()
    made.window.activateWindow()
    opened = Studio(desk.bench, made)
    await opened.until(made.window.isActiveWindow)
    yield opened
    await made.close()
    if isValid(made.window):
        made.window.deleteLater()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    del made, opened
    gc.collect()


def page_of(studio: Studio) -> SpendPage:
    """Return the Spend page."""
    found = studio.window.findChild(SpendPage)
    assert found is not None
    return found


async def test_keys_open_the_page_and_the_way_says_so(studio: Studio) -> None:
    QTest.keyClick(studio.window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    page = page_of(studio)
    assert studio.window.page == "spend"
    await studio.until(lambda: page.view_model.spend is not None and page.panel.by_day.chart is not None)
    assert page.panel.nothing.isVisible()
    texts = [each.text() for each in (studio.window.top_bar._project, studio.window.top_bar._shot)]
    assert texts == ["All projects", "Spend"]
    assert not studio.window.top_bar._scene.isVisible()
    assert page.panel.header.chosen_days.hasFocus()
    await studio.show_page("compose")
    assert studio.window.top_bar._project.text() == "Film"


async def test_the_month_stands_on_every_page_and_leads_to_the_page(studio: Studio) -> None:
    pill = studio.window.findChild(MonthPill)
    assert pill is not None
    for name in ("compose", "storyboard", "settings"):
        await studio.show_page(name)
        assert pill.isVisible()
    assert pill.text() == "$0.00 this month"
    money = studio.workbench.workspace.money
    await money.set_budgets(money.budgets.with_limit(BudgetScope.MONTH, "", 60_000_000))
    await studio.until(lambda: pill.text() == "$0.00 of $60")
    QTest.mouseClick(pill, Qt.MouseButton.LeftButton)
    assert studio.window.page == "spend"
    await studio.until(lambda: page_of(studio).panel.by_day.chart is not None)


async def test_jobs_lead_from_the_page_to_the_queue(studio: Studio) -> None:
    chip = studio.window.findChild(JobsChip)
    assert chip is not None
    await studio.show_page("spend")
    studio.bench.local.go.clear()
    page_of(studio).animatic_requested.emit()
    assert studio.window.page == "compose"
    await studio.until(lambda: studio.workbench.workspace.jobs.open_jobs())
    await studio.show_page("spend")
    await studio.until(chip.isVisible)
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert studio.window.page == "compose"
    assert not chip.isVisible()
    studio.bench.local.go.set()
    await studio.until(lambda: not studio.workbench.workspace.jobs.open_jobs())
    await studio.until(lambda: page_of(studio).panel.by_day.chart is not None)


async def test_a_cheaper_model_is_picked_in_compose(studio: Studio) -> None:
    await studio.show_page("spend")
    page_of(studio).cheaper_requested.emit()
    assert studio.window.page == "compose"
    await studio.until(
        lambda: any(picker.isVisible() for picker in studio.window.findChildren(ModelPicker))
    )  # fmt: skip
    await studio.until(lambda: page_of(studio).panel.by_day.chart is not None)


async def test_another_model_for_a_job_is_picked_in_compose(studio: Studio) -> None:
    await studio.show_page("storyboard")
    shot = studio.workbench.shot
    assert shot is not None
    queue = next(iter(studio.window.findChildren(QueuePanel)))
    queue.model_requested.emit(shot.id)
    assert studio.window.page == "compose"
    await studio.until(lambda: any(picker.isVisible() for picker in studio.window.findChildren(ModelPicker)))


async def test_the_page_that_was_left_is_opened_again(qapp: QApplication, look: Look, desk: Desk) -> None:
    await desk.workspace.settings.change(first_run_done=True, window=WindowState(page="spend"))
    made = StudioWindow(qapp, desk.workspace, givens(look, desk))
    await made.open()
    made.window.show()
    assert made.window.page == "spend"
    assert made.window.findChild(SpendPage) is None  # it comes behind the first picture
    made.fill()
    await calm()
    page = made.window.findChild(SpendPage)
    assert page is not None
    await desk.until(lambda: page.panel.by_day.chart is not None)
    await made.close()
    made.window.deleteLater()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
