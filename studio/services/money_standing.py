"""Owns how the budgets stand now: sums read from the ledger and kept current, limits with raises for today.

Knows nothing of who may send what; `money` decides that.
"""

import logging
from collections.abc import Awaitable, Callable
from datetime import date, tzinfo

from studio.domain.budgets import Budget, BudgetLine, Budgets, BudgetScope, next_day, next_month
from studio.domain.errors import InputError
from studio.domain.jobs import GenerationJob
from studio.domain.ledger_ports import LedgerStore
from studio.domain.ports import Clock
from studio.services.money_sums import MONTH, Key, Reserves, Spent, keys_of
from studio.services.money_zone import zone_of

_log = logging.getLogger(__name__)


class Standing:
    """The budgets, what is spent in their periods and what is kept back against them.

    Whoever asks for a line calls `turned` before: a new day begins there.
    """

    def __init__(self, ledger: LedgerStore, clock: Clock) -> None:
        self._ledger = ledger
        self._clock = clock
        self._spent = Spent(zone_of(""), clock.now())
        self._coming: Spent | None = None
        self._raised: dict[Key, tuple[date, int]] = {}
        self._limits: dict[Key, int] = {}
        self.budgets = Budgets()
        self.reserves = Reserves()
        self.is_stale = False

    async def read(self, budgets: Budgets, keep: Callable[[], Awaitable[None]] | None = None) -> None:
        """Read the sums of the present periods for these budgets, `keep` them, and let them hold from then on.

        The store answers in the order of the calls and `count` follows each write at once, so a sum is exact when it
        comes; what is written until the budgets hold is counted in it too. Raises StoreError.
        """
        self.is_stale = False
        fresh = self._coming = Spent(_known_zone(budgets.time_zone), self._clock.now())
        wanted = {MONTH, *((each.scope, each.of) for each in budgets.limits if each.scope is not BudgetScope.JOB)}
        try:
            for key in sorted(wanted):
                fresh.sums[key] = await self._ledger.spent(fresh.query(key))
            if keep is not None:
                await keep()
        except BaseException:
            self.is_stale = True
            raise
        finally:
            self._coming = None
        self._spent, self.budgets = fresh, budgets
        self._limits = {(each.scope, each.of): each.limit_micro_usd for each in budgets.limits}

    def turned(self) -> None:
        """Begin the day that it is now; `is_stale` says that the sums are to be read anew."""
        now = self._clock.now()
        self.is_stale = self._spent.turn(now) or self.is_stale
        if self._coming is not None and self._coming.turn(now):
            self.is_stale = True

    def count(self, project_id: str, provider: str, micro_usd: int) -> None:
        """Count money that was settled just now, or taken back."""
        for spent in (self._spent, self._coming):
            if spent is not None and micro_usd:
                spent.add(project_id, provider, micro_usd)

    @property
    def zone(self) -> tzinfo:
        """The time zone that days and months are counted in."""
        return self._spent.zone

    @property
    def month_micro_usd(self) -> int:
        """What is spent in the present month; a refund of an earlier one makes it no less than nothing."""
        return max(0, self._spent.sums.get(MONTH, 0))

    def seconds_to_next_day(self) -> float:
        """Return how long the present day still is, in seconds."""
        return max(0.0, (next_day(self._spent.day) - self._clock.now()).total_seconds())

    def raise_today(self, scope: BudgetScope, of: str, limit_micro_usd: int) -> None:
        """Let a budget have a higher limit until the day ends; raises InputError naming `budget`."""
        limit = self.budgets.limit(scope, of)
        if limit is None or limit_micro_usd <= limit:
            raise InputError("Only a budget can be raised, to more than it is.", "Set a budget first.", field="budget")
        self._raised[scope, of] = (self._spent.day.date(), limit_micro_usd)

    def limit(self, scope: BudgetScope, of: str = "") -> int | None:
        """Return a limit as it is today, None where there is none."""
        limit = self._limits.get((scope, of))
        day, raised = self._raised.get((scope, of), (None, 0))
        return max(limit, raised) if limit is not None and day == self._spent.day.date() else limit

    def room(self, job: GenerationJob) -> int | None:
        """Return how much a waiting job may cost: what the tightest limit has beside what is spent and sent.

        None where no limit concerns it; less than nothing where one is passed. Cheap: thousands of jobs ask for it.
        """
        rooms = []
        for key in keys_of(job.project_id, job.provider) if self._limits else ():
            limit = self.limit(*key)
            if limit is not None:
                sent = self.reserves.sent_micro_usd(key, but=job.id)
                rooms.append(limit - max(0, self._spent.sums.get(key, 0)) - sent)
        return min(rooms, default=None)

    def lines(self, project_id: str | None, provider: str | None) -> tuple[BudgetLine, ...]:
        """Return how the budgets stand that concern a project and a provider; all where both are None."""
        own = {BudgetScope.PROJECT: project_id, BudgetScope.PROVIDER: provider}
        wants_all = project_id is None and provider is None
        return tuple(
            self.line(budget)
            for budget in self.budgets.limits
            if budget.scope is not BudgetScope.JOB and (wants_all or own.get(budget.scope, "") == budget.of)
        )

    def line(self, budget: Budget) -> BudgetLine:
        """Return how a budget stands, with what is kept back for open jobs."""
        key, scope = (budget.scope, budget.of), budget.scope
        total = self.reserves.total(key)
        ends = next_day(self._spent.day) if scope is BudgetScope.DAY else next_month(self._spent.month)
        return BudgetLine(
            budget=budget,
            limit_micro_usd=self.limit(*key) or 0,
            spent_micro_usd=max(0, self._spent.sums.get(key, 0)),  # a refund of last month raises no limit of this one
            reserved_micro_usd=total.micro_usd,
            unknown=total.unknown,
            resets_at=None if scope is BudgetScope.PROJECT else ends,
        )


def _known_zone(name: str) -> tzinfo:
    """Return a zone that was kept; this computer's where the system does not know it any more."""
    try:
        return zone_of(name)
    except InputError as error:
        _log.warning("%s Days of money are this computer's.", error.what_happened)
        return zone_of("")
