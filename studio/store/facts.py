"""Owns the facts of a workspace: texts under names, each with its own checksum. Knows nothing of what they say."""

import hashlib
import sqlite3

from studio.domain.errors import WorkspaceDamaged


def kept_fact(connection: sqlite3.Connection, name: str) -> str | None:
    """Return a fact of the workspace, None where there is none. Raises WorkspaceDamaged for one that was changed."""
    row = connection.execute("SELECT value, checksum FROM workspace_facts WHERE name = ?", (name,)).fetchone()
    if row is None:
        return None
    value, checksum = row
    if not isinstance(value, str) or checksum != _checksum(name, value):
        raise WorkspaceDamaged(
            f"What the workspace's database says of “{name}” is damaged.",
            "Nothing more is written to it. Restore a backup, or report this with the log.",
        )
    return value


def keep_fact(connection: sqlite3.Connection, name: str, value: str) -> None:
    """Keep a fact of the workspace in the caller's transaction, in the place of an earlier one."""
    connection.execute(
        "INSERT INTO workspace_facts (name, value, checksum) VALUES (?, ?, ?)"
        " ON CONFLICT (name) DO UPDATE SET value = excluded.value, checksum = excluded.checksum",
        (name, value, _checksum(name, value)),
    )


def drop_fact(connection: sqlite3.Connection, name: str) -> None:
    """Forget a fact of the workspace in the caller's transaction; nothing happens where there is none."""
    connection.execute("DELETE FROM workspace_facts WHERE name = ?", (name,))


def _checksum(name: str, value: str) -> bytes:
    return hashlib.sha256(f"{name}\0{value}".encode()).digest()
