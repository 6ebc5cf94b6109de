import sqlite3
from pathlib import Path

import pytest

from studio.store.sqlite_errors import is_damage, translated


def error_with(code: int | None) -> sqlite3.Error:
    error = sqlite3.OperationalError("words of SQLite")
    if code is not None:
        error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (sqlite3.SQLITE_FULL, "disk_full"),
        (sqlite3.SQLITE_IOERR_WRITE, "store_error"),
        (sqlite3.SQLITE_IOERR_FSYNC, "store_error"),
        (sqlite3.SQLITE_CORRUPT_VTAB, "workspace_damaged"),
        (sqlite3.SQLITE_NOTADB, "workspace_damaged"),
        (sqlite3.SQLITE_READONLY_DBMOVED, "workspace_read_only"),
        (sqlite3.SQLITE_CANTOPEN, "workspace_read_only"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, "database_busy"),
        (sqlite3.SQLITE_LOCKED, "database_busy"),
        (sqlite3.SQLITE_CONSTRAINT, "store_error"),
        (None, "store_error"),
    ],
)
def test_each_code_of_sqlite_has_one_meaning(tmp_path: Path, code: int | None, kind: str) -> None:
    error = error_with(code)
    ours = translated(error, "save", tmp_path / "workspace.sqlite")
    assert ours.kind == kind
    assert ours.what_to_do
    assert is_damage(error) == (kind == "workspace_damaged")
