"""Owns how a database is opened: looked at first without writing, then backed up, migrated and made ready.

Runs in the database's thread and blocks. A database that cannot be trusted is set aside, never overwritten; one of a
newer program is left exactly as it is.
"""

import contextlib
import logging
import os
import sqlite3
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from studio.domain.errors import StoreError, WorkspaceDamaged, WorkspaceTooNew
from studio.store import backups
from studio.store.durable_files import PRIVATE_FILE, file_errors, sync_folder
from studio.store.migrations import CURRENT_VERSION, MIGRATIONS, Migration
from studio.store.sqlite_errors import is_damage, primary_code, translated
from studio.store.workspace_folder import WorkspaceFolder

APPLICATION_ID = 0x53685772  # "ShWr"
BUSY_TIMEOUT_MS = 5_000
_LOG_LIMIT_BYTES = 16 << 20
"""To which the write-ahead log is cut after a transaction that was longer; 10 000 new jobs need about 25 MB."""
_MAYBE_RECOVERABLE = frozenset({sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN})
_WRITING = "open the workspace's database"

_log = logging.getLogger(__name__)


def open_database(folder: WorkspaceFolder, now: datetime) -> sqlite3.Connection:
    """Return the one connection, ready for use by the calling thread only.

    The caller owns the workspace's lock. Raises WorkspaceTooNew, WorkspaceDamaged, WorkspaceReadOnly, DiskFull or
    StoreError.
    """
    folder.create()
    _log.info("SQLite %s, schema %d", sqlite3.sqlite_version, CURRENT_VERSION)
    with file_errors(_WRITING, folder.path):
        backups.finish_restore(folder, now)
        if not folder.database.exists():
            backups.set_database_aside(folder, now, "leftover")
    wrong = examined(folder, owned=True)
    if wrong:
        raise _damaged(folder, now, wrong)
    connection = None
    try:
        connection = _connect(folder)
        _migrate(connection, folder, now)
    except sqlite3.Error as error:
        _close(connection)
        if is_damage(error):
            raise _damaged(folder, now, str(error)) from error
        raise translated(error, _WRITING, folder.database) from error
    except (StoreError, OSError):
        _close(connection)
        raise
    return connection


def examined(folder: WorkspaceFolder, *, owned: bool = False) -> str:
    """Return what is wrong with the database, an empty text where nothing is or where there is none yet.

    Changes nothing and needs no lock; ask first whether somebody else owns the workspace. With `owned` the caller has
    the lock, and the empty side files that SQLite makes to read are deleted again. Blocks. Raises WorkspaceTooNew, or
    another StoreError where the file cannot be read.
    """
    if not folder.database.exists():
        return ""
    if not folder.database.is_file():  # SQLite would wait for ever at a named pipe
        raise StoreError(f"The workspace's database {folder.database} is not a file.", "Move it away and try again.")
    try:
        if folder.database.stat().st_size == 0 and backups.listed(folder):
            return "the file is empty"
        return _what_is_wrong(folder.database, owned=owned)
    except sqlite3.Error as error:
        if is_damage(error):
            return str(error)
        if (primary_code(error) or 0) not in _MAYBE_RECOVERABLE:
            raise translated(error, "read the workspace's database", folder.database) from error
        return ""
    except UnicodeDecodeError as error:  # SQLite's words quote a text of the file that is none any more
        return f"a text in it is broken: {error}"
    except OSError as error:
        raise StoreError(f"The workspace's database cannot be read ({error}).", "Check the disk.") from error


def _what_is_wrong(database: Path, *, owned: bool) -> str:
    """Return why the file is no workspace of this program, or an empty text; raises WorkspaceTooNew."""
    beside = [path for suffix in ("-wal", "-shm") if not (path := Path(f"{database}{suffix}")).exists()]
    try:
        address = f"{database.absolute().as_uri()}?mode=ro"
        with contextlib.closing(sqlite3.connect(address, uri=True, isolation_level=None)) as connection:
            version, application, tables = _identity(connection)
            if version > CURRENT_VERSION:
                raise WorkspaceTooNew(
                    f"The workspace was written by a newer version of this program (format {version}; this one knows "
                    f"{CURRENT_VERSION}).",
                    "Update the program. Nothing was changed.",
                )
            if tables and application != APPLICATION_ID:
                return "the file belongs to another program"
            fault = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
            if fault != "ok":
                return str(fault)
            # SQLite's check does not know our tables: one changed letter of a column's name passes it.
            changed = version > 0 and _schema(connection) != _schema_of(version)
            return f"its tables are not those of format {version}" if changed else ""
    finally:
        for made in beside if owned else ():  # else they may be those of an owner that began just now
            with contextlib.suppress(OSError):
                made.unlink(missing_ok=True)


def _schema(connection: sqlite3.Connection) -> set[tuple[str, ...]]:
    return set(connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema").fetchall())


def _schema_of(version: int) -> set[tuple[str, ...]]:
    """Return the schema that the migrations up to `version` make."""
    with contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        for step in MIGRATIONS:
            if step.version <= version:
                step.apply(connection)
        return _schema(connection)


def _identity(connection: sqlite3.Connection) -> tuple[int, int, int]:
    """Return the format's version, whose file it is, and how many tables it has: all of one moment."""
    connection.execute("BEGIN")
    try:
        tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        application = connection.execute("PRAGMA application_id").fetchone()[0]
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
    return version, application, tables


def _damaged(folder: WorkspaceFolder, now: datetime, reason: str) -> WorkspaceDamaged:
    """Set the database aside and return the error that says so and names the newest good backup."""
    with file_errors("set the damaged database aside", folder.path):
        aside = backups.set_database_aside(folder, now, "damaged")
    name = "" if aside is None else aside.name
    _log.error("Database damaged (%s), set aside as %s", reason, name)
    backup = backups.newest_good(folder)
    offer = (
        "There is no backup; the next start begins with an empty workspace, and media files are kept."
        if backup is None
        else f"To go back to the backup of {backup.made_at:%Y-%m-%d %H:%M} UTC, copy {backup.path} to "
        f"{folder.database} before the next start, which else begins with an empty workspace. Media files are kept."
    )
    return WorkspaceDamaged(f"The workspace's database is damaged ({reason}). It was set aside as {name}.", offer)


def _connect(folder: WorkspaceFolder) -> sqlite3.Connection:
    with file_errors(_WRITING, folder.path):
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0)
        os.close(os.open(folder.database, flags, PRIVATE_FILE))  # the log takes its mode from the database
        sync_folder(folder.path)
    address = f"{folder.database.absolute().as_uri()}?mode=rw"
    connection = sqlite3.connect(address, uri=True, isolation_level=None, timeout=BUSY_TIMEOUT_MS / 1000)
    try:
        # Exclusive: no second connection, in this process or another, and no shared-memory file.
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        mode = connection.execute("PRAGMA journal_mode = WAL").fetchone()[0]
        if mode != "wal":
            raise StoreError(
                f"The workspace's disk cannot keep a write-ahead log (it gave “{mode}”).",
                "Put the workspace on a disk of this computer.",
            )
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA fullfsync = ON")
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA cell_size_check = ON")
        connection.execute(f"PRAGMA journal_size_limit = {_LOG_LIMIT_BYTES}")
        connection.execute("PRAGMA foreign_keys = ON")
    except (sqlite3.Error, StoreError):
        _close(connection)
        raise
    return connection


def _migrate(connection: sqlite3.Connection, folder: WorkspaceFolder, now: datetime) -> None:
    version, application, tables = _identity(connection)
    if version > CURRENT_VERSION:  # seen here only where the first look could not read the file
        raise WorkspaceTooNew("The workspace was written by a newer version of this program.", "Update the program.")
    if tables and application != APPLICATION_ID:
        raise StoreError("The database in the workspace belongs to another program.", "Choose another folder.")
    todo = [step for step in MIGRATIONS if step.version > version]
    if todo and tables:
        backups.make(connection, folder, f"before-v{todo[-1].version}", now)
    if todo:
        _log.info("Migrating the workspace to schema %d", todo[-1].version)
        migrate(connection, todo)


def migrate(connection: sqlite3.Connection, steps: Sequence[Migration]) -> None:
    """Take all steps in one transaction, so that a kill leaves the old format or the newest.

    Raises StoreError, and all is as it was, where rows would point nowhere.
    """
    version = steps[-1].version
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN IMMEDIATE")
    try:
        for step in steps:
            step.apply(connection)
        broken = connection.execute("PRAGMA foreign_key_check").fetchone()
        if broken is not None:
            raise StoreError(
                f"The workspace could not be brought to format {version}: a row of {broken[0]} points nowhere.",
                "Nothing was changed. Report this with the log.",
            )
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {version}")
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
    connection.execute("PRAGMA foreign_keys = ON")


def _close(connection: sqlite3.Connection | None) -> None:
    if connection is not None:
        with contextlib.suppress(sqlite3.Error):
            connection.close()
