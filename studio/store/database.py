"""Owns the one SQLite connection of a workspace and the one thread that uses it.

Knows no tables. Every transaction runs whole in that thread, in the order of the calls. After damage was seen nothing
more is written.
"""

import asyncio
import contextlib
import logging
import sqlite3
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Self, TypeVar

from studio.domain.errors import StoreError, WorkspaceDamaged
from studio.domain.ports import Clock
from studio.store import backups
from studio.store.backups import Backup
from studio.store.opening import open_database
from studio.store.sqlite_errors import translated
from studio.store.workspace_folder import WorkspaceFolder

T = TypeVar("T")
Work = Callable[[sqlite3.Connection], T]
"""Runs in the database's thread inside a transaction; must not commit, roll back or keep the connection."""

_log = logging.getLogger(__name__)


class Database:
    """One open workspace database. Made by `open`; the caller owns the workspace's lock for as long as it is open."""

    def __init__(self, folder: WorkspaceFolder, clock: Clock) -> None:
        """For `open` only."""
        self._folder = folder
        self._clock = clock
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="db")
        self._connection: sqlite3.Connection | None = None
        self._damage: WorkspaceDamaged | None = None
        self._closed = False

    @classmethod
    async def open(cls, folder: Path, clock: Clock) -> Self:
        """Open the database of the workspace `folder`, making or migrating it where needed.

        Raises WorkspaceTooNew (nothing written), WorkspaceDamaged (set aside), WorkspaceReadOnly, DiskFull or
        StoreError.
        """
        database = cls(WorkspaceFolder(folder), clock)
        try:
            await database._in_thread(database._connect)
        except BaseException:  # a cancelled caller too: whoever opens next must find the file free
            await database.close()
            raise
        return database

    async def run(self, work: Work[T]) -> T:
        """Run `work` in one transaction and return what it returns; the transaction is durable then.

        Whatever `work` raises rolls it back. A caller that is cancelled leaves the transaction to end whole by itself.
        Raises DiskFull, WorkspaceDamaged, WorkspaceReadOnly or StoreError.
        """
        return await self._in_thread(partial(self._transaction, "BEGIN IMMEDIATE", work))

    async def read(self, work: Work[T]) -> T:
        """Run `work`, which only reads, against one state of the database."""
        return await self._in_thread(partial(self._transaction, "BEGIN", work))

    async def backup(self, reason: str) -> Backup:
        """Write a verified backup; `reason` is letters, digits and dashes. Raises DiskFull or StoreError."""
        return await self._in_thread(partial(self._backup, reason))

    def now(self) -> datetime:
        """Return the time of the database's clock."""
        return self._clock.now()

    async def close(self) -> None:
        """End what was begun and close; later calls do nothing, later work raises StoreError."""
        if self._closed:
            return
        closing = self._submit(self._disconnect)
        self._closed = True
        try:
            await asyncio.shield(asyncio.wrap_future(closing))
        finally:
            self._executor.shutdown(wait=closing.done())

    async def _in_thread(self, step: Callable[[], T]) -> T:
        # Shielded: asyncio would take a step that has not begun out of the queue, and the write would be lost.
        inner = asyncio.wrap_future(self._submit(step))
        try:
            return await asyncio.shield(inner)
        except asyncio.CancelledError:
            inner.add_done_callback(_told_nobody)
            raise

    def _submit(self, step: Callable[[], T]) -> Future[T]:
        if self._closed:
            raise StoreError("The workspace is closed.", "Open it again.")
        return self._executor.submit(step)

    def _connect(self) -> None:
        self._connection = open_database(self._folder, self._clock.now())

    def _disconnect(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            try:
                connection.close()
            except sqlite3.Error as error:
                _log.warning("The database did not close cleanly: %s", error)

    def _backup(self, reason: str) -> Backup:
        if self._damage is not None:
            raise self._again(self._damage)
        return backups.make(self._open_connection(), self._folder, reason, self._clock.now())

    def _open_connection(self) -> sqlite3.Connection:
        if self._connection is None:
            raise StoreError("The workspace is closed.", "Open it again.")
        return self._connection

    def _transaction(self, begin: str, work: Work[T]) -> T:
        connection = self._open_connection()
        writes = begin != "BEGIN"
        if writes and self._damage is not None:
            raise self._again(self._damage)
        try:
            connection.execute(begin)
            result = work(connection)
            connection.execute("COMMIT")
        except sqlite3.Error as error:
            doing = "save to the workspace" if writes else "read the workspace"
            failure = translated(error, doing, self._folder.database)
            _log.error("%s [%s]", failure.what_happened, getattr(error, "sqlite_errorname", "no code"))
            self._note(failure)
            raise failure from error
        except WorkspaceDamaged as damage:
            _log.error("%s", damage.what_happened)
            self._note(damage)
            raise
        finally:
            if connection.in_transaction:
                # A rollback that fails was already done by SQLite itself.
                with contextlib.suppress(sqlite3.Error):
                    connection.execute("ROLLBACK")
        return result

    def _note(self, failure: StoreError) -> None:
        if isinstance(failure, WorkspaceDamaged) and self._damage is None:
            self._damage = failure

    @staticmethod
    def _again(damage: WorkspaceDamaged) -> WorkspaceDamaged:
        return WorkspaceDamaged(damage.what_happened, damage.what_to_do)


def _told_nobody(done: "asyncio.Future[T]") -> None:
    """Hear the error of a step whose caller was cancelled. What the store raises is in the log by then."""
    error = None if done.cancelled() else done.exception()
    if error is not None and not isinstance(error, StoreError):
        _log.error("A step of the database that nobody waited for any more failed", exc_info=error)
