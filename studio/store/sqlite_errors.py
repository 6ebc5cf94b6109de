"""Owns the one translation of SQLite's errors into the studio's."""

import sqlite3
from pathlib import Path

from studio.domain.errors import StoreError, WorkspaceDamaged, WorkspaceReadOnly
from studio.store.durable_files import disk_full, free_bytes

_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_NOT_ALLOWED = frozenset({sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM})
_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_LITTLE_ROOM_BYTES = 1 << 20


class DatabaseBusy(StoreError):
    """Another program has the database open although the workspace is ours."""

    retryable = True


def primary_code(error: sqlite3.Error) -> int | None:
    """Return SQLite's primary result code, None for an error that Python's module raised by itself."""
    code = getattr(error, "sqlite_errorcode", None)
    return None if code is None else code & 0xFF


def is_damage(error: sqlite3.Error) -> bool:
    """Say whether `error` means that the file's content cannot be trusted."""
    return primary_code(error) in _DAMAGED or _is_broken_text(error)


def _is_broken_text(error: sqlite3.Error) -> bool:
    """Say whether a text column held no text. Python's own error: it has no code, and its words quote the row."""
    return primary_code(error) is None and str(error).startswith("Could not decode to UTF-8")


def translated(error: sqlite3.Error, doing: str, database: Path) -> StoreError:
    """Return DiskFull, WorkspaceDamaged, WorkspaceReadOnly, DatabaseBusy or StoreError; `doing` follows "Could not"."""
    code = primary_code(error)
    if is_damage(error):
        reason = "a text in it is broken" if _is_broken_text(error) else str(error)
        return WorkspaceDamaged(
            f"The workspace's database is damaged ({reason}).",
            "Nothing more is written to it. Close the studio; at the next start it is set aside and a backup is named.",
        )
    if code == sqlite3.SQLITE_FULL:
        return disk_full(doing, database.parent)
    if code == sqlite3.SQLITE_IOERR:
        free = free_bytes(database.parent)
        if free is not None and free < _LITTLE_ROOM_BYTES:
            return disk_full(doing, database.parent)
        return StoreError(
            f"Could not {doing}: the disk refused it ({error}).", "Nothing was changed. Check the disk and try again."
        )
    if code in _NOT_ALLOWED:
        return WorkspaceReadOnly(
            f"Could not {doing}: the database cannot be opened for writing ({error}).",
            "Give yourself the right to write there or choose another workspace folder.",
        )
    if code in _BUSY:
        return DatabaseBusy(
            f"Could not {doing}: another program has the workspace's database open.",
            "Close that program and try again.",
        )
    return StoreError(f"Could not {doing}: {error}.", "Nothing was changed. Report this with the log.")
