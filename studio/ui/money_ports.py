"""Owns what the window asks of the services about money. `services.money` and `services.spending` have these forms.

Tests stand in for them. Every error is a StudioError.
"""

from collections.abc import Sequence
from datetime import tzinfo
from typing import Protocol

from studio.domain.budgets import BudgetLine, Budgets, BudgetScope
from studio.domain.ledger import LedgerKind, LedgerRow
from studio.domain.money import Amount
from studio.domain.spend import Charge, Spend, SpendPeriod
from studio.services.broadcast import Broadcast


class MoneyService(Protocol):
    """The budgets, what is spent of them, and rows that are written by hand."""

    changes: Broadcast[None]

    @property
    def budgets(self) -> Budgets:
        """All limits, without raises for today."""

    @property
    def zone(self) -> tzinfo:
        """The time zone that days and months are counted in."""

    @property
    def is_loaded(self) -> bool:
        """Whether what was spent is known by now."""

    def month_micro_usd(self) -> int:
        """Return what is spent in the present month."""

    def lines(self, project_id: str | None = None, provider: str | None = None) -> tuple[BudgetLine, ...]:
        """Return how budgets stand."""

    async def set_budgets(self, budgets: Budgets) -> None:
        """Write the limits; raises InputError naming `time_zone` or `budget`."""

    def raise_today(self, scope: BudgetScope, of: str, limit_micro_usd: int) -> None:
        """Let a budget have a higher limit until the day ends."""

    async def correct(self, job_id: str, actual_micro_usd: int, note: str) -> LedgerRow:
        """Write what an ended job truly cost; raises InputError naming `job`, `usd` or `note`."""

    async def refund(self, job_id: str, micro_usd: int, note: str) -> LedgerRow:
        """Write that a part of it came back; raises as `correct` does."""

    async def note_account(
        self, kind: LedgerKind, provider: str, account: str, amount: Amount, usd_micro: int | None, note: str
    ) -> LedgerRow:
        """Write a row of an account; raises InputError naming `kind`, `provider`, `amount` or `note`."""

    async def double_bill_proof(self, job_id: str) -> str:
        """Return a text for the provider."""


class SpendingService(Protocol):
    """Sums and lines of the ledger."""

    async def spend(self, period: SpendPeriod, project_id: str | None = None, provider: str | None = None) -> Spend:
        """Return all that the page shows."""

    async def charges(
        self, period: SpendPeriod, project_id: str | None = None, provider: str | None = None
    ) -> tuple[Charge, ...]:
        """Return the lines of the ledger, the newest first."""

    async def csv(self, charges: Sequence[Charge]) -> str:
        """Return them as a file of comma-separated values."""
