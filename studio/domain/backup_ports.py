"""Owns the seam to the backups of a workspace's database. The rules of `ports.py` hold here too."""

from datetime import datetime
from typing import NamedTuple, Protocol


class KeptBackup(NamedTuple):
    """A whole, verified backup. `made_at` is what the clock said; the order of backups is not its."""

    name: str
    made_at: datetime
    reason: str
    size_bytes: int


class BackupStore(Protocol):
    """The backups of one workspace."""

    async def changed(self) -> bool:
        """Say whether anything was written since the last backup, by an earlier run of the program too.

        What is written before the first call is not seen.
        """

    async def age_s(self) -> float | None:
        """Return the seconds since the last backup by the clock, less than 0 after a jump back; None without one."""

    async def check(self) -> None:
        """Read every row about money, every event and every job; raises WorkspaceDamaged, and nothing is written then.

        Other work goes on in between.
        """

    async def back_up(self, reason: str) -> KeptBackup:
        """Write a backup, verified after writing; raises DiskFull or StoreError."""

    async def thin(self) -> tuple[str, ...]:
        """Delete the backups that the plan does not keep and return their names; raises StoreError."""
