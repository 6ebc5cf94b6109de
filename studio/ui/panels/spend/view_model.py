"""Owns what the Spend page shows: the chosen days, project and provider, what was read of them, and the search.

It reads the ledger again when sums change, at most twice a second, and only while the page is seen.
"""

import asyncio
from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QObject, QTimer, Signal

from studio.domain.errors import NotFound, StudioError
from studio.domain.ledger import LedgerKind
from studio.domain.project import ProjectChange, Take
from studio.domain.spend import Charge, Spend, SpendPeriod, found
from studio.services.takes import TakeChange
from studio.ui.kit.binding import Bindings
from studio.ui.kit.errors import ErrorWords, words_for
from studio.ui.model_words import provider_name
from studio.ui.money_ports import MoneyService, SpendingService
from studio.ui.workbench import Workbench

QUIET_MS, SLOW_MS, AGAIN_MS, TYPED_MS = 150, 4000, 500, 120
REMEMBERED = "spend_period"


class SpendViewModel(QObject):
    """Read by the page. `changed` comes when other sums are known or reading began, failed or takes long."""

    changed = Signal()
    charges_changed = Signal()
    takes_known = Signal()

    def __init__(
        self, workbench: Workbench, money: MoneyService, spending: SpendingService, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._spending = spending
        self.money = money
        self.period = _period(workbench.remembered(REMEMBERED, SpendPeriod.MONTH))
        self.project_id: str | None = None
        self.provider: str | None = None
        self.spend: Spend | None = None
        self.charges: tuple[Charge, ...] = ()
        self.found: tuple[Charge, ...] = ()
        self.words = ""
        self.fault: ErrorWords | None = None
        self.is_reading = self.is_late = self.is_slow = False
        self._seen = False
        self._due = True
        self._providers: dict[str, None] = {}
        self._names: dict[str, str] = {}
        self._takes: dict[str, Take | None] = {}
        self._late, self._slow, self._again, self._typed = (
            self._timer(ms) for ms in (QUIET_MS, SLOW_MS, AGAIN_MS, TYPED_MS)
        )
        self._late.timeout.connect(self._on_late)
        self._slow.timeout.connect(self._on_slow)
        self._again.timeout.connect(self.read)
        self._typed.timeout.connect(self._look_up)
        self._bindings = Bindings()
        self._bindings.listen(money.changes, self._on_change)
        self._bindings.listen(workbench.workspace.takes.changes, self._on_takes)
        self._bindings.listen(workbench.workspace.projects.changes, self._on_project)

    def _timer(self, ms: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(ms)
        return timer

    def close(self) -> None:
        """Let go of the services."""
        self._bindings.drop()
        for timer in (self._late, self._slow, self._again, self._typed):
            timer.stop()

    # ---- what is looked at

    @property
    def projects(self) -> tuple[tuple[str, str], ...]:
        """All projects as pairs of id and name."""
        return tuple((project.id, project.name) for project in self._workbench.workspace.projects.all())

    @property
    def providers(self) -> tuple[tuple[str, str], ...]:
        """The providers that were ever charged for in what was read, as pairs of id and name."""
        return tuple((provider, provider_name(provider)) for provider in sorted(self._providers))

    @property
    def now(self) -> datetime:
        """The present moment by the clock, in the budgets' time zone."""
        return self.day_of(self._workbench.workspace.adapters.clock.now())

    @property
    def today(self) -> date:
        """The day that it is by the clock, in the budgets' time zone."""
        return self.now.date()

    def day_of(self, moment: datetime) -> datetime:
        """Return a moment in the budgets' time zone."""
        return moment.astimezone(self.money.zone)

    def project_name(self, project_id: str) -> str:
        """Return what a project is called; a deleted one has no name any more."""
        try:
            return self._workbench.workspace.projects.project(project_id).name
        except NotFound:
            return self.tr("A deleted project")

    def model_name(self, model_id: str) -> str:
        """Return what a model is called; of one that nobody names, its id without its provider."""
        if model_id in self._names:
            return self._names[model_id]
        spec = self._workbench.workspace.catalogue.known(model_id)
        return spec.name if spec is not None else model_id.rpartition("/")[2]

    def choose_period(self, period: str) -> None:
        """Look at other days."""
        self.period = _period(period)
        self._workbench.run(self._workbench.remember(**{REMEMBERED: self.period.value}), "remember the days of spend")
        self.read()

    def choose_project(self, project_id: str) -> None:
        """Look at one project; an empty id is all of them."""
        self.project_id = project_id or None
        self.read()

    def choose_provider(self, provider: str) -> None:
        """Look at one provider; an empty id is all of them."""
        self.provider = provider or None
        self.read()

    def search(self, words: str) -> None:
        """Show the charges that hold all of these words."""
        self.words = words
        self._typed.start()  # a word comes letter by letter

    def _look_up(self) -> None:
        self._workbench.run(self._find(), "find charges", exclusive=True)

    async def _find(self) -> None:
        """Find in a thread: there may be many thousand charges."""
        charges, words = self.charges, self.words
        self.found = await asyncio.to_thread(found, charges, words) if words.strip() else charges
        self.charges_changed.emit()

    # ---- reading

    def see(self, seen: bool) -> None:
        """Say whether the page is on screen; what changed meanwhile is read when it is shown."""
        self._seen = seen
        if seen and self._due:
            self.read()

    def read(self) -> None:
        """Read the sums and the ledger for what is chosen."""
        self._due = False
        self._again.stop()
        self.is_reading, self.is_late, self.is_slow, self.fault = True, False, False, None
        self._late.start()
        self._slow.start()
        self._workbench.run(self._read(), "read the spend", exclusive=True)

    def stop(self) -> None:
        """Read no further; what was read before stays."""
        self._workbench.run(self._stopped(), "read the spend", exclusive=True)

    async def _stopped(self) -> None:
        self._end()

    async def _read(self) -> None:
        wanted = self.period, self.project_id, self.provider
        if not self.money.is_loaded:
            return  # the budgets are not known yet; their change reads anew
        try:
            spend = await self._spending.spend(*wanted)
            charges = await self._spending.charges(*wanted)
        except StudioError as error:
            self.fault = words_for(error)
        else:
            providers, names = await asyncio.to_thread(_facts, charges)
            self.spend, self.charges = spend._replace(), charges  # another object, so that it is shown anew
            self._providers.update(providers)
            self._names.update(names)
            await self._find()
        self._end()

    def _end(self) -> None:
        self._late.stop()
        self._slow.stop()
        self.is_reading = self.is_late = self.is_slow = False
        self.changed.emit()

    def _on_late(self) -> None:
        self.is_late = True
        self.changed.emit()

    def _on_slow(self) -> None:
        self.is_slow = True
        self.changed.emit()

    def _on_change(self, _: None) -> None:
        self._due = True
        if self._seen and not self._again.isActive():
            self._again.start()

    def _on_takes(self, change: TakeChange) -> None:
        for take in change.removed:
            self._takes.pop(take, None)
        self._on_change(None)

    def _on_project(self, _: ProjectChange) -> None:
        self._on_change(None)

    # ---- one charge

    def charge(self, job_id: str) -> Charge | None:
        """Return the line of a job, as it is now."""
        return next((charge for charge in self.charges if charge.job_id == job_id), None)

    def take_of(self, charge: Charge) -> Take | None:
        """Return the take whose picture stands in a row, None while it is not known."""
        if charge.take_id is None:
            return None
        if charge.take_id not in self._takes:
            self._takes[charge.take_id] = None
            self._workbench.run(self._read_take(charge.take_id), "read takes of charges")
        return self._takes[charge.take_id]

    async def _read_take(self, take_id: str) -> None:
        try:
            self._takes[take_id] = await self._workbench.workspace.takes.take(take_id)
        except NotFound:
            return
        self.takes_known.emit()


def is_about(charge: Charge) -> bool:
    """Say whether an amount of a charge was converted from another unit."""
    entries = [row.entry for row in charge.rows if row.entry.kind is LedgerKind.BILLED]
    return any(entry.rate is not None or (entry.amount is not None and entry.amount.unit != "USD") for entry in entries)


def _facts(charges: Sequence[Charge]) -> tuple[dict[str, None], dict[str, str]]:
    """Return the providers of charges, and the names of models that have one."""
    named = {charge.model: charge.model_name for charge in charges if charge.model_name not in ("", charge.model)}
    return dict.fromkeys(charge.provider for charge in charges), named


def _period(value: str) -> SpendPeriod:
    return SpendPeriod(value) if value in {each.value for each in SpendPeriod} else SpendPeriod.MONTH
