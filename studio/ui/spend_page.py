"""Owns the joining of the Spend page: its view-model over the workspace's money, its panel, and where its wishes go.

Imported when the page is first opened; the charts are loaded behind its first picture.
"""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.ui.kit.look import Look
from studio.ui.kit.thumbnails import Thumbnails
from studio.ui.money_ports import MoneyService, SpendingService
from studio.ui.panels.spend.acts import SpendActs
from studio.ui.panels.spend.panel import SpendPanel
from studio.ui.panels.spend.view_model import SpendViewModel
from studio.ui.workbench import Workbench


class SpendPage(QWidget):
    """The page. `cheaper_requested` and `animatic_requested` come where a budget is used up."""

    cheaper_requested = Signal()
    animatic_requested = Signal()

    def __init__(
        self,
        look: Look,
        workbench: Workbench,
        money: MoneyService,
        spending: SpendingService,
        thumbnails: Thumbnails,
    ) -> None:
        super().__init__()
        self._workbench = workbench
        self._asked = False
        self.view_model = SpendViewModel(workbench, money, spending, self)
        self.panel = SpendPanel(look, self.view_model, thumbnails)
        self._acts = SpendActs(look, workbench, self.view_model, spending, self)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.panel)
        panel, acts = self.panel, self._acts
        panel.budget_requested.connect(acts.set_budget)
        panel.raise_requested.connect(acts.raise_today)
        panel.cheaper_requested.connect(self.cheaper_requested)
        panel.animatic_requested.connect(self.animatic_requested)
        panel.header.export_requested.connect(acts.export_csv)
        panel.ledger.charge_requested.connect(acts.show_charge)
        panel.ledger.row_requested.connect(acts.add_row)

    def showEvent(self, event: QShowEvent) -> None:
        """Load the charts behind the first picture."""
        super().showEvent(event)
        if not self._asked:
            self._asked = True
            self._workbench.run(self.panel.load_charts(), "load the charts")

    def take_focus(self) -> None:
        """Give the keys to the page."""
        self.panel.take_focus()

    def close_panels(self) -> None:
        """Let go of the services."""
        self.view_model.close()
