"""Owns how money stands in the window: the signs at the end of the top bar, and the Spend page when it is opened.

The first picture of the window does without both, so this module is imported after it.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from studio.ui.compose_panels import ComposePanels
from studio.ui.kit.look import Look
from studio.ui.kit.thumbnails import Thumbnails
from studio.ui.main_window import MainWindow
from studio.ui.panels.top_bar.signs import JobsChip, MonthPill
from studio.ui.panels.top_bar.signs_model import SignsViewModel
from studio.ui.workbench import Workbench

if TYPE_CHECKING:
    from studio.ui.spend_page import SpendPage


class SpendParts(QObject):
    """The signs and the page, joined to the panels of Compose."""

    def __init__(
        self,
        workbench: Workbench,
        look: Look,
        thumbnails: Thumbnails,
        panels: ComposePanels,
        window: MainWindow,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._look = look
        self._thumbnails = thumbnails
        self._panels = panels
        self._window = window
        self._page: SpendPage | None = None
        self._signs = SignsViewModel(workbench, workbench.workspace.money, self)
        self.month = MonthPill(look, self._signs)
        self.jobs = JobsChip(look, self._signs)
        window.top_bar.add_sign(self.jobs)
        window.top_bar.add_sign(self.month)
        self.month.spend_requested.connect(self._show)
        self.jobs.queue_requested.connect(self._show_queue)
        panels.queue.model_requested.connect(self._show_models)
        self._signs.show_page(window.page)
        window.page_shown.connect(self._on_page_shown)

    def make_page(self) -> QWidget:
        """Make the page."""
        from studio.ui.spend_page import SpendPage

        workspace = self._workbench.workspace
        page = SpendPage(self._look, self._workbench, workspace.money, workspace.spending, self._thumbnails)
        page.cheaper_requested.connect(self._show_models)
        page.animatic_requested.connect(self._make_animatic)
        self._page = page
        return page

    def close(self) -> None:
        """Let go of the services."""
        self._signs.close()
        if self._page is not None:
            self._page.close_panels()

    def _on_page_shown(self, page: str) -> None:
        self._signs.show_page(page)
        if page == "spend" and self._page is not None:
            self._panels.engine.pause()
            self._page.take_focus()

    def _show(self) -> None:
        self._window.show_page("spend")

    def _show_queue(self) -> None:
        self._window.show_page("compose")
        if self._panels.queue.is_folded:
            self._panels.queue.toggle()

    def _show_models(self) -> None:
        self._window.show_page("compose")
        QTimer.singleShot(0, self._panels.parameters.models_requested.emit)  # once the page is laid out

    def _make_animatic(self) -> None:
        self._window.show_page("compose")
        self._panels.generate_animatic()
