"""Owns the seam to the rows about money and to facts of the workspace. The rules of `ports.py` hold here too."""

from datetime import datetime
from typing import NamedTuple, Protocol

from studio.domain.ledger import LedgerEntry, LedgerRow

QUEUE_FACT = "queue"
"""The fact that says whether all sending stands still. Who finds a reason for that waits until it changed."""


class LedgerQuery(NamedTuple):
    """Which rows of the ledger are meant; None or empty means all. `until` is not included."""

    since: datetime | None = None
    until: datetime | None = None
    job_id: str | None = None
    project_id: str | None = None
    provider: str | None = None


class LedgerStore(Protocol):
    """The rows about money. Rows of jobs are written with the jobs themselves; nothing is ever changed or deleted."""

    async def rows(self, query: LedgerQuery) -> tuple[LedgerRow, ...]:
        """Return rows in their order. Raises WorkspaceDamaged for a row that was changed, or one that is missing."""

    async def add(self, entry: LedgerEntry) -> LedgerRow:
        """Write a row that belongs to no change of a job, such as a correction, durable when this returns."""

    async def spent(self, query: LedgerQuery) -> int:
        """Return the sum of what rows settle, in millionths of a dollar; unknown ones are left out."""

    async def facts(self, name: str) -> str | None:
        """Return a fact of the workspace that was kept under a name, None where there is none."""

    async def keep_facts(self, name: str, value: str) -> None:
        """Keep a fact of the workspace, in the place of an earlier one."""
