"""Owns the backups of an open database: whether one is needed, and which ones go. Implements `BackupStore`."""

import asyncio
import sqlite3
from functools import partial

from studio.domain.backup_ports import KeptBackup
from studio.store import backups
from studio.store.added_rows import TABLES, checked
from studio.store.backup_plan import kept
from studio.store.backups import Backup
from studio.store.database import Database
from studio.store.durable_files import file_errors, sync_folder
from studio.store.facts import drop_fact, keep_fact, kept_fact
from studio.store.job_store import checked_jobs
from studio.store.workspace_folder import WorkspaceFolder

_CHANGED_FACT = "changed"
"""Kept from the first change that is seen until the next backup, so that a short run is backed up by a later one."""
_ROWS_AT_ONCE = 2_000
_JOBS_AT_ONCE = 200


class DatabaseBackups:
    """The backups of a workspace's database. The caller owns the workspace."""

    def __init__(self, folder: WorkspaceFolder, database: Database) -> None:
        self._folder = folder
        self._database = database
        self._written: int | None = None

    async def changed(self) -> bool:
        """Say whether anything was written since the last backup; see the port. Raises StoreError."""
        changed, is_new = await self._database.read(self._look)
        if is_new:
            await self._database.run(self._note_change)
        return changed

    async def age_s(self) -> float | None:
        """Return the seconds since the last backup by the clock, less than 0 after a jump back; None without one."""
        found = await asyncio.to_thread(backups.listed, self._folder)
        return (self._database.now() - found[0].made_at).total_seconds() if found else None

    async def check(self) -> None:
        """Read every row about money, every event and every job, in slices; raises WorkspaceDamaged."""
        for table in TABLES:
            after: int | None = 0
            while after is not None:
                after = await self._database.read(partial(checked, table=table, after=after, limit=_ROWS_AT_ONCE))
        after = 0
        while after is not None:
            after = await self._database.read(partial(checked_jobs, after=after, limit=_JOBS_AT_ONCE))

    async def back_up(self, reason: str) -> KeptBackup:
        """Write a verified backup; raises DiskFull or StoreError."""
        written = await self._database.read(lambda connection: connection.total_changes)
        backup = await self._database.backup(reason)
        await self._database.run(partial(self._note_backup, written=written))
        return _told(backup)

    async def thin(self) -> tuple[str, ...]:
        """Delete the backups that the plan does not keep and return their names; raises StoreError."""
        return await asyncio.to_thread(_thin, self._folder)

    def _look(self, connection: sqlite3.Connection) -> tuple[bool, bool]:
        """Return whether there are changes, and whether that must still be noted."""
        noted = kept_fact(connection, _CHANGED_FACT) is not None
        if self._written is None:
            self._written = connection.total_changes
        is_new = not noted and connection.total_changes != self._written
        return noted or is_new, is_new

    def _note_change(self, connection: sqlite3.Connection) -> None:
        keep_fact(connection, _CHANGED_FACT, "yes")

    def _note_backup(self, connection: sqlite3.Connection, written: int) -> None:
        """Forget the change, unless more was written between the backup's begin and now."""
        if connection.total_changes == written:
            drop_fact(connection, _CHANGED_FACT)
        self._written = connection.total_changes


def _thin(folder: WorkspaceFolder) -> tuple[str, ...]:
    found = tuple(reversed(backups.listed(folder)))
    keep = kept([backup.counts_as for backup in found])
    dropped = [backup.path for place, backup in enumerate(found) if place not in keep]
    with file_errors("delete an old backup", folder.backups):
        for path in dropped:
            path.unlink(missing_ok=True)
        if dropped:
            sync_folder(folder.backups)
    return tuple(path.name for path in dropped)


def _told(backup: Backup) -> KeptBackup:
    return KeptBackup(backup.path.name, backup.made_at, backup.reason, backup.size_bytes)
