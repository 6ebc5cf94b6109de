"""Owns what the signs of the top bar say: the present month's money, and how many jobs wait or run."""

from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from studio.domain.budgets import WARN_SHARE, BudgetScope
from studio.services.job_ledger import JobChange
from studio.ui.kit.binding import Bindings
from studio.ui.kit.numerals import percent
from studio.ui.money_ports import MoneyService
from studio.ui.money_words import brief, rounded
from studio.ui.workbench import Workbench

AT_MOST_EVERY_MS = 100
PAGES_WITHOUT_QUEUE = ("spend", "library")


class Month(NamedTuple):
    """The month in words: briefly, wholly, and as a share of its budget (None without one)."""

    words: str
    told: str
    share: float | None
    tone: str


class SignsViewModel(QObject):
    """Read by the signs, at most ten times a second."""

    changed = Signal()

    def __init__(self, workbench: Workbench, money: MoneyService, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._money = money
        self._page = ""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(AT_MOST_EVERY_MS)
        self._rest.timeout.connect(self.changed)
        self._bindings = Bindings()
        self._bindings.listen(money.changes, self._on_money)
        self._bindings.listen(workbench.workspace.jobs.changes, self._on_job)

    def close(self) -> None:
        """Let go of the services."""
        self._bindings.drop()
        self._rest.stop()

    def show_page(self, page: str) -> None:
        """Say which page is open."""
        self._page = page
        self.changed.emit()

    @property
    def month(self) -> Month:
        """What the present month cost."""
        if not self._money.is_loaded:
            return Month("…", self.tr("What this month cost is being read"), None, "success")
        line = next((line for line in self._money.lines() if line.budget.scope is BudgetScope.MONTH), None)
        if line is None:
            words = self.tr("{0} this month").format(rounded(self._money.month_micro_usd()))
            return Month(words, self.tr("{0}, no budget is set").format(words), None, "success")
        words = self.tr("{0} of {1}").format(rounded(line.spent_micro_usd), brief(line.limit_micro_usd))
        used = line.spent_micro_usd / line.limit_micro_usd if line.limit_micro_usd else 1.0
        told = self.tr("{0} spent this month, {1} of the budget").format(words, percent(used))
        tone = "success" if line.share < WARN_SHARE else "warning" if line.share < 1.0 else "danger"
        return Month(words, told, used, tone)

    @property
    def jobs(self) -> int:
        """How many jobs wait or run."""
        return self._workbench.workspace.jobs.count_open

    @property
    def shows_jobs(self) -> bool:
        """Whether their number is to be seen here: there are some, and the page has no queue."""
        return self._page in PAGES_WITHOUT_QUEUE and self.jobs > 0

    def _on_money(self, _: None) -> None:
        self._ask()

    def _on_job(self, _: JobChange) -> None:
        self._ask()

    def _ask(self) -> None:
        if not self._rest.isActive():
            self._rest.start()
